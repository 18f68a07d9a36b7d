//! The types of resource.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_ALLOCATED_DEVICE_STATUS: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SHARE_ID, 7, String, One, Empty),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1_NETWORK_DEVICE_DATA),
];

pub(super) static V1_ALLOCATED_DEVICE_STATUS_PROTO: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1_NETWORK_DEVICE_DATA),
    p(n::SHARE_ID, 7, String, One, Empty),
];

pub(super) static V1_ALLOCATION_RESULT: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Empty).to(t::RESOURCE_V1_DEVICE_ALLOCATION_RESULT).with(&x::DEFAULT_OBJECT),
    p(n::NODE_SELECTOR, 3, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALLOCATION_TIMESTAMP, 5, Time, One, Empty),
];

pub(super) static V1_CEL_DEVICE_SELECTOR: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CAPACITY_REQUEST_POLICY: &[Field] = &[
    p(n::DEFAULT, 1, Quantity, One, Never),
    v(n::VALID_VALUES, 3, Quantity, List, Empty).with(&x::ATOMIC),
    p(n::VALID_RANGE, 4, Message, One, Empty).to(t::RESOURCE_V1_CAPACITY_REQUEST_POLICY_RANGE),
];

pub(super) static V1_CAPACITY_REQUEST_POLICY_RANGE: &[Field] = &[
    p(n::MIN, 1, Quantity, One, Empty).with(&x::REQUIRED),
    p(n::MAX, 2, Quantity, One, Empty),
    p(n::STEP, 3, Quantity, One, Empty),
];

pub(super) static V1_CAPACITY_REQUIREMENTS: &[Field] = &[
    v(n::REQUESTS, 1, Quantity, Map, Empty),
];

pub(super) static V1_COUNTER: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
];

pub(super) static V1_COUNTER_SET: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1_DEVICE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::ATTRIBUTES, 2, Message, Map, Empty).to(t::RESOURCE_V1_DEVICE_ATTRIBUTE),
    v(n::CAPACITY, 3, Message, Map, Empty).to(t::RESOURCE_V1_DEVICE_CAPACITY),
    v(n::CONSUMES_COUNTERS, 4, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_COUNTER_CONSUMPTION).with(&x::ATOMIC),
    p(n::NODE_NAME, 5, String, One, Empty),
    p(n::NODE_SELECTOR, 6, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALL_NODES, 7, Bool, One, Empty),
    v(n::TAINTS, 8, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_TAINT).with(&x::ATOMIC),
    p(n::BINDS_TO_NODE, 9, Bool, One, Empty),
    v(n::BINDING_CONDITIONS, 10, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 11, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_MULTIPLE_ALLOCATIONS, 12, Bool, One, Empty),
    v(n::NODE_ALLOCATABLE_RESOURCE_MAPPINGS, 13, Message, Map, Empty).to(t::RESOURCE_V1_NODE_ALLOCATABLE_RESOURCE_MAPPING),
];

pub(super) static V1_DEVICE_ALLOCATION_CONFIGURATION: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1_DEVICE_ALLOCATION_CONFIGURATION_PROTO: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 3, Inline, One, Never).to(t::RESOURCE_V1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_DEVICE_ALLOCATION_RESULT: &[Field] = &[
    v(n::RESULTS, 1, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_REQUEST_ALLOCATION_RESULT).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_ALLOCATION_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1_DEVICE_ATTRIBUTE: &[Field] = &[
    p(n::INT, 2, Int64, One, Empty),
    p(n::BOOL, 3, Bool, One, Empty),
    p(n::STRING, 4, String, One, Empty),
    p(n::VERSION, 5, String, One, Empty),
    v(n::INTS, 6, Int64, List, Empty).with(&x::ATOMIC),
    v(n::BOOLS, 7, Bool, List, Empty).with(&x::ATOMIC),
    v(n::STRINGS, 8, String, List, Empty).with(&x::ATOMIC),
    v(n::VERSIONS, 9, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_DEVICE_CAPACITY: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
    p(n::REQUEST_POLICY, 2, Message, One, Empty).to(t::RESOURCE_V1_CAPACITY_REQUEST_POLICY),
];

pub(super) static V1_DEVICE_CLAIM: &[Field] = &[
    v(n::REQUESTS, 1, Message, List, Never).to(t::RESOURCE_V1_DEVICE_REQUEST).with(&x::ATOMIC),
    v(n::CONSTRAINTS, 2, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_CONSTRAINT).with(&x::ATOMIC),
    v(n::CONFIG, 3, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_CLAIM_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1_DEVICE_CLAIM_CONFIGURATION: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1_DEVICE_CLAIM_CONFIGURATION_PROTO: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 2, Inline, One, Never).to(t::RESOURCE_V1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_DEVICE_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_DEVICE_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_DEVICE_CLASS_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1_DEVICE_CLASS_CONFIGURATION_PROTO: &[Field] = &[
    v(n::DEVICE_CONFIGURATION, 1, Inline, One, Never).to(t::RESOURCE_V1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_DEVICE_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_DEVICE_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_DEVICE_CLASS_SPEC: &[Field] = &[
    v(n::SELECTORS, 1, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_CLASS_CONFIGURATION).with(&x::ATOMIC),
    p(n::EXTENDED_RESOURCE_NAME, 4, String, One, Empty),
];

pub(super) static V1_DEVICE_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 1, Message, One, Empty).to(t::RESOURCE_V1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1_DEVICE_CONSTRAINT: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::MATCH_ATTRIBUTE, 2, String, One, Empty),
    p(n::DISTINCT_ATTRIBUTE, 3, String, One, Empty),
];

pub(super) static V1_DEVICE_COUNTER_CONSUMPTION: &[Field] = &[
    v(n::COUNTER_SET, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1_DEVICE_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXACTLY, 2, Message, One, Empty).to(t::RESOURCE_V1_EXACT_DEVICE_REQUEST),
    v(n::FIRST_AVAILABLE, 3, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_SUB_REQUEST).with(&x::ATOMIC),
];

pub(super) static V1_DEVICE_REQUEST_ALLOCATION_RESULT: &[Field] = &[
    v(n::REQUEST, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DRIVER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::ADMIN_ACCESS, 5, Bool, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_TOLERATION).with(&x::ATOMIC),
    v(n::BINDING_CONDITIONS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::SHARE_ID, 9, String, One, Empty),
    v(n::CONSUMED_CAPACITY, 10, Quantity, Map, Empty),
];

pub(super) static V1_DEVICE_SELECTOR: &[Field] = &[
    p(n::CEL, 1, Message, One, Empty).to(t::RESOURCE_V1_CEL_DEVICE_SELECTOR),
];

pub(super) static V1_DEVICE_SUB_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_CLASS_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SELECTORS, 3, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 4, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 5, Int64, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 7, Message, One, Empty).to(t::RESOURCE_V1_CAPACITY_REQUIREMENTS),
];

pub(super) static V1_DEVICE_TAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    v(n::EFFECT, 3, String, One, Never).with(&x::REQUIRED_ENUM_NO_EXECUTE_DEFAULT_TEXT),
    p(n::TIME_ADDED, 4, Time, One, Empty),
];

pub(super) static V1_DEVICE_TOLERATION: &[Field] = &[
    v(n::KEY, 1, String, One, Empty),
    v(n::OPERATOR, 2, String, One, Empty).with(&x::ENUM_EQUAL_DEFAULT_EQUAL),
    v(n::VALUE, 3, String, One, Empty),
    v(n::EFFECT, 4, String, One, Empty).with(&x::ENUM_NO_EXECUTE),
    p(n::TOLERATION_SECONDS, 5, Int64, One, Empty),
];

pub(super) static V1_EXACT_DEVICE_REQUEST: &[Field] = &[
    v(n::DEVICE_CLASS_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SELECTORS, 2, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 3, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 4, Int64, One, Empty),
    p(n::ADMIN_ACCESS, 5, Bool, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 7, Message, One, Empty).to(t::RESOURCE_V1_CAPACITY_REQUIREMENTS),
];

pub(super) static V1_NETWORK_DEVICE_DATA: &[Field] = &[
    v(n::INTERFACE_NAME, 1, String, One, Empty),
    v(n::IPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::HARDWARE_ADDRESS, 3, String, One, Empty),
];

pub(super) static V1_NODE_ALLOCATABLE_RESOURCE_MAPPING: &[Field] = &[
    p(n::CAPACITY_KEY, 1, String, One, Empty),
    p(n::ALLOCATION_MULTIPLIER, 2, Quantity, One, Empty),
];

pub(super) static V1_OPAQUE_DEVICE_CONFIGURATION: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 2, RawExtension, One, Never).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_CLAIM: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_CLAIM_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_CLAIM_CONSUMER_REFERENCE: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Empty),
    v(n::RESOURCE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_RESOURCE_CLAIM_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_CLAIM_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_CLAIM_SPEC: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Never).to(t::RESOURCE_V1_DEVICE_CLAIM).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_CLAIM_STATUS: &[Field] = &[
    p(n::ALLOCATION, 1, Message, One, Empty).to(t::RESOURCE_V1_ALLOCATION_RESULT),
    v(n::RESERVED_FOR, 2, Message, List, Empty).to(t::RESOURCE_V1_RESOURCE_CLAIM_CONSUMER_REFERENCE).with(&x::MAP_UID_MERGE_BY_UID),
    v(n::DEVICES, 4, Message, List, Empty).to(t::RESOURCE_V1_ALLOCATED_DEVICE_STATUS).with(&x::MAP_DRIVER_DEVICE_POOL_SHARE_ID),
];

pub(super) static V1_RESOURCE_CLAIM_TEMPLATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_CLAIM_TEMPLATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_CLAIM_TEMPLATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_CLAIM_TEMPLATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_CLAIM_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_POOL: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GENERATION, 2, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::RESOURCE_SLICE_COUNT, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_RESOURCE_SLICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_SLICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_SLICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_SLICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_SLICE_SPEC: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, Message, One, Never).to(t::RESOURCE_V1_RESOURCE_POOL).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::NODE_NAME, 3, String, One, Empty),
    p(n::NODE_SELECTOR, 4, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALL_NODES, 5, Bool, One, Empty),
    v(n::DEVICES, 6, Message, List, Empty).to(t::RESOURCE_V1_DEVICE).with(&x::ATOMIC),
    p(n::PER_DEVICE_NODE_SELECTION, 7, Bool, One, Empty),
    v(n::SHARED_COUNTERS, 8, Message, List, Empty).to(t::RESOURCE_V1_COUNTER_SET).with(&x::ATOMIC),
];

pub(super) static V1ALPHA3_CEL_DEVICE_SELECTOR: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA3_DEVICE_SELECTOR: &[Field] = &[
    p(n::CEL, 1, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_CEL_DEVICE_SELECTOR),
];

pub(super) static V1ALPHA3_DEVICE_TAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    v(n::EFFECT, 3, String, One, Never).with(&x::REQUIRED_ENUM_NO_EXECUTE_DEFAULT_TEXT),
    p(n::TIME_ADDED, 4, Time, One, Empty),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_RULE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE_SPEC: &[Field] = &[
    p(n::DEVICE_SELECTOR, 1, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT_SELECTOR),
    v(n::TAINT, 2, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_DEVICE_TAINT).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_RULE_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1ALPHA3_DEVICE_TAINT_SELECTOR: &[Field] = &[
    p(n::DRIVER, 2, String, One, Empty),
    p(n::POOL, 3, String, One, Empty),
    p(n::DEVICE, 4, String, One, Empty),
];

pub(super) static V1ALPHA3_POOL_STATUS: &[Field] = &[
    v(n::DRIVER, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::POOL_NAME, 2, String, One, Empty).with(&x::REQUIRED),
    v(n::GENERATION, 9, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    p(n::RESOURCE_SLICE_COUNT, 8, Int32, One, Empty),
    p(n::TOTAL_DEVICES, 4, Int32, One, Empty),
    p(n::ALLOCATED_DEVICES, 5, Int32, One, Empty),
    p(n::AVAILABLE_DEVICES, 6, Int32, One, Empty),
    p(n::UNAVAILABLE_DEVICES, 7, Int32, One, Empty),
    p(n::NODE_NAME, 3, String, One, Empty),
    p(n::VALIDATION_ERROR, 10, String, One, Empty),
];

pub(super) static V1ALPHA3_POOL_STATUS_PROTO: &[Field] = &[
    v(n::DRIVER, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::POOL_NAME, 2, String, One, Empty).with(&x::REQUIRED),
    p(n::NODE_NAME, 3, String, One, Empty),
    p(n::TOTAL_DEVICES, 4, Int32, One, Empty),
    p(n::ALLOCATED_DEVICES, 5, Int32, One, Empty),
    p(n::AVAILABLE_DEVICES, 6, Int32, One, Empty),
    p(n::UNAVAILABLE_DEVICES, 7, Int32, One, Empty),
    p(n::RESOURCE_SLICE_COUNT, 8, Int32, One, Empty),
    v(n::GENERATION, 9, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    p(n::VALIDATION_ERROR, 10, String, One, Empty),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_STATUS),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_STATUS),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_SPEC: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::POOL_NAME, 2, String, One, Empty),
    p(n::LIMIT, 3, Int32, One, Empty).with(&x::DEFAULT_100),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_STATUS: &[Field] = &[
    p(n::POOL_COUNT, 6, Int32, One, Empty).with(&x::REQUIRED),
    v(n::POOLS, 2, Message, List, Empty).to(t::RESOURCE_V1ALPHA3_POOL_STATUS).with(&x::ATOMIC),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1ALPHA3_RESOURCE_POOL_STATUS_REQUEST_STATUS_PROTO: &[Field] = &[
    v(n::POOLS, 2, Message, List, Empty).to(t::RESOURCE_V1ALPHA3_POOL_STATUS).with(&x::ATOMIC),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    p(n::POOL_COUNT, 6, Int32, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ALLOCATED_DEVICE_STATUS: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SHARE_ID, 7, String, One, Empty),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1BETA1_NETWORK_DEVICE_DATA),
];

pub(super) static V1BETA1_ALLOCATED_DEVICE_STATUS_PROTO: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1BETA1_NETWORK_DEVICE_DATA),
    p(n::SHARE_ID, 7, String, One, Empty),
];

pub(super) static V1BETA1_ALLOCATION_RESULT: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Empty).to(t::RESOURCE_V1BETA1_DEVICE_ALLOCATION_RESULT).with(&x::DEFAULT_OBJECT),
    p(n::NODE_SELECTOR, 3, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALLOCATION_TIMESTAMP, 5, Time, One, Empty),
];

pub(super) static V1BETA1_BASIC_DEVICE: &[Field] = &[
    v(n::ATTRIBUTES, 1, Message, Map, Empty).to(t::RESOURCE_V1BETA1_DEVICE_ATTRIBUTE),
    v(n::CAPACITY, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA1_DEVICE_CAPACITY),
    v(n::CONSUMES_COUNTERS, 3, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_COUNTER_CONSUMPTION).with(&x::ATOMIC),
    p(n::NODE_NAME, 4, String, One, Empty),
    p(n::NODE_SELECTOR, 5, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALL_NODES, 6, Bool, One, Empty),
    v(n::TAINTS, 7, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_TAINT).with(&x::ATOMIC),
    p(n::BINDS_TO_NODE, 8, Bool, One, Empty),
    v(n::BINDING_CONDITIONS, 9, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 10, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_MULTIPLE_ALLOCATIONS, 11, Bool, One, Empty),
    v(n::NODE_ALLOCATABLE_RESOURCE_MAPPINGS, 12, Message, Map, Empty).to(t::RESOURCE_V1BETA1_NODE_ALLOCATABLE_RESOURCE_MAPPING),
];

pub(super) static V1BETA1_CEL_DEVICE_SELECTOR: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_CAPACITY_REQUEST_POLICY: &[Field] = &[
    p(n::DEFAULT, 1, Quantity, One, Never),
    v(n::VALID_VALUES, 3, Quantity, List, Empty).with(&x::ATOMIC),
    p(n::VALID_RANGE, 4, Message, One, Empty).to(t::RESOURCE_V1BETA1_CAPACITY_REQUEST_POLICY_RANGE),
];

pub(super) static V1BETA1_CAPACITY_REQUEST_POLICY_RANGE: &[Field] = &[
    p(n::MIN, 1, Quantity, One, Empty).with(&x::REQUIRED),
    p(n::MAX, 2, Quantity, One, Empty),
    p(n::STEP, 3, Quantity, One, Empty),
];

pub(super) static V1BETA1_CAPACITY_REQUIREMENTS: &[Field] = &[
    v(n::REQUESTS, 1, Quantity, Map, Empty),
];

pub(super) static V1BETA1_COUNTER: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA1_COUNTER_SET: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA1_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEVICE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::BASIC, 2, Message, One, Empty).to(t::RESOURCE_V1BETA1_BASIC_DEVICE),
];

pub(super) static V1BETA1_DEVICE_ALLOCATION_CONFIGURATION: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA1_DEVICE_ALLOCATION_CONFIGURATION_PROTO: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 3, Inline, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEVICE_ALLOCATION_RESULT: &[Field] = &[
    v(n::RESULTS, 1, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_REQUEST_ALLOCATION_RESULT).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_ALLOCATION_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1BETA1_DEVICE_ATTRIBUTE: &[Field] = &[
    p(n::INT, 2, Int64, One, Empty),
    p(n::BOOL, 3, Bool, One, Empty),
    p(n::STRING, 4, String, One, Empty),
    p(n::VERSION, 5, String, One, Empty),
    v(n::INTS, 6, Int64, List, Empty).with(&x::ATOMIC),
    v(n::BOOLS, 7, Bool, List, Empty).with(&x::ATOMIC),
    v(n::STRINGS, 8, String, List, Empty).with(&x::ATOMIC),
    v(n::VERSIONS, 9, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_DEVICE_CAPACITY: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
    p(n::REQUEST_POLICY, 2, Message, One, Empty).to(t::RESOURCE_V1BETA1_CAPACITY_REQUEST_POLICY),
];

pub(super) static V1BETA1_DEVICE_CLAIM: &[Field] = &[
    v(n::REQUESTS, 1, Message, List, Never).to(t::RESOURCE_V1BETA1_DEVICE_REQUEST).with(&x::ATOMIC),
    v(n::CONSTRAINTS, 2, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_CONSTRAINT).with(&x::ATOMIC),
    v(n::CONFIG, 3, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_CLAIM_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1BETA1_DEVICE_CLAIM_CONFIGURATION: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA1_DEVICE_CLAIM_CONFIGURATION_PROTO: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 2, Inline, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEVICE_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEVICE_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEVICE_CLASS_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA1_DEVICE_CLASS_CONFIGURATION_PROTO: &[Field] = &[
    v(n::DEVICE_CONFIGURATION, 1, Inline, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_DEVICE_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEVICE_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEVICE_CLASS_SPEC: &[Field] = &[
    v(n::SELECTORS, 1, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_CLASS_CONFIGURATION).with(&x::ATOMIC),
    p(n::EXTENDED_RESOURCE_NAME, 4, String, One, Empty),
];

pub(super) static V1BETA1_DEVICE_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 1, Message, One, Empty).to(t::RESOURCE_V1BETA1_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA1_DEVICE_CONSTRAINT: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::MATCH_ATTRIBUTE, 2, String, One, Empty),
    p(n::DISTINCT_ATTRIBUTE, 3, String, One, Empty),
];

pub(super) static V1BETA1_DEVICE_COUNTER_CONSUMPTION: &[Field] = &[
    v(n::COUNTER_SET, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA1_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1BETA1_DEVICE_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_CLASS_NAME, 2, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::SELECTORS, 3, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 4, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 5, Int64, One, Empty),
    p(n::ADMIN_ACCESS, 6, Bool, One, Empty),
    v(n::FIRST_AVAILABLE, 7, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_SUB_REQUEST).with(&x::ATOMIC),
    v(n::TOLERATIONS, 8, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 9, Message, One, Empty).to(t::RESOURCE_V1BETA1_CAPACITY_REQUIREMENTS),
];

pub(super) static V1BETA1_DEVICE_REQUEST_ALLOCATION_RESULT: &[Field] = &[
    v(n::REQUEST, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DRIVER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::ADMIN_ACCESS, 5, Bool, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_TOLERATION).with(&x::ATOMIC),
    v(n::BINDING_CONDITIONS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::SHARE_ID, 9, String, One, Empty),
    v(n::CONSUMED_CAPACITY, 10, Quantity, Map, Empty),
];

pub(super) static V1BETA1_DEVICE_SELECTOR: &[Field] = &[
    p(n::CEL, 1, Message, One, Empty).to(t::RESOURCE_V1BETA1_CEL_DEVICE_SELECTOR),
];

pub(super) static V1BETA1_DEVICE_SUB_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_CLASS_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SELECTORS, 3, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 4, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 5, Int64, One, Empty),
    v(n::TOLERATIONS, 7, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 8, Message, One, Empty).to(t::RESOURCE_V1BETA1_CAPACITY_REQUIREMENTS),
];

pub(super) static V1BETA1_DEVICE_TAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    v(n::EFFECT, 3, String, One, Never).with(&x::REQUIRED_ENUM_NO_EXECUTE_DEFAULT_TEXT),
    p(n::TIME_ADDED, 4, Time, One, Empty),
];

pub(super) static V1BETA1_DEVICE_TOLERATION: &[Field] = &[
    v(n::KEY, 1, String, One, Empty),
    v(n::OPERATOR, 2, String, One, Empty).with(&x::ENUM_EQUAL_DEFAULT_EQUAL),
    v(n::VALUE, 3, String, One, Empty),
    v(n::EFFECT, 4, String, One, Empty).with(&x::ENUM_NO_EXECUTE),
    p(n::TOLERATION_SECONDS, 5, Int64, One, Empty),
];

pub(super) static V1BETA1_NETWORK_DEVICE_DATA: &[Field] = &[
    v(n::INTERFACE_NAME, 1, String, One, Empty),
    v(n::IPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::HARDWARE_ADDRESS, 3, String, One, Empty),
];

pub(super) static V1BETA1_NODE_ALLOCATABLE_RESOURCE_MAPPING: &[Field] = &[
    p(n::CAPACITY_KEY, 1, String, One, Empty),
    p(n::ALLOCATION_MULTIPLIER, 2, Quantity, One, Empty),
];

pub(super) static V1BETA1_OPAQUE_DEVICE_CONFIGURATION: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 2, RawExtension, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_CLAIM: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_CONSUMER_REFERENCE: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Empty),
    v(n::RESOURCE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_SPEC: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Never).to(t::RESOURCE_V1BETA1_DEVICE_CLAIM).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_STATUS: &[Field] = &[
    p(n::ALLOCATION, 1, Message, One, Empty).to(t::RESOURCE_V1BETA1_ALLOCATION_RESULT),
    v(n::RESERVED_FOR, 2, Message, List, Empty).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_CONSUMER_REFERENCE).with(&x::MAP_UID_MERGE_BY_UID),
    v(n::DEVICES, 4, Message, List, Empty).to(t::RESOURCE_V1BETA1_ALLOCATED_DEVICE_STATUS).with(&x::MAP_DRIVER_DEVICE_POOL_SHARE_ID),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_TEMPLATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_TEMPLATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_TEMPLATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_TEMPLATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_CLAIM_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_POOL: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GENERATION, 2, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::RESOURCE_SLICE_COUNT, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA1_RESOURCE_SLICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_SLICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_RESOURCE_SLICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_SLICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA1_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RESOURCE_SLICE_SPEC: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, Message, One, Never).to(t::RESOURCE_V1BETA1_RESOURCE_POOL).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::NODE_NAME, 3, String, One, Empty),
    p(n::NODE_SELECTOR, 4, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    v(n::ALL_NODES, 5, Bool, One, Empty),
    v(n::DEVICES, 6, Message, List, Empty).to(t::RESOURCE_V1BETA1_DEVICE).with(&x::ATOMIC),
    p(n::PER_DEVICE_NODE_SELECTION, 7, Bool, One, Empty),
    v(n::SHARED_COUNTERS, 8, Message, List, Empty).to(t::RESOURCE_V1BETA1_COUNTER_SET).with(&x::ATOMIC),
];

pub(super) static V1BETA2_ALLOCATED_DEVICE_STATUS: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SHARE_ID, 7, String, One, Empty),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1BETA2_NETWORK_DEVICE_DATA),
];

pub(super) static V1BETA2_ALLOCATED_DEVICE_STATUS_PROTO: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONDITIONS, 4, Message, List, Never).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
    p(n::DATA, 5, RawExtension, One, Empty),
    p(n::NETWORK_DATA, 6, Message, One, Empty).to(t::RESOURCE_V1BETA2_NETWORK_DEVICE_DATA),
    p(n::SHARE_ID, 7, String, One, Empty),
];

pub(super) static V1BETA2_ALLOCATION_RESULT: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Empty).to(t::RESOURCE_V1BETA2_DEVICE_ALLOCATION_RESULT).with(&x::DEFAULT_OBJECT),
    p(n::NODE_SELECTOR, 3, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALLOCATION_TIMESTAMP, 5, Time, One, Empty),
];

pub(super) static V1BETA2_CEL_DEVICE_SELECTOR: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_CAPACITY_REQUEST_POLICY: &[Field] = &[
    p(n::DEFAULT, 1, Quantity, One, Never),
    v(n::VALID_VALUES, 3, Quantity, List, Empty).with(&x::ATOMIC),
    p(n::VALID_RANGE, 4, Message, One, Empty).to(t::RESOURCE_V1BETA2_CAPACITY_REQUEST_POLICY_RANGE),
];

pub(super) static V1BETA2_CAPACITY_REQUEST_POLICY_RANGE: &[Field] = &[
    p(n::MIN, 1, Quantity, One, Empty).with(&x::REQUIRED),
    p(n::MAX, 2, Quantity, One, Empty),
    p(n::STEP, 3, Quantity, One, Empty),
];

pub(super) static V1BETA2_CAPACITY_REQUIREMENTS: &[Field] = &[
    v(n::REQUESTS, 1, Quantity, Map, Empty),
];

pub(super) static V1BETA2_COUNTER: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA2_COUNTER_SET: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA2_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::ATTRIBUTES, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA2_DEVICE_ATTRIBUTE),
    v(n::CAPACITY, 3, Message, Map, Empty).to(t::RESOURCE_V1BETA2_DEVICE_CAPACITY),
    v(n::CONSUMES_COUNTERS, 4, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_COUNTER_CONSUMPTION).with(&x::ATOMIC),
    p(n::NODE_NAME, 5, String, One, Empty),
    p(n::NODE_SELECTOR, 6, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALL_NODES, 7, Bool, One, Empty),
    v(n::TAINTS, 8, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TAINT).with(&x::ATOMIC),
    p(n::BINDS_TO_NODE, 9, Bool, One, Empty),
    v(n::BINDING_CONDITIONS, 10, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 11, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_MULTIPLE_ALLOCATIONS, 12, Bool, One, Empty),
    v(n::NODE_ALLOCATABLE_RESOURCE_MAPPINGS, 13, Message, Map, Empty).to(t::RESOURCE_V1BETA2_NODE_ALLOCATABLE_RESOURCE_MAPPING),
];

pub(super) static V1BETA2_DEVICE_ALLOCATION_CONFIGURATION: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA2_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA2_DEVICE_ALLOCATION_CONFIGURATION_PROTO: &[Field] = &[
    v(n::SOURCE, 1, String, One, Never).with(&x::REQUIRED_ENUM_FROM_CLAIM_DEFAULT_TEXT),
    v(n::REQUESTS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 3, Inline, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_ALLOCATION_RESULT: &[Field] = &[
    v(n::RESULTS, 1, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_REQUEST_ALLOCATION_RESULT).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_ALLOCATION_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1BETA2_DEVICE_ATTRIBUTE: &[Field] = &[
    p(n::INT, 2, Int64, One, Empty),
    p(n::BOOL, 3, Bool, One, Empty),
    p(n::STRING, 4, String, One, Empty),
    p(n::VERSION, 5, String, One, Empty),
    v(n::INTS, 6, Int64, List, Empty).with(&x::ATOMIC),
    v(n::BOOLS, 7, Bool, List, Empty).with(&x::ATOMIC),
    v(n::STRINGS, 8, String, List, Empty).with(&x::ATOMIC),
    v(n::VERSIONS, 9, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA2_DEVICE_CAPACITY: &[Field] = &[
    v(n::VALUE, 1, Quantity, One, Never).with(&x::REQUIRED),
    p(n::REQUEST_POLICY, 2, Message, One, Empty).to(t::RESOURCE_V1BETA2_CAPACITY_REQUEST_POLICY),
];

pub(super) static V1BETA2_DEVICE_CLAIM: &[Field] = &[
    v(n::REQUESTS, 1, Message, List, Never).to(t::RESOURCE_V1BETA2_DEVICE_REQUEST).with(&x::ATOMIC),
    v(n::CONSTRAINTS, 2, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_CONSTRAINT).with(&x::ATOMIC),
    v(n::CONFIG, 3, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_CLAIM_CONFIGURATION).with(&x::ATOMIC),
];

pub(super) static V1BETA2_DEVICE_CLAIM_CONFIGURATION: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA2_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA2_DEVICE_CLAIM_CONFIGURATION_PROTO: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::DEVICE_CONFIGURATION, 2, Inline, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_CLASS_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 0, Message, One, Empty).to(t::RESOURCE_V1BETA2_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA2_DEVICE_CLASS_CONFIGURATION_PROTO: &[Field] = &[
    v(n::DEVICE_CONFIGURATION, 1, Inline, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CONFIGURATION).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_DEVICE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE_CLASS_SPEC: &[Field] = &[
    v(n::SELECTORS, 1, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::CONFIG, 2, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_CLASS_CONFIGURATION).with(&x::ATOMIC),
    p(n::EXTENDED_RESOURCE_NAME, 4, String, One, Empty),
];

pub(super) static V1BETA2_DEVICE_CONFIGURATION: &[Field] = &[
    p(n::OPAQUE, 1, Message, One, Empty).to(t::RESOURCE_V1BETA2_OPAQUE_DEVICE_CONFIGURATION),
];

pub(super) static V1BETA2_DEVICE_CONSTRAINT: &[Field] = &[
    v(n::REQUESTS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::MATCH_ATTRIBUTE, 2, String, One, Empty),
    p(n::DISTINCT_ATTRIBUTE, 3, String, One, Empty),
];

pub(super) static V1BETA2_DEVICE_COUNTER_CONSUMPTION: &[Field] = &[
    v(n::COUNTER_SET, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COUNTERS, 2, Message, Map, Empty).to(t::RESOURCE_V1BETA2_COUNTER).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXACTLY, 2, Message, One, Empty).to(t::RESOURCE_V1BETA2_EXACT_DEVICE_REQUEST),
    v(n::FIRST_AVAILABLE, 3, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_SUB_REQUEST).with(&x::ATOMIC),
];

pub(super) static V1BETA2_DEVICE_REQUEST_ALLOCATION_RESULT: &[Field] = &[
    v(n::REQUEST, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DRIVER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::ADMIN_ACCESS, 5, Bool, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TOLERATION).with(&x::ATOMIC),
    v(n::BINDING_CONDITIONS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::BINDING_FAILURE_CONDITIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::SHARE_ID, 9, String, One, Empty),
    v(n::CONSUMED_CAPACITY, 10, Quantity, Map, Empty),
];

pub(super) static V1BETA2_DEVICE_SELECTOR: &[Field] = &[
    p(n::CEL, 1, Message, One, Empty).to(t::RESOURCE_V1BETA2_CEL_DEVICE_SELECTOR),
];

pub(super) static V1BETA2_DEVICE_SUB_REQUEST: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_CLASS_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SELECTORS, 3, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 4, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 5, Int64, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 7, Message, One, Empty).to(t::RESOURCE_V1BETA2_CAPACITY_REQUIREMENTS),
];

pub(super) static V1BETA2_DEVICE_TAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    v(n::EFFECT, 3, String, One, Never).with(&x::REQUIRED_ENUM_NO_EXECUTE_DEFAULT_TEXT),
    p(n::TIME_ADDED, 4, Time, One, Empty),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_RULE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE_SPEC: &[Field] = &[
    p(n::DEVICE_SELECTOR, 1, Message, One, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TAINT_SELECTOR),
    v(n::TAINT, 2, Message, One, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TAINT).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_DEVICE_TAINT_RULE_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA2_DEVICE_TAINT_SELECTOR: &[Field] = &[
    p(n::DRIVER, 2, String, One, Empty),
    p(n::POOL, 3, String, One, Empty),
    p(n::DEVICE, 4, String, One, Empty),
];

pub(super) static V1BETA2_DEVICE_TOLERATION: &[Field] = &[
    v(n::KEY, 1, String, One, Empty),
    v(n::OPERATOR, 2, String, One, Empty).with(&x::ENUM_EQUAL_DEFAULT_EQUAL),
    v(n::VALUE, 3, String, One, Empty),
    v(n::EFFECT, 4, String, One, Empty).with(&x::ENUM_NO_EXECUTE),
    p(n::TOLERATION_SECONDS, 5, Int64, One, Empty),
];

pub(super) static V1BETA2_EXACT_DEVICE_REQUEST: &[Field] = &[
    v(n::DEVICE_CLASS_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SELECTORS, 2, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_SELECTOR).with(&x::ATOMIC),
    v(n::ALLOCATION_MODE, 3, String, One, Empty).with(&x::ENUM_ALL),
    v(n::COUNT, 4, Int64, One, Empty),
    p(n::ADMIN_ACCESS, 5, Bool, One, Empty),
    v(n::TOLERATIONS, 6, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE_TOLERATION).with(&x::ATOMIC),
    p(n::CAPACITY, 7, Message, One, Empty).to(t::RESOURCE_V1BETA2_CAPACITY_REQUIREMENTS),
];

pub(super) static V1BETA2_NETWORK_DEVICE_DATA: &[Field] = &[
    v(n::INTERFACE_NAME, 1, String, One, Empty),
    v(n::IPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::HARDWARE_ADDRESS, 3, String, One, Empty),
];

pub(super) static V1BETA2_NODE_ALLOCATABLE_RESOURCE_MAPPING: &[Field] = &[
    p(n::CAPACITY_KEY, 1, String, One, Empty),
    p(n::ALLOCATION_MULTIPLIER, 2, Quantity, One, Empty),
];

pub(super) static V1BETA2_OPAQUE_DEVICE_CONFIGURATION: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 2, RawExtension, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_CLAIM: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_CONSUMER_REFERENCE: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Empty),
    v(n::RESOURCE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_SPEC: &[Field] = &[
    v(n::DEVICES, 1, Message, One, Never).to(t::RESOURCE_V1BETA2_DEVICE_CLAIM).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_STATUS: &[Field] = &[
    p(n::ALLOCATION, 1, Message, One, Empty).to(t::RESOURCE_V1BETA2_ALLOCATION_RESULT),
    v(n::RESERVED_FOR, 2, Message, List, Empty).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_CONSUMER_REFERENCE).with(&x::MAP_UID_MERGE_BY_UID),
    v(n::DEVICES, 4, Message, List, Empty).to(t::RESOURCE_V1BETA2_ALLOCATED_DEVICE_STATUS).with(&x::MAP_DRIVER_DEVICE_POOL_SHARE_ID),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_TEMPLATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_TEMPLATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_TEMPLATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_TEMPLATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_TEMPLATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_CLAIM_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_POOL: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GENERATION, 2, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::RESOURCE_SLICE_COUNT, 3, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA2_RESOURCE_SLICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_SLICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_SLICE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA2_RESOURCE_SLICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_SLICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RESOURCE_V1BETA2_RESOURCE_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA2_RESOURCE_SLICE_SPEC: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POOL, 2, Message, One, Never).to(t::RESOURCE_V1BETA2_RESOURCE_POOL).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::NODE_NAME, 3, String, One, Empty),
    p(n::NODE_SELECTOR, 4, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    p(n::ALL_NODES, 5, Bool, One, Empty),
    v(n::DEVICES, 6, Message, List, Empty).to(t::RESOURCE_V1BETA2_DEVICE).with(&x::ATOMIC),
    p(n::PER_DEVICE_NODE_SELECTION, 7, Bool, One, Empty),
    v(n::SHARED_COUNTERS, 8, Message, List, Empty).to(t::RESOURCE_V1BETA2_COUNTER_SET).with(&x::ATOMIC),
];
