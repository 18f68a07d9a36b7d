//! Creates, updates and patches: identity, generations, conflicts, field validation.

use crate::server::{Server, metadata, parse, revision};
use keelson_api::status::Reason;
use keelson_registry::options::{PatchKind, WriteOptions};

const DEPLOYMENT: &str = r#"{"metadata":{"name":"web"},"spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}},
  "template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"x:1"}]}}}}"#;

#[tokio::test]
async fn a_create_gives_identity_and_takes_away_what_is_not_the_clients() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"a","uid":"mine","creationTimestamp":"2001-01-01T00:00:00Z",
        "deletionTimestamp":"2001-01-01T00:00:00Z","generation":7},"data":{"k":"v"}}"#;
    let made = server.create("v1/configmaps", "default", body).await.unwrap();
    let meta = metadata(&made);
    assert_eq!(meta.text("namespace"), "default");
    assert_ne!(meta.text("uid"), "mine");
    assert_ne!(meta.text("creationTimestamp"), "2001-01-01T00:00:00Z");
    assert!(!meta.contains("deletionTimestamp"));
    // Kinds that keep no generation keep what the client says.
    assert_eq!(meta.int("generation"), Some(7));
    assert!(revision(&made) > 1);
    assert_eq!(server.get("v1/configmaps", "default", "a").await.unwrap(), made);
}

#[tokio::test]
async fn names_are_needed_generated_and_unique() {
    let mut server = Server::start().await;
    let generated = server.create("v1/configmaps", "ns", r#"{"metadata":{"generateName":"a-"}}"#).await;
    let name = metadata(&generated.unwrap()).text("name").to_owned();
    assert_eq!(name.len(), "a-".len() + 5);
    let taken = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
    let status = server.create("v1/configmaps", "ns", &taken).await.unwrap_err();
    assert_eq!((status.code, status.reason), (409, Reason::AlreadyExists));
    assert_eq!(status.message, format!("configmaps \"{name}\" already exists"));
    let status = server.create("v1/configmaps", "ns", r#"{"metadata":{}}"#).await.unwrap_err();
    assert_eq!(status.code, 422);
    assert_eq!(
        status.message,
        "ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is required"
    );
    let other = r#"{"metadata":{"name":"a","namespace":"else"}}"#;
    let status = server.create("v1/configmaps", "ns", other).await.unwrap_err();
    assert_eq!(
        status.message,
        "the namespace of the provided object does not match the namespace sent on the request"
    );
}

#[tokio::test]
async fn field_validation_is_strict_warns_or_ignores() {
    let mut server = Server::start().await;
    let body = r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p"},"spec":{"containers":[
        {"name":"c","image":"i","imagePul":"x"}],"nodeName":"a","nodeName":"b","nope":1}}"#;
    let strict = WriteOptions { field_validation: "Strict".to_owned(), ..WriteOptions::default() };
    let status = server.create_with("v1/pods", "ns", body, &strict).await.unwrap_err();
    assert_eq!(status.code, 400);
    assert_eq!(
        status.message,
        "Pod in version \"v1\" cannot be handled as a Pod: strict decoding error: unknown field \
         \"spec.containers[0].imagePul\", duplicate field \"spec.nodeName\", unknown field \"spec.nope\""
    );
    let ignore = WriteOptions {
        field_validation: "Ignore".to_owned(),
        dry_run: vec!["All".to_owned()],
        ..WriteOptions::default()
    };
    server.create_with("v1/pods", "ns", body, &ignore).await.unwrap();
    assert!(server.warnings.is_empty());
    assert_eq!(server.get("v1/pods", "ns", "p").await.unwrap_err().code, 404);
    let made = server.create("v1/pods", "ns", body).await.unwrap();
    assert_eq!(made.object("spec").unwrap().text("nodeName"), "b");
    assert_eq!(
        server.warnings,
        [
            "unknown field \"spec.containers[0].imagePul\"",
            "duplicate field \"spec.nodeName\"",
            "unknown field \"spec.nope\""
        ]
    );
}

#[tokio::test]
async fn an_update_of_an_old_state_is_a_conflict_and_of_no_change_is_none() {
    let mut server = Server::start().await;
    let made =
        server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"a"},"data":{"k":"1"}}"#).await.unwrap();
    let first = revision(&made);
    let body = |data: &str, rv: u64| {
        format!(r#"{{"metadata":{{"name":"a","resourceVersion":"{rv}"}},"data":{{"k":"{data}"}}}}"#)
    };
    let same = server.update("v1/configmaps", "ns", "a", &body("1", first)).await.unwrap();
    assert_eq!(revision(&same), first);
    let next = server.update("v1/configmaps", "ns", "a", &body("2", first)).await.unwrap();
    assert!(revision(&next) > first);
    assert_eq!(metadata(&next).text("uid"), metadata(&made).text("uid"));
    let status = server.update("v1/configmaps", "ns", "a", &body("3", first)).await.unwrap_err();
    assert_eq!((status.code, status.reason), (409, Reason::Conflict));
    assert_eq!(
        status.message,
        "Operation cannot be fulfilled on configmaps \"a\": the object has been modified; please apply your \
         changes to the latest version and try again"
    );
    let status = server.update("v1/configmaps", "ns", "b", r#"{"metadata":{"name":"b"}}"#).await.unwrap_err();
    assert_eq!(status.message, "configmaps \"b\" not found");
    let status = server.update("v1/configmaps", "ns", "a", r#"{"metadata":{"name":"b"}}"#).await.unwrap_err();
    assert_eq!(status.message, "the name of the object (b) does not match the name on the URL (a)");
}

#[tokio::test]
async fn status_and_spec_are_written_apart_and_generations_count_spec() {
    let mut server = Server::start().await;
    let path = "apps/v1/deployments";
    let made = server.create(path, "ns", DEPLOYMENT).await.unwrap();
    assert_eq!(metadata(&made).int("generation"), Some(1));
    let merge = PatchKind::Merge;
    let patch = r#"{"spec":{"replicas":3},"status":{"replicas":9}}"#;
    let next = server.patch(path, "ns", "web", merge, patch).await.unwrap();
    assert_eq!(metadata(&next).int("generation"), Some(2));
    assert_eq!(next.object("status"), Some(&keelson_api::tree::Object::new()));
    let labelled =
        server.patch(path, "ns", "web", merge, r#"{"metadata":{"labels":{"x":"y"}}}"#).await.unwrap();
    assert_eq!(metadata(&labelled).int("generation"), Some(2));
    let mut full = labelled.clone();
    full.object_mut("spec").unwrap().insert("replicas", 5_i64);
    full.object_entry("status").insert("replicas", 3_i64);
    let mut text = Vec::new();
    keelson_api::codec::json::write(&keelson_api::tree::Value::Object(full), &mut text);
    let text = String::from_utf8(text).unwrap();
    let after = server.update_sub(path, "ns", "web", "status", &text).await.unwrap();
    assert_eq!(after.object("spec").unwrap().int("replicas"), Some(3));
    assert_eq!(after.object("status").unwrap().int("replicas"), Some(3));
    assert_eq!(metadata(&after).int("generation"), Some(2));
}

#[tokio::test]
async fn scale_is_a_view_of_replicas() {
    let mut server = Server::start().await;
    let path = "apps/v1/deployments";
    server.create(path, "ns", DEPLOYMENT).await.unwrap();
    let resource = server.resource(path);
    let scale = resource.get_sub(resource.row.sub("scale").unwrap(), "ns", "web", "").await.unwrap();
    let scale = crate::server::shown(&scale);
    assert_eq!(scale.object("spec").unwrap().int("replicas"), Some(1));
    assert_eq!(scale.object("status").unwrap().text("selector"), "a=b");
    let body =
        r#"{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{"name":"web"},"spec":{"replicas":4}}"#;
    let scaled = server.update_sub(path, "ns", "web", "scale", body).await.unwrap();
    assert_eq!(scaled.object("spec").unwrap().int("replicas"), Some(4));
    let object = server.get(path, "ns", "web").await.unwrap();
    assert_eq!(object.object("spec").unwrap().int("replicas"), Some(4));
    assert_eq!(metadata(&object).int("generation"), Some(2));
}

#[tokio::test]
async fn patches_of_three_types_and_their_faults() {
    let mut server = Server::start().await;
    let path = "apps/v1/deployments";
    server.create(path, "ns", DEPLOYMENT).await.unwrap();
    let strategic = r#"{"spec":{"template":{"spec":{"containers":[{"name":"d","image":"y:1"}]}}}}"#;
    let two = server.patch(path, "ns", "web", PatchKind::Strategic, strategic).await.unwrap();
    let containers = |object: &keelson_api::tree::Object| {
        let template = object.object("spec").unwrap().object("template").unwrap();
        template.object("spec").unwrap().list("containers").len()
    };
    assert_eq!(containers(&two), 2);
    let json = r#"[{"op":"remove","path":"/spec/template/spec/containers/0"}]"#;
    assert_eq!(containers(&server.patch(path, "ns", "web", PatchKind::Json, json).await.unwrap()), 1);
    let merge = r#"{"metadata":{"annotations":{"a":"b"}}}"#;
    let merged = server.patch(path, "ns", "web", PatchKind::Merge, merge).await.unwrap();
    assert_eq!(metadata(&merged).object("annotations").unwrap().text("a"), "b");
    let test = r#"[{"op":"test","path":"/spec/replicas","value":17}]"#;
    let status = server.patch(path, "ns", "web", PatchKind::Json, test).await.unwrap_err();
    assert_eq!((status.code, status.reason), (422, Reason::Invalid));
    let renamed = r#"{"metadata":{"name":"other"}}"#;
    let status = server.patch(path, "ns", "web", PatchKind::Merge, renamed).await.unwrap_err();
    assert_eq!(status.code, 400);
    let status = server.patch(path, "ns", "gone", PatchKind::Merge, merge).await.unwrap_err();
    assert_eq!(status.message, "deployments.apps \"gone\" not found");
    let strict = WriteOptions { field_validation: "Strict".to_owned(), ..WriteOptions::default() };
    let unknown = r#"{"spec":{"foo":1}}"#;
    let status =
        server.patch_with(path, "ns", "web", PatchKind::Strategic, unknown, &strict).await.unwrap_err();
    assert_eq!(status.code, 422);
    assert_eq!(
        status.message,
        " \"\" is invalid: patch: Invalid value: \"map[spec:map[foo:1]]\": strict decoding error: unknown \
         field \"spec.foo\""
    );
}

#[tokio::test]
async fn versions_of_a_kind_are_views_of_one_object() {
    let mut server = Server::start().await;
    let v1 = r#"{"metadata":{"name":"h"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web",
        "apiVersion":"apps/v1"},"maxReplicas":5,"targetCPUUtilizationPercentage":70}}"#;
    server.create("autoscaling/v1/horizontalpodautoscalers", "ns", v1).await.unwrap();
    let v2 = server.get("autoscaling/v2/horizontalpodautoscalers", "ns", "h").await.unwrap();
    let wanted = parse(
        r#"[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":70}}}]"#,
    );
    assert_eq!(v2.object("spec").unwrap().get("metrics"), Some(&wanted));
    let back = server.get("autoscaling/v1/horizontalpodautoscalers", "ns", "h").await.unwrap();
    assert_eq!(back.object("spec").unwrap().int("targetCPUUtilizationPercentage"), Some(70));
    let event = r#"{"metadata":{"name":"e"},"message":"hello","reason":"R",
        "involvedObject":{"kind":"Pod","namespace":"ns","name":"p"}}"#;
    server.create("v1/events", "ns", event).await.unwrap();
    let new = server.get("events.k8s.io/v1/events", "ns", "e").await.unwrap();
    assert_eq!(new.text("note"), "hello");
    assert_eq!(new.object("regarding").unwrap().text("name"), "p");
}

#[tokio::test]
async fn writes_are_owned_and_apply_merges_by_ownership() {
    let mut server = Server::start().await;
    let path = "v1/configmaps";
    let body = r#"{"metadata":{"name":"a"},"data":{"k":"1"}}"#;
    let made = server.create(path, "ns", body).await.unwrap();
    let entry = metadata(&made).list("managedFields")[0].as_object().unwrap();
    assert_eq!((entry.text("manager"), entry.text("operation")), ("test", "Update"));
    let by = |manager: &str| WriteOptions { field_manager: manager.to_owned(), ..WriteOptions::default() };
    let config = |data: &str| {
        format!(r#"{{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"a"}},"data":{{{data}}}}}"#)
    };
    let apply = PatchKind::Apply;
    let one = config(r#""mine":"x""#);
    let applied = server.patch_with(path, "ns", "a", apply, &one, &by("me")).await.unwrap();
    assert_eq!(applied.object("data").unwrap().len(), 2);
    let same = server.patch_with(path, "ns", "a", apply, &one, &by("me")).await.unwrap();
    assert_eq!(revision(&same), revision(&applied));
    let theirs = config(r#""k":"2""#);
    let status = server.patch_with(path, "ns", "a", apply, &theirs, &by("other")).await.unwrap_err();
    assert_eq!((status.code, status.reason), (409, Reason::Conflict));
    assert_eq!(status.message, "Apply failed with 1 conflict: conflict with \"test\" using v1: .data.k");
    let force = WriteOptions { force: Some(true), ..by("other") };
    let forced = server.patch_with(path, "ns", "a", apply, &theirs, &force).await.unwrap();
    assert_eq!(forced.object("data").unwrap().text("k"), "2");
    let nothing = server.patch_with(path, "ns", "a", apply, &config(""), &by("me")).await.unwrap();
    assert!(!nothing.object("data").unwrap().contains("mine"));
    let status = server.patch(path, "ns", "a", apply, &one).await.unwrap_err();
    assert_eq!(status.code, 422);
    let new = r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b"}}"#;
    let born = server.patch_with(path, "ns", "b", apply, new, &by("me")).await.unwrap();
    assert_eq!(metadata(&born).list("managedFields").len(), 0);
    assert!(!metadata(&born).text("uid").is_empty());
}

#[tokio::test]
async fn fields_belong_to_the_managers_of_one_group() {
    let mut server = Server::start().await;
    let body =
        r#"{"metadata":{"name":"e","namespace":"ns"},"involvedObject":{"namespace":"ns"},"reason":"r"}"#;
    server.create("v1/events", "ns", body).await.unwrap();
    let label = r#"{"metadata":{"labels":{"a":"b"}}}"#;
    let told = server.patch("events.k8s.io/v1/events", "ns", "e", PatchKind::Merge, label).await.unwrap();
    let owners = metadata(&told).list("managedFields");
    assert_eq!(owners.len(), 1, "{owners:?}");
    assert_eq!(owners[0].as_object().unwrap().text("apiVersion"), "events.k8s.io/v1");
    let body = r#"{"metadata":{"name":"h"},"spec":{"scaleTargetRef":{"apiVersion":"apps/v1","kind":"D","name":"d"},"maxReplicas":3}}"#;
    let told = server.create("autoscaling/v1/horizontalpodautoscalers", "ns", body).await.unwrap();
    let owners = metadata(&told).list("managedFields");
    let fields = owners[0].as_object().unwrap().get("fieldsV1");
    assert!(format!("{fields:?}").contains("f:targetCPUUtilizationPercentage"), "{fields:?}");
}

#[tokio::test]
async fn a_given_name_that_is_taken_is_the_servers_fault_where_it_might_have_chosen() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"c","generateName":"c-"}}"#;
    server.create("v1/configmaps", "ns", body).await.unwrap();
    let status = server.create("v1/configmaps", "ns", body).await.unwrap_err();
    assert_eq!(
        status.message,
        "configmaps \"c\" already exists, the server was not able to generate a unique name for the object"
    );
}

#[tokio::test]
async fn an_apply_to_a_status_creates_one_kind() {
    let mut server = Server::start().await;
    let path = "admissionregistration.k8s.io/v1/validatingadmissionpolicies";
    let body = r#"{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":
        {"name":"p"},"spec":{"matchConstraints":{"resourceRules":[{"apiGroups":["a"],"apiVersions":["v1"],"resources":
        ["b"],"operations":["CREATE"]}]},"validations":[{"expression":"true"}]}}"#;
    server.patch_sub(path, "", "p", "status", PatchKind::Apply, body).await.unwrap();
    let body = r#"{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"}}"#;
    let other = server.patch_sub("apps/v1/deployments", "ns", "d", "status", PatchKind::Apply, body).await;
    assert_eq!(other.unwrap_err().reason, Reason::NotFound);
}

#[tokio::test]
async fn metadata_is_judged_last_where_the_kind_leaves_it_alone() {
    let mut server = Server::start().await;
    let path = "policy/v1/poddisruptionbudgets";
    let body = |labels: &str, least: i64| {
        format!(
            r#"{{"metadata":{{"name":"Odd_Name","labels":{{{labels}}}}},"spec":{{"minAvailable":{least}}}}}"#
        )
    };
    let bad = r#""bad key":"""#;
    let message = server.create(path, "ns", &body(bad, -1)).await.unwrap_err().message;
    assert!(message.contains("spec.minAvailable") && !message.contains("labels"), "{message}");
    let message = server.create(path, "ns", &body(bad, 1)).await.unwrap_err().message;
    assert!(message.contains("metadata.labels"), "{message}");
    server.create(path, "ns", &body("", 1)).await.unwrap();
}
