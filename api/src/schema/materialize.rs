//! Canonical trees to the JSON tree that Go prints.

use crate::catalogue::{Card, Field, Kind, TypeId};
use crate::codec::canonical::zero;
use crate::codec::json::{compact, omitted};
use crate::tree::{Key, Object, Raw, Value};

/// Stands for every struct that is all zero.
static EMPTY: Object = Object::new();

/// The JSON tree that Go would print for a canonical typed object: zero values stand where Go prints
/// them, raw leaves are compact.
#[must_use]
pub fn materialize(ty: TypeId, object: &Object) -> Object {
    let rows = ty.row().json;
    let mut shown = Object::with_capacity(object.len().max(rows.len() / 2));
    for field in rows {
        let value = object.get(field.name);
        if !omitted(field, value) {
            shown.insert(field.name, member(field, value));
        }
    }
    shown
}

fn member(field: &Field, value: Option<&Value>) -> Value {
    match (field.card, value) {
        (Card::One, None) if field.pointer => Value::Null,
        (Card::One, value) => single(field, value.unwrap_or(&Value::Null)),
        (Card::List, Some(Value::List(items))) => {
            Value::List(items.iter().map(|item| single(field, item)).collect())
        }
        (Card::Map, Some(Value::Object(map))) => {
            let shown = map.iter().map(|(key, value)| (Key::clone(key), single(field, value)));
            Value::Object(shown.collect())
        }
        (Card::List | Card::Map, _) => Value::Null,
    }
}

fn single(field: &Field, value: &Value) -> Value {
    match (field.kind, value) {
        (_, Value::Null) if field.pointer => Value::Null,
        (Kind::Message | Kind::Inline, Value::Null) => Value::Object(materialize(field.target, &EMPTY)),
        (_, Value::Null) => zero(field.kind),
        (Kind::SchemaOrArray, Value::List(items)) if !items.is_empty() => {
            Value::List(items.iter().map(|item| schema(field, item)).collect())
        }
        (Kind::SchemaOrArray | Kind::SchemaOrStringArray, Value::List(items)) if items.is_empty() => {
            Value::Null
        }
        (Kind::Message | Kind::Inline | Kind::SchemaOrArray, value)
        | (Kind::SchemaOrBool | Kind::SchemaOrStringArray, value) => schema(field, value),
        (_, Value::Raw(raw)) => {
            let mut text = Vec::with_capacity(raw.as_str().len());
            compact(raw.as_str().as_bytes(), &mut text);
            Value::Raw(Raw::new(String::from_utf8_lossy(&text)))
        }
        (_, value) => value.clone(),
    }
}

fn schema(field: &Field, value: &Value) -> Value {
    match value {
        Value::Object(object) => Value::Object(materialize(field.target, object)),
        value => value.clone(),
    }
}
