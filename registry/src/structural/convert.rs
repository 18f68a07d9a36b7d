//! What a schema may not have at all to be read as a structural one: upstream converts, and stops at the
//! first fault.

use super::{Additional, Items, Schema};
use keelson_api::catalogue::names::json_schema_props as names;

/// The first fault of a schema, in upstream's order.
pub(crate) fn fault(schema: Schema<'_>) -> Option<&'static str> {
    let own = schema.own();
    let filled = |at| own.object(at).is_some_and(|own| !own.is_empty());
    if !own.text(names::ID).is_empty() {
        return Some("OpenAPIV3Schema 'id' is not supported");
    }
    if !own.text(names::DOLLAR_SCHEMA).is_empty() {
        return Some("OpenAPIV3Schema 'schema' is not supported");
    }
    if !own.text(names::DOLLAR_REF).is_empty() {
        return Some("OpenAPIV3Schema '$ref' is not supported");
    }
    if filled(names::PATTERN_PROPERTIES) {
        return Some("OpenAPIV3Schema 'patternProperties' is not supported");
    }
    if filled(names::DEPENDENCIES) {
        return Some("OpenAPIV3Schema 'dependencies' is not supported");
    }
    if own.contains(names::ADDITIONAL_ITEMS) {
        return Some("OpenAPIV3Schema 'additionalItems' is not supported");
    }
    if filled(names::DEFINITIONS) {
        return Some("OpenAPIV3Schema 'definitions' is not supported");
    }
    let nested = [names::ALL_OF, names::ANY_OF, names::ONE_OF];
    if let Some(found) = schema.not().and_then(fault) {
        return Some(found);
    }
    if let Some(found) = nested.iter().find_map(|at| schema.all(*at).find_map(fault)) {
        return Some(found);
    }
    if own.bool(names::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS) == Some(false) {
        return Some("internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined");
    }
    below(schema)
}

fn below(schema: Schema<'_>) -> Option<&'static str> {
    let items = match schema.items() {
        Some(Items::Each(each)) if !each.is_empty() => {
            Some("OpenAPIV3Schema 'items' must be a schema, but is an array")
        }
        Some(Items::Of(item)) => fault(item),
        _ => None,
    };
    let properties = || schema.properties().into_iter().find_map(|(_, property)| fault(property));
    items.or_else(properties).or_else(|| match schema.additional() {
        Some(Additional::Of(additional)) => fault(additional),
        _ => None,
    })
}
