//! The types of apps.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CONTROLLER_REVISION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_CONTROLLER_REVISION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_CONTROLLER_REVISION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1_CONTROLLER_REVISION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1_DAEMON_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_DAEMON_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_DAEMON_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_DAEMON_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1_DAEMON_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1_DAEMON_SET_SPEC: &[Field] = &[
    p(n::SELECTOR, 1, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 2, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::UPDATE_STRATEGY, 3, Message, One, Empty).to(t::APPS_V1_DAEMON_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
];

pub(super) static V1_DAEMON_SET_STATUS: &[Field] = &[
    v(n::CURRENT_NUMBER_SCHEDULED, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_MISSCHEDULED, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::DESIRED_NUMBER_SCHEDULED, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_READY, 4, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::OBSERVED_GENERATION, 5, Int64, One, Empty),
    v(n::UPDATED_NUMBER_SCHEDULED, 6, Int32, One, Empty),
    v(n::NUMBER_AVAILABLE, 7, Int32, One, Empty),
    v(n::NUMBER_UNAVAILABLE, 8, Int32, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::APPS_V1_DAEMON_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_DAEMON_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty).with(&x::ENUM_ON_DELETE),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1_ROLLING_UPDATE_DAEMON_SET),
];

pub(super) static V1_DEPLOYMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_DEPLOYMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_DEPLOYMENT_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_DEPLOYMENT_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
];

pub(super) static V1_DEPLOYMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1_DEPLOYMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1_DEPLOYMENT_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STRATEGY, 4, Message, One, Empty).to(t::APPS_V1_DEPLOYMENT_STRATEGY).with(&x::RETAIN_KEYS_DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 5, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
    v(n::PAUSED, 7, Bool, One, Empty),
    p(n::PROGRESS_DEADLINE_SECONDS, 9, Int32, One, Empty),
];

pub(super) static V1_DEPLOYMENT_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
];

pub(super) static V1_DEPLOYMENT_STATUS_PROTO: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
];

pub(super) static V1_DEPLOYMENT_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty).with(&x::ENUM_RECREATE),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1_ROLLING_UPDATE_DEPLOYMENT),
];

pub(super) static V1_REPLICA_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_REPLICA_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_REPLICA_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_REPLICA_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1_REPLICA_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1_REPLICA_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_REPLICA_SET_SPEC_PROTO: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
];

pub(super) static V1_REPLICA_SET_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_REPLICA_SET_STATUS_PROTO: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
];

pub(super) static V1_ROLLING_UPDATE_DAEMON_SET: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1_ROLLING_UPDATE_DEPLOYMENT: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1_ROLLING_UPDATE_STATEFUL_SET_STRATEGY: &[Field] = &[
    p(n::PARTITION, 1, Int32, One, Empty),
    p(n::MAX_UNAVAILABLE, 2, IntOrString, One, Empty),
];

pub(super) static V1_STATEFUL_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_STATEFUL_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_STATEFUL_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_STATEFUL_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1_STATEFUL_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1_STATEFUL_SET_ORDINALS: &[Field] = &[
    v(n::START, 1, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: &[Field] = &[
    v(n::WHEN_DELETED, 1, String, One, Empty),
    v(n::WHEN_SCALED, 2, String, One, Empty),
];

pub(super) static V1_STATEFUL_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::VOLUME_CLAIM_TEMPLATES, 4, Message, List, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM).with(&x::ATOMIC),
    v(n::SERVICE_NAME, 5, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::POD_MANAGEMENT_POLICY, 6, String, One, Empty).with(&x::ENUM_ORDERED_READY),
    v(n::UPDATE_STRATEGY, 7, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    p(n::REVISION_HISTORY_LIMIT, 8, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 9, Int32, One, Empty),
    p(n::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, 10, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY),
    p(n::ORDINALS, 11, Message, One, Empty).to(t::APPS_V1_STATEFUL_SET_ORDINALS),
];

pub(super) static V1_STATEFUL_SET_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::READY_REPLICAS, 3, Int32, One, Empty),
    v(n::CURRENT_REPLICAS, 4, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 5, Int32, One, Empty),
    v(n::CURRENT_REVISION, 6, String, One, Empty),
    v(n::UPDATE_REVISION, 7, String, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::APPS_V1_STATEFUL_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::AVAILABLE_REPLICAS, 11, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1_STATEFUL_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty).with(&x::ENUM_ON_DELETE),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1_ROLLING_UPDATE_STATEFUL_SET_STRATEGY),
];

pub(super) static V1BETA1_CONTROLLER_REVISION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA1_CONTROLLER_REVISION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA1_CONTROLLER_REVISION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CONTROLLER_REVISION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEPLOYMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEPLOYMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEPLOYMENT_ROLLBACK: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UPDATED_ANNOTATIONS, 2, String, Map, Empty),
    v(n::ROLLBACK_TO, 3, Message, One, Never).to(t::APPS_V1BETA1_ROLLBACK_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_ROLLBACK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UPDATED_ANNOTATIONS, 2, String, Map, Empty),
    v(n::ROLLBACK_TO, 3, Message, One, Never).to(t::APPS_V1BETA1_ROLLBACK_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STRATEGY, 4, Message, One, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_STRATEGY).with(&x::RETAIN_KEYS_DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 5, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
    v(n::PAUSED, 7, Bool, One, Empty),
    p(n::ROLLBACK_TO, 8, Message, One, Empty).to(t::APPS_V1BETA1_ROLLBACK_CONFIG),
    p(n::PROGRESS_DEADLINE_SECONDS, 9, Int32, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_STATUS_PROTO: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1BETA1_ROLLING_UPDATE_DEPLOYMENT),
];

pub(super) static V1BETA1_ROLLBACK_CONFIG: &[Field] = &[
    v(n::REVISION, 1, Int64, One, Empty),
];

pub(super) static V1BETA1_ROLLING_UPDATE_DEPLOYMENT: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA1_ROLLING_UPDATE_STATEFUL_SET_STRATEGY: &[Field] = &[
    p(n::PARTITION, 1, Int32, One, Empty),
    p(n::MAX_UNAVAILABLE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA1_SCALE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SCALE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SCALE_SPEC: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_0),
];

pub(super) static V1BETA1_SCALE_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SELECTOR, 2, String, Map, Empty),
    v(n::TARGET_SELECTOR, 3, String, One, Empty),
];

pub(super) static V1BETA1_STATEFUL_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_STATEFUL_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_STATEFUL_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_STATEFUL_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STATEFUL_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA1_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STATEFUL_SET_ORDINALS: &[Field] = &[
    v(n::START, 1, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA1_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: &[Field] = &[
    v(n::WHEN_DELETED, 1, String, One, Empty),
    v(n::WHEN_SCALED, 2, String, One, Empty),
];

pub(super) static V1BETA1_STATEFUL_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::VOLUME_CLAIM_TEMPLATES, 4, Message, List, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM).with(&x::ATOMIC),
    v(n::SERVICE_NAME, 5, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::POD_MANAGEMENT_POLICY, 6, String, One, Empty),
    v(n::UPDATE_STRATEGY, 7, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    p(n::REVISION_HISTORY_LIMIT, 8, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 9, Int32, One, Empty),
    p(n::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, 10, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY),
    p(n::ORDINALS, 11, Message, One, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_ORDINALS),
];

pub(super) static V1BETA1_STATEFUL_SET_STATUS: &[Field] = &[
    p(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::READY_REPLICAS, 3, Int32, One, Empty),
    v(n::CURRENT_REPLICAS, 4, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 5, Int32, One, Empty),
    v(n::CURRENT_REVISION, 6, String, One, Empty),
    v(n::UPDATE_REVISION, 7, String, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::APPS_V1BETA1_STATEFUL_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::AVAILABLE_REPLICAS, 11, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA1_STATEFUL_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1BETA1_ROLLING_UPDATE_STATEFUL_SET_STRATEGY),
];

pub(super) static V1BETA2_CONTROLLER_REVISION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA2_CONTROLLER_REVISION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, RawExtension, One, Empty),
    v(n::REVISION, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA2_CONTROLLER_REVISION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1BETA2_CONTROLLER_REVISION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_CONTROLLER_REVISION).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DAEMON_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DAEMON_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DAEMON_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_DAEMON_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DAEMON_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DAEMON_SET_SPEC: &[Field] = &[
    p(n::SELECTOR, 1, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 2, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::UPDATE_STRATEGY, 3, Message, One, Empty).to(t::APPS_V1BETA2_DAEMON_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
];

pub(super) static V1BETA2_DAEMON_SET_STATUS: &[Field] = &[
    v(n::CURRENT_NUMBER_SCHEDULED, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_MISSCHEDULED, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::DESIRED_NUMBER_SCHEDULED, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_READY, 4, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::OBSERVED_GENERATION, 5, Int64, One, Empty),
    v(n::UPDATED_NUMBER_SCHEDULED, 6, Int32, One, Empty),
    v(n::NUMBER_AVAILABLE, 7, Int32, One, Empty),
    v(n::NUMBER_UNAVAILABLE, 8, Int32, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::APPS_V1BETA2_DAEMON_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA2_DAEMON_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1BETA2_ROLLING_UPDATE_DAEMON_SET),
];

pub(super) static V1BETA2_DEPLOYMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEPLOYMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEPLOYMENT_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_DEPLOYMENT_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 6, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 7, Time, One, Empty),
];

pub(super) static V1BETA2_DEPLOYMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEPLOYMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEPLOYMENT_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STRATEGY, 4, Message, One, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_STRATEGY).with(&x::RETAIN_KEYS_DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 5, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
    v(n::PAUSED, 7, Bool, One, Empty),
    p(n::PROGRESS_DEADLINE_SECONDS, 9, Int32, One, Empty),
];

pub(super) static V1BETA2_DEPLOYMENT_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
];

pub(super) static V1BETA2_DEPLOYMENT_STATUS_PROTO: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA2_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
];

pub(super) static V1BETA2_DEPLOYMENT_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1BETA2_ROLLING_UPDATE_DEPLOYMENT),
];

pub(super) static V1BETA2_REPLICA_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_REPLICA_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_REPLICA_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_REPLICA_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_REPLICA_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_REPLICA_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_REPLICA_SET_SPEC_PROTO: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
];

pub(super) static V1BETA2_REPLICA_SET_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA2_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA2_REPLICA_SET_STATUS_PROTO: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::APPS_V1BETA2_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
];

pub(super) static V1BETA2_ROLLING_UPDATE_DAEMON_SET: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA2_ROLLING_UPDATE_DEPLOYMENT: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA2_ROLLING_UPDATE_STATEFUL_SET_STRATEGY: &[Field] = &[
    p(n::PARTITION, 1, Int32, One, Empty),
    p(n::MAX_UNAVAILABLE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA2_SCALE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_SCALE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_SCALE_SPEC: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_0),
];

pub(super) static V1BETA2_SCALE_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    v(n::TARGET_SELECTOR, 3, String, One, Empty),
];

pub(super) static V1BETA2_STATEFUL_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_STATEFUL_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_STATEFUL_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_STATEFUL_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_STATEFUL_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APPS_V1BETA2_STATEFUL_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA2_STATEFUL_SET_ORDINALS: &[Field] = &[
    v(n::START, 1, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA2_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: &[Field] = &[
    v(n::WHEN_DELETED, 1, String, One, Empty),
    v(n::WHEN_SCALED, 2, String, One, Empty),
];

pub(super) static V1BETA2_STATEFUL_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::VOLUME_CLAIM_TEMPLATES, 4, Message, List, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM).with(&x::ATOMIC),
    v(n::SERVICE_NAME, 5, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::POD_MANAGEMENT_POLICY, 6, String, One, Empty),
    v(n::UPDATE_STRATEGY, 7, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    p(n::REVISION_HISTORY_LIMIT, 8, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 9, Int32, One, Empty),
    p(n::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, 10, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY),
    p(n::ORDINALS, 11, Message, One, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_ORDINALS),
];

pub(super) static V1BETA2_STATEFUL_SET_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::READY_REPLICAS, 3, Int32, One, Empty),
    v(n::CURRENT_REPLICAS, 4, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 5, Int32, One, Empty),
    v(n::CURRENT_REVISION, 6, String, One, Empty),
    v(n::UPDATE_REVISION, 7, String, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::APPS_V1BETA2_STATEFUL_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::AVAILABLE_REPLICAS, 11, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA2_STATEFUL_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::APPS_V1BETA2_ROLLING_UPDATE_STATEFUL_SET_STRATEGY),
];
