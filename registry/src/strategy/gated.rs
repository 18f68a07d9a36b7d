//! Fields whose feature is off: they are dropped, unless the stored object uses them already.
//!
//! The rows are the feature gates of 1.36 that are off by default and have fields in resources that are
//! served. A path goes through members; `*` stands for every item of a list.

use crate::table::Row;
use keelson_api::tree::{Object, Value};

pub(super) type Path = &'static [&'static str];

/// Fields of one kind of part.
struct Gated {
    /// Where such parts stand: group, resource, and the path to the part.
    places: &'static [(&'static str, &'static str, Path)],
    /// The fields; each is looked for and dropped by itself.
    fields: &'static [Path],
}

/// Where the specs of Pods stand.
pub(super) const POD_SPECS: &[(&str, &str, Path)] = &[
    ("", "pods", &["spec"]),
    ("", "podtemplates", &["template", "spec"]),
    ("", "replicationcontrollers", &["spec", "template", "spec"]),
    ("apps", "daemonsets", &["spec", "template", "spec"]),
    ("apps", "deployments", &["spec", "template", "spec"]),
    ("apps", "replicasets", &["spec", "template", "spec"]),
    ("apps", "statefulsets", &["spec", "template", "spec"]),
    ("batch", "cronjobs", &["spec", "jobTemplate", "spec", "template", "spec"]),
    ("batch", "jobs", &["spec", "template", "spec"]),
];

const GATED: &[Gated] = &[
    Gated {
        places: POD_SPECS,
        fields: &[
            &["schedulingGroup"],
            &["volumes", "*", "projected", "sources", "*", "clusterTrustBundle"],
            &["volumes", "*", "projected", "sources", "*", "podCertificate"],
        ],
    },
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
            let Some(part) = part_mut(new, place) else { continue };
            let before = old.and_then(|old| part_of(old, place));
            for field in gated.fields {
                if !before.is_some_and(|before| has(before, field)) {
                    remove(part, field);
                }
            }
        }
    }
    for (_, _, place) in POD_SPECS.iter().filter(own) {
        let before = old.and_then(|old| part_of(old, place));
        if let Some(spec) = part_mut(new, place) {
            stop_signals(spec, before);
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

fn part_of<'a>(object: &'a Object, path: &[&str]) -> Option<&'a Object> {
    path.iter().try_fold(object, |part, member| part.object(*member))
}

pub(super) fn part_mut<'a>(object: &'a mut Object, path: &[&str]) -> Option<&'a mut Object> {
    path.iter().try_fold(object, |part, member| part.object_mut(*member))
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
