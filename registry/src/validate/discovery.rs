//! EndpointSlices: addresses of one family, and the ports that they all have.

use super::core::service::protocol;
use super::rules::{EMPTY, items, texts};
use super::{Errors, Path, Subject, alike, ip};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    endpoint, endpoint_hints as hints, endpoint_port as port, endpoint_slice as names, for_zone,
    object_meta as meta,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const MAX_PORTS: usize = 20_000;
const MAX_ENDPOINTS: usize = 1_000;
const MAX_ADDRESSES: usize = 100;
const MAX_HINTS: usize = 8;
const MANAGED_BY: &str = "endpointslice.kubernetes.io/managed-by";

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new;
    let kind = own.text(names::ADDRESS_TYPE);
    let path = Path::root("addressType");
    let supported = ["FQDN", "IPv4", "IPv6"];
    if kind.is_empty() {
        errors.required(&path, "");
    } else if !supported.contains(&kind) {
        errors.not_supported(&path, kind, &supported);
    }
    ports(own, &Path::root("ports"), errors);
    if subject
        .old
        .is_none_or(|old| !alike::members(types::DISCOVERY_V1_ENDPOINT_SLICE, names::ENDPOINTS, old, own))
    {
        endpoints(own, kind, &Path::root("endpoints"), errors);
    }
    if subject.old.is_some_and(|old| old.text(names::ADDRESS_TYPE) != kind) {
        errors.immutable(&path, kind);
    }
}

fn ports(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let count = own.list(names::PORTS).len();
    if count > MAX_PORTS {
        return errors.too_many(path, count, MAX_PORTS);
    }
    let mut seen = HashSet::new();
    for (at, one) in items(own, names::PORTS) {
        let path = path.index(at);
        let name = one.text(port::NAME);
        if !name.is_empty() {
            errors.invalid_each(&path.name(port::NAME), name, syntax::dns1123_label(name));
        }
        if !seen.insert(name) {
            errors.duplicate(&path.name(port::NAME), name);
        }
        match one.str(port::PROTOCOL) {
            Some("") => errors.not_supported(&path.name(port::PROTOCOL), "", &["SCTP", "TCP", "UDP"]),
            given => protocol(given.unwrap_or_default(), &path.name(port::PROTOCOL), errors),
        }
        if let Some(name) = one.str(port::APP_PROTOCOL) {
            errors.invalid_each(&path.name(port::APP_PROTOCOL), name, syntax::label_key(name));
        }
    }
}

fn endpoints(own: &Object, kind: &str, path: &Path<'_>, errors: &mut Errors) {
    let count = own.list(names::ENDPOINTS).len();
    if count > MAX_ENDPOINTS {
        return errors.too_many(path, count, MAX_ENDPOINTS);
    }
    for (at, one) in items(own, names::ENDPOINTS) {
        let path = path.index(at);
        addresses(one, kind, &path.name(endpoint::ADDRESSES), errors);
        if let Some(node) = one.str(endpoint::NODE_NAME) {
            errors.invalid_each(&path.name(endpoint::NODE_NAME), node, syntax::dns1123_subdomain(node));
        }
        if let Some(host) = one.str(endpoint::HOSTNAME) {
            errors.invalid_each(&path.name(endpoint::HOSTNAME), host, syntax::dns1123_label(host));
        }
        let given = one.object(endpoint::HINTS).unwrap_or(&EMPTY);
        let path = path.name(endpoint::HINTS);
        // Too many zones, and nothing is said of nodes.
        let _ = of_hints(given, hints::FOR_ZONES, syntax::label_value, &path, errors)
            && of_hints(given, hints::FOR_NODES, syntax::dns1123_subdomain, &path, errors);
    }
}

fn addresses(own: &Object, kind: &str, path: &Path<'_>, errors: &mut Errors) {
    let count = own.list(endpoint::ADDRESSES).len();
    if count == 0 {
        errors.required(path, "must contain at least 1 address");
    } else if count > MAX_ADDRESSES {
        errors.too_many(path, count, MAX_ADDRESSES);
    }
    for (at, address) in texts(own, endpoint::ADDRESSES) {
        let at = path.index(at);
        let told = errors.len();
        match kind {
            "IPv4" => ip::legacy(address, &[], &at, errors),
            "IPv6" => ip::strict(address, &at, errors),
            "FQDN" => {
                domain(address, &at, errors);
                continue;
            }
            _ => continue,
        }
        if errors.len() > told {
            continue;
        }
        if ip::parse(address).is_some_and(ip::is_v6) != (kind == "IPv6") {
            errors.invalid(path, address, format!("must be an {kind} address"));
        }
        ip::endpoint(address, &at, errors);
    }
}

/// A domain of more than one label.
fn domain(name: &str, path: &Path<'_>, errors: &mut Errors) {
    if name.is_empty() {
        return errors.required(path, "");
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    let problems = syntax::dns1123_subdomain(name);
    if !problems.is_empty() {
        return errors.invalid(path, name, problems.join(","));
    }
    if !name.contains('.') {
        return errors.invalid(path, name, "should be a domain with at least two segments separated by dots");
    }
    for label in name.split('.') {
        let problems = syntax::dns1123_label(label);
        if !problems.is_empty() {
            return errors.invalid(path, label, problems.join(","));
        }
    }
}

/// Zones or nodes; false if there are too many.
fn of_hints(
    own: &Object,
    list: Name,
    format: fn(&str) -> Vec<String>,
    path: &Path<'_>,
    errors: &mut Errors,
) -> bool {
    let path = path.name(list);
    let count = own.list(list).len();
    if count > MAX_HINTS {
        errors.too_many(&path, count, MAX_HINTS);
        return false;
    }
    let mut seen = HashSet::new();
    for (at, one) in items(own, list) {
        let name = one.text(for_zone::NAME);
        let path = path.index(at);
        let path = path.name(for_zone::NAME);
        if !seen.insert(name) {
            errors.duplicate(&path, name);
        }
        errors.invalid_each(&path, name, format(name));
    }
    true
}

pub(super) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if subject.old.is_none() && subject.new.text(names::ADDRESS_TYPE) == "FQDN" {
        out.push("spec.addressType: FQDN endpoints are deprecated".to_owned());
    }
    let labels = crate::metadata::of(subject.new).object(meta::LABELS);
    let manager = labels.and_then(|labels| labels.str(MANAGED_BY));
    if matches!(manager, Some("endpointslice-controller.k8s.io" | "endpointslicemirroring-controller.k8s.io"))
    {
        // They write good addresses; looking at all of them takes time.
        return;
    }
    let path = Path::root("endpoints");
    for (at, own) in items(subject.new, names::ENDPOINTS) {
        let path = path.index(at);
        let path = path.name(endpoint::ADDRESSES);
        let all = texts(own, endpoint::ADDRESSES);
        out.extend(all.filter_map(|(at, address)| ip::warning(address, &path.index(at))));
    }
}
