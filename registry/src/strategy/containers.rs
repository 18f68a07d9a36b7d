//! The containers of a pod's spec, whatever list they stand in.
//!
//! Works on any object that has the members of a PodSpec.

use keelson_api::catalogue::names::pod_spec;
use keelson_api::tree::{Object, Value};

/// The lists of containers that a spec has.
const LISTS: [keelson_api::catalogue::Name; 3] =
    [pod_spec::INIT_CONTAINERS, pod_spec::CONTAINERS, pod_spec::EPHEMERAL_CONTAINERS];

/// Every container, to change.
pub(super) fn each_mut(spec: &mut Object, mut visit: impl FnMut(&mut Object)) {
    for list in LISTS {
        let containers = spec.list_mut(list).into_iter().flatten();
        containers.filter_map(Value::as_object_mut).for_each(&mut visit);
    }
}
