//! The node ports of a Service: one for each of its ports, and one to ask whether it is healthy.

use super::ports::{Fault, Operation, Ports};
use crate::metadata;
use keelson_api::catalogue::names::{object_meta as meta, service_port as port, service_spec as fields};
use keelson_api::status::{self, FieldError, GroupResource, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::collections::{HashMap, HashSet};

fn spec(service: &Object) -> &Object {
    static NONE: Object = Object::new();
    service.object("spec").unwrap_or(&NONE)
}

fn kind(service: &Object) -> &str {
    spec(service).text(fields::TYPE)
}

fn ports(service: &Object) -> impl Iterator<Item = &Object> {
    spec(service).list(fields::PORTS).iter().filter_map(Value::as_object)
}

fn ports_mut(service: &mut Object) -> impl Iterator<Item = &mut Object> {
    let list = service.object_entry("spec").list_mut(fields::PORTS);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}

fn number(own: &Object, field: keelson_api::catalogue::Name) -> i64 {
    own.int(field).unwrap_or(0)
}

/// Is it a kind of Service that has node ports?
fn may_have_ports(service: &Object) -> bool {
    matches!(kind(service), "NodePort" | "LoadBalancer")
}

/// Is every port given one?
fn needs_ports(service: &Object) -> bool {
    match kind(service) {
        "NodePort" => true,
        "LoadBalancer" => spec(service).bool(fields::ALLOCATE_LOAD_BALANCER_NODE_PORTS) != Some(false),
        _ => false,
    }
}

pub(super) fn needs_health_check(service: &Object) -> bool {
    kind(service) == "LoadBalancer" && spec(service).text(fields::EXTERNAL_TRAFFIC_POLICY) == "Local"
}

fn used(service: &Object) -> Vec<i64> {
    ports(service).map(|own| number(own, port::NODE_PORT)).filter(|port| *port != 0).collect()
}

/// All node ports that a Service holds.
pub(super) fn all(service: &Object) -> Vec<i64> {
    let mut all = used(service);
    let health = number(spec(service), fields::HEALTH_CHECK_NODE_PORT);
    if needs_health_check(service) && health > 0 {
        all.push(health);
    }
    all
}

fn refused(service: &Object, at: usize, port: i64, fault: &Fault) -> Box<Status> {
    if let Fault::Store(why) = fault {
        return Status::internal(why);
    }
    let field = format!("spec.ports[{at}].nodePort");
    let error = FieldError {
        fault: status::Fault::Invalid,
        field,
        value: port.to_string(),
        detail: fault.to_string(),
    };
    let name = metadata::of(service).text(meta::NAME);
    Status::invalid(&GroupResource::new("", "Service"), name, &[error])
}

fn no_port(fault: &Fault) -> Box<Status> {
    Status::internal(&format!("failed to allocate a nodePort: {fault}"))
}

/// Takes the node ports of a new Service. Equal ports of different protocols share theirs.
pub(super) async fn create(own: &Ports, service: &mut Object, operation: &mut Operation) -> Result<()> {
    if may_have_ports(service) {
        let needs = needs_ports(service);
        let mut shared: HashMap<i64, i64> = HashMap::new();
        let wanted: Vec<(i64, i64)> =
            ports(service).map(|own| (number(own, port::PORT), number(own, port::NODE_PORT))).collect();
        for (at, (service_port, asked)) in wanted.iter().enumerate() {
            if *asked == 0 && !needs {
                continue;
            }
            let given = match shared.get(service_port) {
                Some(given) if *asked == 0 || asked == given => *given,
                Some(_) => take(own, operation, service, at, *asked).await?,
                None => {
                    let named = wanted.iter().find(|(own, asked)| own == service_port && *asked != 0);
                    let given = match named {
                        Some((_, asked)) => take(own, operation, service, at, *asked).await?,
                        None => operation.allocate_next(own).await.map_err(|fault| no_port(&fault))?,
                    };
                    shared.insert(*service_port, given);
                    given
                }
            };
            if let Some(own) = ports_mut(service).nth(at) {
                own.insert(port::NODE_PORT, given);
            }
        }
    }
    if needs_health_check(service) {
        take_health_check(own, service, operation).await?;
    }
    Ok(())
}

async fn take(own: &Ports, operation: &mut Operation, service: &Object, at: usize, port: i64) -> Result<i64> {
    let taken = operation.allocate(own, port).await;
    taken.map(|()| port).map_err(|fault| refused(service, at, port, &fault))
}

async fn take_health_check(own: &Ports, service: &mut Object, operation: &mut Operation) -> Result<()> {
    let asked = number(spec(service), fields::HEALTH_CHECK_NODE_PORT);
    if asked != 0 {
        let taken = operation.allocate(own, asked).await;
        return taken.map_err(|fault| {
            let why = format!("failed to allocate requested HealthCheck NodePort {asked}: {fault}");
            Status::internal(&why)
        });
    }
    let port = operation.allocate_next(own).await.map_err(|fault| {
        Status::internal(&format!("failed to allocate a HealthCheck NodePort 0: {fault}"))
    })?;
    service.object_entry("spec").insert(fields::HEALTH_CHECK_NODE_PORT, port);
    Ok(())
}

/// Takes what a change needs in addition, and gives back later what it does not need any more.
pub(super) async fn update(
    own: &Ports,
    service: &mut Object,
    old: &Object,
    operation: &mut Operation,
) -> Result<()> {
    if may_have_ports(old) && matches!(kind(service), "ExternalName" | "ClusterIP") {
        used(old).into_iter().for_each(|port| operation.release_later(port));
    }
    if may_have_ports(service) {
        change(own, service, old, operation).await?;
    }
    match (needs_health_check(old), needs_health_check(service)) {
        (false, true) => take_health_check(own, service, operation).await?,
        (true, false) => operation.release_later(number(spec(old), fields::HEALTH_CHECK_NODE_PORT)),
        _ => {}
    }
    Ok(())
}

async fn change(own: &Ports, service: &mut Object, old: &Object, operation: &mut Operation) -> Result<()> {
    let had = used(old);
    let needs = needs_ports(service);
    let mut seen: HashSet<(String, i64)> = HashSet::new();
    let mut taken: HashSet<i64> = HashSet::new();
    let wanted: Vec<(String, i64)> = ports(service)
        .map(|own| (own.text(port::PROTOCOL).to_owned(), number(own, port::NODE_PORT)))
        .collect();
    for (at, (protocol, asked)) in wanted.into_iter().enumerate() {
        if asked == 0 && !needs {
            continue;
        }
        let mut given = asked;
        if asked == 0 {
            given = operation.allocate_next(own).await.map_err(|fault| no_port(&fault))?;
            if let Some(own) = ports_mut(service).nth(at) {
                own.insert(port::NODE_PORT, given);
            }
        } else if !had.contains(&asked) && !taken.contains(&asked) {
            take(own, operation, service, at, asked).await?;
            taken.insert(asked);
        }
        if !seen.insert((protocol.clone(), given)) {
            let message = format!("duplicate nodePort: {{{protocol} {given}}}");
            return Err(Status::plain(500, Reason::Unknown, message));
        }
    }
    let has = used(service);
    had.into_iter().filter(|port| !has.contains(port)).for_each(|port| operation.release_later(port));
    Ok(())
}

/// A client that leaves out what the server had given keeps it.
pub(super) fn keep_allocated(new: &mut Object, old: &Object) {
    let addressed = |service: &Object| kind(service) != "ExternalName";
    if addressed(new) && addressed(old) {
        let before = spec(old);
        let own = new.object_entry("spec");
        if own.text(fields::CLUSTER_IP).is_empty()
            && let Some(ip) = before.get(fields::CLUSTER_IP)
        {
            own.insert(fields::CLUSTER_IP, ip.clone());
        }
        if own.list(fields::CLUSTER_IPS).is_empty()
            && let Some(ips) = before.get(fields::CLUSTER_IPS)
        {
            own.insert(fields::CLUSTER_IPS, ips.clone());
        }
    }
    if needs_ports(new) && needs_ports(old) {
        let now: HashSet<i64> = used(new).into_iter().collect();
        let shared: HashSet<i64> = used(old).into_iter().filter(|port| now.contains(port)).collect();
        let before: HashMap<&str, i64> =
            ports(old).map(|own| (own.text(port::NAME), number(own, port::NODE_PORT))).collect();
        for own in ports_mut(new).filter(|own| number(own, port::NODE_PORT) == 0) {
            let kept = before.get(own.text(port::NAME)).copied().unwrap_or(0);
            if kept != 0 && !shared.contains(&kept) {
                own.insert(port::NODE_PORT, kept);
            }
        }
    }
    if needs_health_check(new) && needs_health_check(old) {
        let kept = number(spec(old), fields::HEALTH_CHECK_NODE_PORT);
        let own = new.object_entry("spec");
        if number(own, fields::HEALTH_CHECK_NODE_PORT) == 0 && kept != 0 {
            own.insert(fields::HEALTH_CHECK_NODE_PORT, kept);
        }
    }
}
