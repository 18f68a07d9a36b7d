//! Validation: is what a write would store acceptable? Metadata here for every kind, options of verbs,
//! and what a kind adds by its row below.
//!
//! Paths, reasons, words and their order are upstream's: clients read them. What can be said in rows is a
//! row (`rules`); what cannot is code in the kind's file. docs/howto/add-validation.md shows the way.
//! Nothing here stores or asks anything: objects in, errors out.

mod alike;
mod api_service;
mod apps;
mod autoscaling;
mod batch;
mod certificates;
mod cidr;
mod claim;
mod conditions;
mod coordination;
mod core;
mod definition;
mod discovery;
mod errors;
mod events;
mod flowcontrol;
mod formats;
mod gojson;
pub(crate) mod ip;
pub(crate) mod metadata;
mod networking;
mod node;
mod options;
mod persistent_volume;
mod pod;
mod policy;
mod rbac;
mod registration;
mod resource;
mod resources;
mod rules;
mod scheduling;
mod selector;
mod signer;
mod storage;
mod volumes;
mod webhook_client;

#[cfg(test)]
mod tests;

pub(crate) use errors::{Errors, IMMUTABLE, Omitted, Path, Plain, Shown, Typed, float_text};
pub(crate) use options::{FieldValidation, Judged, delete_options, write_options};

pub(crate) use webhook_client::url::request as request_url;

use crate::metadata as object_metadata;
use crate::options::Caller;
use crate::table::Row;
use keelson_api::status::{FieldError, GroupResource, Result, Status};
use keelson_api::tree::Object;

/// One write of one object, about to be judged.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    /// The resource in the version that is written: trees are of that version.
    pub(crate) row: &'static Row,
    /// The subresource; empty: the object itself.
    pub(crate) sub: &'a str,
    /// What would be stored.
    pub(crate) new: &'a Object,
    /// What is stored; `None`: a create.
    pub(crate) old: Option<&'a Object>,
    /// May containers be privileged? (`--allow-privileged`)
    pub(crate) allow_privileged: bool,
}

/// In which writes the last look at metadata is within the kind's own check.
#[derive(Clone, Copy, PartialEq)]
enum Midway {
    No,
    Updates,
    Writes,
}

impl Subject<'_> {
    /// Is it a create, or an update that counts for the generation?
    fn is_counted(&self) -> bool {
        let generation =
            |own| object_metadata::of(own).int(keelson_api::catalogue::names::object_meta::GENERATION);
        self.old.is_none_or(|old| generation(old) != generation(self.new))
    }
}

/// What a kind adds.
pub(crate) struct Kind {
    group: &'static str,
    resource: &'static str,
    /// Errors of a create (`old` absent), an update, a write to status or another subresource.
    check: fn(&Subject<'_>, &mut Errors),
    /// What is wrong with a name besides the rule of its row; told whether the name is the base of others.
    name: fn(&Subject<'_>, &str, bool) -> Vec<String>,
    /// Errors that upstream finds before its last look at the metadata of an update; of a create, after it.
    between: fn(&Subject<'_>, &mut Errors),
    /// Does `check` say where upstream takes its last look at metadata? Otherwise it is before.
    midway: Midway,
    /// Warnings of a create or update; after validation, before the write.
    warn: fn(&Subject<'_>, &mut Vec<String>),
}

/// A kind that only has errors.
const fn kind(group: &'static str, resource: &'static str, check: fn(&Subject<'_>, &mut Errors)) -> Kind {
    Kind {
        group,
        resource,
        check,
        name: |_, _, _| Vec::new(),
        between: |_, _| {},
        midway: Midway::No,
        warn: |_, _| {},
    }
}

/// A kind of admission.
const fn registration_kind(resource: &'static str, check: fn(&Subject<'_>, &mut Errors)) -> Kind {
    kind("admissionregistration.k8s.io", resource, check).warns(registration::warn)
}

impl Kind {
    const fn names(mut self, name: fn(&Subject<'_>, &str, bool) -> Vec<String>) -> Self {
        self.name = name;
        self
    }

    const fn between(mut self, between: fn(&Subject<'_>, &mut Errors)) -> Self {
        self.between = between;
        self
    }

    /// The kind's check calls `Errors::look` where the last look of an update is; where it does not, that is
    /// its end.
    const fn midway(mut self) -> Self {
        self.midway = Midway::Updates;
        self
    }

    /// The same of creates.
    const fn always_midway(mut self) -> Self {
        self.midway = Midway::Writes;
        self
    }

    const fn warns(mut self, warn: fn(&Subject<'_>, &mut Vec<String>)) -> Self {
        self.warn = warn;
        self
    }
}

/// Kinds that add something: one line each, sorted by group and resource.
static KINDS: &[Kind] = &[
    kind("", "configmaps", core::config_map::check).between(core::config_map::check_update),
    kind("", "endpoints", core::endpoints::check).warns(core::endpoints::warn),
    kind("", "events", events::check),
    kind("", "limitranges", core::limit_range::check),
    kind("", "namespaces", core::namespace::check).midway(),
    kind("", "nodes", core::node::check).midway().warns(core::node::warn),
    kind("", "persistentvolumeclaims", core::persistent_volume_claim::check)
        .warns(core::persistent_volume_claim::warn),
    kind("", "persistentvolumes", core::persistent_volume::check)
        .midway()
        .warns(core::persistent_volume::warn),
    kind("", "pods", core::pod::check).warns(core::pod::warn),
    kind("", "podtemplates", core::pod_template::check).warns(core::pod_template::warn),
    kind("", "replicationcontrollers", core::replication_controller::check)
        .warns(core::replication_controller::warn),
    kind("", "resourcequotas", core::resource_quota::check).warns(core::resource_quota::warn),
    kind("", "secrets", core::secret::check).between(core::secret::check_update).warns(core::secret::warn),
    kind("", "serviceaccounts", |_, _| {}).warns(core::service_account::warn),
    kind("", "services", core::service::check).warns(core::service::warn),
    registration_kind("mutatingadmissionpolicies", registration::policy::of_mutating),
    registration_kind("mutatingadmissionpolicybindings", registration::binding::of_mutating),
    registration_kind("mutatingwebhookconfigurations", registration::webhook::check),
    registration_kind("validatingadmissionpolicies", registration::policy::validating),
    registration_kind("validatingadmissionpolicybindings", registration::binding::validating),
    registration_kind("validatingwebhookconfigurations", registration::webhook::check),
    kind("apiextensions.k8s.io", "customresourcedefinitions", definition::check)
        .names(definition::name_faults)
        .warns(definition::warn),
    kind("apiregistration.k8s.io", "apiservices", api_service::check).names(api_service::name_faults),
    kind("apps", "controllerrevisions", apps::controller_revision::check),
    kind("apps", "daemonsets", apps::daemon_set::check).warns(apps::warn_template),
    kind("apps", "deployments", apps::deployment::check).warns(apps::warn_named),
    kind("apps", "replicasets", apps::replica_set::check).warns(apps::warn_named),
    kind("apps", "statefulsets", apps::stateful_set::check).warns(apps::stateful_set::warn),
    kind("autoscaling", "horizontalpodautoscalers", autoscaling::check),
    kind("batch", "cronjobs", batch::cron_job::check).warns(batch::cron_job::warn),
    kind("batch", "jobs", batch::job::check_update).between(batch::job::check).warns(batch::job::warn),
    kind("certificates.k8s.io", "certificatesigningrequests", certificates::signing_request),
    kind("coordination.k8s.io", "leases", coordination::check),
    kind("discovery.k8s.io", "endpointslices", discovery::check).warns(discovery::warn),
    kind("events.k8s.io", "events", events::check).always_midway(),
    kind("flowcontrol.apiserver.k8s.io", "flowschemas", flowcontrol::schema),
    kind("flowcontrol.apiserver.k8s.io", "prioritylevelconfigurations", flowcontrol::level),
    kind("networking.k8s.io", "ingressclasses", networking::ingress_class::check).midway(),
    kind("networking.k8s.io", "ingresses", networking::ingress::check).warns(networking::ingress::warn),
    kind("networking.k8s.io", "ipaddresses", networking::ip_address::check).midway(),
    kind("networking.k8s.io", "networkpolicies", networking::network_policy::check)
        .warns(networking::network_policy::warn),
    kind("networking.k8s.io", "servicecidrs", networking::service_cidr::check),
    kind("node.k8s.io", "runtimeclasses", node::runtime_class).midway().warns(node::warn),
    kind("policy", "poddisruptionbudgets", policy::check),
    kind("rbac.authorization.k8s.io", "clusterrolebindings", rbac::cluster_binding).midway(),
    kind("rbac.authorization.k8s.io", "clusterroles", rbac::cluster_role).midway(),
    kind("rbac.authorization.k8s.io", "rolebindings", rbac::binding).midway(),
    kind("rbac.authorization.k8s.io", "roles", rbac::role).midway(),
    kind("resource.k8s.io", "deviceclasses", resource::device_class::check),
    kind("resource.k8s.io", "resourceclaims", resource::claim::check),
    kind("resource.k8s.io", "resourceclaimtemplates", resource::claim_template::check).midway(),
    kind("resource.k8s.io", "resourceslices", resource::resource_slice::check),
    kind("scheduling.k8s.io", "priorityclasses", scheduling::check),
    kind("storage.k8s.io", "csidrivers", storage::csi_driver::check).warns(storage::csi_driver::warn),
    kind("storage.k8s.io", "csinodes", storage::csi_node::check),
    kind("storage.k8s.io", "csistoragecapacities", storage::csi_storage_capacity::check)
        .midway()
        .warns(storage::csi_storage_capacity::warn),
    kind("storage.k8s.io", "storageclasses", storage::storage_class::check)
        .midway()
        .warns(storage::storage_class::warn),
    kind("storage.k8s.io", "volumeattachments", storage::volume_attachment::check),
    kind("storage.k8s.io", "volumeattributesclasses", storage::volume_attributes_class::check).midway(),
];

/// What the kind of a resource adds.
pub(crate) fn of(row: &Row) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| (kind.group, kind.resource) == (row.group, row.resource))
}

/// Warnings of one write.
const WARNINGS: usize = 256;

/// Judges a write, and tells the caller what deserves a warning.
/// `objections` are those of other resources.
pub(crate) fn object(
    own: Option<&Kind>,
    subject: &Subject<'_>,
    objections: Vec<FieldError>,
    caller: &mut Caller<'_>,
) -> Result<()> {
    let mut errors = Errors::new();
    errors.extend(objections);
    let name = |name: &str, prefix| own.map_or_else(Vec::new, |kind| (kind.name)(subject, name, prefix));
    let between = |errors: &mut Errors| {
        if let Some(kind) = own {
            (kind.between)(subject, errors);
        }
    };
    let late = metadata::is_late(subject);
    let midway = subject.sub.is_empty()
        && match own.map_or(Midway::No, |kind| kind.midway) {
            Midway::No => false,
            Midway::Updates => subject.old.is_some(),
            Midway::Writes => true,
        };
    if !late {
        metadata::check(subject, midway, &mut errors, &name, between);
    }
    if let Some(kind) = own {
        (kind.check)(subject, &mut errors);
    }
    errors.look();
    if late && errors.is_empty() {
        metadata::check(subject, false, &mut errors, &name, between);
    }
    if !errors.is_empty() {
        let row = subject.row;
        // What is served by two groups is one kind upstream: that of the group it is stored in.
        let group = row.storage.map_or(row.group, |storage| storage.group);
        let kind = GroupResource::new(group, row.kind);
        let name = object_metadata::of(subject.new).text(keelson_api::catalogue::names::object_meta::NAME);
        return Err(Status::invalid(&kind, name, errors.as_slice()));
    }
    if let Some(kind) = own {
        let mut warnings = Vec::new();
        (kind.warn)(subject, &mut warnings);
        // No answer has room for more, and each is compared with those before it.
        warnings.into_iter().take(WARNINGS).for_each(|text| caller.warn(text));
    }
    Ok(())
}
