//! The selectors of access reviews: validated as the kinds say, and turned into the text judges read.
//!
//! What cannot be understood is left out and told: it makes the question broader, never narrower.

use keelson_api::catalogue::names::field_selector_attributes as selector;
use keelson_api::catalogue::names::field_selector_requirement as requirement;
use keelson_api::catalogue::names::resource_attributes as resource;
use keelson_api::selector::field::escape;
use keelson_api::selector::{FieldSelector, LabelSelector};
use keelson_api::status::FieldError;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

const FIELD: &str = "spec.resourceAttributes.fieldSelector";
const LABEL: &str = "spec.resourceAttributes.labelSelector";

/// Both selectors of a review.
#[derive(Debug, Default)]
pub(super) struct Selectors {
    field: Parsed,
    label: Parsed,
}

#[derive(Debug, Default)]
struct Parsed {
    text: String,
    fault: bool,
}

impl Selectors {
    pub(super) fn new(attributes: &Object) -> Self {
        let field = attributes.object(resource::FIELD_SELECTOR);
        let label = attributes.object(resource::LABEL_SELECTOR);
        Self {
            field: parsed(field, |text| FieldSelector::parse(text).is_ok(), field_term),
            label: parsed(label, |text| LabelSelector::parse(text).is_ok(), label_term),
        }
    }

    pub(super) fn field(&self) -> &str {
        &self.field.text
    }

    pub(super) fn label(&self) -> &str {
        &self.label.text
    }

    /// What could not be understood.
    pub(super) fn faults(&self) -> impl Iterator<Item = String> {
        [(FIELD, &self.field), (LABEL, &self.label)].into_iter().filter(|(_, parsed)| parsed.fault).map(
            |(field, parsed)| {
                let part = if parsed.text.is_empty() { "" } else { "partially " };
                format!("{field} {part}ignored due to parse error")
            },
        )
    }
}

fn parsed(
    given: Option<&Object>,
    is_good: impl Fn(&str) -> bool,
    term: impl Fn(&Object) -> Option<String>,
) -> Parsed {
    let Some(given) = given else { return Parsed::default() };
    let raw = given.text(selector::RAW_SELECTOR);
    let requirements = given.list(selector::REQUIREMENTS);
    if requirements.is_empty() {
        let fault = !is_good(raw);
        return Parsed { text: if fault { String::new() } else { raw.to_owned() }, fault };
    }
    let terms: Vec<_> = requirements.iter().filter_map(Value::as_object).map(term).collect();
    let fault = terms.iter().any(Option::is_none);
    let terms: Vec<String> = terms.into_iter().flatten().filter(|term| is_good(term)).collect();
    Parsed { text: terms.join(","), fault }
}

fn values(of: &Object) -> Vec<&str> {
    of.list(requirement::VALUES).iter().filter_map(Value::as_str).collect()
}

fn field_term(of: &Object) -> Option<String> {
    let key = of.text(requirement::KEY);
    let equals = match of.text(requirement::OPERATOR) {
        "In" => "=",
        "NotIn" => "!=",
        _ => return None,
    };
    let [value] = values(of)[..] else { return None };
    Some(format!("{key}{equals}{}", escape(value)))
}

fn label_term(of: &Object) -> Option<String> {
    let (key, values) = (of.text(requirement::KEY), values(of));
    let term = match of.text(requirement::OPERATOR) {
        "In" => format!("{key} in ({})", values.join(",")),
        "NotIn" => format!("{key} notin ({})", values.join(",")),
        "Exists" => key.to_owned(),
        "DoesNotExist" => format!("!{key}"),
        _ => return None,
    };
    LabelSelector::parse(&term).is_ok().then_some(term)
}

/// What validation refuses of both.
pub(super) fn errors(attributes: &Object, errors: &mut Vec<FieldError>) {
    for (member, path) in [(resource::FIELD_SELECTOR, FIELD), (resource::LABEL_SELECTOR, LABEL)] {
        let Some(given) = attributes.object(member) else { continue };
        let raw = given.text(selector::RAW_SELECTOR);
        let requirements = given.list(selector::REQUIREMENTS);
        if !raw.is_empty() && !requirements.is_empty() {
            let why = "may not specified at the same time as requirements";
            errors.push(FieldError::invalid(&format!("{path}.rawSelector"), raw, why));
        }
        if raw.is_empty() && requirements.is_empty() {
            let why = format!("when {path} is specified, requirements or rawSelector is required");
            errors.push(FieldError::required(&format!("{path}.requirements"), why));
        }
        for (at, one) in requirements.iter().filter_map(Value::as_object).enumerate() {
            requirement_errors(
                one,
                &format!("{path}.requirements[{at}]"),
                member == resource::LABEL_SELECTOR,
                errors,
            );
        }
    }
}

fn requirement_errors(one: &Object, path: &str, is_label: bool, errors: &mut Vec<FieldError>) {
    let key = one.text(requirement::KEY);
    if !is_label && key.is_empty() {
        errors.push(FieldError::required(&format!("{path}.key"), "must be specified"));
    }
    let count = one.list(requirement::VALUES).len();
    match one.text(requirement::OPERATOR) {
        "In" | "NotIn" if count == 0 => {
            let why = "must be specified when `operator` is 'In' or 'NotIn'";
            errors.push(FieldError::required(&format!("{path}.values"), why));
        }
        "Exists" | "DoesNotExist" if count > 0 => {
            let why = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
            errors.push(FieldError::forbidden(&format!("{path}.values"), why));
        }
        _ => {}
    }
    if is_label {
        let field = format!("{path}.key");
        errors.extend(syntax::label_key(key).into_iter().map(|why| FieldError::invalid(&field, key, why)));
        for (at, value) in values(one).into_iter().enumerate() {
            let field = format!("{path}.values[{at}]");
            errors.extend(
                syntax::label_value(value).into_iter().map(|why| FieldError::invalid(&field, value, why)),
            );
        }
    }
}
