//! The types of core.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::PARTITION, 3, Int32, One, Empty),
    v(n::READ_ONLY, 4, Bool, One, Empty),
];

pub(super) static V1_AFFINITY: &[Field] = &[
    p(n::NODE_AFFINITY, 1, Message, One, Empty).to(t::CORE_V1_NODE_AFFINITY),
    p(n::POD_AFFINITY, 2, Message, One, Empty).to(t::CORE_V1_POD_AFFINITY),
    p(n::POD_ANTI_AFFINITY, 3, Message, One, Empty).to(t::CORE_V1_POD_ANTI_AFFINITY),
];

pub(super) static V1_APP_ARMOR_PROFILE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_LOCALHOST_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LOCALHOST_PROFILE, 2, String, One, Empty).with(&x::UNION_MEMBER),
];

pub(super) static V1_ATTACHED_VOLUME: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_AVOID_PODS: &[Field] = &[
    v(n::PREFER_AVOID_PODS, 1, Message, List, Empty).to(t::CORE_V1_PREFER_AVOID_PODS_ENTRY).with(&x::ATOMIC),
];

pub(super) static V1_AZURE_DISK_VOLUME_SOURCE: &[Field] = &[
    v(n::DISK_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DISK_URI, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CACHING_MODE, 3, String, One, Empty).with(&x::ENUM_NONE_DEFAULT_READ_WRITE),
    p(n::FS_TYPE, 4, String, One, Empty).with(&x::DEFAULT_EXT4),
    p(n::READ_ONLY, 5, Bool, One, Empty).with(&x::DEFAULT_FALSE),
    p(n::KIND, 6, String, One, Empty).with(&x::ENUM_DEDICATED_DEFAULT_SHARED),
];

pub(super) static V1_AZURE_FILE_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::SECRET_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SHARE_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    p(n::SECRET_NAMESPACE, 4, String, One, Never),
];

pub(super) static V1_AZURE_FILE_VOLUME_SOURCE: &[Field] = &[
    v(n::SECRET_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SHARE_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
];

pub(super) static V1_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::TARGET, 2, Message, One, Never).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::TARGET, 2, Message, One, Never).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_CSI_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VOLUME_HANDLE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    v(n::FS_TYPE, 4, String, One, Empty),
    v(n::VOLUME_ATTRIBUTES, 5, String, Map, Empty),
    p(n::CONTROLLER_PUBLISH_SECRET_REF, 6, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    p(n::NODE_STAGE_SECRET_REF, 7, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    p(n::NODE_PUBLISH_SECRET_REF, 8, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    p(n::CONTROLLER_EXPAND_SECRET_REF, 9, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    p(n::NODE_EXPAND_SECRET_REF, 10, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
];

pub(super) static V1_CSI_VOLUME_SOURCE: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::READ_ONLY, 2, Bool, One, Empty),
    p(n::FS_TYPE, 3, String, One, Empty),
    v(n::VOLUME_ATTRIBUTES, 4, String, Map, Empty),
    p(n::NODE_PUBLISH_SECRET_REF, 5, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1_CAPABILITIES: &[Field] = &[
    v(n::ADD, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::DROP, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_CEPH_FS_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::MONITORS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::PATH, 2, String, One, Empty),
    v(n::USER, 3, String, One, Empty),
    v(n::SECRET_FILE, 4, String, One, Empty),
    p(n::SECRET_REF, 5, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    v(n::READ_ONLY, 6, Bool, One, Empty),
];

pub(super) static V1_CEPH_FS_VOLUME_SOURCE: &[Field] = &[
    v(n::MONITORS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::PATH, 2, String, One, Empty),
    v(n::USER, 3, String, One, Empty),
    v(n::SECRET_FILE, 4, String, One, Empty),
    p(n::SECRET_REF, 5, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
    v(n::READ_ONLY, 6, Bool, One, Empty),
];

pub(super) static V1_CINDER_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    p(n::SECRET_REF, 4, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
];

pub(super) static V1_CINDER_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    p(n::SECRET_REF, 4, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1_CLIENT_IP_CONFIG: &[Field] = &[
    p(n::TIMEOUT_SECONDS, 1, Int32, One, Empty),
];

pub(super) static V1_CLUSTER_TRUST_BUNDLE_PROJECTION: &[Field] = &[
    p(n::NAME, 1, String, One, Empty),
    p(n::SIGNER_NAME, 2, String, One, Empty),
    p(n::LABEL_SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OPTIONAL, 5, Bool, One, Empty),
    v(n::PATH, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CLUSTER_TRUST_BUNDLE_PROJECTION_PROTO: &[Field] = &[
    p(n::NAME, 1, String, One, Empty),
    p(n::SIGNER_NAME, 2, String, One, Empty),
    p(n::LABEL_SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::PATH, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 5, Bool, One, Empty),
];

pub(super) static V1_COMPONENT_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::ERROR, 4, String, One, Empty),
];

pub(super) static V1_COMPONENT_STATUS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::CORE_V1_COMPONENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_COMPONENT_STATUS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::CORE_V1_COMPONENT_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_COMPONENT_STATUS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_COMPONENT_STATUS).with(&x::REQUIRED),
];

pub(super) static V1_COMPONENT_STATUS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_COMPONENT_STATUS).with(&x::REQUIRED),
];

pub(super) static V1_CONFIG_MAP: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::IMMUTABLE, 4, Bool, One, Empty),
    v(n::DATA, 2, String, Map, Empty),
    v(n::BINARY_DATA, 3, Bytes, Map, Empty),
];

pub(super) static V1_CONFIG_MAP_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, String, Map, Empty),
    v(n::BINARY_DATA, 3, Bytes, Map, Empty),
    p(n::IMMUTABLE, 4, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_ENV_SOURCE: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    p(n::OPTIONAL, 2, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_ENV_SOURCE_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::OPTIONAL, 2, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_KEY_SELECTOR: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    v(n::KEY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 3, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_KEY_SELECTOR_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::KEY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 3, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_CONFIG_MAP).with(&x::REQUIRED),
];

pub(super) static V1_CONFIG_MAP_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_CONFIG_MAP).with(&x::REQUIRED),
];

pub(super) static V1_CONFIG_MAP_NODE_CONFIG_SOURCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::UID, 3, String, One, Empty),
    v(n::RESOURCE_VERSION, 4, String, One, Empty),
    v(n::KUBELET_CONFIG_KEY, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CONFIG_MAP_PROJECTION: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_PROJECTION_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_VOLUME_SOURCE: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::DEFAULT_MODE, 3, Int32, One, Empty),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_CONFIG_MAP_VOLUME_SOURCE_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::DEFAULT_MODE, 3, Int32, One, Empty),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_CONTAINER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE, 2, String, One, Empty),
    v(n::COMMAND, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::ARGS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::WORKING_DIR, 5, String, One, Empty),
    v(n::PORTS, 6, Message, List, Empty).to(t::CORE_V1_CONTAINER_PORT).with(&x::MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT),
    v(n::ENV_FROM, 19, Message, List, Empty).to(t::CORE_V1_ENV_FROM_SOURCE).with(&x::ATOMIC),
    v(n::ENV, 7, Message, List, Empty).to(t::CORE_V1_ENV_VAR).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCES, 8, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::RESIZE_POLICY, 23, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESIZE_POLICY).with(&x::ATOMIC),
    p(n::RESTART_POLICY, 24, String, One, Empty),
    v(n::RESTART_POLICY_RULES, 25, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE).with(&x::ATOMIC),
    v(n::VOLUME_MOUNTS, 9, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    v(n::VOLUME_DEVICES, 21, Message, List, Empty).to(t::CORE_V1_VOLUME_DEVICE).with(&x::MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH),
    p(n::LIVENESS_PROBE, 10, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::READINESS_PROBE, 11, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::STARTUP_PROBE, 22, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::LIFECYCLE, 12, Message, One, Empty).to(t::CORE_V1_LIFECYCLE),
    v(n::TERMINATION_MESSAGE_PATH, 13, String, One, Empty),
    v(n::TERMINATION_MESSAGE_POLICY, 20, String, One, Empty).with(&x::ENUM_FALLBACK_TO_LOGS_ON_ERROR),
    v(n::IMAGE_PULL_POLICY, 14, String, One, Empty).with(&x::ENUM_ALWAYS),
    p(n::SECURITY_CONTEXT, 15, Message, One, Empty).to(t::CORE_V1_SECURITY_CONTEXT),
    v(n::STDIN, 16, Bool, One, Empty),
    v(n::STDIN_ONCE, 17, Bool, One, Empty),
    v(n::TTY, 18, Bool, One, Empty),
];

pub(super) static V1_CONTAINER_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE, 2, String, One, Empty),
    v(n::COMMAND, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::ARGS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::WORKING_DIR, 5, String, One, Empty),
    v(n::PORTS, 6, Message, List, Empty).to(t::CORE_V1_CONTAINER_PORT).with(&x::MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT),
    v(n::ENV, 7, Message, List, Empty).to(t::CORE_V1_ENV_VAR).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCES, 8, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::VOLUME_MOUNTS, 9, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    p(n::LIVENESS_PROBE, 10, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::READINESS_PROBE, 11, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::LIFECYCLE, 12, Message, One, Empty).to(t::CORE_V1_LIFECYCLE),
    v(n::TERMINATION_MESSAGE_PATH, 13, String, One, Empty),
    v(n::IMAGE_PULL_POLICY, 14, String, One, Empty).with(&x::ENUM_ALWAYS),
    p(n::SECURITY_CONTEXT, 15, Message, One, Empty).to(t::CORE_V1_SECURITY_CONTEXT),
    v(n::STDIN, 16, Bool, One, Empty),
    v(n::STDIN_ONCE, 17, Bool, One, Empty),
    v(n::TTY, 18, Bool, One, Empty),
    v(n::ENV_FROM, 19, Message, List, Empty).to(t::CORE_V1_ENV_FROM_SOURCE).with(&x::ATOMIC),
    v(n::TERMINATION_MESSAGE_POLICY, 20, String, One, Empty).with(&x::ENUM_FALLBACK_TO_LOGS_ON_ERROR),
    v(n::VOLUME_DEVICES, 21, Message, List, Empty).to(t::CORE_V1_VOLUME_DEVICE).with(&x::MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH),
    p(n::STARTUP_PROBE, 22, Message, One, Empty).to(t::CORE_V1_PROBE),
    v(n::RESIZE_POLICY, 23, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESIZE_POLICY).with(&x::ATOMIC),
    p(n::RESTART_POLICY, 24, String, One, Empty),
    v(n::RESTART_POLICY_RULES, 25, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE).with(&x::ATOMIC),
];

pub(super) static V1_CONTAINER_EXTENDED_RESOURCE_REQUEST: &[Field] = &[
    v(n::CONTAINER_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCE_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REQUEST_NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CONTAINER_IMAGE: &[Field] = &[
    v(n::NAMES, 1, String, List, Never).with(&x::ATOMIC),
    v(n::SIZE_BYTES, 2, Int64, One, Empty),
];

pub(super) static V1_CONTAINER_PORT: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::HOST_PORT, 2, Int32, One, Empty),
    v(n::CONTAINER_PORT, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 4, String, One, Empty).with(&x::ENUM_SCTP_DEFAULT_TCP),
    v(n::HOST_IP, 5, String, One, Empty),
];

pub(super) static V1_CONTAINER_RESIZE_POLICY: &[Field] = &[
    v(n::RESOURCE_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESTART_POLICY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CONTAINER_RESTART_RULE: &[Field] = &[
    v(n::ACTION, 1, String, One, Empty).with(&x::REQUIRED),
    p(n::EXIT_CODES, 2, Message, One, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE_ON_EXIT_CODES),
];

pub(super) static V1_CONTAINER_RESTART_RULE_ON_EXIT_CODES: &[Field] = &[
    v(n::OPERATOR, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::VALUES, 2, Int32, List, Empty).with(&x::SET),
];

pub(super) static V1_CONTAINER_STATE: &[Field] = &[
    p(n::WAITING, 1, Message, One, Empty).to(t::CORE_V1_CONTAINER_STATE_WAITING),
    p(n::RUNNING, 2, Message, One, Empty).to(t::CORE_V1_CONTAINER_STATE_RUNNING),
    p(n::TERMINATED, 3, Message, One, Empty).to(t::CORE_V1_CONTAINER_STATE_TERMINATED),
];

pub(super) static V1_CONTAINER_STATE_RUNNING: &[Field] = &[
    v(n::STARTED_AT, 1, Time, One, Empty),
];

pub(super) static V1_CONTAINER_STATE_TERMINATED: &[Field] = &[
    v(n::EXIT_CODE, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SIGNAL, 2, Int32, One, Empty),
    v(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE, 4, String, One, Empty),
    v(n::STARTED_AT, 5, Time, One, Empty),
    v(n::FINISHED_AT, 6, Time, One, Empty),
    v(n::CONTAINER_ID, 7, String, One, Empty),
];

pub(super) static V1_CONTAINER_STATE_WAITING: &[Field] = &[
    v(n::REASON, 1, String, One, Empty),
    v(n::MESSAGE, 2, String, One, Empty),
];

pub(super) static V1_CONTAINER_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATE, 2, Message, One, Empty).to(t::CORE_V1_CONTAINER_STATE).with(&x::DEFAULT_OBJECT),
    v(n::LAST_STATE, 3, Message, One, Empty).to(t::CORE_V1_CONTAINER_STATE).with(&x::DEFAULT_OBJECT),
    v(n::READY, 4, Bool, One, Never).with(&x::REQUIRED_DEFAULT_FALSE),
    v(n::RESTART_COUNT, 5, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::IMAGE, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE_ID, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONTAINER_ID, 8, String, One, Empty),
    p(n::STARTED, 9, Bool, One, Empty),
    v(n::ALLOCATED_RESOURCES, 10, Quantity, Map, Empty),
    p(n::RESOURCES, 11, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS),
    v(n::VOLUME_MOUNTS, 12, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT_STATUS).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    p(n::USER, 13, Message, One, Empty).to(t::CORE_V1_CONTAINER_USER),
    v(n::ALLOCATED_RESOURCES_STATUS, 14, Message, List, Empty).to(t::CORE_V1_RESOURCE_STATUS).with(&x::MAP_NAME_MERGE_BY_NAME),
    p(n::STOP_SIGNAL, 15, String, One, Empty).with(&x::ENUM_SIGABRT),
];

pub(super) static V1_CONTAINER_USER: &[Field] = &[
    p(n::LINUX, 1, Message, One, Empty).to(t::CORE_V1_LINUX_CONTAINER_USER),
];

pub(super) static V1_DAEMON_ENDPOINT: &[Field] = &[
    v(n::PORT_, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_DOWNWARD_API_PROJECTION: &[Field] = &[
    v(n::ITEMS, 1, Message, List, Empty).to(t::CORE_V1_DOWNWARD_API_VOLUME_FILE).with(&x::ATOMIC),
];

pub(super) static V1_DOWNWARD_API_VOLUME_FILE: &[Field] = &[
    v(n::PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::FIELD_REF, 2, Message, One, Empty).to(t::CORE_V1_OBJECT_FIELD_SELECTOR),
    p(n::RESOURCE_FIELD_REF, 3, Message, One, Empty).to(t::CORE_V1_RESOURCE_FIELD_SELECTOR),
    p(n::MODE, 4, Int32, One, Empty),
];

pub(super) static V1_DOWNWARD_API_VOLUME_SOURCE: &[Field] = &[
    v(n::ITEMS, 1, Message, List, Empty).to(t::CORE_V1_DOWNWARD_API_VOLUME_FILE).with(&x::ATOMIC),
    p(n::DEFAULT_MODE, 2, Int32, One, Empty),
];

pub(super) static V1_EMPTY_DIR_VOLUME_SOURCE: &[Field] = &[
    v(n::MEDIUM, 1, String, One, Empty),
    p(n::SIZE_LIMIT, 2, Quantity, One, Empty),
];

pub(super) static V1_ENDPOINT_ADDRESS: &[Field] = &[
    v(n::IP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::HOSTNAME, 3, String, One, Empty),
    p(n::NODE_NAME, 4, String, One, Empty),
    p(n::TARGET_REF, 2, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
];

pub(super) static V1_ENDPOINT_ADDRESS_PROTO: &[Field] = &[
    v(n::IP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TARGET_REF, 2, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::HOSTNAME, 3, String, One, Empty),
    p(n::NODE_NAME, 4, String, One, Empty),
];

pub(super) static V1_ENDPOINT_PORT: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::PORT, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 3, String, One, Empty).with(&x::ENUM_SCTP),
    p(n::APP_PROTOCOL, 4, String, One, Empty),
];

pub(super) static V1_ENDPOINT_SUBSET: &[Field] = &[
    v(n::ADDRESSES, 1, Message, List, Empty).to(t::CORE_V1_ENDPOINT_ADDRESS).with(&x::ATOMIC),
    v(n::NOT_READY_ADDRESSES, 2, Message, List, Empty).to(t::CORE_V1_ENDPOINT_ADDRESS).with(&x::ATOMIC),
    v(n::PORTS, 3, Message, List, Empty).to(t::CORE_V1_ENDPOINT_PORT).with(&x::ATOMIC),
];

pub(super) static V1_ENDPOINTS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBSETS, 2, Message, List, Empty).to(t::CORE_V1_ENDPOINT_SUBSET).with(&x::ATOMIC),
];

pub(super) static V1_ENDPOINTS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SUBSETS, 2, Message, List, Empty).to(t::CORE_V1_ENDPOINT_SUBSET).with(&x::ATOMIC),
];

pub(super) static V1_ENDPOINTS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_ENDPOINTS).with(&x::REQUIRED),
];

pub(super) static V1_ENDPOINTS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_ENDPOINTS).with(&x::REQUIRED),
];

pub(super) static V1_ENV_FROM_SOURCE: &[Field] = &[
    v(n::PREFIX, 1, String, One, Empty),
    p(n::CONFIG_MAP_REF, 2, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_ENV_SOURCE),
    p(n::SECRET_REF, 3, Message, One, Empty).to(t::CORE_V1_SECRET_ENV_SOURCE),
];

pub(super) static V1_ENV_VAR: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    p(n::VALUE_FROM, 3, Message, One, Empty).to(t::CORE_V1_ENV_VAR_SOURCE),
];

pub(super) static V1_ENV_VAR_SOURCE: &[Field] = &[
    p(n::FIELD_REF, 1, Message, One, Empty).to(t::CORE_V1_OBJECT_FIELD_SELECTOR),
    p(n::RESOURCE_FIELD_REF, 2, Message, One, Empty).to(t::CORE_V1_RESOURCE_FIELD_SELECTOR),
    p(n::CONFIG_MAP_KEY_REF, 3, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_KEY_SELECTOR),
    p(n::SECRET_KEY_REF, 4, Message, One, Empty).to(t::CORE_V1_SECRET_KEY_SELECTOR),
    p(n::FILE_KEY_REF, 5, Message, One, Empty).to(t::CORE_V1_FILE_KEY_SELECTOR),
];

pub(super) static V1_EPHEMERAL_CONTAINER: &[Field] = &[
    v(n::NAME, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE, 0, String, One, Empty),
    v(n::COMMAND, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::ARGS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::WORKING_DIR, 0, String, One, Empty),
    v(n::PORTS, 0, Message, List, Empty).to(t::CORE_V1_CONTAINER_PORT).with(&x::MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT),
    v(n::ENV_FROM, 0, Message, List, Empty).to(t::CORE_V1_ENV_FROM_SOURCE).with(&x::ATOMIC),
    v(n::ENV, 0, Message, List, Empty).to(t::CORE_V1_ENV_VAR).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCES, 0, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::RESIZE_POLICY, 0, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESIZE_POLICY).with(&x::ATOMIC),
    p(n::RESTART_POLICY, 0, String, One, Empty),
    v(n::RESTART_POLICY_RULES, 0, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE).with(&x::ATOMIC),
    v(n::VOLUME_MOUNTS, 0, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    v(n::VOLUME_DEVICES, 0, Message, List, Empty).to(t::CORE_V1_VOLUME_DEVICE).with(&x::MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH),
    p(n::LIVENESS_PROBE, 0, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::READINESS_PROBE, 0, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::STARTUP_PROBE, 0, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::LIFECYCLE, 0, Message, One, Empty).to(t::CORE_V1_LIFECYCLE),
    v(n::TERMINATION_MESSAGE_PATH, 0, String, One, Empty),
    v(n::TERMINATION_MESSAGE_POLICY, 0, String, One, Empty).with(&x::ENUM_FALLBACK_TO_LOGS_ON_ERROR),
    v(n::IMAGE_PULL_POLICY, 0, String, One, Empty).with(&x::ENUM_ALWAYS),
    p(n::SECURITY_CONTEXT, 0, Message, One, Empty).to(t::CORE_V1_SECURITY_CONTEXT),
    v(n::STDIN, 0, Bool, One, Empty),
    v(n::STDIN_ONCE, 0, Bool, One, Empty),
    v(n::TTY, 0, Bool, One, Empty),
    v(n::TARGET_CONTAINER_NAME, 2, String, One, Empty),
];

pub(super) static V1_EPHEMERAL_CONTAINER_PROTO: &[Field] = &[
    v(n::EPHEMERAL_CONTAINER_COMMON, 1, Inline, One, Never).to(t::CORE_V1_EPHEMERAL_CONTAINER_COMMON).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::TARGET_CONTAINER_NAME, 2, String, One, Empty),
];

pub(super) static V1_EPHEMERAL_CONTAINER_COMMON: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE, 2, String, One, Empty),
    v(n::COMMAND, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::ARGS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::WORKING_DIR, 5, String, One, Empty),
    v(n::PORTS, 6, Message, List, Empty).to(t::CORE_V1_CONTAINER_PORT).with(&x::MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT),
    v(n::ENV_FROM, 19, Message, List, Empty).to(t::CORE_V1_ENV_FROM_SOURCE).with(&x::ATOMIC),
    v(n::ENV, 7, Message, List, Empty).to(t::CORE_V1_ENV_VAR).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCES, 8, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::RESIZE_POLICY, 23, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESIZE_POLICY).with(&x::ATOMIC),
    p(n::RESTART_POLICY, 24, String, One, Empty),
    v(n::RESTART_POLICY_RULES, 25, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE).with(&x::ATOMIC),
    v(n::VOLUME_MOUNTS, 9, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    v(n::VOLUME_DEVICES, 21, Message, List, Empty).to(t::CORE_V1_VOLUME_DEVICE).with(&x::MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH),
    p(n::LIVENESS_PROBE, 10, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::READINESS_PROBE, 11, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::STARTUP_PROBE, 22, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::LIFECYCLE, 12, Message, One, Empty).to(t::CORE_V1_LIFECYCLE),
    v(n::TERMINATION_MESSAGE_PATH, 13, String, One, Empty),
    v(n::TERMINATION_MESSAGE_POLICY, 20, String, One, Empty).with(&x::ENUM_FALLBACK_TO_LOGS_ON_ERROR),
    v(n::IMAGE_PULL_POLICY, 14, String, One, Empty).with(&x::ENUM_ALWAYS),
    p(n::SECURITY_CONTEXT, 15, Message, One, Empty).to(t::CORE_V1_SECURITY_CONTEXT),
    v(n::STDIN, 16, Bool, One, Empty),
    v(n::STDIN_ONCE, 17, Bool, One, Empty),
    v(n::TTY, 18, Bool, One, Empty),
];

pub(super) static V1_EPHEMERAL_CONTAINER_COMMON_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IMAGE, 2, String, One, Empty),
    v(n::COMMAND, 3, String, List, Empty).with(&x::ATOMIC),
    v(n::ARGS, 4, String, List, Empty).with(&x::ATOMIC),
    v(n::WORKING_DIR, 5, String, One, Empty),
    v(n::PORTS, 6, Message, List, Empty).to(t::CORE_V1_CONTAINER_PORT).with(&x::MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT),
    v(n::ENV, 7, Message, List, Empty).to(t::CORE_V1_ENV_VAR).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCES, 8, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::VOLUME_MOUNTS, 9, Message, List, Empty).to(t::CORE_V1_VOLUME_MOUNT).with(&x::MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH),
    p(n::LIVENESS_PROBE, 10, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::READINESS_PROBE, 11, Message, One, Empty).to(t::CORE_V1_PROBE),
    p(n::LIFECYCLE, 12, Message, One, Empty).to(t::CORE_V1_LIFECYCLE),
    v(n::TERMINATION_MESSAGE_PATH, 13, String, One, Empty),
    v(n::IMAGE_PULL_POLICY, 14, String, One, Empty).with(&x::ENUM_ALWAYS),
    p(n::SECURITY_CONTEXT, 15, Message, One, Empty).to(t::CORE_V1_SECURITY_CONTEXT),
    v(n::STDIN, 16, Bool, One, Empty),
    v(n::STDIN_ONCE, 17, Bool, One, Empty),
    v(n::TTY, 18, Bool, One, Empty),
    v(n::ENV_FROM, 19, Message, List, Empty).to(t::CORE_V1_ENV_FROM_SOURCE).with(&x::ATOMIC),
    v(n::TERMINATION_MESSAGE_POLICY, 20, String, One, Empty).with(&x::ENUM_FALLBACK_TO_LOGS_ON_ERROR),
    v(n::VOLUME_DEVICES, 21, Message, List, Empty).to(t::CORE_V1_VOLUME_DEVICE).with(&x::MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH),
    p(n::STARTUP_PROBE, 22, Message, One, Empty).to(t::CORE_V1_PROBE),
    v(n::RESIZE_POLICY, 23, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESIZE_POLICY).with(&x::ATOMIC),
    p(n::RESTART_POLICY, 24, String, One, Empty),
    v(n::RESTART_POLICY_RULES, 25, Message, List, Empty).to(t::CORE_V1_CONTAINER_RESTART_RULE).with(&x::ATOMIC),
];

pub(super) static V1_EPHEMERAL_VOLUME_SOURCE: &[Field] = &[
    p(n::VOLUME_CLAIM_TEMPLATE, 1, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_TEMPLATE),
];

pub(super) static V1_EVENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::INVOLVED_OBJECT, 2, Message, One, Never).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE, 4, String, One, Empty),
    v(n::SOURCE, 5, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::FIRST_TIMESTAMP, 6, Time, One, Empty),
    v(n::LAST_TIMESTAMP, 7, Time, One, Empty),
    v(n::COUNT, 8, Int32, One, Empty),
    v(n::TYPE, 9, String, One, Empty),
    v(n::EVENT_TIME, 10, MicroTime, One, Empty),
    p(n::SERIES, 11, Message, One, Empty).to(t::CORE_V1_EVENT_SERIES),
    v(n::ACTION, 12, String, One, Empty),
    p(n::RELATED, 13, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::REPORTING_COMPONENT, 14, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::REPORTING_INSTANCE, 15, String, One, Never).with(&x::DEFAULT_TEXT),
];

pub(super) static V1_EVENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::INVOLVED_OBJECT, 2, Message, One, Never).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE, 4, String, One, Empty),
    v(n::SOURCE, 5, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::FIRST_TIMESTAMP, 6, Time, One, Empty),
    v(n::LAST_TIMESTAMP, 7, Time, One, Empty),
    v(n::COUNT, 8, Int32, One, Empty),
    v(n::TYPE, 9, String, One, Empty),
    v(n::EVENT_TIME, 10, MicroTime, One, Empty),
    p(n::SERIES, 11, Message, One, Empty).to(t::CORE_V1_EVENT_SERIES),
    v(n::ACTION, 12, String, One, Empty),
    p(n::RELATED, 13, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::REPORTING_COMPONENT, 14, String, One, Never).with(&x::DEFAULT_TEXT),
    v(n::REPORTING_INSTANCE, 15, String, One, Never).with(&x::DEFAULT_TEXT),
];

pub(super) static V1_EVENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1_EVENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1_EVENT_SERIES: &[Field] = &[
    v(n::COUNT, 1, Int32, One, Empty),
    v(n::LAST_OBSERVED_TIME, 2, MicroTime, One, Empty),
];

pub(super) static V1_EVENT_SOURCE: &[Field] = &[
    v(n::COMPONENT, 1, String, One, Empty),
    v(n::HOST, 2, String, One, Empty),
];

pub(super) static V1_EXEC_ACTION: &[Field] = &[
    v(n::COMMAND, 1, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_FC_VOLUME_SOURCE: &[Field] = &[
    v(n::TARGET_WWNS, 1, String, List, Empty).with(&x::ATOMIC),
    p(n::LUN, 2, Int32, One, Empty),
    v(n::FS_TYPE, 3, String, One, Empty),
    v(n::READ_ONLY, 4, Bool, One, Empty),
    v(n::WWIDS, 5, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_FILE_KEY_SELECTOR: &[Field] = &[
    v(n::VOLUME_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KEY, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 4, Bool, One, Empty).with(&x::DEFAULT_FALSE),
];

pub(super) static V1_FLEX_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    p(n::SECRET_REF, 3, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    v(n::READ_ONLY, 4, Bool, One, Empty),
    v(n::OPTIONS, 5, String, Map, Empty),
];

pub(super) static V1_FLEX_VOLUME_SOURCE: &[Field] = &[
    v(n::DRIVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    p(n::SECRET_REF, 3, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
    v(n::READ_ONLY, 4, Bool, One, Empty),
    v(n::OPTIONS, 5, String, Map, Empty),
];

pub(super) static V1_FLOCKER_VOLUME_SOURCE: &[Field] = &[
    v(n::DATASET_NAME, 1, String, One, Empty),
    v(n::DATASET_UUID, 2, String, One, Empty),
];

pub(super) static V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE: &[Field] = &[
    v(n::PD_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::PARTITION, 3, Int32, One, Empty),
    v(n::READ_ONLY, 4, Bool, One, Empty),
];

pub(super) static V1_GRPC_ACTION: &[Field] = &[
    v(n::PORT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    p(n::SERVICE, 2, String, One, Never).with(&x::DEFAULT_TEXT),
];

pub(super) static V1_GIT_REPO_VOLUME_SOURCE: &[Field] = &[
    v(n::REPOSITORY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REVISION, 2, String, One, Empty),
    v(n::DIRECTORY, 3, String, One, Empty),
];

pub(super) static V1_GLUSTERFS_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::ENDPOINTS, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    p(n::ENDPOINTS_NAMESPACE, 4, String, One, Empty),
];

pub(super) static V1_GLUSTERFS_VOLUME_SOURCE: &[Field] = &[
    v(n::ENDPOINTS, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
];

pub(super) static V1_HTTP_GET_ACTION: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::PORT, 2, IntOrString, One, Never).with(&x::REQUIRED),
    v(n::HOST, 3, String, One, Empty),
    v(n::SCHEME, 4, String, One, Empty).with(&x::ENUM_HTTP),
    v(n::HTTP_HEADERS, 5, Message, List, Empty).to(t::CORE_V1_HTTP_HEADER).with(&x::ATOMIC),
];

pub(super) static V1_HTTP_HEADER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_HOST_ALIAS: &[Field] = &[
    v(n::IP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::HOSTNAMES, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_HOST_IP: &[Field] = &[
    v(n::IP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_HOST_PATH_VOLUME_SOURCE: &[Field] = &[
    v(n::PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TYPE, 2, String, One, Empty).with(&x::ENUM_),
];

pub(super) static V1_ISCSI_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::TARGET_PORTAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IQN, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LUN, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::ISCSI_INTERFACE, 4, String, One, Empty).with(&x::DEFAULT_DEFAULT),
    v(n::FS_TYPE, 5, String, One, Empty),
    v(n::READ_ONLY, 6, Bool, One, Empty),
    v(n::PORTALS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::CHAP_AUTH_DISCOVERY, 8, Bool, One, Empty),
    v(n::CHAP_AUTH_SESSION, 11, Bool, One, Empty),
    p(n::SECRET_REF, 10, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    p(n::INITIATOR_NAME, 12, String, One, Empty),
];

pub(super) static V1_ISCSI_PERSISTENT_VOLUME_SOURCE_PROTO: &[Field] = &[
    v(n::TARGET_PORTAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IQN, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LUN, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::ISCSI_INTERFACE, 4, String, One, Empty).with(&x::DEFAULT_DEFAULT),
    v(n::FS_TYPE, 5, String, One, Empty),
    v(n::READ_ONLY, 6, Bool, One, Empty),
    v(n::PORTALS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::CHAP_AUTH_DISCOVERY, 8, Bool, One, Empty),
    p(n::SECRET_REF, 10, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    v(n::CHAP_AUTH_SESSION, 11, Bool, One, Empty),
    p(n::INITIATOR_NAME, 12, String, One, Empty),
];

pub(super) static V1_ISCSI_VOLUME_SOURCE: &[Field] = &[
    v(n::TARGET_PORTAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IQN, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LUN, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::ISCSI_INTERFACE, 4, String, One, Empty).with(&x::DEFAULT_DEFAULT),
    v(n::FS_TYPE, 5, String, One, Empty),
    v(n::READ_ONLY, 6, Bool, One, Empty),
    v(n::PORTALS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::CHAP_AUTH_DISCOVERY, 8, Bool, One, Empty),
    v(n::CHAP_AUTH_SESSION, 11, Bool, One, Empty),
    p(n::SECRET_REF, 10, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
    p(n::INITIATOR_NAME, 12, String, One, Empty),
];

pub(super) static V1_ISCSI_VOLUME_SOURCE_PROTO: &[Field] = &[
    v(n::TARGET_PORTAL, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::IQN, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LUN, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::ISCSI_INTERFACE, 4, String, One, Empty).with(&x::DEFAULT_DEFAULT),
    v(n::FS_TYPE, 5, String, One, Empty),
    v(n::READ_ONLY, 6, Bool, One, Empty),
    v(n::PORTALS, 7, String, List, Empty).with(&x::ATOMIC),
    v(n::CHAP_AUTH_DISCOVERY, 8, Bool, One, Empty),
    p(n::SECRET_REF, 10, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
    v(n::CHAP_AUTH_SESSION, 11, Bool, One, Empty),
    p(n::INITIATOR_NAME, 12, String, One, Empty),
];

pub(super) static V1_IMAGE_VOLUME_SOURCE: &[Field] = &[
    v(n::REFERENCE, 1, String, One, Empty),
    v(n::PULL_POLICY, 2, String, One, Empty).with(&x::ENUM_ALWAYS),
];

pub(super) static V1_IMAGE_VOLUME_STATUS: &[Field] = &[
    v(n::IMAGE_REF, 1, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1_KEY_TO_PATH: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::MODE, 3, Int32, One, Empty),
];

pub(super) static V1_LIFECYCLE: &[Field] = &[
    p(n::POST_START, 1, Message, One, Empty).to(t::CORE_V1_LIFECYCLE_HANDLER),
    p(n::PRE_STOP, 2, Message, One, Empty).to(t::CORE_V1_LIFECYCLE_HANDLER),
    p(n::STOP_SIGNAL, 3, String, One, Empty).with(&x::ENUM_SIGABRT),
];

pub(super) static V1_LIFECYCLE_HANDLER: &[Field] = &[
    p(n::EXEC, 1, Message, One, Empty).to(t::CORE_V1_EXEC_ACTION),
    p(n::HTTP_GET, 2, Message, One, Empty).to(t::CORE_V1_HTTP_GET_ACTION),
    p(n::TCP_SOCKET, 3, Message, One, Empty).to(t::CORE_V1_TCP_SOCKET_ACTION),
    p(n::SLEEP, 4, Message, One, Empty).to(t::CORE_V1_SLEEP_ACTION),
];

pub(super) static V1_LIMIT_RANGE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_LIMIT_RANGE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_LIMIT_RANGE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_LIMIT_RANGE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_LIMIT_RANGE_ITEM: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MAX, 2, Quantity, Map, Empty),
    v(n::MIN, 3, Quantity, Map, Empty),
    v(n::DEFAULT, 4, Quantity, Map, Empty),
    v(n::DEFAULT_REQUEST, 5, Quantity, Map, Empty),
    v(n::MAX_LIMIT_REQUEST_RATIO, 6, Quantity, Map, Empty),
];

pub(super) static V1_LIMIT_RANGE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_LIMIT_RANGE).with(&x::REQUIRED),
];

pub(super) static V1_LIMIT_RANGE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_LIMIT_RANGE).with(&x::REQUIRED),
];

pub(super) static V1_LIMIT_RANGE_SPEC: &[Field] = &[
    v(n::LIMITS, 1, Message, List, Never).to(t::CORE_V1_LIMIT_RANGE_ITEM).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_LINUX_CONTAINER_USER: &[Field] = &[
    v(n::UID, 1, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::GID, 2, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SUPPLEMENTAL_GROUPS, 3, Int64, List, Empty).with(&x::ATOMIC),
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

pub(super) static V1_LOAD_BALANCER_INGRESS: &[Field] = &[
    v(n::IP, 1, String, One, Empty),
    v(n::HOSTNAME, 2, String, One, Empty),
    p(n::IP_MODE, 3, String, One, Empty),
    v(n::PORTS, 4, Message, List, Empty).to(t::CORE_V1_PORT_STATUS).with(&x::ATOMIC),
];

pub(super) static V1_LOAD_BALANCER_STATUS: &[Field] = &[
    v(n::INGRESS, 1, Message, List, Empty).to(t::CORE_V1_LOAD_BALANCER_INGRESS).with(&x::ATOMIC),
];

pub(super) static V1_LOCAL_OBJECT_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Empty).with(&x::DEFAULT_TEXT),
];

pub(super) static V1_LOCAL_VOLUME_SOURCE: &[Field] = &[
    v(n::PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::FS_TYPE, 2, String, One, Empty),
];

pub(super) static V1_MODIFY_VOLUME_STATUS: &[Field] = &[
    v(n::TARGET_VOLUME_ATTRIBUTES_CLASS_NAME, 1, String, One, Empty),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_ENUM_IN_PROGRESS_DEFAULT_TEXT),
];

pub(super) static V1_NFS_VOLUME_SOURCE: &[Field] = &[
    v(n::SERVER, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
];

pub(super) static V1_NAMESPACE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_NAMESPACE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_NAMESPACE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NAMESPACE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_NAMESPACE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_NAMESPACE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NAMESPACE_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_NAMESPACE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_NAMESPACE).with(&x::REQUIRED),
];

pub(super) static V1_NAMESPACE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_NAMESPACE).with(&x::REQUIRED),
];

pub(super) static V1_NAMESPACE_SPEC: &[Field] = &[
    v(n::FINALIZERS, 1, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_NAMESPACE_STATUS: &[Field] = &[
    v(n::PHASE, 1, String, One, Empty).with(&x::ENUM_ACTIVE),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::CORE_V1_NAMESPACE_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_NODE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_NODE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_NODE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NODE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_NODE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_NODE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NODE_ADDRESS: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::ADDRESS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_NODE_AFFINITY: &[Field] = &[
    p(n::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 1, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
    v(n::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 2, Message, List, Empty).to(t::CORE_V1_PREFERRED_SCHEDULING_TERM).with(&x::ATOMIC),
];

pub(super) static V1_NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS: &[Field] = &[
    v(n::RESOURCE_CLAIM_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONTAINERS, 2, String, List, Empty).with(&x::SET),
    v(n::RESOURCES, 3, Quantity, Map, Never).with(&x::REQUIRED),
];

pub(super) static V1_NODE_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_HEARTBEAT_TIME, 3, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_NODE_CONFIG_SOURCE: &[Field] = &[
    p(n::CONFIG_MAP, 2, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_NODE_CONFIG_SOURCE),
];

pub(super) static V1_NODE_CONFIG_STATUS: &[Field] = &[
    p(n::ASSIGNED, 1, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_SOURCE),
    p(n::ACTIVE, 2, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_SOURCE),
    p(n::LAST_KNOWN_GOOD, 3, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_SOURCE),
    v(n::ERROR, 4, String, One, Empty),
];

pub(super) static V1_NODE_DAEMON_ENDPOINTS: &[Field] = &[
    v(n::KUBELET_ENDPOINT, 1, Message, One, Empty).to(t::CORE_V1_DAEMON_ENDPOINT).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NODE_FEATURES: &[Field] = &[
    p(n::SUPPLEMENTAL_GROUPS_POLICY, 1, Bool, One, Empty),
];

pub(super) static V1_NODE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_NODE).with(&x::REQUIRED),
];

pub(super) static V1_NODE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_NODE).with(&x::REQUIRED),
];

pub(super) static V1_NODE_PROXY_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_NODE_PROXY_OPTIONS_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_NODE_RUNTIME_HANDLER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::DEFAULT_TEXT),
    p(n::FEATURES, 2, Message, One, Empty).to(t::CORE_V1_NODE_RUNTIME_HANDLER_FEATURES),
];

pub(super) static V1_NODE_RUNTIME_HANDLER_FEATURES: &[Field] = &[
    p(n::RECURSIVE_READ_ONLY_MOUNTS, 1, Bool, One, Empty),
    p(n::USER_NAMESPACES, 2, Bool, One, Empty),
];

pub(super) static V1_NODE_SELECTOR: &[Field] = &[
    v(n::NODE_SELECTOR_TERMS, 1, Message, List, Never).to(t::CORE_V1_NODE_SELECTOR_TERM).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_NODE_SELECTOR_REQUIREMENT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OPERATOR, 2, String, One, Never).with(&x::REQUIRED_ENUM_DOES_NOT_EXIST_DEFAULT_TEXT),
    v(n::VALUES, 3, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_NODE_SELECTOR_TERM: &[Field] = &[
    v(n::MATCH_EXPRESSIONS, 1, Message, List, Empty).to(t::CORE_V1_NODE_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
    v(n::MATCH_FIELDS, 2, Message, List, Empty).to(t::CORE_V1_NODE_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_NODE_SPEC: &[Field] = &[
    v(n::POD_CIDR, 1, String, One, Empty),
    v(n::POD_CIDRS, 7, String, List, Empty).with(&x::SET_MERGE),
    v(n::PROVIDER_ID, 3, String, One, Empty),
    v(n::UNSCHEDULABLE, 4, Bool, One, Empty),
    v(n::TAINTS, 5, Message, List, Empty).to(t::CORE_V1_TAINT).with(&x::ATOMIC),
    p(n::CONFIG_SOURCE, 6, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_SOURCE),
    v(n::EXTERNAL_ID, 2, String, One, Empty),
];

pub(super) static V1_NODE_SPEC_PROTO: &[Field] = &[
    v(n::POD_CIDR, 1, String, One, Empty),
    v(n::EXTERNAL_ID, 2, String, One, Empty),
    v(n::PROVIDER_ID, 3, String, One, Empty),
    v(n::UNSCHEDULABLE, 4, Bool, One, Empty),
    v(n::TAINTS, 5, Message, List, Empty).to(t::CORE_V1_TAINT).with(&x::ATOMIC),
    p(n::CONFIG_SOURCE, 6, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_SOURCE),
    v(n::POD_CIDRS, 7, String, List, Empty).with(&x::SET_MERGE),
];

pub(super) static V1_NODE_STATUS: &[Field] = &[
    v(n::CAPACITY, 1, Quantity, Map, Empty),
    v(n::ALLOCATABLE, 2, Quantity, Map, Empty),
    v(n::PHASE, 3, String, One, Empty).with(&x::ENUM_PENDING),
    v(n::CONDITIONS, 4, Message, List, Empty).to(t::CORE_V1_NODE_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::ADDRESSES, 5, Message, List, Empty).to(t::CORE_V1_NODE_ADDRESS).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::DAEMON_ENDPOINTS, 6, Message, One, Empty).to(t::CORE_V1_NODE_DAEMON_ENDPOINTS).with(&x::DEFAULT_OBJECT),
    v(n::NODE_INFO, 7, Message, One, Empty).to(t::CORE_V1_NODE_SYSTEM_INFO).with(&x::DEFAULT_OBJECT),
    v(n::IMAGES, 8, Message, List, Empty).to(t::CORE_V1_CONTAINER_IMAGE).with(&x::ATOMIC),
    v(n::VOLUMES_IN_USE, 9, String, List, Empty).with(&x::ATOMIC),
    v(n::VOLUMES_ATTACHED, 10, Message, List, Empty).to(t::CORE_V1_ATTACHED_VOLUME).with(&x::ATOMIC),
    p(n::CONFIG, 11, Message, One, Empty).to(t::CORE_V1_NODE_CONFIG_STATUS),
    v(n::RUNTIME_HANDLERS, 12, Message, List, Empty).to(t::CORE_V1_NODE_RUNTIME_HANDLER).with(&x::ATOMIC),
    p(n::FEATURES, 13, Message, One, Empty).to(t::CORE_V1_NODE_FEATURES),
    v(n::DECLARED_FEATURES, 14, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_NODE_SWAP_STATUS: &[Field] = &[
    p(n::CAPACITY, 1, Int64, One, Empty),
];

pub(super) static V1_NODE_SYSTEM_INFO: &[Field] = &[
    v(n::MACHINE_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SYSTEM_UUID, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::BOOT_ID, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KERNEL_VERSION, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OS_IMAGE, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONTAINER_RUNTIME_VERSION, 6, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KUBELET_VERSION, 7, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::KUBE_PROXY_VERSION, 8, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OPERATING_SYSTEM, 9, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::ARCHITECTURE, 10, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SWAP, 11, Message, One, Empty).to(t::CORE_V1_NODE_SWAP_STATUS),
];

pub(super) static V1_OBJECT_FIELD_SELECTOR: &[Field] = &[
    v(n::API_VERSION, 1, String, One, Empty),
    v(n::FIELD_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_OBJECT_REFERENCE: &[Field] = &[
    v(n::KIND, 1, String, One, Empty),
    v(n::NAMESPACE, 2, String, One, Empty),
    v(n::NAME, 3, String, One, Empty),
    v(n::UID, 4, String, One, Empty),
    v(n::API_VERSION, 5, String, One, Empty),
    v(n::RESOURCE_VERSION, 6, String, One, Empty),
    v(n::FIELD_PATH, 7, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PERSISTENT_VOLUME_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_PROBE_TIME, 3, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM).with(&x::REQUIRED),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_SPEC: &[Field] = &[
    v(n::ACCESS_MODES, 1, String, List, Empty).with(&x::ATOMIC_ENUM_READ_ONLY_MANY),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::RESOURCES, 2, Message, One, Empty).to(t::CORE_V1_VOLUME_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::VOLUME_NAME, 3, String, One, Empty),
    p(n::STORAGE_CLASS_NAME, 5, String, One, Empty),
    p(n::VOLUME_MODE, 6, String, One, Empty).with(&x::ENUM_BLOCK),
    p(n::DATA_SOURCE, 7, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
    p(n::DATA_SOURCE_REF, 8, Message, One, Empty).to(t::CORE_V1_TYPED_OBJECT_REFERENCE),
    p(n::VOLUME_ATTRIBUTES_CLASS_NAME, 9, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_SPEC_PROTO: &[Field] = &[
    v(n::ACCESS_MODES, 1, String, List, Empty).with(&x::ATOMIC_ENUM_READ_ONLY_MANY),
    v(n::RESOURCES, 2, Message, One, Empty).to(t::CORE_V1_VOLUME_RESOURCE_REQUIREMENTS).with(&x::DEFAULT_OBJECT),
    v(n::VOLUME_NAME, 3, String, One, Empty),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::STORAGE_CLASS_NAME, 5, String, One, Empty),
    p(n::VOLUME_MODE, 6, String, One, Empty).with(&x::ENUM_BLOCK),
    p(n::DATA_SOURCE, 7, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
    p(n::DATA_SOURCE_REF, 8, Message, One, Empty).to(t::CORE_V1_TYPED_OBJECT_REFERENCE),
    p(n::VOLUME_ATTRIBUTES_CLASS_NAME, 9, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_STATUS: &[Field] = &[
    v(n::PHASE, 1, String, One, Empty).with(&x::ENUM_BOUND),
    v(n::ACCESS_MODES, 2, String, List, Empty).with(&x::ATOMIC_ENUM_READ_ONLY_MANY),
    v(n::CAPACITY, 3, Quantity, Map, Empty),
    v(n::CONDITIONS, 4, Message, List, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::ALLOCATED_RESOURCES, 5, Quantity, Map, Empty),
    v(n::ALLOCATED_RESOURCE_STATUSES, 7, String, Map, Empty).with(&x::GRANULAR_ENUM_CONTROLLER_RESIZE_IN_PROGRESS),
    p(n::CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME, 8, String, One, Empty),
    p(n::MODIFY_VOLUME_STATUS, 9, Message, One, Empty).to(t::CORE_V1_MODIFY_VOLUME_STATUS),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_TEMPLATE: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Never).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE: &[Field] = &[
    v(n::CLAIM_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 2, Bool, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_PERSISTENT_VOLUME).with(&x::REQUIRED),
];

pub(super) static V1_PERSISTENT_VOLUME_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_PERSISTENT_VOLUME).with(&x::REQUIRED),
];

pub(super) static V1_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    p(n::GCE_PERSISTENT_DISK, 1, Message, One, Empty).to(t::CORE_V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::AWS_ELASTIC_BLOCK_STORE, 2, Message, One, Empty).to(t::CORE_V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
    p(n::HOST_PATH, 3, Message, One, Empty).to(t::CORE_V1_HOST_PATH_VOLUME_SOURCE),
    p(n::GLUSTERFS, 4, Message, One, Empty).to(t::CORE_V1_GLUSTERFS_PERSISTENT_VOLUME_SOURCE),
    p(n::NFS, 5, Message, One, Empty).to(t::CORE_V1_NFS_VOLUME_SOURCE),
    p(n::RBD, 6, Message, One, Empty).to(t::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE),
    p(n::ISCSI, 7, Message, One, Empty).to(t::CORE_V1_ISCSI_PERSISTENT_VOLUME_SOURCE),
    p(n::CINDER, 8, Message, One, Empty).to(t::CORE_V1_CINDER_PERSISTENT_VOLUME_SOURCE),
    p(n::CEPHFS, 9, Message, One, Empty).to(t::CORE_V1_CEPH_FS_PERSISTENT_VOLUME_SOURCE),
    p(n::FC, 10, Message, One, Empty).to(t::CORE_V1_FC_VOLUME_SOURCE),
    p(n::FLOCKER, 11, Message, One, Empty).to(t::CORE_V1_FLOCKER_VOLUME_SOURCE),
    p(n::FLEX_VOLUME, 12, Message, One, Empty).to(t::CORE_V1_FLEX_PERSISTENT_VOLUME_SOURCE),
    p(n::AZURE_FILE, 13, Message, One, Empty).to(t::CORE_V1_AZURE_FILE_PERSISTENT_VOLUME_SOURCE),
    p(n::VSPHERE_VOLUME, 14, Message, One, Empty).to(t::CORE_V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
    p(n::QUOBYTE, 15, Message, One, Empty).to(t::CORE_V1_QUOBYTE_VOLUME_SOURCE),
    p(n::AZURE_DISK, 16, Message, One, Empty).to(t::CORE_V1_AZURE_DISK_VOLUME_SOURCE),
    p(n::PHOTON_PERSISTENT_DISK, 17, Message, One, Empty).to(t::CORE_V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::PORTWORX_VOLUME, 18, Message, One, Empty).to(t::CORE_V1_PORTWORX_VOLUME_SOURCE),
    p(n::SCALE_IO, 19, Message, One, Empty).to(t::CORE_V1_SCALE_IO_PERSISTENT_VOLUME_SOURCE),
    p(n::LOCAL, 20, Message, One, Empty).to(t::CORE_V1_LOCAL_VOLUME_SOURCE),
    p(n::STORAGEOS, 21, Message, One, Empty).to(t::CORE_V1_STORAGE_OS_PERSISTENT_VOLUME_SOURCE),
    p(n::CSI, 22, Message, One, Empty).to(t::CORE_V1_CSI_PERSISTENT_VOLUME_SOURCE),
];

pub(super) static V1_PERSISTENT_VOLUME_SPEC: &[Field] = &[
    v(n::CAPACITY, 1, Quantity, Map, Empty),
    p(n::GCE_PERSISTENT_DISK, 0, Message, One, Empty).to(t::CORE_V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::AWS_ELASTIC_BLOCK_STORE, 0, Message, One, Empty).to(t::CORE_V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
    p(n::HOST_PATH, 0, Message, One, Empty).to(t::CORE_V1_HOST_PATH_VOLUME_SOURCE),
    p(n::GLUSTERFS, 0, Message, One, Empty).to(t::CORE_V1_GLUSTERFS_PERSISTENT_VOLUME_SOURCE),
    p(n::NFS, 0, Message, One, Empty).to(t::CORE_V1_NFS_VOLUME_SOURCE),
    p(n::RBD, 0, Message, One, Empty).to(t::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE),
    p(n::ISCSI, 0, Message, One, Empty).to(t::CORE_V1_ISCSI_PERSISTENT_VOLUME_SOURCE),
    p(n::CINDER, 0, Message, One, Empty).to(t::CORE_V1_CINDER_PERSISTENT_VOLUME_SOURCE),
    p(n::CEPHFS, 0, Message, One, Empty).to(t::CORE_V1_CEPH_FS_PERSISTENT_VOLUME_SOURCE),
    p(n::FC, 0, Message, One, Empty).to(t::CORE_V1_FC_VOLUME_SOURCE),
    p(n::FLOCKER, 0, Message, One, Empty).to(t::CORE_V1_FLOCKER_VOLUME_SOURCE),
    p(n::FLEX_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_FLEX_PERSISTENT_VOLUME_SOURCE),
    p(n::AZURE_FILE, 0, Message, One, Empty).to(t::CORE_V1_AZURE_FILE_PERSISTENT_VOLUME_SOURCE),
    p(n::VSPHERE_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
    p(n::QUOBYTE, 0, Message, One, Empty).to(t::CORE_V1_QUOBYTE_VOLUME_SOURCE),
    p(n::AZURE_DISK, 0, Message, One, Empty).to(t::CORE_V1_AZURE_DISK_VOLUME_SOURCE),
    p(n::PHOTON_PERSISTENT_DISK, 0, Message, One, Empty).to(t::CORE_V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::PORTWORX_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_PORTWORX_VOLUME_SOURCE),
    p(n::SCALE_IO, 0, Message, One, Empty).to(t::CORE_V1_SCALE_IO_PERSISTENT_VOLUME_SOURCE),
    p(n::LOCAL, 0, Message, One, Empty).to(t::CORE_V1_LOCAL_VOLUME_SOURCE),
    p(n::STORAGEOS, 0, Message, One, Empty).to(t::CORE_V1_STORAGE_OS_PERSISTENT_VOLUME_SOURCE),
    p(n::CSI, 0, Message, One, Empty).to(t::CORE_V1_CSI_PERSISTENT_VOLUME_SOURCE),
    v(n::ACCESS_MODES, 3, String, List, Empty).with(&x::ATOMIC_ENUM_READ_ONLY_MANY),
    p(n::CLAIM_REF, 4, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::GRANULAR),
    v(n::PERSISTENT_VOLUME_RECLAIM_POLICY, 5, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::STORAGE_CLASS_NAME, 6, String, One, Empty),
    v(n::MOUNT_OPTIONS, 7, String, List, Empty).with(&x::ATOMIC),
    p(n::VOLUME_MODE, 8, String, One, Empty).with(&x::ENUM_BLOCK),
    p(n::NODE_AFFINITY, 9, Message, One, Empty).to(t::CORE_V1_VOLUME_NODE_AFFINITY),
    p(n::VOLUME_ATTRIBUTES_CLASS_NAME, 10, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_SPEC_PROTO: &[Field] = &[
    v(n::CAPACITY, 1, Quantity, Map, Empty),
    v(n::PERSISTENT_VOLUME_SOURCE, 2, Inline, One, Never).to(t::CORE_V1_PERSISTENT_VOLUME_SOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::ACCESS_MODES, 3, String, List, Empty).with(&x::ATOMIC_ENUM_READ_ONLY_MANY),
    p(n::CLAIM_REF, 4, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::GRANULAR),
    v(n::PERSISTENT_VOLUME_RECLAIM_POLICY, 5, String, One, Empty).with(&x::ENUM_DELETE),
    v(n::STORAGE_CLASS_NAME, 6, String, One, Empty),
    v(n::MOUNT_OPTIONS, 7, String, List, Empty).with(&x::ATOMIC),
    p(n::VOLUME_MODE, 8, String, One, Empty).with(&x::ENUM_BLOCK),
    p(n::NODE_AFFINITY, 9, Message, One, Empty).to(t::CORE_V1_VOLUME_NODE_AFFINITY),
    p(n::VOLUME_ATTRIBUTES_CLASS_NAME, 10, String, One, Empty),
];

pub(super) static V1_PERSISTENT_VOLUME_STATUS: &[Field] = &[
    v(n::PHASE, 1, String, One, Empty).with(&x::ENUM_AVAILABLE),
    v(n::MESSAGE, 2, String, One, Empty),
    v(n::REASON, 3, String, One, Empty),
    p(n::LAST_PHASE_TRANSITION_TIME, 4, Time, One, Empty),
];

pub(super) static V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE: &[Field] = &[
    v(n::PD_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
];

pub(super) static V1_POD: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_POD_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_POD_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_POD_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_POD_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_AFFINITY: &[Field] = &[
    v(n::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 1, Message, List, Empty).to(t::CORE_V1_POD_AFFINITY_TERM).with(&x::ATOMIC),
    v(n::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 2, Message, List, Empty).to(t::CORE_V1_WEIGHTED_POD_AFFINITY_TERM).with(&x::ATOMIC),
];

pub(super) static V1_POD_AFFINITY_TERM: &[Field] = &[
    p(n::LABEL_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::NAMESPACES, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::TOPOLOGY_KEY, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::NAMESPACE_SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::MATCH_LABEL_KEYS, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::MISMATCH_LABEL_KEYS, 6, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_POD_ANTI_AFFINITY: &[Field] = &[
    v(n::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 1, Message, List, Empty).to(t::CORE_V1_POD_AFFINITY_TERM).with(&x::ATOMIC),
    v(n::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION, 2, Message, List, Empty).to(t::CORE_V1_WEIGHTED_POD_AFFINITY_TERM).with(&x::ATOMIC),
];

pub(super) static V1_POD_ATTACH_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::STDIN, 1, Bool, One, Empty),
    v(n::STDOUT, 2, Bool, One, Empty),
    v(n::STDERR, 3, Bool, One, Empty),
    v(n::TTY, 4, Bool, One, Empty),
    v(n::CONTAINER, 5, String, One, Empty),
];

pub(super) static V1_POD_ATTACH_OPTIONS_PROTO: &[Field] = &[
    v(n::STDIN, 1, Bool, One, Empty),
    v(n::STDOUT, 2, Bool, One, Empty),
    v(n::STDERR, 3, Bool, One, Empty),
    v(n::TTY, 4, Bool, One, Empty),
    v(n::CONTAINER, 5, String, One, Empty),
];

pub(super) static V1_POD_CERTIFICATE_PROJECTION: &[Field] = &[
    v(n::SIGNER_NAME, 1, String, One, Empty).with(&x::REQUIRED),
    v(n::KEY_TYPE, 2, String, One, Empty).with(&x::REQUIRED),
    p(n::MAX_EXPIRATION_SECONDS, 3, Int32, One, Empty),
    v(n::CREDENTIAL_BUNDLE_PATH, 4, String, One, Empty),
    v(n::KEY_PATH, 5, String, One, Empty),
    v(n::CERTIFICATE_CHAIN_PATH, 6, String, One, Empty),
    v(n::USER_ANNOTATIONS, 7, String, Map, Empty),
];

pub(super) static V1_POD_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::OBSERVED_GENERATION, 7, Int64, One, Empty),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_PROBE_TIME, 3, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_POD_CONDITION_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_PROBE_TIME, 3, Time, One, Empty),
    v(n::LAST_TRANSITION_TIME, 4, Time, One, Empty),
    v(n::REASON, 5, String, One, Empty),
    v(n::MESSAGE, 6, String, One, Empty),
    v(n::OBSERVED_GENERATION, 7, Int64, One, Empty),
];

pub(super) static V1_POD_DNS_CONFIG: &[Field] = &[
    v(n::NAMESERVERS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::SEARCHES, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::OPTIONS, 3, Message, List, Empty).to(t::CORE_V1_POD_DNS_CONFIG_OPTION).with(&x::ATOMIC),
];

pub(super) static V1_POD_DNS_CONFIG_OPTION: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    p(n::VALUE, 2, String, One, Empty),
];

pub(super) static V1_POD_EXEC_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::STDIN, 1, Bool, One, Empty),
    v(n::STDOUT, 2, Bool, One, Empty),
    v(n::STDERR, 3, Bool, One, Empty),
    v(n::TTY, 4, Bool, One, Empty),
    v(n::CONTAINER, 5, String, One, Empty),
    v(n::COMMAND, 6, String, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_POD_EXEC_OPTIONS_PROTO: &[Field] = &[
    v(n::STDIN, 1, Bool, One, Empty),
    v(n::STDOUT, 2, Bool, One, Empty),
    v(n::STDERR, 3, Bool, One, Empty),
    v(n::TTY, 4, Bool, One, Empty),
    v(n::CONTAINER, 5, String, One, Empty),
    v(n::COMMAND, 6, String, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_POD_EXTENDED_RESOURCE_CLAIM_STATUS: &[Field] = &[
    v(n::REQUEST_MAPPINGS, 1, Message, List, Never).to(t::CORE_V1_CONTAINER_EXTENDED_RESOURCE_REQUEST).with(&x::REQUIRED_ATOMIC),
    v(n::RESOURCE_CLAIM_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_POD_IP: &[Field] = &[
    v(n::IP, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_POD_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_POD).with(&x::REQUIRED),
];

pub(super) static V1_POD_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_POD).with(&x::REQUIRED),
];

pub(super) static V1_POD_LOG_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::CONTAINER, 1, String, One, Empty),
    v(n::FOLLOW, 2, Bool, One, Empty),
    v(n::PREVIOUS, 3, Bool, One, Empty),
    p(n::SINCE_SECONDS, 4, Int64, One, Empty),
    p(n::SINCE_TIME, 5, Time, One, Empty),
    v(n::TIMESTAMPS, 6, Bool, One, Empty),
    p(n::TAIL_LINES, 7, Int64, One, Empty),
    p(n::LIMIT_BYTES, 8, Int64, One, Empty),
    v(n::INSECURE_SKIP_TLS_VERIFY_BACKEND, 9, Bool, One, Empty),
    p(n::STREAM, 10, String, One, Empty),
];

pub(super) static V1_POD_LOG_OPTIONS_PROTO: &[Field] = &[
    v(n::CONTAINER, 1, String, One, Empty),
    v(n::FOLLOW, 2, Bool, One, Empty),
    v(n::PREVIOUS, 3, Bool, One, Empty),
    p(n::SINCE_SECONDS, 4, Int64, One, Empty),
    p(n::SINCE_TIME, 5, Time, One, Empty),
    v(n::TIMESTAMPS, 6, Bool, One, Empty),
    p(n::TAIL_LINES, 7, Int64, One, Empty),
    p(n::LIMIT_BYTES, 8, Int64, One, Empty),
    v(n::INSECURE_SKIP_TLS_VERIFY_BACKEND, 9, Bool, One, Empty),
    p(n::STREAM, 10, String, One, Empty),
];

pub(super) static V1_POD_OS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_POD_PORT_FORWARD_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::PORTS, 1, Int32, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_POD_PORT_FORWARD_OPTIONS_PROTO: &[Field] = &[
    v(n::PORTS, 1, Int32, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_POD_PROXY_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_POD_PROXY_OPTIONS_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_POD_READINESS_GATE: &[Field] = &[
    v(n::CONDITION_TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_POD_RESOURCE_CLAIM: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESOURCE_CLAIM_NAME, 3, String, One, Empty),
    p(n::RESOURCE_CLAIM_TEMPLATE_NAME, 4, String, One, Empty),
];

pub(super) static V1_POD_RESOURCE_CLAIM_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::RESOURCE_CLAIM_NAME, 2, String, One, Empty),
];

pub(super) static V1_POD_SCHEDULING_GATE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_POD_SCHEDULING_GROUP: &[Field] = &[
    p(n::POD_GROUP_NAME, 1, String, One, Empty).with(&x::UNION_MEMBER),
];

pub(super) static V1_POD_SECURITY_CONTEXT: &[Field] = &[
    p(n::SE_LINUX_OPTIONS, 1, Message, One, Empty).to(t::CORE_V1_SE_LINUX_OPTIONS),
    p(n::WINDOWS_OPTIONS, 8, Message, One, Empty).to(t::CORE_V1_WINDOWS_SECURITY_CONTEXT_OPTIONS),
    p(n::RUN_AS_USER, 2, Int64, One, Empty),
    p(n::RUN_AS_GROUP, 6, Int64, One, Empty),
    p(n::RUN_AS_NON_ROOT, 3, Bool, One, Empty),
    v(n::SUPPLEMENTAL_GROUPS, 4, Int64, List, Empty).with(&x::ATOMIC),
    p(n::SUPPLEMENTAL_GROUPS_POLICY, 12, String, One, Empty).with(&x::ENUM_MERGE),
    p(n::FS_GROUP, 5, Int64, One, Empty),
    v(n::SYSCTLS, 7, Message, List, Empty).to(t::CORE_V1_SYSCTL).with(&x::ATOMIC),
    p(n::FS_GROUP_CHANGE_POLICY, 9, String, One, Empty).with(&x::ENUM_ALWAYS_3),
    p(n::SECCOMP_PROFILE, 10, Message, One, Empty).to(t::CORE_V1_SECCOMP_PROFILE),
    p(n::APP_ARMOR_PROFILE, 11, Message, One, Empty).to(t::CORE_V1_APP_ARMOR_PROFILE),
    p(n::SE_LINUX_CHANGE_POLICY, 13, String, One, Empty),
];

pub(super) static V1_POD_SECURITY_CONTEXT_PROTO: &[Field] = &[
    p(n::SE_LINUX_OPTIONS, 1, Message, One, Empty).to(t::CORE_V1_SE_LINUX_OPTIONS),
    p(n::RUN_AS_USER, 2, Int64, One, Empty),
    p(n::RUN_AS_NON_ROOT, 3, Bool, One, Empty),
    v(n::SUPPLEMENTAL_GROUPS, 4, Int64, List, Empty).with(&x::ATOMIC),
    p(n::FS_GROUP, 5, Int64, One, Empty),
    p(n::RUN_AS_GROUP, 6, Int64, One, Empty),
    v(n::SYSCTLS, 7, Message, List, Empty).to(t::CORE_V1_SYSCTL).with(&x::ATOMIC),
    p(n::WINDOWS_OPTIONS, 8, Message, One, Empty).to(t::CORE_V1_WINDOWS_SECURITY_CONTEXT_OPTIONS),
    p(n::FS_GROUP_CHANGE_POLICY, 9, String, One, Empty).with(&x::ENUM_ALWAYS_3),
    p(n::SECCOMP_PROFILE, 10, Message, One, Empty).to(t::CORE_V1_SECCOMP_PROFILE),
    p(n::APP_ARMOR_PROFILE, 11, Message, One, Empty).to(t::CORE_V1_APP_ARMOR_PROFILE),
    p(n::SUPPLEMENTAL_GROUPS_POLICY, 12, String, One, Empty).with(&x::ENUM_MERGE),
    p(n::SE_LINUX_CHANGE_POLICY, 13, String, One, Empty),
];

pub(super) static V1_POD_SIGNATURE: &[Field] = &[
    p(n::POD_CONTROLLER, 1, Message, One, Empty).to(t::META_V1_OWNER_REFERENCE),
];

pub(super) static V1_POD_SPEC: &[Field] = &[
    v(n::VOLUMES, 1, Message, List, Empty).to(t::CORE_V1_VOLUME).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    v(n::INIT_CONTAINERS, 20, Message, List, Empty).to(t::CORE_V1_CONTAINER).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::CONTAINERS, 2, Message, List, Never).to(t::CORE_V1_CONTAINER).with(&x::REQUIRED_MAP_NAME_MERGE_BY_NAME),
    v(n::EPHEMERAL_CONTAINERS, 34, Message, List, Empty).to(t::CORE_V1_EPHEMERAL_CONTAINER).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESTART_POLICY, 3, String, One, Empty).with(&x::ENUM_ALWAYS_2),
    p(n::TERMINATION_GRACE_PERIOD_SECONDS, 4, Int64, One, Empty),
    p(n::ACTIVE_DEADLINE_SECONDS, 5, Int64, One, Empty),
    v(n::DNS_POLICY, 6, String, One, Empty).with(&x::ENUM_CLUSTER_FIRST),
    v(n::NODE_SELECTOR, 7, String, Map, Empty).with(&x::ATOMIC),
    v(n::SERVICE_ACCOUNT_NAME, 8, String, One, Empty),
    v(n::SERVICE_ACCOUNT, 9, String, One, Empty),
    p(n::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, 21, Bool, One, Empty),
    v(n::NODE_NAME, 10, String, One, Empty),
    v(n::HOST_NETWORK, 11, Bool, One, Empty),
    v(n::HOST_PID, 12, Bool, One, Empty),
    v(n::HOST_IPC, 13, Bool, One, Empty),
    p(n::SHARE_PROCESS_NAMESPACE, 27, Bool, One, Empty),
    p(n::SECURITY_CONTEXT, 14, Message, One, Empty).to(t::CORE_V1_POD_SECURITY_CONTEXT),
    v(n::IMAGE_PULL_SECRETS, 15, Message, List, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::HOSTNAME, 16, String, One, Empty),
    v(n::SUBDOMAIN, 17, String, One, Empty),
    p(n::AFFINITY, 18, Message, One, Empty).to(t::CORE_V1_AFFINITY),
    v(n::SCHEDULER_NAME, 19, String, One, Empty),
    v(n::TOLERATIONS, 22, Message, List, Empty).to(t::CORE_V1_TOLERATION).with(&x::ATOMIC),
    v(n::HOST_ALIASES, 23, Message, List, Empty).to(t::CORE_V1_HOST_ALIAS).with(&x::MAP_IP_MERGE_BY_IP),
    v(n::PRIORITY_CLASS_NAME, 24, String, One, Empty),
    p(n::PRIORITY, 25, Int32, One, Empty),
    p(n::DNS_CONFIG, 26, Message, One, Empty).to(t::CORE_V1_POD_DNS_CONFIG),
    v(n::READINESS_GATES, 28, Message, List, Empty).to(t::CORE_V1_POD_READINESS_GATE).with(&x::ATOMIC),
    p(n::RUNTIME_CLASS_NAME, 29, String, One, Empty),
    p(n::ENABLE_SERVICE_LINKS, 30, Bool, One, Empty),
    p(n::PREEMPTION_POLICY, 31, String, One, Empty).with(&x::ENUM_NEVER),
    v(n::OVERHEAD, 32, Quantity, Map, Empty),
    v(n::TOPOLOGY_SPREAD_CONSTRAINTS, 33, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SPREAD_CONSTRAINT).with(&x::MAP_TOPOLOGY_KEY_WHEN_UNSATISFIABLE_MERGE_BY_TOPOLOGY_KEY),
    p(n::SET_HOSTNAME_AS_FQDN, 35, Bool, One, Empty),
    p(n::OS, 36, Message, One, Empty).to(t::CORE_V1_POD_OS),
    p(n::HOST_USERS, 37, Bool, One, Empty),
    v(n::SCHEDULING_GATES, 38, Message, List, Empty).to(t::CORE_V1_POD_SCHEDULING_GATE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCE_CLAIMS, 39, Message, List, Empty).to(t::CORE_V1_POD_RESOURCE_CLAIM).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    p(n::RESOURCES, 40, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS),
    p(n::HOSTNAME_OVERRIDE, 41, String, One, Empty),
    p(n::SCHEDULING_GROUP, 43, Message, One, Empty).to(t::CORE_V1_POD_SCHEDULING_GROUP),
];

pub(super) static V1_POD_SPEC_PROTO: &[Field] = &[
    v(n::VOLUMES, 1, Message, List, Empty).to(t::CORE_V1_VOLUME).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    v(n::CONTAINERS, 2, Message, List, Never).to(t::CORE_V1_CONTAINER).with(&x::REQUIRED_MAP_NAME_MERGE_BY_NAME),
    v(n::RESTART_POLICY, 3, String, One, Empty).with(&x::ENUM_ALWAYS_2),
    p(n::TERMINATION_GRACE_PERIOD_SECONDS, 4, Int64, One, Empty),
    p(n::ACTIVE_DEADLINE_SECONDS, 5, Int64, One, Empty),
    v(n::DNS_POLICY, 6, String, One, Empty).with(&x::ENUM_CLUSTER_FIRST),
    v(n::NODE_SELECTOR, 7, String, Map, Empty).with(&x::ATOMIC),
    v(n::SERVICE_ACCOUNT_NAME, 8, String, One, Empty),
    v(n::SERVICE_ACCOUNT, 9, String, One, Empty),
    v(n::NODE_NAME, 10, String, One, Empty),
    v(n::HOST_NETWORK, 11, Bool, One, Empty),
    v(n::HOST_PID, 12, Bool, One, Empty),
    v(n::HOST_IPC, 13, Bool, One, Empty),
    p(n::SECURITY_CONTEXT, 14, Message, One, Empty).to(t::CORE_V1_POD_SECURITY_CONTEXT),
    v(n::IMAGE_PULL_SECRETS, 15, Message, List, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::HOSTNAME, 16, String, One, Empty),
    v(n::SUBDOMAIN, 17, String, One, Empty),
    p(n::AFFINITY, 18, Message, One, Empty).to(t::CORE_V1_AFFINITY),
    v(n::SCHEDULER_NAME, 19, String, One, Empty),
    v(n::INIT_CONTAINERS, 20, Message, List, Empty).to(t::CORE_V1_CONTAINER).with(&x::MAP_NAME_MERGE_BY_NAME),
    p(n::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, 21, Bool, One, Empty),
    v(n::TOLERATIONS, 22, Message, List, Empty).to(t::CORE_V1_TOLERATION).with(&x::ATOMIC),
    v(n::HOST_ALIASES, 23, Message, List, Empty).to(t::CORE_V1_HOST_ALIAS).with(&x::MAP_IP_MERGE_BY_IP),
    v(n::PRIORITY_CLASS_NAME, 24, String, One, Empty),
    p(n::PRIORITY, 25, Int32, One, Empty),
    p(n::DNS_CONFIG, 26, Message, One, Empty).to(t::CORE_V1_POD_DNS_CONFIG),
    p(n::SHARE_PROCESS_NAMESPACE, 27, Bool, One, Empty),
    v(n::READINESS_GATES, 28, Message, List, Empty).to(t::CORE_V1_POD_READINESS_GATE).with(&x::ATOMIC),
    p(n::RUNTIME_CLASS_NAME, 29, String, One, Empty),
    p(n::ENABLE_SERVICE_LINKS, 30, Bool, One, Empty),
    p(n::PREEMPTION_POLICY, 31, String, One, Empty).with(&x::ENUM_NEVER),
    v(n::OVERHEAD, 32, Quantity, Map, Empty),
    v(n::TOPOLOGY_SPREAD_CONSTRAINTS, 33, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SPREAD_CONSTRAINT).with(&x::MAP_TOPOLOGY_KEY_WHEN_UNSATISFIABLE_MERGE_BY_TOPOLOGY_KEY),
    v(n::EPHEMERAL_CONTAINERS, 34, Message, List, Empty).to(t::CORE_V1_EPHEMERAL_CONTAINER).with(&x::MAP_NAME_MERGE_BY_NAME),
    p(n::SET_HOSTNAME_AS_FQDN, 35, Bool, One, Empty),
    p(n::OS, 36, Message, One, Empty).to(t::CORE_V1_POD_OS),
    p(n::HOST_USERS, 37, Bool, One, Empty),
    v(n::SCHEDULING_GATES, 38, Message, List, Empty).to(t::CORE_V1_POD_SCHEDULING_GATE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::RESOURCE_CLAIMS, 39, Message, List, Empty).to(t::CORE_V1_POD_RESOURCE_CLAIM).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    p(n::RESOURCES, 40, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS),
    p(n::HOSTNAME_OVERRIDE, 41, String, One, Empty),
    p(n::SCHEDULING_GROUP, 43, Message, One, Empty).to(t::CORE_V1_POD_SCHEDULING_GROUP),
];

pub(super) static V1_POD_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 17, Int64, One, Empty),
    v(n::PHASE, 1, String, One, Empty).with(&x::ENUM_FAILED),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::CORE_V1_POD_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::NOMINATED_NODE_NAME, 11, String, One, Empty),
    v(n::HOST_IP, 5, String, One, Empty),
    v(n::HOST_IPS, 16, Message, List, Empty).to(t::CORE_V1_HOST_IP).with(&x::ATOMIC_MERGE_BY_IP),
    v(n::POD_IP, 6, String, One, Empty),
    v(n::POD_IPS, 12, Message, List, Empty).to(t::CORE_V1_POD_IP).with(&x::MAP_IP_MERGE_BY_IP),
    p(n::START_TIME, 7, Time, One, Empty),
    v(n::INIT_CONTAINER_STATUSES, 10, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::CONTAINER_STATUSES, 8, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::QOS_CLASS, 9, String, One, Empty).with(&x::ENUM_BEST_EFFORT),
    v(n::EPHEMERAL_CONTAINER_STATUSES, 13, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::RESIZE, 14, String, One, Empty),
    v(n::RESOURCE_CLAIM_STATUSES, 15, Message, List, Empty).to(t::CORE_V1_POD_RESOURCE_CLAIM_STATUS).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    p(n::EXTENDED_RESOURCE_CLAIM_STATUS, 18, Message, One, Empty).to(t::CORE_V1_POD_EXTENDED_RESOURCE_CLAIM_STATUS),
    v(n::ALLOCATED_RESOURCES, 19, Quantity, Map, Empty),
    p(n::RESOURCES, 20, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS),
    v(n::NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUSES, 21, Message, List, Empty).to(t::CORE_V1_NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS).with(&x::ATOMIC),
];

pub(super) static V1_POD_STATUS_PROTO: &[Field] = &[
    v(n::PHASE, 1, String, One, Empty).with(&x::ENUM_FAILED),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::CORE_V1_POD_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
    v(n::MESSAGE, 3, String, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::HOST_IP, 5, String, One, Empty),
    v(n::POD_IP, 6, String, One, Empty),
    p(n::START_TIME, 7, Time, One, Empty),
    v(n::CONTAINER_STATUSES, 8, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::QOS_CLASS, 9, String, One, Empty).with(&x::ENUM_BEST_EFFORT),
    v(n::INIT_CONTAINER_STATUSES, 10, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::NOMINATED_NODE_NAME, 11, String, One, Empty),
    v(n::POD_IPS, 12, Message, List, Empty).to(t::CORE_V1_POD_IP).with(&x::MAP_IP_MERGE_BY_IP),
    v(n::EPHEMERAL_CONTAINER_STATUSES, 13, Message, List, Empty).to(t::CORE_V1_CONTAINER_STATUS).with(&x::ATOMIC),
    v(n::RESIZE, 14, String, One, Empty),
    v(n::RESOURCE_CLAIM_STATUSES, 15, Message, List, Empty).to(t::CORE_V1_POD_RESOURCE_CLAIM_STATUS).with(&x::MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME),
    v(n::HOST_IPS, 16, Message, List, Empty).to(t::CORE_V1_HOST_IP).with(&x::ATOMIC_MERGE_BY_IP),
    v(n::OBSERVED_GENERATION, 17, Int64, One, Empty),
    p(n::EXTENDED_RESOURCE_CLAIM_STATUS, 18, Message, One, Empty).to(t::CORE_V1_POD_EXTENDED_RESOURCE_CLAIM_STATUS),
    v(n::ALLOCATED_RESOURCES, 19, Quantity, Map, Empty),
    p(n::RESOURCES, 20, Message, One, Empty).to(t::CORE_V1_RESOURCE_REQUIREMENTS),
    v(n::NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUSES, 21, Message, List, Empty).to(t::CORE_V1_NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS).with(&x::ATOMIC),
];

pub(super) static V1_POD_STATUS_RESULT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::CORE_V1_POD_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_STATUS_RESULT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 2, Message, One, Empty).to(t::CORE_V1_POD_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_TEMPLATE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::TEMPLATE, 2, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_TEMPLATE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::TEMPLATE, 2, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_POD_TEMPLATE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_POD_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1_POD_TEMPLATE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_POD_TEMPLATE).with(&x::REQUIRED),
];

pub(super) static V1_POD_TEMPLATE_SPEC: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_POD_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_PORT_STATUS: &[Field] = &[
    v(n::PORT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 2, String, One, Never).with(&x::REQUIRED_ENUM_SCTP_DEFAULT_TEXT),
    p(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1_PORTWORX_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::READ_ONLY, 3, Bool, One, Empty),
];

pub(super) static V1_PRECONDITIONS: &[Field] = &[
    p(n::UID, 1, String, One, Empty),
];

pub(super) static V1_PREFER_AVOID_PODS_ENTRY: &[Field] = &[
    v(n::POD_SIGNATURE, 1, Message, One, Never).to(t::CORE_V1_POD_SIGNATURE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::EVICTION_TIME, 2, Time, One, Empty),
    v(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE, 4, String, One, Empty),
];

pub(super) static V1_PREFERRED_SCHEDULING_TERM: &[Field] = &[
    v(n::WEIGHT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PREFERENCE, 2, Message, One, Never).to(t::CORE_V1_NODE_SELECTOR_TERM).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_PROBE: &[Field] = &[
    p(n::EXEC, 0, Message, One, Empty).to(t::CORE_V1_EXEC_ACTION),
    p(n::HTTP_GET, 0, Message, One, Empty).to(t::CORE_V1_HTTP_GET_ACTION),
    p(n::TCP_SOCKET, 0, Message, One, Empty).to(t::CORE_V1_TCP_SOCKET_ACTION),
    p(n::GRPC, 0, Message, One, Empty).to(t::CORE_V1_GRPC_ACTION),
    v(n::INITIAL_DELAY_SECONDS, 2, Int32, One, Empty),
    v(n::TIMEOUT_SECONDS, 3, Int32, One, Empty),
    v(n::PERIOD_SECONDS, 4, Int32, One, Empty),
    v(n::SUCCESS_THRESHOLD, 5, Int32, One, Empty),
    v(n::FAILURE_THRESHOLD, 6, Int32, One, Empty),
    p(n::TERMINATION_GRACE_PERIOD_SECONDS, 7, Int64, One, Empty),
];

pub(super) static V1_PROBE_PROTO: &[Field] = &[
    v(n::HANDLER, 1, Inline, One, Never).to(t::CORE_V1_PROBE_HANDLER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::INITIAL_DELAY_SECONDS, 2, Int32, One, Empty),
    v(n::TIMEOUT_SECONDS, 3, Int32, One, Empty),
    v(n::PERIOD_SECONDS, 4, Int32, One, Empty),
    v(n::SUCCESS_THRESHOLD, 5, Int32, One, Empty),
    v(n::FAILURE_THRESHOLD, 6, Int32, One, Empty),
    p(n::TERMINATION_GRACE_PERIOD_SECONDS, 7, Int64, One, Empty),
];

pub(super) static V1_PROBE_HANDLER: &[Field] = &[
    p(n::EXEC, 1, Message, One, Empty).to(t::CORE_V1_EXEC_ACTION),
    p(n::HTTP_GET, 2, Message, One, Empty).to(t::CORE_V1_HTTP_GET_ACTION),
    p(n::TCP_SOCKET, 3, Message, One, Empty).to(t::CORE_V1_TCP_SOCKET_ACTION),
    p(n::GRPC, 4, Message, One, Empty).to(t::CORE_V1_GRPC_ACTION),
];

pub(super) static V1_PROJECTED_VOLUME_SOURCE: &[Field] = &[
    v(n::SOURCES, 1, Message, List, Never).to(t::CORE_V1_VOLUME_PROJECTION).with(&x::ATOMIC),
    p(n::DEFAULT_MODE, 2, Int32, One, Empty),
];

pub(super) static V1_QUOBYTE_VOLUME_SOURCE: &[Field] = &[
    v(n::REGISTRY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VOLUME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    v(n::USER, 4, String, One, Empty),
    v(n::GROUP, 5, String, One, Empty),
    v(n::TENANT, 6, String, One, Empty),
];

pub(super) static V1_RBD_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::MONITORS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::IMAGE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 3, String, One, Empty),
    v(n::POOL, 4, String, One, Empty).with(&x::DEFAULT_RBD),
    v(n::USER, 5, String, One, Empty).with(&x::DEFAULT_ADMIN),
    v(n::KEYRING, 6, String, One, Empty).with(&x::DEFAULT_ETC_CEPH_KEYRING),
    p(n::SECRET_REF, 7, Message, One, Empty).to(t::CORE_V1_SECRET_REFERENCE),
    v(n::READ_ONLY, 8, Bool, One, Empty),
];

pub(super) static V1_RBD_VOLUME_SOURCE: &[Field] = &[
    v(n::MONITORS, 1, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::IMAGE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 3, String, One, Empty),
    v(n::POOL, 4, String, One, Empty).with(&x::DEFAULT_RBD),
    v(n::USER, 5, String, One, Empty).with(&x::DEFAULT_ADMIN),
    v(n::KEYRING, 6, String, One, Empty).with(&x::DEFAULT_ETC_CEPH_KEYRING),
    p(n::SECRET_REF, 7, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
    v(n::READ_ONLY, 8, Bool, One, Empty),
];

pub(super) static V1_RANGE_ALLOCATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RANGE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DATA, 3, Bytes, One, Never).with(&x::REQUIRED),
];

pub(super) static V1_RANGE_ALLOCATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::RANGE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DATA, 3, Bytes, One, Never).with(&x::REQUIRED),
];

pub(super) static V1_REPLICATION_CONTROLLER: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_REPLICATION_CONTROLLER_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_REPLICATION_CONTROLLER_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_REPLICATION_CONTROLLER_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_REPLICATION_CONTROLLER).with(&x::REQUIRED),
];

pub(super) static V1_REPLICATION_CONTROLLER_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_REPLICATION_CONTROLLER).with(&x::REQUIRED),
];

pub(super) static V1_REPLICATION_CONTROLLER_SPEC: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_1),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty).with(&x::DEFAULT_0),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    p(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC),
];

pub(super) static V1_REPLICATION_CONTROLLER_SPEC_PROTO: &[Field] = &[
    p(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_1),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    p(n::TEMPLATE, 3, Message, One, Empty).to(t::CORE_V1_POD_TEMPLATE_SPEC),
    v(n::MIN_READY_SECONDS, 4, Int32, One, Empty).with(&x::DEFAULT_0),
];

pub(super) static V1_REPLICATION_CONTROLLER_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_REPLICATION_CONTROLLER_STATUS_PROTO: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::FULLY_LABELED_REPLICAS, 2, Int32, One, Empty),
    v(n::OBSERVED_GENERATION, 3, Int64, One, Empty),
    v(n::READY_REPLICAS, 4, Int32, One, Empty),
    v(n::AVAILABLE_REPLICAS, 5, Int32, One, Empty),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::CORE_V1_REPLICATION_CONTROLLER_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_RESOURCE_CLAIM: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::REQUEST, 2, String, One, Empty),
];

pub(super) static V1_RESOURCE_FIELD_SELECTOR: &[Field] = &[
    v(n::CONTAINER_NAME, 1, String, One, Empty),
    v(n::RESOURCE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DIVISOR, 3, Quantity, One, Empty),
];

pub(super) static V1_RESOURCE_HEALTH: &[Field] = &[
    v(n::RESOURCE_ID, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::HEALTH, 2, String, One, Empty),
    p(n::MESSAGE, 6, String, One, Empty),
];

pub(super) static V1_RESOURCE_QUOTA: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_RESOURCE_QUOTA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_RESOURCE_QUOTA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_QUOTA_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_RESOURCE_QUOTA_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_RESOURCE_QUOTA_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_RESOURCE_QUOTA_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_RESOURCE_QUOTA).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_QUOTA_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_RESOURCE_QUOTA).with(&x::REQUIRED),
];

pub(super) static V1_RESOURCE_QUOTA_SPEC: &[Field] = &[
    v(n::HARD, 1, Quantity, Map, Empty),
    v(n::SCOPES, 2, String, List, Empty).with(&x::ATOMIC_ENUM_BEST_EFFORT),
    p(n::SCOPE_SELECTOR, 3, Message, One, Empty).to(t::CORE_V1_SCOPE_SELECTOR),
];

pub(super) static V1_RESOURCE_QUOTA_STATUS: &[Field] = &[
    v(n::HARD, 1, Quantity, Map, Empty),
    v(n::USED, 2, Quantity, Map, Empty),
];

pub(super) static V1_RESOURCE_REQUIREMENTS: &[Field] = &[
    v(n::LIMITS, 1, Quantity, Map, Empty),
    v(n::REQUESTS, 2, Quantity, Map, Empty),
    v(n::CLAIMS, 3, Message, List, Empty).to(t::CORE_V1_RESOURCE_CLAIM).with(&x::MAP_NAME),
];

pub(super) static V1_RESOURCE_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::RESOURCES, 2, Message, List, Empty).to(t::CORE_V1_RESOURCE_HEALTH).with(&x::MAP_RESOURCE_ID),
];

pub(super) static V1_SE_LINUX_OPTIONS: &[Field] = &[
    v(n::USER, 1, String, One, Empty),
    v(n::ROLE, 2, String, One, Empty),
    v(n::TYPE, 3, String, One, Empty),
    v(n::LEVEL, 4, String, One, Empty),
];

pub(super) static V1_SCALE_IO_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::GATEWAY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SYSTEM, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SECRET_REF, 3, Message, One, Never).to(t::CORE_V1_SECRET_REFERENCE).with(&x::REQUIRED),
    v(n::SSL_ENABLED, 4, Bool, One, Empty),
    v(n::PROTECTION_DOMAIN, 5, String, One, Empty),
    v(n::STORAGE_POOL, 6, String, One, Empty),
    v(n::STORAGE_MODE, 7, String, One, Empty).with(&x::DEFAULT_THIN_PROVISIONED),
    v(n::VOLUME_NAME, 8, String, One, Empty),
    v(n::FS_TYPE, 9, String, One, Empty).with(&x::DEFAULT_XFS),
    v(n::READ_ONLY, 10, Bool, One, Empty),
];

pub(super) static V1_SCALE_IO_VOLUME_SOURCE: &[Field] = &[
    v(n::GATEWAY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SYSTEM, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SECRET_REF, 3, Message, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED),
    v(n::SSL_ENABLED, 4, Bool, One, Empty),
    v(n::PROTECTION_DOMAIN, 5, String, One, Empty),
    v(n::STORAGE_POOL, 6, String, One, Empty),
    v(n::STORAGE_MODE, 7, String, One, Empty).with(&x::DEFAULT_THIN_PROVISIONED),
    v(n::VOLUME_NAME, 8, String, One, Empty),
    v(n::FS_TYPE, 9, String, One, Empty).with(&x::DEFAULT_XFS),
    v(n::READ_ONLY, 10, Bool, One, Empty),
];

pub(super) static V1_SCOPE_SELECTOR: &[Field] = &[
    v(n::MATCH_EXPRESSIONS, 1, Message, List, Empty).to(t::CORE_V1_SCOPED_RESOURCE_SELECTOR_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_SCOPED_RESOURCE_SELECTOR_REQUIREMENT: &[Field] = &[
    v(n::SCOPE_NAME, 1, String, One, Never).with(&x::REQUIRED_ENUM_BEST_EFFORT_DEFAULT_TEXT),
    v(n::OPERATOR, 2, String, One, Never).with(&x::REQUIRED_ENUM_DOES_NOT_EXIST_DEFAULT_TEXT_2),
    v(n::VALUES, 3, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_SECCOMP_PROFILE: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_LOCALHOST_DEFAULT_TEXT_UNION_DISCRIMINATOR),
    p(n::LOCALHOST_PROFILE, 2, String, One, Empty).with(&x::UNION_MEMBER),
];

pub(super) static V1_SECRET: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    p(n::IMMUTABLE, 5, Bool, One, Empty),
    v(n::DATA, 2, Bytes, Map, Empty),
    v(n::STRING_DATA, 4, String, Map, Empty),
    v(n::TYPE, 3, String, One, Empty),
];

pub(super) static V1_SECRET_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::DATA, 2, Bytes, Map, Empty),
    v(n::TYPE, 3, String, One, Empty),
    v(n::STRING_DATA, 4, String, Map, Empty),
    p(n::IMMUTABLE, 5, Bool, One, Empty),
];

pub(super) static V1_SECRET_ENV_SOURCE: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    p(n::OPTIONAL, 2, Bool, One, Empty),
];

pub(super) static V1_SECRET_ENV_SOURCE_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::OPTIONAL, 2, Bool, One, Empty),
];

pub(super) static V1_SECRET_KEY_SELECTOR: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    v(n::KEY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 3, Bool, One, Empty),
];

pub(super) static V1_SECRET_KEY_SELECTOR_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::KEY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OPTIONAL, 3, Bool, One, Empty),
];

pub(super) static V1_SECRET_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SECRET).with(&x::REQUIRED),
];

pub(super) static V1_SECRET_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SECRET).with(&x::REQUIRED),
];

pub(super) static V1_SECRET_PROJECTION: &[Field] = &[
    v(n::NAME, 0, String, One, Empty).with(&x::DEFAULT_TEXT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_SECRET_PROJECTION_PROTO: &[Field] = &[
    v(n::LOCAL_OBJECT_REFERENCE, 1, Inline, One, Never).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_SECRET_REFERENCE: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::NAMESPACE, 2, String, One, Empty),
];

pub(super) static V1_SECRET_VOLUME_SOURCE: &[Field] = &[
    v(n::SECRET_NAME, 1, String, One, Empty),
    v(n::ITEMS, 2, Message, List, Empty).to(t::CORE_V1_KEY_TO_PATH).with(&x::ATOMIC),
    p(n::DEFAULT_MODE, 3, Int32, One, Empty),
    p(n::OPTIONAL, 4, Bool, One, Empty),
];

pub(super) static V1_SECURITY_CONTEXT: &[Field] = &[
    p(n::CAPABILITIES, 1, Message, One, Empty).to(t::CORE_V1_CAPABILITIES),
    p(n::PRIVILEGED, 2, Bool, One, Empty),
    p(n::SE_LINUX_OPTIONS, 3, Message, One, Empty).to(t::CORE_V1_SE_LINUX_OPTIONS),
    p(n::WINDOWS_OPTIONS, 10, Message, One, Empty).to(t::CORE_V1_WINDOWS_SECURITY_CONTEXT_OPTIONS),
    p(n::RUN_AS_USER, 4, Int64, One, Empty),
    p(n::RUN_AS_GROUP, 8, Int64, One, Empty),
    p(n::RUN_AS_NON_ROOT, 5, Bool, One, Empty),
    p(n::READ_ONLY_ROOT_FILESYSTEM, 6, Bool, One, Empty),
    p(n::ALLOW_PRIVILEGE_ESCALATION, 7, Bool, One, Empty),
    p(n::PROC_MOUNT, 9, String, One, Empty).with(&x::ENUM_DEFAULT),
    p(n::SECCOMP_PROFILE, 11, Message, One, Empty).to(t::CORE_V1_SECCOMP_PROFILE),
    p(n::APP_ARMOR_PROFILE, 12, Message, One, Empty).to(t::CORE_V1_APP_ARMOR_PROFILE),
];

pub(super) static V1_SECURITY_CONTEXT_PROTO: &[Field] = &[
    p(n::CAPABILITIES, 1, Message, One, Empty).to(t::CORE_V1_CAPABILITIES),
    p(n::PRIVILEGED, 2, Bool, One, Empty),
    p(n::SE_LINUX_OPTIONS, 3, Message, One, Empty).to(t::CORE_V1_SE_LINUX_OPTIONS),
    p(n::RUN_AS_USER, 4, Int64, One, Empty),
    p(n::RUN_AS_NON_ROOT, 5, Bool, One, Empty),
    p(n::READ_ONLY_ROOT_FILESYSTEM, 6, Bool, One, Empty),
    p(n::ALLOW_PRIVILEGE_ESCALATION, 7, Bool, One, Empty),
    p(n::RUN_AS_GROUP, 8, Int64, One, Empty),
    p(n::PROC_MOUNT, 9, String, One, Empty).with(&x::ENUM_DEFAULT),
    p(n::WINDOWS_OPTIONS, 10, Message, One, Empty).to(t::CORE_V1_WINDOWS_SECURITY_CONTEXT_OPTIONS),
    p(n::SECCOMP_PROFILE, 11, Message, One, Empty).to(t::CORE_V1_SECCOMP_PROFILE),
    p(n::APP_ARMOR_PROFILE, 12, Message, One, Empty).to(t::CORE_V1_APP_ARMOR_PROFILE),
];

pub(super) static V1_SERIALIZED_REFERENCE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::REFERENCE, 1, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERIALIZED_REFERENCE_PROTO: &[Field] = &[
    v(n::REFERENCE, 1, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::CORE_V1_SERVICE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::CORE_V1_SERVICE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE_ACCOUNT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SECRETS, 2, Message, List, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::IMAGE_PULL_SECRETS, 3, Message, List, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::ATOMIC),
    p(n::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, 4, Bool, One, Empty),
];

pub(super) static V1_SERVICE_ACCOUNT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SECRETS, 2, Message, List, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::IMAGE_PULL_SECRETS, 3, Message, List, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE).with(&x::ATOMIC),
    p(n::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, 4, Bool, One, Empty),
];

pub(super) static V1_SERVICE_ACCOUNT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SERVICE_ACCOUNT).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_ACCOUNT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SERVICE_ACCOUNT).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_ACCOUNT_TOKEN_PROJECTION: &[Field] = &[
    v(n::AUDIENCE, 1, String, One, Empty),
    p(n::EXPIRATION_SECONDS, 2, Int64, One, Empty),
    v(n::PATH, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_SERVICE_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::CORE_V1_SERVICE).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_PORT: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::PROTOCOL, 2, String, One, Empty).with(&x::ENUM_SCTP_DEFAULT_TCP),
    p(n::APP_PROTOCOL, 6, String, One, Empty),
    v(n::PORT, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::TARGET_PORT, 4, IntOrString, One, Empty),
    v(n::NODE_PORT, 5, Int32, One, Empty),
];

pub(super) static V1_SERVICE_PORT_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::PROTOCOL, 2, String, One, Empty).with(&x::ENUM_SCTP_DEFAULT_TCP),
    v(n::PORT, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::TARGET_PORT, 4, IntOrString, One, Empty),
    v(n::NODE_PORT, 5, Int32, One, Empty),
    p(n::APP_PROTOCOL, 6, String, One, Empty),
];

pub(super) static V1_SERVICE_PROXY_OPTIONS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_SERVICE_PROXY_OPTIONS_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
];

pub(super) static V1_SERVICE_SPEC: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::CORE_V1_SERVICE_PORT).with(&x::MAP_PORT_PROTOCOL_MERGE_BY_PORT),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    v(n::CLUSTER_IP, 3, String, One, Empty),
    v(n::CLUSTER_IPS, 18, String, List, Empty).with(&x::ATOMIC),
    v(n::TYPE, 4, String, One, Empty).with(&x::ENUM_CLUSTER_IP),
    v(n::EXTERNAL_IPS, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::SESSION_AFFINITY, 7, String, One, Empty).with(&x::ENUM_CLIENT_IP),
    v(n::LOAD_BALANCER_IP, 8, String, One, Empty),
    v(n::LOAD_BALANCER_SOURCE_RANGES, 9, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTERNAL_NAME, 10, String, One, Empty),
    v(n::EXTERNAL_TRAFFIC_POLICY, 11, String, One, Empty).with(&x::ENUM_CLUSTER),
    v(n::HEALTH_CHECK_NODE_PORT, 12, Int32, One, Empty),
    v(n::PUBLISH_NOT_READY_ADDRESSES, 13, Bool, One, Empty),
    p(n::SESSION_AFFINITY_CONFIG, 14, Message, One, Empty).to(t::CORE_V1_SESSION_AFFINITY_CONFIG),
    v(n::IP_FAMILIES, 19, String, List, Empty).with(&x::ATOMIC_ENUM_),
    p(n::IP_FAMILY_POLICY, 17, String, One, Empty).with(&x::ENUM_PREFER_DUAL_STACK),
    p(n::ALLOCATE_LOAD_BALANCER_NODE_PORTS, 20, Bool, One, Empty),
    p(n::LOAD_BALANCER_CLASS, 21, String, One, Empty),
    p(n::INTERNAL_TRAFFIC_POLICY, 22, String, One, Empty).with(&x::ENUM_CLUSTER),
    p(n::TRAFFIC_DISTRIBUTION, 23, String, One, Empty),
];

pub(super) static V1_SERVICE_SPEC_PROTO: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::CORE_V1_SERVICE_PORT).with(&x::MAP_PORT_PROTOCOL_MERGE_BY_PORT),
    v(n::SELECTOR, 2, String, Map, Empty).with(&x::ATOMIC),
    v(n::CLUSTER_IP, 3, String, One, Empty),
    v(n::TYPE, 4, String, One, Empty).with(&x::ENUM_CLUSTER_IP),
    v(n::EXTERNAL_IPS, 5, String, List, Empty).with(&x::ATOMIC),
    v(n::SESSION_AFFINITY, 7, String, One, Empty).with(&x::ENUM_CLIENT_IP),
    v(n::LOAD_BALANCER_IP, 8, String, One, Empty),
    v(n::LOAD_BALANCER_SOURCE_RANGES, 9, String, List, Empty).with(&x::ATOMIC),
    v(n::EXTERNAL_NAME, 10, String, One, Empty),
    v(n::EXTERNAL_TRAFFIC_POLICY, 11, String, One, Empty).with(&x::ENUM_CLUSTER),
    v(n::HEALTH_CHECK_NODE_PORT, 12, Int32, One, Empty),
    v(n::PUBLISH_NOT_READY_ADDRESSES, 13, Bool, One, Empty),
    p(n::SESSION_AFFINITY_CONFIG, 14, Message, One, Empty).to(t::CORE_V1_SESSION_AFFINITY_CONFIG),
    p(n::IP_FAMILY_POLICY, 17, String, One, Empty).with(&x::ENUM_PREFER_DUAL_STACK),
    v(n::CLUSTER_IPS, 18, String, List, Empty).with(&x::ATOMIC),
    v(n::IP_FAMILIES, 19, String, List, Empty).with(&x::ATOMIC_ENUM_),
    p(n::ALLOCATE_LOAD_BALANCER_NODE_PORTS, 20, Bool, One, Empty),
    p(n::LOAD_BALANCER_CLASS, 21, String, One, Empty),
    p(n::INTERNAL_TRAFFIC_POLICY, 22, String, One, Empty).with(&x::ENUM_CLUSTER),
    p(n::TRAFFIC_DISTRIBUTION, 23, String, One, Empty),
];

pub(super) static V1_SERVICE_STATUS: &[Field] = &[
    v(n::LOAD_BALANCER, 1, Message, One, Empty).to(t::CORE_V1_LOAD_BALANCER_STATUS).with(&x::DEFAULT_OBJECT),
    v(n::CONDITIONS, 2, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1_SESSION_AFFINITY_CONFIG: &[Field] = &[
    p(n::CLIENT_IP, 1, Message, One, Empty).to(t::CORE_V1_CLIENT_IP_CONFIG),
];

pub(super) static V1_SLEEP_ACTION: &[Field] = &[
    v(n::SECONDS, 1, Int64, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V1_STORAGE_OS_PERSISTENT_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_NAME, 1, String, One, Empty),
    v(n::VOLUME_NAMESPACE, 2, String, One, Empty),
    v(n::FS_TYPE, 3, String, One, Empty),
    v(n::READ_ONLY, 4, Bool, One, Empty),
    p(n::SECRET_REF, 5, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
];

pub(super) static V1_STORAGE_OS_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_NAME, 1, String, One, Empty),
    v(n::VOLUME_NAMESPACE, 2, String, One, Empty),
    v(n::FS_TYPE, 3, String, One, Empty),
    v(n::READ_ONLY, 4, Bool, One, Empty),
    p(n::SECRET_REF, 5, Message, One, Empty).to(t::CORE_V1_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1_SYSCTL: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_TCP_SOCKET_ACTION: &[Field] = &[
    v(n::PORT, 1, IntOrString, One, Never).with(&x::REQUIRED),
    v(n::HOST, 2, String, One, Empty),
];

pub(super) static V1_TAINT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, String, One, Empty),
    v(n::EFFECT, 3, String, One, Never).with(&x::REQUIRED_ENUM_NO_EXECUTE_DEFAULT_TEXT_2),
    p(n::TIME_ADDED, 4, Time, One, Empty),
];

pub(super) static V1_TOLERATION: &[Field] = &[
    v(n::KEY, 1, String, One, Empty),
    v(n::OPERATOR, 2, String, One, Empty).with(&x::ENUM_EQUAL),
    v(n::VALUE, 3, String, One, Empty),
    v(n::EFFECT, 4, String, One, Empty).with(&x::ENUM_NO_EXECUTE_2),
    p(n::TOLERATION_SECONDS, 5, Int64, One, Empty),
];

pub(super) static V1_TOPOLOGY_SELECTOR_LABEL_REQUIREMENT: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUES, 2, String, List, Never).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_TOPOLOGY_SELECTOR_TERM: &[Field] = &[
    v(n::MATCH_LABEL_EXPRESSIONS, 1, Message, List, Empty).to(t::CORE_V1_TOPOLOGY_SELECTOR_LABEL_REQUIREMENT).with(&x::ATOMIC),
];

pub(super) static V1_TOPOLOGY_SPREAD_CONSTRAINT: &[Field] = &[
    v(n::MAX_SKEW, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::TOPOLOGY_KEY, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::WHEN_UNSATISFIABLE, 3, String, One, Never).with(&x::REQUIRED_ENUM_DO_NOT_SCHEDULE_DEFAULT_TEXT),
    p(n::LABEL_SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::MIN_DOMAINS, 5, Int32, One, Empty),
    p(n::NODE_AFFINITY_POLICY, 6, String, One, Empty).with(&x::ENUM_HONOR),
    p(n::NODE_TAINTS_POLICY, 7, String, One, Empty).with(&x::ENUM_HONOR),
    v(n::MATCH_LABEL_KEYS, 8, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_TYPED_LOCAL_OBJECT_REFERENCE: &[Field] = &[
    p(n::API_GROUP, 1, String, One, Never),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_TYPED_OBJECT_REFERENCE: &[Field] = &[
    p(n::API_GROUP, 1, String, One, Never),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::NAMESPACE, 4, String, One, Empty),
];

pub(super) static V1_VOLUME: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::HOST_PATH, 0, Message, One, Empty).to(t::CORE_V1_HOST_PATH_VOLUME_SOURCE),
    p(n::EMPTY_DIR, 0, Message, One, Empty).to(t::CORE_V1_EMPTY_DIR_VOLUME_SOURCE),
    p(n::GCE_PERSISTENT_DISK, 0, Message, One, Empty).to(t::CORE_V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::AWS_ELASTIC_BLOCK_STORE, 0, Message, One, Empty).to(t::CORE_V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
    p(n::GIT_REPO, 0, Message, One, Empty).to(t::CORE_V1_GIT_REPO_VOLUME_SOURCE),
    p(n::SECRET, 0, Message, One, Empty).to(t::CORE_V1_SECRET_VOLUME_SOURCE),
    p(n::NFS, 0, Message, One, Empty).to(t::CORE_V1_NFS_VOLUME_SOURCE),
    p(n::ISCSI, 0, Message, One, Empty).to(t::CORE_V1_ISCSI_VOLUME_SOURCE),
    p(n::GLUSTERFS, 0, Message, One, Empty).to(t::CORE_V1_GLUSTERFS_VOLUME_SOURCE),
    p(n::PERSISTENT_VOLUME_CLAIM, 0, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
    p(n::RBD, 0, Message, One, Empty).to(t::CORE_V1_RBD_VOLUME_SOURCE),
    p(n::FLEX_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_FLEX_VOLUME_SOURCE),
    p(n::CINDER, 0, Message, One, Empty).to(t::CORE_V1_CINDER_VOLUME_SOURCE),
    p(n::CEPHFS, 0, Message, One, Empty).to(t::CORE_V1_CEPH_FS_VOLUME_SOURCE),
    p(n::FLOCKER, 0, Message, One, Empty).to(t::CORE_V1_FLOCKER_VOLUME_SOURCE),
    p(n::DOWNWARD_API, 0, Message, One, Empty).to(t::CORE_V1_DOWNWARD_API_VOLUME_SOURCE),
    p(n::FC, 0, Message, One, Empty).to(t::CORE_V1_FC_VOLUME_SOURCE),
    p(n::AZURE_FILE, 0, Message, One, Empty).to(t::CORE_V1_AZURE_FILE_VOLUME_SOURCE),
    p(n::CONFIG_MAP, 0, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_VOLUME_SOURCE),
    p(n::VSPHERE_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
    p(n::QUOBYTE, 0, Message, One, Empty).to(t::CORE_V1_QUOBYTE_VOLUME_SOURCE),
    p(n::AZURE_DISK, 0, Message, One, Empty).to(t::CORE_V1_AZURE_DISK_VOLUME_SOURCE),
    p(n::PHOTON_PERSISTENT_DISK, 0, Message, One, Empty).to(t::CORE_V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::PROJECTED, 0, Message, One, Empty).to(t::CORE_V1_PROJECTED_VOLUME_SOURCE),
    p(n::PORTWORX_VOLUME, 0, Message, One, Empty).to(t::CORE_V1_PORTWORX_VOLUME_SOURCE),
    p(n::SCALE_IO, 0, Message, One, Empty).to(t::CORE_V1_SCALE_IO_VOLUME_SOURCE),
    p(n::STORAGEOS, 0, Message, One, Empty).to(t::CORE_V1_STORAGE_OS_VOLUME_SOURCE),
    p(n::CSI, 0, Message, One, Empty).to(t::CORE_V1_CSI_VOLUME_SOURCE),
    p(n::EPHEMERAL, 0, Message, One, Empty).to(t::CORE_V1_EPHEMERAL_VOLUME_SOURCE),
    p(n::IMAGE, 0, Message, One, Empty).to(t::CORE_V1_IMAGE_VOLUME_SOURCE),
];

pub(super) static V1_VOLUME_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VOLUME_SOURCE, 2, Inline, One, Never).to(t::CORE_V1_VOLUME_SOURCE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_VOLUME_DEVICE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::DEVICE_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_VOLUME_MOUNT: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 2, Bool, One, Empty),
    p(n::RECURSIVE_READ_ONLY, 7, String, One, Empty),
    v(n::MOUNT_PATH, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SUB_PATH, 4, String, One, Empty),
    p(n::MOUNT_PROPAGATION, 5, String, One, Empty).with(&x::ENUM_BIDIRECTIONAL),
    v(n::SUB_PATH_EXPR, 6, String, One, Empty),
];

pub(super) static V1_VOLUME_MOUNT_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 2, Bool, One, Empty),
    v(n::MOUNT_PATH, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::SUB_PATH, 4, String, One, Empty),
    p(n::MOUNT_PROPAGATION, 5, String, One, Empty).with(&x::ENUM_BIDIRECTIONAL),
    v(n::SUB_PATH_EXPR, 6, String, One, Empty),
    p(n::RECURSIVE_READ_ONLY, 7, String, One, Empty),
];

pub(super) static V1_VOLUME_MOUNT_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MOUNT_PATH, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::READ_ONLY, 3, Bool, One, Empty),
    p(n::RECURSIVE_READ_ONLY, 4, String, One, Empty),
    p(n::VOLUME_STATUS, 5, Message, One, Empty).to(t::CORE_V1_VOLUME_STATUS),
];

pub(super) static V1_VOLUME_NODE_AFFINITY: &[Field] = &[
    p(n::REQUIRED, 1, Message, One, Empty).to(t::CORE_V1_NODE_SELECTOR),
];

pub(super) static V1_VOLUME_PROJECTION: &[Field] = &[
    p(n::SECRET, 1, Message, One, Empty).to(t::CORE_V1_SECRET_PROJECTION),
    p(n::DOWNWARD_API, 2, Message, One, Empty).to(t::CORE_V1_DOWNWARD_API_PROJECTION),
    p(n::CONFIG_MAP, 3, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_PROJECTION),
    p(n::SERVICE_ACCOUNT_TOKEN, 4, Message, One, Empty).to(t::CORE_V1_SERVICE_ACCOUNT_TOKEN_PROJECTION),
    p(n::CLUSTER_TRUST_BUNDLE, 5, Message, One, Empty).to(t::CORE_V1_CLUSTER_TRUST_BUNDLE_PROJECTION),
    p(n::POD_CERTIFICATE, 6, Message, One, Empty).to(t::CORE_V1_POD_CERTIFICATE_PROJECTION),
];

pub(super) static V1_VOLUME_RESOURCE_REQUIREMENTS: &[Field] = &[
    v(n::LIMITS, 1, Quantity, Map, Empty),
    v(n::REQUESTS, 2, Quantity, Map, Empty),
];

pub(super) static V1_VOLUME_SOURCE: &[Field] = &[
    p(n::HOST_PATH, 1, Message, One, Empty).to(t::CORE_V1_HOST_PATH_VOLUME_SOURCE),
    p(n::EMPTY_DIR, 2, Message, One, Empty).to(t::CORE_V1_EMPTY_DIR_VOLUME_SOURCE),
    p(n::GCE_PERSISTENT_DISK, 3, Message, One, Empty).to(t::CORE_V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::AWS_ELASTIC_BLOCK_STORE, 4, Message, One, Empty).to(t::CORE_V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
    p(n::GIT_REPO, 5, Message, One, Empty).to(t::CORE_V1_GIT_REPO_VOLUME_SOURCE),
    p(n::SECRET, 6, Message, One, Empty).to(t::CORE_V1_SECRET_VOLUME_SOURCE),
    p(n::NFS, 7, Message, One, Empty).to(t::CORE_V1_NFS_VOLUME_SOURCE),
    p(n::ISCSI, 8, Message, One, Empty).to(t::CORE_V1_ISCSI_VOLUME_SOURCE),
    p(n::GLUSTERFS, 9, Message, One, Empty).to(t::CORE_V1_GLUSTERFS_VOLUME_SOURCE),
    p(n::PERSISTENT_VOLUME_CLAIM, 10, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
    p(n::RBD, 11, Message, One, Empty).to(t::CORE_V1_RBD_VOLUME_SOURCE),
    p(n::FLEX_VOLUME, 12, Message, One, Empty).to(t::CORE_V1_FLEX_VOLUME_SOURCE),
    p(n::CINDER, 13, Message, One, Empty).to(t::CORE_V1_CINDER_VOLUME_SOURCE),
    p(n::CEPHFS, 14, Message, One, Empty).to(t::CORE_V1_CEPH_FS_VOLUME_SOURCE),
    p(n::FLOCKER, 15, Message, One, Empty).to(t::CORE_V1_FLOCKER_VOLUME_SOURCE),
    p(n::DOWNWARD_API, 16, Message, One, Empty).to(t::CORE_V1_DOWNWARD_API_VOLUME_SOURCE),
    p(n::FC, 17, Message, One, Empty).to(t::CORE_V1_FC_VOLUME_SOURCE),
    p(n::AZURE_FILE, 18, Message, One, Empty).to(t::CORE_V1_AZURE_FILE_VOLUME_SOURCE),
    p(n::CONFIG_MAP, 19, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_VOLUME_SOURCE),
    p(n::VSPHERE_VOLUME, 20, Message, One, Empty).to(t::CORE_V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
    p(n::QUOBYTE, 21, Message, One, Empty).to(t::CORE_V1_QUOBYTE_VOLUME_SOURCE),
    p(n::AZURE_DISK, 22, Message, One, Empty).to(t::CORE_V1_AZURE_DISK_VOLUME_SOURCE),
    p(n::PHOTON_PERSISTENT_DISK, 23, Message, One, Empty).to(t::CORE_V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::PROJECTED, 26, Message, One, Empty).to(t::CORE_V1_PROJECTED_VOLUME_SOURCE),
    p(n::PORTWORX_VOLUME, 24, Message, One, Empty).to(t::CORE_V1_PORTWORX_VOLUME_SOURCE),
    p(n::SCALE_IO, 25, Message, One, Empty).to(t::CORE_V1_SCALE_IO_VOLUME_SOURCE),
    p(n::STORAGEOS, 27, Message, One, Empty).to(t::CORE_V1_STORAGE_OS_VOLUME_SOURCE),
    p(n::CSI, 28, Message, One, Empty).to(t::CORE_V1_CSI_VOLUME_SOURCE),
    p(n::EPHEMERAL, 29, Message, One, Empty).to(t::CORE_V1_EPHEMERAL_VOLUME_SOURCE),
    p(n::IMAGE, 30, Message, One, Empty).to(t::CORE_V1_IMAGE_VOLUME_SOURCE),
];

pub(super) static V1_VOLUME_SOURCE_PROTO: &[Field] = &[
    p(n::HOST_PATH, 1, Message, One, Empty).to(t::CORE_V1_HOST_PATH_VOLUME_SOURCE),
    p(n::EMPTY_DIR, 2, Message, One, Empty).to(t::CORE_V1_EMPTY_DIR_VOLUME_SOURCE),
    p(n::GCE_PERSISTENT_DISK, 3, Message, One, Empty).to(t::CORE_V1_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::AWS_ELASTIC_BLOCK_STORE, 4, Message, One, Empty).to(t::CORE_V1_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
    p(n::GIT_REPO, 5, Message, One, Empty).to(t::CORE_V1_GIT_REPO_VOLUME_SOURCE),
    p(n::SECRET, 6, Message, One, Empty).to(t::CORE_V1_SECRET_VOLUME_SOURCE),
    p(n::NFS, 7, Message, One, Empty).to(t::CORE_V1_NFS_VOLUME_SOURCE),
    p(n::ISCSI, 8, Message, One, Empty).to(t::CORE_V1_ISCSI_VOLUME_SOURCE),
    p(n::GLUSTERFS, 9, Message, One, Empty).to(t::CORE_V1_GLUSTERFS_VOLUME_SOURCE),
    p(n::PERSISTENT_VOLUME_CLAIM, 10, Message, One, Empty).to(t::CORE_V1_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
    p(n::RBD, 11, Message, One, Empty).to(t::CORE_V1_RBD_VOLUME_SOURCE),
    p(n::FLEX_VOLUME, 12, Message, One, Empty).to(t::CORE_V1_FLEX_VOLUME_SOURCE),
    p(n::CINDER, 13, Message, One, Empty).to(t::CORE_V1_CINDER_VOLUME_SOURCE),
    p(n::CEPHFS, 14, Message, One, Empty).to(t::CORE_V1_CEPH_FS_VOLUME_SOURCE),
    p(n::FLOCKER, 15, Message, One, Empty).to(t::CORE_V1_FLOCKER_VOLUME_SOURCE),
    p(n::DOWNWARD_API, 16, Message, One, Empty).to(t::CORE_V1_DOWNWARD_API_VOLUME_SOURCE),
    p(n::FC, 17, Message, One, Empty).to(t::CORE_V1_FC_VOLUME_SOURCE),
    p(n::AZURE_FILE, 18, Message, One, Empty).to(t::CORE_V1_AZURE_FILE_VOLUME_SOURCE),
    p(n::CONFIG_MAP, 19, Message, One, Empty).to(t::CORE_V1_CONFIG_MAP_VOLUME_SOURCE),
    p(n::VSPHERE_VOLUME, 20, Message, One, Empty).to(t::CORE_V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
    p(n::QUOBYTE, 21, Message, One, Empty).to(t::CORE_V1_QUOBYTE_VOLUME_SOURCE),
    p(n::AZURE_DISK, 22, Message, One, Empty).to(t::CORE_V1_AZURE_DISK_VOLUME_SOURCE),
    p(n::PHOTON_PERSISTENT_DISK, 23, Message, One, Empty).to(t::CORE_V1_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
    p(n::PORTWORX_VOLUME, 24, Message, One, Empty).to(t::CORE_V1_PORTWORX_VOLUME_SOURCE),
    p(n::SCALE_IO, 25, Message, One, Empty).to(t::CORE_V1_SCALE_IO_VOLUME_SOURCE),
    p(n::PROJECTED, 26, Message, One, Empty).to(t::CORE_V1_PROJECTED_VOLUME_SOURCE),
    p(n::STORAGEOS, 27, Message, One, Empty).to(t::CORE_V1_STORAGE_OS_VOLUME_SOURCE),
    p(n::CSI, 28, Message, One, Empty).to(t::CORE_V1_CSI_VOLUME_SOURCE),
    p(n::EPHEMERAL, 29, Message, One, Empty).to(t::CORE_V1_EPHEMERAL_VOLUME_SOURCE),
    p(n::IMAGE, 30, Message, One, Empty).to(t::CORE_V1_IMAGE_VOLUME_SOURCE),
];

pub(super) static V1_VOLUME_STATUS: &[Field] = &[
    p(n::IMAGE, 1, Message, One, Empty).to(t::CORE_V1_IMAGE_VOLUME_STATUS),
];

pub(super) static V1_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE: &[Field] = &[
    v(n::VOLUME_PATH, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::FS_TYPE, 2, String, One, Empty),
    v(n::STORAGE_POLICY_NAME, 3, String, One, Empty),
    v(n::STORAGE_POLICY_ID, 4, String, One, Empty),
];

pub(super) static V1_WEIGHTED_POD_AFFINITY_TERM: &[Field] = &[
    v(n::WEIGHT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::POD_AFFINITY_TERM, 2, Message, One, Never).to(t::CORE_V1_POD_AFFINITY_TERM).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_WINDOWS_SECURITY_CONTEXT_OPTIONS: &[Field] = &[
    p(n::GMSA_CREDENTIAL_SPEC_NAME, 1, String, One, Empty),
    p(n::GMSA_CREDENTIAL_SPEC, 2, String, One, Empty),
    p(n::RUN_AS_USER_NAME, 3, String, One, Empty),
    p(n::HOST_PROCESS, 4, Bool, One, Empty),
];
