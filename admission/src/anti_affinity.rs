//! LimitPodHardAntiAffinityTopology: pods keep others off their node, and off nothing larger.

use crate::objects::{is, name, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::{affinity, pod_affinity_term, pod_anti_affinity, pod_spec};
use keelson_api::status::{GroupResource, Status};
use keelson_api::tree::{Object, Value};

const HOST_NAME: &str = "kubernetes.io/hostname";

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct LimitPodHardAntiAffinityTopology;

/// The first topology that a pod keeps others off and that is not a node.
fn too_large(pod: &Object) -> Option<&str> {
    let own = spec(pod).object(pod_spec::AFFINITY)?.object(affinity::POD_ANTI_AFFINITY)?;
    let terms = own.list(pod_anti_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
    let terms = terms.iter().filter_map(Value::as_object);
    terms.map(|term| term.text(pod_affinity_term::TOPOLOGY_KEY)).find(|key| *key != HOST_NAME)
}

impl Plugin for LimitPodHardAntiAffinityTopology {
    fn name(&self) -> &'static str {
        "LimitPodHardAntiAffinityTopology"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let pod = object.filter(|_| is(facts, "", "pods", ""));
        let Some((pod, key)) = pod.and_then(|pod| Some((pod, too_large(pod)?))) else {
            return at_once(Ok(()));
        };
        let why = format!(
            "affinity.PodAntiAffinity.RequiredDuringScheduling has TopologyKey {key} but only key {HOST_NAME} is \
             allowed"
        );
        at_once(Err(Status::forbidden(&GroupResource::new("", "pods"), name(pod), &why)))
    }
}
