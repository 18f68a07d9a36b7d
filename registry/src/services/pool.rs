//! Cluster IPs: which ranges they come from (ServiceCIDRs), and taking one (an IPAddress).

use super::Services;
use super::address::{Family, Range};
use crate::metadata;
use crate::options::{DeleteOptions, ListOptions};
use crate::registry::Shared;
use ipnet::IpNet;
use keelson_api::catalogue::names::{
    ip_address_spec, object_meta as meta, parent_reference as parent, service_cidr_spec as spec,
    service_cidr_status as status,
};
use keelson_api::codec::proto;
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::fmt;
use std::net::IpAddr;

/// The ServiceCIDR of the ranges that the server was started with.
pub(crate) const DEFAULT: &str = "kubernetes";
/// The label that says what made an IPAddress, and the one that says its family.
pub(super) const MANAGED_BY: (&str, &str) = ("ipaddress.kubernetes.io/managed-by", "ipallocator.k8s.io");
const FAMILY: &str = "ipaddress.kubernetes.io/ip-family";

/// Why there is no address.
#[derive(Debug)]
pub(super) enum Fault {
    Allocated,
    Full,
    Mismatched,
    NotInRange(IpAddr, String),
    NotReady,
    Other(Box<Status>),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allocated => f.write_str("provided IP is already allocated"),
            Self::Full => f.write_str("range is full"),
            Self::Mismatched => f.write_str("the provided network does not match the current range"),
            Self::NotInRange(ip, range) => write!(
                f,
                "the provided IP ({ip}) is not in the valid range. The range of valid IPs is {range}"
            ),
            Self::NotReady => f.write_str("allocator not ready"),
            Self::Other(status) => f.write_str(&status.message),
        }
    }
}

/// The ranges of a family that addresses may be taken from now.
async fn ranges(shared: &Shared, own: &Services, family: Family) -> std::result::Result<Vec<Range>, Fault> {
    let list = || async {
        let cidrs = shared.peer("networking.k8s.io", "servicecidrs")?;
        let options = ListOptions { resource_version: "0".to_owned(), ..ListOptions::default() };
        let mut page = cidrs.list("", &options).await?;
        let mut found = Vec::new();
        for entry in page.next(usize::MAX) {
            let object = proto::decode(cidrs.shape.ty, &cidrs.proto(&entry)?);
            found.push(object.map_err(|error| Status::internal(&error.to_string()))?);
        }
        Result::Ok(found)
    };
    let objects = list().await.map_err(Fault::Other)?;
    let mut nets = Vec::new();
    // Until the object of the server's own ranges is made they count as if it were there.
    if !objects.iter().any(|own| metadata::of(own).text(meta::NAME) == DEFAULT) {
        nets.extend_from_slice(&own.ranges);
    }
    for object in objects.iter().filter(|own| is_ready(own)) {
        let cidrs = object.object("spec").map_or(&[][..], |own| own.list(spec::CIDRS));
        let parsed = cidrs.iter().filter_map(Value::as_str).filter_map(|text| text.parse::<IpNet>().ok());
        nets.extend(parsed);
    }
    nets.sort_unstable();
    nets.dedup();
    Ok(nets.into_iter().map(Range::new).filter(|range| range.family() == family).collect())
}

fn is_ready(cidr: &Object) -> bool {
    let conditions = cidr.object("status").map_or(&[][..], |own| own.list(status::CONDITIONS));
    let ready = conditions.iter().filter_map(Value::as_object).find(|own| own.text("type") == "Ready");
    !metadata::is_deleting(metadata::of(cidr)) && ready.is_none_or(|own| own.text("status") == "True")
}

/// Takes one address.
pub(super) async fn take(
    shared: &Shared,
    own: &Services,
    service: &Object,
    ip: IpAddr,
    dry_run: bool,
) -> std::result::Result<(), Fault> {
    let ranges = ranges(shared, own, Family::of(ip)).await?;
    if dry_run {
        // A dry run looks at one range, and not at what is taken.
        let range = ranges.first().ok_or(Fault::NotReady)?;
        return if range.has(ip) { Ok(()) } else { Err(Fault::NotInRange(ip, range.net.to_string())) };
    }
    if !ranges.iter().any(|range| range.has(ip)) {
        return Err(Fault::Mismatched);
    }
    make(shared, service, ip).await
}

/// Takes any free address of a family.
pub(super) async fn take_any(
    shared: &Shared,
    own: &Services,
    service: &Object,
    family: Family,
    dry_run: bool,
) -> std::result::Result<IpAddr, Fault> {
    let ranges = ranges(shared, own, family).await?;
    if dry_run {
        return ranges.first().map(|range| range.net.network()).ok_or(Fault::NotReady);
    }
    let addresses = shared.peer("networking.k8s.io", "ipaddresses").map_err(Fault::Other)?;
    for range in ranges {
        for ip in range.walk(uuid::Uuid::new_v4().as_u128()) {
            if addresses.get("", &ip.to_string(), "0").await.is_ok() {
                continue;
            }
            match make(shared, service, ip).await {
                Ok(()) => return Ok(ip),
                Err(Fault::Allocated) => {}
                Err(fault) => return Err(fault),
            }
        }
    }
    Err(Fault::Full)
}

/// Makes the object that says whose an address is.
pub(super) async fn make(shared: &Shared, service: &Object, ip: IpAddr) -> std::result::Result<(), Fault> {
    let addresses = shared.peer("networking.k8s.io", "ipaddresses").map_err(Fault::Other)?;
    let own = metadata::of(service);
    let mut reference = Object::new();
    reference.insert(parent::RESOURCE, "services");
    reference.insert(parent::NAMESPACE, own.text(meta::NAMESPACE));
    reference.insert(parent::NAME, own.text(meta::NAME));
    let labels: Object = [(FAMILY, Family::of(ip).as_str()), MANAGED_BY].into_iter().collect();
    let mut metadata = Object::new();
    metadata.insert(meta::NAME, ip.to_string());
    metadata.insert(meta::LABELS, labels);
    let mut object = Object::new();
    object.insert("metadata", metadata);
    object.object_entry("spec").insert(ip_address_spec::PARENT_REF, reference);
    match addresses.create_own("", object).await {
        Ok(_) => Ok(()),
        Err(status) if status.reason == Reason::AlreadyExists => Err(Fault::Allocated),
        Err(status) => Err(Fault::Other(status)),
    }
}

/// Gives an address back.
pub(super) async fn release(shared: &Shared, ip: IpAddr) {
    let Ok(addresses) = shared.peer("networking.k8s.io", "ipaddresses") else { return };
    let gone = addresses.delete_unasked("", &ip.to_string(), &DeleteOptions::default()).await;
    if let Err(status) = gone
        && status.reason != Reason::NotFound
    {
        tracing::warn!(%ip, %status, "cannot release a cluster IP; the repair will");
    }
}
