//! ReplicaSets.

use super::{bounded, counts, fixed_selector, part, selected_template};
use crate::validate::rules::{self, Check, Rule, rule};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{replica_set_spec as spec, replica_set_status as status};

const FIRST: &[Rule] =
    &[rule(spec::REPLICAS, Check::NonNegative), rule(spec::MIN_READY_SECONDS, Check::NonNegative)];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        let (own, path) = (part(subject, "status").new, Path::root("status"));
        let all = [
            status::REPLICAS,
            status::FULLY_LABELED_REPLICAS,
            status::READY_REPLICAS,
            status::AVAILABLE_REPLICAS,
            status::OBSERVED_GENERATION,
            status::TERMINATING_REPLICAS,
        ];
        counts(own, &all, &path, errors);
        let fields = [status::FULLY_LABELED_REPLICAS, status::READY_REPLICAS, status::AVAILABLE_REPLICAS];
        return bounded(own, &fields, "readyReplicas", &path, errors);
    }
    let (pair, path) = (part(subject, "spec"), Path::root("spec"));
    rules::run(FIRST, pair, &path, errors);
    selected_template(pair, subject, &path, errors);
    fixed_selector(pair, &path, errors);
}
