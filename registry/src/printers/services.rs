//! Services and their endpoints.

use super::cells::Cells;
use super::parts::{NONE, created, first_three, labels, name, spec, status};
use keelson_api::catalogue::names::{
    endpoint, endpoint_address, endpoint_port as slice_port, endpoint_slice as slice,
    endpoint_subset as subset, endpoints as e, load_balancer_ingress, load_balancer_status, service_port,
    service_spec, service_status,
};
use keelson_api::codec::view::View;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Prints a service.
pub(super) fn service(service: View<'_>, cells: &mut Cells) {
    let spec = spec(service);
    cells.str(name(service));
    cells.str(spec.str(service_spec::TYPE));
    let first = spec.strs(service_spec::CLUSTER_IPS).next();
    cells.str_or(first.unwrap_or_else(|| spec.str(service_spec::CLUSTER_IP)), NONE);
    external(service, cells);
    let mut ports = String::new();
    for port in spec.list(service_spec::PORTS) {
        let comma = if ports.is_empty() { "" } else { "," };
        let _ = write!(ports, "{comma}{}", port.int(service_port::PORT));
        let node_port = port.int(service_port::NODE_PORT);
        if node_port > 0 {
            let _ = write!(ports, ":{node_port}");
        }
        let _ = write!(ports, "/{}", port.str(service_port::PROTOCOL));
    }
    cells.str_or(&ports, NONE);
    cells.age(created(service));
    labels(spec, service_spec::SELECTOR, cells);
}

/// Where the service is reached from outside.
fn external(service: View<'_>, cells: &mut Cells) {
    let spec = spec(service);
    let own = spec.strs(service_spec::EXTERNAL_IPS);
    match spec.str(service_spec::TYPE) {
        "ClusterIP" | "NodePort" => cells.joined(own, ",", NONE),
        "LoadBalancer" => {
            let balanced = balancer(status(service).msg(service_status::LOAD_BALANCER));
            cells.joined(balanced.into_iter().chain(own), ",", "<pending>");
        }
        "ExternalName" => cells.str(spec.str(service_spec::EXTERNAL_NAME)),
        _ => cells.str("<unknown>"),
    }
}

/// Addresses of a load balancer's status, sorted. Ingresses have the same fields.
pub(super) fn balancer(status: View<'_>) -> BTreeSet<&str> {
    let points =
        status.list(load_balancer_status::INGRESS).map(|point| match point.str(load_balancer_ingress::IP) {
            "" => point.str(load_balancer_ingress::HOSTNAME),
            ip => ip,
        });
    points.filter(|address| !address.is_empty()).collect()
}

/// Prints endpoints: three addresses, and how many more there are.
pub(super) fn endpoints(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    let mut shown: Vec<String> = Vec::new();
    let mut count = 0;
    for subset in object.list(e::SUBSETS) {
        let addresses = || subset.list(subset::ADDRESSES).map(|address| address.str(endpoint_address::IP));
        let mut add = |port: Option<i64>| {
            for ip in addresses() {
                count += 1;
                if shown.len() < 3 {
                    shown.push(with_port(ip, port));
                }
            }
        };
        if !subset.has(subset::PORTS) {
            add(None);
        }
        for port in subset.list(subset::PORTS) {
            add(Some(port.int(service_port::PORT)));
        }
    }
    let text = shown.join(",");
    if !object.has(e::SUBSETS) {
        cells.str(NONE);
    } else if count > 3 {
        cells.text(format_args!("{text} + {} more...", count - 3));
    } else {
        cells.str(&text);
    }
    cells.age(created(object));
}

fn with_port(ip: &str, port: Option<i64>) -> String {
    match port {
        None => ip.to_owned(),
        Some(port) if ip.contains(':') => format!("[{ip}]:{port}"),
        Some(port) => format!("{ip}:{port}"),
    }
}

/// Prints an endpoint slice.
pub(super) fn endpoint_slice(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(object.str(slice::ADDRESS_TYPE));
    let ports: Vec<String> = object
        .list(slice::PORTS)
        .map(|port| match (port.opt_int(slice_port::PORT), port.opt_str(slice_port::NAME)) {
            (Some(number), _) => number.to_string(),
            (None, Some(name)) => name.to_owned(),
            (None, None) => "*".to_owned(),
        })
        .collect();
    cells.str(&first_three(ports.iter().map(String::as_str)));
    let addresses = object.list(slice::ENDPOINTS).flat_map(|e| e.strs(endpoint::ADDRESSES));
    cells.str(&first_three(addresses));
    cells.age(created(object));
}
