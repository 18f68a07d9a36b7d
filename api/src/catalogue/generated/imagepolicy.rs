//! The types of imagepolicy.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1ALPHA1_IMAGE_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::IMAGEPOLICY_V1ALPHA1_IMAGE_REVIEW_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::IMAGEPOLICY_V1ALPHA1_IMAGE_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_IMAGE_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::IMAGEPOLICY_V1ALPHA1_IMAGE_REVIEW_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::IMAGEPOLICY_V1ALPHA1_IMAGE_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_IMAGE_REVIEW_CONTAINER_SPEC: &[Field] = &[
    v(n::IMAGE, 1, String, One, Empty),
];

pub(super) static V1ALPHA1_IMAGE_REVIEW_SPEC: &[Field] = &[
    v(n::CONTAINERS, 1, Message, List, Empty).to(t::IMAGEPOLICY_V1ALPHA1_IMAGE_REVIEW_CONTAINER_SPEC).with(&x::ATOMIC),
    v(n::ANNOTATIONS, 2, String, Map, Empty),
    v(n::NAMESPACE, 3, String, One, Empty),
];

pub(super) static V1ALPHA1_IMAGE_REVIEW_STATUS: &[Field] = &[
    v(n::ALLOWED, 1, Bool, One, Never).with(&x::DEFAULT_FALSE),
    v(n::REASON, 2, String, One, Empty),
    v(n::AUDIT_ANNOTATIONS, 3, String, Map, Empty),
];
