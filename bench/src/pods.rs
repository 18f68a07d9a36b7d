//! What is measured with: running pods as kube-apiserver returns them, and leases.
//!
//! A pod is made as a cluster makes it: created by a controller, its status patched by a kubelet. So it has
//! both managers' entries in managedFields. Its mean size is checked: a figure of other pods says nothing.

use crate::client::{Call, JSON, PROTOBUF, Protocol, Server};
use crate::load::Plan;
use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use http::Method;
use keelson_api::catalogue;
use keelson_api::codec::{Diagnostics, envelope, json, proto};
use keelson_api::tree::{Object, Value};
use std::sync::Arc;
use std::time::Duration;

/// Where the pods are.
pub(crate) const NAMESPACE: &str = "bench";
/// Where pods are created that do not stay.
pub(crate) const SCRATCH: &str = "bench-scratch";
/// Where the leases are.
pub(crate) const LEASES: &str = "bench-leases";
/// Pods of one node.
pub(crate) const PER_NODE: u64 = 50;
/// Leases that are patched.
pub(crate) const LEASE_COUNT: u64 = 100;
/// What a mean item may weigh, in bytes of JSON.
const ITEM_BYTES: std::ops::RangeInclusive<u64> = 4_600..=4_800;
/// Longer than any filling takes.
const FILLING: Duration = Duration::from_secs(3600);

const MERGE: &str = "application/merge-patch+json";
const STRATEGIC: &str = "application/strategic-merge-patch+json";

/// A server with everything in it that measures need.
pub(crate) struct Scene {
    /// The server.
    pub(crate) server: Server,
    /// Pods in [`NAMESPACE`].
    pub(crate) pods: u64,
    /// The mean size of an item in a JSON list.
    pub(crate) item_bytes: u64,
    /// A whole running pod, to be created again under other names.
    template: Arc<str>,
}

impl Scene {
    /// Makes what is missing and checks what is there.
    pub(crate) async fn set(server: Server, pods: usize) -> Result<Self> {
        for namespace in [NAMESPACE, SCRATCH, LEASES] {
            let body = format!(r#"{{"metadata":{{"name":"{namespace}"}}}}"#);
            let call = Call::with(Method::POST, "/api/v1/namespaces", JSON, body);
            ensure_made(&server, call).await?;
        }
        for number in 0..LEASE_COUNT {
            let node = node(number);
            let spec = r#"{"leaseDurationSeconds":40,"renewTime":"2026-01-01T00:00:00.000000Z"}"#;
            let body = format!(r#"{{"metadata":{{"name":"{node}"}},"spec":{spec}}}"#);
            ensure_made(&server, Call::with(Method::POST, leases(), JSON, body)).await?;
        }
        let pods = pods as u64;
        fill(&server, pods).await?;
        let item_bytes = weigh(&server, pods).await?;
        let template = server.once(Call::get(pod_path(1), JSON)).await?;
        let template = template_of(&template)?;
        Ok(Self { server, pods, item_bytes, template })
    }

    /// Deletes what was made.
    pub(crate) async fn clear(&self) -> Result<()> {
        for namespace in [NAMESPACE, SCRATCH] {
            self.clear_pods(namespace).await?;
        }
        let call = Call { method: Method::DELETE, ..Call::get(leases(), JSON) };
        self.server.once(call).await.map(|_| ())
    }

    /// Deletes all pods of a namespace at once.
    pub(crate) async fn clear_pods(&self, namespace: &str) -> Result<()> {
        let path = format!("/api/v1/namespaces/{namespace}/pods?gracePeriodSeconds=0");
        let call = Call { method: Method::DELETE, ..Call::get(path, PROTOBUF) };
        self.server.once(call).await.map(|_| ())
    }

    /// The body of a pod with that name, as kube-apiserver would return it.
    pub(crate) fn body(template: &str, name: &str) -> Bytes {
        Bytes::from(template.replace("@name", name))
    }

    /// The template of bodies.
    pub(crate) fn template(&self) -> Arc<str> {
        Arc::clone(&self.template)
    }

    /// The template in protobuf.
    pub(crate) fn message(&self, name: &str) -> Result<Bytes> {
        let ty = catalogue::kind("", "v1", "Pod").context("no Pod")?.ty;
        let body = Self::body(&self.template, name);
        let object = json::decode(ty, &body, &mut Diagnostics::ignore());
        let object = object.map_err(|error| anyhow::anyhow!("{}", error.message()))?;
        let mut message = Vec::new();
        proto::encode(ty, &object, &mut message);
        Ok(Bytes::from(envelope::wrap("v1", "Pod", &message)))
    }
}

/// The path of the leases.
pub(crate) fn leases() -> String {
    format!("/apis/coordination.k8s.io/v1/namespaces/{LEASES}/leases")
}

/// The path of a pod.
pub(crate) fn pod_path(number: u64) -> String {
    format!("/api/v1/namespaces/{NAMESPACE}/pods/{}", pod_name(number))
}

/// The name of a node.
pub(crate) fn node(number: u64) -> String {
    format!("node-{number:05}")
}

fn pod_name(number: u64) -> String {
    format!("web-6d4cf56db6-{number:07}")
}

/// A patch of metadata, as a controller sends it: the label says when, for those who wait for it.
pub(crate) fn label_patch(number: u64, at_nanos: u64) -> Call {
    let body = format!(r#"{{"metadata":{{"labels":{{"bench/at":"{at_nanos:020}"}}}}}}"#);
    Call::with(Method::PATCH, format!("{}?fieldManager=labeller", pod_path(number)), MERGE, body)
}

/// A patch of the status, as a kubelet sends it.
pub(crate) fn status_patch(number: u64, turn: u64) -> Call {
    let (minute, second) = (turn / 60 % 60, turn % 60);
    let time = format!("2026-02-01T00:{minute:02}:{second:02}Z");
    let all =
        r#"[{"type":"Initialized"},{"type":"Ready"},{"type":"ContainersReady"},{"type":"PodScheduled"}]"#;
    let condition = |name: &str| format!(r#"{{"lastTransitionTime":"{time}","type":"{name}"}}"#);
    let (ready, containers) = (condition("Ready"), condition("ContainersReady"));
    let changed = format!(r#""$setElementOrder/conditions":{all},"conditions":[{ready},{containers}]"#);
    let body = format!(r#"{{"status":{{{changed}}}}}"#);
    Call::with(Method::PATCH, format!("{}/status?fieldManager=kubelet", pod_path(number)), STRATEGIC, body)
}

/// A heartbeat.
pub(crate) fn lease_patch(number: u64, turn: u64) -> Call {
    let body = format!(r#"{{"spec":{{"renewTime":"2026-02-01T00:00:00.{:06}Z"}}}}"#, turn % 1_000_000);
    let path = format!("{}/{}?fieldManager=kubelet", leases(), node(number % LEASE_COUNT));
    Call::with(Method::PATCH, path, MERGE, body)
}

/// Creates what may be there already.
async fn ensure_made(server: &Server, call: Call) -> Result<()> {
    let path = call.path.clone();
    let answer = server.connect(Protocol::H2).await?.send(call, true).await?;
    ensure!(
        matches!(answer.status, 201 | 409),
        "{path}: {} {}",
        answer.status,
        String::from_utf8_lossy(&answer.body)
    );
    Ok(())
}

/// Makes the pods that are missing.
async fn fill(server: &Server, pods: u64) -> Result<()> {
    let path = format!("/api/v1/namespaces/{NAMESPACE}/pods?limit=1&resourceVersion=");
    let have = count(&server.once(Call::get(path, JSON)).await?)?;
    if have >= pods {
        return Ok(());
    }
    eprintln!("{}: making {} pods", server.name, pods - have);
    let created = format!("/api/v1/namespaces/{NAMESPACE}/pods?fieldManager=kube-controller-manager");
    let make = move |number: u64| {
        let number = have + number;
        let body = include_str!("pod.json")
            .replace("@namespace", NAMESPACE)
            .replace("@name", &pod_name(number))
            .replace("@node", &node(number / PER_NODE));
        Call::with(Method::POST, created.clone(), JSON, body)
    };
    let most = pods - have;
    let fill = |make| Plan { protocol: Protocol::H2, connections: 2, streams: 8, most, make };
    if most < 16 {
        bail!("make at least 16 pods at a time");
    }
    fill(Arc::new(make)).run(server, FILLING).await.context("creating pods")?;
    let patch = move |number: u64| {
        let number = have + number;
        let ip = format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255);
        let hash: String = (0..4).map(|part| format!("{:016x}", scatter(number * 4 + part))).collect();
        let body = include_str!("status.json").replace("@ip", &ip).replace("@hash", &hash);
        let path = format!("{}/status?fieldManager=kubelet", pod_path(number));
        Call::with(Method::PATCH, path, STRATEGIC, body)
    };
    fill(Arc::new(patch)).run(server, FILLING).await.context("patching status")?;
    Ok(())
}

/// A number that looks like no other (splitmix64).
const fn scatter(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Objects of a collection, by a list of one and what it says remains.
fn count(list: &[u8]) -> Result<u64> {
    let list = parse(list)?;
    let remaining = list.object("metadata").and_then(|meta| meta.int("remainingItemCount")).unwrap_or(0);
    Ok(list.list("items").len() as u64 + u64::try_from(remaining)?)
}

/// The mean size of an item on a page; refused where it is not that of the pod that figures are of.
async fn weigh(server: &Server, pods: u64) -> Result<u64> {
    let path = format!("/api/v1/namespaces/{NAMESPACE}/pods?limit=500");
    let page = server.once(Call::get(path, JSON)).await?;
    let items = parse(&page)?.list("items").len() as u64;
    ensure!(items == pods.min(500), "{} has {items} pods on a page of 500", server.name);
    let mean = page.len() as u64 / items.max(1);
    ensure!(
        ITEM_BYTES.contains(&mean),
        "{}: the mean pod has {mean} bytes, not {ITEM_BYTES:?}: figures would not compare",
        server.name
    );
    Ok(mean)
}

fn parse(text: &[u8]) -> Result<Object> {
    match json::parse(text, &mut Diagnostics::ignore()) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => bail!("not an object"),
        Err(error) => bail!("{}", error.message()),
    }
}

/// A returned pod as a template: without what only one object can have.
fn template_of(pod: &[u8]) -> Result<Arc<str>> {
    let mut pod = parse(pod)?;
    let metadata = pod.object_mut("metadata").context("a pod without metadata")?;
    for own in ["uid", "resourceVersion", "creationTimestamp"] {
        metadata.remove(own);
    }
    let managers = metadata.list("managedFields").len();
    ensure!(managers >= 2, "the pod has {managers} entries in managedFields: it is not a running one");
    metadata.insert("name", "@name");
    metadata.insert("namespace", SCRATCH);
    let mut out = Vec::new();
    json::write(&Value::Object(pod), &mut out);
    Ok(String::from_utf8(out)?.into())
}

#[cfg(test)]
mod tests {
    use super::{Scene, count, lease_patch, status_patch, template_of};

    const POD: &str = r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","uid":"u",
        "resourceVersion":"7","managedFields":[{"manager":"m"},{"manager":"k"}]}}"#;

    #[test]
    fn templates_have_no_identity() {
        let template = template_of(POD.as_bytes()).unwrap();
        let body = Scene::body(&template, "b");
        let body = std::str::from_utf8(&body).unwrap();
        assert!(body.contains(r#""name":"b""#) && body.contains("managedFields"));
        assert!(!body.contains("uid") && !body.contains("resourceVersion"));
        assert!(template_of(POD.replace(",{\"manager\":\"k\"}", "").as_bytes()).is_err());
    }

    #[test]
    fn lists_say_how_many_there_are() {
        let list = br#"{"metadata":{"remainingItemCount":41},"items":[{}]}"#;
        assert_eq!(count(list).unwrap(), 42);
        assert_eq!(count(br#"{"metadata":{},"items":[]}"#).unwrap(), 0);
    }

    #[test]
    fn each_turn_patches_something_else() {
        assert_ne!(status_patch(1, 1).body, status_patch(1, 2).body);
        assert_ne!(lease_patch(1, 1).body, lease_patch(1, 2).body);
        super::parse(&status_patch(1, 61).body).unwrap();
    }
}
