//! NetworkPolicies: which peers reach which ports.

use crate::validate::formats::port_number;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, Path, Subject, cidr, selector};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    ip_block as block, network_policy as names, network_policy_egress_rule as egress,
    network_policy_ingress_rule as ingress, network_policy_peer as peer, network_policy_port as port,
    network_policy_spec as spec,
};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// The lists of rules, and where their peers stand.
const RULES: [(Name, Name); 2] = [(spec::INGRESS, ingress::FROM), (spec::EGRESS, egress::TO)];

const TYPES: [&str; 2] = ["Ingress", "Egress"];

/// What stands in a stored policy and may stay though it is wrong.
struct Stood<'a> {
    values: bool,
    ranges: HashSet<&'a str>,
}

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let stood = stood(subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY)));
    let path = Path::root("spec");
    let pods = own.object(spec::POD_SELECTOR);
    selector::label_selector(pods, !stood.values, &path.name(spec::POD_SELECTOR), errors);
    for (list, peers) in RULES {
        let path = path.name(list);
        for (at, one) in items(own, list) {
            let path = path.index(at);
            for (at, one) in items(one, ingress::PORTS) {
                of_port(one, &path.name(ingress::PORTS).index(at), errors);
            }
            for (at, one) in items(one, peers) {
                of_peer(one, &stood, &path.name(peers).index(at), errors);
            }
        }
    }
    let path = path.name(spec::POLICY_TYPES);
    if own.list(spec::POLICY_TYPES).len() > TYPES.len() {
        let shown = own.get(spec::POLICY_TYPES);
        return errors.invalid(&path, shown, "may not specify more than two policyTypes");
    }
    for (at, one) in texts(own, spec::POLICY_TYPES) {
        if !TYPES.contains(&one) {
            errors.not_supported(&path.index(at), one, &TYPES);
        }
    }
}

fn stood(old: Option<&Object>) -> Stood<'_> {
    let Some(old) = old else { return Stood { values: false, ranges: HashSet::new() } };
    let mut ranges = HashSet::new();
    for (list, peers) in RULES {
        for (_, one) in items(old, list) {
            for own in items(one, peers).filter_map(|(_, one)| one.object(peer::IP_BLOCK)) {
                ranges.insert(own.text(block::CIDR));
                ranges.extend(texts(own, block::EXCEPT).map(|(_, text)| text));
            }
        }
    }
    Stood { values: !selector::is_valid(old.object(spec::POD_SELECTOR)), ranges }
}

fn of_port(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if let Some(protocol) = own.str(port::PROTOCOL)
        && !matches!(protocol, "TCP" | "UDP" | "SCTP")
    {
        errors.not_supported(&path.name(port::PROTOCOL), protocol, &["TCP", "UDP", "SCTP"]);
    }
    let end = own.int(port::END_PORT);
    let at_end = path.name(port::END_PORT);
    let path = path.name(port::PORT);
    match own.get(port::PORT) {
        Some(Value::Str(name)) => {
            if let Some(end) = end {
                errors.invalid(&at_end, end, "may not be specified when `port` is non-numeric");
            }
            errors.invalid_each(&path, name.as_str(), syntax::port_name(name));
        }
        Some(number) => {
            let number = number.as_int().unwrap_or(0);
            errors.invalid_each(&path, number, port_number(number));
            let Some(end) = end else { return };
            if end < number {
                errors.invalid(&at_end, number, "must be greater than or equal to `port`");
            }
            errors.invalid_each(&at_end, end, port_number(end));
        }
        None => {
            if let Some(end) = end {
                errors.invalid(&at_end, end, "may not be specified when `port` is not specified");
            }
        }
    }
}

fn of_peer(own: &Object, stood: &Stood<'_>, path: &Path<'_>, errors: &mut Errors) {
    let fields = [peer::POD_SELECTOR, peer::NAMESPACE_SELECTOR];
    for field in fields {
        selector::label_selector(own.object(field), !stood.values, &path.name(field), errors);
    }
    let selects = fields.iter().any(|field| own.contains(*field));
    match own.object(peer::IP_BLOCK) {
        Some(own) => {
            of_block(own, stood, &path.name(peer::IP_BLOCK), errors);
            if selects {
                errors.forbidden(path, "may not specify both ipBlock and another peer");
            }
        }
        None if !selects => errors.required(path, "must specify a peer"),
        None => {}
    }
}

fn of_block(own: &Object, stood: &Stood<'_>, path: &Path<'_>, errors: &mut Errors) {
    let given = own.text(block::CIDR);
    let at = path.name(block::CIDR);
    if given.is_empty() {
        return errors.required(&at, "");
    }
    cidr::legacy(given, stood.ranges.contains(given), &at, errors);
    let Some(range) = cidr::Cidr::parse(given) else { return };
    let path = path.name(block::EXCEPT);
    for (at, given) in texts(own, block::EXCEPT) {
        let path = path.index(at);
        cidr::legacy(given, stood.ranges.contains(given), &path, errors);
        if cidr::Cidr::parse(given).is_some_and(|except| !range.is_above(&except)) {
            errors.invalid(&path, given, "must be a strict subset of `cidr`");
        }
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    for (list, peers) in RULES {
        let path = path.name(list);
        for (at, one) in items(own, list) {
            let path = path.index(at);
            let path = path.name(peers);
            for (at, one) in items(one, peers) {
                let Some(own) = one.object(peer::IP_BLOCK) else { continue };
                let path = path.index(at);
                let path = path.name(peer::IP_BLOCK);
                cidr::warnings(own.text(block::CIDR), &path.name(block::CIDR), out);
                for (at, given) in texts(own, block::EXCEPT) {
                    cidr::warnings(given, &path.name(block::EXCEPT).index(at), out);
                }
            }
        }
    }
}
