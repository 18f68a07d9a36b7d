//! Plain JSON trees to canonical ones.
//!
//! Two of Go's roads lead here, and each words its faults in its own way: the JSON decoder, which
//! reads what a JSON patch, a merge patch or YAML made, and the converter from unstructured maps,
//! which reads what a strategic merge made.

use crate::catalogue::{Card, Field, Kind, TypeId};
use crate::codec::canonical::{is_zero, zero};
use crate::codec::json::{integer, text_leaf, write};
use crate::codec::mismatch::{self, Found, go_type};
use crate::codec::path::Path;
use crate::codec::{DecodeError, DecodeKind, Diagnostics};
use crate::leaf::{LeafError, bytes, quantity};
use crate::tree::{Key, Object, Raw, Text, Value};
use std::borrow::Cow;

/// Reads an untyped tree as a typed object in canonical form, as if it were JSON text; strict problems
/// go to `diag`.
pub fn retype(ty: TypeId, value: Value, diag: &mut Diagnostics) -> Result<Object, DecodeError> {
    run(ty, value, diag, Road::Decoder)
}

/// The same for what a strategic merge made: integers are cut to their width, null is zero
/// everywhere, and faults are worded as Go's converter words them.
pub fn convert(ty: TypeId, value: Value, diag: &mut Diagnostics) -> Result<Object, DecodeError> {
    let mut unknown = if diag.wants_more() { Diagnostics::new() } else { Diagnostics::ignore() };
    let object = run(ty, value, &mut unknown, Road::Converter)?;
    let mut problems = unknown.into_problems();
    problems.sort_unstable();
    problems.into_iter().for_each(|problem| diag.push(problem));
    Ok(object)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Road {
    Decoder,
    Converter,
}

fn run(ty: TypeId, value: Value, diag: &mut Diagnostics, road: Road) -> Result<Object, DecodeError> {
    let mut reader = Reader { diag, road, quiet: 0, saved: None, fatal: None };
    let object = match plain(value) {
        Value::Object(input) => reader.object(ty, input, &Path::ROOT),
        Value::Null => Object::new(),
        value => {
            let found = Number::of(&value);
            reader.save(mismatch::root(ty, found.found(&value)));
            Object::new()
        }
    };
    match reader.fatal.or(reader.saved) {
        Some(error) => Err(error),
        None => Ok(object),
    }
}

struct Reader<'d> {
    diag: &'d mut Diagnostics,
    road: Road,
    /// Inside a leaf that Go decodes apart, where nothing is strict.
    quiet: usize,
    saved: Option<DecodeError>,
    fatal: Option<DecodeError>,
}

/// The text of a number, for reports and for leaves that read numbers.
struct Number(Option<String>);

impl Number {
    fn of(value: &Value) -> Self {
        Self(matches!(value, Value::Int(_) | Value::Float(_)).then(|| json_text(value)))
    }

    fn found(&self, value: &Value) -> Found<'_> {
        match value {
            Value::Object(_) | Value::Raw(_) => Found::Object,
            Value::List(_) => Found::Array,
            Value::Str(_) => Found::String,
            Value::Bool(_) => Found::Bool,
            Value::Null => Found::Null,
            Value::Int(_) | Value::Float(_) => Found::Number,
        }
    }

    fn literal(&self) -> Found<'_> {
        self.0.as_deref().map_or(Found::Number, Found::Literal)
    }
}

fn json_text(value: &Value) -> String {
    let mut text = Vec::new();
    write(value, &mut text);
    String::from_utf8(text).expect("JSON is text")
}

/// Raw text where a type has fields is read first.
fn plain(value: Value) -> Value {
    match value {
        Value::Raw(raw) => crate::codec::json::parse(raw.as_str().as_bytes(), &mut Diagnostics::ignore())
            .unwrap_or(Value::Null),
        value => value,
    }
}

/// How Go's reflection calls what the converter found.
const fn reflect_kind(found: Found<'_>, float: bool) -> &'static str {
    match found {
        Found::Object => "map",
        Found::Array => "slice",
        Found::String => "string",
        Found::Bool => "bool",
        Found::Number | Found::Literal(_) if float => "float64",
        Found::Number | Found::Literal(_) => "int64",
        Found::Null => "invalid",
    }
}

impl Reader<'_> {
    fn save(&mut self, error: DecodeError) {
        // The converter stops at its first fault, the decoder words its first one at the end.
        self.saved.get_or_insert(error);
    }

    fn fail(&mut self, error: DecodeError) {
        self.fatal.get_or_insert(error);
    }

    fn fail_leaf(&mut self, error: &LeafError) {
        self.fail(DecodeError::new(DecodeKind::Leaf, error.message()));
    }

    fn ended(&self) -> bool {
        self.fatal.is_some() || (self.road == Road::Converter && self.saved.is_some())
    }

    fn object(&mut self, ty: TypeId, input: Object, path: &Path<'_>) -> Object {
        let rows = ty.row().json;
        let mut object = Object::with_capacity(input.len());
        let (mut next, mut ordered) = (0, true);
        for (key, value) in input {
            let row = match &key {
                Key::Name(name) if rows.get(next).is_some_and(|row| row.name == *name) => Some(next),
                Key::Name(name) => rows.iter().position(|row| row.name == *name),
                Key::Own(_) => None,
            };
            let Some(at) = row else {
                if self.quiet == 0 && self.diag.wants_more() {
                    self.diag.unknown_field(path.key(key.as_str()));
                }
                continue;
            };
            ordered &= at >= next;
            next = at + 1;
            if self.ended() {
                break;
            }
            let field = &rows[at];
            if let Some(value) = self.member(field, value, &path.field(ty, field)) {
                object.insert(key, value);
            }
        }
        if !ordered {
            object.sort_by_key(|key| rows.iter().position(|row| Key::Name(row.name) == *key));
        }
        object
    }

    fn member(&mut self, field: &'static Field, value: Value, path: &Path<'_>) -> Option<Value> {
        match (field.card, value) {
            (_, Value::Null) => {
                let duration = field.card == Card::One && field.kind == Kind::Duration;
                if duration && !field.pointer && self.road == Road::Decoder {
                    self.fail_leaf(&mismatch::null_duration());
                }
                None
            }
            (Card::One, value) => {
                let value = self.single(field, value, path)?;
                (field.pointer || !is_zero(field.kind, &value)).then_some(value)
            }
            (Card::List, Value::List(items)) => {
                let items = items.into_iter().enumerate();
                Some(Value::List(items.map(|(i, item)| self.element(field, item, &path.index(i))).collect()))
            }
            (Card::Map, Value::Object(map)) => {
                let mut read = Object::with_capacity(map.len());
                for (key, value) in map {
                    let value = match self.road {
                        Road::Decoder => self.element(field, value, &path.key(key.as_str())),
                        // The converter's paths pass over keys of maps.
                        Road::Converter => self.element(field, value, path),
                    };
                    read.insert(key, value);
                }
                Some(Value::Object(read))
            }
            (Card::List | Card::Map, value @ Value::Raw(_)) => self.member(field, plain(value), path),
            (card, value) => {
                let number = Number::of(&value);
                let found = number.found(&value);
                let float = matches!(value, Value::Float(_));
                let what = if card == Card::Map { "map" } else { "slice" };
                self.save(match self.road {
                    Road::Decoder => mismatch::card(field, found, path),
                    Road::Converter => {
                        converter(format!("cannot restore {what} from {}", reflect_kind(found, float)))
                    }
                });
                None
            }
        }
    }

    /// A value in a list or map; null is the zero value there.
    fn element(&mut self, field: &'static Field, value: Value, path: &Path<'_>) -> Value {
        let none = || if field.pointer { Value::Null } else { zero(field.kind) };
        if self.ended() {
            return none();
        }
        if value == Value::Null {
            if !field.pointer && field.kind == Kind::Duration && self.road == Road::Decoder {
                self.fail_leaf(&mismatch::null_duration());
            }
            return none();
        }
        self.single(field, value, path).unwrap_or_else(none)
    }

    /// A value that is not null; none if it has the wrong type.
    fn single(&mut self, field: &'static Field, value: Value, path: &Path<'_>) -> Option<Value> {
        match (field.kind, value) {
            (Kind::Bool, value @ Value::Bool(_)) | (Kind::String, value @ Value::Str(_)) => Some(value),
            (Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64, Value::Int(n)) => {
                self.int(field, n, path)
            }
            (Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64, value @ Value::Float(_)) => {
                // A whole number may come as a float: YAML's 1e3, or a sum.
                match integer(field.kind, &json_text(&value)) {
                    Some(n) => Some(Value::Int(n)),
                    None => self.refuse(field, &value, true, path),
                }
            }
            (Kind::Double, value @ Value::Float(_)) => Some(value),
            (Kind::Double, Value::Int(n)) => Some(Value::Float(n as f64)),
            (Kind::Message | Kind::Inline, Value::Object(input)) => {
                Some(Value::Object(self.object(field.target, input, path)))
            }
            (Kind::Message | Kind::Inline, value @ Value::Raw(_)) => self.single(field, plain(value), path),
            (Kind::Bytes, Value::Str(text)) => match bytes::canonical(&text) {
                Ok(Cow::Borrowed(_)) => Some(Value::Str(text)),
                Ok(Cow::Owned(text)) => Some(Value::from(text)),
                Err(error) => {
                    let prefix = if self.road == Road::Converter { "error decoding from json: " } else { "" };
                    self.save(DecodeError::new(DecodeKind::Leaf, format!("{prefix}{error}")));
                    None
                }
            },
            (
                Kind::Bool
                | Kind::String
                | Kind::Int32
                | Kind::Int64
                | Kind::Uint32
                | Kind::Uint64
                | Kind::Double
                | Kind::Message
                | Kind::Inline
                | Kind::Bytes,
                value,
            ) => self.refuse(field, &value, false, path),
            (_, value) => self.leaf(field, value, path),
        }
    }

    fn int(&mut self, field: &'static Field, n: i64, path: &Path<'_>) -> Option<Value> {
        if mismatch::fits(field.kind, n) {
            return Some(Value::Int(n));
        }
        match (self.road, field.kind) {
            (Road::Decoder, _) => self.refuse(field, &Value::Int(n), true, path),
            (Road::Converter, Kind::Int32) => Some(Value::Int(i64::from(n as i32))),
            (Road::Converter, Kind::Uint32) => Some(Value::Int(i64::from(n as u32))),
            (Road::Converter, _) => Some(Value::Int(n)),
        }
    }

    /// A type error. `literal`: it is a number, but not one that the field can hold.
    fn refuse(
        &mut self,
        field: &'static Field,
        value: &Value,
        literal: bool,
        path: &Path<'_>,
    ) -> Option<Value> {
        let number = Number::of(value);
        let found = if literal { number.literal() } else { number.found(value) };
        self.save(match self.road {
            Road::Decoder => mismatch::single(field, found, path),
            Road::Converter => refused_by_converter(field, found, matches!(value, Value::Float(_)), path),
        });
        None
    }

    /// A leaf with a decoder of its own.
    fn leaf(&mut self, field: &'static Field, value: Value, path: &Path<'_>) -> Option<Value> {
        match (field.kind, value) {
            (Kind::Quantity, value) => {
                let text = match value {
                    Value::Str(text) => text,
                    value => Text::from(json_text(&value)),
                };
                let read = quantity::canonical_trimmed(&text).map(|text| Value::Str(Text::from(text)));
                self.checked(read)
            }
            (Kind::RawExtension | Kind::FieldsV1 | Kind::Json, value) => Some(match value {
                value @ Value::Raw(_) => value,
                value => Value::Raw(Raw::new(json_text(&value))),
            }),
            (Kind::IntOrString, value @ Value::Str(_)) => Some(value),
            (Kind::IntOrString, value @ (Value::Int(_) | Value::Float(_))) => {
                let number = Number::of(&value);
                let text = number.0.as_deref().unwrap_or_default();
                match integer(Kind::Int32, text) {
                    Some(n) => Some(Value::Int(n)),
                    None => self.refuse_leaf("int32", number.literal(), path),
                }
            }
            (Kind::IntOrString, value) => self.refuse_leaf("int32", Number(None).found(&value), path),
            (kind @ (Kind::Time | Kind::MicroTime | Kind::Duration), Value::Str(text)) => {
                self.checked(text_leaf(kind, &text))
            }
            (Kind::Time | Kind::MicroTime | Kind::Duration, value) => {
                self.refuse_leaf("string", Number(None).found(&value), path)
            }
            (Kind::StringList, Value::List(items)) => Some(Value::List(self.strings(items, path))),
            (Kind::StringList, value) => self.refuse(field, &value, false, path),
            (_, value) => self.schema_or(field, plain(value), path),
        }
    }

    fn checked(&mut self, read: Result<Value, LeafError>) -> Option<Value> {
        read.map_err(|error| self.fail_leaf(&error)).ok()
    }

    fn refuse_leaf(&mut self, wanted: &str, found: Found<'_>, path: &Path<'_>) -> Option<Value> {
        // The converter hands leaves to their decoders without saying where they stand.
        let path = if self.road == Road::Converter { &Path::ROOT } else { path };
        self.fail(mismatch::of_type(wanted, found, path));
        None
    }

    fn strings(&mut self, items: Vec<Value>, path: &Path<'_>) -> Vec<Value> {
        let item = |item| match item {
            item @ Value::Str(_) => item,
            Value::Null => Value::Str(Text::default()),
            item => {
                self.save(mismatch::of_type("string", Number(None).found(&item), path));
                Value::Str(Text::default())
            }
        };
        items.into_iter().map(item).collect()
    }

    /// A schema or what may stand in its place.
    fn schema_or(&mut self, field: &'static Field, value: Value, path: &Path<'_>) -> Option<Value> {
        let outer = self.saved.take();
        self.quiet += 1;
        let read = match (field.kind, value) {
            (_, Value::Object(input)) => Value::Object(self.object(field.target, input, path)),
            (Kind::SchemaOrBool, value @ Value::Bool(_)) => value,
            (Kind::SchemaOrStringArray, Value::List(items)) => Value::List(self.strings(items, path)),
            (Kind::SchemaOrArray, Value::List(items)) => {
                Value::List(items.into_iter().map(|item| self.schema_item(field, item, path)).collect())
            }
            (Kind::SchemaOrBool, _) => {
                self.fail(DecodeError::new(DecodeKind::Leaf, mismatch::SCHEMA_OR_BOOL));
                Value::Null
            }
            _ => Value::Null,
        };
        self.quiet -= 1;
        if let Some(error) = std::mem::replace(&mut self.saved, outer) {
            self.fail(error);
        }
        Some(read)
    }

    fn schema_item(&mut self, field: &'static Field, item: Value, path: &Path<'_>) -> Value {
        Value::Object(match item {
            Value::Object(input) => self.object(field.target, input, path),
            Value::Null => Object::new(),
            item => {
                let found = Number(None).found(&item);
                self.save(mismatch::of_type(mismatch::target(field), found, path));
                Object::new()
            }
        })
    }
}

#[cold]
fn converter(message: String) -> DecodeError {
    DecodeError::new(DecodeKind::Type, message)
}

/// The converter's words: it asks Go whether types convert, which integers do to strings and floats
/// to integers; what does not is a type it does not recognise.
#[cold]
fn refused_by_converter(field: &Field, found: Found<'_>, float: bool, path: &Path<'_>) -> DecodeError {
    let from = reflect_kind(found, float);
    converter(match (field.kind, from) {
        (Kind::Message | Kind::Inline, from) => format!("cannot restore struct from: {from}"),
        (Kind::Bytes | Kind::StringList, from) => format!("cannot restore slice from {from}"),
        (Kind::String, "int64") | (Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64, "float64") => {
            format!("cannot convert {from} to {}", go_type(field, path))
        }
        _ => format!("unrecognized type: {}", go_type(field, path)),
    })
}
