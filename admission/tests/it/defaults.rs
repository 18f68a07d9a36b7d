//! Plugins that fill in what an object does not say: taints, tolerations, classes, finalizers.

use crate::cluster::{Asked, Cluster};
use keelson_admission::Operation;
use keelson_admission::default_class::DefaultClass;
use keelson_admission::node_taint::TaintNodesByCondition;
use keelson_admission::storage::{PersistentVolumeClaimResize, StorageObjectInUseProtection};
use keelson_admission::toleration_seconds::DefaultTolerationSeconds;

fn of<'a>(group: &'a str, resource: &'a str, sub: &'a str) -> Asked<'a> {
    Asked { resource: (group, resource, sub), ..Asked::default() }
}

#[tokio::test]
async fn new_nodes_are_not_ready() {
    let taint = r#"{"effect":"NoSchedule","key":"node.kubernetes.io/not-ready"}"#;
    let ask = |sent: &'static str| of("", "nodes", "").told(&TaintNodesByCondition, sent);
    assert_eq!(ask("{}").await, format!(r#"{{"spec":{{"taints":[{taint}]}}}}"#));
    let own =
        r#"{"spec":{"taints":[{"effect":"NoSchedule","key":"node.kubernetes.io/not-ready","value":"x"}]}}"#;
    assert_eq!(ask(own).await, own);
    let other = r#"{"spec":{"taints":[{"effect":"NoExecute","key":"node.kubernetes.io/not-ready"}]}}"#;
    assert_eq!(ask(other).await, other.replace("}]}", &format!("}},{taint}]}}")));
    let status = of("", "nodes", "status").told(&TaintNodesByCondition, "{}").await;
    assert_eq!(status, "{}");
}

#[tokio::test]
async fn pods_stay_for_a_while_on_nodes_that_are_gone() {
    let plugin = DefaultTolerationSeconds { seconds: [300, 200] };
    let own = |key: &str, seconds: i64| {
        format!(
            r#"{{"effect":"NoExecute","key":"node.kubernetes.io/{key}","operator":"Exists","tolerationSeconds":{seconds}}}"#
        )
    };
    let (ready, reached) = (own("not-ready", 300), own("unreachable", 200));
    let ask = async |sent: &str| Asked::default().told(&plugin, sent).await;
    assert_eq!(ask("{}").await, format!(r#"{{"spec":{{"tolerations":[{ready},{reached}]}}}}"#));
    let all = r#"{"spec":{"tolerations":[{"operator":"Exists"}]}}"#;
    assert_eq!(ask(all).await, all);
    let one = r#"{"key":"node.kubernetes.io/unreachable","operator":"Exists"}"#;
    let sent = format!(r#"{{"spec":{{"tolerations":[{one}]}}}}"#);
    assert_eq!(ask(&sent).await, format!(r#"{{"spec":{{"tolerations":[{one},{ready}]}}}}"#));
    let scheduling = r#"{"effect":"NoSchedule","key":"node.kubernetes.io/unreachable","operator":"Exists"}"#;
    let sent = format!(r#"{{"spec":{{"tolerations":[{scheduling}]}}}}"#);
    assert_eq!(ask(&sent).await, format!(r#"{{"spec":{{"tolerations":[{scheduling},{ready},{reached}]}}}}"#));
}

#[tokio::test]
async fn the_newest_default_class_is_taken() {
    let class = |name: &str, made: &str, annotation: &str| {
        format!(
            r#"{{"metadata":{{"name":"{name}","creationTimestamp":"{made}","annotations":{{"{annotation}":"true"}}}}}}"#
        )
    };
    let storage = "storageclass.kubernetes.io/is-default-class";
    let old = class("a", "2020-01-01T00:00:00Z", storage);
    let new = class("c", "2021-01-01T00:00:00Z", "storageclass.beta.kubernetes.io/is-default-class");
    let twin = class("b", "2021-01-01T00:00:00Z", storage);
    let none = r#"{"metadata":{"name":"z","creationTimestamp":"2025-01-01T00:00:00Z"}}"#;
    let classes: Vec<_> = [&*old, &*new, &*twin, none].map(|text| ("storageclasses", text)).to_vec();
    let plugin = DefaultClass::storage(Cluster::new(&classes));
    let ask = async |sent: &str| of("", "persistentvolumeclaims", "").told(&plugin, sent).await;
    assert_eq!(ask("{}").await, r#"{"spec":{"storageClassName":"b"}}"#);
    for named in [
        r#"{"spec":{"storageClassName":""}}"#,
        r#"{"metadata":{"annotations":{"volume.beta.kubernetes.io/storage-class":"x"}}}"#,
    ] {
        assert_eq!(ask(named).await, named);
    }
    let nothing = DefaultClass::storage(Cluster::new(&[("storageclasses", none)]));
    assert_eq!(of("", "persistentvolumeclaims", "").told(&nothing, "{}").await, "{}");

    let ingress = class("i", "2021-01-01T00:00:00Z", "ingressclass.kubernetes.io/is-default-class");
    let plugin = DefaultClass::ingress(Cluster::new(&[("ingressclasses", &ingress)]));
    let ask = async |sent: &str| of("networking.k8s.io", "ingresses", "").told(&plugin, sent).await;
    assert_eq!(ask("{}").await, r#"{"spec":{"ingressClassName":"i"}}"#);
    let old_way = r#"{"metadata":{"annotations":{"kubernetes.io/ingress.class":""}}}"#;
    assert_eq!(ask(old_way).await, old_way);
}

#[tokio::test]
async fn storage_in_use_is_protected() {
    for (group, resource, finalizer) in [
        ("", "persistentvolumeclaims", "pvc"),
        ("", "persistentvolumes", "pv"),
        ("storage.k8s.io", "volumeattributesclasses", "vac"),
    ] {
        let ask = async |sent: &str| of(group, resource, "").told(&StorageObjectInUseProtection, sent).await;
        let protected =
            format!(r#"{{"metadata":{{"finalizers":["x","kubernetes.io/{finalizer}-protection"]}}}}"#);
        assert_eq!(ask(r#"{"metadata":{"finalizers":["x"]}}"#).await, protected);
        assert_eq!(ask(&protected).await, protected);
    }
    assert_eq!(of("", "configmaps", "").told(&StorageObjectInUseProtection, "{}").await, "{}");
}

#[tokio::test]
async fn claims_grow_where_their_class_lets_them() {
    let classes = [
        ("storageclasses", r#"{"metadata":{"name":"grows"},"allowVolumeExpansion":true}"#),
        ("storageclasses", r#"{"metadata":{"name":"stays"}}"#),
    ];
    let plugin = PersistentVolumeClaimResize::new(Cluster::new(&classes));
    let claim = |class: &str, size: &str, phase: &str| {
        format!(
            r#"{{"metadata":{{"name":"c"}},"spec":{{"resources":{{"requests":{{"storage":"{size}"}}}},"storageClassName":"{class}"}},"status":{{"phase":"{phase}"}}}}"#
        )
    };
    let ask = async |sent: &str, old: &str| {
        let asked = Asked { operation: Operation::Update, old, ..of("", "persistentvolumeclaims", "") };
        asked.told(&plugin, sent).await
    };
    let refused = |why: &str| format!("403 persistentvolumeclaims \"c\" is forbidden: {why}");
    let unsupported = refused(
        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must \
         support resize",
    );
    let more = claim("grows", "2Gi", "Bound");
    assert_eq!(ask(&more, &claim("grows", "1Gi", "Bound")).await, more);
    assert_eq!(ask(&more, &claim("grows", "2048Mi", "Bound")).await, more);
    let unbound = refused("Only bound persistent volume claims can be expanded");
    assert_eq!(ask(&more, &claim("grows", "1Gi", "Pending")).await, unbound);
    assert_eq!(ask(&claim("stays", "2Gi", "Bound"), &claim("stays", "1Gi", "Bound")).await, unsupported);
    assert_eq!(ask(&claim("none", "2Gi", "Bound"), &claim("none", "1Gi", "Bound")).await, unsupported);
    assert_eq!(ask(&more, &claim("stays", "1Gi", "Bound")).await, unsupported);
}
