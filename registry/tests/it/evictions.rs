//! Evictions: what disruption budgets allow.

use crate::server::{Server, metadata};
use keelson_api::status::{Reason, Status};
use keelson_registry::options::PatchKind;

const PODS: &str = "v1/pods";
const BUDGETS: &str = "policy/v1/poddisruptionbudgets";

/// A running pod, ready, on a node.
async fn running(server: &mut Server, name: &str) {
    let body = format!(
        r#"{{"metadata":{{"name":"{name}","labels":{{"app":"web"}}}},"spec":{{"nodeName":"n",
        "containers":[{{"name":"c","image":"x:1"}}]}}}}"#
    );
    server.create(PODS, "ns", &body).await.unwrap();
    let status = r#"{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}}"#;
    server.patch_sub(PODS, "ns", name, "status", PatchKind::Merge, status).await.unwrap();
}

async fn budget(server: &mut Server, name: &str, status: &str) {
    let body = format!(
        r#"{{"metadata":{{"name":"{name}"}},"spec":{{"minAvailable":1,"selector":{{"matchLabels":{{"app":"web"}}}}}}}}"#
    );
    server.create(BUDGETS, "ns", &body).await.unwrap();
    let status = format!(r#"{{"status":{status}}}"#);
    server.patch_sub(BUDGETS, "ns", name, "status", PatchKind::Merge, &status).await.unwrap();
}

async fn evict(server: &mut Server, name: &str) -> Result<u16, Box<Status>> {
    let body = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
    server.post_sub(PODS, "ns", name, "eviction", &body).await.map(|reply| reply.code)
}

fn cause(status: &Status) -> (u16, i32, &str, &str) {
    let details = status.details.as_ref().unwrap();
    let cause = &details.causes[0];
    (status.code, details.retry_after_seconds, &cause.reason, &cause.message)
}

#[tokio::test]
async fn a_pod_without_a_budget_goes() {
    let mut server = Server::start().await;
    running(&mut server, "p").await;
    let bad = server.post_sub(PODS, "ns", "p", "eviction", r#"{"metadata":{"name":"q"}}"#).await.unwrap_err();
    assert_eq!(bad.message, "name in URL does not match name in Eviction object");
    assert_eq!(evict(&mut server, "x").await.unwrap_err().message, "pods \"x\" not found");
    let body = r#"{"apiVersion":"policy/v1beta1","kind":"Eviction","metadata":{"name":"p"},
        "deleteOptions":{"gracePeriodSeconds":5}}"#;
    let reply = server.post_sub(PODS, "ns", "p", "eviction", body).await.unwrap();
    assert_eq!(reply.code, 201);
    let pod = server.get(PODS, "ns", "p").await.unwrap();
    assert_eq!(metadata(&pod).int("deletionGracePeriodSeconds"), Some(5));
    let conditions = pod.object("status").unwrap().list("conditions");
    let told = conditions.iter().filter_map(|one| one.as_object());
    let told = told.into_iter().find(|one| one.text("type") == "DisruptionTarget").unwrap();
    assert_eq!((told.text("status"), told.text("reason")), ("True", "EvictionByEvictionAPI"));
    assert_eq!(told.text("message"), "Eviction API: evicting");
}

#[tokio::test]
async fn a_budget_is_charged_and_then_refuses() {
    let mut server = Server::start().await;
    for name in ["a", "b"] {
        running(&mut server, name).await;
    }
    let allows = r#"{"observedGeneration":1,"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
        "expectedPods":2}"#;
    budget(&mut server, "pdb", allows).await;
    let body = r#"{"metadata":{"name":"a"},"deleteOptions":{"dryRun":["All"]}}"#;
    server.post_sub(PODS, "ns", "a", "eviction", body).await.unwrap();
    let unchanged = server.get(BUDGETS, "ns", "pdb").await.unwrap();
    assert_eq!(unchanged.object("status").unwrap().int("disruptionsAllowed"), Some(1));
    assert!(!metadata(&server.get(PODS, "ns", "a").await.unwrap()).contains("deletionTimestamp"));
    assert_eq!(evict(&mut server, "a").await.unwrap(), 201);
    let charged = server.get(BUDGETS, "ns", "pdb").await.unwrap();
    let status = charged.object("status").unwrap();
    assert_eq!(status.int("disruptionsAllowed"), Some(0));
    assert!(status.object("disruptedPods").unwrap().contains("a"));
    let told = status.list("conditions")[0].as_object().unwrap();
    assert_eq!((told.text("type"), told.text("status")), ("DisruptionAllowed", "False"));
    assert_eq!(told.text("reason"), "InsufficientPods");
    let refused = evict(&mut server, "b").await.unwrap_err();
    assert_eq!(refused.reason, Reason::TooManyRequests);
    assert_eq!(refused.message, "Cannot evict pod as it would violate the pod's disruption budget.");
    let why = "The disruption budget pdb does not allow evicting pods currently";
    assert_eq!(cause(&refused), (429, 0, "DisruptionBudget", why));
}

#[tokio::test]
async fn a_budget_says_why_it_refuses() {
    let mut server = Server::start().await;
    running(&mut server, "p").await;
    budget(&mut server, "pdb", r#"{"observedGeneration":0}"#).await;
    let lagging = evict(&mut server, "p").await.unwrap_err();
    let why = "The disruption budget pdb is still being processed by the server.";
    assert_eq!(cause(&lagging), (429, 10, "DisruptionBudget", why));
    let patch = r#"{"status":{"observedGeneration":1,"desiredHealthy":2,"currentHealthy":1}}"#;
    server.patch_sub(BUDGETS, "ns", "pdb", "status", PatchKind::Merge, patch).await.unwrap();
    let refused = evict(&mut server, "p").await.unwrap_err();
    let why = "The disruption budget pdb needs 2 healthy pods and has 1 currently";
    assert_eq!(cause(&refused), (429, 0, "DisruptionBudget", why));
    budget(&mut server, "second", r#"{"observedGeneration":1}"#).await;
    let both = evict(&mut server, "p").await.unwrap_err();
    assert_eq!((both.code, both.reason), (500, Reason::Unknown));
    assert_eq!(
        both.message,
        "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."
    );
}

#[tokio::test]
async fn budgets_do_not_count_pods_that_are_not_well() {
    let mut server = Server::start().await;
    running(&mut server, "p").await;
    budget(&mut server, "pdb", r#"{"observedGeneration":1,"desiredHealthy":1,"currentHealthy":1}"#).await;
    assert_eq!(evict(&mut server, "p").await.unwrap_err().code, 429);
    let unready = r#"{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"False"}]}}"#;
    server.patch_sub(PODS, "ns", "p", "status", PatchKind::Merge, unready).await.unwrap();
    assert_eq!(evict(&mut server, "p").await.unwrap(), 201);
    let status = server.get(BUDGETS, "ns", "pdb").await.unwrap();
    assert!(!status.object("status").unwrap().contains("disruptedPods"));
    // One that has not begun, and one that is over.
    for (name, phase) in [("q", "Pending"), ("r", "Succeeded")] {
        running(&mut server, name).await;
        let patch = format!(r#"{{"status":{{"phase":"{phase}"}}}}"#);
        server.patch_sub(PODS, "ns", name, "status", PatchKind::Merge, &patch).await.unwrap();
        assert_eq!(evict(&mut server, name).await.unwrap(), 201);
    }
    assert_eq!(server.get(PODS, "ns", "r").await.unwrap_err().code, 404);
}
