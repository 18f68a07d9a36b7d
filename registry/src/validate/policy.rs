//! PodDisruptionBudgets: how many Pods may be missing, said in one way.

use super::apps::{at_most_all, int_or_percent};
use super::gojson::GoJson;
use super::rules::{EMPTY, NON_NEGATIVE};
use super::{Errors, Path, Subject, conditions, selector};
use keelson_api::catalogue::names::{
    pod_disruption_budget as names, pod_disruption_budget_spec as spec,
    pod_disruption_budget_status as status,
};
use keelson_api::catalogue::types;

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        let own = subject.new.object(names::STATUS).unwrap_or(&EMPTY);
        let path = Path::root("status");
        conditions::check(own, status::CONDITIONS, &path, errors);
        for field in [
            status::DISRUPTIONS_ALLOWED,
            status::CURRENT_HEALTHY,
            status::DESIRED_HEALTHY,
            status::EXPECTED_PODS,
        ] {
            if let Some(n) = own.int(field).filter(|n| *n < 0) {
                errors.invalid(&path.name(field), n, NON_NEGATIVE);
            }
        }
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    if own.contains(spec::MIN_AVAILABLE) && own.contains(spec::MAX_UNAVAILABLE) {
        let shown = GoJson(types::POLICY_V1_POD_DISRUPTION_BUDGET_SPEC, own);
        errors.invalid(&path, shown, "minAvailable and maxUnavailable cannot be both set");
    }
    for field in [spec::MIN_AVAILABLE, spec::MAX_UNAVAILABLE] {
        int_or_percent(own.get(field), &path.name(field), errors);
        at_most_all(own.get(field), &path.name(field), errors);
    }
    let old = subject.old.and_then(|old| old.object(names::SPEC));
    let strict = subject.old.is_none() || selector::is_valid(old.and_then(|old| old.object(spec::SELECTOR)));
    selector::label_selector(own.object(spec::SELECTOR), strict, &path.name(spec::SELECTOR), errors);
    let supported = ["AlwaysAllow", "IfHealthyBudget"];
    let policy = own.str(spec::UNHEALTHY_POD_EVICTION_POLICY);
    if let Some(policy) = policy.filter(|policy| !supported.contains(policy)) {
        errors.not_supported(&path.name(spec::UNHEALTHY_POD_EVICTION_POLICY), policy, &supported);
    }
}
