//! A write that changes nothing but times of the record changes nothing.

use super::{METADATA, managed, object_meta};
use crate::catalogue::names::managed_fields_entry::TIME;
use crate::tree::{Object, Value};

/// Gives `new` the times that the live object's record has, if times are all that differs.
pub fn keep_times(live: &Object, new: &mut Object) {
    let (old, now) = (managed::list(live), managed::list(new));
    if old.is_empty() || old.len() != now.len() || old == now {
        return;
    }
    let entry = |(a, b): (&Value, &Value)| match (a, b) {
        (Value::Object(a), Value::Object(b)) => equal(a, b, &|key| key == TIME.as_str()),
        _ => false,
    };
    if !old.iter().zip(now).all(entry) {
        return;
    }
    let meta = |object: &Object| object.object(METADATA).cloned().unwrap_or_default();
    let same_meta = equal(&meta(live), &meta(new), &|key| key == object_meta::MANAGED_FIELDS.as_str());
    if !same_meta || !equal(live, new, &|key| key == METADATA.as_str()) {
        return;
    }
    let old = old.to_vec();
    if let Some(meta) = new.object_mut(METADATA) {
        meta.insert(object_meta::MANAGED_FIELDS, old);
    }
}

/// Have they the same members, but for some keys? Empty lists and maps are as good as none.
fn equal(a: &Object, b: &Object, passed: &dyn Fn(&str) -> bool) -> bool {
    let missing = |value: &Value| match value {
        Value::List(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    let found = |from: &Object, to: &Object| {
        from.iter().filter(|(key, _)| !passed(key.as_str())).all(|(key, value)| match to.get(key) {
            Some(other) => alike(value, other),
            None => missing(value),
        })
    };
    found(a, b) && found(b, a)
}

fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        _ if a == b => true,
        (Value::Object(a), Value::Object(b)) => equal(a, b, &|_| false),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        _ => false,
    }
}
