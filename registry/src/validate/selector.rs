//! Selectors inside objects: LabelSelector as metav1 validates it.

#![allow(dead_code, reason = "every form that upstream knows is here, whether a kind uses it yet or not")]

use super::{Errors, Path};
use keelson_api::catalogue::names::{label_selector, label_selector_requirement as requirement};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

/// A label selector; absent ones have no errors. `strict_values` is off where upstream lets old objects
/// keep values that are no label values.
pub(crate) fn label_selector(
    selector: Option<&Object>,
    strict_values: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let Some(selector) = selector else { return };
    let labels = selector.object(label_selector::MATCH_LABELS);
    super::metadata::labels(labels, &path.name(label_selector::MATCH_LABELS), errors);
    let path = path.name(label_selector::MATCH_EXPRESSIONS);
    for (at, item) in selector.list(label_selector::MATCH_EXPRESSIONS).iter().enumerate() {
        if let Some(item) = item.as_object() {
            label_requirement(item, strict_values, &path.index(at), errors);
        }
    }
}

fn label_requirement(item: &Object, strict_values: bool, path: &Path<'_>, errors: &mut Errors) {
    let values = item.list(requirement::VALUES);
    let at_values = path.name(requirement::VALUES);
    match item.text(requirement::OPERATOR) {
        "In" | "NotIn" if values.is_empty() => {
            errors.required(&at_values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
        "Exists" | "DoesNotExist" if !values.is_empty() => {
            errors
                .forbidden(&at_values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
        "In" | "NotIn" | "Exists" | "DoesNotExist" => {}
        operator => {
            errors.invalid(&path.name(requirement::OPERATOR), operator, "not a valid selector operator")
        }
    }
    let key = item.text(requirement::KEY);
    errors.invalid_each(&path.name(requirement::KEY), key, syntax::label_key(key));
    if !strict_values {
        return;
    }
    for (at, value) in values.iter().filter_map(Value::as_str).enumerate() {
        errors.invalid_each(&at_values.index(at), value, syntax::label_value(value));
    }
}

/// Has the selector no requirement at all?
pub(crate) fn is_empty(selector: &Object) -> bool {
    let labels = selector.object(label_selector::MATCH_LABELS);
    labels.is_none_or(Object::is_empty) && selector.list(label_selector::MATCH_EXPRESSIONS).is_empty()
}

/// Is there nothing wrong with it? Objects stored before a rule came keep what breaks it.
pub(crate) fn is_valid(selector: Option<&Object>) -> bool {
    let mut errors = Errors::new();
    label_selector(selector, true, &Path::none(), &mut errors);
    errors.is_empty()
}

/// Does a selector without faults match these labels? An empty one matches all.
pub(crate) fn matches(selector: &Object, labels: &Object) -> bool {
    let equal = selector.object(label_selector::MATCH_LABELS).is_none_or(|wanted| {
        wanted.iter().all(|(key, value)| labels.get(key).is_some_and(|own| own == value))
    });
    equal
        && selector.list(label_selector::MATCH_EXPRESSIONS).iter().filter_map(Value::as_object).all(|item| {
            let own = labels.str(item.text(requirement::KEY));
            let listed = || item.list(requirement::VALUES).iter().any(|value| value.as_str() == own);
            match item.text(requirement::OPERATOR) {
                "In" => own.is_some() && listed(),
                "NotIn" => own.is_none() || !listed(),
                "Exists" => own.is_some(),
                _ => own.is_none(),
            }
        })
}
