//! Conditions in a status, as metav1 validates them.

use super::rules::items;
use super::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::condition as names;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const REASON_MAX: usize = 1024;
const MESSAGE_MAX: usize = 32 * 1024;
const REASON: &str = "a condition reason must start with alphabetic character, optionally followed by a string \
                      of alphanumeric characters or '_,:', and must end with an alphanumeric character or '_' \
                      (e.g. 'my_name',  or 'MY_NAME',  or 'MyName',  or 'ReasonA,ReasonB',  or \
                      'ReasonA:ReasonB', regex used for validation is \
                      '[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?')";

/// The conditions of this list: each type once.
pub(crate) fn check(own: &Object, list: Name, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(list);
    let mut seen = HashSet::new();
    for (at, item) in items(own, list) {
        let path = path.index(at);
        let kind = item.text(names::TYPE);
        if !seen.insert(kind) {
            errors.duplicate(&path.name(names::TYPE), kind);
        }
        one(item, &path, errors);
    }
}

fn one(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(names::TYPE);
    errors.invalid_each(&path.name(names::TYPE), kind, syntax::label_key(kind));
    let status = own.text(names::STATUS);
    if !matches!(status, "False" | "True" | "Unknown") {
        errors.not_supported(&path.name(names::STATUS), status, &["False", "True", "Unknown"]);
    }
    if let Some(generation) = own.int(names::OBSERVED_GENERATION).filter(|n| *n < 0) {
        let detail = "must be greater than or equal to zero";
        errors.invalid(&path.name(names::OBSERVED_GENERATION), generation, detail);
    }
    if !own.contains(names::LAST_TRANSITION_TIME) {
        errors.required(&path.name(names::LAST_TRANSITION_TIME), "");
    }
    let reason = own.text(names::REASON);
    let field = path.name(names::REASON);
    if reason.is_empty() {
        errors.required(&field, "");
    } else {
        if !is_reason(reason) {
            errors.invalid(&field, reason, REASON);
        }
        if reason.len() > REASON_MAX {
            errors.too_long(&field, REASON_MAX);
        }
    }
    if own.text(names::MESSAGE).len() > MESSAGE_MAX {
        errors.too_long(&path.name(names::MESSAGE), MESSAGE_MAX);
    }
}

fn is_reason(text: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    text.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
        && text.bytes().last().is_some_and(word)
        && text.bytes().all(|b| word(b) || matches!(b, b',' | b':'))
}
