//! ResourceQuota.

use crate::cluster::{Asked, Cluster, object, text};
use futures_util::future::join_all;
use keelson_admission::Operation;
use keelson_admission::quota::ResourceQuota;
use keelson_admission::settings::Settings;
use keelson_api::tree::Value;
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
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
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
    let plugin = ResourceQuota::new(cluster as _, Vec::new());
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
    let plugin = ResourceQuota::new(
        cluster(&[quota("q", "", r#""pods":"3","cpu":"1""#, r#""cpu":"0""#)]) as _,
        Vec::new(),
    );
    assert_eq!(
        Asked::default().told(&plugin, &pod("1m")).await,
        "403 pods \"p\" is forbidden: status unknown for quota: q, resources: cpu,pods"
    );
    let nothing = ResourceQuota::new(cluster(&[quota("q", "", "", "")]) as _, Vec::new());
    assert!(Asked::default().ask(&nothing, &pod("1m")).await.is_ok());
}

#[tokio::test]
async fn scopes_choose_their_pods() {
    let hard = r#""pods":"0""#;
    let scoped = |spec: &str| ResourceQuota::new(cluster(&[quota("q", spec, hard, hard)]) as _, Vec::new());
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
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
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
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
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
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
    assert!(Asked::default().ask(&plugin, &pod("1")).await.is_ok());
    assert_eq!((used(&cluster, 0).as_str(), *cluster.puts.lock().unwrap()), (r#"{"pods":"1"}"#, 4));
    *cluster.conflicts.lock().unwrap() = 4;
    assert_eq!(Asked::default().ask(&plugin, &pod("1")).await.unwrap_err().code, 409);

    let sent = pod("1");
    let all = join_all((0..10).map(|_| Asked::default().ask(&plugin, &sent))).await;
    assert_eq!(all.iter().filter(|answer| answer.is_ok()).count(), 4, "one was there already");
    assert_eq!(used(&cluster, 0), r#"{"pods":"5"}"#);
}

fn device_claim(name: &str, metadata: &str, requests: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"{name}","namespace":"n","creationTimestamp":"2026-01-01T00:00:01Z"{metadata}}},"spec":{{"devices":{{"requests":[{requests}]}}}}}}"#
    )
}

fn exactly(class: &str, mode: &str) -> String {
    format!(r#"{{"name":"r","exactly":{{"deviceClassName":"{class}",{mode}}}}}"#)
}

const FOR_POD: &str = r#","annotations":{"resource.kubernetes.io/extended-resource-claim":"true"},
    "ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"p","uid":"u","controller":true}]"#;

fn device_classes() -> [(&'static str, &'static str); 2] {
    [
        ("deviceclasses", r#"{"metadata":{"name":"gpu"},"spec":{"extendedResourceName":"example.com/gpu"}}"#),
        ("deviceclasses", r#"{"metadata":{"name":"nic"},"spec":{}}"#),
    ]
}

#[tokio::test]
async fn claims_for_devices_are_counted_by_class() {
    let names = [
        "count/resourceclaims.resource.k8s.io",
        "gpu.deviceclass.resource.k8s.io/devices",
        "nic.deviceclass.resource.k8s.io/devices",
        "requests.deviceclass.resource.kubernetes.io/gpu",
        "requests.deviceclass.resource.kubernetes.io/nic",
        "requests.deviceclass.resource.kubernetes.io/absent",
        "requests.example.com/gpu",
        "requests.example.com/other",
    ];
    let list = |value: &str| names.map(|name| format!(r#""{name}":"{value}""#)).join(",");
    let own = quota("q", "", &list("40"), &list("0"));
    let objects: Vec<_> = [("resourcequotas", own.as_str())].into_iter().chain(device_classes()).collect();
    let cluster = Cluster::new(&objects);
    let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
    let resource = ("resource.k8s.io", "resourceclaims", "");
    let asked = Asked { resource, ..Asked::default() };
    let either = r#"{"name":"e","firstAvailable":[
        {"name":"a","deviceClassName":"gpu","allocationMode":"ExactCount","count":1},
        {"name":"b","deviceClassName":"gpu","allocationMode":"ExactCount","count":3},
        {"name":"c","deviceClassName":"nic","allocationMode":"Someday"}]}"#;
    let two = exactly("gpu", r#""allocationMode":"ExactCount","count":2"#);
    let claim = device_claim("c", "", &format!("{two},{either}"));
    assert!(asked.ask(&plugin, &claim).await.is_ok());
    let zero = r#""requests.deviceclass.resource.kubernetes.io/absent":"0","#;
    let after = |gpu: &str, claims: &str| {
        format!(
            r#"{{"count/resourceclaims.resource.k8s.io":"{claims}","gpu.deviceclass.resource.k8s.io/devices":"{gpu}","nic.deviceclass.resource.k8s.io/devices":"0",{zero}"requests.deviceclass.resource.kubernetes.io/gpu":"{gpu}","requests.deviceclass.resource.kubernetes.io/nic":"0","requests.example.com/gpu":"{gpu}","requests.example.com/other":"0"}}"#
        )
    };
    assert_eq!(used(&cluster, 0), after("5", "1"));
    let all = device_claim("d", "", &exactly("gpu", r#""allocationMode":"All""#));
    assert!(asked.ask(&plugin, &all).await.is_ok());
    assert_eq!(used(&cluster, 0), after("37", "2"), "all of them may be 32");
    let many = device_claim("m", "", &exactly("gpu", r#""allocationMode":"ExactCount","count":4"#));
    assert_eq!(
        asked.told(&plugin, &many).await,
        "403 resourceclaims.resource.k8s.io \"m\" is forbidden: exceeded quota: q, requested: \
         gpu.deviceclass.resource.k8s.io/devices=4,requests.deviceclass.resource.kubernetes.io/gpu=4,\
         requests.example.com/gpu=4, used: gpu.deviceclass.resource.k8s.io/devices=37,\
         requests.deviceclass.resource.kubernetes.io/gpu=37,requests.example.com/gpu=37, limited: \
         gpu.deviceclass.resource.k8s.io/devices=40,requests.deviceclass.resource.kubernetes.io/gpu=40,\
         requests.example.com/gpu=40"
    );
}

#[tokio::test]
async fn what_a_pod_is_charged_for_its_claim_is_not_charged_again() {
    let hard = r#""requests.example.com/gpu":"9","requests.deviceclass.resource.kubernetes.io/gpu":"9""#;
    let zero = hard.replace('9', "0");
    let pod = |more: &str| {
        format!(
            r#"{{"metadata":{{"name":"p","namespace":"n","uid":"u"}},"spec":{{"containers":[{{"name":"c","resources":{{"requests":{{"example.com/gpu":"2"}}}}}}]}}{more}}}"#
        )
    };
    let asked = Asked { resource: ("resource.k8s.io", "resourceclaims", ""), ..Asked::default() };
    let charged = async |pod: &str, other: &str, metadata: &str| {
        let own = quota("q", "", hard, &zero);
        let mut objects: Vec<_> = [("resourcequotas", own.as_str()), ("pods", pod)].into();
        objects.extend(device_classes());
        objects.extend([("resourceclaims", other)].iter().filter(|(_, other)| !other.is_empty()));
        let cluster = Cluster::new(&objects);
        let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
        let claim =
            device_claim("c", metadata, &exactly("gpu", r#""allocationMode":"ExactCount","count":2"#));
        asked.ask(&plugin, &claim).await.unwrap();
        used(&cluster, 0).contains(r#""requests.example.com/gpu":"2""#)
    };
    assert!(charged(&pod(""), "", "").await, "it is nobody's");
    assert!(!charged(&pod(""), "", FOR_POD).await);
    assert!(charged(&pod("").replace(r#""u""#, r#""v""#), "", FOR_POD).await, "another pod of that name");
    assert!(charged(&pod("").replace(r#""p""#, r#""q""#), "", FOR_POD).await, "no such pod");
    let told = |name: &str| {
        format!(r#","status":{{"extendedResourceClaimStatus":{{"resourceClaimName":"{name}"}}}}"#)
    };
    assert!(!charged(&pod(&told("c")), "", FOR_POD).await);
    assert!(charged(&pod(&told("d")), "", FOR_POD).await, "the pod names another claim");
    let other = |second: u32| device_claim("x", FOR_POD, "").replace("00:01Z", &format!("00:0{second}Z"));
    assert!(charged(&pod(""), &other(1), FOR_POD).await, "another claim was there first");
    assert!(!charged(&pod(""), &other(2), FOR_POD).await);
}

#[tokio::test]
async fn pods_are_charged_for_devices_and_what_a_resize_has_not_given_back() {
    let names = [
        "requests.cpu",
        "limits.cpu",
        "requests.memory",
        "requests.deviceclass.resource.kubernetes.io/gpu",
        "requests.example.com/gpu",
        "requests.hugepages-2Mi",
    ];
    let list = |value: &str| names.map(|name| format!(r#""{name}":"{value}""#)).join(",");
    let charged = async |sub: &str, sent: &str, old: &str| {
        let cluster = cluster(&[quota("q", "", &list("100"), &list("0"))]);
        let plugin = ResourceQuota::new(Arc::clone(&cluster) as _, Vec::new());
        let operation = if old.is_empty() { Operation::Create } else { Operation::Update };
        let asked = Asked { operation, resource: ("", "pods", sub), old, ..Asked::default() };
        asked.ask(&plugin, sent).await.unwrap();
        used(&cluster, 0)
    };
    let spec = |requests: &str| {
        format!(
            r#""spec":{{"containers":[{{"name":"c","resources":{{"limits":{{"cpu":"9"}},"requests":{{"memory":"1",{requests}}}}}}}],
            "initContainers":[{{"name":"i","resources":{{"limits":{{"cpu":"1"}},"requests":{{"cpu":"1","memory":"1"}}}}}}]}}"#
        )
    };
    let pod =
        |requests: &str, status: &str| format!(r#"{{"metadata":{{"name":"p"}},{}{status}}}"#, spec(requests));
    let devices =
        r#""cpu":"2","deviceclass.resource.kubernetes.io/gpu":"3","example.com/gpu":"4","hugepages-2Mi":"5""#;
    assert_eq!(
        charged("", &pod(devices, ""), "").await,
        r#"{"limits.cpu":"9","requests.cpu":"2","requests.deviceclass.resource.kubernetes.io/gpu":"3","requests.example.com/gpu":"4","requests.hugepages-2Mi":"5","requests.memory":"1"}"#
    );
    let told = |condition: &str| {
        format!(
            r#","status":{{"conditions":[{condition}],"containerStatuses":[{{"name":"c","allocatedResources":{{"cpu":"4"}},
            "resources":{{"requests":{{"cpu":"3"}}}}}},{{"name":"x","allocatedResources":{{"cpu":"99"}}}}],
            "initContainerStatuses":[{{"name":"i","resources":{{"requests":{{"cpu":"50"}}}}}}]}}"#
        )
    };
    let cpu = async |wanted: &str, condition: &str| {
        let used = charged("resize", &pod(wanted, &told(condition)), &pod(r#""cpu":"1""#, "")).await;
        used.split(r#""requests.cpu":""#).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(cpu(r#""cpu":"2""#, "").await, "3", "four are still allocated, one was charged");
    assert_eq!(cpu(r#""cpu":"8""#, "").await, "7");
    let infeasible = r#"{"type":"PodResizePending","reason":"Infeasible"}"#;
    assert_eq!(cpu(r#""cpu":"8""#, infeasible).await, "3", "it will never be given eight");
}

#[tokio::test]
async fn claims_are_chosen_by_any_of_their_attributes_classes() {
    let claim = r#"{"metadata":{"name":"c"},"spec":{"volumeAttributesClassName":"gold"},
        "status":{"currentVolumeAttributesClassName":"silver","modifyVolumeStatus":{"targetVolumeAttributesClassName":"gold"}}}"#;
    let plain = r#"{"metadata":{"name":"c"},"spec":{}}"#;
    let selector = |operator: &str, values: &str| {
        format!(
            r#""scopeSelector":{{"matchExpressions":[{{"scopeName":"VolumeAttributesClass","operator":"{operator}","values":[{values}]}}]}}"#
        )
    };
    let asked = Asked { resource: ("", "persistentvolumeclaims", ""), ..Asked::default() };
    for (spec, matched) in [
        (r#""scopes":["VolumeAttributesClass"]"#.to_owned(), [true, false]),
        (r#""scopes":["PriorityClass"]"#.to_owned(), [false, false]),
        (selector("Exists", ""), [true, false]),
        (selector("DoesNotExist", ""), [false, true]),
        (selector("In", r#""silver""#), [true, false]),
        (selector("In", r#""bronze""#), [false, false]),
        (selector("NotIn", r#""gold""#), [true, true]),
        (selector("NotIn", r#""gold","silver""#), [false, true]),
    ] {
        let hard = r#""persistentvolumeclaims":"0""#;
        let plugin = ResourceQuota::new(cluster(&[quota("q", &spec, hard, hard)]) as _, Vec::new());
        for (sent, matched) in [claim, plain].into_iter().zip(matched) {
            assert_eq!(asked.ask(&plugin, sent).await.is_err(), matched, "{spec} {sent}");
        }
    }
}

#[tokio::test]
async fn the_status_of_a_claim_waits_for_its_quota_to_be_counted() {
    let hard = r#""requests.storage":"1Gi""#;
    let claim = |allocated: &str| {
        format!(
            r#"{{"metadata":{{"name":"c"}},"spec":{{"resources":{{"requests":{{"storage":"1Gi"}}}}}},"status":{{"allocatedResources":{{"storage":"{allocated}"}}}}}}"#
        )
    };
    let (small, big) = (claim("1Gi"), claim("2Gi"));
    let resource = ("", "persistentvolumeclaims", "status");
    let asked = Asked { operation: Operation::Update, resource, old: &small, ..Asked::default() };
    let plugin = ResourceQuota::new(cluster(&[quota("q", "", hard, "")]) as _, Vec::new());
    assert_eq!(
        asked.told(&plugin, &small).await,
        "403 persistentvolumeclaims \"c\" is forbidden: status unknown for quota: q, resources: requests.storage"
    );
    let counted = cluster(&[quota("q", "", hard, hard)]);
    let plugin = ResourceQuota::new(Arc::clone(&counted) as _, Vec::new());
    assert!(asked.ask(&plugin, &big).await.is_ok(), "what is allocated is so, whatever the quota says");
    assert_eq!(used(&counted, 0), r#"{"requests.storage":"2Gi"}"#);
}

#[tokio::test]
async fn the_class_of_a_pod_is_what_its_status_says() {
    let scoped = |scope: &str| {
        let hard = r#""pods":"0""#;
        ResourceQuota::new(
            cluster(&[quota("q", &format!(r#""scopes":["{scope}"]"#), hard, hard)]) as _,
            Vec::new(),
        )
    };
    let pod =
        r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c"}]},"status":{"qosClass":"Burstable"}}"#;
    assert!(Asked::default().ask(&scoped("BestEffort"), pod).await.is_ok());
    assert!(Asked::default().ask(&scoped("NotBestEffort"), pod).await.is_err());
}

#[tokio::test]
async fn what_is_limited_must_be_counted() {
    let mut told = Settings::default();
    let limits = r#"{"apiVersion":"apiserver.config.k8s.io/v1","kind":"ResourceQuotaConfiguration","limitedResources":[
        {"resource":"persistentvolumeclaims","matchContains":["gold.storageclass","requests.storage"]},
        {"resource":"pods","matchScopes":[{"scopeName":"PriorityClass","operator":"In","values":["high","higher"]}]}]}"#;
    told.read("ResourceQuota", &Value::Object(object(limits))).unwrap();
    let plugin = |quotas: &[String]| ResourceQuota::new(cluster(quotas) as _, told.limited.clone());
    let claim = r#"{"metadata":{"name":"c"},"spec":{"storageClassName":"gold","resources":{"requests":{"storage":"1"}}}}"#;
    let resource = ("", "persistentvolumeclaims", "");
    let claims = Asked { resource, ..Asked::default() };
    let gold = "gold.storageclass.storage.k8s.io/";
    assert_eq!(
        claims.told(&plugin(&[]), claim).await,
        format!(
            "403 persistentvolumeclaims \"c\" is forbidden: insufficient quota to consume: {gold}persistentvolumeclaims,\
             {gold}requests.storage,requests.storage"
        )
    );
    let hard = format!(r#""{gold}persistentvolumeclaims":"5","requests.storage":"5""#);
    let some = quota("q", "", &hard, &hard.replace('5', "0"));
    assert!(
        claims
            .told(&plugin(std::slice::from_ref(&some)), claim)
            .await
            .ends_with(&format!("consume: {gold}requests.storage"))
    );
    let same = Asked { operation: Operation::Update, old: claim, ..claims };
    assert!(same.ask(&plugin(&[]), claim).await.is_ok(), "nothing more is asked for");
    let hard = format!(r#""{gold}requests.storage":"5""#);
    let rest = quota("r", "", &hard, &hard.replace('5', "0"));
    assert!(claims.ask(&plugin(&[some, rest]), claim).await.is_ok());

    let pod = |class: &str| {
        format!(r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[],"priorityClassName":"{class}"}}}}"#)
    };
    assert!(Asked::default().ask(&plugin(&[]), &pod("low")).await.is_ok());
    assert_eq!(
        Asked::default().told(&plugin(&[]), &pod("high")).await,
        "500 insufficient quota to match these scopes: [{PriorityClass In [high higher]}]"
    );
    let of = |class: &str| {
        let one = format!(r#"{{"scopeName":"PriorityClass","operator":"In","values":["{class}"]}}"#);
        quota(
            "q",
            &format!(r#""scopeSelector":{{"matchExpressions":[{one}]}}"#),
            r#""pods":"5""#,
            r#""pods":"0""#,
        )
    };
    assert!(Asked::default().ask(&plugin(&[of("other")]), &pod("high")).await.is_err());
    assert!(Asked::default().ask(&plugin(&[of("high")]), &pod("high")).await.is_ok());

    let wrong = |limits: &str| {
        let head = r#"{"apiVersion":"resourcequota.admission.k8s.io/v1beta1","kind":"Configuration","limitedResources":"#;
        let told = Value::Object(object(&format!("{head}{limits}}}")));
        Settings::default().read("ResourceQuota", &told)
    };
    assert_eq!(wrong("[{}]").unwrap_err(), "limitedResources[0].resource: Required value");
    assert!(wrong("[]").is_ok());
}
