//! DaemonSets.

use super::{
    always, amount, at_most_all, counts, fixed_selector, grows, int_or_percent, labels_match, of_template,
    part,
};
use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, Rule, rule};
use crate::validate::{Errors, Path, Subject, Typed, selector};
use keelson_api::catalogue::names::{
    daemon_set_spec as spec, daemon_set_status as status, daemon_set_update_strategy as strategy,
    rolling_update_daemon_set as rolling,
};
use keelson_api::catalogue::types;
use keelson_api::tree::Object;

const READY: &[Rule] = &[rule(spec::MIN_READY_SECONDS, Check::NonNegative)];
const HISTORY: &[Rule] = &[rule(spec::REVISION_HISTORY_LIMIT, Check::NonNegative)];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return of_status(subject, errors);
    }
    let (pair, path) = (part(subject, "spec"), Path::root("spec"));
    fixed_selector(pair, &path, errors);
    let given = pair.new.object(spec::SELECTOR);
    selector::label_selector(given, true, &path.name(spec::SELECTOR), errors);
    if given.is_none() || selector::is_valid(given) {
        labels_match(pair.new, &path, errors);
    }
    if let Some(given) = given.filter(|given| selector::is_empty(given)) {
        let shown = Typed(types::META_V1_LABEL_SELECTOR, given);
        errors.invalid(&path.name(spec::SELECTOR), shown, "empty selector is invalid for daemonset");
    }
    of_template(pair, subject, &path, errors);
    always(pair.new, "DaemonSet", &path, errors);
    rules::run(READY, pair, &path, errors);
    how(pair.new.object(spec::UPDATE_STRATEGY).unwrap_or(&EMPTY), &path.name(spec::UPDATE_STRATEGY), errors);
    rules::run(HISTORY, pair, &path, errors);
}

fn how(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = path.name(strategy::ROLLING_UPDATE);
    match own.text(strategy::TYPE) {
        "OnDelete" => {}
        "RollingUpdate" => match own.object(strategy::ROLLING_UPDATE) {
            None => errors.required(&field, ""),
            Some(own) => rolls(own, &field, errors),
        },
        _ => {
            let shown = GoJson(types::APPS_V1_DAEMON_SET_UPDATE_STRATEGY, own);
            errors.not_supported(path, shown, &["RollingUpdate", "OnDelete"]);
        }
    }
}

fn rolls(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (down, up) = (own.get(rolling::MAX_UNAVAILABLE), own.get(rolling::MAX_SURGE));
    let (at_down, at_up) = (path.name(rolling::MAX_UNAVAILABLE), path.name(rolling::MAX_SURGE));
    int_or_percent(down, &at_down, errors);
    int_or_percent(up, &at_up, errors);
    at_most_all(down, &at_down, errors);
    at_most_all(up, &at_up, errors);
    match (amount(down) != 0, amount(up) != 0) {
        (true, true) => errors.invalid(&at_up, up, "may not be set when maxUnavailable is non-zero"),
        (false, false) => errors.required(&at_down, "cannot be 0 when maxSurge is 0"),
        _ => {}
    }
}

fn of_status(subject: &Subject<'_>, errors: &mut Errors) {
    let (pair, path) = (part(subject, "status"), Path::root("status"));
    let all = [
        status::CURRENT_NUMBER_SCHEDULED,
        status::NUMBER_MISSCHEDULED,
        status::DESIRED_NUMBER_SCHEDULED,
        status::NUMBER_READY,
        status::OBSERVED_GENERATION,
        status::UPDATED_NUMBER_SCHEDULED,
        status::NUMBER_AVAILABLE,
        status::NUMBER_UNAVAILABLE,
        status::COLLISION_COUNT,
    ];
    counts(pair.new, &all, &path, errors);
    grows(pair.new, pair.old, status::COLLISION_COUNT, &path, errors);
}
