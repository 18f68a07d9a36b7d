//! What canonical form asks of single values: which are zero, and what zero is.

use super::json::Scanner;
use super::wire::push_lossy;
use super::{DecodeError, DecodeKind};
use crate::catalogue::Kind;
use crate::tree::{Object, Raw, Text, Value};

/// Is it Go's zero value, so that a field held by value has no member?
pub(crate) fn is_zero(kind: Kind, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(b) => !b,
        Value::Int(n) => *n == 0,
        Value::Float(f) => *f == 0.0,
        // Empty bytes are not nil bytes; an empty string that stands for a number is none.
        Value::Str(text) => match kind {
            Kind::String => text.is_empty(),
            Kind::Duration => text == "0s",
            Kind::Quantity => text == "0",
            _ => false,
        },
        Value::Object(object) => object.is_empty() && kind == Kind::Message,
        Value::Raw(_) | Value::List(_) => false,
    }
}

/// What an element of a list or map is where the input says null. Null itself stands for what Go
/// prints as null.
pub(crate) fn zero(kind: Kind) -> Value {
    match kind {
        Kind::Bool | Kind::SchemaOrBool => Value::Bool(false),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::IntOrString => Value::Int(0),
        Kind::Double => Value::Float(0.0),
        Kind::String => Value::Str(Text::default()),
        Kind::Duration => Value::from("0s"),
        Kind::Quantity => Value::from("0"),
        Kind::Message | Kind::Inline => Value::Object(Object::new()),
        Kind::Bytes
        | Kind::Time
        | Kind::MicroTime
        | Kind::RawExtension
        | Kind::FieldsV1
        | Kind::Json
        | Kind::StringList
        | Kind::SchemaOrArray
        | Kind::SchemaOrStringArray => Value::Null,
    }
}

/// Bytes of a raw leaf as JSON text.
pub(crate) fn raw_text(bytes: &[u8]) -> Result<Raw, DecodeError> {
    check_raw(bytes)?;
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => {
            let mut out = String::with_capacity(bytes.len());
            push_lossy(bytes, &mut out);
            out.into_boxed_str()
        }
    };
    Ok(Raw::new(text))
}

/// Go cannot print a raw leaf that is no JSON either.
pub(crate) fn check_raw(bytes: &[u8]) -> Result<(), DecodeError> {
    let mut scan = Scanner::new(bytes);
    let checked = scan.begin().and_then(|token| scan.skip(token)).and_then(|()| scan.end());
    checked.map_err(|error| {
        let message = format!("json: error calling MarshalJSON for a raw value: {error}");
        DecodeError::new(DecodeKind::Leaf, message)
    })
}
