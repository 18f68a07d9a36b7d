//! Plugins that are off until somebody names them.

use crate::cluster::{Asked, Cluster, object};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_admission::Operation::{Connect, Create, Delete, Update};
use keelson_admission::always::{AlwaysAdmit, AlwaysDeny};
use keelson_admission::anti_affinity::LimitPodHardAntiAffinityTopology;
use keelson_admission::extended_resources::ExtendedResourceToleration;
use keelson_admission::external_ips::DenyServiceExternalIps;
use keelson_admission::namespace_lifecycle::{Namespaces, Phase};
use keelson_admission::namespace_presence::{NamespaceAutoProvision, NamespaceExists};
use keelson_admission::owner_references::OwnerReferences;
use keelson_admission::pull_images::AlwaysPullImages;
use keelson_admission::{Facts, Notes, Plugin};
use keelson_api::status::Result;
use keelson_api::user::User;
use keelson_authz::{Answer, Attributes, Authorizer, Ruling, at_once};
use std::sync::{Arc, Mutex};

fn pod(spec: &str) -> String {
    format!(r#"{{"metadata":{{"name":"p"}},"spec":{{{spec}}}}}"#)
}

#[tokio::test]
async fn some_need_no_reason() {
    assert!(!AlwaysAdmit.handles(Create));
    assert!(AlwaysDeny.handles(Connect));
    for operation in [Create, Update, Delete, Connect] {
        let told = Asked { operation, ..Asked::default() }.told(&AlwaysDeny, &pod("")).await;
        assert_eq!(told, "403 pods \"p\" is forbidden: admission control is denying all modifications");
    }
}

#[tokio::test]
async fn images_are_pulled_by_whoever_starts_them() {
    let sent =
        pod(r#""initContainers":[{"image":"i"}],"containers":[{"image":"a","imagePullPolicy":"Never"}],
        "ephemeralContainers":[{"image":"e"}],"volumes":[{"image":{"reference":"v"}},{"emptyDir":{}}]"#);
    let made = Asked::default().told(&AlwaysPullImages, &sent).await;
    assert_eq!(made.matches(r#""imagePullPolicy":"Always""#).count(), 3);
    assert!(made.contains(r#""pullPolicy":"Always""#), "{made}");
    let old = pod(r#""containers":[{"image":"a"},{"image":"b"}]"#);
    let update = Asked { operation: Update, old: &old, ..Asked::default() };
    let same = pod(r#""containers":[{"image":"b","imagePullPolicy":"Never"}]"#);
    assert!(update.told(&AlwaysPullImages, &same).await.contains("Never"), "no image is new");
    let new = same.replace(r#""b""#, r#""c""#);
    assert!(update.told(&AlwaysPullImages, &new).await.contains("Always"));

    // What a plugin in between has set is refused.
    let user = User::default();
    let facts = |old| Facts {
        operation: Create,
        user: &user,
        group: "",
        version: "v1",
        kind: "Pod",
        resource: "pods",
        subresource: "",
        namespace: "n",
        name: "p",
        dry_run: false,
        options: None,
        old,
    };
    let told = async |sent: &str| {
        let sent = object(sent);
        let (facts, mut notes) = (facts(None), Notes::default());
        let refused = AlwaysPullImages.validate(&facts, Some(&sent), &mut notes).await.expect_err("refused");
        (refused.code, refused.message)
    };
    let one = r#"pods "p" is forbidden: spec.containers[0].imagePullPolicy: Unsupported value: "Never": supported values: "Always""#;
    assert_eq!(told(&same).await, (500, one.to_owned()));
    let volume =
        one.replace("containers[0].imagePullPolicy", "volumes[0].image.pullPolicy").replace("Never", "");
    let both = pod(
        r#""containers":[{"image":"b","imagePullPolicy":"Never"}],"volumes":[{"image":{"reference":"v"}}]"#,
    );
    assert_eq!(told(&both).await, (500, format!("[{one}, {volume}]")));
}

#[tokio::test]
async fn services_take_no_new_addresses() {
    let service = |ips: &str| format!(r#"{{"metadata":{{"name":"s"}},"spec":{{"externalIPs":[{ips}]}}}}"#);
    let asked = Asked { resource: ("", "services", ""), ..Asked::default() };
    let refused = "403 services \"s\" is forbidden: Use of external IPs is denied by admission control";
    assert_eq!(asked.told(&DenyServiceExternalIps, &service(r#""1.2.3.4""#)).await, refused);
    assert!(asked.ask(&DenyServiceExternalIps, &service("")).await.is_ok());
    let old = service(r#""1.2.3.4","1.2.3.5""#);
    let update = Asked { operation: Update, old: &old, ..asked };
    assert!(update.ask(&DenyServiceExternalIps, &service(r#""1.2.3.5""#)).await.is_ok());
    assert_eq!(update.told(&DenyServiceExternalIps, &service(r#""1.2.3.5","1.2.3.6""#)).await, refused);
}

#[tokio::test]
async fn pods_keep_others_off_their_node_only() {
    let plugin = LimitPodHardAntiAffinityTopology;
    let away = |list: &str, key: &str| {
        pod(&format!(r#""affinity":{{"podAntiAffinity":{{"{list}":[{{"topologyKey":"{key}"}}]}}}}"#))
    };
    let hard = "requiredDuringSchedulingIgnoredDuringExecution";
    assert!(Asked::default().ask(&plugin, &away(hard, "kubernetes.io/hostname")).await.is_ok());
    assert_eq!(
        Asked::default().told(&plugin, &away(hard, "zone")).await,
        "403 pods \"p\" is forbidden: affinity.PodAntiAffinity.RequiredDuringScheduling has TopologyKey zone but only \
         key kubernetes.io/hostname is allowed"
    );
    let soft = away("preferredDuringSchedulingIgnoredDuringExecution", "zone");
    assert!(Asked::default().ask(&plugin, &soft).await.is_ok());
}

#[tokio::test]
async fn who_asks_for_what_few_nodes_have_tolerates_their_taints() {
    let sent = pod(
        r#""containers":[{"resources":{"requests":{"example.com/b":"1","cpu":"1","kubernetes.io/x":"1"}}}],
        "initContainers":[{"resources":{"requests":{"example.com/a":"1"},"limits":{"example.com/c":"1"}}}],
        "tolerations":[{"key":"example.com/b","operator":"Exists","effect":"NoSchedule","tolerationSeconds":3},
        {"key":"example.com/b","operator":"Equal","effect":"NoSchedule"}]"#,
    );
    let made = Asked::default().told(&ExtendedResourceToleration, &sent).await;
    let own =
        |key: &str| format!(r#"{{"effect":"NoSchedule","key":"example.com/{key}","operator":"Exists"}}"#);
    let equal = r#"{"effect":"NoSchedule","key":"example.com/b","operator":"Equal"}"#;
    let all = format!(r#""tolerations":[{},{equal},{}]"#, own("b"), own("a"));
    assert!(made.contains(&all), "{made}");
    let plain = pod(r#""containers":[]"#);
    let made = Asked::default().ask(&ExtendedResourceToleration, &plain).await.unwrap();
    assert_eq!(made, object(&plain));
}

struct Only;

impl Namespaces for Only {
    fn phase<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Phase>> {
        async move { Ok(if name == "n" { Phase::Terminating } else { Phase::Absent }) }.boxed()
    }
}

#[tokio::test]
async fn namespaces_must_be_there_or_are_made() {
    let plugin = NamespaceExists::new(Arc::new(Only));
    for operation in [Create, Update, Delete] {
        let asked = Asked { operation, ..Asked::default() };
        assert!(asked.ask(&plugin, &pod("")).await.is_ok());
        let absent = Asked { namespace: "absent", ..asked };
        assert_eq!(absent.told(&plugin, &pod("")).await, "404 namespaces \"absent\" not found");
    }
    assert!(Asked { namespace: "", ..Asked::default() }.ask(&plugin, "{}").await.is_ok());

    let cluster = Cluster::new(&[("namespaces", r#"{"metadata":{"name":"n"}}"#)]);
    let plugin = NamespaceAutoProvision::new(Arc::clone(&cluster) as _);
    let absent = Asked { namespace: "absent", ..Asked::default() };
    assert!(Asked { dry_run: true, ..absent }.ask(&plugin, &pod("")).await.is_ok());
    assert!(Asked::default().ask(&plugin, &pod("")).await.is_ok());
    assert_eq!(cluster.objects.lock().unwrap().len(), 1);
    assert!(absent.ask(&plugin, &pod("")).await.is_ok());
    let all = cluster.objects.lock().unwrap();
    assert_eq!((all.len(), &*all[1].1), (2, &object(r#"{"metadata":{"name":"absent"}}"#)));
}

/// Allows what stands in a list, and notes what it was asked.
struct Listed {
    allowed: &'static [&'static str],
    asked: Mutex<Vec<String>>,
}

impl Authorizer for Listed {
    fn authorize<'a>(&'a self, asked: Attributes<'a>) -> Answer<'a> {
        let told = format!(
            "{} {}/{}/{}/{} {}/{}",
            asked.verb,
            asked.group,
            asked.version,
            asked.resource,
            asked.subresource,
            asked.namespace,
            asked.name
        );
        let may = self.allowed.contains(&&*told);
        self.asked.lock().unwrap().push(told);
        at_once(if may { Ruling::allow("") } else { Ruling { reason: "no".into(), ..Ruling::no_opinion() } })
    }
}

#[tokio::test]
async fn owners_are_named_and_held_back_by_whom_may() {
    let judge = |allowed| Arc::new(Listed { allowed, asked: Mutex::default() });
    let owned = |owners: &str| format!(r#"{{"metadata":{{"name":"p","ownerReferences":[{owners}]}}}}"#);
    let owner = |kind: &str, more: &str| {
        format!(r#"{{"apiVersion":"{kind}","name":"o","uid":"u"{more}}}"#).replace("#", r#"","kind":""#)
    };
    let told = async |asked: Asked<'_>, judge: &Arc<Listed>, sent: &str| {
        let plugin = OwnerReferences::new(Cluster::new(&[]), Arc::clone(judge) as _);
        asked.told(&plugin, sent).await
    };
    let create = Asked::default();
    let nobody = judge(&[]);
    let plain = owned(&owner("v1#Pod", ""));
    assert!(told(create, &nobody, &plain).await.starts_with('{'), "who makes it may say whose it is");
    let none = owned("");
    let update = Asked { operation: Update, old: &none, name: "p", ..create };
    assert_eq!(
        told(update, &nobody, &plain).await,
        "403 pods \"p\" is forbidden: cannot set an ownerRef on a resource you can't delete: no, <nil>"
    );
    assert!(
        told(Asked { resource: ("", "pods", "status"), ..update }, &nobody, &plain).await.starts_with('{')
    );
    assert!(told(Asked { old: &plain, ..update }, &nobody, &plain).await.starts_with('{'), "nothing changes");
    assert_eq!(*nobody.asked.lock().unwrap(), ["delete /v1/pods/ n/p"]);
    let deleter = judge(&["delete /v1/pods/ n/p"]);
    assert!(told(update, &deleter, &plain).await.starts_with('{'));

    let block = r#","blockOwnerDeletion":true"#;
    let blocked = owned(&owner("apps/v1#Deployment", block));
    let nobody = judge(&[]);
    assert_eq!(
        told(create, &nobody, &blocked).await,
        "403 pods \"p\" is forbidden: cannot set blockOwnerDeletion if an ownerReference refers to a resource you can't \
         set finalizers on: no, <nil>"
    );
    let asked = ["update */*/*/finalizers /*", "update apps/v1/deployments/finalizers n/o"];
    assert_eq!(*nobody.asked.lock().unwrap(), asked);
    assert!(told(create, &judge(&["update */*/*/finalizers /*"]), &blocked).await.starts_with('{'));
    let one = judge(&["update apps/v1/deployments/finalizers n/o", "delete /v1/pods/ n/p"]);
    assert!(told(create, &one, &blocked).await.starts_with('{'));
    assert!(
        told(
            Asked { old: &blocked, ..update },
            &judge(&["delete /v1/pods/ n/p"]),
            &owned(&format!(
                "{},{}",
                owner("apps/v1#Deployment", block),
                owner("v1#Node", "").replace("\"u\"", "\"v\"")
            ))
        )
        .await
        .starts_with('{'),
        "it was held back before"
    );
    let node = judge(&["update /v1/nodes/finalizers /o"]);
    assert!(told(create, &node, &owned(&owner("v1#Node", block))).await.starts_with('{'));
    let unknown = |version: &str, why: &str| {
        format!(
            "403 pods \"p\" is forbidden: cannot set blockOwnerDeletion in this case because cannot find RESTMapping for \
             APIVersion {version} Kind Thing: {why}"
        )
    };
    assert_eq!(
        told(create, &one, &owned(&owner("x.io/v1#Thing", block))).await,
        unknown("x.io/v1", r#"no matches for kind "Thing" in version "x.io/v1""#)
    );
    assert_eq!(
        told(create, &one, &owned(&owner("a/b/c#Thing", block))).await,
        unknown("a/b/c", "unexpected GroupVersion string: a/b/c")
    );
}
