//! Canonical trees to JSON text as encoding/json prints Go's structs.

use super::super::canonical::is_zero;
use super::indent::compact;
use super::write::{write, write_bool, write_float, write_int, write_sorted, write_string};
use crate::catalogue::{Card, Field, Kind, Omit, TypeId};
use crate::tree::{Key, Object, Value};

/// Stands for every struct that is all zero.
static EMPTY: Object = Object::new();

/// Writes a canonical typed object as Go would: struct order, HTML-escaped, no newline at the end.
pub fn encode(ty: TypeId, object: &Object, out: &mut Vec<u8>) {
    out.push(b'{');
    let mut first = true;
    // Members mostly stand in the order of the rows: each is looked for where the last one was found.
    let mut members = object.iter().peekable();
    let mut left = object.len();
    for field in ty.row().json {
        let expected = Key::Name(field.name);
        let value = match members.next_if(|(key, _)| **key == expected) {
            Some((_, value)) => Some(value),
            None if left == 0 => None,
            None => object.get(field.name),
        };
        left -= usize::from(value.is_some());
        if omitted(field, value) {
            continue;
        }
        if !first {
            out.push(b',');
        }
        first = false;
        write_name(field, out);
        member(field, value, out);
    }
    out.push(b'}');
}

/// Appends `"name":`. Names need no escapes.
pub(crate) fn write_name(field: &Field, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(field.name.as_str().as_bytes());
    out.extend_from_slice(b"\":");
}

/// Does `omitempty` leave zero values of that kind out? Structs it never leaves out.
pub(crate) const fn scalar(kind: Kind) -> bool {
    use Kind::{Bool, Bytes, Double, Int32, Int64, String, StringList, Uint32, Uint64};
    matches!(kind, Bool | Bytes | Double | Int32 | Int64 | String | StringList | Uint32 | Uint64)
}

/// Does Go leave the member out?
pub(crate) fn omitted(field: &Field, value: Option<&Value>) -> bool {
    match (field.card, field.omit) {
        (_, Omit::Never) => false,
        (Card::One, _) if field.pointer => value.is_none(),
        (Card::One, Omit::Zero) => value.is_none_or(|value| is_zero(field.kind, value)),
        (Card::One, _) => scalar(field.kind) && value.is_none_or(|value| empty(field.kind, value)),
        (_, Omit::Zero) => matches!(value, None | Some(Value::Null)),
        (_, Omit::Empty) => match value {
            Some(Value::List(items)) => items.is_empty(),
            Some(Value::Object(map)) => map.is_empty(),
            _ => true,
        },
    }
}

fn empty(kind: Kind, value: &Value) -> bool {
    match value {
        Value::Str(text) => text.is_empty(),
        Value::List(items) => items.is_empty(),
        value => is_zero(kind, value),
    }
}

fn member(field: &Field, value: Option<&Value>, out: &mut Vec<u8>) {
    match (field.card, value) {
        (Card::One, None) if field.pointer => out.extend_from_slice(b"null"),
        (Card::One, value) => single(field, value.unwrap_or(&Value::Null), out),
        (Card::List, Some(Value::List(items))) => list(items, out, |item, out| single(field, item, out)),
        (Card::Map, Some(Value::Object(map))) => {
            write_sorted(map, out, |value, out| single(field, value, out));
        }
        (Card::List | Card::Map, _) => out.extend_from_slice(b"null"),
    }
}

fn list(items: &[Value], out: &mut Vec<u8>, mut each: impl FnMut(&Value, &mut Vec<u8>)) {
    out.push(b'[');
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        each(item, out);
    }
    out.push(b']');
}

/// One value; null is what Go prints for zero.
fn single(field: &Field, value: &Value, out: &mut Vec<u8>) {
    match (field.kind, value) {
        (_, Value::Null) if field.pointer => out.extend_from_slice(b"null"),
        (Kind::Message | Kind::Inline, Value::Object(object)) => encode(field.target, object, out),
        (Kind::Message | Kind::Inline, Value::Null) => encode(field.target, &EMPTY, out),
        (_, Value::Null) => out.extend_from_slice(zero_text(field.kind)),
        (Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray, value) => {
            schema_or(field, value, out);
        }
        (Kind::Bytes | Kind::Time | Kind::MicroTime | Kind::Quantity, Value::Str(text)) => {
            // ASCII that needs no escapes.
            out.push(b'"');
            out.extend_from_slice(text.as_bytes());
            out.push(b'"');
        }
        (_, Value::Str(text)) => write_string(text, out),
        (_, Value::Bool(b)) => write_bool(*b, out),
        (_, Value::Int(n)) => write_int(*n, out),
        (_, Value::Float(f)) => write_float(*f, out),
        (_, Value::Raw(raw)) => compact(raw.as_str().as_bytes(), out),
        (_, value) => write(value, out),
    }
}

fn schema_or(field: &Field, value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Object(object) => encode(field.target, object, out),
        Value::List(items) if items.is_empty() => out.extend_from_slice(b"null"),
        Value::List(items) => list(items, out, |item, out| match item {
            Value::Object(object) => encode(field.target, object, out),
            item => write(item, out),
        }),
        value => write(value, out),
    }
}

/// What Go prints for a zero value.
pub(crate) const fn zero_text(kind: Kind) -> &'static [u8] {
    match kind {
        Kind::Bool | Kind::SchemaOrBool => b"false",
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Double | Kind::IntOrString => b"0",
        Kind::String => b"\"\"",
        Kind::Duration => b"\"0s\"",
        Kind::Quantity => b"\"0\"",
        Kind::Message
        | Kind::Inline
        | Kind::Bytes
        | Kind::Time
        | Kind::MicroTime
        | Kind::RawExtension
        | Kind::FieldsV1
        | Kind::Json
        | Kind::StringList
        | Kind::SchemaOrArray
        | Kind::SchemaOrStringArray => b"null",
    }
}
