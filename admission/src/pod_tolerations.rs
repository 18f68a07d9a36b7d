//! PodTolerationRestriction: what the pods of a namespace tolerate, and what they may.
//!
//! The namespace says both in annotations, as JSON; else the settings do for all namespaces.

use crate::objects::{Objects, Resource, annotation, is, spec};
use crate::resources::is_best_effort;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{pod_spec, toleration};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::{GroupResource, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::sync::Arc;

const NAMESPACES: Resource = Resource::new("", "namespaces");
const DEFAULT: &str = "scheduler.alpha.kubernetes.io/defaultTolerations";
const ALLOWED: &str = "scheduler.alpha.kubernetes.io/tolerationsWhitelist";
const MEMORY_PRESSURE: &str = "node.kubernetes.io/memory-pressure";
const API_VERSION: &str = "podtolerationrestriction.admission.k8s.io/v1alpha1";

/// What counts where a namespace says nothing; nothing where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    default: Option<Vec<Object>>,
    allowed: Option<Vec<Object>>,
}

impl Settings {
    /// Reads a Configuration.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(value: &Value) -> std::result::Result<Self, String> {
        let own = super::settings::configuration(value, API_VERSION, &["default", "whitelist"])?;
        let list = |member: &str| match own.get(member) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::List(items)) => objects(items).map(Some),
            Some(_) => Err(format!("{member} must be a list of tolerations")),
        };
        Ok(Self { default: list("default")?, allowed: list("whitelist")? })
    }
}

fn objects(items: &[Value]) -> std::result::Result<Vec<Object>, String> {
    items.iter().map(|item| item.as_object().cloned().ok_or_else(|| unfit(item, "v1.Toleration"))).collect()
}

/// How encoding/json says that a value is of another kind.
fn unfit(value: &Value, ty: &str) -> String {
    let kind = match value {
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        Value::Null | Value::Object(_) | Value::Raw(_) => "object",
    };
    format!("json: cannot unmarshal {kind} into Go value of type {ty}")
}

/// The plugin.
pub struct PodTolerationRestriction {
    objects: Arc<dyn Objects>,
    settings: Settings,
}

/// What a namespace says in one of its annotations.
fn said(namespace: &Object, key: &str) -> Result<Option<Vec<Object>>> {
    let Some(text) = annotation(namespace, key) else { return Ok(None) };
    if text.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let read = match json::parse(text.as_bytes(), &mut Diagnostics::ignore()) {
        Ok(Value::List(items)) => objects(&items),
        Ok(Value::Null) => Ok(Vec::new()),
        Ok(other) => Err(unfit(&other, "[]v1.Toleration")),
        Err(error) => Err(error.to_string()),
    };
    read.map(Some).map_err(|why| Status::plain(500, Reason::Unknown, why))
}

/// All that a toleration says.
fn parts(one: &Object) -> (&str, &str, &str, &str, Option<i64>) {
    let [key, operator, value, effect] =
        [toleration::KEY, toleration::OPERATOR, toleration::VALUE, toleration::EFFECT]
            .map(|member| one.text(member));
    (key, operator, value, effect, one.int(toleration::TOLERATION_SECONDS))
}

/// Does one toleration tolerate all that another does?
fn covers(wide: &Object, narrow: &Object) -> bool {
    if parts(wide) == parts(narrow) {
        return true;
    }
    let (key, operator, value, effect, seconds) = parts(wide);
    let (own_key, own_operator, own_value, own_effect, own_seconds) = parts(narrow);
    // Without a key everything is tolerated that is there; without an effect every effect is.
    let any_key = key.is_empty() && operator == "Exists";
    if (own_key != key && !any_key) || (own_effect != effect && !effect.is_empty()) {
        return false;
    }
    let is_longer = |seconds| own_seconds.is_none_or(|own| own > seconds);
    if effect == "NoExecute" && seconds.is_some_and(is_longer) {
        return false;
    }
    match operator {
        "Equal" | "" => own_operator == "Equal" && own_value == value,
        "Exists" => true,
        _ => false,
    }
}

/// Both lists in one, without those that others cover; of equals the first stays.
fn merged(all: &[Object]) -> Vec<Object> {
    let mut merged: Vec<Object> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let is_covered = merged.iter().any(|other| covers(other, one))
            || all[at + 1..].iter().any(|other| parts(other) != parts(one) && covers(other, one));
        if !is_covered {
            merged.push(one.clone());
        }
    }
    merged
}

fn tolerations(pod: &Object) -> Vec<Object> {
    let own = spec(pod).list(pod_spec::TOLERATIONS).iter();
    own.filter_map(Value::as_object).cloned().collect()
}

impl PodTolerationRestriction {
    /// A plugin that asks `objects`, with its settings.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>, settings: Settings) -> Self {
        Self { objects, settings }
    }

    async fn namespace(&self, name: &str) -> Result<Arc<Object>> {
        match self.objects.get(NAMESPACES, "", name).await {
            Ok(Some(found)) => Ok(found),
            Ok(None) => Err(Status::not_found(&GroupResource::new("", "namespaces"), name)),
            Err(status) => Err(Status::internal(&status.message)),
        }
    }

    async fn admit(&self, facts: &Facts<'_>, pod: &mut Object) -> Result<()> {
        let mut more = Vec::new();
        if facts.operation == Operation::Create {
            let own = said(&*self.namespace(facts.namespace).await?, DEFAULT)?;
            more = own.or_else(|| self.settings.default.clone()).unwrap_or_default();
        }
        if !is_best_effort(pod) {
            let pressure = [
                (toleration::KEY, MEMORY_PRESSURE),
                (toleration::OPERATOR, "Exists"),
                (toleration::EFFECT, "NoSchedule"),
            ];
            more.push(pressure.into_iter().collect());
        }
        if !more.is_empty() {
            let mut all = tolerations(pod);
            all.append(&mut more);
            let all = merged(&all).into_iter().map(Value::Object).collect();
            pod.object_entry("spec").insert(pod_spec::TOLERATIONS, Value::List(all));
        }
        self.judge(facts, pod).await
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object) -> Result<()> {
        let own = tolerations(pod);
        if own.is_empty() {
            return Ok(());
        }
        let (allowed, scope) = match said(&*self.namespace(facts.namespace).await?, ALLOWED)? {
            Some(allowed) => (allowed, "namespace"),
            None => (self.settings.allowed.clone().unwrap_or_default(), "cluster"),
        };
        let is_allowed = |one: &Object| allowed.iter().any(|wide| covers(wide, one));
        if allowed.is_empty() || own.iter().all(is_allowed) {
            return Ok(());
        }
        let why = format!(
            "pod tolerations (possibly merged with namespace default tolerations) conflict with its {scope} \
             whitelist"
        );
        // Upstream does not make this one a 403.
        Err(Status::plain(500, Reason::Unknown, why))
    }
}

impl Plugin for PodTolerationRestriction {
    fn name(&self) -> &'static str {
        "PodTolerationRestriction"
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
            Some(pod) if is(facts, "", "pods", "") => Either::Right(Box::pin(self.admit(facts, pod))),
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
            Some(pod) if is(facts, "", "pods", "") => Either::Right(Box::pin(self.judge(facts, pod))),
            _ => at_once(Ok(())),
        }
    }
}
