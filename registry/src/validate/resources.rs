//! Resources: their names, quantities, and the requests and limits of containers and pods.

use super::metadata::sorted;
use super::rules::{EMPTY, NON_NEGATIVE, items};
use super::{Errors, Path};
use keelson_api::catalogue::names::{resource_claim as claim, resource_requirements as requirements};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::{Fault, FieldError, Quoted};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{BTreeSet, HashSet};

const HUGE_PAGES: &str = "hugepages-";
const REQUESTS: &str = "requests.";

/// Resources that containers may name without a domain.
const OF_CONTAINERS: [&str; 3] = ["cpu", "memory", "ephemeral-storage"];

/// Objects that are counted: whole numbers.
const COUNTED: [&str; 9] = [
    "configmaps",
    "persistentvolumeclaims",
    "pods",
    "replicationcontrollers",
    "resourcequotas",
    "secrets",
    "services",
    "services.loadbalancers",
    "services.nodeports",
];

/// Measured resources, with what quotas call them.
const MEASURED: [&str; 11] = [
    "cpu",
    "ephemeral-storage",
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
    "requests.storage",
    "storage",
];

/// Pages of a size.
pub(crate) fn is_huge_page(name: &str) -> bool {
    name.starts_with(HUGE_PAGES)
}

/// Is it a resource that Kubernetes itself names?
pub(crate) fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// Is it a resource of somebody else's?
pub(crate) fn is_extended(name: &str) -> bool {
    !is_native(name)
        && !name.starts_with(REQUESTS)
        && syntax::label_key(&format!("{REQUESTS}{name}")).is_empty()
}

/// May requests be lower than limits?
pub(crate) fn is_overcommit_allowed(name: &str) -> bool {
    is_native(name) && !is_huge_page(name)
}

/// A resource known by a name without a domain.
pub(crate) fn is_standard(name: &str) -> bool {
    COUNTED.contains(&name)
        || MEASURED.contains(&name)
        || is_huge_page(name)
        || name.starts_with("requests.hugepages-")
}

/// The name of any resource.
pub(crate) fn name(name: &str, path: &Path<'_>, errors: &mut Errors) -> bool {
    let problems = syntax::label_key(name);
    let fine = problems.is_empty();
    errors.invalid_each(path, name, problems);
    if fine && !name.contains('/') && !is_standard(name) {
        errors.invalid(path, name, "must be a standard resource type or fully qualified");
        return false;
    }
    fine
}

/// Can quotas count it by this name?
pub(crate) fn is_counted_by_quota(name: &str) -> bool {
    COUNTED.contains(&name)
        || (MEASURED.contains(&name) && name != "storage")
        || is_huge_page(name)
        || name.starts_with("requests.hugepages-")
}

/// The name of a resource in requests and limits.
pub(crate) fn name_of(resource: &str, whose: Whose, path: &Path<'_>, errors: &mut Errors) {
    match whose {
        Whose::Container => container_name(resource, path, errors),
        Whose::Pod => pod_name(resource, path, errors),
    }
}

fn container_name(resource: &str, path: &Path<'_>, errors: &mut Errors) {
    name(resource, path, errors);
    if !resource.contains('/') {
        if !OF_CONTAINERS.contains(&resource) && !is_huge_page(resource) {
            errors.invalid(path, resource, "must be a standard resource for containers");
        }
    } else if !is_native(resource) && !is_extended(resource) {
        errors.invalid(path, resource, "doesn't follow extended resource name standard");
    }
}

fn pod_name(resource: &str, path: &Path<'_>, errors: &mut Errors) {
    if name(resource, path, errors) && !matches!(resource, "cpu" | "memory") && !is_huge_page(resource) {
        errors.not_supported(path, resource, &["cpu", "hugepages-", "memory"]);
    }
}

/// How much of a resource: not negative, and whole where things are counted.
pub(crate) fn quantity(resource: &str, text: &str, path: &Path<'_>, errors: &mut Errors) {
    let Ok(value) = Quantity::parse(text) else { return };
    if value.sign() < 0 {
        errors.invalid(path, value.to_string(), NON_NEGATIVE);
    }
    if (COUNTED.contains(&resource) || is_extended(resource)) && value.milli_value() % 1000 != 0 {
        errors.invalid(path, value.to_string(), "must be an integer");
    }
}

fn huge_pages_divide(resource: &str, value: &Quantity) -> bool {
    let Some(size) = resource.strip_prefix(HUGE_PAGES) else { return true };
    let Ok(size) = Quantity::parse(size) else { return false };
    size.sign() > 0 && size.milli_value() % 1000 == 0 && value.value() % size.value() == 0
}

/// Whose requests and limits they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Container,
    Pod,
}

/// What stands beside requests and limits.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    /// The names of the pod's resource claims.
    pub(crate) claims: &'a BTreeSet<&'a str>,
    /// May huge pages be no multiple of their size? Only where the stored object has such ones.
    pub(crate) indivisible: bool,
}

/// Requests, limits and claims.
pub(crate) fn check(own: &Object, whose: Whose, around: Around<'_>, path: &Path<'_>, errors: &mut Errors) {
    let limits = own.object(requirements::LIMITS).unwrap_or(&EMPTY);
    let requests = own.object(requirements::REQUESTS).unwrap_or(&EMPTY);
    limit_list(limits, whose, around, &path.name(requirements::LIMITS), errors);
    for (resource, text) in sorted(requests) {
        let list = path.name(requirements::REQUESTS);
        one(resource, text, whose, &list.key(resource), errors);
        let Ok(value) = Quantity::parse(text) else { continue };
        against_limit(resource, &value, limits, path, errors);
        huge_pages(resource, &value, around, &list.key(resource), errors);
    }
    let named =
        |wanted: fn(&str) -> bool| limits.keys().chain(requests.keys()).any(|key| wanted(key.as_str()));
    if named(is_huge_page) && !named(|key| matches!(key, "cpu" | "memory")) {
        errors.forbidden(path, "HugePages require cpu or memory");
    }
    claims(own, around, &path.name(requirements::CLAIMS), errors);
}

/// A list of limits alone (the overhead of a pod).
pub(crate) fn limit_list(
    limits: &Object,
    whose: Whose,
    around: Around<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    for (resource, text) in sorted(limits) {
        let path = path.key(resource);
        one(resource, text, whose, &path, errors);
        if let Ok(value) = Quantity::parse(text) {
            huge_pages(resource, &value, around, &path, errors);
        }
    }
}

fn one(resource: &str, text: &str, whose: Whose, path: &Path<'_>, errors: &mut Errors) {
    name_of(resource, whose, path, errors);
    quantity(resource, text, path, errors);
}

fn huge_pages(resource: &str, value: &Quantity, around: Around<'_>, path: &Path<'_>, errors: &mut Errors) {
    if !around.indivisible && !huge_pages_divide(resource, value) {
        let shown = value.to_string();
        let detail = format!("{shown} is not positive integer multiple of {resource}");
        errors.invalid(path, shown, detail);
    }
}

fn against_limit(resource: &str, value: &Quantity, limits: &Object, path: &Path<'_>, errors: &mut Errors) {
    let strict = !is_overcommit_allowed(resource);
    let Some(limit) = limits.str(resource).and_then(|text| Quantity::parse(text).ok()) else {
        if strict {
            let detail = "Limit must be set for non overcommitable resources";
            errors.required(&path.name(requirements::LIMITS), detail);
        }
        return;
    };
    let path = path.name(requirements::REQUESTS);
    if strict && *value != limit {
        let detail = format!("must be equal to {resource} limit of {limit}");
        errors.invalid(&path, value.to_string(), detail);
    } else if *value > limit {
        let detail = format!("must be less than or equal to {resource} limit of {limit}");
        errors.invalid(&path, value.to_string(), detail);
    }
}

fn claims(own: &Object, around: Around<'_>, path: &Path<'_>, errors: &mut Errors) {
    let mut seen: HashSet<String> = HashSet::new();
    for (at, item) in items(own, requirements::CLAIMS) {
        let path = path.index(at);
        let (name, request) = (item.text(claim::NAME), item.text(claim::REQUEST));
        if name.is_empty() {
            errors.required(&path, "");
            continue;
        }
        claim_once(name, request, &mut seen, &path, errors);
        if !around.claims.contains(name) {
            let mut detail = "must be one of the names in pod.spec.resourceClaims".to_owned();
            if around.claims.is_empty() {
                detail.push_str(" which is empty");
            } else {
                let names: Vec<&str> = around.claims.iter().copied().collect();
                detail = format!("{detail}: {}", names.join(", "));
            }
            let value = Quoted(name).to_string();
            errors.push(FieldError { fault: Fault::NotFound, field: path.text(), value, detail });
        }
    }
}

fn claim_once(name: &str, request: &str, seen: &mut HashSet<String>, path: &Path<'_>, errors: &mut Errors) {
    if seen.contains(name) {
        return errors.duplicate(path, name);
    }
    let mut key = name.to_owned();
    if !request.is_empty() {
        errors.invalid_each(&path.name(claim::REQUEST), request, syntax::dns1123_label(request));
        key = format!("{name}/{request}");
    }
    if seen.contains(&key) {
        errors.duplicate(path, key.as_str());
    } else if request.is_empty() && seen.contains(&format!("{name}/")) {
        errors.duplicate(path, name);
    }
    if !request.is_empty() {
        // That some request of the claim is named: upstream says so once for each.
        seen.insert(format!("{name}/"));
    }
    seen.insert(key);
}

/// A quantity that is no whole number of bytes: what the warning says.
pub(crate) fn fraction(list: Option<&Object>, resource: &str, path: &Path<'_>) -> Option<String> {
    let value = Quantity::parse(list?.str(resource)?).ok()?;
    let path = path.key(resource).text();
    (value.milli_value() % 1000 != 0).then(|| {
        let value = Quoted(&value.to_string()).to_string();
        format!("{path}: fractional byte value {value} is invalid, must be an integer")
    })
}
