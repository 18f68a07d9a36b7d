//! Plugins about pods: accounts, priorities, runtimes, topology.

use crate::cluster::{Asked, Cluster, object, text as told};
use keelson_admission::Operation;
use keelson_admission::pod_topology::PodTopologyLabels;
use keelson_admission::priority::Priority;
use keelson_admission::runtime_class::RuntimeClass;
use keelson_admission::service_account::ServiceAccount;
use keelson_api::tree::Value;

fn accounts() -> ServiceAccount {
    ServiceAccount::new(Cluster::new(&[
        (
            "serviceaccounts",
            r#"{"metadata":{"name":"default","namespace":"n"},"imagePullSecrets":[{"name":"pull"}]}"#,
        ),
        (
            "serviceaccounts",
            r#"{"metadata":{"name":"quiet","namespace":"n"},"automountServiceAccountToken":false}"#,
        ),
        (
            "serviceaccounts",
            r#"{"metadata":{"name":"strict","namespace":"n",
            "annotations":{"kubernetes.io/enforce-mountable-secrets":"true"}},"secrets":[{"name":"mine"}]}"#,
        ),
    ]))
}

#[tokio::test]
async fn pods_run_as_an_account_and_get_its_token() {
    let plugin = accounts();
    let pod = r#"{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c"},
        {"name":"d","volumeMounts":[{"name":"own","mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}]}],
        "initContainers":[{"name":"i"}]}}"#;
    let made = Asked::default().ask(&plugin, pod).await.unwrap();
    let spec = made.object("spec").unwrap();
    assert_eq!((spec.text("serviceAccountName"), spec.text("serviceAccount")), ("default", "default"));
    assert_eq!(spec.list("imagePullSecrets"), [Value::Object(object(r#"{"name":"pull"}"#))]);
    let [volume] = spec.list("volumes") else { panic!("{made:?}") };
    let volume = volume.as_object().unwrap();
    let name = volume.text("name").strip_prefix("kube-api-access-").expect("a generated name");
    assert_eq!(name.len(), 5);
    let projected = r#"{"defaultMode":420,"sources":[
        {"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},
        {"configMap":{"items":[{"key":"ca.crt","path":"ca.crt"}],"name":"kube-root-ca.crt"}},
        {"downwardAPI":{"items":[{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.namespace"},"path":"namespace"}]}}]}"#;
    assert_eq!(told(volume.object("projected").unwrap()), told(&object(projected)));
    let mounts = |list: &str, at: usize| {
        let containers = spec.list(list);
        containers[at]
            .as_object()
            .unwrap()
            .list("volumeMounts")
            .iter()
            .map(|one| one.as_object().unwrap().text("name").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(mounts("containers", 0), [volume.text("name")]);
    assert_eq!(mounts("containers", 1), ["own"], "what is mounted there already stays");
    assert_eq!(mounts("initContainers", 0), [volume.text("name")]);
    // Asked once more, nothing is added.
    let again = Asked::default().ask(&plugin, &told(&made)).await.unwrap();
    assert_eq!(told(&again), told(&made));
}

#[tokio::test]
async fn tokens_are_mounted_unless_somebody_says_no() {
    let plugin = accounts();
    let volumes = async |spec: &str| {
        let sent = format!(r#"{{"metadata":{{}},"spec":{{"containers":[{{"name":"c"}}],{spec}}}}}"#);
        Asked::default().ask(&plugin, &sent).await.unwrap().object("spec").unwrap().list("volumes").len()
    };
    assert_eq!(volumes(r#""serviceAccountName":"quiet""#).await, 0);
    assert_eq!(volumes(r#""serviceAccountName":"quiet","automountServiceAccountToken":true"#).await, 1);
    assert_eq!(volumes(r#""automountServiceAccountToken":false"#).await, 0);
}

#[tokio::test(start_paused = true)]
async fn accounts_must_be_there() {
    let plugin = accounts();
    let missing = r#"{"metadata":{"generateName":"p-"},"spec":{"serviceAccountName":"x"}}"#;
    assert_eq!(
        Asked::default().told(&plugin, missing).await,
        "403 pods \"p-\" is forbidden: error looking up service account n/x: serviceaccount \"x\" not found"
    );
    let empty = ServiceAccount::new(Cluster::new(&[]));
    let nameless = Asked::default().told(&empty, r#"{"spec":{}}"#).await;
    let expected = "403 pods \"Unknown\" is forbidden: error looking up service account n/default: serviceaccount \
                    \"default\" not found";
    assert_eq!(nameless, expected);
}

#[tokio::test]
async fn mirror_pods_are_left_alone_and_use_nothing() {
    let plugin = accounts();
    let mirror = |spec: &str| {
        format!(
            r#"{{"metadata":{{"annotations":{{"kubernetes.io/config.mirror":""}},"name":"m"}},"spec":{{{spec}}}}}"#
        )
    };
    let plain = mirror(r#""containers":[{"name":"c"}]"#);
    assert_eq!(Asked::default().told(&plugin, &plain).await, plain);
    for (spec, why) in [
        (r#""serviceAccountName":"default""#, "a mirror pod may not reference service accounts"),
        (r#""volumes":[{"name":"v","secret":{"secretName":"s"}}]"#, "a mirror pod may not reference secrets"),
        (
            r#""containers":[{"name":"c","envFrom":[{"secretRef":{"name":"s"}}]}]"#,
            "a mirror pod may not reference secrets",
        ),
        (
            r#""volumes":[{"name":"v","projected":{"sources":[{"serviceAccountToken":{"path":"t"}}]}}]"#,
            "a mirror pod may not use ServiceAccountToken volume projections",
        ),
    ] {
        let told = Asked::default().told(&plugin, &mirror(spec)).await;
        assert_eq!(told, format!("403 pods \"m\" is forbidden: {why}"));
    }
}

#[tokio::test]
async fn strict_accounts_let_their_own_secrets_be_used() {
    let plugin = accounts();
    let pod = |spec: &str| {
        format!(
            r#"{{"metadata":{{"name":"p"}},"spec":{{"automountServiceAccountToken":false,"serviceAccountName":"strict",{spec}}}}}"#
        )
    };
    let own = pod(r#""volumes":[{"name":"v","secret":{"secretName":"mine"}}]"#);
    assert!(Asked::default().told(&plugin, &own).await.starts_with('{'));
    for (spec, why) in [
        (
            r#""volumes":[{"name":"v","secret":{"secretName":"s"}}]"#,
            "volume with secret.secretName=\"s\" is not allowed because service account strict does not \
             reference that secret",
        ),
        (
            r#""containers":[{"name":"c","env":[{"name":"E","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}]"#,
            "container c with envVar E referencing secret.secretName=\"s\" is not allowed because service \
             account strict does not reference that secret",
        ),
        (
            r#""initContainers":[{"name":"c","envFrom":[{"secretRef":{"name":"s"}}]}]"#,
            "init container c with envFrom referencing secret.secretName=\"s\" is not allowed because service \
             account strict does not reference that secret",
        ),
        (
            r#""imagePullSecrets":[{"name":"s"}]"#,
            "imagePullSecrets[0].name=\"s\" is not allowed because service account strict does not reference \
             that imagePullSecret",
        ),
    ] {
        let told = Asked::default().told(&plugin, &pod(spec)).await;
        assert_eq!(told, format!("403 pods \"p\" is forbidden: {why}"));
    }
    let debug = pod(r#""ephemeralContainers":[{"name":"d","envFrom":[{"secretRef":{"name":"s"}}]}]"#);
    let asked = Asked {
        operation: Operation::Update,
        resource: ("", "pods", "ephemeralcontainers"),
        ..Asked::default()
    };
    let told = asked.told(&plugin, &debug).await;
    assert!(told.starts_with("500 ephemeral container d with envFrom referencing"), "{told}");
}

#[tokio::test]
async fn priorities_come_from_classes() {
    let high = ("priorityclasses", r#"{"metadata":{"name":"high"},"value":1000,"preemptionPolicy":"Never"}"#);
    let usual = ("priorityclasses", r#"{"metadata":{"name":"usual"},"value":7,"globalDefault":true}"#);
    let plugin = Priority::new(Cluster::new(&[high]));
    let ask = async |sent: &str| Asked::default().told(&plugin, sent).await;
    let none = r#"{"spec":{"preemptionPolicy":"PreemptLowerPriority","priority":0}}"#;
    assert_eq!(ask("{}").await, none);
    assert_eq!(ask(none).await, none);
    let own = r#"{"spec":{"preemptionPolicy":"Never","priority":1000,"priorityClassName":"high"}}"#;
    assert_eq!(ask(r#"{"spec":{"priorityClassName":"high"}}"#).await, own);
    let refused = |why: &str| format!("403 pods \"p\" is forbidden: {why}");
    let pod = |spec: &str| format!(r#"{{"metadata":{{"name":"p"}},"spec":{{{spec}}}}}"#);
    assert_eq!(
        ask(&pod(r#""priorityClassName":"low""#)).await,
        refused("no PriorityClass with name low was found")
    );
    assert_eq!(
        ask(&pod(r#""priorityClassName":"high","priority":1"#)).await,
        refused(
            "the integer value of priority (1) must not be provided in pod spec; priority admission controller \
             computed 1000 from the given PriorityClass name"
        )
    );
    assert_eq!(
        ask(&pod(r#""priorityClassName":"high","preemptionPolicy":"PreemptLowerPriority""#)).await,
        refused(
            "the string value of PreemptionPolicy (PreemptLowerPriority) must not be provided in pod spec; \
             priority admission controller computed Never from the given PriorityClass name"
        )
    );
    let updated = Asked { operation: Operation::Update, old: own, ..Asked::default() };
    assert_eq!(updated.told(&plugin, "{}").await, r#"{"spec":{"preemptionPolicy":"Never","priority":1000}}"#);

    let plugin = Priority::new(Cluster::new(&[high, usual]));
    let default = r#"{"spec":{"priority":7,"priorityClassName":"usual"}}"#;
    assert_eq!(Asked::default().told(&plugin, "{}").await, default);
    let classes = Asked { resource: ("scheduling.k8s.io", "priorityclasses", ""), ..Asked::default() };
    let second = r#"{"globalDefault":true,"metadata":{"name":"other"},"value":1}"#;
    assert_eq!(
        classes.told(&plugin, second).await,
        "403 priorityclasses.scheduling.k8s.io \"other\" is forbidden: PriorityClass usual is already marked as \
         default. Only one default can exist"
    );
    let same = r#"{"globalDefault":true,"metadata":{"name":"usual"},"value":7}"#;
    assert_eq!(Asked { operation: Operation::Update, old: same, ..classes }.told(&plugin, same).await, same);
}

#[tokio::test]
async fn runtimes_say_what_they_cost_and_where_they_are() {
    let class = r#"{"metadata":{"name":"vm"},"overhead":{"podFixed":{"memory":"1Gi"}},"scheduling":
        {"nodeSelector":{"vm":"yes"},"tolerations":[{"key":"a","operator":"Exists"},{"key":"b","operator":"Exists"}]}}"#;
    let plain = ("runtimeclasses", r#"{"metadata":{"name":"plain"}}"#);
    let plugin = RuntimeClass::new(Cluster::new(&[("runtimeclasses", class), plain]));
    let pod = |spec: &str| format!(r#"{{"metadata":{{"name":"p"}},"spec":{{{spec}}}}}"#);
    let ask = async |spec: &str| Asked::default().told(&plugin, &pod(spec)).await;
    let merged = pod(
        r#""nodeSelector":{"vm":"yes","x":"y"},"overhead":{"memory":"1Gi"},"runtimeClassName":"vm","tolerations":[{"key":"a","operator":"Exists"},{"key":"b","operator":"Exists"}]"#,
    );
    let sent = r#""runtimeClassName":"vm","nodeSelector":{"x":"y"},"tolerations":[{"key":"a","operator":"Equal","value":"z"},
        {"key":"b","operator":"Exists"}]"#;
    assert_eq!(
        ask(sent).await.replace(r#"{"key":"b","operator":"Exists"},{"key":"a","operator":"Exists"}"#, ""),
        merged.replace(r#"{"key":"a","operator":"Exists"},{"key":"b","operator":"Exists"}"#, "")
    );
    assert!(ask(r#""runtimeClassName":"vm","overhead":{"memory":"1024Mi"}"#).await.starts_with('{'));
    let refused = |why: &str| format!("403 pods \"p\" is forbidden: {why}");
    for (spec, why) in [
        (r#""runtimeClassName":"x""#, "pod rejected: RuntimeClass \"x\" not found"),
        (
            r#""runtimeClassName":"vm","overhead":{"memory":"1Mi"}"#,
            "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead",
        ),
        (
            r#""runtimeClassName":"vm","nodeSelector":{"vm":"no"}"#,
            "conflict: runtimeClass.scheduling.nodeSelector[vm] = yes; pod.spec.nodeSelector[vm] = no",
        ),
        (
            r#""overhead":{"memory":"1Mi"}"#,
            "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead",
        ),
        (
            r#""runtimeClassName":"plain","overhead":{"memory":"1Mi"}"#,
            "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead",
        ),
    ] {
        assert_eq!(ask(spec).await, refused(why));
    }
}

#[tokio::test]
async fn pods_carry_the_zone_of_their_node() {
    let node = r#"{"metadata":{"name":"node","labels":{"topology.kubernetes.io/zone":"z",
        "topology.kubernetes.io/region":"r","other":"x"}}}"#;
    let plugin = PodTopologyLabels::new(Cluster::new(&[("nodes", node)]));
    let labels = r#"{"topology.kubernetes.io/region":"r","topology.kubernetes.io/zone":"z"}"#;
    let pod = r#"{"metadata":{"labels":{"topology.kubernetes.io/zone":"mine"}},"spec":{"nodeName":"node"}}"#;
    let expected = format!(r#"{{"metadata":{{"labels":{labels}}},"spec":{{"nodeName":"node"}}}}"#);
    assert_eq!(Asked::default().told(&plugin, pod).await, expected);
    let binding = Asked { resource: ("", "pods", "binding"), ..Asked::default() };
    let sent = r#"{"target":{"kind":"Node","name":"node"}}"#;
    let expected =
        format!(r#"{{"metadata":{{"labels":{labels}}},"target":{{"kind":"Node","name":"node"}}}}"#);
    assert_eq!(binding.told(&plugin, sent).await, expected);
    for same in [r#"{"target":{"kind":"X","name":"node"}}"#, r#"{"target":{"kind":"Node","name":"gone"}}"#] {
        assert_eq!(binding.told(&plugin, same).await, same);
    }
    assert_eq!(Asked::default().told(&plugin, r#"{"spec":{}}"#).await, r#"{"spec":{}}"#);
}
