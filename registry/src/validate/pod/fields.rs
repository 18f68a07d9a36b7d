//! References to fields and resources of a Pod, from variables and from files.

use crate::validate::rules::is_empty;
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::{
    object_field_selector as object_ref, resource_field_selector as resource_ref,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Fields that a label of the old API may name.
const KNOWN: &[&str] = &[
    "metadata.annotations",
    "metadata.labels",
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.restartPolicy",
    "spec.schedulerName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.phase",
    "status.podIP",
    "status.podIPs",
];

/// Resources of a container.
const RESOURCES: &[&str] = &[
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
];

/// A path with a subscript: `metadata.labels['app']`.
fn subscripted(path: &str) -> Option<(&str, &str)> {
    let (head, key) = path.strip_suffix("']")?.split_once("['")?;
    (!head.is_empty()).then_some((head, key))
}

/// A field of the Pod: one of `allowed`, or a label or annotation by its key.
pub(super) fn object_field(own: &Object, allowed: &[&str], path: &Path<'_>, errors: &mut Errors) {
    let version = own.text(object_ref::API_VERSION);
    if version.is_empty() {
        return errors.required(&path.name(object_ref::API_VERSION), "");
    }
    let given = own.text(object_ref::FIELD_PATH);
    let field = path.name(object_ref::FIELD_PATH);
    if given.is_empty() {
        return errors.required(&field, "");
    }
    let problem = if version != "v1" {
        Some(format!("unsupported pod version: {version}"))
    } else if let Some((head, _)) = subscripted(given) {
        let known = matches!(head, "metadata.annotations" | "metadata.labels");
        (!known).then(|| format!("field label does not support subscript: {given}"))
    } else {
        let known = KNOWN.contains(&given) || given == "spec.host";
        (!known).then(|| format!("field label not supported: {given}"))
    };
    if let Some(problem) = problem {
        return errors.invalid(&field, given, format!("error converting fieldPath: {problem}"));
    }
    let internal = if given == "spec.host" { "spec.nodeName" } else { given };
    match subscripted(internal) {
        Some(("metadata.annotations", key)) => {
            let key = key.to_lowercase();
            errors.invalid_each(path, key.as_str(), syntax::label_key(&key));
        }
        Some((_, key)) => errors.invalid_each(path, key, syntax::label_key(key)),
        None if !allowed.contains(&internal) => errors.not_supported(&field, internal, allowed),
        None => {}
    }
}

/// A resource of a container; in a volume it must say of which.
pub(super) fn resource_field(own: &Object, in_volume: bool, path: &Path<'_>, errors: &mut Errors) {
    let resource = own.text(resource_ref::RESOURCE);
    let field = path.name(resource_ref::RESOURCE);
    if in_volume && is_empty(own.get(resource_ref::CONTAINER_NAME)) {
        errors.required(&path.name(resource_ref::CONTAINER_NAME), "");
    } else if resource.is_empty() {
        errors.required(&field, "");
    } else if !RESOURCES.contains(&resource) && !is_huge_page(resource) {
        errors.not_supported(&field, resource, RESOURCES);
    }
    divisor(own, resource, path, errors);
}

fn is_huge_page(resource: &str) -> bool {
    resource.starts_with("limits.hugepages-") || resource.starts_with("requests.hugepages-")
}

fn divisor(own: &Object, resource: &str, path: &Path<'_>, errors: &mut Errors) {
    const SIZES: &[&str] =
        &["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
    let Some(text) = own.str(resource_ref::DIVISOR) else { return };
    let Ok(divisor) = Quantity::parse(text) else { return };
    if divisor.is_zero() {
        return;
    }
    let of = match resource {
        "limits.cpu" | "requests.cpu" => {
            if !["1m", "1"].contains(&divisor.to_string().as_str()) {
                let detail = "only divisor's values 1m and 1 are supported with the cpu resource";
                errors.invalid(&path.name(resource_ref::DIVISOR), resource, detail);
            }
            return;
        }
        "limits.memory" | "requests.memory" => "memory",
        "limits.ephemeral-storage" | "requests.ephemeral-storage" => "local ephemeral storage",
        other if is_huge_page(other) => "hugepages",
        _ => return,
    };
    if !SIZES.contains(&divisor.to_string().as_str()) {
        let detail =
            format!("only divisor's values {} are supported with the {of} resource", SIZES.join(", "));
        errors.invalid(&path.name(resource_ref::DIVISOR), resource, detail);
    }
}
