//! How apply sees a value: as one value, as fields, or as items with an identity.
//!
//! Shapes come from the rows of the catalogue. Trees come in two forms, and what walks both asks here
//! which members an object has.

use super::element::Element;
use crate::catalogue::{Card, Facts, Field, Kind, Name, Topology, TypeId};
use crate::codec::Diagnostics;
use crate::codec::json::{omitted, parse};
use crate::tree::{Key, Object, Text, Value};

/// Which members of an object stand for fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Those that are there.
    Plain,
    /// The tree is typed and canonical: those that Go would print, zero values among them.
    Canonical,
}

/// How objects are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) form: Form,
    /// Do key fields that an item lacks have their defaults?
    pub(super) defaults: bool,
}

impl Reading {
    /// The same for plain trees.
    pub(super) const fn plain(self) -> Self {
        Self { form: Form::Plain, ..self }
    }
}

/// What a scalar may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Bool,
    Number,
    String,
    Any,
}

/// How the items of a list belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// The list is one value.
    Atomic,
    /// Each item is its own identity.
    Set,
    /// Items have key fields.
    Keyed,
}

/// The shape of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Scalar(Scalar),
    /// A list of strings as one value.
    Strings,
    /// A list; the field describes its items.
    List(&'static Field, Relation),
    /// A map; the field describes its values. True: it is one value.
    Map(&'static Field, bool),
    /// A struct. True: it is one value.
    Struct(TypeId, bool),
    /// Anything. Lists in it are one value; so are objects, if true.
    Open(bool),
    /// What no schema describes.
    Unknown,
}

/// How a value of a shape is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Walk {
    Scalar,
    List,
    Map,
}

const NULL_ITEM: &str = "associative list with keys may not have a null element";
const SCALAR_ITEM: &str = "associative list with keys may not have non-map elements";
const MAP_IN_SET: &str = "associative list without keys has an element that's a map type";
const LIST_IN_SET: &str = "not supported: associative list with lists as elements";
const NULL_IN_SET: &str = "associative list without keys has an element that's an explicit null";

static NULL: Value = Value::Null;
static EMPTY: Value = Value::Object(Object::new());
static FALSE: Value = Value::Bool(false);
static ZERO: Value = Value::Int(0);
static ZERO_FLOAT: Value = Value::Float(0.0);
static NO_TEXT: Value = Value::Str(Text::const_new(""));
static ZERO_DURATION: Value = Value::Str(Text::const_new("0s"));
static ZERO_QUANTITY: Value = Value::Str(Text::const_new("0"));

impl Shape {
    pub(super) fn of_type(ty: TypeId) -> Self {
        Self::Struct(ty, ty.row().atomic)
    }

    pub(super) fn of_field(field: &'static Field) -> Self {
        match field.card {
            Card::List => Self::List(field, relation(field.facts)),
            Card::Map => Self::Map(field, field.facts.topology == Topology::Atomic),
            Card::One if matches!(field.kind, Kind::Message | Kind::Inline) => {
                let atomic = match field.facts.topology {
                    Topology::Atomic => true,
                    Topology::Granular => false,
                    _ => field.target.row().atomic,
                };
                Self::Struct(field.target, atomic)
            }
            Card::One => Self::of_single(field),
        }
    }

    /// Of one item of a list, or one value of a map.
    fn of_single(field: &'static Field) -> Self {
        match field.kind {
            Kind::Bool => Self::Scalar(Scalar::Bool),
            Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Double => {
                Self::Scalar(Scalar::Number)
            }
            Kind::String if field.facts.format.is_some() => Self::Scalar(Scalar::Any),
            Kind::String | Kind::Bytes | Kind::Duration => Self::Scalar(Scalar::String),
            Kind::Time | Kind::MicroTime | Kind::Quantity => Self::Scalar(Scalar::Any),
            Kind::Message | Kind::Inline => Self::of_type(field.target),
            Kind::StringList => Self::Strings,
            Kind::RawExtension => Self::Open(true),
            Kind::IntOrString
            | Kind::FieldsV1
            | Kind::Json
            | Kind::SchemaOrArray
            | Kind::SchemaOrBool
            | Kind::SchemaOrStringArray => Self::Open(false),
        }
    }

    /// Of the items of a list.
    pub(super) fn item(self) -> Self {
        match self {
            Self::List(field, _) => Self::of_single(field),
            Self::Strings => Self::Scalar(Scalar::String),
            Self::Open(_) => Self::Open(true),
            _ => Self::Unknown,
        }
    }

    /// Of a member.
    pub(super) fn member(self, key: &Key) -> Self {
        match self {
            Self::Struct(ty, _) => match (row(ty, key), ty.row().json) {
                (Some(field), _) => Self::of_field(field),
                (None, []) => Self::Open(false),
                (None, _) => Self::Unknown,
            },
            Self::Map(field, _) => Self::of_single(field),
            Self::Open(atomic) => Self::Open(atomic),
            _ => Self::Unknown,
        }
    }

    /// Is it a field that the schema names, not a key of a map?
    pub(super) fn declares(self, key: &Key) -> bool {
        matches!(self, Self::Struct(ty, _) if row(ty, key).is_some())
    }

    /// How the value is walked, and whether the value leaves that open: null takes every form.
    pub(super) const fn walk(self, value: &Value) -> (Walk, bool) {
        match self {
            Self::Scalar(_) | Self::Unknown => (Walk::Scalar, false),
            Self::Strings | Self::List(..) => (Walk::List, false),
            Self::Map(..) | Self::Struct(..) => (Walk::Map, false),
            Self::Open(_) => match value {
                Value::Null => (Walk::Map, true),
                Value::Object(_) => (Walk::Map, false),
                Value::List(_) => (Walk::List, false),
                _ => (Walk::Scalar, false),
            },
        }
    }

    /// Is what is walked so one value?
    pub(super) const fn is_atomic(self, walk: Walk) -> bool {
        match self {
            Self::Scalar(_) | Self::Unknown | Self::Strings => true,
            Self::List(_, relation) => matches!(relation, Relation::Atomic),
            Self::Map(_, atomic) | Self::Struct(_, atomic) => atomic,
            Self::Open(atomic) => atomic || !matches!(walk, Walk::Map),
        }
    }

    /// Is it a list of items with an identity?
    pub(super) const fn is_associative(self) -> bool {
        matches!(self, Self::List(_, Relation::Set | Relation::Keyed))
    }

    /// The identity of an item of this list.
    pub(super) fn element(self, reading: Reading, item: &Value) -> Result<Element, String> {
        match self {
            Self::List(_, Relation::Set) => match item {
                Value::Object(_) | Value::Raw(_) => Err(MAP_IN_SET.to_owned()),
                Value::List(_) => Err(LIST_IN_SET.to_owned()),
                Value::Null => Err(NULL_IN_SET.to_owned()),
                item => Ok(Element::Item(Box::new(item.clone()))),
            },
            Self::List(field, _) => match item {
                Value::Null => Err(NULL_ITEM.to_owned()),
                Value::Object(item) => keyed(reading, field, item),
                _ => Err(SCALAR_ITEM.to_owned()),
            },
            _ => Err("invalid indexing of non-associative list".to_owned()),
        }
    }

    /// Calls `each` with the members of an object of this shape.
    pub(super) fn members<'a>(
        self,
        reading: Reading,
        object: &'a Object,
        mut each: impl FnMut(&Key, Self, &'a Value),
    ) {
        if let (Self::Struct(ty, _), Form::Canonical) = (self, reading.form) {
            let mut cursor = Cursor::new(Some(object));
            for field in ty.row().json {
                if let Some(value) = shown(field, cursor.take(field.name)) {
                    each(&Key::Name(field.name), Self::of_field(field), value);
                }
            }
        } else {
            object.iter().for_each(|(key, value)| each(key, self.member(key), value));
        }
    }

    /// Calls `each` with the members of two objects of this shape, those of the same name together.
    pub(super) fn zip<'a>(
        self,
        reading: Reading,
        (left, right): (Option<&'a Object>, Option<&'a Object>),
        mut each: impl FnMut(&Key, Self, Option<&'a Value>, Option<&'a Value>),
    ) {
        if let (Self::Struct(ty, _), Form::Canonical) = (self, reading.form) {
            let (mut lefts, mut rights) = (Cursor::new(left), Cursor::new(right));
            for field in ty.row().json {
                let (a, b) = (lefts.take(field.name), rights.take(field.name));
                // Mostly both have it and it is the same.
                if left.is_some() && right.is_some() && a == b {
                    continue;
                }
                let a = left.and_then(|_| shown(field, a));
                let b = right.and_then(|_| shown(field, b));
                if a.is_some() || b.is_some() {
                    each(&Key::Name(field.name), Self::of_field(field), a, b);
                }
            }
            return;
        }
        for (key, value) in left.into_iter().flat_map(Object::iter) {
            each(key, self.member(key), Some(value), right.and_then(|right| right.get(key)));
        }
        for (key, value) in right.into_iter().flat_map(Object::iter) {
            if !left.is_some_and(|left| left.contains(key)) {
                each(key, self.member(key), None, Some(value));
            }
        }
    }

    /// Has the object no member?
    pub(super) fn is_empty(self, reading: Reading, object: &Object) -> bool {
        match (self, reading.form) {
            (Self::Struct(ty, _), Form::Canonical) => {
                let mut cursor = Cursor::new(Some(object));
                ty.row().json.iter().all(|field| shown(field, cursor.take(field.name)).is_none())
            }
            _ => object.is_empty(),
        }
    }
}

fn row(ty: TypeId, key: &Key) -> Option<&'static Field> {
    match key {
        Key::Name(name) => ty.row().field(*name),
        Key::Own(_) => None,
    }
}

/// Lists that say nothing follow what strategic merge says of them.
const fn relation(facts: &Facts) -> Relation {
    match facts.topology {
        Topology::Map => Relation::Keyed,
        Topology::Set => Relation::Set,
        Topology::Unset if facts.patch_merge && facts.patch_key.is_some() => Relation::Keyed,
        Topology::Unset if facts.patch_merge => Relation::Set,
        _ => Relation::Atomic,
    }
}

/// The key fields of a list's items.
pub(super) fn keys(facts: &'static Facts) -> &'static [Name] {
    match facts.topology {
        Topology::Map => facts.list_keys,
        _ => facts.patch_key.as_slice(),
    }
}

fn keyed(reading: Reading, list: &'static Field, item: &Object) -> Result<Element, String> {
    let names = keys(list.facts);
    let mut fields = Vec::with_capacity(names.len());
    for &name in names {
        let field = list.target.row().field(name);
        let value = match (reading.form, field) {
            (Form::Canonical, Some(field)) => shown(field, item.get(name)).cloned(),
            _ => item.get(name).cloned(),
        };
        if let Some(value) = value.or_else(|| default(field.filter(|_| reading.defaults)?)) {
            fields.push((Key::Name(name), value));
        }
    }
    if fields.is_empty() {
        let quoted: Vec<String> = names.iter().map(|name| format!("\"{}\"", name.as_str())).collect();
        return Err(format!(
            "associative list with keys has an element that omits all key fields [{}] (and doesn't have \
             default values for any key fields)",
            quoted.join(" ")
        ));
    }
    fields.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
    Ok(Element::Keys(fields.into()))
}

/// The default of a key field.
fn default(field: &Field) -> Option<Value> {
    parse(field.facts.default?.as_bytes(), &mut Diagnostics::ignore()).ok()
}

/// The member as Go would print it, none where Go would print nothing.
pub(super) fn shown<'a>(field: &Field, value: Option<&'a Value>) -> Option<&'a Value> {
    if omitted(field, value) {
        return None;
    }
    Some(value.unwrap_or_else(|| zero(field)))
}

fn zero(field: &Field) -> &'static Value {
    if field.pointer || field.card != Card::One {
        return &NULL;
    }
    match field.kind {
        Kind::Message | Kind::Inline => &EMPTY,
        Kind::Bool | Kind::SchemaOrBool => &FALSE,
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::IntOrString => &ZERO,
        Kind::Double => &ZERO_FLOAT,
        Kind::String => &NO_TEXT,
        Kind::Duration => &ZERO_DURATION,
        Kind::Quantity => &ZERO_QUANTITY,
        _ => &NULL,
    }
}

/// Finds the members of an object in the order of rows, in which they mostly stand.
struct Cursor<'a, I: Iterator<Item = (&'a Key, &'a Value)>> {
    object: Option<&'a Object>,
    members: std::iter::Peekable<I>,
    left: usize,
}

impl<'a> Cursor<'a, std::iter::Empty<(&'a Key, &'a Value)>> {
    fn new(object: Option<&'a Object>) -> Cursor<'a, impl Iterator<Item = (&'a Key, &'a Value)>> {
        let members = object.into_iter().flat_map(Object::iter).peekable();
        Cursor { object, members, left: object.map_or(0, Object::len) }
    }
}

impl<'a, I: Iterator<Item = (&'a Key, &'a Value)>> Cursor<'a, I> {
    fn take(&mut self, name: Name) -> Option<&'a Value> {
        if self.left == 0 {
            return None;
        }
        let found = match self.members.next_if(|(key, _)| **key == Key::Name(name)) {
            Some((_, value)) => Some(value),
            None => self.object.and_then(|object| object.get(name)),
        };
        self.left -= usize::from(found.is_some());
        found
    }
}
