//! Services: addresses, ports and policies that go together. Must not know how addresses are given out.

mod addresses;

use crate::validate::formats::port_number;
use crate::validate::gojson::GoJson;
use crate::validate::pod::probes::port_or_name;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, IMMUTABLE, Path, Subject, cidr, ip, metadata};
use keelson_api::catalogue::names::{
    client_ip_config, load_balancer_ingress as ingress, load_balancer_status as balancer,
    object_meta as meta, service as names, service_port as port, service_spec as spec,
    service_status as status, session_affinity_config as affinity,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const TOPOLOGY_HINTS: &str = "service.kubernetes.io/topology-aware-hints";
const TOPOLOGY_MODE: &str = "service.kubernetes.io/topology-mode";
const SOURCE_RANGES: &str = "service.beta.kubernetes.io/load-balancer-source-ranges";
const PROTOCOLS: [&str; 3] = ["SCTP", "TCP", "UDP"];
const ONLY_BALANCERS: &str = "may only be used when `type` is 'LoadBalancer'";

/// The longest time that a client stays with an endpoint.
const MAX_AFFINITY: i64 = 86_400;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    if subject.sub == "status" {
        return of_status(subject, new, errors);
    }
    let path = Path::root("spec");
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    if let Some(old) = old {
        addresses::update(new, old, &path, errors);
        class(new, Some(old), &path, errors);
        if needs_health_check(old)
            && needs_health_check(new)
            && old.get(spec::HEALTH_CHECK_NODE_PORT) != new.get(spec::HEALTH_CHECK_NODE_PORT)
        {
            errors.forbidden(&path.name(spec::HEALTH_CHECK_NODE_PORT), IMMUTABLE);
        }
    }
    topology(annotations(subject.new), errors);
    of_type(new, &path, errors);
    ports(new, &path, errors);
    metadata::labels(new.object(spec::SELECTOR), &path.name(spec::SELECTOR), errors);
    session_affinity(new, &path, errors);
    addresses::check(new, old, &path, errors);
    external_ips(new, old, &path, errors);
    known_type(new, &path, errors);
    distinct_ports(new, &path, errors);
    source_ranges(subject, new, old, &path, errors);
    node_ports_of_balancers(new, &path, errors);
    class(new, None, &path, errors);
    external_traffic(new, &path, errors);
    internal_traffic(new, &path, errors);
    let supported = ["PreferClose", "PreferSameZone", "PreferSameNode"];
    if let Some(given) = new.str(spec::TRAFFIC_DISTRIBUTION).filter(|given| !supported.contains(given)) {
        errors.not_supported(&path.name(spec::TRAFFIC_DISTRIBUTION), given, &supported);
    }
}

fn annotations(service: &Object) -> &Object {
    crate::metadata::of(service).object(meta::ANNOTATIONS).unwrap_or(&EMPTY)
}

fn is_balancer(own: &Object) -> bool {
    own.text(spec::TYPE) == "LoadBalancer"
}

fn is_headless(own: &Object) -> bool {
    let [only] = own.list(spec::CLUSTER_IPS) else { return false };
    only.as_str() == Some("None")
}

fn is_external(own: &Object) -> bool {
    match own.text(spec::TYPE) {
        "LoadBalancer" | "NodePort" => true,
        "ClusterIP" => !own.list(spec::EXTERNAL_IPS).is_empty(),
        _ => false,
    }
}

fn needs_health_check(own: &Object) -> bool {
    is_balancer(own) && own.text(spec::EXTERNAL_TRAFFIC_POLICY) == "Local"
}

fn topology(annotations: &Object, errors: &mut Errors) {
    if let (Some(mode), Some(hints)) = (annotations.str(TOPOLOGY_MODE), annotations.str(TOPOLOGY_HINTS))
        && mode != hints
    {
        let detail = format!("must match annotations[{TOPOLOGY_HINTS}] when both are specified");
        errors.invalid(&Path::root("metadata.annotations").key(TOPOLOGY_MODE), mode, detail);
    }
}

/// What the type wants of other fields.
fn of_type(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(spec::TYPE);
    if own.list(spec::PORTS).is_empty() && !is_headless(own) && kind != "ExternalName" {
        errors.required(&path.name(spec::PORTS), "");
    }
    match kind {
        "LoadBalancer" | "NodePort" if is_headless(own) => {
            let detail = format!("may not be set to 'None' for {kind} services");
            errors.invalid(&path.name(spec::CLUSTER_IPS).index(0), "None", detail);
        }
        "ExternalName" => {
            for field in [spec::CLUSTER_IPS, spec::IP_FAMILIES] {
                if !own.list(field).is_empty() {
                    errors.forbidden(&path.name(field), "may not be set for ExternalName services");
                }
            }
            if own.contains(spec::IP_FAMILY_POLICY) {
                let detail = "may not be set for ExternalName services";
                errors.forbidden(&path.name(spec::IP_FAMILY_POLICY), detail);
            }
            let name = own.text(spec::EXTERNAL_NAME);
            let name = name.strip_suffix('.').unwrap_or(name);
            let path = path.name(spec::EXTERNAL_NAME);
            if name.is_empty() {
                errors.required(&path, "");
            } else {
                errors.invalid_each(&path, name, syntax::dns1123_subdomain(name));
            }
        }
        _ => {}
    }
}

fn ports(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::PORTS);
    let many = own.list(spec::PORTS).len() > 1;
    let mut seen = HashSet::new();
    for (at, one) in items(own, spec::PORTS) {
        let path = path.index(at);
        let name = one.text(port::NAME);
        if !name.is_empty() {
            errors.invalid_each(&path.name(port::NAME), name, syntax::dns1123_label(name));
            if !seen.insert(name) {
                errors.duplicate(&path.name(port::NAME), name);
            }
        } else if many {
            errors.required(&path.name(port::NAME), "");
        }
        let number = one.int(port::PORT).unwrap_or(0);
        errors.invalid_each(&path.name(port::PORT), number, port_number(number));
        protocol(one.text(port::PROTOCOL), &path.name(port::PROTOCOL), errors);
        port_or_name(one.get(port::TARGET_PORT), &path.name(port::TARGET_PORT), errors);
        if let Some(name) = one.str(port::APP_PROTOCOL) {
            errors.invalid_each(&path.name(port::APP_PROTOCOL), name, syntax::label_key(name));
        }
    }
}

/// The protocol of a port.
pub(in crate::validate) fn protocol(given: &str, path: &Path<'_>, errors: &mut Errors) {
    if given.is_empty() {
        errors.required(path, "");
    } else if !PROTOCOLS.contains(&given) {
        errors.not_supported(path, given, &PROTOCOLS);
    }
}

fn session_affinity(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let config = own.object(spec::SESSION_AFFINITY_CONFIG);
    let at = path.name(spec::SESSION_AFFINITY_CONFIG);
    match own.text(spec::SESSION_AFFINITY) {
        "" => errors.required(&path.name(spec::SESSION_AFFINITY), ""),
        "ClientIP" => {
            let detail = "when session affinity type is ClientIP";
            let Some(config) = config else { return errors.required(&at, detail) };
            let at = at.name(affinity::CLIENT_IP);
            let Some(config) = config.object(affinity::CLIENT_IP) else {
                return errors.required(&at, detail);
            };
            let at = at.name(client_ip_config::TIMEOUT_SECONDS);
            match config.int(client_ip_config::TIMEOUT_SECONDS) {
                None => errors.required(&at, detail),
                Some(seconds) if !(1..=MAX_AFFINITY).contains(&seconds) => {
                    errors.invalid(&at, seconds, "must be greater than 0 and less than 86400");
                }
                Some(_) => {}
            }
        }
        "None" => {
            if config.is_some() {
                errors.forbidden(&at, "must not be set when session affinity is None");
            }
        }
        other => {
            errors.not_supported(&path.name(spec::SESSION_AFFINITY), other, &["ClientIP", "None"]);
        }
    }
}

fn external_ips(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::EXTERNAL_IPS);
    let before: HashSet<&str> =
        old.map(|old| texts(old, spec::EXTERNAL_IPS).map(|(_, ip)| ip).collect()).unwrap_or_default();
    for (at, given) in texts(own, spec::EXTERNAL_IPS) {
        let path = path.index(at);
        let count = errors.len();
        if !before.contains(given) {
            ip::legacy(given, &[], &path, errors);
        }
        if errors.len() == count {
            ip::endpoint(given, &path, errors);
        }
    }
}

fn known_type(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let supported = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
    let kind = own.text(spec::TYPE);
    if kind.is_empty() {
        errors.required(&path.name(spec::TYPE), "");
    } else if !supported.contains(&kind) {
        errors.not_supported(&path.name(spec::TYPE), kind, &supported);
    }
    if kind != "ClusterIP" {
        return;
    }
    for (at, one) in items(own, spec::PORTS) {
        if one.contains(port::NODE_PORT) {
            let detail = "may not be used when `type` is 'ClusterIP'";
            errors.forbidden(&path.name(spec::PORTS).index(at).name(port::NODE_PORT), detail);
        }
    }
}

fn distinct_ports(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::PORTS);
    let mut seen = HashSet::new();
    for (at, one) in items(own, spec::PORTS) {
        if let Some(number) = one.int(port::NODE_PORT)
            && !seen.insert((one.text(port::PROTOCOL), number))
        {
            errors.duplicate(&path.index(at).name(port::NODE_PORT), number);
        }
    }
    seen.clear();
    for (at, one) in items(own, spec::PORTS) {
        let number = one.int(port::PORT).unwrap_or(0);
        if !seen.insert((one.text(port::PROTOCOL), number)) {
            let mut shown = Object::new();
            shown.insert(port::PROTOCOL, one.text(port::PROTOCOL));
            shown.insert(port::PORT, number);
            errors.duplicate(&path.index(at), GoJson(types::CORE_V1_SERVICE_PORT, &shown));
        }
    }
}

fn source_ranges(
    subject: &Subject<'_>,
    own: &Object,
    old: Option<&Object>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    if !own.list(spec::LOAD_BALANCER_SOURCE_RANGES).is_empty() {
        let path = path.field("LoadBalancerSourceRanges");
        if !is_balancer(own) {
            errors.forbidden(&path, ONLY_BALANCERS);
        }
        let ranges = |own| texts(own, spec::LOAD_BALANCER_SOURCE_RANGES).map(|(_, text)| text.trim());
        let before: HashSet<&str> = old.map(|old| ranges(old).collect()).unwrap_or_default();
        for (at, range) in ranges(own).enumerate() {
            cidr::legacy(range, before.contains(range), &path.index(at), errors);
        }
        return;
    }
    let Some(given) = annotations(subject.new).str(SOURCE_RANGES) else { return };
    let path = Path::root("metadata.annotations");
    let path = path.key(SOURCE_RANGES);
    if !is_balancer(own) {
        errors.forbidden(&path, ONLY_BALANCERS);
    }
    let before = subject.old.and_then(|old| annotations(old).str(SOURCE_RANGES));
    if before != Some(given) && !given.trim().is_empty() {
        for range in given.trim().split(',') {
            cidr::legacy(range.trim(), false, &path, errors);
        }
    }
}

fn node_ports_of_balancers(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = spec::ALLOCATE_LOAD_BALANCER_NODE_PORTS;
    match (own.contains(field), is_balancer(own)) {
        (true, false) => errors.forbidden(&path.name(field), ONLY_BALANCERS),
        // Upstream's path has no spec here.
        (false, true) => errors.required(&Path::none().name(field), ""),
        _ => {}
    }
}

fn class(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let field = spec::LOAD_BALANCER_CLASS;
    let path = path.name(field);
    if let Some(old) = old.filter(|old| is_balancer(old) && is_balancer(own))
        && old.get(field) != own.get(field)
    {
        errors.invalid(&path, own.get(field), "may not change once set");
    }
    let Some(given) = own.str(field) else { return };
    if is_balancer(own) {
        errors.invalid_each(&path, given, syntax::label_key(given));
    } else {
        errors.forbidden(&path, ONLY_BALANCERS);
    }
}

fn external_traffic(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let policy = own.text(spec::EXTERNAL_TRAFFIC_POLICY);
    let at = path.name(spec::EXTERNAL_TRAFFIC_POLICY);
    match (is_external(own), policy) {
        (false, "") | (true, "Cluster" | "Local") => {}
        (false, _) => errors.invalid(&at, policy, "may only be set for externally-accessible services"),
        (true, "") => errors.required(&at, ""),
        (true, _) => errors.not_supported(&at, policy, &["Cluster", "Local"]),
    }
    let at = path.name(spec::HEALTH_CHECK_NODE_PORT);
    match (needs_health_check(own), own.int(spec::HEALTH_CHECK_NODE_PORT)) {
        (true, None) => errors.required(&at, ""),
        (true, Some(number)) => errors.invalid_each(&at, number, port_number(number)),
        (false, Some(number)) => {
            let detail =
                "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
            errors.invalid(&at, number, detail);
        }
        (false, None) => {}
    }
}

fn internal_traffic(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::INTERNAL_TRAFFIC_POLICY);
    match own.str(spec::INTERNAL_TRAFFIC_POLICY) {
        None if matches!(own.text(spec::TYPE), "NodePort" | "LoadBalancer" | "ClusterIP") => {
            errors.required(&path, "");
        }
        None | Some("Cluster" | "Local") => {}
        Some(other) => errors.not_supported(&path, other, &["Cluster", "Local"]),
    }
}

fn of_status(subject: &Subject<'_>, own: &Object, errors: &mut Errors) {
    let list = |object: &'_ Object| -> Object {
        let status = object.object(names::STATUS).and_then(|own| own.object(status::LOAD_BALANCER));
        status.cloned().unwrap_or_default()
    };
    let new = list(subject.new);
    let path = Path::root("status.loadBalancer");
    let path = path.name(balancer::INGRESS);
    if !is_balancer(own) && !new.list(balancer::INGRESS).is_empty() {
        return errors.forbidden(&path, "may only be used when `spec.type` is 'LoadBalancer'");
    }
    let old = subject.old.map(list).unwrap_or_default();
    let before: HashSet<&str> =
        items(&old, balancer::INGRESS).map(|(_, one)| one.text(ingress::IP)).collect();
    for (at, one) in items(&new, balancer::INGRESS) {
        let path = path.index(at);
        point(one, &before, |path, errors| mode(one, path, errors), &path, errors);
    }
}

fn mode(one: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(ingress::IP_MODE);
    let has_ip = !one.text(ingress::IP).is_empty();
    match one.str(ingress::IP_MODE) {
        None if has_ip => errors.required(&path, "must be specified when `ip` is set"),
        Some(_) if !has_ip => errors.forbidden(&path, "may not be specified when `ip` is not set"),
        None | Some("Proxy" | "VIP") => {}
        Some(other) => errors.not_supported(&path, other, &["Proxy", "VIP"]),
    }
}

/// Where a load balancer can be reached; `between` checks what stands between address and name.
pub(in crate::validate) fn point(
    one: &Object,
    before: &HashSet<&str>,
    between: impl FnOnce(&Path<'_>, &mut Errors),
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let given = one.text(ingress::IP);
    if !given.is_empty() && !before.contains(given) {
        ip::legacy(given, &[], &path.name(ingress::IP), errors);
    }
    between(path, errors);
    let host = one.text(ingress::HOSTNAME);
    if !host.is_empty() {
        let path = path.name(ingress::HOSTNAME);
        errors.invalid_each(&path, host, syntax::dns1123_subdomain(host));
        if ip::parse(host).is_some() {
            errors.invalid(&path, host, "must be a DNS name, not an IP address");
        }
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if subject.sub == "status" {
        return warn_status(subject, out);
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    if annotations(subject.new).contains(TOPOLOGY_HINTS) {
        out.push(format!("annotation {TOPOLOGY_HINTS} is deprecated, please use {TOPOLOGY_MODE} instead"));
    }
    let kind = own.text(spec::TYPE);
    let first = own.text(spec::CLUSTER_IP);
    if !matches!(first, "" | "None") {
        let path = path.name(spec::CLUSTER_IPS);
        out.extend(texts(own, spec::CLUSTER_IPS).filter_map(|(at, ip)| ip::warning(ip, &path.index(at))));
    }
    let headless = kind == "ClusterIP" && first == "None";
    let balancer = own.text(spec::LOAD_BALANCER_IP);
    let external = !own.list(spec::EXTERNAL_IPS).is_empty();
    if headless {
        let ignored = [
            ("spec.loadBalancerIP", !balancer.is_empty()),
            ("spec.externalIPs", external),
            ("spec.SessionAffinity", own.text(spec::SESSION_AFFINITY) != "None"),
        ];
        let ignored = ignored.iter().filter(|(_, is_set)| *is_set);
        out.extend(ignored.map(|(field, _)| format!("{field} is ignored for headless services")));
    }
    let at = path.name(spec::EXTERNAL_IPS);
    out.extend(texts(own, spec::EXTERNAL_IPS).filter_map(|(index, ip)| ip::warning(ip, &at.index(index))));
    if external && !headless && kind != "ExternalName" {
        out.push(
            "spec.externalIPs is deprecated and may no longer be implemented in some clusters".to_owned(),
        );
    }
    out.extend(ip::warning(balancer, &path.name(spec::LOAD_BALANCER_IP)));
    let at = path.name(spec::LOAD_BALANCER_SOURCE_RANGES);
    for (index, range) in texts(own, spec::LOAD_BALANCER_SOURCE_RANGES) {
        cidr::warnings(range, &at.index(index), out);
    }
    if kind == "ExternalName" && external {
        out.push("spec.externalIPs is ignored when spec.type is \"ExternalName\"".to_owned());
    }
    if kind != "ExternalName" && !own.text(spec::EXTERNAL_NAME).is_empty() {
        out.push("spec.externalName is ignored when spec.type is not \"ExternalName\"".to_owned());
    }
    if own.text(spec::TRAFFIC_DISTRIBUTION) == "PreferClose" {
        let words = "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"";
        out.push(words.to_owned());
    }
}

/// Addresses in the status of a load balancer, of Services and Ingresses.
pub(in crate::validate) fn warn_status(subject: &Subject<'_>, out: &mut Vec<String>) {
    let own = subject.new.object(names::STATUS).and_then(|own| own.object(status::LOAD_BALANCER));
    let path = Path::root("status.loadBalancer.ingress");
    let all = items(own.unwrap_or(&EMPTY), balancer::INGRESS);
    out.extend(all.filter_map(|(at, one)| ip::warning(one.text(ingress::IP), &path.index(at))));
}
