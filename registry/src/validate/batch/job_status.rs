//! The status of a Job: counts, and conditions that fit each other and what was there before.
//!
//! What did not change is not looked at again: a spec may have changed below it.

use super::{indexes, job_spec};
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, rule, texts};
use crate::validate::{Errors, Omitted, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    job as names, job_condition as condition, job_spec as spec, job_status as status,
    uncounted_terminated_pods as uncounted,
};
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

const COUNTS: &[Rule] = &[
    rule(status::ACTIVE, Check::NonNegative),
    rule(status::SUCCEEDED, Check::NonNegative),
    rule(status::FAILED, Check::NonNegative),
    rule(status::READY, Check::NonNegative),
    rule(status::TERMINATING, Check::NonNegative),
];

fn has(own: &Object, kind: &str, value: &str) -> bool {
    own.list(status::CONDITIONS)
        .iter()
        .filter_map(Value::as_object)
        .any(|one| one.text(condition::TYPE) == kind && one.text(condition::STATUS) == value)
}

/// Is the condition there and true?
pub(super) fn is_true(own: &Object, kind: &str) -> bool {
    has(own, kind, "True")
}

fn is_finished(own: &Object) -> bool {
    is_true(own, "Complete") || is_true(own, "Failed")
}

/// A status in its new and old state, and the spec beside it.
struct Change<'a> {
    spec: &'a Object,
    new: &'a Object,
    old: &'a Object,
    path: Path<'a>,
}

impl Change<'_> {
    fn changed(&self, at: Name) -> bool {
        self.new.get(at) != self.old.get(at)
    }

    fn is(&self, kind: &str) -> bool {
        is_true(self.new, kind)
    }

    fn turned(&self, kind: &str) -> bool {
        self.is(kind) != is_true(self.old, kind)
    }

    fn finished_turned(&self) -> bool {
        is_finished(self.new) != is_finished(self.old)
    }

    fn conditions(&self, wrong: bool, detail: &str, errors: &mut Errors) {
        if wrong {
            errors.invalid(&self.path.name(status::CONDITIONS), Omitted, detail);
        }
    }

    fn shown(&self, wrong: bool, at: Name, detail: &str, errors: &mut Errors) {
        if wrong {
            errors.invalid(&self.path.name(at), self.new.get(at), detail);
        }
    }
}

pub(super) fn check(spec: &Object, new_job: &Object, old_job: &Object, errors: &mut Errors) {
    let of = |job| -> &Object { Object::object(job, names::STATUS).unwrap_or(&EMPTY) };
    let change = Change { spec, new: of(new_job), old: of(old_job), path: Path::root("status") };
    rules::run(COUNTS, Pair { new: change.new, old: None }, &change.path, errors);
    uncounted_pods(change.new, &change.path, errors);
    ends(&change, errors);
    finished(&change, errors);
    of_indexes(&change, errors);
    success(&change, errors);
    steps(&change, errors);
}

fn uncounted_pods(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own.object(status::UNCOUNTED_TERMINATED_PODS) else { return };
    let path = path.name(status::UNCOUNTED_TERMINATED_PODS);
    let mut seen = HashSet::new();
    for list in [uncounted::SUCCEEDED, uncounted::FAILED] {
        let path = path.name(list);
        for (at, uid) in texts(own, list) {
            if uid.is_empty() {
                errors.invalid(&path.index(at), uid, "must not be empty");
            } else if !seen.insert(uid) {
                errors.duplicate(&path.index(at), uid);
            }
        }
    }
}

/// How a Job ends: conditions that exclude or need each other, and the time of it.
fn ends(change: &Change<'_>, errors: &mut Errors) {
    let complete = change.is("Complete");
    let turned = change.turned("Complete");
    let at = status::COMPLETION_TIME;
    let (started, ended) = (change.new.str(status::START_TIME), change.new.str(at));
    let timed = turned || change.changed(at);
    let wrong = (turned || change.turned("Failed")) && complete && change.is("Failed");
    change.conditions(wrong, "cannot set Complete=True and Failed=true conditions", errors);
    let wrong = (turned || change.turned("FailureTarget")) && complete && change.is("FailureTarget");
    change.conditions(wrong, "cannot set Complete=True and FailureTarget=true conditions", errors);
    let detail = "cannot set completionTime when there is no Complete=True condition";
    change.shown(timed && ended.is_some() && !complete, at, detail, errors);
    if timed && ended.is_none() && complete {
        errors.required(&change.path.name(at), "completionTime is required for Complete jobs");
    }
    let moved = change.changed(status::START_TIME) || change.changed(at);
    // Canonical times compare as texts.
    let early = matches!((started, ended), (Some(started), Some(ended)) if ended < started);
    change.shown(moved && early, at, "must be equal to or after `startTime`", errors);
    let moved = change.turned("Failed") || change.changed(status::FAILED_INDEXES);
    let wrong = moved && change.is("Failed") && !change.is("FailureTarget");
    let detail = "cannot set Failed=True condition without the FailureTarget=true condition";
    change.conditions(wrong, detail, errors);
    let moved = turned || change.turned("SuccessCriteriaMet");
    let wrong = moved && complete && !change.is("SuccessCriteriaMet");
    let detail = "cannot set Complete=True condition without the SuccessCriteriaMet=true condition";
    change.conditions(wrong, detail, errors);
}

/// A Job that ended has no Pods left.
fn finished(change: &Change<'_>, errors: &mut Errors) {
    if !is_finished(change.new) {
        return;
    }
    let turned = change.finished_turned();
    let active = change.new.int(status::ACTIVE).unwrap_or(0) > 0;
    let wrong = active && (turned || change.changed(status::ACTIVE));
    change.shown(wrong, status::ACTIVE, "active>0 is invalid for finished job", errors);
    let at = status::START_TIME;
    let idle = change.spec.bool(spec::SUSPEND) == Some(true) && change.spec.int(spec::COMPLETIONS) == Some(0);
    if (turned || change.changed(at)) && !idle && !change.new.contains(at) {
        errors.required(&change.path.name(at), "startTime is required for finished job");
    }
    let at = status::UNCOUNTED_TERMINATED_PODS;
    let left = change.new.object(at).unwrap_or(&EMPTY);
    let any = !left.list(uncounted::FAILED).is_empty() || !left.list(uncounted::SUCCEEDED).is_empty();
    if any && (turned || change.changed(at)) {
        let ty = keelson_api::catalogue::types::BATCH_V1_UNCOUNTED_TERMINATED_PODS;
        let shown = crate::validate::gojson::GoJson(ty, left);
        errors.invalid(&change.path.name(at), shown, "must be empty for finished job");
    }
}

fn of_indexes(change: &Change<'_>, errors: &mut Errors) {
    let (completed, failed) = (status::COMPLETED_INDEXES, status::FAILED_INDEXES);
    let (new_completed, new_failed) = (change.changed(completed), change.changed(failed));
    let (done, lost) = (change.new.text(completed), change.new.str(failed));
    let per_index = change.spec.contains(spec::BACKOFF_LIMIT_PER_INDEX);
    let all = change.spec.int(spec::COMPLETIONS);
    if let Some(all) = all {
        if new_completed && let Err(problem) = indexes::count(done, all) {
            let detail = format!("error parsing completedIndexes: {problem}");
            errors.invalid(&change.path.name(completed), done, detail);
        }
        if let Some(lost) = lost.filter(|_| new_failed && per_index)
            && let Err(problem) = indexes::count(lost, all)
        {
            let detail = format!("error parsing failedIndexes: {problem}");
            errors.invalid(&change.path.name(failed), lost, detail);
        }
    }
    if new_completed && !done.is_empty() && !job_spec::is_indexed(change.spec) {
        let detail = "cannot set non-empty completedIndexes when non-indexed completion mode";
        errors.invalid(&change.path.name(completed), done, detail);
    }
    if let Some(lost) = lost {
        if new_failed && !per_index {
            let detail = "cannot set non-null failedIndexes when backoffLimitPerIndex is null";
            errors.invalid(&change.path.name(failed), lost, detail);
        }
        let both = all.filter(|_| new_failed || new_completed);
        if let Some(at) = both.and_then(|all| indexes::overlap(done, lost, all)) {
            let detail = format!("failedIndexes and completedIndexes overlap at index: {at}");
            errors.invalid(&change.path.name(failed), lost, detail);
        }
    }
}

fn success(change: &Change<'_>, errors: &mut Errors) {
    let count = |at| change.new.int(at).unwrap_or(0);
    let moved = change.finished_turned() || change.changed(status::TERMINATING);
    let wrong = moved && count(status::TERMINATING) > 0 && is_finished(change.new);
    change.shown(wrong, status::TERMINATING, "terminating>0 is invalid for finished job", errors);
    let moved = change.changed(status::READY) || change.changed(status::ACTIVE);
    let wrong = moved && change.new.int(status::READY).is_some_and(|ready| ready > count(status::ACTIVE));
    change.shown(wrong, status::READY, "cannot set more ready pods than active", errors);
    let met = change.is("SuccessCriteriaMet");
    let detail = "cannot set SuccessCriteriaMet=True and Failed=true conditions";
    change.conditions(met && change.is("Failed"), detail, errors);
    let detail = "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions";
    change.conditions(met && change.is("FailureTarget"), detail, errors);
    let wrong = change.spec.contains(spec::SUCCESS_POLICY) && !met && change.is("Complete");
    let detail = "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True";
    change.conditions(wrong, detail, errors);
}

/// What may not go back.
fn steps(change: &Change<'_>, errors: &mut Errors) {
    for kind in ["Failed", "Complete", "FailureTarget"] {
        let wrong = is_true(change.old, kind) && !change.is(kind);
        change.conditions(wrong, &format!("cannot disable the terminal {kind}=True condition"), errors);
    }
    let less = |at| change.new.int(at).unwrap_or(0) < change.old.int(at).unwrap_or(0);
    let now = |at| change.new.int(at).unwrap_or(0);
    if less(status::FAILED) {
        let path = change.path.name(status::FAILED);
        errors.invalid(&path, now(status::FAILED), "cannot decrease the failed counter");
    }
    let own = change.spec;
    let scaled = job_spec::is_indexed(own) && own.int(spec::COMPLETIONS) == own.int(spec::PARALLELISM);
    if less(status::SUCCEEDED) && !scaled {
        let path = change.path.name(status::SUCCEEDED);
        errors.invalid(&path, now(status::SUCCEEDED), "cannot decrease the succeeded counter");
    }
    let at = status::COMPLETION_TIME;
    let wrong = change.new.contains(at) && change.old.contains(at) && change.changed(at);
    change.shown(wrong, at, crate::validate::IMMUTABLE, errors);
    let at = status::START_TIME;
    let resumes = is_true(change.old, "Suspended") && has(change.new, "Suspended", "False");
    let wrong =
        change.changed(at) && !resumes && change.old.contains(at) && own.bool(spec::SUSPEND) != Some(true);
    change.shown(wrong, at, "field is immutable for unsuspended job once set", errors);
    let (was, is) = (is_true(change.old, "SuccessCriteriaMet"), change.is("SuccessCriteriaMet"));
    change.conditions(was && !is, "cannot disable the SuccessCriteriaMet=True condition", errors);
    let wrong = is_true(change.old, "Complete") && !was && is;
    let detail = "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions";
    change.conditions(wrong, detail, errors);
}
