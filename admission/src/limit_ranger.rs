//! LimitRanger: what containers, pods and volume claims of a namespace may ask for, and what they get where
//! they ask for nothing.

use crate::objects::{Objects, Resource, forbidden, is, metadata, spec};
use crate::resources::{Amounts, Side, amounts, of_pod};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, limit_range_item as item, limit_range_spec, object_meta as meta, pod_spec,
    resource_requirements,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::Result;
use keelson_api::tree::{Object, Value};
use std::sync::Arc;

const RANGES: Resource = Resource::new("", "limitranges");
const ANNOTATION: &str = "kubernetes.io/limit-ranger";
const CONTAINER: &str = "Container";
const POD: &str = "Pod";
const CLAIM: &str = "PersistentVolumeClaim";
/// Up to this many units thousandths are compared.
const MILLI_VALUE_MAX: i64 = i64::MAX / 1000;

/// The plugin.
pub struct LimitRanger {
    objects: Arc<dyn Objects>,
}

impl LimitRanger {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn fill(&self, facts: &Facts<'_>, pod: &mut Object) -> Result<()> {
        for range in self.objects.list(RANGES, facts.namespace).await? {
            fill(&range, pod);
        }
        Ok(())
    }

    async fn judge(&self, facts: &Facts<'_>, object: &Object) -> Result<()> {
        for range in self.objects.list(RANGES, facts.namespace).await? {
            let faults =
                if facts.resource == "pods" { of_pods(&range, object) } else { of_claim(&range, object) };
            let why = match faults.as_slice() {
                [] => continue,
                [one] => one.clone(),
                // The same fault of several containers is told once.
                many => {
                    let mut told: Vec<&str> = Vec::new();
                    for fault in many.iter().filter(|fault| !fault.is_empty()) {
                        if !told.contains(&fault.as_str()) {
                            told.push(fault);
                        }
                    }
                    if told.len() == 1 { told[0].to_owned() } else { format!("[{}]", told.join(", ")) }
                }
            };
            return Err(forbidden(facts, Some(object), &why));
        }
        Ok(())
    }
}

fn items(range: &Object) -> impl Iterator<Item = &Object> {
    spec(range).list(limit_range_spec::LIMITS).iter().filter_map(Value::as_object)
}

fn list(item: &Object, member: Name) -> Amounts {
    amounts(item.object(member))
}

/// Gives containers what they do not ask for themselves, and notes it on the pod.
fn fill(range: &Object, pod: &mut Object) {
    let (mut requests, mut limits) = (Object::new(), Object::new());
    for one in items(range).filter(|one| one.text(item::TYPE) == CONTAINER) {
        for (member, into) in [(item::DEFAULT_REQUEST, &mut requests), (item::DEFAULT, &mut limits)] {
            for (name, amount) in one.object(member).into_iter().flat_map(Object::iter) {
                into.insert(name.clone(), amount.clone());
            }
        }
    }
    if requests.is_empty() && limits.is_empty() {
        return;
    }
    let mut notes = Vec::new();
    let own = pod.object_entry("spec");
    for (member, word) in [(pod_spec::CONTAINERS, "container"), (pod_spec::INIT_CONTAINERS, "init container")]
    {
        let containers = own.list_mut(member).map(Vec::as_mut_slice).unwrap_or_default();
        for one in containers.iter_mut().filter_map(Value::as_object_mut) {
            let name = one.text(container::NAME).to_owned();
            // Requests are told first, though limits are filled first.
            let mut told = Vec::new();
            for (part, member, defaults) in [
                ("limit", resource_requirements::LIMITS, &limits),
                ("request", resource_requirements::REQUESTS, &requests),
            ] {
                let set = fill_list(one, member, defaults);
                if !set.is_empty() {
                    told.push(format!("{} {part} for {word} {name}", set.join(", ")));
                }
            }
            notes.extend(told.into_iter().rev());
        }
    }
    if !notes.is_empty() {
        let text = format!("LimitRanger plugin set: {}", notes.join("; "));
        pod.object_entry("metadata").object_entry(meta::ANNOTATIONS).insert(ANNOTATION, text);
    }
}

fn fill_list(one: &mut Object, member: Name, defaults: &Object) -> Vec<String> {
    let mut set = Vec::new();
    for (name, amount) in defaults.iter() {
        let own = one.object(container::RESOURCES).and_then(|own| own.object(member));
        if own.is_some_and(|own| own.contains(name.as_str())) {
            continue;
        }
        let own = one.object_entry(container::RESOURCES).object_entry(member);
        own.insert(name.clone(), amount.clone());
        set.push(name.as_str().to_owned());
    }
    set.sort();
    set
}

fn of_pods(range: &Object, pod: &Object) -> Vec<String> {
    let mut faults = Vec::new();
    for one in items(range) {
        match one.text(item::TYPE) {
            CONTAINER => {
                let containers = |member| spec(pod).list(member).iter().filter_map(Value::as_object);
                for own in containers(pod_spec::CONTAINERS).chain(containers(pod_spec::INIT_CONTAINERS)) {
                    check(one, CONTAINER, &Side::Requests.of(own), &Side::Limits.of(own), &mut faults);
                }
            }
            POD => {
                let sum = |side| of_pod(spec(pod), side, |one, side| side.of(one));
                check(one, POD, &sum(Side::Requests), &sum(Side::Limits), &mut faults);
            }
            _ => {}
        }
    }
    faults
}

fn of_claim(range: &Object, claim: &Object) -> Vec<String> {
    let mut faults = Vec::new();
    let requests = Side::Requests.of(spec(claim));
    for one in items(range).filter(|one| one.text(item::TYPE) == CLAIM) {
        for (name, least) in list(one, item::MIN) {
            faults.extend(minimum(CLAIM, &name, &least, requests.get(&name), None));
        }
        for (name, most) in list(one, item::MAX) {
            let about = format!("maximum {name} usage per {CLAIM} is {most}");
            match requests.get(&name) {
                None => faults.push(format!("{about}.  No request is specified")),
                Some(own) if above(own, &most) => faults.push(format!("{about}, but request is {own}")),
                Some(_) => {}
            }
        }
    }
    faults
}

fn check(one: &Object, kind: &str, requests: &Amounts, limits: &Amounts, faults: &mut Vec<String>) {
    for (name, least) in list(one, item::MIN) {
        faults.extend(minimum(kind, &name, &least, requests.get(&name), limits.get(&name)));
    }
    for (name, most) in list(one, item::MAX) {
        let about = format!("maximum {name} usage per {kind} is {most}");
        match (limits.get(&name), requests.get(&name)) {
            (None, _) => faults.push(format!("{about}.  No limit is specified")),
            (Some(own), _) if above(own, &most) => faults.push(format!("{about}, but limit is {own}")),
            (_, Some(own)) if above(own, &most) => faults.push(format!("{about}, but request is {own}")),
            _ => {}
        }
    }
    for (name, most) in list(one, item::MAX_LIMIT_REQUEST_RATIO) {
        faults.extend(ratio(kind, &name, &most, requests.get(&name), limits.get(&name)));
    }
}

fn minimum(
    kind: &str,
    name: &str,
    least: &Quantity,
    request: Option<&Quantity>,
    limit: Option<&Quantity>,
) -> Option<String> {
    let about = format!("minimum {name} usage per {kind} is {least}");
    let Some(request) = request else { return Some(format!("{about}.  No request is specified")) };
    if above(least, request) {
        return Some(format!("{about}, but request is {request}"));
    }
    let limit = limit.filter(|limit| above(least, limit))?;
    Some(format!("{about}, but limit is {limit}"))
}

/// Is one amount more than another, to the thousandth?
fn above(one: &Quantity, other: &Quantity) -> bool {
    if one.value() <= MILLI_VALUE_MAX && other.value() <= MILLI_VALUE_MAX {
        return one.milli_value() > other.milli_value();
    }
    one.value() > other.value()
}

fn ratio(
    kind: &str,
    name: &str,
    most: &Quantity,
    request: Option<&Quantity>,
    limit: Option<&Quantity>,
) -> Option<String> {
    let about = format!("{name} max limit to request ratio per {kind} is {most}");
    let some = |amount: Option<&Quantity>| amount.filter(|amount| amount.sign() != 0).cloned();
    let Some(request) = some(request) else {
        return Some(format!("{about}, but no request is specified or request is 0"));
    };
    let Some(limit) = some(limit) else {
        return Some(format!("{about}, but no limit is specified or limit is 0"));
    };
    let fine = [&request, &limit, most].into_iter().all(|one| one.value() <= MILLI_VALUE_MAX);
    let number = |one: &Quantity| if fine { one.milli_value() } else { one.value() };
    #[allow(clippy::cast_precision_loss, reason = "as upstream divides them")]
    let observed = number(&limit) as f64 / number(&request) as f64;
    #[allow(clippy::cast_precision_loss, reason = "as upstream compares them")]
    let exceeds = if most.value() <= MILLI_VALUE_MAX {
        observed * 1000.0 > most.milli_value() as f64
    } else {
        observed > most.value() as f64
    };
    exceeds.then(|| format!("{about}, but provided ratio is {observed:.6}"))
}

impl LimitRanger {
    /// Is the request about something that ranges speak of?
    fn is_limited(facts: &Facts<'_>) -> bool {
        let is_update = facts.operation == Operation::Update;
        let spoken_of = (is(facts, "", "pods", "resize") && is_update)
            || (is(facts, "", "pods", "") && !is_update)
            || is(facts, "", "persistentvolumeclaims", "");
        let is_deleting = |old: &Object| metadata(old).contains(meta::DELETION_TIMESTAMP);
        spoken_of && !facts.old.is_some_and(is_deleting)
    }
}

impl Plugin for LimitRanger {
    fn name(&self) -> &'static str {
        "LimitRanger"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match object {
            Some(pod) if facts.resource == "pods" && Self::is_limited(facts) => {
                Either::Right(Box::pin(self.fill(facts, pod)))
            }
            _ => at_once(Ok(())),
        }
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match object {
            Some(object) if Self::is_limited(facts) => Either::Right(Box::pin(self.judge(facts, object))),
            _ => at_once(Ok(())),
        }
    }
}
