//! The resize subresource: resources and how they are changed, of the containers and of the pod.

use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{container, pod_spec};
use keelson_api::tree::{Object, Value};

/// What a resize may change of a container.
const CHANGED: [Name; 2] = [container::RESOURCES, container::RESIZE_POLICY];

/// Takes from the new spec only what a resize is about. Containers that are others than before stay as
/// they were sent, for validation to refuse.
pub(super) fn keep_all_but_resources(new: &mut Object, old: &Object) {
    static NONE: Object = Object::new();
    let (given, before) = (new.object("spec").unwrap_or(&NONE), old.object("spec").unwrap_or(&NONE));
    let lists = [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS];
    if lists.iter().any(|list| given.list(*list).len() != before.list(*list).len()) {
        return;
    }
    let mut spec = before.clone();
    for list in lists {
        if !given.list(list).is_empty() {
            spec.insert(list, merged(given.list(list), before.list(list)));
        }
    }
    copy(&mut spec, given, pod_spec::RESOURCES);
    new.insert("spec", spec);
    match old.get("status") {
        Some(status) => new.insert("status", status.clone()),
        None => new.remove("status"),
    };
}

fn merged(new: &[Value], old: &[Value]) -> Vec<Value> {
    let mut result = Vec::with_capacity(old.len());
    for pair in new.iter().zip(old) {
        let (Value::Object(new_one), Value::Object(old_one)) = pair else { return new.to_vec() };
        if new_one.text(container::NAME) != old_one.text(container::NAME) {
            return new.to_vec();
        }
        let mut one = old_one.clone();
        CHANGED.into_iter().for_each(|field| copy(&mut one, new_one, field));
        result.push(Value::Object(one));
    }
    result
}

fn copy(to: &mut Object, from: &Object, field: Name) {
    match from.get(field) {
        Some(value) => to.insert(field, value.clone()),
        None => to.remove(field),
    };
}
