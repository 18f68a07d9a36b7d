//! The types of authorization.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_FIELD_SELECTOR_ATTRIBUTES: &[Field] = &[
    v(n::RAW_SELECTOR, 1, String, One, Empty),
    v(n::REQUIREMENTS, 2, Message, List, Empty).to(t::META_V1_FIELD_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_LABEL_SELECTOR_ATTRIBUTES: &[Field] = &[
    v(n::RAW_SELECTOR, 1, String, One, Empty),
    v(n::REQUIREMENTS, 2, Message, List, Empty).to(t::META_V1_LABEL_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_LOCAL_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_LOCAL_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NON_RESOURCE_ATTRIBUTES: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::VERB, 2, String, One, Empty),
];

pub(super) static V1_NON_RESOURCE_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::NON_RESOURCE_URLS, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_RESOURCE_ATTRIBUTES: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
    v(n::VERB, 2, String, One, Empty),
    v(n::GROUP, 3, String, One, Empty),
    v(n::VERSION, 4, String, One, Empty),
    v(n::RESOURCE, 5, String, One, Empty),
    v(n::SUBRESOURCE, 6, String, One, Empty),
    v(n::NAME, 7, String, One, Empty),
    p(n::FIELD_SELECTOR, 8, Message, One, Empty).to(t::AUTHORIZATION_V1_FIELD_SELECTOR_ATTRIBUTES),
    p(n::LABEL_SELECTOR, 9, Message, One, Empty).to(t::AUTHORIZATION_V1_LABEL_SELECTOR_ATTRIBUTES),
];

pub(super) static V1_RESOURCE_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::API_GROUPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCE_NAMES, 4, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_SELF_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SELF_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SELF_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_ACCESS_REVIEW_SPEC: &[Field] = &[
    p(n::RESOURCE_ATTRIBUTES, 1, Message, One, Empty).to(t::AUTHORIZATION_V1_RESOURCE_ATTRIBUTES),
    p(n::NON_RESOURCE_ATTRIBUTES, 2, Message, One, Empty).to(t::AUTHORIZATION_V1_NON_RESOURCE_ATTRIBUTES),
];

pub(super) static V1_SELF_SUBJECT_RULES_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SELF_SUBJECT_RULES_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_RULES_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_RULES_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SELF_SUBJECT_RULES_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_RULES_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SELF_SUBJECT_RULES_REVIEW_SPEC: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
];

pub(super) static V1_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SUBJECT_ACCESS_REVIEW_SPEC: &[Field] = &[
    p(n::RESOURCE_ATTRIBUTES, 1, Message, One, Empty).to(t::AUTHORIZATION_V1_RESOURCE_ATTRIBUTES),
    p(n::NON_RESOURCE_ATTRIBUTES, 2, Message, One, Empty).to(t::AUTHORIZATION_V1_NON_RESOURCE_ATTRIBUTES),
    v(n::USER, 3, String, One, Empty),
    v(n::GROUPS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 5, StringList, Map, Empty),
    v(n::UID, 6, String, One, Empty),
];

pub(super) static V1_SUBJECT_ACCESS_REVIEW_STATUS: &[Field] = &[
    v(n::ALLOWED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::DENIED, 4, Bool, One, Empty),
    v(n::REASON, 2, String, One, Empty),
    v(n::EVALUATION_ERROR, 3, String, One, Empty),
];

pub(super) static V1_SUBJECT_ACCESS_REVIEW_STATUS_PROTO: &[Field] = &[
    v(n::ALLOWED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::REASON, 2, String, One, Empty),
    v(n::EVALUATION_ERROR, 3, String, One, Empty),
    v(n::DENIED, 4, Bool, One, Empty),
];

pub(super) static V1_SUBJECT_RULES_REVIEW_STATUS: &[Field] = &[
    v(n::RESOURCE_RULES, 1, Message, List, Never).to(t::AUTHORIZATION_V1_RESOURCE_RULE).with(&x::REQUIRED_ATOMIC),
    v(n::NON_RESOURCE_RULES, 2, Message, List, Never).to(t::AUTHORIZATION_V1_NON_RESOURCE_RULE).with(&x::REQUIRED_ATOMIC),
    v(n::INCOMPLETE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::EVALUATION_ERROR, 4, String, One, Empty),
];

pub(super) static V1BETA1_LOCAL_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_LOCAL_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_NON_RESOURCE_ATTRIBUTES: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::VERB, 2, String, One, Empty),
];

pub(super) static V1BETA1_NON_RESOURCE_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::NON_RESOURCE_URLS, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_RESOURCE_ATTRIBUTES: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
    v(n::VERB, 2, String, One, Empty),
    v(n::GROUP, 3, String, One, Empty),
    v(n::VERSION, 4, String, One, Empty),
    v(n::RESOURCE, 5, String, One, Empty),
    v(n::SUBRESOURCE, 6, String, One, Empty),
    v(n::NAME, 7, String, One, Empty),
    p(n::FIELD_SELECTOR, 8, Message, One, Empty).to(t::AUTHORIZATION_V1_FIELD_SELECTOR_ATTRIBUTES),
    p(n::LABEL_SELECTOR, 9, Message, One, Empty).to(t::AUTHORIZATION_V1_LABEL_SELECTOR_ATTRIBUTES),
];

pub(super) static V1BETA1_RESOURCE_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::API_GROUPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCE_NAMES, 4, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_SELF_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SELF_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SELF_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_ACCESS_REVIEW_SPEC: &[Field] = &[
    p(n::RESOURCE_ATTRIBUTES, 1, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_RESOURCE_ATTRIBUTES),
    p(n::NON_RESOURCE_ATTRIBUTES, 2, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_NON_RESOURCE_ATTRIBUTES),
];

pub(super) static V1BETA1_SELF_SUBJECT_RULES_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SELF_SUBJECT_RULES_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_RULES_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_RULES_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SELF_SUBJECT_RULES_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_RULES_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SELF_SUBJECT_RULES_REVIEW_SPEC: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Empty),
];

pub(super) static V1BETA1_SUBJECT_ACCESS_REVIEW: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SUBJECT_ACCESS_REVIEW_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SUBJECT_ACCESS_REVIEW_SPEC: &[Field] = &[
    p(n::RESOURCE_ATTRIBUTES, 1, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_RESOURCE_ATTRIBUTES),
    p(n::NON_RESOURCE_ATTRIBUTES, 2, Message, One, Empty).to(t::AUTHORIZATION_V1BETA1_NON_RESOURCE_ATTRIBUTES),
    v(n::USER, 3, String, One, Empty),
    v(n::GROUP, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 5, StringList, Map, Empty),
    v(n::UID, 6, String, One, Empty),
];

pub(super) static V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS: &[Field] = &[
    v(n::ALLOWED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::DENIED, 4, Bool, One, Empty),
    v(n::REASON, 2, String, One, Empty),
    v(n::EVALUATION_ERROR, 3, String, One, Empty),
];

pub(super) static V1BETA1_SUBJECT_ACCESS_REVIEW_STATUS_PROTO: &[Field] = &[
    v(n::ALLOWED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::REASON, 2, String, One, Empty),
    v(n::EVALUATION_ERROR, 3, String, One, Empty),
    v(n::DENIED, 4, Bool, One, Empty),
];

pub(super) static V1BETA1_SUBJECT_RULES_REVIEW_STATUS: &[Field] = &[
    v(n::RESOURCE_RULES, 1, Message, List, Never).to(t::AUTHORIZATION_V1BETA1_RESOURCE_RULE).with(&x::REQUIRED_ATOMIC),
    v(n::NON_RESOURCE_RULES, 2, Message, List, Never).to(t::AUTHORIZATION_V1BETA1_NON_RESOURCE_RULE).with(&x::REQUIRED_ATOMIC),
    v(n::INCOMPLETE, 3, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::EVALUATION_ERROR, 4, String, One, Empty),
];
