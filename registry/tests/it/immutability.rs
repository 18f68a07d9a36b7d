//! What updates and status updates may not do: what recorded requests do not show.

use crate::server::Server;
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
