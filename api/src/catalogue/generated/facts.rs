//! Facts that fields share.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use crate::catalogue::{Facts, Topology};

pub(super) static ATOMIC: Facts = Facts { topology: Topology::Atomic, ..Facts::NONE };
pub(super) static ATOMIC_MERGE_BY_IP: Facts = Facts { topology: Topology::Atomic, patch_merge: true, patch_key: Some(n::IP), ..Facts::NONE };
pub(super) static ATOMIC_MERGE_BY_TYPE: Facts = Facts { topology: Topology::Atomic, patch_merge: true, patch_key: Some(n::TYPE), ..Facts::NONE };
pub(super) static GRANULAR: Facts = Facts { topology: Topology::Granular, ..Facts::NONE };
pub(super) static MAP_API_SERVER_ID: Facts = Facts { topology: Topology::Map, list_keys: &[n::API_SERVER_ID], ..Facts::NONE };
pub(super) static MAP_CONTAINER_PORT_PROTOCOL_MERGE_BY_CONTAINER_PORT: Facts = Facts { topology: Topology::Map, list_keys: &[n::CONTAINER_PORT, n::PROTOCOL], patch_merge: true, patch_key: Some(n::CONTAINER_PORT), ..Facts::NONE };
pub(super) static MAP_DEVICE_PATH_MERGE_BY_DEVICE_PATH: Facts = Facts { topology: Topology::Map, list_keys: &[n::DEVICE_PATH], patch_merge: true, patch_key: Some(n::DEVICE_PATH), ..Facts::NONE };
pub(super) static MAP_DRIVER_DEVICE_POOL_SHARE_ID: Facts = Facts { topology: Topology::Map, list_keys: &[n::DRIVER, n::DEVICE, n::POOL, n::SHARE_ID], ..Facts::NONE };
pub(super) static MAP_GROUP_VERSION_KIND: Facts = Facts { topology: Topology::Map, list_keys: &[n::GROUP, n::VERSION, n::KIND], ..Facts::NONE };
pub(super) static MAP_IP_MERGE_BY_IP: Facts = Facts { topology: Topology::Map, list_keys: &[n::IP], patch_merge: true, patch_key: Some(n::IP), ..Facts::NONE };
pub(super) static MAP_MOUNT_PATH_MERGE_BY_MOUNT_PATH: Facts = Facts { topology: Topology::Map, list_keys: &[n::MOUNT_PATH], patch_merge: true, patch_key: Some(n::MOUNT_PATH), ..Facts::NONE };
pub(super) static MAP_NAME: Facts = Facts { topology: Topology::Map, list_keys: &[n::NAME], ..Facts::NONE };
pub(super) static MAP_NAME_MERGE_BY_NAME: Facts = Facts { topology: Topology::Map, list_keys: &[n::NAME], patch_merge: true, patch_key: Some(n::NAME), ..Facts::NONE };
pub(super) static MAP_NAME_MERGE_RETAIN_KEYS_BY_NAME: Facts = Facts { topology: Topology::Map, list_keys: &[n::NAME], patch_merge: true, patch_retain_keys: true, patch_key: Some(n::NAME), ..Facts::NONE };
pub(super) static MAP_PORT_PROTOCOL_MERGE_BY_PORT: Facts = Facts { topology: Topology::Map, list_keys: &[n::PORT, n::PROTOCOL], patch_merge: true, patch_key: Some(n::PORT), ..Facts::NONE };
pub(super) static MAP_RESOURCE: Facts = Facts { topology: Topology::Map, list_keys: &[n::RESOURCE], ..Facts::NONE };
pub(super) static MAP_RESOURCE_ID: Facts = Facts { topology: Topology::Map, list_keys: &[n::RESOURCE_ID], ..Facts::NONE };
pub(super) static MAP_RULE_MERGE_BY_RULE: Facts = Facts { topology: Topology::Map, list_keys: &[n::RULE], patch_merge: true, patch_key: Some(n::RULE), ..Facts::NONE };
pub(super) static MAP_SUBRESOURCE: Facts = Facts { topology: Topology::Map, list_keys: &[n::SUBRESOURCE], ..Facts::NONE };
pub(super) static MAP_TOPOLOGY_KEY_WHEN_UNSATISFIABLE_MERGE_BY_TOPOLOGY_KEY: Facts = Facts { topology: Topology::Map, list_keys: &[n::TOPOLOGY_KEY, n::WHEN_UNSATISFIABLE], patch_merge: true, patch_key: Some(n::TOPOLOGY_KEY), ..Facts::NONE };
pub(super) static MAP_TYPE: Facts = Facts { topology: Topology::Map, list_keys: &[n::TYPE], ..Facts::NONE };
pub(super) static MAP_TYPE_MERGE_BY_TYPE: Facts = Facts { topology: Topology::Map, list_keys: &[n::TYPE], patch_merge: true, patch_key: Some(n::TYPE), ..Facts::NONE };
pub(super) static MAP_UID_MERGE_BY_UID: Facts = Facts { topology: Topology::Map, list_keys: &[n::UID], patch_merge: true, patch_key: Some(n::UID), ..Facts::NONE };
pub(super) static MAP_VERSION: Facts = Facts { topology: Topology::Map, list_keys: &[n::VERSION], ..Facts::NONE };
pub(super) static REPLACE: Facts = Facts { patch_replace: true, ..Facts::NONE };
pub(super) static RETAIN_KEYS: Facts = Facts { patch_retain_keys: true, ..Facts::NONE };
pub(super) static SET: Facts = Facts { topology: Topology::Set, ..Facts::NONE };
pub(super) static SET_MERGE: Facts = Facts { topology: Topology::Set, patch_merge: true, ..Facts::NONE };
