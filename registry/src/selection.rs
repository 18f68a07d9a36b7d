//! Which objects a list or watch means: selectors and scope, judged against what a resource offers.
//!
//! Matching looks at heads of cache entries only; no object is decoded.

use crate::fields;
use crate::options::ListOptions;
use crate::resource::Resource;
use keelson_api::selector::field::FieldOp;
use keelson_api::selector::{FieldSelector, LabelSelector};
use keelson_api::status::{Result, Status};
use keelson_api::tree::Text;
use keelson_storage_cache::{Entry, Event, Topic};
use std::sync::Arc;

use crate::wire::Seen;

/// Where a field's value stands.
#[derive(Clone, Copy, Debug)]
enum Target {
    Field(usize),
    Name,
    Namespace,
}

#[derive(Debug)]
struct Condition {
    target: Target,
    equal: bool,
    value: Text,
}

/// A judged selection.
#[derive(Debug)]
pub(crate) struct Selection {
    namespace: Text,
    labels: LabelSelector,
    conditions: Vec<Condition>,
    topic: Topic,
}

impl Selection {
    pub(crate) fn new(resource: &Resource, namespace: &str, options: &ListOptions) -> Result<Self> {
        let labels = LabelSelector::parse(&options.label_selector);
        let labels = labels.map_err(|error| Status::bad_request(error.to_string()))?;
        let parsed = FieldSelector::parse(&options.field_selector);
        let parsed = parsed.map_err(|error| Status::bad_request(error.to_string()))?;
        let mut conditions = Vec::with_capacity(parsed.requirements().len());
        for requirement in parsed.requirements() {
            let label = requirement.field.as_str();
            fields::select(resource.row.group, resource.row.resource, label).map_err(Status::bad_request)?;
            let place = resource.fields.iter().find(|(own, _)| *own == label);
            let target = match place {
                Some((_, at)) => Target::Field(*at),
                None if label == "metadata.namespace" => Target::Namespace,
                None => Target::Name,
            };
            let equal = requirement.op == FieldOp::Equals;
            conditions.push(Condition { target, equal, value: requirement.value.clone() });
        }
        let namespace = Text::new(resource.scope(namespace));
        let topic = topic(resource, &namespace, &conditions);
        Ok(Self { namespace, labels, conditions, topic })
    }

    /// The narrowest line of events that has everything selected.
    pub(crate) const fn topic(&self) -> &Topic {
        &self.topic
    }

    /// Does it select all there is in its scope?
    pub(crate) fn is_everything(&self) -> bool {
        self.labels.is_empty() && self.conditions.is_empty()
    }

    /// The keys' prefix: a namespace's, or none.
    pub(crate) fn prefix(&self) -> String {
        if self.namespace.is_empty() { String::new() } else { format!("{}/", self.namespace) }
    }

    /// Is this entry meant?
    pub(crate) fn matches(&self, entry: &Entry) -> bool {
        if !self.namespace.is_empty() && entry.namespace() != self.namespace {
            return false;
        }
        let holds = |condition: &Condition| {
            let value = match condition.target {
                Target::Field(at) => entry.head.field(at),
                Target::Name => entry.name(),
                Target::Namespace => entry.namespace(),
            };
            (value == condition.value) == condition.equal
        };
        self.conditions.iter().all(holds) && self.labels.matches(|key| entry.head.label(key))
    }

    /// How a watcher with this selection sees an event; `None`: not at all.
    pub(crate) fn sees(&self, event: &Event) -> Option<Seen> {
        let before = event.old.as_ref().is_some_and(|entry| self.matches(entry));
        let after = event.new.as_ref().is_some_and(|entry| self.matches(entry));
        match (before, after) {
            (false, true) => Some(Seen::Added),
            (true, true) => Some(Seen::Modified),
            (true, false) => Some(Seen::Deleted),
            (false, false) => None,
        }
    }
}

fn topic(resource: &Resource, namespace: &Text, conditions: &[Condition]) -> Topic {
    let exact = || conditions.iter().filter(|condition| condition.equal);
    let name = exact().find(|condition| matches!(condition.target, Target::Name));
    if let Some(name) = name {
        if !resource.row.namespaced {
            return Topic::Key(Arc::from(name.value.as_str()));
        }
        if !namespace.is_empty() {
            return Topic::Key(Arc::from(format!("{namespace}/{}", name.value)));
        }
    }
    let indexed = exact().find_map(|condition| match condition.target {
        Target::Field(at) if resource.indexed.contains(&at) => Some((at, &condition.value)),
        _ => None,
    });
    if let Some((at, value)) = indexed {
        return Topic::Field(at, value.clone());
    }
    if namespace.is_empty() { Topic::All } else { Topic::Namespace(namespace.clone()) }
}
