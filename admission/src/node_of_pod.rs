//! What plugins about changes of running pods share: is it one, and where does the pod run?

use crate::Facts;
use crate::objects::{Objects, Resource, forbidden, metadata, spec};
use keelson_api::catalogue::names::{object_meta as meta, pod_spec};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::Object;
use std::sync::Arc;

const NODES: Resource = Resource::new("", "nodes");

/// Is it another generation of a pod that has its node?
pub(crate) fn resized(facts: &Facts<'_>, pod: &Object) -> bool {
    let generation = |pod: &Object| metadata(pod).int(meta::GENERATION).unwrap_or_default();
    !spec(pod).text(pod_spec::NODE_NAME).is_empty()
        && facts.old.is_some_and(|old| generation(old) != generation(pod))
}

/// The node of a pod; 403 where there is none.
pub(crate) async fn node_of(objects: &dyn Objects, facts: &Facts<'_>, pod: &Object) -> Result<Arc<Object>> {
    let own = spec(pod).text(pod_spec::NODE_NAME);
    let refused = |why: String| forbidden(facts, Some(pod), &why);
    match objects.get(NODES, "", own).await {
        Ok(Some(node)) => Ok(node),
        Ok(None) => Err(refused(format!("node {} not found", Quoted(own)))),
        Err(status) => Err(refused(format!("failed to get node {}: {}", Quoted(own), status.message))),
    }
}
