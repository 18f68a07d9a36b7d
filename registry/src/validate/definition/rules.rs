//! Rules over values, before they are compiled (`expressions`).

use super::{EMPTY, Errors, Path};
use crate::structural::{Schema, convert, reach};
use keelson_api::catalogue::names::{json_schema_props as props, validation_rule as names};
use keelson_api::tree::Object;
use std::cell::LazyCell;

const REASONS: &[&str] =
    &["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];
const LINES: [char; 2] = ['\n', '\r'];

pub(super) fn check(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    let list = path.name(props::X_KUBERNETES_VALIDATIONS);
    // Asked once for all rules of a node.
    let readable = LazyCell::new(|| convert::fault(schema).is_none());
    for (at, one) in schema.own().list(props::X_KUBERNETES_VALIDATIONS).iter().enumerate() {
        rule(one.as_object().unwrap_or(&EMPTY), schema, &|| *readable, &list.index(at), errors);
    }
}

/// `readable`: can the schema be read as a structural one?
fn rule(own: &Object, schema: Schema<'_>, readable: &dyn Fn() -> bool, path: &Path<'_>, errors: &mut Errors) {
    let (text, message) = (own.text(names::RULE), own.text(names::MESSAGE));
    if text.trim().is_empty() {
        errors.required(&path.name(names::RULE), "rule is not specified");
    } else if !message.is_empty() && message.trim().is_empty() {
        errors.invalid(&path.name(names::MESSAGE), message, "must be non-empty if specified");
    } else if message.trim().contains(LINES) {
        errors.invalid(&path.name(names::MESSAGE), message, "must not contain line breaks");
    } else if text.trim().contains(LINES) && message.trim().is_empty() {
        let detail = "message must be specified if rule contains line breaks";
        errors.required(&path.name(names::MESSAGE), detail);
    }
    let expression = own.text(names::MESSAGE_EXPRESSION);
    if !expression.is_empty() && expression.trim().is_empty() {
        let detail = "messageExpression must be non-empty if specified";
        errors.required(&path.name(names::MESSAGE_EXPRESSION), detail);
    }
    if let Some(reason) = own.str(names::REASON).filter(|reason| !REASONS.contains(reason)) {
        errors.not_supported(&path.name(names::REASON), reason, REASONS);
    }
    let field = own.text(names::FIELD_PATH);
    if field.is_empty() {
        return;
    }
    let path = path.name(names::FIELD_PATH);
    if field.trim().is_empty() {
        errors.invalid(&path, field, "must be non-empty if specified");
    }
    if field.contains(LINES) {
        errors.invalid(&path, field, "must not contain line breaks");
    }
    if readable() && reach(field, Some(schema), true).is_err() {
        errors.invalid(&path, field, "must be a valid path");
    }
}
