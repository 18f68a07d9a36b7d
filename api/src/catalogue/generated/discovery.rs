//! The types of discovery.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_ENDPOINT: &[Field] = &[
    v(n::ADDRESSES, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CONDITIONS, 2, Message, One, Empty).to(t::DISCOVERY_V1_ENDPOINT_CONDITIONS).with(&x::DEFAULT_OBJECT),
    p(n::HOSTNAME, 3, String, One, Empty),
    p(n::TARGET_REF, 4, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::DEPRECATED_TOPOLOGY, 5, String, Map, Empty),
    p(n::NODE_NAME, 6, String, One, Empty),
    p(n::ZONE, 7, String, One, Empty),
    p(n::HINTS, 8, Message, One, Empty).to(t::DISCOVERY_V1_ENDPOINT_HINTS),
];

pub(super) static V1_ENDPOINT_CONDITIONS: &[Field] = &[
    p(n::READY, 1, Bool, One, Empty),
    p(n::SERVING, 2, Bool, One, Empty),
    p(n::TERMINATING, 3, Bool, One, Empty),
];

pub(super) static V1_ENDPOINT_HINTS: &[Field] = &[
    v(n::FOR_ZONES, 1, Message, List, Empty).to(t::DISCOVERY_V1_FOR_ZONE).with(&x::ATOMIC),
    v(n::FOR_NODES, 2, Message, List, Empty).to(t::DISCOVERY_V1_FOR_NODE).with(&x::ATOMIC),
];

pub(super) static V1_ENDPOINT_PORT: &[Field] = &[
    p(n::NAME, 1, String, One, Empty),
    p(n::PROTOCOL, 2, String, One, Empty).with(&x::ENUM_SCTP),
    p(n::PORT, 3, Int32, One, Empty),
    p(n::APP_PROTOCOL, 4, String, One, Empty),
];

pub(super) static V1_ENDPOINT_SLICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::ADDRESS_TYPE, 4, String, One, Never).with(&x::REQUIRED_ENUM_FQDN_DEFAULT_TEXT),
    v(n::ENDPOINTS, 2, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT).with(&x::ATOMIC),
    v(n::PORTS, 3, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT_PORT).with(&x::ATOMIC),
];

pub(super) static V1_ENDPOINT_SLICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::ENDPOINTS, 2, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT).with(&x::ATOMIC),
    v(n::PORTS, 3, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT_PORT).with(&x::ATOMIC),
    v(n::ADDRESS_TYPE, 4, String, One, Never).with(&x::REQUIRED_ENUM_FQDN_DEFAULT_TEXT),
];

pub(super) static V1_ENDPOINT_SLICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT_SLICE).with(&x::REQUIRED),
];

pub(super) static V1_ENDPOINT_SLICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::DISCOVERY_V1_ENDPOINT_SLICE).with(&x::REQUIRED),
];

pub(super) static V1_FOR_NODE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_FOR_ZONE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_ENDPOINT: &[Field] = &[
    v(n::ADDRESSES, 1, String, List, Never).with(&x::REQUIRED_SET),
    v(n::CONDITIONS, 2, Message, One, Empty).to(t::DISCOVERY_V1BETA1_ENDPOINT_CONDITIONS).with(&x::DEFAULT_OBJECT),
    p(n::HOSTNAME, 3, String, One, Empty),
    p(n::TARGET_REF, 4, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::TOPOLOGY, 5, String, Map, Empty),
    p(n::NODE_NAME, 6, String, One, Empty),
    p(n::HINTS, 7, Message, One, Empty).to(t::DISCOVERY_V1BETA1_ENDPOINT_HINTS),
];

pub(super) static V1BETA1_ENDPOINT_CONDITIONS: &[Field] = &[
    p(n::READY, 1, Bool, One, Empty),
    p(n::SERVING, 2, Bool, One, Empty),
    p(n::TERMINATING, 3, Bool, One, Empty),
];

pub(super) static V1BETA1_ENDPOINT_HINTS: &[Field] = &[
    v(n::FOR_ZONES, 1, Message, List, Empty).to(t::DISCOVERY_V1BETA1_FOR_ZONE).with(&x::ATOMIC),
    v(n::FOR_NODES, 2, Message, List, Empty).to(t::DISCOVERY_V1BETA1_FOR_NODE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ENDPOINT_PORT: &[Field] = &[
    p(n::NAME, 1, String, One, Empty),
    p(n::PROTOCOL, 2, String, One, Empty).with(&x::ENUM_SCTP),
    p(n::PORT, 3, Int32, One, Empty),
    p(n::APP_PROTOCOL, 4, String, One, Empty),
];

pub(super) static V1BETA1_ENDPOINT_SLICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::ADDRESS_TYPE, 4, String, One, Never).with(&x::REQUIRED_ENUM_FQDN_DEFAULT_TEXT),
    v(n::ENDPOINTS, 2, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT).with(&x::REQUIRED_ATOMIC),
    v(n::PORTS, 3, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT_PORT).with(&x::ATOMIC),
];

pub(super) static V1BETA1_ENDPOINT_SLICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::ENDPOINTS, 2, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT).with(&x::REQUIRED_ATOMIC),
    v(n::PORTS, 3, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT_PORT).with(&x::ATOMIC),
    v(n::ADDRESS_TYPE, 4, String, One, Never).with(&x::REQUIRED_ENUM_FQDN_DEFAULT_TEXT),
];

pub(super) static V1BETA1_ENDPOINT_SLICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_ENDPOINT_SLICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::DISCOVERY_V1BETA1_ENDPOINT_SLICE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_FOR_NODE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_FOR_ZONE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];
