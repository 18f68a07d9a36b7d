//! PersistentVolumeClaims: a source that is named in one of its two ways is named in both.

use super::{Occasion, Strategy};
use keelson_api::catalogue::names::persistent_volume_claim_spec as claim;
use keelson_api::catalogue::names::typed_object_reference as reference;
use keelson_api::tree::Object;

pub(super) struct VolumeClaims;

impl Strategy for VolumeClaims {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        object.object_entry("status").insert("phase", "Pending");
        if let Some(spec) = object.object_mut("spec") {
            sources(spec, None);
        }
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, old: &Object) {
        if let Some(spec) = new.object_mut("spec") {
            sources(spec, old.object("spec"));
        }
    }
}

fn sources(spec: &mut Object, old: Option<&Object>) {
    let used = |field| old.is_some_and(|old| old.contains(field));
    // A source in another namespace is a feature that is off.
    let elsewhere = spec.object(claim::DATA_SOURCE_REF).is_some_and(names_namespace);
    if elsewhere && !used(claim::DATA_SOURCE_REF) {
        spec.remove(claim::DATA_SOURCE_REF);
    }
    let in_use = used(claim::DATA_SOURCE) || used(claim::DATA_SOURCE_REF);
    if !in_use
        && !spec.contains(claim::DATA_SOURCE_REF)
        && !spec.object(claim::DATA_SOURCE).is_some_and(is_claim_or_snapshot)
    {
        spec.remove(claim::DATA_SOURCE);
    }
    let kept = [reference::API_GROUP, reference::KIND, reference::NAME];
    let copy = |from: &Object| -> Object {
        kept.into_iter().filter_map(|field| Some((field, from.get(field)?.clone()))).collect()
    };
    match (spec.object(claim::DATA_SOURCE), spec.object(claim::DATA_SOURCE_REF)) {
        (Some(source), None) => {
            let source = copy(source);
            spec.insert(claim::DATA_SOURCE_REF, source);
        }
        (None, Some(source)) if !names_namespace(source) => {
            let source = copy(source);
            spec.insert(claim::DATA_SOURCE, source);
        }
        _ => {}
    }
}

fn names_namespace(source: &Object) -> bool {
    !source.text(reference::NAMESPACE).is_empty()
}

fn is_claim_or_snapshot(source: &Object) -> bool {
    matches!(
        (source.text(reference::API_GROUP), source.text(reference::KIND)),
        ("", "PersistentVolumeClaim") | ("snapshot.storage.k8s.io", "VolumeSnapshot")
    )
}
