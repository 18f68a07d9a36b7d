//! Does a value keep to its schema? As kube-openapi's validator judges and words it.
//!
//! Where alternatives fail, the one with most fulfilled checks tells why: so checks are counted.

mod email;
mod formats;
mod junctors;
mod numbers;

use super::{Additional, Schema, sorted};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::codec::json;
use keelson_api::regexp::{self, Pattern};
use keelson_api::status::{Fault, FieldError, Quoted};
use keelson_api::tree::{Object, Value};
use std::collections::{HashMap, HashSet};

pub(crate) use formats::unrecognized;

/// Values that are looked at on behalf of one schema, each for each alternative.
const LOOKS: u64 = 4_000_000;
/// Steps of compiling an expression that take as long as one look.
const STEPS: u64 = 4;
const TOO_LARGE: &str = "schema and value are too large to be compared";
/// Faults of one value that are told.
const FAULTS: usize = 2_000;

/// Judges values; keeps compiled patterns.
pub(crate) struct Validator<'a> {
    patterns: HashMap<&'a str, Result<Pattern, String>>,
    looks: u64,
}

/// One fault of a value.
#[derive(Clone)]
struct Found {
    fault: Fault,
    /// Where, from the value on; `None`: it is about the value as a whole.
    name: Option<String>,
    /// The value as errors show it.
    shown: String,
    /// What the field error says; the message, where it says just that.
    detail: Option<String>,
    message: String,
}

/// What came of a look at a value.
#[derive(Default)]
struct Outcome {
    found: Vec<Found>,
    told: HashSet<String>,
    fulfilled: u64,
}

impl Outcome {
    const fn is_valid(&self) -> bool {
        self.found.is_empty()
    }

    fn add(&mut self, found: Found) {
        if self.found.len() < FAULTS && self.told.insert(found.message.clone()) {
            self.found.push(found);
        }
    }

    fn merge(&mut self, other: Self) {
        self.fulfilled += other.fulfilled;
        other.found.into_iter().for_each(|found| self.add(found));
    }

    fn fulfil(&mut self) {
        self.fulfilled += 1;
    }
}

impl Found {
    /// Of a fault that upstream shows with its value and its message.
    fn invalid(name: &str, value: &Value, message: String) -> Self {
        Self {
            fault: Fault::Invalid,
            name: Some(name.to_owned()),
            shown: shown(value),
            detail: None,
            message,
        }
    }

    /// Of one that is not bound to a place.
    fn loose(message: String) -> Self {
        Self { fault: Fault::Invalid, name: None, shown: Quoted("").to_string(), detail: None, message }
    }

    /// A value of another type than `wanted`.
    fn other_type(name: &str, wanted: &str, given: &str) -> Self {
        Self {
            fault: Fault::TypeInvalid,
            name: Some(name.to_owned()),
            shown: Quoted(given).to_string(),
            detail: None,
            message: format!("{name} in body must be of type {wanted}: {}", Quoted(given)),
        }
    }

    /// One that is worded by its kind alone.
    fn plain(fault: Fault, name: String, shown: String, detail: String, message: String) -> Self {
        Self { fault, name: Some(name), shown, detail: Some(detail), message }
    }
}

/// A value as errors show it; upstream shows nothing as an empty text.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => Quoted("").to_string(),
        Value::Str(text) => Quoted(text).to_string(),
        Value::Float(f) => crate::validate::float_text(*f),
        other => text(other),
    }
}

fn text(value: &Value) -> String {
    let mut out = Vec::new();
    json::write(value, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

impl<'a> Validator<'a> {
    pub(crate) fn new() -> Self {
        Self { patterns: HashMap::new(), looks: 0 }
    }

    /// Judges a value at a path.
    pub(crate) fn check(&mut self, value: &Value, schema: Schema<'a>, path: &Path<'_>, errors: &mut Errors) {
        for found in self.look(value, schema, "").found {
            let below = found.name.as_deref().map_or("", |name| name.strip_prefix('.').unwrap_or(name));
            errors.push(FieldError {
                fault: found.fault,
                field: path.field(below).text(),
                value: found.shown,
                detail: found.detail.unwrap_or(found.message),
            });
        }
    }

    /// One value against one schema.
    fn look(&mut self, value: &Value, schema: Schema<'a>, name: &str) -> Outcome {
        let mut outcome = Outcome::default();
        self.looks += 1;
        if self.looks > LOOKS {
            outcome.add(Found::loose(TOO_LARGE.to_owned()));
            return outcome;
        }
        if matches!(value, Value::Null) {
            outcome.merge(of_type(value, schema, name));
            outcome.merge(of_enum(value, schema, name));
            return outcome;
        }
        if !schema.kind().is_empty() || !schema.format().is_empty() {
            outcome.merge(of_type(value, schema, name));
            outcome.fulfil();
        }
        outcome.merge(self.junctors(value, schema, name));
        outcome.fulfil();
        match value {
            Value::Str(text) => {
                outcome.merge(self.of_text(text, schema, name));
                outcome.fulfil();
                if formats::is_known(schema.format()) {
                    outcome.merge(formats::check(text, schema.format(), name));
                    outcome.fulfil();
                }
            }
            Value::Int(_) | Value::Float(_) => {
                outcome.merge(numbers::check(value, schema, name));
                outcome.fulfil();
            }
            Value::List(items) => {
                outcome.merge(self.of_items(items, schema, name));
                outcome.fulfil();
            }
            _ => {}
        }
        outcome.merge(of_enum(value, schema, name));
        outcome.fulfil();
        if let Value::Object(members) = value {
            outcome.merge(self.of_members(members, schema, name));
            outcome.fulfil();
        }
        outcome.fulfil();
        outcome
    }

    fn of_text(&mut self, text: &str, schema: Schema<'a>, name: &str) -> Outcome {
        let mut outcome = Outcome::default();
        let own = schema.own();
        let length = || i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        if let Some(max) = own.int(names::MAX_LENGTH).filter(|max| length() > *max) {
            let message = format!("{name} in body should be at most {max} chars long");
            outcome.add(too_long(name, max, message));
        } else if let Some(min) = own.int(names::MIN_LENGTH).filter(|min| length() < *min) {
            let message = format!("{name} in body should be at least {min} chars long");
            outcome.add(Found::invalid(name, &text.into(), message));
        } else if let Some(pattern) = own.str(names::PATTERN).filter(|pattern| !pattern.is_empty()) {
            let looks = &mut self.looks;
            let compiled = self.patterns.entry(pattern).or_insert_with(|| {
                *looks = looks.saturating_add(regexp::work(pattern) / STEPS);
                if *looks > LOOKS { Err(TOO_LARGE.to_owned()) } else { Pattern::new(pattern) }
            });
            let fault = match compiled {
                Ok(compiled) if compiled.matches(text) => return outcome,
                Ok(_) => pattern.to_owned(),
                Err(why) => format!("{pattern}, but pattern is invalid: {why}"),
            };
            let message = format!("{name} in body should match '{fault}'");
            outcome.add(Found::invalid(name, &text.into(), message));
        }
        outcome
    }

    fn of_items(&mut self, items: &[Value], schema: Schema<'a>, name: &str) -> Outcome {
        let mut outcome = Outcome::default();
        if let Some(item) = schema.item() {
            for (at, value) in items.iter().enumerate() {
                outcome.merge(self.look(value, item, &format!("{name}[{at}]")));
            }
        }
        let size = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let own = schema.own();
        if let Some(min) = own.int(names::MIN_ITEMS).filter(|min| size < *min) {
            let message = format!("{name} in body should have at least {min} items");
            outcome.add(Found::invalid(name, &Value::Int(size), message));
        }
        if let Some(max) = own.int(names::MAX_ITEMS).filter(|max| size > *max) {
            let message = format!("{name} in body should have at most {max} items");
            outcome.add(too_many(name, size, max, message));
        }
        outcome.fulfil();
        outcome
    }

    fn of_members(&mut self, members: &Object, schema: Schema<'a>, name: &str) -> Outcome {
        let mut outcome = Outcome::default();
        let size = i64::try_from(members.len()).unwrap_or(i64::MAX);
        let own = schema.own();
        if let Some(min) = own.int(names::MIN_PROPERTIES).filter(|min| size < *min) {
            let message = format!("{name} in body should have at least {min} properties");
            outcome.add(Found::invalid(name, &Value::Int(size), message));
        }
        if let Some(max) = own.int(names::MAX_PROPERTIES).filter(|max| size > *max) {
            let message = format!("{name} in body should have at most {max} properties");
            outcome.add(too_many(name, size, max, message));
        }
        for (key, value) in sorted(members) {
            match schema.additional() {
                _ if schema.property(key).is_some() => {}
                Some(Additional::Any(false)) => {
                    let message = format!("{name}.{key} in body is a forbidden property");
                    outcome.add(Found::invalid(name, &key.into(), message));
                }
                Some(Additional::Of(below)) => {
                    outcome.merge(self.look(value, below, &format!("{name}.{key}")));
                }
                _ => {}
            }
        }
        for (key, value) in sorted(members) {
            let Some(property) = schema.property(key) else { continue };
            let at = if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
            outcome.merge(self.look(value, property, &at));
        }
        for key in own.list(names::REQUIRED).iter().filter_map(Value::as_str) {
            if !members.contains(key) {
                let message = format!("{name}.{key} in body is required");
                let at = format!("{name}.{key}");
                outcome.add(Found::plain(Fault::Required, at, String::new(), String::new(), message));
            }
        }
        outcome
    }
}

fn too_long(name: &str, max: i64, message: String) -> Found {
    let bytes = if max == 1 { "byte" } else { "bytes" };
    let detail = format!("may not be more than {max} {bytes}");
    Found::plain(Fault::TooLong, name.to_owned(), String::new(), detail, message)
}

fn too_many(name: &str, size: i64, max: i64, message: String) -> Found {
    let items = if max == 1 { "item" } else { "items" };
    let detail = format!("must have at most {max} {items}");
    Found::plain(Fault::TooMany, name.to_owned(), size.to_string(), detail, message)
}

/// The type and the format that Go sees in a value.
fn seen(value: &Value) -> (&'static str, &'static str) {
    match value {
        Value::Bool(_) => ("boolean", ""),
        Value::Int(_) => ("integer", "int64"),
        Value::Float(_) => ("number", "float64"),
        Value::Str(_) | Value::Raw(_) => ("string", ""),
        Value::List(_) => ("array", ""),
        Value::Object(_) => ("object", ""),
        Value::Null => ("null", ""),
    }
}

fn of_type(value: &Value, schema: Schema<'_>, name: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let (kind, format) = (schema.kind(), schema.format());
    let (own, own_format) = seen(value);
    if matches!(value, Value::Null) {
        if kind.is_empty() || schema.nullable() {
            outcome.fulfil();
        } else {
            outcome.add(Found::other_type(name, kind, own));
        }
        return outcome;
    }
    let whole = matches!(value, Value::Float(f) if kind == "integer" && numbers::is_whole(*f));
    let fits = kind == own || whole || (kind == "number" && own == "integer");
    let is_text = matches!(value, Value::Str(_) | Value::List(_));
    if !is_text && !format.is_empty() && !fits && own_format != format {
        outcome.add(Found::other_type(name, format, own_format));
        return outcome;
    }
    let is_number = matches!(kind, "number" | "integer");
    if !fits && (is_number || format.is_empty() || !is_text) {
        outcome.add(Found::other_type(name, kind, own));
        return outcome;
    }
    outcome.fulfil();
    outcome
}

fn of_enum(value: &Value, schema: Schema<'_>, name: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let all: Vec<Value> = schema.own().list(names::ENUM).iter().map(super::read).collect();
    if all.is_empty() || all.iter().any(|one| is_one(value, one)) {
        return outcome;
    }
    let texts: Vec<String> =
        all.iter().map(|one| one.as_str().map_or_else(|| text(one), str::to_owned)).collect();
    let quoted: Vec<String> = texts.iter().map(|one| Quoted(one).to_string()).collect();
    let detail = format!("supported values: {}", quoted.join(", "));
    let value = if matches!(value, Value::Null) { "null".to_owned() } else { shown(value) };
    let message = format!("{name} in body should be one of [{}]", texts.join(" "));
    outcome.add(Found::plain(Fault::NotSupported, name.to_owned(), value, detail, message));
    outcome
}

/// Is a value that of an enum, once Go has converted it to the other's type?
#[expect(clippy::cast_possible_truncation, reason = "Go's int64(float64)")]
fn is_one(value: &Value, wanted: &Value) -> bool {
    match (value, wanted) {
        (Value::Null, _) | (_, Value::Null) => false,
        (Value::Int(_), Value::Float(wanted)) => super::number(value) == Some(*wanted),
        (Value::Float(value), Value::Int(wanted)) => *value as i64 == *wanted,
        (Value::Int(value), Value::Str(wanted)) => {
            let letter = u32::try_from(*value).ok().and_then(char::from_u32).unwrap_or('\u{fffd}');
            wanted.chars().eq([letter])
        }
        (value, wanted) => value == wanted,
    }
}
