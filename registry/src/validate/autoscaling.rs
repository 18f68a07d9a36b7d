//! HorizontalPodAutoscalers: metrics, each of one source, and how fast to follow them.
//!
//! Judged in the form of version 2 whichever version is written: errors name its fields.

mod metrics;

use super::rules::{EMPTY, NON_NEGATIVE, POSITIVE, items};
use super::{Errors, Path, Subject};
use crate::convert;
use keelson_api::catalogue::names::{
    cross_version_object_reference as reference, horizontal_pod_autoscaler as names,
    horizontal_pod_autoscaler_behavior as behavior, horizontal_pod_autoscaler_spec as spec,
    horizontal_pod_autoscaler_status as status, hpa_scaling_policy as policy, hpa_scaling_rules as scaling,
    metric_spec as metric, object_metric_source as object_source,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

const MAX_PERIOD: i64 = 1_800;
const MAX_WINDOW: i64 = 3_600;

/// What a reference's version may be.
#[derive(Clone, Copy)]
struct Allowed {
    no_group: bool,
    anything: bool,
}

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let served = types::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER;
    let stored = types::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER;
    match convert::conversion(stored, served).filter(|_| subject.row.version == "v1") {
        None => in_stored_form(subject, errors),
        Some(conversion) => {
            let new = (conversion.to_stored)(subject.new.clone());
            let old = subject.old.map(|old| (conversion.to_stored)(old.clone()));
            in_stored_form(&Subject { new: &new, old: old.as_ref(), ..*subject }, errors);
        }
    }
}

fn in_stored_form(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        let own = subject.new.object(names::STATUS).unwrap_or(&EMPTY);
        for field in [status::CURRENT_REPLICAS, status::DESIRED_REPLICAS] {
            if let Some(n) = own.int(field).filter(|n| *n < 0) {
                errors.invalid(&Path::root("status").name(field), n, NON_NEGATIVE);
            }
        }
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    let path = Path::root("spec");
    replicas(own, old, &path, errors);
    let target = own.object(spec::SCALE_TARGET_REF).unwrap_or(&EMPTY);
    let before = old.map(|old| old.object(spec::SCALE_TARGET_REF).unwrap_or(&EMPTY));
    let same = |old: &Object| {
        [reference::API_VERSION, reference::KIND].iter().all(|field| old.text(*field) == target.text(*field))
    };
    let anything = before.is_some_and(same);
    let no_group = !anything && target.text(reference::KIND) == "ReplicationController";
    of_reference(target, Allowed { no_group, anything }, &path.name(spec::SCALE_TARGET_REF), errors);
    of_metrics(own, old, &path.name(spec::METRICS), errors);
    if let Some(own) = own.object(spec::BEHAVIOR) {
        let path = path.name(spec::BEHAVIOR);
        for field in [behavior::SCALE_UP, behavior::SCALE_DOWN] {
            if let Some(own) = own.object(field) {
                rules(own, &path.name(field), errors);
            }
        }
    }
}

fn replicas(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let least = i64::from(old.and_then(|old| old.int(spec::MIN_REPLICAS)) != Some(0));
    let min = own.int(spec::MIN_REPLICAS);
    let max = own.int(spec::MAX_REPLICAS).unwrap_or(0);
    if let Some(min) = min.filter(|min| *min < least) {
        let detail = format!("must be greater than or equal to {least}");
        errors.invalid(&path.name(spec::MIN_REPLICAS), min, detail);
    }
    let path = path.name(spec::MAX_REPLICAS);
    if max == 0 {
        errors.required(&path, "must be set and greater than 0");
    } else if max < 0 {
        errors.invalid(&path, max, "must be greater than or equal to 1");
    }
    if min.is_some_and(|min| max < min) {
        errors.invalid(&path, max, "must be greater than or equal to `minReplicas`");
    }
}

fn version_problem(own: &Object, allowed: Allowed) -> Option<String> {
    let version = own.text(reference::API_VERSION);
    if allowed.anything {
        return None;
    }
    match version.matches('/').count() {
        _ if version == "/" || version.is_empty() => {}
        0 => {}
        1 if !version.starts_with('/') => return None,
        1 => {}
        _ => return Some(format!("unexpected GroupVersion string: {version}")),
    }
    (!allowed.no_group).then(|| "apiVersion must specify API group".to_owned())
}

fn of_reference(own: &Object, allowed: Allowed, path: &Path<'_>, errors: &mut Errors) {
    for field in [reference::KIND, reference::NAME] {
        let given = own.text(field);
        if given.is_empty() {
            errors.required(&path.name(field), "");
        } else {
            errors.invalid_each(&path.name(field), given, syntax::path_segment_name(given));
        }
    }
    if let Some(problem) = version_problem(own, allowed) {
        errors.invalid(&path.name(reference::API_VERSION), own.text(reference::API_VERSION), problem);
    }
}

fn of_metrics(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let mut allowed = Allowed { no_group: true, anything: false };
    if let Some(old) = old {
        let odd = |own: &Object| {
            let source = own.object(metric::OBJECT).filter(|_| own.text(metric::TYPE) == "Object");
            source.is_some_and(|source| {
                let own = source.object(object_source::DESCRIBED_OBJECT).unwrap_or(&EMPTY);
                version_problem(own, allowed).is_some()
            })
        };
        allowed.anything = items(old, spec::METRICS).any(|(_, own)| odd(own));
    }
    for (at, one) in items(own, spec::METRICS) {
        metrics::one(one, allowed, &path.index(at), errors);
    }
    let from_outside = |own: &Object| matches!(own.text(metric::TYPE), "Object" | "External");
    if own.int(spec::MIN_REPLICAS) == Some(0) && !items(own, spec::METRICS).any(|(_, own)| from_outside(own))
    {
        let detail =
            "must specify at least one Object or External metric to support scaling to zero replicas";
        errors.forbidden(path, detail);
    }
}

fn rules(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if let Some(window) = own.int(scaling::STABILIZATION_WINDOW_SECONDS) {
        let path = path.name(scaling::STABILIZATION_WINDOW_SECONDS);
        if window < 0 {
            errors.invalid(&path, window, "must be greater than or equal to zero");
        }
        if window > MAX_WINDOW {
            errors.invalid(&path, window, format!("must be less than or equal to {MAX_WINDOW}"));
        }
    }
    let supported = ["Disabled", "Max", "Min"];
    if let Some(given) = own.str(scaling::SELECT_POLICY).filter(|given| !supported.contains(given)) {
        errors.not_supported(&path.name(scaling::SELECT_POLICY), given, &supported);
    }
    let at = path.name(scaling::POLICIES);
    if own.list(scaling::POLICIES).is_empty() {
        errors.required(&at, "must specify at least one Policy");
    }
    for (index, one) in items(own, scaling::POLICIES) {
        of_policy(one, &at.index(index), errors);
    }
    let tolerance = own.get(scaling::TOLERANCE);
    if sign(tolerance).is_some_and(|sign| sign < 0) {
        errors.invalid(&path.name(scaling::TOLERANCE), tolerance, NON_NEGATIVE);
    }
}

fn of_policy(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(policy::TYPE);
    if !matches!(kind, "Percent" | "Pods") {
        errors.not_supported(&path.name(policy::TYPE), kind, &["Percent", "Pods"]);
    }
    for field in [policy::VALUE, policy::PERIOD_SECONDS] {
        let number = own.int(field).unwrap_or(0);
        if number <= 0 {
            errors.invalid(&path.name(field), number, POSITIVE);
        }
    }
    if let Some(period) = own.int(policy::PERIOD_SECONDS).filter(|period| *period > MAX_PERIOD) {
        let detail = format!("must be less than or equal to {MAX_PERIOD}");
        errors.invalid(&path.name(policy::PERIOD_SECONDS), period, detail);
    }
}

/// Below zero, zero or above.
fn sign(quantity: Option<&Value>) -> Option<i8> {
    let quantity = Quantity::parse(quantity?.as_str()?).ok()?;
    let zero = Quantity::new(0, quantity.format());
    Some(quantity.cmp(&zero) as i8)
}
