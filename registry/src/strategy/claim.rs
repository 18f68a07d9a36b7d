//! ResourceClaims: what the status says of devices goes with their allocation.

use super::{Occasion, Strategy};
use keelson_api::tree::{Object, Value};

pub(super) struct Claims;

impl Strategy for Claims {
    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, _: Occasion<'_>) {
        if sub != "status" {
            return;
        }
        let before: Vec<Device> = allocated(old).collect();
        let now: Vec<Device> = allocated(new).collect();
        let gone: Vec<Device> = before.into_iter().filter(|device| !now.contains(device)).collect();
        let Some(status) = new.object_mut("status") else { return };
        if let Some(devices) = status.list_mut("devices") {
            devices.retain(|device| device.as_object().is_none_or(|own| !gone.contains(&Device::of(own))));
            if devices.is_empty() {
                status.remove("devices");
            }
        }
    }
}

/// A device, and the share of it.
#[derive(PartialEq, Eq)]
struct Device {
    id: [String; 4],
}

impl Device {
    fn of(own: &Object) -> Self {
        Self { id: ["driver", "pool", "device", "shareID"].map(|field| own.text(field).to_owned()) }
    }
}

fn allocated(claim: &Object) -> impl Iterator<Item = Device> {
    let devices = claim.object("status").and_then(|own| own.object("allocation")?.object("devices"));
    let results = devices.map_or(&[][..], |own| own.list("results"));
    results.iter().filter_map(Value::as_object).map(Device::of)
}
