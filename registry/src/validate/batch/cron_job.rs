//! CronJobs: a schedule with its time zone, and the Job that it makes.

use super::{job, job_spec, schedule, zone};
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, rule};
use crate::validate::{Errors, Path, Subject, Typed};
use keelson_api::catalogue::names::{
    cron_job as names, cron_job_spec as spec, job_spec as of_job, job_template_spec as template,
    object_meta as meta,
};
use keelson_api::catalogue::types;
use keelson_api::tree::Object;

/// A Job's name has what the controller appends to that of the CronJob.
const NAME_LIMIT: usize = 52;

const BEFORE_JOB: &[Rule] = &[
    rule(spec::SCHEDULE, Check::Whole(of_schedule)),
    rule(spec::STARTING_DEADLINE_SECONDS, Check::NonNegative),
    rule(spec::TIME_ZONE, Check::Whole(time_zone)),
    rule(spec::CONCURRENCY_POLICY, Check::Required("")),
    rule(spec::CONCURRENCY_POLICY, Check::Whole(concurrency)),
];

const AFTER_JOB: &[Rule] = &[
    rule(spec::SUCCESSFUL_JOBS_HISTORY_LIMIT, Check::NonNegative),
    rule(spec::FAILED_JOBS_HISTORY_LIMIT, Check::NonNegative),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return;
    }
    let path = Path::root("spec");
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    let pair = Pair { new, old };
    rules::run(BEFORE_JOB, pair, &path, errors);
    of_template(pair, subject, &path, errors);
    rules::run(AFTER_JOB, pair, &path, errors);
    let name = crate::metadata::of(subject.new).text(meta::NAME);
    if old.is_none() && name.len() > NAME_LIMIT {
        let detail = format!("must be no more than {NAME_LIMIT} characters");
        errors.invalid(&Path::root("metadata.name"), name, detail);
    }
}

/// The spec of the Job.
fn job_of(own: &Object) -> &Object {
    own.object(spec::JOB_TEMPLATE).and_then(|own| own.object(template::SPEC)).unwrap_or(&EMPTY)
}

fn of_template(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::JOB_TEMPLATE);
    let path = path.name(template::SPEC);
    let jobs = Pair { new: job_of(pair.new), old: pair.old.map(job_of) };
    job_spec::check(jobs, subject, &path, errors);
    if let Some(selector) = jobs.new.object(of_job::SELECTOR) {
        let shown = Typed(types::META_V1_LABEL_SELECTOR, selector);
        errors.invalid(&path.name(of_job::SELECTOR), shown, "`selector` will be auto-generated");
    }
    if jobs.new.bool(of_job::MANUAL_SELECTOR) == Some(true) {
        errors.not_supported(&path.name(of_job::MANUAL_SELECTOR), true, &["nil", "false"]);
    }
}

fn of_schedule(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::SCHEDULE);
    let text = pair.new.text(spec::SCHEDULE);
    if text.is_empty() {
        return errors.required(&path, "");
    }
    if let Some(problem) = schedule::problem(text) {
        errors.invalid(&path, text, problem);
    }
    if !text.contains("TZ") {
        return;
    }
    // CronJobs that were stored with a zone in their schedule keep it.
    if !pair.old.is_some_and(|old| old.text(spec::SCHEDULE).contains("TZ")) {
        errors.invalid(&path, text, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    } else if pair.new.contains(spec::TIME_ZONE) {
        errors.invalid(&path, text, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }
}

fn time_zone(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(name) = pair.new.str(spec::TIME_ZONE) else { return };
    if pair.old.is_some_and(|old| old.str(spec::TIME_ZONE) == Some(name)) {
        return;
    }
    let path = path.name(spec::TIME_ZONE);
    if name.is_empty() {
        return errors.invalid(&path, name, "timeZone must be nil or non-empty string");
    }
    let is_part = |part: &str| {
        let fine = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-' | b'_' | b'+');
        !matches!(part, "" | "." | "..")
            && !part.starts_with('-')
            && part.len() <= 14
            && part.bytes().all(fine)
    };
    if !name.split('/').all(is_part) {
        return errors.invalid(&path, name, format!("unknown time zone {name}"));
    }
    if name.eq_ignore_ascii_case("Local") {
        let detail = "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones";
        errors.invalid(&path, name, detail);
    }
    if let Some(problem) = zone::problem(name) {
        errors.invalid(&path, name, problem);
    }
}

fn concurrency(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const ALL: &[&str] = &["Allow", "Forbid", "Replace"];
    let policy = pair.new.text(spec::CONCURRENCY_POLICY);
    if !policy.is_empty() && !ALL.contains(&policy) {
        errors.not_supported(&path.name(spec::CONCURRENCY_POLICY), policy, ALL);
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    job::warn_name(subject, out);
    if job::is_news(subject) {
        job_spec::warn(job_of(own), &Path::root("spec.jobTemplate.spec"), out);
    }
    if subject.old.is_some() && own.text(spec::SCHEDULE).contains("TZ") {
        out.push(
            "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see \
             https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details"
                .to_owned(),
        );
    }
}
