//! Where pods are described, in pods and in templates, and what their descriptions are in stored form.

use crate::metadata;
use crate::table::Row;
use keelson_api::catalogue::names::{object_meta as meta, pod_spec};
use keelson_api::tree::Object;

/// The way to a part of an object.
pub(super) type Path = &'static [&'static str];

/// Group, resource, and the way to what has the metadata and spec of a pod.
const PODS: &[(&str, &str, Path)] = &[
    ("", "pods", &[]),
    ("", "podtemplates", &["template"]),
    ("", "replicationcontrollers", &["spec", "template"]),
    ("apps", "daemonsets", &["spec", "template"]),
    ("apps", "deployments", &["spec", "template"]),
    ("apps", "replicasets", &["spec", "template"]),
    ("apps", "statefulsets", &["spec", "template"]),
    ("batch", "cronjobs", &["spec", "jobTemplate", "spec", "template"]),
    ("batch", "jobs", &["spec", "template"]),
];

/// Annotations by which old versions said what has a field.
const INIT_CONTAINERS: [&str; 4] = [
    "pod.alpha.kubernetes.io/init-container-statuses",
    "pod.alpha.kubernetes.io/init-containers",
    "pod.beta.kubernetes.io/init-container-statuses",
    "pod.beta.kubernetes.io/init-containers",
];

/// The way to the pod that a kind describes, if it does.
pub(super) fn place(row: &Row) -> Option<Path> {
    let own = PODS.iter().find(|(group, resource, _)| (*group, *resource) == (row.group, row.resource));
    own.map(|(_, _, place)| *place)
}

pub(super) fn part<'a>(object: &'a Object, path: &[&str]) -> Option<&'a Object> {
    path.iter().try_fold(object, |part, member| part.object(*member))
}

pub(super) fn part_mut<'a>(object: &'a mut Object, path: &[&str]) -> Option<&'a mut Object> {
    path.iter().try_fold(object, |part, member| part.object_mut(*member))
}

/// Brings what is described into the form in which it is kept: the account under both of its names, no
/// annotations of old versions, and for a pod itself no negative period.
pub(crate) fn settle(row: &Row, object: &mut Object) {
    let Some(place) = place(row) else { return };
    let Some(pod) = part_mut(object, place) else { return };
    let annotated = metadata::of(pod).object(meta::ANNOTATIONS);
    if annotated.is_some_and(|own| INIT_CONTAINERS.iter().any(|key| own.contains(*key))) {
        let annotations = metadata::of_mut(pod).object_entry(meta::ANNOTATIONS);
        for key in INIT_CONTAINERS {
            annotations.remove(key);
        }
    }
    let Some(spec) = pod.object_mut("spec") else { return };
    let account = spec.str(pod_spec::SERVICE_ACCOUNT_NAME).filter(|name| !name.is_empty());
    let account = account.or_else(|| spec.str(pod_spec::SERVICE_ACCOUNT)).map(str::to_owned);
    if let Some(account) = account.filter(|name| !name.is_empty()) {
        spec.insert(pod_spec::SERVICE_ACCOUNT_NAME, account.as_str());
        spec.insert(pod_spec::SERVICE_ACCOUNT, account);
    }
    let period = pod_spec::TERMINATION_GRACE_PERIOD_SECONDS;
    if place.is_empty() && spec.int(period).is_some_and(|period| period < 0) {
        spec.insert(period, 1_i64);
    }
}
