//! Where errors are collected: paths that cost nothing until an error is made, and one way to make each
//! form of error that kube-apiserver knows.
//!
//! Words that clients see are upstream's. Nothing here knows a kind.

#![allow(dead_code, reason = "every form that upstream knows is here, whether a kind uses it yet or not")]

use keelson_api::catalogue::{Name, TypeId};
use keelson_api::codec::json;
use keelson_api::status::{ERRORS_BYTES, Fault, FieldError, Quoted};
use keelson_api::tree::{Object, Value};
use std::fmt::Write;

/// What upstream says of a field that may never change.
pub(crate) const IMMUTABLE: &str = "field is immutable";

/// One step of a path.
#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Index(usize),
    Key(&'a str),
}

/// The way to a field: a chain on the stack that becomes text when an error is made.
#[derive(Clone, Copy)]
pub(crate) struct Path<'a> {
    parent: Option<&'a Self>,
    step: Step<'a>,
}

impl<'a> Path<'a> {
    /// A path of one field. Several fields in one text (`spec.template`) are fine here and below.
    pub(crate) const fn root(field: &'a str) -> Self {
        Path { parent: None, step: Step::Field(field) }
    }

    /// The object itself: fields below it have no prefix.
    pub(crate) const fn none() -> Self {
        Path { parent: None, step: Step::Field("") }
    }

    /// A field below.
    pub(crate) const fn field<'b>(&'b self, field: &'b str) -> Path<'b> {
        Path { parent: Some(self), step: Step::Field(field) }
    }

    /// A field of the catalogue below.
    pub(crate) fn name(&self, name: Name) -> Path<'_> {
        Path { parent: Some(self), step: Step::Field(name.as_str()) }
    }

    /// An item of this list.
    pub(crate) const fn index(&self, at: usize) -> Path<'_> {
        Path { parent: Some(self), step: Step::Index(at) }
    }

    /// A member of this map.
    pub(crate) const fn key<'b>(&'b self, key: &'b str) -> Path<'b> {
        Path { parent: Some(self), step: Step::Key(key) }
    }

    fn write(&self, out: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(out);
        }
        // Writing to a String never fails.
        let _ = match self.step {
            Step::Field("") => Ok(()),
            Step::Field(field) if out.is_empty() => out.write_str(field),
            Step::Field(field) => write!(out, ".{field}"),
            Step::Index(at) => write!(out, "[{at}]"),
            Step::Key(key) => write!(out, "[{key}]"),
        };
    }

    /// The text, as upstream's field.Path prints it.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// A value as Go's field.Error prints it.
pub(crate) trait Shown {
    /// The text; empty: no value is shown.
    fn shown(&self) -> String;
}

impl Shown for str {
    fn shown(&self) -> String {
        Quoted(self).to_string()
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        Quoted(self).to_string()
    }
}

impl Shown for i64 {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for usize {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for bool {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for Option<i64> {
    fn shown(&self) -> String {
        self.map_or_else(|| "null".to_owned(), |n| n.to_string())
    }
}

/// A list of texts, as JSON.
impl Shown for [&str] {
    fn shown(&self) -> String {
        let items = self.iter().map(|text| Value::from(*text));
        Value::List(items.collect()).shown()
    }
}

impl<const N: usize> Shown for [&str; N] {
    fn shown(&self) -> String {
        self.as_slice().shown()
    }
}

impl Shown for Vec<&str> {
    fn shown(&self) -> String {
        self.as_slice().shown()
    }
}

/// Leaves as Go prints them, everything else as JSON with sorted keys: right for maps and lists of
/// leaves; for structs see [`Typed`].
impl Shown for Value {
    fn shown(&self) -> String {
        match self {
            Self::Str(text) => Quoted(text).to_string(),
            Self::Float(f) => float_text(*f),
            Self::Null | Self::Bool(_) | Self::Int(_) => json_text(self),
            Self::Raw(_) | Self::List(_) | Self::Object(_) => json_text(self),
        }
    }
}

impl Shown for Option<&Value> {
    fn shown(&self) -> String {
        self.map_or_else(|| "null".to_owned(), Shown::shown)
    }
}

impl<T: Shown + ?Sized> Shown for &T {
    fn shown(&self) -> String {
        (**self).shown()
    }
}

/// A text as it stands, without quotes: what has a JSON form or a Stringer of its own.
pub(crate) struct Plain<'a>(pub(crate) &'a str);

impl Shown for Plain<'_> {
    fn shown(&self) -> String {
        self.0.to_owned()
    }
}

/// No value is shown.
#[allow(dead_code, reason = "kinds come one by one")]
pub(crate) struct Omitted;

impl Shown for Omitted {
    fn shown(&self) -> String {
        String::new()
    }
}

/// A struct as JSON, members in Go's order. Right where upstream validates the published type itself
/// (LabelSelector, Time); its internal types print with Go's field names: see `gojson`.
pub(crate) struct Typed<'a>(pub(crate) TypeId, pub(crate) &'a Object);

impl Shown for Typed<'_> {
    fn shown(&self) -> String {
        let mut out = Vec::new();
        json::encode(self.0, self.1, &mut out);
        String::from_utf8_lossy(&out).into_owned()
    }
}

/// A float as Go's `%v` prints it.
pub(crate) fn float_text(f: f64) -> String {
    let scientific = format!("{f:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if f != 0.0 && !(-4..6).contains(&exponent) && f.is_finite() {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}e{sign}{:02}", exponent.unsigned_abs());
    }
    f.to_string()
}

fn json_text(value: &Value) -> String {
    let mut out = Vec::new();
    json::write(value, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// Errors in the order in which they were found: messages list them so. As many as an answer tells of are
/// kept: a body can hold a fault every few bytes.
#[derive(Default)]
pub(crate) struct Errors {
    list: Vec<FieldError>,
    bytes: usize,
    /// What the last look at metadata found, which is told where the kind takes it.
    pending: Vec<FieldError>,
}

impl Errors {
    pub(crate) const fn new() -> Self {
        Self { list: Vec::new(), bytes: 0, pending: Vec::new() }
    }

    /// Keeps what a look found for the place at which the kind takes it.
    pub(crate) fn defer(&mut self, found: Self) {
        self.pending.extend(found.list);
    }

    /// Here the kind looks at metadata for the last time.
    pub(crate) fn look(&mut self) {
        for error in std::mem::take(&mut self.pending) {
            self.push(error);
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) const fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn as_slice(&self) -> &[FieldError] {
        &self.list
    }

    /// Those after the first `len`, taken out.
    pub(crate) fn split_off(&mut self, len: usize) -> Vec<FieldError> {
        self.list.split_off(len)
    }

    pub(crate) fn push(&mut self, error: FieldError) {
        if !self.is_full() {
            self.bytes += error.field.len() + error.value.len() + error.detail.len();
            self.list.push(error);
        }
    }

    pub(crate) fn extend(&mut self, errors: impl IntoIterator<Item = FieldError>) {
        errors.into_iter().for_each(|error| self.push(error));
    }

    /// Is there as much as an answer tells of?
    const fn is_full(&self) -> bool {
        self.bytes > ERRORS_BYTES
    }

    /// The value's text, where an error about it is kept at all: large values cost nothing after that.
    fn shown(&self, value: &impl Shown) -> String {
        if self.is_full() { String::new() } else { value.shown() }
    }

    fn add(&mut self, fault: Fault, path: &Path<'_>, value: String, detail: impl Into<String>) {
        if !self.is_full() {
            self.push(FieldError { fault, field: path.text(), value, detail: detail.into() });
        }
    }

    /// `Required value[: detail]`.
    pub(crate) fn required(&mut self, path: &Path<'_>, detail: impl Into<String>) {
        self.add(Fault::Required, path, String::new(), detail);
    }

    /// `Invalid value: VALUE: detail`.
    pub(crate) fn invalid(&mut self, path: &Path<'_>, value: impl Shown, detail: impl Into<String>) {
        let value = self.shown(&value);
        self.add(Fault::Invalid, path, value, detail);
    }

    /// An `Invalid value` for each message of a format check.
    pub(crate) fn invalid_each(&mut self, path: &Path<'_>, value: impl Shown, messages: Vec<String>) {
        for message in messages {
            let shown = self.shown(&value);
            self.add(Fault::Invalid, path, shown, message);
        }
    }

    /// `Invalid value: VALUE: field is immutable`.
    pub(crate) fn immutable(&mut self, path: &Path<'_>, value: impl Shown) {
        self.invalid(path, value, IMMUTABLE);
    }

    /// `Unsupported value: VALUE: supported values: "a", "b"`, in the order given (upstream sorts most).
    pub(crate) fn not_supported(&mut self, path: &Path<'_>, value: impl Shown, supported: &[&str]) {
        let quoted: Vec<String> = supported.iter().map(|s| Quoted(s).to_string()).collect();
        let detail = if quoted.is_empty() {
            String::new()
        } else {
            format!("supported values: {}", quoted.join(", "))
        };
        let value = self.shown(&value);
        self.add(Fault::NotSupported, path, value, detail);
    }

    /// `Duplicate value: VALUE`.
    pub(crate) fn duplicate(&mut self, path: &Path<'_>, value: impl Shown) {
        let value = self.shown(&value);
        self.add(Fault::Duplicate, path, value, "");
    }

    /// `Not found: VALUE`.
    pub(crate) fn not_found(&mut self, path: &Path<'_>, value: impl Shown) {
        let value = self.shown(&value);
        self.add(Fault::NotFound, path, value, "");
    }

    /// `Forbidden: detail`.
    pub(crate) fn forbidden(&mut self, path: &Path<'_>, detail: impl Into<String>) {
        self.add(Fault::Forbidden, path, String::new(), detail);
    }

    /// `Internal error: detail`.
    pub(crate) fn internal(&mut self, path: &Path<'_>, detail: impl Into<String>) {
        self.add(Fault::Internal, path, String::new(), detail);
    }

    /// `Invalid value: VALUE: detail`, of the reason that says the type is wrong.
    pub(crate) fn type_invalid(&mut self, path: &Path<'_>, value: impl Shown, detail: impl Into<String>) {
        let value = self.shown(&value);
        self.add(Fault::TypeInvalid, path, value, detail);
    }

    /// `Too long: may not be more than MAX bytes`.
    pub(crate) fn too_long(&mut self, path: &Path<'_>, max: usize) {
        let bytes = if max == 1 { "byte" } else { "bytes" };
        self.add(Fault::TooLong, path, String::new(), format!("may not be more than {max} {bytes}"));
    }

    /// `Too long: may not be more than MAX characters`.
    pub(crate) fn too_long_characters(&mut self, path: &Path<'_>, max: usize) {
        let characters = if max == 1 { "character" } else { "characters" };
        self.add(Fault::TooLong, path, String::new(), format!("may not be more than {max} {characters}"));
    }

    /// `Too many: ACTUAL: must have at most MAX items`.
    pub(crate) fn too_many(&mut self, path: &Path<'_>, actual: usize, max: usize) {
        let items = if max == 1 { "item" } else { "items" };
        self.add(Fault::TooMany, path, actual.to_string(), format!("must have at most {max} {items}"));
    }

    /// `Too short: must be at least MIN characters`.
    pub(crate) fn too_short(&mut self, path: &Path<'_>, min: usize) {
        let characters = if min == 1 { "character" } else { "characters" };
        self.add(Fault::TooShort, path, String::new(), format!("must be at least {min} {characters}"));
    }

    /// `Too few: ACTUAL: must have at least MIN items`.
    pub(crate) fn too_few(&mut self, path: &Path<'_>, actual: usize, min: usize) {
        let items = if min == 1 { "item" } else { "items" };
        self.add(Fault::TooFew, path, actual.to_string(), format!("must have at least {min} {items}"));
    }
}
