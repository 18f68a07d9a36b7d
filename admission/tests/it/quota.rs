//! ResourceQuota.

use crate::cluster::{Asked, Cluster, text};
use futures_util::future::join_all;
use keelson_admission::Operation;
use keelson_admission::quota::ResourceQuota;
use std::sync::Arc;

fn quota(name: &str, spec: &str, hard: &str, used: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"{name}","namespace":"n"}},"spec":{{{spec}}},"status":{{"hard":{{{hard}}},"used":{{{used}}}}}}}"#
    )
}

fn cluster(quotas: &[String]) -> Arc<Cluster> {
    let quotas: Vec<_> = quotas.iter().map(|quota| ("resourcequotas", quota.as_str())).collect();
    Cluster::new(&quotas)
}

/// What the status says is used of the quota at that place.
fn used(cluster: &Cluster, at: usize) -> String {
    let all = cluster.objects.lock().unwrap();
    text(all[at].1.object("status").unwrap().object("used").unwrap())
}

fn pod(cpu: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[{{"name":"c","resources":{{"requests":{{"cpu":"{cpu}","memory":"1Gi"}},"limits":{{"cpu":"2"}}}}}}]}}}}"#
    )
}

#[tokio::test]
async fn pods_are_charged_until_there_is_no_more() {
    let hard = r#""pods":"3","requests.cpu":"1","limits.cpu":"10","count/pods":"9""#;
    let zero = r#""pods":"0","requests.cpu":"0","limits.cpu":"0","count/pods":"0""#;
    let cluster = cluster(&[quota("q", "", hard, zero)]);
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _);
    assert!(Asked { dry_run: true, ..Asked::default() }.ask(&plugin, &pod("600m")).await.is_ok());
    assert_eq!(*cluster.puts.lock().unwrap(), 0, "a dry run charges nothing");
    assert!(Asked::default().ask(&plugin, &pod("600m")).await.is_ok());
    assert_eq!(used(&cluster, 0), r#"{"count/pods":"1","limits.cpu":"2","pods":"1","requests.cpu":"600m"}"#);
    assert_eq!(
        Asked::default().told(&plugin, &pod("500m")).await,
        "403 pods \"p\" is forbidden: exceeded quota: q, requested: requests.cpu=500m, used: requests.cpu=600m, \
         limited: requests.cpu=1"
    );
    assert!(Asked::default().ask(&plugin, &pod("400m")).await.is_ok());
    assert_eq!(used(&cluster, 0), r#"{"count/pods":"2","limits.cpu":"4","pods":"2","requests.cpu":"1"}"#);
}

#[tokio::test]
async fn a_counted_resource_must_be_asked_for() {
    let cluster = cluster(&[quota(
        "q",
        "",
        r#""requests.cpu":"1","memory":"1Gi""#,
        r#""requests.cpu":"0","memory":"0""#,
    )]);
    let plugin = ResourceQuota::new(cluster as _);
    let silent = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"b"},{"name":"a"}]}}"#;
    assert_eq!(
        Asked::default().told(&plugin, silent).await,
        "403 pods \"p\" is forbidden: failed quota: q: must specify memory for: a,b; requests.cpu for: a,b"
    );
    let whole = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"a"}],"resources":{"requests":{"cpu":"1","memory":"1Gi"}}}}"#;
    assert!(Asked::default().ask(&plugin, whole).await.is_ok());
}

#[tokio::test]
async fn quotas_that_are_not_counted_yet_refuse() {
    let plugin =
        ResourceQuota::new(cluster(&[quota("q", "", r#""pods":"3","cpu":"1""#, r#""cpu":"0""#)]) as _);
    assert_eq!(
        Asked::default().told(&plugin, &pod("1m")).await,
        "403 pods \"p\" is forbidden: status unknown for quota: q, resources: cpu,pods"
    );
    let nothing = ResourceQuota::new(cluster(&[quota("q", "", "", "")]) as _);
    assert!(Asked::default().ask(&nothing, &pod("1m")).await.is_ok());
}

#[tokio::test]
async fn scopes_choose_their_pods() {
    let hard = r#""pods":"0""#;
    let scoped = |spec: &str| ResourceQuota::new(cluster(&[quota("q", spec, hard, hard)]) as _);
    let best_effort = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c"}]}}"#.to_owned();
    let burstable = pod("1");
    let terminating =
        r#"{"metadata":{"name":"p"},"spec":{"activeDeadlineSeconds":5,"containers":[]}}"#.to_owned();
    let important =
        r#"{"metadata":{"name":"p"},"spec":{"containers":[],"priorityClassName":"high"}}"#.to_owned();
    let crossing = r#"{"metadata":{"name":"p"},"spec":{"containers":[],"affinity":{"podAntiAffinity":
        {"preferredDuringSchedulingIgnoredDuringExecution":[{"podAffinityTerm":{"namespaces":["x"]}}]}}}}"#
        .to_owned();
    let all = [&best_effort, &burstable, &terminating, &important, &crossing];
    let selector = |operator: &str, values: &str| {
        format!(
            r#""scopeSelector":{{"matchExpressions":[{{"scopeName":"PriorityClass","operator":"{operator}","values":[{values}]}}]}}"#
        )
    };
    for (spec, matched) in [
        (r#""scopes":["BestEffort"]"#.to_owned(), [true, false, true, true, true]),
        (r#""scopes":["NotBestEffort"]"#.to_owned(), [false, true, false, false, false]),
        (r#""scopes":["Terminating"]"#.to_owned(), [false, false, true, false, false]),
        (r#""scopes":["NotTerminating","BestEffort"]"#.to_owned(), [true, false, false, true, true]),
        (r#""scopes":["PriorityClass"]"#.to_owned(), [false, false, false, true, false]),
        (r#""scopes":["CrossNamespacePodAffinity"]"#.to_owned(), [false, false, false, false, true]),
        (selector("In", r#""high""#), [false, false, false, true, false]),
        (selector("In", r#""low""#), [false; 5]),
        (selector("NotIn", r#""high""#), [true, true, true, false, true]),
        (selector("DoesNotExist", ""), [true, true, true, false, true]),
    ] {
        let plugin = scoped(&spec);
        for (sent, matched) in all.iter().zip(matched) {
            let refused = Asked::default().ask(&plugin, sent).await.is_err();
            assert_eq!(refused, matched, "{spec} {sent}");
        }
    }
}

#[tokio::test]
async fn services_claims_and_all_other_kinds_are_counted() {
    let names = [
        "services",
        "services.nodeports",
        "services.loadbalancers",
        "persistentvolumeclaims",
        "requests.storage",
        "gold.storageclass.storage.k8s.io/requests.storage",
        "gold.storageclass.storage.k8s.io/persistentvolumeclaims",
        "configmaps",
        "count/configmaps",
        "count/deployments.apps",
    ];
    let list = |value: &str| names.map(|name| format!(r#""{name}":"{value}""#)).join(",");
    let cluster = cluster(&[quota("q", "", &list("100Gi"), &list("0"))]);
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _);
    let ask = async |group, resource, sent: &str| {
        Asked { resource: (group, resource, ""), ..Asked::default() }.ask(&plugin, sent).await.unwrap();
    };
    ask("", "services", r#"{"spec":{"type":"LoadBalancer","ports":[{"port":1},{"port":2}]}}"#).await;
    ask(
        "",
        "services",
        r#"{"spec":{"type":"LoadBalancer","allocateLoadBalancerNodePorts":false,"ports":[{"port":1,"nodePort":30000},{"port":2}]}}"#,
    )
    .await;
    ask("", "services", r#"{"spec":{"type":"ClusterIP","ports":[{"port":1}]}}"#).await;
    ask(
        "",
        "persistentvolumeclaims",
        r#"{"spec":{"storageClassName":"gold","resources":{"requests":{"storage":"1500m"}}}}"#,
    )
    .await;
    ask("", "persistentvolumeclaims", r#"{"spec":{"resources":{"requests":{"storage":"1Gi"}}}}"#).await;
    ask("", "configmaps", "{}").await;
    ask("apps", "deployments", "{}").await;
    ask("", "events", "{}").await;
    ask("", "secrets", "{}").await;
    assert_eq!(
        used(&cluster, 0),
        r#"{"configmaps":"1","count/configmaps":"1","count/deployments.apps":"1","gold.storageclass.storage.k8s.io/persistentvolumeclaims":"1","gold.storageclass.storage.k8s.io/requests.storage":"2","persistentvolumeclaims":"2","requests.storage":"1073741826","services":"3","services.loadbalancers":"2","services.nodeports":"3"}"#
    );
}

#[tokio::test]
async fn updates_are_charged_for_what_they_add() {
    let cluster = cluster(&[quota("q", "", r#""requests.storage":"3Gi""#, r#""requests.storage":"1Gi""#)]);
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _);
    let claim = |size: &str| {
        format!(
            r#"{{"metadata":{{"name":"c"}},"spec":{{"resources":{{"requests":{{"storage":"{size}"}}}}}}}}"#
        )
    };
    let ask = async |size: &str, old: &str| {
        let old = claim(old);
        let resource = ("", "persistentvolumeclaims", "");
        let asked = Asked { operation: Operation::Update, resource, old: &old, ..Asked::default() };
        asked.told(&plugin, &claim(size)).await
    };
    assert!(ask("2Gi", "1Gi").await.starts_with('{'));
    assert_eq!(used(&cluster, 0), r#"{"requests.storage":"2Gi"}"#);
    assert!(ask("1Gi", "2Gi").await.starts_with('{'));
    assert_eq!(used(&cluster, 0), r#"{"requests.storage":"2Gi"}"#, "what is freed the controller notices");
    assert_eq!(
        ask("5Gi", "2Gi").await,
        "403 persistentvolumeclaims \"c\" is forbidden: exceeded quota: q, requested: requests.storage=3Gi, \
         used: requests.storage=2Gi, limited: requests.storage=3Gi"
    );
}

#[tokio::test]
async fn conflicts_are_tried_again_and_nobody_gets_in_between() {
    let cluster = cluster(&[quota("q", "", r#""pods":"5""#, r#""pods":"0""#)]);
    *cluster.conflicts.lock().unwrap() = 3;
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _);
    assert!(Asked::default().ask(&plugin, &pod("1")).await.is_ok());
    assert_eq!((used(&cluster, 0).as_str(), *cluster.puts.lock().unwrap()), (r#"{"pods":"1"}"#, 4));
    *cluster.conflicts.lock().unwrap() = 4;
    assert_eq!(Asked::default().ask(&plugin, &pod("1")).await.unwrap_err().code, 409);

    let sent = pod("1");
    let all = join_all((0..10).map(|_| Asked::default().ask(&plugin, &sent))).await;
    assert_eq!(all.iter().filter(|answer| answer.is_ok()).count(), 4, "one was there already");
    assert_eq!(used(&cluster, 0), r#"{"pods":"5"}"#);
}
