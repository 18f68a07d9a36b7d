//! What pods request: containers from their limits, the pod from its containers and its own limits.

use super::pods::items_mut;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{container, pod, pod_spec, resource_requirements as resources};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::tree::{Key, Object, Value};

const CPU: &str = "cpu";
const MEMORY: &str = "memory";
const HUGE_PAGES: &str = "hugepages-";

/// Containers request what they are limited to, where they do not say.
pub(super) fn requests_from_limits(object: &mut Object) {
    let Some(spec) = object.object_mut(pod::SPEC) else { return };
    for name in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        for container in items_mut(spec, name) {
            if let Some(own) = container.object_mut(container::RESOURCES) {
                copy_missing(own, resources::LIMITS, resources::REQUESTS, |_| true);
            }
        }
    }
}

/// Copies what `wanted` takes of one map and another one lacks.
pub(super) fn copy_missing(object: &mut Object, from: Name, to: Name, wanted: impl Fn(&str) -> bool) {
    let Some(source) = object.object(from) else { return };
    let known = object.object(to);
    let missing: Vec<(Key, Value)> = source
        .iter()
        .filter(|(key, _)| wanted(key.as_str()) && known.is_none_or(|known| !known.contains(*key)))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    if missing.is_empty() {
        return;
    }
    let target = object.object_entry(to);
    for (key, value) in missing {
        target.insert(key, value);
    }
}

/// Resources of the pod as a whole, where it sets some.
pub(super) fn pod_level(object: &mut Object) {
    let Some(spec) = object.object_mut(pod::SPEC) else { return };
    let Some(own) = spec.object(pod_spec::RESOURCES) else { return };
    let filled = |own: &Object, name: Name| own.object(name).is_some_and(|list| !list.is_empty());
    if !filled(own, resources::LIMITS) && !filled(own, resources::REQUESTS) {
        return;
    }
    for key in huge_pages(spec) {
        let requested = has(spec, resources::REQUESTS, key.as_str());
        if !requested && !has(spec, resources::LIMITS, key.as_str()) {
            fill(spec, resources::LIMITS, key);
        }
    }
    if !spec.object(pod_spec::RESOURCES).is_some_and(|own| filled(own, resources::LIMITS)) {
        return;
    }
    for key in [CPU, MEMORY] {
        if !has(spec, resources::REQUESTS, key) {
            fill(spec, resources::REQUESTS, Key::new(key));
        }
    }
    if let Some(own) = spec.object_mut(pod_spec::RESOURCES) {
        let supported = |key: &str| key == CPU || key == MEMORY || key.starts_with(HUGE_PAGES);
        copy_missing(own, resources::LIMITS, resources::REQUESTS, supported);
    }
}

fn has(spec: &Object, list: Name, key: &str) -> bool {
    let own = spec.object(pod_spec::RESOURCES).and_then(|own| own.object(list));
    own.is_some_and(|list| list.contains(key))
}

/// Gives the pod what its containers have together, if any has it.
fn fill(spec: &mut Object, list: Name, key: Key) {
    if let Some(sum) = aggregate(spec, list, key.as_str()) {
        let own = spec.object_entry(pod_spec::RESOURCES).object_entry(list);
        own.insert(key, sum.to_string());
    }
}

/// The huge page sizes that containers limit.
fn huge_pages(spec: &Object) -> Vec<Key> {
    let mut found: Vec<Key> = Vec::new();
    for name in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        for container in spec.list(name) {
            let own = container.as_object().and_then(|container| container.object(container::RESOURCES));
            let limits = own.and_then(|own| own.object(resources::LIMITS));
            for key in limits.into_iter().flat_map(Object::keys) {
                if key.as_str().starts_with(HUGE_PAGES) && !found.contains(key) {
                    found.push(key.clone());
                }
            }
        }
    }
    found
}

/// What all containers of a pod have of a resource at once: the sum of those that run together, or the
/// most that an init container has next to the restartable ones before it.
fn aggregate(spec: &Object, list: Name, key: &str) -> Option<Quantity> {
    let quantity = |container: &Object| {
        let list = container.object(container::RESOURCES).and_then(|own| own.object(list));
        list.and_then(|list| list.str(key)).and_then(|text| Quantity::parse(text).ok())
    };
    let mut sum = None;
    for container in spec.list(pod_spec::CONTAINERS).iter().filter_map(Value::as_object) {
        add(&mut sum, quantity(container));
    }
    let (mut restartable, mut most) = (None, None);
    for container in spec.list(pod_spec::INIT_CONTAINERS).iter().filter_map(Value::as_object) {
        let own = quantity(container);
        let mut now = own.clone();
        if container.text(container::RESTART_POLICY) == "Always" {
            add(&mut sum, own.clone());
            add(&mut restartable, own);
            now.clone_from(&restartable);
        } else {
            add(&mut now, restartable.clone());
        }
        raise(&mut most, now);
    }
    raise(&mut sum, most);
    sum
}

fn add(sum: &mut Option<Quantity>, more: Option<Quantity>) {
    match (sum.as_mut(), more) {
        (Some(sum), Some(more)) => sum.add(&more),
        (None, Some(more)) => *sum = Some(more),
        (_, None) => {}
    }
}

fn raise(most: &mut Option<Quantity>, other: Option<Quantity>) {
    // None is less than any.
    if other > *most {
        *most = other;
    }
}
