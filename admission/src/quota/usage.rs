//! What each kind of object uses of a quota.
//!
//! Every stored kind is counted; pods, services and volume claims use more than their number.

use super::Scope;
use crate::objects::{metadata, spec};
use crate::resources::{Amounts, Side, add, amounts, count, names_as_a_whole, of_pod, raise};
use crate::storage::class_of;
use crate::{Facts, Operation};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    affinity, container, container_status, object_meta as meta, persistent_volume_claim_spec as claim_spec,
    persistent_volume_claim_status as claim_status, pod_affinity, pod_affinity_term, pod_spec, pod_status,
    service_port, service_spec, weighted_pod_affinity_term,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::leaf::time;
use keelson_api::tree::{Object, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

/// What is never counted: requests that store nothing, and events.
const IGNORED: &[(&str, &str)] = &[
    ("", "bindings"),
    ("", "componentstatuses"),
    ("", "events"),
    ("authentication.k8s.io", "selfsubjectreviews"),
    ("authentication.k8s.io", "tokenreviews"),
    ("authorization.k8s.io", "localsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectaccessreviews"),
    ("authorization.k8s.io", "selfsubjectrulesreviews"),
    ("authorization.k8s.io", "subjectaccessreviews"),
    ("events.k8s.io", "events"),
];
/// What may be counted under its plain name as well.
const ALIASED: [&str; 4] = ["configmaps", "replicationcontrollers", "resourcequotas", "secrets"];
const POD_RESOURCES: [&str; 11] = [
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
const CLASS_SUFFIX: &str = ".storageclass.storage.k8s.io/";

/// How a kind is measured.
#[derive(Clone, Debug)]
pub(super) enum Measure {
    Claim,
    /// By number, under this name.
    Number(String),
    Pod,
    Service,
}

impl Measure {
    /// How the object of a request is measured; none where it uses nothing.
    pub(super) fn of(facts: &Facts<'_>, object: &Object) -> Option<Self> {
        if IGNORED.contains(&(facts.group, facts.resource)) {
            return None;
        }
        let creates = facts.operation == Operation::Create;
        match (facts.group, facts.resource, facts.subresource) {
            ("", "pods", "") => {
                let moved = facts.old.is_some_and(|old| is_terminating(old) != is_terminating(object));
                (creates || moved).then_some(Self::Pod)
            }
            ("", "pods", "resize") => (!creates).then_some(Self::Pod),
            ("", "persistentvolumeclaims", "") => Some(Self::Claim),
            ("", "persistentvolumeclaims", "status") => {
                let differs = facts.old.is_none_or(|old| {
                    classes_of(old) != classes_of(object) || allocated(old) != allocated(object)
                });
                (!creates && differs).then_some(Self::Claim)
            }
            ("", "services", "") => Some(Self::Service),
            ("", "pods" | "persistentvolumeclaims" | "services", _) => None,
            (_, _, "") if creates => Some(Self::Number(counted_name(facts.group, facts.resource))),
            _ => None,
        }
    }

    /// Does a quota's resource of this name count such objects?
    pub(super) fn counts(&self, name: &str) -> bool {
        match self {
            Self::Number(own) => {
                name == own || own.strip_prefix("count/") == Some(name) && ALIASED.contains(&name)
            }
            Self::Service => {
                matches!(
                    name,
                    "count/services" | "services" | "services.nodeports" | "services.loadbalancers"
                )
            }
            Self::Claim => {
                let own = |name: &str| matches!(name, "persistentvolumeclaims" | "requests.storage");
                name == "count/persistentvolumeclaims"
                    || own(name)
                    || name.split_once(CLASS_SUFFIX).is_some_and(|(_, rest)| own(rest))
            }
            Self::Pod => {
                let extended = name.strip_prefix("requests.").is_some_and(|rest| {
                    is_extended(rest) || rest.starts_with("deviceclass.resource.kubernetes.io/")
                });
                POD_RESOURCES.contains(&name)
                    || name.starts_with("hugepages-")
                    || name.starts_with("requests.hugepages-")
                    || extended
            }
        }
    }

    /// Does a condition of a quota hold for an object?
    pub(super) fn is_in(&self, scope: &Scope<'_>, object: &Object) -> bool {
        match self {
            Self::Pod => pod_is_in(scope, object),
            Self::Claim if scope.name == "VolumeAttributesClass" => {
                let classes = classes_of(object);
                scope.operator == "Exists" && !classes.is_empty()
                    || scope.operator != "Exists" && holds(scope, classes.iter().copied().next(), &classes)
            }
            Self::Claim | Self::Number(_) | Self::Service => false,
        }
    }

    /// What a quota of these resources demands of an object.
    pub(super) fn constrain(&self, counted: &[&str], object: &Object) -> Result<(), String> {
        let own = spec(object);
        if !matches!(self, Self::Pod) || names_as_a_whole(own) {
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

    /// What an object uses.
    pub(super) fn usage(&self, object: &Object) -> Amounts {
        match self {
            Self::Number(name) => {
                let alias = name.strip_prefix("count/").filter(|alias| ALIASED.contains(alias));
                [Some(name.as_str()), alias]
                    .into_iter()
                    .flatten()
                    .map(|name| (name.to_owned(), count(1)))
                    .collect()
            }
            Self::Claim => claim(object),
            Self::Pod => pod(object),
            Self::Service => service(object),
        }
    }
}

/// `count/deployments.apps`.
fn counted_name(group: &str, resource: &str) -> String {
    let dot = if group.is_empty() { "" } else { "." };
    format!("count/{resource}{dot}{group}")
}

/// Is it a resource that is none of Kubernetes' own?
fn is_extended(name: &str) -> bool {
    let native = !name.contains('/') || name.contains("kubernetes.io/");
    !native && !name.starts_with("requests.")
}

fn pod(object: &Object) -> Amounts {
    let mut used = Amounts::from([("count/pods".to_owned(), count(1))]);
    if is_over(object) {
        return used;
    }
    let own = spec(object);
    let status = object.object("status");
    let of = |one: &Object, side: Side| {
        let mut sum = side.of(one);
        let name = one.text(container::NAME);
        let reported = [pod_status::CONTAINER_STATUSES, pod_status::INIT_CONTAINER_STATUSES]
            .into_iter()
            .flat_map(|member| status.map_or(&[][..], |status| status.list(member)))
            .filter_map(Value::as_object)
            .find(|reported| reported.text(container_status::NAME) == name);
        if let Some(reported) = reported {
            // What it still has counts until it has given it back.
            raise(&mut sum, &side.of(reported));
            if side == Side::Requests {
                raise(&mut sum, &amounts(reported.object(container_status::ALLOCATED_RESOURCES)));
            }
        }
        sum
    };
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

/// What quotas make of requests and limits.
fn compute(requests: &Amounts, limits: &Amounts) -> Amounts {
    let mut used = Amounts::from([("pods".to_owned(), count(1))]);
    for (name, amount) in requests {
        let counted = matches!(name.as_str(), "cpu" | "memory" | "ephemeral-storage");
        if counted || name.starts_with("hugepages-") {
            used.insert(name.clone(), amount.clone());
        }
        if counted || name.starts_with("hugepages-") || is_extended(name) {
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

fn is_terminating(pod: &Object) -> bool {
    spec(pod).int(pod_spec::ACTIVE_DEADLINE_SECONDS).is_some_and(|seconds| seconds >= 0)
}

fn is_best_effort(pod: &Object) -> bool {
    let own = spec(pod);
    let named = |one: &Object| {
        let amounts = [Side::Requests.of(one), Side::Limits.of(one)];
        amounts
            .iter()
            .flatten()
            .any(|(name, amount)| matches!(name.as_str(), "cpu" | "memory") && amount.sign() > 0)
    };
    if own.contains(pod_spec::RESOURCES) {
        return !named(own);
    }
    let containers = own.list(pod_spec::CONTAINERS).iter().chain(own.list(pod_spec::INIT_CONTAINERS));
    !containers.filter_map(Value::as_object).any(named)
}

fn pod_is_in(scope: &Scope<'_>, pod: &Object) -> bool {
    match scope.name {
        "Terminating" => is_terminating(pod),
        "NotTerminating" => !is_terminating(pod),
        "BestEffort" => is_best_effort(pod),
        "NotBestEffort" => !is_best_effort(pod),
        "PriorityClass" => {
            let class = Some(spec(pod).text(pod_spec::PRIORITY_CLASS_NAME)).filter(|class| !class.is_empty());
            holds(scope, class, &class.into_iter().collect())
        }
        "CrossNamespacePodAffinity" => crosses_namespaces(pod),
        _ => false,
    }
}

/// Does a condition on a value hold? Without a value only its absence can.
fn holds(scope: &Scope<'_>, first: Option<&str>, all: &BTreeSet<&str>) -> bool {
    let among = scope.values.iter().any(|value| all.contains(value));
    match scope.operator {
        "Exists" => first.is_some(),
        "DoesNotExist" => first.is_none(),
        "In" => among,
        "NotIn" => !among,
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

fn service(object: &Object) -> Amounts {
    let own = spec(object);
    let ports = own.list(service_spec::PORTS);
    let (nodes, balancers) = match own.text(service_spec::TYPE) {
        "NodePort" => (ports.len(), 0),
        "LoadBalancer" if own.bool(service_spec::ALLOCATE_LOAD_BALANCER_NODE_PORTS) == Some(false) => {
            let given = ports.iter().filter_map(|port| port.as_object()?.int(service_port::NODE_PORT));
            (given.filter(|port| *port != 0).count(), 1)
        }
        "LoadBalancer" => (ports.len(), 1),
        _ => (0, 0),
    };
    let used = [
        ("count/services", 1),
        ("services", 1),
        ("services.loadbalancers", balancers),
        ("services.nodeports", nodes),
    ];
    used.into_iter().map(|(name, number)| (name.to_owned(), count(number))).collect()
}

fn allocated(claim: &Object) -> Option<Quantity> {
    let status = claim.object("status")?;
    Quantity::parse(status.object(claim_status::ALLOCATED_RESOURCES)?.str("storage")?).ok()
}

fn claim(object: &Object) -> Amounts {
    let mut used = Amounts::new();
    let class = class_of(object);
    let mut charge = |name: &str, amount: &Quantity| {
        if !class.is_empty() {
            used.insert(format!("{class}{CLASS_SUFFIX}{name}"), amount.clone());
        }
        used.insert(name.to_owned(), amount.clone());
    };
    charge("persistentvolumeclaims", &count(1));
    if let Some(asked) = Side::Requests.of(spec(object)).remove("storage") {
        let most = allocated(object).filter(|allocated| *allocated > asked).unwrap_or(asked);
        // Whole bytes are counted.
        let most = if most.as_int().is_some() { most } else { Quantity::new(most.value(), most.format()) };
        charge("requests.storage", &most);
    }
    used.insert("count/persistentvolumeclaims".to_owned(), count(1));
    used
}

/// The attributes classes that a claim names, wants or has.
fn classes_of(claim: &Object) -> BTreeSet<&str> {
    let status = claim.object("status");
    let wanted = status.and_then(|status| status.object(claim_status::MODIFY_VOLUME_STATUS));
    let named = [
        spec(claim).str(claim_spec::VOLUME_ATTRIBUTES_CLASS_NAME),
        status.and_then(|status| status.str(claim_status::CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME)),
        wanted.and_then(|wanted| wanted.str("targetVolumeAttributesClassName")),
    ];
    named.into_iter().flatten().filter(|name| !name.is_empty()).collect()
}
