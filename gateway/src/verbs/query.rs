//! Options of the verbs as they stand in queries and delete bodies, read as kube-apiserver reads them.
//!
//! Only what cannot be read is refused here; what makes no sense the registry refuses.

use crate::context::Query;
use keelson_api::catalogue::names::{delete_options, object_meta};
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{DecodeError, Diagnostics, envelope, json, proto, yaml};
use keelson_api::schema;
use keelson_api::selector::{FieldSelector, field};
use keelson_api::status::{Quoted, Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_registry::options::{DeleteOptions, ListOptions, Media, WriteOptions};
use std::num::IntErrorKind;
use std::sync::LazyLock;

static DELETE_OPTIONS: LazyLock<TypeId> =
    LazyLock::new(|| catalogue::kind("", "v1", "DeleteOptions").expect("the catalogue has DeleteOptions").ty);

/// Is a flag set? Anything but "0" and "false" sets it, even nothing.
pub(super) fn flag(query: &Query, key: &str) -> bool {
    opt_flag(query, key).unwrap_or(false)
}

fn opt_flag(query: &Query, key: &str) -> Option<bool> {
    query.first(key).map(|text| text != "0" && !text.eq_ignore_ascii_case("false"))
}

fn text(query: &Query, key: &str) -> String {
    query.first(key).unwrap_or_default().to_owned()
}

fn number(query: &Query, key: &str) -> Result<Option<i64>> {
    let Some(text) = query.first(key) else { return Ok(None) };
    let parsed = text.parse().map(Some);
    parsed.map_err(|error: std::num::ParseIntError| {
        let why = match error.kind() {
            IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => "value out of range",
            _ => "invalid syntax",
        };
        Status::bad_request(format!("strconv.ParseInt: parsing {}: {why}", Quoted(text)))
    })
}

fn texts(query: &Query, key: &str) -> Vec<String> {
    query.all(key).map(str::to_owned).collect()
}

/// The resourceVersion of a get.
pub(super) fn get(query: &Query) -> Result<&str> {
    if flag(query, "export") {
        let message = "the export parameter, deprecated since v1.14, is no longer supported";
        return Err(Status::bad_request(message));
    }
    Ok(query.first("resourceVersion").unwrap_or_default())
}

/// Options of list, watch and deletecollection.
pub(super) fn list(query: &Query) -> Result<ListOptions> {
    Ok(ListOptions {
        label_selector: text(query, "labelSelector"),
        field_selector: text(query, "fieldSelector"),
        resource_version: text(query, "resourceVersion"),
        resource_version_match: text(query, "resourceVersionMatch"),
        timeout_seconds: number(query, "timeoutSeconds")?,
        limit: number(query, "limit")?.unwrap_or(0),
        continue_token: text(query, "continue"),
        allow_watch_bookmarks: flag(query, "allowWatchBookmarks"),
        send_initial_events: opt_flag(query, "sendInitialEvents"),
        watch: flag(query, "watch"),
    })
}

/// Narrows a watch to the object that its path names.
pub(super) fn pin_name(options: &mut ListOptions, name: &str) -> Result<()> {
    if name.is_empty() {
        return Ok(());
    }
    let selector = FieldSelector::parse(&options.field_selector);
    let selector = selector.map_err(|error| Status::bad_request(error.to_string()))?;
    if selector.is_empty() {
        options.field_selector = format!("metadata.name={}", field::escape(name));
    } else if selector.exact("metadata.name") != Some(name) {
        return Err(Status::bad_request("fieldSelector metadata.name doesn't match requested name"));
    }
    Ok(())
}

/// Options of create, update and patch.
pub(super) fn write(query: &Query) -> WriteOptions {
    WriteOptions {
        dry_run: texts(query, "dryRun"),
        field_manager: text(query, "fieldManager"),
        field_validation: text(query, "fieldValidation"),
        force: opt_flag(query, "force"),
    }
}

/// Options of delete and deletecollection without a body.
pub(super) fn delete(query: &Query) -> Result<DeleteOptions> {
    let given = |key| query.first(key).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(DeleteOptions {
        grace_period_seconds: number(query, "gracePeriodSeconds")?,
        precondition_uid: given("uid"),
        precondition_resource_version: given("resourceVersion"),
        orphan_dependents: opt_flag(query, "orphanDependents"),
        propagation_policy: query.first("propagationPolicy").map(str::to_owned),
        dry_run: texts(query, "dryRun"),
    })
}

/// Options of delete and deletecollection that come as a body: DeleteOptions of any group and version.
pub(super) fn delete_body(media: Media, body: &[u8]) -> Result<DeleteOptions> {
    let refuse = |error: DecodeError| Status::bad_request(error.message());
    let mut ignore = Diagnostics::ignore();
    let (api_version, kind, object) = match media {
        Media::Json => {
            check_said(body)?;
            said(json::decode(*DELETE_OPTIONS, body, &mut ignore).map_err(refuse)?)
        }
        Media::Yaml => {
            let tree = yaml::parse(body, &mut ignore).map_err(refuse)?;
            said(schema::retype(*DELETE_OPTIONS, tree, &mut ignore).map_err(refuse)?)
        }
        Media::Protobuf => {
            let unknown = envelope::unwrap(body).map_err(refuse)?;
            let object = proto::decode(*DELETE_OPTIONS, unknown.raw).map_err(refuse)?;
            (unknown.api_version.to_owned(), unknown.kind.to_owned(), object)
        }
    };
    if !matches!(kind.as_str(), "" | "DeleteOptions") {
        let (kind, version) = (Quoted(&kind), Quoted(&api_version));
        let scheme = Quoted("k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27");
        let message = format!("no kind {kind} is registered for version {version} in scheme {scheme}");
        return Err(Status::bad_request(message));
    }
    Ok(of_tree(&object))
}

/// Kind and version are read before anything else: what is no JSON object fails there.
fn check_said(body: &[u8]) -> Result<()> {
    let go_type = |value: &Value| match value {
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::List(_) => "array",
        Value::Object(_) => "object",
        _ => "string",
    };
    let fault = match json::parse(body, &mut Diagnostics::ignore()) {
        Err(error) => error.message().to_owned(),
        Ok(Value::Null) => return Ok(()),
        Ok(Value::Object(object)) => {
            let is_wrong = |value: &&Value| value.as_str().is_none() && !matches!(value, Value::Null);
            let wrong = |key| object.get(key).filter(is_wrong).map(|value| (key, go_type(value)));
            let Some((key, go_type)) = ["kind", "apiVersion"].into_iter().find_map(wrong) else {
                return Ok(());
            };
            format!("json: cannot unmarshal {go_type} into Go struct field .{key} of type string")
        }
        Ok(other) => format!(
            "json: cannot unmarshal {} into Go value of type struct {{ APIVersion string \
             \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}",
            go_type(&other)
        ),
    };
    Err(Status::bad_request(format!("couldn't get version/kind; json parse error: {fault}")))
}

fn said(object: Object) -> (String, String, Object) {
    (object.text("apiVersion").to_owned(), object.text("kind").to_owned(), object)
}

fn of_tree(object: &Object) -> DeleteOptions {
    let conditions = object.object(delete_options::PRECONDITIONS);
    let condition = |name| conditions.and_then(|object| object.str(name)).map(str::to_owned);
    let dry_run = object.list(delete_options::DRY_RUN).iter();
    DeleteOptions {
        grace_period_seconds: object.int(delete_options::GRACE_PERIOD_SECONDS),
        precondition_uid: condition(object_meta::UID),
        precondition_resource_version: condition(object_meta::RESOURCE_VERSION),
        orphan_dependents: object.bool(delete_options::ORPHAN_DEPENDENTS),
        propagation_policy: object.str(delete_options::PROPAGATION_POLICY).map(str::to_owned),
        dry_run: dry_run.filter_map(|value| value.as_str()).map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests;
