//! The fuzz targets of this crate: any bytes, and what must hold whatever they are. It must not know who
//! drives them: `cargo test` and libFuzzer both do.

#[path = "apply.rs"]
mod applies;
#[path = "codecs.rs"]
mod codecs;
#[path = "patches.rs"]
mod patches;
#[path = "texts.rs"]
mod texts;

use super::drive::Target;

/// Every target by its name, which is also its corpus' name.
pub(crate) const ALL: &[(&str, Target)] = &[
    ("apply", applies::apply),
    ("cel", texts::cel),
    ("envelope", codecs::envelope),
    ("field_selector", texts::field_selector),
    ("fields_v1", applies::fields_v1),
    ("json", codecs::json),
    ("json_patch", patches::json),
    ("json_typed", codecs::json_typed),
    ("label_selector", texts::label_selector),
    ("leaves", texts::leaves),
    ("merge_patch", patches::merge),
    ("proto", codecs::proto),
    ("request_info", texts::request_info),
    ("strategic_patch", patches::strategic),
    ("yaml", codecs::yaml),
];
