//! Values of the wrong type, in the words of Go's decoder.

use super::path::{Path, go_name};
use super::{DecodeError, DecodeKind};
use crate::catalogue::{Card, Field, Kind, TypeId};
use crate::leaf::LeafError;

/// What stands where something else should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found<'a> {
    Object,
    Array,
    String,
    Number,
    /// A number that the type cannot hold.
    Literal(&'a str),
    Bool,
    Null,
}

/// What Go says of a schema-or-bool that is neither.
pub(crate) const SCHEMA_OR_BOOL: &str = "boolean or JSON schema expected";

/// A value does not fit its field.
#[cold]
pub(crate) fn single(field: &Field, found: Found<'_>, path: &Path<'_>) -> DecodeError {
    of_type(&go_type(field, path), found, path)
}

/// No list or map where the field has one.
#[cold]
pub(crate) fn card(field: &Field, found: Found<'_>, path: &Path<'_>) -> DecodeError {
    let pointer = if field.pointer { "*" } else { "" };
    let container = if field.card == Card::Map { "map[string]" } else { "[]" };
    of_type(&format!("{container}{pointer}{}", go_type(field, path)), found, path)
}

/// The document is no object.
#[cold]
pub(crate) fn root(ty: TypeId, found: Found<'_>) -> DecodeError {
    of_type(go_name(ty.row()), found, &Path::ROOT)
}

/// A value does not fit that Go type.
#[cold]
pub(crate) fn of_type(wanted: &str, found: Found<'_>, path: &Path<'_>) -> DecodeError {
    let found = match found {
        Found::Object => "object".to_owned(),
        Found::Array => "array".to_owned(),
        Found::String => "string".to_owned(),
        Found::Number => "number".to_owned(),
        Found::Literal(text) => format!("number {text}"),
        Found::Bool => "bool".to_owned(),
        Found::Null => "null".to_owned(),
    };
    let into = match path.go_field() {
        Some((owner, field)) => format!("struct field {owner}.{field}"),
        None => "value".to_owned(),
    };
    let message = format!("json: cannot unmarshal {found} into Go {into} of type {wanted}");
    DecodeError::new(DecodeKind::Type, message)
}

/// The Go type of the field's message.
pub(crate) fn target(field: &Field) -> &'static str {
    go_name(field.target.row())
}

/// The Go type of a single value, as far as rows tell: named string types are strings here.
pub(crate) fn go_type(field: &Field, path: &Path<'_>) -> String {
    match field.kind {
        Kind::Bool => "bool",
        Kind::Int32 => "int32",
        Kind::Int64 => "int64",
        Kind::Uint32 => "uint32",
        Kind::Uint64 => "uint64",
        Kind::Double => "float64",
        Kind::String | Kind::Time | Kind::MicroTime | Kind::Duration => "string",
        Kind::Bytes => "[]uint8",
        Kind::Quantity => "resource.Quantity",
        Kind::IntOrString => "intstr.IntOrString",
        Kind::RawExtension => "runtime.RawExtension",
        Kind::FieldsV1 => "v1.FieldsV1",
        Kind::Json => "v1.JSON",
        // The two list types that have a name, each in its user's package.
        Kind::StringList => {
            let package = path.owner().map(go_name).and_then(|name| name.split('.').next());
            let name = if field.card == Card::Map { "ExtraValue" } else { "Verbs" };
            return format!("{}.{name}", package.unwrap_or("v1"));
        }
        Kind::Message
        | Kind::Inline
        | Kind::SchemaOrArray
        | Kind::SchemaOrBool
        | Kind::SchemaOrStringArray => target(field),
    }
    .to_owned()
}

/// Does null take away what a field held by value has? Slices become nil; times, quantities and
/// numbers-or-strings have decoders that null resets.
pub(crate) const fn null_resets(kind: Kind) -> bool {
    use Kind::{Bytes, IntOrString, MicroTime, Quantity, StringList, Time};
    matches!(kind, Bytes | StringList | Time | MicroTime | Quantity | IntOrString)
}

/// metav1.Duration has no null.
pub(crate) fn null_duration() -> LeafError {
    LeafError::new("time: invalid duration \"\"")
}

/// Does the integer fit the field's Go type?
pub(crate) fn fits(kind: Kind, n: i64) -> bool {
    match kind {
        Kind::Int32 => i32::try_from(n).is_ok(),
        Kind::Uint32 => u32::try_from(n).is_ok(),
        Kind::Uint64 => n >= 0,
        _ => true,
    }
}
