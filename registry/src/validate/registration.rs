//! The group admissionregistration.k8s.io: what webhooks, policies and bindings share.

pub(super) mod binding;
mod expressions;
pub(super) mod policy;
pub(super) mod webhook;

use self::expressions::Compiler;
use super::rules::{EMPTY, items, texts};
use super::{Errors, Path, Subject, selector};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    match_condition as condition, match_resources as resources, named_rule_with_operations as rule,
    object_meta,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const FAILURE_POLICIES: &[&str] = &["Fail", "Ignore"];
const MATCH_POLICIES: &[&str] = &["Equivalent", "Exact"];
const REINVOCATION_POLICIES: &[&str] = &["IfNeeded", "Never"];
const OPERATIONS: &[&str] = &["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
/// Policies mutate nothing in a delete.
const MUTATING_OPERATIONS: &[&str] = &["*", "CONNECT", "CREATE", "UPDATE"];
const SCOPES: &[&str] = &["*", "Cluster", "Namespaced"];
const CONDITIONS: usize = 64;

/// The end of names that are left to configurations from files.
const STATIC: &str = ".static.k8s.io";

/// Such a name is one that files may take.
pub(super) fn warn(subject: &Subject<'_>, warnings: &mut Vec<String>) {
    let name = crate::metadata::of(subject.new).text(object_meta::NAME);
    if subject.sub.is_empty() && name.ends_with(STATIC) {
        warnings.push(format!(
            "metadata.name: names ending with \"{STATIC}\" are reserved for static manifest-based \
             configurations and cannot be managed via the API"
        ));
    }
}

/// A text that is one of these, where there is one.
fn one_of(own: &Object, at: Name, all: &[&str], path: &Path<'_>, errors: &mut Errors) {
    if let Some(text) = own.str(at).filter(|text| !all.contains(text)) {
        errors.not_supported(&path.name(at), text, all);
    }
}

/// A text that must be there, and one of these. `pointer`: an empty one is one that is there.
fn required_of(own: &Object, at: Name, all: &[&str], pointer: bool, path: &Path<'_>, errors: &mut Errors) {
    match own.str(at) {
        None => errors.required(&path.name(at), ""),
        Some("") if !pointer => errors.required(&path.name(at), ""),
        Some(_) => one_of(own, at, all, path, errors),
    }
}

/// Says that a wildcard stands beside others; `what` it would stand for.
fn alone(own: &Object, list: Name, what: &str, path: &Path<'_>, errors: &mut Errors) {
    if own.list(list).len() > 1 && texts(own, list).any(|(_, text)| text == "*") {
        let detail = format!("if '*' is present, must not specify other {what}");
        errors.invalid(&path.name(list), own.get(list), detail);
    }
}

/// A rule with the operations that it is about.
fn of_rule(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let required = |list: Name, errors: &mut Errors| {
        if own.list(list).is_empty() {
            errors.required(&path.name(list), "");
        }
    };
    required(rule::OPERATIONS, errors);
    alone(own, rule::OPERATIONS, "operations", path, errors);
    for (at, operation) in texts(own, rule::OPERATIONS) {
        if !OPERATIONS.contains(&operation) {
            errors.not_supported(&path.name(rule::OPERATIONS).index(at), operation, OPERATIONS);
        }
    }
    required(rule::API_GROUPS, errors);
    alone(own, rule::API_GROUPS, "API groups", path, errors);
    required(rule::API_VERSIONS, errors);
    alone(own, rule::API_VERSIONS, "API versions", path, errors);
    for (at, version) in texts(own, rule::API_VERSIONS) {
        if version.is_empty() {
            errors.required(&path.name(rule::API_VERSIONS).index(at), "");
        }
    }
    required(rule::RESOURCES, errors);
    of_resources(own, &path.name(rule::RESOURCES), errors);
    one_of(own, rule::SCOPE, SCOPES, path, errors);
}

fn of_resources(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (mut whole, mut parts) = (HashSet::new(), HashSet::new());
    let (mut any_both, mut any, mut plain) = (false, false, false);
    for (at, text) in texts(own, rule::RESOURCES) {
        if text.is_empty() {
            errors.required(&path.index(at), "");
            continue;
        }
        any_both |= text == "*/*";
        any |= text == "*";
        let Some((resource, sub)) = text.split_once('/') else {
            plain = text != "*";
            continue;
        };
        if whole.contains(resource) {
            let detail = format!("if '{resource}/*' is present, must not specify {text}");
            errors.invalid(&path.index(at), text, detail);
        }
        if parts.contains(sub) {
            let detail = format!("if '*/{sub}' is present, must not specify {text}");
            errors.invalid(&path.index(at), text, detail);
        }
        if sub == "*" {
            whole.insert(resource);
        }
        if resource == "*" {
            parts.insert(sub);
        }
    }
    let shown = own.get(rule::RESOURCES);
    if any_both && own.list(rule::RESOURCES).len() > 1 {
        errors.invalid(path, shown, "if '*/*' is present, must not specify other resources");
    }
    if any && plain {
        let detail = "if '*' is present, must not specify other resources without subresources";
        errors.invalid(path, shown, detail);
    }
}

/// What a policy or a binding is about.
fn of_match(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    required_of(own, resources::MATCH_POLICY, MATCH_POLICIES, true, path, errors);
    for at in [resources::NAMESPACE_SELECTOR, resources::OBJECT_SELECTOR] {
        match own.object(at) {
            None => errors.required(&path.name(at), ""),
            given => selector::label_selector(given, true, &path.name(at), errors),
        }
    }
    for list in [resources::RESOURCE_RULES, resources::EXCLUDE_RESOURCE_RULES] {
        let path = path.name(list);
        for (at, one) in items(own, list) {
            named_rule(one, &path.index(at), errors);
        }
    }
}

fn named_rule(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let at_names = path.name(rule::RESOURCE_NAMES);
    let mut seen = HashSet::new();
    for (at, name) in texts(own, rule::RESOURCE_NAMES) {
        errors.invalid_each(&at_names.index(at), name, syntax::path_segment_name(name));
        if !seen.insert(name) {
            errors.duplicate(&at_names.index(at), name);
        }
    }
    of_rule(own, path, errors);
}

/// The operations of what mutates; `path` is that of the rules.
fn mutating(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (_, one) in items(own, resources::RESOURCE_RULES) {
        for (_, operation) in texts(one, rule::OPERATIONS) {
            if !MUTATING_OPERATIONS.contains(&operation) {
                errors.not_supported(&path.field("resourceRules.operations"), operation, MUTATING_OPERATIONS);
            }
        }
    }
}

/// Conditions that a request must meet, below `matchConditions`; `params`: they may refer to parameters.
fn conditions(own: &Object, list: Name, params: bool, path: &Path<'_>, errors: &mut Errors) {
    let (path, compiler) = (path.name(list), Compiler::alone(params));
    let count = own.list(list).len();
    if count > CONDITIONS {
        errors.too_many(&path, count, CONDITIONS);
    }
    let mut seen = HashSet::new();
    for (at, one) in items(own, list) {
        let path = path.index(at);
        let (text, at_text) = (one.text(condition::EXPRESSION).trim(), path.name(condition::EXPRESSION));
        if text.is_empty() {
            errors.required(&at_text, "");
        } else {
            compiler.check(text, text, &expressions::BOOL, &at_text, errors);
        }
        let name = one.text(condition::NAME);
        let at_name = path.name(condition::NAME);
        if name.is_empty() {
            errors.required(&at_name, "");
            continue;
        }
        errors.invalid_each(&at_name, name, syntax::label_key(name));
        if !seen.insert(name) {
            errors.duplicate(&at_name, name);
        }
    }
}

/// The struct below, an absent one being empty.
fn part<'a>(own: &'a Object, at: &str) -> &'a Object {
    own.object(at).unwrap_or(&EMPTY)
}
