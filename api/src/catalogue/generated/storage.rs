//! The types of storage.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CSI_DRIVER: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_CSI_DRIVER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CSI_DRIVER_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_CSI_DRIVER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CSI_DRIVER_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_DRIVER).with(&x::REQUIRED),
];

pub(super) static V1_CSI_DRIVER_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_DRIVER).with(&x::REQUIRED),
];

pub(super) static V1_CSI_DRIVER_SPEC: &[Field] = &[
    p(n::ATTACH_REQUIRED, 1, Bool, One, Empty),
    p(n::POD_INFO_ON_MOUNT, 2, Bool, One, Empty),
    v(n::VOLUME_LIFECYCLE_MODES, 3, String, List, Empty).with(&x::SET),
    p(n::STORAGE_CAPACITY, 4, Bool, One, Empty),
    p(n::FS_GROUP_POLICY, 5, String, One, Empty),
    v(n::TOKEN_REQUESTS, 6, Message, List, Empty).to(t::STORAGE_V1_TOKEN_REQUEST).with(&x::ATOMIC),
    p(n::REQUIRES_REPUBLISH, 7, Bool, One, Empty),
    p(n::SE_LINUX_MOUNT, 8, Bool, One, Empty),
    p(n::NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS, 9, Int64, One, Empty),
    p(n::SERVICE_ACCOUNT_TOKEN_IN_SECRETS, 10, Bool, One, Empty),
    p(n::PREVENT_POD_SCHEDULING_IF_MISSING, 11, Bool, One, Empty),
];

pub(super) static V1_CSI_NODE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_CSI_NODE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CSI_NODE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_CSI_NODE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CSI_NODE_DRIVER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_ID, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TOPOLOGY_KEYS, 3, String, List, Never).with(&x::ATOMIC),
    p(n::ALLOCATABLE, 4, Message, One, Empty).to(t::STORAGE_V1_VOLUME_NODE_RESOURCES),
];

pub(super) static V1_CSI_NODE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_NODE).with(&x::REQUIRED),
];

pub(super) static V1_CSI_NODE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_NODE).with(&x::REQUIRED),
];

pub(super) static V1_CSI_NODE_SPEC: &[Field] = &[
    v(n::DRIVERS, 1, Message, List, Never).to(t::STORAGE_V1_CSI_NODE_DRIVER).with(&x::REQUIRED_MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_CSI_STORAGE_CAPACITY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1_CSI_STORAGE_CAPACITY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1_CSI_STORAGE_CAPACITY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1_CSI_STORAGE_CAPACITY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1_STORAGE_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::PROVISIONER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
    p(n::RECLAIM_POLICY, 4, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::MOUNT_OPTIONS, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_VOLUME_EXPANSION, 6, Bool, One, Empty),
    p(n::VOLUME_BINDING_MODE, 7, String, One, Empty).with(&x::ENUM_IMMEDIATE),
    v(n::ALLOWED_TOPOLOGIES, 8, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SELECTOR_TERM).with(&x::ATOMIC),
];

pub(super) static V1_STORAGE_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::PROVISIONER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
    p(n::RECLAIM_POLICY, 4, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::MOUNT_OPTIONS, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_VOLUME_EXPANSION, 6, Bool, One, Empty),
    p(n::VOLUME_BINDING_MODE, 7, String, One, Empty).with(&x::ENUM_IMMEDIATE),
    v(n::ALLOWED_TOPOLOGIES, 8, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SELECTOR_TERM).with(&x::ATOMIC),
];

pub(super) static V1_STORAGE_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_STORAGE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_STORAGE_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_STORAGE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_TOKEN_REQUEST: &[Field] = &[
    v(n::AUDIENCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXPIRATION_SECONDS, 2, Int64, One, Empty),
];

pub(super) static V1_VOLUME_ATTACHMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_VOLUME_ATTACHMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_VOLUME_ATTACHMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1_VOLUME_ATTACHMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1_VOLUME_ATTACHMENT_SOURCE: &[Field] = &[
    p(n::PERSISTENT_VOLUME_NAME, 1, String, One, Empty),
    p(n::INLINE_VOLUME_SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_SPEC),
];

pub(super) static V1_VOLUME_ATTACHMENT_SPEC: &[Field] = &[
    v(n::ATTACHER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SOURCE, 2, Message, One, Never).to(t::STORAGE_V1_VOLUME_ATTACHMENT_SOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::NODE_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_VOLUME_ATTACHMENT_STATUS: &[Field] = &[
    v(n::ATTACHED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::ATTACHMENT_METADATA, 2, String, Map, Empty),
    p(n::ATTACH_ERROR, 3, Message, One, Empty).to(t::STORAGE_V1_VOLUME_ERROR),
    p(n::DETACH_ERROR, 4, Message, One, Empty).to(t::STORAGE_V1_VOLUME_ERROR),
];

pub(super) static V1_VOLUME_ATTRIBUTES_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1_VOLUME_ATTRIBUTES_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1_VOLUME_ATTRIBUTES_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_VOLUME_ATTRIBUTES_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_VOLUME_ERROR: &[Field] = &[
    v(n::TIME, 1, Time, One, Empty),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::ERROR_CODE, 3, Int32, One, Empty),
];

pub(super) static V1_VOLUME_NODE_RESOURCES: &[Field] = &[
    p(n::COUNT, 1, Int32, One, Empty),
];

pub(super) static V1ALPHA1_CSI_STORAGE_CAPACITY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1ALPHA1_CSI_STORAGE_CAPACITY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1ALPHA1_CSI_STORAGE_CAPACITY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_CSI_STORAGE_CAPACITY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_SOURCE: &[Field] = &[
    p(n::PERSISTENT_VOLUME_NAME, 1, String, One, Empty),
    p(n::INLINE_VOLUME_SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_SPEC),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_SPEC: &[Field] = &[
    v(n::ATTACHER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SOURCE, 2, Message, One, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTACHMENT_SOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::NODE_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA1_VOLUME_ATTACHMENT_STATUS: &[Field] = &[
    v(n::ATTACHED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::ATTACHMENT_METADATA, 2, String, Map, Empty),
    p(n::ATTACH_ERROR, 3, Message, One, Empty).to(t::STORAGE_V1ALPHA1_VOLUME_ERROR),
    p(n::DETACH_ERROR, 4, Message, One, Empty).to(t::STORAGE_V1ALPHA1_VOLUME_ERROR),
];

pub(super) static V1ALPHA1_VOLUME_ATTRIBUTES_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1ALPHA1_VOLUME_ATTRIBUTES_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1ALPHA1_VOLUME_ATTRIBUTES_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VOLUME_ATTRIBUTES_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1ALPHA1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VOLUME_ERROR: &[Field] = &[
    v(n::TIME, 1, Time, One, Empty),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::ERROR_CODE, 3, Int32, One, Empty),
];

pub(super) static V1BETA1_CSI_DRIVER: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_CSI_DRIVER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CSI_DRIVER_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_CSI_DRIVER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CSI_DRIVER_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_DRIVER).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CSI_DRIVER_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_DRIVER).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CSI_DRIVER_SPEC: &[Field] = &[
    p(n::ATTACH_REQUIRED, 1, Bool, One, Empty),
    p(n::POD_INFO_ON_MOUNT, 2, Bool, One, Empty),
    v(n::VOLUME_LIFECYCLE_MODES, 3, String, List, Empty).with(&x::ATOMIC),
    p(n::STORAGE_CAPACITY, 4, Bool, One, Empty),
    p(n::FS_GROUP_POLICY, 5, String, One, Empty),
    v(n::TOKEN_REQUESTS, 6, Message, List, Empty).to(t::STORAGE_V1BETA1_TOKEN_REQUEST).with(&x::ATOMIC),
    p(n::REQUIRES_REPUBLISH, 7, Bool, One, Empty),
    p(n::SE_LINUX_MOUNT, 8, Bool, One, Empty),
    p(n::NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS, 9, Int64, One, Empty),
    p(n::SERVICE_ACCOUNT_TOKEN_IN_SECRETS, 10, Bool, One, Empty),
    p(n::PREVENT_POD_SCHEDULING_IF_MISSING, 11, Bool, One, Empty),
];

pub(super) static V1BETA1_CSI_NODE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_CSI_NODE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CSI_NODE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_CSI_NODE_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_CSI_NODE_DRIVER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NODE_ID, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TOPOLOGY_KEYS, 3, String, List, Never).with(&x::ATOMIC),
    p(n::ALLOCATABLE, 4, Message, One, Empty).to(t::STORAGE_V1BETA1_VOLUME_NODE_RESOURCES),
];

pub(super) static V1BETA1_CSI_NODE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_NODE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CSI_NODE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_NODE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CSI_NODE_SPEC: &[Field] = &[
    v(n::DRIVERS, 1, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_NODE_DRIVER).with(&x::REQUIRED_MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_CSI_STORAGE_CAPACITY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1BETA1_CSI_STORAGE_CAPACITY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::NODE_TOPOLOGY, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::STORAGE_CLASS_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CAPACITY, 4, Quantity, One, Empty),
    p(n::MAXIMUM_VOLUME_SIZE, 5, Quantity, One, Empty),
];

pub(super) static V1BETA1_CSI_STORAGE_CAPACITY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_CSI_STORAGE_CAPACITY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_CSI_STORAGE_CAPACITY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STORAGE_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::PROVISIONER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
    p(n::RECLAIM_POLICY, 4, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::MOUNT_OPTIONS, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_VOLUME_EXPANSION, 6, Bool, One, Empty),
    p(n::VOLUME_BINDING_MODE, 7, String, One, Empty),
    v(n::ALLOWED_TOPOLOGIES, 8, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SELECTOR_TERM).with(&x::ATOMIC),
];

pub(super) static V1BETA1_STORAGE_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::PROVISIONER, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
    p(n::RECLAIM_POLICY, 4, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::MOUNT_OPTIONS, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::ALLOW_VOLUME_EXPANSION, 6, Bool, One, Empty),
    p(n::VOLUME_BINDING_MODE, 7, String, One, Empty),
    v(n::ALLOWED_TOPOLOGIES, 8, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SELECTOR_TERM).with(&x::ATOMIC),
];

pub(super) static V1BETA1_STORAGE_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_STORAGE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_STORAGE_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_STORAGE_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_TOKEN_REQUEST: &[Field] = &[
    v(n::AUDIENCE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::EXPIRATION_SECONDS, 2, Int64, One, Empty),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_SOURCE: &[Field] = &[
    p(n::PERSISTENT_VOLUME_NAME, 1, String, One, Empty),
    p(n::INLINE_VOLUME_SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_SPEC),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_SPEC: &[Field] = &[
    v(n::ATTACHER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SOURCE, 2, Message, One, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTACHMENT_SOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::NODE_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_VOLUME_ATTACHMENT_STATUS: &[Field] = &[
    v(n::ATTACHED, 1, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::ATTACHMENT_METADATA, 2, String, Map, Empty),
    p(n::ATTACH_ERROR, 3, Message, One, Empty).to(t::STORAGE_V1BETA1_VOLUME_ERROR),
    p(n::DETACH_ERROR, 4, Message, One, Empty).to(t::STORAGE_V1BETA1_VOLUME_ERROR),
];

pub(super) static V1BETA1_VOLUME_ATTRIBUTES_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1BETA1_VOLUME_ATTRIBUTES_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DRIVER_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PARAMETERS, 3, String, Map, Empty),
];

pub(super) static V1BETA1_VOLUME_ATTRIBUTES_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VOLUME_ATTRIBUTES_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::STORAGE_V1BETA1_VOLUME_ATTRIBUTES_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VOLUME_ERROR: &[Field] = &[
    v(n::TIME, 1, Time, One, Empty),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::ERROR_CODE, 3, Int32, One, Empty),
];

pub(super) static V1BETA1_VOLUME_NODE_RESOURCES: &[Field] = &[
    p(n::COUNT, 1, Int32, One, Empty),
];
