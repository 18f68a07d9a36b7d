//! Configurations of webhooks, validating and mutating ones.

use super::{FAILURE_POLICIES, MATCH_POLICIES, REINVOCATION_POLICIES, conditions, of_rule, one_of, part};
use crate::validate::rules::{items, texts};
use crate::validate::{Errors, Path, Subject, selector, webhook_client};
use keelson_api::catalogue::names::{mutating_webhook as hook, mutating_webhook_configuration as names};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const NO_SIDE_EFFECTS: &[&str] = &["None", "NoneOnDryRun"];
const SIDE_EFFECTS: &[&str] = &["None", "NoneOnDryRun", "Some", "Unknown"];
const REVIEW_VERSIONS: &[&str] = &["v1", "v1beta1"];

/// What is asked of webhooks: less, where the stored ones do not keep to it.
#[derive(Clone, Copy)]
struct Demands {
    no_side_effects: bool,
    known_version: bool,
    unique_names: bool,
    label_values: bool,
    conditions: bool,
}

impl Demands {
    fn of(subject: &Subject<'_>) -> Self {
        let all = Self {
            no_side_effects: true,
            known_version: true,
            unique_names: true,
            label_values: true,
            conditions: true,
        };
        let Some(old) = subject.old else { return all };
        let hooks = || items(old, names::WEBHOOKS).map(|(_, one)| one);
        let known = |one: &Object| {
            one.list(hook::ADMISSION_REVIEW_VERSIONS).is_empty()
                || texts(one, hook::ADMISSION_REVIEW_VERSIONS).any(|(_, v)| REVIEW_VERSIONS.contains(&v))
        };
        let mut seen = HashSet::new();
        let conditions = |own| -> Vec<_> {
            items(own, names::WEBHOOKS).map(|(_, one)| one.get(hook::MATCH_CONDITIONS)).collect()
        };
        Self {
            no_side_effects: hooks().all(|one| NO_SIDE_EFFECTS.contains(&one.text(hook::SIDE_EFFECTS))),
            known_version: hooks().all(known),
            unique_names: hooks().all(|one| seen.insert(one.text(hook::NAME))),
            label_values: hooks().all(|one| {
                [hook::NAMESPACE_SELECTOR, hook::OBJECT_SELECTOR]
                    .iter()
                    .all(|at| selector::is_valid(one.object(*at)))
            }),
            conditions: conditions(subject.new) != conditions(old),
        }
    }
}

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let demands = Demands::of(subject);
    let path = Path::root("webhooks");
    let mut seen = HashSet::new();
    for (at, one) in items(subject.new, names::WEBHOOKS) {
        let path = path.index(at);
        of_hook(one, demands, &path, errors);
        versions(one, demands, &path, errors);
        let name = one.text(hook::NAME);
        if demands.unique_names && !name.is_empty() && !seen.insert(name) {
            errors.duplicate(&path.name(hook::NAME), name);
        }
    }
}

fn of_hook(own: &Object, demands: Demands, path: &Path<'_>, errors: &mut Errors) {
    qualified(own.text(hook::NAME), &path.name(hook::NAME), errors);
    let rules = path.name(hook::RULES);
    for (at, one) in items(own, hook::RULES) {
        of_rule(one, &rules.index(at), errors);
    }
    one_of(own, hook::FAILURE_POLICY, FAILURE_POLICIES, path, errors);
    one_of(own, hook::MATCH_POLICY, MATCH_POLICIES, path, errors);
    let effects = if demands.no_side_effects { NO_SIDE_EFFECTS } else { SIDE_EFFECTS };
    if own.contains(hook::SIDE_EFFECTS) {
        one_of(own, hook::SIDE_EFFECTS, effects, path, errors);
    } else {
        let detail = format!("must specify one of {}", effects.join(", "));
        errors.required(&path.name(hook::SIDE_EFFECTS), detail);
    }
    if let Some(seconds) = own.int(hook::TIMEOUT_SECONDS).filter(|seconds| !(1..=30).contains(seconds)) {
        let detail = "the timeout value must be between 1 and 30 seconds";
        errors.invalid(&path.name(hook::TIMEOUT_SECONDS), seconds, detail);
    }
    for at in [hook::NAMESPACE_SELECTOR, hook::OBJECT_SELECTOR] {
        selector::label_selector(own.object(at), demands.label_values, &path.name(at), errors);
    }
    // Only webhooks that mutate have it.
    one_of(own, hook::REINVOCATION_POLICY, REINVOCATION_POLICIES, path, errors);
    let config = part(own, hook::CLIENT_CONFIG.as_str());
    webhook_client::check(config, &path.name(hook::CLIENT_CONFIG), errors);
    if demands.conditions {
        conditions(own, hook::MATCH_CONDITIONS, false, path, errors);
    }
}

/// A domain of three segments at least.
fn qualified(name: &str, path: &Path<'_>, errors: &mut Errors) {
    let problems = syntax::dns1123_subdomain(name);
    if name.is_empty() {
        errors.required(path, "");
    } else if !problems.is_empty() {
        errors.invalid(path, name, problems.join(","));
    } else if name.split('.').count() < 3 {
        errors.invalid(path, name, "should be a domain with at least three segments separated by dots");
    }
}

fn versions(own: &Object, demands: Demands, path: &Path<'_>, errors: &mut Errors) {
    let list = hook::ADMISSION_REVIEW_VERSIONS;
    let path = path.name(list);
    if own.list(list).is_empty() {
        return errors.required(&path, format!("must specify one of {}", REVIEW_VERSIONS.join(", ")));
    }
    let mut seen = HashSet::new();
    for (at, version) in texts(own, list) {
        if seen.insert(version) {
            errors.invalid_each(&path.index(at), version, syntax::dns1035_label(version));
        } else {
            errors.invalid(&path.index(at), version, "duplicate version");
        }
    }
    if demands.known_version && !REVIEW_VERSIONS.iter().any(|known| seen.contains(known)) {
        let detail = format!("must include at least one of {}", REVIEW_VERSIONS.join(", "));
        errors.invalid(&path, own.get(list), detail);
    }
}
