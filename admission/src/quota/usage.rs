//! What each kind of object uses of a quota.
//!
//! Every stored kind is counted; pods, services and claims use more than their number.

mod devices;
mod pods;
mod volumes;

use super::Scope;
use crate::objects::{Objects, spec};
use crate::resources::{Amounts, count};
use crate::{Facts, Operation};
use devices::Devices;
use keelson_api::catalogue::names::{service_port, service_spec};
use keelson_api::tree::Object;

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

/// How a kind is measured.
#[derive(Clone, Debug)]
pub(super) enum Measure {
    Claim,
    /// Claims for devices, and what must be known beside them.
    Devices(Devices),
    /// By number, under this name.
    Number(String),
    Pod,
    Service,
}

impl Measure {
    /// Does the object of a request use anything of a quota?
    pub(super) fn concerns(facts: &Facts<'_>, object: &Object) -> bool {
        if IGNORED.contains(&(facts.group, facts.resource)) {
            return false;
        }
        let creates = facts.operation == Operation::Create;
        match (facts.group, facts.resource, facts.subresource) {
            ("", "pods", "") => {
                let is_terminating = pods::is_terminating;
                creates || facts.old.is_some_and(|old| is_terminating(old) != is_terminating(object))
            }
            ("", "pods", "resize") => !creates,
            // Upstream means to look at those that change what is counted, and looks at all.
            ("", "persistentvolumeclaims", "status") => true,
            ("", "persistentvolumeclaims" | "services", "") | ("resource.k8s.io", "resourceclaims", "") => {
                true
            }
            (_, _, sub) => creates && sub.is_empty(),
        }
    }

    /// How the object of a request is measured, with what must be known for it.
    pub(super) async fn of(
        facts: &Facts<'_>,
        object: &Object,
        objects: &dyn Objects,
    ) -> keelson_api::status::Result<Self> {
        Ok(match (facts.group, facts.resource) {
            ("", "pods") => Self::Pod,
            ("", "persistentvolumeclaims") => Self::Claim,
            ("", "services") => Self::Service,
            ("resource.k8s.io", "resourceclaims") => {
                let claims: Vec<&Object> = [Some(object), facts.old].into_iter().flatten().collect();
                let is_new = facts.operation == Operation::Create;
                Self::Devices(Devices::gather(objects, facts.namespace, &claims, is_new).await?)
            }
            (group, resource) => Self::Number(counted_name(group, resource)),
        })
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
            Self::Claim => volumes::counts(name),
            Self::Devices(devices) => devices.counts(name),
            Self::Pod => pods::counts(name),
        }
    }

    /// Does a condition of a quota hold for an object?
    pub(super) fn is_in(&self, scope: &Scope<'_>, object: &Object) -> bool {
        match self {
            Self::Pod => pods::is_in(scope, object),
            Self::Claim => volumes::is_in(scope, object),
            Self::Devices(_) | Self::Number(_) | Self::Service => false,
        }
    }

    /// What a quota of these resources demands of an object.
    pub(super) fn constrain(&self, counted: &[&str], object: &Object) -> Result<(), String> {
        match self {
            Self::Pod => pods::constrain(counted, object),
            Self::Claim | Self::Devices(_) | Self::Number(_) | Self::Service => Ok(()),
        }
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
            Self::Claim => volumes::usage(object),
            Self::Devices(devices) => devices.usage(object),
            Self::Pod => pods::usage(object),
            Self::Service => service(object),
        }
    }
}

/// `count/deployments.apps`.
fn counted_name(group: &str, resource: &str) -> String {
    let dot = if group.is_empty() { "" } else { "." };
    format!("count/{resource}{dot}{group}")
}

/// Does a condition on a value hold? Without a value only its absence can.
fn holds(scope: &Scope<'_>, value: Option<&str>) -> bool {
    let among = value.is_some_and(|value| scope.values.contains(&value));
    match scope.operator {
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        "In" => among,
        "NotIn" => !among,
        _ => false,
    }
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
