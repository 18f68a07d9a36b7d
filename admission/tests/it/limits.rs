//! LimitRanger.

use crate::cluster::{Asked, Cluster, object};
use keelson_admission::Operation;
use keelson_admission::limit_ranger::LimitRanger;

fn ranger(limits: &str) -> LimitRanger {
    let range = format!(r#"{{"metadata":{{"name":"r","namespace":"n"}},"spec":{{"limits":[{limits}]}}}}"#);
    LimitRanger::new(Cluster::new(&[("limitranges", &range)]))
}

#[tokio::test]
async fn containers_get_what_they_do_not_ask_for() {
    let plugin = ranger(
        r#"{"type":"Container","default":{"cpu":"500m","memory":"1Gi"},"defaultRequest":{"cpu":"100m"}},
        {"type":"Pod","default":{"x":"1"}}"#,
    );
    let pod = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","resources":{"limits":{"cpu":"1"}}},
        {"name":"d","resources":{"requests":{"cpu":"2"},"limits":{"cpu":"2","memory":"1"}}}],
        "initContainers":[{"name":"i"}]}}"#;
    let made = Asked::default().ask(&plugin, pod).await.unwrap();
    let expected = r#"{"metadata":{"annotations":{"kubernetes.io/limit-ranger":"LimitRanger plugin set: cpu request for container c; memory limit for container c; cpu request for init container i; cpu, memory limit for init container i"},"name":"p"},
        "spec":{"containers":[{"name":"c","resources":{"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"100m"}}},
        {"name":"d","resources":{"requests":{"cpu":"2"},"limits":{"cpu":"2","memory":"1"}}}],
        "initContainers":[{"name":"i","resources":{"limits":{"cpu":"500m","memory":"1Gi"},"requests":{"cpu":"100m"}}}]}}"#;
    assert_eq!(crate::cluster::text(&made), crate::cluster::text(&object(expected)));
    // Containers do not change later, so they are not filled in later.
    let updated = Asked { operation: Operation::Update, old: "{}", ..Asked::default() };
    assert_eq!(
        crate::cluster::text(&updated.ask(&plugin, pod).await.unwrap()),
        crate::cluster::text(&object(pod))
    );
}

#[tokio::test]
async fn what_is_out_of_range_is_refused() {
    let plugin = ranger(
        r#"{"type":"Container","min":{"cpu":"100m"},"max":{"memory":"1Gi"},"maxLimitRequestRatio":{"cpu":"2"}}"#,
    );
    let ask = async |resources: &str| {
        let pod = format!(
            r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[{{"name":"c","resources":{resources}}}]}}}}"#
        );
        let told = Asked::default().told(&plugin, &pod).await;
        told.strip_prefix("403 pods \"p\" is forbidden: ").map_or_else(|| told.clone(), str::to_owned)
    };
    let good = r#"{"requests":{"cpu":"100m","memory":"1Gi"},"limits":{"cpu":"200m","memory":"1Gi"}}"#;
    assert!(ask(good).await.starts_with('{'));
    for (resources, expected) in [
        (
            r#"{}"#,
            "[minimum cpu usage per Container is 100m.  No request is specified, maximum memory usage per \
             Container is 1Gi.  No limit is specified, cpu max limit to request ratio per Container is 2, but no \
             request is specified or request is 0]",
        ),
        (
            r#"{"requests":{"cpu":"50m"},"limits":{"cpu":"100m","memory":"1Gi"}}"#,
            "minimum cpu usage per Container is 100m, but request is 50m",
        ),
        (
            r#"{"requests":{"cpu":"100m"},"limits":{"cpu":"250m","memory":"1Gi"}}"#,
            "cpu max limit to request ratio per Container is 2, but provided ratio is 2.500000",
        ),
        (
            r#"{"requests":{"cpu":"100m"},"limits":{"cpu":"100m","memory":"2Gi"}}"#,
            "maximum memory usage per Container is 1Gi, but limit is 2Gi",
        ),
        (
            r#"{"requests":{"cpu":"100m"},"limits":{"memory":"1Gi"}}"#,
            "cpu max limit to request ratio per Container is 2, but no limit is specified or limit is 0",
        ),
    ] {
        assert_eq!(ask(resources).await, expected);
    }
}

#[tokio::test]
async fn pods_and_claims_have_ranges_too() {
    let plugin = ranger(
        r#"{"type":"Pod","max":{"cpu":"1"}},
        {"type":"PersistentVolumeClaim","min":{"storage":"1Gi"},"max":{"storage":"2Gi"}}"#,
    );
    let container = |cpu: &str| format!(r#"{{"name":"c","resources":{{"limits":{{"cpu":"{cpu}"}}}}}}"#);
    let pod = format!(
        r#"{{"metadata":{{"name":"p"}},"spec":{{"containers":[{},{}]}}}}"#,
        container("600m"),
        container("500m")
    );
    let told = Asked::default().told(&plugin, &pod).await;
    assert_eq!(told, "403 pods \"p\" is forbidden: maximum cpu usage per Pod is 1, but limit is 1100m");
    let resize = Asked { operation: Operation::Update, resource: ("", "pods", "resize"), ..Asked::default() };
    assert_eq!(Asked { old: "{}", ..resize }.told(&plugin, &pod).await, told);
    let dying = r#"{"metadata":{"deletionTimestamp":"2020-01-01T00:00:00Z"}}"#;
    assert!(Asked { old: dying, ..resize }.told(&plugin, &pod).await.starts_with('{'));

    let claims = Asked { resource: ("", "persistentvolumeclaims", ""), ..Asked::default() };
    let claim = |size: &str| {
        format!(
            r#"{{"metadata":{{"name":"c"}},"spec":{{"resources":{{"requests":{{"storage":"{size}"}}}}}}}}"#
        )
    };
    assert!(claims.told(&plugin, &claim("1Gi")).await.starts_with('{'));
    let refused = |why: &str| format!("403 persistentvolumeclaims \"c\" is forbidden: {why}");
    assert_eq!(
        claims.told(&plugin, &claim("3Gi")).await,
        refused("maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 3Gi")
    );
    assert_eq!(
        claims.told(&plugin, &claim("1Mi")).await,
        refused("minimum storage usage per PersistentVolumeClaim is 1Gi, but request is 1Mi")
    );
}
