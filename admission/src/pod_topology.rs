//! PodTopologyLabels: a pod carries the zone and region of its node.

use crate::objects::{Objects, Resource, is, metadata, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{binding, object_meta as meta, object_reference, pod_spec};
use keelson_api::status::Result;
use keelson_api::tree::Object;
use std::sync::Arc;

const NODES: Resource = Resource::new("", "nodes");
const LABELS: [&str; 2] = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];

/// The plugin.
pub struct PodTopologyLabels {
    objects: Arc<dyn Objects>,
}

impl PodTopologyLabels {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn copy(&self, object: &mut Object, node: String) -> Result<()> {
        let Some(node) = self.objects.get(NODES, "", &node).await? else { return Ok(()) };
        let Some(own) = metadata(&node).object(meta::LABELS) else { return Ok(()) };
        for label in LABELS {
            if let Some(value) = own.str(label) {
                object.object_entry("metadata").object_entry(meta::LABELS).insert(label, value);
            }
        }
        Ok(())
    }
}

/// The node that a new pod or a binding names.
fn node_of<'a>(facts: &Facts<'_>, object: &'a Object) -> &'a str {
    if is(facts, "", "pods", "") {
        return spec(object).text(pod_spec::NODE_NAME);
    }
    let target = object.object(binding::TARGET).filter(|_| is(facts, "", "pods", "binding"));
    let target = target.filter(|target| target.text(object_reference::KIND) == "Node");
    target.map_or("", |target| target.text(object_reference::NAME))
}

impl Plugin for PodTopologyLabels {
    fn name(&self) -> &'static str {
        "PodTopologyLabels"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Create
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(object) = object else { return at_once(Ok(())) };
        match node_of(facts, object) {
            "" => at_once(Ok(())),
            node => {
                let node = node.to_owned();
                Either::Right(Box::pin(self.copy(object, node)))
            }
        }
    }
}
