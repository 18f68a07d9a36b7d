//! Pods: what a new one says, bindings, status, ephemeral containers, resizes.

use crate::server::{Server, metadata, parse};
use keelson_api::status::Reason;
use keelson_api::tree::{Object, Value};
use keelson_registry::options::{PatchKind, WriteOptions};
use keelson_registry::wire::ReplyBody;

const POD: &str = r#"{"metadata":{"name":"p","labels":{"app":"web"},"annotations":{"k":"v"}},
  "spec":{"containers":[{"name":"c","image":"x:1","resources":{"requests":{"cpu":"1"}}}]}}"#;
const PODS: &str = "v1/pods";

fn status(pod: &Object) -> &Object {
    pod.object("status").unwrap()
}

fn spec(pod: &Object) -> &Object {
    pod.object("spec").unwrap()
}

fn condition<'a>(pod: &'a Object, kind: &str) -> Option<&'a Object> {
    let all = status(pod).list("conditions").iter().filter_map(Value::as_object);
    all.into_iter().find(|own| own.text("type") == kind)
}

#[tokio::test]
async fn a_new_pod_is_pending_and_has_a_class() {
    let mut server = Server::start().await;
    let given = POD.replace("\"spec\":", "\"status\":{\"phase\":\"Running\"},\"spec\":");
    let made = server.create(PODS, "ns", &given).await.unwrap();
    assert_eq!(status(&made).text("phase"), "Pending");
    assert_eq!(status(&made).text("qosClass"), "Burstable");
    assert!(condition(&made, "PodScheduled").is_none());
    assert_eq!(metadata(&made).int("generation"), Some(1));
    let gated = r#"{"metadata":{"name":"g","labels":{"app":"web"}},"spec":{"schedulingGates":[{"name":"a/b"}],
        "containers":[{"name":"c","image":"x:1"}],"topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"z",
        "whenUnsatisfiable":"DoNotSchedule","labelSelector":{},"matchLabelKeys":["app","other"]}]}}"#;
    let gated = server.create(PODS, "ns", gated).await.unwrap();
    let told = condition(&gated, "PodScheduled").unwrap();
    assert_eq!((told.text("status"), told.text("reason")), ("False", "SchedulingGated"));
    let constraint = spec(&gated).list("topologySpreadConstraints")[0].as_object().unwrap();
    let wanted = parse(r#"{"matchExpressions":[{"key":"app","operator":"In","values":["web"]}]}"#);
    assert_eq!(constraint.get("labelSelector"), Some(&wanted));
    let bound =
        server.post_sub(PODS, "ns", "g", "binding", r#"{"metadata":{"name":"g"},"target":{"name":"n"}}"#);
    let status = bound.await.unwrap_err();
    assert_eq!(
        status.message,
        "Operation cannot be fulfilled on pods/binding \"g\": pod g has non-empty .spec.schedulingGates"
    );
}

#[tokio::test]
async fn a_binding_assigns_once() {
    let mut server = Server::start().await;
    let made = server.create(PODS, "ns", POD).await.unwrap();
    let binding = |meta: &str, target: &str| format!(r#"{{"metadata":{{{meta}}},"target":{{{target}}}}}"#);
    let bad = server.post_sub(PODS, "ns", "p", "binding", &binding(r#""name":"q""#, r#""name":"n""#)).await;
    assert_eq!(bad.unwrap_err().message, "name in URL does not match name in Binding object");
    let bad = server.post_sub(PODS, "ns", "p", "binding", &binding(r#""name":"p""#, r#""kind":"X""#)).await;
    let bad = bad.unwrap_err();
    assert_eq!(bad.code, 500);
    assert_eq!(
        bad.message,
        "[target.kind: Unsupported value: \"X\": supported values: \"Node\", \"<empty>\", target.name: \
         Required value]"
    );
    let uid = metadata(&made).text("uid");
    let other = binding(r#""name":"p","uid":"u""#, r#""name":"n""#);
    let bad = server.post_sub(PODS, "ns", "p", "binding", &other).await.unwrap_err();
    assert_eq!((bad.code, bad.reason), (409, Reason::Conflict));
    assert!(
        bad.message.ends_with(&format!("UID in precondition: u, UID in object meta: {uid}")),
        "{}",
        bad.message
    );
    let meta = format!(r#""name":"p","uid":"{uid}","annotations":{{"x":"y"}},"labels":{{"zone":"z"}}"#);
    let reply =
        server.post_sub(PODS, "ns", "p", "binding", &binding(&meta, r#""name":"n","kind":"Node""#)).await;
    let reply = reply.unwrap();
    assert_eq!(reply.code, 201);
    assert!(matches!(&reply.body, ReplyBody::Status(status) if status.code == 201 && !status.is_failure()));
    let pod = server.get(PODS, "ns", "p").await.unwrap();
    assert_eq!(spec(&pod).text("nodeName"), "n");
    assert_eq!(condition(&pod, "PodScheduled").unwrap().text("status"), "True");
    assert_eq!(metadata(&pod).get("annotations"), Some(&parse(r#"{"k":"v","x":"y"}"#)));
    assert_eq!(metadata(&pod).get("labels"), Some(&parse(r#"{"app":"web","zone":"z"}"#)));
    assert_eq!(metadata(&pod).int("generation"), Some(1));
    let again = binding(r#""name":"p""#, r#""name":"m""#);
    let bad = server.create("v1/bindings", "ns", &again).await.unwrap_err();
    assert_eq!((bad.code, bad.details.unwrap().kind.as_str()), (409, "pods/binding"));
    assert_eq!(
        bad.message,
        "Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to node \"n\""
    );
    let bad = server.create("v1/bindings", "ns", &binding("", r#""name":"m""#)).await.unwrap_err();
    assert_eq!((bad.code, bad.message.as_str()), (400, "Name parameter required."));
    let bad =
        server.create("v1/bindings", "ns", &binding(r#""name":"x""#, r#""name":"m""#)).await.unwrap_err();
    assert_eq!((bad.code, bad.message.as_str()), (404, "pods \"x\" not found"));
}

#[tokio::test]
async fn a_status_keeps_its_class_and_the_owners() {
    let mut server = Server::start().await;
    server.create(PODS, "ns", POD).await.unwrap();
    let full = r#"{"metadata":{"name":"p","ownerReferences":[{"apiVersion":"v1","kind":"Node","name":"n",
        "uid":"u"}],"labels":{"l":"m"}},"spec":{"nodeName":"n"},
        "status":{"phase":"Running","observedGeneration":1,"conditions":[{"type":"Ready","status":"True",
        "observedGeneration":1}]}}"#;
    let after = server.update_sub(PODS, "ns", "p", "status", full).await.unwrap();
    assert_eq!((status(&after).text("phase"), status(&after).text("qosClass")), ("Running", "Burstable"));
    assert!(spec(&after).text("nodeName").is_empty());
    assert!(!metadata(&after).contains("ownerReferences"));
    assert_eq!(metadata(&after).get("labels"), Some(&parse(r#"{"l":"m"}"#)));
    let less = r#"{"metadata":{"name":"p"},"status":{"phase":"Running","conditions":[{"type":"Ready",
        "status":"False"}]}}"#;
    let after = server.update_sub(PODS, "ns", "p", "status", less).await.unwrap();
    assert_eq!(status(&after).int("observedGeneration"), Some(1));
    assert_eq!(condition(&after, "Ready").unwrap().int("observedGeneration"), Some(1));
}

#[tokio::test]
async fn subresources_change_their_part_and_count_generations() {
    let mut server = Server::start().await;
    server.create(PODS, "ns", POD).await.unwrap();
    let patch = r#"{"metadata":{"labels":{"no":"way"}},"spec":{"nodeName":"n","containers":[{"name":"c",
        "image":"other","resources":{"requests":{"cpu":"2"}}}]}}"#;
    let strategic = PatchKind::Strategic;
    let after = server.patch_sub(PODS, "ns", "p", "resize", strategic, patch).await.unwrap();
    let container = spec(&after).list("containers")[0].as_object().unwrap();
    assert_eq!(container.text("image"), "x:1");
    assert_eq!(container.get("resources"), Some(&parse(r#"{"requests":{"cpu":"2"}}"#)));
    assert!(spec(&after).text("nodeName").is_empty());
    assert_eq!(metadata(&after).get("labels"), Some(&parse(r#"{"app":"web"}"#)));
    assert_eq!(metadata(&after).int("generation"), Some(2));
    let patch = r#"{"spec":{"nodeName":"n","ephemeralContainers":[{"name":"e","image":"d"}]}}"#;
    let after = server.patch_sub(PODS, "ns", "p", "ephemeralcontainers", strategic, patch).await.unwrap();
    assert_eq!(spec(&after).list("ephemeralContainers").len(), 1);
    assert!(spec(&after).text("nodeName").is_empty());
    assert_eq!(metadata(&after).int("generation"), Some(3));
}

#[tokio::test]
async fn fields_whose_feature_is_off_are_dropped() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"x:1",
        "lifecycle":{"stopSignal":"SIGTERM"}},{"name":"d","image":"x:1","lifecycle":{"stopSignal":"SIGTERM",
        "preStop":{"exec":{"command":["a"]}}}}],"volumes":[{"name":"v","projected":{"sources":[
        {"clusterTrustBundle":{"path":"x"}},{"configMap":{"name":"m"}}]}}]}}"#;
    let made = server.create(PODS, "ns", body).await.unwrap();
    let containers = spec(&made).list("containers");
    assert!(!containers[0].as_object().unwrap().contains("lifecycle"));
    let kept = parse(r#"{"preStop":{"exec":{"command":["a"]}}}"#);
    assert_eq!(containers[1].as_object().unwrap().get("lifecycle"), Some(&kept));
    let sources = spec(&made).list("volumes")[0].as_object().unwrap().object("projected").unwrap();
    assert_eq!(sources.get("sources"), Some(&parse(r#"[{},{"configMap":{"name":"m"}}]"#)));
}

#[tokio::test]
async fn apparmor_annotations_become_fields() {
    let mut server = Server::start().await;
    let key = "container.apparmor.security.beta.kubernetes.io/c";
    let body = POD.replace("\"k\":\"v\"", &format!("\"{key}\":\"localhost/own\""));
    let made = server.create(PODS, "ns", &body).await.unwrap();
    let container = spec(&made).list("containers")[0].as_object().unwrap();
    let profile = container.object("securityContext").unwrap().get("appArmorProfile");
    assert_eq!(profile, Some(&parse(r#"{"type":"Localhost","localhostProfile":"own"}"#)));
    let warning = format!(
        "metadata.annotations[{key}]: deprecated since v1.30; use the \"appArmorProfile\" field instead"
    );
    assert_eq!(server.warnings, [warning]);
}

/// Lists that a body can fill with tens of thousands of items: the work on them is linear, so this ends.
#[tokio::test]
async fn long_lists_are_judged_in_one_go() {
    let mut server = Server::start().await;
    let many = |item: &str| vec![item; 20_000].join(",");
    let spec = |list: &str, item: &str| {
        format!(
            r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[{{"name":"c","image":"i"}}],"{list}":[{}]}}}}"#,
            many(item)
        )
    };
    let own = |list: &str, item: &str| {
        format!(
            r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[{{"name":"c","image":"i","{list}":[{}]}}]}}}}"#,
            many(item)
        )
    };
    let mut bodies: Vec<String> = [
        "volumes",
        "initContainers",
        "ephemeralContainers",
        "tolerations",
        "hostAliases",
        "readinessGates",
        "topologySpreadConstraints",
        "schedulingGates",
        "resourceClaims",
        "imagePullSecrets",
    ]
    .iter()
    .map(|list| spec(list, "{}"))
    .collect();
    bodies.extend(
        ["ports", "env", "envFrom", "volumeMounts", "volumeDevices", "resizePolicy"]
            .map(|list| own(list, "{}")),
    );
    bodies.push(own("ports", r#"{"containerPort":80,"protocol":"TCP"}"#));
    bodies.push(own("env", r#"{"name":"a"}"#));
    bodies.push(spec("volumes", r#"{"name":"v","projected":{"sources":[{"configMap":{}}]}}"#));
    for body in bodies {
        server.warnings.clear();
        match server.create_with(PODS, "ns", &body, &dry_run()).await {
            Ok(_) => assert!(server.warnings.len() <= 256, "{}", server.warnings.len()),
            Err(status) => {
                assert_eq!(status.reason, Reason::Invalid, "{}", &body[..120]);
                assert!(status.message.len() < 8 << 20, "{}", status.message.len());
            }
        }
    }
}

fn dry_run() -> WriteOptions {
    WriteOptions { dry_run: vec!["All".to_owned()], ..WriteOptions::default() }
}
