use super::{COMMON, ROWS, select, selectable};
use keelson_api::catalogue::{kind, type_named};
use keelson_api::codec::view::View;
use keelson_api::codec::{Diagnostics, json, proto};

#[test]
fn rows_and_labels_are_sorted() {
    assert!(ROWS.is_sorted_by_key(|row| (row.group, row.resource)));
    for fields in ROWS.iter().map(|row| row.fields).chain([COMMON]) {
        assert!(fields.is_sorted_by_key(|field| field.label), "{fields:?}");
    }
}

/// The value of a field in an object of which nothing is set.
fn empty(group: &str, resource: &str, ty: &str, label: &str) -> String {
    let ty = type_named(ty).expect("the catalogue has the type");
    (select(group, resource, label).unwrap().read)(View::new(ty, &[])).into_owned()
}

#[test]
fn absent_fields_read_as_their_zero_value() {
    let of_pod = |label| empty("", "pods", "io.k8s.api.core.v1.Pod", label);
    assert_eq!(of_pod("spec.hostNetwork"), "false");
    assert_eq!(of_pod("spec.nodeName"), "");
    assert_eq!(of_pod("status.podIP"), "");
    assert_eq!(empty("", "nodes", "io.k8s.api.core.v1.Node", "spec.unschedulable"), "false");
    assert_eq!(empty("batch", "jobs", "io.k8s.api.batch.v1.Job", "status.successful"), "0");
}

#[test]
fn refusals_are_worded_as_kube_apiserver_words_them() {
    let refused = |group, resource, label| select(group, resource, label).err().unwrap();
    let known = "\"a.b\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
    assert_eq!(refused("", "configmaps", "a.b"), known);
    assert_eq!(refused("apps", "replicasets", "status.replicas"), known.replace("a.b", "status.replicas"));
    assert_eq!(refused("", "pods", "a"), "field label not supported: a");
    assert_eq!(refused("", "nodes", "metadata.namespace"), "field label not supported: metadata.namespace");
    assert_eq!(refused("", "namespaces", "name"), "field label not supported: name");
    assert_eq!(refused("batch", "jobs", "a"), "field label \"a\" not supported for Job");
    assert_eq!(
        refused("resource.k8s.io", "resourceslices", "a"),
        "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: a"
    );
}

#[test]
fn every_resource_can_be_selected_by_name() {
    assert_eq!(selectable("apps", "deployments").len(), 2);
    for row in ROWS {
        assert!(select(row.group, row.resource, "metadata.name").is_ok(), "{}", row.resource);
    }
}

/// The value of a field in an object.
fn of(gvk: (&str, &str, &str), resource: &str, label: &str, object: &str) -> String {
    let ty = kind(gvk.0, gvk.1, gvk.2).expect("the catalogue has the kind").ty;
    let object = json::decode(ty, object.as_bytes(), &mut Diagnostics::new()).unwrap();
    let mut message = Vec::new();
    proto::encode(ty, &object, &mut message);
    (select(gvk.0, resource, label).unwrap().read)(View::new(ty, &message)).into_owned()
}

#[test]
fn fields_of_pods() {
    let pod = r#"{"metadata":{"name":"web","namespace":"shop"},
        "spec":{"nodeName":"n1","hostNetwork":true,"serviceAccount":"old","schedulerName":"s"},
        "status":{"phase":"Running",
        "podIPs":[{"ip":"10.0.0.1"},{"ip":"fd00::1"}],"nominatedNodeName":"n2"}}"#;
    let cases = [
        ("metadata.name", "web"),
        ("metadata.namespace", "shop"),
        ("spec.host", "n1"),
        ("spec.hostNetwork", "true"),
        ("spec.nodeName", "n1"),
        ("spec.restartPolicy", ""),
        ("spec.schedulerName", "s"),
        ("spec.serviceAccountName", "old"),
        ("status.nominatedNodeName", "n2"),
        ("status.phase", "Running"),
        ("status.podIP", "10.0.0.1"),
        ("status.podIPs", ""),
    ];
    for (label, value) in cases {
        assert_eq!(of(("", "v1", "Pod"), "pods", label, pod), value, "{label}");
    }
    let older = r#"{"status":{"podIP":"10.0.0.2","podIPs":[{"ip":"10.0.0.1"}]}}"#;
    assert_eq!(of(("", "v1", "Pod"), "pods", "status.podIP", older), "10.0.0.2");
}

#[test]
fn fields_of_events_are_read_from_either_form() {
    let core = r#"{"metadata":{},"involvedObject":{"kind":"Pod","name":"web"},"reason":"R",
        "source":{"component":"kubelet"},"reportingComponent":"x"}"#;
    let new = r#"{"metadata":{},"regarding":{"kind":"Pod","name":"web"},"reason":"R",
        "deprecatedSource":{"component":"kubelet"},"reportingController":"x"}"#;
    for (gvk, object) in [(("", "v1", "Event"), core), (("events.k8s.io", "v1", "Event"), new)] {
        let prefix = if gvk.0.is_empty() { "involvedObject" } else { "regarding" };
        assert_eq!(of(gvk, "events", &format!("{prefix}.name"), object), "web");
        assert_eq!(of(gvk, "events", &format!("{prefix}.uid"), object), "");
        assert_eq!(of(gvk, "events", "reason", object), "R");
    }
    assert_eq!(of(("", "v1", "Event"), "events", "source", core), "kubelet");
    assert_eq!(of(("", "v1", "Event"), "events", "reportingComponent", core), "x");
    assert_eq!(of(("events.k8s.io", "v1", "Event"), "events", "reportingController", new), "x");
    let bare = r#"{"metadata":{},"involvedObject":{},"reportingComponent":"x"}"#;
    assert_eq!(of(("", "v1", "Event"), "events", "source", bare), "x");
}
