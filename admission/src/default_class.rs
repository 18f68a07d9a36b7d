//! DefaultStorageClass and DefaultIngressClass: objects that name no class get the default one.

use crate::objects::{Objects, Resource, annotation, is, metadata, name};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{ingress_spec, object_meta as meta, persistent_volume_claim_spec};
use keelson_api::status::Result;
use keelson_api::tree::Object;
use std::cmp::Reverse;
use std::sync::Arc;

/// What gets a class, and from where.
struct Rule {
    name: &'static str,
    group: &'static str,
    resource: &'static str,
    classes: Resource,
    /// The member of the spec that names the class.
    member: Name,
    /// Annotations that name a class as well.
    instead: &'static [&'static str],
    /// Annotations of which one makes a class the default one.
    default: &'static [&'static str],
}

const STORAGE: Rule = Rule {
    name: "DefaultStorageClass",
    group: "",
    resource: "persistentvolumeclaims",
    classes: Resource::new("storage.k8s.io", "storageclasses"),
    member: persistent_volume_claim_spec::STORAGE_CLASS_NAME,
    instead: &["volume.beta.kubernetes.io/storage-class"],
    default: &[
        "storageclass.kubernetes.io/is-default-class",
        "storageclass.beta.kubernetes.io/is-default-class",
    ],
};

const INGRESS: Rule = Rule {
    name: "DefaultIngressClass",
    group: "networking.k8s.io",
    resource: "ingresses",
    classes: Resource::new("networking.k8s.io", "ingressclasses"),
    member: ingress_spec::INGRESS_CLASS_NAME,
    instead: &["kubernetes.io/ingress.class"],
    default: &["ingressclass.kubernetes.io/is-default-class"],
};

/// One of the two plugins.
pub struct DefaultClass {
    rule: &'static Rule,
    objects: Arc<dyn Objects>,
}

impl DefaultClass {
    /// DefaultStorageClass, asking `objects`.
    #[must_use]
    pub fn storage(objects: Arc<dyn Objects>) -> Self {
        Self { rule: &STORAGE, objects }
    }

    /// DefaultIngressClass, asking `objects`.
    #[must_use]
    pub fn ingress(objects: Arc<dyn Objects>) -> Self {
        Self { rule: &INGRESS, objects }
    }

    async fn admit(&self, object: &mut Object) -> Result<()> {
        let all = self.objects.list(self.rule.classes, "").await?;
        let is_default =
            |class: &&Arc<Object>| self.rule.default.iter().any(|key| annotation(class, key) == Some("true"));
        // The newest one, and of those the first by name; times of metadata sort as texts.
        let newest = |class: &&Arc<Object>| {
            let made = metadata(class).text(meta::CREATION_TIMESTAMP).to_owned();
            (Reverse(made), name(class).to_owned())
        };
        if let Some(class) = all.iter().filter(is_default).min_by_key(newest) {
            object.object_entry("spec").insert(self.rule.member, name(class));
        }
        Ok(())
    }
}

impl Plugin for DefaultClass {
    fn name(&self) -> &'static str {
        self.rule.name
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
        let Some(object) = object.filter(|_| is(facts, self.rule.group, self.rule.resource, "")) else {
            return at_once(Ok(()));
        };
        let named = object.object("spec").is_some_and(|spec| spec.contains(self.rule.member))
            || self.rule.instead.iter().any(|key| annotation(object, key).is_some());
        if named { at_once(Ok(())) } else { Either::Right(Box::pin(self.admit(object))) }
    }
}
