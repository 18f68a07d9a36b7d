//! Schemas of versions: structural, with defaults that are values of theirs, and without what OpenAPI knows
//! and custom resources do not.

use super::demands::{TYPES, is_known_type};
use super::expressions::{self, Costs, Occurrence, Site};
use super::spec::Judge;
use super::{Errors, Path, lists, rules, schema_of};
use crate::structural::{self, Additional, Items, RESOURCE_MEMBERS, Schema, convert, defaults};
use crate::validate::gojson::GoJson;
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::catalogue::{Name, types};
use keelson_api::tree::{Object, Value};

/// What may not stand at the root of a schema whose status is judged apart, in upstream's order.
const NOT_AT_ROOT: &[Name] = &[
    names::NULLABLE,
    names::DEFAULT,
    names::ENUM,
    names::MAX_PROPERTIES,
    names::MIN_PROPERTIES,
    names::ALL_OF,
    names::ONE_OF,
    names::ANY_OF,
    names::NOT,
    names::ADDITIONAL_PROPERTIES,
    names::PATTERN_PROPERTIES,
    names::DEPENDENCIES,
    names::ADDITIONAL_ITEMS,
    names::DEFINITIONS,
    names::X_KUBERNETES_EMBEDDED_RESOURCE,
    names::X_KUBERNETES_INT_OR_STRING,
    names::X_KUBERNETES_LIST_MAP_KEYS,
    names::X_KUBERNETES_LIST_TYPE,
    names::X_KUBERNETES_MAP_TYPE,
];
const NOT_AT_ROOT_BEFORE_TYPE: &[Name] = &[names::ID, names::DOLLAR_SCHEMA, names::DOLLAR_REF];
const AT_ROOT: &str = "[Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum \
                       MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items \
                       Properties ExternalDocs Example XPreserveUnknownFields XValidations]";

/// `known`: the schema is the stored one.
pub(super) fn check(
    validation: Option<&Object>,
    has_status: bool,
    judge: Judge<'_>,
    known: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let Some(schema) = schema_of(validation) else { return };
    let path = path.field("openAPIV3Schema");
    let before = errors.len();
    if has_status {
        root(schema, &path, errors);
    }
    if schema.nullable() {
        errors.forbidden(&path.name(names::NULLABLE), "nullable cannot be true at the root");
    }
    let mut fault = None;
    let mut occurrence = None;
    if judge.structural {
        fault = convert::fault(schema);
        if fault.is_none() {
            let before = errors.len();
            let found = structural::check(schema, &path);
            if found.is_empty() {
                defaults::check(schema, judge.demands.pruned_defaults, &path, errors);
            }
            errors.extend(found);
            occurrence = (errors.len() == before).then(Occurrence::once);
        }
    }
    let place =
        Place { judge, is_root: true, is_in_meta: false, no_defaults: None, occurrence, uncorrelated: None };
    let mut costs = Costs::new(known);
    node(schema, place, &path, errors, &mut costs);
    costs.tell(errors);
    if let Some(fault) = fault
        && errors.len() == before
    {
        errors.invalid(&path, "", fault);
    }
    costs.tell_total(&path, errors);
}

/// What stands at the root also judges the status.
fn root(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    let has = |all: &[Name]| all.iter().any(|at| schema.own().contains(*at));
    let kind = schema.kind();
    let before = has(NOT_AT_ROOT_BEFORE_TYPE);
    if !before && !matches!(kind, "" | "object") {
        let detail = "only \"object\" is allowed as the type at the root of the schema if the status \
                      subresource is enabled";
        errors.invalid(&path.name(names::TYPE), kind, detail);
    } else if before || has(NOT_AT_ROOT) {
        let shown = GoJson(types::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS, schema.own());
        let detail = format!(
            "only {AT_ROOT} fields are allowed at the root of the schema if the status subresource is enabled"
        );
        errors.invalid(path, shown, detail);
    }
}

/// Where a node stands, and what that means.
#[derive(Clone, Copy)]
struct Place<'a> {
    judge: Judge<'a>,
    is_root: bool,
    /// It is about what every resource has.
    is_in_meta: bool,
    /// Why there may be no defaults.
    no_defaults: Option<&'a str>,
    /// How often there are such values; `None`: rules are not compiled here.
    occurrence: Option<Occurrence>,
    /// The nearest place above whose parts cannot be told apart from one state to the next.
    uncorrelated: Option<&'a Path<'a>>,
}

fn node(schema: Schema<'_>, place: Place<'_>, path: &Path<'_>, errors: &mut Errors, costs: &mut Costs) {
    let before = errors.len();
    unsupported(schema, place, path, errors);
    if schema.flag(names::UNIQUE_ITEMS) {
        let detail = "uniqueItems cannot be set to true since the runtime complexity becomes quadratic";
        errors.forbidden(&path.name(names::UNIQUE_ITEMS), detail);
    }
    members(schema, place, path, errors, costs);
    let below = Place { is_root: false, occurrence: None, ..place };
    if let Some(one) = schema.not() {
        node(one, below, &path.name(names::NOT), errors, costs);
    }
    for at in [names::ALL_OF, names::ONE_OF, names::ANY_OF] {
        let path = path.name(at);
        schema.all(at).enumerate().for_each(|(at, one)| node(one, below, &path.index(at), errors, costs));
    }
    of_map(schema, names::DEFINITIONS, below, path, errors, costs);
    items(schema, place, path, errors, costs);
    of_map(schema, names::DEPENDENCIES, below, path, errors, costs);
    if schema.own().bool(names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS) == Some(false) {
        let path = path.name(names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS);
        errors.invalid(&path, false, "must be true or undefined");
    }
    let demands = place.judge.demands;
    lists::check(schema, demands.atomic_sets, demands.firm_keys, path, errors);
    rules::check(schema, path, errors);
    if let Some(occurrence) = place.occurrence.filter(|_| errors.len() == before) {
        let Place { is_root, uncorrelated, .. } = place;
        expressions::check(Site { schema, is_root, occurrence, uncorrelated, path }, costs);
    }
}

fn items(schema: Schema<'_>, place: Place<'_>, path: &Path<'_>, errors: &mut Errors, costs: &mut Costs) {
    let items = path.name(names::ITEMS);
    let told_apart = schema.own().str(names::X_KUBERNETES_LIST_TYPE) == Some("map");
    let below = Place {
        is_root: false,
        occurrence: place.occurrence.map(|own| own.below(schema)),
        uncorrelated: place.uncorrelated.or_else(|| (!told_apart).then_some(path)),
        ..place
    };
    match schema.items() {
        Some(Items::Of(item)) => node(item, below, &items, errors, costs),
        Some(Items::Each(_)) => {
            let each = schema.all(names::ITEMS).enumerate();
            each.for_each(|(at, one)| node(one, below, &items.index(at), errors, costs));
        }
        _ => {}
    }
}

fn of_map(
    schema: Schema<'_>,
    at: Name,
    place: Place<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
    costs: &mut Costs,
) {
    let path = path.name(at);
    schema.map(at).into_iter().for_each(|(key, one)| node(one, place, &path.key(key), errors, costs));
}

/// Properties, and what holds for members without one.
fn members(schema: Schema<'_>, place: Place<'_>, path: &Path<'_>, errors: &mut Errors, costs: &mut Costs) {
    let occurrence = place.occurrence.map(|own| own.below(schema));
    let below = Place { is_root: false, occurrence, ..place };
    if let Some(additional) = schema.additional() {
        let path = path.name(names::ADDITIONAL_PROPERTIES);
        if schema.has_properties() && !matches!(additional, Additional::Any(true)) {
            errors.forbidden(&path, "additionalProperties and properties are mutual exclusive");
        }
        if let Additional::Of(one) = additional {
            let why = place.is_in_meta.then_some("inside additionalProperties applying to object metadata");
            let below = Place { no_defaults: why.or(below.no_defaults), ..below };
            node(one, below, &path, errors, costs);
        }
    }
    let properties = path.name(names::PROPERTIES);
    let is_resource = place.is_root || schema.flag(names::X_KUBERNETES_EMBEDDED_RESOURCE);
    for (key, property) in schema.properties() {
        let is_meta = is_resource && RESOURCE_MEMBERS.contains(&key);
        let why = (is_meta && place.is_root).then(|| format!("in top-level {key}"));
        let below = Place {
            is_in_meta: place.is_in_meta || is_meta,
            no_defaults: why.as_deref().or(below.no_defaults),
            ..below
        };
        node(property, below, &properties.key(key), errors, costs);
    }
}

/// What is not supported at all.
fn unsupported(schema: Schema<'_>, place: Place<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = schema.own();
    let kind = schema.kind();
    if place.judge.demands.known_types && !kind.is_empty() && !is_known_type(kind) {
        errors.not_supported(&path.name(names::TYPE), kind, TYPES);
    }
    if let Some(why) = place.no_defaults
        && own.contains(names::DEFAULT)
    {
        errors.forbidden(&path.name(names::DEFAULT), format!("must not be set {why}"));
    }
    for at in [names::ID, names::ADDITIONAL_ITEMS, names::PATTERN_PROPERTIES, names::DEFINITIONS] {
        if own.get(at).is_some_and(|value| !matches!(value, Value::Object(map) if is_empty_map(at, map))) {
            errors.forbidden(&path.name(at), format!("{} is not supported", at.as_str()));
        }
    }
    for at in [names::DEPENDENCIES, names::DOLLAR_REF] {
        if own.contains(at) {
            errors.forbidden(&path.name(at), format!("{} is not supported", at.as_str()));
        }
    }
    if kind == "null" {
        let detail = "type cannot be set to null, use nullable as an alternative";
        errors.forbidden(&path.name(names::TYPE), detail);
    }
    if matches!(schema.items(), Some(Items::Each(each)) if !each.is_empty()) {
        errors.forbidden(&path.name(names::ITEMS), "items must be a schema object and not an array");
    }
    if place.is_in_meta && schema.flag(names::X_KUBERNETES_EMBEDDED_RESOURCE) {
        let path = path.name(names::X_KUBERNETES_EMBEDDED_RESOURCE);
        errors.forbidden(&path, "must not be used inside of resource meta");
    }
}

/// Is this a map without members? A schema without members is one.
fn is_empty_map(at: Name, map: &Object) -> bool {
    map.is_empty() && at != names::ADDITIONAL_ITEMS
}
