//! Fields whose feature is off: they are dropped, unless the stored object uses them already.
//!
//! The rows are the feature gates of 1.36 that are off by default and have fields in resources that are
//! served. A path goes through members; `*` stands for every item of a list.

use super::pod_specs::{self, Path, part, part_mut};
use crate::table::Row;
use keelson_api::tree::{Object, Value};

/// Fields of one kind of part.
struct Gated {
    /// Where such parts stand: group, resource, and the path to the part.
    places: &'static [(&'static str, &'static str, Path)],
    /// The fields; each is looked for and dropped by itself.
    fields: &'static [Path],
}

/// Fields of the spec of a pod, wherever it stands.
const POD_SPEC: &[Path] = &[
    &["spec", "schedulingGroup"],
    &["spec", "volumes", "*", "projected", "sources", "*", "clusterTrustBundle"],
    &["spec", "volumes", "*", "projected", "sources", "*", "podCertificate"],
];

const GATED: &[Gated] = &[
    Gated {
        places: &[("", "pods", &["status"])],
        fields: &[
            &["containerStatuses", "*", "volumeMounts", "*", "volumeStatus"],
            &["ephemeralContainerStatuses", "*", "volumeMounts", "*", "volumeStatus"],
            &["initContainerStatuses", "*", "volumeMounts", "*", "volumeStatus"],
            &["nodeAllocatableResourceClaimStatuses"],
        ],
    },
    Gated { places: &[("", "nodes", &[])], fields: &[&["spec", "configSource"], &["status", "config"]] },
    Gated {
        places: &[("apps", "statefulsets", &["spec", "updateStrategy", "rollingUpdate"])],
        fields: &[&["maxUnavailable"]],
    },
    Gated {
        places: &[("coordination.k8s.io", "leases", &["spec"])],
        fields: &[&["preferredHolder"], &["strategy"]],
    },
    Gated {
        places: &[("storage.k8s.io", "csidrivers", &["spec"])],
        fields: &[&["preventPodSchedulingIfMissing"]],
    },
    Gated {
        places: &[("resource.k8s.io", "resourceslices", &["spec"])],
        fields: &[&["devices", "*", "nodeAllocatableResourceMappings"]],
    },
];

/// The lists of containers in which signals to stop them with stand.
const CONTAINERS: [&str; 3] = ["initContainers", "containers", "ephemeralContainers"];
const STOP_SIGNAL: Path = &["*", "lifecycle", "stopSignal"];

/// Drops what the features of this server do not have; `old` is the stored object, if there is one.
pub(crate) fn drop_gated(row: &Row, new: &mut Object, old: Option<&Object>) {
    let own = |(group, resource, _): &&(&str, &str, Path)| (*group, *resource) == (row.group, row.resource);
    for gated in GATED {
        for (_, _, place) in gated.places.iter().filter(own) {
            drop_fields(new, old, place, gated.fields);
        }
    }
    if let Some(place) = pod_specs::place(row) {
        drop_fields(new, old, place, POD_SPEC);
        let before = old.and_then(|old| part(old, place)?.object("spec"));
        if let Some(spec) = part_mut(new, place).and_then(|pod| pod.object_mut("spec")) {
            stop_signals(spec, before);
        }
    }
}

fn drop_fields(new: &mut Object, old: Option<&Object>, place: Path, fields: &[Path]) {
    let Some(own) = part_mut(new, place) else { return };
    let before = old.and_then(|old| part(old, place));
    for field in fields {
        if !before.is_some_and(|before| has(before, field)) {
            remove(own, field);
        }
    }
}

/// A lifecycle that says nothing but a signal goes with it.
fn stop_signals(spec: &mut Object, old: Option<&Object>) {
    let used = |spec: &Object| {
        CONTAINERS.iter().any(|list| spec.get(*list).is_some_and(|list| has_in(list, STOP_SIGNAL)))
    };
    if !used(spec) || old.is_some_and(used) {
        return;
    }
    for list in CONTAINERS {
        for container in spec.list_mut(list).into_iter().flatten().filter_map(Value::as_object_mut) {
            let Some(lifecycle) = container.object_mut("lifecycle") else { continue };
            if lifecycle.remove("stopSignal").is_some() && lifecycle.is_empty() {
                container.remove("lifecycle");
            }
        }
    }
}

fn has(object: &Object, path: &[&str]) -> bool {
    match path {
        [] => true,
        [member, rest @ ..] => object.get(*member).is_some_and(|value| has_in(value, rest)),
    }
}

fn has_in(value: &Value, path: &[&str]) -> bool {
    match (path, value) {
        ([], _) => true,
        (["*", rest @ ..], Value::List(items)) => items.iter().any(|item| has_in(item, rest)),
        (_, Value::Object(object)) => has(object, path),
        _ => false,
    }
}

fn remove(object: &mut Object, path: &[&str]) {
    match path {
        [] => {}
        [member] => {
            object.remove(*member);
        }
        [member, rest @ ..] => {
            if let Some(value) = object.get_mut(*member) {
                remove_in(value, rest);
            }
        }
    }
}

fn remove_in(value: &mut Value, path: &[&str]) {
    match (path, value) {
        (["*", rest @ ..], Value::List(items)) => items.iter_mut().for_each(|item| remove_in(item, rest)),
        (_, Value::Object(object)) => remove(object, path),
        _ => {}
    }
}
