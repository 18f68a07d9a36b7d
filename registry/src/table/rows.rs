//! The rows, in the order of discovery: group priority, then name.

use std::time::Duration;

use super::{Act, Action, CLUSTER, NAMESPACED, NameRule, Row, Sub, Verbs, row, sub};

const CREATE: Verbs = Verbs::CREATE;
const CRUD: Verbs = Verbs::CRUD;
const DELETE_COLLECTION: Verbs = Verbs::DELETE_COLLECTION;
const GET: Verbs = Verbs::GET;
const LIST: Verbs = Verbs::LIST;
const UPDATE: Verbs = Verbs::UPDATE;
const GPU: Verbs = Verbs::GET.or(Verbs::PATCH).or(Verbs::UPDATE);
const PROXY: Verbs = GPU.or(Verbs::CREATE).or(Verbs::DELETE);
const SCALE: Sub = sub("scale", "Scale", GPU, Action::Scale).of("autoscaling", "v1");

/// `--event-ttl` of kube-apiserver.
const EVENT_TTL: Duration = Duration::from_secs(3600);

const fn status(kind: &'static str) -> Sub {
    sub("status", kind, GPU, Action::Status)
}

/// Every built-in resource that is served.
pub static ROWS: &[Row] = &[
    row("", "v1", "bindings", "binding", "Binding", NAMESPACED, CREATE).acts(Act::Bind, "pods"),
    row("", "v1", "componentstatuses", "componentstatus", "ComponentStatus", CLUSTER, GET.or(LIST))
        .short(&["cs"])
        .deprecated("v1 ComponentStatus is deprecated in v1.19+"),
    row("", "v1", "configmaps", "configmap", "ConfigMap", NAMESPACED, CRUD)
        .short(&["cm"])
        .stored("configmaps"),
    row("", "v1", "endpoints", "endpoints", "Endpoints", NAMESPACED, CRUD)
        .short(&["ep"])
        .deprecated("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice")
        .stored("services/endpoints")
        .create_on_update(),
    row("", "v1", "events", "event", "Event", NAMESPACED, CRUD)
        .short(&["ev"])
        .stored("events")
        .create_on_update()
        .no_gc_policy()
        .uncached()
        .ttl(EVENT_TTL),
    row("", "v1", "limitranges", "limitrange", "LimitRange", NAMESPACED, CRUD)
        .short(&["limits"])
        .stored("limitranges")
        .create_on_update(),
    row("", "v1", "namespaces", "namespace", "Namespace", CLUSTER, CRUD.without(DELETE_COLLECTION))
        .short(&["ns"])
        .stored("namespaces")
        .returns_object()
        .subs(&[
            sub("finalize", "Namespace", UPDATE, Action::Part(&["spec", "finalizers"])),
            status("Namespace"),
        ])
        .names(NameRule::Label),
    row("", "v1", "nodes", "node", "Node", CLUSTER, CRUD)
        .short(&["no"])
        .stored("minions")
        .keeps_status()
        .subs(&[sub("proxy", "NodeProxyOptions", PROXY, Action::Later), status("Node")]),
    row(
        "",
        "v1",
        "persistentvolumeclaims",
        "persistentvolumeclaim",
        "PersistentVolumeClaim",
        NAMESPACED,
        CRUD,
    )
    .short(&["pvc"])
    .stored("persistentvolumeclaims")
    .returns_object()
    .subs(&[status("PersistentVolumeClaim")]),
    row("", "v1", "persistentvolumes", "persistentvolume", "PersistentVolume", CLUSTER, CRUD)
        .short(&["pv"])
        .stored("persistentvolumes")
        .returns_object()
        .subs(&[status("PersistentVolume")]),
    row("", "v1", "pods", "pod", "Pod", NAMESPACED, CRUD)
        .short(&["po"])
        .categories(&["all"])
        .stored("pods")
        .generation()
        .returns_object()
        .subs(&[
            sub("attach", "PodAttachOptions", CREATE.or(GET), Action::Later),
            sub("binding", "Binding", CREATE, Action::Act(Act::Bind)),
            sub("ephemeralcontainers", "Pod", GPU, Action::Part(&["spec", "ephemeralContainers"])),
            sub("eviction", "Eviction", CREATE, Action::Act(Act::Evict)).of("policy", "v1"),
            sub("exec", "PodExecOptions", CREATE.or(GET), Action::Later),
            sub("log", "Pod", GET, Action::Later),
            sub("portforward", "PodPortForwardOptions", CREATE.or(GET), Action::Later),
            sub("proxy", "PodProxyOptions", PROXY, Action::Later),
            sub("resize", "Pod", GPU, Action::Own),
            status("Pod"),
        ])
        .indexed(&["spec.nodeName"])
        .graceful(),
    row("", "v1", "podtemplates", "podtemplate", "PodTemplate", NAMESPACED, CRUD)
        .stored("podtemplates")
        .generation()
        .returns_object(),
    row(
        "",
        "v1",
        "replicationcontrollers",
        "replicationcontroller",
        "ReplicationController",
        NAMESPACED,
        CRUD,
    )
    .short(&["rc"])
    .categories(&["all"])
    .stored("controllers")
    .names(NameRule::Name)
    .generation()
    .subs(&[SCALE, status("ReplicationController")])
    .orphan_by_default(),
    row("", "v1", "resourcequotas", "resourcequota", "ResourceQuota", NAMESPACED, CRUD)
        .short(&["quota"])
        .stored("resourcequotas")
        .returns_object()
        .subs(&[status("ResourceQuota")]),
    row("", "v1", "secrets", "secret", "Secret", NAMESPACED, CRUD).stored("secrets"),
    row("", "v1", "serviceaccounts", "serviceaccount", "ServiceAccount", NAMESPACED, CRUD)
        .short(&["sa"])
        .stored("serviceaccounts")
        .returns_object()
        .subs(&[sub("token", "TokenRequest", CREATE, Action::Answer).of("authentication.k8s.io", "v1")]),
    row("", "v1", "services", "service", "Service", NAMESPACED, CRUD)
        .short(&["svc"])
        .categories(&["all"])
        .stored("services/specs")
        .create_on_update()
        .returns_object()
        .subs(&[sub("proxy", "ServiceProxyOptions", PROXY, Action::Later), status("Service")])
        .names(NameRule::Label),
    row("apps", "v1", "controllerrevisions", "controllerrevision", "ControllerRevision", NAMESPACED, CRUD)
        .stored("controllerrevisions"),
    row("apps", "v1", "daemonsets", "daemonset", "DaemonSet", NAMESPACED, CRUD)
        .short(&["ds"])
        .categories(&["all"])
        .stored("daemonsets")
        .generation()
        .subs(&[status("DaemonSet")]),
    row("apps", "v1", "deployments", "deployment", "Deployment", NAMESPACED, CRUD)
        .short(&["deploy"])
        .categories(&["all"])
        .stored("deployments")
        .generation()
        .subs(&[SCALE, status("Deployment")])
        .generation_by_annotations(),
    row("apps", "v1", "replicasets", "replicaset", "ReplicaSet", NAMESPACED, CRUD)
        .short(&["rs"])
        .categories(&["all"])
        .stored("replicasets")
        .generation()
        .subs(&[SCALE, status("ReplicaSet")]),
    row("apps", "v1", "statefulsets", "statefulset", "StatefulSet", NAMESPACED, CRUD)
        .short(&["sts"])
        .categories(&["all"])
        .stored("statefulsets")
        .names(NameRule::Label)
        .generation()
        .subs(&[SCALE, status("StatefulSet")]),
    row("events.k8s.io", "v1", "events", "event", "Event", NAMESPACED, CRUD)
        .short(&["ev"])
        .stored_as("events", "", "v1")
        .create_on_update()
        .no_gc_policy()
        .uncached()
        .ttl(EVENT_TTL),
    row(
        "authentication.k8s.io",
        "v1",
        "selfsubjectreviews",
        "selfsubjectreview",
        "SelfSubjectReview",
        CLUSTER,
        CREATE,
    ),
    row("authentication.k8s.io", "v1", "tokenreviews", "tokenreview", "TokenReview", CLUSTER, CREATE),
    row(
        "authorization.k8s.io",
        "v1",
        "localsubjectaccessreviews",
        "localsubjectaccessreview",
        "LocalSubjectAccessReview",
        NAMESPACED,
        CREATE,
    ),
    row(
        "authorization.k8s.io",
        "v1",
        "selfsubjectaccessreviews",
        "selfsubjectaccessreview",
        "SelfSubjectAccessReview",
        CLUSTER,
        CREATE,
    ),
    row(
        "authorization.k8s.io",
        "v1",
        "selfsubjectrulesreviews",
        "selfsubjectrulesreview",
        "SelfSubjectRulesReview",
        CLUSTER,
        CREATE,
    ),
    row(
        "authorization.k8s.io",
        "v1",
        "subjectaccessreviews",
        "subjectaccessreview",
        "SubjectAccessReview",
        CLUSTER,
        CREATE,
    ),
    row(
        "autoscaling",
        "v2",
        "horizontalpodautoscalers",
        "horizontalpodautoscaler",
        "HorizontalPodAutoscaler",
        NAMESPACED,
        CRUD,
    )
    .short(&["hpa"])
    .categories(&["all"])
    .stored("horizontalpodautoscalers")
    .subs(&[status("HorizontalPodAutoscaler")]),
    row(
        "autoscaling",
        "v1",
        "horizontalpodautoscalers",
        "horizontalpodautoscaler",
        "HorizontalPodAutoscaler",
        NAMESPACED,
        CRUD,
    )
    .short(&["hpa"])
    .categories(&["all"])
    .stored_as("horizontalpodautoscalers", "autoscaling", "v2")
    .subs(&[status("HorizontalPodAutoscaler")]),
    row("batch", "v1", "cronjobs", "cronjob", "CronJob", NAMESPACED, CRUD)
        .short(&["cj"])
        .categories(&["all"])
        .stored("cronjobs")
        .generation()
        .subs(&[status("CronJob")]),
    row("batch", "v1", "jobs", "job", "Job", NAMESPACED, CRUD)
        .categories(&["all"])
        .stored("jobs")
        .generation()
        .subs(&[status("Job")])
        .orphan_by_default(),
    row(
        "certificates.k8s.io",
        "v1",
        "certificatesigningrequests",
        "certificatesigningrequest",
        "CertificateSigningRequest",
        CLUSTER,
        CRUD,
    )
    .short(&["csr"])
    .stored("certificatesigningrequests")
    .subs(&[
        sub("approval", "CertificateSigningRequest", GPU, Action::Part(&["status", "conditions"])),
        status("CertificateSigningRequest"),
    ])
    .names(NameRule::PathSegment),
    row("networking.k8s.io", "v1", "ingressclasses", "ingressclass", "IngressClass", CLUSTER, CRUD)
        .stored("ingressclasses")
        .generation(),
    row("networking.k8s.io", "v1", "ingresses", "ingress", "Ingress", NAMESPACED, CRUD)
        .short(&["ing"])
        .stored("ingress")
        .generation()
        .subs(&[status("Ingress")]),
    row("networking.k8s.io", "v1", "ipaddresses", "ipaddress", "IPAddress", CLUSTER, CRUD)
        .short(&["ip"])
        .stored("ipaddresses")
        .names(NameRule::Address),
    row("networking.k8s.io", "v1", "networkpolicies", "networkpolicy", "NetworkPolicy", NAMESPACED, CRUD)
        .short(&["netpol"])
        .stored("networkpolicies")
        .generation()
        .generation_to_the_letter(),
    row("networking.k8s.io", "v1", "servicecidrs", "servicecidr", "ServiceCIDR", CLUSTER, CRUD)
        .stored("servicecidrs")
        .subs(&[status("ServiceCIDR")]),
    row(
        "policy",
        "v1",
        "poddisruptionbudgets",
        "poddisruptionbudget",
        "PodDisruptionBudget",
        NAMESPACED,
        CRUD,
    )
    .short(&["pdb"])
    .stored("poddisruptionbudgets")
    .generation()
    .needs_revision()
    .subs(&[status("PodDisruptionBudget")]),
    row(
        "rbac.authorization.k8s.io",
        "v1",
        "clusterrolebindings",
        "clusterrolebinding",
        "ClusterRoleBinding",
        CLUSTER,
        CRUD,
    )
    .stored("clusterrolebindings")
    .create_on_update()
    .names(NameRule::PathSegment),
    row("rbac.authorization.k8s.io", "v1", "clusterroles", "clusterrole", "ClusterRole", CLUSTER, CRUD)
        .stored("clusterroles")
        .create_on_update()
        .names(NameRule::PathSegment),
    row("rbac.authorization.k8s.io", "v1", "rolebindings", "rolebinding", "RoleBinding", NAMESPACED, CRUD)
        .stored("rolebindings")
        .create_on_update()
        .names(NameRule::PathSegment),
    row("rbac.authorization.k8s.io", "v1", "roles", "role", "Role", NAMESPACED, CRUD)
        .stored("roles")
        .create_on_update()
        .names(NameRule::PathSegment),
    row("storage.k8s.io", "v1", "csidrivers", "csidriver", "CSIDriver", CLUSTER, CRUD)
        .stored("csidrivers")
        .generation_by_updates()
        .needs_revision()
        .returns_object(),
    row("storage.k8s.io", "v1", "csinodes", "csinode", "CSINode", CLUSTER, CRUD)
        .stored("csinodes")
        .needs_revision()
        .returns_object(),
    row(
        "storage.k8s.io",
        "v1",
        "csistoragecapacities",
        "csistoragecapacity",
        "CSIStorageCapacity",
        NAMESPACED,
        CRUD,
    )
    .stored("csistoragecapacities")
    .needs_revision(),
    row("storage.k8s.io", "v1", "storageclasses", "storageclass", "StorageClass", CLUSTER, CRUD)
        .short(&["sc"])
        .stored("storageclasses")
        .returns_object(),
    row("storage.k8s.io", "v1", "volumeattachments", "volumeattachment", "VolumeAttachment", CLUSTER, CRUD)
        .stored("volumeattachments")
        .needs_revision()
        .returns_object()
        .subs(&[status("VolumeAttachment")]),
    row(
        "storage.k8s.io",
        "v1",
        "volumeattributesclasses",
        "volumeattributesclass",
        "VolumeAttributesClass",
        CLUSTER,
        CRUD,
    )
    .short(&["vac"])
    .stored("volumeattributesclasses")
    .returns_object(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicy",
        "MutatingAdmissionPolicy",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored_as("mutatingadmissionpolicies", "admissionregistration.k8s.io", "v1beta1")
    .generation()
    .needs_revision(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "mutatingadmissionpolicybindings",
        "mutatingadmissionpolicybinding",
        "MutatingAdmissionPolicyBinding",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored_as("mutatingadmissionpolicybindings", "admissionregistration.k8s.io", "v1beta1")
    .generation()
    .needs_revision(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "mutatingwebhookconfigurations",
        "mutatingwebhookconfiguration",
        "MutatingWebhookConfiguration",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored("mutatingwebhookconfigurations")
    .generation()
    .generation_to_the_letter()
    .needs_revision(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "validatingadmissionpolicies",
        "validatingadmissionpolicy",
        "ValidatingAdmissionPolicy",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored("validatingadmissionpolicies")
    .generation()
    .needs_revision()
    .subs(&[status("ValidatingAdmissionPolicy")])
    .status_applies(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "validatingadmissionpolicybindings",
        "validatingadmissionpolicybinding",
        "ValidatingAdmissionPolicyBinding",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored("validatingadmissionpolicybindings")
    .generation()
    .needs_revision(),
    row(
        "admissionregistration.k8s.io",
        "v1",
        "validatingwebhookconfigurations",
        "validatingwebhookconfiguration",
        "ValidatingWebhookConfiguration",
        CLUSTER,
        CRUD,
    )
    .categories(&["api-extensions"])
    .stored("validatingwebhookconfigurations")
    .generation()
    .generation_to_the_letter()
    .needs_revision(),
    row(
        "apiextensions.k8s.io",
        "v1",
        "customresourcedefinitions",
        "customresourcedefinition",
        "CustomResourceDefinition",
        CLUSTER,
        CRUD,
    )
    .short(&["crd", "crds"])
    .categories(&["api-extensions"])
    .stored_as("apiextensions.k8s.io/customresourcedefinitions", "apiextensions.k8s.io", "v1beta1")
    .generation()
    .needs_revision()
    .subs(&[status("CustomResourceDefinition")]),
    row("apiregistration.k8s.io", "v1", "apiservices", "apiservice", "APIService", CLUSTER, CRUD)
        .categories(&["api-extensions"])
        .stored("apiregistration.k8s.io/apiservices")
        .needs_revision()
        .names(NameRule::PathSegment)
        .subs(&[status("APIService")]),
    row("scheduling.k8s.io", "v1", "priorityclasses", "priorityclass", "PriorityClass", CLUSTER, CRUD)
        .short(&["pc"])
        .stored("priorityclasses"),
    row("coordination.k8s.io", "v1", "leases", "lease", "Lease", NAMESPACED, CRUD)
        .stored("leases")
        .create_on_update()
        .needs_revision(),
    row("node.k8s.io", "v1", "runtimeclasses", "runtimeclass", "RuntimeClass", CLUSTER, CRUD)
        .stored("runtimeclasses")
        .create_on_update()
        .needs_revision(),
    row("discovery.k8s.io", "v1", "endpointslices", "endpointslice", "EndpointSlice", NAMESPACED, CRUD)
        .stored("endpointslices")
        .generation(),
    row("resource.k8s.io", "v1", "deviceclasses", "deviceclass", "DeviceClass", CLUSTER, CRUD)
        .stored("deviceclasses")
        .names(NameRule::Name)
        .generation()
        .returns_object(),
    row("resource.k8s.io", "v1", "resourceclaims", "resourceclaim", "ResourceClaim", NAMESPACED, CRUD)
        .stored("resourceclaims")
        .returns_object()
        .subs(&[status("ResourceClaim")]),
    row(
        "resource.k8s.io",
        "v1",
        "resourceclaimtemplates",
        "resourceclaimtemplate",
        "ResourceClaimTemplate",
        NAMESPACED,
        CRUD,
    )
    .stored("resourceclaimtemplates")
    .returns_object(),
    row("resource.k8s.io", "v1", "resourceslices", "resourceslice", "ResourceSlice", CLUSTER, CRUD)
        .stored("resourceslices")
        .generation()
        .returns_object(),
    row("flowcontrol.apiserver.k8s.io", "v1", "flowschemas", "flowschema", "FlowSchema", CLUSTER, CRUD)
        .stored("flowschemas")
        .generation()
        .subs(&[status("FlowSchema")]),
    row(
        "flowcontrol.apiserver.k8s.io",
        "v1",
        "prioritylevelconfigurations",
        "prioritylevelconfiguration",
        "PriorityLevelConfiguration",
        CLUSTER,
        CRUD,
    )
    .stored("prioritylevelconfigurations")
    .generation()
    .subs(&[status("PriorityLevelConfiguration")]),
];
