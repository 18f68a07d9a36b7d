//! Jobs, alone and by schedule.
//!
//! The job in a schedule's template has no defaults of its own: they hang on the kind.

use super::{Code, Family, Give, Rule, filled, rule};
use keelson_api::catalogue::names::{
    cron_job_spec, job, job_spec, object_meta, pod_failure_policy_on_pod_conditions_pattern as pattern,
    pod_template_spec,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::Object;

const JOB: &[TypeId] = &[t::BATCH_V1_JOB];
const CRON_JOB: &[TypeId] = &[t::BATCH_V1_CRON_JOB_SPEC];

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[Code { types: JOB, run: pace }, Code { types: JOB, run: labels }],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(CRON_JOB, &[cron_job_spec::CONCURRENCY_POLICY], Give::Text("Allow")),
    rule(CRON_JOB, &[cron_job_spec::SUSPEND], Give::Bool(false)),
    rule(CRON_JOB, &[cron_job_spec::SUCCESSFUL_JOBS_HISTORY_LIMIT], Give::Int(3)),
    rule(CRON_JOB, &[cron_job_spec::FAILED_JOBS_HISTORY_LIMIT], Give::Int(1)),
    rule(JOB, &[job::SPEC, job_spec::COMPLETION_MODE], Give::Text("NonIndexed")),
    rule(JOB, &[job::SPEC, job_spec::SUSPEND], Give::Bool(false)),
    rule(JOB, &[job::SPEC, job_spec::MANUAL_SELECTOR], Give::Bool(false)),
    rule(&[t::BATCH_V1_POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN], &[pattern::STATUS], Give::Text("True")),
];

/// How many pods at once and in all, how many failures, when failed ones are replaced.
fn pace(object: &mut Object) {
    let spec = object.object_entry(job::SPEC);
    if !spec.contains(job_spec::PARALLELISM) {
        if !spec.contains(job_spec::COMPLETIONS) {
            spec.insert(job_spec::COMPLETIONS, 1_i64);
        }
        spec.insert(job_spec::PARALLELISM, 1_i64);
    }
    if !spec.contains(job_spec::BACKOFF_LIMIT) {
        let by_index = spec.contains(job_spec::BACKOFF_LIMIT_PER_INDEX);
        spec.insert(job_spec::BACKOFF_LIMIT, if by_index { i64::from(i32::MAX) } else { 6 });
    }
    if !spec.contains(job_spec::POD_REPLACEMENT_POLICY) {
        let decided = spec.contains(job_spec::POD_FAILURE_POLICY);
        spec.insert(job_spec::POD_REPLACEMENT_POLICY, if decided { "Failed" } else { "TerminatingOrFailed" });
    }
}

/// A job without labels has those of its pods.
fn labels(object: &mut Object) {
    if object.object(job::METADATA).is_some_and(|metadata| filled(metadata, object_meta::LABELS)) {
        return;
    }
    let template = object.object(job::SPEC).and_then(|spec| spec.object(job_spec::TEMPLATE));
    let metadata = template.and_then(|template| template.object(pod_template_spec::METADATA));
    let labels = metadata.and_then(|metadata| metadata.object(object_meta::LABELS));
    if let Some(labels) = labels.filter(|labels| !labels.is_empty()).cloned() {
        object.object_entry(job::METADATA).insert(object_meta::LABELS, labels);
    }
}
