//! Priority: the number behind a pod's priority class, and one default class at most.

use crate::objects::{Objects, Resource, forbidden, is, name};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{pod_spec, priority_class};
use keelson_api::status::Result;
use keelson_api::tree::Object;
use std::sync::Arc;

const GROUP: &str = "scheduling.k8s.io";
const CLASSES: Resource = Resource::new(GROUP, "priorityclasses");
/// What pods do to others where there is no class that says it.
const PREEMPT: &str = "PreemptLowerPriority";

/// The plugin.
pub struct Priority {
    objects: Arc<dyn Objects>,
}

impl Priority {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn resolve(&self, facts: &Facts<'_>, pod: &mut Object) -> Result<()> {
        let wanted = pod.object_entry("spec").text(pod_spec::PRIORITY_CLASS_NAME).to_owned();
        let class = if wanted.is_empty() {
            self.default_class().await?
        } else {
            let found = self.objects.get(CLASSES, "", &wanted).await?;
            if found.is_none() {
                let why = format!("no PriorityClass with name {wanted} was found");
                return Err(forbidden(facts, Some(pod), &why));
            }
            found
        };
        let value = class.as_ref().and_then(|class| class.int(priority_class::VALUE)).unwrap_or(0);
        let policy = match &class {
            Some(class) => class.str(priority_class::PREEMPTION_POLICY),
            None => Some(PREEMPT),
        };
        let own = pod.object_entry("spec");
        if let Some(given) = own.int(pod_spec::PRIORITY).filter(|given| *given != value) {
            let why = format!(
                "the integer value of priority ({given}) must not be provided in pod spec; priority admission \
                 controller computed {value} from the given PriorityClass name"
            );
            return Err(forbidden(facts, Some(pod), &why));
        }
        if let Some(class) = class.as_ref().filter(|_| wanted.is_empty()) {
            own.insert(pod_spec::PRIORITY_CLASS_NAME, name(class));
        }
        own.insert(pod_spec::PRIORITY, value);
        let Some(policy) = policy else { return Ok(()) };
        if let Some(given) = own.str(pod_spec::PREEMPTION_POLICY).filter(|given| *given != policy) {
            let why = format!(
                "the string value of PreemptionPolicy ({given}) must not be provided in pod spec; priority \
                 admission controller computed {policy} from the given PriorityClass name"
            );
            return Err(forbidden(facts, Some(pod), &why));
        }
        own.insert(pod_spec::PREEMPTION_POLICY, policy);
        Ok(())
    }

    /// The class of pods that name none; of several, which a race may have made, the lowest.
    async fn default_class(&self) -> Result<Option<Arc<Object>>> {
        let all = self.objects.list(CLASSES, "").await?;
        let defaults =
            all.into_iter().filter(|class| class.bool(priority_class::GLOBAL_DEFAULT) == Some(true));
        Ok(defaults.min_by_key(|class| class.int(priority_class::VALUE).unwrap_or(0)))
    }

    async fn only_default(&self, facts: &Facts<'_>, class: &Object) -> Result<()> {
        let Some(other) = self.default_class().await? else { return Ok(()) };
        if facts.operation == Operation::Update && name(&other) == name(class) {
            return Ok(());
        }
        let why = format!(
            "PriorityClass {} is already marked as default. Only one default can exist",
            name(&other)
        );
        Err(forbidden(facts, Some(class), &why))
    }
}

/// What an update leaves out stays as the create has set it.
fn keep(pod: &mut Object, old: &Object) {
    let Some(before) = old.object("spec") else { return };
    let own = pod.object_entry("spec");
    for member in [pod_spec::PRIORITY, pod_spec::PREEMPTION_POLICY] {
        if let Some(value) = before.get(member).filter(|_| !own.contains(member)) {
            own.insert(member, value.clone());
        }
    }
}

impl Plugin for Priority {
    fn name(&self) -> &'static str {
        "Priority"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation != Operation::Connect
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(pod) = object.filter(|_| is(facts, "", "pods", "")) else { return at_once(Ok(())) };
        match (facts.operation, facts.old) {
            (Operation::Create, _) => return Either::Right(Box::pin(self.resolve(facts, pod))),
            (Operation::Update, Some(old)) => keep(pod, old),
            _ => {}
        }
        at_once(Ok(()))
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let writes = matches!(facts.operation, Operation::Create | Operation::Update);
        match object {
            Some(class)
                if writes
                    && is(facts, GROUP, "priorityclasses", "")
                    && class.bool(priority_class::GLOBAL_DEFAULT) == Some(true) =>
            {
                Either::Right(Box::pin(self.only_default(facts, class)))
            }
            _ => at_once(Ok(())),
        }
    }
}
