//! What pods use, and which of them a condition means.

use super::{Scope, holds};
use crate::objects::{metadata, spec};
use crate::resources::{Amounts, Side, add, amounts, count, is_extended, names_as_a_whole, of_pod, raise};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    affinity, container, container_status, object_meta as meta, pod_affinity, pod_affinity_term,
    pod_condition, pod_spec, pod_status, weighted_pod_affinity_term,
};
use keelson_api::leaf::time;
use keelson_api::tree::{Object, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

const COUNTED: [&str; 11] = [
    "count/pods",
    "cpu",
    "memory",
    "ephemeral-storage",
    "requests.cpu",
    "requests.memory",
    "requests.ephemeral-storage",
    "limits.cpu",
    "limits.memory",
    "limits.ephemeral-storage",
    "pods",
];
/// What every container must ask for once a quota counts it.
const DEMANDED: [&str; 6] =
    ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
/// What devices of a class are called where a container asks for them.
const CLASS_PREFIX: &str = "deviceclass.resource.kubernetes.io/";

/// Does a quota's resource of this name count pods?
pub(super) fn counts(name: &str) -> bool {
    COUNTED.contains(&name)
        || name.starts_with("hugepages-")
        || name.starts_with("requests.hugepages-")
        || asks_for_extended(name)
}

/// Is it a quota on requests for what is none of Kubernetes' own resources, or for devices of a class?
pub(super) fn asks_for_extended(name: &str) -> bool {
    let is_foreign = name.contains('/') && !name.contains("kubernetes.io/");
    name.strip_prefix("requests.").is_some_and(|rest| is_foreign || rest.starts_with(CLASS_PREFIX))
}

/// What a quota of these resources demands of a pod.
pub(super) fn constrain(counted: &[&str], pod: &Object) -> Result<(), String> {
    let own = spec(pod);
    if names_as_a_whole(own) {
        return Ok(());
    }
    let mut missing: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let containers = |member: Name| own.list(member).iter().filter_map(Value::as_object);
    for one in containers(pod_spec::CONTAINERS).chain(containers(pod_spec::INIT_CONTAINERS)) {
        let has = compute(&Side::Requests.of(one), &Side::Limits.of(one));
        let demanded = counted.iter().filter(|name| DEMANDED.contains(name));
        for name in demanded.filter(|name| !has.contains_key(**name)) {
            missing.entry(name).or_default().insert(one.text(container::NAME));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let told = missing.into_iter().map(|(resource, containers)| {
        format!("{resource} for: {}", containers.into_iter().collect::<Vec<_>>().join(","))
    });
    Err(format!("must specify {}", told.collect::<Vec<_>>().join("; ")))
}

/// What a pod uses.
pub(super) fn usage(pod: &Object) -> Amounts {
    let mut used = Amounts::from([("count/pods".to_owned(), count(1))]);
    if is_over(pod) {
        return used;
    }
    let own = spec(pod);
    let of = |one: &Object, side: Side| effective(pod, one, side);
    let (mut requests, mut limits) = (of_pod(own, Side::Requests, of), of_pod(own, Side::Limits, of));
    let overhead = amounts(own.object(pod_spec::OVERHEAD));
    add(&mut requests, &overhead);
    let limited =
        overhead.into_iter().filter(|(name, _)| limits.get(name).is_some_and(|own| own.sign() != 0));
    let limited: Amounts = limited.collect();
    add(&mut limits, &limited);
    add(&mut used, &compute(&requests, &limits));
    used
}

/// What counts for a container: what it still has does until it has given it back.
fn effective(pod: &Object, one: &Object, side: Side) -> Amounts {
    let wanted = side.of(one);
    let name = one.text(container::NAME);
    let status = pod.object("status");
    let list = |member: Name| status.map_or(&[][..], |status| status.list(member));
    let mut reported = list(pod_status::CONTAINER_STATUSES)
        .iter()
        .chain(list(pod_status::INIT_CONTAINER_STATUSES))
        .filter_map(Value::as_object);
    let reported = reported.find(|reported| reported.text(container_status::NAME) == name);
    // What starts before the others and ends is not resized.
    let is_before = spec(pod)
        .list(pod_spec::INIT_CONTAINERS)
        .iter()
        .filter_map(Value::as_object)
        .any(|init| init.text(container::NAME) == name)
        && one.str(container::RESTART_POLICY) != Some("Always");
    let Some(reported) =
        reported.filter(|reported| !is_before && reported.contains(container_status::RESOURCES))
    else {
        return wanted;
    };
    let mut sum = if resize_is_infeasible(pod) { Amounts::new() } else { wanted };
    raise(&mut sum, &side.of(reported));
    if side == Side::Requests {
        raise(&mut sum, &amounts(reported.object(container_status::ALLOCATED_RESOURCES)));
    }
    sum
}

/// Has the node said that it will never do what a resize asks for?
fn resize_is_infeasible(pod: &Object) -> bool {
    let conditions = pod.object("status").map_or(&[][..], |status| status.list(pod_status::CONDITIONS));
    let mut conditions = conditions.iter().filter_map(Value::as_object);
    let pending = conditions.find(|one| one.text(pod_condition::TYPE) == "PodResizePending");
    pending.is_some_and(|pending| pending.text(pod_condition::REASON) == "Infeasible")
}

/// What quotas make of requests and limits.
fn compute(requests: &Amounts, limits: &Amounts) -> Amounts {
    let mut used = Amounts::from([("pods".to_owned(), count(1))]);
    for (name, amount) in requests {
        let counted = matches!(name.as_str(), "cpu" | "memory" | "ephemeral-storage");
        if counted || name.starts_with("hugepages-") {
            used.insert(name.clone(), amount.clone());
        }
        let is_foreign = is_extended(name) || name.starts_with(CLASS_PREFIX);
        if counted || name.starts_with("hugepages-") || is_foreign {
            used.insert(format!("requests.{name}"), amount.clone());
        }
    }
    for (name, amount) in limits {
        if matches!(name.as_str(), "cpu" | "memory" | "ephemeral-storage") {
            used.insert(format!("limits.{name}"), amount.clone());
        }
    }
    used
}

/// Has a pod ended, or been gone for so long that nobody waits for it?
fn is_over(pod: &Object) -> bool {
    let phase = pod.object("status").map_or("", |status| status.text(pod_status::PHASE));
    if matches!(phase, "Failed" | "Succeeded") {
        return true;
    }
    let own = metadata(pod);
    let deleted = own.str(meta::DELETION_TIMESTAMP).and_then(|text| time::parse(text).ok());
    let Some((deleted, grace)) = deleted.zip(own.int(meta::DELETION_GRACE_PERIOD_SECONDS)) else {
        return false;
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(now).unwrap_or(i64::MAX) > deleted.seconds.saturating_add(grace)
}

/// Does a pod end by itself?
pub(super) fn is_terminating(pod: &Object) -> bool {
    spec(pod).int(pod_spec::ACTIVE_DEADLINE_SECONDS).is_some_and(|seconds| seconds >= 0)
}

/// Does a condition of a quota hold for a pod?
pub(super) fn is_in(scope: &Scope<'_>, pod: &Object) -> bool {
    match scope.name {
        "Terminating" => is_terminating(pod),
        "NotTerminating" => !is_terminating(pod),
        "BestEffort" => crate::resources::is_best_effort(pod),
        "NotBestEffort" => !crate::resources::is_best_effort(pod),
        "PriorityClass" => {
            let class = spec(pod).text(pod_spec::PRIORITY_CLASS_NAME);
            holds(scope, Some(class).filter(|class| !class.is_empty()))
        }
        "CrossNamespacePodAffinity" => crosses_namespaces(pod),
        _ => false,
    }
}

fn crosses_namespaces(pod: &Object) -> bool {
    let Some(own) = spec(pod).object(pod_spec::AFFINITY) else { return false };
    let crosses = |term: &Object| {
        !term.list(pod_affinity_term::NAMESPACES).is_empty()
            || term.contains(pod_affinity_term::NAMESPACE_SELECTOR)
    };
    [affinity::POD_AFFINITY, affinity::POD_ANTI_AFFINITY].into_iter().filter_map(|side| own.object(side)).any(
        |side| {
            let required = side.list(pod_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
            let preferred = side.list(pod_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
            let preferred = preferred.iter().filter_map(Value::as_object);
            let weighted =
                preferred.filter_map(|one| one.object(weighted_pod_affinity_term::POD_AFFINITY_TERM));
            required.iter().filter_map(Value::as_object).chain(weighted).any(crosses)
        },
    )
}
