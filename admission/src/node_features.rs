//! NodeDeclaredFeatureValidator: a running pod is not changed in a way that its node does not know.
//!
//! Of the features that nodes declare two are about changes: pods that name resources as a whole, and
//! containers that run before the others and end.

use crate::node_of_pod::{node_of, resized};
use crate::objects::{Objects, forbidden, name, spec};
use crate::resources::amounts;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{container, node_status, pod_spec, resource_requirements as resources};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};
use std::sync::Arc;

const WHOLE_PODS: &str = "InPlacePodLevelResourcesVerticalScaling";
const INIT_CONTAINERS: &str = "InPlacePodVerticalScalingInitContainers";

/// The plugin.
pub struct NodeDeclaredFeatureValidator {
    objects: Arc<dyn Objects>,
}

impl NodeDeclaredFeatureValidator {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object, needed: Vec<&str>) -> Result<()> {
        let node = node_of(&*self.objects, facts, pod).await?;
        let status = node.object("status");
        let declared = status.map_or(&[][..], |status| status.list(node_status::DECLARED_FEATURES));
        let is_there = |needed: &&str| declared.iter().any(|one| one.as_str() == Some(needed));
        let absent: Vec<_> = needed.into_iter().filter(|needed| !is_there(needed)).collect();
        if absent.is_empty() {
            return Ok(());
        }
        let why = format!(
            "pod update requires features {} which are not available on node {}",
            absent.join(", "),
            Quoted(name(&node))
        );
        Err(forbidden(facts, Some(pod), &why))
    }
}

/// The features that a change needs, by name.
fn needed(pod: &Object, old: &Object) -> Vec<&'static str> {
    let (own, before) = (spec(pod), spec(old));
    let mut needed = Vec::new();
    if differ(own.object(pod_spec::RESOURCES), before.object(pod_spec::RESOURCES)) {
        needed.push(WHOLE_PODS);
    }
    let ending = before.list(pod_spec::INIT_CONTAINERS).iter().zip(own.list(pod_spec::INIT_CONTAINERS));
    let mut ending = ending
        .filter_map(|(before, own)| before.as_object().zip(own.as_object()))
        .filter(|(before, _)| before.str(container::RESTART_POLICY) != Some("Always"));
    if ending
        .any(|(before, own)| differ(own.object(container::RESOURCES), before.object(container::RESOURCES)))
    {
        needed.push(INIT_CONTAINERS);
    }
    needed
}

fn differ(one: Option<&Object>, other: Option<&Object>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_some() != other.is_some() };
    let claims = |of: &Object| -> Vec<Value> { of.list(resources::CLAIMS).to_vec() };
    [resources::LIMITS, resources::REQUESTS]
        .into_iter()
        .any(|list| amounts(one.object(list)) != amounts(other.object(list)))
        || claims(one) != claims(other)
}

impl Plugin for NodeDeclaredFeatureValidator {
    fn name(&self) -> &'static str {
        "NodeDeclaredFeatureValidator"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Update
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let about_pods = (facts.group, facts.resource) == ("", "pods");
        let looks = about_pods && matches!(facts.subresource, "" | "resize");
        let (Some(pod), Some(old)) = (object.filter(|_| looks), facts.old) else { return at_once(Ok(())) };
        if !resized(facts, pod) {
            return at_once(Ok(()));
        }
        match needed(pod, old) {
            needed if needed.is_empty() => at_once(Ok(())),
            needed => Either::Right(Box::pin(self.judge(facts, pod, needed))),
        }
    }
}
