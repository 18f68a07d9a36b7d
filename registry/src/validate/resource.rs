//! Kinds of resource.k8s.io, and what several of them share: names, lists with bounds, selectors, parameters.

mod allocation;
pub(super) mod claim;
pub(super) mod claim_template;
pub(super) mod device_class;
mod devices;
mod policies;
pub(super) mod resource_slice;

use super::rules::{EMPTY, items};
use super::{Errors, Path, formats};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    cel_device_selector as cel, device_configuration as configuration, device_selector as selector,
    opaque_device_configuration as opaque,
};
use keelson_api::cel::{Environment, Type, devices as device};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;
use std::sync::OnceLock;

const DRIVER_MAX: usize = 63;
const POOL_MAX: usize = 253;
const ID_MAX: usize = 32;
const SELECTORS_MAX: usize = 32;
const CONFIGS_MAX: usize = 32;
const EXPRESSION_MAX: usize = 10 * 1024;
/// What the worst device may cost an expression, in the language's units.
const EXPRESSION_COST: u64 = 1_000_000;
const RAW_MAX: usize = 10 * 1024;

/// The name of a driver.
fn driver(name: &str, path: &Path<'_>, errors: &mut Errors) {
    if name.is_empty() {
        return errors.required(path, "");
    }
    if name.len() > DRIVER_MAX {
        errors.too_long(path, DRIVER_MAX);
    }
    errors.invalid_each(path, name, formats::csi_driver(name));
}

/// The name of a pool: subdomains with slashes between them.
fn pool_name(name: &str, path: &Path<'_>, errors: &mut Errors) {
    if name.is_empty() {
        return errors.required(path, "");
    }
    if name.len() > POOL_MAX {
        errors.too_long(path, POOL_MAX);
    }
    for part in name.split('/') {
        errors.invalid_each(path, part, syntax::dns1123_subdomain(part));
    }
}

fn label(name: &str, path: &Path<'_>, errors: &mut Errors) {
    errors.invalid_each(path, name, syntax::dns1123_label(name));
}

fn c_identifier(id: &str, path: &Path<'_>, errors: &mut Errors) {
    if id.len() > ID_MAX {
        errors.too_long(path, ID_MAX);
    }
    errors.invalid_each(path, id, syntax::c_identifier(id));
}

/// The name of an attribute or capacity, with the domain of who defines it or without. More than one slash is
/// let through, as upstream does.
fn qualified_name(name: &str, path: &Path<'_>, errors: &mut Errors) {
    let mut parts = name.split('/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(id), None, _) => c_identifier(id, path, errors),
        (Some(domain), Some(id), None) => {
            if domain.is_empty() {
                errors.invalid(path, "", "the domain must not be empty");
            } else {
                driver(domain, path, errors);
            }
            if id.is_empty() {
                errors.invalid(path, "", "the name must not be empty");
            } else {
                c_identifier(id, path, errors);
            }
        }
        _ => {}
    }
}

/// Is the list within its bound? An error where it is not: its items are not looked at then.
fn fits(own: &Object, list: Name, max: usize, path: &Path<'_>, errors: &mut Errors) -> bool {
    let items = own.list(list).len();
    if items > max {
        errors.too_many(path, items, max);
    }
    items <= max
}

/// Keys of items must differ.
fn distinct<'a>(keys: impl Iterator<Item = &'a str>, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for (at, key) in keys.enumerate() {
        if !seen.insert(key) {
            errors.duplicate(&path.index(at), key);
        }
    }
}

/// Selectors of devices: expressions that say of a device whether it fits, at a bounded cost.
fn selectors(own: &Object, list: Name, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(list);
    if !fits(own, list, SELECTORS_MAX, &path, errors) {
        return;
    }
    for (at, item) in items(own, list) {
        let path = path.index(at);
        let path = path.name(selector::CEL);
        let Some(given) = item.object(selector::CEL) else {
            errors.required(&path, "");
            continue;
        };
        let path = path.name(cel::EXPRESSION);
        let text = given.text(cel::EXPRESSION);
        if text.len() > EXPRESSION_MAX {
            errors.too_long(&path, EXPRESSION_MAX);
        } else {
            expression(text, &path, errors);
        }
    }
}

/// An expression about a device.
fn expression(text: &str, path: &Path<'_>, errors: &mut Errors) {
    static ENVIRONMENT: OnceLock<Environment> = OnceLock::new();
    let checked = match ENVIRONMENT.get_or_init(device::environment).compile(text) {
        Ok(checked) => checked,
        Err(faults) => return errors.invalid(path, text, format!("compilation failed: {faults}")),
    };
    let output = checked.output();
    if !matches!(output, Type::Bool | Type::Any) {
        let detail = format!("must evaluate to bool or the unknown type, not {output}");
        return errors.invalid(path, text, detail);
    }
    if let Err(problem) = checked.instantiate() {
        return errors.invalid(path, text, format!("program instantiation failed: {problem}"));
    }
    if device::cost(&checked).max > EXPRESSION_COST {
        errors.forbidden(path, "too complex, exceeds cost limit");
    }
}

/// What a driver is told. `stored`: it stood so before, and may be longer than is allowed now.
fn configured(own: &Object, stored: bool, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(configuration::OPAQUE);
    let Some(own) = own.object(configuration::OPAQUE) else { return errors.required(&path, "") };
    driver(own.text(opaque::DRIVER), &path.name(opaque::DRIVER), errors);
    raw(own.get(opaque::PARAMETERS), stored, &path.name(opaque::PARAMETERS), errors);
}

/// A JSON object to the letter.
fn raw(value: Option<&Value>, stored: bool, path: &Path<'_>, errors: &mut Errors) {
    let text = match value {
        Some(Value::Raw(text)) => text.as_str().trim_ascii(),
        _ => "",
    };
    if text.is_empty() {
        errors.required(path, "");
    } else if !stored && text.len() > RAW_MAX {
        errors.too_long(path, RAW_MAX);
    } else if text == "null" {
        errors.required(path, "");
    } else if !text.starts_with('{') {
        errors.invalid(path, "<value omitted>", "must be a valid JSON object");
    }
}

/// Conditions that devices wait for, and those that tell that waiting is in vain.
fn bindings(own: &Object, names: (Name, Name), path: &Path<'_>, errors: &mut Errors) {
    const MAX: usize = 4;
    let (conditions, failures) = names;
    let texts = |list| own.list(list).iter().map(|item: &Value| item.as_str().unwrap_or_default());
    for list in [conditions, failures] {
        let path = path.name(list);
        if fits(own, list, MAX, &path, errors) {
            for (at, name) in texts(list).enumerate() {
                errors.invalid_each(&path.index(at), name, syntax::label_key(name));
            }
        }
    }
    let path_of = (path.name(conditions), path.name(failures));
    distinct(texts(conditions), &path_of.0, errors);
    let all: HashSet<&str> = texts(conditions).collect();
    let mut seen = HashSet::new();
    for (at, name) in texts(failures).enumerate() {
        let path = path_of.1.index(at);
        if !seen.insert(name) {
            errors.duplicate(&path, name);
        }
        if all.contains(name) {
            errors.invalid(&path, name, "bindingFailureConditions must not overlap with bindingConditions");
        }
    }
    if all.is_empty() && !seen.is_empty() {
        let detail = "bindingConditions are required to use bindingFailureConditions";
        errors.invalid(&path_of.0, own.get(conditions), detail);
    }
    if seen.is_empty() && !all.is_empty() {
        let detail = "bindingFailureConditions are required to use bindingConditions";
        errors.invalid(&path_of.1, own.get(failures), detail);
    }
}

/// The struct in this field; an absent one is an empty one.
fn inner(own: &Object, field: Name) -> &Object {
    own.object(field).unwrap_or(&EMPTY)
}
