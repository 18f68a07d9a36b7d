//! A node's own Node: no taints, owners or labels by which it would draw to itself what is not meant for it.

use super::Asked;
use crate::Operation;
use crate::objects::{metadata, spec};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{node_spec, object_meta as meta};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;

/// Where an administrator says what nodes may not.
const RESTRICTED: &str = "node-restriction.kubernetes.io";
/// Labels of Kubernetes that kubelets set.
const KUBELET_LABELS: [&str; 11] = [
    "kubernetes.io/hostname",
    "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region",
    "beta.kubernetes.io/instance-type",
    "node.kubernetes.io/instance-type",
    "kubernetes.io/os",
    "kubernetes.io/arch",
    "beta.kubernetes.io/os",
    "beta.kubernetes.io/arch",
];
/// Where kubelets set any label.
const KUBELET_DOMAINS: [&str; 2] = ["kubelet.kubernetes.io", "node.kubernetes.io"];

impl Asked<'_> {
    pub(super) fn nodes(&self) -> Result<()> {
        let (node, asked) = (Quoted(self.node), Quoted(self.facts.name));
        if self.facts.name != self.node {
            return Err(self.refuse(format!("node {node} is not allowed to modify node {asked}")));
        }
        match (self.facts.operation, self.object, self.facts.old) {
            (Operation::Create, Some(object), _) => self.node_create(object),
            (Operation::Update, Some(object), Some(old)) => self.node_update(object, old),
            _ => Ok(()),
        }
    }

    fn node_create(&self, object: &Object) -> Result<()> {
        let node = Quoted(self.node);
        let why = format!("node {node} is not allowed to create pods with a non-nil configSource");
        self.refuse_unless(!spec(object).contains(node_spec::CONFIG_SOURCE), &why)?;
        let refused = refused_labels(object, None);
        let why = format!("node {node} is not allowed to set the following labels: {}", refused.join(", "));
        self.refuse_unless(refused.is_empty(), &why)
    }

    fn node_update(&self, object: &Object, old: &Object) -> Result<()> {
        let node = Quoted(self.node);
        let source = |object: &Object| spec(object).get(node_spec::CONFIG_SOURCE).cloned();
        let same_source = source(object).is_none_or(|own| Some(own) == source(old));
        let why = format!("node {node} is not allowed to update configSource to a new non-nil configSource");
        self.refuse_unless(same_source, &why)?;
        let list = |of: fn(&Object) -> &Object, member: Name| of(object).list(member) == of(old).list(member);
        let why = format!("node {node} is not allowed to modify taints");
        self.refuse_unless(list(spec, node_spec::TAINTS), &why)?;
        let why = format!("node {node} is not allowed to modify ownerReferences");
        self.refuse_unless(list(metadata, meta::OWNER_REFERENCES), &why)?;
        let refused = refused_labels(object, Some(old));
        let why = format!("is not allowed to modify labels: {}", refused.join(", "));
        self.refuse_unless(refused.is_empty(), &why)
    }
}

/// The labels that change and that a node may not touch.
fn refused_labels<'a>(object: &'a Object, old: Option<&'a Object>) -> Vec<&'a str> {
    let own = metadata(object).object(meta::LABELS);
    let before = old.and_then(|old| metadata(old).object(meta::LABELS));
    let keys = [own, before].into_iter().flatten().flat_map(Object::keys);
    let value = |of: Option<&'a Object>, key: &str| of.and_then(|of| of.get(key)).and_then(Value::as_str);
    let keys: BTreeSet<&str> = keys.map(|key| key.as_str()).collect();
    keys.into_iter().filter(|key| value(own, key) != value(before, key) && is_refused(key)).collect()
}

fn is_refused(label: &str) -> bool {
    let domain = label.split_once('/').map_or("", |(domain, _)| domain);
    let below =
        |parent: &str| domain.strip_suffix(parent).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let is_known = KUBELET_LABELS.contains(&label) || KUBELET_DOMAINS.into_iter().any(below);
    below(RESTRICTED) || ((below("kubernetes.io") || below("k8s.io")) && !is_known)
}
