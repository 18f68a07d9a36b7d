//! Workloads and what protects them.

use super::cells::Cells;
use super::parts::{NONE, containers, created, labels, meta, name, selector, selector_cell, spec, status};
use keelson_api::catalogue::names::{
    controller_revision as revision, daemon_set_spec as daemon_spec, daemon_set_status as daemon_status,
    deployment_spec, deployment_status, object_meta, owner_reference,
    pod_disruption_budget_spec as budget_spec, pod_disruption_budget_status as budget_status, pod_spec,
    pod_template_spec, replica_set_spec, replica_set_status, replication_controller_spec as controller_spec,
    stateful_set_spec, stateful_set_status,
};
use keelson_api::codec::view::View;

/// Prints a controller revision.
pub(super) fn controller_revision(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    let owners = meta(object).list(object_meta::OWNER_REFERENCES);
    match owners.into_iter().find(|owner| owner.bool(owner_reference::CONTROLLER)) {
        None => cells.str(NONE),
        Some(owner) => {
            let kind = owner.str(owner_reference::KIND).to_lowercase();
            let name = owner.str(owner_reference::NAME);
            match owner.str(owner_reference::API_VERSION).split_once('/') {
                Some((group, _)) => cells.text(format_args!("{kind}.{}/{name}", group.to_lowercase())),
                None => cells.text(format_args!("{kind}/{name}")),
            }
        }
    }
    cells.int(object.int(revision::REVISION));
    cells.age(created(object));
}

/// Prints a daemon set.
pub(super) fn daemon_set(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    let template = spec.msg(daemon_spec::TEMPLATE);
    cells.str(name(object));
    for number in [
        daemon_status::DESIRED_NUMBER_SCHEDULED,
        daemon_status::CURRENT_NUMBER_SCHEDULED,
        daemon_status::NUMBER_READY,
        daemon_status::UPDATED_NUMBER_SCHEDULED,
        daemon_status::NUMBER_AVAILABLE,
    ] {
        cells.int(status.int(number));
    }
    labels(template.msg(pod_template_spec::SPEC), pod_spec::NODE_SELECTOR, cells);
    cells.age(created(object));
    containers(template, cells);
    selector_cell(spec.msg(daemon_spec::SELECTOR), cells);
}

/// Prints a deployment.
pub(super) fn deployment(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    cells.str(name(object));
    let ready = status.int(deployment_status::READY_REPLICAS);
    cells.text(format_args!("{ready}/{}", spec.int(deployment_spec::REPLICAS)));
    cells.int(status.int(deployment_status::UPDATED_REPLICAS));
    cells.int(status.int(deployment_status::AVAILABLE_REPLICAS));
    cells.age(created(object));
    containers(spec.msg(deployment_spec::TEMPLATE), cells);
    let selected = selector(spec.msg(deployment_spec::SELECTOR));
    cells.str(selected.as_deref().unwrap_or("<invalid>"));
}

/// Prints a replica set.
pub(super) fn replica_set(object: View<'_>, cells: &mut Cells) {
    replicas(object, cells);
    let spec = spec(object);
    containers(spec.msg(replica_set_spec::TEMPLATE), cells);
    selector_cell(spec.msg(replica_set_spec::SELECTOR), cells);
}

/// Prints a replication controller.
pub(super) fn replication_controller(object: View<'_>, cells: &mut Cells) {
    replicas(object, cells);
    let spec = spec(object);
    containers(spec.msg(controller_spec::TEMPLATE), cells);
    labels(spec, controller_spec::SELECTOR, cells);
}

/// Name, replicas and age, of replica sets and replication controllers.
fn replicas(object: View<'_>, cells: &mut Cells) {
    let status = status(object);
    cells.str(name(object));
    cells.int(spec(object).int(replica_set_spec::REPLICAS));
    cells.int(status.int(replica_set_status::REPLICAS));
    cells.int(status.int(replica_set_status::READY_REPLICAS));
    cells.age(created(object));
}

/// Prints a stateful set.
pub(super) fn stateful_set(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    let ready = status(object).int(stateful_set_status::READY_REPLICAS);
    cells.text(format_args!("{ready}/{}", spec.int(stateful_set_spec::REPLICAS)));
    cells.age(created(object));
    containers(spec.msg(stateful_set_spec::TEMPLATE), cells);
}

/// Prints a pod disruption budget.
pub(super) fn pod_disruption_budget(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    for bound in [budget_spec::MIN_AVAILABLE, budget_spec::MAX_UNAVAILABLE] {
        match spec.int_or_string(bound) {
            None => cells.str("N/A"),
            Some(bound) => cells.text(format_args!("{bound}")),
        }
    }
    cells.int(status(object).int(budget_status::DISRUPTIONS_ALLOWED));
    cells.age(created(object));
}
