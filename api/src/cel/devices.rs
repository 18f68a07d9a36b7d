//! The environment of selectors of devices, and what they cost.

use super::Checked;
use super::cost::{self, Range, Sizes, Steps};
use super::environment::Environment;
use super::types::Type;

/// The object that a device is in an expression.
const DEVICE: &str = "kubernetes.DRADevice";

/// Attributes and capacities of a device.
const ENTRIES: u64 = 32;
/// Characters of the domain of an attribute or capacity, and of a driver's name.
const DOMAIN: u64 = 63;
/// Characters of the name of an attribute or capacity.
const ID: u64 = 32;
/// Characters of an attribute's value.
const VALUE: u64 = 64;

/// What selectors of devices may refer to: `device`, and `cel.bind`.
pub fn environment() -> Environment {
    let by_domain = |value| Type::map(Type::Text, Type::map(Type::Text, value));
    let fields = [
        ("driver", Type::Text),
        ("allowMultipleAllocations", Type::Bool),
        ("attributes", by_domain(Type::Any)),
        ("capacity", by_domain(Type::Object("kubernetes.Quantity".into()))),
    ];
    Environment::base().object(DEVICE, &fields).variable("device", Type::object(DEVICE)).bind()
}

/// What a selector costs for the largest device.
pub fn cost(checked: &Checked) -> Range {
    cost::estimate(checked, &Device)
}

/// Sizes within a device.
struct Device;

impl Sizes for Device {
    fn size(&self, steps: &Steps) -> Option<Range> {
        let (device, steps) = steps.split_first()?;
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        if device != "device" {
            return None;
        }
        let item = |step: &str| matches!(step, "@items" | "@values");
        let max = match steps.as_slice() {
            // What has no length has none that is counted.
            [] => 0,
            ["driver"] => DOMAIN,
            ["allowMultipleAllocations"] => 1,
            ["attributes" | "capacity"] => ENTRIES,
            ["attributes" | "capacity", "@keys"] => DOMAIN,
            ["attributes" | "capacity", domain] if item(domain) => ENTRIES,
            ["attributes" | "capacity", domain, "@keys"] if item(domain) => ID,
            // Names of attributes that stand in the text are names of fields here.
            ["attributes", domain, _] if item(domain) => VALUE,
            ["capacity", domain, value] if item(domain) && item(value) => 0,
            _ => return None,
        };
        Some(Range::up_to(max))
    }
}
