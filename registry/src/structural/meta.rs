//! What every resource has (apiVersion, kind, metadata), where one is embedded in a value.

use super::{Schema, sorted};
use crate::table::NameRule;
use crate::validate::{Errors, Path, metadata};
use keelson_api::catalogue::names::object_meta;
use keelson_api::catalogue::types;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::schema::materialize;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

/// Gives embedded metadata its form; the first part that has none is an error. `drop`: what has no form
/// is left out instead.
pub(crate) fn coerce(
    value: &mut Value,
    schema: Schema<'_>,
    drop: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) -> bool {
    match value {
        Value::Object(members) => {
            if schema.is_embedded() && !embedded(members, drop, path, errors) {
                return false;
            }
            members.iter_mut().all(|(key, value)| {
                let key = key.as_str();
                if let Some(property) = schema.property(key) {
                    return coerce(value, property, drop, &path.field(key), errors);
                }
                schema
                    .additional_schema()
                    .is_none_or(|below| coerce(value, below, drop, &path.key(key), errors))
            })
        }
        Value::List(items) => {
            let Some(item) = schema.item() else { return true };
            items.iter_mut().enumerate().all(|(at, value)| coerce(value, item, drop, &path.index(at), errors))
        }
        _ => true,
    }
}

fn embedded(members: &mut Object, drop: bool, path: &Path<'_>, errors: &mut Errors) -> bool {
    for key in ["apiVersion", "kind"] {
        match members.get(key) {
            None | Some(Value::Str(_)) => {}
            Some(_) if drop => {
                members.remove(key);
            }
            Some(value) => {
                errors.invalid(&path.field(key), value, "must be a string");
                return false;
            }
        }
    }
    let Some(given) = members.get("metadata") else { return true };
    match read(given) {
        Ok(own) => {
            members.insert("metadata", materialize(types::META_V1_OBJECT_META, &own));
        }
        Err(_) if drop => {}
        Err(why) => {
            errors.invalid(&path.field("metadata"), given, why);
            return false;
        }
    }
    true
}

/// Metadata of an untyped tree; upstream's words if it is none.
fn read(value: &Value) -> Result<Object, String> {
    let mut text = Vec::new();
    json::write(value, &mut text);
    let read = json::decode(types::META_V1_OBJECT_META, &text, &mut Diagnostics::new());
    read.map_err(|error| error.message().to_owned())
}

/// Judges embedded resources.
pub(crate) fn check(value: &Value, schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    match value {
        Value::Object(members) => {
            if schema.is_embedded() {
                resource(members, path, errors);
            }
            for (key, value) in sorted(members) {
                if let Some(property) = schema.property(key) {
                    check(value, property, &path.field(key), errors);
                } else if let Some(below) = schema.additional_schema() {
                    check(value, below, &path.key(key), errors);
                }
            }
        }
        Value::List(items) => {
            let Some(item) = schema.item() else { return };
            items.iter().enumerate().for_each(|(at, value)| check(value, item, &path.index(at), errors));
        }
        _ => {}
    }
}

fn resource(members: &Object, path: &Path<'_>, errors: &mut Errors) {
    for key in ["apiVersion", "kind"] {
        if !members.contains(key) {
            errors.required(&path.field(key), "");
        }
    }
    for key in ["apiVersion", "kind"] {
        let Some(value) = members.get(key) else { continue };
        let path = path.field(key);
        match value.as_str() {
            None => errors.invalid(&path, value, "must be a string"),
            Some("") => errors.invalid(&path, "", "must not be empty"),
            Some(text) if key == "kind" => {
                let faults = syntax::dns1035_label(&text.to_lowercase());
                if !faults.is_empty() {
                    let detail =
                        format!("may have mixed case, but should otherwise match: {}", faults.join(","));
                    errors.invalid(&path, text, detail);
                }
            }
            Some(text) if text.matches('/').count() > 1 => {
                errors.invalid(&path, text, format!("unexpected GroupVersion string: {text}"));
            }
            Some(_) => {}
        }
    }
    let Some(given) = members.get("metadata") else { return };
    let path = path.field("metadata");
    match read(given) {
        Err(why) => errors.invalid(&path, given, why),
        Ok(mut own) => {
            if own.text(object_meta::NAME).is_empty() {
                own.insert(object_meta::NAME, "fakename");
            }
            let namespaced = !own.text(object_meta::NAMESPACE).is_empty();
            metadata::at(&own, namespaced, NameRule::PathSegment, &path, errors);
        }
    }
}
