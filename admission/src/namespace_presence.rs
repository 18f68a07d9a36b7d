//! NamespaceExists and NamespaceAutoProvision: what is in a namespace that is not there is refused, or the
//! namespace is made.

use crate::namespace_lifecycle::{Namespaces, Phase};
use crate::objects::{Objects, Resource, forbidden};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::status::{GroupResource, Reason, Result, Status};
use keelson_api::tree::Object;
use std::sync::Arc;

const NAMESPACES: Resource = Resource::new("", "namespaces");

/// Is the request about something in a namespace?
fn in_namespace(facts: &Facts<'_>) -> bool {
    !facts.namespace.is_empty() && (facts.group, facts.kind) != ("", "Namespace")
}

/// NamespaceExists.
pub struct NamespaceExists {
    namespaces: Arc<dyn Namespaces>,
}

impl NamespaceExists {
    /// A plugin that asks `namespaces`.
    #[must_use]
    pub fn new(namespaces: Arc<dyn Namespaces>) -> Self {
        Self { namespaces }
    }

    async fn judge(&self, facts: &Facts<'_>) -> Result<()> {
        match self.namespaces.phase(facts.namespace).await {
            Ok(Phase::Absent) => {
                Err(Status::not_found(&GroupResource::new("", "namespaces"), facts.namespace))
            }
            Ok(Phase::Active | Phase::Terminating) => Ok(()),
            Err(status) => Err(Status::internal(&status.message)),
        }
    }
}

impl Plugin for NamespaceExists {
    fn name(&self) -> &'static str {
        "NamespaceExists"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation != Operation::Connect
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        _object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        if in_namespace(facts) { Either::Right(Box::pin(self.judge(facts))) } else { at_once(Ok(())) }
    }
}

/// NamespaceAutoProvision.
pub struct NamespaceAutoProvision {
    objects: Arc<dyn Objects>,
}

impl NamespaceAutoProvision {
    /// A plugin that asks `objects`, and makes namespaces there.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn provide(&self, facts: &Facts<'_>, object: Option<&Object>) -> Result<()> {
        let refused = |status: Box<Status>| match status.reason {
            Reason::Forbidden => status,
            _ => forbidden(facts, object, &status.message),
        };
        if self.objects.get(NAMESPACES, "", facts.namespace).await.map_err(refused)?.is_some() {
            return Ok(());
        }
        let mut namespace = Object::new();
        namespace.object_entry("metadata").insert("name", facts.namespace);
        match self.objects.create(NAMESPACES, namespace).await {
            // Somebody else was faster.
            Err(status) if status.reason != Reason::AlreadyExists => Err(refused(status)),
            _ => Ok(()),
        }
    }
}

impl Plugin for NamespaceAutoProvision {
    fn name(&self) -> &'static str {
        "NamespaceAutoProvision"
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
        if facts.dry_run || !in_namespace(facts) {
            return at_once(Ok(()));
        }
        Either::Right(Box::pin(self.provide(facts, object.map(|object| &*object))))
    }
}
