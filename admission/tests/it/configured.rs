//! Plugins that are told something: the words are a real kube-apiserver's.

use crate::cluster::{Asked, Cluster, object, text};
use keelson_admission::Operation::Update;
use keelson_admission::event_rate::EventRateLimit;
use keelson_admission::pod_node_selector::PodNodeSelector;
use keelson_admission::pod_tolerations::PodTolerationRestriction;
use keelson_admission::settings::Settings;
use keelson_admission::{Facts, Notes, Plugin};
use keelson_api::tree::Value;
use keelson_api::user::User;
use std::sync::Arc;
use std::time::Duration;

fn settings(plugin: &str, told: &str) -> Result<Settings, String> {
    let mut settings = Settings::default();
    settings.read(plugin, &Value::Object(object(told))).map(|()| settings)
}

fn namespaces(annotations: &[(&str, &str)]) -> Arc<Cluster> {
    let all: Vec<_> = annotations
        .iter()
        .map(|(name, own)| format!(r#"{{"metadata":{{"name":"{name}","annotations":{{{own}}}}}}}"#))
        .collect();
    Cluster::new(&all.iter().map(|one| ("namespaces", one.as_str())).collect::<Vec<_>>())
}

fn pod(spec: &str) -> String {
    format!(r#"{{"metadata":{{"name":"p"}},"spec":{{{spec}}}}}"#)
}

async fn told(plugin: &dyn Plugin, namespace: &str, spec: &str) -> String {
    let made = Asked { namespace, ..Asked::default() }.ask(plugin, &pod(spec)).await;
    match made {
        Ok(pod) => text(pod.object("spec").unwrap()),
        Err(status) => format!("{} {}", status.code, status.message),
    }
}

#[tokio::test]
async fn pods_run_on_the_nodes_of_their_namespace() {
    let read = settings(
        "PodNodeSelector",
        r#"{"podNodeSelectorPluginConfig":{"clusterDefaultNodeSelector":"zone=a","limited":"zone=a,disk=ssd","broken":"x"}}"#,
    )
    .unwrap();
    let key = "\"scheduler.alpha.kubernetes.io/node-selector\":";
    let annotation = |value: &str| format!("{key}\"{value}\"");
    let own = ["disk = hdd , zone=b", "a=b=c", "-a=b", "a=-b", ""].map(annotation);
    let cluster = namespaces(&[
        ("plain", ""),
        ("limited", ""),
        ("broken", ""),
        ("own", &own[0]),
        ("parts", &own[1]),
        ("key", &own[2]),
        ("value", &own[3]),
        ("empty", &own[4]),
    ]);
    let plugin = PodNodeSelector::new(cluster, read.selectors);
    let told = async |namespace, spec: &str| told(&plugin, namespace, spec).await;
    assert_eq!(told("plain", "").await, r#"{"nodeSelector":{"zone":"a"}}"#);
    let more = r#""nodeSelector":{"x":"y","zone":"a"}"#;
    assert_eq!(told("plain", more).await, format!("{{{more}}}"));
    assert_eq!(
        told("plain", r#""nodeSelector":{"zone":"b"}"#).await,
        "403 pods \"p\" is forbidden: pod node label selector conflicts with its namespace node label selector"
    );
    assert_eq!(told("own", "").await, r#"{"nodeSelector":{"disk":"hdd","zone":"b"}}"#);
    assert_eq!(told("empty", "").await, "{}");
    assert_eq!(
        told("limited", r#""nodeSelector":{"disk":"ssd"}"#).await,
        r#"{"nodeSelector":{"disk":"ssd","zone":"a"}}"#
    );
    for labels in [r#""disk":"hdd""#, r#""q":"r""#] {
        assert_eq!(
            told("limited", &format!(r#""nodeSelector":{{{labels}}}"#)).await,
            "403 pods \"p\" is forbidden: pod node label selector labels conflict with its namespace whitelist"
        );
    }
    assert_eq!(told("broken", "").await, "500 invalid selector: [x]");
    assert_eq!(told("parts", "").await, "500 invalid selector: [a b c]");
    assert!(told("key", "").await.starts_with("500 <nil>: Invalid value: \"-a\": name part must consist"));
    assert!(told("value", "").await.starts_with("500 [a]: Invalid value: \"-b\": a valid label must be"));
    assert!(settings("PodNodeSelector", r#"{"podNodeSelectorPluginConfig":{"n":1}}"#).is_err());
}

fn restriction() -> PodTolerationRestriction {
    let read = settings(
        "PodTolerationRestriction",
        r#"{"apiVersion":"podtolerationrestriction.admission.k8s.io/v1alpha1","kind":"Configuration",
        "default":[{"key":"cluster","operator":"Exists"}],
        "whitelist":[{"key":"cluster","operator":"Exists"},{"key":"ok","operator":"Equal","value":"v"},
        {"key":"node.kubernetes.io/memory-pressure","operator":"Exists"}]}"#,
    )
    .unwrap();
    let default = "\"scheduler.alpha.kubernetes.io/defaultTolerations\":";
    let allowed = "\"scheduler.alpha.kubernetes.io/tolerationsWhitelist\":\"\"";
    let own = format!(
        r#"{default}"[{{\"key\":\"own\",\"operator\":\"Exists\",\"effect\":\"NoSchedule\"}}]",{allowed}"#
    );
    let only = format!(
        r#"{default}"",{}"[{{\"key\":\"only\",\"operator\":\"Exists\"}}]""#,
        allowed.trim_end_matches("\"\"")
    );
    let (broken, object, texts) =
        (format!(r#"{default}"nope""#), format!(r#"{default}"{{}}""#), format!(r#"{default}"[\"x\"]""#));
    let cluster = namespaces(&[
        ("plain", ""),
        ("own", &own),
        ("only", &only),
        ("broken", &broken),
        ("object", &object),
        ("texts", &texts),
    ]);
    PodTolerationRestriction::new(cluster, read.tolerations)
}

#[tokio::test]
async fn pods_tolerate_what_their_namespace_says() {
    let plugin = restriction();
    let told = async |namespace, spec: &str| told(&plugin, namespace, spec).await;
    let tolerates = |list: &str| format!(r#"{{"tolerations":[{list}]}}"#);
    let cluster_wide = r#"{"key":"cluster","operator":"Exists"}"#;
    let of_namespace = r#"{"effect":"NoSchedule","key":"own","operator":"Exists"}"#;
    assert_eq!(told("plain", "").await, tolerates(cluster_wide));
    assert_eq!(told("own", "").await, tolerates(of_namespace));
    assert_eq!(told("only", "").await, "{}");
    let busy = r#""containers":[{"resources":{"requests":{"cpu":"1"}}}]"#;
    let pressure =
        r#"{"effect":"NoSchedule","key":"node.kubernetes.io/memory-pressure","operator":"Exists"}"#;
    assert!(told("plain", busy).await.ends_with(&tolerates(&format!("{cluster_wide},{pressure}"))[1..]));
    let asks = |list: &str| format!(r#""tolerations":[{list}]"#);
    let ok = r#"{"key":"ok","operator":"Equal","value":"v"}"#;
    assert_eq!(told("plain", &asks(ok)).await, tolerates(&format!("{ok},{cluster_wide}")));
    let refused = |scope: &str| {
        format!(
            "500 pod tolerations (possibly merged with namespace default tolerations) conflict with its {scope} whitelist"
        )
    };
    assert_eq!(told("plain", &asks(&ok.replace("\"v\"", "\"w\""))).await, refused("cluster"));
    assert_eq!(told("only", &asks(ok)).await, refused("namespace"));
    let only = r#"{"effect":"NoExecute","key":"only","operator":"Exists"}"#;
    assert_eq!(told("only", &asks(only)).await, tolerates(only));
    let everything = r#"{"operator":"Exists"}"#;
    assert_eq!(told("own", &asks(everything)).await, tolerates(everything), "it covers what is added");
    let wide = r#"{"key":"own","operator":"Exists"},{"effect":"NoSchedule","key":"own","operator":"Equal","value":"1"}"#;
    assert_eq!(told("own", &asks(wide)).await, tolerates(r#"{"key":"own","operator":"Exists"}"#));
    let long = r#"{"effect":"NoExecute","key":"q","operator":"Exists","tolerationSeconds":5},{"effect":"NoExecute","key":"q","operator":"Equal","value":"v"}"#;
    assert_eq!(
        told("own", &asks(long)).await,
        tolerates(&format!("{long},{of_namespace}")),
        "five seconds cover none"
    );
    assert_eq!(told("broken", "").await, "500 invalid character 'o' in literal null (expecting 'u')");
    assert_eq!(
        told("object", "").await,
        "500 json: cannot unmarshal object into Go value of type []v1.Toleration"
    );
    assert_eq!(
        told("texts", "").await,
        "500 json: cannot unmarshal string into Go value of type v1.Toleration"
    );
    assert_eq!(told("absent", "").await, "404 namespaces \"absent\" not found");

    let old = pod("");
    let update = Asked { operation: Update, old: &old, namespace: "plain", ..Asked::default() };
    assert_eq!(text(&update.ask(&plugin, &pod("")).await.unwrap()), text(&object(&pod(""))));
    let wrong = |told: &str| settings("PodTolerationRestriction", told).unwrap_err();
    assert_eq!(wrong("{}"), "no kind \"\" is registered for version \"\"");
}

#[tokio::test(start_paused = true)]
async fn there_are_so_many_events_and_no_more() {
    let read = settings(
        "EventRateLimit",
        r#"{"apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","kind":"Configuration","limits":[
        {"type":"Namespace","qps":1,"burst":3},{"type":"SourceAndObject","qps":1,"burst":2,"cacheSize":2},
        {"type":"User","qps":1,"burst":1000},{"type":"Server","qps":1,"burst":1000}]}"#,
    )
    .unwrap();
    let plugin = EventRateLimit::new(read.events);
    let user = User::default();
    let ask = async |namespace: &str, group: &str, name: &str, dry_run| {
        let sent = object(&format!(
            r#"{{"source":{{"component":"c","host":"h"}},"involvedObject":{{"kind":"Pod","namespace":"{namespace}","name":"{name}"}}}}"#
        ));
        let facts = Facts {
            operation: keelson_admission::Operation::Create,
            user: &user,
            group,
            version: "v1",
            kind: "Event",
            resource: "events",
            subresource: "",
            namespace,
            name: "e",
            dry_run,
            options: None,
            old: None,
        };
        match plugin.validate(&facts, Some(&sent), &mut Notes::default()).await {
            Ok(()) => "ok".to_owned(),
            Err(status) => format!("{} {}", status.code, status.message),
        }
    };
    let over = "429 Too many requests: ";
    let one = "limit reached on type SourceAndObject for key chPodnx";
    let all = "limit reached on type Namespace for key n";
    assert_eq!(ask("n", "", "x", false).await, "ok");
    assert_eq!(ask("n", "", "x", false).await, "ok");
    assert_eq!(ask("n", "", "x", false).await, format!("{over}{one}"));
    assert_eq!(ask("n", "", "x", false).await, format!("{over}[{all}, {one}]"));
    assert_eq!(ask("n", "", "x", true).await, "ok", "a dry run is none");
    assert_eq!(ask("n", "events.k8s.io", "x", false).await, "ok", "only the old kind is counted");
    assert_eq!(ask("n", "", "y", false).await, format!("{over}{all}"));
    assert_eq!(ask("m", "", "x", false).await, "ok");
    tokio::time::advance(Duration::from_secs(2)).await;
    // Of more than two things the one is forgotten that was not heard of the longest: there may be two again.
    let seen =
        [ask("n", "", "x", false).await, ask("n", "", "x", false).await, ask("n", "", "x", false).await];
    assert_eq!(seen, ["ok", "ok", &format!("{over}[{all}, {one}]")]);

    let wrong = |limits: &str| {
        let head = r#"{"apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","kind":"Configuration""#;
        settings("EventRateLimit", &format!("{head},{limits}}}")).unwrap_err()
    };
    assert_eq!(wrong(r#""limits":[]"#), "limits: Invalid value: null: must not be empty");
    assert_eq!(
        wrong(r#""limits":[{"type":"Server","burst":1},{"type":"Nobody","qps":1,"burst":1,"cacheSize":-1}]"#),
        "[limits[0].qps: Invalid value: 0: must be positive, limits[1].type: Unsupported value: \"Nobody\": supported \
         values: \"Namespace\", \"Server\", \"SourceAndObject\", \"User\", limits[1].cacheSize: Invalid value: -1: must \
         not be negative]"
    );
    assert_eq!(wrong(r#""more":1"#), "unknown field \"more\"");
}
