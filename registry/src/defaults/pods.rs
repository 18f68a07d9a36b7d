//! Pods and their specs.
//!
//! What only a pod gets, and no template, hangs on the pod.

use super::{Code, Family, Give, Rule, pod_resources, rule};
use keelson_api::catalogue::names::{container, container_port, pod, pod_spec, pod_status};
use keelson_api::catalogue::{Name, TypeId, types as t};
use keelson_api::tree::{Object, Value};

const SPEC: &[TypeId] = &[t::CORE_V1_POD_SPEC];
const POD: &[TypeId] = &[t::CORE_V1_POD];

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[
        Code { types: POD, run: pod_resources::requests_from_limits },
        Code { types: POD, run: pod_resources::pod_level },
        Code { types: POD, run: host_ports },
    ],
    rounded: &[
        (t::CORE_V1_POD_SPEC, &[pod_spec::OVERHEAD]),
        (t::CORE_V1_POD_STATUS, &[pod_status::ALLOCATED_RESOURCES]),
    ],
};

const RULES: &[Rule] = &[
    rule(POD, &[pod::SPEC, pod_spec::ENABLE_SERVICE_LINKS], Give::Bool(true)),
    rule(SPEC, &[pod_spec::DNS_POLICY], Give::Text("ClusterFirst")),
    rule(SPEC, &[pod_spec::RESTART_POLICY], Give::Text("Always")),
    rule(SPEC, &[pod_spec::SECURITY_CONTEXT], Give::Struct),
    rule(SPEC, &[pod_spec::TERMINATION_GRACE_PERIOD_SECONDS], Give::Int(30)),
    rule(SPEC, &[pod_spec::SCHEDULER_NAME], Give::Text("default-scheduler")),
];

/// On the host's network every port of a container is one of the host.
fn host_ports(object: &mut Object) {
    let Some(spec) = object.object_mut(pod::SPEC) else { return };
    if spec.bool(pod_spec::HOST_NETWORK) != Some(true) {
        return;
    }
    for name in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        for ports in items_mut(spec, name).filter_map(|container| container.list_mut(container::PORTS)) {
            for port in ports.iter_mut().filter_map(Value::as_object_mut) {
                if !port.contains(container_port::HOST_PORT)
                    && let Some(number) = port.int(container_port::CONTAINER_PORT)
                {
                    port.insert(container_port::HOST_PORT, number);
                }
            }
        }
    }
}

/// The structs in a list.
pub(super) fn items_mut(object: &mut Object, name: Name) -> impl Iterator<Item = &mut Object> {
    object.list_mut(name).into_iter().flatten().filter_map(Value::as_object_mut)
}
