//! What keeps Pods from nodes and spreads them: tolerations, topology spread, gates.

use super::{Context, affinity};
use crate::validate::rules::{self, Check, POSITIVE, Pair, Rule, items, rule};
use crate::validate::{Errors, Path, selector};
use keelson_api::catalogue::names::{
    pod_scheduling_gate as gate, pod_spec, toleration, topology_spread_constraint as spread,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

/// Effects of taints.
pub(in crate::validate) const EFFECTS: &[&str] = &["NoSchedule", "PreferNoSchedule", "NoExecute"];

/// A list of tolerations. `compares`: may they compare numbers?
pub(in crate::validate) fn tolerations<'a>(
    list: impl Iterator<Item = (usize, &'a Object)>,
    compares: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    for (at, own) in list {
        one_toleration(own, compares, &path.index(at), errors);
    }
}

fn one_toleration(own: &Object, compares: bool, path: &Path<'_>, errors: &mut Errors) {
    let (key, value) = (own.text(toleration::KEY), own.text(toleration::VALUE));
    let (operator, effect) = (own.text(toleration::OPERATOR), own.text(toleration::EFFECT));
    let at_operator = path.name(toleration::OPERATOR);
    if key.is_empty() {
        if operator != "Exists" {
            let detail = "operator must be Exists when `key` is empty, which means \"match all values and \
                          all keys\"";
            errors.invalid(&at_operator, operator, detail);
        }
    } else {
        errors.invalid_each(&path.name(toleration::KEY), key, syntax::label_key(key));
    }
    if own.contains(toleration::TOLERATION_SECONDS) && effect != "NoExecute" {
        let detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
        errors.invalid(&path.name(toleration::EFFECT), effect, detail);
    }
    match operator {
        "" | "Equal" => {
            let problems = syntax::label_value(value);
            if !problems.is_empty() {
                errors.invalid(&at_operator, value, problems.join(";"));
            }
        }
        "Exists" if !value.is_empty() => {
            errors.invalid(&at_operator, value, "value must be empty when `operator` is 'Exists'");
        }
        "Exists" => {}
        "Lt" | "Gt" if compares => decimal(value, &path.name(toleration::VALUE), errors),
        "Lt" | "Gt" => errors.not_supported(&at_operator, operator, &["Equal", "Exists", "Lt", "Gt"]),
        other => errors.not_supported(&at_operator, other, &["Equal", "Exists"]),
    }
    if !effect.is_empty() && !EFFECTS.contains(&effect) {
        errors.not_supported(&path.name(toleration::EFFECT), effect, EFFECTS);
    }
}

fn decimal(value: &str, path: &Path<'_>, errors: &mut Errors) {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = whole && (digits == "0" && value == "0" || !digits.starts_with('0'));
    if !canonical {
        let detail = "must be a valid decimal integer in canonical form";
        errors.invalid(path, value, detail);
    }
    if value.parse::<i64>().is_err() {
        let why = if whole { "value out of range" } else { "invalid syntax" };
        errors.invalid(path, value, format!("strconv.ParseInt: parsing {value:?}: {why}"));
    }
}

const SPREAD: &[Rule] = &[
    rule(spread::MAX_SKEW, Check::Positive),
    rule(spread::TOPOLOGY_KEY, Check::Required("can not be empty")),
];

const SPREAD_POLICIES: &[Rule] = &[
    rule(spread::NODE_AFFINITY_POLICY, Check::OneOf(POLICIES)),
    rule(spread::NODE_TAINTS_POLICY, Check::OneOf(POLICIES)),
];
const POLICIES: &[&str] = &["Honor", "Ignore"];
const ACTIONS: &[&str] = &["DoNotSchedule", "ScheduleAnyway"];

/// How Pods spread over domains.
pub(super) fn spread(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let field = pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS;
    let last: HashMap<(&str, &str), usize> = items(context.spec, field)
        .map(|(at, own)| ((own.text(spread::TOPOLOGY_KEY), own.text(spread::WHEN_UNSATISFIABLE)), at))
        .collect();
    for (at, own) in items(context.spec, field) {
        let path = path.index(at);
        let pair = Pair { new: own, old: None };
        let (key, action) = (own.text(spread::TOPOLOGY_KEY), own.text(spread::WHEN_UNSATISFIABLE));
        rules::run(SPREAD, pair, &path, errors);
        if !ACTIONS.contains(&action) {
            errors.not_supported(&path.name(spread::WHEN_UNSATISFIABLE), action, ACTIONS);
        }
        if last.get(&(key, action)).is_some_and(|last| *last > at) {
            let shown = format!("{{{key}, {action}}}");
            errors.duplicate(&path.field("{topologyKey, whenUnsatisfiable}"), shown);
        }
        if let Some(domains) = own.int(spread::MIN_DOMAINS) {
            let path = path.name(spread::MIN_DOMAINS);
            if domains <= 0 {
                errors.invalid(&path, domains, POSITIVE);
            }
            if action != "DoNotSchedule" {
                let detail =
                    format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
                errors.invalid(&path, domains, detail);
            }
        }
        rules::run(SPREAD_POLICIES, pair, &path, errors);
        let selector = own.object(spread::LABEL_SELECTOR);
        affinity::label_keys(own, selector, &path, errors);
        if !context.stored.spread_selector {
            selector::label_selector(selector, true, &path.name(spread::LABEL_SELECTOR), errors);
        }
    }
}

/// Has the stored Pod a selector here that new ones may not have?
pub(super) fn has_odd_spread(spec: &Object) -> bool {
    items(spec, pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS)
        .any(|(_, own)| !selector::is_valid(own.object(spread::LABEL_SELECTOR)))
}

/// Gates that keep a Pod from being scheduled.
pub(super) fn gates(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for (at, own) in items(spec, pod_spec::SCHEDULING_GATES) {
        let path = path.index(at);
        let name = own.text(gate::NAME);
        errors.invalid_each(&path, name, syntax::label_key(name));
        if !seen.insert(name) {
            errors.duplicate(&path, name);
        }
    }
}
