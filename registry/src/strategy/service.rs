//! Services: addresses and ports are taken before a write; what a change of type leaves without meaning
//! goes.

use super::{Hold, Occasion, Reserved, Strategy};
use crate::registry::Shared;
use crate::services::Reservation;
use futures_util::future::BoxFuture;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{service_port as port, service_spec as fields, service_status as status};
use keelson_api::tree::{Object, Value};

pub(super) struct Services;

impl Strategy for Services {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        drop_traffic_policy(object);
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, old: &Object) {
        drop_what_the_type_lacks(new, old);
        drop_traffic_policy(new);
    }

    fn reserve<'a>(
        &'a self,
        shared: &'a Shared,
        new: &'a mut Object,
        old: Option<&'a Object>,
        dry_run: bool,
    ) -> Hold<'a> {
        Some(Box::pin(async move {
            let own = match old {
                None => shared.services.create(shared, new, dry_run).await?,
                Some(old) => shared.services.update(shared, new, old, dry_run).await?,
            };
            Ok(Box::new(own) as Box<dyn Reserved>)
        }))
    }

    fn removed<'a>(&'a self, shared: &'a Shared, object: &'a Object) -> Option<BoxFuture<'a, ()>> {
        Some(Box::pin(shared.services.removed(shared, object)))
    }
}

impl Reserved for Reservation {
    fn settle(self: Box<Self>, shared: &Shared, success: bool) -> BoxFuture<'_, ()> {
        Box::pin(shared.services.settle(shared, *self, success))
    }
}

fn spec(service: &Object) -> &Object {
    static NONE: Object = Object::new();
    service.object("spec").unwrap_or(&NONE)
}

/// What is only a name has no traffic of its own.
fn drop_traffic_policy(service: &mut Object) {
    if spec(service).text(fields::TYPE) == "ExternalName" {
        service.object_entry("spec").remove(fields::INTERNAL_TRAFFIC_POLICY);
    }
}

/// What a Service had because of its old type goes with it, unless the client says something else of it.
fn drop_what_the_type_lacks(new: &mut Object, old: &Object) {
    let before = spec(old);
    let now = spec(new).clone();
    let same = |fields: &[Name]| fields.iter().all(|field| value(&now, *field) == value(before, *field));
    let kind = |own: &Object| own.text(fields::TYPE).to_owned();
    let lost = |has: &dyn Fn(&Object) -> bool| has(before) && !has(&now);
    let own = new.object_entry("spec");
    let mut drop = |gone: &[Name]| gone.iter().for_each(|field| drop(own.remove(*field)));
    if lost(&|own| kind(own) != "ExternalName") {
        if same(&[fields::CLUSTER_IP, fields::CLUSTER_IPS]) {
            drop(&[fields::CLUSTER_IP, fields::CLUSTER_IPS]);
        }
        for field in [fields::IP_FAMILIES, fields::IP_FAMILY_POLICY] {
            if same(&[field]) {
                drop(&[field]);
            }
        }
    }
    let health =
        |own: &Object| kind(own) == "LoadBalancer" && own.text(fields::EXTERNAL_TRAFFIC_POLICY) == "Local";
    if lost(&health) && same(&[fields::HEALTH_CHECK_NODE_PORT]) {
        drop(&[fields::HEALTH_CHECK_NODE_PORT]);
    }
    if lost(&|own| kind(own) == "LoadBalancer") {
        for field in [fields::ALLOCATE_LOAD_BALANCER_NODE_PORTS, fields::LOAD_BALANCER_CLASS] {
            if same(&[field]) {
                drop(&[field]);
            }
        }
    }
    let reachable = |own: &Object| match own.text(fields::TYPE) {
        "LoadBalancer" | "NodePort" => true,
        "ClusterIP" => !own.list(fields::EXTERNAL_IPS).is_empty(),
        _ => false,
    };
    if lost(&reachable) && same(&[fields::EXTERNAL_TRAFFIC_POLICY]) {
        drop(&[fields::EXTERNAL_TRAFFIC_POLICY]);
    }
    let has_ports = |own: &Object| matches!(own.text(fields::TYPE), "NodePort" | "LoadBalancer");
    if lost(&has_ports) {
        drop_node_ports(own, before);
    }
    if kind(&now) != "LoadBalancer"
        && let Some(own) = new.object_mut("status")
    {
        own.remove(status::LOAD_BALANCER);
    }
}

/// An absent list is an empty one.
fn value(spec: &Object, field: Name) -> Option<&Value> {
    spec.get(field).filter(|value| value.as_list() != Some(&[]))
}

/// Node ports go unless there is one that was not there before.
fn drop_node_ports(spec: &mut Object, before: &Object) {
    let all = |spec: &Object| -> Vec<i64> {
        let ports = spec.list(fields::PORTS).iter().filter_map(Value::as_object);
        ports.filter_map(|own| own.int(port::NODE_PORT)).collect()
    };
    let had = all(before);
    if all(spec).iter().all(|port| had.contains(port)) {
        let ports = spec.list_mut(fields::PORTS).into_iter().flatten();
        for own in ports.filter_map(Value::as_object_mut) {
            own.remove(port::NODE_PORT);
        }
    }
}
