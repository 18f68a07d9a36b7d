//! autoscaling/v1 Scale over any kind with `spec.replicas`: the scale subresource.

use crate::judge::Question;
use crate::metadata;
use crate::options::{Caller, PatchKind};
use crate::patch;
use crate::resource::Resource;
use crate::table::{Action, Sub};
use crate::update::{Source, check_name};
use crate::validate::Judged;
use crate::wire::{Shape, Wire};
use keelson_api::apply::ScaleFields;
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
pub(crate) fn of_object(object: &Object) -> Object {
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
pub(crate) fn of_wire(wire: &Wire) -> Result<Wire> {
    let object = proto::decode(wire.shape.ty, &wire.proto);
    let object = object.map_err(|error| Status::internal(&error.to_string()))?;
    let shape = shape();
    let mut message = Vec::new();
    proto::encode(shape.ty, &of_object(&object), &mut message);
    Ok(Wire { shape, proto: message.into(), entry: None })
}

impl Resource {
    /// The object with what a write says of its scale: replicas, and who owns them.
    #[allow(clippy::too_many_arguments, reason = "the request's parts, named once")]
    pub(crate) async fn scale_source(
        &self,
        caller: &mut Caller<'_>,
        old: &Object,
        question: Question<'_>,
        source: &Source<'_>,
        judged: Judged<'_>,
    ) -> Result<Object> {
        let (namespace, name, sub) = (question.namespace, question.name, question.sub);
        let path: (&str, &[&str]) = (self.shape.api_version, &["spec", "replicas"]);
        let fields = ScaleFields { api_version: self.shape.api_version, paths: &[path] };
        let of_object = metadata::of(old).list(meta::MANAGED_FIELDS);
        let record = fields.to_scale(of_object).map_err(|error| Status::internal(&error.to_string()))?;
        let mut before = of_object_with(old, record);
        let mut scale = match source {
            Source::Put(body) => {
                let (wanted, own) = (metadata::of(body).text(meta::UID), metadata::of(old).text(meta::UID));
                if !wanted.is_empty() && wanted != own {
                    return Err(self.uid_mismatch(namespace, name, (wanted, own), judged.dry_run));
                }
                body.clone()
            }
            Source::Patch { kind: PatchKind::Apply, body } => {
                let mut applied = self.apply_configuration(&before, body, sub, judged, caller)?;
                crate::resource::stamp_kind(&mut applied, shape());
                applied
            }
            Source::Patch { kind, body } => {
                patch::apply(shape(), &before, *kind, &body.bytes, judged.validation, caller)?
            }
        };
        self.receive(shape().ty, &mut scale);
        self.check_namespace(&mut scale, namespace)?;
        check_name(&scale, name, namespace)?;
        if !matches!(source, Source::Patch { kind: PatchKind::Apply, .. }) {
            self.track(&before, &mut scale, judged.manager, sub);
        }
        metadata::of_mut(&mut before).remove(meta::MANAGED_FIELDS);
        let question = Question { old: Some(&before), ..question };
        self.admit_mutating(caller, question, Some(&mut scale)).await?;
        let mut object = self.with_scale(&scale, old, name)?;
        let of_scale = metadata::of(&scale).list(meta::MANAGED_FIELDS);
        let record = fields.to_object(of_object, of_scale);
        let record = record.map_err(|error| Status::internal(&error.to_string()))?;
        set_record(&mut object, record);
        Ok(object)
    }

    /// The object with the replicas of a Scale, at the revision that the Scale says.
    fn with_scale(&self, scale: &Object, old: &Object, name: &str) -> Result<Object> {
        let replicas = scale.object("spec").and_then(|spec| spec.int(REPLICAS)).unwrap_or(0);
        if replicas < 0 {
            let mut error = FieldError::invalid("spec.replicas", "", "must be greater than or equal to 0");
            error.value = replicas.to_string();
            return Err(Status::invalid(&GroupResource::new("autoscaling", "Scale"), name, &[error]));
        }
        let (given, own) = (metadata::of(scale), metadata::of(old));
        let uid = given.text(meta::UID);
        if !uid.is_empty() && uid != own.text(meta::UID) {
            let why = format!(
                "Precondition failed: UID in precondition: {uid}, UID in object meta: {}",
                own.text(meta::UID)
            );
            let what = GroupResource::new(self.row.group, &format!("{}/scale", self.row.resource));
            return Err(Status::conflict(&what, name, &why));
        }
        let mut object = old.clone();
        object.object_entry("spec").insert(REPLICAS, replicas);
        metadata::copy(metadata::of_mut(&mut object), given, meta::RESOURCE_VERSION);
        Ok(object)
    }
}

fn of_object_with(object: &Object, record: Vec<Value>) -> Object {
    let mut scale = of_object(object);
    set_record(&mut scale, record);
    scale
}

fn set_record(object: &mut Object, record: Vec<Value>) {
    let metadata = metadata::of_mut(object);
    if record.is_empty() {
        metadata.remove(meta::MANAGED_FIELDS);
    } else {
        metadata.insert(meta::MANAGED_FIELDS, record);
    }
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
