//! How much of a device's capacity one share of it may take.

use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    capacity_request_policy as policy, capacity_request_policy_range as range, device_capacity as capacity,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::tree::Object;
use std::collections::HashSet;

const VALUES_MAX: usize = 10;

/// A quantity; decoding has judged the text already.
fn quantity(text: &str) -> Option<Quantity> {
    Quantity::parse(if text.is_empty() { "0" } else { text }).ok()
}

fn of(own: &Object, field: Name) -> Option<Quantity> {
    own.str(field).and_then(quantity)
}

/// The policy of one capacity. Devices that are not shared have none.
pub(super) fn check(own: &Object, shared: bool, path: &Path<'_>, errors: &mut Errors) {
    let Some(given) = own.object(capacity::REQUEST_POLICY) else { return };
    let path = path.name(capacity::REQUEST_POLICY);
    if !shared {
        return errors.forbidden(&path, "allowMultipleAllocations must be true");
    }
    let Some(whole) = quantity(own.text(capacity::VALUE)) else { return };
    let default = of(given, policy::DEFAULT);
    let values = !given.list(policy::VALID_VALUES).is_empty();
    let ranged = given.object(policy::VALID_RANGE);
    let at_default = path.name(policy::DEFAULT);
    match (values, ranged, default) {
        (true, Some(_), _) => {
            let detail = "exactly one policy can be specified, cannot specify \"validValues\" and \
                          \"validRange\" at the same time";
            errors.forbidden(&path, detail);
        }
        (false, None, _) => {}
        (true, None, None) => errors.required(&at_default, "required when validValues is defined"),
        (false, Some(_), None) => errors.required(&at_default, "required when validRange is defined"),
        (true, None, Some(default)) => {
            discrete(given, &default, &whole, &path.name(policy::VALID_VALUES), errors);
        }
        (false, Some(given), Some(default)) => {
            between(given, &default, &whole, &path.name(policy::VALID_RANGE), errors);
        }
    }
}

fn discrete(own: &Object, default: &Quantity, whole: &Quantity, path: &Path<'_>, errors: &mut Errors) {
    let texts = own.list(policy::VALID_VALUES).iter().map(|item| item.as_str().unwrap_or_default());
    let all: Vec<Quantity> = texts.filter_map(quantity).collect();
    for (at, pair) in all.windows(2).enumerate() {
        if let [before, value] = pair
            && before > value
        {
            let detail = "values must be sorted in ascending order";
            errors.invalid(&path.index(at + 1), value.to_string(), detail);
        }
    }
    if all.len() > VALUES_MAX {
        errors.too_many(path, all.len(), VALUES_MAX);
    } else {
        for (at, value) in all.iter().enumerate().filter(|(_, value)| *value > whole) {
            let detail = format!("option is larger than capacity value: {whole}");
            errors.invalid(&path.index(at), value.to_string(), detail);
        }
        let mut seen = HashSet::new();
        for (at, value) in all.iter().enumerate() {
            // Those that are the same number of whole units are the same.
            let key = value.value();
            if !seen.insert(key) {
                errors.duplicate(&path.index(at), key.to_string());
            }
        }
    }
    if all.len() > VALUES_MAX || !all.contains(default) {
        let detail = "default value is not valid according to the requestPolicy";
        errors.invalid(path, default.to_string(), detail);
    }
}

fn between(own: &Object, default: &Quantity, whole: &Quantity, path: &Path<'_>, errors: &mut Errors) {
    let at_min = path.name(range::MIN);
    let Some(min) = of(own, range::MIN) else {
        return errors.required(&at_min, "required when validRange is defined");
    };
    if &min > whole {
        errors.invalid(&at_min, min.to_string(), format!("min is larger than capacity value: {whole}"));
    }
    if default < &min {
        errors.invalid(&at_min, default.to_string(), format!("default is less than min: {min}"));
    }
    let max = of(own, range::MAX);
    if let Some(max) = &max {
        let path = path.name(range::MAX);
        if &min > max {
            errors.invalid(&path, min.to_string(), format!("min is larger than max: {max}"));
        }
        if max > whole {
            errors.invalid(&path, max.to_string(), format!("max is larger than capacity value: {whole}"));
        }
        if default > max {
            errors.invalid(&path, default.to_string(), format!("default is more than max: {max}"));
        }
    }
    let Some(step) = of(own, range::STEP) else { return };
    let path = path.name(range::STEP);
    let mut first = min.clone();
    first.add(&step);
    if &first > whole {
        let detail = format!("one step {first} is larger than capacity value: {whole}");
        errors.invalid(&path, step.to_string(), detail);
    }
    for value in [Some(default), max.as_ref()].into_iter().flatten() {
        // Steps of nothing have no multiples to speak of.
        let rest = value.value().wrapping_sub(min.value()).checked_rem(step.value());
        if rest.is_some_and(|rest| rest != 0) {
            let detail = format!("value is not a multiple of a given step ({step}) from ({min})");
            errors.invalid(&path, value.to_string(), detail);
        }
    }
}
