//! What each kind does differently on writes.

use crate::server::{Server, metadata, parse};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::tree::Object;
use keelson_registry::options::{DeleteOptions, PatchKind};

const MERGE: PatchKind = PatchKind::Merge;

fn at<'a>(object: &'a Object, path: &[&str]) -> &'a Object {
    path.iter().fold(object, |part, member| part.object(*member).unwrap())
}

#[tokio::test]
async fn jobs_get_a_selector_of_their_own() {
    let mut server = Server::start().await;
    let template = r#""template":{"metadata":{"labels":{"a":"b"}},"spec":{"restartPolicy":"Never",
        "containers":[{"name":"c","image":"x:1"}]}}"#;
    let body = format!(r#"{{"metadata":{{"name":"j"}},"spec":{{{template}}}}}"#);
    let made = server.create("batch/v1/jobs", "ns", &body).await.unwrap();
    let uid = metadata(&made).text("uid");
    let selector = at(&made, &["spec", "selector"]).get("matchLabels");
    assert_eq!(selector, Some(&parse(&format!(r#"{{"batch.kubernetes.io/controller-uid":"{uid}"}}"#))));
    let labels = at(&made, &["spec", "template", "metadata", "labels"]);
    assert_eq!((labels.text("job-name"), labels.text("batch.kubernetes.io/job-name")), ("j", "j"));
    let mine = body.replace(r#""a":"b""#, r#""job-name":"mine""#);
    let refused = server.create("batch/v1/jobs", "ns", &mine).await.unwrap_err();
    assert!(refused.message.contains("labels[job-name]: Invalid value"));
    for key in ["controller-uid", "batch.kubernetes.io/controller-uid"] {
        assert_eq!(labels.text(key), uid);
    }
    let options = DeleteOptions::default();
    server.delete("batch/v1/jobs", "ns", "j", &options).await.unwrap();
    assert!(server.warnings[0].starts_with("child pods are preserved by default when jobs are deleted"));
    let body = format!(
        r#"{{"metadata":{{"name":"k"}},"spec":{{"manualSelector":true,
        "selector":{{"matchLabels":{{"a":"b"}}}},{template}}}}}"#
    );
    let made = server.create("batch/v1/jobs", "ns", &body).await.unwrap();
    assert_eq!(at(&made, &["spec", "selector"]).get("matchLabels"), Some(&parse(r#"{"a":"b"}"#)));
}

#[tokio::test]
async fn signing_requests_name_who_asks() {
    let mut server = Server::start().await;
    server.user.name = "jane".to_owned();
    server.user.groups = vec!["a".to_owned(), "b".to_owned()];
    server.user.extra = vec![("k".to_owned(), vec!["v".to_owned()])];
    let path = "certificates.k8s.io/v1/certificatesigningrequests";
    let request = STANDARD.encode(include_str!("strategies/request.pem"));
    let certificate = STANDARD.encode(include_str!("strategies/certificate.pem"));
    let body = r#"{"metadata":{"name":"c"},"spec":{"request":"REQUEST","signerName":"example.com/s","usages":
        ["client auth"],"username":"root","groups":["system:masters"],"uid":"1"},
        "status":{"certificate":"eA=="}}"#;
    let made = server.create(path, "", &body.replace("REQUEST", &request)).await.unwrap();
    let spec = at(&made, &["spec"]);
    assert_eq!((spec.text("username"), spec.text("uid")), ("jane", ""));
    assert_eq!(spec.get("groups"), Some(&parse(r#"["a","b"]"#)));
    assert_eq!(spec.get("extra"), Some(&parse(r#"{"k":["v"]}"#)));
    assert!(!at(&made, &["status"]).contains("certificate"));
    server.user.name = "approver".to_owned();
    let approval = r#"{"spec":{"username":"root"},"status":{"certificate":"eA==","conditions":[
        {"type":"Approved","status":"True","reason":"r"}]}}"#;
    let after = server.patch_sub(path, "", "c", "approval", MERGE, approval).await.unwrap();
    assert_eq!(at(&after, &["spec"]).text("username"), "jane");
    let status = at(&after, &["status"]);
    assert!(!status.contains("certificate"));
    let condition = status.list("conditions")[0].as_object().unwrap();
    assert!(!condition.text("lastUpdateTime").is_empty());
    assert_eq!(condition.text("lastUpdateTime"), condition.text("lastTransitionTime"));
    // The status subresource takes certificates, not decisions.
    let signed = r#"{"status":{"certificate":"CERTIFICATE","conditions":[{"type":"Approved","status":"True",
        "reason":"other"}]}}"#;
    let after = server
        .patch_sub(path, "", "c", "status", MERGE, &signed.replace("CERTIFICATE", &certificate))
        .await
        .unwrap();
    let status = at(&after, &["status"]);
    assert_eq!(status.text("certificate"), certificate);
    assert_eq!(status.list("conditions")[0].as_object().unwrap().text("reason"), "r");
    let other = server.patch_sub(path, "", "c", "status", MERGE, r#"{"status":{"certificate":null}}"#).await;
    let refused = "updates may not modify existing certificate content";
    assert!(other.unwrap_err().message.contains(refused));
    let after =
        server.patch(path, "", "c", MERGE, r#"{"spec":{"username":"x"},"status":null}"#).await.unwrap();
    assert_eq!(at(&after, &["spec"]).text("username"), "jane");
    assert_eq!(at(&after, &["status"]).text("certificate"), certificate);
}

#[tokio::test]
async fn volumes_tell_when_their_phase_changed() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"v"},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteOnce"],
        "hostPath":{"path":"/x"}},"status":{"phase":"Bound"}}"#;
    let made = server.create("v1/persistentvolumes", "", body).await.unwrap();
    let status = at(&made, &["status"]);
    assert_eq!(status.text("phase"), "Pending");
    assert!(!status.text("lastPhaseTransitionTime").is_empty());
    let old = r#"{"status":{"phase":"Pending","lastPhaseTransitionTime":"2001-01-01T00:00:00Z"}}"#;
    let path = "v1/persistentvolumes";
    let after = server.patch_sub(path, "", "v", "status", MERGE, old).await.unwrap();
    assert_eq!(at(&after, &["status"]).text("lastPhaseTransitionTime"), "2001-01-01T00:00:00Z");
    let removed = r#"{"status":{"lastPhaseTransitionTime":null}}"#;
    let after = server.patch_sub(path, "", "v", "status", MERGE, removed).await.unwrap();
    assert_eq!(at(&after, &["status"]).text("lastPhaseTransitionTime"), "2001-01-01T00:00:00Z");
    let bound = r#"{"status":{"phase":"Available"}}"#;
    let after = server.patch_sub(path, "", "v", "status", MERGE, bound).await.unwrap();
    assert_ne!(at(&after, &["status"]).text("lastPhaseTransitionTime"), "2001-01-01T00:00:00Z");
}

#[tokio::test]
async fn claims_name_their_source_twice() {
    let mut server = Server::start().await;
    let body = |name: &str, source: &str| {
        format!(
            r#"{{"metadata":{{"name":"{name}"}},"spec":{{"accessModes":["ReadWriteOnce"],"resources":{{"requests":
            {{"storage":"1Gi"}}}},{source}}}}}"#
        )
    };
    let path = "v1/persistentvolumeclaims";
    let source = r#"{"kind":"PersistentVolumeClaim","name":"old"}"#;
    let one = server.create(path, "ns", &body("a", &format!(r#""dataSource":{source}"#))).await.unwrap();
    assert_eq!(at(&one, &["spec", "dataSourceRef"]).text("name"), "old");
    assert_eq!(at(&one, &["status"]).text("phase"), "Pending");
    let two = server.create(path, "ns", &body("b", &format!(r#""dataSourceRef":{source}"#))).await.unwrap();
    assert_eq!(at(&two, &["spec", "dataSource"]).text("name"), "old");
    let odd = r#""dataSource":{"kind":"Odd","name":"old"}"#;
    let three = server.create(path, "ns", &body("c", odd)).await.unwrap();
    assert!(!at(&three, &["spec"]).contains("dataSource"));
    let far = r#""dataSourceRef":{"kind":"PersistentVolumeClaim","name":"old","namespace":"far"}"#;
    let four = server.create(path, "ns", &body("d", far)).await.unwrap();
    assert!(!at(&four, &["spec"]).contains("dataSourceRef"));
}

#[tokio::test]
async fn generations_follow_each_kind() {
    let mut server = Server::start().await;
    let made =
        server.create("scheduling.k8s.io/v1/priorityclasses", "", r#"{"metadata":{"name":"p"},"value":1}"#);
    assert_eq!(metadata(&made.await.unwrap()).int("generation"), Some(1));
    let patch = r#"{"description":"d"}"#;
    let after = server.patch("scheduling.k8s.io/v1/priorityclasses", "", "p", MERGE, patch).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(1));
    let drivers = "storage.k8s.io/v1/csidrivers";
    let made = server.create(drivers, "", r#"{"metadata":{"name":"d"},"spec":{}}"#).await.unwrap();
    assert!(!metadata(&made).contains("generation"));
    let patch = r#"{"spec":{"requiresRepublish":true}}"#;
    let after = server.patch(drivers, "", "d", MERGE, patch).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(1));
    let slices = "discovery.k8s.io/v1/endpointslices";
    let body = r#"{"metadata":{"name":"s"},"addressType":"IPv4","endpoints":[{"addresses":["10.0.0.1"],
        "deprecatedTopology":{"kubernetes.io/hostname":"n"}}]}"#;
    let made = server.create(slices, "ns", body).await.unwrap();
    let endpoint = made.list("endpoints")[0].as_object().unwrap();
    assert!(!endpoint.contains("deprecatedTopology") && !endpoint.contains("nodeName"));
    let patch = r#"{"metadata":{"labels":{"a":"b"}}}"#;
    let after = server.patch(slices, "ns", "s", MERGE, patch).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(2));
    let patch = r#"{"metadata":{"annotations":{"a":"b"}}}"#;
    let after = server.patch(slices, "ns", "s", MERGE, patch).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(2));
}

#[tokio::test]
async fn a_daemon_set_counts_its_template_apart() {
    let mut server = Server::start().await;
    let path = "apps/v1/daemonsets";
    let body = r#"{"metadata":{"name":"d"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":
        {"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"x:1"}]}}}}"#;
    let made = server.create(path, "ns", body).await.unwrap();
    let generation = |object: &Object| {
        let annotations = metadata(object).object("annotations").unwrap();
        annotations.text("deprecated.daemonset.template.generation").to_owned()
    };
    assert_eq!(generation(&made), "1");
    let after = server.patch(path, "ns", "d", MERGE, r#"{"spec":{"minReadySeconds":5}}"#).await.unwrap();
    assert_eq!((generation(&after).as_str(), metadata(&after).int("generation")), ("1", Some(2)));
    let patch = r#"{"metadata":{"annotations":{"deprecated.daemonset.template.generation":"9"}},
        "spec":{"template":{"spec":{"hostNetwork":true}}}}"#;
    let after = server.patch(path, "ns", "d", MERGE, patch).await.unwrap();
    assert_eq!((generation(&after).as_str(), metadata(&after).int("generation")), ("2", Some(3)));
    // What is written as an empty list is stored as none: nothing changed.
    let empty = r#"{"spec":{"template":{"spec":{"imagePullSecrets":[]}}}}"#;
    let after = server.patch(path, "ns", "d", MERGE, empty).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(3));
}

#[tokio::test]
async fn status_writes_leave_metadata_as_each_kind_says() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"d","labels":{"a":"b"}},"spec":{"selector":{"matchLabels":{"a":"b"}},
        "template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"x:1"}]}}}}"#;
    server.create("apps/v1/deployments", "ns", body).await.unwrap();
    let patch = r#"{"metadata":{"labels":{"x":"y"},"annotations":{"x":"y"},"finalizers":["a/b"]}}"#;
    let after = server.patch_sub("apps/v1/deployments", "ns", "d", "status", MERGE, patch).await.unwrap();
    assert_eq!(metadata(&after).get("labels"), Some(&parse(r#"{"a":"b"}"#)));
    assert_eq!(metadata(&after).get("annotations"), Some(&parse(r#"{"x":"y"}"#)));
    assert_eq!(metadata(&after).get("finalizers"), Some(&parse(r#"["a/b"]"#)));
    let body = r#"{"metadata":{"name":"f"},"spec":{"priorityLevelConfiguration":{"name":"x"}}}"#;
    let path = "flowcontrol.apiserver.k8s.io/v1/flowschemas";
    server.create(path, "", body).await.unwrap();
    let after = server.patch_sub(path, "", "f", "status", MERGE, patch).await.unwrap();
    for member in ["labels", "annotations", "finalizers"] {
        assert!(!metadata(&after).contains(member), "{member}");
    }
}

#[tokio::test]
async fn accounts_keep_names_of_secrets_and_ranges_get_names() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"a"},"secrets":[{"name":"s","kind":"Secret","namespace":"x"}]}"#;
    let made = server.create("v1/serviceaccounts", "ns", body).await.unwrap();
    assert_eq!(made.get("secrets"), Some(&parse(r#"[{"name":"s"}]"#)));
    let made = server.create("v1/limitranges", "ns", r#"{"spec":{"limits":[]}}"#).await.unwrap();
    assert_eq!(metadata(&made).text("name").len(), 36);
}

#[tokio::test]
async fn what_is_told_twice_is_the_same() {
    let mut server = Server::start().await;
    let made = server.create("v1/nodes", "", r#"{"metadata":{"name":"n"},"spec":{"podCIDR":"10.1.0.0/24"}}"#);
    assert_eq!(at(&made.await.unwrap(), &["spec"]).get("podCIDRs"), Some(&parse(r#"["10.1.0.0/24"]"#)));
    let made =
        server.create("v1/nodes", "", r#"{"metadata":{"name":"m"},"spec":{"podCIDRs":["10.2.0.0/24"]}}"#);
    assert_eq!(at(&made.await.unwrap(), &["spec"]).text("podCIDR"), "10.2.0.0/24");
    let body = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"x:1",
        "imagePullPolicy":"Always","terminationMessagePolicy":"File"}]}}"#;
    server.create("v1/pods", "ns", body).await.unwrap();
    let patch = r#"{"status":{"podIP":"10.1.0.7"}}"#;
    let after = server.patch_sub("v1/pods", "ns", "p", "status", MERGE, patch).await.unwrap();
    assert_eq!(at(&after, &["status"]).get("podIPs"), Some(&parse(r#"[{"ip":"10.1.0.7"}]"#)));
    let patch = r#"{"status":{"podIP":null,"podIPs":[{"ip":"10.1.0.8"},{"ip":"fd00::8"}]}}"#;
    let after = server.patch_sub("v1/pods", "ns", "p", "status", MERGE, patch).await.unwrap();
    assert_eq!(at(&after, &["status"]).text("podIP"), "10.1.0.8");
}

#[tokio::test]
async fn devices_go_with_their_allocation() {
    let mut server = Server::start().await;
    let path = "resource.k8s.io/v1/resourceclaims";
    let body = r#"{"metadata":{"name":"c"},"spec":{"devices":{"requests":[{"name":"r","exactly":{
        "deviceClassName":"d.example.com"}}]}}}"#;
    server.create(path, "ns", body).await.unwrap();
    let device = |name: &str| format!(r#""driver":"x.example.com","pool":"p","device":"{name}""#);
    let result = |name: &str| format!(r#"{{"request":"r",{}}}"#, device(name));
    let status = |results: &str| {
        format!(
            r#"{{"status":{{"allocation":{{"devices":{{"results":[{results}]}}}},
            "devices":[{{{}}},{{{}}}]}}}}"#,
            device("a"),
            device("b")
        )
    };
    let both = status(&format!("{},{}", result("a"), result("b")));
    let after = server.patch_sub(path, "ns", "c", "status", MERGE, &both).await.unwrap();
    assert_eq!(at(&after, &["status"]).list("devices").len(), 2);
    // An allocation is made and undone, never changed.
    let error = server.patch_sub(path, "ns", "c", "status", MERGE, &status(&result("b"))).await.unwrap_err();
    assert!(error.message.contains("status.allocation: Invalid value"), "{}", error.message);
    let undone = r#"{"status":{"allocation":null}}"#;
    let after = server.patch_sub(path, "ns", "c", "status", MERGE, undone).await.unwrap();
    assert!(!at(&after, &["status"]).contains("devices"));
}

#[tokio::test]
async fn status_writes_keep_what_belongs_to_the_spec() {
    let mut server = Server::start().await;
    let template = r#""template":{"metadata":{"labels":{"app":"x"}},"spec":{"restartPolicy":"POLICY",
        "containers":[{"name":"c","image":"x:1"}]}}"#;
    let body = format!(
        r#"{{"metadata":{{"name":"d"}},"spec":{{"selector":{{"matchLabels":{{"app":"x"}}}},{}}}}}"#,
        template.replace("POLICY", "Always")
    );
    let daemons = "apps/v1/daemonsets";
    server.create(daemons, "ns", &body).await.unwrap();
    let bare = r#"{"metadata":{"annotations":null},"status":{"numberReady":1}}"#;
    let after = server.patch_sub(daemons, "ns", "d", "status", MERGE, bare).await.unwrap();
    let annotations = metadata(&after).object("annotations").unwrap();
    assert_eq!(annotations.text("deprecated.daemonset.template.generation"), "1");
    let body = format!(r#"{{"metadata":{{"name":"j"}},"spec":{{{}}}}}"#, template.replace("POLICY", "Never"));
    let made = server.create("batch/v1/jobs", "ns", &body).await.unwrap();
    let bare = r#"{"metadata":{"labels":null},"status":{"active":1}}"#;
    let after = server.patch_sub("batch/v1/jobs", "ns", "j", "status", MERGE, bare).await.unwrap();
    assert_eq!(metadata(&after).get("labels"), at(&made, &["spec", "template", "metadata"]).get("labels"));
}

#[tokio::test]
async fn causes_come_in_the_order_of_upstreams_looks() {
    let mut server = Server::start().await;
    let causes = |status: Box<keelson_api::status::Status>| {
        let details = status.details.unwrap();
        details.causes.into_iter().map(|cause| cause.field).collect::<Vec<_>>().join(" ")
    };
    server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"c"},"immutable":true}"#).await.unwrap();
    let bad = r#"{"metadata":{"finalizers":["hold"]},"immutable":null}"#;
    let refused = server.patch("v1/configmaps", "ns", "c", MERGE, bad).await.unwrap_err();
    assert_eq!(causes(refused), "metadata.finalizers[0] immutable metadata.finalizers[0]");
}

#[tokio::test]
async fn warnings_tell_what_is_odd() {
    let mut server = Server::start().await;
    let tls = |crt: &str, key: &str| {
        let (crt, key) = (STANDARD.encode(crt), STANDARD.encode(key));
        format!(
            r#"{{"metadata":{{"generateName":"s"}},"type":"kubernetes.io/tls","data":{{"tls.crt":"{crt}","tls.key":"{key}"}}}}"#
        )
    };
    let block = |label: &str| format!("-----BEGIN {label}-----\nYQ==\n-----END {label}-----\n");
    let (certificate, key) = (block("CERTIFICATE"), block("RSA PRIVATE KEY"));
    for (crt, key, told) in [
        ("x", "x", "tls: failed to find any PEM data in certificate input"),
        (
            &key,
            &key,
            "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched",
        ),
        (&certificate, "", "tls: failed to find any PEM data in key input"),
        (
            &certificate,
            &certificate,
            "tls: found a certificate rather than a key in the PEM for the private key",
        ),
    ] {
        server.warnings.clear();
        server.create("v1/secrets", "ns", &tls(crt, key)).await.unwrap();
        assert_eq!(server.warnings, [told]);
    }
    server.warnings.clear();
    let marked =
        r#"{"metadata":{"name":"a","annotations":{"kubernetes.io/enforce-mountable-secrets":"true"}}}"#;
    server.create("v1/serviceaccounts", "ns", marked).await.unwrap();
    let label = r#"{"metadata":{"labels":{"a":"b"}}}"#;
    server.patch("v1/serviceaccounts", "ns", "a", MERGE, label).await.unwrap();
    let old = r#"{"metadata":{"name":"r"},"handler":"h","scheduling":{"nodeSelector":{"beta.kubernetes.io/os":"x"}}}"#;
    server.create("node.k8s.io/v1/runtimeclasses", "", old).await.unwrap();
    let pod = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i"}],"imagePullSecrets":[{}]}}"#;
    server.create("v1/pods", "ns", pod).await.unwrap();
    server.patch("v1/pods", "ns", "p", MERGE, label).await.unwrap();
    assert_eq!(
        server.warnings,
        [
            "metadata.annotations[kubernetes.io/enforce-mountable-secrets]: deprecated in v1.32+; prefer separate \
             namespaces to isolate access to mounted secrets",
            "scheduling.nodeSelector: deprecated since v1.14; use \"kubernetes.io/os\" instead",
            "spec.imagePullSecrets[0].name: invalid empty name \"\"",
        ]
    );
}

#[tokio::test]
async fn namespaces_judge_deletes_themselves() {
    let mut server = Server::start().await;
    let path = "v1/namespaces";
    let made = server.create(path, "", r#"{"metadata":{"generateName":"made-"}}"#).await.unwrap();
    let name = metadata(&made).text("name").to_owned();
    assert_eq!(at(&made, &["metadata", "labels"]).text("kubernetes.io/metadata.name"), name);
    let options = DeleteOptions { precondition_uid: Some("other".to_owned()), ..DeleteOptions::default() };
    let status = server.delete(path, "", &name, &options).await.unwrap_err();
    let uid = metadata(&made).text("uid");
    assert_eq!(
        status.message,
        format!(
            "Operation cannot be fulfilled on namespaces \"{name}\": Precondition failed: UID in precondition: other, \
             UID in object meta: {uid}"
        )
    );
    let options = DeleteOptions { orphan_dependents: Some(false), ..DeleteOptions::default() };
    server.delete(path, "", &name, &options).await.unwrap();
    let marked = server.get(path, "", &name).await.unwrap();
    assert_eq!(metadata(&marked).get("finalizers"), Some(&parse(r#"["foregroundDeletion"]"#)));
}
