//! The types of extensions.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1BETA1_DAEMON_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DAEMON_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DAEMON_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_DAEMON_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DAEMON_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_DAEMON_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DAEMON_SET_SPEC: &[Field] = &[
    p(n::SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 2, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::UPDATE_STRATEGY, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_UPDATE_STRATEGY).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    v(n::TEMPLATE_GENERATION, 5, Int64, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
];

pub(super) static V1BETA1_DAEMON_SET_STATUS: &[Field] = &[
    v(n::CURRENT_NUMBER_SCHEDULED, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_MISSCHEDULED, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::DESIRED_NUMBER_SCHEDULED, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::NUMBER_READY, 4, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::OBSERVED_GENERATION, 5, Int64, One, Empty),
    v(n::UPDATED_NUMBER_SCHEDULED, 6, Int32, One, Empty),
    v(n::NUMBER_AVAILABLE, 7, Int32, One, Empty),
    v(n::NUMBER_UNAVAILABLE, 8, Int32, One, Empty),
    p(n::COLLISION_COUNT, 9, Int32, One, Empty),
    v(n::CONDITIONS, 10, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_DAEMON_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA1_DAEMON_SET_UPDATE_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_ROLLING_UPDATE_DAEMON_SET),
];

pub(super) static V1BETA1_DEPLOYMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_STATUS).with(&x::DEFAULT_OBJECT),
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
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEPLOYMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEPLOYMENT_ROLLBACK: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UPDATED_ANNOTATIONS, 2, String, Map, Empty),
    v(n::ROLLBACK_TO, 3, Message, One, Never).to(t::EXTENSIONS_V1BETA1_ROLLBACK_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_ROLLBACK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UPDATED_ANNOTATIONS, 2, String, Map, Empty),
    v(n::ROLLBACK_TO, 3, Message, One, Never).to(t::EXTENSIONS_V1BETA1_ROLLBACK_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEPLOYMENT_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 3, Message, One, Never).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STRATEGY, 4, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_STRATEGY).with(&x::RETAIN_KEYS_DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 5, Int32, One, Empty),
    p(n::REVISION_HISTORY_LIMIT, 6, Int32, One, Empty),
    v(n::PAUSED, 7, Bool, One, Empty),
    p(n::ROLLBACK_TO, 8, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_ROLLBACK_CONFIG),
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
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_STATUS_PROTO: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::REPLICAS, 2, Int32, One, Empty),
    v(n::UPDATED_REPLICAS, 3, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 4, Int32, One, Empty),
    v(n::UNAVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_DEPLOYMENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::READY_REPLICAS, 7, Int32, One, Empty),
    p(n::COLLISION_COUNT, 8, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 9, Int32, One, Empty),
];

pub(super) static V1BETA1_DEPLOYMENT_STRATEGY: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    p(n::ROLLING_UPDATE, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_ROLLING_UPDATE_DEPLOYMENT),
];

pub(super) static V1BETA1_HTTP_INGRESS_PATH: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    p(n::PATH_TYPE, 3, String, One, Empty),
    v(n::BACKEND, 2, Message, One, Never).to(t::EXTENSIONS_V1BETA1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_HTTP_INGRESS_PATH_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::BACKEND, 2, Message, One, Never).to(t::EXTENSIONS_V1BETA1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::PATH_TYPE, 3, String, One, Empty),
];

pub(super) static V1BETA1_HTTP_INGRESS_RULE_VALUE: &[Field] = &[
    v(n::PATHS, 1, Message, List, Never).to(t::EXTENSIONS_V1BETA1_HTTP_INGRESS_PATH).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1BETA1_IP_BLOCK: &[Field] = &[
    v(n::CIDR, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXCEPT, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_BACKEND: &[Field] = &[
    v(n::SERVICE_NAME, 1, String, One, Empty),
    v(n::SERVICE_PORT, 2, IntOrString, One, Empty),
    p(n::RESOURCE, 3, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1BETA1_INGRESS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_LOAD_BALANCER_INGRESS: &[Field] = &[
    v(n::IP, 1, String, One, Empty),
    v(n::HOSTNAME, 2, String, One, Empty),
    v(n::PORTS, 4, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_PORT_STATUS).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_LOAD_BALANCER_STATUS: &[Field] = &[
    v(n::INGRESS, 1, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_LOAD_BALANCER_INGRESS).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_PORT_STATUS: &[Field] = &[
    v(n::PORT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 2, String, One, Never).with(&x::REQUIRED_ENUM_SCTP_DEFAULT_TEXT),
    p(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1BETA1_INGRESS_RULE: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    p(n::HTTP, 0, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_HTTP_INGRESS_RULE_VALUE),
];

pub(super) static V1BETA1_INGRESS_RULE_PROTO: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    v(n::INGRESS_RULE_VALUE, 2, Inline, One, Never).to(t::EXTENSIONS_V1BETA1_INGRESS_RULE_VALUE).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_RULE_VALUE: &[Field] = &[
    p(n::HTTP, 1, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_HTTP_INGRESS_RULE_VALUE),
];

pub(super) static V1BETA1_INGRESS_SPEC: &[Field] = &[
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
    p(n::BACKEND, 1, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_SPEC_PROTO: &[Field] = &[
    p(n::BACKEND, 1, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_RULE).with(&x::ATOMIC),
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
];

pub(super) static V1BETA1_INGRESS_STATUS: &[Field] = &[
    v(n::LOAD_BALANCER, 1, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_INGRESS_LOAD_BALANCER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_TLS: &[Field] = &[
    v(n::HOSTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::SECRET_NAME, 2, String, One, Empty),
];

pub(super) static V1BETA1_NETWORK_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_NETWORK_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_NETWORK_POLICY_EGRESS_RULE: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_PORT).with(&x::ATOMIC),
    v(n::TO, 2, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_PEER).with(&x::ATOMIC),
];

pub(super) static V1BETA1_NETWORK_POLICY_INGRESS_RULE: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_PORT).with(&x::ATOMIC),
    v(n::FROM, 2, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_PEER).with(&x::ATOMIC),
];

pub(super) static V1BETA1_NETWORK_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_NETWORK_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_NETWORK_POLICY_PEER: &[Field] = &[
    p(n::POD_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::NAMESPACE_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::IP_BLOCK, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_IP_BLOCK),
];

pub(super) static V1BETA1_NETWORK_POLICY_PORT: &[Field] = &[
    p(n::PROTOCOL, 1, String, One, Empty).with(&x::ENUM_SCTP),
    p(n::PORT, 2, IntOrString, One, Empty),
    p(n::END_PORT, 3, Int32, One, Empty),
];

pub(super) static V1BETA1_NETWORK_POLICY_SPEC: &[Field] = &[
    v(n::POD_SELECTOR, 1, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::INGRESS, 2, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_INGRESS_RULE).with(&x::ATOMIC),
    v(n::EGRESS, 3, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_NETWORK_POLICY_EGRESS_RULE).with(&x::ATOMIC),
    v(n::POLICY_TYPES, 4, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_REPLICA_SET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_REPLICA_SET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_REPLICA_SET_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_REPLICA_SET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_REPLICA_SET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EXTENSIONS_V1BETA1_REPLICA_SET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_REPLICA_SET_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_REPLICA_SET_SPEC_PROTO: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty),
];

pub(super) static V1BETA1_REPLICA_SET_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA1_REPLICA_SET_STATUS_PROTO: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::EXTENSIONS_V1BETA1_REPLICA_SET_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::TERMINATING_REPLICAS, 7, Int32, One, Empty),
];

pub(super) static V1BETA1_ROLLBACK_CONFIG: &[Field] = &[
    v(n::REVISION, 1, Int64, One, Empty),
];

pub(super) static V1BETA1_ROLLING_UPDATE_DAEMON_SET: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA1_ROLLING_UPDATE_DEPLOYMENT: &[Field] = &[
    p(n::MAX_UNAVAILABLE, 1, IntOrString, One, Empty),
    p(n::MAX_SURGE, 2, IntOrString, One, Empty),
];

pub(super) static V1BETA1_SCALE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SCALE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::EXTENSIONS_V1BETA1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SCALE_SPEC: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_0),
];

pub(super) static V1BETA1_SCALE_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    v(n::TARGET_SELECTOR, 3, String, One, Empty),
];
