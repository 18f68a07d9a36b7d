//! PersistentVolumes: born Pending; the time at which the phase last changed is the server's.

use super::{Occasion, Strategy};
use keelson_api::catalogue::names::persistent_volume_status as status;
use keelson_api::leaf::time;
use keelson_api::tree::Object;

pub(super) struct Volumes;

impl Strategy for Volumes {
    fn prepare_create(&self, object: &mut Object, occasion: Occasion<'_>) -> Vec<String> {
        let own = object.object_entry("status");
        own.insert(status::PHASE, "Pending");
        own.insert(status::LAST_PHASE_TRANSITION_TIME, time::text(occasion.now));
        Vec::new()
    }

    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, occasion: Occasion<'_>) {
        static NONE: Object = Object::new();
        if sub != "status" {
            return;
        }
        let before = old.object("status").unwrap_or(&NONE);
        let now = new.object("status").unwrap_or(&NONE);
        let (at_before, at_now) =
            [before, now].map(|own| own.str(status::LAST_PHASE_TRANSITION_TIME).map(str::to_owned)).into();
        let changed = before.text(status::PHASE) != now.text(status::PHASE);
        let at = match (changed, at_now) {
            (false, None) => at_before,
            (true, at) if at.is_none() || at == at_before => {
                Some(time::text(occasion.now).as_str().to_owned())
            }
            (_, at) => at,
        };
        if let Some(at) = at {
            new.object_entry("status").insert(status::LAST_PHASE_TRANSITION_TIME, at);
        }
    }
}
