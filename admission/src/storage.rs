//! StorageObjectInUseProtection and PersistentVolumeClaimResize: what is in use stays, and grows only where
//! its class allows it.

use crate::objects::{Objects, Resource, annotation, forbidden, is, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{
    object_meta as meta, persistent_volume_claim_spec as claim_spec,
    persistent_volume_claim_status as claim_status, storage_class, volume_resource_requirements,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::Result;
use keelson_api::tree::{Object, Value};
use std::sync::Arc;

const CLASSES: Resource = Resource::new("storage.k8s.io", "storageclasses");

/// The finalizer of each resource that is protected.
const PROTECTED: [(&str, &str, &str); 3] = [
    ("", "persistentvolumeclaims", "kubernetes.io/pvc-protection"),
    ("", "persistentvolumes", "kubernetes.io/pv-protection"),
    ("storage.k8s.io", "volumeattributesclasses", "kubernetes.io/vac-protection"),
];

/// StorageObjectInUseProtection.
#[derive(Clone, Copy, Debug)]
pub struct StorageObjectInUseProtection;

impl Plugin for StorageObjectInUseProtection {
    fn name(&self) -> &'static str {
        "StorageObjectInUseProtection"
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
        let own = PROTECTED.iter().find(|(group, resource, _)| is(facts, group, resource, ""));
        if let (Some(object), Some((_, _, finalizer))) = (object, own)
            && let Value::List(list) =
                object.object_entry("metadata").entry(meta::FINALIZERS, || Value::List(Vec::new()))
            && !list.iter().any(|one| one.as_str() == Some(finalizer))
        {
            list.push((*finalizer).into());
        }
        at_once(Ok(()))
    }
}

/// PersistentVolumeClaimResize.
pub struct PersistentVolumeClaimResize {
    objects: Arc<dyn Objects>,
}

impl PersistentVolumeClaimResize {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn judge(&self, facts: &Facts<'_>, claim: &Object, old: &Object) -> Result<()> {
        let phase = old.object("status").map_or("", |status| status.text(claim_status::PHASE));
        if phase != "Bound" {
            return Err(forbidden(facts, Some(claim), "Only bound persistent volume claims can be expanded"));
        }
        let (class, before) = (class_of(claim), class_of(old));
        if !class.is_empty() && class == before {
            // A class that cannot be asked counts as one that is not there.
            let found = self.objects.get(CLASSES, "", class).await.ok().flatten();
            if found.is_some_and(|class| class.bool(storage_class::ALLOW_VOLUME_EXPANSION) == Some(true)) {
                return Ok(());
            }
        }
        let why = "only dynamically provisioned pvc can be resized and the storageclass that provisions the \
                   pvc must support resize";
        Err(forbidden(facts, Some(claim), why))
    }
}

/// The class of a claim; the annotation is older and counts first.
pub(crate) fn class_of(claim: &Object) -> &str {
    annotation(claim, "volume.beta.kubernetes.io/storage-class")
        .unwrap_or_else(|| spec(claim).text(claim_spec::STORAGE_CLASS_NAME))
}

/// What a claim asks for.
fn size(claim: &Object) -> Option<Quantity> {
    let requests =
        spec(claim).object(claim_spec::RESOURCES)?.object(volume_resource_requirements::REQUESTS)?;
    Quantity::parse(requests.str("storage")?).ok()
}

fn grows(claim: &Object, old: &Object) -> bool {
    match (size(claim), size(old)) {
        (Some(size), Some(before)) => size > before,
        (Some(size), None) => size.sign() > 0,
        (None, _) => false,
    }
}

impl Plugin for PersistentVolumeClaimResize {
    fn name(&self) -> &'static str {
        "PersistentVolumeClaimResize"
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
        match (object, facts.old) {
            (Some(claim), Some(old)) if is(facts, "", "persistentvolumeclaims", "") && grows(claim, old) => {
                Either::Right(Box::pin(self.judge(facts, claim, old)))
            }
            _ => at_once(Ok(())),
        }
    }
}
