//! The types of scheduling.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_PRIORITY_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VALUE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::GLOBAL_DEFAULT, 3, Bool, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    p(n::PREEMPTION_POLICY, 5, String, One, Empty).with(&x::ENUM_NEVER),
];

pub(super) static V1_PRIORITY_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VALUE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::GLOBAL_DEFAULT, 3, Bool, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    p(n::PREEMPTION_POLICY, 5, String, One, Empty).with(&x::ENUM_NEVER),
];

pub(super) static V1_PRIORITY_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1_PRIORITY_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_PRIORITY_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1_PRIORITY_CLASS).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_BASIC_SCHEDULING_POLICY: &[Field] = &[
];

pub(super) static V1ALPHA2_GANG_SCHEDULING_POLICY: &[Field] = &[
    v(n::MIN_COUNT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1ALPHA2_POD_GROUP: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_POD_GROUP_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_POD_GROUP_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_POD_GROUP_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_POD_GROUP_RESOURCE_CLAIM: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESOURCE_CLAIM_NAME, 2, String, One, Empty),
    p(n::RESOURCE_CLAIM_TEMPLATE_NAME, 3, String, One, Empty),
];

pub(super) static V1ALPHA2_POD_GROUP_RESOURCE_CLAIM_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESOURCE_CLAIM_NAME, 2, String, One, Empty),
];

pub(super) static V1ALPHA2_POD_GROUP_SCHEDULING_CONSTRAINTS: &[Field] = &[
    v(n::TOPOLOGY, 1, Message, List, Empty).to(t::SCHEDULING_V1ALPHA2_TOPOLOGY_CONSTRAINT).with(&x::ATOMIC),
];

pub(super) static V1ALPHA2_POD_GROUP_SCHEDULING_POLICY: &[Field] = &[
    p(n::BASIC, 1, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_BASIC_SCHEDULING_POLICY).with(&x::UNION_MEMBER),
    p(n::GANG, 2, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_GANG_SCHEDULING_POLICY).with(&x::UNION_MEMBER),
];

pub(super) static V1ALPHA2_POD_GROUP_SPEC: &[Field] = &[
    p(n::POD_GROUP_TEMPLATE_REF, 1, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_TEMPLATE_REFERENCE),
    v(n::SCHEDULING_POLICY, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SCHEDULING_POLICY).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SCHEDULING_CONSTRAINTS, 3, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SCHEDULING_CONSTRAINTS),
    v(n::RESOURCE_CLAIMS, 4, Message, List, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_RESOURCE_CLAIM).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    p(n::DISRUPTION_MODE, 5, String, One, Empty).with(&x::ENUM_POD_DEFAULT_POD),
    v(n::PRIORITY_CLASS_NAME, 6, String, One, Empty),
    p(n::PRIORITY, 7, Int32, One, Empty),
];

pub(super) static V1ALPHA2_POD_GROUP_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::RESOURCE_CLAIM_STATUSES, 2, Message, List, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_RESOURCE_CLAIM_STATUS).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
];

pub(super) static V1ALPHA2_POD_GROUP_TEMPLATE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SCHEDULING_POLICY, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SCHEDULING_POLICY).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::SCHEDULING_CONSTRAINTS, 3, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_SCHEDULING_CONSTRAINTS),
    v(n::RESOURCE_CLAIMS, 4, Message, List, Empty).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_RESOURCE_CLAIM).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    p(n::DISRUPTION_MODE, 5, String, One, Empty).with(&x::ENUM_POD),
    v(n::PRIORITY_CLASS_NAME, 6, String, One, Empty),
    p(n::PRIORITY, 7, Int32, One, Empty),
];

pub(super) static V1ALPHA2_POD_GROUP_TEMPLATE_REFERENCE: &[Field] = &[
    p(n::WORKLOAD, 1, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_WORKLOAD_POD_GROUP_TEMPLATE_REFERENCE).with(&x::UNION_MEMBER),
];

pub(super) static V1ALPHA2_TOPOLOGY_CONSTRAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA2_TYPED_LOCAL_OBJECT_REFERENCE: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA2_WORKLOAD: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_WORKLOAD_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_WORKLOAD_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::SCHEDULING_V1ALPHA2_WORKLOAD_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_WORKLOAD_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1ALPHA2_WORKLOAD).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_WORKLOAD_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1ALPHA2_WORKLOAD).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_WORKLOAD_POD_GROUP_TEMPLATE_REFERENCE: &[Field] = &[
    v(n::WORKLOAD_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POD_GROUP_TEMPLATE_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA2_WORKLOAD_SPEC: &[Field] = &[
    p(n::CONTROLLER_REF, 1, Message, One, Empty).to(t::SCHEDULING_V1ALPHA2_TYPED_LOCAL_OBJECT_REFERENCE),
    v(n::POD_GROUP_TEMPLATES, 2, Message, List, Never).to(t::SCHEDULING_V1ALPHA2_POD_GROUP_TEMPLATE).with(&x::REQUIRED_MAP_NAME),
];

pub(super) static V1BETA1_PRIORITY_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VALUE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::GLOBAL_DEFAULT, 3, Bool, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    p(n::PREEMPTION_POLICY, 5, String, One, Empty).with(&x::ENUM_NEVER),
];

pub(super) static V1BETA1_PRIORITY_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VALUE, 2, Int32, One, Never).with(&x::DEFAULT_0),
    v(n::GLOBAL_DEFAULT, 3, Bool, One, Empty),
    v(n::DESCRIPTION, 4, String, One, Empty),
    p(n::PREEMPTION_POLICY, 5, String, One, Empty).with(&x::ENUM_NEVER),
];

pub(super) static V1BETA1_PRIORITY_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1BETA1_PRIORITY_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_PRIORITY_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::SCHEDULING_V1BETA1_PRIORITY_CLASS).with(&x::REQUIRED),
];
