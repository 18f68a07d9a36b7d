//! The types of apiserverinternal.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1ALPHA1_SERVER_STORAGE_VERSION: &[Field] = &[
    v(n::API_SERVER_ID, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::ENCODING_VERSION, 2, String, One, Empty).with(&x::REQUIRED),
    v(n::DECODABLE_VERSIONS, 3, String, List, Empty).with(&x::REQUIRED_SET),
    v(n::SERVED_VERSIONS, 4, String, List, Empty).with(&x::SET),
];

pub(super) static V1ALPHA1_STORAGE_VERSION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_STORAGE_VERSION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_STORAGE_VERSION_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 6, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_STORAGE_VERSION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_STORAGE_VERSION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_STORAGE_VERSION_SPEC: &[Field] = &[
];

pub(super) static V1ALPHA1_STORAGE_VERSION_STATUS: &[Field] = &[
    v(n::STORAGE_VERSIONS, 1, Message, List, Empty).to(t::APISERVERINTERNAL_V1ALPHA1_SERVER_STORAGE_VERSION).with(&x::MAP_API_SERVER_ID),
    p(n::COMMON_ENCODING_VERSION, 2, String, One, Empty),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::APISERVERINTERNAL_V1ALPHA1_STORAGE_VERSION_CONDITION).with(&x::MAP_TYPE),
];
