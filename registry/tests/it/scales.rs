//! The scale subresource: replicas of every kind that has them, and who owns them.

use crate::server::{Server, metadata};
use keelson_api::codec::json;
use keelson_api::tree::{Object, Value};
use keelson_registry::options::PatchKind;

const TEMPLATE: &str = r#""template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"x:1",
  "imagePullPolicy":"Always","terminationMessagePolicy":"File"}]}}"#;

fn spec(object: &Object) -> &Object {
    object.object("spec").unwrap()
}

/// manager, operation, subresource and fields of every entry that owns replicas.
fn owners(object: &Object) -> Vec<String> {
    let entries = metadata(object).list("managedFields").iter().filter_map(Value::as_object);
    let entries = entries.filter_map(|entry| {
        let mut fields = Vec::new();
        json::write(entry.get("fieldsV1")?, &mut fields);
        let fields = String::from_utf8(fields).unwrap();
        let word = |key| entry.text(key);
        fields.contains("f:replicas").then(|| {
            format!(
                "{} {} {} {}",
                word("manager"),
                word("operation"),
                word("apiVersion"),
                word("subresource")
            )
        })
    });
    entries.collect()
}

#[tokio::test]
async fn every_kind_with_replicas_is_scaled() {
    let mut server = Server::start().await;
    for (path, selector, more) in [
        ("v1/replicationcontrollers", r#"{"a":"b"}"#, ""),
        ("apps/v1/deployments", r#"{"matchLabels":{"a":"b"}}"#, ""),
        ("apps/v1/replicasets", r#"{"matchLabels":{"a":"b"}}"#, ""),
        ("apps/v1/statefulsets", r#"{"matchLabels":{"a":"b"}}"#, r#""serviceName":"s","#),
    ] {
        let body = format!(
            r#"{{"metadata":{{"name":"w"}},"spec":{{"replicas":1,{more}"selector":{selector},{TEMPLATE}}}}}"#
        );
        server.create(path, "ns", &body).await.unwrap_or_else(|status| panic!("{path}: {status}"));
        let merge = r#"{"spec":{"replicas":3}}"#;
        let scale = server.patch_sub(path, "ns", "w", "scale", PatchKind::Merge, merge).await.unwrap();
        assert_eq!(spec(&scale).int("replicas"), Some(3));
        assert_eq!(scale.object("status").unwrap().text("selector"), "a=b");
        assert!(!metadata(&scale).contains("managedFields"));
        let body = r#"{"metadata":{"name":"w"},"spec":{"replicas":4}}"#;
        server.update_sub(path, "ns", "w", "scale", body).await.unwrap();
        let after = server.get(path, "ns", "w").await.unwrap();
        assert_eq!(spec(&after).int("replicas"), Some(4));
        assert_eq!(metadata(&after).int("generation"), Some(3));
        let version = path.rsplit_once('/').unwrap().0;
        assert_eq!(owners(&after), [format!("test Update {version} scale")], "{path}");
    }
}

#[tokio::test]
async fn an_apply_to_a_scale_conflicts_and_takes_over() {
    let mut server = Server::start().await;
    let path = "apps/v1/deployments";
    let body = format!(
        r#"{{"metadata":{{"name":"d"}},"spec":{{"replicas":1,"selector":{{"matchLabels":{{"a":"b"}}}},{TEMPLATE}}}}}"#
    );
    server.create(path, "ns", &body).await.unwrap();
    let scale =
        r#"{"apiVersion":"autoscaling/v1","kind":"Scale","metadata":{"name":"d"},"spec":{"replicas":2}}"#;
    let conflict = server.apply_sub(path, "ns", "d", "scale", "x", false, scale).await.unwrap_err();
    assert_eq!(conflict.code, 409);
    assert_eq!(
        conflict.message,
        "Apply failed with 1 conflict: conflict with \"test\" using autoscaling/v1: .spec.replicas"
    );
    let applied = server.apply_sub(path, "ns", "d", "scale", "x", true, scale).await.unwrap();
    assert_eq!(spec(&applied).int("replicas"), Some(2));
    let after = server.get(path, "ns", "d").await.unwrap();
    assert_eq!(owners(&after), ["x Apply apps/v1 scale"]);
    assert_eq!(metadata(&after).int("generation"), Some(2));
    let other = scale.replace("autoscaling/v1", "apps/v1");
    let wrong = server.apply_sub(path, "ns", "d", "scale", "x", false, &other).await.unwrap_err();
    assert_eq!((wrong.code, wrong.message.as_str()), (400, "invalid object type: apps/v1, Kind=Scale"));
    let absent = scale.replace("\"d\"", "\"e\"");
    let absent = server.apply_sub(path, "ns", "e", "scale", "x", false, &absent).await.unwrap_err();
    assert_eq!(absent.message, "deployments.apps \"e\" not found");
}

#[tokio::test]
async fn scales_refuse_as_upstream_does() {
    let mut server = Server::start().await;
    let path = "apps/v1/deployments";
    let body = format!(
        r#"{{"metadata":{{"name":"d"}},"spec":{{"selector":{{"matchLabels":{{"a":"b"}}}},{TEMPLATE}}}}}"#
    );
    let made = server.create(path, "ns", &body).await.unwrap();
    let uid = metadata(&made).text("uid");
    let patch = r#"{"metadata":{"uid":"x"},"spec":{"replicas":2}}"#;
    let status = server.patch_sub(path, "ns", "d", "scale", PatchKind::Merge, patch).await.unwrap_err();
    assert_eq!(
        status.message,
        format!(
            "Operation cannot be fulfilled on deployments/scale.apps \"d\": Precondition failed: UID in \
             precondition: x, UID in object meta: {uid}"
        )
    );
    let put = r#"{"metadata":{"name":"d","uid":"x"},"spec":{"replicas":2}}"#;
    let status = server.update_sub(path, "ns", "d", "scale", put).await.unwrap_err();
    assert!(status.message.contains("StorageError: invalid object, Code: 4"), "{}", status.message);
    let patch = r#"{"spec":{"replicas":-2}}"#;
    let status = server.patch_sub(path, "ns", "d", "scale", PatchKind::Merge, patch).await.unwrap_err();
    assert_eq!(
        status.message,
        "Scale.autoscaling \"d\" is invalid: spec.replicas: Invalid value: -2: must be greater than or equal \
         to 0"
    );
    let patch = r#"{"metadata":{"resourceVersion":"1"},"spec":{"replicas":2}}"#;
    let status = server.patch_sub(path, "ns", "d", "scale", PatchKind::Merge, patch).await.unwrap_err();
    assert_eq!(status.code, 409);
    assert!(
        status.message.starts_with("Operation cannot be fulfilled on deployments.apps \"d\": the object")
    );
}
