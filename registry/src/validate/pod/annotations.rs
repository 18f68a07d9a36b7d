//! Annotations that mean something to Pods.

use super::Context;
use super::containers::visit;
use super::placement;
use crate::validate::formats::descending_path;
use crate::validate::metadata::sorted;
use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::{
    container, object_meta as meta, pod_os, pod_spec, seccomp_profile as seccomp,
    security_context as security,
};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::Quoted;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// Says that a Pod mirrors one that a kubelet runs by itself.
pub(super) const MIRROR: &str = "kubernetes.io/config.mirror";
const TOLERATIONS: &str = "scheduler.alpha.kubernetes.io/tolerations";
const DELETION_COST: &str = "controller.kubernetes.io/pod-deletion-cost";
pub(super) const SECCOMP_POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
pub(super) const SECCOMP_CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";
pub(super) const APP_ARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";
const LOCALHOST: &str = "localhost/";

/// Annotations of a Pod or template.
pub(super) fn check(own: Option<&Object>, context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own else { return };
    if let Some(mirror) = own.str(MIRROR)
        && context.spec.text(pod_spec::NODE_NAME).is_empty()
    {
        errors.invalid(&path.key(MIRROR), mirror, "must set spec.nodeName if mirror pod annotation is set");
    }
    let annotated = own.text(TOLERATIONS);
    if !annotated.is_empty() {
        match json::parse(annotated.as_bytes(), &mut Diagnostics::ignore()) {
            Ok(Value::List(list)) => {
                let list = list.iter().map(|item| item.as_object().unwrap_or(&EMPTY)).enumerate();
                placement::tolerations(list, context.stored.compares, &path.field(TOLERATIONS), errors);
            }
            Ok(_) => {
                let detail = "json: cannot unmarshal into Go value of type []core.Toleration";
                errors.invalid(path, TOLERATIONS, detail);
            }
            Err(error) => errors.invalid(path, TOLERATIONS, error.to_string()),
        }
    }
    if let Some(cost) = own.str(DELETION_COST)
        && !context.stored.deletion_cost
        && !is_cost(cost)
    {
        errors.invalid(&path.key(DELETION_COST), cost, "must be a 32bit integer");
    }
    seccomp(own, path, errors);
    apparmor(own, context.spec, path, errors);
}

/// A 32 bit number without plus sign and leading zeros.
fn is_cost(text: &str) -> bool {
    let first = text.as_bytes().first();
    let odd = first == Some(&b'+') || (first == Some(&b'0') && text.len() > 1);
    !odd && text.parse::<i32>().is_ok()
}

/// Has the stored Pod a cost that new ones may not have?
pub(super) fn has_odd_cost(annotations: Option<&Object>) -> bool {
    annotations.and_then(|own| own.str(DELETION_COST)).is_some_and(|cost| !is_cost(cost))
}

fn seccomp(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let pod = own.str(SECCOMP_POD).map(|profile| (SECCOMP_POD, profile));
    let containers = sorted(own).into_iter().filter(|(key, _)| key.starts_with(SECCOMP_CONTAINER));
    for (key, profile) in pod.into_iter().chain(containers) {
        let path = path.field(key);
        match profile.strip_prefix(LOCALHOST) {
            Some(rest) => errors.invalid_each(&path, rest, descending_path(rest)),
            None if matches!(profile, "runtime/default" | "docker/default" | "unconfined") => {}
            None => errors.invalid(&path, profile, "must be a valid seccomp profile"),
        }
    }
}

fn apparmor(own: &Object, spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let profiles = sorted(own);
    let mut profiles = profiles.iter().filter(|(key, _)| key.starts_with(APP_ARMOR)).peekable();
    if profiles.peek().is_none() {
        return;
    }
    let mut names = HashSet::new();
    visit(spec, &Path::none(), |own, _| {
        names.insert(own.text(container::NAME));
    });
    for (key, profile) in profiles {
        let name = &key[APP_ARMOR.len()..];
        if !names.contains(name) {
            errors.invalid(&path.key(key), name, "container not found");
        }
        let fine =
            matches!(*profile, "" | "runtime/default" | "unconfined") || profile.starts_with(LOCALHOST);
        if !fine {
            let detail = format!("invalid AppArmor profile name: {}", Quoted(profile));
            errors.invalid(&path.key(key), *profile, detail);
        }
    }
}

/// Where a profile's field differs from its annotation, if it does: the member, and what it is called.
/// The profiles of seccomp and AppArmor have the same members.
fn differs(annotation: &str, own: &Object, what: &str) -> Option<(&'static str, &'static str)> {
    let docker = what == "seccomp" && annotation == "docker/default";
    let matches = match own.text(seccomp::TYPE) {
        "Unconfined" => annotation == "unconfined",
        "RuntimeDefault" => annotation == "runtime/default" || docker,
        "Localhost" => match annotation.strip_prefix(LOCALHOST) {
            None => false,
            Some(rest) if own.str(seccomp::LOCALHOST_PROFILE) == Some(rest) => true,
            Some(_) => return Some(("localhostProfile", "profile")),
        },
        _ => true,
    };
    (!matches).then_some(("type", "type"))
}

fn agree(annotation: &str, field: &Object, what: &str, path: &Path<'_>, errors: &mut Errors) {
    if let Some((member, called)) = differs(annotation, field, what) {
        errors.forbidden(&path.field(member), format!("{what} {called} in annotation and field must match"));
    }
}

/// Annotations and fields that say different profiles.
pub(super) fn profiles_agree(own: Option<&Object>, spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own else { return };
    let pod = spec.object(pod_spec::SECURITY_CONTEXT).unwrap_or(&EMPTY);
    if let (Some(field), Some(annotation)) = (pod.object(security::SECCOMP_PROFILE), own.str(SECCOMP_POD)) {
        agree(annotation, field, "seccomp", &path.field("securityContext.seccompProfile"), errors);
    }
    visit(spec, path, |one, path| {
        let field = one.object(container::SECURITY_CONTEXT);
        let field = field.and_then(|context| context.object(security::SECCOMP_PROFILE));
        let key = format!("{SECCOMP_CONTAINER}{}", one.text(container::NAME));
        if let (Some(field), Some(annotation)) = (field, own.str(key.as_str())) {
            agree(annotation, field, "seccomp", &path.field("securityContext.seccompProfile"), errors);
        }
    });
    if spec.object(pod_spec::OS).is_some_and(|os| os.text(pod_os::NAME) == "windows") {
        return;
    }
    let whole = pod.object(security::APP_ARMOR_PROFILE);
    visit(spec, path, |one, path| {
        let context = one.object(container::SECURITY_CONTEXT);
        let field = context.and_then(|context| context.object(security::APP_ARMOR_PROFILE)).or(whole);
        let key = format!("{APP_ARMOR}{}", one.text(container::NAME));
        let (Some(field), Some(annotation)) = (field, own.str(key.as_str())) else { return };
        agree(annotation, field, "apparmor", &path.field("securityContext.appArmorProfile"), errors);
    });
}

/// What an update may not do to them.
pub(super) fn update(new: Option<&Object>, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let (new, old) = (new.unwrap_or(&EMPTY), old.unwrap_or(&EMPTY));
    for (key, before) in sorted(old) {
        if new.str(key) == Some(before) {
            continue;
        }
        if key.starts_with(APP_ARMOR) {
            errors.forbidden(&path.key(key), "may not remove or update AppArmor annotations");
        }
        if key == MIRROR {
            errors.forbidden(&path.key(key), "may not remove or update mirror pod annotation");
        }
    }
    for (key, _) in sorted(new) {
        if old.contains(key) {
            continue;
        }
        if key.starts_with(APP_ARMOR) {
            errors.forbidden(&path.key(key), "may not add AppArmor annotations");
        }
        if key == MIRROR {
            errors.forbidden(&path.key(key), "may not add mirror pod annotation");
        }
    }
}

/// The annotations of metadata.
pub(super) fn of(metadata: &Object) -> Option<&Object> {
    metadata.object(meta::ANNOTATIONS)
}
