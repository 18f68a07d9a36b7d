//! The types of admission.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_ADMISSION_REQUEST: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, Message, One, Never).to(t::META_V1_GROUP_VERSION_KIND).with(&x::DEFAULT_OBJECT),
    v(n::RESOURCE, 3, Message, One, Never).to(t::META_V1_GROUP_VERSION_RESOURCE).with(&x::DEFAULT_OBJECT),
    v(n::SUB_RESOURCE, 4, String, One, Empty),
    p(n::REQUEST_KIND, 13, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    p(n::REQUEST_RESOURCE, 14, Message, One, Empty).to(t::META_V1_GROUP_VERSION_RESOURCE),
    v(n::REQUEST_SUB_RESOURCE, 15, String, One, Empty),
    v(n::NAME, 5, String, One, Empty),
    v(n::NAMESPACE, 6, String, One, Empty),
    v(n::OPERATION, 7, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::USER_INFO, 8, Message, One, Never).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::OBJECT, 9, RawExtension, One, Empty),
    v(n::OLD_OBJECT, 10, RawExtension, One, Empty),
    p(n::DRY_RUN, 11, Bool, One, Empty),
    v(n::OPTIONS, 12, RawExtension, One, Empty),
];

pub(super) static V1_ADMISSION_REQUEST_PROTO: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, Message, One, Never).to(t::META_V1_GROUP_VERSION_KIND).with(&x::DEFAULT_OBJECT),
    v(n::RESOURCE, 3, Message, One, Never).to(t::META_V1_GROUP_VERSION_RESOURCE).with(&x::DEFAULT_OBJECT),
    v(n::SUB_RESOURCE, 4, String, One, Empty),
    v(n::NAME, 5, String, One, Empty),
    v(n::NAMESPACE, 6, String, One, Empty),
    v(n::OPERATION, 7, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::USER_INFO, 8, Message, One, Never).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::OBJECT, 9, RawExtension, One, Empty),
    v(n::OLD_OBJECT, 10, RawExtension, One, Empty),
    p(n::DRY_RUN, 11, Bool, One, Empty),
    v(n::OPTIONS, 12, RawExtension, One, Empty),
    p(n::REQUEST_KIND, 13, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    p(n::REQUEST_RESOURCE, 14, Message, One, Empty).to(t::META_V1_GROUP_VERSION_RESOURCE),
    v(n::REQUEST_SUB_RESOURCE, 15, String, One, Empty),
];

pub(super) static V1_ADMISSION_RESPONSE: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::ALLOWED, 2, Bool, One, Never).with(&x::DEFAULT_FALSE),
    p(n::STATUS, 3, Message, One, Empty).to(t::META_V1_STATUS),
    v(n::PATCH, 4, Bytes, One, Empty),
    p(n::PATCH_TYPE, 5, String, One, Empty),
    v(n::AUDIT_ANNOTATIONS, 6, String, Map, Empty),
    v(n::WARNINGS, 7, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_ADMISSION_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    p(n::REQUEST, 1, Message, One, Empty).to(t::ADMISSION_V1_ADMISSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::ADMISSION_V1_ADMISSION_RESPONSE),
];

pub(super) static V1_ADMISSION_REVIEW_PROTO: &[Field] = &[
    p(n::REQUEST, 1, Message, One, Empty).to(t::ADMISSION_V1_ADMISSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::ADMISSION_V1_ADMISSION_RESPONSE),
];

pub(super) static V1BETA1_ADMISSION_REQUEST: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, Message, One, Never).to(t::META_V1_GROUP_VERSION_KIND).with(&x::DEFAULT_OBJECT),
    v(n::RESOURCE, 3, Message, One, Never).to(t::META_V1_GROUP_VERSION_RESOURCE).with(&x::DEFAULT_OBJECT),
    v(n::SUB_RESOURCE, 4, String, One, Empty),
    p(n::REQUEST_KIND, 13, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    p(n::REQUEST_RESOURCE, 14, Message, One, Empty).to(t::META_V1_GROUP_VERSION_RESOURCE),
    v(n::REQUEST_SUB_RESOURCE, 15, String, One, Empty),
    v(n::NAME, 5, String, One, Empty),
    v(n::NAMESPACE, 6, String, One, Empty),
    v(n::OPERATION, 7, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::USER_INFO, 8, Message, One, Never).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::OBJECT, 9, RawExtension, One, Empty),
    v(n::OLD_OBJECT, 10, RawExtension, One, Empty),
    p(n::DRY_RUN, 11, Bool, One, Empty),
    v(n::OPTIONS, 12, RawExtension, One, Empty),
];

pub(super) static V1BETA1_ADMISSION_REQUEST_PROTO: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, Message, One, Never).to(t::META_V1_GROUP_VERSION_KIND).with(&x::DEFAULT_OBJECT),
    v(n::RESOURCE, 3, Message, One, Never).to(t::META_V1_GROUP_VERSION_RESOURCE).with(&x::DEFAULT_OBJECT),
    v(n::SUB_RESOURCE, 4, String, One, Empty),
    v(n::NAME, 5, String, One, Empty),
    v(n::NAMESPACE, 6, String, One, Empty),
    v(n::OPERATION, 7, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::USER_INFO, 8, Message, One, Never).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::OBJECT, 9, RawExtension, One, Empty),
    v(n::OLD_OBJECT, 10, RawExtension, One, Empty),
    p(n::DRY_RUN, 11, Bool, One, Empty),
    v(n::OPTIONS, 12, RawExtension, One, Empty),
    p(n::REQUEST_KIND, 13, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    p(n::REQUEST_RESOURCE, 14, Message, One, Empty).to(t::META_V1_GROUP_VERSION_RESOURCE),
    v(n::REQUEST_SUB_RESOURCE, 15, String, One, Empty),
];

pub(super) static V1BETA1_ADMISSION_RESPONSE: &[Field] = &[
    v(n::UID, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::ALLOWED, 2, Bool, One, Never).with(&x::DEFAULT_FALSE),
    p(n::STATUS, 3, Message, One, Empty).to(t::META_V1_STATUS),
    v(n::PATCH, 4, Bytes, One, Empty),
    p(n::PATCH_TYPE, 5, String, One, Empty),
    v(n::AUDIT_ANNOTATIONS, 6, String, Map, Empty),
    v(n::WARNINGS, 7, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ADMISSION_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    p(n::REQUEST, 1, Message, One, Empty).to(t::ADMISSION_V1BETA1_ADMISSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::ADMISSION_V1BETA1_ADMISSION_RESPONSE),
];

pub(super) static V1BETA1_ADMISSION_REVIEW_PROTO: &[Field] = &[
    p(n::REQUEST, 1, Message, One, Empty).to(t::ADMISSION_V1BETA1_ADMISSION_REQUEST),
    p(n::RESPONSE, 2, Message, One, Empty).to(t::ADMISSION_V1BETA1_ADMISSION_RESPONSE),
];
