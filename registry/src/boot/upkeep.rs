//! What the server goes on doing for the objects it makes: its lease is renewed, what somebody deleted is
//! made again, what was left behind is found.

use super::{Boot, identity};
use crate::metadata;
use crate::options::{DeleteOptions, ListOptions};
use crate::registry::Registry;
use keelson_api::catalogue::names::{lease_spec, object_meta as meta};
use keelson_api::codec::proto;
use keelson_api::leaf::time::{self, Instant};
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::Object;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How often there is something to do.
const TICK: Duration = Duration::from_secs(10);
/// Ticks between looks at the namespaces and the API's own Service.
const OBJECTS_EVERY: u64 = 6;
/// Ticks between repairs of what Services hold.
const REPAIR_EVERY: u64 = 18;
/// Ticks between looks for leases of servers that are gone.
const LEASES_EVERY: u64 = 360;
/// How long a lease holds, in seconds.
const HOLDS: i64 = 3600;
const NAMESPACE: &str = "kube-system";
const IDENTITY: &str = "apiserver.kubernetes.io/identity";

/// The state of it.
#[derive(Debug)]
pub struct Upkeep {
    boot: Boot,
    name: String,
    holder: String,
    ticks: u64,
    /// Node ports that nobody had at the last repair.
    idle: Vec<i64>,
}

impl Upkeep {
    /// For a server that says this of itself.
    #[must_use]
    pub fn new(boot: Boot) -> Self {
        let name = identity::name(&boot.host);
        let holder = format!("{name}_{}", uuid::Uuid::new_v4());
        Self { boot, name, holder, ticks: 0, idle: Vec::new() }
    }

    /// Goes on until the process ends.
    pub async fn run(mut self, registry: &Registry) {
        loop {
            self.tick(registry).await;
            tokio::time::sleep(TICK).await;
        }
    }

    /// Does what is due, and goes on where something fails.
    pub async fn tick(&mut self, registry: &Registry) {
        let due = |every: u64| self.ticks.is_multiple_of(every);
        let (objects, repair, leases) = (due(OBJECTS_EVERY), due(REPAIR_EVERY), due(LEASES_EVERY));
        told("renew the lease of this server", self.renew(registry).await);
        if objects {
            told("make the system namespaces", registry.namespaces().await);
            told("make the range of services", registry.service_cidr().await);
            told("make the API's own service", registry.own_service(&self.boot).await);
        }
        if repair {
            match registry.repair_services(&self.idle).await {
                Ok(idle) => self.idle = idle,
                Err(status) => told("repair what services hold", Err(status)),
            }
        }
        if leases {
            told("look for leases of servers that are gone", expire(registry).await);
        }
        self.ticks += 1;
    }

    /// Makes or renews the lease by which peers know that this server is there.
    async fn renew(&self, registry: &Registry) -> Result<()> {
        let leases = registry.own("coordination.k8s.io", "leases")?;
        let found = leases.stored_object(NAMESPACE, &self.name).await?;
        let exists = found.is_some();
        let mut lease = found.unwrap_or_default();
        let metadata = metadata::of_mut(&mut lease);
        metadata.insert(meta::NAME, self.name.as_str());
        metadata.insert(meta::NAMESPACE, NAMESPACE);
        let labels = metadata.object_entry(meta::LABELS);
        labels.insert(IDENTITY, super::MANAGER);
        labels.insert("kubernetes.io/hostname", self.boot.host.as_str());
        let annotations = metadata.object_entry(meta::ANNOTATIONS);
        annotations.insert("kubernetes.io/peer-advertise-address", self.boot.reached.to_string());
        let spec = lease.object_entry("spec");
        spec.insert(lease_spec::HOLDER_IDENTITY, self.holder.as_str());
        spec.insert(lease_spec::LEASE_DURATION_SECONDS, HOLDS);
        spec.insert(lease_spec::RENEW_TIME, now());
        if exists {
            leases.replace_own(NAMESPACE, &self.name, lease).await
        } else {
            leases.create_own(NAMESPACE, lease).await.map(|_| ())
        }
    }
}

fn now() -> keelson_api::tree::Text {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    time::micro_text(Instant { seconds, nanos: since.subsec_nanos() })
}

fn told(what: &str, done: Result<()>) {
    if let Err(status) = done {
        tracing::warn!(%status, "cannot {what}, trying again");
    }
}

/// Deletes the leases of servers that have not renewed them.
async fn expire(registry: &Registry) -> Result<()> {
    let leases = registry.own("coordination.k8s.io", "leases")?;
    let label_selector = format!("{IDENTITY}={}", super::MANAGER);
    let options = ListOptions { label_selector, ..ListOptions::default() };
    let mut page = leases.list(NAMESPACE, &options).await?;
    for entry in page.next(usize::MAX) {
        let lease = proto::decode(leases.shape.ty, &leases.proto(&entry)?);
        let lease = lease.map_err(|error| Status::internal(&error.to_string()))?;
        if !is_expired(&lease, registry.now()) {
            continue;
        }
        match leases.delete_unasked(NAMESPACE, entry.name(), &DeleteOptions::default()).await {
            Err(status) if status.reason != Reason::NotFound => return Err(status),
            _ => tracing::info!(lease = entry.name(), "a server's lease was not renewed and is deleted"),
        }
    }
    Ok(())
}

fn is_expired(lease: &Object, now: i64) -> bool {
    let spec = lease.object("spec");
    let renewed = spec.and_then(|own| own.str(lease_spec::RENEW_TIME)).and_then(metadata::seconds);
    let holds = spec.and_then(|own| own.int(lease_spec::LEASE_DURATION_SECONDS)).unwrap_or(0);
    renewed.is_none_or(|at| at + holds < now)
}
