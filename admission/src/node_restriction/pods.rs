//! A node's pods: those that it made from files of its own, the status of those that run on it, and the end
//! of both.

use super::{Asked, NODES, PODS};
use crate::Operation;
use crate::objects::{annotation, metadata, spec};
use crate::pod_references::other_objects;
use crate::service_account::MIRROR;
use keelson_api::catalogue::names::{
    object_meta as meta, owner_reference, pod_extended_resource_claim_status as extended_claim,
    pod_resource_claim_status as claim_status, pod_spec, pod_status,
};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;

impl Asked<'_> {
    pub(super) async fn pods(&self) -> Result<()> {
        match self.facts.subresource {
            "" => self.pod().await,
            "status" => self.pod_status(),
            "eviction" => self.eviction().await,
            other => Err(self.refuse(format!(
                "unexpected pod subresource {}, only 'status' and 'eviction' are allowed",
                Quoted(other)
            ))),
        }
    }

    fn runs(&self, pod: &Object) -> bool {
        spec(pod).text(pod_spec::NODE_NAME) == self.node
    }

    async fn pod(&self) -> Result<()> {
        let node = Quoted(self.node);
        match self.facts.operation {
            Operation::Create => self.mirror(self.sent()).await,
            Operation::Delete => {
                let pod = self.get(PODS, "pod", self.facts.namespace, self.facts.name).await?;
                let why = format!("node {node} can only delete pods with spec.nodeName set to itself");
                self.refuse_unless(self.runs(&pod), &why)
            }
            other => Err(self.refuse(format!(
                "unexpected operation {}, node {node} can only create and delete mirror pods",
                Quoted(other.as_str())
            ))),
        }
    }

    async fn mirror(&self, pod: &Object) -> Result<()> {
        let node = Quoted(self.node);
        let why = format!(
            "pod does not have {} annotation, node {node} can only create mirror pods",
            Quoted(MIRROR)
        );
        self.refuse_unless(annotation(pod, MIRROR).is_some(), &why)?;
        let why = format!("node {node} can only create pods with spec.nodeName set to itself");
        self.refuse_unless(self.runs(pod), &why)?;
        self.owner(pod).await?;
        match other_objects(pod) {
            Ok(None) => Ok(()),
            Ok(Some(what)) => {
                Err(self.refuse(format!("node {node} can not create pods that reference {what}")))
            }
            Err(why) => Err(self.refuse(format!("error checking mirror pod for API references: {why}"))),
        }
    }

    /// A pod that a node makes belongs to its Node alone.
    async fn owner(&self, pod: &Object) -> Result<()> {
        let node = Quoted(self.node);
        let only = |what: &str| format!("node {node} can only create pods with {what} set to itself");
        let owners = metadata(pod).list(meta::OWNER_REFERENCES);
        self.refuse_unless(owners.len() <= 1, &only("a single owner reference"))?;
        let owner = owners.first().and_then(Value::as_object);
        let text = |member| owner.map_or("", |owner| owner.text(member));
        let of = [owner_reference::API_VERSION, owner_reference::KIND, owner_reference::NAME].map(text);
        self.refuse_unless(of == ["v1", "Node", self.node], &only("an owner reference"))?;
        let is = |member| owner.and_then(|owner| owner.bool(member)) == Some(true);
        self.refuse_unless(is(owner_reference::CONTROLLER), &only("a controller owner reference"))?;
        let why = format!("node {node} must not set blockOwnerDeletion on an owner reference");
        self.refuse_unless(!is(owner_reference::BLOCK_OWNER_DELETION), &why)?;
        let own = self.get(NODES, "node", "", self.node).await?;
        let (said, uid) = (text(owner_reference::UID), metadata(&own).text(meta::UID));
        let why = format!("node {} UID mismatch: expected {said} got {uid}", self.node);
        self.refuse_unless(said == uid, &why)
    }

    fn pod_status(&self) -> Result<()> {
        let node = Quoted(self.node);
        let (Operation::Update, Some(old)) = (self.facts.operation, self.facts.old) else {
            let operation = Quoted(self.facts.operation.as_str());
            return Err(self.refuse(format!("unexpected operation {operation}")));
        };
        let pod = self.sent();
        let why = format!("node {node} can only update pod status for pods with spec.nodeName set to itself");
        self.refuse_unless(self.runs(old), &why)?;
        let why = format!("node {node} cannot update labels through pod status");
        self.refuse_unless(labels(pod) == labels(old), &why)?;
        let why = format!("node {node} cannot update resource claim statues");
        self.refuse_unless(claims(pod) == claims(old), &why)?;
        let why = format!("node {node} cannot update extended resource claim status");
        self.refuse_unless(extended(pod) == extended(old), &why)
    }

    async fn eviction(&self) -> Result<()> {
        if self.facts.operation != Operation::Create {
            return Err(self.refuse(format!("unexpected operation {}", self.facts.operation.as_str())));
        }
        let own = metadata(self.sent()).text(meta::NAME);
        let name = if self.facts.name.is_empty() { own } else { self.facts.name };
        self.refuse_unless(!name.is_empty(), "could not determine pod from request data")?;
        let pod = self.get(PODS, "pod", self.facts.namespace, name).await?;
        let why = format!("node {} can only evict pods with spec.nodeName set to itself", self.node);
        self.refuse_unless(self.runs(&pod), &why)
    }
}

fn labels(pod: &Object) -> BTreeMap<&str, Option<&str>> {
    let own = metadata(pod).object(meta::LABELS);
    own.into_iter().flat_map(Object::iter).map(|(key, value)| (key.as_str(), value.as_str())).collect()
}

/// Which claims a pod has been given, by the names it asks for them.
fn claims(pod: &Object) -> Vec<(&str, Option<&str>)> {
    let list =
        pod.object("status").map_or(&[][..], |status| status.list(pod_status::RESOURCE_CLAIM_STATUSES));
    let own = list.iter().filter_map(Value::as_object);
    own.map(|one| (one.text(claim_status::NAME), one.str(claim_status::RESOURCE_CLAIM_NAME))).collect()
}

/// The claim that stands for a pod's extended resources, and for which requests.
fn extended(pod: &Object) -> Option<(&str, &[Value])> {
    let own = pod.object("status")?.object(pod_status::EXTENDED_RESOURCE_CLAIM_STATUS)?;
    Some((own.text(extended_claim::RESOURCE_CLAIM_NAME), own.list(extended_claim::REQUEST_MAPPINGS)))
}
