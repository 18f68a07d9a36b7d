//! Parts of a version: its warning, subresources, printed columns, selectable fields.

use super::demands::SELECTABLE;
use super::{EMPTY, Errors, Path};
use crate::structural::{Schema, reach};
use keelson_api::catalogue::names::{
    custom_resource_column_definition as column, custom_resource_subresource_scale as scale,
    custom_resource_subresources as names, selectable_field as selectable,
};
use keelson_api::tree::{Object, Value};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

const WARNING_BYTES: usize = 256;
const COLUMN_TYPES: [&str; 5] = ["boolean", "date", "integer", "number", "string"];
const COLUMN_FORMATS: [&str; 8] =
    ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

/// What Go does not print.
static UNPRINTABLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[^\p{L}\p{M}\p{N}\p{P}\p{S} ]").expect("a well-formed expression"));

/// What is wrong with the warning of a deprecated version.
pub(super) fn warning_faults(warning: &str, deprecated: bool) -> Vec<String> {
    if !deprecated {
        return vec!["can only be set for deprecated versions".to_owned()];
    }
    let mut faults = Vec::new();
    if warning.len() > WARNING_BYTES {
        faults.push(format!("must be <= {WARNING_BYTES} characters long"));
    }
    if warning.is_empty() {
        faults.push("must not be an empty string".to_owned());
    }
    if let Some(found) = UNPRINTABLE.find(warning) {
        faults.push(format!(
            "must only contain printable UTF-8 characters; non-printable character found at index {}",
            found.start()
        ));
    }
    faults
}

pub(super) fn subresources(own: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own.and_then(|own| own.object(names::SCALE)) else { return };
    for (at, root, detail) in [
        (scale::SPEC_REPLICAS_PATH, ".spec.", "should be a json path under .spec"),
        (scale::STATUS_REPLICAS_PATH, ".status.", "should be a json path under .status"),
    ] {
        let path = path.name(names::SCALE);
        let path = path.name(at);
        match own.text(at) {
            "" => errors.required(&path, ""),
            text if !is_simple(text, &path, errors) => {}
            text if !text.starts_with(root) => errors.invalid(&path, text, detail),
            _ => {}
        }
    }
    let path = path.name(names::SCALE);
    let path = path.name(scale::LABEL_SELECTOR_PATH);
    let text = own.text(scale::LABEL_SELECTOR_PATH);
    if !text.is_empty()
        && is_simple(text, &path, errors)
        && ![".spec.", ".status."].iter().any(|root| text.starts_with(root))
    {
        errors.invalid(&path, text, "should be a json path under either .spec or .status");
    }
}

/// Begins a path with a dot? Says so, if not.
fn is_simple(text: &str, path: &Path<'_>, errors: &mut Errors) -> bool {
    let is_path = text.starts_with('.');
    if !is_path {
        errors.invalid(path, text, "must be a simple json path starting with .");
    }
    is_path
}

pub(super) fn columns(all: &[Value], path: &Path<'_>, errors: &mut Errors) {
    for (at, one) in all.iter().enumerate() {
        let own = one.as_object().unwrap_or(&EMPTY);
        let path = path.index(at);
        if own.text(column::NAME).is_empty() {
            errors.required(&path.name(column::NAME), "");
        }
        let (kind, types) = (own.text(column::TYPE), format!("must be one of {}", COLUMN_TYPES.join(",")));
        if kind.is_empty() {
            errors.required(&path.name(column::TYPE), types);
        } else if !COLUMN_TYPES.contains(&kind) {
            errors.invalid(&path.name(column::TYPE), kind, types);
        }
        let format = own.text(column::FORMAT);
        if !format.is_empty() && !COLUMN_FORMATS.contains(&format) {
            let detail = format!("must be one of {}", COLUMN_FORMATS.join(","));
            errors.invalid(&path.name(column::FORMAT), format, detail);
        }
        let path = path.field("JSONPath");
        match own.text(column::JSON_PATH) {
            "" => errors.required(&path, ""),
            text => {
                is_simple(text, &path, errors);
            }
        }
    }
}

/// `many`: may there be more than are selectable?
pub(super) fn selectable(
    all: &[Value],
    schema: Option<Schema<'_>>,
    many: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let mut seen = HashSet::new();
    for (at, one) in all.iter().enumerate() {
        let text = one.as_object().map_or("", |own| own.text(selectable::JSON_PATH));
        let item = path.index(at);
        let path = item.name(selectable::JSON_PATH);
        if text.is_empty() {
            errors.required(&path, "");
            continue;
        }
        let reached = match reach(text, schema, false) {
            Ok(reached) => reached,
            Err(why) => {
                errors.invalid(&path, text, format!("is an invalid path: {why}"));
                continue;
            }
        };
        if reached.root == "metadata" {
            errors.invalid(&path, text, "must not point to fields in metadata");
        }
        let kind = reached.schema.map_or("", Schema::kind);
        if !matches!(kind, "string" | "boolean" | "integer") {
            let detail = "must point to a field of type string, boolean or integer. Enum string fields and \
                          strings with formats are allowed.";
            errors.invalid(&path, text, detail);
        }
        if !seen.insert(reached.path) {
            errors.duplicate(&path, text);
        }
    }
    if seen.len() > SELECTABLE && !many {
        errors.too_many(path, seen.len(), SELECTABLE);
    }
}
