//! CSIDrivers: their generation begins with the first change.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::tree::Object;

pub(super) struct Drivers;

impl Strategy for Drivers {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        metadata::of_mut(object).remove(meta::GENERATION);
        Vec::new()
    }
}
