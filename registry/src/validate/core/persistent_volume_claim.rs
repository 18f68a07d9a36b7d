//! PersistentVolumeClaims: a spec that hardly changes.

use crate::validate::claim::claim_spec;
use crate::validate::metadata::sorted;
use crate::validate::persistent_volume::basic_quantity;
use crate::validate::rules::{EMPTY, Pair};
use crate::validate::{Errors, Path, Subject, alike, pod, resources};
use keelson_api::catalogue::names::{
    object_meta, persistent_volume_claim as names, persistent_volume_claim_spec as spec,
    persistent_volume_claim_status as status, volume_resource_requirements as requirements,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// The class as it was asked for before there was a field.
const CLASS: &str = "volume.beta.kubernetes.io/storage-class";

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    if subject.sub == "status" {
        let metadata = crate::metadata::of(subject.new);
        if metadata.text(object_meta::RESOURCE_VERSION).is_empty() {
            errors.required(&Path::root("resourceVersion"), "");
        }
        if new.list(spec::ACCESS_MODES).is_empty() {
            errors.required(&Path::root("Spec.accessModes"), "");
        }
        return of_status(subject.new.object(names::STATUS).unwrap_or(&EMPTY), errors);
    }
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    claim_spec(Pair { new, old }, &Path::root("spec"), errors);
    if let (Some(old), Some(whole)) = (old, subject.old) {
        update(subject.new, whole, (new, old), errors);
    }
}

fn of_status(own: &Object, errors: &mut Errors) {
    const STATES: &[&str] = &[
        "ControllerResizeInProgress",
        "ControllerResizeInfeasible",
        "NodeResizeInProgress",
        "NodeResizeInfeasible",
        "NodeResizePending",
    ];
    let path = Path::root("status");
    for (resource, text) in sorted(own.object(status::CAPACITY).unwrap_or(&EMPTY)) {
        basic_quantity(text, &path.name(status::CAPACITY).key(resource), errors);
    }
    let list = path.name(status::ALLOCATED_RESOURCE_STATUSES);
    for (resource, state) in sorted(own.object(status::ALLOCATED_RESOURCE_STATUSES).unwrap_or(&EMPTY)) {
        key(resource, &list, errors);
        if !STATES.contains(&state) {
            let mut states = STATES.to_vec();
            states.sort_unstable();
            errors.not_supported(&list, resource, &states);
        }
    }
    let list = path.name(status::ALLOCATED_RESOURCES);
    for (resource, text) in sorted(own.object(status::ALLOCATED_RESOURCES).unwrap_or(&EMPTY)) {
        let before = errors.len();
        key(resource, &list, errors);
        if errors.len() > before {
            continue;
        }
        basic_quantity(text, &list.key(resource), errors);
        if errors.len() == before {
            resources::quantity("storage", text, &list.key(resource), errors);
        }
    }
}

/// What can be resized: storage, and what others name.
fn key(resource: &str, path: &Path<'_>, errors: &mut Errors) {
    let problems = syntax::label_key(resource);
    if problems.is_empty() && resources::is_native(resource) && resource != "storage" {
        errors.not_supported(path, resource, &["storage"]);
    }
    errors.invalid_each(path, resource, problems);
}

fn update(new: &Object, old: &Object, specs: (&Object, &Object), errors: &mut Errors) {
    let (new_spec, old_spec) = specs;
    let bound = new.object(names::STATUS).map_or("", |own| own.text(status::PHASE)) == "Bound";
    let (mut now, mut before) = (new_spec.clone(), old_spec.clone());
    // A volume is bound once.
    if before.text(spec::VOLUME_NAME).is_empty()
        && let Some(name) = now.get(spec::VOLUME_NAME)
    {
        before.insert(spec::VOLUME_NAME, name.clone());
    }
    class(new, old, &mut now, &before, errors);
    if bound {
        let asked = old_spec.object(spec::RESOURCES).and_then(|own| own.object(requirements::REQUESTS));
        let asked = asked.and_then(|own| own.get("storage")).cloned();
        let own = now.object_mut(spec::RESOURCES).and_then(|own| own.object_mut(requirements::REQUESTS));
        if let (Some(own), Some(asked)) = (own, asked) {
            own.insert("storage", asked);
        }
        match old_spec.get(spec::VOLUME_ATTRIBUTES_CLASS_NAME) {
            Some(class) => drop(now.insert(spec::VOLUME_ATTRIBUTES_CLASS_NAME, class.clone())),
            None => drop(now.remove(spec::VOLUME_ATTRIBUTES_CLASS_NAME)),
        }
    }
    if !alike::structs(types::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC, Some(&now), Some(&before)) {
        let diff = pod::struct_diff(types::CORE_V1_PERSISTENT_VOLUME_CLAIM_SPEC, &before, &now);
        let detail = format!(
            "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound \
             claims\n{diff}"
        );
        errors.forbidden(&Path::root("spec"), detail);
    }
    smaller(specs, old.object(names::STATUS).unwrap_or(&EMPTY), errors);
    if new_spec.get(spec::VOLUME_MODE) != old_spec.get(spec::VOLUME_MODE) {
        errors.immutable(&Path::root("volumeMode"), new_spec.get(spec::VOLUME_MODE));
    }
    let class = new_spec.str(spec::VOLUME_ATTRIBUTES_CLASS_NAME);
    let current = old.object(names::STATUS);
    let current = current.is_some_and(|own| own.contains(status::CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME));
    if current && class != old_spec.str(spec::VOLUME_ATTRIBUTES_CLASS_NAME) && class.is_none_or(str::is_empty)
    {
        let what = if class.is_none() { "nil" } else { "empty string" };
        let detail =
            format!("update to {what} is forbidden when status.currentVolumeAttributesClassName is not nil");
        errors.forbidden(&Path::root("spec.volumeAttributesClassName"), detail);
    }
}

/// The class may move from its annotation into its field, and be given where there was none.
fn class(new: &Object, old: &Object, now: &mut Object, before: &Object, errors: &mut Errors) {
    let of = |own| crate::metadata::of(own).object(object_meta::ANNOTATIONS).and_then(|own| own.str(CLASS));
    let (annotated, was_annotated) = (of(new), of(old));
    let (named, was_named) = (now.str(spec::STORAGE_CLASS_NAME), before.str(spec::STORAGE_CLASS_NAME));
    let upgrades = was_annotated.is_some()
        && was_named.is_none()
        && named == was_annotated
        && (annotated.is_none() || annotated == was_annotated);
    let given = named.is_some() && was_named.is_none() && (was_annotated.is_none() || named == was_annotated);
    if !upgrades && annotated.unwrap_or_default() != was_annotated.unwrap_or_default() {
        let path = Path::root("metadata.annotations");
        errors.immutable(&path.field(CLASS), annotated.unwrap_or_default());
    }
    if upgrades || given {
        now.remove(spec::STORAGE_CLASS_NAME);
    }
}

/// A claim may shrink to what it has, not below it.
fn smaller(specs: (&Object, &Object), current: &Object, errors: &mut Errors) {
    let storage = |list: Option<&Object>| {
        list.and_then(|list| Quantity::parse(list.str("storage")?).ok())
            .unwrap_or_else(|| Quantity::new(0, keelson_api::leaf::quantity::Format::DecimalSi))
    };
    let asked = |own: &Object| {
        storage(own.object(spec::RESOURCES).and_then(|own| own.object(requirements::REQUESTS)))
    };
    let (now, before) = (asked(specs.0), asked(specs.1));
    if now < before && now <= storage(current.object(status::CAPACITY)) {
        let path = Path::root("spec.resources.requests.storage");
        errors.forbidden(&path, "field can not be less than status.capacity");
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    let annotations = crate::metadata::of(subject.new).object(object_meta::ANNOTATIONS);
    if annotations.is_some_and(|own| own.contains(CLASS)) {
        let said = "deprecated since v1.8; use \"storageClassName\" attribute instead";
        out.push(format!("metadata.annotations[{CLASS}]: {said}"));
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::claim_warnings(own, &Path::root("spec")));
}
