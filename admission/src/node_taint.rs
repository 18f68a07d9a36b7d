//! TaintNodesByCondition: a new node takes no pods until somebody has seen that it is ready.

use crate::objects::is;
use crate::service_account::push;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::{node_spec, taint};
use keelson_api::tree::{Object, Value};

const NOT_READY: &str = "node.kubernetes.io/not-ready";
const NO_SCHEDULE: &str = "NoSchedule";

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct TaintNodesByCondition;

impl Plugin for TaintNodesByCondition {
    fn name(&self) -> &'static str {
        "TaintNodesByCondition"
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
        if let Some(node) = object
            && is(facts, "", "nodes", "")
        {
            let spec = node.object_entry("spec");
            let mut own = spec.list(node_spec::TAINTS).iter().filter_map(Value::as_object);
            if !own.any(|own| (own.text(taint::KEY), own.text(taint::EFFECT)) == (NOT_READY, NO_SCHEDULE)) {
                let mut not_ready = Object::new();
                not_ready.insert(taint::KEY, NOT_READY);
                not_ready.insert(taint::EFFECT, NO_SCHEDULE);
                push(spec, node_spec::TAINTS, not_ready);
            }
        }
        at_once(Ok(()))
    }
}
