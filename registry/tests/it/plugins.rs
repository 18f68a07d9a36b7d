//! The default plugins on a registry: they see its objects, and their writes go the way of all writes.

use crate::server::{Server, json_body};
use futures_util::future::join_all;
use keelson_api::status::Result;
use keelson_api::tree::Object;
use keelson_registry::options::{Caller, WriteOptions};
use keelson_registry::{Config, default_plugins};

async fn server() -> Server {
    let config = Config { plugins: default_plugins(), ..Config::default() };
    let mut server = Server::start_with(&config).await;
    server.create("v1/namespaces", "", r#"{"metadata":{"name":"n"}}"#).await.unwrap();
    server.create("v1/serviceaccounts", "n", r#"{"metadata":{"name":"default"}}"#).await.unwrap();
    server
}

const POD: &str = r#"{"metadata":{"generateName":"p-"},"spec":{"containers":[{"name":"c","image":"i"}]}}"#;

async fn quota(server: &mut Server, name: &str, hard: &str, used: &str) {
    let quotas = "v1/resourcequotas";
    let made = format!(r#"{{"metadata":{{"name":"{name}"}},"spec":{{"hard":{hard}}}}}"#);
    server.create(quotas, "n", &made).await.unwrap();
    let status = format!(
        r#"{{"kind":"ResourceQuota","apiVersion":"v1","metadata":{{"name":"{name}","namespace":"n"}},"status":{{"hard":{hard},"used":{used}}}}}"#
    );
    server.update_sub(quotas, "n", name, "status", &status).await.unwrap();
}

async fn used(server: &Server, name: &str) -> String {
    let quota = server.get("v1/resourcequotas", "n", name).await.unwrap();
    quota.object("status").unwrap().object("used").unwrap().text("pods").to_owned()
}

#[tokio::test]
async fn a_pod_is_made_whole_by_all_of_them() {
    let mut server = server().await;
    let range = r#"{"metadata":{"name":"l"},"spec":{"limits":[{"type":"Container","default":{"cpu":"1"}}]}}"#;
    server.create("v1/limitranges", "n", range).await.unwrap();
    let class = r#"{"metadata":{"name":"usual"},"value":7,"globalDefault":true}"#;
    server.create("scheduling.k8s.io/v1/priorityclasses", "", class).await.unwrap();
    let pod = server.create("v1/pods", "n", POD).await.unwrap();
    let spec = pod.object("spec").unwrap();
    assert_eq!((spec.text("serviceAccountName"), spec.int("priority")), ("default", Some(7)));
    assert_eq!((spec.list("tolerations").len(), spec.list("volumes").len()), (2, 1));
    let annotations = pod.object("metadata").unwrap().object("annotations").unwrap();
    let expected = "LimitRanger plugin set: cpu request for container c; cpu limit for container c";
    let told = annotations.text("kubernetes.io/limit-ranger");
    assert_eq!(told, expected, "a default limit is a default request, too");

    let missing = r#"{"metadata":{"name":"p"},"spec":{"serviceAccountName":"x","containers":[{"name":"c","image":"i"}]}}"#;
    let refused = server.create("v1/pods", "n", missing).await.unwrap_err();
    assert_eq!(
        (refused.code, refused.message.as_str()),
        (
            403,
            "pods \"p\" is forbidden: error looking up service account n/x: serviceaccount \"x\" not found"
        )
    );
}

#[tokio::test]
async fn quotas_hold_against_many_at_one_time() {
    let mut server = server().await;
    quota(&mut server, "q", r#"{"pods":"5"}"#, r#"{"pods":"0"}"#).await;
    let pods = server.resource("v1/pods");
    let one = async || -> Result<()> {
        let mut warnings = Vec::new();
        let mut caller = Caller { user: &server.user, user_agent: "test", warnings: &mut warnings };
        let body = json_body(POD);
        pods.create(&mut caller, "n", body, &WriteOptions::default()).await.map(drop)
    };
    let all = join_all((0..12).map(|_| one())).await;
    assert_eq!(all.iter().filter(|answer| answer.is_ok()).count(), 5);
    for refused in all.into_iter().filter_map(Result::err) {
        assert!(
            refused.message.ends_with("exceeded quota: q, requested: pods=1, used: pods=5, limited: pods=5")
        );
    }
    assert_eq!(used(&server, "q").await, "5");
    let dry = WriteOptions { dry_run: vec!["All".to_owned()], ..WriteOptions::default() };
    assert_eq!(server.create_with("v1/pods", "n", POD, &dry).await.unwrap_err().code, 403);
    quota(&mut server, "more", r#"{"pods":"9"}"#, r#"{"pods":"1"}"#).await;
    assert!(server.create("v1/pods", "n", POD).await.is_err());
    assert_eq!(used(&server, "more").await, "1", "what one quota refuses no other is charged for");
}

#[tokio::test]
async fn quota_status_has_its_own_manager() {
    let mut server = server().await;
    quota(&mut server, "q", r#"{"pods":"5"}"#, r#"{"pods":"0"}"#).await;
    server.create("v1/pods", "n", POD).await.unwrap();
    let quota: Object = server.get("v1/resourcequotas", "n", "q").await.unwrap();
    let managed = quota.object("metadata").unwrap().list("managedFields");
    let managers: Vec<&str> = managed.iter().map(|one| one.as_object().unwrap().text("manager")).collect();
    assert!(managers.contains(&"kube-apiserver"), "{managers:?}");
}
