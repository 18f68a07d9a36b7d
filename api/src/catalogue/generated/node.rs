//! The types of node.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_OVERHEAD: &[Field] = &[
    v(n::POD_FIXED, 1, Quantity, Map, Empty),
];

pub(super) static V1_RUNTIME_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::HANDLER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OVERHEAD, 3, Message, One, Empty).to(t::NODE_V1_OVERHEAD),
    p(n::SCHEDULING, 4, Message, One, Empty).to(t::NODE_V1_SCHEDULING),
];

pub(super) static V1_RUNTIME_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::HANDLER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OVERHEAD, 3, Message, One, Empty).to(t::NODE_V1_OVERHEAD),
    p(n::SCHEDULING, 4, Message, One, Empty).to(t::NODE_V1_SCHEDULING),
];

pub(super) static V1_RUNTIME_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_RUNTIME_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_SCHEDULING: &[Field] = &[
    v(n::NODE_SELECTOR, 1, String, Map, Empty).with(&x::ATOMIC),
    v(n::TOLERATIONS, 2, Message, List, Empty).to(t::CORE_V1_TOLERATION).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_OVERHEAD: &[Field] = &[
    v(n::POD_FIXED, 1, Quantity, Map, Empty),
];

pub(super) static V1ALPHA1_RUNTIME_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::NODE_V1ALPHA1_RUNTIME_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_RUNTIME_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::NODE_V1ALPHA1_RUNTIME_CLASS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_RUNTIME_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1ALPHA1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_RUNTIME_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1ALPHA1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_RUNTIME_CLASS_SPEC: &[Field] = &[
    v(n::RUNTIME_HANDLER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OVERHEAD, 2, Message, One, Empty).to(t::NODE_V1ALPHA1_OVERHEAD),
    p(n::SCHEDULING, 3, Message, One, Empty).to(t::NODE_V1ALPHA1_SCHEDULING),
];

pub(super) static V1ALPHA1_SCHEDULING: &[Field] = &[
    v(n::NODE_SELECTOR, 1, String, Map, Empty).with(&x::ATOMIC),
    v(n::TOLERATIONS, 2, Message, List, Empty).to(t::CORE_V1_TOLERATION).with(&x::ATOMIC),
];

pub(super) static V1BETA1_OVERHEAD: &[Field] = &[
    v(n::POD_FIXED, 1, Quantity, Map, Empty),
];

pub(super) static V1BETA1_RUNTIME_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::HANDLER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OVERHEAD, 3, Message, One, Empty).to(t::NODE_V1BETA1_OVERHEAD),
    p(n::SCHEDULING, 4, Message, One, Empty).to(t::NODE_V1BETA1_SCHEDULING),
];

pub(super) static V1BETA1_RUNTIME_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::HANDLER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OVERHEAD, 3, Message, One, Empty).to(t::NODE_V1BETA1_OVERHEAD),
    p(n::SCHEDULING, 4, Message, One, Empty).to(t::NODE_V1BETA1_SCHEDULING),
];

pub(super) static V1BETA1_RUNTIME_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1BETA1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_RUNTIME_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NODE_V1BETA1_RUNTIME_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_SCHEDULING: &[Field] = &[
    v(n::NODE_SELECTOR, 1, String, Map, Empty).with(&x::ATOMIC),
    v(n::TOLERATIONS, 2, Message, List, Empty).to(t::CORE_V1_TOLERATION).with(&x::ATOMIC),
];
