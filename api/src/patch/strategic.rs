//! Strategic merge patch: a merge patch that knows which lists merge, and by which key.
//!
//! The catalogue says how each field merges; directives in the patch (`$patch`, `$retainKeys`,
//! `$setElementOrder/<list>`, `$deleteFromPrimitiveList/<list>`) say it for one place. Both trees are in
//! JSON form: what Go would print for the object, and what the client sent. New list elements, values of
//! fields that are replaced and `$patch: replace` are taken as they come, nulls and directives included,
//! as kube-apiserver takes them: reading the result as its type drops them.
//!
//! Work is linear in both trees, up to sorting; the result nests no deeper than its parts.

mod lists;
mod order;
mod shape;
#[cfg(test)]
mod tests;

use super::go_text::{GoMap, GoText};
use super::{PatchError, open, take};
use crate::catalogue::TypeId;
use crate::tree::{Key, Object, Value};
use shape::{Shape, Strategy};
use std::collections::HashSet;

const PATCH: &str = "$patch";
const RETAIN_KEYS: &str = "$retainKeys";
const SET_ORDER: &str = "$setElementOrder";
const DELETE_FROM: &str = "$deleteFromPrimitiveList";

/// Merges a patch into an object of that type.
///
/// `Malformed`: a directive has the wrong form. `Inapplicable`: the patch would need lists of lists.
/// `Unclassified`: anything else, such as a field that the type does not have.
pub fn merge(ty: TypeId, original: Object, patch: Object) -> Result<Object, PatchError> {
    merge_maps(original, patch, Shape::root(ty))
}

fn unclassified<T>(message: impl Into<String>) -> Result<T, PatchError> {
    Err(PatchError::Unclassified(message.into()))
}

fn malformed<T>(message: &str) -> Result<T, PatchError> {
    Err(PatchError::Malformed(message.to_owned()))
}

const A_MAP: &str = "map[string]interface {}";
const A_LIST: &str = "[]interface {}";

/// A value of the wrong type, worded with Go's types.
fn bad_type<T>(expected: &str, actual: &Value) -> Result<T, PatchError> {
    let actual = match actual {
        Value::Null => "%!s(<nil>)",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int64",
        Value::Float(_) => "float64",
        Value::Str(_) => "string",
        Value::List(_) => A_LIST,
        Value::Object(_) | Value::Raw(_) => A_MAP,
    };
    unclassified(format!("expected a {expected}, but received a {actual}"))
}

fn no_merge_key<T>(map: &Object, key: &str) -> Result<T, PatchError> {
    unclassified(format!("map: {} does not contain declared merge key: {key}", GoMap(map)))
}

fn unknown_directive<T>(directive: &Value, map: &Object) -> Result<T, PatchError> {
    let shown = match directive {
        Value::Null => "%!s(<nil>)".to_owned(),
        Value::Bool(b) => format!("%!s(bool={b})"),
        Value::Int(n) => format!("%!s(int64={n})"),
        Value::Float(_) => format!("%!s(float64={})", GoText(directive)),
        other => GoText(other).to_string(),
    };
    unclassified(format!("unknown patch type: {shown} in map: {}", GoMap(map)))
}

fn merge_maps(mut original: Object, mut patch: Object, shape: Shape) -> Result<Object, PatchError> {
    match patch.get(PATCH) {
        None => {}
        Some(Value::Str(directive)) if directive == "replace" => {
            patch.remove(PATCH);
            return Ok(patch);
        }
        Some(Value::Str(directive)) if directive == "delete" => return Ok(Object::new()),
        Some(other) => return unknown_directive(other, &patch),
    }
    if patch.keys().any(|key| key.as_str().starts_with('$')) {
        retain_keys(&mut original, &mut patch)?;
        order::apply(&mut original, &mut patch, shape)?;
    }
    for (key, value) in patch {
        if !key.as_str().starts_with(DELETE_FROM) {
            merge_member(&mut original, key, value, shape, false)?;
            continue;
        }
        match suffix(&key, DELETE_FROM) {
            None => return malformed("invalid patch format of primitive list"),
            // An empty name leaves the directive itself as the name.
            Some("") => merge_member(&mut original, key, value, shape, true)?,
            Some(name) => merge_member(&mut original, Key::new(name), value, shape, true)?,
        }
    }
    Ok(original)
}

/// The name in `<prefix>/<name>`.
fn suffix<'k>(key: &'k Key, prefix: &str) -> Option<&'k str> {
    key.as_str().strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/'))
}

/// Clears members that a `$retainKeys` in the patch does not name.
fn retain_keys(original: &mut Object, patch: &mut Object) -> Result<(), PatchError> {
    const BAD: &str = "invalid patch format of retainKeys";
    let Some(directive) = patch.remove(RETAIN_KEYS) else { return Ok(()) };
    let Value::List(names) = directive else { return malformed(BAD) };
    let names: HashSet<&str> = names.iter().filter_map(Value::as_str).collect();
    for (key, value) in patch.iter() {
        let key = key.as_str();
        let exempt = key.starts_with(DELETE_FROM) || key.starts_with(SET_ORDER);
        if !exempt && !matches!(value, Value::Null) && !names.contains(key) {
            return malformed(BAD);
        }
    }
    original.retain(|key, _| names.contains(key.as_str()));
    Ok(())
}

fn merge_member(
    target: &mut Object,
    key: Key,
    patch: Value,
    shape: Shape,
    deleting: bool,
) -> Result<(), PatchError> {
    if matches!(patch, Value::Null) {
        target.remove(&key);
        return Ok(());
    }
    let Some(current) = target.get_mut(&key) else {
        if !deleting && let Some(value) = settle(patch, true) {
            target.insert(key, value);
        }
        return Ok(());
    };
    if matches!(patch, Value::Object(_) | Value::List(_)) {
        open(current)?;
    }
    let merged = match (take(current), patch) {
        (Value::Object(original), Value::Object(patch)) => {
            let rule = shape.map(&key)?;
            Some(Value::Object(match rule.strategy {
                Strategy::Replace => patch,
                Strategy::Merge | Strategy::Unset => merge_maps(original, patch, rule.shape)?,
            }))
        }
        (Value::List(original), Value::List(patch)) => {
            let rule = shape.list(&key)?;
            Some(Value::List(lists::merge(original, patch, &rule, deleting)?.items))
        }
        (original, patch) if deleting && !same_scalar_type(&original, &patch) => Some(original),
        (_, patch) => settle(patch, true),
    };
    match merged {
        Some(value) => *current = value,
        None => {
            target.remove(&key);
        }
    }
    Ok(())
}

fn same_scalar_type(a: &Value, b: &Value) -> bool {
    let scalar = !matches!(a, Value::Raw(_) | Value::List(_) | Value::Object(_));
    scalar && std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// A value of the patch as it stands where there is nothing to merge with: objects with a `$patch` in
/// them are gone, and members that are null if `drop_nulls`. None: it is such an object itself.
fn settle(value: Value, drop_nulls: bool) -> Option<Value> {
    match value {
        Value::Object(mut object) => {
            if object.get(PATCH).is_some_and(|directive| !drop_nulls || *directive != Value::Null) {
                return None;
            }
            object.retain(|_, member| {
                if drop_nulls && matches!(member, Value::Null) {
                    return false;
                }
                let settled = settle(take(member), drop_nulls);
                settled.map(|value| *member = value).is_some()
            });
            Some(Value::Object(object))
        }
        Value::List(items) => {
            Some(Value::List(items.into_iter().filter_map(|item| settle(item, drop_nulls)).collect()))
        }
        scalar => Some(scalar),
    }
}
