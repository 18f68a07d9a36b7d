//! The spec of a PersistentVolume, by itself and inline in a VolumeAttachment: one source, mostly rows.

use super::claim::{ACCESS_MODES, VOLUME_MODES};
use super::formats::no_backsteps;
use super::metadata::sorted;
use super::pod;
use super::rules::{self, Check, EMPTY, POSITIVE, Pair, Rule, rule, texts};
use super::{Errors, Path, volumes};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    azure_file_persistent_volume_source as azure_file, cinder_persistent_volume_source as cinder,
    csi_persistent_volume_source as csi, glusterfs_persistent_volume_source as glusterfs,
    host_path_volume_source as host_path, iscsi_persistent_volume_source as iscsi,
    local_volume_source as local, node_selector_requirement as requirement, node_selector_term as term,
    persistent_volume_spec as spec, secret_reference as secret,
    storage_os_persistent_volume_source as storage_os, volume_node_affinity,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Where a spec stands.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// In a PersistentVolume of this name.
    Own(&'a str),
    /// In another object, which has much of it elsewhere.
    Inline,
}

const REQUIRED: Check = Check::Required("");
const RECLAIM_POLICIES: &[&str] = &["Delete", "Recycle", "Retain"];
const ONE: &str = "may not specify more than 1 volume type";

const GLUSTERFS: &[Rule] = &[
    rule(glusterfs::ENDPOINTS, REQUIRED),
    rule(glusterfs::PATH, REQUIRED),
    rule(glusterfs::ENDPOINTS_NAMESPACE, Check::Format(namespace_of_endpoints)),
];

const NAMED_SECRET: &[Rule] = &[rule(secret::NAME, REQUIRED), rule(secret::NAMESPACE, REQUIRED)];

const CINDER: &[Rule] =
    &[rule(cinder::VOLUME_ID, REQUIRED), rule(cinder::SECRET_REF, Check::Struct(NAMED_SECRET))];

const AZURE_FILE: &[Rule] = &[
    rule(azure_file::SECRET_NAME, REQUIRED),
    rule(azure_file::SHARE_NAME, REQUIRED),
    rule(azure_file::SECRET_NAMESPACE, Check::Whole(azure_namespace)),
];

const LOCAL: &[Rule] = &[rule(local::PATH, REQUIRED), rule(local::PATH, Check::Format(no_backsteps))];

const STORAGE_OS: &[Rule] = &[
    rule(storage_os::VOLUME_NAME, REQUIRED),
    rule(storage_os::VOLUME_NAME, Check::Format(syntax::dns1123_label)),
    rule(storage_os::VOLUME_NAMESPACE, Check::Format(syntax::dns1123_label)),
    rule(storage_os::SECRET_REF, Check::Struct(NAMED_SECRET)),
];

const SECRET: &[Rule] = &[
    rule(secret::NAME, REQUIRED),
    rule(secret::NAME, Check::Format(syntax::dns1123_subdomain)),
    rule(secret::NAMESPACE, REQUIRED),
    rule(secret::NAMESPACE, Check::Format(syntax::dns1123_label)),
];

const CSI: &[Rule] = &[
    rule(csi::VOLUME_HANDLE, REQUIRED),
    rule(csi::CONTROLLER_PUBLISH_SECRET_REF, Check::Struct(SECRET)),
    rule(csi::CONTROLLER_EXPAND_SECRET_REF, Check::Struct(SECRET)),
    rule(csi::NODE_PUBLISH_SECRET_REF, Check::Struct(SECRET)),
    rule(csi::NODE_EXPAND_SECRET_REF, Check::Struct(SECRET)),
];

const ISCSI: &[Rule] = &[
    rule(iscsi::IQN, REQUIRED),
    rule(iscsi::IQN, Check::Format(qualified_name)),
    rule(iscsi::LUN, Check::Range(0, 255, "must be between 0 and 255, inclusive")),
    rule(iscsi::SECRET_REF, Check::Whole(iscsi_secret)),
    rule(iscsi::SECRET_REF, Check::Struct(&[rule(secret::NAME, REQUIRED)])),
    rule(iscsi::INITIATOR_NAME, Check::Whole(iscsi_initiator)),
];

/// Sources in upstream's order: the field, what it is called where a second one is refused, what it is
/// called where it is checked, and the rows.
const SOURCES: &[(Name, &str, &str, &[&[Rule]])] = &[
    (spec::HOST_PATH, "hostPath", "hostPath", &[volumes::HOST_PATH]),
    (spec::GCE_PERSISTENT_DISK, "gcePersistentDisk", "persistentDisk", &[volumes::GCE]),
    (spec::AWS_ELASTIC_BLOCK_STORE, "awsElasticBlockStore", "awsElasticBlockStore", &[volumes::AWS]),
    (spec::GLUSTERFS, "glusterfs", "glusterfs", &[GLUSTERFS]),
    (spec::FLOCKER, "flocker", "flocker", &[volumes::FLOCKER]),
    (spec::NFS, "nfs", "nfs", &[volumes::NFS]),
    (spec::RBD, "rbd", "rbd", &[volumes::RBD]),
    (spec::QUOBYTE, "quobyte", "quobyte", &[volumes::QUOBYTE]),
    (spec::CEPHFS, "cephFS", "cephfs", &[volumes::CEPH_FS]),
    (spec::ISCSI, "iscsi", "iscsi", &[ISCSI]),
    (spec::CINDER, "cinder", "cinder", &[CINDER]),
    (spec::FC, "fc", "fc", &[volumes::FC]),
    (spec::FLEX_VOLUME, "flexVolume", "flexVolume", &[volumes::FLEX]),
    (spec::AZURE_FILE, "azureFile", "azureFile", &[AZURE_FILE]),
    (spec::VSPHERE_VOLUME, "vsphereVolume", "vsphereVolume", &[volumes::VSPHERE]),
    (spec::PHOTON_PERSISTENT_DISK, "photonPersistentDisk", "photonPersistentDisk", &[volumes::PHOTON]),
    (spec::PORTWORX_VOLUME, "portworxVolume", "portworxVolume", &[volumes::PORTWORX]),
    (spec::AZURE_DISK, "azureDisk", "azureDisk", &[volumes::AZURE_DISK]),
    (spec::SCALE_IO, "scaleIO", "scaleIO", &[volumes::SCALE_IO]),
    (spec::LOCAL, "local", "local", &[LOCAL]),
    (spec::STORAGEOS, "storageos", "storageos", &[STORAGE_OS]),
    (spec::CSI, "csi", "csi", &[volumes::CSI_DRIVER, CSI]),
];

/// The sources of a spec alone.
pub(crate) fn source(own: &Object) -> Object {
    let mut out = Object::new();
    for (field, ..) in SOURCES {
        if let Some(value) = own.get(*field) {
            out.insert(*field, value.clone());
        }
    }
    out
}

/// The spec; `pair.old` tells which odd values may stay.
pub(crate) fn check(pair: Pair<'_>, place: Place<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new;
    let inline = matches!(place, Place::Inline);
    if inline {
        for field in [spec::CLAIM_REF, spec::CAPACITY] {
            if !rules::is_empty(own.get(field)) || (field == spec::CLAIM_REF && own.contains(field)) {
                errors.forbidden(&path.name(field), NOT_INLINE);
            }
        }
        if !own.contains(spec::CSI) {
            errors.required(&path.name(spec::CSI), "has to be specified in the context of inline volumes");
        }
    }
    access_modes(own, &path.name(spec::ACCESS_MODES), errors);
    if !inline {
        capacity(own, &path.name(spec::CAPACITY), errors);
    }
    reclaim_policy(own, inline, path, errors);
    let bound_to_nodes = node_affinity(pair, inline, path, errors);
    sources(own, place, bound_to_nodes, path, errors);
    if own.object(spec::HOST_PATH).is_some_and(is_root)
        && own.text(spec::PERSISTENT_VOLUME_RECLAIM_POLICY) == "Recycle"
    {
        let detail = "may not be 'recycle' for a hostPath mount of '/'";
        errors.forbidden(&path.name(spec::PERSISTENT_VOLUME_RECLAIM_POLICY), detail);
    }
    classes(own, inline, path, errors);
}

const NOT_INLINE: &str = "may not be specified in the context of inline volumes";

fn access_modes(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if own.list(spec::ACCESS_MODES).is_empty() {
        errors.required(path, "");
    }
    let (mut single_pod, mut others) = (false, false);
    for (_, mode) in texts(own, spec::ACCESS_MODES) {
        if !ACCESS_MODES.contains(&mode) {
            errors.not_supported(path, mode, ACCESS_MODES);
        }
        single_pod |= mode == "ReadWriteOncePod";
        others |= mode != "ReadWriteOncePod" && ACCESS_MODES.contains(&mode);
    }
    if single_pod && others {
        errors.forbidden(path, "may not use ReadWriteOncePod with other access modes");
    }
}

/// A quantity that must not be negative, shown as a whole number.
pub(crate) fn basic_quantity(text: &str, path: &Path<'_>, errors: &mut Errors) {
    if let Some(value) = Quantity::parse(text).ok().map(|value| value.value()).filter(|value| *value < 0) {
        errors.invalid(path, value, "must be a valid resource quantity");
    }
}

fn capacity(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let given = own.object(spec::CAPACITY).unwrap_or(&EMPTY);
    if given.is_empty() {
        errors.required(path, "");
    }
    if !given.contains("storage") || given.len() > 1 {
        errors.not_supported(path, own.get(spec::CAPACITY), &["storage"]);
    }
    for (resource, text) in sorted(given) {
        let path = path.key(resource);
        basic_quantity(text, &path, errors);
        if let Some(value) = Quantity::parse(text).ok().filter(|value| value.sign() <= 0) {
            errors.invalid(&path, value.to_string(), POSITIVE);
        }
    }
}

fn reclaim_policy(own: &Object, inline: bool, path: &Path<'_>, errors: &mut Errors) {
    let policy = own.text(spec::PERSISTENT_VOLUME_RECLAIM_POLICY);
    let path = path.name(spec::PERSISTENT_VOLUME_RECLAIM_POLICY);
    if policy.is_empty() {
        return;
    }
    if inline && policy != "Retain" {
        errors.forbidden(&path, "may only be Retain in the context of inline volumes");
    } else if !inline && !RECLAIM_POLICIES.contains(&policy) {
        errors.not_supported(&path, policy, RECLAIM_POLICIES);
    }
}

/// Says whether there is an affinity that counts.
fn node_affinity(pair: Pair<'_>, inline: bool, path: &Path<'_>, errors: &mut Errors) -> bool {
    let Some(own) = pair.new.object(spec::NODE_AFFINITY) else { return false };
    let path = path.name(spec::NODE_AFFINITY);
    if inline {
        errors.forbidden(&path, NOT_INLINE);
        return false;
    }
    let path = path.name(volume_node_affinity::REQUIRED);
    match own.object(volume_node_affinity::REQUIRED) {
        None => errors.required(&path, "must specify required node constraints"),
        Some(required) => {
            let strict = !pair.old.is_some_and(has_odd_node_value);
            pod::node_selector(required, strict, &path, errors);
        }
    }
    true
}

/// Has the stored spec a value of a node's label that is none?
fn has_odd_node_value(own: &Object) -> bool {
    let affinity = own.object(spec::NODE_AFFINITY).unwrap_or(&EMPTY);
    let required = affinity.object(volume_node_affinity::REQUIRED).unwrap_or(&EMPTY);
    rules::items(required, keelson_api::catalogue::names::node_selector::NODE_SELECTOR_TERMS).any(
        |(_, own)| {
            rules::items(own, term::MATCH_EXPRESSIONS).any(|(_, own)| {
                texts(own, requirement::VALUES).any(|(_, value)| !syntax::label_value(value).is_empty())
            })
        },
    )
}

fn sources(own: &Object, place: Place<'_>, bound_to_nodes: bool, path: &Path<'_>, errors: &mut Errors) {
    let mut found = false;
    for (field, refused, checked, tables) in SOURCES {
        let Some(source) = own.object(*field) else { continue };
        // Upstream takes this one beside others.
        if found && *field != spec::FLEX_VOLUME {
            errors.forbidden(&path.field(refused), ONE);
            continue;
        }
        found = true;
        let below = path.field(checked);
        if *field == spec::ISCSI {
            portal(source, place, &below, errors);
        }
        for table in *tables {
            rules::run(table, Pair { new: source, old: None }, &below, errors);
        }
        if *field == spec::LOCAL && !bound_to_nodes {
            errors.required(&path.name(spec::NODE_AFFINITY), "Local volume requires node affinity");
        }
    }
    if !found {
        errors.required(path, "must specify a volume type");
    }
}

fn portal(source: &Object, place: Place<'_>, path: &Path<'_>, errors: &mut Errors) {
    let portal = source.text(iscsi::TARGET_PORTAL);
    if portal.is_empty() {
        errors.required(&path.name(iscsi::TARGET_PORTAL), "");
    }
    let name = match place {
        Place::Own(name) => name,
        Place::Inline => "",
    };
    if source.contains(iscsi::INITIATOR_NAME) && name.len() + 1 + portal.len() > 64 {
        let detail = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if \
                      iscsi.initiatorName is specified.";
        errors.invalid(&path.field("targetportal"), portal, detail);
    }
}

fn classes(own: &Object, inline: bool, path: &Path<'_>, errors: &mut Errors) {
    let class = own.text(spec::STORAGE_CLASS_NAME);
    if !class.is_empty() {
        let path = path.name(spec::STORAGE_CLASS_NAME);
        if inline {
            errors.forbidden(&path, NOT_INLINE);
        } else {
            errors.invalid_each(&path, class, syntax::dns1123_subdomain(class));
        }
    }
    if let Some(mode) = own.str(spec::VOLUME_MODE) {
        let path = path.name(spec::VOLUME_MODE);
        if inline && mode != "Filesystem" {
            let detail = "may not specify volumeMode other than Filesystem in the context of inline volumes";
            errors.forbidden(&path, detail);
        } else if !inline && !VOLUME_MODES.contains(&mode) {
            errors.not_supported(&path, mode, VOLUME_MODES);
        }
    }
    // Upstream's options leave this out for inline specs.
    if let Some(class) = own.str(spec::VOLUME_ATTRIBUTES_CLASS_NAME).filter(|_| !inline) {
        let at = path.name(spec::VOLUME_ATTRIBUTES_CLASS_NAME);
        if class.is_empty() {
            errors.required(&at, "an empty string is disallowed");
        } else {
            errors.invalid_each(&at, class, syntax::dns1123_subdomain(class));
        }
        if !own.contains(spec::CSI) {
            let detail = "has to be specified when using volumeAttributesClassName";
            errors.required(&path.name(spec::CSI), detail);
        }
    }
}

/// Does the path come to the root of the host?
fn is_root(own: &Object) -> bool {
    let path = own.text(host_path::PATH);
    let mut depth = 0_usize;
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => depth = depth.saturating_sub(1),
            _ => depth += 1,
        }
    }
    path.starts_with('/') && depth == 0
}

fn namespace_of_endpoints(name: &str) -> Vec<String> {
    if name.is_empty() {
        return vec!["if the endpointnamespace is set, it must be a valid namespace name".to_owned()];
    }
    syntax::dns1123_label(name)
}

fn azure_namespace(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    if pair.new.str(azure_file::SECRET_NAMESPACE) == Some("") {
        errors.required(&path.name(azure_file::SECRET_NAMESPACE), "");
    }
}

fn qualified_name(text: &str) -> Vec<String> {
    if text.is_empty() || volumes::qualified_name(text).is_empty() {
        return Vec::new();
    }
    vec!["must be valid format".to_owned()]
}

fn iscsi_secret(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let chap = [iscsi::CHAP_AUTH_DISCOVERY, iscsi::CHAP_AUTH_SESSION];
    let asked = chap.iter().any(|field| pair.new.bool(*field) == Some(true));
    if asked && !pair.new.contains(iscsi::SECRET_REF) {
        errors.required(&path.name(iscsi::SECRET_REF), "");
    }
}

fn iscsi_initiator(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(name) = pair.new.str(iscsi::INITIATOR_NAME) else { return };
    if !volumes::qualified_name(name).is_empty() {
        errors.invalid(&path.field("initiatorname"), name, "must be valid format");
    }
}
