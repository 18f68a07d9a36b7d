//! The apps group: what runs Pods from templates. Shared here: selectors, templates, rolling updates, counts.

pub(super) mod controller_revision;
pub(super) mod daemon_set;
pub(super) mod deployment;
pub(super) mod replica_set;
pub(super) mod stateful_set;

use super::rules::{EMPTY, NON_NEGATIVE, Pair};
use super::{Errors, Path, Subject, Typed, alike, pod, selector};
use keelson_api::catalogue::names::{
    deployment_spec as spec, object_meta as meta, pod_spec, pod_template_spec as template,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

/// A selector that must select something; `what` is what upstream calls the kind.
fn required_selector(own: &Object, what: &str, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::SELECTOR);
    let Some(given) = own.object(spec::SELECTOR) else { return errors.required(&path, "") };
    selector::label_selector(Some(given), true, &path, errors);
    if selector::is_empty(given) {
        let shown = Typed(types::META_V1_LABEL_SELECTOR, given);
        errors.invalid(&path, shown, format!("empty selector is invalid for {what}"));
    }
}

/// The labels of the template are not the selector's: says so where they are not.
fn labels_match(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let metadata = own.object(spec::TEMPLATE).and_then(|own| own.object(template::METADATA));
    let labels = metadata.and_then(|own| own.object(meta::LABELS));
    let given = own.object(spec::SELECTOR);
    if given.is_none_or(|given| !selector::matches(given, labels.unwrap_or(&EMPTY))) {
        let shown = labels.map(|labels| Value::Object(labels.clone()));
        let detail = "`selector` does not match template `labels`";
        errors.invalid(&path.field("template.metadata.labels"), shown.as_ref(), detail);
    }
}

/// The template in its new and old state.
fn of_template(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    let new = pair.new.object(spec::TEMPLATE).unwrap_or(&EMPTY);
    let old = pair.old.and_then(|old| old.object(spec::TEMPLATE));
    pod::template(Pair { new, old }, subject, &path.name(spec::TEMPLATE), errors);
}

/// Pods that are always started again, without deadlines; `what` is what upstream calls the kind.
fn always(own: &Object, what: &str, path: &Path<'_>, errors: &mut Errors) {
    let own = own.object(spec::TEMPLATE).and_then(|own| own.object(template::SPEC)).unwrap_or(&EMPTY);
    let path = path.field("template.spec");
    let policy = own.text(pod_spec::RESTART_POLICY);
    if policy != "Always" {
        errors.not_supported(&path.name(pod_spec::RESTART_POLICY), policy, &["Always"]);
    }
    if own.contains(pod_spec::ACTIVE_DEADLINE_SECONDS) {
        let detail = format!("activeDeadlineSeconds in {what} is not Supported");
        errors.forbidden(&path.name(pod_spec::ACTIVE_DEADLINE_SECONDS), detail);
    }
}

/// Selector and template of Deployments and ReplicaSets.
fn selected_template(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    required_selector(pair.new, "deployment", path, errors);
    let given = pair.new.object(spec::SELECTOR);
    if let Some(given) = given.filter(|given| !selector::is_valid(Some(given))) {
        let shown = Typed(types::META_V1_LABEL_SELECTOR, given);
        return errors.invalid(&path.name(spec::SELECTOR), shown, "invalid label selector");
    }
    labels_match(pair.new, path, errors);
    of_template(pair, subject, path, errors);
    always(pair.new, "ReplicaSet", path, errors);
}

/// A number or a percentage, neither below zero.
pub(super) fn int_or_percent(value: Option<&Value>, path: &Path<'_>, errors: &mut Errors) {
    match value {
        Some(Value::Str(text)) => errors.invalid_each(path, text.as_str(), syntax::percent(text)),
        Some(Value::Int(n)) if *n < 0 => errors.invalid(path, *n, NON_NEGATIVE),
        _ => {}
    }
}

fn percent(value: Option<&Value>) -> Option<i64> {
    let text = value.and_then(Value::as_str).filter(|text| syntax::percent(text).is_empty())?;
    Some(text.trim_end_matches('%').parse().unwrap_or(i64::MAX))
}

/// The number, of a percentage the number before the sign, of what is neither 0.
fn amount(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::Int(n)) => *n,
        Some(Value::Str(text)) => percent(value).unwrap_or_else(|| text.parse().unwrap_or(0)),
        _ => 0,
    }
}

pub(super) fn at_most_all(value: Option<&Value>, path: &Path<'_>, errors: &mut Errors) {
    if percent(value).is_some_and(|percent| percent > 100) {
        errors.invalid(path, value, "must not be greater than 100%");
    }
}

/// Counts in a status that may not be below zero.
fn counts(own: &Object, fields: &[Name], path: &Path<'_>, errors: &mut Errors) {
    for field in fields {
        if let Some(n) = own.int(*field).filter(|n| *n < 0) {
            errors.invalid(&path.name(*field), n, NON_NEGATIVE);
        }
    }
}

/// Counts that others bound; `ready` is how upstream calls the last bound.
fn bounded(own: &Object, fields: &[Name], ready: &str, path: &Path<'_>, errors: &mut Errors) {
    use keelson_api::catalogue::names::replica_set_status as status;
    let count = |field| own.int(field).unwrap_or(0);
    for field in fields {
        if count(*field) > count(status::REPLICAS) {
            errors.invalid(&path.name(*field), count(*field), "cannot be greater than status.replicas");
        }
    }
    let available = count(status::AVAILABLE_REPLICAS);
    if available > count(status::READY_REPLICAS) {
        let detail = format!("cannot be greater than {ready}");
        errors.invalid(&path.name(status::AVAILABLE_REPLICAS), available, detail);
    }
}

/// A count that only grows.
fn grows(new: &Object, old: Option<&Object>, field: Name, path: &Path<'_>, errors: &mut Errors) {
    let Some(before) = old.and_then(|old| old.int(field)) else { return };
    let now = new.int(field);
    if now.is_none_or(|now| now < before) {
        errors.invalid(&path.name(field), now.unwrap_or(0), "cannot be decremented");
    }
}

/// A part of the subject in its new and old state.
fn part<'a>(subject: &Subject<'a>, name: &str) -> Pair<'a> {
    Pair {
        new: subject.new.object(name).unwrap_or(&EMPTY),
        old: subject.old.map(|old| old.object(name).unwrap_or(&EMPTY)),
    }
}

/// A selector that may not change.
fn fixed_selector(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(old) = pair.old else { return };
    let given = pair.new.object(spec::SELECTOR);
    if !alike::structs(types::META_V1_LABEL_SELECTOR, given, old.object(spec::SELECTOR)) {
        match given {
            Some(given) => {
                errors.immutable(&path.name(spec::SELECTOR), Typed(types::META_V1_LABEL_SELECTOR, given));
            }
            None => errors.immutable(&path.name(spec::SELECTOR), super::Plain("null")),
        }
    }
}

/// The warnings of a template, where the spec changed.
pub(super) fn warn_template(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() || !subject.is_counted() {
        return;
    }
    let own = subject.new.object("spec").and_then(|own| own.object(spec::TEMPLATE)).unwrap_or(&EMPTY);
    let metadata = own.object(template::METADATA).unwrap_or(&EMPTY);
    let pods = own.object(template::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::warnings(pods, metadata, &Path::root("spec.template"), true));
}

/// As `warn_template`, and for names that make odd names of Pods.
pub(super) fn warn_named(subject: &Subject<'_>, out: &mut Vec<String>) {
    warn_name(subject, out);
    warn_template(subject, out);
}

/// A new object whose name makes odd names of Pods.
pub(super) fn warn_name(subject: &Subject<'_>, out: &mut Vec<String>) {
    let name = crate::metadata::of(subject.new).text(meta::NAME);
    let problems = syntax::dns1123_label(name);
    if subject.old.is_none() && !problems.is_empty() {
        out.push(format!(
            "metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; \
             a DNS label is recommended: [{}]",
            problems.join(" ")
        ));
    }
}
