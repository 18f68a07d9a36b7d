//! Own cases, and all that upstream's defaulting does where the reference data is present.

use super::{apply, image};
use crate::table::ROWS;
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use std::path::{Path, PathBuf};

fn parse(text: &str) -> Value {
    json::parse(text.as_bytes(), &mut Diagnostics::ignore()).unwrap()
}

fn printed(ty: TypeId, object: &Object) -> Value {
    let mut out = Vec::new();
    json::encode(ty, object, &mut out);
    parse(std::str::from_utf8(&out).unwrap())
}

/// What an object is after defaulting, and that defaulting it again changes nothing.
fn defaulted(ty: TypeId, text: &str) -> Value {
    let mut object = json::decode(ty, text.as_bytes(), &mut Diagnostics::ignore()).unwrap();
    apply(ty, &mut object);
    let once = object.clone();
    apply(ty, &mut object);
    assert_eq!(once, object, "not the same twice");
    printed(ty, &object)
}

fn kind(group: &str, version: &str, kind: &str) -> TypeId {
    catalogue::kind(group, version, kind).unwrap_or_else(|| panic!("{group}/{version} {kind}")).ty
}

/// Checks what some members below an object become.
fn check(group: &str, version: &str, name: &str, given: &str, path: &str, want: &str) {
    let got = defaulted(kind(group, version, name), given);
    let mut at = Some(&got);
    for part in path.split('/') {
        at = at.and_then(|value| match value {
            Value::List(items) => items.get(part.parse::<usize>().unwrap()),
            value => value.as_object().and_then(|object| object.get(part)),
        });
    }
    assert_eq!(at, Some(&parse(want)), "{name} {path} of {given}");
}

#[test]
fn pods_get_more_than_templates() {
    let pod = r#"{"spec":{"containers":[{"name":"a","image":"busybox"}]}}"#;
    check(
        "",
        "v1",
        "Pod",
        pod,
        "spec",
        r#"{"restartPolicy":"Always","dnsPolicy":"ClusterFirst","terminationGracePeriodSeconds":30,
            "schedulerName":"default-scheduler","securityContext":{},"enableServiceLinks":true,
            "containers":[{"name":"a","image":"busybox","imagePullPolicy":"Always","resources":{},
            "terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}]}"#,
    );
    let deployment = format!(r#"{{"spec":{{"template":{pod}}}}}"#);
    let got = defaulted(kind("apps", "v1", "Deployment"), &deployment);
    let spec = got.as_object().and_then(|object| object.object("spec")).unwrap();
    let template = spec.object("template").and_then(|template| template.object("spec")).unwrap();
    assert_eq!(template.get("enableServiceLinks"), None);
    assert_eq!(template.text("dnsPolicy"), "ClusterFirst");
    let rolling = r#"{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"}}"#;
    assert_eq!(spec.get("strategy"), Some(&parse(rolling)));
}

#[test]
fn resources_of_pods() {
    let limits = r#"{"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"1500u","memory":"1Gi"},
        "requests":{"memory":"1Mi"}}}]}}"#;
    let want = r#"{"limits":{"cpu":"2m","memory":"1Gi"},"requests":{"cpu":"2m","memory":"1Mi"}}"#;
    check("", "v1", "Pod", limits, "spec/containers/0/resources", want);
    let whole = r#"{"spec":{"resources":{"limits":{"cpu":"9","memory":"3Gi","hugepages-2Mi":"4Mi"}},
        "initContainers":[
            {"name":"s","restartPolicy":"Always","resources":{"requests":{"cpu":"1"}}},
            {"name":"i","resources":{"requests":{"cpu":"4"}}}],
        "containers":[
            {"name":"a","resources":{"requests":{"cpu":"1"},"limits":{"hugepages-1Gi":"1Gi"}}},
            {"name":"b","resources":{"requests":{"cpu":"500m"}}}]}}"#;
    let want = r#"{"limits":{"cpu":"9","memory":"3Gi","hugepages-2Mi":"4Mi","hugepages-1Gi":"1Gi"},
        "requests":{"cpu":"5","memory":"3Gi","hugepages-2Mi":"4Mi","hugepages-1Gi":"1Gi"}}"#;
    check("", "v1", "Pod", whole, "spec/resources", want);
}

#[test]
fn services_by_their_type() {
    let service = r#"{"spec":{"type":"LoadBalancer","sessionAffinity":"ClientIP","ports":[{"port":80}]},
        "status":{"loadBalancer":{"ingress":[{"ip":"1.2.3.4"},{"hostname":"h"}]}}}"#;
    let want = r#"{"type":"LoadBalancer","sessionAffinity":"ClientIP",
        "sessionAffinityConfig":{"clientIP":{"timeoutSeconds":10800}},
        "ports":[{"port":80,"targetPort":80,"protocol":"TCP"}],"externalTrafficPolicy":"Cluster",
        "internalTrafficPolicy":"Cluster","allocateLoadBalancerNodePorts":true}"#;
    check("", "v1", "Service", service, "spec", want);
    let ingress = r#"[{"ip":"1.2.3.4","ipMode":"VIP"},{"hostname":"h"}]"#;
    check("", "v1", "Service", service, "status/loadBalancer/ingress", ingress);
    let plain = r#"{"spec":{"sessionAffinityConfig":{},"externalIPs":["1.2.3.4"]}}"#;
    let want = r#"{"type":"ClusterIP","sessionAffinity":"None","externalIPs":["1.2.3.4"],
        "externalTrafficPolicy":"Cluster","internalTrafficPolicy":"Cluster"}"#;
    check("", "v1", "Service", plain, "spec", want);
    let external = r#"{"spec":{"type":"ExternalName"}}"#;
    let want = r#"{"type":"ExternalName","sessionAffinity":"None"}"#;
    check("", "v1", "Service", external, "spec", want);
}

#[test]
fn jobs_alone_and_by_schedule() {
    let job = r#"{"spec":{"backoffLimitPerIndex":1,"template":{"metadata":{"labels":{"a":"b"}}}}}"#;
    check("batch", "v1", "Job", job, "metadata/labels", r#"{"a":"b"}"#);
    check("batch", "v1", "Job", job, "spec/backoffLimit", "2147483647");
    check("batch", "v1", "Job", job, "spec/completions", "1");
    let schedule = format!(r#"{{"spec":{{"jobTemplate":{job}}}}}"#);
    let got = defaulted(kind("batch", "v1", "CronJob"), &schedule);
    let spec = got.as_object().and_then(|object| object.object("spec")).unwrap();
    assert_eq!(spec.text("concurrencyPolicy"), "Allow");
    let job = spec.object("jobTemplate").and_then(|job| job.object("spec")).unwrap();
    assert_eq!(job.get("completions"), None);
    let pods = job.object("template").and_then(|template| template.object("spec")).unwrap();
    assert_eq!(pods.text("restartPolicy"), "Always");
}

#[test]
fn autoscalers_in_both_versions() {
    let given = r#"{"spec":{"scaleTargetRef":{"kind":"Deployment","name":"d"},"maxReplicas":3}}"#;
    check("autoscaling", "v1", "HorizontalPodAutoscaler", given, "spec/minReplicas", "1");
    let want = r#"{"type":"Utilization","averageUtilization":80}"#;
    check("autoscaling", "v2", "HorizontalPodAutoscaler", given, "spec/metrics/0/resource/target", want);
    let given = r#"{"spec":{"behavior":{"scaleDown":{"policies":[]}}}}"#;
    let want = r#"{"scaleDown":{"selectPolicy":"Max"},"scaleUp":{"selectPolicy":"Max",
        "stabilizationWindowSeconds":0,"policies":[{"type":"Pods","value":4,"periodSeconds":15},
        {"type":"Percent","value":100,"periodSeconds":15}]}}"#;
    check("autoscaling", "v2", "HorizontalPodAutoscaler", given, "spec/behavior", want);
}

#[test]
fn what_is_missing_altogether_is_made_only_where_go_has_it() {
    check("", "v1", "Namespace", r#"{"metadata":{"name":"n"}}"#, "status/phase", r#""Active""#);
    let labels = r#"{"kubernetes.io/metadata.name":"n"}"#;
    check("", "v1", "Namespace", r#"{"metadata":{"name":"n"}}"#, "metadata/labels", labels);
    let volume = r#"{"kind":"PersistentVolume","apiVersion":"v1"}"#;
    let got = defaulted(kind("", "v1", "PersistentVolume"), volume);
    let spec = got.as_object().and_then(|object| object.object("spec")).unwrap();
    assert_eq!(
        spec,
        parse(r#"{"persistentVolumeReclaimPolicy":"Retain","volumeMode":"Filesystem"}"#).as_object().unwrap()
    );
    let attachment = r#"{"spec":{"source":{"inlineVolumeSpec":{"hostPath":{"path":"/"}}}}}"#;
    let want = r#"{"hostPath":{"path":"/","type":""}}"#;
    check("storage.k8s.io", "v1", "VolumeAttachment", attachment, "spec/source/inlineVolumeSpec", want);
}

#[test]
fn kinds_without_defaults_and_times() {
    for (group, name) in
        [("", "ConfigMap"), ("coordination.k8s.io", "Lease"), ("node.k8s.io", "RuntimeClass")]
    {
        let ty = kind(group, "v1", name);
        let mut object = Object::new();
        apply(ty, &mut object);
        assert!(object.is_empty(), "{name}");
    }
    let ty = kind("resource.k8s.io", "v1", "ResourceSlice");
    let slice = r#"{"spec":{"devices":[{"name":"d","taints":[{"key":"k","effect":"NoSchedule"}]}]}}"#;
    let got = defaulted(ty, slice);
    let devices = got.as_object().and_then(|object| object.object("spec")).map(|spec| spec.list("devices"));
    let taints = devices.and_then(|devices| devices[0].as_object()).map(|device| device.list("taints"));
    let added = taints.and_then(|taints| taints[0].as_object()).map(|taint| taint.text("timeAdded"));
    assert!(added.is_some_and(|added| keelson_api::leaf::time::parse(added).is_ok()), "{added:?}");
    let class = r#"{"handler":"h","overhead":{"podFixed":{"cpu":"1u"}}}"#;
    check("node.k8s.io", "v1", "RuntimeClass", class, "overhead/podFixed/cpu", r#""1u""#);
}

#[test]
fn policies_of_images() {
    const DIGEST: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    let pinned = format!("busybox@sha256:{DIGEST}");
    let both = format!("busybox:latest@sha256:{DIGEST}");
    for image in [
        "busybox",
        "busybox:latest",
        "a/b",
        "localhost/b:latest",
        "registry.example:5000/a__b/c-d.e",
        "[::1]:5000/a",
        "Host/a",
        "index.docker.io/a",
        "under_score.x/a",
        &both,
    ] {
        assert_eq!(image::pull_policy(image), "Always", "{image}");
    }
    for image in [
        "",
        "busybox:1",
        "Busybox",
        "a//b",
        "a/b:",
        "host:port/a",
        "a..b",
        "a___b",
        "-a",
        "a-",
        "under_score:5/a",
        &format!("a:{}", "x".repeat(129)),
        &"a".repeat(248),
        DIGEST,
        &pinned,
        "busybox@sha256:0123",
    ] {
        assert_eq!(image::pull_policy(image), "IfNotPresent", "{image}");
    }
    assert_eq!(image::pull_policy(&"a".repeat(247)), "Always");
}

/// The file of upstream's cases, where it is present.
fn cases() -> Option<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let folder = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from);
    let read = std::fs::read_to_string(folder.join("cases/defaults.jsonl"));
    read.inspect_err(|_| eprintln!("skipped: no reference data (KEELSON_REFERENCE)")).ok()
}

/// Times that defaulting takes from the clock are only compared as there.
fn settle(value: &mut Value) {
    match value {
        Value::List(items) => items.iter_mut().for_each(settle),
        Value::Object(object) => {
            if let Some(time) = object.get_mut("timeAdded") {
                *time = Value::Null;
            }
            object.iter_mut().for_each(|(_, value)| settle(value));
        }
        _ => {}
    }
}

#[test]
fn reference() {
    let Some(cases) = cases() else { return };
    let (mut equal, mut wrong, mut skipped, mut skipped_equal) = (0, Vec::new(), 0, 0);
    let mut off = std::collections::BTreeMap::<String, usize>::new();
    for line in cases.lines() {
        let case = parse(line);
        let case = case.as_object().unwrap();
        let gvk = case.text("gvk");
        let (api_version, name) = gvk.rsplit_once('/').unwrap();
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        let ty = kind(group, version, name);
        let (mut got, mut want) = (defaulted(ty, case.text("in")), parse(case.text("out")));
        settle(&mut got);
        settle(&mut want);
        let served = ROWS.iter().any(|row| (row.group, row.version) == (group, version));
        match (served, got == want) {
            (true, true) => equal += 1,
            (true, false) => wrong.push(format!("{gvk} {}\n  {got:?}\n  {want:?}", case.text("case"))),
            (false, same) => {
                skipped += 1;
                skipped_equal += usize::from(same);
                if !same {
                    *off.entry(gvk.to_owned()).or_default() += 1;
                }
            }
        }
    }
    eprintln!(
        "{equal} equal, {skipped} of versions not served (of them {skipped_equal} equal; not: {off:?})"
    );
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!((equal, skipped), (204, 259));
}
