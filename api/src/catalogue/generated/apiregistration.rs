//! The types of apiregistration.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_API_SERVICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APIREGISTRATION_V1_API_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIREGISTRATION_V1_API_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_API_SERVICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APIREGISTRATION_V1_API_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIREGISTRATION_V1_API_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_API_SERVICE_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_API_SERVICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIREGISTRATION_V1_API_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1_API_SERVICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIREGISTRATION_V1_API_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1_API_SERVICE_SPEC: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIREGISTRATION_V1_SERVICE_REFERENCE),
    v(n::GROUP, 2, String, One, Empty),
    v(n::VERSION, 3, String, One, Empty),
    v(n::INSECURE_SKIP_TLS_VERIFY, 4, Bool, One, Empty),
    v(n::CA_BUNDLE, 5, Bytes, One, Empty).with(&x::ATOMIC),
    v(n::GROUP_PRIORITY_MINIMUM, 7, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::VERSION_PRIORITY, 8, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_API_SERVICE_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::APIREGISTRATION_V1_API_SERVICE_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
    v(n::NAME, 2, String, One, Empty),
    p(n::PORT, 3, Int32, One, Empty),
];

pub(super) static V1BETA1_API_SERVICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APIREGISTRATION_V1BETA1_API_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIREGISTRATION_V1BETA1_API_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_API_SERVICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::APIREGISTRATION_V1BETA1_API_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::APIREGISTRATION_V1BETA1_API_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_API_SERVICE_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1BETA1_API_SERVICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIREGISTRATION_V1BETA1_API_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_API_SERVICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIREGISTRATION_V1BETA1_API_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_API_SERVICE_SPEC: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::APIREGISTRATION_V1BETA1_SERVICE_REFERENCE),
    v(n::GROUP, 2, String, One, Empty),
    v(n::VERSION, 3, String, One, Empty),
    v(n::INSECURE_SKIP_TLS_VERIFY, 4, Bool, One, Empty),
    v(n::CA_BUNDLE, 5, Bytes, One, Empty).with(&x::ATOMIC),
    v(n::GROUP_PRIORITY_MINIMUM, 7, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::VERSION_PRIORITY, 8, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1BETA1_API_SERVICE_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::APIREGISTRATION_V1BETA1_API_SERVICE_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
    v(n::NAME, 2, String, One, Empty),
    p(n::PORT, 3, Int32, One, Empty),
];
