//! JSON merge patch (RFC 7386), as kube-apiserver's library applies it.
//!
//! It departs from the RFC where the library does: a list in the patch loses the nulls in its objects
//! unless it takes the place of an object or of a member that exists and is one. It must not know types.

#[cfg(test)]
mod tests;

use super::{PatchError, go_kind, open, take};
use crate::tree::{Object, Value};

/// Reads the patch as strict and warning validation do, before it is applied.
pub fn check(patch: &Value) -> Result<(), PatchError> {
    if matches!(patch, Value::Object(_) | Value::Null) {
        return Ok(());
    }
    Err(PatchError::Malformed(format!(
        "error decoding patch: json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
        go_kind(patch)
    )))
}

/// Applies the patch to an object. The result is no object if the patch is a list.
pub fn apply(original: Object, patch: Value) -> Result<Value, PatchError> {
    match patch {
        Value::Object(patch) => {
            let mut object = original;
            members(&mut object, patch)?;
            Ok(Value::Object(object))
        }
        mut list @ Value::List(_) => {
            prune(&mut list);
            Ok(list)
        }
        _ => Err(PatchError::Malformed("Invalid JSON Patch".to_owned())),
    }
}

fn members(object: &mut Object, patch: Object) -> Result<(), PatchError> {
    for (key, mut value) in patch {
        if matches!(value, Value::Null) {
            object.remove(&key);
            continue;
        }
        match object.get_mut(&key) {
            None => {
                prune(&mut value);
                object.insert(key, value);
            }
            Some(current @ Value::Null) => {
                prune(&mut value);
                *current = value;
            }
            Some(current) => one(current, value)?,
        }
    }
    Ok(())
}

fn one(current: &mut Value, mut patch: Value) -> Result<(), PatchError> {
    if matches!(patch, Value::Object(_) | Value::List(_)) {
        open(current)?;
    }
    match (current, &mut patch) {
        (Value::Object(current), Value::Object(patch)) => members(current, std::mem::take(patch)),
        (current @ Value::Object(_), other) => {
            *current = take(other);
            Ok(())
        }
        (current, other) => {
            prune(other);
            *current = take(other);
            Ok(())
        }
    }
}

/// Drops members that are null, at any depth. Elements that are null stay.
fn prune(value: &mut Value) {
    match value {
        Value::Object(object) => object.retain(|_, value| {
            prune(value);
            !matches!(value, Value::Null)
        }),
        Value::List(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}
