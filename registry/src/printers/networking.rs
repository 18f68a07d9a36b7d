//! Ingresses, network policies and service addresses.

use super::cells::Cells;
use super::parts::{NONE, created, meta, name, selector_cell, spec, status};
use super::services::balancer;
use keelson_api::catalogue::names::{
    ingress_class_parameters_reference as parameters, ingress_class_spec, ingress_rule, ingress_spec,
    ingress_status, ip_address_spec, network_policy_spec, object_meta, parent_reference, service_cidr_spec,
};
use keelson_api::codec::view::View;
use std::fmt::Write;

/// Prints an ingress.
pub(super) fn ingress(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.str(spec.opt_str(ingress_spec::INGRESS_CLASS_NAME).unwrap_or(NONE));
    hosts(spec, cells);
    let balanced = balancer(status(object).msg(ingress_status::LOAD_BALANCER));
    cells.joined(balanced.into_iter(), ",", "");
    cells.str(if spec.has(ingress_spec::TLS) { "80, 443" } else { "80" });
    cells.age(created(object));
}

/// Up to three hosts. Rules without a host are not shown, yet they count as ones left out.
fn hosts(spec: View<'_>, cells: &mut Cells) {
    let mut shown: Vec<&str> = Vec::new();
    let mut more = false;
    for rule in spec.list(ingress_spec::RULES) {
        more |= shown.len() == 3;
        let host = rule.str(ingress_rule::HOST);
        if !more && !host.is_empty() {
            shown.push(host);
        }
    }
    if more {
        let left_out = spec.count(ingress_spec::RULES) - shown.len();
        cells.text(format_args!("{} + {left_out} more...", shown.join(",")));
    } else {
        cells.joined(shown.into_iter(), ",", "*");
    }
}

/// Prints an ingress class.
pub(super) fn ingress_class(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    let annotation = "ingressclass.kubernetes.io/is-default-class";
    let default = meta(object).map_str(object_meta::ANNOTATIONS, annotation) == Some("true");
    cells.text(format_args!("{}{}", name(object), if default { " (default)" } else { "" }));
    cells.str(spec.str(ingress_class_spec::CONTROLLER));
    match spec.opt_msg(ingress_class_spec::PARAMETERS) {
        None => cells.str(NONE),
        Some(of) => {
            let mut text = of.str(parameters::KIND).to_owned();
            if let Some(group) = of.opt_str(parameters::API_GROUP) {
                let _ = write!(text, ".{group}");
            }
            cells.text(format_args!("{text}/{}", of.str(parameters::NAME)));
        }
    }
    cells.age(created(object));
}

/// Prints an address given to a service. There are three cells to two columns: kube-apiserver sends
/// the age without saying so.
pub(super) fn ip_address(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    match spec(object).opt_msg(ip_address_spec::PARENT_REF) {
        None => cells.str(NONE),
        Some(parent) => {
            let mut text = parent.str(parent_reference::RESOURCE).to_lowercase();
            let group = parent.str(parent_reference::GROUP);
            if !group.is_empty() {
                let _ = write!(text, ".{}", group.to_lowercase());
            }
            let namespace = parent.str(parent_reference::NAMESPACE);
            if !namespace.is_empty() {
                let _ = write!(text, "/{namespace}");
            }
            cells.text(format_args!("{text}/{}", parent.str(parent_reference::NAME)));
        }
    }
    cells.age(created(object));
}

/// Prints a network policy.
pub(super) fn network_policy(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    selector_cell(spec(object).msg(network_policy_spec::POD_SELECTOR), cells);
    cells.age(created(object));
}

/// Prints a range of service addresses.
pub(super) fn service_cidr(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.joined(spec(object).strs(service_cidr_spec::CIDRS), ",", "");
    cells.age(created(object));
}
