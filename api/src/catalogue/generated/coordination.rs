//! The types of coordination.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_LEASE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1_LEASE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_LEASE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1_LEASE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_LEASE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1_LEASE).with(&x::REQUIRED),
];

pub(super) static V1_LEASE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1_LEASE).with(&x::REQUIRED),
];

pub(super) static V1_LEASE_SPEC: &[Field] = &[
    p(n::HOLDER_IDENTITY, 1, String, One, Empty),
    p(n::LEASE_DURATION_SECONDS, 2, Int32, One, Empty),
    p(n::ACQUIRE_TIME, 3, MicroTime, One, Empty),
    p(n::RENEW_TIME, 4, MicroTime, One, Empty),
    p(n::LEASE_TRANSITIONS, 5, Int32, One, Empty),
    p(n::STRATEGY, 6, String, One, Empty),
    p(n::PREFERRED_HOLDER, 7, String, One, Empty),
];

pub(super) static V1ALPHA2_LEASE_CANDIDATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1ALPHA2_LEASE_CANDIDATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_LEASE_CANDIDATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1ALPHA2_LEASE_CANDIDATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA2_LEASE_CANDIDATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1ALPHA2_LEASE_CANDIDATE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_LEASE_CANDIDATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1ALPHA2_LEASE_CANDIDATE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA2_LEASE_CANDIDATE_SPEC: &[Field] = &[
    v(n::LEASE_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PING_TIME, 2, MicroTime, One, Empty),
    p(n::RENEW_TIME, 3, MicroTime, One, Empty),
    v(n::BINARY_VERSION, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EMULATION_VERSION, 5, String, One, Empty),
    v(n::STRATEGY, 6, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1BETA1_LEASE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_LEASE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1BETA1_LEASE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_LEASE_CANDIDATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1BETA1_LEASE_CANDIDATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_LEASE_CANDIDATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::COORDINATION_V1BETA1_LEASE_CANDIDATE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_LEASE_CANDIDATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1BETA1_LEASE_CANDIDATE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE_CANDIDATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1BETA1_LEASE_CANDIDATE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE_CANDIDATE_SPEC: &[Field] = &[
    v(n::LEASE_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PING_TIME, 2, MicroTime, One, Empty),
    p(n::RENEW_TIME, 3, MicroTime, One, Empty),
    v(n::BINARY_VERSION, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EMULATION_VERSION, 5, String, One, Empty),
    v(n::STRATEGY, 6, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1BETA1_LEASE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::COORDINATION_V1BETA1_LEASE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_LEASE_SPEC: &[Field] = &[
    p(n::HOLDER_IDENTITY, 1, String, One, Empty),
    p(n::LEASE_DURATION_SECONDS, 2, Int32, One, Empty),
    p(n::ACQUIRE_TIME, 3, MicroTime, One, Empty),
    p(n::RENEW_TIME, 4, MicroTime, One, Empty),
    p(n::LEASE_TRANSITIONS, 5, Int32, One, Empty),
    p(n::STRATEGY, 6, String, One, Empty),
    p(n::PREFERRED_HOLDER, 7, String, One, Empty),
];
