//! The types of apidiscovery.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V2_API_GROUP_DISCOVERY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VERSIONS, 2, Message, List, Empty).to(t::APIDISCOVERY_V2_API_VERSION_DISCOVERY).with(&x::MAP_VERSION),
];

pub(super) static V2_API_GROUP_DISCOVERY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VERSIONS, 2, Message, List, Empty).to(t::APIDISCOVERY_V2_API_VERSION_DISCOVERY).with(&x::MAP_VERSION),
];

pub(super) static V2_API_GROUP_DISCOVERY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIDISCOVERY_V2_API_GROUP_DISCOVERY).with(&x::REQUIRED),
];

pub(super) static V2_API_GROUP_DISCOVERY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIDISCOVERY_V2_API_GROUP_DISCOVERY).with(&x::REQUIRED),
];

pub(super) static V2_API_RESOURCE_DISCOVERY: &[Field] = &[
    v(n::RESOURCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESPONSE_KIND, 2, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    v(n::SCOPE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SINGULAR_RESOURCE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERBS, 5, String, List, Never).with(&x::REQUIRED_SET),
    v(n::SHORT_NAMES, 6, String, List, Empty).with(&x::SET),
    v(n::CATEGORIES, 7, String, List, Empty).with(&x::SET),
    v(n::SUBRESOURCES, 8, Message, List, Empty).to(t::APIDISCOVERY_V2_API_SUBRESOURCE_DISCOVERY).with(&x::MAP_SUBRESOURCE),
];

pub(super) static V2_API_SUBRESOURCE_DISCOVERY: &[Field] = &[
    v(n::SUBRESOURCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESPONSE_KIND, 2, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    v(n::ACCEPTED_TYPES, 3, Message, List, Empty).to(t::META_V1_GROUP_VERSION_KIND).with(&x::MAP_GROUP_VERSION_KIND),
    v(n::VERBS, 4, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V2_API_VERSION_DISCOVERY: &[Field] = &[
    v(n::VERSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCES, 2, Message, List, Empty).to(t::APIDISCOVERY_V2_API_RESOURCE_DISCOVERY).with(&x::MAP_RESOURCE),
    v(n::FRESHNESS, 3, String, One, Empty),
];

pub(super) static V2BETA1_API_GROUP_DISCOVERY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VERSIONS, 2, Message, List, Empty).to(t::APIDISCOVERY_V2BETA1_API_VERSION_DISCOVERY).with(&x::MAP_VERSION),
];

pub(super) static V2BETA1_API_GROUP_DISCOVERY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::VERSIONS, 2, Message, List, Empty).to(t::APIDISCOVERY_V2BETA1_API_VERSION_DISCOVERY).with(&x::MAP_VERSION),
];

pub(super) static V2BETA1_API_GROUP_DISCOVERY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIDISCOVERY_V2BETA1_API_GROUP_DISCOVERY).with(&x::REQUIRED),
];

pub(super) static V2BETA1_API_GROUP_DISCOVERY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::APIDISCOVERY_V2BETA1_API_GROUP_DISCOVERY).with(&x::REQUIRED),
];

pub(super) static V2BETA1_API_RESOURCE_DISCOVERY: &[Field] = &[
    v(n::RESOURCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESPONSE_KIND, 2, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    v(n::SCOPE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SINGULAR_RESOURCE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERBS, 5, String, List, Never).with(&x::REQUIRED_SET),
    v(n::SHORT_NAMES, 6, String, List, Empty).with(&x::SET),
    v(n::CATEGORIES, 7, String, List, Empty).with(&x::SET),
    v(n::SUBRESOURCES, 8, Message, List, Empty).to(t::APIDISCOVERY_V2BETA1_API_SUBRESOURCE_DISCOVERY).with(&x::MAP_SUBRESOURCE),
];

pub(super) static V2BETA1_API_SUBRESOURCE_DISCOVERY: &[Field] = &[
    v(n::SUBRESOURCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESPONSE_KIND, 2, Message, One, Empty).to(t::META_V1_GROUP_VERSION_KIND),
    v(n::ACCEPTED_TYPES, 3, Message, List, Empty).to(t::META_V1_GROUP_VERSION_KIND).with(&x::MAP_GROUP_VERSION_KIND),
    v(n::VERBS, 4, String, List, Never).with(&x::REQUIRED_SET),
];

pub(super) static V2BETA1_API_VERSION_DISCOVERY: &[Field] = &[
    v(n::VERSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCES, 2, Message, List, Empty).to(t::APIDISCOVERY_V2BETA1_API_RESOURCE_DISCOVERY).with(&x::MAP_RESOURCE),
    v(n::FRESHNESS, 3, String, One, Empty),
];
