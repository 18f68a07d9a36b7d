//! The types of policy.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_EVICTION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::DELETE_OPTIONS, 2, Message, One, Empty).to(t::META_V1_DELETE_OPTIONS),
];

pub(super) static V1_EVICTION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::DELETE_OPTIONS, 2, Message, One, Empty).to(t::META_V1_DELETE_OPTIONS),
];

pub(super) static V1_POD_DISRUPTION_BUDGET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::POLICY_V1_POD_DISRUPTION_BUDGET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::POLICY_V1_POD_DISRUPTION_BUDGET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_DISRUPTION_BUDGET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::POLICY_V1_POD_DISRUPTION_BUDGET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::POLICY_V1_POD_DISRUPTION_BUDGET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_DISRUPTION_BUDGET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::POLICY_V1_POD_DISRUPTION_BUDGET).with(&x::REQUIRED),
];

pub(super) static V1_POD_DISRUPTION_BUDGET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::POLICY_V1_POD_DISRUPTION_BUDGET).with(&x::REQUIRED),
];

pub(super) static V1_POD_DISRUPTION_BUDGET_SPEC: &[Field] = &[
    p(n::MIN_AVAILABLE, 1, IntOrString, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR).with(&x::REPLACE),
    p(n::MAX_UNAVAILABLE, 3, IntOrString, One, Empty),
    p(n::UNHEALTHY_POD_EVICTION_POLICY, 4, String, One, Empty).with(&x::ENUM_ALWAYS_ALLOW),
];

pub(super) static V1_POD_DISRUPTION_BUDGET_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::DISRUPTED_PODS, 2, Time, Map, Empty),
    v(n::DISRUPTIONS_ALLOWED, 3, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::CURRENT_HEALTHY, 4, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::DESIRED_HEALTHY, 5, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::EXPECTED_PODS, 6, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::CONDITIONS, 7, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA1_EVICTION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::DELETE_OPTIONS, 2, Message, One, Empty).to(t::META_V1_DELETE_OPTIONS),
];

pub(super) static V1BETA1_EVICTION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::DELETE_OPTIONS, 2, Message, One, Empty).to(t::META_V1_DELETE_OPTIONS),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::POLICY_V1BETA1_POD_DISRUPTION_BUDGET).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET_SPEC: &[Field] = &[
    p(n::MIN_AVAILABLE, 1, IntOrString, One, Empty),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::MAX_UNAVAILABLE, 3, IntOrString, One, Empty),
    p(n::UNHEALTHY_POD_EVICTION_POLICY, 4, String, One, Empty).with(&x::ENUM_ALWAYS_ALLOW),
];

pub(super) static V1BETA1_POD_DISRUPTION_BUDGET_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    v(n::DISRUPTED_PODS, 2, Time, Map, Empty),
    v(n::DISRUPTIONS_ALLOWED, 3, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::CURRENT_HEALTHY, 4, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::DESIRED_HEALTHY, 5, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::EXPECTED_PODS, 6, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::CONDITIONS, 7, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];
