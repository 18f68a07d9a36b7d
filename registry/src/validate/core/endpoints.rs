//! Endpoints: subsets of addresses and the ports that they all have.

use super::service::protocol;
use crate::validate::formats::port_number;
use crate::validate::rules::items;
use crate::validate::{Errors, Path, Subject, alike, ip};
use keelson_api::catalogue::names::{
    endpoint_address as address, endpoint_port as port, endpoint_subset as subset, endpoints as names,
    object_meta as meta,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;

const MANAGED_BY: &str = "endpoints.kubernetes.io/managed-by";

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let ty = types::CORE_V1_ENDPOINTS;
    if subject.old.is_some_and(|old| alike::members(ty, names::SUBSETS, old, subject.new)) {
        // What is stored may be older than these rules.
        return;
    }
    let path = Path::root("subsets");
    for (at, own) in items(subject.new, names::SUBSETS) {
        let path = path.index(at);
        let lists = [subset::ADDRESSES, subset::NOT_READY_ADDRESSES];
        if lists.iter().all(|list| own.list(*list).is_empty()) {
            errors.required(&path, "must specify `addresses` or `notReadyAddresses`");
        }
        for list in lists {
            for (at, one) in items(own, list) {
                of_address(one, &path.name(list).index(at), errors);
            }
        }
        let many = own.list(subset::PORTS).len() > 1;
        for (at, one) in items(own, subset::PORTS) {
            of_port(one, many, &path.name(subset::PORTS).index(at), errors);
        }
    }
}

fn of_address(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let given = own.text(address::IP);
    ip::legacy(given, &[], &path.name(address::IP), errors);
    let host = own.text(address::HOSTNAME);
    if !host.is_empty() {
        errors.invalid_each(&path.name(address::HOSTNAME), host, syntax::dns1123_label(host));
    }
    if let Some(node) = own.str(address::NODE_NAME) {
        errors.invalid_each(&path.name(address::NODE_NAME), node, syntax::dns1123_subdomain(node));
    }
    ip::endpoint(given, &path.name(address::IP), errors);
}

fn of_port(own: &Object, many: bool, path: &Path<'_>, errors: &mut Errors) {
    let name = own.text(port::NAME);
    if !name.is_empty() {
        errors.invalid_each(&path.name(port::NAME), name, syntax::dns1123_label(name));
    } else if many {
        errors.required(&path.name(port::NAME), "");
    }
    let number = own.int(port::PORT).unwrap_or(0);
    errors.invalid_each(&path.name(port::PORT), number, port_number(number));
    protocol(own.text(port::PROTOCOL), &path.name(port::PROTOCOL), errors);
    if let Some(name) = own.str(port::APP_PROTOCOL) {
        errors.invalid_each(&path.name(port::APP_PROTOCOL), name, syntax::label_key(name));
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let labels = crate::metadata::of(subject.new).object(meta::LABELS);
    if labels.and_then(|labels| labels.str(MANAGED_BY)) == Some("endpoint-controller") {
        // It writes good addresses; looking at all of them takes time.
        return;
    }
    let path = Path::root("subsets");
    for (at, own) in items(subject.new, names::SUBSETS) {
        let path = path.index(at);
        for list in [subset::ADDRESSES, subset::NOT_READY_ADDRESSES] {
            let path = path.name(list);
            for (at, one) in items(own, list) {
                let path = path.index(at);
                out.extend(ip::warning(one.text(address::IP), &path.name(address::IP)));
            }
        }
    }
}
