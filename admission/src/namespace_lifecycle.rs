//! NamespaceLifecycle: nothing is made in a namespace that is not there or going, and the system's own
//! namespaces stay.
//!
//! Asks who knows namespaces through a trait; knows no store.

use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::{BoxFuture, Either};
use keelson_api::catalogue::names::object_meta;
use keelson_api::status::{self, Cause, GroupResource, Status};
use keelson_api::tree::Object;
use std::sync::Arc;

/// Namespaces that cannot be deleted.
const IMMORTAL: [&str; 3] = ["default", "kube-public", "kube-system"];
/// Requests that only ask whether something is allowed: they make nothing.
const REVIEWS: (&str, &str) = ("authorization.k8s.io", "localsubjectaccessreviews");

/// What becomes of a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// There is none of that name.
    Absent,
    /// It is there.
    Active,
    /// It is being deleted.
    Terminating,
}

/// Who knows namespaces.
pub trait Namespaces: Send + Sync {
    /// The namespace's phase, as fresh as a read.
    fn phase<'a>(&'a self, name: &'a str) -> BoxFuture<'a, status::Result<Phase>>;
}

/// The plugin.
pub struct NamespaceLifecycle {
    namespaces: Arc<dyn Namespaces>,
}

impl NamespaceLifecycle {
    /// A plugin that asks `namespaces`.
    #[must_use]
    pub fn new(namespaces: Arc<dyn Namespaces>) -> Self {
        Self { namespaces }
    }

    async fn judge(&self, facts: &Facts<'_>, name: String) -> status::Result<()> {
        let namespace = facts.namespace;
        match self.namespaces.phase(namespace).await? {
            Phase::Absent => Err(Status::not_found(&GroupResource::new("", "namespaces"), namespace)),
            Phase::Terminating if facts.operation == Operation::Create => {
                let why = format!(
                    "unable to create new content in namespace {namespace} because it is being terminated"
                );
                let mut status =
                    Status::forbidden(&GroupResource::new(facts.group, facts.resource), &name, &why);
                status.details.get_or_insert_default().causes.push(Cause {
                    reason: "NamespaceTerminating".to_owned(),
                    message: format!("namespace {namespace} is being terminated"),
                    field: "metadata.namespace".to_owned(),
                });
                Err(status)
            }
            Phase::Active | Phase::Terminating => Ok(()),
        }
    }
}

impl Plugin for NamespaceLifecycle {
    fn name(&self) -> &'static str {
        "NamespaceLifecycle"
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
        let is_namespace = (facts.group, facts.kind) == ("", "Namespace");
        if is_namespace && facts.operation == Operation::Delete && IMMORTAL.contains(&facts.name) {
            let what = GroupResource::new(facts.group, facts.resource);
            return at_once(Err(Status::forbidden(&what, facts.name, "this namespace may not be deleted")));
        }
        let free = is_namespace
            || facts.namespace.is_empty()
            || facts.operation == Operation::Delete
            || (facts.group, facts.resource) == REVIEWS;
        if free {
            return at_once(Ok(()));
        }
        let name = match facts.name {
            "" => object
                .as_deref()
                .and_then(|o| o.object("metadata"))
                .map_or("", |metadata| metadata.text(object_meta::GENERATE_NAME)),
            name => name,
        };
        Either::Right(Box::pin(self.judge(facts, name.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use keelson_api::user::User;

    struct Fixed(Phase);

    impl Namespaces for Fixed {
        fn phase<'a>(&'a self, _name: &'a str) -> BoxFuture<'a, status::Result<Phase>> {
            Box::pin(async { Ok(self.0) })
        }
    }

    async fn ask(phase: Phase, operation: Operation, resource: &str, namespace: &str, name: &str) -> u16 {
        let plugin = NamespaceLifecycle::new(Arc::new(Fixed(phase)));
        let user = User::default();
        let kind = if resource == "namespaces" { "Namespace" } else { "ConfigMap" };
        let facts = Facts {
            operation,
            user: &user,
            group: "",
            version: "v1",
            kind,
            resource,
            subresource: "",
            namespace,
            name,
            dry_run: false,
            options: None,
            old: None,
        };
        plugin.mutate(&facts, None, &mut Notes::default()).await.map_or_else(|status| status.code, |()| 200)
    }

    #[tokio::test]
    async fn content_needs_a_living_namespace() {
        let create = Operation::Create;
        assert_eq!(ask(Phase::Active, create, "configmaps", "n", "a").await, 200);
        assert_eq!(ask(Phase::Absent, create, "configmaps", "n", "a").await, 404);
        assert_eq!(ask(Phase::Terminating, create, "configmaps", "n", "a").await, 403);
        assert_eq!(ask(Phase::Terminating, Operation::Update, "configmaps", "n", "a").await, 200);
        assert_eq!(ask(Phase::Absent, Operation::Delete, "configmaps", "n", "a").await, 200);
    }

    #[tokio::test]
    async fn system_namespaces_stay() {
        assert_eq!(ask(Phase::Active, Operation::Delete, "namespaces", "", "default").await, 403);
        assert_eq!(ask(Phase::Active, Operation::Delete, "namespaces", "", "mine").await, 200);
    }
}
