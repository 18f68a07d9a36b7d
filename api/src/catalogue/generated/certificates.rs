//! The types of certificates.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 4, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 5, Time, One, Empty),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 4, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 5, Time, One, Empty),
    v(n::STATUS, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_SPEC: &[Field] = &[
    v(n::REQUEST, 1, Bytes, One, Never).with(&x::REQUIRED),
    v(n::SIGNER_NAME, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXPIRATION_SECONDS, 8, Int32, One, Empty),
    v(n::USAGES, 5, String, List, Empty).with(&x::ATOMIC_ENUM_ANY),
    v(n::USERNAME, 2, String, One, Empty),
    v(n::UID, 3, String, One, Empty),
    v(n::GROUPS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 6, StringList, Map, Empty),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_SPEC_PROTO: &[Field] = &[
    v(n::REQUEST, 1, Bytes, One, Never).with(&x::REQUIRED),
    v(n::USERNAME, 2, String, One, Empty),
    v(n::UID, 3, String, One, Empty),
    v(n::GROUPS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::USAGES, 5, String, List, Empty).with(&x::ATOMIC_ENUM_ANY),
    v(n::EXTRA, 6, StringList, Map, Empty),
    v(n::SIGNER_NAME, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXPIRATION_SECONDS, 8, Int32, One, Empty),
];

pub(super) static V1_CERTIFICATE_SIGNING_REQUEST_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::CERTIFICATES_V1_CERTIFICATE_SIGNING_REQUEST_CONDITION).with(&x::MAP_TYPE),
    v(n::CERTIFICATE, 2, Bytes, One, Empty),
];

pub(super) static V1ALPHA1_CLUSTER_TRUST_BUNDLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1ALPHA1_CLUSTER_TRUST_BUNDLE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_CLUSTER_TRUST_BUNDLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1ALPHA1_CLUSTER_TRUST_BUNDLE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_CLUSTER_TRUST_BUNDLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1ALPHA1_CLUSTER_TRUST_BUNDLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CLUSTER_TRUST_BUNDLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1ALPHA1_CLUSTER_TRUST_BUNDLE).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CLUSTER_TRUST_BUNDLE_SPEC: &[Field] = &[
    v(n::SIGNER_NAME, 1, String, One, Empty),
    v(n::TRUST_BUNDLE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 6, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::REASON, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 4, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 5, Time, One, Empty),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::LAST_UPDATE_TIME, 4, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 5, Time, One, Empty),
    v(n::STATUS, 6, String, One, Never).with(&x::DEFAULT_TEXT),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_SPEC: &[Field] = &[
    v(n::REQUEST, 1, Bytes, One, Never).with(&x::REQUIRED),
    p(n::SIGNER_NAME, 7, String, One, Empty),
    p(n::EXPIRATION_SECONDS, 8, Int32, One, Empty),
    v(n::USAGES, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::USERNAME, 2, String, One, Empty),
    v(n::UID, 3, String, One, Empty),
    v(n::GROUPS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 6, StringList, Map, Empty),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_SPEC_PROTO: &[Field] = &[
    v(n::REQUEST, 1, Bytes, One, Never).with(&x::REQUIRED),
    v(n::USERNAME, 2, String, One, Empty),
    v(n::UID, 3, String, One, Empty),
    v(n::GROUPS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::USAGES, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTRA, 6, StringList, Map, Empty),
    p(n::SIGNER_NAME, 7, String, One, Empty),
    p(n::EXPIRATION_SECONDS, 8, Int32, One, Empty),
];

pub(super) static V1BETA1_CERTIFICATE_SIGNING_REQUEST_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::CERTIFICATES_V1BETA1_CERTIFICATE_SIGNING_REQUEST_CONDITION).with(&x::MAP_TYPE),
    v(n::CERTIFICATE, 2, Bytes, One, Empty),
];

pub(super) static V1BETA1_CLUSTER_TRUST_BUNDLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_CLUSTER_TRUST_BUNDLE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CLUSTER_TRUST_BUNDLE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_CLUSTER_TRUST_BUNDLE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CLUSTER_TRUST_BUNDLE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_CLUSTER_TRUST_BUNDLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CLUSTER_TRUST_BUNDLE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_CLUSTER_TRUST_BUNDLE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CLUSTER_TRUST_BUNDLE_SPEC: &[Field] = &[
    v(n::SIGNER_NAME, 1, String, One, Empty),
    v(n::TRUST_BUNDLE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CERTIFICATES_V1BETA1_POD_CERTIFICATE_REQUEST).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_SPEC: &[Field] = &[
    v(n::SIGNER_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POD_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POD_UID, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVICE_ACCOUNT_NAME, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVICE_ACCOUNT_UID, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_NAME, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_UID, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::MAX_EXPIRATION_SECONDS, 8, Int32, One, Empty).with(&x::DEFAULT_86400),
    v(n::PKIX_PUBLIC_KEY, 9, Bytes, One, Never),
    v(n::PROOF_OF_POSSESSION, 10, Bytes, One, Never),
    v(n::STUB_PKCS10_REQUEST, 12, Bytes, One, Never).with(&x::REQUIRED),
    v(n::UNVERIFIED_USER_ANNOTATIONS, 11, String, Map, Empty),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_SPEC_PROTO: &[Field] = &[
    v(n::SIGNER_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POD_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::POD_UID, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVICE_ACCOUNT_NAME, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVICE_ACCOUNT_UID, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_NAME, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_UID, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::MAX_EXPIRATION_SECONDS, 8, Int32, One, Empty).with(&x::DEFAULT_86400),
    v(n::PKIX_PUBLIC_KEY, 9, Bytes, One, Never),
    v(n::PROOF_OF_POSSESSION, 10, Bytes, One, Never),
    v(n::UNVERIFIED_USER_ANNOTATIONS, 11, String, Map, Empty),
    v(n::STUB_PKCS10_REQUEST, 12, Bytes, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA1_POD_CERTIFICATE_REQUEST_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::CERTIFICATE_CHAIN, 2, String, One, Empty),
    p(n::NOT_BEFORE, 4, Time, One, Empty),
    p(n::BEGIN_REFRESH_AT, 5, Time, One, Empty),
    p(n::NOT_AFTER, 6, Time, One, Empty),
];
