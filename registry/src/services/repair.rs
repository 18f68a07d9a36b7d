//! What writes that were cut off have left behind: addresses and ports that nobody has, and Services whose
//! addresses are not written down.

use super::address;
use super::families::Spec;
use super::{Services, node_ports, pool};
use crate::metadata;
use crate::options::ListOptions;
use crate::registry::Shared;
use crate::resource::Resource;
use keelson_api::catalogue::names::{ip_address_spec, object_meta as meta, parent_reference as parent};
use keelson_api::codec::proto;
use keelson_api::status::{Result, Status};
use keelson_api::tree::Object;
use std::collections::HashSet;
use std::net::IpAddr;

/// Addresses younger than this may belong to a Service that is just being written.
const GRACE_SECONDS: i64 = 60;

impl Services {
    /// Compares what Services have with what is written down as taken. `idle` are node ports that nobody
    /// had the last time; the ones of this time come back.
    pub(crate) async fn repair(&self, shared: &Shared, idle: &[i64]) -> Result<Vec<i64>> {
        // First what is taken, then who has it: a write in between has both or neither.
        let addresses = all(&*shared.peer("networking.k8s.io", "ipaddresses")?).await?;
        let services = all(&*shared.peer("", "services")?).await?;
        let mut had: HashSet<(IpAddr, String)> = HashSet::new();
        let mut used = Vec::new();
        for service in &services {
            used.extend(node_ports::all(service));
            let spec = Spec::of(service);
            if spec.is_external_name() || spec.is_headless() {
                continue;
            }
            let own = metadata::of(service);
            let (namespace, name) = (own.text(meta::NAMESPACE), own.text(meta::NAME));
            for ip in spec.ips().into_iter().filter_map(address::parse) {
                had.insert((ip, place(namespace, name)));
                if addresses.iter().any(|own| metadata::of(own).text(meta::NAME) == ip.to_string()) {
                    continue;
                }
                match pool::make(shared, service, ip).await {
                    Ok(()) => tracing::warn!(%ip, namespace, name, "a cluster IP was not written down"),
                    Err(fault) => {
                        tracing::debug!(%ip, namespace, name, %fault, "a cluster IP is written down")
                    }
                }
            }
        }
        for own in &addresses {
            self.release_unused(shared, own, &had).await;
        }
        self.ports.repair(&used, idle).await.map_err(|fault| Status::internal(&fault.to_string()))
    }

    /// An address whose Service does not have it goes.
    async fn release_unused(&self, shared: &Shared, own: &Object, had: &HashSet<(IpAddr, String)>) {
        let metadata = metadata::of(own);
        let labels = metadata.object(meta::LABELS);
        let Some(ip) = address::parse(metadata.text(meta::NAME)) else { return };
        let born = metadata.str(meta::CREATION_TIMESTAMP).and_then(metadata::seconds);
        let is_young = born.is_none_or(|born| shared.now() - born < GRACE_SECONDS);
        let ours = labels.is_some_and(|own| own.text(pool::MANAGED_BY.0) == pool::MANAGED_BY.1);
        if !ours || is_young || metadata::is_deleting(metadata) {
            return;
        }
        let spec = own.object("spec").and_then(|own| own.object(ip_address_spec::PARENT_REF));
        let owner = spec.map(|own| place(own.text(parent::NAMESPACE), own.text(parent::NAME)));
        if owner.is_some_and(|owner| had.contains(&(ip, owner))) {
            return;
        }
        tracing::warn!(%ip, "a cluster IP belongs to no service");
        pool::release(shared, ip).await;
    }
}

fn place(namespace: &str, name: &str) -> String {
    format!("{namespace}/{name}")
}

async fn all(resource: &Resource) -> Result<Vec<Object>> {
    let mut page = resource.list("", &ListOptions::default()).await?;
    let mut found = Vec::new();
    for entry in page.next(usize::MAX) {
        let object = proto::decode(resource.shape.ty, &resource.proto(&entry)?);
        found.push(object.map_err(|error| Status::internal(&error.to_string()))?);
    }
    Ok(found)
}
