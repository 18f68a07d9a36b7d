//! The status of a claim: who uses it, what was allocated, what drivers say of that.

use super::devices::Requests;
use super::{CONFIGS_MAX, bindings, configured, distinct, driver, fits, inner, label, pool_name, raw};
use crate::validate::gojson::GoJson;
use crate::validate::pod::affinity;
use crate::validate::rules::{items, texts};
use crate::validate::{Errors, Path, Plain, Shown, Subject, alike, conditions, ip};
use keelson_api::catalogue::names::{
    allocated_device_status as device, allocation_result as allocation,
    device_allocation_configuration as config, device_allocation_result as allocated,
    device_request_allocation_result as result, network_device_data as network, object_meta as meta,
    resource_claim_consumer_reference as user, resource_claim_spec as spec, resource_claim_status as status,
    resource_resource_claim as names,
};
use keelson_api::catalogue::types;
use keelson_api::status::Quoted;
use keelson_api::tree::Object;
use std::collections::HashSet;
use std::net::IpAddr;

const USERS_MAX: usize = 256;
const RESULTS_MAX: usize = 32;
const CONDITIONS_MAX: usize = 8;
const INTERFACE_MAX: usize = 256;
const HARDWARE_MAX: usize = 128;
const IPS_MAX: usize = 16;

/// A device and the share of it, as results and the status of devices name it.
type Device = [String; 4];

/// A device in errors: JSON in the order of Go's struct.
fn shown(of: &Device) -> String {
    let members = ["Driver", "Pool", "Device", "ShareID"].iter().zip(of).map(|(name, part)| {
        let list = [part.as_str()].shown();
        format!("\"{name}\":{}", list.trim_start_matches('[').trim_end_matches(']'))
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = inner(subject.new, names::STATUS);
    let root = Path::root("status");
    let given = own.object(status::ALLOCATION);
    users(own, &root, errors);
    devices(own, &root, errors);
    let old = subject.old.map(|old| inner(old, names::STATUS));
    let in_use = !own.list(status::RESERVED_FOR).is_empty();
    let field = root.name(status::RESERVED_FOR);
    if in_use && given.is_none() {
        errors.forbidden(&field, "may not be specified when `allocated` is not set");
    } else if in_use && crate::metadata::of(subject.new).contains(meta::DELETION_TIMESTAMP) {
        let key = |item: &'_ Object| {
            [user::API_GROUP, user::RESOURCE, user::NAME, user::UID].map(|at| item.text(at).to_owned())
        };
        let old: HashSet<_> = old.map_or_else(HashSet::new, |old| {
            items(old, status::RESERVED_FOR).map(|(_, item)| key(item)).collect()
        });
        if items(own, status::RESERVED_FOR).any(|(_, item)| !old.contains(&key(item))) {
            let detail =
                "new entries may not be added while `deallocationRequested` or `deletionTimestamp` are set";
            errors.forbidden(&field, detail);
        }
    }
    let path = root.name(status::ALLOCATION);
    match (given, old.and_then(|old| old.object(status::ALLOCATION))) {
        (Some(new), Some(old))
            if !alike::structs(types::RESOURCE_V1_ALLOCATION_RESULT, Some(new), Some(old)) =>
        {
            errors.immutable(&path, GoJson(types::RESOURCE_V1_ALLOCATION_RESULT, new));
        }
        (Some(new), None) => {
            let requests = Requests::of(inner(inner(subject.new, names::SPEC), spec::DEVICES));
            results(new, &requests, &path, errors);
        }
        _ => {}
    }
}

fn users(own: &Object, root: &Path<'_>, errors: &mut Errors) {
    let path = root.name(status::RESERVED_FOR);
    if !fits(own, status::RESERVED_FOR, USERS_MAX, &path, errors) {
        return;
    }
    for (at, item) in items(own, status::RESERVED_FOR) {
        let path = path.index(at);
        for field in [user::RESOURCE, user::NAME, user::UID] {
            if item.text(field).is_empty() {
                errors.required(&path.name(field), "");
            }
        }
    }
    distinct(items(own, status::RESERVED_FOR).map(|(_, item)| item.text(user::UID)), &path, errors);
}

fn results(own: &Object, requests: &Requests<'_>, root: &Path<'_>, errors: &mut Errors) {
    let given = inner(own, allocation::DEVICES);
    let devices = root.name(allocation::DEVICES);
    let path = devices.name(allocated::RESULTS);
    if fits(given, allocated::RESULTS, RESULTS_MAX, &path, errors) {
        for (at, item) in items(given, allocated::RESULTS) {
            let path = path.index(at);
            requests.reference(item.text(result::REQUEST), &path.name(result::REQUEST), errors);
            driver(item.text(result::DRIVER), &path.name(result::DRIVER), errors);
            pool_name(item.text(result::POOL), &path.name(result::POOL), errors);
            label(item.text(result::DEVICE), &path.name(result::DEVICE), errors);
            let names = (result::BINDING_CONDITIONS, result::BINDING_FAILURE_CONDITIONS);
            bindings(item, names, &path, errors);
            if let Some(id) = item.str(result::SHARE_ID) {
                uid(id, &path.name(result::SHARE_ID), errors);
            }
        }
    }
    let path = devices.name(allocated::CONFIG);
    // Those of the class and those of the claim.
    if fits(given, allocated::CONFIG, 2 * CONFIGS_MAX, &path, errors) {
        for (at, item) in items(given, allocated::CONFIG) {
            let path = path.index(at);
            let field = path.name(config::SOURCE);
            match item.text(config::SOURCE) {
                "" => errors.required(&field, ""),
                "FromClaim" | "FromClass" => {}
                other => errors.not_supported(&field, other, &["FromClaim", "FromClass"]),
            }
            requests.references(item, config::REQUESTS, &path, errors);
            configured(item, false, &path, errors);
        }
    }
    if let Some(selector) = own.object(allocation::NODE_SELECTOR) {
        affinity::nodes(selector, true, &root.name(allocation::NODE_SELECTOR), errors);
    }
}

fn devices(own: &Object, root: &Path<'_>, errors: &mut Errors) {
    let given = inner(inner(own, status::ALLOCATION), allocation::DEVICES);
    let of = |item: &'_ Object| -> Device {
        [device::DRIVER, device::POOL, device::DEVICE, device::SHARE_ID].map(|at| item.text(at).to_owned())
    };
    let known: HashSet<_> = items(given, allocated::RESULTS).map(|(_, item)| of(item)).collect();
    let path = root.name(status::DEVICES);
    for (at, item) in items(own, status::DEVICES) {
        let path = path.index(at);
        let text = |at| item.text(at);
        driver(text(device::DRIVER), &path.name(device::DRIVER), errors);
        pool_name(text(device::POOL), &path.name(device::POOL), errors);
        label(text(device::DEVICE), &path.name(device::DEVICE), errors);
        if let Some(id) = item.str(device::SHARE_ID) {
            uid(id, &path.name(device::SHARE_ID), errors);
        }
        if !known.contains(&of(item)) {
            errors.invalid(&path, Plain(&shown(&of(item))), "must be an allocated device in the claim");
        }
        let told = item.list(device::CONDITIONS).len();
        if told > CONDITIONS_MAX {
            errors.too_many(&path.name(device::CONDITIONS), told, CONDITIONS_MAX);
        }
        conditions::check(item, device::CONDITIONS, &path, errors);
        if item.contains(device::DATA) {
            raw(item.get(device::DATA), false, &path.name(device::DATA), errors);
        }
        if let Some(data) = item.object(device::NETWORK_DATA) {
            interface(data, &path.name(device::NETWORK_DATA), errors);
        }
    }
    let mut seen = HashSet::new();
    for (at, item) in items(own, status::DEVICES) {
        if !seen.insert(of(item)) {
            errors.duplicate(&path.index(at), Plain(&shown(&of(item))));
        }
    }
}

fn interface(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (field, max) in [(network::INTERFACE_NAME, INTERFACE_MAX), (network::HARDWARE_ADDRESS, HARDWARE_MAX)]
    {
        if own.text(field).len() > max {
            errors.too_long(&path.name(field), max);
        }
    }
    let path = path.name(network::IPS);
    if fits(own, network::IPS, IPS_MAX, &path, errors) {
        texts(own, network::IPS).for_each(|(at, text)| address(text, &path.index(at), errors));
        distinct(texts(own, network::IPS).map(|(_, text)| text), &path, errors);
    }
}

/// An address with the length of its network's prefix.
fn address(text: &str, path: &Path<'_>, errors: &mut Errors) {
    let parsed = text.split_once('/').and_then(|(ip, bits)| {
        let ip = ip::parse(ip)?;
        let bits: u8 = bits.bytes().all(|b| b.is_ascii_digit()).then(|| bits.parse().ok())??;
        (bits <= if matches!(ip, IpAddr::V4(_)) { 32 } else { 128 }).then_some((ip, bits))
    });
    let Some((ip, bits)) = parsed else {
        let detail = "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or 2001:db8::1/64)";
        return errors.invalid(path, text, detail);
    };
    let bits = if ip::is_v6(ip) { bits } else { bits.checked_sub(96).filter(|_| bits > 32).unwrap_or(bits) };
    let canonical = format!("{}/{bits}", ip::text(ip));
    if canonical != text {
        errors.invalid(path, text, format!("must be in canonical form ({})", Quoted(&canonical)));
    }
}

/// A UUID in its normal form.
fn uid(text: &str, path: &Path<'_>, errors: &mut Errors) {
    let bare = match text.len() {
        32 if text.bytes().all(|b| b.is_ascii_hexdigit()) => Ok(()),
        32 => Err("invalid UUID format".to_owned()),
        36 => dashed(text),
        38 if text.starts_with('{') && text.ends_with('}') => {
            text.get(1..37).map_or_else(format_error, dashed)
        }
        38 => Err("invalid bracketed UUID format".to_owned()),
        45 => match text.get(..9) {
            Some(urn) if urn.eq_ignore_ascii_case("urn:uuid:") => {
                text.get(9..).map_or_else(format_error, dashed)
            }
            other => Err(format!("invalid urn prefix: {}", other.unwrap_or_default().shown())),
        },
        bytes => Err(format!("invalid UUID length: {bytes}")),
    };
    if let Err(problem) = bare {
        errors.invalid(path, text, format!("error validating uid: {problem}"));
    } else if text.len() != 36 || text.bytes().any(|b| b.is_ascii_uppercase()) {
        let detail = "uid must be in RFC 4122 normalized form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` with \
                      lowercase hexadecimal characters";
        errors.invalid(path, text, detail);
    }
}

fn format_error() -> Result<(), String> {
    Err("invalid UUID format".to_owned())
}

fn dashed(text: &str) -> Result<(), String> {
    let fits = text.bytes().enumerate().all(|(at, b)| match at {
        8 | 13 | 18 | 23 => b == b'-',
        _ => b.is_ascii_hexdigit(),
    });
    if fits { Ok(()) } else { format_error() }
}
