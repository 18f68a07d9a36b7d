//! autoscaling/v1 Scale over any kind with `spec.replicas`: the scale subresource.

use crate::metadata;
use crate::resource::Resource;
use crate::table::{Action, Sub};
use crate::update::MODIFIED;
use crate::wire::{Shape, Wire};
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::catalogue::names::scale_spec::REPLICAS;
use keelson_api::catalogue::{self};
use keelson_api::codec::proto;
use keelson_api::status::{FieldError, GroupResource, Result, Status};
use keelson_api::tree::{Object, Value};

/// What a Scale is on the wire.
pub(crate) fn shape() -> Shape {
    let row = catalogue::kind("autoscaling", "v1", "Scale").expect("the catalogue has autoscaling/v1");
    Shape { api_version: "autoscaling/v1", kind: "Scale", ty: row.ty }
}

/// Is this the scale subresource?
pub(crate) fn is(sub: Option<&'static Sub>) -> bool {
    matches!(sub.map(|sub| sub.action), Some(Action::Scale))
}

/// The Scale of an object.
pub(crate) fn of_object(resource: &Resource, object: &Object) -> Object {
    let _ = resource;
    let own = metadata::of(object);
    let kept = [meta::NAME, meta::NAMESPACE, meta::UID, meta::RESOURCE_VERSION, meta::CREATION_TIMESTAMP];
    let metadata: Object =
        kept.into_iter().filter_map(|field| Some((field, own.get(field)?.clone()))).collect();
    let replicas = |part: &str| object.object(part).and_then(|part| part.int(REPLICAS)).unwrap_or(0);
    let mut scale = Object::new();
    crate::resource::stamp_kind(&mut scale, shape());
    scale.insert("metadata", metadata);
    scale.insert("spec", counted(replicas("spec")));
    let mut status = counted(replicas("status"));
    let selector = object.object("spec").and_then(|spec| spec.object("selector"));
    let selector = selector.map(selector_text).unwrap_or_default();
    if !selector.is_empty() {
        status.insert("selector", selector);
    }
    scale.insert("status", status);
    scale
}

fn counted(replicas: i64) -> Object {
    let mut part = Object::new();
    if replicas != 0 {
        part.insert(REPLICAS, replicas);
    }
    part
}

/// The Scale of an object on the wire.
pub(crate) fn of_wire(resource: &Resource, wire: &Wire) -> Result<Wire> {
    let object = proto::decode(wire.shape.ty, &wire.proto);
    let object = object.map_err(|error| Status::internal(&error.to_string()))?;
    let shape = shape();
    let mut message = Vec::new();
    proto::encode(shape.ty, &of_object(resource, &object), &mut message);
    Ok(Wire { shape, proto: message.into(), entry: None })
}

/// The object with the replicas of a Scale.
pub(crate) fn apply(resource: &Resource, scale: &Object, old: &Object, name: &str) -> Result<Object> {
    let own = metadata::of(old);
    let given = metadata::of(scale);
    let uid = given.text(meta::UID);
    if !uid.is_empty() && uid != own.text(meta::UID) {
        let why = format!(
            "Precondition failed: UID in precondition: {uid}, UID in object meta: {}",
            own.text(meta::UID)
        );
        return Err(Status::conflict(&resource.group_resource(), name, &why));
    }
    let revision = given.text(meta::RESOURCE_VERSION);
    if !revision.is_empty() && revision != own.text(meta::RESOURCE_VERSION) {
        return Err(Status::conflict(&resource.group_resource(), name, MODIFIED));
    }
    let replicas = scale.object("spec").and_then(|spec| spec.int(REPLICAS)).unwrap_or(0);
    if replicas < 0 {
        let mut error = FieldError::invalid("spec.replicas", "", "must be greater than or equal to 0");
        error.value = replicas.to_string();
        return Err(Status::invalid(&GroupResource::new("autoscaling", "Scale"), name, &[error]));
    }
    let mut object = old.clone();
    object.object_entry("spec").insert(REPLICAS, replicas);
    Ok(object)
}

/// A selector as text: a map of labels, or a LabelSelector.
fn selector_text(selector: &Object) -> String {
    let labelled = selector.contains("matchLabels") || selector.contains("matchExpressions");
    let mut terms: Vec<String> = Vec::new();
    let labels = if labelled { selector.object("matchLabels") } else { Some(selector) };
    for (key, value) in labels.into_iter().flat_map(Object::iter) {
        terms.push(format!("{key}={}", value.as_str().unwrap_or_default()));
    }
    for expression in selector.list("matchExpressions").iter().filter_map(Value::as_object) {
        terms.extend(expression_text(expression));
    }
    terms.sort();
    terms.join(",")
}

fn expression_text(expression: &Object) -> Option<String> {
    let key = expression.text("key");
    let mut values: Vec<&str> = expression.list("values").iter().filter_map(Value::as_str).collect();
    values.sort_unstable();
    let values = values.join(",");
    match expression.text("operator") {
        "In" => Some(format!("{key} in ({values})")),
        "NotIn" => Some(format!("{key} notin ({values})")),
        "Exists" => Some(key.to_owned()),
        "DoesNotExist" => Some(format!("!{key}")),
        _ => None,
    }
}
