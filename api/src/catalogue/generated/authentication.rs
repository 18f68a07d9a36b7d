//! The types of authentication.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_BOUND_OBJECT_REFERENCE: &[Field] = &[
    v(n::KIND, 1, String, One, Empty),
    v(n::API_VERSION, 2, String, One, Empty),
    v(n::NAME, 3, String, One, Empty),
    v(n::UID, 4, String, One, Empty),
];

pub(super) static V1_SELF_SUBJECT_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_REVIEW_STATUS: &[Field] = &[
    v(n::USER_INFO, 1, Message, One, Empty).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_TOKEN_REQUEST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1_TOKEN_REQUEST_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1_TOKEN_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_TOKEN_REQUEST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1_TOKEN_REQUEST_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1_TOKEN_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_TOKEN_REQUEST_SPEC: &[Field] = &[
    v(n::AUDIENCES, 1, String, List, Never).with(&x::ATOMIC),
    p(n::EXPIRATION_SECONDS, 4, Int64, One, Never),
    p(n::BOUND_OBJECT_REF, 3, Message, One, Never).to(t::AUTHENTICATION_V1_BOUND_OBJECT_REFERENCE),
];

pub(super) static V1_TOKEN_REQUEST_SPEC_PROTO: &[Field] = &[
    v(n::AUDIENCES, 1, String, List, Never).with(&x::ATOMIC),
    p(n::BOUND_OBJECT_REF, 3, Message, One, Never).to(t::AUTHENTICATION_V1_BOUND_OBJECT_REFERENCE),
    p(n::EXPIRATION_SECONDS, 4, Int64, One, Never),
];

pub(super) static V1_TOKEN_REQUEST_STATUS: &[Field] = &[
    v(n::TOKEN, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::EXPIRATION_TIMESTAMP, 2, Time, One, Never),
];

pub(super) static V1_TOKEN_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1_TOKEN_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1_TOKEN_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_TOKEN_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1_TOKEN_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1_TOKEN_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_TOKEN_REVIEW_SPEC: &[Field] = &[
    v(n::TOKEN, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::AUDIENCES, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_TOKEN_REVIEW_STATUS: &[Field] = &[
    v(n::AUTHENTICATED, 1, Bool, One, Empty),
    v(n::USER, 2, Message, One, Empty).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::AUDIENCES, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1_TOKEN_REVIEW_STATUS_PROTO: &[Field] = &[
    v(n::AUTHENTICATED, 1, Bool, One, Empty),
    v(n::USER, 2, Message, One, Empty).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::ERROR, 3, String, One, Empty),
    v(n::AUDIENCES, 4, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_USER_INFO: &[Field] = &[
    v(n::USERNAME, 1, String, One, Empty),
    v(n::UID, 2, String, One, Empty),
    v(n::GROUPS, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 4, StringList, Map, Empty),
];

pub(super) static V1ALPHA1_SELF_SUBJECT_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1ALPHA1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_SELF_SUBJECT_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1ALPHA1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_SELF_SUBJECT_REVIEW_STATUS: &[Field] = &[
    v(n::USER_INFO, 1, Message, One, Empty).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_SELF_SUBJECT_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_REVIEW_STATUS: &[Field] = &[
    v(n::USER_INFO, 1, Message, One, Empty).to(t::AUTHENTICATION_V1_USER_INFO).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_TOKEN_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1BETA1_TOKEN_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_TOKEN_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_TOKEN_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHENTICATION_V1BETA1_TOKEN_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_TOKEN_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_TOKEN_REVIEW_SPEC: &[Field] = &[
    v(n::TOKEN, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::AUDIENCES, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_TOKEN_REVIEW_STATUS: &[Field] = &[
    v(n::AUTHENTICATED, 1, Bool, One, Empty),
    v(n::USER, 2, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::AUDIENCES, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1BETA1_TOKEN_REVIEW_STATUS_PROTO: &[Field] = &[
    v(n::AUTHENTICATED, 1, Bool, One, Empty),
    v(n::USER, 2, Message, One, Empty).to(t::AUTHENTICATION_V1BETA1_USER_INFO).with(&x::DEFAULT_OBJECT),
    v(n::ERROR, 3, String, One, Empty),
    v(n::AUDIENCES, 4, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_USER_INFO: &[Field] = &[
    v(n::USERNAME, 1, String, One, Empty),
    v(n::UID, 2, String, One, Empty),
    v(n::GROUPS, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 4, StringList, Map, Empty),
];
