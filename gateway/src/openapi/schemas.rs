//! Schemas of types, from rows of the catalogue.

use super::object;
use keelson_api::catalogue::{self, Card, Field, Kind, Omit, Topology, TypeId};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;

const META: &str = "io.k8s.apimachinery.pkg.apis.meta.v1";
const REFERENCE: &str = "#/components/schemas/";

/// The schemas that a document refers to.
#[derive(Default)]
pub(super) struct Schemas {
    made: BTreeMap<&'static str, Option<Object>>,
    queue: Vec<TypeId>,
}

impl Schemas {
    /// A reference to a type, whose schema will be in the document.
    pub(super) fn reference(&mut self, ty: TypeId) -> Value {
        let name = ty.row().name;
        if self.made.insert(name, None).is_none() {
            self.queue.push(ty);
        }
        reference_to(name)
    }

    fn leaf(&mut self, name: &'static str, schema: Object) -> Value {
        self.made.insert(name, Some(schema));
        reference_to(name)
    }

    /// A reference to the schema of all patches.
    pub(super) fn patch(&mut self) -> Value {
        self.leaf("io.k8s.apimachinery.pkg.apis.meta.v1.Patch", typed("object"))
    }

    /// All schemas by name.
    pub(super) fn finish(mut self) -> Object {
        while let Some(ty) = self.queue.pop() {
            let schema = self.schema(ty);
            self.made.insert(ty.row().name, Some(schema));
        }
        let made = self.made.into_iter();
        made.filter_map(|(name, schema)| Some((name, Value::Object(schema?)))).collect()
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
            required.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
            schema.insert("required", required);
        }
        if row.atomic {
            schema.insert("x-kubernetes-map-type", "atomic");
        }
        let kinds: Vec<Value> = catalogue::kinds()
            .iter()
            .filter(|kind| kind.ty == ty)
            .map(|kind| gvk(kind.group, kind.version, kind.kind))
            .collect();
        if !kinds.is_empty() {
            schema.insert("x-kubernetes-group-version-kind", kinds);
        }
        schema
    }

    fn property(&mut self, field: &Field) -> Object {
        let single = self.single(field);
        let mut property = match field.card {
            Card::One => {
                let mut property = match single.get("$ref") {
                    Some(_) => object_of("allOf", Value::List(vec![Value::Object(single)])),
                    None => single,
                };
                let value_struct = field.kind == Kind::Message && !field.pointer && field.omit != Omit::Zero;
                if value_struct {
                    property.insert("default", Value::object());
                }
                property
            }
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
        let reference = |value: Value| match value {
            Value::Object(object) => object,
            _ => Object::new(),
        };
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
            Kind::Duration => reference(self.leaf(concat_meta("Duration"), typed("string"))),
            Kind::Time => reference(self.leaf(concat_meta("Time"), formatted("string", "date-time"))),
            Kind::MicroTime => {
                reference(self.leaf(concat_meta("MicroTime"), formatted("string", "date-time")))
            }
            Kind::FieldsV1 => reference(self.leaf(concat_meta("FieldsV1"), typed("object"))),
            Kind::RawExtension => {
                reference(self.leaf("io.k8s.apimachinery.pkg.runtime.RawExtension", typed("object")))
            }
            Kind::Quantity => {
                let either = vec![Value::Object(typed("string")), Value::Object(typed("number"))];
                let schema = object_of("oneOf", Value::List(either));
                reference(self.leaf("io.k8s.apimachinery.pkg.api.resource.Quantity", schema))
            }
            Kind::IntOrString => {
                let either = vec![Value::Object(typed("integer")), Value::Object(typed("string"))];
                let mut schema = object_of("oneOf", Value::List(either));
                schema.insert("format", "int-or-string");
                reference(self.leaf("io.k8s.apimachinery.pkg.util.intstr.IntOrString", schema))
            }
            Kind::Message | Kind::Inline => reference(self.reference(field.target)),
            Kind::Json | Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray => {
                Object::new()
            }
        }
    }
}

fn concat_meta(name: &'static str) -> &'static str {
    match name {
        "Time" => "io.k8s.apimachinery.pkg.apis.meta.v1.Time",
        "MicroTime" => "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime",
        "Duration" => "io.k8s.apimachinery.pkg.apis.meta.v1.Duration",
        "FieldsV1" => "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1",
        _ => META,
    }
}

fn extensions(field: &Field, property: &mut Object) {
    let facts = field.facts;
    let list = field.card == Card::List || field.kind == Kind::StringList;
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
