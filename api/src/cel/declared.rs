//! What a structural schema says of a value: its type, and how large it may be.
//!
//! This is the door for rules of custom resources: [`Declared::from_schema`] reads a schema,
//! [`Declared::named`] gives its objects the names that types have in expressions, [`Declared::declare`]
//! adds them to an environment, and [`Declared`] tells [`super::cost::estimate`] the sizes of `self`:
//!
//! ```
//! use keelson_api::cel::cost::{self, Range};
//! use keelson_api::cel::{Declared, DeclaredSizes, Environment};
//! use keelson_api::tree::{Object, Value};
//!
//! let mut replicas = Object::new();
//! replicas.insert("type", "integer");
//! let mut properties = Object::new();
//! properties.insert("replicas", Value::Object(replicas));
//! let mut schema = Object::new();
//! schema.insert("type", "object");
//! schema.insert("properties", Value::Object(properties));
//!
//! let declared = Declared::from_schema(&schema, true).unwrap().named("self.type");
//! let environment = declared.declare(Environment::base()).variable("self", declared.ty().clone());
//! let checked = environment.compile("self.replicas > 1").unwrap();
//! assert_eq!(checked.output().to_string(), "bool");
//! let sizes = DeclaredSizes(&[("self", &declared)]);
//! assert_eq!(cost::estimate(&checked, &sizes), Range { min: 3, max: 3 });
//! assert!(environment.compile("self.replica > 1").unwrap_err().contains("undefined field 'replica'"));
//! ```

use super::cost::{Range, Sizes, Steps};
use super::environment::Environment;
use super::types::Type;
use crate::codec::{Diagnostics, json};
use crate::tree::{Object, Value};
use std::collections::BTreeMap;

/// Bytes of a request.
const REQUEST: i64 = 3 * 1024 * 1024;
/// Schemas within a schema.
const DEPTH: usize = 256;

/// A value as a schema declares it.
#[derive(Clone, Debug)]
pub struct Declared {
    ty: Type,
    /// Items, members, characters at most; 0 for what has none.
    max: i64,
    /// Bytes of the smallest such value as JSON.
    min_bytes: i64,
    /// Items of a list, values of a map.
    item: Option<Box<Self>>,
    /// Keys of a map.
    key: Option<Box<Self>>,
    fields: BTreeMap<String, Self>,
}

impl Declared {
    /// Reads a schema (`type`, `properties`, `items`, `maxLength`, … as in OpenAPI v3). `root`: the value
    /// is a whole resource, which has `apiVersion`, `kind` and a name. `None`: expressions cannot refer to
    /// such values.
    pub fn from_schema(schema: &Object, root: bool) -> Option<Self> {
        read(schema, root, 0)
    }

    /// The type.
    pub const fn ty(&self) -> &Type {
        &self.ty
    }

    /// Bytes of the smallest such value as JSON.
    pub const fn min_bytes(&self) -> i64 {
        self.min_bytes
    }

    /// Gives objects within it names that begin with this one.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.rename(name);
        self
    }

    fn rename(&mut self, name: &str) {
        match &self.ty {
            Type::Object(_) => {
                for (field, inner) in &mut self.fields {
                    inner.rename(&format!("{name}.{field}"));
                }
                self.ty = Type::object(name);
            }
            Type::List(_) => {
                if let Some(item) = &mut self.item {
                    item.rename(&format!("{name}.@idx"));
                    self.ty = Type::list(item.ty.clone());
                }
            }
            Type::Map(_) => {
                if let Some(item) = &mut self.item {
                    item.rename(&format!("{name}.@elem"));
                    self.ty = Type::map(Type::Text, item.ty.clone());
                }
            }
            _ => {}
        }
    }

    /// Adds the objects within it to an environment.
    #[must_use]
    pub fn declare(&self, mut environment: Environment) -> Environment {
        if let Type::Object(name) = &self.ty {
            let fields: Vec<(&str, Type)> =
                self.fields.iter().map(|(name, inner)| (name.as_str(), inner.ty.clone())).collect();
            environment = environment.object(name, &fields);
        }
        for inner in self.fields.values().chain(self.item.as_deref()) {
            environment = inner.declare(environment);
        }
        environment
    }

    fn size(&self, steps: &Steps) -> Option<Range> {
        let Some((step, rest)) = steps.split_first() else {
            return Some(Range::up_to(self.max as u64));
        };
        let inner = match step.as_str() {
            "@items" | "@values" => self.item.as_deref(),
            "@keys" => self.key.as_deref(),
            name => self.fields.get(name),
        };
        inner?.size(rest)
    }

    fn leaf(ty: Type, min_bytes: i64, max: i64) -> Self {
        Self { ty, max, min_bytes, item: None, key: None, fields: BTreeMap::new() }
    }
}

/// Sizes of variables whose schemas are known.
pub struct DeclaredSizes<'a>(pub &'a [(&'a str, &'a Declared)]);

impl Sizes for DeclaredSizes<'_> {
    fn size(&self, steps: &Steps) -> Option<Range> {
        let (name, steps) = steps.split_first()?;
        self.0.iter().find(|(own, _)| own == name)?.1.size(steps)
    }
}

fn flag(schema: &Object, name: &str) -> bool {
    matches!(schema.get(name), Some(Value::Bool(true)))
}

fn bound(schema: &Object, name: &str) -> Option<i64> {
    match schema.get(name) {
        Some(Value::Int(number)) => Some((*number).max(0)),
        _ => None,
    }
}

fn read(schema: &Object, root: bool, depth: usize) -> Option<Declared> {
    if depth > DEPTH {
        return None;
    }
    if flag(schema, "x-kubernetes-int-or-string") {
        let max = bound(schema, "maxLength").map_or(REQUEST - 2, |max| max.saturating_mul(4));
        return Some(Declared::leaf(Type::Dyn, 1, max));
    }
    let ty = if root { "object" } else { schema.str("type").unwrap_or_default() };
    let inner = |schema: &Object| read(schema, flag(schema, "x-kubernetes-embedded-resource"), depth + 1);
    match ty {
        "array" => {
            let item = inner(schema.object("items")?)?;
            let max = bound(schema, "maxItems").unwrap_or((REQUEST - 2) / (item.min_bytes + 1));
            let mut own = Declared::leaf(Type::list(item.ty.clone()), 2, max);
            own.item = Some(Box::new(item));
            Some(own)
        }
        "object" => match schema.object("additionalProperties").filter(|_| !root) {
            Some(values) => {
                let item = inner(values)?;
                let max = bound(schema, "maxProperties").unwrap_or((REQUEST - 2) / (item.min_bytes + 6));
                let mut own = Declared::leaf(Type::map(Type::Text, item.ty.clone()), 2, max);
                own.item = Some(Box::new(item));
                own.key = Some(Box::new(Declared::leaf(Type::Text, 2, 0)));
                Some(own)
            }
            None => Some(object(schema, root, &inner)),
        },
        "string" => Some(string(schema)),
        "boolean" => Some(Declared::leaf(Type::Bool, 4, 0)),
        "number" => Some(Declared::leaf(Type::Double, 1, 0)),
        "integer" => Some(Declared::leaf(Type::Int, 1, 0)),
        _ => None,
    }
}

fn object(schema: &Object, root: bool, inner: &dyn Fn(&Object) -> Option<Declared>) -> Declared {
    let required = |name: &str| schema.list("required").iter().any(|item| item.as_str() == Some(name));
    let mut own = Declared::leaf(Type::object("object"), 2, 0);
    for (name, property) in schema.object("properties").into_iter().flat_map(Object::iter) {
        let Value::Object(property) = property else { continue };
        let name = name.as_str();
        if root && matches!(name, "apiVersion" | "kind" | "metadata") {
            continue;
        }
        add(&mut own, name, inner(property), required(name) && !property.contains("default"));
    }
    if root {
        let text = || Declared::leaf(Type::Text, 2, REQUEST - 2);
        let mut metadata = Declared::leaf(Type::object("object"), 2, 0);
        for name in ["name", "generateName"] {
            add(&mut metadata, name, Some(text()), false);
        }
        for name in ["apiVersion", "kind"] {
            add(&mut own, name, Some(text()), required(name));
        }
        add(&mut own, "metadata", Some(metadata), required("metadata"));
    }
    own
}

fn add(own: &mut Declared, name: &str, field: Option<Declared>, counts: bool) {
    let Some(field) = field else { return };
    if counts {
        own.min_bytes += name.len() as i64 + field.min_bytes + 4;
    }
    if let Some(name) = escape(name) {
        own.fields.insert(name, field);
    }
}

fn string(schema: &Object) -> Declared {
    let max = bound(schema, "maxLength");
    match schema.str("format").unwrap_or_default() {
        "byte" => Declared::leaf(Type::Bytes, 2, max.unwrap_or(REQUEST - 2)),
        "duration" => Declared::leaf(Type::Duration, 3, 32),
        "date" => Declared::leaf(Type::Timestamp, 12, 12),
        "date-time" => Declared::leaf(Type::Timestamp, 21, 32),
        _ => {
            let words = schema.list("enum");
            let longest = words.iter().filter_map(text_bytes).max().unwrap_or(0);
            let otherwise = if words.is_empty() { REQUEST - 2 } else { longest as i64 };
            Declared::leaf(Type::Text, 2, max.map_or(otherwise, |max| max.saturating_mul(4)))
        }
    }
}

/// The length of a text, which a definition keeps as JSON.
fn text_bytes(value: &Value) -> Option<usize> {
    match value {
        Value::Str(text) => Some(text.len()),
        Value::Raw(raw) => {
            let parsed = json::parse(raw.as_str().as_bytes(), &mut Diagnostics::new()).ok()?;
            parsed.as_str().map(str::len)
        }
        _ => None,
    }
}

/// The name that a property has in expressions; `None`: it has none.
pub fn escape(name: &str) -> Option<String> {
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if super::is_reserved(name) {
        return Some(format!("__{name}__"));
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/')) {
        return None;
    }
    let mut out = name.replace("__", "__underscores__");
    for (from, to) in [(".", "__dot__"), ("-", "__dash__"), ("/", "__slash__")] {
        out = out.replace(from, to);
    }
    Some(out)
}
