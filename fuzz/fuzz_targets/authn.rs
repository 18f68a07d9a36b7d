//! The fuzz targets of the authn crate under libFuzzer: see docs/howto/fuzz.md.
#![no_main]

mod chosen;

use std::sync::LazyLock;

static TARGET: LazyLock<chosen::Target> = LazyLock::new(|| chosen::target(keelson_authn::fuzz::ALL));

libfuzzer_sys::fuzz_target!(init: LazyLock::force(&TARGET), |data: &[u8]| TARGET(data));
