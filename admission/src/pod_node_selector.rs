//! PodNodeSelector: the pods of a namespace run on the nodes that are for it.
//!
//! The namespace says which in an annotation; else the settings say it for all namespaces. They also say for
//! single namespaces which labels its pods may choose by.

use crate::objects::{Objects, Resource, annotation, is, name, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::pod_spec;
use keelson_api::status::{FieldError, GroupResource, Reason, Result, Status};
use keelson_api::syntax::{label_key, label_value};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

const NAMESPACES: Resource = Resource::new("", "namespaces");
const ANNOTATION: &str = "scheduler.alpha.kubernetes.io/node-selector";
/// What counts where a namespace says nothing.
const DEFAULT: &str = "clusterDefaultNodeSelector";
/// The one member of its settings.
const MEMBER: &str = "podNodeSelectorPluginConfig";

type Labels = BTreeMap<String, String>;

/// The plugin.
pub struct PodNodeSelector {
    objects: Arc<dyn Objects>,
    selectors: BTreeMap<String, String>,
}

/// Reads its settings: the default and the labels of each namespace.
///
/// # Errors
/// Where they are no map of texts.
pub fn settings(value: &Value) -> std::result::Result<BTreeMap<String, String>, String> {
    let Some(own) = value.as_object().and_then(|value| value.get(MEMBER)) else { return Ok(BTreeMap::new()) };
    let wrong = || format!("{MEMBER} must say a node selector for each name");
    let own = own.as_object().ok_or_else(wrong)?.iter();
    own.map(|(key, value)| Ok((key.as_str().to_owned(), value.as_str().ok_or_else(wrong)?.to_owned())))
        .collect()
}

/// `a=b,c=d` as labels.
fn labels(text: &str) -> std::result::Result<Labels, String> {
    let mut labels = Labels::new();
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let sides: Vec<&str> = part.split('=').collect();
        let [key, value] = sides[..] else { return Err(format!("invalid selector: [{}]", sides.join(" "))) };
        let (key, value) = (key.trim(), value.trim());
        let faults = label_key(key);
        if !faults.is_empty() {
            return Err(FieldError::invalid("<nil>", key, faults.join("; ")).to_string());
        }
        let faults = label_value(value);
        if !faults.is_empty() {
            return Err(FieldError::invalid(&format!("[{key}]"), value, faults.join("; ")).to_string());
        }
        labels.insert(key.to_owned(), value.to_owned());
    }
    Ok(labels)
}

fn chosen(pod: &Object) -> Labels {
    let own = spec(pod).object(pod_spec::NODE_SELECTOR).into_iter().flat_map(Object::iter);
    own.filter_map(|(key, value)| Some((key.as_str().to_owned(), value.as_str()?.to_owned()))).collect()
}

/// May a pod that chooses by its own labels run on the nodes of its namespace?
fn check(pod: &Object, of: &Labels, own: &Labels) -> Result<()> {
    let differs = |(key, value): (&String, &String)| own.get(key).is_some_and(|own| own != value);
    if of.iter().any(differs) {
        let why = "pod node label selector conflicts with its namespace node label selector";
        return Err(refused(pod, why));
    }
    Ok(())
}

fn refused(pod: &Object, why: &str) -> Box<Status> {
    Status::forbidden(&GroupResource::new("", "pods"), name(pod), why)
}

fn wrong(why: String) -> Box<Status> {
    Status::plain(500, Reason::Unknown, why)
}

impl PodNodeSelector {
    /// A plugin that asks `objects`, with its settings.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>, selectors: BTreeMap<String, String>) -> Self {
        Self { objects, selectors }
    }

    fn set(&self, name: &str) -> std::result::Result<Labels, String> {
        labels(self.selectors.get(name).map_or("", String::as_str))
    }

    /// The labels of the nodes that are for a namespace.
    async fn of(&self, namespace: &str) -> Result<Labels> {
        let found = self.objects.get(NAMESPACES, "", namespace).await;
        let found = found.map_err(|status| Status::internal(&status.message))?;
        let found =
            found.ok_or_else(|| Status::internal(&format!("namespace {namespace} does not exist")))?;
        annotation(&found, ANNOTATION).map_or_else(|| self.set(DEFAULT), labels).map_err(wrong)
    }

    async fn admit(&self, facts: &Facts<'_>, pod: &mut Object) -> Result<()> {
        let mut all = self.of(facts.namespace).await?;
        let own = chosen(pod);
        check(pod, &all, &own)?;
        all.extend(own);
        let told: Object = all.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let own = pod.object_entry("spec");
        if all.is_empty() {
            own.remove(pod_spec::NODE_SELECTOR);
        } else {
            own.insert(pod_spec::NODE_SELECTOR, told);
        }
        self.allow(facts, pod, &all)
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object) -> Result<()> {
        let own = chosen(pod);
        check(pod, &self.of(facts.namespace).await?, &own)?;
        self.allow(facts, pod, &own)
    }

    /// Are all labels among those that the namespace may choose by, where there are such?
    fn allow(&self, facts: &Facts<'_>, pod: &Object, own: &Labels) -> Result<()> {
        let allowed = self.set(facts.namespace).map_err(wrong)?;
        if allowed.is_empty() || own.iter().all(|(key, value)| allowed.get(key) == Some(value)) {
            return Ok(());
        }
        Err(refused(pod, "pod node label selector labels conflict with its namespace whitelist"))
    }
}

impl Plugin for PodNodeSelector {
    fn name(&self) -> &'static str {
        "PodNodeSelector"
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
