//! JSON text to a canonical tree, as sigs.k8s.io/json reads into Go's structs.
//!
//! The whole text is read whatever happens: a syntax error outweighs an error of a leaf, that one an
//! error of a type, and that one unknown and duplicate fields. Null leaves things as they are where Go
//! holds values, and takes them away where it holds pointers, lists and maps. A struct that comes
//! twice is read into what is there.

use super::super::canonical::{is_zero, zero};
use super::super::mismatch::{self, Found};
use super::super::path::Path;
use super::super::{DecodeError, DecodeKind, Diagnostics};
use super::scan::{Scanner, Token};
use crate::catalogue::{Card, Field, Kind, Name, TypeId};
use crate::leaf::{LeafError, bytes, duration, quantity, time};
use crate::tree::{Key, Object, Raw, Text, Value};
use std::collections::HashSet;

/// Reads a typed object into canonical form; strict problems go to `diag`.
pub fn decode(ty: TypeId, body: &[u8], diag: &mut Diagnostics) -> Result<Object, DecodeError> {
    let mut reader = Reader { scan: Scanner::new(body), diag, quiet: 0, saved: None, fatal: None };
    let mut object = Object::new();
    match reader.scan.begin()? {
        Token::Object => reader.object(ty, &mut object, &Path::ROOT)?,
        Token::Null => {}
        token => {
            reader.scan.skip(token)?;
            reader.save(mismatch::root(ty, found(token)));
        }
    }
    reader.scan.end()?;
    match reader.fatal.or(reader.saved) {
        Some(error) => Err(error),
        None => Ok(object),
    }
}

struct Reader<'a, 'd> {
    scan: Scanner<'a>,
    diag: &'d mut Diagnostics,
    /// Inside a leaf that Go decodes apart, where nothing is strict.
    quiet: usize,
    /// The first type error.
    saved: Option<DecodeError>,
    /// What a leaf's own decoder said: nothing is read after it.
    fatal: Option<DecodeError>,
}

const fn found(token: Token) -> Found<'static> {
    match token {
        Token::Object => Found::Object,
        Token::Array => Found::Array,
        Token::String => Found::String,
        Token::Number => Found::Number,
        Token::True | Token::False => Found::Bool,
        Token::Null => Found::Null,
    }
}

/// Which rows of a struct have been met, and whether they came in order.
struct Seen {
    rows: u128,
    last: usize,
    ordered: bool,
}

type Syntax<T> = Result<T, DecodeError>;

impl<'a> Reader<'a, '_> {
    fn save(&mut self, error: DecodeError) {
        self.saved.get_or_insert(error);
    }

    fn fail(&mut self, error: DecodeError) {
        self.fatal.get_or_insert(error);
    }

    fn fail_leaf(&mut self, error: &LeafError) {
        self.fail(DecodeError::new(DecodeKind::Leaf, error.message()));
    }

    fn wants_problems(&self) -> bool {
        self.quiet == 0 && self.diag.wants_more()
    }

    fn object(&mut self, ty: TypeId, object: &mut Object, path: &Path<'_>) -> Syntax<()> {
        let rows = ty.row().json;
        let mut seen = Seen { rows: 0, last: 0, ordered: object.is_empty() };
        let mut first = true;
        while self.scan.member(first)? {
            first = false;
            let key = self.scan.key()?;
            let Some(at) = row_of(rows, &key, if seen.rows == 0 { 0 } else { seen.last + 1 }) else {
                if self.wants_problems() {
                    self.diag.unknown_field(path.key(&key));
                }
                let token = self.scan.begin()?;
                self.scan.skip(token)?;
                continue;
            };
            let field = &rows[at];
            let bit = 1_u128.checked_shl(at as u32).unwrap_or(0);
            if seen.rows & bit != 0 {
                seen.ordered = false;
                if self.wants_problems() {
                    self.diag.duplicate_field(path.key(&key));
                }
            }
            seen.ordered &= seen.last <= at;
            (seen.rows, seen.last) = (seen.rows | bit, at);
            self.member(field, object, &path.field(ty, field))?;
        }
        if !seen.ordered {
            object.sort_by_key(|key| rows.iter().position(|row| Key::Name(row.name) == *key));
        }
        Ok(())
    }

    fn member(&mut self, field: &'static Field, object: &mut Object, path: &Path<'_>) -> Syntax<()> {
        let token = self.scan.begin()?;
        if self.fatal.is_some() {
            return self.scan.skip(token);
        }
        match (field.card, token) {
            (Card::One, _) => self.one(field, token, object, path),
            (_, Token::Null) => {
                object.remove(field.name);
                Ok(())
            }
            (Card::List, Token::Array) => {
                let items = self.list(field, path)?;
                object.insert(field.name, items);
                Ok(())
            }
            (Card::Map, Token::Object) => {
                let map = object.object_entry(field.name);
                self.map(field, map, path)
            }
            _ => {
                self.scan.skip(token)?;
                self.save(mismatch::card(field, found(token), path));
                Ok(())
            }
        }
    }

    fn one(
        &mut self,
        field: &'static Field,
        token: Token,
        object: &mut Object,
        path: &Path<'_>,
    ) -> Syntax<()> {
        if token == Token::Null {
            let resets = field.pointer || mismatch::null_resets(field.kind);
            if resets {
                object.remove(field.name);
            } else if field.kind == Kind::Duration {
                self.fail_leaf(&mismatch::null_duration());
            }
            return Ok(());
        }
        if field.kind == Kind::Message && token == Token::Object {
            if let Some(Value::Object(present)) = object.get_mut(field.name) {
                return self.object(field.target, present, path);
            }
            let mut inner = Object::new();
            self.object(field.target, &mut inner, path)?;
            if field.pointer || !inner.is_empty() {
                object.insert(field.name, inner);
            }
            return Ok(());
        }
        let Some(value) = self.single(field, token, path)? else {
            return Ok(());
        };
        if field.pointer || !is_zero(field.kind, &value) {
            object.insert(field.name, value);
        } else {
            object.remove(field.name);
        }
        Ok(())
    }

    fn list(&mut self, field: &'static Field, path: &Path<'_>) -> Syntax<Vec<Value>> {
        let mut items = Vec::new();
        while self.scan.element(items.is_empty())? {
            let value = self.element(field, &path.index(items.len()))?;
            items.push(value);
        }
        Ok(items)
    }

    fn map(&mut self, field: &'static Field, map: &mut Object, path: &Path<'_>) -> Syntax<()> {
        // Keys of a map that came before, under the same name, are no duplicates.
        let mut merged = (!map.is_empty()).then(HashSet::new);
        let mut first = true;
        while self.scan.member(first)? {
            first = false;
            let text = self.scan.key()?;
            let key = Key::new(&text);
            let again = match &mut merged {
                Some(seen) => !seen.insert(key.clone()),
                None => map.contains(&key),
            };
            if again && self.wants_problems() {
                self.diag.duplicate_field(path.key(&text));
            }
            let value = self.element(field, &path.key(&text))?;
            map.insert(key, value);
        }
        Ok(())
    }

    /// A value in a list or map; null is the zero value there.
    fn element(&mut self, field: &'static Field, path: &Path<'_>) -> Syntax<Value> {
        let token = self.scan.begin()?;
        let none = || if field.pointer { Value::Null } else { zero(field.kind) };
        if self.fatal.is_some() {
            self.scan.skip(token)?;
            return Ok(none());
        }
        if token == Token::Null {
            if !field.pointer && field.kind == Kind::Duration {
                self.fail_leaf(&mismatch::null_duration());
            }
            return Ok(none());
        }
        Ok(self.single(field, token, path)?.unwrap_or_else(none))
    }

    /// A value that is not null; none if it has the wrong type.
    fn single(&mut self, field: &'static Field, token: Token, path: &Path<'_>) -> Syntax<Option<Value>> {
        let value = match (field.kind, token) {
            (Kind::Bool, Token::True) => Value::Bool(true),
            (Kind::Bool, Token::False) => Value::Bool(false),
            (Kind::String, Token::String) => Value::Str(Text::from(self.scan.string()?)),
            (Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64, Token::Number) => {
                let text = self.scan.number()?;
                match integer(field.kind, text) {
                    Some(n) => Value::Int(n),
                    None => return Ok(self.refuse(field, Found::Literal(text), path)),
                }
            }
            (Kind::Double, Token::Number) => {
                let text = self.scan.number()?;
                match text.parse::<f64>().ok().filter(|f| f.is_finite()) {
                    Some(f) => Value::Float(f),
                    None => return Ok(self.refuse(field, Found::Literal(text), path)),
                }
            }
            (Kind::Message, Token::Object) => {
                let mut object = Object::new();
                self.object(field.target, &mut object, path)?;
                Value::Object(object)
            }
            (Kind::Bytes, Token::String) => {
                let text = self.scan.string()?;
                match bytes::canonical(&text) {
                    Ok(text) => Value::Str(Text::from(text)),
                    Err(error) => {
                        self.save(DecodeError::new(DecodeKind::Leaf, error.message()));
                        return Ok(None);
                    }
                }
            }
            (Kind::Bytes, Token::Array) => self.octets(path)?,
            (
                Kind::Bool
                | Kind::String
                | Kind::Int32
                | Kind::Int64
                | Kind::Uint32
                | Kind::Uint64
                | Kind::Double
                | Kind::Message
                | Kind::Bytes,
                _,
            ) => {
                self.scan.skip(token)?;
                return Ok(self.refuse(field, found(token), path));
            }
            _ => return self.leaf(field, token, path),
        };
        Ok(Some(value))
    }

    /// Go reads bytes from an array of numbers too.
    fn octets(&mut self, path: &Path<'_>) -> Syntax<Value> {
        let mut octets = Vec::new();
        while self.scan.element(octets.is_empty())? {
            let token = self.scan.begin()?;
            let (octet, found) = if token == Token::Number {
                let text = self.scan.number()?;
                (text.parse().ok(), Found::Literal(text))
            } else {
                self.scan.skip(token)?;
                ((token == Token::Null).then_some(0), found(token))
            };
            if octet.is_none() {
                self.save(mismatch::of_type("uint8", found, path));
            }
            octets.push(octet.unwrap_or(0_u8));
        }
        Ok(Value::from(bytes::encode(&octets)))
    }

    /// A type error: it is kept, and reading goes on without the value.
    fn refuse(&mut self, field: &Field, found: Found<'_>, path: &Path<'_>) -> Option<Value> {
        self.save(mismatch::single(field, found, path));
        None
    }

    /// A leaf with a decoder of its own.
    fn leaf(&mut self, field: &'static Field, token: Token, path: &Path<'_>) -> Syntax<Option<Value>> {
        match field.kind {
            Kind::Quantity | Kind::RawExtension | Kind::FieldsV1 | Kind::Json => {
                let text = self.raw(token)?;
                if field.kind != Kind::Quantity {
                    return Ok(Some(Value::Raw(Raw::new(text))));
                }
                let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
                let read = quantity::canonical_trimmed(inner.unwrap_or(&text));
                Ok(self.checked(read.map(|text| Value::Str(Text::from(text)))))
            }
            Kind::IntOrString => match token {
                Token::String => Ok(Some(Value::Str(Text::from(self.scan.string()?)))),
                Token::Number => {
                    let text = self.scan.number()?;
                    let Some(n) = integer(Kind::Int32, text) else {
                        return Ok(self.refuse_leaf("int32", Found::Literal(text), path));
                    };
                    Ok(Some(Value::Int(n)))
                }
                _ => self.foreign("int32", token, path),
            },
            Kind::Time | Kind::MicroTime | Kind::Duration => {
                if token != Token::String {
                    return self.foreign("string", token, path);
                }
                let text = self.scan.string()?;
                Ok(self.checked(text_leaf(field.kind, &text)))
            }
            Kind::StringList => {
                if token != Token::Array {
                    self.scan.skip(token)?;
                    return Ok(self.refuse(field, found(token), path));
                }
                self.strings(path).map(|items| Some(Value::List(items)))
            }
            _ => self.schema_or(field, token, path),
        }
    }

    fn checked(&mut self, read: Result<Value, LeafError>) -> Option<Value> {
        read.map_err(|error| self.fail_leaf(&error)).ok()
    }

    /// A leaf's own decoder wanted another type.
    fn foreign(&mut self, wanted: &str, token: Token, path: &Path<'_>) -> Syntax<Option<Value>> {
        self.scan.skip(token)?;
        Ok(self.refuse_leaf(wanted, found(token), path))
    }

    fn refuse_leaf(&mut self, wanted: &str, found: Found<'_>, path: &Path<'_>) -> Option<Value> {
        self.fail(mismatch::of_type(wanted, found, path));
        None
    }

    /// The text of one value, as it stands.
    fn raw(&mut self, token: Token) -> Syntax<std::borrow::Cow<'a, str>> {
        let opened = matches!(token, Token::Object | Token::Array);
        let word = match token {
            Token::True | Token::Null => 4,
            Token::False => 5,
            _ => usize::from(opened),
        };
        let start = self.scan.position() - word;
        self.scan.skip(token)?;
        Ok(String::from_utf8_lossy(self.scan.since(start)))
    }

    fn strings(&mut self, path: &Path<'_>) -> Syntax<Vec<Value>> {
        let mut items = Vec::new();
        while self.scan.element(items.is_empty())? {
            let item = match self.scan.begin()? {
                Token::String => Text::from(self.scan.string()?),
                Token::Null => Text::default(),
                token => {
                    self.scan.skip(token)?;
                    self.save(mismatch::of_type("string", found(token), path));
                    Text::default()
                }
            };
            items.push(Value::Str(item));
        }
        Ok(items)
    }

    /// A schema or what may stand in its place. Go decodes these apart: errors end all, and unknown
    /// fields pass.
    fn schema_or(&mut self, field: &'static Field, token: Token, path: &Path<'_>) -> Syntax<Option<Value>> {
        let outer = self.saved.take();
        self.quiet += 1;
        let value = self.schema_value(field, token, path);
        self.quiet -= 1;
        if let Some(error) = std::mem::replace(&mut self.saved, outer) {
            self.fail(error);
        }
        value
    }

    fn schema_value(
        &mut self,
        field: &'static Field,
        token: Token,
        path: &Path<'_>,
    ) -> Syntax<Option<Value>> {
        let value = match (field.kind, token) {
            (_, Token::Object) => {
                let mut object = Object::new();
                self.object(field.target, &mut object, path)?;
                Value::Object(object)
            }
            (Kind::SchemaOrBool, Token::True) => Value::Bool(true),
            (Kind::SchemaOrBool, Token::False) => Value::Bool(false),
            (Kind::SchemaOrStringArray, Token::Array) => Value::List(self.strings(path)?),
            (Kind::SchemaOrArray, Token::Array) => {
                let mut items = Vec::new();
                while self.scan.element(items.is_empty())? {
                    items.push(self.schema_item(field, path)?);
                }
                Value::List(items)
            }
            (kind, _) => {
                self.scan.skip(token)?;
                if kind == Kind::SchemaOrBool {
                    self.fail(DecodeError::new(DecodeKind::Leaf, mismatch::SCHEMA_OR_BOOL));
                }
                Value::Null
            }
        };
        Ok(Some(value))
    }

    fn schema_item(&mut self, field: &'static Field, path: &Path<'_>) -> Syntax<Value> {
        let mut object = Object::new();
        match self.scan.begin()? {
            Token::Object => self.object(field.target, &mut object, path)?,
            Token::Null => {}
            token => {
                self.scan.skip(token)?;
                self.save(mismatch::of_type(mismatch::target(field), found(token), path));
            }
        }
        Ok(Value::Object(object))
    }
}

/// The row of that key. Most members come in the order of the rows: `next` is where to look first.
fn row_of(rows: &'static [Field], key: &str, next: usize) -> Option<usize> {
    if rows.get(next).is_some_and(|row| row.name.as_str() == key) {
        return Some(next);
    }
    let name = Name::lookup(key)?;
    rows.iter().position(|row| row.name == name)
}

/// An integer that fits its field.
pub(crate) fn integer(kind: Kind, text: &str) -> Option<i64> {
    let n = text.parse::<i64>().ok()?;
    mismatch::fits(kind, n).then_some(n)
}

/// A time or duration from its text.
pub(crate) fn text_leaf(kind: Kind, text: &str) -> Result<Value, LeafError> {
    Ok(match kind {
        Kind::Duration => Value::Str(duration::text(duration::parse(text)?)),
        Kind::Time => {
            let instant = time::parse(text)?;
            if instant.is_zero() { Value::Null } else { Value::Str(time::text(instant.seconds)) }
        }
        _ => {
            let instant = time::parse_micro(text)?;
            if instant.is_zero() { Value::Null } else { Value::Str(time::micro_text(instant)) }
        }
    })
}
