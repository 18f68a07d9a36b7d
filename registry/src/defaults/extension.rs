//! What extends the API: definitions of custom resources, aggregated services.

use super::{Code, Family, Give, Rule, filled, rule};
use keelson_api::catalogue::names::{
    custom_resource_conversion, custom_resource_definition as definition, custom_resource_definition_names,
    custom_resource_definition_spec as spec, custom_resource_definition_status as status,
    custom_resource_definition_version as version, service_reference,
};
use keelson_api::catalogue::types as t;
use keelson_api::tree::{Object, Text, Value};

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[
        Code { types: &[t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_SPEC], run: names },
        Code { types: &[t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION], run: stored_versions },
    ],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(
        &[t::APIEXTENSIONS_V1_SERVICE_REFERENCE, t::APIREGISTRATION_V1_SERVICE_REFERENCE],
        &[service_reference::PORT],
        Give::Int(443),
    ),
    rule(
        &[t::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_SPEC],
        &[spec::CONVERSION],
        Give::Made(no_conversion),
    ),
];

fn no_conversion() -> Value {
    Value::Object(Object::from_iter([(custom_resource_conversion::STRATEGY, "None")]))
}

/// Names that are wanted; those that were accepted are told as they are.
fn names(own: &mut Object) {
    use custom_resource_definition_names::{KIND, LIST_KIND, SINGULAR};
    let Some(names) = own.object_mut(spec::NAMES) else { return };
    let kind = names.text(KIND);
    if kind.is_empty() || (names.contains(SINGULAR) && names.contains(LIST_KIND)) {
        return;
    }
    let list = format!("{kind}List");
    // A letter for a letter.
    let singular: Text = kind.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect();
    names.entry(SINGULAR, || singular.into());
    names.entry(LIST_KIND, || list.into());
}

/// The version to store is the first that objects are stored in.
fn stored_versions(object: &mut Object) {
    let known = object.object(definition::STATUS);
    if known.is_some_and(|known| filled(known, status::STORED_VERSIONS)) {
        return;
    }
    let Some(own) = object.object(definition::SPEC) else { return };
    let mut versions = own.list(spec::VERSIONS).iter().filter_map(Value::as_object);
    let Some(storage) = versions.find(|version| version.bool(version::STORAGE) == Some(true)) else { return };
    let name = Value::from(storage.text(version::NAME));
    object.object_entry(definition::STATUS).insert(status::STORED_VERSIONS, vec![name]);
}
