//! Bindings of policies: which policy, with what parameters, for what.

use super::{mutating, of_match, part};
use crate::validate::rules::texts;
use crate::validate::{Errors, Path, Subject, selector};
use keelson_api::catalogue::names::{param_ref as param, validating_admission_policy_binding_spec as spec};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const ACTIONS: &[&str] = &["Audit", "Deny", "Warn"];

pub(in crate::validate) fn validating(subject: &Subject<'_>, errors: &mut Errors) {
    let (own, path) = (part(subject.new, "spec"), Path::root("spec"));
    shared(own, &path, errors);
    actions(own, &path.name(spec::VALIDATION_ACTIONS), errors);
}

pub(in crate::validate) fn of_mutating(subject: &Subject<'_>, errors: &mut Errors) {
    let (own, path) = (part(subject.new, "spec"), Path::root("spec"));
    shared(own, &path, errors);
    if let Some(given) = own.object(spec::MATCH_RESOURCES) {
        mutating(given, &path.name(spec::MATCH_RESOURCES), errors);
    }
}

fn shared(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let name = own.text(spec::POLICY_NAME);
    if name.is_empty() {
        errors.required(&path.name(spec::POLICY_NAME), "");
    } else {
        errors.invalid_each(&path.name(spec::POLICY_NAME), name, syntax::dns1123_subdomain(name));
    }
    if let Some(given) = own.object(spec::PARAM_REF) {
        of_param(given, &path.name(spec::PARAM_REF), errors);
    }
    if let Some(given) = own.object(spec::MATCH_RESOURCES) {
        of_match(given, &path.name(spec::MATCH_RESOURCES), errors);
    }
}

fn of_param(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const BOTH: &str = "name and selector are mutually exclusive";
    let (name, given) = (own.text(param::NAME), own.object(param::SELECTOR));
    if !name.is_empty() {
        errors.invalid_each(&path.name(param::NAME), name, syntax::path_segment_name(name));
        if given.is_some() {
            errors.forbidden(&path.name(param::NAME), BOTH);
        }
    }
    if given.is_some() {
        selector::label_selector(given, true, &path.name(param::SELECTOR), errors);
        if !name.is_empty() {
            errors.forbidden(&path.name(param::SELECTOR), BOTH);
        }
    } else if name.is_empty() {
        errors.required(path, "one of name or selector must be specified");
    }
    let action = own.text(param::PARAMETER_NOT_FOUND_ACTION);
    let at = path.name(param::PARAMETER_NOT_FOUND_ACTION);
    match action {
        "" => errors.required(&at, ""),
        "Deny" | "Allow" => {}
        other => errors.not_supported(&at, other, &["Deny", "Allow"]),
    }
}

fn actions(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for (at, action) in texts(own, spec::VALIDATION_ACTIONS) {
        if !ACTIONS.contains(&action) {
            errors.not_supported(&path.index(at), action, ACTIONS);
        }
        if !seen.insert(action) {
            errors.duplicate(&path.index(at), action);
        }
    }
    if seen.contains("Deny") && seen.contains("Warn") {
        let detail = "must not contain both Deny and Warn (repeating the same validation failure information \
                      in the API response and headers serves no purpose)";
        errors.invalid(path, own.get(spec::VALIDATION_ACTIONS), detail);
    }
    if seen.is_empty() {
        errors.required(path, "at least one validation action is required");
    }
}
