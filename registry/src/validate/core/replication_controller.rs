//! ReplicationControllers: a selector of labels that its template has.

use crate::validate::metadata::sorted;
use crate::validate::pod;
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, rule};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{
    object_meta, pod_spec, pod_template_spec as template, replication_controller as names,
    replication_controller_spec as spec, replication_controller_status as status,
};
use keelson_api::tree::Object;

const SPEC: &[Rule] = &[
    rule(spec::MIN_READY_SECONDS, Check::NonNegative),
    rule(spec::SELECTOR, Check::Required("")),
    rule(spec::REPLICAS, Check::Required("")),
    rule(spec::REPLICAS, Check::NonNegative),
];
const TEMPLATE: &[Rule] = &[rule(spec::TEMPLATE, Check::Required(""))];

const STATUS: &[Rule] = &[
    rule(status::REPLICAS, Check::NonNegative),
    rule(status::FULLY_LABELED_REPLICAS, Check::NonNegative),
    rule(status::READY_REPLICAS, Check::NonNegative),
    rule(status::AVAILABLE_REPLICAS, Check::NonNegative),
    rule(status::OBSERVED_GENERATION, Check::NonNegative),
    rule(status::REPLICAS, Check::Whole(counts)),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        let new = subject.new.object(names::STATUS).unwrap_or(&EMPTY);
        return rules::run(STATUS, Pair { new, old: None }, &Path::root("status"), errors);
    }
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.and_then(|old| old.object(names::SPEC));
    let path = Path::root("spec");
    let pair = Pair { new, old };
    rules::run(SPEC, pair, &path, errors);
    match new.object(spec::TEMPLATE) {
        None => rules::run(TEMPLATE, pair, &path, errors),
        Some(own) => {
            let pair = Pair { new: own, old: old.and_then(|old| old.object(spec::TEMPLATE)) };
            of_template(pair, new, subject, &path.name(spec::TEMPLATE), errors);
        }
    }
}

fn of_template(pair: Pair<'_>, spec: &Object, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new.object(template::METADATA).unwrap_or(&EMPTY);
    let labels = own.object(object_meta::LABELS);
    let selector = spec.object(spec::SELECTOR).unwrap_or(&EMPTY);
    let has = |key: &str, value: &str| labels.is_some_and(|labels| labels.str(key) == Some(value));
    if !sorted(selector).iter().all(|(key, value)| has(key, value)) {
        let shown = labels.map(|labels| keelson_api::tree::Value::Object(labels.clone()));
        let detail = "`selector` does not match template `labels`";
        errors.invalid(&path.field("metadata.labels"), shown.as_ref(), detail);
    }
    pod::template(pair, subject, path, errors);
    let own = pair.new.object(template::SPEC).unwrap_or(&EMPTY);
    let policy = own.text(pod_spec::RESTART_POLICY);
    if policy != "Always" {
        errors.not_supported(&path.field("spec.restartPolicy"), policy, &["Always"]);
    }
    if own.contains(pod_spec::ACTIVE_DEADLINE_SECONDS) {
        let detail = "activeDeadlineSeconds in ReplicationController is not Supported";
        errors.forbidden(&path.field("spec.activeDeadlineSeconds"), detail);
    }
}

fn counts(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let count = |field| pair.new.int(field).unwrap_or(0);
    let all = count(status::REPLICAS);
    for field in [status::FULLY_LABELED_REPLICAS, status::READY_REPLICAS, status::AVAILABLE_REPLICAS] {
        if count(field) > all {
            errors.invalid(&path.name(field), count(field), "cannot be greater than status.replicas");
        }
    }
    let available = status::AVAILABLE_REPLICAS;
    if count(available) > count(status::READY_REPLICAS) {
        errors.invalid(&path.name(available), count(available), "cannot be greater than readyReplicas");
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let Some(own) = own.object(spec::TEMPLATE) else { return };
    let metadata = own.object(template::METADATA).unwrap_or(&EMPTY);
    let pods = own.object(template::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::warnings(pods, metadata, &Path::root("spec.template"), true));
}
