//! The types of storagemigration.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGEMIGRATION_V1BETA1_STORAGE_VERSION_MIGRATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION_SPEC: &[Field] = &[
    v(n::RESOURCE, 1, Message, One, Never).to(t::META_V1_GROUP_RESOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_STORAGE_VERSION_MIGRATION_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::RESOURCE_VERSION, 2, String, One, Empty),
];
