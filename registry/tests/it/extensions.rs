//! Definitions of custom resources and aggregated services: judged as they are, stored as far as they are
//! served.

use crate::server::{Server, metadata};
use keelson_api::tree::{Object, Value};
use keelson_registry::options::{PatchKind, WriteOptions};

const DEFINITIONS: &str = "apiextensions.k8s.io/v1/customresourcedefinitions";
const SERVICES: &str = "apiregistration.k8s.io/v1/apiservices";
const DEFINITION: &str = r#"{"metadata":{"name":"foos.example.com"},"spec":{"group":"example.com",
    "scope":"Namespaced","names":{"plural":"foos","kind":"Foo"},"versions":[{"name":"v1","served":true,
    "storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object",
    "default":{"b" : 1.0,"a":1},"x-kubernetes-preserve-unknown-fields":true}}}}}]}}"#;
const SERVICE: &str = r#"{"metadata":{"name":"v1.example.com"},"spec":{"group":"example.com","version":"v1",
    "groupPriorityMinimum":100,"versionPriority":10}}"#;

fn dry_run() -> WriteOptions {
    WriteOptions { dry_run: vec!["All".to_owned()], ..WriteOptions::default() }
}

fn revision_of(object: &Object) -> &str {
    metadata(object).text("resourceVersion")
}

fn part<'a>(object: &'a Object, path: &[&str]) -> &'a Object {
    path.iter().fold(object, |part, member| part.object(*member).unwrap())
}

#[tokio::test]
async fn definitions_are_judged_and_not_stored() {
    let mut server = Server::start().await;
    let shown = server.create_with(DEFINITIONS, "", DEFINITION, &dry_run()).await.unwrap();
    assert_eq!(part(&shown, &["spec", "names"]).text("listKind"), "FooList");
    assert_eq!(part(&shown, &["status"]).list("storedVersions"), [Value::from("v1")]);
    let version = part(&shown, &["spec"]).list("versions")[0].as_object().unwrap();
    let schema = part(version, &["schema", "openAPIV3Schema", "properties", "spec"]);
    let Some(Value::Raw(default)) = schema.get("default") else { panic!("no default: {schema:?}") };
    assert_eq!(default.as_str(), r#"{"a":1,"b":1}"#);
    let later = server.create(DEFINITIONS, "", DEFINITION).await.unwrap_err();
    assert_eq!(
        (later.code, later.message.as_str()),
        (501, "creation of customresourcedefinitions is not implemented")
    );
    let wrong = server.create(DEFINITIONS, "", &DEFINITION.replace("example.com\",", "Example\",")).await;
    assert_eq!(wrong.unwrap_err().code, 422);
    let kind = r#"{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","#;
    let applied = DEFINITION.replacen('{', kind, 1);
    let options = WriteOptions { field_manager: "t".to_owned(), ..WriteOptions::default() };
    let name = "foos.example.com";
    let applied = server.patch_with(DEFINITIONS, "", name, PatchKind::Apply, &applied, &options).await;
    let later = applied.unwrap_err();
    assert_eq!(later.code, 501, "{later}");
    assert_eq!(server.get(DEFINITIONS, "", name).await.unwrap_err().code, 404);
}

#[tokio::test]
async fn local_services_are_stored_and_others_are_not() {
    let mut server = Server::start().await;
    let made = server.create(SERVICES, "", SERVICE).await.unwrap();
    let conditions = part(&made, &["status"]).list("conditions");
    let condition = conditions[0].as_object().unwrap();
    assert_eq!((condition.text("type"), condition.text("reason")), ("Available", "Local"));
    assert!(condition.contains("lastTransitionTime"));
    assert!(!metadata(&made).contains("generation"));
    let remote = SERVICE.replace(r#""spec":{"#, r#""spec":{"service":{"name":"a","namespace":"b"},"#);
    assert_eq!(server.create(SERVICES, "", &remote).await.unwrap_err().code, 409);
    let other = remote.replace("v1", "v2");
    let shown = server.create_with(SERVICES, "", &other, &dry_run()).await.unwrap();
    assert_eq!(part(&shown, &["spec", "service"]).int("port"), Some(443));
    let later = server.create(SERVICES, "", &other).await.unwrap_err();
    assert_eq!((later.code, later.message.as_str()), (501, "creation of apiservices is not implemented"));
    let revision = revision_of(&made);
    let with = |body: &str| {
        let named = format!(r#""metadata":{{"resourceVersion":"{revision}","#);
        body.replace(r#""metadata":{"#, &named)
    };
    let turned = server.update(SERVICES, "", "v1.example.com", &with(&remote)).await.unwrap_err();
    assert_eq!(turned.code, 501);
    let low = with(SERVICE).replace(":100", ":200");
    let changed = server.update(SERVICES, "", "v1.example.com", &low).await.unwrap();
    assert_eq!(part(&changed, &["spec"]).int("groupPriorityMinimum"), Some(200));
    let status = r#"{"metadata":{"name":"v1.example.com","labels":{"a":"b"}},"status":{"conditions":[
        {"type":"Available","status":"Maybe"}]}}"#;
    let status = status
        .replace("\"labels\"", &format!("\"resourceVersion\":\"{}\",\"labels\"", revision_of(&changed)));
    let refused = server.update_sub(SERVICES, "", "v1.example.com", "status", &status).await.unwrap_err();
    assert!(refused.message.contains("Unsupported value: \"Maybe\": supported values: \"True\", \"False\""));
}

#[tokio::test]
async fn devices_are_for_administrators_of_labelled_namespaces() {
    let mut server = Server::start().await;
    let namespace = r#"{"metadata":{"name":"ns","labels":{"resource.kubernetes.io/admin-access":"LABEL"}}}"#;
    server.create("v1/namespaces", "", &namespace.replace("LABEL", "true")).await.unwrap();
    let claim = r#"{"metadata":{"name":"c"},"spec":{"devices":{"requests":[{"name":"r","exactly":
        {"deviceClassName":"d","adminAccess":true}}]}}}"#;
    server.create("resource.k8s.io/v1/resourceclaims", "ns", claim).await.unwrap();
    let other = namespace.replace("\"ns\"", "\"other\"").replace("LABEL", "false");
    server.create("v1/namespaces", "", &other).await.unwrap();
    let refused = server.create("resource.k8s.io/v1/resourceclaims", "other", claim).await.unwrap_err();
    let why = "spec.devices.requests[0].adminAccess: Forbidden: admin access to devices requires the \
               `resource.kubernetes.io/admin-access: true` label on the containing namespace";
    assert!(refused.message.ends_with(why), "{refused}");
    let template = claim.replace(r#""spec":{"#, r#""spec":{"spec":{"#) + "}";
    let path = "resource.k8s.io/v1/resourceclaimtemplates";
    assert!(server.create(path, "other", &template).await.unwrap_err().message.ends_with(why));
}
