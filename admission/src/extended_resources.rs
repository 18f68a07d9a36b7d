//! ExtendedResourceToleration: who asks for what few nodes have may run on the nodes that are kept for it.

use crate::objects::{is, spec};
use crate::resources::{Side, is_extended};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::{pod_spec, toleration};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct ExtendedResourceToleration;

/// The extended resources that a pod asks for.
fn asked(pod: &Object) -> BTreeSet<String> {
    let own = spec(pod);
    let containers = own.list(pod_spec::CONTAINERS).iter().chain(own.list(pod_spec::INIT_CONTAINERS));
    let names = containers.filter_map(Value::as_object).flat_map(|one| Side::Requests.of(one).into_keys());
    names.filter(|name| is_extended(name)).collect()
}

/// Adds a toleration for a resource in place of those that say the same, or at the end.
fn tolerate(pod: &mut Object, resource: &str) {
    let mut own = Object::new();
    own.insert(toleration::KEY, resource);
    own.insert(toleration::OPERATOR, "Exists");
    own.insert(toleration::EFFECT, "NoSchedule");
    let is_same = |one: &Value| {
        let one = one.as_object();
        let text = |member| one.map_or("", |one| one.text(member));
        text(toleration::KEY) == resource
            && text(toleration::OPERATOR) == "Exists"
            && text(toleration::EFFECT) == "NoSchedule"
            && text(toleration::VALUE).is_empty()
    };
    let list = pod.object_entry("spec").entry(pod_spec::TOLERATIONS, || Value::List(Vec::new()));
    let Value::List(list) = list else { return };
    let mut there = false;
    for one in list.iter_mut().filter(|one| is_same(one)) {
        *one = Value::Object(own.clone());
        there = true;
    }
    if !there {
        list.push(Value::Object(own));
    }
}

impl Plugin for ExtendedResourceToleration {
    fn name(&self) -> &'static str {
        "ExtendedResourceToleration"
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
        if let Some(pod) = object
            && is(facts, "", "pods", "")
        {
            for resource in asked(pod) {
                tolerate(pod, &resource);
            }
        }
        at_once(Ok(()))
    }
}
