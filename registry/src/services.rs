//! Services: their cluster IPs and node ports, taken before a write and given back if it fails.
//!
//! Each cluster IP is an IPAddress object, whose creation is what takes it; node ports are one object.
//! What a crash leaves behind the repair finds.

pub(crate) mod address;
mod bits;
mod families;
mod node_ports;
mod pool;
mod ports;
mod repair;

use crate::metadata;
use crate::options::DeleteOptions;
use crate::registry::Shared;
use address::Family;
use families::{Configured, Spec};
use ipnet::IpNet;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::status::{Fault, FieldError, GroupResource, Quoted, Result, Status};
use keelson_api::tree::Object;
use keelson_storage::Store;
pub(crate) use pool::DEFAULT as DEFAULT_CIDR;
use ports::{Operation, Ports};
use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// What Services are given addresses and ports from.
pub(crate) struct Services {
    configured: Configured,
    /// The ranges that the server was started with.
    pub(crate) ranges: Vec<IpNet>,
    ports: Ports,
}

impl Services {
    pub(crate) fn new(
        store: Arc<dyn Store>,
        prefix: &str,
        ranges: &[IpNet],
        ports: RangeInclusive<u16>,
    ) -> Self {
        let first = ranges.first().map_or(Family::V4, |range| Family::of(range.addr()));
        let configured = Configured { first, both: ranges.len() > 1 };
        Self { configured, ranges: ranges.to_vec(), ports: Ports::new(store, prefix, ports) }
    }

    /// Takes what a new Service needs, and writes it into it.
    pub(crate) async fn create(
        &self,
        shared: &Shared,
        new: &mut Object,
        dry_run: bool,
    ) -> Result<Reservation> {
        let mut reservation = Reservation::new(dry_run);
        let done = self.take_for_new(shared, new, &mut reservation).await;
        self.settle_if_failed(shared, done, reservation).await
    }

    async fn take_for_new(
        &self,
        shared: &Shared,
        new: &mut Object,
        reservation: &mut Reservation,
    ) -> Result<()> {
        families::normalize(new, None);
        families::decide(new, None, self.configured)?;
        self.take_ips(shared, new, reservation).await?;
        node_ports::create(&self.ports, new, &mut reservation.ports).await
    }

    /// Takes what a changed Service needs in addition, and remembers what it does not need any more.
    pub(crate) async fn update(
        &self,
        shared: &Shared,
        new: &mut Object,
        old: &Object,
        dry_run: bool,
    ) -> Result<Reservation> {
        let mut reservation = Reservation::new(dry_run);
        let mut old = old.clone();
        families::complete_old(&mut old, self.configured);
        let done = self.take_for_changed(shared, new, &old, &mut reservation).await;
        self.settle_if_failed(shared, done, reservation).await
    }

    async fn take_for_changed(
        &self,
        shared: &Shared,
        new: &mut Object,
        old: &Object,
        reservation: &mut Reservation,
    ) -> Result<()> {
        node_ports::keep_allocated(new, old);
        families::normalize(new, Some(old));
        families::decide(new, Some(old), self.configured)?;
        self.change_ips(shared, new, old, reservation).await?;
        node_ports::update(&self.ports, new, old, &mut reservation.ports).await
    }

    async fn settle_if_failed(
        &self,
        shared: &Shared,
        done: Result<()>,
        own: Reservation,
    ) -> Result<Reservation> {
        match done {
            Ok(()) => Ok(own),
            Err(status) => {
                self.settle(shared, own, false).await;
                Err(status)
            }
        }
    }

    /// Gives back what a write that went well does not need any more, or all that a failed one took.
    pub(crate) async fn settle(&self, shared: &Shared, own: Reservation, success: bool) {
        let Reservation { taken, released, ports, dry_run } = own;
        if dry_run {
            return;
        }
        for ip in if success { released } else { taken } {
            pool::release(shared, ip).await;
        }
        let left = ports.left_over(success);
        if let Err(fault) = self.ports.release(&left).await {
            tracing::warn!(%fault, "cannot release node ports; the repair will");
        }
    }

    /// Gives back all that a Service had, and its Endpoints go with it.
    pub(crate) async fn removed(&self, shared: &Shared, service: &Object) {
        let own = metadata::of(service);
        let (namespace, name) = (own.text(meta::NAMESPACE), own.text(meta::NAME));
        if let Ok(endpoints) = shared.peer("", "endpoints") {
            let gone = endpoints.delete_unasked(namespace, name, &DeleteOptions::default()).await;
            if let Err(status) = gone.filter_missing() {
                tracing::warn!(namespace, name, %status, "cannot delete the endpoints of a deleted service");
            }
        }
        let spec = Spec::of(service);
        if !spec.is_external_name() && !spec.is_headless() {
            for ip in spec.ips().into_iter().filter_map(address::parse) {
                pool::release(shared, ip).await;
            }
        }
        if let Err(fault) = self.ports.release(&node_ports::all(service)).await {
            tracing::warn!(namespace, name, %fault, "cannot release node ports; the repair will");
        }
    }

    /// Takes an address for each family that has none.
    async fn take_ips(&self, shared: &Shared, new: &mut Object, reservation: &mut Reservation) -> Result<()> {
        let spec = Spec::of(new);
        if spec.is_external_name() || spec.is_headless() {
            return Ok(());
        }
        let mut ips: Vec<String> = spec.ips().into_iter().map(str::to_owned).collect();
        let families: Vec<Family> = spec.families().into_iter().filter_map(Family::named).collect();
        for (at, family) in families.into_iter().enumerate() {
            if at >= ips.len() {
                ips.push(String::new());
            }
            ips[at] = self.take(shared, new, family, &ips, at, reservation).await?;
        }
        families::set_ips(new, &ips);
        Ok(())
    }

    async fn change_ips(
        &self,
        shared: &Shared,
        new: &mut Object,
        old: &Object,
        reservation: &mut Reservation,
    ) -> Result<()> {
        let (spec, before) = (Spec::of(new), Spec::of(old));
        if families::is_unchanged_preference(spec, before) {
            return Ok(());
        }
        if before.is_external_name() && !spec.is_external_name() {
            return self.take_ips(shared, new, reservation).await;
        }
        if before.is_headless() {
            return Ok(());
        }
        let had: Vec<IpAddr> = before.ips().into_iter().filter_map(address::parse).collect();
        if spec.is_external_name() {
            if !before.is_external_name() {
                reservation.released = had;
            }
            return Ok(());
        }
        let families: Vec<Family> = spec.families().into_iter().filter_map(Family::named).collect();
        match (before.families().len(), families.as_slice()) {
            (1, [_, second]) => {
                let mut ips: Vec<String> = spec.ips().into_iter().map(str::to_owned).collect();
                ips.resize(2, String::new());
                ips[1] = self.take(shared, new, *second, &ips, 1, reservation).await?;
                families::set_ips(new, &ips);
            }
            (2, [_]) => reservation.released = had.into_iter().skip(1).collect(),
            _ => {}
        }
        Ok(())
    }

    /// Takes the address that is asked for at this place, or any. Returns it as it will be written.
    async fn take(
        &self,
        shared: &Shared,
        service: &Object,
        family: Family,
        ips: &[String],
        at: usize,
        reservation: &mut Reservation,
    ) -> Result<String> {
        let wanted = ips[at].as_str();
        let dry_run = reservation.dry_run;
        let taken = if wanted.is_empty() {
            pool::take_any(shared, self, service, family, dry_run).await
        } else {
            let ip = address::parse(wanted)
                .ok_or_else(|| Status::internal(&format!("failed to parse service IP {}", Quoted(wanted))))?;
            pool::take(shared, self, service, ip, dry_run).await.map(|()| ip)
        };
        let name = metadata::of(service).text(meta::NAME);
        match taken {
            Ok(ip) => {
                reservation.taken.push(ip);
                Ok(if wanted.is_empty() { ip.to_string() } else { wanted.to_owned() })
            }
            Err(pool::Fault::Full) if wanted.is_empty() => {
                let quoted = Quoted(name);
                let why =
                    format!("failed to allocate a serviceIP for Service {quoted}: {}", pool::Fault::Full);
                Err(Status::internal(&why))
            }
            Err(fault) => {
                let what = if wanted.is_empty() { String::new() } else { format!(" {wanted}") };
                let quoted: Vec<String> = ips.iter().map(|ip| Quoted(ip).to_string()).collect();
                let error = FieldError {
                    fault: Fault::Invalid,
                    field: "spec.clusterIPs".to_owned(),
                    value: format!("[{}]", quoted.join(",")),
                    detail: format!("failed to allocate IP{what}: {fault}"),
                };
                Err(Status::invalid(&GroupResource::new("", "Service"), name, &[error]))
            }
        }
    }
}

/// What one write has taken, and what it will give back.
pub(crate) struct Reservation {
    taken: Vec<IpAddr>,
    released: Vec<IpAddr>,
    ports: Operation,
    dry_run: bool,
}

impl Reservation {
    const fn new(dry_run: bool) -> Self {
        Self { taken: Vec::new(), released: Vec::new(), ports: Operation::new(dry_run), dry_run }
    }
}

/// Is it fine that something was not there?
trait FilterMissing {
    fn filter_missing(self) -> std::result::Result<(), Box<Status>>;
}

impl<T> FilterMissing for Result<T> {
    fn filter_missing(self) -> std::result::Result<(), Box<Status>> {
        match self {
            Err(status) if status.code != 404 => Err(status),
            _ => Ok(()),
        }
    }
}
