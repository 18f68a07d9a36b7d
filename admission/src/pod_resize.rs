//! PodResizeValidator: a pod is resized on Linux only, and to no more than its node has.

use crate::node_of_pod::{node_of, resized};
use crate::objects::{Objects, forbidden, is, metadata, name, spec};
use crate::resources::{Side, add, amounts, of_pod};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{node_status, object_meta as meta, pod_spec};
use keelson_api::leaf::quantity::{Format, Quantity};
use keelson_api::status::{Cause, Quoted, Result};
use keelson_api::tree::Object;
use std::sync::Arc;

/// The label that says what a node runs.
const OS: &str = "kubernetes.io/os";

/// The plugin.
pub struct PodResizeValidator {
    objects: Arc<dyn Objects>,
}

impl PodResizeValidator {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object) -> Result<()> {
        let node = node_of(&*self.objects, facts, pod).await?;
        let (reason, why) = match (wrong_system(&node), beyond(pod, &node)) {
            (Some(why), _) => ("UnsupportedPlatform", why),
            (None, Some(why)) => ("NodeCapacity", why),
            (None, None) => return Ok(()),
        };
        let mut status = forbidden(facts, Some(pod), &why);
        let cause = Cause { reason: reason.to_owned(), ..Cause::default() };
        status.details.get_or_insert_default().causes.push(cause);
        Err(status)
    }
}

fn wrong_system(node: &Object) -> Option<String> {
    let system = metadata(node).object(meta::LABELS)?.str(OS).filter(|system| *system != "linux")?;
    Some(format!(
        "pod resize is only supported on linux nodes, node {} is {}",
        Quoted(name(node)),
        Quoted(system)
    ))
}

/// What a pod would ask for beyond what its node has for pods.
fn beyond(pod: &Object, node: &Object) -> Option<String> {
    let own = spec(pod);
    let mut asked = of_pod(own, Side::Requests, |one, side| side.of(one));
    add(&mut asked, &amounts(own.object(pod_spec::OVERHEAD)));
    let has = amounts(node.object("status").and_then(|status| status.object(node_status::ALLOCATABLE)));
    let none = Quantity::new(0, Format::DecimalSi);
    let number = |resource: &str, amount: &Quantity| match resource {
        "cpu" => amount.milli_value(),
        _ => amount.value(),
    };
    let told = ["cpu", "memory"].into_iter().filter_map(|resource| {
        let (asked, has) = (asked.get(resource)?, has.get(resource).unwrap_or(&none));
        let (own, most) = (number(resource, asked), number(resource, has));
        (asked > has).then(|| format!("{resource}, requested: {own}, allocatable: {most}"))
    });
    let told: Vec<_> = told.collect();
    let about = "node didn't have enough allocatable resources";
    (!told.is_empty()).then(|| format!("{about}: {}", told.join("; ")))
}

impl Plugin for PodResizeValidator {
    fn name(&self) -> &'static str {
        "PodResizeValidator"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Update
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match object {
            Some(pod) if is(facts, "", "pods", "resize") && resized(facts, pod) => {
                Either::Right(Box::pin(self.judge(facts, pod)))
            }
            _ => at_once(Ok(())),
        }
    }
}
