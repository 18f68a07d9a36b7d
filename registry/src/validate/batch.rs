//! The batch group: Jobs, and CronJobs that make them by a schedule.

pub(super) mod cron_job;
mod indexes;
pub(super) mod job;
mod job_spec;
mod job_status;
mod schedule;
mod zone;
