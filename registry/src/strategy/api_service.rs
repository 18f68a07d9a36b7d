//! APIServices: those that this server answers itself are there as soon as they are said.

use super::{Occasion, Strategy, set_condition};
use keelson_api::catalogue::names::{api_service_condition as condition, api_service_spec as spec};
use keelson_api::tree::Object;

pub(super) struct Services;

impl Strategy for Services {
    fn prepare_create(&self, object: &mut Object, occasion: Occasion<'_>) -> Vec<String> {
        if is_local(object) {
            let available = Object::from_iter([
                (condition::TYPE, "Available"),
                (condition::STATUS, "True"),
                (condition::REASON, "Local"),
                (condition::MESSAGE, "Local APIServices are always available"),
            ]);
            set_condition(object.object_entry("status"), available, occasion.now);
        }
        Vec::new()
    }

    /// Requests are not passed on to other servers.
    fn serves(&self, object: &Object) -> bool {
        is_local(object)
    }
}

fn is_local(object: &Object) -> bool {
    object.object("spec").is_none_or(|own| !own.contains(spec::SERVICE))
}
