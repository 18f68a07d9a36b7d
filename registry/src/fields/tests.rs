use super::{COMMON, ROWS, select, selectable};
use keelson_api::catalogue::type_named;
use keelson_api::codec::view::View;

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
