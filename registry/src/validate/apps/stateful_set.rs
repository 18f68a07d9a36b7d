//! StatefulSets: claims for each Pod, and a spec of which little may change.

use super::{
    always, amount, at_most_all, bounded, counts, grows, int_or_percent, labels_match, part,
    required_selector,
};
use crate::validate::claim::claim_spec;
use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, items, rule};
use crate::validate::{Errors, Path, Subject, Typed, alike, pod, selector};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    object_meta as meta, persistent_volume_claim as claim, pod_spec, pod_template_spec as template,
    rolling_update_stateful_set_strategy as rolling, stateful_set_ordinals as ordinals,
    stateful_set_persistent_volume_claim_retention_policy as retention, stateful_set_spec as spec,
    stateful_set_status as status, stateful_set_update_strategy as strategy, volume,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;

const COUNTS: &[Rule] =
    &[rule(spec::REPLICAS, Check::NonNegative), rule(spec::MIN_READY_SECONDS, Check::NonNegative)];
const SERVICE: &[Rule] = &[rule(spec::SERVICE_NAME, Check::Format(syntax::dns1123_label))];

/// What an update may change.
const CHANGEABLE: &[Name] = &[
    spec::REPLICAS,
    spec::TEMPLATE,
    spec::UPDATE_STRATEGY,
    spec::MIN_READY_SECONDS,
    spec::ORDINALS,
    spec::REVISION_HISTORY_LIMIT,
    spec::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY,
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return of_status(subject, errors);
    }
    let (pair, path) = (part(subject, "spec"), Path::root("spec"));
    let tolerated = pair.old.is_some_and(|old| {
        let mut before = Errors::new();
        of_spec(Pair { new: old, old: None }, subject, true, false, &path, &mut before);
        !before.is_empty()
    });
    of_spec(pair, subject, pair.old.is_some(), tolerated, &path, errors);
    let Some(old) = pair.old else { return };
    let fixed = |own: &Object| {
        let mut own = own.clone();
        own.retain(|key, _| !CHANGEABLE.iter().any(|name| name.as_str() == key.as_str()));
        own
    };
    let (now, before) = (fixed(pair.new), fixed(old));
    if !alike::structs(types::APPS_V1_STATEFUL_SET_SPEC, Some(&now), Some(&before)) {
        let detail = "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', \
                      'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and \
                      'minReadySeconds' are forbidden";
        errors.forbidden(&path, detail);
    }
}

/// `update`: names and claims that cannot change are not looked at. `tolerated`: nor is the template.
fn of_spec(
    pair: Pair<'_>,
    subject: &Subject<'_>,
    update: bool,
    tolerated: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let own = pair.new;
    match own.text(spec::POD_MANAGEMENT_POLICY) {
        "" => errors.required(&path.name(spec::POD_MANAGEMENT_POLICY), ""),
        "OrderedReady" | "Parallel" => {}
        other => {
            let detail = "must be 'OrderedReady' or 'Parallel'";
            errors.invalid(&path.name(spec::POD_MANAGEMENT_POLICY), other, detail);
        }
    }
    how(own.object(spec::UPDATE_STRATEGY).unwrap_or(&EMPTY), &path.name(spec::UPDATE_STRATEGY), errors);
    let field = spec::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY;
    if let Some(policy) = own.object(field) {
        keeps(policy, &path.name(field), errors);
    }
    if !update {
        let list = path.name(spec::VOLUME_CLAIM_TEMPLATES);
        for (at, own) in items(own, spec::VOLUME_CLAIM_TEMPLATES) {
            let own = own.object(claim::SPEC).unwrap_or(&EMPTY);
            claim_spec(Pair { new: own, old: None }, &list.index(at).name(claim::SPEC), errors);
        }
    }
    rules::run(COUNTS, pair, path, errors);
    let start = own.object(spec::ORDINALS).and_then(|own| own.int(ordinals::START));
    if let Some(start) = start.filter(|start| *start < 0) {
        errors.invalid(&path.field("ordinals.start"), start, rules::NON_NEGATIVE);
    }
    if !update {
        rules::run(SERVICE, pair, path, errors);
    }
    required_selector(own, "statefulset", path, errors);
    let given = own.object(spec::SELECTOR);
    match given.filter(|given| !selector::is_valid(Some(given))) {
        Some(given) => {
            errors.invalid(&path.name(spec::SELECTOR), Typed(types::META_V1_LABEL_SELECTOR, given), "");
        }
        None => {
            labels_match(own, path, errors);
            if !tolerated {
                of_template(pair, subject, path, errors);
            }
        }
    }
    always(own, "StatefulSet", path, errors);
}

/// The template as Pods get it: volumes of claims are there, host names are made.
fn of_template(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    let mut new = pair.new.object(spec::TEMPLATE).cloned().unwrap_or_default();
    let pods = new.object_entry(template::SPEC);
    pods.remove(pod_spec::SUBDOMAIN);
    pods.remove(pod_spec::HOSTNAME);
    let claims: BTreeSet<&str> = items(pair.new, spec::VOLUME_CLAIM_TEMPLATES)
        .map(|(_, own)| own.object(claim::METADATA).map_or("", |own| own.text(meta::NAME)))
        .collect();
    if !claims.is_empty() {
        let mut volumes: Vec<Value> = claims.iter().map(|name| Value::Object(claimed(name))).collect();
        let own = items(pods, pod_spec::VOLUMES).map(|(_, own)| own);
        let own = own.filter(|own| !claims.contains(own.text(volume::NAME)));
        volumes.extend(own.map(|own| Value::Object(own.clone())));
        pods.insert(pod_spec::VOLUMES, volumes);
    }
    let old = pair.old.and_then(|old| old.object(spec::TEMPLATE));
    pod::template(Pair { new: &new, old }, subject, &path.name(spec::TEMPLATE), errors);
}

/// The volume of a claim.
fn claimed(name: &str) -> Object {
    let source: Object = [("claimName", name)].into_iter().collect();
    let mut own: Object = [("name", name)].into_iter().collect();
    own.insert(volume::PERSISTENT_VOLUME_CLAIM, source);
    own
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    super::warn_template(subject, out);
    let own = subject.new.object("spec").unwrap_or(&EMPTY);
    let list = Path::root("spec.volumeClaimTemplates");
    for (at, own) in items(own, spec::VOLUME_CLAIM_TEMPLATES) {
        let path = list.index(at);
        // Upstream's updates have a field more in the path.
        let path = if subject.old.is_some() { path.field("Spec") } else { path };
        out.extend(pod::claim_warnings(own.object(claim::SPEC).unwrap_or(&EMPTY), &path));
    }
    if own.int(spec::REVISION_HISTORY_LIMIT).is_some_and(|limit| limit < 0) {
        let said = "a negative value retains all historical revisions; a value >= 0 is recommended";
        out.push(format!("spec.revisionHistoryLimit: {said}"));
    }
}

fn how(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const TYPES: &str = "must be 'RollingUpdate' or 'OnDelete'";
    let field = path.name(strategy::ROLLING_UPDATE);
    let given = own.object(strategy::ROLLING_UPDATE);
    match (own.text(strategy::TYPE), given) {
        ("", _) => errors.required(path, ""),
        ("OnDelete", Some(given)) => {
            let shown = GoJson(types::APPS_V1_ROLLING_UPDATE_STATEFUL_SET_STRATEGY, given);
            errors.invalid(&field, shown, "only allowed for updateStrategy 'RollingUpdate'");
        }
        ("RollingUpdate", Some(given)) => rolls(given, &field, errors),
        ("OnDelete" | "RollingUpdate", None) => {}
        _ => errors.invalid(path, GoJson(types::APPS_V1_STATEFUL_SET_UPDATE_STRATEGY, own), TYPES),
    }
}

fn rolls(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const PARTITION: &[Rule] = &[rule(rolling::PARTITION, Check::NonNegative)];
    rules::run(PARTITION, Pair { new: own, old: None }, path, errors);
    let down = own.get(rolling::MAX_UNAVAILABLE);
    let path = path.name(rolling::MAX_UNAVAILABLE);
    if down.is_some() {
        int_or_percent(down, &path, errors);
        if amount(down) == 0 {
            errors.invalid(&path, down, "cannot be 0");
        }
        at_most_all(down, &path, errors);
    }
}

fn keeps(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const POLICIES: &[&str] = &["Retain", "Delete"];
    for field in [retention::WHEN_DELETED, retention::WHEN_SCALED] {
        let policy = own.text(field);
        if !POLICIES.contains(&policy) {
            errors.not_supported(&path.name(field), policy, POLICIES);
        }
    }
}

fn of_status(subject: &Subject<'_>, errors: &mut Errors) {
    let (pair, path) = (part(subject, "status"), Path::root("status"));
    let all = [
        status::REPLICAS,
        status::READY_REPLICAS,
        status::CURRENT_REPLICAS,
        status::UPDATED_REPLICAS,
        status::AVAILABLE_REPLICAS,
        status::OBSERVED_GENERATION,
        status::COLLISION_COUNT,
    ];
    counts(pair.new, &all, &path, errors);
    bounded(pair.new, &all[1..5], "status.readyReplicas", &path, errors);
    grows(pair.new, pair.old, status::COLLISION_COUNT, &path, errors);
}
