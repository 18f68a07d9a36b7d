//! ResourceQuotas: what is counted, and of which Pods.

use crate::validate::metadata::sorted;
use crate::validate::resources;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, Path, Subject, Typed};
use keelson_api::catalogue::names::{
    object_meta, resource_quota as names, resource_quota_spec as spec, resource_quota_status as status,
    scope_selector as selector, scoped_resource_selector_requirement as requirement,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

const SCOPES: [&str; 7] = [
    "BestEffort",
    "CrossNamespacePodAffinity",
    "NotBestEffort",
    "NotTerminating",
    "PriorityClass",
    "Terminating",
    "VolumeAttributesClass",
];

/// Scopes that exclude each other.
const CONFLICTS: [(&str, &str); 2] = [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")];

/// As many resources a scope is told of: more than there are names of compute resources.
const TOLD: usize = 64;

const UNSUPPORTED: &str = "unsupported scope applied to resource";

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::STATUS).unwrap_or(&EMPTY);
    let path = Path::root("status");
    if subject.sub == "status" {
        let metadata = crate::metadata::of(subject.new);
        if metadata.text(object_meta::RESOURCE_VERSION).is_empty() {
            errors.required(&Path::root("resourceVersion"), "");
        }
        amounts(own, status::HARD, &path, errors);
        return amounts(own, status::USED, &path, errors);
    }
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let spec_path = Path::root("spec");
    amounts(new, spec::HARD, &spec_path, errors);
    scopes(new, &spec_path.name(spec::SCOPES), errors);
    scope_selector(new, &spec_path, errors);
    match subject.old {
        None => {
            amounts(own, status::HARD, &path, errors);
            amounts(own, status::USED, &path, errors);
        }
        Some(old) => {
            let old = old.object(names::SPEC).unwrap_or(&EMPTY);
            let set = |own| texts(own, spec::SCOPES).map(|(_, scope)| scope).collect::<HashSet<&str>>();
            if set(new) != set(old) {
                errors.immutable(&spec_path.name(spec::SCOPES), new.get(spec::SCOPES));
            }
        }
    }
}

fn amounts(own: &Object, list: keelson_api::catalogue::Name, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(list);
    for (resource, text) in sorted(own.object(list).unwrap_or(&EMPTY)) {
        let path = path.key(resource);
        resources::name(resource, &path, errors);
        if !resource.contains('/') && !resources::is_counted_by_quota(resource) {
            errors.invalid(&path, resource, "must be a standard resource for quota");
        }
        resources::quantity(resource, text, &path, errors);
    }
}

/// Can a scope narrow the count of a resource?
fn narrows(scope: &str, resource: &str) -> bool {
    let compute = matches!(
        resource,
        "cpu" | "memory" | "limits.cpu" | "limits.memory" | "requests.cpu" | "requests.memory"
    );
    match scope {
        "Terminating"
        | "NotTerminating"
        | "NotBestEffort"
        | "PriorityClass"
        | "CrossNamespacePodAffinity" => resource == "pods" || compute,
        "BestEffort" => resource == "pods",
        "VolumeAttributesClass" => matches!(resource, "persistentvolumeclaims" | "requests.storage"),
        _ => true,
    }
}

/// How many of the resources a scope cannot narrow, asked once for each scope.
struct Unsupported<'a> {
    hard: &'a Object,
    counts: HashMap<&'a str, usize>,
}

impl<'a> Unsupported<'a> {
    fn of(own: &'a Object) -> Self {
        Self { hard: own.object(spec::HARD).unwrap_or(&EMPTY), counts: HashMap::new() }
    }

    fn count(&mut self, scope: &'a str) -> usize {
        let hard = self.hard;
        let bad = |resource: &str| resources::is_counted_by_quota(resource) && !narrows(scope, resource);
        *self.counts.entry(scope).or_insert_with(|| hard.keys().filter(|key| bad(key.as_str())).count())
    }
}

fn scopes(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let all: Vec<&str> = texts(own, spec::SCOPES).map(|(_, scope)| scope).collect();
    let seen: HashSet<&str> = all.iter().copied().collect();
    let mut bad = Unsupported::of(own);
    for scope in &all {
        if !SCOPES.contains(scope) {
            errors.invalid(path, &all, "unsupported scope");
        }
        for _ in 0..bad.count(scope).min(TOLD) {
            errors.invalid(path, &all, UNSUPPORTED);
        }
    }
    for (one, other) in CONFLICTS {
        if seen.contains(one) && seen.contains(other) {
            errors.invalid(path, &all, "conflicting scopes");
        }
    }
}

fn scope_selector(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const EXISTS: &str = "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, \
                          ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, \
                          ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";
    let Some(given) = own.object(spec::SCOPE_SELECTOR) else { return };
    let scopes_path = path.name(spec::SCOPES);
    let path = path.name(spec::SCOPE_SELECTOR);
    let path = path.name(selector::MATCH_EXPRESSIONS);
    let mut seen = HashSet::new();
    let mut bad = Unsupported::of(own);
    for (_, item) in items(given, selector::MATCH_EXPRESSIONS) {
        let (scope, operator) = (item.text(requirement::SCOPE_NAME), item.text(requirement::OPERATOR));
        if !SCOPES.contains(&scope) {
            errors.invalid(&path.name(requirement::SCOPE_NAME), scope, "unsupported scope");
        }
        for _ in 0..bad.count(scope).min(TOLD) {
            errors.invalid(&path, Typed(types::CORE_V1_SCOPE_SELECTOR, given), UNSUPPORTED);
        }
        let valued = matches!(scope, "PriorityClass" | "VolumeAttributesClass") || !SCOPES.contains(&scope);
        if !valued && operator != "Exists" {
            errors.invalid(&path.name(requirement::OPERATOR), operator, EXISTS);
        }
        values(item, operator, &path, errors);
        seen.insert(scope);
    }
    for (one, other) in CONFLICTS {
        if seen.contains(one) && seen.contains(other) {
            errors.invalid(&scopes_path, own.get(spec::SCOPES), "conflicting scopes");
        }
    }
}

fn values(item: &Object, operator: &str, path: &Path<'_>, errors: &mut Errors) {
    let all: Vec<&str> = texts(item, requirement::VALUES).map(|(_, value)| value).collect();
    let at = path.name(requirement::VALUES);
    match operator {
        "In" | "NotIn" if all.is_empty() => {
            let detail = "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector";
            errors.required(&at, detail);
        }
        "Exists" | "DoesNotExist" if !all.is_empty() => {
            let detail = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector";
            errors.invalid(&at, &all, detail);
        }
        "In" | "NotIn" | "Exists" | "DoesNotExist" => {}
        other => errors.invalid(&path.name(requirement::OPERATOR), other, "not a valid selector operator"),
    }
}

/// Limits that are below the requests they stand beside.
pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if subject.old.is_some() {
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let hard = own.object(spec::HARD).unwrap_or(&EMPTY);
    let of = |name: &str| Quantity::parse(hard.str(name)?).ok();
    for resource in ["cpu", "memory", "storage", "ephemeral-storage"] {
        let (mut low, high) = (format!("requests.{resource}"), format!("limits.{resource}"));
        let mut request = of(&low);
        if request.is_none() && matches!(resource, "cpu" | "memory") {
            resource.clone_into(&mut low);
            request = of(&low);
        }
        if let (Some(request), Some(limit)) = (request, of(&high))
            && request > limit
        {
            out.push(format!("ResourceQuota {low} ({request}) should be less than {high} ({limit})"));
        }
    }
}
