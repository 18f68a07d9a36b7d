//! ResourceClaims: what the status says of devices goes with their allocation. Access to devices as an
//! administrator is for the namespaces that are labelled for it.

use super::{Inquiry, Occasion, Strategy};
use crate::metadata;
use crate::registry::Shared;
use crate::validate::Subject;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::proto;
use keelson_api::status::{Fault, FieldError, Result};
use keelson_api::tree::{Object, Value};

/// The label of such a namespace.
const LABEL: &str = "resource.kubernetes.io/admin-access";

pub(super) struct Claims;
pub(super) struct Templates;

impl Strategy for Claims {
    fn inquire<'a>(&'a self, shared: &'a Shared, subject: &'a Subject<'a>) -> Option<Inquiry<'a>> {
        let wanted = match (subject.sub, subject.old) {
            ("status", Some(old)) if granted(old).is_none() => granted(subject.new),
            ("", None) => asked(subject.new.object("spec")),
            _ => None,
        };
        wanted.map(|path| -> Inquiry<'a> { Box::pin(allowed(shared, subject.new, path)) })
    }

    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, _: Occasion<'_>) {
        if sub != "status" {
            return;
        }
        let before: Vec<Device> = allocated(old).collect();
        let now: Vec<Device> = allocated(new).collect();
        let gone: Vec<Device> = before.into_iter().filter(|device| !now.contains(device)).collect();
        let Some(status) = new.object_mut("status") else { return };
        if let Some(devices) = status.list_mut("devices") {
            devices.retain(|device| device.as_object().is_none_or(|own| !gone.contains(&Device::of(own))));
            if devices.is_empty() {
                status.remove("devices");
            }
        }
    }
}

impl Strategy for Templates {
    fn inquire<'a>(&'a self, shared: &'a Shared, subject: &'a Subject<'a>) -> Option<Inquiry<'a>> {
        let claim = subject.new.object("spec").and_then(|own| own.object("spec"));
        let path = asked(claim.filter(|_| subject.old.is_none()))?;
        Some(Box::pin(allowed(shared, subject.new, path)))
    }
}

/// The request of a claim that asks for access as an administrator.
fn asked(spec: Option<&Object>) -> Option<String> {
    let requests = spec?.object("devices")?.list("requests");
    let wants = |one: &Value| Some(one.as_object()?.object("exactly")?.bool("adminAccess") == Some(true));
    let at = requests.iter().position(|one| wants(one) == Some(true))?;
    Some(format!("spec.devices.requests[{at}].adminAccess"))
}

/// The result of an allocation that gives it.
fn granted(claim: &Object) -> Option<String> {
    let results = results(claim);
    let is_given = |one: &Value| one.as_object().and_then(|own| own.bool("adminAccess")) == Some(true);
    let at = results.iter().position(is_given)?;
    Some(format!("status.allocation.devices.results[{at}].adminAccess"))
}

/// Is the namespace labelled for it?
async fn allowed(shared: &Shared, object: &Object, path: String) -> Vec<FieldError> {
    let (fault, detail) = match is_labelled(shared, metadata::of(object).text(meta::NAMESPACE)).await {
        Ok(true) => return Vec::new(),
        Ok(false) => (
            Fault::Forbidden,
            format!("admin access to devices requires the `{LABEL}: true` label on the containing namespace"),
        ),
        Err(status) => (
            Fault::Internal,
            format!("could not retrieve namespace to verify admin access: {}", status.message),
        ),
    };
    vec![FieldError { fault, field: path, value: String::new(), detail }]
}

async fn is_labelled(shared: &Shared, namespace: &str) -> Result<bool> {
    let found = shared.peer("", "namespaces")?.get("", namespace, "").await?;
    let object = proto::decode(found.shape.ty, &found.proto).unwrap_or_default();
    let labels = metadata::of(&object).object(meta::LABELS);
    Ok(labels.is_some_and(|labels| labels.text(LABEL) == "true"))
}

fn results(claim: &Object) -> &[Value] {
    let devices = claim.object("status").and_then(|own| own.object("allocation")?.object("devices"));
    devices.map_or(&[], |own| own.list("results"))
}

/// A device, and the share of it.
#[derive(PartialEq, Eq)]
struct Device {
    id: [String; 4],
}

impl Device {
    fn of(own: &Object) -> Self {
        Self { id: ["driver", "pool", "device", "shareID"].map(|field| own.text(field).to_owned()) }
    }
}

fn allocated(claim: &Object) -> impl Iterator<Item = Device> {
    results(claim).iter().filter_map(Value::as_object).map(Device::of)
}
