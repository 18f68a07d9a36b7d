//! CustomResourceDefinitions: what a schema holds as JSON has one form, and the versions that objects were
//! ever stored in are remembered.

use super::{Occasion, Strategy};
use keelson_api::catalogue::names::{
    custom_resource_conversion as conversion, custom_resource_definition_spec as spec,
    custom_resource_definition_status as status, custom_resource_definition_version as version,
    custom_resource_validation as validation, json_schema_props as props, webhook_conversion as webhook,
};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Raw, Value};

pub(super) struct Definitions;

impl Strategy for Definitions {
    fn receive(&self, object: &mut Object) {
        let Some(own) = object.object_mut("spec") else { return };
        if let Some(conversion) = own.object_mut(spec::CONVERSION) {
            let hook = conversion.object(conversion::WEBHOOK);
            let said = |at| hook.is_some_and(|hook| hook.contains(at));
            if !said(webhook::CLIENT_CONFIG) && !said(webhook::CONVERSION_REVIEW_VERSIONS) {
                conversion.remove(conversion::WEBHOOK);
            }
        }
        for version in own.list_mut(spec::VERSIONS).into_iter().flatten() {
            let schema = version.as_object_mut().and_then(|version| version.object_mut(version::SCHEMA));
            if let Some(schema) = schema.and_then(|schema| schema.object_mut(validation::OPEN_API_V3_SCHEMA))
            {
                one_form(schema);
            }
        }
    }

    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        remember(object);
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, _: &Object) {
        remember(new);
    }

    /// Custom resources are not served.
    fn serves(&self, _: &Object) -> bool {
        false
    }
}

/// The version that objects are stored in becomes one of those that they were ever stored in.
fn remember(object: &mut Object) {
    let Some(own) = object.object("spec") else { return };
    let mut versions = own.list(spec::VERSIONS).iter().filter_map(Value::as_object);
    let Some(storage) = versions.find(|version| version.bool(version::STORAGE) == Some(true)) else { return };
    let name = Value::from(storage.text(version::NAME));
    let stored = object.object_entry("status").entry(status::STORED_VERSIONS, || Value::List(Vec::new()));
    if let Value::List(stored) = stored
        && !stored.contains(&name)
    {
        stored.push(name);
    }
}

/// Writes JSON below a schema without spaces, keys sorted, numbers short.
fn one_form(schema: &mut Object) {
    for at in [props::DEFAULT, props::EXAMPLE] {
        if let Some(value) = schema.get_mut(at) {
            shorten(value);
        }
    }
    for value in schema.list_mut(props::ENUM).into_iter().flatten() {
        shorten(value);
    }
    for at in [
        props::ADDITIONAL_ITEMS,
        props::ADDITIONAL_PROPERTIES,
        props::ALL_OF,
        props::ANY_OF,
        props::ITEMS,
        props::NOT,
        props::ONE_OF,
    ] {
        match schema.get_mut(at) {
            Some(Value::Object(below)) => one_form(below),
            Some(Value::List(below)) => below.iter_mut().filter_map(Value::as_object_mut).for_each(one_form),
            _ => {}
        }
    }
    for at in [props::DEFINITIONS, props::DEPENDENCIES, props::PATTERN_PROPERTIES, props::PROPERTIES] {
        let below = schema.object_mut(at).into_iter().flat_map(Object::iter_mut);
        below.filter_map(|(_, value)| value.as_object_mut()).for_each(one_form);
    }
}

fn shorten(value: &mut Value) {
    let Value::Raw(raw) = value else { return };
    let Ok(parsed) = json::parse(raw.as_str().as_bytes(), &mut Diagnostics::new()) else { return };
    let mut text = Vec::new();
    json::write(&parsed, &mut text);
    if let Ok(text) = String::from_utf8(text) {
        *value = Value::Raw(Raw::new(text));
    }
}
