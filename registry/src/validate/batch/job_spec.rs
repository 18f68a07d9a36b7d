//! The spec of a Job, of its own and in a CronJob.

use super::indexes;
use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, NON_NEGATIVE, Pair, Rule, items, rule};
use crate::validate::{Errors, Omitted, Path, Plain, Subject, pod};
use keelson_api::catalogue::names::{
    container, job_spec as spec, pod_failure_policy as policy,
    pod_failure_policy_on_exit_codes_requirement as exit,
    pod_failure_policy_on_pod_conditions_pattern as pattern, pod_failure_policy_rule as failure, pod_spec,
    pod_template_spec as template, success_policy as success, success_policy_rule as success_rule,
};
use keelson_api::catalogue::types;
use keelson_api::status::Quoted;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// Pods at a time, and indexes that may fail, of an indexed Job.
const INDEXED_LIMIT: i64 = 100_000;
/// The same of a Job of more completions than that.
const HIGH_LIMIT: i64 = 10_000;
const RULES: usize = 20;
const PATTERNS: usize = 20;
const EXIT_CODES: usize = 255;
const MANAGED_BY: usize = 63;
const INDEXES_BYTES: usize = 64 * 1024;

const ACTIONS: &[&str] = &["Count", "FailIndex", "FailJob", "Ignore"];
const OPERATORS: &[&str] = &["In", "NotIn"];
const STATUSES: &[&str] = &["False", "True", "Unknown"];

const SPEC: &[Rule] = &[
    rule(spec::PARALLELISM, Check::NonNegative),
    rule(spec::COMPLETIONS, Check::NonNegative),
    rule(spec::ACTIVE_DEADLINE_SECONDS, Check::NonNegative),
    rule(spec::BACKOFF_LIMIT, Check::NonNegative),
    rule(spec::TTL_SECONDS_AFTER_FINISHED, Check::NonNegative),
    rule(spec::BACKOFF_LIMIT_PER_INDEX, Check::NonNegative),
    rule(spec::MAX_FAILED_INDEXES, Check::NonNegative),
    rule(spec::MAX_FAILED_INDEXES, Check::Whole(failed_indexes)),
    rule(spec::MANAGED_BY, Check::Whole(managed_by)),
    rule(spec::COMPLETION_MODE, Check::Whole(mode)),
    rule(spec::POD_FAILURE_POLICY, Check::Whole(failure_policy)),
    rule(spec::SUCCESS_POLICY, Check::Whole(success_policy)),
    rule(spec::POD_REPLACEMENT_POLICY, Check::Whole(replacement)),
];

pub(super) fn check(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    rules::run(SPEC, pair, path, errors);
    let path = path.name(spec::TEMPLATE);
    let new = pair.new.object(spec::TEMPLATE).unwrap_or(&EMPTY);
    let old = pair.old.and_then(|old| old.object(spec::TEMPLATE));
    pod::template(Pair { new, old }, subject, &path, errors);
    let pods = new.object(template::SPEC).unwrap_or(&EMPTY);
    let (path, restart) = (path.field("spec.restartPolicy"), pods.text(pod_spec::RESTART_POLICY));
    match restart {
        "" | "Always" => errors.required(&path, "valid values: \"OnFailure\", \"Never\""),
        "OnFailure" if pair.new.contains(spec::POD_FAILURE_POLICY) => {
            let detail = "only \"Never\" is supported when podFailurePolicy is specified";
            errors.invalid(&path, restart, detail);
        }
        "OnFailure" | "Never" => {}
        other => errors.not_supported(&path, other, &["OnFailure", "Never"]),
    }
}

pub(super) fn is_indexed(own: &Object) -> bool {
    own.text(spec::COMPLETION_MODE) == "Indexed"
}

fn failed_indexes(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    if pair.new.contains(spec::MAX_FAILED_INDEXES) && !pair.new.contains(spec::BACKOFF_LIMIT_PER_INDEX) {
        let detail = "when maxFailedIndexes is specified";
        errors.required(&path.name(spec::BACKOFF_LIMIT_PER_INDEX), detail);
    }
}

fn managed_by(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(manager) = pair.new.str(spec::MANAGED_BY) else { return };
    let path = path.name(spec::MANAGED_BY);
    domain_path(manager, &path, errors);
    if manager.len() > MANAGED_BY {
        errors.too_long(&path, MANAGED_BY);
    }
}

/// A domain, a slash and a path.
fn domain_path(text: &str, path: &Path<'_>, errors: &mut Errors) {
    if text.is_empty() {
        return errors.required(path, "");
    }
    let Some((host, rest)) = text.split_once('/').filter(|(host, rest)| !host.is_empty() && !rest.is_empty())
    else {
        return errors.invalid(path, text, "must be a domain-prefixed path (such as \"acme.io/foo\")");
    };
    errors.invalid_each(path, host, syntax::dns1123_subdomain(host));
    let fine = |c: u8| c.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&c);
    if !rest.bytes().all(fine) {
        let detail = "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')";
        errors.invalid(path, rest, detail);
    }
}

fn mode(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new;
    match own.str(spec::COMPLETION_MODE) {
        Some("Indexed") => indexed(own, path, errors),
        None | Some("NonIndexed") => {
            for at in [spec::BACKOFF_LIMIT_PER_INDEX, spec::MAX_FAILED_INDEXES] {
                if let Some(count) = own.int(at) {
                    errors.invalid(&path.name(at), count, "requires indexed completion mode");
                }
            }
        }
        Some(other) => {
            errors.not_supported(&path.name(spec::COMPLETION_MODE), other, &["NonIndexed", "Indexed"]);
        }
    }
}

fn indexed(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let completions = own.int(spec::COMPLETIONS);
    let (parallelism, failed) = (own.int(spec::PARALLELISM), own.int(spec::MAX_FAILED_INDEXES));
    let (at_parallelism, at_failed) = (path.name(spec::PARALLELISM), path.name(spec::MAX_FAILED_INDEXES));
    if completions.is_none() {
        errors.required(&path.name(spec::COMPLETIONS), "when completion mode is Indexed");
    }
    if let Some(count) = parallelism.filter(|count| *count > INDEXED_LIMIT) {
        let detail = "must be less than or equal to 100000 when completion mode is Indexed";
        errors.invalid(&at_parallelism, count, detail);
    }
    if let (Some(all), Some(count)) = (completions, failed)
        && count > all
    {
        errors.invalid(&at_failed, count, "must be less than or equal to completions");
    }
    if let Some(count) = failed.filter(|count| *count > INDEXED_LIMIT) {
        errors.invalid(&at_failed, count, "must be less than or equal to 100000");
    }
    if completions.is_none_or(|all| all <= INDEXED_LIMIT) || !own.contains(spec::BACKOFF_LIMIT_PER_INDEX) {
        return;
    }
    let detail = "must be less than or equal to 10000 when completions are above 100000 and used with backoff \
                  limit per index";
    if failed.is_none() {
        errors.required(&at_failed, "must be specified when completions is above 100000");
    }
    for (path, count) in [(&at_parallelism, parallelism), (&at_failed, failed)] {
        if let Some(count) = count.filter(|count| *count > HIGH_LIMIT) {
            errors.invalid(path, count, detail);
        }
    }
}

/// Texts as Go's `%q` prints a list of them.
fn quoted(all: &[&str]) -> String {
    let all: Vec<String> = all.iter().map(|text| Quoted(text).to_string()).collect();
    format!("valid values: [{}]", all.join(" "))
}

fn one_of(own: &str, all: &[&str], path: &Path<'_>, errors: &mut Errors) {
    if own.is_empty() {
        errors.required(path, quoted(all));
    } else if !all.contains(&own) {
        errors.not_supported(path, own, all);
    }
}

fn failure_policy(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = pair.new.object(spec::POD_FAILURE_POLICY) else { return };
    let path = path.name(spec::POD_FAILURE_POLICY);
    let path = path.name(policy::RULES);
    let count = own.list(policy::RULES).len();
    if count > RULES {
        errors.too_many(&path, count, RULES);
    }
    let pods = pair.new.object(spec::TEMPLATE).and_then(|own| own.object(template::SPEC)).unwrap_or(&EMPTY);
    let containers: HashSet<&str> = [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS]
        .iter()
        .flat_map(|list| items(pods, *list))
        .map(|(_, one)| one.text(container::NAME))
        .collect();
    let per_index = pair.new.contains(spec::BACKOFF_LIMIT_PER_INDEX);
    for (at, one) in items(own, policy::RULES) {
        failure_rule(one, per_index, &containers, &path.index(at), errors);
    }
}

fn failure_rule(
    own: &Object,
    per_index: bool,
    containers: &HashSet<&str>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let at = path.name(failure::ACTION);
    match own.text(failure::ACTION) {
        "FailIndex" if !per_index => {
            errors.invalid(&at, "FailIndex", "requires the backoffLimitPerIndex to be set");
        }
        action => one_of(action, ACTIONS, &at, errors),
    }
    let codes = own.object(failure::ON_EXIT_CODES);
    if let Some(codes) = codes {
        exit_codes(codes, containers, &path.name(failure::ON_EXIT_CODES), errors);
    }
    let conditions = own.list(failure::ON_POD_CONDITIONS).len();
    let at = path.name(failure::ON_POD_CONDITIONS);
    if conditions > PATTERNS {
        errors.too_many(&at, conditions, PATTERNS);
    }
    for (index, one) in items(own, failure::ON_POD_CONDITIONS) {
        let (at, kind) = (at.index(index), one.text(pattern::TYPE));
        errors.invalid_each(&at.name(pattern::TYPE), kind, syntax::label_key(kind));
        one_of(one.text(pattern::STATUS), STATUSES, &at.name(pattern::STATUS), errors);
    }
    match (codes.is_some(), conditions > 0) {
        (true, true) => {
            errors.invalid(path, Omitted, "specifying both OnExitCodes and OnPodConditions is not supported");
        }
        (false, false) => {
            errors.invalid(path, Omitted, "specifying one of OnExitCodes and OnPodConditions is required");
        }
        _ => {}
    }
}

fn exit_codes(own: &Object, containers: &HashSet<&str>, path: &Path<'_>, errors: &mut Errors) {
    let operator = own.text(exit::OPERATOR);
    one_of(operator, OPERATORS, &path.name(exit::OPERATOR), errors);
    if let Some(name) = own.str(exit::CONTAINER_NAME).filter(|name| !containers.contains(name)) {
        let detail = "must be one of the container or initContainer names in the pod template";
        errors.invalid(&path.name(exit::CONTAINER_NAME), name, detail);
    }
    let path = path.name(exit::VALUES);
    let values: Vec<i64> =
        own.list(exit::VALUES).iter().map(|value| if let Value::Int(n) = value { *n } else { 0 }).collect();
    if values.is_empty() {
        errors.invalid(&path, own.get(exit::VALUES), "at least one value is required");
    } else if values.len() > EXIT_CODES {
        errors.too_many(&path, values.len(), EXIT_CODES);
    }
    let mut seen = HashSet::new();
    for (at, value) in values.iter().enumerate() {
        if operator == "In" && *value == 0 {
            errors.invalid(&path.index(at), *value, "must not be 0 for the In operator");
        }
        if !seen.insert(*value) {
            errors.duplicate(&path.index(at), *value);
        }
    }
    if !values.is_sorted() {
        errors.invalid(&path, own.get(exit::VALUES), "must be ordered");
    }
}

fn success_policy(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = pair.new.object(spec::SUCCESS_POLICY) else { return };
    let path = path.name(spec::SUCCESS_POLICY);
    if !is_indexed(pair.new) {
        let shown = GoJson(types::BATCH_V1_SUCCESS_POLICY, own);
        return errors.invalid(&path, shown, "requires indexed completion mode");
    }
    let path = path.name(success::RULES);
    let count = own.list(success::RULES).len();
    if count == 0 {
        errors.required(&path, "at least one rules must be specified when the successPolicy is specified");
    }
    if count > RULES {
        errors.too_many(&path, count, RULES);
    }
    // Where upstream's server would stop at completions that are missing, ours counts none.
    let completions = pair.new.int(spec::COMPLETIONS).unwrap_or(0);
    for (at, one) in items(own, success::RULES) {
        of_success(one, completions, &path.index(at), errors);
    }
}

fn of_success(own: &Object, completions: i64, path: &Path<'_>, errors: &mut Errors) {
    let (given, count) = (own.str(success_rule::SUCCEEDED_INDEXES), own.int(success_rule::SUCCEEDED_COUNT));
    if given.is_none() && count.is_none() {
        errors.required(path, "at least one of succeededCount or succeededIndexes must be specified");
    }
    let mut total = 0;
    if let Some(given) = given {
        let path = path.name(success_rule::SUCCEEDED_INDEXES);
        if given.len() > INDEXES_BYTES {
            errors.too_long(&path, INDEXES_BYTES);
        }
        match indexes::count(given, completions) {
            Ok(count) => total = count,
            Err(problem) => {
                errors.invalid(&path, given, format!("error parsing succeededIndexes: {problem}"));
            }
        }
    }
    let Some(count) = count else { return };
    let path = path.name(success_rule::SUCCEEDED_COUNT);
    if count < 0 {
        errors.invalid(&path, count, NON_NEGATIVE);
    }
    if count > completions {
        let detail =
            format!("must be less than or equal to {completions} (the number of specified completions)");
        errors.invalid(&path, count, detail);
    }
    if given.is_some() && count > total {
        let detail = format!(
            "must be less than or equal to {total} (the number of indexes in the specified succeededIndexes \
             field)"
        );
        errors.invalid(&path, count, detail);
    }
}

fn replacement(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = pair.new.str(spec::POD_REPLACEMENT_POLICY) else { return };
    let all: &[&str] = if pair.new.contains(spec::POD_FAILURE_POLICY) {
        &["Failed"]
    } else {
        &["Failed", "TerminatingOrFailed"]
    };
    if !all.contains(&own) {
        errors.not_supported(&path.name(spec::POD_REPLACEMENT_POLICY), own, all);
    }
}

/// A policy as errors show it.
pub(super) fn shown_policy(own: Option<&Object>, ty: keelson_api::catalogue::TypeId) -> String {
    own.map_or_else(|| "null".to_owned(), |own| crate::validate::Shown::shown(&GoJson(ty, own)))
}

/// A field that may not change, a policy of that type.
pub(super) fn fixed_policy(
    pair: Pair<'_>,
    at: keelson_api::catalogue::Name,
    ty: keelson_api::catalogue::TypeId,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    if pair.old.is_some_and(|old| !crate::validate::alike::structs(ty, old.object(at), pair.new.object(at))) {
        errors.immutable(&path.name(at), Plain(&shown_policy(pair.new.object(at), ty)));
    }
}

/// What deserves a warning in a spec at `path`.
pub(super) fn warn(own: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let count = |at| own.int(at).unwrap_or(0);
    if is_indexed(own) && count(spec::COMPLETIONS) > INDEXED_LIMIT && count(spec::PARALLELISM) > HIGH_LIMIT {
        out.push(format!(
            "{}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than \
             10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail",
            path.text()
        ));
    }
    let pods = own.object(spec::TEMPLATE).unwrap_or(&EMPTY);
    let metadata = pods.object(template::METADATA).unwrap_or(&EMPTY);
    let own = pods.object(template::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::warnings(own, metadata, &path.name(spec::TEMPLATE), true));
}
