//! Deletes: what answers, what stays and why, preconditions, collections.

use crate::server::{Server, metadata, object, revision};
use keelson_registry::options::{DeleteOptions, ListOptions, PatchKind};
use keelson_registry::wire::ReplyBody;

#[tokio::test]
async fn a_delete_answers_with_a_status_or_the_object_by_kind() {
    let mut server = Server::start().await;
    server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
    let reply = server.delete("v1/configmaps", "ns", "a", &DeleteOptions::default()).await.unwrap();
    let ReplyBody::Status(status) = reply.body else { panic!("a ConfigMap's delete gives a Status") };
    let details = status.details.unwrap();
    assert_eq!((details.name.as_str(), details.kind.as_str()), ("a", "configmaps"));
    server.create("v1/serviceaccounts", "ns", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
    let reply = server.delete("v1/serviceaccounts", "ns", "a", &DeleteOptions::default()).await.unwrap();
    assert_eq!(metadata(&object(&reply)).text("name"), "a");
    let status = server.delete("v1/configmaps", "ns", "a", &DeleteOptions::default()).await.unwrap_err();
    assert_eq!(status.message, "configmaps \"a\" not found");
}

#[tokio::test]
async fn finalizers_keep_an_object_until_the_last_is_gone() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"a","finalizers":["x.io/keep"]}}"#;
    server.create("v1/configmaps", "ns", body).await.unwrap();
    let reply = server.delete("v1/configmaps", "ns", "a", &DeleteOptions::default()).await.unwrap();
    let marked = object(&reply);
    assert!(metadata(&marked).contains("deletionTimestamp"));
    assert_eq!(metadata(&marked).int("deletionGracePeriodSeconds"), Some(0));
    let added = r#"{"metadata":{"finalizers":["x.io/keep","y.io/more"]}}"#;
    let status = server.patch("v1/configmaps", "ns", "a", PatchKind::Merge, added).await.unwrap_err();
    assert_eq!(status.code, 422);
    let gone = r#"{"metadata":{"finalizers":null}}"#;
    server.patch("v1/configmaps", "ns", "a", PatchKind::Merge, gone).await.unwrap();
    assert_eq!(server.get("v1/configmaps", "ns", "a").await.unwrap_err().code, 404);
}

#[tokio::test]
async fn an_object_that_an_update_ends_is_answered_as_it_was() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"c","finalizers":["example.com/f"]}}"#;
    server.create("v1/configmaps", "ns", body).await.unwrap();
    server.delete("v1/configmaps", "ns", "c", &DeleteOptions::default()).await.unwrap();
    let marked = server.get("v1/configmaps", "ns", "c").await.unwrap();
    let free = r#"{"metadata":{"finalizers":null,"selfLink":"/x"}}"#;
    let last = server.patch("v1/configmaps", "ns", "c", PatchKind::Merge, free).await.unwrap();
    assert_eq!(revision(&last), revision(&marked));
    assert_eq!(metadata(&last).text("selfLink"), "/x");
    assert!(server.get("v1/configmaps", "ns", "c").await.is_err());
}

#[tokio::test]
async fn propagation_policies_are_finalizers() {
    let mut server = Server::start().await;
    for (policy, finalizer) in [("Foreground", "foregroundDeletion"), ("Orphan", "orphan")] {
        server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
        let options =
            DeleteOptions { propagation_policy: Some(policy.to_owned()), ..DeleteOptions::default() };
        let marked = object(&server.delete("v1/configmaps", "ns", "a", &options).await.unwrap());
        let finalizers = metadata(&marked).list("finalizers");
        assert_eq!(finalizers[0].as_str(), Some(finalizer));
        let gone = r#"{"metadata":{"finalizers":null}}"#;
        server.patch("v1/configmaps", "ns", "a", PatchKind::Merge, gone).await.unwrap();
    }
    let wrong = DeleteOptions { propagation_policy: Some("Sideways".to_owned()), ..DeleteOptions::default() };
    let status = server.delete("v1/configmaps", "ns", "a", &wrong).await.unwrap_err();
    assert_eq!(
        status.message,
        "DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Sideways\": \
         supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\""
    );
}

#[tokio::test]
async fn pods_are_deleted_with_grace_once_they_run_somewhere() {
    let mut server = Server::start().await;
    let pod = |name: &str, node: &str| {
        format!(
            r#"{{"metadata":{{"name":"{name}"}},"spec":{{{node}"containers":[{{"name":"c","image":"i"}}]}}}}"#
        )
    };
    server.create("v1/pods", "ns", &pod("loose", "")).await.unwrap();
    server.delete("v1/pods", "ns", "loose", &DeleteOptions::default()).await.unwrap();
    assert_eq!(server.get("v1/pods", "ns", "loose").await.unwrap_err().code, 404);
    server.create("v1/pods", "ns", &pod("bound", r#""nodeName":"n","#)).await.unwrap();
    let marked = object(&server.delete("v1/pods", "ns", "bound", &DeleteOptions::default()).await.unwrap());
    assert_eq!(metadata(&marked).int("deletionGracePeriodSeconds"), Some(30));
    assert_eq!(metadata(&marked).int("generation"), Some(2));
    let longer = DeleteOptions { grace_period_seconds: Some(60), ..DeleteOptions::default() };
    let same = object(&server.delete("v1/pods", "ns", "bound", &longer).await.unwrap());
    assert_eq!(metadata(&same).int("deletionGracePeriodSeconds"), Some(30));
    let now = DeleteOptions { grace_period_seconds: Some(0), ..DeleteOptions::default() };
    server.delete("v1/pods", "ns", "bound", &now).await.unwrap();
    assert_eq!(server.get("v1/pods", "ns", "bound").await.unwrap_err().code, 404);
}

#[tokio::test]
async fn a_namespace_terminates_until_its_finalizer_is_gone() {
    let mut server = Server::start().await;
    let made = server.create("v1/namespaces", "", r#"{"metadata":{"name":"n"}}"#).await.unwrap();
    assert_eq!(metadata(&made).object("labels").unwrap().text("kubernetes.io/metadata.name"), "n");
    let reply = server.delete("v1/namespaces", "", "n", &DeleteOptions::default()).await.unwrap();
    let marked = object(&reply);
    assert_eq!(marked.object("status").unwrap().text("phase"), "Terminating");
    let body = r#"{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"n"},"spec":{"finalizers":[]}}"#;
    server.update_sub("v1/namespaces", "", "n", "finalize", body).await.unwrap();
    assert_eq!(server.get("v1/namespaces", "", "n").await.unwrap_err().code, 404);
}

#[tokio::test]
async fn preconditions_must_hold() {
    let mut server = Server::start().await;
    server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
    let wrong = DeleteOptions { precondition_uid: Some("other".to_owned()), ..DeleteOptions::default() };
    let status = server.delete("v1/configmaps", "ns", "a", &wrong).await.unwrap_err();
    assert_eq!(status.code, 409);
    assert!(
        status.message.contains("the UID in the precondition (other) does not match"),
        "{}",
        status.message
    );
    let stale =
        DeleteOptions { precondition_resource_version: Some("1".to_owned()), ..DeleteOptions::default() };
    let status = server.delete("v1/configmaps", "ns", "a", &stale).await.unwrap_err();
    assert!(status.message.contains("the ResourceVersion in the precondition (1)"), "{}", status.message);
}

#[tokio::test]
async fn a_collection_goes_by_its_selector() {
    let mut server = Server::start().await;
    for (name, app) in [("a", "x"), ("b", "y"), ("c", "x")] {
        let body = format!(r#"{{"metadata":{{"name":"{name}","labels":{{"app":"{app}"}}}}}}"#);
        server.create("v1/configmaps", "ns", &body).await.unwrap();
    }
    let resource = server.resource("v1/configmaps");
    let list = ListOptions { label_selector: "app=x".to_owned(), ..ListOptions::default() };
    let mut warnings = Vec::new();
    let mut caller =
        keelson_registry::options::Caller { user: &server.user, user_agent: "test", warnings: &mut warnings };
    let reply =
        resource.delete_collection(&mut caller, "ns", &list, &DeleteOptions::default()).await.unwrap();
    let ReplyBody::List(deleted) = reply.body else { panic!("a collection's delete gives a list") };
    assert_eq!(deleted.entries.iter().map(|entry| entry.name()).collect::<Vec<_>>(), ["a", "c"]);
    assert!(server.get("v1/configmaps", "ns", "b").await.is_ok());
    assert_eq!(server.get("v1/configmaps", "ns", "a").await.unwrap_err().code, 404);
}
