//! OwnerReferencesPermissionEnforcement: an owner is named by whom may delete what is owned, and held back by
//! whom may hold it back.

use crate::objects::{Kind, Objects, forbidden, metadata};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{object_meta as meta, owner_reference as owner};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};
use keelson_authz::{Attributes, Authorizer, Decision, Ruling};
use std::sync::Arc;

/// The plugin.
pub struct OwnerReferences {
    objects: Arc<dyn Objects>,
    authorizer: Arc<dyn Authorizer>,
}

/// Every right to hold anything back.
const ANYTHING: (&str, &str, &str, &str) = ("*", "*", "*", "*");

impl OwnerReferences {
    /// A plugin that asks `objects` what kinds there are, and `authorizer` who may do what.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>, authorizer: Arc<dyn Authorizer>) -> Self {
        Self { objects, authorizer }
    }

    async fn judge(&self, facts: &Facts<'_>, object: &Object) -> Result<()> {
        let refuse = |why: String| forbidden(facts, Some(object), &why);
        if facts.operation != Operation::Create {
            let asked = (facts.group, facts.version, facts.resource, facts.name);
            let ruling = self.may(facts, "delete", facts.subresource, facts.namespace, asked).await;
            ruling.map_err(|why| {
                refuse(format!("cannot set an ownerRef on a resource you can't delete: {why}"))
            })?;
        }
        let held = held_back(object, facts.old);
        if held.is_empty() || self.may(facts, "update", "finalizers", "", ANYTHING).await.is_ok() {
            return Ok(());
        }
        for one in held {
            let (version, kind) = (one.text(owner::API_VERSION), one.text(owner::KIND));
            for mapped in self.kinds(version, kind).map_err(|why| {
                refuse(format!(
                    "cannot set blockOwnerDeletion in this case because cannot find RESTMapping for APIVersion \
                     {version} Kind {kind}: {why}"
                ))
            })? {
                // An owner that is in a namespace is in the same one.
                let namespace = if mapped.namespaced { facts.namespace } else { "" };
                let asked = (&*mapped.group, &*mapped.version, &*mapped.plural, one.text(owner::NAME));
                let ruling = self.may(facts, "update", "finalizers", namespace, asked).await;
                ruling.map_err(|why| {
                    refuse(format!(
                        "cannot set blockOwnerDeletion if an ownerReference refers to a resource you can't set \
                         finalizers on: {why}"
                    ))
                })?;
            }
        }
        Ok(())
    }

    /// What a kind is called as a resource.
    fn kinds(&self, api_version: &str, kind: &str) -> std::result::Result<Vec<Kind>, String> {
        let (group, version) = match api_version.split_once('/') {
            Some((_, version)) if version.contains('/') => {
                return Err(format!("unexpected GroupVersion string: {api_version}"));
            }
            Some(parts) => parts,
            None => ("", api_version),
        };
        let found = self.objects.kinds(group, version, kind);
        if found.is_empty() {
            return Err(format!("no matches for kind {} in version {}", Quoted(kind), Quoted(api_version)));
        }
        Ok(found)
    }

    /// May the user? If not, why not.
    async fn may(
        &self,
        facts: &Facts<'_>,
        verb: &str,
        subresource: &str,
        namespace: &str,
        (group, version, resource, name): (&str, &str, &str, &str),
    ) -> std::result::Result<(), String> {
        let asked = Attributes {
            user: facts.user,
            verb,
            is_resource: true,
            group,
            version,
            resource,
            subresource,
            namespace,
            name,
            path: "",
            field_selector: "",
            label_selector: "",
        };
        let Ruling { decision, reason, error } = self.authorizer.authorize(asked).await;
        match decision {
            Decision::Allow => Ok(()),
            _ => Err(format!("{reason}, {}", error.as_deref().unwrap_or("<nil>"))),
        }
    }
}

fn owners(object: &Object) -> &[Value] {
    metadata(object).list(meta::OWNER_REFERENCES)
}

/// The owners that an object begins to hold back.
fn held_back<'a>(object: &'a Object, old: Option<&Object>) -> Vec<&'a Object> {
    let holds = |one: &Object| one.bool(owner::BLOCK_OWNER_DELETION) == Some(true);
    let before: Vec<_> = old.map_or(&[][..], owners).iter().filter_map(Value::as_object).collect();
    // Of several with one uid the last counts.
    let held =
        |uid: &str| before.iter().rev().find(|one| one.text(owner::UID) == uid).is_some_and(|one| holds(one));
    let own = owners(object).iter().filter_map(Value::as_object);
    own.filter(|one| holds(one) && !held(one.text(owner::UID))).collect()
}

impl Plugin for OwnerReferences {
    fn name(&self) -> &'static str {
        "OwnerReferencesPermissionEnforcement"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        // Nodes send statuses of pods that are not whole; what owns a pod is not changed through one.
        let free = (facts.group, facts.resource, facts.subresource) == ("", "pods", "status");
        match object.filter(|_| !free) {
            Some(object) if owners(object) != facts.old.map_or(&[][..], owners) => {
                Either::Right(Box::pin(self.judge(facts, object)))
            }
            _ => at_once(Ok(())),
        }
    }
}
