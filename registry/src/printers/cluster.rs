//! API services, leases, priorities and runtime classes.

use super::cells::Cells;
use super::parts::{condition, created, name, spec, status};
use keelson_api::catalogue::names::{
    api_service_condition, api_service_spec, api_service_status, lease_spec, priority_class as priority,
    runtime_class as runtime, service_reference,
};
use keelson_api::codec::view::View;

/// Prints an API service.
pub(super) fn api_service(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    match spec(object).opt_msg(api_service_spec::SERVICE) {
        None => cells.str("Local"),
        Some(service) => {
            let namespace = service.str(service_reference::NAMESPACE);
            cells.text(format_args!("{namespace}/{}", service.str(service_reference::NAME)));
        }
    }
    match condition(status(object), api_service_status::CONDITIONS, "Available") {
        None => cells.str("Unknown"),
        Some(available) => {
            let status = available.str(api_service_condition::STATUS);
            match available.str(api_service_condition::REASON) {
                reason if status != "True" && !reason.is_empty() => {
                    cells.text(format_args!("{status} ({reason})"));
                }
                _ => cells.str(status),
            }
        }
    }
    cells.age(created(object));
}

/// Prints a lease.
pub(super) fn lease(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(spec(object).str(lease_spec::HOLDER_IDENTITY));
    cells.age(created(object));
}

/// Prints a priority class.
pub(super) fn priority_class(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.int(object.int(priority::VALUE));
    cells.bool(object.bool(priority::GLOBAL_DEFAULT));
    cells.age(created(object));
    cells.str(object.str(priority::PREEMPTION_POLICY));
}

/// Prints a runtime class.
pub(super) fn runtime_class(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(object.str(runtime::HANDLER));
    cells.age(created(object));
}
