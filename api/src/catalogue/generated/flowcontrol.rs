//! The types of flowcontrol.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_EXEMPT_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    p(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Empty),
    p(n::LENDABLE_PERCENT, 2, Int32, One, Empty),
];

pub(super) static V1_FLOW_DISTINGUISHER_METHOD: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_FLOW_SCHEMA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_FLOW_SCHEMA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_FLOW_SCHEMA_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_FLOW_SCHEMA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1_FLOW_SCHEMA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1_FLOW_SCHEMA_SPEC: &[Field] = &[
    v(n::PRIORITY_LEVEL_CONFIGURATION, 1, Message, One, Never).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::MATCHING_PRECEDENCE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    p(n::DISTINGUISHER_METHOD, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_FLOW_DISTINGUISHER_METHOD),
    v(n::RULES, 4, Message, List, Empty).to(t::FLOWCONTROL_V1_POLICY_RULES_WITH_SUBJECTS).with(&x::ATOMIC),
];

pub(super) static V1_FLOW_SCHEMA_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1_FLOW_SCHEMA_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_GROUP_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_LIMIT_RESPONSE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::QUEUING, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_QUEUING_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1_LIMITED_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    p(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Never),
    v(n::LIMIT_RESPONSE, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_LIMIT_RESPONSE).with(&x::DEFAULT_OBJECT),
    p(n::LENDABLE_PERCENT, 3, Int32, One, Empty),
    p(n::BORROWING_LIMIT_PERCENT, 4, Int32, One, Empty),
];

pub(super) static V1_NON_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::NON_RESOURCE_URLS, 6, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V1_POLICY_RULES_WITH_SUBJECTS: &[Field] = &[
    v(n::SUBJECTS, 1, Message, List, Never).to(t::FLOWCONTROL_V1_SUBJECT).with(&x::REQUIRED_ATOMIC),
    v(n::RESOURCE_RULES, 2, Message, List, Empty).to(t::FLOWCONTROL_V1_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
    v(n::NON_RESOURCE_RULES, 3, Message, List, Empty).to(t::FLOWCONTROL_V1_NON_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LIMITED, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_LIMITED_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
    p(n::EXEMPT, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_EXEMPT_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1_PRIORITY_LEVEL_CONFIGURATION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_QUEUING_CONFIGURATION: &[Field] = &[
    v(n::QUEUES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::HAND_SIZE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::QUEUE_LENGTH_LIMIT, 3, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::API_GROUPS, 2, String, List, Never).with(&x::REQUIRED_SET),
    v(n::RESOURCES, 3, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CLUSTER_SCOPE, 4, Bool, One, Empty),
    v(n::NAMESPACES, 5, String, List, Never).with(&x::SET),
];

pub(super) static V1_SERVICE_ACCOUNT_SUBJECT: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::USER, 2, Message, One, Empty).to(t::FLOWCONTROL_V1_USER_SUBJECT).with(&x::UNION_MEMBER),
    p(n::GROUP, 3, Message, One, Empty).to(t::FLOWCONTROL_V1_GROUP_SUBJECT).with(&x::UNION_MEMBER),
    p(n::SERVICE_ACCOUNT, 4, Message, One, Empty).to(t::FLOWCONTROL_V1_SERVICE_ACCOUNT_SUBJECT).with(&x::UNION_MEMBER),
];

pub(super) static V1_USER_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_EXEMPT_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    p(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Empty),
    p(n::LENDABLE_PERCENT, 2, Int32, One, Empty),
];

pub(super) static V1BETA1_FLOW_DISTINGUISHER_METHOD: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_FLOW_SCHEMA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_FLOW_SCHEMA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_FLOW_SCHEMA_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_FLOW_SCHEMA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA1_FLOW_SCHEMA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA1_FLOW_SCHEMA_SPEC: &[Field] = &[
    v(n::PRIORITY_LEVEL_CONFIGURATION, 1, Message, One, Never).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::MATCHING_PRECEDENCE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    p(n::DISTINGUISHER_METHOD, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_DISTINGUISHER_METHOD),
    v(n::RULES, 4, Message, List, Empty).to(t::FLOWCONTROL_V1BETA1_POLICY_RULES_WITH_SUBJECTS).with(&x::ATOMIC),
];

pub(super) static V1BETA1_FLOW_SCHEMA_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA1_FLOW_SCHEMA_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1BETA1_GROUP_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_LIMIT_RESPONSE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::QUEUING, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_QUEUING_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA1_LIMITED_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::ASSURED_CONCURRENCY_SHARES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::LIMIT_RESPONSE, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_LIMIT_RESPONSE).with(&x::DEFAULT_OBJECT),
    p(n::LENDABLE_PERCENT, 3, Int32, One, Empty),
    p(n::BORROWING_LIMIT_PERCENT, 4, Int32, One, Empty),
];

pub(super) static V1BETA1_NON_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::NON_RESOURCE_URLS, 6, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V1BETA1_POLICY_RULES_WITH_SUBJECTS: &[Field] = &[
    v(n::SUBJECTS, 1, Message, List, Never).to(t::FLOWCONTROL_V1BETA1_SUBJECT).with(&x::REQUIRED_ATOMIC),
    v(n::RESOURCE_RULES, 2, Message, List, Empty).to(t::FLOWCONTROL_V1BETA1_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
    v(n::NON_RESOURCE_RULES, 3, Message, List, Empty).to(t::FLOWCONTROL_V1BETA1_NON_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LIMITED, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_LIMITED_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
    p(n::EXEMPT, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_EXEMPT_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA1_PRIORITY_LEVEL_CONFIGURATION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA1_PRIORITY_LEVEL_CONFIGURATION_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1BETA1_QUEUING_CONFIGURATION: &[Field] = &[
    v(n::QUEUES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::HAND_SIZE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::QUEUE_LENGTH_LIMIT, 3, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA1_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::API_GROUPS, 2, String, List, Never).with(&x::REQUIRED_SET),
    v(n::RESOURCES, 3, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CLUSTER_SCOPE, 4, Bool, One, Empty),
    v(n::NAMESPACES, 5, String, List, Never).with(&x::SET),
];

pub(super) static V1BETA1_SERVICE_ACCOUNT_SUBJECT: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::USER, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_USER_SUBJECT).with(&x::UNION_MEMBER),
    p(n::GROUP, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_GROUP_SUBJECT).with(&x::UNION_MEMBER),
    p(n::SERVICE_ACCOUNT, 4, Message, One, Empty).to(t::FLOWCONTROL_V1BETA1_SERVICE_ACCOUNT_SUBJECT).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA1_USER_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_EXEMPT_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    p(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Empty),
    p(n::LENDABLE_PERCENT, 2, Int32, One, Empty),
];

pub(super) static V1BETA2_FLOW_DISTINGUISHER_METHOD: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_FLOW_SCHEMA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_FLOW_SCHEMA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_FLOW_SCHEMA_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_FLOW_SCHEMA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA2_FLOW_SCHEMA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA2_FLOW_SCHEMA_SPEC: &[Field] = &[
    v(n::PRIORITY_LEVEL_CONFIGURATION, 1, Message, One, Never).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::MATCHING_PRECEDENCE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    p(n::DISTINGUISHER_METHOD, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_DISTINGUISHER_METHOD),
    v(n::RULES, 4, Message, List, Empty).to(t::FLOWCONTROL_V1BETA2_POLICY_RULES_WITH_SUBJECTS).with(&x::ATOMIC),
];

pub(super) static V1BETA2_FLOW_SCHEMA_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA2_FLOW_SCHEMA_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1BETA2_GROUP_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_LIMIT_RESPONSE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::QUEUING, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_QUEUING_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA2_LIMITED_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::ASSURED_CONCURRENCY_SHARES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::LIMIT_RESPONSE, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_LIMIT_RESPONSE).with(&x::DEFAULT_OBJECT),
    p(n::LENDABLE_PERCENT, 3, Int32, One, Empty),
    p(n::BORROWING_LIMIT_PERCENT, 4, Int32, One, Empty),
];

pub(super) static V1BETA2_NON_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::NON_RESOURCE_URLS, 6, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V1BETA2_POLICY_RULES_WITH_SUBJECTS: &[Field] = &[
    v(n::SUBJECTS, 1, Message, List, Never).to(t::FLOWCONTROL_V1BETA2_SUBJECT).with(&x::REQUIRED_ATOMIC),
    v(n::RESOURCE_RULES, 2, Message, List, Empty).to(t::FLOWCONTROL_V1BETA2_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
    v(n::NON_RESOURCE_RULES, 3, Message, List, Empty).to(t::FLOWCONTROL_V1BETA2_NON_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LIMITED, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_LIMITED_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
    p(n::EXEMPT, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_EXEMPT_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA2_PRIORITY_LEVEL_CONFIGURATION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA2_PRIORITY_LEVEL_CONFIGURATION_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1BETA2_QUEUING_CONFIGURATION: &[Field] = &[
    v(n::QUEUES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::HAND_SIZE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::QUEUE_LENGTH_LIMIT, 3, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA2_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::API_GROUPS, 2, String, List, Never).with(&x::REQUIRED_SET),
    v(n::RESOURCES, 3, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CLUSTER_SCOPE, 4, Bool, One, Empty),
    v(n::NAMESPACES, 5, String, List, Never).with(&x::SET),
];

pub(super) static V1BETA2_SERVICE_ACCOUNT_SUBJECT: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::USER, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_USER_SUBJECT).with(&x::UNION_MEMBER),
    p(n::GROUP, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_GROUP_SUBJECT).with(&x::UNION_MEMBER),
    p(n::SERVICE_ACCOUNT, 4, Message, One, Empty).to(t::FLOWCONTROL_V1BETA2_SERVICE_ACCOUNT_SUBJECT).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA2_USER_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA3_EXEMPT_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    p(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Empty),
    p(n::LENDABLE_PERCENT, 2, Int32, One, Empty),
];

pub(super) static V1BETA3_FLOW_DISTINGUISHER_METHOD: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA3_FLOW_SCHEMA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA3_FLOW_SCHEMA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA3_FLOW_SCHEMA_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA3_FLOW_SCHEMA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA3_FLOW_SCHEMA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA).with(&x::REQUIRED),
];

pub(super) static V1BETA3_FLOW_SCHEMA_SPEC: &[Field] = &[
    v(n::PRIORITY_LEVEL_CONFIGURATION, 1, Message, One, Never).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::MATCHING_PRECEDENCE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    p(n::DISTINGUISHER_METHOD, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_DISTINGUISHER_METHOD),
    v(n::RULES, 4, Message, List, Empty).to(t::FLOWCONTROL_V1BETA3_POLICY_RULES_WITH_SUBJECTS).with(&x::ATOMIC),
];

pub(super) static V1BETA3_FLOW_SCHEMA_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA3_FLOW_SCHEMA_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA3_GROUP_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA3_LIMIT_RESPONSE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::QUEUING, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_QUEUING_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA3_LIMITED_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::NOMINAL_CONCURRENCY_SHARES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::LIMIT_RESPONSE, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_LIMIT_RESPONSE).with(&x::DEFAULT_OBJECT),
    p(n::LENDABLE_PERCENT, 3, Int32, One, Empty),
    p(n::BORROWING_LIMIT_PERCENT, 4, Int32, One, Empty),
];

pub(super) static V1BETA3_NON_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::NON_RESOURCE_URLS, 6, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V1BETA3_POLICY_RULES_WITH_SUBJECTS: &[Field] = &[
    v(n::SUBJECTS, 1, Message, List, Never).to(t::FLOWCONTROL_V1BETA3_SUBJECT).with(&x::REQUIRED_ATOMIC),
    v(n::RESOURCE_RULES, 2, Message, List, Empty).to(t::FLOWCONTROL_V1BETA3_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
    v(n::NON_RESOURCE_RULES, 3, Message, List, Empty).to(t::FLOWCONTROL_V1BETA3_NON_RESOURCE_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Empty),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LIMITED, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_LIMITED_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
    p(n::EXEMPT, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_EXEMPT_PRIORITY_LEVEL_CONFIGURATION).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA3_PRIORITY_LEVEL_CONFIGURATION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::FLOWCONTROL_V1BETA3_PRIORITY_LEVEL_CONFIGURATION_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA3_QUEUING_CONFIGURATION: &[Field] = &[
    v(n::QUEUES, 1, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::HAND_SIZE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::QUEUE_LENGTH_LIMIT, 3, Int32, One, Never).with(&x::DEFAULT_0),
];

pub(super) static V1BETA3_RESOURCE_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::API_GROUPS, 2, String, List, Never).with(&x::REQUIRED_SET),
    v(n::RESOURCES, 3, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CLUSTER_SCOPE, 4, Bool, One, Empty),
    v(n::NAMESPACES, 5, String, List, Never).with(&x::SET),
];

pub(super) static V1BETA3_SERVICE_ACCOUNT_SUBJECT: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA3_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::USER, 2, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_USER_SUBJECT).with(&x::UNION_MEMBER),
    p(n::GROUP, 3, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_GROUP_SUBJECT).with(&x::UNION_MEMBER),
    p(n::SERVICE_ACCOUNT, 4, Message, One, Empty).to(t::FLOWCONTROL_V1BETA3_SERVICE_ACCOUNT_SUBJECT).with(&x::UNION_MEMBER),
];

pub(super) static V1BETA3_USER_SUBJECT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];
