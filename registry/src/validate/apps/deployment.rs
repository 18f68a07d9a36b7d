//! Deployments.

use super::{
    amount, at_most_all, bounded, counts, fixed_selector, grows, int_or_percent, part, selected_template,
};
use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, Rule, rule};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{
    deployment_spec as spec, deployment_status as status, deployment_strategy as strategy,
    rolling_update_deployment as rolling,
};
use keelson_api::catalogue::types;
use keelson_api::tree::Object;

const FIRST: &[Rule] = &[rule(spec::REPLICAS, Check::NonNegative)];
const LAST: &[Rule] = &[
    rule(spec::MIN_READY_SECONDS, Check::NonNegative),
    rule(spec::REVISION_HISTORY_LIMIT, Check::NonNegative),
    rule(spec::PROGRESS_DEADLINE_SECONDS, Check::NonNegative),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return of_status(subject, errors);
    }
    let (pair, path) = (part(subject, "spec"), Path::root("spec"));
    rules::run(FIRST, pair, &path, errors);
    selected_template(pair, subject, &path, errors);
    how(pair.new.object(spec::STRATEGY).unwrap_or(&EMPTY), &path.name(spec::STRATEGY), errors);
    rules::run(LAST, pair, &path, errors);
    let ready = pair.new.int(spec::MIN_READY_SECONDS).unwrap_or(0);
    if let Some(deadline) =
        pair.new.int(spec::PROGRESS_DEADLINE_SECONDS).filter(|deadline| *deadline <= ready)
    {
        let path = path.name(spec::PROGRESS_DEADLINE_SECONDS);
        errors.invalid(&path, deadline, "must be greater than minReadySeconds");
    }
    fixed_selector(pair, &path, errors);
}

fn how(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = path.name(strategy::ROLLING_UPDATE);
    let given = own.object(strategy::ROLLING_UPDATE);
    match own.text(strategy::TYPE) {
        "Recreate" if given.is_some() => {
            errors.forbidden(&field, "may not be specified when strategy `type` is 'Recreate'");
        }
        "Recreate" => {}
        "RollingUpdate" => match given {
            None => errors.required(&field, "this should be defaulted and never be nil"),
            Some(own) => rolls(own, &field, errors),
        },
        _ => {
            let shown = GoJson(types::APPS_V1_DEPLOYMENT_STRATEGY, own);
            errors.not_supported(path, shown, &["Recreate", "RollingUpdate"]);
        }
    }
}

fn rolls(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (down, up) = (own.get(rolling::MAX_UNAVAILABLE), own.get(rolling::MAX_SURGE));
    let field = path.name(rolling::MAX_UNAVAILABLE);
    int_or_percent(down, &field, errors);
    int_or_percent(up, &path.name(rolling::MAX_SURGE), errors);
    if amount(down) == 0 && amount(up) == 0 {
        errors.invalid(&field, down, "may not be 0 when `maxSurge` is 0");
    }
    at_most_all(down, &field, errors);
}

fn of_status(subject: &Subject<'_>, errors: &mut Errors) {
    let (pair, path) = (part(subject, "status"), Path::root("status"));
    let all = [
        status::OBSERVED_GENERATION,
        status::REPLICAS,
        status::UPDATED_REPLICAS,
        status::READY_REPLICAS,
        status::AVAILABLE_REPLICAS,
        status::UNAVAILABLE_REPLICAS,
        status::TERMINATING_REPLICAS,
        status::COLLISION_COUNT,
    ];
    counts(pair.new, &all, &path, errors);
    let fields = [status::UPDATED_REPLICAS, status::READY_REPLICAS, status::AVAILABLE_REPLICAS];
    bounded(pair.new, &fields, "readyReplicas", &path, errors);
    grows(pair.new, pair.old, status::COLLISION_COUNT, &path, errors);
}
