//! RuntimeClass: a pod gets the overhead of its runtime, and runs where that runtime is.

use crate::objects::{Objects, Resource, forbidden, is, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{overhead, pod_spec, runtime_class, scheduling, toleration};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::{Quoted, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::sync::Arc;

const CLASSES: Resource = Resource::new("node.k8s.io", "runtimeclasses");
const OTHER_OVERHEAD: &str = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

/// The plugin.
pub struct RuntimeClass {
    objects: Arc<dyn Objects>,
}

impl RuntimeClass {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn class(&self, facts: &Facts<'_>, pod: &Object, wanted: &str) -> Result<Arc<Object>> {
        if wanted.is_empty() {
            // Upstream's client asks for nothing without a name.
            return Err(Status::plain(500, Reason::Unknown, "resource name may not be empty"));
        }
        let found = self.objects.get(CLASSES, "", wanted).await?;
        found.ok_or_else(|| {
            let why = format!("pod rejected: RuntimeClass {} not found", Quoted(wanted));
            forbidden(facts, Some(pod), &why)
        })
    }

    async fn admit(&self, facts: &Facts<'_>, pod: &mut Object, wanted: String) -> Result<()> {
        let class = self.class(facts, pod, &wanted).await?;
        let refuse = |pod: &Object, why: &str| Err(forbidden(facts, Some(pod), why));
        if let Some(fixed) = fixed(&class) {
            let own = spec(pod).object(pod_spec::OVERHEAD);
            if own.is_some_and(|own| !own.is_empty() && !same(Some(fixed), Some(own))) {
                return refuse(pod, OTHER_OVERHEAD);
            }
            pod.object_entry("spec").insert(pod_spec::OVERHEAD, fixed.clone());
        }
        let Some(place) = class.object(runtime_class::SCHEDULING) else { return Ok(()) };
        let own = pod.object_entry("spec");
        if let Some(selector) = place.object(scheduling::NODE_SELECTOR) {
            for (key, value) in selector.iter() {
                let (key, value) = (key.as_str(), value.as_str().unwrap_or_default());
                let given = own.object(pod_spec::NODE_SELECTOR).and_then(|given| given.str(key));
                if let Some(given) = given.filter(|given| *given != value) {
                    let why = format!(
                        "conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; \
                         pod.spec.nodeSelector[{key}] = {given}"
                    );
                    return refuse(pod, &why);
                }
                own.object_entry(pod_spec::NODE_SELECTOR).insert(key, value);
            }
        }
        merge(own, place.list(scheduling::TOLERATIONS));
        Ok(())
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object, wanted: &str) -> Result<()> {
        let class = self.class(facts, pod, wanted).await?;
        match fixed(&class) {
            Some(fixed) if same(Some(fixed), spec(pod).object(pod_spec::OVERHEAD)) => Ok(()),
            Some(_) => Err(forbidden(facts, Some(pod), OTHER_OVERHEAD)),
            None => without(facts, pod),
        }
    }
}

/// Without a class that has one a pod has no overhead.
fn without(facts: &Facts<'_>, pod: &Object) -> Result<()> {
    if !spec(pod).contains(pod_spec::OVERHEAD) {
        return Ok(());
    }
    let why = "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead";
    Err(forbidden(facts, Some(pod), why))
}

/// The overhead of a class; an empty one is one, too.
fn fixed(class: &Object) -> Option<&Object> {
    static NOTHING: Object = Object::new();
    let own = class.object(runtime_class::OVERHEAD)?;
    Some(own.object(overhead::POD_FIXED).unwrap_or(&NOTHING))
}

/// Are two lists of resources worth the same?
fn same(a: Option<&Object>, b: Option<&Object>) -> bool {
    let count = |list: Option<&Object>| list.map_or(0, |list| list.iter().len());
    if count(a) != count(b) {
        return false;
    }
    a.into_iter().flat_map(Object::iter).all(|(key, value)| {
        let other = b.and_then(|b| b.str(key.as_str()));
        match (value.as_str().map(Quantity::parse), other.map(Quantity::parse)) {
            (Some(Ok(value)), Some(Ok(other))) => value == other,
            _ => false,
        }
    })
}

/// Adds tolerations to a pod, except those that another one covers.
fn merge(own: &mut Object, more: &[Value]) {
    let all: Vec<Value> = own.list(pod_spec::TOLERATIONS).iter().chain(more).cloned().collect();
    if all.is_empty() {
        return;
    }
    let mut merged: Vec<Value> = Vec::new();
    'next: for (at, one) in all.iter().enumerate() {
        let Some(this) = one.as_object() else { continue };
        let before = merged.iter().filter_map(Value::as_object);
        if before.into_iter().any(|other| covers(other, this)) {
            continue;
        }
        for other in all[at + 1..].iter().filter_map(Value::as_object) {
            // Of two that cover each other the first one stays.
            if covers(other, this) && this != other {
                continue 'next;
            }
        }
        merged.push(one.clone());
    }
    own.insert(pod_spec::TOLERATIONS, Value::List(merged));
}

/// Does one toleration hold wherever the other does?
fn covers(wide: &Object, narrow: &Object) -> bool {
    if wide == narrow {
        return true;
    }
    let text = |one: &Object, field| one.text(field).to_owned();
    let (key, effect) = (text(wide, toleration::KEY), text(wide, toleration::EFFECT));
    if key != text(narrow, toleration::KEY) && !key.is_empty() {
        return false;
    }
    if !effect.is_empty() && effect != text(narrow, toleration::EFFECT) {
        return false;
    }
    if effect == "NoExecute"
        && let Some(seconds) = wide.int(toleration::TOLERATION_SECONDS)
        && narrow.int(toleration::TOLERATION_SECONDS).is_none_or(|other| seconds < other)
    {
        return false;
    }
    let operator = |one: &Object| match one.text(toleration::OPERATOR) {
        "" => "Equal".to_owned(),
        other => other.to_owned(),
    };
    match operator(wide).as_str() {
        "Equal" => {
            operator(narrow) == "Equal" && text(wide, toleration::VALUE) == text(narrow, toleration::VALUE)
        }
        "Exists" => true,
        _ => false,
    }
}

/// The class that a pod names.
fn wanted(pod: &Object) -> Option<&str> {
    spec(pod).str(pod_spec::RUNTIME_CLASS_NAME)
}

impl Plugin for RuntimeClass {
    fn name(&self) -> &'static str {
        "RuntimeClass"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Create
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(pod) = object.filter(|_| is(facts, "", "pods", "")) else { return at_once(Ok(())) };
        match wanted(pod).map(str::to_owned) {
            Some(wanted) => Either::Right(Box::pin(self.admit(facts, pod, wanted))),
            None => at_once(Ok(())),
        }
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(pod) = object.filter(|_| is(facts, "", "pods", "")) else { return at_once(Ok(())) };
        match wanted(pod) {
            Some(wanted) => Either::Right(Box::pin(self.judge(facts, pod, wanted))),
            None => at_once(without(facts, pod)),
        }
    }
}
