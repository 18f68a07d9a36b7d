//! What the catalogue says about the place in an object that a patch has come to.

use super::{PatchError, unclassified};
use crate::catalogue::{Card, Field, Kind, Name, TypeId};
use crate::codec::json;
use crate::tree::Key;

/// What Go holds at a place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// A struct, or a pointer to one.
    Struct { ty: TypeId, pointer: bool },
    /// A struct that is printed in its own way: none of its fields has a JSON name.
    Opaque { name: &'static str, pointer: bool },
    /// A map.
    Map,
    /// A list of the field's values.
    List(&'static Field),
    /// A scalar, or a list of bytes.
    Plain,
}

/// How a field merges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strategy {
    /// Maps merge, lists are replaced.
    Unset,
    /// Lists merge too.
    Merge,
    /// The patch takes the place of what is there.
    Replace,
}

/// What is known of a member: its shape (of a list: of its elements) and how it merges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) shape: Shape,
    pub(super) strategy: Strategy,
    pub(super) key: Option<Name>,
}

impl Shape {
    pub(super) const fn root(ty: TypeId) -> Self {
        Self::Struct { ty, pointer: false }
    }

    /// What a member is that is an object both in the original and in the patch.
    pub(super) fn map(self, key: &Key) -> Result<Rule, PatchError> {
        let field = self.field(key)?;
        let facts = field.facts;
        let strategy = match (facts.patch_merge, facts.patch_replace) {
            (true, _) => Strategy::Merge,
            (false, true) => Strategy::Replace,
            (false, false) => Strategy::Unset,
        };
        Ok(Rule { shape: Self::of(field), strategy, key: facts.patch_key })
    }

    /// What a member is that is a list.
    pub(super) fn list(self, key: &Key) -> Result<Rule, PatchError> {
        let rule = self.map(key)?;
        let shape = match rule.shape {
            Self::List(field) if field.kind == Kind::StringList => {
                return unclassified("unexpected slice of slice");
            }
            Self::List(field) => Self::element(field),
            Self::Struct { ty, pointer: true } => Self::Struct { ty, pointer: false },
            Self::Opaque { name, pointer: true } => Self::Opaque { name, pointer: false },
            _ => return unclassified(format!("expected slice or array type, but got: {}", self.go_kind())),
        };
        Ok(Rule { shape, ..rule })
    }

    /// The field of that JSON name; case matters only where two names differ in nothing else.
    fn field(self, key: &Key) -> Result<&'static Field, PatchError> {
        let ty = match self {
            Self::Struct { ty, .. } => ty.row(),
            Self::Opaque { name, .. } => return no_field(name, key),
            other => {
                let kind = other.go_kind();
                return unclassified(format!(
                    "merging an object in json but data type is not struct, instead is: {kind}"
                ));
            }
        };
        if let Key::Name(name) = key
            && let Some(field) = ty.field(*name)
        {
            return Ok(field);
        }
        let folded = ty.json.iter().find(|f| f.name.as_str().eq_ignore_ascii_case(key.as_str()));
        match folded {
            Some(field) => Ok(field),
            None => no_field(ty.name.rsplit('.').next().unwrap_or(ty.name), key),
        }
    }

    fn of(field: &'static Field) -> Self {
        match field.card {
            Card::One if field.kind == Kind::StringList => Self::List(field),
            Card::One => Self::element(field),
            Card::List => Self::List(field),
            Card::Map => Self::Map,
        }
    }

    fn element(field: &'static Field) -> Self {
        let pointer = field.pointer;
        let name = match field.kind {
            Kind::Message | Kind::Inline => return Self::Struct { ty: field.target, pointer },
            Kind::Time => "Time",
            Kind::MicroTime => "MicroTime",
            Kind::Duration => "Duration",
            Kind::Quantity => "Quantity",
            Kind::IntOrString => "IntOrString",
            Kind::RawExtension => "RawExtension",
            Kind::FieldsV1 => "FieldsV1",
            Kind::Json => "JSON",
            Kind::SchemaOrArray => "JSONSchemaPropsOrArray",
            Kind::SchemaOrBool => "JSONSchemaPropsOrBool",
            Kind::SchemaOrStringArray => "JSONSchemaPropsOrStringArray",
            _ => return Self::Plain,
        };
        Self::Opaque { name, pointer }
    }

    /// Go's word for it in messages.
    pub(super) const fn go_kind(self) -> &'static str {
        match self {
            Self::Struct { pointer: true, .. } | Self::Opaque { pointer: true, .. } => "ptr",
            Self::Struct { .. } | Self::Opaque { .. } => "struct",
            Self::Map => "map",
            Self::List(_) => "slice",
            Self::Plain => "string",
        }
    }
}

fn no_field<T>(go_type: &str, key: &Key) -> Result<T, PatchError> {
    let name = json::quote(key.as_str());
    unclassified(format!("unable to find api field in struct {go_type} for the json field {name}"))
}
