//! Resizes of Pods: cpu and memory of containers that stay what they are.

use super::{Context, annotations};
use crate::strategy::qos;
use crate::validate::rules::{EMPTY, items};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, container_state, container_status, pod, pod_os, pod_spec, pod_status,
    resource_requirements as requirements,
};
use keelson_api::tree::{Object, Value};

const LISTS: [Name; 2] = [requirements::REQUESTS, requirements::LIMITS];

/// What a resize may not do; metadata and spec are checked already.
pub(super) fn check(context: &Context<'_>, old_pod: &Object, errors: &mut Errors) {
    let (new, old) = (context.spec, old_pod.object(pod::SPEC).unwrap_or(&EMPTY));
    let metadata = old_pod.object(pod::METADATA).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    if annotations::of(metadata).is_some_and(|own| own.contains(annotations::MIRROR)) {
        errors.split_off(0);
        return errors.forbidden(&Path::none(), "static pods cannot be resized");
    }
    if old.object(pod_spec::OS).is_some_and(|os| os.text(pod_os::NAME) == "windows") {
        errors.split_off(0);
        return errors.forbidden(&Path::none(), "windows pods cannot be resized");
    }
    let status = old_pod.object(pod::STATUS).unwrap_or(&EMPTY);
    let class = qos::class(new);
    let before = status.str(pod_status::QOS_CLASS).unwrap_or_else(|| qos::class(old));
    if class != before {
        errors.invalid(&path, before, "Pod QOS Class may not change as a result of resizing");
    }
    if !node_resizes(status) {
        errors.forbidden(&path, "Pod running on node without support for resize");
    }
    let mut rest = new.clone();
    whole(&mut rest, new, old, &path, errors);
    if !status.list(pod_status::NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUSES).is_empty() {
        errors.forbidden(&path, "pods with node allocatable resource claims cannot be resized");
    }
    if !same_order(new, old, &path, errors) {
        return;
    }
    for list in [pod_spec::INIT_CONTAINERS, pod_spec::CONTAINERS] {
        let path = path.name(list);
        for ((at, new), (_, old)) in items(new, list).zip(items(old, list)) {
            let path = path.index(at);
            let path = path.name(container::RESOURCES);
            let new = new.object(container::RESOURCES).unwrap_or(&EMPTY);
            let old = old.object(container::RESOURCES).unwrap_or(&EMPTY);
            removed(new, old, "resource", &path, errors);
        }
    }
    only_resources(&mut rest, old, &path, errors);
    if errors.is_empty() && rest != *old {
        errors.forbidden(&path, "only cpu and memory resources are mutable");
    }
}

/// Does the node that runs the Pod tell the resources of its containers?
fn node_resizes(status: &Object) -> bool {
    let running = items(status, pod_status::CONTAINER_STATUSES).find(|(_, own)| {
        own.object(container_status::STATE).is_some_and(|own| own.contains(container_state::RUNNING))
    });
    running.is_none_or(|(_, own)| own.contains(container_status::RESOURCES))
}

fn removed(new: &Object, old: &Object, what: &str, path: &Path<'_>, errors: &mut Errors) {
    for (list, called) in LISTS.into_iter().zip(["requests", "limits"]) {
        let new = new.object(list).unwrap_or(&EMPTY);
        let old = old.object(list).unwrap_or(&EMPTY);
        if old.len() > new.len() || old.keys().any(|key| !new.contains(key)) {
            errors.forbidden(&path.name(list), format!("{what} {called} cannot be removed"));
        }
    }
}

/// The resources of the Pod as a whole.
fn whole(rest: &mut Object, new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = pod_spec::RESOURCES;
    let set = |spec: &Object| {
        let own = spec.object(field).unwrap_or(&EMPTY);
        LISTS.iter().any(|list| own.object(*list).is_some_and(|list| !list.is_empty()))
    };
    if !set(new) && !set(old) {
        return;
    }
    let at = path.name(field);
    match (new.object(field), old.object(field)) {
        (None, Some(_)) => return errors.forbidden(&at, "pod-level resources cannot be removed"),
        (Some(new), Some(old)) => removed(new, old, "pod-level resource", &at, errors),
        (_, None) => {}
    }
    let before = old.object(field).unwrap_or(&EMPTY);
    if let Some(own) = rest.object_mut(field) {
        put_back(own, before);
        if own.is_empty() && !old.contains(field) {
            rest.remove(field);
        }
    }
    if rest.get(field) != old.get(field) {
        errors.forbidden(path, "only cpu and memory resources are mutable at pod-level");
    }
}

/// Puts the stored cpu and memory back.
fn put_back(own: &mut Object, old: &Object) {
    for list in LISTS {
        let before = old.object(list);
        if own.object(list).is_none() && before.is_none() {
            continue;
        }
        let now = own.object_entry(list);
        for resource in ["cpu", "memory"] {
            match before.and_then(|before| before.get(resource)) {
                Some(value) => now.insert(resource, value.clone()),
                None => now.remove(resource),
            };
        }
        if now.is_empty() && before.is_none() {
            own.remove(list);
        }
    }
}

fn same_order(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) -> bool {
    let before = errors.len();
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        let path = path.name(list);
        if new.list(list).len() != old.list(list).len() {
            let called = list.as_str();
            errors.forbidden(&path, format!("{called} may not be added or removed on resize"));
            continue;
        }
        for ((at, new), (_, old)) in items(new, list).zip(items(old, list)) {
            if new.text(container::NAME) != old.text(container::NAME) {
                let detail = format!("{} may not be renamed or reordered on resize", list.as_str());
                errors.forbidden(&path.index(at).name(container::NAME), detail);
            }
        }
    }
    errors.len() == before
}

/// Takes the resources of containers back; what differs then may not.
fn only_resources(rest: &mut Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        let at_list = path.name(list);
        let before: Vec<&Object> = items(old, list).map(|(_, own)| own).collect();
        let Some(now) = rest.list_mut(list) else { continue };
        for (at, (now, before)) in now.iter_mut().zip(before).enumerate() {
            let Value::Object(now) = now else { continue };
            let changed = now != before;
            take_back(now, before);
            let differs = now != before;
            if list == pod_spec::CONTAINERS {
                if differs {
                    errors.forbidden(path, "only cpu and memory resources are mutable");
                }
                continue;
            }
            let path = at_list.index(at);
            if differs {
                let detail = "only cpu and memory resources for init or sidecar containers are mutable";
                errors.forbidden(&path, detail);
            }
            let stays = now.text(container::RESTART_POLICY) == "Always";
            let restarts = items(now, container::RESIZE_POLICY)
                .filter(|(_, own)| own.text("restartPolicy") == "RestartContainer")
                .count();
            for _ in 0..if changed && !stays { restarts } else { 0 } {
                let detail =
                    "non-sidecar init containers with a resize policy of RestartContainer cannot be resized";
                errors.forbidden(&path, detail);
            }
        }
    }
}

fn take_back(now: &mut Object, before: &Object) {
    let old = before.object(container::RESOURCES);
    let own = now.object_entry(container::RESOURCES);
    put_back(own, old.unwrap_or(&EMPTY));
    if own.is_empty() && old.is_none() {
        now.remove(container::RESOURCES);
    }
}
