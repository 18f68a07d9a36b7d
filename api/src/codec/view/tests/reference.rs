//! Every field of every kind, read by views from upstream's protobuf and compared with upstream's JSON.

use crate::catalogue::{self, Card, Field, Kind, TypeId};
use crate::codec::view::wire::{Fields, Wire};
use crate::codec::view::{IntOrStr, Slot, View};
use crate::codec::{Diagnostics, json};
use crate::leaf::time::{self, Instant};
use crate::leaf::{bytes, duration};
use crate::tree::{Object, Value};
use std::path::PathBuf;

fn reference() -> Option<String> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/kubernetes-1.36");
    let root = std::env::var_os("KEELSON_REFERENCE").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let text = std::fs::read_to_string(root.join("cases/codec.jsonl")).ok();
    if text.is_none() {
        eprintln!("skipped: no reference data (KEELSON_REFERENCE)");
    }
    text
}

fn parse(text: &[u8]) -> Value {
    json::parse(text, &mut Diagnostics::new()).expect("valid JSON")
}

/// What Go leaves out or prints for a value that was never set.
fn is_zero(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null | Value::Bool(false) | Value::Int(0)) => true,
        Some(Value::Str(text)) => text.is_empty() || text == "0" || text == "0s",
        Some(Value::Float(f)) => *f == 0.0,
        Some(Value::List(items)) => items.is_empty(),
        Some(Value::Object(object)) => object.iter().all(|(_, value)| is_zero(Some(value))),
        _ => false,
    }
}

/// The slot's value as JSON has it.
fn value(slot: Slot<'_>) -> Value {
    let stamp = |(seconds, nanos): (i64, i32)| Instant { seconds, nanos: nanos.unsigned_abs() };
    match slot.field().kind {
        Kind::Bool => slot.bool().expect("a truth value").into(),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => slot.int().expect("an integer").into(),
        Kind::Double => Value::Float(slot.float().expect("a float")),
        Kind::String | Kind::Quantity => slot.str().expect("text").into(),
        Kind::Bytes => bytes::encode(slot.bytes().expect("bytes")).into(),
        Kind::Time => slot.time().map_or(Value::Null, |t| time::text(t.0).into()),
        Kind::MicroTime => slot.time().map_or(Value::Null, |t| time::micro_text(stamp(t)).into()),
        Kind::Duration => duration::text(slot.duration().expect("a duration")).into(),
        Kind::IntOrString => match slot.int_or_string().expect("number or text") {
            IntOrStr::Int(n) => n.into(),
            IntOrStr::Str(text) => text.into(),
        },
        Kind::RawExtension | Kind::FieldsV1 | Kind::Json => match slot.bytes().unwrap_or_default() {
            [] => Value::Null,
            raw => parse(raw),
        },
        Kind::StringList => Value::List(slot.string_list().map(Value::from).collect()),
        Kind::Message | Kind::Inline => object(slot.msg().expect("a struct")).into(),
        Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray => Value::Null,
    }
}

/// All fields of the message, by the accessors for their kind.
fn object(view: View<'_>) -> Object {
    let mut all = Object::new();
    for field in view.ty().row().json {
        let found = match field.card {
            Card::One => view.get(field.name).map(value),
            Card::List if view.has(field.name) => Some(list(view, field)),
            Card::Map if view.has(field.name) => {
                let entries = view.map(field.name).map(|(key, slot)| (key, value(slot)));
                Some(Value::Object(entries.collect()))
            }
            Card::List | Card::Map => None,
        };
        if let Some(found) = found {
            all.insert(field.name, found);
        }
    }
    all
}

fn list(view: View<'_>, field: &Field) -> Value {
    let integers = matches!(field.kind, Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64);
    if integers {
        return Value::List(view.ints(field.name).map(Value::from).collect());
    }
    Value::List(view.all(field.name).map(value).collect())
}

/// The first place where they differ, absent and zero being the same.
fn difference(ours: Option<&Value>, theirs: Option<&Value>, path: &str) -> Option<String> {
    match (ours, theirs) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let keys = a.keys().chain(b.keys()).map(|key| key.as_str());
            let mut keys = keys.filter(|key| !(path.is_empty() && matches!(*key, "kind" | "apiVersion")));
            keys.find_map(|key| difference(a.get(key), b.get(key), &format!("{path}.{key}")))
        }
        (Some(Value::List(a)), Some(Value::List(b))) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(i, (a, b))| difference(Some(a), Some(b), &format!("{path}[{i}]")))
        }
        (Some(Value::Float(a)), Some(Value::Int(b))) if *a == *b as f64 => None,
        (Some(Value::Int(a)), Some(Value::Float(b))) if *a as u64 as f64 == *b => None,
        (a, b) if a == b || is_zero(a) && is_zero(b) => None,
        (a, b) => Some(format!("{path}: {a:?} is not {b:?}")),
    }
}

/// The message in the storage envelope.
fn message(envelope: &[u8]) -> &[u8] {
    match Fields::find(&envelope[4..], 2) {
        Some(Wire::Bytes(message)) => message,
        _ => &[],
    }
}

fn ty(gvk: &str) -> Option<TypeId> {
    let (gv, kind) = gvk.rsplit_once('/')?;
    let (group, version) = gv.split_once('/').unwrap_or(("", gv));
    catalogue::kind(group, version, kind).map(|row| row.ty)
}

#[test]
fn views_read_what_upstream_wrote() {
    let Some(text) = reference() else { return };
    let mut count = 0;
    for line in text.lines() {
        let case = parse(line.as_bytes());
        let case = case.as_object().expect("an object");
        let Some(ty) = ty(case.text("gvk")) else { continue };
        // Schemas have unions that views do not read.
        if case.text("gvk").ends_with("CustomResourceDefinition") {
            continue;
        }
        let envelope = bytes::decode(case.text("pb"));
        let ours = Value::Object(object(View::new(ty, message(&envelope))));
        let theirs = parse(case.text("json").as_bytes());
        let difference = difference(Some(&ours), Some(&theirs), "");
        assert_eq!(difference, None, "{} {}", case.text("gvk"), case.text("case"));
        count += 1;
    }
    assert!(count > 300, "{count} cases");
}
