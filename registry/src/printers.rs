//! Tables: what the server prints of each kind.
//!
//! A printer is a row: its columns and a function from an object's protobuf to the cells of its row.
//! Cells do not depend on the time of the request (ages are holes, see `cells`), so they can be kept
//! with the object. Objects are printed from their stored form, whatever version was asked for; where
//! versions name fields alike, any form will do. A printer must not know HTTP nor Table's envelope.

mod access;
mod admission;
mod apps;
mod autoscaling;
mod batch;
mod cells;
mod cluster;
mod columns;
mod core;
mod devices;
mod events;
mod flowcontrol;
mod networking;
mod nodes;
mod parts;
mod pods;
mod services;
mod storage;
mod volumes;

#[cfg(test)]
mod tests;

pub(crate) use pods::first_ip as first_pod_ip;

pub use cells::{Cells, HumanDuration, Stamp, elapsed, write_packed};
pub use columns::{Column, DEFAULT as DEFAULT_COLUMNS};

use keelson_api::codec::json::write_string;
use keelson_api::codec::view::View;
use std::cmp::Ordering;

/// How one kind is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printer {
    /// API group of the kind; empty for the core group.
    pub group: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// Columns.
    pub columns: &'static [Column],
    cells: fn(View<'_>, &mut Cells),
    conditions: Option<fn(View<'_>) -> &'static [RowCondition]>,
    order: Option<fn(View<'_>, View<'_>) -> Ordering>,
}

/// What a row says about its object beside the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowCondition {
    /// Condition type.
    pub ty: &'static str,
    /// `True`, `False` or `Unknown`.
    pub status: &'static str,
    /// Reason.
    pub reason: &'static str,
    /// Message.
    pub message: &'static str,
}

const fn printer(
    group: &'static str,
    kind: &'static str,
    columns: &'static [Column],
    cells: fn(View<'_>, &mut Cells),
) -> Printer {
    Printer { group, kind, columns, cells, conditions: None, order: None }
}

const ADMISSION: &str = "admissionregistration.k8s.io";
const CERTIFICATES: &str = "certificates.k8s.io";
const FLOWCONTROL: &str = "flowcontrol.apiserver.k8s.io";
const NETWORKING: &str = "networking.k8s.io";
const RBAC: &str = "rbac.authorization.k8s.io";
const RESOURCE: &str = "resource.k8s.io";
const STORAGE: &str = "storage.k8s.io";

/// Every kind with a printer of its own, by group and kind.
static PRINTERS: &[Printer] = &[
    printer("", "ComponentStatus", columns::core::COMPONENT_STATUS, core::component_status),
    printer("", "ConfigMap", columns::core::CONFIG_MAP, core::config_map),
    printer("", "Endpoints", columns::networking::ENDPOINTS, services::endpoints),
    printer("", "Event", columns::core::EVENT, events::event),
    printer("", "Namespace", columns::core::NAMESPACE, core::namespace),
    printer("", "Node", columns::core::NODE, nodes::node),
    printer("", "PersistentVolume", columns::storage::PERSISTENT_VOLUME, volumes::persistent_volume),
    printer(
        "",
        "PersistentVolumeClaim",
        columns::storage::PERSISTENT_VOLUME_CLAIM,
        volumes::persistent_volume_claim,
    ),
    Printer { conditions: Some(pods::conditions), ..printer("", "Pod", columns::core::POD, pods::pod) },
    printer("", "PodTemplate", columns::core::POD_TEMPLATE, pods::pod_template),
    printer(
        "",
        "ReplicationController",
        columns::workloads::REPLICATION_CONTROLLER,
        apps::replication_controller,
    ),
    printer("", "ResourceQuota", columns::core::RESOURCE_QUOTA, core::resource_quota),
    printer("", "Secret", columns::core::SECRET, core::secret),
    printer("", "Service", columns::networking::SERVICE, services::service),
    printer("", "ServiceAccount", columns::core::SERVICE_ACCOUNT, parts::name_and_age),
    printer(
        ADMISSION,
        "MutatingAdmissionPolicy",
        columns::access::MUTATING_ADMISSION_POLICY,
        admission::mutating_policy,
    ),
    printer(
        ADMISSION,
        "MutatingAdmissionPolicyBinding",
        columns::access::MUTATING_ADMISSION_POLICY_BINDING,
        admission::policy_binding,
    ),
    printer(
        ADMISSION,
        "MutatingWebhookConfiguration",
        columns::access::MUTATING_WEBHOOK_CONFIGURATION,
        admission::webhooks,
    ),
    printer(
        ADMISSION,
        "ValidatingAdmissionPolicy",
        columns::access::VALIDATING_ADMISSION_POLICY,
        admission::validating_policy,
    ),
    printer(
        ADMISSION,
        "ValidatingAdmissionPolicyBinding",
        columns::access::VALIDATING_ADMISSION_POLICY_BINDING,
        admission::policy_binding,
    ),
    printer(
        ADMISSION,
        "ValidatingWebhookConfiguration",
        columns::access::VALIDATING_WEBHOOK_CONFIGURATION,
        admission::webhooks,
    ),
    printer("apiregistration.k8s.io", "APIService", columns::cluster::API_SERVICE, cluster::api_service),
    printer("apps", "ControllerRevision", columns::workloads::CONTROLLER_REVISION, apps::controller_revision),
    printer("apps", "DaemonSet", columns::workloads::DAEMON_SET, apps::daemon_set),
    printer("apps", "Deployment", columns::workloads::DEPLOYMENT, apps::deployment),
    printer("apps", "ReplicaSet", columns::workloads::REPLICA_SET, apps::replica_set),
    printer("apps", "StatefulSet", columns::workloads::STATEFUL_SET, apps::stateful_set),
    printer(
        "autoscaling",
        "HorizontalPodAutoscaler",
        columns::workloads::HORIZONTAL_POD_AUTOSCALER,
        autoscaling::horizontal_pod_autoscaler,
    ),
    printer("autoscaling", "Scale", columns::workloads::SCALE, autoscaling::scale),
    printer("batch", "CronJob", columns::workloads::CRON_JOB, batch::cron_job),
    printer("batch", "Job", columns::workloads::JOB, batch::job),
    printer(
        CERTIFICATES,
        "CertificateSigningRequest",
        columns::access::CERTIFICATE_SIGNING_REQUEST,
        access::certificate_signing_request,
    ),
    printer("coordination.k8s.io", "Lease", columns::cluster::LEASE, cluster::lease),
    printer(
        "discovery.k8s.io",
        "EndpointSlice",
        columns::networking::ENDPOINT_SLICE,
        services::endpoint_slice,
    ),
    printer("events.k8s.io", "Event", columns::core::EVENT, events::event),
    Printer {
        order: Some(flowcontrol::by_precedence),
        ..printer(FLOWCONTROL, "FlowSchema", columns::cluster::FLOW_SCHEMA, flowcontrol::flow_schema)
    },
    printer(
        FLOWCONTROL,
        "PriorityLevelConfiguration",
        columns::cluster::PRIORITY_LEVEL_CONFIGURATION,
        flowcontrol::priority_level,
    ),
    printer(NETWORKING, "IPAddress", columns::networking::IP_ADDRESS, networking::ip_address),
    printer(NETWORKING, "Ingress", columns::networking::INGRESS, networking::ingress),
    printer(NETWORKING, "IngressClass", columns::networking::INGRESS_CLASS, networking::ingress_class),
    printer(NETWORKING, "NetworkPolicy", columns::networking::NETWORK_POLICY, networking::network_policy),
    printer(NETWORKING, "ServiceCIDR", columns::networking::SERVICE_CIDR, networking::service_cidr),
    printer("node.k8s.io", "RuntimeClass", columns::cluster::RUNTIME_CLASS, cluster::runtime_class),
    printer(
        "policy",
        "PodDisruptionBudget",
        columns::workloads::POD_DISRUPTION_BUDGET,
        apps::pod_disruption_budget,
    ),
    printer(RBAC, "ClusterRoleBinding", columns::access::CLUSTER_ROLE_BINDING, access::role_binding),
    printer(RBAC, "RoleBinding", columns::access::ROLE_BINDING, access::role_binding),
    printer(RESOURCE, "DeviceClass", columns::devices::DEVICE_CLASS, parts::name_and_age),
    printer(RESOURCE, "ResourceClaim", columns::devices::RESOURCE_CLAIM, devices::resource_claim),
    printer(
        RESOURCE,
        "ResourceClaimTemplate",
        columns::devices::RESOURCE_CLAIM_TEMPLATE,
        parts::name_and_age,
    ),
    printer(RESOURCE, "ResourceSlice", columns::devices::RESOURCE_SLICE, devices::resource_slice),
    printer("scheduling.k8s.io", "PriorityClass", columns::cluster::PRIORITY_CLASS, cluster::priority_class),
    printer(STORAGE, "CSIDriver", columns::storage::CSI_DRIVER, storage::csi_driver),
    printer(STORAGE, "CSINode", columns::storage::CSI_NODE, storage::csi_node),
    printer(STORAGE, "StorageClass", columns::storage::STORAGE_CLASS, storage::storage_class),
    printer(STORAGE, "VolumeAttachment", columns::storage::VOLUME_ATTACHMENT, storage::volume_attachment),
    printer(
        STORAGE,
        "VolumeAttributesClass",
        columns::storage::VOLUME_ATTRIBUTES_CLASS,
        storage::volume_attributes_class,
    ),
];

/// Prints name and creation time, as for every kind without a printer of its own.
static DEFAULT: Printer = printer("", "", DEFAULT_COLUMNS, parts::name_and_created_at);

impl Printer {
    /// The printer of a kind, the default one where it has none.
    #[must_use]
    pub fn of(group: &str, kind: &str) -> &'static Self {
        let found = PRINTERS.binary_search_by(|row| (row.group, row.kind).cmp(&(group, kind)));
        found.map_or(&DEFAULT, |at| &PRINTERS[at])
    }

    /// The cells of an object's row.
    #[must_use]
    pub fn cells(&self, object: View<'_>) -> Cells {
        let mut cells = Cells::new();
        (self.cells)(object, &mut cells);
        cells
    }

    /// Adds the cells of an object's row to a reused, cleared one.
    pub fn print(&self, object: View<'_>, cells: &mut Cells) {
        cells.clear();
        (self.cells)(object, cells);
    }

    /// What the row says about the object beside the cells; mostly nothing.
    #[must_use]
    pub fn conditions(&self, object: View<'_>) -> &'static [RowCondition] {
        self.conditions.map_or(&[], |conditions| conditions(object))
    }

    /// How rows of a list are ordered, where not as the list is.
    #[must_use]
    pub fn order(&self) -> Option<fn(View<'_>, View<'_>) -> Ordering> {
        self.order
    }
}

/// Writes column definitions as a JSON array.
pub fn write_columns(columns: &[Column], out: &mut Vec<u8>) {
    out.push(b'[');
    for (i, column) in columns.iter().enumerate() {
        out.extend_from_slice(if i > 0 { b",{" } else { b"{" });
        let members = [
            ("\"name\":", column.name),
            (",\"type\":", column.ty),
            (",\"format\":", column.format),
            (",\"description\":", column.description),
        ];
        for (key, value) in members {
            out.extend_from_slice(key.as_bytes());
            write_string(value, out);
        }
        out.extend_from_slice(b",\"priority\":");
        out.extend_from_slice(if column.priority == 0 { b"0}" } else { b"1}" });
    }
    out.push(b']');
}

/// Writes row conditions as a JSON array.
pub fn write_conditions(conditions: &[RowCondition], out: &mut Vec<u8>) {
    out.push(b'[');
    for (i, condition) in conditions.iter().enumerate() {
        out.extend_from_slice(if i > 0 { b",{" } else { b"{" });
        let members = [
            ("\"type\":", condition.ty),
            (",\"status\":", condition.status),
            (",\"reason\":", condition.reason),
            (",\"message\":", condition.message),
        ];
        for (key, value) in members {
            out.extend_from_slice(key.as_bytes());
            write_string(value, out);
        }
        out.push(b'}');
    }
    out.push(b']');
}
