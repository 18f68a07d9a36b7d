//! The fuzz targets of the api crate under libFuzzer: see docs/howto/fuzz.md.
#![no_main]

mod chosen;
/// The name that the targets know their driver by.
mod drive {
    pub(crate) use crate::chosen::Target;
}
#[path = "../../api/tests/fuzz/targets.rs"]
mod targets;

use std::sync::LazyLock;

static TARGET: LazyLock<chosen::Target> = LazyLock::new(|| chosen::target(targets::ALL));

libfuzzer_sys::fuzz_target!(init: LazyLock::force(&TARGET), |data: &[u8]| TARGET(data));
