//! CustomResourceDefinitions: what a schema holds as JSON has one form, and the versions that objects were
//! ever stored in are remembered.

use super::{Occasion, Strategy, Termination, set_condition};
use crate::metadata;
use keelson_api::catalogue::names::{
    custom_resource_conversion as conversion, custom_resource_definition_condition as condition,
    custom_resource_definition_spec as spec, custom_resource_definition_status as status,
    custom_resource_definition_version as version, custom_resource_validation as validation,
    json_schema_props as props, webhook_conversion as webhook,
};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Raw, Value};

/// What keeps a definition while there are resources of it.
const CLEANUP: &str = "customresourcecleanup.apiextensions.k8s.io";

pub(super) struct Definitions;

impl Strategy for Definitions {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        remember(object);
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, _: &Object) {
        remember(new);
    }

    fn keep(&self, object: &mut Object) {
        if let Some(own) = object.object_mut("spec") {
            one_form(own);
        }
    }

    /// Values count, not how their JSON was written.
    fn counts(&self, new: &Object, old: &Object, desired: bool) -> bool {
        let kept = |object: &Object| {
            let mut own = object.object("spec").cloned();
            own.iter_mut().for_each(one_form);
            own
        };
        desired && kept(new) != kept(old)
    }

    /// Custom resources go first.
    fn holds(&self, object: &Object) -> bool {
        !metadata::is_deleting(metadata::of(object))
    }

    fn begin_termination(&self, object: &mut Object, now: i64) -> Termination {
        let own = metadata::of_mut(object);
        let mut finalizers: Vec<String> = metadata::finalizers(own).map(str::to_owned).collect();
        if !finalizers.iter().any(|name| name == CLEANUP) {
            finalizers.push(CLEANUP.to_owned());
            metadata::set_finalizers(own, finalizers);
        }
        let terminating = Object::from_iter([
            (condition::TYPE, "Terminating"),
            (condition::STATUS, "True"),
            (condition::REASON, "InstanceDeletionPending"),
            (
                condition::MESSAGE,
                "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon",
            ),
        ]);
        set_condition(object.object_entry("status"), terminating, now);
        Termination::Alone
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

/// Takes a spec to the one form in which it is kept.
fn one_form(own: &mut Object) {
    if let Some(conversion) = own.object_mut(spec::CONVERSION) {
        let hook = conversion.object(conversion::WEBHOOK);
        let is_empty = hook.is_some_and(|hook| {
            !hook.contains(webhook::CLIENT_CONFIG)
                && hook.list(webhook::CONVERSION_REVIEW_VERSIONS).is_empty()
        });
        if is_empty {
            conversion.remove(conversion::WEBHOOK);
        }
    }
    for version in own.list_mut(spec::VERSIONS).into_iter().flatten() {
        let schema = version.as_object_mut().and_then(|version| version.object_mut(version::SCHEMA));
        if let Some(schema) = schema.and_then(|schema| schema.object_mut(validation::OPEN_API_V3_SCHEMA)) {
            shorten_below(schema);
        }
    }
}

/// Writes JSON below a schema without spaces, keys sorted, numbers short.
fn shorten_below(schema: &mut Object) {
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
            Some(Value::Object(below)) => shorten_below(below),
            Some(Value::List(below)) => {
                below.iter_mut().filter_map(Value::as_object_mut).for_each(shorten_below)
            }
            _ => {}
        }
    }
    for at in [props::DEFINITIONS, props::DEPENDENCIES, props::PATTERN_PROPERTIES, props::PROPERTIES] {
        let below = schema.object_mut(at).into_iter().flat_map(Object::iter_mut);
        below.filter_map(|(_, value)| value.as_object_mut()).for_each(shorten_below);
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

#[cfg(test)]
mod tests {
    use super::super::{Strategy, Termination};
    use super::{CLEANUP, Definitions};
    use crate::metadata;
    use keelson_api::catalogue::names::object_meta as meta;
    use keelson_api::tree::Object;

    #[test]
    fn resources_go_before_their_definition() {
        let mut object = Object::new();
        assert!(Definitions.holds(&object));
        assert_eq!(Definitions.begin_termination(&mut object, 0), Termination::Alone);
        assert_eq!(metadata::finalizers(metadata::of(&object)).collect::<Vec<_>>(), [CLEANUP]);
        metadata::of_mut(&mut object).insert(meta::DELETION_TIMESTAMP, "1970-01-01T00:00:00Z");
        assert!(!Definitions.holds(&object));
    }
}
