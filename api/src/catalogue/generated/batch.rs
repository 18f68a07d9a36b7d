//! The types of batch.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CRON_JOB: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_CRON_JOB_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1_CRON_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CRON_JOB_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_CRON_JOB_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1_CRON_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CRON_JOB_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1_CRON_JOB).with(&x::REQUIRED),
];

pub(super) static V1_CRON_JOB_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1_CRON_JOB).with(&x::REQUIRED),
];

pub(super) static V1_CRON_JOB_SPEC: &[Field] = &[
    v(n::SCHEDULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TIME_ZONE, 8, String, One, Empty),
    p(n::STARTING_DEADLINE_SECONDS, 2, Int64, One, Empty),
    v(n::CONCURRENCY_POLICY, 3, String, One, Empty).with(&x::ENUM_ALLOW_2),
    p(n::SUSPEND, 4, Bool, One, Empty),
    v(n::JOB_TEMPLATE, 5, Message, One, Never).to(t::BATCH_V1_JOB_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SUCCESSFUL_JOBS_HISTORY_LIMIT, 6, Int32, One, Empty),
    p(n::FAILED_JOBS_HISTORY_LIMIT, 7, Int32, One, Empty),
];

pub(super) static V1_CRON_JOB_SPEC_PROTO: &[Field] = &[
    v(n::SCHEDULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::STARTING_DEADLINE_SECONDS, 2, Int64, One, Empty),
    v(n::CONCURRENCY_POLICY, 3, String, One, Empty).with(&x::ENUM_ALLOW_2),
    p(n::SUSPEND, 4, Bool, One, Empty),
    v(n::JOB_TEMPLATE, 5, Message, One, Never).to(t::BATCH_V1_JOB_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SUCCESSFUL_JOBS_HISTORY_LIMIT, 6, Int32, One, Empty),
    p(n::FAILED_JOBS_HISTORY_LIMIT, 7, Int32, One, Empty),
    p(n::TIME_ZONE, 8, String, One, Empty),
];

pub(super) static V1_CRON_JOB_STATUS: &[Field] = &[
    v(n::ACTIVE, 1, Message, List, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::ATOMIC),
    p(n::LAST_SCHEDULE_TIME, 4, Time, One, Empty),
    p(n::LAST_SUCCESSFUL_TIME, 5, Time, One, Empty),
];

pub(super) static V1_JOB: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_JOB_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_JOB_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_JOB_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_JOB_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_PROBE_TIME, 3, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_JOB_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1_JOB).with(&x::REQUIRED),
];

pub(super) static V1_JOB_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1_JOB).with(&x::REQUIRED),
];

pub(super) static V1_JOB_SPEC: &[Field] = &[
    p(n::PARALLELISM, 1, Int32, One, Empty),
    p(n::COMPLETIONS, 2, Int32, One, Empty),
    p(n::ACTIVE_DEADLINE_SECONDS, 3, Int64, One, Empty),
    p(n::POD_FAILURE_POLICY, 11, Message, One, Empty).to(t::BATCH_V1_POD_FAILURE_POLICY),
    p(n::SUCCESS_POLICY, 16, Message, One, Empty).to(t::BATCH_V1_SUCCESS_POLICY),
    p(n::BACKOFF_LIMIT, 7, Int32, One, Empty),
    p(n::BACKOFF_LIMIT_PER_INDEX, 12, Int32, One, Empty),
    p(n::MAX_FAILED_INDEXES, 13, Int32, One, Empty),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::MANUAL_SELECTOR, 5, Bool, One, Empty),
    v(n::TEMPLATE, 6, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::TTL_SECONDS_AFTER_FINISHED, 8, Int32, One, Empty),
    p(n::COMPLETION_MODE, 9, String, One, Empty).with(&x::ENUM_INDEXED),
    p(n::SUSPEND, 10, Bool, One, Empty),
    p(n::POD_REPLACEMENT_POLICY, 14, String, One, Empty).with(&x::ENUM_FAILED_2),
    p(n::MANAGED_BY, 15, String, One, Empty),
];

pub(super) static V1_JOB_SPEC_PROTO: &[Field] = &[
    p(n::PARALLELISM, 1, Int32, One, Empty),
    p(n::COMPLETIONS, 2, Int32, One, Empty),
    p(n::ACTIVE_DEADLINE_SECONDS, 3, Int64, One, Empty),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::MANUAL_SELECTOR, 5, Bool, One, Empty),
    v(n::TEMPLATE, 6, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::BACKOFF_LIMIT, 7, Int32, One, Empty),
    p(n::TTL_SECONDS_AFTER_FINISHED, 8, Int32, One, Empty),
    p(n::COMPLETION_MODE, 9, String, One, Empty).with(&x::ENUM_INDEXED),
    p(n::SUSPEND, 10, Bool, One, Empty),
    p(n::POD_FAILURE_POLICY, 11, Message, One, Empty).to(t::BATCH_V1_POD_FAILURE_POLICY),
    p(n::BACKOFF_LIMIT_PER_INDEX, 12, Int32, One, Empty),
    p(n::MAX_FAILED_INDEXES, 13, Int32, One, Empty),
    p(n::POD_REPLACEMENT_POLICY, 14, String, One, Empty).with(&x::ENUM_FAILED_2),
    p(n::MANAGED_BY, 15, String, One, Empty),
    p(n::SUCCESS_POLICY, 16, Message, One, Empty).to(t::BATCH_V1_SUCCESS_POLICY),
];

pub(super) static V1_JOB_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::BATCH_V1_JOB_CONDITION).with(&x::ATOMIC_MERGE_BY_TYPE),
    p(n::START_TIME, 2, Time, One, Empty),
    p(n::COMPLETION_TIME, 3, Time, One, Empty),
    v(n::ACTIVE, 4, Int32, One, Empty),
    v(n::SUCCEEDED, 5, Int32, One, Empty),
    v(n::FAILED, 6, Int32, One, Empty),
    p(n::TERMINATING, 11, Int32, One, Empty),
    v(n::COMPLETED_INDEXES, 7, String, One, Empty),
    p(n::FAILED_INDEXES, 10, String, One, Empty),
    p(n::UNCOUNTED_TERMINATED_PODS, 8, Message, One, Empty).to(t::BATCH_V1_UNCOUNTED_TERMINATED_PODS),
    p(n::READY, 9, Int32, One, Empty),
];

pub(super) static V1_JOB_STATUS_PROTO: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::BATCH_V1_JOB_CONDITION).with(&x::ATOMIC_MERGE_BY_TYPE),
    p(n::START_TIME, 2, Time, One, Empty),
    p(n::COMPLETION_TIME, 3, Time, One, Empty),
    v(n::ACTIVE, 4, Int32, One, Empty),
    v(n::SUCCEEDED, 5, Int32, One, Empty),
    v(n::FAILED, 6, Int32, One, Empty),
    v(n::COMPLETED_INDEXES, 7, String, One, Empty),
    p(n::UNCOUNTED_TERMINATED_PODS, 8, Message, One, Empty).to(t::BATCH_V1_UNCOUNTED_TERMINATED_PODS),
    p(n::READY, 9, Int32, One, Empty),
    p(n::FAILED_INDEXES, 10, String, One, Empty),
    p(n::TERMINATING, 11, Int32, One, Empty),
];

pub(super) static V1_JOB_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_JOB_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_FAILURE_POLICY: &[Field] = &[
    v(n::RULES, 1, Message, List, Never).to(t::BATCH_V1_POD_FAILURE_POLICY_RULE).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT: &[Field] = &[
    p(n::CONTAINER_NAME, 1, String, One, Empty),
    v(n::OPERATOR, 2, String, One, Never).with(&x::REQUIRED_ENUM_IN_DEFAULT_TEXT),
    v(n::VALUES, 3, Int32, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V1_POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::DEFAULT_TEXT),
];

pub(super) static V1_POD_FAILURE_POLICY_RULE: &[Field] = &[
    v(n::ACTION, 1, String, One, Never).with(&x::REQUIRED_ENUM_COUNT_DEFAULT_TEXT),
    p(n::ON_EXIT_CODES, 2, Message, One, Empty).to(t::BATCH_V1_POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT),
    v(n::ON_POD_CONDITIONS, 3, Message, List, Empty).to(t::BATCH_V1_POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN).with(&x::ATOMIC),
];

pub(super) static V1_SUCCESS_POLICY: &[Field] = &[
    v(n::RULES, 1, Message, List, Never).to(t::BATCH_V1_SUCCESS_POLICY_RULE).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_SUCCESS_POLICY_RULE: &[Field] = &[
    p(n::SUCCEEDED_INDEXES, 1, String, One, Empty),
    p(n::SUCCEEDED_COUNT, 2, Int32, One, Empty),
];

pub(super) static V1_UNCOUNTED_TERMINATED_PODS: &[Field] = &[
    v(n::SUCCEEDED, 1, String, List, Empty).with(&x::SET),
    v(n::FAILED, 2, String, List, Empty).with(&x::SET),
];

pub(super) static V1BETA1_CRON_JOB: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1BETA1_CRON_JOB_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1BETA1_CRON_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CRON_JOB_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1BETA1_CRON_JOB_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::BATCH_V1BETA1_CRON_JOB_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CRON_JOB_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1BETA1_CRON_JOB).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CRON_JOB_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::BATCH_V1BETA1_CRON_JOB).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CRON_JOB_SPEC: &[Field] = &[
    v(n::SCHEDULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TIME_ZONE, 8, String, One, Empty),
    p(n::STARTING_DEADLINE_SECONDS, 2, Int64, One, Empty),
    v(n::CONCURRENCY_POLICY, 3, String, One, Empty),
    p(n::SUSPEND, 4, Bool, One, Empty),
    v(n::JOB_TEMPLATE, 5, Message, One, Never).to(t::BATCH_V1BETA1_JOB_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SUCCESSFUL_JOBS_HISTORY_LIMIT, 6, Int32, One, Empty),
    p(n::FAILED_JOBS_HISTORY_LIMIT, 7, Int32, One, Empty),
];

pub(super) static V1BETA1_CRON_JOB_SPEC_PROTO: &[Field] = &[
    v(n::SCHEDULE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::STARTING_DEADLINE_SECONDS, 2, Int64, One, Empty),
    v(n::CONCURRENCY_POLICY, 3, String, One, Empty),
    p(n::SUSPEND, 4, Bool, One, Empty),
    v(n::JOB_TEMPLATE, 5, Message, One, Never).to(t::BATCH_V1BETA1_JOB_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SUCCESSFUL_JOBS_HISTORY_LIMIT, 6, Int32, One, Empty),
    p(n::FAILED_JOBS_HISTORY_LIMIT, 7, Int32, One, Empty),
    p(n::TIME_ZONE, 8, String, One, Empty),
];

pub(super) static V1BETA1_CRON_JOB_STATUS: &[Field] = &[
    v(n::ACTIVE, 1, Message, List, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::ATOMIC),
    p(n::LAST_SCHEDULE_TIME, 4, Time, One, Empty),
    p(n::LAST_SUCCESSFUL_TIME, 5, Time, One, Empty),
];

pub(super) static V1BETA1_JOB_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::BATCH_V1_JOB_SPEC).with(&x::DEFAULT_OBJECT),
];
