//! Schemas of types, from rows of the catalogue.

use super::object;
use keelson_api::catalogue::{self, Card, Field, Kind, KindRow, Topology, Type, TypeId, Union};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Key, Object, Value};
use std::collections::BTreeMap;

const REFERENCE: &str = "#/components/schemas/";

const JSON: &str = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON";
/// The group of kinds that stand in every group version.
const EVERYWHERE: &str = "meta.k8s.io";
/// The group of a kind that no object of an API has.
const DISCOVERY: &str = "apidiscovery.k8s.io";

/// The schemas that a document refers to.
pub(super) struct Schemas {
    /// The group version whose document it is; `None`: all of them.
    group: Option<(String, String)>,
    made: BTreeMap<String, Option<Object>>,
    queue: Vec<TypeId>,
}

impl Schemas {
    /// None yet, of the document of a group version or of a document of all.
    pub(super) fn new(group: Option<(&str, &str)>) -> Self {
        let group = group.map(|(group, version)| (group.to_owned(), version.to_owned()));
        Self { group, made: BTreeMap::new(), queue: Vec::new() }
    }

    /// A reference to a type, whose schema will be in the document.
    pub(super) fn reference(&mut self, ty: TypeId) -> Value {
        let name = ty.row().name;
        if !self.made.contains_key(name) {
            self.made.insert(name.to_owned(), None);
            self.queue.push(ty);
        }
        reference_to(name)
    }

    fn leaf(&mut self, name: &str, schema: Object) -> Object {
        self.made.entry(name.to_owned()).or_insert(Some(schema));
        object_of("$ref", format!("{REFERENCE}{name}").into())
    }

    /// A reference to the schema of all patches.
    pub(super) fn patch(&mut self) -> Value {
        Value::Object(self.leaf("io.k8s.apimachinery.pkg.apis.meta.v1.Patch", typed("object")))
    }

    /// All schemas by name.
    pub(super) fn finish(mut self) -> Object {
        while let Some(ty) = self.queue.pop() {
            let schema = self.schema(ty);
            self.made.insert(ty.row().name.to_owned(), Some(schema));
        }
        let made = self.made.into_iter();
        made.filter_map(|(name, schema)| Some((Key::new(&name), Value::Object(schema?)))).collect()
    }

    fn schema(&mut self, ty: TypeId) -> Object {
        let row = ty.row();
        let mut properties = Object::new();
        let mut required: Vec<Value> = Vec::new();
        for field in row.json {
            properties.insert(field.name, self.property(field));
            if field.facts.required {
                required.push(field.name.as_str().into());
            }
        }
        let mut schema = typed("object");
        if !properties.is_empty() {
            schema.insert("properties", properties);
        }
        if !required.is_empty() {
            schema.insert("required", required);
        }
        if row.atomic {
            schema.insert("x-kubernetes-map-type", "atomic");
        }
        let kinds = self.kinds(ty);
        if !kinds.is_empty() {
            schema.insert("x-kubernetes-group-version-kind", kinds);
        }
        if let Some(union) = union(row) {
            schema.insert("x-kubernetes-unions", vec![Value::Object(union)]);
        }
        schema
    }

    /// What kinds a type is. One that stands everywhere is, in the document of a group version, that
    /// version's kind and the core group's.
    fn kinds(&self, ty: TypeId) -> Vec<Value> {
        let own: Vec<&KindRow> = catalogue::kinds().iter().filter(|kind| kind.ty == ty).collect();
        let said = |kind: &&KindRow| gvk(kind.group, kind.version, kind.kind);
        let Some(common) = own.iter().find(|kind| kind.group == EVERYWHERE) else {
            return own.iter().map(said).collect();
        };
        let mut found: Vec<(&str, &str)> = vec![("", "v1")];
        match &self.group {
            Some((group, version)) => found.push((group, version)),
            None => {
                let all = catalogue::kinds().iter().map(|kind| (kind.group, kind.version));
                found.extend(all.filter(|(group, _)| ![EVERYWHERE, DISCOVERY].contains(group)));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(group, version)| gvk(group, version, common.kind)).collect()
    }

    fn property(&mut self, field: &Field) -> Object {
        let single = self.single(field);
        let mut property = match field.card {
            // Nothing may stand beside a bare reference: text and defaults need it wrapped.
            Card::One if single.contains("$ref") && !field.facts.bare => {
                object_of("allOf", Value::List(vec![Value::Object(single)]))
            }
            Card::One => single,
            Card::List => {
                let mut list = typed("array");
                list.insert("items", single);
                list
            }
            Card::Map => {
                let mut map = typed("object");
                map.insert("additionalProperties", single);
                map
            }
        };
        if let Some(default) = field.facts.default
            && let Ok(value) = json::parse(default.as_bytes(), &mut Diagnostics::ignore())
        {
            property.insert("default", value);
        }
        extensions(field, &mut property);
        property
    }

    fn single(&mut self, field: &Field) -> Object {
        match field.kind {
            Kind::Bool => typed("boolean"),
            Kind::Int32 | Kind::Uint32 => formatted("integer", "int32"),
            Kind::Int64 | Kind::Uint64 => formatted("integer", "int64"),
            Kind::Double => formatted("number", "double"),
            Kind::Bytes => formatted("string", "byte"),
            Kind::String => {
                let mut schema = typed("string");
                if !field.facts.values.is_empty() {
                    let values = field.facts.values.iter().map(|value| Value::from(*value));
                    schema.insert("enum", values.collect::<Vec<_>>());
                }
                schema
            }
            Kind::StringList => {
                let mut list = typed("array");
                list.insert("items", typed("string"));
                list
            }
            Kind::Message | Kind::Inline => match self.reference(field.target) {
                Value::Object(reference) => reference,
                _ => Object::new(),
            },
            Kind::SchemaOrArray => self.schema_or(field.target, "OrArray"),
            Kind::SchemaOrBool => self.schema_or(field.target, "OrBool"),
            Kind::SchemaOrStringArray => self.schema_or(field.target, "OrStringArray"),
            Kind::Json => self.leaf(JSON, Object::new()),
            _ => self.special(field.kind),
        }
    }

    /// Types that are JSON of their own make.
    fn special(&mut self, kind: Kind) -> Object {
        let either =
            |types: [&str; 2]| object_of("oneOf", types.map(|ty| Value::Object(typed(ty))).to_vec().into());
        let (name, schema) = match kind {
            Kind::Duration => ("pkg.apis.meta.v1.Duration", typed("string")),
            Kind::Time => ("pkg.apis.meta.v1.Time", formatted("string", "date-time")),
            Kind::MicroTime => ("pkg.apis.meta.v1.MicroTime", formatted("string", "date-time")),
            Kind::FieldsV1 => ("pkg.apis.meta.v1.FieldsV1", typed("object")),
            Kind::RawExtension => ("pkg.runtime.RawExtension", typed("object")),
            Kind::Quantity => ("pkg.api.resource.Quantity", either(["string", "number"])),
            _ => {
                let mut schema = either(["integer", "string"]);
                schema.insert("format", "int-or-string");
                ("pkg.util.intstr.IntOrString", schema)
            }
        };
        self.leaf(&format!("io.k8s.apimachinery.{name}"), schema)
    }

    /// A schema of a schema, or something else: nothing is said of it.
    fn schema_or(&mut self, of: TypeId, or: &str) -> Object {
        self.leaf(&format!("{}{or}", of.row().name), Object::new())
    }
}

/// How the members of a type exclude each other.
fn union(row: &Type) -> Option<Object> {
    let members = row.json.iter().filter(|field| field.facts.union == Union::Member);
    let capital = |name: &str| Value::from(super::routes::capital(name));
    let fields: Object = members.map(|field| (field.name, capital(field.name.as_str()))).collect();
    if fields.is_empty() {
        return None;
    }
    let mut union = Object::new();
    if let Some(says) = row.json.iter().find(|field| field.facts.union == Union::Discriminator) {
        union.insert("discriminator", says.name.as_str());
    }
    union.insert("fields-to-discriminateBy", fields);
    Some(union)
}

fn extensions(field: &Field, property: &mut Object) {
    let facts = field.facts;
    let list = field.card == Card::List || matches!(field.kind, Kind::Bytes | Kind::StringList);
    let topology = match facts.topology {
        Topology::Unset => None,
        Topology::Atomic => Some("atomic"),
        Topology::Set => Some("set"),
        Topology::Map => Some("map"),
        Topology::Granular => Some("granular"),
    };
    if let Some(topology) = topology {
        property.insert(if list { "x-kubernetes-list-type" } else { "x-kubernetes-map-type" }, topology);
    }
    if !facts.list_keys.is_empty() {
        let keys: Vec<Value> = facts.list_keys.iter().map(|key| key.as_str().into()).collect();
        property.insert("x-kubernetes-list-map-keys", keys);
    }
    if let Some(key) = facts.patch_key {
        property.insert("x-kubernetes-patch-merge-key", key.as_str());
    }
    let strategies = [
        (facts.patch_merge, "merge"),
        (facts.patch_retain_keys, "retainKeys"),
        (facts.patch_replace, "replace"),
    ];
    let strategies: Vec<&str> = strategies.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect();
    if !strategies.is_empty() {
        property.insert("x-kubernetes-patch-strategy", strategies.join(","));
    }
}

fn reference_to(name: &str) -> Value {
    object([("$ref", format!("{REFERENCE}{name}").into())])
}

fn typed(ty: &str) -> Object {
    object_of("type", ty.into())
}

fn formatted(ty: &str, format: &str) -> Object {
    let mut schema = typed(ty);
    schema.insert("format", format);
    schema
}

fn object_of(member: &str, value: Value) -> Object {
    [(member, value)].into_iter().collect()
}

/// Group, version and kind as the extension says them.
pub(super) fn gvk(group: &str, version: &str, kind: &str) -> Value {
    object([("group", group.into()), ("kind", kind.into()), ("version", version.into())])
}
