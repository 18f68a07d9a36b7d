//! ControllerRevisions: an object that never changes.

use crate::validate::rules::NON_NEGATIVE;
use crate::validate::{Errors, Path, Plain, Subject};
use keelson_api::catalogue::names::controller_revision as names;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::Value;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if let Some(revision) = subject.new.int(names::REVISION).filter(|revision| *revision < 0) {
        errors.invalid(&Path::root("revision"), revision, NON_NEGATIVE);
    }
    let path = Path::root("data");
    let data = match subject.new.get(names::DATA) {
        Some(Value::Raw(raw)) => Some(raw.as_str()),
        _ => None,
    };
    if let Some(old) = subject.old {
        if subject.new.get(names::DATA) != old.get(names::DATA) {
            errors.immutable(&path, Plain(&shown(data.unwrap_or("null"))));
        }
        return;
    }
    let Some(data) = data else { return errors.required(&path, "data is mandatory") };
    match json::parse(data.as_bytes(), &mut Diagnostics::ignore()) {
        Err(error) => errors.invalid(&path, "<value omitted>", format!("error parsing data: {error}")),
        Ok(Value::Null) => errors.required(&path, "data is mandatory"),
        Ok(Value::Object(_)) => {}
        Ok(_) => errors.required(&path, "data must be a valid JSON object"),
    }
}

/// Raw JSON as Go embeds it.
fn shown(data: &str) -> String {
    let mut out = Vec::new();
    json::compact(data.as_bytes(), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}
