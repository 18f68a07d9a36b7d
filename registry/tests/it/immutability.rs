//! What updates and status updates may not do: what recorded requests do not show.

use crate::server::{Server, metadata};
use keelson_api::tree::Object;
use keelson_registry::options::PatchKind;

const MERGE: PatchKind = PatchKind::Merge;

#[tokio::test]
async fn nodes_keep_what_was_given_to_them_once() {
    let mut server = Server::start().await;
    let path = "v1/nodes";
    server.create(path, "", r#"{"metadata":{"name":"n"}}"#).await.unwrap();
    let given = r#"{"spec":{"podCIDRs":["10.0.0.0/24"],"providerID":"x://1"}}"#;
    server.patch(path, "", "n", MERGE, given).await.unwrap();
    let other = r#"{"spec":{"podCIDRs":["10.0.1.0/24"],"podCIDR":"10.0.1.0/24","providerID":"x://2"}}"#;
    let status = server.patch(path, "", "n", MERGE, other).await.unwrap_err();
    assert_eq!(
        status.message,
        "Node \"n\" is invalid: [spec.podCIDRs: Forbidden: node updates may not change podCIDR except from \"\" \
         to valid, spec.providerID: Forbidden: node updates may not change providerID except from \"\" to valid]"
    );
    let twice = r#"{"status":{"addresses":[{"type":"Hostname","address":"a"},{"type":"Hostname","address":"a"}],
        "capacity":{"pods":"-1"},"allocatable":{"pods":"1"}}}"#;
    let status = server.patch_sub(path, "", "n", "status", MERGE, twice).await.unwrap_err();
    assert_eq!(
        status.message,
        "Node \"n\" is invalid: [status.capacity.pods: Invalid value: \"-1\": must be greater than or equal to 0, \
         status.addresses[1]: Duplicate value: {\"Type\":\"Hostname\",\"Address\":\"a\"}]"
    );
    let tainted =
        r#"{"spec":{"taints":[{"key":"k","effect":"NoSchedule"},{"key":"k","effect":"NoSchedule"}]}}"#;
    let status = server.patch(path, "", "n", MERGE, tainted).await.unwrap_err();
    assert!(status.message.ends_with("taints must be unique by key and effect pair"));
}

#[tokio::test]
async fn claims_change_only_where_they_are_bound() {
    let mut server = Server::start().await;
    let path = "v1/persistentvolumeclaims";
    let body = r#"{"metadata":{"name":"c"},"spec":{"accessModes":["ReadWriteOnce"],"storageClassName":"a",
        "resources":{"requests":{"storage":"2Gi"}}}}"#;
    server.create(path, "ns", body).await.unwrap();
    let asks = |size: &str| format!(r#"{{"spec":{{"resources":{{"requests":{{"storage":"{size}"}}}}}}}}"#);
    let status = server.patch(path, "ns", "c", MERGE, &asks("3Gi")).await.unwrap_err();
    assert!(status.message.contains("spec: Forbidden: spec is immutable after creation except"));
    server.patch(path, "ns", "c", MERGE, r#"{"spec":{"volumeName":"v"}}"#).await.unwrap();
    let bound = r#"{"status":{"phase":"Bound","capacity":{"storage":"1Gi"}}}"#;
    server.patch_sub(path, "ns", "c", "status", MERGE, bound).await.unwrap();
    server.patch(path, "ns", "c", MERGE, &asks("3Gi")).await.unwrap();
    let status = server.patch(path, "ns", "c", MERGE, &asks("1Gi")).await.unwrap_err();
    assert_eq!(
        status.message,
        "PersistentVolumeClaim \"c\" is invalid: spec.resources.requests.storage: Forbidden: field can not be \
         less than status.capacity"
    );
    let odd = r#"{"status":{"allocatedResources":{"cpu":"1"}}}"#;
    let status = server.patch_sub(path, "ns", "c", "status", MERGE, odd).await.unwrap_err();
    assert_eq!(
        status.message,
        "PersistentVolumeClaim \"c\" is invalid: status.allocatedResources: Unsupported value: \"cpu\": supported \
         values: \"storage\""
    );
}

#[tokio::test]
async fn volumes_are_judged_twice_as_a_whole() {
    let mut server = Server::start().await;
    let path = "v1/persistentvolumes";
    let body = r#"{"metadata":{"name":"v"},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteOnce"],
        "hostPath":{"path":"/tmp/x"}}}"#;
    server.create(path, "", body).await.unwrap();
    let other = r#"{"spec":{"persistentVolumeReclaimPolicy":"Other"}}"#;
    let status = server.patch(path, "", "v", MERGE, other).await.unwrap_err();
    assert_eq!(
        status.message,
        "PersistentVolume \"v\" is invalid: spec.persistentVolumeReclaimPolicy: Unsupported value: \"Other\": \
         supported values: \"Delete\", \"Recycle\", \"Retain\""
    );
    let details = status.details.unwrap();
    let fields: Vec<&str> = details.causes.iter().map(|cause| cause.field.as_str()).collect();
    assert_eq!(fields, ["spec.persistentVolumeReclaimPolicy"; 2]);
}

#[tokio::test]
async fn selectors_are_shown_by_their_published_names() {
    let mut server = Server::start().await;
    let path = "policy/v1/poddisruptionbudgets";
    let body = r#"{"metadata":{"name":"b"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"a":"b"}}}}"#;
    server.create(path, "ns", body).await.unwrap();
    let both = r#"{"spec":{"maxUnavailable":1}}"#;
    let status = server.patch(path, "ns", "b", MERGE, both).await.unwrap_err();
    assert_eq!(
        status.message,
        "PodDisruptionBudget.policy \"b\" is invalid: spec: Invalid value: {\"MinAvailable\":1,\"Selector\":\
         {\"matchLabels\":{\"a\":\"b\"}},\"MaxUnavailable\":1,\"UnhealthyPodEvictionPolicy\":null}: minAvailable \
         and maxUnavailable cannot be both set"
    );
}

#[tokio::test]
async fn handlers_are_judged_before_they_are_immutable() {
    let mut server = Server::start().await;
    let path = "node.k8s.io/v1/runtimeclasses";
    server.create(path, "", r#"{"metadata":{"name":"r"},"handler":"runc"}"#).await.unwrap();
    let status = server.patch(path, "", "r", MERGE, r#"{"handler":""}"#).await.unwrap_err();
    assert_eq!(
        status.message,
        "RuntimeClass.node.k8s.io \"r\" is invalid: [handler: Required value, handler: Invalid value: \"\": field \
         is immutable]"
    );
}

#[tokio::test]
async fn an_empty_list_is_no_change() {
    let mut server = Server::start().await;
    let spec = r#""selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},
        "spec":{"containers":[{"name":"c","image":"i:1"}]}}"#;
    let empty = r#"{"spec":{"selector":{"matchExpressions":[]}}}"#;
    for (path, more) in [
        ("apps/v1/deployments", ""),
        ("apps/v1/statefulsets", r#","serviceName":"s""#),
        ("apps/v1/daemonsets", ""),
    ] {
        server
            .create(path, "ns", &format!(r#"{{"metadata":{{"name":"x"}},"spec":{{{spec}{more}}}}}"#))
            .await
            .unwrap();
        let told = server.patch(path, "ns", "x", MERGE, empty).await.map(|own| generation(&own));
        assert_eq!(told.map_err(|status| status.message), Ok(1), "{path}");
    }
    let path = "networking.k8s.io/v1/networkpolicies";
    server.create(path, "ns", r#"{"metadata":{"name":"p"},"spec":{"podSelector":{}}}"#).await.unwrap();
    let told = server.patch(path, "ns", "p", MERGE, r#"{"spec":{"egress":[]}}"#).await.unwrap();
    assert_eq!(generation(&told), 2, "to this kind it is one");
    let path = "v1/configmaps";
    server.create(path, "ns", r#"{"metadata":{"name":"m"},"immutable":true}"#).await.unwrap();
    let status = server.patch(path, "ns", "m", MERGE, r#"{"data":{}}"#).await.unwrap_err();
    assert_eq!(
        status.message,
        "ConfigMap \"m\" is invalid: data: Forbidden: field is immutable when `immutable` is set"
    );
}

fn generation(object: &Object) -> i64 {
    metadata(object).int("generation").unwrap_or(0)
}

#[tokio::test]
async fn volumes_stay_where_they_are_reached_from() {
    let mut server = Server::start().await;
    let path = "v1/persistentvolumes";
    let at = |key: &str, zone: &str| {
        format!(
            r#"{{"metadata":{{"name":"v"}},"spec":{{"capacity":{{"storage":"1Gi"}},"accessModes":["ReadWriteOnce"],
            "hostPath":{{"path":"/x"}},"nodeAffinity":{{"required":{{"nodeSelectorTerms":[{{"matchExpressions":
            [{{"key":"{key}","operator":"In","values":["{zone}"]}}]}}]}}}}}}}}"#
        )
    };
    let (old, new) = ("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone");
    server.create(path, "", &at(old, "a")).await.unwrap();
    for (body, good) in [(at(new, "b"), false), (at(new, "a"), true), (at(old, "a"), false)] {
        let told = server.update(path, "", "v", &body).await;
        assert_eq!(told.is_ok(), good, "{body}");
    }
    let none = r#"{"spec":{"nodeAffinity":null}}"#;
    let status = server.patch(path, "", "v", MERGE, none).await.unwrap_err();
    assert_eq!(
        status.message,
        "PersistentVolume \"v\" is invalid: nodeAffinity: Invalid value: null: field is immutable, except for \
         updating from beta label to GA"
    );
}

#[tokio::test]
async fn structs_are_shown_as_they_are_within() {
    let mut server = Server::start().await;
    let path = "batch/v1/jobs";
    let body = r#"{"metadata":{"name":"j"},"spec":{"template":{"spec":{"restartPolicy":"Never","containers":
        [{"name":"c","image":"i:1"}]}}}}"#;
    server.create(path, "ns", body).await.unwrap();
    let shared = r#"{"spec":{"template":{"spec":{"hostNetwork":true}}}}"#;
    let status = server.patch(path, "ns", "j", MERGE, shared).await.unwrap_err();
    assert!(
        status.message.contains(r#""SecurityContext":{"HostNetwork":true,"HostPID":false"#),
        "{}",
        status.message
    );
    let path = "v1/persistentvolumes";
    let body = r#"{"metadata":{"name":"v"},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteOnce"],
        "hostPath":{"path":"/x"}}}"#;
    server.create(path, "", body).await.unwrap();
    let other = r#"{"spec":{"glusterfs":{"endpoints":"e","path":"p"}}}"#;
    let status = server.patch(path, "", "v", MERGE, other).await.unwrap_err();
    assert!(status.message.contains(r#""EndpointsName": "e""#), "{}", status.message);
}

#[tokio::test]
async fn updates_do_not_judge_the_base_of_a_name_by_its_kind() {
    let mut server = Server::start().await;
    let path = "coordination.k8s.io/v1/leases";
    server.create(path, "ns", r#"{"metadata":{"name":"l"}}"#).await.unwrap();
    server.patch(path, "ns", "l", MERGE, r#"{"metadata":{"generateName":"G_"}}"#).await.unwrap();
    let slash = r#"{"metadata":{"generateName":"a/"}}"#;
    assert!(
        server
            .patch(path, "ns", "l", MERGE, slash)
            .await
            .unwrap_err()
            .message
            .contains("may not contain '/'")
    );
}

#[tokio::test]
async fn runtime_classes_are_judged_as_a_whole_again() {
    let mut server = Server::start().await;
    let path = "node.k8s.io/v1/runtimeclasses";
    server.create(path, "", r#"{"metadata":{"name":"r"},"handler":"runc"}"#).await.unwrap();
    let less = r#"{"overhead":{"podFixed":{"cpu":"-1"}}}"#;
    let status = server.patch(path, "", "r", MERGE, less).await.unwrap_err();
    assert_eq!(
        status.message,
        "RuntimeClass.node.k8s.io \"r\" is invalid: overhead.limits[cpu]: Invalid value: \"-1\": must be greater \
         than or equal to 0"
    );
}

#[tokio::test]
async fn the_last_look_at_metadata_has_its_place() {
    let mut server = Server::start().await;
    let path = "storage.k8s.io/v1/storageclasses";
    server.create(path, "", r#"{"metadata":{"name":"s"},"provisioner":"a.example.com"}"#).await.unwrap();
    let bad = r#"{"metadata":{"labels":{"a b":""}},"provisioner":"","reclaimPolicy":"Other"}"#;
    let status = server.patch(path, "", "s", MERGE, bad).await.unwrap_err();
    let causes = status.details.unwrap().causes;
    let fields: Vec<&str> = causes.iter().map(|cause| cause.field.as_str()).collect();
    let labels = "metadata.labels";
    let told = ["provisioner", "reclaimPolicy", labels, "provisioner", "reclaimPolicy"];
    assert_eq!(fields, [&[labels; 3][..], &told[..]].concat());
}

#[tokio::test]
async fn a_template_is_warned_of_where_it_changes() {
    let mut server = Server::start().await;
    let path = "v1/podtemplates";
    let body = r#"{"metadata":{"name":"t"},"template":{"spec":{"nodeSelector":{"beta.kubernetes.io/os":"linux"},
        "containers":[{"name":"c","image":"i"}]}}}"#;
    server.create(path, "ns", body).await.unwrap();
    assert_eq!(std::mem::take(&mut server.warnings).len(), 1);
    server.patch(path, "ns", "t", MERGE, r#"{"metadata":{"labels":{"a":"b"}}}"#).await.unwrap();
    assert_eq!(server.warnings, Vec::<String>::new());
    server.patch(path, "ns", "t", MERGE, r#"{"template":{"metadata":{"labels":{"a":"b"}}}}"#).await.unwrap();
    assert_eq!(server.warnings.len(), 1);
}
