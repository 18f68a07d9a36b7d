//! Lists and maps of schemas: how they merge, and what tells items apart.

use super::{Errors, Path};
use crate::structural::{Items, Schema};
use crate::validate::gojson;
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::catalogue::{Name, types};
use std::collections::HashSet;

const ATOMIC: &str = "must be atomic as item of a list with x-kubernetes-list-type=set";

/// The type that an extension asks for.
fn needs_type(schema: Schema<'_>, at: Name, kind: &str, path: &Path<'_>, errors: &mut Errors) -> bool {
    if !schema.own().contains(at) || schema.kind() == kind {
        return true;
    }
    let detail = format!("must be {kind} if {at} is specified", at = at.as_str());
    if schema.kind().is_empty() {
        errors.required(&path.name(names::TYPE), detail);
    } else {
        errors.invalid(&path.name(names::TYPE), schema.kind(), detail);
    }
    false
}

pub(super) fn check(
    schema: Schema<'_>,
    atomic_sets: bool,
    firm_keys: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let (map, list) = (names::X_KUBERNETES_MAP_TYPE, names::X_KUBERNETES_LIST_TYPE);
    needs_type(schema, map, "object", path, errors);
    one_of(schema, map, &["atomic", "granular"], path, errors);
    if needs_type(schema, list, "array", path, errors)
        && atomic_sets
        && let Some((at, item)) = loose_set(schema)
    {
        // Upstream shows the type of the list in both cases.
        let items = path.field("items");
        errors.invalid(&items.name(at), item.own().get(names::X_KUBERNETES_LIST_TYPE), ATOMIC);
    }
    one_of(schema, list, &["atomic", "set", "map"], path, errors);
    let kind = schema.own().str(list);
    if !schema.own().list(names::X_KUBERNETES_LIST_MAP_KEYS).is_empty() {
        let detail = "must be map if x-kubernetes-list-map-keys is non-empty";
        match kind {
            None => errors.required(&path.name(list), detail),
            Some("map") => {}
            Some(kind) => errors.invalid(&path.name(list), kind, detail),
        }
    }
    if kind == Some("map") {
        of_map(schema, path, errors);
    }
    if firm_keys {
        keys_are_firm(schema, path, errors);
    }
}

fn one_of(schema: Schema<'_>, at: Name, all: &[&str], path: &Path<'_>, errors: &mut Errors) {
    if let Some(kind) = schema.own().str(at).filter(|kind| !all.contains(kind)) {
        errors.not_supported(&path.name(at), kind, all);
    }
}

/// The extension that is missing where items of a set can be merged.
fn loose_set(schema: Schema<'_>) -> Option<(Name, Schema<'_>)> {
    if schema.own().str(names::X_KUBERNETES_LIST_TYPE) != Some("set") {
        return None;
    }
    let item = schema.item()?;
    let says = |at: Name| item.own().str(at);
    match item.kind() {
        "array" if says(names::X_KUBERNETES_LIST_TYPE).is_some_and(|kind| kind != "atomic") => {
            Some((names::X_KUBERNETES_LIST_TYPE, item))
        }
        "object" if says(names::X_KUBERNETES_MAP_TYPE) != Some("atomic") => {
            Some((names::X_KUBERNETES_MAP_TYPE, item))
        }
        _ => None,
    }
}

pub(super) fn has_loose_set(schema: Schema<'_>) -> bool {
    loose_set(schema).is_some()
}

pub(super) fn has_loose_keys(schema: Schema<'_>) -> bool {
    let mut errors = Errors::new();
    keys_are_firm(schema, &Path::none(), &mut errors);
    !errors.is_empty()
}

fn of_map(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    let keys = names::X_KUBERNETES_LIST_MAP_KEYS;
    if schema.own().list(keys).is_empty() {
        let detail = "must not be empty if x-kubernetes-list-type is map";
        errors.required(&path.name(keys), detail);
    }
    let items = path.field("items");
    let item = match schema.items() {
        None => {
            errors.required(&items, "must have a schema if x-kubernetes-list-type is map");
            return;
        }
        Some(Items::Of(item)) => item,
        Some(Items::Nothing | Items::Each(_)) => {
            let shown = gojson::Member(types::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS, names::ITEMS, schema.own());
            errors.invalid(&items, shown, "must only have a single schema if x-kubernetes-list-type is map");
            return;
        }
    };
    if item.kind() != "object" {
        let detail = "must be object if parent array's x-kubernetes-list-type is map";
        return errors.invalid(&items.field("type"), item.kind(), detail);
    }
    let shown = schema.own().get(keys);
    let properties = items.field("properties");
    let mut seen = HashSet::new();
    for key in schema.own().list(keys).iter().filter_map(|key| key.as_str()) {
        match item.property(key).map(Schema::kind) {
            None => errors.invalid(&path.name(keys), shown, "entries must all be names of item properties"),
            Some("array" | "object") => {
                let detail = "must be a scalar type if parent array's x-kubernetes-list-type is map";
                errors.invalid(&properties.key(key).field("type"), item.kind(), detail);
            }
            Some(_) => {}
        }
        if !seen.insert(key) {
            errors.invalid(&path.name(keys), shown, "must not contain duplicate entries");
        }
    }
}

/// Keys are in every item, and neither they nor items are null.
fn keys_are_firm(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    let kind = schema.own().str(names::X_KUBERNETES_LIST_TYPE);
    let (Some(item), Some(kind @ ("set" | "map"))) = (schema.item(), kind) else { return };
    let items = path.field("items");
    if item.nullable() {
        let detail = format!("cannot be nullable when x-kubernetes-list-type is {kind}");
        errors.forbidden(&items.field("nullable"), detail);
    }
    if kind == "set" {
        return;
    }
    let required: HashSet<&str> =
        item.own().list(names::REQUIRED).iter().filter_map(|name| name.as_str()).collect();
    let properties = items.field("properties");
    for key in schema.own().list(names::X_KUBERNETES_LIST_MAP_KEYS).iter().filter_map(|key| key.as_str()) {
        let Some(property) = item.property(key) else { continue };
        let path = properties.key(key);
        if !required.contains(key) && !property.own().contains(names::DEFAULT) {
            let detail = "this property is in x-kubernetes-list-map-keys, so it must have a default or be a \
                          required property";
            errors.required(&path.field("default"), detail);
        }
        if property.nullable() {
            let detail = "this property is in x-kubernetes-list-map-keys, so it cannot be nullable";
            errors.forbidden(&path.field("nullable"), detail);
        }
    }
}
