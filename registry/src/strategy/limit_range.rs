//! LimitRanges: one without a name gets one.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::tree::Object;

pub(super) struct LimitRanges;

impl Strategy for LimitRanges {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        let metadata = metadata::of_mut(object);
        if metadata.text(meta::NAME).is_empty() {
            metadata.insert(meta::NAME, uuid::Uuid::new_v4().to_string());
        }
        Vec::new()
    }
}
