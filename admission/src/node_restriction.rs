//! NodeRestriction: a node touches what is its own: its Node, its Pods, its lease, its devices, its requests
//! for certificates, and tokens for the pods that run on it.
//!
//! A node is a user of the group `system:nodes` whose name is `system:node:` and the node's; nobody else is
//! restricted here. Whether a node may do something at all is the judge's business.

mod claims;
mod difference;
mod nodes;
mod pods;
mod tokens;

use crate::certificates;
use crate::objects::{Objects, Resource, forbidden, metadata, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{
    certificate_signing_request_spec as request, object_meta as meta, resource_slice_spec,
};
use keelson_api::status::{GroupResource, Quoted, Result, Status};
use keelson_api::tree::Object;
use keelson_authz::Authorizer;
use std::sync::Arc;

const GROUP: &str = "system:nodes";
const USER_PREFIX: &str = "system:node:";
const LEASES: &str = "kube-node-lease";
const NODES: Resource = Resource::new("", "nodes");
const PODS: Resource = Resource::new("", "pods");
/// Whose requests for certificates are about nodes.
const SIGNERS: [&str; 2] = ["kubernetes.io/kubelet-serving", "kubernetes.io/kube-apiserver-client-kubelet"];

/// The plugin.
pub struct NodeRestriction {
    objects: Arc<dyn Objects>,
    authorizer: Arc<dyn Authorizer>,
}

/// A request of a node.
#[derive(Clone, Copy)]
struct Asked<'a> {
    plugin: &'a NodeRestriction,
    facts: &'a Facts<'a>,
    /// The node that asks.
    node: &'a str,
    object: Option<&'a Object>,
}

impl NodeRestriction {
    /// A plugin that asks `objects`, and `authorizer` for whom a node may have tokens.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>, authorizer: Arc<dyn Authorizer>) -> Self {
        Self { objects, authorizer }
    }
}

/// The node that asks; none where it is somebody else.
fn node_of<'a>(facts: &Facts<'a>) -> Option<&'a str> {
    let name = facts.user.name.strip_prefix(USER_PREFIX)?;
    facts.user.is_in(GROUP).then_some(name)
}

impl Asked<'_> {
    fn refuse(&self, why: impl AsRef<str>) -> Box<Status> {
        forbidden(self.facts, self.object, why.as_ref())
    }

    fn refuse_unless(&self, holds: bool, why: &str) -> Result<()> {
        if holds { Ok(()) } else { Err(self.refuse(why)) }
    }

    /// The object that comes, or nothing.
    fn sent(&self) -> &Object {
        static NONE: Object = Object::new();
        self.object.unwrap_or(&NONE)
    }

    /// The name that the request gives: what is made says it itself.
    fn named(&self) -> &str {
        match self.facts.operation {
            Operation::Create => metadata(self.sent()).text(meta::NAME),
            _ => self.facts.name,
        }
    }

    /// An object beside the one that is asked about; 404 where there is none, as those who list tell it.
    async fn get(&self, resource: Resource, kind: &str, namespace: &str, name: &str) -> Result<Arc<Object>> {
        let found = self.plugin.objects.get(resource, namespace, name).await;
        match found {
            Ok(Some(found)) => Ok(found),
            Ok(None) => Err(Status::not_found(&GroupResource::new(resource.group, kind), name)),
            Err(status) => Err(self.refuse(&status.message)),
        }
    }

    async fn judge(self) -> Result<()> {
        let facts = self.facts;
        if self.node.is_empty() {
            let user = Quoted(&facts.user.name);
            return Err(self.refuse(format!("could not determine node from user {user}")));
        }
        match (facts.group, facts.resource) {
            ("", "pods") => self.pods().await,
            ("", "nodes") => self.nodes(),
            ("", "persistentvolumeclaims") if facts.subresource == "status" => self.claim_status(),
            ("", "persistentvolumeclaims") => Err(self.refuse("may only update PVC status")),
            ("", "serviceaccounts") => self.token().await,
            ("certificates.k8s.io", "certificatesigningrequests") => self.certificate(),
            // Its feature is off.
            ("certificates.k8s.io", "podcertificaterequests") => {
                Err(self.refuse("PodCertificateRequest feature gate is disabled"))
            }
            ("coordination.k8s.io", "leases") => self.lease(),
            ("resource.k8s.io", "resourceslices") => self.slice(),
            ("storage.k8s.io", "csinodes") => self.refuse_unless(
                self.named() == self.node,
                "can only access CSINode with the same name as the requesting node",
            ),
            _ => Ok(()),
        }
    }

    fn lease(&self) -> Result<()> {
        let why = format!("can only access leases in the {} system namespace", Quoted(LEASES));
        self.refuse_unless(self.facts.namespace == LEASES, &why)?;
        let why = "can only access node lease with the same name as the requesting node";
        self.refuse_unless(self.named() == self.node, why)
    }

    fn slice(&self) -> Result<()> {
        let (slice, verb) = match self.facts.operation {
            Operation::Create => (self.object, "create"),
            Operation::Delete => (self.facts.old, "delete"),
            _ => return Ok(()),
        };
        let own = slice.and_then(|slice| spec(slice).str(resource_slice_spec::NODE_NAME));
        let why = format!("can only {verb} ResourceSlice with the same NodeName as the requesting node");
        self.refuse_unless(own == Some(self.node), &why)
    }

    fn certificate(&self) -> Result<()> {
        let own = spec(self.sent());
        if self.facts.operation != Operation::Create || !SIGNERS.contains(&own.text(request::SIGNER_NAME)) {
            return Ok(());
        }
        let subject = certificates::subject(own.text(request::REQUEST))
            .map_err(|why| self.refuse(format!("unable to parse csr: {why}")))?;
        let wanted = format!("{USER_PREFIX}{}", self.node);
        self.refuse_unless(
            subject.common_name == wanted,
            &format!("can only create a node CSR with CN={wanted}"),
        )
    }
}

impl Plugin for NodeRestriction {
    fn name(&self) -> &'static str {
        "NodeRestriction"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation != Operation::Connect
    }

    // It changes nothing, but it is asked before anybody who does.
    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match node_of(facts) {
            Some(node) => {
                let asked = Asked { plugin: self, facts, node, object: object.map(|object| &*object) };
                Either::Right(Box::pin(asked.judge()))
            }
            None => at_once(Ok(())),
        }
    }
}
