//! Jobs and cron jobs.

use super::cells::{Cells, HumanDuration, elapsed};
use super::parts::{
    NONE, UNSET, condition, containers, created, is_deleted, name, selector_cell, spec, status,
};
use keelson_api::catalogue::names::{
    cron_job_spec, cron_job_status, job_condition, job_spec, job_status, job_template_spec,
};
use keelson_api::codec::view::View;

/// Prints a job.
pub(super) fn job(job: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(job), status(job));
    cells.str(name(job));
    cells.str(state(job));
    let succeeded = status.int(job_status::SUCCEEDED);
    match (spec.opt_int(job_spec::COMPLETIONS), spec.int(job_spec::PARALLELISM)) {
        (Some(wanted), _) => cells.text(format_args!("{succeeded}/{wanted}")),
        (None, parallel @ 2..) => cells.text(format_args!("{succeeded}/1 of {parallel}")),
        (None, _) => cells.text(format_args!("{succeeded}/1")),
    }
    match (status.time(job_status::START_TIME), status.time(job_status::COMPLETION_TIME)) {
        (None, _) => cells.str(""),
        (Some(start), None) => cells.age(Some(start)),
        (Some(start), Some(end)) => cells.text(format_args!("{}", HumanDuration(elapsed(start, end)))),
    }
    cells.age(created(job));
    containers(spec.msg(job_spec::TEMPLATE), cells);
    selector_cell(spec.msg(job_spec::SELECTOR), cells);
}

/// The job's state in one word.
fn state(job: View<'_>) -> &'static str {
    let status = status(job);
    let is = |ty| {
        let found = condition(status, job_status::CONDITIONS, ty);
        found.is_some_and(|c| c.str(job_condition::STATUS) == "True")
    };
    match () {
        () if is("Complete") => "Complete",
        () if is("Failed") => "Failed",
        () if is_deleted(job) => "Terminating",
        () if is("Suspended") => "Suspended",
        () if is("FailureTarget") => "FailureTarget",
        () if is("SuccessCriteriaMet") => "SuccessCriteriaMet",
        () => "Running",
    }
}

/// Prints a cron job.
pub(super) fn cron_job(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    cells.str(name(object));
    cells.str(spec.str(cron_job_spec::SCHEDULE));
    cells.str(spec.opt_str(cron_job_spec::TIME_ZONE).unwrap_or(NONE));
    cells.str(match spec.opt_bool(cron_job_spec::SUSPEND) {
        None => UNSET,
        Some(true) => "True",
        Some(false) => "False",
    });
    cells.count(status.count(cron_job_status::ACTIVE));
    if status.has(cron_job_status::LAST_SCHEDULE_TIME) {
        cells.age(status.time(cron_job_status::LAST_SCHEDULE_TIME));
    } else {
        cells.str(NONE);
    }
    cells.age(created(object));
    let job = spec.msg(cron_job_spec::JOB_TEMPLATE).msg(job_template_spec::SPEC);
    containers(job.msg(job_spec::TEMPLATE), cells);
    selector_cell(job.msg(job_spec::SELECTOR), cells);
}
