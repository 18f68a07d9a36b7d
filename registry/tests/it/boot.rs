//! What a cluster has from its first moment, and what the server keeps up of it.

use crate::server::{Server, metadata, parse, revision};
use keelson_api::tree::Object;
use keelson_registry::boot::{Boot, SYSTEM_NAMESPACES, Upkeep};
use keelson_registry::options::{DeleteOptions, PatchKind};

const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";
const LEASES: &str = "coordination.k8s.io/v1/leases";
const LEASE: &str = "apiserver-wlv32tlttr4jl3gtroqexyxapa";

fn boot() -> Boot {
    Boot {
        reached: "192.0.2.1:6443".parse().unwrap(),
        service: "10.0.0.1".parse().unwrap(),
        endpoints: true,
        client_ca: Some(CERTIFICATE.to_owned()),
        host: "vm".to_owned(),
    }
}

/// Every object that was made, with where it is.
async fn made(server: &Server) -> Vec<Object> {
    let mut objects = Vec::new();
    for name in SYSTEM_NAMESPACES {
        objects.push(server.get("v1/namespaces", "", name).await.unwrap());
    }
    for (path, namespace, name) in [
        ("networking.k8s.io/v1/servicecidrs", "", "kubernetes"),
        ("networking.k8s.io/v1/ipaddresses", "", "10.0.0.1"),
        ("v1/configmaps", "kube-system", "extension-apiserver-authentication"),
        ("v1/configmaps", "kube-system", "kube-apiserver-legacy-service-account-token-tracking"),
        ("scheduling.k8s.io/v1/priorityclasses", "", "system-node-critical"),
        ("scheduling.k8s.io/v1/priorityclasses", "", "system-cluster-critical"),
        ("v1/services", "default", "kubernetes"),
        ("v1/endpoints", "default", "kubernetes"),
        ("discovery.k8s.io/v1/endpointslices", "default", "kubernetes"),
    ] {
        objects.push(server.get(path, namespace, name).await.unwrap());
    }
    objects
}

#[tokio::test]
async fn a_cluster_begins_with_its_objects_and_a_second_start_changes_none() {
    let server = Server::start().await;
    server.registry.boot(&boot()).await.unwrap();
    let first = made(&server).await;
    let cidr = &first[4];
    let condition = cidr.object("status").unwrap().list("conditions")[0].as_object().unwrap();
    assert_eq!((condition.text("type"), condition.text("status")), ("Ready", "True"));
    assert_eq!(condition.text("message"), "Kubernetes default Service CIDR is ready");
    let data =
        parse(r#"{"client-ca-file":"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"}"#);
    assert_eq!(first[6].get("data"), Some(&data));
    assert_eq!(
        (first[8].int("value"), metadata(&first[8]).int("generation")),
        (Some(2_000_001_000), Some(1))
    );
    let spec = first[10].object("spec").unwrap();
    assert_eq!(spec.get("clusterIPs"), Some(&parse(r#"["10.0.0.1"]"#)));
    let revisions: Vec<u64> = first.iter().map(revision).collect();
    server.registry.boot(&boot()).await.unwrap();
    let again: Vec<u64> = made(&server).await.iter().map(revision).collect();
    assert_eq!(revisions, again);
}

#[tokio::test]
async fn endpoints_follow_the_server_or_are_left_alone() {
    let server = Server::start().await;
    server.registry.boot(&Boot { endpoints: false, ..boot() }).await.unwrap();
    assert_eq!(server.get("v1/endpoints", "default", "kubernetes").await.unwrap_err().code, 404);
    server.registry.boot(&boot()).await.unwrap();
    let moved = Boot { reached: "192.0.2.9:7443".parse().unwrap(), ..boot() };
    server.registry.boot(&moved).await.unwrap();
    let endpoints = server.get("v1/endpoints", "default", "kubernetes").await.unwrap();
    let subset = endpoints.list("subsets")[0].as_object().unwrap();
    assert_eq!(subset.get("addresses"), Some(&parse(r#"[{"ip":"192.0.2.9"}]"#)));
    let service = server.get("v1/services", "default", "kubernetes").await.unwrap();
    let port = service.object("spec").unwrap().list("ports")[0].as_object().unwrap();
    assert_eq!(port.int("targetPort"), Some(7443));
}

#[tokio::test]
async fn the_lease_is_renewed_and_what_is_deleted_comes_back() {
    let mut server = Server::start().await;
    server.registry.boot(&boot()).await.unwrap();
    let old = r#"{"metadata":{"name":"apiserver-gone","labels":{"apiserver.kubernetes.io/identity":
        "kube-apiserver"}},"spec":{"leaseDurationSeconds":3600,"renewTime":"2001-01-01T00:00:00.000000Z"}}"#;
    server.create(LEASES, "kube-system", old).await.unwrap();
    server
        .delete("networking.k8s.io/v1/ipaddresses", "", "10.0.0.1", &DeleteOptions::default())
        .await
        .unwrap();
    let mut upkeep = Upkeep::new(boot());
    upkeep.tick(&server.registry).await;
    let lease = server.get(LEASES, "kube-system", LEASE).await.unwrap();
    let labels = metadata(&lease).object("labels").unwrap();
    assert_eq!(labels.text("apiserver.kubernetes.io/identity"), "kube-apiserver");
    let holder = lease.object("spec").unwrap().text("holderIdentity").to_owned();
    assert!(holder.starts_with(&format!("{LEASE}_")), "{holder}");
    assert_eq!(server.get(LEASES, "kube-system", "apiserver-gone").await.unwrap_err().code, 404);
    server.get("networking.k8s.io/v1/ipaddresses", "", "10.0.0.1").await.unwrap();
    upkeep.tick(&server.registry).await;
    let renewed = server.get(LEASES, "kube-system", LEASE).await.unwrap();
    assert!(revision(&renewed) > revision(&lease));
    assert_eq!(renewed.object("spec").unwrap().text("holderIdentity"), holder);
    // The next server of the machine takes the lease over.
    Upkeep::new(boot()).tick(&server.registry).await;
    let taken = server.get(LEASES, "kube-system", LEASE).await.unwrap();
    assert_ne!(taken.object("spec").unwrap().text("holderIdentity"), holder);
}

#[tokio::test]
async fn addresses_that_a_service_lost_are_found() {
    let mut server = Server::start().await;
    server.registry.boot(&boot()).await.unwrap();
    // Too young to be left over: it may be a service's that is just being written.
    let left = r#"{"metadata":{"name":"10.0.0.77","labels":{"ipaddress.kubernetes.io/managed-by":
        "ipallocator.k8s.io"}},"spec":{"parentRef":{"resource":"services","namespace":"ns","name":"gone"}}}"#;
    server.create("networking.k8s.io/v1/ipaddresses", "", left).await.unwrap();
    Upkeep::new(boot()).tick(&server.registry).await;
    server.get("networking.k8s.io/v1/ipaddresses", "", "10.0.0.77").await.unwrap();
    let body =
        r#"{"metadata":{"name":"s"},"spec":{"type":"NodePort","ports":[{"port":80,"nodePort":30001}]}}"#;
    server.create("v1/services", "ns", body).await.unwrap();
    let mut upkeep = Upkeep::new(boot());
    upkeep.tick(&server.registry).await;
    let patch = r#"{"metadata":{"labels":{"x":"y"}}}"#;
    server.patch("v1/services", "ns", "s", PatchKind::Merge, patch).await.unwrap();
    let other = body.replace("\"s\"", "\"t\"");
    assert_eq!(server.create("v1/services", "ns", &other).await.unwrap_err().code, 422);
}
