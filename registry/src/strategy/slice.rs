//! EndpointSlices: labels count as desired state; the topology of old versions is not taken any more.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::{endpoint, endpoint_slice, object_meta as meta};
use keelson_api::tree::{Object, Value};

pub(super) struct Slices;

/// The key under which the topology of an endpoint named its node.
const HOSTNAME: &str = "kubernetes.io/hostname";

impl Strategy for Slices {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        drop_topology(object, None);
        Vec::new()
    }

    fn after_counting(&self, new: &mut Object, old: &Object) {
        drop_topology(new, Some(old));
    }

    fn counts(&self, new: &Object, old: &Object, desired: bool) -> bool {
        let labels = |object| metadata::of(object).object(meta::LABELS).filter(|labels| !labels.is_empty());
        desired || labels(new) != labels(old)
    }
}

/// A node that only the topology names moves to its own field if the stored slice had it there too.
fn drop_topology(new: &mut Object, old: Option<&Object>) {
    if old.is_some_and(|old| old.get(endpoint_slice::ENDPOINTS) == new.get(endpoint_slice::ENDPOINTS)) {
        return;
    }
    let known: Vec<&str> = old
        .map_or(&[][..], |old| old.list(endpoint_slice::ENDPOINTS))
        .iter()
        .filter_map(Value::as_object)
        .filter_map(|one| one.object(endpoint::DEPRECATED_TOPOLOGY)?.str(HOSTNAME))
        .collect();
    for one in new.list_mut(endpoint_slice::ENDPOINTS).into_iter().flatten().filter_map(Value::as_object_mut)
    {
        let Some(Value::Object(topology)) = one.remove(endpoint::DEPRECATED_TOPOLOGY) else { continue };
        let node = topology.text(HOSTNAME);
        if !one.contains(endpoint::NODE_NAME) && !node.is_empty() && known.contains(&node) {
            one.insert(endpoint::NODE_NAME, node);
        }
    }
}
