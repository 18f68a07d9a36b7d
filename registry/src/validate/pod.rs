//! The pod template: the spec of Pods and of everything that makes Pods, checked in one place.
//!
//! Upstream's ValidatePodSpec and ValidatePodTemplateSpec, in their order. What a kind asks of the template
//! it holds stands with the kind.

pub(super) mod affinity;
mod annotations;
mod container_status;
mod containers;
mod diff;
mod env;
mod fields;
mod mounts;
mod network;
mod placement;
pub(super) mod probes;
mod resize;
mod security;
mod update;
mod volumes;
mod warnings;

pub(in crate::validate) use affinity::nodes as node_selector;
pub(in crate::validate) use diff::structs as struct_diff;
pub(in crate::validate) use placement::EFFECTS;
pub(in crate::validate) use placement::tolerations;
pub(crate) use warnings::warnings;
pub(in crate::validate) use warnings::{
    claim_spec as claim_warnings, deprecated_label, node_term as node_term_warnings,
};

use super::metadata;
use super::resources::{self, Around, Whose};
use super::rules::{self, Check, EMPTY, Pair, Rule, items, rule};
use super::{Errors, Path, Subject};
use keelson_api::catalogue::names::{
    object_meta as meta, pod, pod_os, pod_readiness_gate as gate, pod_resource_claim as claim,
    pod_scheduling_group as group, pod_spec, pod_template_spec as template, resource_requirements,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{BTreeSet, HashSet};

/// When images are pulled.
const PULL_POLICY: Check = Check::RequiredOneOf("", &["Always", "IfNotPresent", "Never"]);

/// What the stored spec already breaks of rules that came later: it may keep it.
#[derive(Clone, Copy, Default)]
struct Stored {
    /// Selectors of pod affinity that are none.
    affinity_values: bool,
    /// Tolerations that compare numbers.
    compares: bool,
    deletion_cost: bool,
    /// Sysctls of the host's namespaces.
    host_sysctl: bool,
    /// Huge pages that are no multiple of their size.
    huge_pages: bool,
    /// Values of required node affinity that are no label values.
    node_values: bool,
    /// Resize policies that restart containers which only prepare.
    restart_container: bool,
    /// Any policy about the change of SELinux labels.
    se_linux_policy: bool,
    spread_selector: bool,
    token_path: bool,
    /// Devices with users of its own.
    user_devices: bool,
}

impl Stored {
    fn of(spec: &Object, metadata: &Object) -> Self {
        Self {
            affinity_values: affinity::has_odd_selector(spec),
            compares: items(spec, pod_spec::TOLERATIONS)
                .any(|(_, own)| matches!(own.text("operator"), "Lt" | "Gt")),
            deletion_cost: annotations::has_odd_cost(annotations::of(metadata)),
            host_sysctl: security::has_host_sysctl(spec),
            huge_pages: has_odd_huge_pages(spec),
            node_values: affinity::has_odd_node_value(spec),
            restart_container: containers::has_restart_container(spec),
            se_linux_policy: security::has_se_linux_policy(spec),
            spread_selector: placement::has_odd_spread(spec),
            token_path: volumes::has_odd_token_path(spec),
            user_devices: has_user_devices(spec),
        }
    }
}

fn has_odd_huge_pages(spec: &Object) -> bool {
    let around = Around { claims: &BTreeSet::new(), indivisible: false };
    let mut found = false;
    containers::visit(spec, &Path::none(), |own, _| {
        let mut errors = Errors::new();
        let own = own.object("resources").unwrap_or(&EMPTY);
        for list in [resource_requirements::LIMITS, resource_requirements::REQUESTS] {
            let list = own.object(list).unwrap_or(&EMPTY);
            resources::limit_list(list, Whose::Container, around, &Path::none(), &mut errors);
        }
        found |=
            errors.as_slice().iter().any(|error| error.detail.contains("is not positive integer multiple"));
    });
    found
}

fn has_user_devices(spec: &Object) -> bool {
    let mut found = false;
    containers::visit(spec, &Path::none(), |own, _| found |= !own.list("volumeDevices").is_empty());
    found && spec.bool(pod_spec::HOST_USERS) == Some(false)
}

/// What the checks of a spec see besides what they check.
struct Context<'a> {
    spec: &'a Object,
    /// The Pod's metadata; a template has none of its own.
    metadata: Option<&'a Object>,
    is_pod: bool,
    allow_privileged: bool,
    /// The names of the pod's resource claims.
    claims: BTreeSet<&'a str>,
    grace: Option<i64>,
    stored: Stored,
}

impl Context<'_> {
    fn pod_name(&self) -> &str {
        self.metadata.map_or("", |metadata| metadata.text(meta::NAME))
    }
}

fn context<'a>(spec: &'a Object, is_pod: bool, allow_privileged: bool, stored: Stored) -> Context<'a> {
    let claims = items(spec, pod_spec::RESOURCE_CLAIMS).map(|(_, own)| own.text(claim::NAME));
    Context {
        spec,
        metadata: None,
        is_pod,
        allow_privileged,
        claims: claims.filter(|name| !name.is_empty()).collect(),
        grace: spec.int(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS),
        stored,
    }
}

/// A template of Pods, in its new and, on updates, its old state.
pub(in crate::validate) fn template(
    pair: Pair<'_>,
    subject: &Subject<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let own = pair.new.object(template::METADATA).unwrap_or(&EMPTY);
    let spec = pair.new.object(template::SPEC).unwrap_or(&EMPTY);
    let stored = pair.old.map_or_else(Stored::default, |old| {
        let own = old.object(template::METADATA).unwrap_or(&EMPTY);
        Stored::of(old.object(template::SPEC).unwrap_or(&EMPTY), own)
    });
    let context = context(spec, false, subject.allow_privileged, stored);
    metadata::labels(own.object(meta::LABELS), &path.name(meta::LABELS), errors);
    let annotated = annotations::of(own);
    metadata::annotations(annotated, &path.name(meta::ANNOTATIONS), errors);
    annotations::check(annotated, &context, &path.name(meta::ANNOTATIONS), errors);
    let path = path.name(template::SPEC);
    check_spec(&context, &path, errors);
    annotations::profiles_agree(annotated, spec, &path, errors);
    if !spec.list(pod_spec::EPHEMERAL_CONTAINERS).is_empty() {
        let detail = "ephemeral containers not allowed in pod template";
        errors.forbidden(&path.name(pod_spec::EPHEMERAL_CONTAINERS), detail);
    }
}

/// A Pod: create, update, and its subresources.
pub(in crate::validate) fn pod(subject: &Subject<'_>, errors: &mut Errors) {
    let metadata = subject.new.object(pod::METADATA).unwrap_or(&EMPTY);
    let spec = subject.new.object(pod::SPEC).unwrap_or(&EMPTY);
    let stored = subject.old.map_or_else(Stored::default, |old| {
        let own = old.object(pod::METADATA).unwrap_or(&EMPTY);
        Stored::of(old.object(pod::SPEC).unwrap_or(&EMPTY), own)
    });
    let context =
        Context { metadata: Some(metadata), ..context(spec, true, subject.allow_privileged, stored) };
    match (subject.old, subject.sub) {
        (None, _) => {
            whole_pod(&context, errors);
            only_on_create(&context, errors);
        }
        (Some(old), "status") => update::status(&context, subject.new, old, errors),
        (Some(old), "ephemeralcontainers") => {
            whole_pod(&context, errors);
            update::ephemeral_containers(&context, old, errors);
        }
        (Some(old), "resize") => {
            whole_pod(&context, errors);
            resize::check(&context, old, errors);
        }
        (Some(old), _) => {
            whole_pod(&context, errors);
            update::pod(&context, old, errors);
        }
    }
}

/// Metadata and spec of a Pod.
fn whole_pod(context: &Context<'_>, errors: &mut Errors) {
    let path = Path::root("spec");
    let annotated = context.metadata.and_then(annotations::of);
    annotations::check(annotated, context, &Path::root("metadata.annotations"), errors);
    check_spec(context, &path, errors);
    if context.spec.text(pod_spec::SERVICE_ACCOUNT_NAME).is_empty() {
        let list = path.name(pod_spec::VOLUMES);
        for (at, own) in items(context.spec, pod_spec::VOLUMES) {
            let path = list.index(at);
            let path = path.field("projected.sources");
            let own = own.object("projected").unwrap_or(&EMPTY);
            let tokens = own.list("sources").iter().enumerate();
            for (at, _) in tokens.filter(|(_, own)| own.as_object().is_some_and(|own| own.contains(TOKEN))) {
                let detail = "must not be specified when serviceAccountName is not set";
                errors.forbidden(&path.index(at).field(TOKEN), detail);
            }
        }
    }
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        let path = path.name(list);
        for (at, own) in items(context.spec, list) {
            containers::image(own, &path.index(at), errors);
        }
    }
}

const TOKEN: &str = "serviceAccountToken";

fn only_on_create(context: &Context<'_>, errors: &mut Errors) {
    let (spec, path) = (context.spec, Path::root("spec"));
    if !spec.list(pod_spec::EPHEMERAL_CONTAINERS).is_empty() {
        errors.forbidden(&path.name(pod_spec::EPHEMERAL_CONTAINERS), "cannot be set on create");
    }
    if !spec.text(pod_spec::NODE_NAME).is_empty() && !spec.list(pod_spec::SCHEDULING_GATES).is_empty() {
        let detail = "cannot be set until all schedulingGates have been cleared";
        errors.forbidden(&path.name(pod_spec::NODE_NAME), detail);
    }
    annotations::profiles_agree(context.metadata.and_then(annotations::of), spec, &path, errors);
}

const POLICIES: &[Rule] = &[
    rule(pod_spec::RESTART_POLICY, Check::RequiredOneOf("", &["Always", "OnFailure", "Never"])),
    rule(
        pod_spec::DNS_POLICY,
        Check::RequiredOneOf("", &["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"]),
    ),
    rule(pod_spec::NODE_SELECTOR, Check::Whole(node_labels)),
];

/// Names that a spec refers to, and the deadline among them.
const NAMES: &[Rule] = &[
    rule(pod_spec::SERVICE_ACCOUNT_NAME, Check::Format(syntax::dns1123_subdomain)),
    rule(pod_spec::NODE_NAME, Check::Format(syntax::dns1123_subdomain)),
    rule(
        pod_spec::ACTIVE_DEADLINE_SECONDS,
        Check::Range(1, i32::MAX as i64, "must be between 1 and 2147483647, inclusive"),
    ),
    rule(pod_spec::HOSTNAME, Check::Format(syntax::dns1123_label)),
    rule(pod_spec::SUBDOMAIN, Check::Format(syntax::dns1123_label)),
];

/// Names that are checked after tolerations and aliases.
const CLASSES: &[Rule] = &[
    rule(pod_spec::PRIORITY_CLASS_NAME, Check::Format(syntax::dns1123_subdomain)),
    rule(pod_spec::RUNTIME_CLASS_NAME, Check::Format(syntax::dns1123_subdomain)),
    rule(pod_spec::PREEMPTION_POLICY, Check::Whole(preemption_policy)),
];

fn preemption_policy(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(pod_spec::PREEMPTION_POLICY);
    match pair.new.str(pod_spec::PREEMPTION_POLICY) {
        None | Some("PreemptLowerPriority" | "Never") => {}
        Some("") => errors.required(&path, ""),
        Some(other) => errors.not_supported(&path, other, &["PreemptLowerPriority", "Never"]),
    }
}

fn node_labels(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new.object(pod_spec::NODE_SELECTOR);
    metadata::labels(own, &path.name(pod_spec::NODE_SELECTOR), errors);
}

/// The spec, in upstream's order.
fn check_spec(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let spec = context.spec;
    let pair = Pair { new: spec, old: None };
    if context.grace.is_none() {
        errors.required(&path.name(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS), "");
    }
    let list = items(spec, pod_spec::VOLUMES);
    let mountable = volumes::volumes(list, context, &path.name(pod_spec::VOLUMES), errors);
    resource_claims(context, &path.name(pod_spec::RESOURCE_CLAIMS), errors);
    containers::running(context, &mountable, &path.name(pod_spec::CONTAINERS), errors);
    containers::preparing(context, &mountable, &path.name(pod_spec::INIT_CONTAINERS), errors);
    containers::ephemeral(context, &mountable, &path.name(pod_spec::EPHEMERAL_CONTAINERS), errors);
    whole_resources(context, path, errors);
    containers::host_network(context, path, errors);
    rules::run(POLICIES, pair, path, errors);
    security::pod(context, &path.name(pod_spec::SECURITY_CONTEXT), errors);
    affinity::affinity(context, &path.name(pod_spec::AFFINITY), errors);
    network::dns(spec, &path.name(pod_spec::DNS_CONFIG), errors);
    readiness_gates(spec, &path.name(pod_spec::READINESS_GATES), errors);
    placement::gates(spec, &path.name(pod_spec::SCHEDULING_GATES), errors);
    placement::spread(context, &path.name(pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS), errors);
    security::host_processes(context, path, errors);
    security::host_users(context, path, errors);
    network::host_name(spec, path, errors);
    rules::run(NAMES, pair, path, errors);
    let tolerations = items(spec, pod_spec::TOLERATIONS);
    placement::tolerations(tolerations, context.stored.compares, &path.name(pod_spec::TOLERATIONS), errors);
    network::aliases(spec, &path.name(pod_spec::HOST_ALIASES), errors);
    rules::run(CLASSES, pair, path, errors);
    if let Some(overhead) = spec.object(pod_spec::OVERHEAD) {
        let around = Around { claims: &BTreeSet::new(), indivisible: context.stored.huge_pages };
        let limits = [("limits", overhead.clone())].into_iter().collect::<Object>();
        resources::check(&limits, Whose::Container, around, &path.name(pod_spec::OVERHEAD), errors);
    }
    operating_system(spec, path, errors);
    scheduling_group(spec, &path.name(pod_spec::SCHEDULING_GROUP), errors);
    containers::file_volumes(spec, path, errors);
}

fn readiness_gates(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (at, own) in items(spec, pod_spec::READINESS_GATES) {
        let name = own.text(gate::CONDITION_TYPE);
        errors.invalid_each(&path.index(at).name(gate::CONDITION_TYPE), name, syntax::label_key(name));
    }
}

fn operating_system(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = spec.object(pod_spec::OS) else { return };
    let at = path.name(pod_spec::OS);
    match own.text(pod_os::NAME) {
        "" => errors.required(&at.name(pod_os::NAME), ""),
        "linux" => security::linux(spec, path, errors),
        "windows" => security::windows(spec, path, errors),
        other => errors.not_supported(&at, other, &["linux", "windows"]),
    }
}

fn scheduling_group(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = spec.object(pod_spec::SCHEDULING_GROUP) else { return };
    let path = path.name(group::POD_GROUP_NAME);
    match own.str(group::POD_GROUP_NAME) {
        None => errors.invalid(&path, super::Plain("null"), "must specify one of: `podGroupName`"),
        Some(name) => errors.invalid_each(&path, name, syntax::dns1123_subdomain(name)),
    }
}

fn resource_claims(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let annotated = context.metadata.and_then(annotations::of);
    let is_mirror = annotated.is_some_and(|own| own.contains(annotations::MIRROR));
    let mut seen = HashSet::new();
    for (at, own) in items(context.spec, pod_spec::RESOURCE_CLAIMS) {
        if is_mirror {
            errors.forbidden(&Path::none(), "static pods do not support resource claims");
            continue;
        }
        let path = path.index(at);
        let name = own.text(claim::NAME);
        let at_name = path.name(claim::NAME);
        if name.is_empty() {
            errors.required(&at_name, "");
        } else if seen.contains(name) {
            errors.duplicate(&at_name, name);
        } else {
            errors.invalid_each(&at_name, name, syntax::dns1123_label(name));
            seen.insert(name);
        }
        let fields = [claim::RESOURCE_CLAIM_NAME, claim::RESOURCE_CLAIM_TEMPLATE_NAME];
        let shown = super::gojson::GoJson(types::CORE_V1_POD_RESOURCE_CLAIM, own);
        match fields.iter().filter(|field| own.contains(**field)).count() {
            0 => errors.invalid(
                &path,
                shown,
                "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`",
            ),
            1 => {}
            _ => errors.invalid(
                &path,
                shown,
                "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified",
            ),
        }
        for field in fields {
            if let Some(name) = own.str(field) {
                errors.invalid_each(&path.name(field), name, syntax::dns1123_subdomain(name));
            }
        }
    }
}

/// Resources of the Pod as a whole.
fn whole_resources(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = context.spec.object(pod_spec::RESOURCES) else { return };
    let path = path.name(pod_spec::RESOURCES);
    if context.spec.object(pod_spec::OS).is_some_and(|os| os.text(pod_os::NAME) == "windows") {
        return errors.forbidden(&path, "may not be set for a windows pod");
    }
    if own.contains(resource_requirements::CLAIMS) {
        let detail = "claims may not be set for Resources at pod-level";
        errors.forbidden(&path.name(resource_requirements::CLAIMS), detail);
    }
    let around = Around { claims: &context.claims, indivisible: context.stored.huge_pages };
    resources::check(own, Whose::Pod, around, &path, errors);
    consistent(context.spec, own, &path, errors);
}

/// The Pod's requests hold those of its containers, its limits every one of theirs.
fn consistent(spec: &Object, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let quantity = |own: &Object, list, name: &str| {
        own.object(list).and_then(|list| list.str(name)).and_then(|text| Quantity::parse(text).ok())
    };
    for (list, words) in [
        (resource_requirements::REQUESTS, "aggregate container requests"),
        (resource_requirements::LIMITS, "aggregate container limits"),
    ] {
        let totals = update::aggregates(spec, list);
        for (name, text) in metadata::sorted(own.object(list).unwrap_or(&EMPTY)) {
            if list == resource_requirements::LIMITS && !resources::is_huge_page(name) {
                continue;
            }
            let Some(total) = totals.get(name) else { continue };
            let Ok(whole) = Quantity::parse(text) else { continue };
            if *total > whole {
                let detail = format!("must be greater than or equal to {words} of {total}");
                errors.invalid(&path.name(list).key(name), whole.to_string(), detail);
            }
        }
    }
    for (at, one) in items(spec, pod_spec::CONTAINERS) {
        let one = one.object("resources").unwrap_or(&EMPTY);
        let limits = one.object(resource_requirements::LIMITS).unwrap_or(&EMPTY);
        for (name, _) in metadata::sorted(limits) {
            let list = resource_requirements::LIMITS;
            let (Some(mine), Some(whole)) = (quantity(one, list, name), quantity(own, list, name)) else {
                continue;
            };
            if mine > whole {
                let detail = format!("must be less than or equal to pod limits of {whole}");
                let path = path.field("containers");
                errors.invalid(&path.index(at).key(name).field("limits"), mine.to_string(), detail);
            }
        }
    }
}
