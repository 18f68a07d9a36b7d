//! SubjectAccessReview, its local and its own form: may somebody do something?

use super::selectors::{self, Selectors};
use super::{Asked, Review};
use crate::metadata;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_api::catalogue::TypeId;
use keelson_api::catalogue::names::resource_attributes as resource;
use keelson_api::catalogue::names::subject_access_review_spec as spec;
use keelson_api::catalogue::names::subject_access_review_status as status;
use keelson_api::catalogue::names::{non_resource_attributes as path, object_meta as meta};
use keelson_api::codec::json;
use keelson_api::status::{Fault, FieldError, GroupResource, Quoted, Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use keelson_authz::{Attributes, Decision};

/// About whom and where a review may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// About anybody, anywhere.
    Any,
    /// About anybody, in one namespace.
    Local,
    /// About whoever asks.
    Own,
}

pub(super) struct Reviews(pub(super) Scope);

impl Review for Reviews {
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>> {
        self.review(asked, object).boxed()
    }
}

impl Reviews {
    async fn review(&self, asked: &mut Asked<'_, '_>, mut object: Object) -> Result<Object> {
        let errors = self.errors(&object);
        if !errors.is_empty() {
            // Upstream names no kind here: what it has decoded no longer says its own.
            return Err(Status::invalid(&GroupResource::new(asked.resource.row.group, ""), "", &errors));
        }
        asked.admit(&object).await?;
        let spec = object.object("spec").cloned().unwrap_or_default();
        let other;
        let user = if self.0 == Scope::Own {
            asked.caller.user
        } else {
            other = user(&spec);
            &other
        };
        let attributes = spec.object(spec::RESOURCE_ATTRIBUTES);
        let selectors = attributes.map(Selectors::new).unwrap_or_default();
        let ruling = asked.judges().authorizer.authorize(attributes_of(user, &spec, &selectors)).await;
        let mut told = Object::new();
        if ruling.decision == Decision::Allow {
            told.insert(status::ALLOWED, true);
        }
        if ruling.decision == Decision::Deny {
            told.insert(status::DENIED, true);
        }
        if !ruling.reason.is_empty() {
            told.insert(status::REASON, &*ruling.reason);
        }
        let faults: Vec<String> = ruling.error.into_iter().chain(selectors.faults()).collect();
        if !faults.is_empty() {
            told.insert(status::EVALUATION_ERROR, faults.join("; "));
        }
        if told.is_empty() {
            object.remove("status")
        } else {
            object.insert("status", told)
        };
        Ok(object)
    }

    fn errors(&self, object: &Object) -> Vec<FieldError> {
        static NOTHING: Object = Object::new();
        let spec = object.object("spec").unwrap_or(&NOTHING);
        let (attributes, other) =
            (spec.object(spec::RESOURCE_ATTRIBUTES), spec.object(spec::NON_RESOURCE_ATTRIBUTES));
        let mut errors = Vec::new();
        match (attributes, other) {
            (Some(_), Some(other)) => {
                let why = "cannot be specified in combination with resourceAttributes";
                errors.push(invalid("spec.nonResourceAttributes", path_text(other), why));
            }
            (None, None) => {
                let why = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
                errors.push(invalid("spec.resourceAttributes", "null".to_owned(), why));
            }
            _ => {}
        }
        if self.0 != Scope::Own && spec.text(spec::USER).is_empty() && spec.list(spec::GROUPS).is_empty() {
            errors.push(FieldError::invalid(
                "spec.user",
                "",
                "at least one of user or group must be specified",
            ));
        }
        if let Some(attributes) = attributes {
            selectors::errors(attributes, &mut errors);
        }
        let metadata = metadata::of(object);
        let allowed = |key: &str| match key {
            "managedFields" => true,
            "namespace" => self.0 == Scope::Local,
            _ => false,
        };
        if metadata.iter().any(|(key, _)| !allowed(key.as_str())) {
            let except = if self.0 == Scope::Local { " except for namespace" } else { "" };
            errors.push(invalid("metadata", metadata_text(metadata), format!("must be empty{except}")));
        }
        if self.0 == Scope::Local {
            local_errors(metadata, attributes, other, &mut errors);
        }
        errors
    }
}

fn local_errors(
    metadata: &Object,
    attributes: Option<&Object>,
    other: Option<&Object>,
    errors: &mut Vec<FieldError>,
) {
    if let Some(attributes) = attributes {
        let namespace = attributes.text(resource::NAMESPACE);
        if namespace != metadata.text(meta::NAMESPACE) {
            let field = "spec.resourceAttributes.namespace";
            errors.push(FieldError::invalid(field, namespace, "must match metadata.namespace"));
        }
    }
    if let Some(other) = other {
        let why = "disallowed on this kind of request";
        errors.push(invalid("spec.nonResourceAttributes", path_text(other), why));
    }
}

fn invalid(field: &str, value: String, detail: impl Into<String>) -> FieldError {
    FieldError { fault: Fault::Invalid, field: field.to_owned(), value, detail: detail.into() }
}

/// A path's attributes as upstream prints its internal form.
fn path_text(other: &Object) -> String {
    let (path, verb) = (other.text(path::PATH), other.text(path::VERB));
    format!("{{\"Path\":{},\"Verb\":{}}}", Quoted(path), Quoted(verb))
}

fn metadata_text(metadata: &Object) -> String {
    let ty: Option<TypeId> =
        keelson_api::catalogue::type_named("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    let mut text = Vec::new();
    match ty {
        Some(ty) => json::encode(ty, metadata, &mut text),
        None => json::write(&Value::Object(metadata.clone()), &mut text),
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// The user that a review is about.
fn user(spec: &Object) -> User {
    let texts = |values: &[Value]| values.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let extra = spec.object(spec::EXTRA).into_iter().flat_map(Object::iter);
    User {
        name: spec.text(spec::USER).to_owned(),
        uid: spec.text(spec::UID).to_owned(),
        groups: texts(spec.list(spec::GROUPS)),
        extra: extra
            .map(|(key, values)| (key.as_str().to_owned(), texts(values.as_list().unwrap_or_default())))
            .collect(),
    }
}

fn attributes_of<'a>(user: &'a User, spec: &'a Object, selectors: &'a Selectors) -> Attributes<'a> {
    let mut asked = Attributes {
        user,
        verb: "",
        is_resource: false,
        group: "",
        version: "",
        resource: "",
        subresource: "",
        namespace: "",
        name: "",
        path: "",
        field_selector: selectors.field(),
        label_selector: selectors.label(),
    };
    if let Some(attributes) = spec.object(spec::RESOURCE_ATTRIBUTES) {
        let version = attributes.text(resource::VERSION);
        asked.is_resource = true;
        asked.verb = attributes.text(resource::VERB);
        asked.group = attributes.text(resource::GROUP);
        asked.version = if version.is_empty() { "*" } else { version };
        asked.resource = attributes.text(resource::RESOURCE);
        asked.subresource = attributes.text(resource::SUBRESOURCE);
        asked.namespace = attributes.text(resource::NAMESPACE);
        asked.name = attributes.text(resource::NAME);
    } else if let Some(other) = spec.object(spec::NON_RESOURCE_ATTRIBUTES) {
        asked.verb = other.text(path::VERB);
        asked.path = other.text(path::PATH);
    }
    asked
}
