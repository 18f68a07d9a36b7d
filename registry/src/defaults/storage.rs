//! Classes of storage and the drivers behind them.

use super::{Family, Give, Rule, rule};
use keelson_api::catalogue::names::{csi_driver_spec as driver, storage_class};
use keelson_api::catalogue::{TypeId, types as t};

const CLASS: &[TypeId] = &[t::STORAGE_V1_STORAGE_CLASS];
const DRIVER: &[TypeId] = &[t::STORAGE_V1_CSI_DRIVER_SPEC];

pub(super) const FAMILY: Family = Family { rules: RULES, code: &[], rounded: &[] };

const RULES: &[Rule] = &[
    rule(CLASS, &[storage_class::RECLAIM_POLICY], Give::Text("Delete")),
    rule(CLASS, &[storage_class::VOLUME_BINDING_MODE], Give::Text("Immediate")),
    rule(DRIVER, &[driver::ATTACH_REQUIRED], Give::Bool(true)),
    rule(DRIVER, &[driver::POD_INFO_ON_MOUNT], Give::Bool(false)),
    rule(DRIVER, &[driver::STORAGE_CAPACITY], Give::Bool(false)),
    rule(DRIVER, &[driver::FS_GROUP_POLICY], Give::Text("ReadWriteOnceWithFSType")),
    rule(DRIVER, &[driver::VOLUME_LIFECYCLE_MODES], Give::Texts(&["Persistent"])),
    rule(DRIVER, &[driver::REQUIRES_REPUBLISH], Give::Bool(false)),
    rule(DRIVER, &[driver::SE_LINUX_MOUNT], Give::Bool(false)),
];
