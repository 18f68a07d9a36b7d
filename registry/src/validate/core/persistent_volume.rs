//! PersistentVolumes: a source that does not change.

use crate::validate::persistent_volume::{self as volume, Place};
use crate::validate::rules::{EMPTY, Pair, items};
use crate::validate::{Errors, IMMUTABLE, Path, Plain, Subject, alike, gojson::GoJson, pod};
use keelson_api::catalogue::names::{
    csi_persistent_volume_source as csi, node_selector, node_selector_requirement as requirement,
    node_selector_term, object_meta, persistent_volume as names, persistent_volume_spec as spec,
    volume_node_affinity,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::tree::{Object, Value};

const MOUNT_OPTIONS: &str = "volume.beta.kubernetes.io/mount-options";

/// Sources that mounts may have options for.
const MOUNTS: &[Name] = &[
    spec::GCE_PERSISTENT_DISK,
    spec::AWS_ELASTIC_BLOCK_STORE,
    spec::GLUSTERFS,
    spec::NFS,
    spec::RBD,
    spec::QUOBYTE,
    spec::ISCSI,
    spec::CINDER,
    spec::CEPHFS,
    spec::AZURE_FILE,
    spec::VSPHERE_VOLUME,
    spec::AZURE_DISK,
    spec::PHOTON_PERSISTENT_DISK,
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let metadata = crate::metadata::of(subject.new);
    if subject.sub == "status" {
        if metadata.text(object_meta::RESOURCE_VERSION).is_empty() {
            errors.required(&Path::root("resourceVersion"), "");
        }
        return;
    }
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    let whole = |errors: &mut Errors| {
        let place = Place::Own(metadata.text(object_meta::NAME));
        volume::check(Pair { new, old }, place, &Path::root("spec"), errors);
    };
    whole(errors);
    let annotations = metadata.object(object_meta::ANNOTATIONS).unwrap_or(&EMPTY);
    if annotations.contains(MOUNT_OPTIONS) && !MOUNTS.iter().any(|field| new.contains(*field)) {
        let path = Path::root("metadata.annotations");
        errors.forbidden(&path.field(MOUNT_OPTIONS), "may not specify mount options for this volume type");
    }
    if let Some(old) = old {
        // An update is judged as a whole by both of upstream's functions, and clients see both causes.
        errors.look();
        whole(errors);
        update(new, old, errors);
    }
}

fn update(new: &Object, old: &Object, errors: &mut Errors) {
    let (mut now, before) = (volume::source(new), volume::source(old));
    let expands =
        |own: &Object| own.object(spec::CSI).map(|own| own.contains(csi::CONTROLLER_EXPAND_SECRET_REF));
    // A secret to expand with may come later.
    if expands(old) == Some(false)
        && let Some(own) = now.object_mut(spec::CSI)
    {
        own.remove(csi::CONTROLLER_EXPAND_SECRET_REF);
    }
    if !alike::structs(types::CORE_V1_PERSISTENT_VOLUME_SOURCE, Some(&now), Some(&before)) {
        let diff = pod::struct_diff(types::CORE_V1_PERSISTENT_VOLUME_SOURCE, &before, &now);
        let detail = format!("spec.persistentvolumesource is immutable after creation\n{diff}");
        errors.forbidden(&Path::root("spec.persistentvolumesource"), detail);
    }
    if new.get(spec::VOLUME_MODE) != old.get(spec::VOLUME_MODE) {
        errors.immutable(&Path::root("volumeMode"), new.get(spec::VOLUME_MODE));
    }
    fixed_affinity(new, old, errors);
    let class = spec::VOLUME_ATTRIBUTES_CLASS_NAME;
    if old.contains(class) && !new.contains(class) {
        let path = Path::root("spec.volumeAttributesClassName");
        errors.forbidden(&path, "update from non-nil value to nil is forbidden");
    }
}

/// Old labels of nodes that may become their new names.
const RENAMED: &[(&str, &str)] = &[
    ("beta.kubernetes.io/arch", "kubernetes.io/arch"),
    ("beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"),
    ("beta.kubernetes.io/os", "kubernetes.io/os"),
    ("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"),
    ("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"),
];

/// Where a volume is reached from stays, once it is said.
fn fixed_affinity(new: &Object, old: &Object, errors: &mut Errors) {
    let Some(before) = old.object(spec::NODE_AFFINITY) else { return };
    let ty = types::CORE_V1_VOLUME_NODE_AFFINITY;
    let (given, mut before) = (new.object(spec::NODE_AFFINITY), before.clone());
    if let Some(given) = given {
        rename(given, &mut before);
    }
    if !alike::structs(ty, given, Some(&before)) {
        let detail = format!("{IMMUTABLE}, except for updating from beta label to GA");
        let path = Path::root("nodeAffinity");
        match given {
            Some(given) => errors.invalid(&path, GoJson(ty, given), detail),
            None => errors.invalid(&path, Plain("null"), detail),
        }
    }
}

/// Gives the stored requirements the new names that the given ones have in their places.
fn rename(given: &Object, stored: &mut Object) {
    let Some(given) = given.object(volume_node_affinity::REQUIRED) else { return };
    let terms = node_selector::NODE_SELECTOR_TERMS;
    let stored = stored.object_mut(volume_node_affinity::REQUIRED).and_then(|own| own.list_mut(terms));
    let terms = stored.into_iter().flatten().filter_map(Value::as_object_mut).zip(items(given, terms));
    for (term, (_, given)) in terms {
        for list in [node_selector_term::MATCH_EXPRESSIONS, node_selector_term::MATCH_FIELDS] {
            let stored = term.list_mut(list).into_iter().flatten().filter_map(Value::as_object_mut);
            for (stored, (_, given)) in stored.zip(items(given, list)) {
                let (was, key) = (stored.text(requirement::KEY), given.text(requirement::KEY));
                if RENAMED.contains(&(was, key)) {
                    stored.insert(requirement::KEY, key);
                }
            }
        }
    }
}

/// Sources that are on their way out, in upstream's order, with their names in warnings.
const DEPRECATED: &[(Name, &str, &str)] = &[
    (spec::CEPHFS, "cephfs", "deprecated in v1.28, non-functional in v1.31+"),
    (spec::PHOTON_PERSISTENT_DISK, "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
    (spec::SCALE_IO, "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
    (spec::STORAGEOS, "storageOS", "deprecated in v1.22, non-functional in v1.25+"),
    (spec::GLUSTERFS, "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
    (spec::RBD, "rbd", "deprecated in v1.28, non-functional in v1.31+"),
];

/// Annotations that became fields.
const ANNOTATIONS: &[(&str, &str)] = &[
    (
        "volume.beta.kubernetes.io/storage-class",
        "deprecated since v1.8; use \"storageClassName\" attribute instead",
    ),
    (MOUNT_OPTIONS, "deprecated since v1.31; use \"mountOptions\" attribute instead"),
];

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let annotations = crate::metadata::of(subject.new).object(object_meta::ANNOTATIONS).unwrap_or(&EMPTY);
    for (key, said) in ANNOTATIONS {
        if annotations.contains(*key) {
            out.push(format!("metadata.annotations[{key}]: {said}"));
        }
    }
    if own.text(spec::PERSISTENT_VOLUME_RECLAIM_POLICY) == "Recycle" {
        let said = "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the \
                    recommended approach is to use dynamic provisioning.";
        out.push(said.to_owned());
    }
    let affinity = own.object(spec::NODE_AFFINITY).unwrap_or(&EMPTY);
    let required = affinity.object(volume_node_affinity::REQUIRED).unwrap_or(&EMPTY);
    let path = Path::root("spec.nodeAffinity.required.nodeSelectorTerms");
    for (at, own) in items(required, node_selector::NODE_SELECTOR_TERMS) {
        pod::node_term_warnings(own, false, &path.index(at), out);
    }
    for (field, called, said) in DEPRECATED {
        if own.contains(*field) {
            out.push(format!("spec.{called}: {said}"));
        }
    }
}
