//! Canonical trees to messages.

use super::super::plan::{self, Slot, To};
use super::super::wire::{FIXED64, write_bytes, write_nested, write_number, write_tag};
use crate::catalogue::{Card, Field, Kind, TypeId};
use crate::leaf::{bytes, duration, time};
use crate::tree::{Object, Value};

/// Stands for every struct that is all zero.
static EMPTY: Object = Object::new();

/// Writes a canonical object as a message (no envelope).
pub fn encode(ty: TypeId, object: &Object, out: &mut Vec<u8>) {
    slots(plan::of(ty), ty.row().json, object, out);
}

fn slots(slots_of: &[Slot], rows: &'static [Field], object: &Object, out: &mut Vec<u8>) {
    for slot in slots_of {
        match &slot.to {
            To::Member(at) => {
                let field = &rows[*at];
                member(slot.number, field, object.get(field.name), out);
            }
            To::Inlined(inner) => write_nested(slot.number, out, |out| slots(inner, rows, object, out)),
            To::Nothing => {}
        }
    }
}

fn member(number: u32, field: &Field, value: Option<&Value>, out: &mut Vec<u8>) {
    match (field.card, value) {
        (Card::One, Some(value)) => single(number, field, value, out),
        (Card::One, None) => {
            // A struct or scalar held by value is there even if it is zero; a nil slice is not.
            if !field.pointer && !matches!(field.kind, Kind::Bytes | Kind::StringList) {
                single(number, field, &Value::Null, out);
            }
        }
        (Card::List, Some(Value::List(items))) => {
            for item in items {
                single(number, field, item, out);
            }
        }
        (Card::Map, Some(Value::Object(map))) => entries(number, field, map, out),
        (Card::List | Card::Map, _) => {}
    }
}

fn entries(number: u32, field: &Field, map: &Object, out: &mut Vec<u8>) {
    let mut entry = |key: &str, value: &Value| {
        write_nested(number, out, |out| {
            write_bytes(1, key.as_bytes(), out);
            if !(field.kind == Kind::Bytes && matches!(value, Value::Null)) {
                single(2, field, value, out);
            }
        });
    };
    if map.keys().is_sorted_by(|a, b| a.as_str() <= b.as_str()) {
        map.iter().for_each(|(key, value)| entry(key.as_str(), value));
    } else {
        let mut members: Vec<_> = map.iter().collect();
        members.sort_unstable_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
        members.into_iter().for_each(|(key, value)| entry(key.as_str(), value));
    }
}

/// One value; null is the zero value.
fn single(number: u32, field: &Field, value: &Value, out: &mut Vec<u8>) {
    match field.kind {
        Kind::Bool => write_number(number, u64::from(value.as_bool() == Some(true)), out),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => {
            // Negative numbers take ten bytes, as two's complement of 64 bits.
            write_number(number, value.as_int().unwrap_or(0) as u64, out);
        }
        Kind::Double => {
            write_tag(number, FIXED64, out);
            out.extend_from_slice(&float(value).to_le_bytes());
        }
        Kind::String => write_bytes(number, value.as_str().unwrap_or_default().as_bytes(), out),
        Kind::Bytes => write_bytes(number, &bytes::decode(value.as_str().unwrap_or_default()), out),
        Kind::Message | Kind::Inline => {
            let object = value.as_object().unwrap_or(&EMPTY);
            write_nested(number, out, |out| encode(field.target, object, out));
        }
        _ => write_nested(number, out, |out| leaf(field, value, out)),
    }
}

fn float(value: &Value) -> f64 {
    match value {
        Value::Float(f) => *f,
        Value::Int(n) => *n as f64,
        _ => 0.0,
    }
}

/// The message of a leaf that is a struct of its own in Go.
fn leaf(field: &Field, value: &Value, out: &mut Vec<u8>) {
    let text = value.as_str().unwrap_or_default();
    match field.kind {
        Kind::Time | Kind::MicroTime => timestamp(time::reread(text), out),
        Kind::Duration => write_number(1, duration::parse(text).unwrap_or(0) as u64, out),
        Kind::Quantity => write_bytes(1, if text.is_empty() { b"0" } else { text.as_bytes() }, out),
        Kind::IntOrString => {
            write_number(1, u64::from(matches!(value, Value::Str(_))), out);
            write_number(2, value.as_int().unwrap_or(0) as u64, out);
            write_bytes(3, text.as_bytes(), out);
        }
        Kind::StringList => strings(1, value, out),
        Kind::SchemaOrArray => {
            schema(1, field, value, out);
            for item in value.as_list().unwrap_or_default() {
                schema(2, field, item, out);
            }
        }
        Kind::SchemaOrBool => {
            let allows = matches!(value, Value::Object(_) | Value::Bool(true));
            write_number(1, u64::from(allows), out);
            schema(2, field, value, out);
        }
        Kind::SchemaOrStringArray => {
            schema(1, field, value, out);
            strings(2, value, out);
        }
        // RawExtension, FieldsV1 and JSON: the text as it is.
        _ => {
            if let Value::Raw(raw) = value {
                write_bytes(1, raw.as_str().as_bytes(), out);
            }
        }
    }
}

/// The zero time is an empty message.
fn timestamp(instant: Option<time::Instant>, out: &mut Vec<u8>) {
    if let Some(instant) = instant.filter(|instant| !instant.is_zero()) {
        write_number(1, instant.seconds as u64, out);
        write_number(2, u64::from(instant.nanos), out);
    }
}

fn schema(number: u32, field: &Field, value: &Value, out: &mut Vec<u8>) {
    if let Value::Object(object) = value {
        write_nested(number, out, |out| encode(field.target, object, out));
    }
}

fn strings(number: u32, value: &Value, out: &mut Vec<u8>) {
    for item in value.as_list().unwrap_or_default() {
        write_bytes(number, item.as_str().unwrap_or_default().as_bytes(), out);
    }
}
