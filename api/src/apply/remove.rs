//! Takes fields and items out of an object.

use super::set::{Node, Set};
use super::shape::{Reading, Shape, Walk};
use crate::tree::{Object, Value};

/// The plain object without the fields and items of the set.
pub(super) fn remove(reading: Reading, shape: Shape, object: Object, set: &Set) -> Object {
    match value(reading.plain(), shape, Value::Object(object), set) {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// What is left of a value. What is empty, or one value, leaves nothing: the caller knows whether
/// something was asked to be taken out of its inside.
fn value(reading: Reading, shape: Shape, from: Value, set: &Set) -> Value {
    let (walk, _) = shape.walk(&from);
    match (walk, from) {
        (Walk::Scalar, from) => from,
        (Walk::List, Value::List(list)) if !list.is_empty() && !shape.is_atomic(walk) => {
            items(reading, shape, list, set)
        }
        (Walk::Map, Value::Object(object)) if !object.is_empty() && !shape.is_atomic(walk) => {
            members(reading, shape, object, set)
        }
        _ => Value::Null,
    }
}

/// What is left of something that stays though its inside is taken out.
fn emptied(reading: Reading, shape: Shape, from: Value, set: &Set) -> Value {
    let empty = match from {
        Value::Object(_) => Value::object(),
        Value::List(_) => Value::List(Vec::new()),
        _ => Value::Null,
    };
    match value(reading, shape, from, set) {
        Value::Null => empty,
        left => left,
    }
}

fn items(reading: Reading, shape: Shape, list: Vec<Value>, set: &Set) -> Value {
    let mut kept = Vec::with_capacity(list.len());
    let mut inside = false;
    for item in list {
        let node = shape.element(reading, &item).ok().and_then(|element| set.node(&element));
        match node {
            Some(Node { member: true, .. }) => {}
            Some(node) => {
                inside = true;
                kept.push(emptied(reading, shape.item(), item, &node.children));
            }
            None => kept.push(item),
        }
    }
    if kept.is_empty() && !inside { Value::Null } else { Value::List(kept) }
}

fn members(reading: Reading, shape: Shape, object: Object, set: &Set) -> Value {
    let mut kept = Object::with_capacity(object.len());
    let mut inside = false;
    for (key, from) in object {
        match set.node(&(&key).into()) {
            Some(Node { member: true, .. }) => {}
            Some(node) => {
                inside = true;
                let left = emptied(reading, shape.member(&key), from, &node.children);
                kept.insert(key, left);
            }
            None => {
                kept.insert(key, from);
            }
        }
    }
    if kept.is_empty() && !inside { Value::Null } else { Value::Object(kept) }
}
