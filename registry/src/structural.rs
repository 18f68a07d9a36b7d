//! Schemas of custom resources: what a structural schema is, and what it makes of values.
//!
//! A schema is read where it stands, in the canonical tree of a CustomResourceDefinition: nothing is copied.
//! Paths, words and order are upstream's. Must not know definitions, only schemas and values.

pub(crate) mod convert;
pub(crate) mod defaults;
mod form;
mod meta;
mod prune;
mod reach;
pub(crate) mod values;

pub(crate) use form::check;
pub(crate) use reach::reach;

use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};

/// Members that every resource has.
pub(crate) const RESOURCE_MEMBERS: [&str; 3] = ["metadata", "kind", "apiVersion"];

/// One schema: a node and what is below it.
#[derive(Clone, Copy)]
pub(crate) struct Schema<'a> {
    own: &'a Object,
    /// It is the schema of a whole resource, though it does not say so.
    is_resource: bool,
}

/// What `additionalProperties` says.
#[derive(Clone, Copy)]
pub(crate) enum Additional<'a> {
    Any(bool),
    Of(Schema<'a>),
}

/// What `items` says.
#[derive(Clone, Copy)]
pub(crate) enum Items<'a> {
    /// Neither a schema nor a list of them.
    Nothing,
    Of(Schema<'a>),
    Each(&'a [Value]),
}

impl<'a> Schema<'a> {
    pub(crate) const fn new(own: &'a Object) -> Self {
        Self { own, is_resource: false }
    }

    /// The same as the schema of a whole resource.
    pub(crate) const fn of_resource(self) -> Self {
        Self { own: self.own, is_resource: true }
    }

    /// The node as it stands.
    pub(crate) const fn own(self) -> &'a Object {
        self.own
    }

    pub(crate) fn kind(self) -> &'a str {
        self.own.text(names::TYPE)
    }

    pub(crate) fn format(self) -> &'a str {
        self.own.text(names::FORMAT)
    }

    pub(crate) fn flag(self, at: Name) -> bool {
        self.own.bool(at) == Some(true)
    }

    pub(crate) fn nullable(self) -> bool {
        self.flag(names::NULLABLE)
    }

    pub(crate) fn is_embedded(self) -> bool {
        self.is_resource || self.flag(names::X_KUBERNETES_EMBEDDED_RESOURCE)
    }

    pub(crate) fn is_int_or_string(self) -> bool {
        self.flag(names::X_KUBERNETES_INT_OR_STRING)
    }

    pub(crate) fn preserves_unknown(self) -> bool {
        self.flag(names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS)
    }

    pub(crate) fn items(self) -> Option<Items<'a>> {
        Some(match self.own.get(names::ITEMS)? {
            Value::Object(own) => Items::Of(Schema::new(own)),
            Value::List(each) => Items::Each(each),
            _ => Items::Nothing,
        })
    }

    /// The schema of all items.
    pub(crate) fn item(self) -> Option<Self> {
        self.own.object(names::ITEMS).map(Schema::new)
    }

    pub(crate) fn property(self, name: &str) -> Option<Self> {
        self.own.object(names::PROPERTIES)?.object(name).map(Schema::new)
    }

    /// The schemas of a map of them, by key.
    pub(crate) fn map(self, at: Name) -> Vec<(&'a str, Self)> {
        let members = self.own.object(at).into_iter().flat_map(Object::iter);
        let schemas =
            members.filter_map(|(key, value)| Some((key.as_str(), Schema::new(value.as_object()?))));
        let mut schemas: Vec<(&str, Self)> = schemas.collect();
        schemas.sort_unstable_by_key(|(key, _)| *key);
        schemas
    }

    pub(crate) fn properties(self) -> Vec<(&'a str, Self)> {
        self.map(names::PROPERTIES)
    }

    pub(crate) fn has_properties(self) -> bool {
        self.own.object(names::PROPERTIES).is_some_and(|own| !own.is_empty())
    }

    pub(crate) fn additional(self) -> Option<Additional<'a>> {
        additional(self.own, names::ADDITIONAL_PROPERTIES)
    }

    /// The schema of members that have none by their name.
    pub(crate) fn additional_schema(self) -> Option<Self> {
        match self.additional() {
            Some(Additional::Of(schema)) => Some(schema),
            _ => None,
        }
    }

    /// The schemas of a list of them.
    pub(crate) fn all(self, at: Name) -> impl ExactSizeIterator<Item = Self> + use<'a> {
        static EMPTY: Object = Object::new();
        self.own.list(at).iter().map(|one| Schema::new(one.as_object().unwrap_or(&EMPTY)))
    }

    pub(crate) fn not(self) -> Option<Self> {
        self.own.object(names::NOT).map(Schema::new)
    }

    /// The default, where there is one that is not null.
    pub(crate) fn default(self) -> Option<Value> {
        self.own.get(names::DEFAULT).map(read).filter(|value| !matches!(value, Value::Null))
    }

    pub(crate) fn number(self, at: Name) -> Option<f64> {
        number(self.own.get(at)?)
    }
}

fn additional(own: &Object, at: Name) -> Option<Additional<'_>> {
    Some(match own.get(at)? {
        Value::Object(own) => Additional::Of(Schema::new(own)),
        value => Additional::Any(value.as_bool() == Some(true)),
    })
}

/// A number of any sort.
#[expect(clippy::cast_precision_loss, reason = "Go's float64(int64)")]
pub(crate) const fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(n) => Some(*n as f64),
        Value::Float(f) => Some(*f),
        _ => None,
    }
}

/// A value that is kept as JSON text.
pub(crate) fn read(value: &Value) -> Value {
    match value {
        Value::Raw(raw) => {
            json::parse(raw.as_str().as_bytes(), &mut Diagnostics::new()).unwrap_or(Value::Null)
        }
        other => other.clone(),
    }
}

/// The members of an object by key.
fn sorted(object: &Object) -> Vec<(&str, &Value)> {
    let mut members: Vec<(&str, &Value)> = object.iter().map(|(key, value)| (key.as_str(), value)).collect();
    members.sort_unstable_by_key(|(key, _)| *key);
    members
}
