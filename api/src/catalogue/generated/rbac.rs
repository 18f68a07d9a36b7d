//! The types of rbac.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_AGGREGATION_RULE: &[Field] = &[
    v(n::CLUSTER_ROLE_SELECTORS, 1, Message, List, Empty).to(t::META_V1_LABEL_SELECTOR).with(&x::ATOMIC),
];

pub(super) static V1_CLUSTER_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1_AGGREGATION_RULE),
];

pub(super) static V1_CLUSTER_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1_AGGREGATION_RULE),
];

pub(super) static V1_CLUSTER_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CLUSTER_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CLUSTER_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_CLUSTER_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_CLUSTER_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1_CLUSTER_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::API_GROUPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCE_NAMES, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::NON_RESOURCE_URLS, 5, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1_ROLE_REF: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_GROUP, 2, String, One, Empty),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMESPACE, 4, String, One, Empty),
];

pub(super) static V1ALPHA1_AGGREGATION_RULE: &[Field] = &[
    v(n::CLUSTER_ROLE_SELECTORS, 1, Message, List, Empty).to(t::META_V1_LABEL_SELECTOR).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1ALPHA1_AGGREGATION_RULE),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1ALPHA1_AGGREGATION_RULE),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1ALPHA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1ALPHA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1ALPHA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1ALPHA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CLUSTER_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::API_GROUPS, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCE_NAMES, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::NON_RESOURCE_URLS, 6, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1ALPHA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1ALPHA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1ALPHA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1ALPHA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1ALPHA1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_ROLE_REF: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA1_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_VERSION, 2, String, One, Empty),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMESPACE, 4, String, One, Empty),
];

pub(super) static V1BETA1_AGGREGATION_RULE: &[Field] = &[
    v(n::CLUSTER_ROLE_SELECTORS, 1, Message, List, Empty).to(t::META_V1_LABEL_SELECTOR).with(&x::ATOMIC),
];

pub(super) static V1BETA1_CLUSTER_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1BETA1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1BETA1_AGGREGATION_RULE),
];

pub(super) static V1BETA1_CLUSTER_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1BETA1_POLICY_RULE).with(&x::ATOMIC),
    p(n::AGGREGATION_RULE, 3, Message, One, Empty).to(t::RBAC_V1BETA1_AGGREGATION_RULE),
];

pub(super) static V1BETA1_CLUSTER_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1BETA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1BETA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CLUSTER_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1BETA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1BETA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CLUSTER_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CLUSTER_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_CLUSTER_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CLUSTER_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CLUSTER_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_CLUSTER_ROLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POLICY_RULE: &[Field] = &[
    v(n::VERBS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::API_GROUPS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCE_NAMES, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::NON_RESOURCE_URLS, 5, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ROLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1BETA1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ROLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RULES, 2, Message, List, Never).to(t::RBAC_V1BETA1_POLICY_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ROLE_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1BETA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1BETA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_ROLE_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBJECTS, 2, Message, List, Empty).to(t::RBAC_V1BETA1_SUBJECT).with(&x::ATOMIC),
    v(n::ROLE_REF, 3, Message, One, Never).to(t::RBAC_V1BETA1_ROLE_REF).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_ROLE_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ROLE_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_ROLE_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ROLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ROLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::RBAC_V1BETA1_ROLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ROLE_REF: &[Field] = &[
    v(n::API_GROUP, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_SUBJECT: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_GROUP, 2, String, One, Empty),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMESPACE, 4, String, One, Empty),
];
