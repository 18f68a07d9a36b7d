//! Columns of pods, nodes and the rest of the core group, as kube-apiserver 1.36 describes them to clients.

use super::{AGE, Column, NAME, text};

const INTERNAL_IP: &str = "List of addresses reachable to the node. Queried from cloud provider, if \
    available. More info: https://kubernetes.io/docs/reference/node/node-status/#addresses Note: This \
    field is declared as mergeable, but the merge key is not sufficiently unique, which can cause data \
    corruption when it is merged. Callers should instead use a full-replacement patch. See \
    https://pr.k8s.io/79391 for an example. Consumers should assume that addresses can change during the \
    lifetime of a Node. However, there are some exceptions where this may not be possible, such as Pods \
    that inherit a Node's address in its own status or consumers of the downward API (status.hostIP).";

pub(in crate::printers) static COMPONENT_STATUS: &[Column] = &[
    NAME,
    text("Status", "Status of the component conditions"),
    text("Message", "Message of the component conditions"),
    text("Error", "Error of the component conditions"),
];

pub(in crate::printers) static CONFIG_MAP: &[Column] = &[
    NAME,
    text(
        "Data",
        "Data contains the configuration data. Each key must consist of alphanumeric characters, '-', '_' \
         or '.'. Values with non-UTF-8 byte sequences must use the BinaryData field. The keys stored in \
         Data must not overlap with the keys in the BinaryData field, this is enforced during validation \
         process.",
    ),
    AGE,
];

pub(in crate::printers) static EVENT: &[Column] = &[
    text("Last Seen", "The time at which the most recent occurrence of this event was recorded."),
    text("Type", "Type of this event (Normal, Warning), new types could be added in the future"),
    text(
        "Reason",
        "This should be a short, machine understandable string that gives the reason for the transition \
         into the object's current status.",
    ),
    text("Object", "The object that this event is about."),
    text(
        "Subobject",
        "If referring to a piece of an object instead of an entire object, this string should contain a \
         valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. For example, \
         if the object reference is to a container within a pod, this would take on a value like: \
         \"spec.containers{name}\" (where \"name\" refers to the name of the container that triggered the \
         event) or if no container name is specified \"spec.containers[2]\" (container with index 2 in \
         this pod). This syntax is chosen only to have some well-defined way of referencing a part of an \
         object.",
    )
    .wide(),
    text("Source", "The component reporting this event. Should be a short machine understandable string.")
        .wide(),
    text("Message", "A human-readable description of the status of this operation."),
    text(
        "First Seen",
        "The time at which the event was first recorded. (Time of server receipt is in TypeMeta.)",
    )
    .wide(),
    text("Count", "The number of times this event has occurred.").wide(),
    text("Name", NAME.description).format("name").wide(),
];

pub(in crate::printers) static NAMESPACE: &[Column] =
    &[NAME, text("Status", "The status of the namespace"), AGE];

pub(in crate::printers) static NODE: &[Column] = &[
    NAME,
    text("Status", "The status of the node"),
    text("Roles", "The roles of the node"),
    AGE,
    text("Version", "Kubelet Version reported by the node."),
    text("Internal-IP", INTERNAL_IP).wide(),
    text("External-IP", INTERNAL_IP).wide(),
    text(
        "OS-Image",
        "OS Image reported by the node from /etc/os-release (e.g. Debian GNU/Linux 7 (wheezy)).",
    )
    .wide(),
    text(
        "Kernel-Version",
        "Kernel Version reported by the node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64).",
    )
    .wide(),
    text(
        "Container-Runtime",
        "ContainerRuntime Version reported by the node through runtime remote API (e.g. \
         containerd://1.4.2).",
    )
    .wide(),
];

pub(in crate::printers) static POD: &[Column] = &[
    NAME,
    text("Ready", "The aggregate readiness state of this pod for accepting traffic."),
    text("Status", "The aggregate status of the containers in this pod."),
    text(
        "Restarts",
        "The number of times the containers in this pod have been restarted and when the last container in \
         this pod has restarted.",
    ),
    AGE,
    text(
        "IP",
        "podIP address allocated to the pod. Routable at least within the cluster. Empty if not yet \
         allocated.",
    )
    .wide(),
    text(
        "Node",
        "NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for \
         scheduling by the scheduler defined in schedulerName. Once this field is set, the kubelet for \
         this node becomes responsible for the lifecycle of this pod. This field should not be used to \
         express a desire for the pod to be scheduled on a specific node. \
         https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename",
    )
    .wide(),
    text(
        "Nominated Node",
        "nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be \
         scheduled right away as preemption victims receive their graceful termination periods. This field \
         does not guarantee that the pod will be scheduled on this node. Scheduler may decide to place the \
         pod elsewhere if other nodes become available sooner. Scheduler may also decide to give the \
         resources on this node to a higher priority pod that is created after preemption. As a result, \
         this field may be different than PodSpec.nodeName when the pod is scheduled.",
    )
    .wide(),
    text(
        "Readiness Gates",
        "If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all \
         its containers are ready AND all conditions specified in the readiness gates have status equal to \
         \"True\" More info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates",
    )
    .wide(),
];

pub(in crate::printers) static POD_TEMPLATE: &[Column] = &[
    NAME,
    text("Containers", "Names of each container in the template."),
    text("Images", "Images referenced by each container in the template."),
    text("Pod Labels", "The labels for the pod template."),
];

pub(in crate::printers) static RESOURCE_QUOTA: &[Column] = &[
    NAME,
    text("Request", "Request represents a minimum amount of cpu/memory that a container may consume."),
    text(
        "Limit",
        "Limits control the maximum amount of cpu/memory that a container may use independent of \
         contention on the node.",
    ),
    AGE,
];

pub(in crate::printers) static SECRET: &[Column] = &[
    NAME,
    text(
        "Type",
        "Used to facilitate programmatic handling of secret data. More info: \
         https://kubernetes.io/docs/concepts/configuration/secret/#secret-types",
    ),
    text(
        "Data",
        "Data contains the secret data. Each key must consist of alphanumeric characters, '-', '_' or '.'. \
         The serialized form of the secret data is a base64 encoded string, representing the arbitrary \
         (possibly non-string) data value here. Described in https://tools.ietf.org/html/rfc4648#section-4",
    ),
    AGE,
];

pub(in crate::printers) static SERVICE_ACCOUNT: &[Column] = &[NAME, AGE];
