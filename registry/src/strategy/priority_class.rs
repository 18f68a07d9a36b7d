//! PriorityClasses: born with a generation that never changes.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::tree::Object;

pub(super) struct PriorityClasses;

impl Strategy for PriorityClasses {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        metadata::of_mut(object).insert(meta::GENERATION, 1_i64);
        Vec::new()
    }
}
