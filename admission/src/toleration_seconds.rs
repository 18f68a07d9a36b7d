//! DefaultTolerationSeconds: pods stay for some minutes on a node that is not ready or not reached.

use crate::objects::is;
use crate::service_account::push;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::{pod_spec, toleration};
use keelson_api::tree::{Object, Value};

const TAINTS: [&str; 2] = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];
const NO_EXECUTE: &str = "NoExecute";

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct DefaultTolerationSeconds {
    /// For how many seconds each of the two taints is tolerated.
    pub seconds: [i64; 2],
}

impl Plugin for DefaultTolerationSeconds {
    fn name(&self) -> &'static str {
        "DefaultTolerationSeconds"
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
        let Some(pod) = object.filter(|_| is(facts, "", "pods", "")) else { return at_once(Ok(())) };
        let spec = pod.object_entry("spec");
        let tolerated = |taint: &str| {
            let mut own = spec.list(pod_spec::TOLERATIONS).iter().filter_map(Value::as_object);
            own.any(|own| {
                let (key, effect) = (own.text(toleration::KEY), own.text(toleration::EFFECT));
                (key == taint || key.is_empty()) && (effect == NO_EXECUTE || effect.is_empty())
            })
        };
        let missing = TAINTS.map(|taint| !tolerated(taint));
        for ((taint, seconds), _) in
            TAINTS.into_iter().zip(self.seconds).zip(missing).filter(|(_, missing)| *missing)
        {
            let mut own = Object::new();
            own.insert(toleration::KEY, taint);
            own.insert(toleration::OPERATOR, "Exists");
            own.insert(toleration::EFFECT, NO_EXECUTE);
            own.insert(toleration::TOLERATION_SECONDS, seconds);
            push(spec, pod_spec::TOLERATIONS, own);
        }
        at_once(Ok(()))
    }
}
