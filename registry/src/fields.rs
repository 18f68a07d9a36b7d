//! Which fields of each resource selectors may name, and how they are read.
//!
//! Rows are the field labels that kube-apiserver converts. Every label that stands in a row is allowed;
//! what is refused is worded as kube-apiserver words it. Objects are read in their stored form. It must not
//! know how selectors are written nor how they are matched.

#[cfg(test)]
mod tests;

use crate::printers::first_pod_ip;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    certificate_signing_request_spec as csr_spec, event as core, event_source, events_event as events,
    job_status, namespace_status, node_spec, object_meta, object_reference as reference, pod, pod_spec,
    pod_status, replication_controller_status as controller_status, resource_slice_spec as slice_spec,
    secret, service_spec,
};
use keelson_api::codec::view::View;
use std::borrow::Cow;

/// A field that selectors may name.
#[derive(Clone, Copy, Debug)]
pub struct Selectable {
    /// As it stands in a selector.
    pub label: &'static str,
    /// Its value as selectors compare it; empty where it is absent.
    pub read: for<'a> fn(View<'a>) -> Cow<'a, str>,
}

/// How a label is refused.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    /// Resources without fields of their own.
    Known,
    /// Most resources with such fields.
    Label,
    /// Naming group, version and kind.
    Kind(&'static str),
    /// Quoting the label, naming the kind.
    Quoted(&'static str),
}

/// A resource with selectable fields of its own.
struct Row {
    group: &'static str,
    resource: &'static str,
    fields: &'static [Selectable],
    refusal: Refusal,
}

const fn row(
    group: &'static str,
    resource: &'static str,
    fields: &'static [Selectable],
    refusal: Refusal,
) -> Row {
    Row { group, resource, fields, refusal }
}

const fn field(label: &'static str, read: for<'a> fn(View<'a>) -> Cow<'a, str>) -> Selectable {
    Selectable { label, read }
}

const NAME: Selectable = field("metadata.name", |v| meta(v, object_meta::NAME));
const NAMESPACE: Selectable = field("metadata.namespace", |v| meta(v, object_meta::NAMESPACE));

/// What selectors may name where nothing else is said.
static COMMON: &[Selectable] = &[NAME, NAMESPACE];

static ROWS: &[Row] = &[
    row("", "events", CORE_EVENTS, Refusal::Label),
    row("", "namespaces", NAMESPACES, Refusal::Label),
    row("", "nodes", NODES, Refusal::Label),
    row("", "pods", PODS, Refusal::Label),
    row("", "replicationcontrollers", REPLICATION_CONTROLLERS, Refusal::Label),
    row("", "secrets", SECRETS, Refusal::Label),
    row("", "services", SERVICES, Refusal::Label),
    row("batch", "jobs", JOBS, Refusal::Quoted("Job")),
    row("certificates.k8s.io", "certificatesigningrequests", SIGNING_REQUESTS, Refusal::Label),
    row("events.k8s.io", "events", EVENTS, Refusal::Label),
    row(
        "resource.k8s.io",
        "resourceslices",
        RESOURCE_SLICES,
        Refusal::Kind("resource.k8s.io/v1, Kind=ResourceSlice"),
    ),
];

static CORE_EVENTS: &[Selectable] = &[
    field("involvedObject.apiVersion", |v| about(v, reference::API_VERSION)),
    field("involvedObject.fieldPath", |v| about(v, reference::FIELD_PATH)),
    field("involvedObject.kind", |v| about(v, reference::KIND)),
    field("involvedObject.name", |v| about(v, reference::NAME)),
    field("involvedObject.namespace", |v| about(v, reference::NAMESPACE)),
    field("involvedObject.resourceVersion", |v| about(v, reference::RESOURCE_VERSION)),
    field("involvedObject.uid", |v| about(v, reference::UID)),
    NAME,
    NAMESPACE,
    field("reason", |v| v.str(core::REASON).into()),
    field("reportingComponent", |v| reporter(v).into()),
    field("source", |v| {
        match either(v, core::SOURCE, events::DEPRECATED_SOURCE).str(event_source::COMPONENT) {
            "" => reporter(v).into(),
            component => component.into(),
        }
    }),
    field("type", |v| v.str(core::TYPE).into()),
];

static EVENTS: &[Selectable] = &[
    NAME,
    NAMESPACE,
    field("reason", |v| v.str(core::REASON).into()),
    field("regarding.apiVersion", |v| about(v, reference::API_VERSION)),
    field("regarding.fieldPath", |v| about(v, reference::FIELD_PATH)),
    field("regarding.kind", |v| about(v, reference::KIND)),
    field("regarding.name", |v| about(v, reference::NAME)),
    field("regarding.namespace", |v| about(v, reference::NAMESPACE)),
    field("regarding.resourceVersion", |v| about(v, reference::RESOURCE_VERSION)),
    field("regarding.uid", |v| about(v, reference::UID)),
    field("reportingController", |v| reporter(v).into()),
    field("type", |v| v.str(core::TYPE).into()),
];

static JOBS: &[Selectable] =
    &[NAME, NAMESPACE, field("status.successful", |v| number(status(v).int(job_status::SUCCEEDED)))];

static NAMESPACES: &[Selectable] =
    &[NAME, field("status.phase", |v| status(v).str(namespace_status::PHASE).into())];

static NODES: &[Selectable] =
    &[NAME, field("spec.unschedulable", |v| truth(spec(v).bool(node_spec::UNSCHEDULABLE)))];

static PODS: &[Selectable] = &[
    NAME,
    NAMESPACE,
    // The name of spec.nodeName in the first versions.
    field("spec.host", |v| spec(v).str(pod_spec::NODE_NAME).into()),
    field("spec.hostNetwork", |v| truth(spec(v).bool(pod_spec::HOST_NETWORK))),
    field("spec.nodeName", |v| spec(v).str(pod_spec::NODE_NAME).into()),
    field("spec.restartPolicy", |v| spec(v).str(pod_spec::RESTART_POLICY).into()),
    field("spec.schedulerName", |v| spec(v).str(pod_spec::SCHEDULER_NAME).into()),
    field("spec.serviceAccountName", |v| match spec(v).str(pod_spec::SERVICE_ACCOUNT_NAME) {
        "" => spec(v).str(pod_spec::SERVICE_ACCOUNT).into(),
        name => name.into(),
    }),
    field("status.nominatedNodeName", |v| status(v).str(pod_status::NOMINATED_NODE_NAME).into()),
    field("status.phase", |v| status(v).str(pod_status::PHASE).into()),
    field("status.podIP", |v| first_pod_ip(status(v)).into()),
    // Allowed, yet kube-apiserver never fills it in: it compares as empty.
    field("status.podIPs", |_| "".into()),
];

static REPLICATION_CONTROLLERS: &[Selectable] =
    &[NAME, NAMESPACE, field("status.replicas", |v| number(status(v).int(controller_status::REPLICAS)))];

static RESOURCE_SLICES: &[Selectable] = &[
    NAME,
    field("spec.driver", |v| spec(v).str(slice_spec::DRIVER).into()),
    field("spec.nodeName", |v| spec(v).str(slice_spec::NODE_NAME).into()),
];

static SECRETS: &[Selectable] = &[NAME, NAMESPACE, field("type", |v| v.str(secret::TYPE).into())];

static SERVICES: &[Selectable] = &[
    NAME,
    NAMESPACE,
    field("spec.clusterIP", |v| spec(v).str(service_spec::CLUSTER_IP).into()),
    field("spec.type", |v| spec(v).str(service_spec::TYPE).into()),
];

static SIGNING_REQUESTS: &[Selectable] =
    &[NAME, field("spec.signerName", |v| spec(v).str(csr_spec::SIGNER_NAME).into())];

fn meta(object: View<'_>, name: Name) -> Cow<'_, str> {
    object.msg(pod::METADATA).str(name).into()
}

fn spec(object: View<'_>) -> View<'_> {
    object.msg(pod::SPEC)
}

fn status(object: View<'_>) -> View<'_> {
    object.msg(pod::STATUS)
}

fn truth(value: bool) -> Cow<'static, str> {
    if value { "true".into() } else { "false".into() }
}

fn number(n: i64) -> Cow<'static, str> {
    if n == 0 { "0".into() } else { n.to_string().into() }
}

/// A struct of an event by its name in the core group or that in events.k8s.io.
fn either(event: View<'_>, in_core: Name, in_events: Name) -> View<'_> {
    event.opt_msg(in_core).unwrap_or_else(|| event.msg(in_events))
}

fn about(event: View<'_>, name: Name) -> Cow<'_, str> {
    either(event, core::INVOLVED_OBJECT, events::REGARDING).str(name).into()
}

fn reporter(event: View<'_>) -> &str {
    event.opt_str(core::REPORTING_COMPONENT).unwrap_or_else(|| event.str(events::REPORTING_CONTROLLER))
}

fn find(group: &str, resource: &str) -> Option<&'static Row> {
    let at = ROWS.binary_search_by(|row| (row.group, row.resource).cmp(&(group, resource)));
    at.ok().map(|at| &ROWS[at])
}

/// The fields that selectors may name, sorted by label.
#[must_use]
pub fn selectable(group: &str, resource: &str) -> &'static [Selectable] {
    find(group, resource).map_or(COMMON, |row| row.fields)
}

/// The field of that label, or the message with which the label is refused.
pub fn select(group: &str, resource: &str, label: &str) -> Result<&'static Selectable, String> {
    let fields = selectable(group, resource);
    match fields.binary_search_by(|field| field.label.cmp(label)) {
        Ok(at) => Ok(&fields[at]),
        Err(_) => Err(match find(group, resource).map_or(Refusal::Known, |row| row.refusal) {
            Refusal::Known => {
                format!(
                    "{label:?} is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
                )
            }
            Refusal::Label => format!("field label not supported: {label}"),
            Refusal::Kind(kind) => format!("field label not supported for {kind}: {label}"),
            Refusal::Quoted(kind) => format!("field label {label:?} not supported for {kind}"),
        }),
    }
}
