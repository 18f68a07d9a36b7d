//! The types of meta.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_API_GROUP: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSIONS, 2, Message, List, Never).to(t::META_V1_GROUP_VERSION_FOR_DISCOVERY).with(&x::REQUIRED_ATOMIC),
    v(n::PREFERRED_VERSION, 3, Message, One, Empty).to(t::META_V1_GROUP_VERSION_FOR_DISCOVERY).with(&x::DEFAULT_OBJECT),
    v(n::SERVER_ADDRESS_BY_CLIENT_CIDRS, 4, Message, List, Empty).to(t::META_V1_SERVER_ADDRESS_BY_CLIENT_CIDR).with(&x::ATOMIC),
];

pub(super) static V1_API_GROUP_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSIONS, 2, Message, List, Never).to(t::META_V1_GROUP_VERSION_FOR_DISCOVERY).with(&x::REQUIRED_ATOMIC),
    v(n::PREFERRED_VERSION, 3, Message, One, Empty).to(t::META_V1_GROUP_VERSION_FOR_DISCOVERY).with(&x::DEFAULT_OBJECT),
    v(n::SERVER_ADDRESS_BY_CLIENT_CIDRS, 4, Message, List, Empty).to(t::META_V1_SERVER_ADDRESS_BY_CLIENT_CIDR).with(&x::ATOMIC),
];

pub(super) static V1_API_GROUP_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::GROUPS, 1, Message, List, Never).to(t::META_V1_API_GROUP).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_API_GROUP_LIST_PROTO: &[Field] = &[
    v(n::GROUPS, 1, Message, List, Never).to(t::META_V1_API_GROUP).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_API_RESOURCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SINGULAR_NAME, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMESPACED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::GROUP, 8, String, One, Empty),
    v(n::VERSION, 9, String, One, Empty),
    v(n::KIND, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERBS, 4, StringList, One, Never).with(&x::REQUIRED),
    v(n::SHORT_NAMES, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::CATEGORIES, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::STORAGE_VERSION_HASH, 10, String, One, Empty),
];

pub(super) static V1_API_RESOURCE_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAMESPACED, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::KIND, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERBS, 4, StringList, One, Never).with(&x::REQUIRED),
    v(n::SHORT_NAMES, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::SINGULAR_NAME, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CATEGORIES, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::GROUP, 8, String, One, Empty),
    v(n::VERSION, 9, String, One, Empty),
    v(n::STORAGE_VERSION_HASH, 10, String, One, Empty),
];

pub(super) static V1_API_RESOURCE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::GROUP_VERSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCES, 2, Message, List, Never).to(t::META_V1_API_RESOURCE).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_API_RESOURCE_LIST_PROTO: &[Field] = &[
    v(n::GROUP_VERSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCES, 2, Message, List, Never).to(t::META_V1_API_RESOURCE).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_API_VERSIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::VERSIONS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::SERVER_ADDRESS_BY_CLIENT_CIDRS, 2, Message, List, Never).to(t::META_V1_SERVER_ADDRESS_BY_CLIENT_CIDR).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_API_VERSIONS_PROTO: &[Field] = &[
    v(n::VERSIONS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::SERVER_ADDRESS_BY_CLIENT_CIDRS, 2, Message, List, Never).to(t::META_V1_SERVER_ADDRESS_BY_CLIENT_CIDR).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_APPLY_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FORCE, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::FIELD_MANAGER, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_APPLY_OPTIONS_PROTO: &[Field] = &[
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FORCE, 2, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::FIELD_MANAGER, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Never).with(&x::REQUIRED),
    v(n::REASON, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CREATE_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FIELD_MANAGER, 3, String, One, Empty),
    v(n::FIELD_VALIDATION, 4, String, One, Empty),
];

pub(super) static V1_CREATE_OPTIONS_PROTO: &[Field] = &[
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FIELD_MANAGER, 3, String, One, Empty),
    v(n::FIELD_VALIDATION, 4, String, One, Empty),
];

pub(super) static V1_DELETE_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    p(n::GRACE_PERIOD_SECONDS, 1, Int64, One, Empty),
    p(n::PRECONDITIONS, 2, Message, One, Empty).to(t::META_V1_PRECONDITIONS),
    p(n::ORPHAN_DEPENDENTS, 3, Bool, One, Empty),
    p(n::PROPAGATION_POLICY, 4, String, One, Empty),
    v(n::DRY_RUN, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::IGNORE_STORE_READ_ERROR_WITH_CLUSTER_BREAKING_POTENTIAL, 6, Bool, One, Empty),
];

pub(super) static V1_DELETE_OPTIONS_PROTO: &[Field] = &[
    p(n::GRACE_PERIOD_SECONDS, 1, Int64, One, Empty),
    p(n::PRECONDITIONS, 2, Message, One, Empty).to(t::META_V1_PRECONDITIONS),
    p(n::ORPHAN_DEPENDENTS, 3, Bool, One, Empty),
    p(n::PROPAGATION_POLICY, 4, String, One, Empty),
    v(n::DRY_RUN, 5, String, List, Empty).with(&x::ATOMIC),
    p(n::IGNORE_STORE_READ_ERROR_WITH_CLUSTER_BREAKING_POTENTIAL, 6, Bool, One, Empty),
];

pub(super) static V1_FIELD_SELECTOR_REQUIREMENT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OPERATOR, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUES, 3, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_GET_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::RESOURCE_VERSION, 1, String, One, Empty),
];

pub(super) static V1_GET_OPTIONS_PROTO: &[Field] = &[
    v(n::RESOURCE_VERSION, 1, String, One, Empty),
];

pub(super) static V1_GROUP_KIND: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_GROUP_RESOURCE: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_GROUP_VERSION: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_GROUP_VERSION_FOR_DISCOVERY: &[Field] = &[
    v(n::GROUP_VERSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_GROUP_VERSION_KIND: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KIND, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_GROUP_VERSION_RESOURCE: &[Field] = &[
    v(n::GROUP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VERSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCE, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_LABEL_SELECTOR: &[Field] = &[
    v(n::MATCH_LABELS, 1, String, Map, Empty),
    v(n::MATCH_EXPRESSIONS, 2, Message, List, Empty).to(t::META_V1_LABEL_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_LABEL_SELECTOR_REQUIREMENT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OPERATOR, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUES, 3, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, RawExtension, List, Never).with(&x::REQUIRED),
];

pub(super) static V1_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, RawExtension, List, Never).with(&x::REQUIRED),
];

pub(super) static V1_LIST_META: &[Field] = &[
    v(n::SELF_LINK, 1, String, One, Empty),
    v(n::RESOURCE_VERSION, 2, String, One, Empty),
    v(n::CONTINUE, 3, String, One, Empty),
    p(n::REMAINING_ITEM_COUNT, 4, Int64, One, Empty),
    p(n::SHARD_INFO, 5, Message, One, Empty).to(t::META_V1_SHARD_INFO),
];

pub(super) static V1_LIST_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::LABEL_SELECTOR, 1, String, One, Empty),
    v(n::FIELD_SELECTOR, 2, String, One, Empty),
    v(n::WATCH, 3, Bool, One, Empty),
    v(n::ALLOW_WATCH_BOOKMARKS, 9, Bool, One, Empty),
    v(n::RESOURCE_VERSION, 4, String, One, Empty),
    v(n::RESOURCE_VERSION_MATCH, 10, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 5, Int64, One, Empty),
    v(n::LIMIT, 7, Int64, One, Empty),
    v(n::CONTINUE, 8, String, One, Empty),
    p(n::SEND_INITIAL_EVENTS, 11, Bool, One, Empty),
    v(n::SHARD_SELECTOR, 15, String, One, Empty),
];

pub(super) static V1_LIST_OPTIONS_PROTO: &[Field] = &[
    v(n::LABEL_SELECTOR, 1, String, One, Empty),
    v(n::FIELD_SELECTOR, 2, String, One, Empty),
    v(n::WATCH, 3, Bool, One, Empty),
    v(n::RESOURCE_VERSION, 4, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 5, Int64, One, Empty),
    v(n::LIMIT, 7, Int64, One, Empty),
    v(n::CONTINUE, 8, String, One, Empty),
    v(n::ALLOW_WATCH_BOOKMARKS, 9, Bool, One, Empty),
    v(n::RESOURCE_VERSION_MATCH, 10, String, One, Empty),
    p(n::SEND_INITIAL_EVENTS, 11, Bool, One, Empty),
    v(n::SHARD_SELECTOR, 15, String, One, Empty),
];

pub(super) static V1_MANAGED_FIELDS_ENTRY: &[Field] = &[
    v(n::MANAGER, 1, String, One, Empty),
    v(n::OPERATION, 2, String, One, Empty),
    v(n::API_VERSION, 3, String, One, Empty),
    p(n::TIME, 4, Time, One, Empty),
    v(n::FIELDS_TYPE, 6, String, One, Empty),
    p(n::FIELDS_V1, 7, FieldsV1, One, Empty),
    v(n::SUBRESOURCE, 8, String, One, Empty),
];

pub(super) static V1_OBJECT_META: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::GENERATE_NAME, 2, String, One, Empty),
    v(n::NAMESPACE, 3, String, One, Empty),
    v(n::SELF_LINK, 4, String, One, Empty),
    v(n::UID, 5, String, One, Empty),
    v(n::RESOURCE_VERSION, 6, String, One, Empty),
    v(n::GENERATION, 7, Int64, One, Empty),
    v(n::CREATION_TIMESTAMP, 8, Time, One, Zero),
    p(n::DELETION_TIMESTAMP, 9, Time, One, Empty),
    p(n::DELETION_GRACE_PERIOD_SECONDS, 10, Int64, One, Empty),
    v(n::LABELS, 11, String, Map, Empty),
    v(n::ANNOTATIONS, 12, String, Map, Empty),
    v(n::OWNER_REFERENCES, 13, Message, List, Empty).to(t::META_V1_OWNER_REFERENCE).with(&x::MAP_UID_MERGE_BY_UID),
    v(n::FINALIZERS, 14, String, List, Empty).with(&x::SET_MERGE),
    v(n::MANAGED_FIELDS, 17, Message, List, Empty).to(t::META_V1_MANAGED_FIELDS_ENTRY).with(&x::ATOMIC),
];

pub(super) static V1_OWNER_REFERENCE: &[Field] = &[
    v(n::API_VERSION, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CONTROLLER, 6, Bool, One, Empty),
    p(n::BLOCK_OWNER_DELETION, 7, Bool, One, Empty),
];

pub(super) static V1_OWNER_REFERENCE_PROTO: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_VERSION, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CONTROLLER, 6, Bool, One, Empty),
    p(n::BLOCK_OWNER_DELETION, 7, Bool, One, Empty),
];

pub(super) static V1_PARTIAL_OBJECT_METADATA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PARTIAL_OBJECT_METADATA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PARTIAL_OBJECT_METADATA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::META_V1_PARTIAL_OBJECT_METADATA).with(&x::REQUIRED),
];

pub(super) static V1_PARTIAL_OBJECT_METADATA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::META_V1_PARTIAL_OBJECT_METADATA).with(&x::REQUIRED),
];

pub(super) static V1_PATCH: &[Field] = &[
];

pub(super) static V1_PATCH_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::FORCE, 2, Bool, One, Empty),
    v(n::FIELD_MANAGER, 3, String, One, Empty),
    v(n::FIELD_VALIDATION, 4, String, One, Empty),
];

pub(super) static V1_PATCH_OPTIONS_PROTO: &[Field] = &[
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::FORCE, 2, Bool, One, Empty),
    v(n::FIELD_MANAGER, 3, String, One, Empty),
    v(n::FIELD_VALIDATION, 4, String, One, Empty),
];

pub(super) static V1_PRECONDITIONS: &[Field] = &[
    p(n::UID, 1, String, One, Empty),
    p(n::RESOURCE_VERSION, 2, String, One, Empty),
];

pub(super) static V1_ROOT_PATHS: &[Field] = &[
    v(n::PATHS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_SERVER_ADDRESS_BY_CLIENT_CIDR: &[Field] = &[
    v(n::CLIENT_CIDR, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SERVER_ADDRESS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_SHARD_INFO: &[Field] = &[
    v(n::SELECTOR, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_STATUS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    p(n::DETAILS, 5, Message, One, Empty).to(t::META_V1_STATUS_DETAILS),
    v(n::CODE, 6, Int32, One, Empty),
];

pub(super) static V1_STATUS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, String, One, Empty),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    p(n::DETAILS, 5, Message, One, Empty).to(t::META_V1_STATUS_DETAILS),
    v(n::CODE, 6, Int32, One, Empty),
];

pub(super) static V1_STATUS_CAUSE: &[Field] = &[
    v(n::REASON, 1, String, One, Empty),
    v(n::MESSAGE, 2, String, One, Empty),
    v(n::FIELD, 3, String, One, Empty),
];

pub(super) static V1_STATUS_DETAILS: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::GROUP, 2, String, One, Empty),
    v(n::KIND, 3, String, One, Empty),
    v(n::UID, 6, String, One, Empty),
    v(n::CAUSES, 4, Message, List, Empty).to(t::META_V1_STATUS_CAUSE).with(&x::ATOMIC),
    v(n::RETRY_AFTER_SECONDS, 5, Int32, One, Empty),
];

pub(super) static V1_STATUS_DETAILS_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::GROUP, 2, String, One, Empty),
    v(n::KIND, 3, String, One, Empty),
    v(n::CAUSES, 4, Message, List, Empty).to(t::META_V1_STATUS_CAUSE).with(&x::ATOMIC),
    v(n::RETRY_AFTER_SECONDS, 5, Int32, One, Empty),
    v(n::UID, 6, String, One, Empty),
];

pub(super) static V1_TABLE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 0, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::COLUMN_DEFINITIONS, 0, Message, List, Never).to(t::META_V1_TABLE_COLUMN_DEFINITION).with(&x::REQUIRED_ATOMIC),
    v(n::ROWS, 0, Message, List, Never).to(t::META_V1_TABLE_ROW).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_TABLE_COLUMN_DEFINITION: &[Field] = &[
    v(n::NAME, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TYPE, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FORMAT, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DESCRIPTION, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PRIORITY, 0, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_TABLE_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::INCLUDE_OBJECT, 1, String, One, Empty),
];

pub(super) static V1_TABLE_OPTIONS_PROTO: &[Field] = &[
    v(n::INCLUDE_OBJECT, 1, String, One, Empty),
];

pub(super) static V1_TABLE_ROW: &[Field] = &[
    v(n::CELLS, 0, Json, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::CONDITIONS, 0, Message, List, Empty).to(t::META_V1_TABLE_ROW_CONDITION).with(&x::ATOMIC),
    v(n::OBJECT, 0, RawExtension, One, Empty),
];

pub(super) static V1_TABLE_ROW_CONDITION: &[Field] = &[
    v(n::TYPE, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REASON, 0, String, One, Empty),
    v(n::MESSAGE, 0, String, One, Empty),
];

pub(super) static V1_TYPE_META: &[Field] = &[
    v(n::KIND, 1, String, One, Empty),
    v(n::API_VERSION, 2, String, One, Empty),
];

pub(super) static V1_UPDATE_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FIELD_MANAGER, 2, String, One, Empty),
    v(n::FIELD_VALIDATION, 3, String, One, Empty),
];

pub(super) static V1_UPDATE_OPTIONS_PROTO: &[Field] = &[
    v(n::DRY_RUN, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::FIELD_MANAGER, 2, String, One, Empty),
    v(n::FIELD_VALIDATION, 3, String, One, Empty),
];

pub(super) static V1_WATCH_EVENT: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBJECT, 2, RawExtension, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA1_PARTIAL_OBJECT_METADATA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 2, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 1, Message, List, Never).to(t::META_V1_PARTIAL_OBJECT_METADATA).with(&x::REQUIRED),
];

pub(super) static V1BETA1_PARTIAL_OBJECT_METADATA_LIST_PROTO: &[Field] = &[
    v(n::ITEMS, 1, Message, List, Never).to(t::META_V1_PARTIAL_OBJECT_METADATA).with(&x::REQUIRED),
    v(n::METADATA, 2, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
];
