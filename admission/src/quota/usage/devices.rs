//! What claims for devices use: devices of each class, those of a request for whichever comes first counted
//! as if the most expensive came. A claim that stands for what a pod asks for by the name of an extended
//! resource is charged under that name too, as far as the pod is not.

use super::pods;
use crate::objects::{Objects, Resource, annotation, metadata, name, spec};
use crate::resources::{Amounts, add, count, raise};
use keelson_api::catalogue::names::{
    device_claim, device_class_spec, device_request, exact_device_request as exact, object_meta as meta,
    owner_reference, pod_extended_resource_claim_status as extended_claim, pod_status, resource_claim_spec,
};
use keelson_api::leaf::quantity::{Format, Quantity};
use keelson_api::status::Result;
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const GROUP: &str = "resource.k8s.io";
const CLASSES: Resource = Resource::new(GROUP, "deviceclasses");
const CLAIMS: Resource = Resource::new(GROUP, "resourceclaims");
const PODS: Resource = Resource::new("", "pods");
const COUNT: &str = "count/resourceclaims.resource.k8s.io";
const CLASS_SUFFIX: &str = ".deviceclass.resource.k8s.io/devices";
const IMPLICIT_PREFIX: &str = "requests.deviceclass.resource.kubernetes.io/";
/// Marks claims that the scheduler makes for pods that ask for extended resources.
const EXTENDED: &str = "resource.kubernetes.io/extended-resource-claim";
/// So many devices a claim can be given: what a request for all of them counts as.
const DEVICES_MAX: usize = 32;

/// What must be known beside a claim to measure it.
#[derive(Clone, Debug)]
pub(crate) struct Devices {
    /// The device classes, with the name of the extended resource that stands for each.
    classes: BTreeMap<String, Option<String>>,
    /// The pods that claims in question belong to, by name.
    pods: BTreeMap<String, Arc<Object>>,
    /// The claims of the namespace that belong to pods.
    claims: Vec<Arc<Object>>,
    /// Is the claim in question being made just now?
    is_new: bool,
}

impl Devices {
    /// Asks for all that measuring these claims of a namespace takes.
    pub(super) async fn gather(
        objects: &dyn Objects,
        namespace: &str,
        claims: &[&Object],
        is_new: bool,
    ) -> Result<Self> {
        let classes = objects.list(CLASSES, "").await?;
        let classes = classes.iter().map(|class| {
            let extended = spec(class).str(device_class_spec::EXTENDED_RESOURCE_NAME);
            (name(class).to_owned(), extended.filter(|extended| !extended.is_empty()).map(str::to_owned))
        });
        let mut own = Self { classes: classes.collect(), pods: BTreeMap::new(), claims: Vec::new(), is_new };
        for owner in claims.iter().filter_map(|claim| owning_pod(claim)) {
            let pod = owner.text(owner_reference::NAME);
            if let Some(found) = objects.get(PODS, namespace, pod).await? {
                own.pods.insert(pod.to_owned(), found);
            }
        }
        if !own.pods.is_empty() {
            own.claims = objects.list(CLAIMS, namespace).await?;
            own.claims.retain(|claim| owning_pod(claim).is_some());
        }
        Ok(own)
    }

    /// Does a quota's resource of this name count claims?
    pub(super) fn counts(&self, name: &str) -> bool {
        if name == COUNT || name.ends_with(CLASS_SUFFIX) {
            return true;
        }
        if let Some(class) = name.strip_prefix(IMPLICIT_PREFIX) {
            return self.classes.contains_key(class);
        }
        let extended = name.strip_prefix("requests.").filter(|_| pods::asks_for_extended(name));
        extended.is_some_and(|name| self.classes.values().any(|own| own.as_deref() == Some(name)))
    }

    /// What a claim uses.
    pub(super) fn usage(&self, claim: &Object) -> Amounts {
        let mut devices = Amounts::new();
        let asked = spec(claim).object(resource_claim_spec::DEVICES);
        let requests = asked.map_or(&[][..], |asked| asked.list(device_claim::REQUESTS));
        for request in requests.iter().filter_map(Value::as_object) {
            let either = request.list(device_request::FIRST_AVAILABLE);
            if either.is_empty() {
                request.object(device_request::EXACTLY).map(of_request).into_iter().for_each(|one| {
                    add(&mut devices, &one);
                });
                continue;
            }
            let mut most = Amounts::new();
            for one in either.iter().filter_map(Value::as_object) {
                raise(&mut most, &of_request(one));
            }
            add(&mut devices, &most);
        }
        let mut used: Amounts = devices
            .iter()
            .map(|(class, number)| (format!("{class}{CLASS_SUFFIX}"), number.clone()))
            .collect();
        let asked_by_pod = self.pod_of(claim).map(|pod| pods::usage(pod)).unwrap_or_default();
        for (name, mut rest) in self.as_extended(&devices) {
            if let Some(charged) = asked_by_pod.get(&name) {
                rest.sub(charged);
            }
            if rest.sign() > 0 {
                used.insert(name, rest);
            }
        }
        used.insert(COUNT.to_owned(), count(1));
        used
    }

    /// The same devices by the names under which pods ask for them.
    fn as_extended(&self, devices: &Amounts) -> Amounts {
        let mut named = Amounts::new();
        for (class, number) in devices.iter().filter(|(class, _)| !class.is_empty()) {
            named.insert(format!("{IMPLICIT_PREFIX}{class}"), number.clone());
            if let Some(Some(extended)) = self.classes.get(class) {
                named.insert(format!("requests.{extended}"), number.clone());
            }
        }
        named
    }

    /// The pod that is charged already for what a claim stands for: its owner, where no other claim does.
    fn pod_of(&self, claim: &Object) -> Option<&Arc<Object>> {
        let owner = owning_pod(claim)?;
        let pod = self.pods.get(owner.text(owner_reference::NAME))?;
        let uid = metadata(pod).text(meta::UID);
        if owner.text(owner_reference::UID) != uid {
            return None;
        }
        let told =
            pod.object("status").and_then(|status| status.object(pod_status::EXTENDED_RESOURCE_CLAIM_STATUS));
        if let Some(told) = told {
            return (told.text(extended_claim::RESOURCE_CLAIM_NAME) == name(claim)).then_some(pod);
        }
        let own = made(claim);
        let is_earlier = |other: &Arc<Object>| {
            // Times are kept to the second: what is there already is earlier than what is being made.
            made(other) < own || made(other) == own && (self.is_new || name(other) < name(claim))
        };
        let mut others = self
            .claims
            .iter()
            .filter(|other| owning_pod(other).is_some_and(|owner| owner.text(owner_reference::UID) == uid));
        (!others.any(is_earlier)).then_some(pod)
    }
}

fn made(claim: &Object) -> &str {
    metadata(claim).text(meta::CREATION_TIMESTAMP)
}

/// The pod for which a claim was made that stands for extended resources.
fn owning_pod(claim: &Object) -> Option<&Object> {
    if annotation(claim, EXTENDED) != Some("true") {
        return None;
    }
    let mut owners = metadata(claim).list(meta::OWNER_REFERENCES).iter().filter_map(Value::as_object);
    let owner = owners.find(|owner| owner.bool(owner_reference::CONTROLLER) == Some(true))?;
    let of = (owner.text(owner_reference::API_VERSION), owner.text(owner_reference::KIND));
    (of == ("v1", "Pod")).then_some(owner)
}

/// The devices of one request, by class.
fn of_request(one: &Object) -> Amounts {
    let number = match one.text(exact::ALLOCATION_MODE) {
        "ExactCount" => Quantity::new(one.int(exact::COUNT).unwrap_or_default(), Format::DecimalSi),
        "All" => count(DEVICES_MAX),
        // A mode of another release.
        _ => count(0),
    };
    Amounts::from([(one.text(exact::DEVICE_CLASS_NAME).to_owned(), number)])
}
