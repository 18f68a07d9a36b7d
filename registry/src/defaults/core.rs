//! The other kinds of the core group: namespaces, nodes, services, volumes and their claims, limits.

use super::pod_resources::copy_missing;
use super::{Code, Family, Give, Rule, filled, rule};
use keelson_api::catalogue::names::{
    client_ip_config, endpoint_port, limit_range_item, load_balancer_ingress, load_balancer_status,
    namespace, namespace_status, node_status, object_meta, persistent_volume, persistent_volume_claim_spec,
    persistent_volume_claim_status, persistent_volume_spec, persistent_volume_status, pod_template_spec,
    replication_controller, replication_controller_spec, resource_quota_spec, resource_quota_status, secret,
    service, service_port, service_spec, service_status, session_affinity_config as affinity,
    volume_resource_requirements,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::{Object, Value};

const SERVICE: &[TypeId] = &[t::CORE_V1_SERVICE_SPEC];
const VOLUME: &[TypeId] = &[t::CORE_V1_PERSISTENT_VOLUME];

/// The label that selectors find a namespace's name by.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";

const CLIENT_IP: &str = "ClientIP";
const CLUSTER: &str = "Cluster";
const CLUSTER_IP: &str = "ClusterIP";
const FILESYSTEM: Give = Give::Text("Filesystem");
const LOAD_BALANCER: &str = "LoadBalancer";
const NODE_PORT: &str = "NodePort";
const NO_AFFINITY: &str = "None";

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[
        Code { types: &[t::CORE_V1_LIMIT_RANGE_ITEM], run: limits },
        Code { types: &[t::CORE_V1_NAMESPACE], run: name_label },
        Code { types: &[t::CORE_V1_NODE_STATUS], run: allocatable },
        Code { types: &[t::CORE_V1_REPLICATION_CONTROLLER], run: template_labels },
        Code { types: &[t::CORE_V1_SERVICE], run: ingress_modes },
        Code { types: SERVICE, run: service_policies },
        Code { types: &[t::CORE_V1_SERVICE_PORT], run: target_port },
    ],
    rounded: &[
        (
            t::CORE_V1_LIMIT_RANGE_ITEM,
            &[
                limit_range_item::MAX,
                limit_range_item::MIN,
                limit_range_item::DEFAULT,
                limit_range_item::DEFAULT_REQUEST,
                limit_range_item::MAX_LIMIT_REQUEST_RATIO,
            ],
        ),
        (t::CORE_V1_NODE_STATUS, &[node_status::CAPACITY, node_status::ALLOCATABLE]),
        (
            t::CORE_V1_PERSISTENT_VOLUME_CLAIM_STATUS,
            &[persistent_volume_claim_status::CAPACITY, persistent_volume_claim_status::ALLOCATED_RESOURCES],
        ),
        (t::CORE_V1_PERSISTENT_VOLUME_SPEC, &[persistent_volume_spec::CAPACITY]),
        (t::CORE_V1_RESOURCE_QUOTA_SPEC, &[resource_quota_spec::HARD]),
        (t::CORE_V1_RESOURCE_QUOTA_STATUS, &[resource_quota_status::HARD, resource_quota_status::USED]),
        (
            t::CORE_V1_VOLUME_RESOURCE_REQUIREMENTS,
            &[volume_resource_requirements::LIMITS, volume_resource_requirements::REQUESTS],
        ),
    ],
};

const RULES: &[Rule] = &[
    rule(&[t::CORE_V1_ENDPOINT_PORT], &[endpoint_port::PROTOCOL], Give::Text("TCP")),
    rule(&[t::CORE_V1_NAMESPACE_STATUS], &[namespace_status::PHASE], Give::Text("Active")),
    rule(&[t::CORE_V1_SECRET], &[secret::TYPE], Give::Text("Opaque")),
    // A volume in an attachment's source has no defaults of its own: these are of the kind.
    rule(
        VOLUME,
        &[persistent_volume::SPEC, persistent_volume_spec::PERSISTENT_VOLUME_RECLAIM_POLICY],
        Give::Text("Retain"),
    ),
    rule(VOLUME, &[persistent_volume::SPEC, persistent_volume_spec::VOLUME_MODE], FILESYSTEM),
    rule(VOLUME, &[persistent_volume::STATUS, persistent_volume_status::PHASE], Give::Text("Pending")),
    rule(
        &[t::CORE_V1_PERSISTENT_VOLUME_CLAIM_STATUS],
        &[persistent_volume_claim_status::PHASE],
        Give::Text("Pending"),
    ),
    rule(
        &[t::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC],
        &[persistent_volume_claim_spec::VOLUME_MODE],
        FILESYSTEM,
    ),
    rule(SERVICE, &[service_spec::SESSION_AFFINITY], Give::Text(NO_AFFINITY)),
    rule(
        SERVICE,
        &[service_spec::SESSION_AFFINITY_CONFIG, affinity::CLIENT_IP, client_ip_config::TIMEOUT_SECONDS],
        Give::Int(10800),
    )
    .when(service_spec::SESSION_AFFINITY, &[CLIENT_IP]),
    rule(SERVICE, &[service_spec::TYPE], Give::Text(CLUSTER_IP)),
    rule(SERVICE, &[service_spec::EXTERNAL_TRAFFIC_POLICY], Give::Text(CLUSTER))
        .when(service_spec::TYPE, &[LOAD_BALANCER, NODE_PORT]),
    rule(SERVICE, &[service_spec::INTERNAL_TRAFFIC_POLICY], Give::Text(CLUSTER))
        .when(service_spec::TYPE, &[CLUSTER_IP, LOAD_BALANCER, NODE_PORT]),
    rule(SERVICE, &[service_spec::ALLOCATE_LOAD_BALANCER_NODE_PORTS], Give::Bool(true))
        .when(service_spec::TYPE, &[LOAD_BALANCER]),
];

/// Limits of containers: what is given without a limit or request follows from the bounds.
fn limits(item: &mut Object) {
    use limit_range_item::{DEFAULT, DEFAULT_REQUEST, MAX, MIN, TYPE};
    if item.text(TYPE) == "Container" {
        copy_missing(item, MAX, DEFAULT, |_| true);
        copy_missing(item, DEFAULT, DEFAULT_REQUEST, |_| true);
        copy_missing(item, MIN, DEFAULT_REQUEST, |_| true);
    }
}

fn name_label(object: &mut Object) {
    let Some(metadata) = object.object_mut(namespace::METADATA) else { return };
    let name = metadata.text(object_meta::NAME);
    let labelled = metadata.object(object_meta::LABELS).map(|labels| labels.text(NAME_LABEL));
    if name.is_empty() || labelled == Some(name) {
        return;
    }
    let name = Value::from(name);
    metadata.object_entry(object_meta::LABELS).insert(NAME_LABEL, name);
}

/// A node can give away all that it has.
fn allocatable(status: &mut Object) {
    if !status.contains(node_status::ALLOCATABLE)
        && let Some(capacity) = status.get(node_status::CAPACITY)
    {
        let capacity = capacity.clone();
        status.insert(node_status::ALLOCATABLE, capacity);
    }
}

/// The labels of the template are those of the controller, and its selector.
fn template_labels(object: &mut Object) {
    let Some(spec) = object.object(replication_controller::SPEC) else { return };
    let template = spec.object(replication_controller_spec::TEMPLATE);
    let metadata = template.and_then(|template| template.object(pod_template_spec::METADATA));
    let Some(labels) = metadata.and_then(|metadata| metadata.object(object_meta::LABELS)) else { return };
    let metadata = object.object(replication_controller::METADATA);
    let labelled = metadata.is_some_and(|metadata| filled(metadata, object_meta::LABELS));
    let selects = filled(spec, replication_controller_spec::SELECTOR);
    if labels.is_empty() || (labelled && selects) {
        return;
    }
    let labels = labels.clone();
    if !selects {
        object
            .object_entry(replication_controller::SPEC)
            .insert(replication_controller_spec::SELECTOR, labels.clone());
    }
    if !labelled {
        object.object_entry(replication_controller::METADATA).insert(object_meta::LABELS, labels);
    }
}

fn service_policies(spec: &mut Object) {
    if spec.text(service_spec::SESSION_AFFINITY) == NO_AFFINITY {
        spec.remove(service_spec::SESSION_AFFINITY_CONFIG);
    }
    let reached = spec.text(service_spec::TYPE) == CLUSTER_IP && filled(spec, service_spec::EXTERNAL_IPS);
    if reached && !spec.contains(service_spec::EXTERNAL_TRAFFIC_POLICY) {
        spec.insert(service_spec::EXTERNAL_TRAFFIC_POLICY, CLUSTER);
    }
}

/// A port leads to the port of the same number.
fn target_port(object: &mut Object) {
    let target = object.get(service_port::TARGET_PORT);
    if target.is_some_and(|target| target.as_str() != Some("")) {
        return;
    }
    match object.int(service_port::PORT) {
        Some(port) => object.insert(service_port::TARGET_PORT, port),
        None => object.remove(service_port::TARGET_PORT),
    };
}

/// Addresses of load balancers are reached as they are.
fn ingress_modes(object: &mut Object) {
    let Some(spec) = object.object(service::SPEC) else { return };
    if spec.text(service_spec::TYPE) != LOAD_BALANCER {
        return;
    }
    let status = object.object_mut(service::STATUS);
    let balancer = status.and_then(|status| status.object_mut(service_status::LOAD_BALANCER));
    let ingress = balancer.and_then(|balancer| balancer.list_mut(load_balancer_status::INGRESS));
    for point in ingress.into_iter().flatten().filter_map(Value::as_object_mut) {
        if !point.text(load_balancer_ingress::IP).is_empty()
            && !point.contains(load_balancer_ingress::IP_MODE)
        {
            point.insert(load_balancer_ingress::IP_MODE, "VIP");
        }
    }
}
