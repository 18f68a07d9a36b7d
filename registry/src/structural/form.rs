//! Is a schema structural? Every node says its type, and what is below `allOf`, `anyOf`, `oneOf` and `not`
//! only judges values.

mod complete;

use super::{Additional, Schema};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::regexp;
use keelson_api::status::FieldError;
use keelson_api::tree::{Object, Value};

/// Where a node stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Root,
    Item,
    Field,
}

/// Members that are only allowed outside of junctors, with what is said of them inside.
const FORBIDDEN: &[(Name, &str)] = &[
    (names::TITLE, "must be empty to be structural"),
    (names::DESCRIPTION, "must be empty to be structural"),
    (names::NULLABLE, "must be false to be structural"),
    (names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS, "must be false to be structural"),
    (names::X_KUBERNETES_EMBEDDED_RESOURCE, "must be false to be structural"),
    (names::X_KUBERNETES_INT_OR_STRING, "must be false to be structural"),
    (names::X_KUBERNETES_LIST_MAP_KEYS, "must be empty to be structural"),
    (names::X_KUBERNETES_LIST_TYPE, "must be undefined to be structural"),
    (names::X_KUBERNETES_MAP_TYPE, "must be undefined to be structural"),
    (names::X_KUBERNETES_VALIDATIONS, "must be empty to be structural"),
];

/// What keeps a schema from being structural, sorted by its text.
pub(crate) fn check(schema: Schema<'_>, path: &Path<'_>) -> Vec<FieldError> {
    let mut errors = Errors::new();
    invariants(schema, Level::Root, path, &mut errors);
    complete::check(schema, path, &mut errors);
    let mut found = errors.split_off(0);
    found.sort_by_cached_key(ToString::to_string);
    found
}

fn invariants(schema: Schema<'_>, level: Level, path: &Path<'_>, errors: &mut Errors) {
    match schema.item() {
        None if schema.kind() == "array" => errors.required(&path.field("items"), "must be specified"),
        None => {}
        Some(item) => invariants(item, Level::Item, &path.field("items"), errors),
    }
    let below = path.field("properties");
    for (key, property) in schema.properties() {
        invariants(property, Level::Field, &below.key(key), errors);
    }
    if let Some(additional) = schema.additional() {
        let path = path.field("additionalProperties");
        if level == Level::Root {
            errors.forbidden(&path, "must not be used at the root");
        }
        if let Additional::Of(additional) = additional {
            invariants(additional, Level::Field, &path, errors);
        }
    }
    extensions(schema, path, errors);
    let (any, first_any) = (is_int_or_string(schema), all_is_int_or_string(schema));
    of_value(schema, any, first_any, path, errors);
    of_type(schema, level, path, errors);
    of_resource(schema, level, path, errors);
}

fn extensions(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    if !schema.is_int_or_string() {
        return;
    }
    for at in [names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS, names::X_KUBERNETES_EMBEDDED_RESOURCE] {
        if schema.flag(at) {
            errors.invalid(&path.name(at), true, "must be false if x-kubernetes-int-or-string is true");
        }
    }
}

fn of_type(schema: Schema<'_>, level: Level, path: &Path<'_>, errors: &mut Errors) {
    let (kind, path) = (schema.kind(), path.field("type"));
    let embedded = schema.flag(names::X_KUBERNETES_EMBEDDED_RESOURCE);
    if embedded && kind != "object" {
        let detail = "must be object if x-kubernetes-embedded-resource is true";
        if kind.is_empty() {
            errors.required(&path, detail);
        } else {
            errors.invalid(&path, kind, detail);
        }
    } else if kind.is_empty() && !schema.is_int_or_string() && !schema.preserves_unknown() {
        let detail = match level {
            Level::Root => "must not be empty at the root",
            Level::Item => "must not be empty for specified array items",
            Level::Field => "must not be empty for specified object fields",
        };
        errors.required(&path, detail);
    }
    if level == Level::Root && !kind.is_empty() && kind != "object" {
        errors.invalid(&path, kind, "must be object at the root");
    }
}

fn of_resource(schema: Schema<'_>, level: Level, path: &Path<'_>, errors: &mut Errors) {
    let embedded = schema.flag(names::X_KUBERNETES_EMBEDDED_RESOURCE);
    let is_resource = level == Level::Root || embedded;
    if embedded && schema.additional().is_some() {
        let detail = "must not be used if x-kubernetes-embedded-resource is set";
        errors.forbidden(&path.field("additionalProperties"), detail);
    }
    let properties = path.field("properties");
    for key in ["kind", "apiVersion"] {
        if let Some(property) = schema.property(key)
            && is_resource
            && property.kind() != "string"
        {
            errors.invalid(&properties.key(key).field("type"), property.kind(), "must be string");
        }
    }
    if let Some(metadata) = schema.property("metadata") {
        let path = properties.key("metadata");
        if is_resource && metadata.kind() != "object" {
            errors.invalid(&path.field("type"), metadata.kind(), "must be object");
        }
        if level == Level::Root && !is_plain_metadata(metadata) {
            let detail = "must not specify anything other than name and generateName, but metadata is \
                          implicitly specified";
            errors.forbidden(&path, detail);
        }
    }
    if embedded && !schema.preserves_unknown() && !schema.has_properties() {
        let detail = "must not be empty if x-kubernetes-embedded-resource is true without \
                      x-kubernetes-preserve-unknown-fields";
        errors.required(&properties, detail);
    }
}

/// Says the schema of metadata nothing but its type, a default, and of names?
fn is_plain_metadata(schema: Schema<'_>) -> bool {
    let properties = schema.own().object(names::PROPERTIES);
    let names_only = properties
        .is_none_or(|own| own.iter().all(|(key, _)| matches!(key.as_str(), "name" | "generateName")));
    names_only
        && schema.own().iter().all(|(key, value)| {
            [names::TYPE, names::DEFAULT, names::PROPERTIES].iter().any(|at| key.as_str() == at.as_str())
                || says_nothing(key.as_str(), value)
        })
}

/// Is this member one that a structural schema has no place for, or empty?
fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        Value::List(items) if key == names::ITEMS.as_str() => items.is_empty(),
        Value::List(items) => {
            let lists = [names::ALL_OF, names::ANY_OF, names::ENUM, names::ONE_OF];
            items.is_empty() && lists.iter().any(|at| at.as_str() == key)
        }
        Value::Object(members) => {
            let maps = [names::DEFINITIONS, names::DEPENDENCIES, names::PATTERN_PROPERTIES];
            members.is_empty() && maps.iter().any(|at| at.as_str() == key)
        }
        Value::Null => key == names::ITEMS.as_str(),
        _ => key == names::DOLLAR_REF.as_str(),
    }
}

/// Has a node exactly the two alternatives of an integer or a text?
fn is_int_or_string(schema: Schema<'_>) -> bool {
    let types: Vec<Option<&str>> = schema.all(names::ANY_OF).map(only_type).collect();
    types == [Some("integer"), Some("string")]
}

fn all_is_int_or_string(schema: Schema<'_>) -> bool {
    schema.all(names::ALL_OF).next().is_some_and(is_int_or_string)
}

/// The type of a schema that says nothing else.
fn only_type(schema: Schema<'_>) -> Option<&str> {
    let nothing = |(key, value): (&keelson_api::tree::Key, &Value)| {
        key.as_str() == names::TYPE.as_str()
            || says_nothing(key.as_str(), value)
            || (key.as_str() == names::ADDITIONAL_PROPERTIES.as_str() && value.as_bool() == Some(false))
    };
    schema.own().iter().all(nothing).then(|| schema.kind())
}

/// What judges values. `skip_any`, `skip_first_any`: the alternatives are those of an integer or a text.
fn of_value(schema: Schema<'_>, skip_any: bool, skip_first_any: bool, path: &Path<'_>, errors: &mut Errors) {
    if !skip_any {
        let below = path.field("anyOf");
        for (at, one) in schema.all(names::ANY_OF).enumerate() {
            nested(one, false, &below.index(at), errors);
        }
    }
    let below = path.field("allOf");
    for (at, one) in schema.all(names::ALL_OF).enumerate() {
        nested(one, skip_first_any && at == 0, &below.index(at), errors);
    }
    let below = path.field("oneOf");
    for (at, one) in schema.all(names::ONE_OF).enumerate() {
        nested(one, false, &below.index(at), errors);
    }
    if let Some(one) = schema.not() {
        nested(one, false, &path.field("not"), errors);
    }
    let text = schema.own().text(names::PATTERN);
    if !text.is_empty()
        && let Err(why) = regexp::check(text)
    {
        let detail = format!("must be a valid regular expression, but isn't: {why}");
        errors.invalid(&path.field("pattern"), text, detail);
    }
}

/// A schema below a junctor.
fn nested(schema: Schema<'_>, skip_any: bool, path: &Path<'_>, errors: &mut Errors) {
    of_value(schema, skip_any, false, path, errors);
    if let Some(item) = schema.item() {
        nested(item, false, &path.field("items"), errors);
    }
    let properties = path.field("properties");
    for (key, property) in schema.properties() {
        nested(property, false, &properties.key(key), errors);
    }
    if !schema.kind().is_empty() {
        errors.forbidden(&path.field("type"), "must be empty to be structural");
    }
    if !matches!(schema.additional(), None | Some(Additional::Any(false))) {
        errors.forbidden(&path.field("additionalProperties"), "must be undefined to be structural");
    }
    if schema.default().is_some() {
        errors.forbidden(&path.field("default"), "must be undefined to be structural");
    }
    for (at, detail) in FORBIDDEN {
        if says(schema.own(), *at) {
            errors.forbidden(&path.name(*at), *detail);
        }
    }
    if schema.property("metadata").is_some() {
        errors.forbidden(&properties.key("metadata"), "must not be specified in a nested context");
    }
}

/// Has a member a value other than an empty list?
fn says(own: &Object, at: Name) -> bool {
    !matches!(own.get(at), None | Some(Value::List(_))) || !own.list(at).is_empty()
}
