//! NodeRestriction, and what running pods may become: the words are a real kube-apiserver's.

use crate::cluster::{Asked, Cluster};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_admission::Operation::{self, Create, Delete, Update};
use keelson_admission::node_features::NodeDeclaredFeatureValidator;
use keelson_admission::node_restriction::NodeRestriction;
use keelson_admission::pod_resize::PodResizeValidator;
use keelson_authz::{Answer, Attributes, Authorizer, Ruling, at_once};
use std::sync::Arc;

/// Lets nodes ask for tokens for `others`, and tells an error about `odd`.
struct Judge;

impl Authorizer for Judge {
    fn authorize<'a>(&'a self, asked: Attributes<'a>) -> Answer<'a> {
        assert_eq!(
            (asked.verb, asked.version, asked.name),
            ("request-serviceaccounts-token-audience", "v1", "sa")
        );
        at_once(match asked.resource {
            "others" => Ruling::allow(""),
            "odd" => Ruling { error: Some("it broke".to_owned()), ..Ruling::no_opinion() },
            _ => Ruling::no_opinion(),
        })
    }
}

fn plugin() -> NodeRestriction {
    let pod = |name: &str, volumes: &str| {
        format!(
            r#"{{"metadata":{{"name":"{name}","namespace":"n","uid":"u"}},"spec":{{"nodeName":"n1","volumes":[{volumes}]}}}}"#
        )
    };
    let token =
        pod("own", r#"{"name":"v","projected":{"sources":[{"serviceAccountToken":{"audience":"mine"}}]}}"#);
    let claims = pod(
        "claims",
        r#"{"name":"a","persistentVolumeClaim":{"claimName":"csi"}},{"name":"b","persistentVolumeClaim":{"claimName":"ebs"}},
        {"name":"c","persistentVolumeClaim":{"claimName":"local"}},{"name":"d","csi":{"driver":"d.example.com"}}"#,
    );
    let made = pod("made", r#"{"name":"v","ephemeral":{"volumeClaimTemplate":{}}}"#);
    let broken = pod(
        "broken",
        r#"{"name":"a","persistentVolumeClaim":{"claimName":"absent"}},{"name":"b","persistentVolumeClaim":{"claimName":"unbound"}},
        {"name":"c","persistentVolumeClaim":{"claimName":"absent"}},{"name":"d","csi":{"driver":"no.such"}},
        {"name":"e","awsElasticBlockStore":{"volumeID":"aws://zone/x"}},{"name":"f","azureDisk":{"kind":"Shared"}},
        {"name":"g","gcePersistentDisk":{}}"#,
    );
    let lone = pod("lone", r#"{"name":"a","persistentVolumeClaim":{"claimName":"absent"}}"#);
    let elsewhere = r#"{"metadata":{"name":"elsewhere","namespace":"n","uid":"u"},"spec":{"nodeName":"n2"}}"#;
    let claim = |name: &str, volume: &str| {
        format!(r#"{{"metadata":{{"name":"{name}","namespace":"n"}},"spec":{{"volumeName":"{volume}"}}}}"#)
    };
    let bound = [("csi", "csi"), ("ebs", "ebs"), ("local", "local"), ("made-v", "csi"), ("unbound", "")];
    let bound = bound.map(|(name, volume)| claim(name, volume));
    let mut objects = vec![
        ("nodes", r#"{"metadata":{"name":"n1","uid":"node-uid"}}"#),
        ("pods", elsewhere),
        ("persistentvolumes", r#"{"metadata":{"name":"csi"},"spec":{"csi":{"driver":"d.example.com"}}}"#),
        (
            "persistentvolumes",
            r#"{"metadata":{"name":"ebs"},"spec":{"awsElasticBlockStore":{"volumeID":"vol-1"}}}"#,
        ),
        ("persistentvolumes", r#"{"metadata":{"name":"local"},"spec":{"local":{}}}"#),
        (
            "csidrivers",
            r#"{"metadata":{"name":"d.example.com"},"spec":{"tokenRequests":[{"audience":"csi"}]}}"#,
        ),
        (
            "csidrivers",
            r#"{"metadata":{"name":"ebs.csi.aws.com"},"spec":{"tokenRequests":[{"audience":"ebs"}]}}"#,
        ),
    ];
    objects.extend([&token, &claims, &made, &broken, &lone].map(|pod| ("pods", pod.as_str())));
    objects.extend(bound.iter().map(|claim| ("persistentvolumeclaims", claim.as_str())));
    NodeRestriction::new(Cluster::new(&objects), Arc::new(Judge))
}

fn by(node: &'static str) -> Asked<'static> {
    Asked { user: node, groups: &["system:nodes"], ..Asked::default() }
}

async fn refused(asked: Asked<'_>, sent: &str) -> String {
    let told = asked.told(&plugin(), sent).await;
    let told = told.strip_prefix("403 ").unwrap_or_else(|| panic!("{told}"));
    told.split_once("is forbidden: ").expect("a refusal").1.to_owned()
}

async fn passes(asked: Asked<'_>, sent: &str) -> bool {
    asked.ask(&plugin(), sent).await.is_ok()
}

const N1: &str = "system:node:n1";
const N2: &str = "system:node:n2";

#[tokio::test]
async fn only_nodes_are_restricted() {
    let pod = r#"{"metadata":{"name":"p"},"spec":{}}"#;
    assert!(passes(Asked { user: N1, ..Asked::default() }, pod).await, "not of the group");
    assert!(passes(by("kubelet"), pod).await, "not of the name");
    assert_eq!(
        refused(by("system:node:"), pod).await,
        r#"could not determine node from user "system:node:""#
    );
    assert!(passes(Asked { resource: ("", "configmaps", ""), ..by(N1) }, r#"{"metadata":{}}"#).await);
}

#[tokio::test]
async fn nodes_touch_their_own_node_only() {
    let nodes =
        |operation, name| Asked { operation, resource: ("", "nodes", ""), name, namespace: "", ..by(N1) };
    let other = r#"node "n1" is not allowed to modify node "n2""#;
    assert_eq!(refused(nodes(Create, "n2"), r#"{"metadata":{"name":"n2"}}"#).await, other);
    assert_eq!(refused(nodes(Delete, "n2"), "").await, other);
    assert_eq!(
        nodes(Delete, "").told(&plugin(), "").await,
        r#"403 nodes "Unknown" is forbidden: node "n1" is not allowed to modify node """#
    );
    assert!(passes(nodes(Delete, "n1"), "").await);
    let labelled =
        |labels: &str| format!(r#"{{"metadata":{{"name":"n1","labels":{{{labels}}}}},"spec":{{}}}}"#);
    let labels = labelled(
        r#""node-restriction.kubernetes.io/x":"1","foo.k8s.io/a":"b","kubernetes.io/hostname":"n1","mine/x":"y",
        "kubelet.kubernetes.io/z":"","x.node.kubernetes.io/z":"","a.node-restriction.kubernetes.io/q":"","kubernetes.io/role":"x",
        "plain":"1","notkubernetes.io/a":"""#,
    );
    assert_eq!(
        refused(nodes(Create, "n1"), &labels).await,
        "node \"n1\" is not allowed to set the following labels: a.node-restriction.kubernetes.io/q, foo.k8s.io/a, \
         kubernetes.io/role, node-restriction.kubernetes.io/x"
    );
    let source = r#"{"metadata":{"name":"n1"},"spec":{"configSource":{}}}"#;
    assert_eq!(
        refused(nodes(Create, "n1"), source).await,
        r#"node "n1" is not allowed to create pods with a non-nil configSource"#
    );
    let tainted = r#"{"metadata":{"name":"n1"},"spec":{"taints":[{"key":"a","effect":"NoSchedule"}]}}"#;
    assert!(passes(nodes(Create, "n1"), tainted).await, "it may begin with taints");
    let plain = labelled("");
    let update = Asked { old: &plain, ..nodes(Update, "n1") };
    assert_eq!(refused(update, tainted).await, r#"node "n1" is not allowed to modify taints"#);
    assert_eq!(
        refused(update, source).await,
        r#"node "n1" is not allowed to update configSource to a new non-nil configSource"#
    );
    let owned = r#"{"metadata":{"name":"n1","ownerReferences":[{"name":"x"}]},"spec":{}}"#;
    assert_eq!(refused(update, owned).await, r#"node "n1" is not allowed to modify ownerReferences"#);
    let before = labelled(r#""a.k8s.io/kept":"1","b.k8s.io/gone":"1","c.k8s.io/changed":"1""#);
    let update = Asked { old: &before, ..update };
    let after = labelled(r#""a.k8s.io/kept":"1","c.k8s.io/changed":"2","kubernetes.io/os":"linux""#);
    assert_eq!(
        refused(update, &after).await,
        "is not allowed to modify labels: b.k8s.io/gone, c.k8s.io/changed"
    );
    assert!(passes(Asked { old: source, ..update }, &plain).await, "it may be dropped");
}

fn mirror(owners: &str, spec: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"p","annotations":{{"kubernetes.io/config.mirror":"x"}},"ownerReferences":[{owners}]}},"spec":{{"nodeName":"n1"{spec}}}}}"#
    )
}

const OWNER: &str = r#"{"apiVersion":"v1","kind":"Node","name":"n1","uid":"node-uid","controller":true}"#;

#[tokio::test]
async fn nodes_make_mirror_pods_of_their_own() {
    let plain = r#"{"metadata":{"name":"p"},"spec":{"nodeName":"n1"}}"#;
    assert_eq!(
        refused(by(N1), plain).await,
        r#"pod does not have "kubernetes.io/config.mirror" annotation, node "n1" can only create mirror pods"#
    );
    let only = |what: &str| format!(r#"node "n1" can only create pods with {what} set to itself"#);
    assert_eq!(refused(by(N2), &mirror(OWNER, "")).await, only("spec.nodeName").replace("n1", "n2"));
    assert_eq!(refused(by(N1), &mirror("", "")).await, only("an owner reference"));
    let two = format!("{OWNER},{OWNER}");
    assert_eq!(refused(by(N1), &mirror(&two, "")).await, only("a single owner reference"));
    let owner = async |from: &str, to: &str| refused(by(N1), &mirror(&OWNER.replace(from, to), "")).await;
    assert_eq!(owner("\"n1\"", "\"n2\"").await, only("an owner reference"));
    assert_eq!(owner("true", "false").await, only("a controller owner reference"));
    assert_eq!(
        owner("true", r#"true,"blockOwnerDeletion":true"#).await,
        r#"node "n1" must not set blockOwnerDeletion on an owner reference"#
    );
    assert_eq!(owner("node-uid", "v").await, "node n1 UID mismatch: expected v got node-uid");
    let second = mirror(&OWNER.replace("n1", "n2"), "").replace(r#""nodeName":"n1""#, r#""nodeName":"n2""#);
    assert_eq!(by(N2).told(&plugin(), &second).await, r#"404 node "n2" not found"#);
    assert!(passes(by(N1), &mirror(OWNER, r#","volumes":[{"name":"v","hostPath":{}}]"#)).await);
}

#[tokio::test]
async fn mirror_pods_refer_to_nothing() {
    let told = async |spec: &str| refused(by(N1), &mirror(OWNER, spec)).await;
    let volume = async |volume: &str| told(&format!(r#","volumes":[{{"name":"v",{volume}}}]"#)).await;
    let refers = |what: &str| format!(r#"node "n1" can not create pods that reference {what}"#);
    assert_eq!(told(r#","serviceAccountName":"a""#).await, refers("serviceaccounts"));
    assert_eq!(told(r#","imagePullSecrets":[{"name":"a"}]"#).await, refers("secrets"));
    assert_eq!(told(r#","resourceClaims":[{"name":"a"}]"#).await, refers("resourceclaims"));
    let env = |from: &str| format!(r#","initContainers":[{{"name":"c",{from}}}]"#);
    let one = |of: &str| env(&format!(r#""env":[{{"name":"A","valueFrom":{{"{of}":{{"name":"x"}}}}}}]"#));
    let all = |of: &str| env(&format!(r#""envFrom":[{{"{of}":{{"name":"x"}}}}]"#));
    assert_eq!(told(&one("secretKeyRef")).await, refers("secrets"));
    assert_eq!(told(&all("configMapRef")).await, refers("configmaps"));
    for (source, what) in [
        (r#""secret":{"secretName":"s"}"#, "secrets"),
        (r#""rbd":{"secretRef":{"name":"s"}}"#, "secrets"),
        (r#""configMap":{"name":"c"}"#, "configmaps"),
        (r#""configMap":{}"#, "configmaps (via configmap volumes)"),
        (r#""csi":{}"#, "csidrivers (via CSI volumes)"),
        (r#""glusterfs":{}"#, "endpoints (via glusterFS volumes)"),
        (r#""persistentVolumeClaim":{}"#, "persistentvolumeclaims"),
        (r#""ephemeral":{}"#, "persistentvolumeclaims (via ephemeral volumes)"),
        (r#""azureFile":{"secretName":"s"}"#, "secrets"),
        (r#""azureFile":{}"#, "secrets (via azureFile volumes)"),
        (r#""projected":{"sources":[{"downwardAPI":{}},{"secret":{"name":"s"}}]}"#, "secrets"),
        (
            r#""projected":{"sources":[{"downwardAPI":{}},{"serviceAccountToken":{}}]}"#,
            "serviceaccounts (via projected volumes)",
        ),
        (r#""projected":{"sources":[{"clusterTrustBundle":{}}]}"#, "clustertrustbundles"),
        (r#""projected":{"sources":[{"podCertificate":{}}]}"#, "podcertificates"),
    ] {
        assert_eq!(volume(source).await, refers(what), "{source}");
    }
    let unknown = |what: &str| format!("error checking mirror pod for API references: unknown {what} \"v\"");
    assert_eq!(volume(r#""projected":{"sources":[{}]}"#).await, unknown("source for projected volume"));
    assert_eq!(volume(r#""later":{}"#).await, unknown("volume type for volume "));
}

#[tokio::test]
async fn nodes_say_how_their_pods_are_and_end_them() {
    let pod = |metadata: &str, status: &str| {
        format!(
            r#"{{"metadata":{{"name":"own"{metadata}}},"spec":{{"nodeName":"n1"}},"status":{{{status}}}}}"#
        )
    };
    let old = pod("", "");
    let pods = |operation, subresource| Asked {
        operation,
        resource: ("", "pods", subresource),
        name: "own",
        old: &old,
        ..by(N1)
    };
    assert_eq!(
        refused(pods(Update, ""), &old).await,
        r#"unexpected operation "UPDATE", node "n1" can only create and delete mirror pods"#
    );
    assert_eq!(
        refused(pods(Update, "resize"), &old).await,
        r#"unexpected pod subresource "resize", only 'status' and 'eviction' are allowed"#
    );
    let status = pods(Update, "status");
    assert_eq!(
        refused(Asked { user: N2, ..status }, &old).await,
        r#"node "n2" can only update pod status for pods with spec.nodeName set to itself"#
    );
    let labels = pod(r#","labels":{"a":"b"}"#, "");
    assert_eq!(refused(status, &labels).await, r#"node "n1" cannot update labels through pod status"#);
    let claims = pod("", r#""resourceClaimStatuses":[{"name":"a"}]"#);
    assert_eq!(refused(status, &claims).await, r#"node "n1" cannot update resource claim statues"#);
    let extended = pod("", r#""extendedResourceClaimStatus":{"resourceClaimName":"a"}"#);
    assert_eq!(refused(status, &extended).await, r#"node "n1" cannot update extended resource claim status"#);
    assert!(passes(status, &pod("", r#""phase":"Running""#)).await);
    assert_eq!(refused(pods(Create, "status"), &old).await, r#"unexpected operation "CREATE""#);

    let evict = pods(Create, "eviction");
    let eviction = r#"{"metadata":{"name":"elsewhere"}}"#;
    assert!(passes(evict, r#"{"metadata":{}}"#).await, "the request's name counts");
    let elsewhere = Asked { name: "", ..evict };
    assert_eq!(
        refused(elsewhere, eviction).await,
        "node n1 can only evict pods with spec.nodeName set to itself"
    );
    assert_eq!(refused(elsewhere, r#"{"metadata":{}}"#).await, "could not determine pod from request data");
    assert_eq!(
        Asked { name: "absent", ..evict }.told(&plugin(), eviction).await,
        r#"404 pod "absent" not found"#
    );
    assert_eq!(refused(pods(Delete, "eviction"), "").await, "unexpected operation DELETE");
    assert_eq!(
        refused(Asked { name: "elsewhere", ..pods(Delete, "") }, "").await,
        r#"node "n1" can only delete pods with spec.nodeName set to itself"#
    );
    assert!(passes(pods(Delete, ""), "").await);
}

#[tokio::test]
async fn nodes_say_how_big_a_volume_is_and_no_more() {
    let claims = |operation: Operation, subresource| Asked {
        operation,
        resource: ("", "persistentvolumeclaims", subresource),
        name: "c",
        ..by(N1)
    };
    assert_eq!(refused(claims(Create, ""), "{}").await, "may only update PVC status");
    assert_eq!(refused(claims(Delete, ""), "").await, "may only update PVC status");
    let claim = |metadata: &str, volume: &str, status: &str| {
        format!(
            r#"{{"metadata":{{"name":"c","namespace":"n","uid":"u","creationTimestamp":"t",{metadata}
            "finalizers":["kubernetes.io/pvc-protection"]}},"spec":{{"accessModes":["ReadWriteOnce"],
            "resources":{{"requests":{{"storage":"1Gi"}}}},{volume}"storageClassName":"k","volumeMode":"Filesystem"}},
            "status":{{{status}}}}}"#
        )
    };
    let old = claim(r#""resourceVersion":"1","managedFields":[{}],"#, "", r#""phase":"Pending""#);
    let status = Asked { old: &old, ..claims(Update, "status") };
    let free = r#""phase":"Pending","capacity":{"storage":"2Gi"},"conditions":[{"type":"Resizing"}],
        "allocatedResources":{"storage":"2Gi"},"allocatedResourceStatuses":{"storage":"NodeResizePending"}"#;
    assert!(passes(status, &claim("", "", free)).await);
    let about =
        "node \"n1\" is not allowed to update fields other than status.quantity and status.conditions: ";
    assert_eq!(
        refused(status, &claim("", "", r#""phase":"Bound""#)).await,
        format!(
            "{about}@@ -25,7 +25,7 @@\n   \"VolumeAttributesClassName\": null\n  }},\n  \"Status\": {{\n-  \"Phase\": \
             \"Pending\",\n+  \"Phase\": \"Bound\",\n   \"AccessModes\": null,\n   \"Capacity\": null,\n   \
             \"Conditions\": null,\n"
        )
    );
    let labels = r#""labels":{"b":"y","a":"b<c"},"annotations":{"x":"y"},"#;
    let told = refused(status, &claim(labels, r#""volumeName":"v","#, r#""phase":"Pending""#)).await;
    assert_eq!(
        told,
        format!(
            "{about}@@ -3,6 +3,13 @@\n  \"namespace\": \"n\",\n  \"uid\": \"u\",\n  \"creationTimestamp\": \"t\",\n+ \
             \"labels\": {{\n+  \"a\": \"b\\u003cc\",\n+  \"b\": \"y\"\n+ }},\n+ \"annotations\": {{\n+  \"x\": \"y\"\n+ \
             }},\n  \"finalizers\": [\n   \"kubernetes.io/pvc-protection\"\n  ],\n@@ -17,7 +24,7 @@\n     \"storage\": \
             \"1Gi\"\n    }}\n   }},\n-  \"VolumeName\": \"\",\n+  \"VolumeName\": \"v\",\n   \"StorageClassName\": \
             \"k\",\n   \"VolumeMode\": \"Filesystem\",\n   \"DataSource\": null,\n"
        )
    );
}

#[tokio::test]
async fn leases_devices_and_certificates_are_the_nodes_own() {
    let lease = |operation, namespace, name| Asked {
        operation,
        resource: ("coordination.k8s.io", "leases", ""),
        namespace,
        name,
        ..by(N1)
    };
    let own = r#"{"metadata":{"name":"n1"}}"#;
    let other = r#"{"metadata":{"name":"n2"}}"#;
    assert_eq!(
        refused(lease(Create, "n", ""), own).await,
        r#"can only access leases in the "kube-node-lease" system namespace"#
    );
    let why = "can only access node lease with the same name as the requesting node";
    assert_eq!(refused(lease(Create, "kube-node-lease", ""), other).await, why);
    assert_eq!(refused(lease(Update, "kube-node-lease", "n2"), own).await, why);
    assert!(passes(lease(Create, "kube-node-lease", ""), own).await);
    assert!(passes(lease(Delete, "kube-node-lease", "n1"), "").await);

    let csi =
        |operation, name| Asked { operation, resource: ("storage.k8s.io", "csinodes", ""), name, ..by(N1) };
    let why = "can only access CSINode with the same name as the requesting node";
    assert_eq!(refused(csi(Create, ""), other).await, why);
    assert_eq!(refused(csi(Delete, "n2"), "").await, why);
    assert!(passes(csi(Create, ""), own).await);

    let slice = |node: &str| format!(r#"{{"metadata":{{"name":"s"}},"spec":{{{node}}}}}"#);
    let (own, other) = (slice(r#""nodeName":"n1""#), slice(r#""nodeName":"n2""#));
    let slices =
        |operation| Asked { operation, resource: ("resource.k8s.io", "resourceslices", ""), ..by(N1) };
    let why =
        |verb: &str| format!("can only {verb} ResourceSlice with the same NodeName as the requesting node");
    assert_eq!(refused(slices(Create), &other).await, why("create"));
    assert_eq!(refused(slices(Create), &slice(r#""allNodes":true"#)).await, why("create"));
    assert_eq!(refused(Asked { old: &other, ..slices(Delete) }, "").await, why("delete"));
    assert!(passes(slices(Create), &own).await && passes(Asked { old: &own, ..slices(Delete) }, "").await);
    assert!(passes(Asked { old: &other, ..slices(Update) }, &other).await, "the judge's business");
}

#[tokio::test]
async fn certificates_are_asked_for_in_the_nodes_own_name() {
    let asked = Asked { resource: ("certificates.k8s.io", "certificatesigningrequests", ""), ..by(N1) };
    let request = |name: &str, signer: &str| {
        let mut params = rcgen::CertificateParams::default();
        params.distinguished_name.push(rcgen::DnType::CommonName, name);
        let key = rcgen::KeyPair::generate().unwrap();
        let pem = params.serialize_request(&key).unwrap().pem().unwrap();
        let request = STANDARD.encode(pem);
        format!(
            r#"{{"metadata":{{"name":"k"}},"spec":{{"signerName":"kubernetes.io/{signer}","request":"{request}"}}}}"#
        )
    };
    let why = "can only create a node CSR with CN=system:node:n1";
    assert_eq!(refused(asked, &request("system:node:n2", "kube-apiserver-client-kubelet")).await, why);
    assert_eq!(refused(asked, &request("n1", "kubelet-serving")).await, why);
    assert!(passes(asked, &request("system:node:n1", "kubelet-serving")).await);
    assert!(passes(asked, &request("anybody", "kube-apiserver-client")).await);
    let broken = r#"{"metadata":{"name":"k"},"spec":{"signerName":"kubernetes.io/kubelet-serving","request":"bm9uc2Vuc2U="}}"#;
    assert_eq!(
        refused(asked, broken).await,
        "unable to parse csr: PEM block type must be CERTIFICATE REQUEST"
    );
    let pods = Asked { resource: ("certificates.k8s.io", "podcertificaterequests", ""), ..by(N1) };
    assert_eq!(refused(pods, "{}").await, "PodCertificateRequest feature gate is disabled");
}

#[tokio::test]
async fn tokens_are_for_pods_of_the_node() {
    let asked = Asked { resource: ("", "serviceaccounts", "token"), name: "sa", ..by(N1) };
    let request = |to: &str| format!(r#"{{"spec":{{"boundObjectRef":{to}}}}}"#);
    let unbound = "node requested token not bound to a pod";
    assert_eq!(refused(asked, r#"{"spec":{}}"#).await, unbound);
    let secret = request(r#"{"apiVersion":"v1","kind":"Secret","name":"own","uid":"u"}"#);
    assert_eq!(refused(asked, &secret).await, unbound);
    let pod = |name: &str, uid: &str| {
        request(&format!(r#"{{"apiVersion":"v1","kind":"Pod","name":"{name}","uid":"{uid}"}}"#))
    };
    assert_eq!(
        refused(asked, &pod("own", "")).await,
        "node requested token with a pod binding without a uid"
    );
    assert_eq!(asked.told(&plugin(), &pod("gone", "u")).await, r#"404 pod "gone" not found"#);
    assert_eq!(
        refused(asked, &pod("own", "v")).await,
        "the UID in the bound object reference (v) does not match the UID in record. The object might have been \
         deleted and then recreated"
    );
    assert_eq!(
        refused(asked, &pod("elsewhere", "u")).await,
        "node requested token bound to a pod scheduled on a different node"
    );
    assert!(passes(Asked { operation: Update, ..asked }, r#"{"spec":{}}"#).await);
    assert!(passes(Asked { resource: ("", "serviceaccounts", ""), ..asked }, "{}").await);
}

#[tokio::test]
async fn tokens_are_for_whom_the_pod_speaks_to() {
    let asked = Asked { resource: ("", "serviceaccounts", "token"), name: "sa", ..by(N1) };
    let request = |pod: &str, audiences: &str| {
        format!(
            r#"{{"spec":{{"audiences":[{audiences}],"boundObjectRef":{{"apiVersion":"v1","kind":"Pod","name":"{pod}","uid":"u"}}}}}}"#
        )
    };
    for (pod, audience) in
        [("own", "mine"), ("claims", "csi"), ("claims", "ebs"), ("made", "csi"), ("own", "others")]
    {
        assert!(passes(asked, &request(pod, &format!("\"{audience}\""))).await, "{pod} {audience}");
    }
    assert_eq!(
        refused(asked, &request("own", r#""mine","others""#)).await,
        "node may only request 0 or 1 audiences"
    );
    let absent = "not found in pod spec volume, ";
    assert_eq!(
        refused(asked, &request("claims", r#""mine""#)).await,
        format!("audience \"mine\" {absent}{N1} is not authorized to request tokens for this audience")
    );
    assert_eq!(
        refused(asked, &request("own", "")).await,
        format!("audience \"\" {absent}{N1} is not authorized to request tokens for this audience")
    );
    assert_eq!(
        refused(asked, &request("own", r#""odd""#)).await,
        format!(
            "audience \"odd\" {absent}error authorizing {N1} to request tokens for this audience: it broke"
        )
    );
    assert_eq!(
        refused(asked, &request("lone", r#""f""#)).await,
        r#"error validating audience "f": persistentvolumeclaim "absent" not found"#
    );
    assert_eq!(
        refused(asked, &request("broken", r#""f""#)).await,
        "error validating audience \"f\": [persistentvolumeclaim \"absent\" not found, persistentvolume \"\" not found, \
         csidriver.storage.k8s.io \"no.such\" not found, failed to translate Kubernetes ID to EBS Volume ID Invalid \
         format for AWS volume (aws://zone/x), kind(Shared) is not supported in csi migration, \
         csidriver.storage.k8s.io \"pd.csi.storage.gke.io\" not found]"
    );
}

fn nodes() -> Arc<Cluster> {
    Cluster::new(&[
        (
            "nodes",
            r#"{"metadata":{"name":"small","labels":{"kubernetes.io/os":"linux"}},"status":{"allocatable":{"cpu":"2","memory":"2Gi"},
            "declaredFeatures":["InPlacePodLevelResourcesVerticalScaling"]}}"#,
        ),
        ("nodes", r#"{"metadata":{"name":"panes","labels":{"kubernetes.io/os":"windows"}}}"#),
        ("nodes", r#"{"metadata":{"name":"old"},"status":{"allocatable":{"cpu":"100","memory":"1Ti"}}}"#),
    ])
}

fn running(node: &str, generation: u32, more: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"p","generation":{generation}}},"spec":{{"nodeName":"{node}",{more}}}}}"#
    )
}

fn asking(cpu: &str, memory: &str) -> String {
    format!(
        r#""containers":[{{"name":"c","resources":{{"requests":{{"cpu":"{cpu}","memory":"{memory}"}}}}}}],"overhead":{{"cpu":"100m"}}"#
    )
}

#[tokio::test]
async fn pods_are_resized_to_what_their_node_has() {
    let plugin = PodResizeValidator::new(nodes());
    let resize = async |node: &str, cpu: &str, memory: &str| {
        let old = running(node, 1, &asking("1", "1Gi"));
        let asked =
            Asked { operation: Update, resource: ("", "pods", "resize"), old: &old, ..Asked::default() };
        asked.ask(&plugin, &running(node, 2, &asking(cpu, memory))).await
    };
    let told = |refused: keelson_api::status::Result<_>| {
        let status = refused.map(drop).expect_err("refused");
        let causes = status.details.map(|details| details.causes).unwrap_or_default();
        let causes: Vec<_> = causes.into_iter().map(|cause| cause.reason).collect();
        (status.message, causes)
    };
    assert!(resize("small", "1900m", "2Gi").await.is_ok() && resize("", "50", "1Ti").await.is_ok());
    let (message, causes) = told(resize("small", "2", "3Gi").await);
    assert_eq!(
        message,
        "pods \"p\" is forbidden: node didn't have enough allocatable resources: cpu, requested: 2100, allocatable: \
         2000; memory, requested: 3221225472, allocatable: 2147483648"
    );
    assert_eq!(causes, ["NodeCapacity"]);
    let (message, causes) = told(resize("panes", "1", "1Gi").await);
    assert_eq!(
        message,
        "pods \"p\" is forbidden: pod resize is only supported on linux nodes, node \"panes\" is \"windows\""
    );
    assert_eq!(causes, ["UnsupportedPlatform"]);
    let (message, causes) = told(resize("absent", "1", "1Gi").await);
    assert_eq!((message.as_str(), causes.len()), ("pods \"p\" is forbidden: node \"absent\" not found", 0));
    let same = running("panes", 1, &asking("1", "1Gi"));
    let asked = Asked { operation: Update, resource: ("", "pods", "resize"), old: &same, ..Asked::default() };
    assert!(asked.ask(&plugin, &same).await.is_ok(), "nothing changes");
}

#[tokio::test]
async fn pods_change_in_ways_that_their_node_knows() {
    let plugin = NodeDeclaredFeatureValidator::new(nodes());
    let change = async |node: &str, sub: &str, from: &str, to: &str| {
        let old = running(node, 1, from);
        let asked = Asked { operation: Update, resource: ("", "pods", sub), old: &old, ..Asked::default() };
        asked.told(&plugin, &running(node, 2, to)).await
    };
    let whole = |cpu: &str| format!(r#""resources":{{"requests":{{"cpu":"{cpu}"}}}}"#);
    assert!(change("small", "resize", &whole("1"), &whole("2")).await.starts_with('{'), "it is declared");
    assert!(change("old", "resize", &whole("1"), &whole("1000m")).await.starts_with('{'), "it is the same");
    assert!(change("old", "status", &whole("1"), &whole("2")).await.starts_with('{'));
    let needs = |features: &str, node: &str| {
        format!(
            "403 pods \"p\" is forbidden: pod update requires features {features} which are not available on node \"{node}\""
        )
    };
    let level = "InPlacePodLevelResourcesVerticalScaling";
    assert_eq!(change("old", "resize", &whole("1"), &whole("2")).await, needs(level, "old"));
    assert_eq!(change("old", "", r#""x":1"#, &whole("2")).await, needs(level, "old"));
    let init = |cpu: &str, more: &str| {
        format!(r#""initContainers":[{{"name":"i"{more},"resources":{{"limits":{{"cpu":"{cpu}"}}}}}}]"#)
    };
    let ending = "InPlacePodVerticalScalingInitContainers";
    assert_eq!(change("small", "resize", &init("1", ""), &init("2", "")).await, needs(ending, "small"));
    let sidecar = r#","restartPolicy":"Always""#;
    assert!(change("old", "resize", &init("1", sidecar), &init("2", sidecar)).await.starts_with('{'));
    let both = |cpu: &str| format!("{},{}", whole(cpu), init(cpu, ""));
    let all = format!("{level}, {ending}");
    assert_eq!(change("old", "resize", &both("1"), &both("2")).await, needs(&all, "old"));
    assert_eq!(
        change("absent", "resize", &both("1"), &both("2")).await,
        "403 pods \"p\" is forbidden: node \"absent\" not found"
    );
}
