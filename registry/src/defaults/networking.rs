//! Network policies, classes of ingress, endpoint slices.

use super::{Code, Family, Give, Rule, filled, rule};
use keelson_api::catalogue::names::{
    endpoint_port, ingress_class_parameters_reference, network_policy_port, network_policy_spec,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::{Object, Value};

const TCP: Give = Give::Text("TCP");
const SLICE_PORT: &[TypeId] = &[t::DISCOVERY_V1_ENDPOINT_PORT];

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[Code { types: &[t::NETWORKING_V1_NETWORK_POLICY_SPEC], run: directions }],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(SLICE_PORT, &[endpoint_port::NAME], Give::Text("")),
    rule(SLICE_PORT, &[endpoint_port::PROTOCOL], TCP),
    rule(&[t::NETWORKING_V1_NETWORK_POLICY_PORT], &[network_policy_port::PROTOCOL], TCP),
    rule(
        &[t::NETWORKING_V1_INGRESS_CLASS_PARAMETERS_REFERENCE],
        &[ingress_class_parameters_reference::SCOPE],
        Give::Text("Cluster"),
    ),
];

/// A policy is about what comes in, and about what goes out where it says something of that.
fn directions(spec: &mut Object) {
    if filled(spec, network_policy_spec::POLICY_TYPES) {
        return;
    }
    let mut types = vec![Value::from("Ingress")];
    if filled(spec, network_policy_spec::EGRESS) {
        types.push(Value::from("Egress"));
    }
    spec.insert(network_policy_spec::POLICY_TYPES, types);
}
