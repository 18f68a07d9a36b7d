//! Sources of volumes, as Pods and PersistentVolumes share them: mostly rows.

use super::formats::{csi_driver, descending_path, local_path, no_backsteps};
use super::rules::{Check, Pair, Rule, rule, texts};
use super::{Errors, Path};
use keelson_api::catalogue::names::{
    aws_elastic_block_store_volume_source as aws, azure_disk_volume_source as azure_disk,
    azure_file_volume_source as azure_file, ceph_fs_volume_source as ceph_fs, cinder_volume_source as cinder,
    config_map_volume_source as config_map, csi_volume_source as csi, fc_volume_source as fc,
    flex_volume_source as flex, flocker_volume_source as flocker, gce_persistent_disk_volume_source as gce,
    git_repo_volume_source as git_repo, glusterfs_volume_source as glusterfs,
    host_path_volume_source as host_path, iscsi_volume_source as iscsi, key_to_path, local_object_reference,
    nfs_volume_source as nfs, persistent_volume_claim_volume_source as claim,
    photon_persistent_disk_volume_source as photon, portworx_volume_source as portworx,
    quobyte_volume_source as quobyte, rbd_volume_source as rbd, scale_io_volume_source as scale_io,
    secret_volume_source as secret, storage_os_volume_source as storage_os,
    vsphere_virtual_disk_volume_source as vsphere,
};
use keelson_api::syntax;

/// The bits of a file's mode.
pub(crate) const MODE: Check = Check::Range(0, 0o777, FILE_MODE);
const FILE_MODE: &str = "must be a number between 0 and 0777 (octal), both inclusive";
const PARTITION: Check = Check::Range(0, 255, "must be between 1 and 255, inclusive");
const REQUIRED: Check = Check::Required("");

/// A key of a ConfigMap or Secret and the file it becomes.
pub(crate) const KEY_TO_PATH: &[Rule] = &[
    rule(key_to_path::KEY, REQUIRED),
    rule(key_to_path::PATH, REQUIRED),
    rule(key_to_path::PATH, Check::Format(local_path)),
    rule(key_to_path::MODE, MODE),
];

/// A secret's name, where there is a reference to one.
const SECRET_REF: &[Rule] = &[rule(local_object_reference::NAME, REQUIRED)];

pub(crate) const AWS: &[Rule] = &[rule(aws::VOLUME_ID, REQUIRED), rule(aws::PARTITION, PARTITION)];

pub(crate) const AZURE_DISK: &[Rule] = &[
    rule(azure_disk::DISK_NAME, REQUIRED),
    rule(azure_disk::DISK_URI, REQUIRED),
    rule(azure_disk::CACHING_MODE, Check::OneOf(&["None", "ReadOnly", "ReadWrite"])),
    rule(azure_disk::KIND, Check::OneOf(&["Dedicated", "Managed", "Shared"])),
    rule(azure_disk::DISK_URI, Check::Whole(azure_disk_uri)),
];

pub(crate) const AZURE_FILE: &[Rule] =
    &[rule(azure_file::SECRET_NAME, REQUIRED), rule(azure_file::SHARE_NAME, REQUIRED)];

pub(crate) const CEPH_FS: &[Rule] = &[rule(ceph_fs::MONITORS, REQUIRED)];

pub(crate) const CINDER: &[Rule] =
    &[rule(cinder::VOLUME_ID, REQUIRED), rule(cinder::SECRET_REF, Check::Struct(SECRET_REF))];

pub(crate) const CONFIG_MAP: &[Rule] = &[
    rule(config_map::NAME, REQUIRED),
    rule(config_map::DEFAULT_MODE, MODE),
    rule(config_map::ITEMS, Check::Each(KEY_TO_PATH)),
];

/// The name of a driver.
pub(crate) fn driver_name(name: &str, path: &Path<'_>, errors: &mut Errors) {
    const MAX: usize = 63;
    if name.is_empty() {
        return errors.required(path, "");
    }
    if name.len() > MAX {
        errors.too_long(path, MAX);
    }
    errors.invalid_each(path, name, csi_driver(name));
}

/// The driver of a CSI volume, inline or of a PersistentVolume.
pub(crate) const CSI_DRIVER: &[Rule] = &[
    rule(csi::DRIVER, REQUIRED),
    rule(csi::DRIVER, Check::MaxBytes(63)),
    rule(csi::DRIVER, Check::Format(csi_driver)),
];

pub(crate) const CSI: &[Rule] = &[
    rule(csi::DRIVER, REQUIRED),
    rule(csi::DRIVER, Check::MaxBytes(63)),
    rule(csi::DRIVER, Check::Format(csi_driver)),
    rule(csi::NODE_PUBLISH_SECRET_REF, Check::Struct(SECRET_REF)),
    rule(csi::NODE_PUBLISH_SECRET_REF, Check::Whole(csi_secret_name)),
];

pub(crate) const FC: &[Rule] = &[rule(fc::TARGET_WWNS, Check::Whole(fc_targets))];

pub(crate) const FLEX: &[Rule] =
    &[rule(flex::DRIVER, REQUIRED), rule(flex::OPTIONS, Check::Code(flex_options))];

pub(crate) const FLOCKER: &[Rule] = &[rule(flocker::DATASET_NAME, Check::Whole(flocker_dataset))];

pub(crate) const GCE: &[Rule] = &[rule(gce::PD_NAME, REQUIRED), rule(gce::PARTITION, PARTITION)];

pub(crate) const GIT_REPO: &[Rule] =
    &[rule(git_repo::REPOSITORY, REQUIRED), rule(git_repo::DIRECTORY, Check::Format(descending_path))];

pub(crate) const GLUSTERFS: &[Rule] =
    &[rule(glusterfs::ENDPOINTS, REQUIRED), rule(glusterfs::PATH, REQUIRED)];

/// A directory of the host. Upstream looks at its type only where there is a path.
pub(crate) const HOST_PATH: &[Rule] = &[
    rule(host_path::PATH, REQUIRED),
    rule(host_path::PATH, Check::Format(no_backsteps)),
    rule(host_path::TYPE, Check::Whole(host_path_type)),
];

pub(crate) const ISCSI: &[Rule] = &[
    rule(iscsi::TARGET_PORTAL, REQUIRED),
    rule(iscsi::IQN, REQUIRED),
    rule(iscsi::IQN, Check::Format(qualified_name)),
    rule(iscsi::LUN, Check::Range(0, 255, "must be between 0 and 255, inclusive")),
    rule(iscsi::SECRET_REF, Check::Whole(iscsi_secret)),
    rule(iscsi::INITIATOR_NAME, Check::Whole(iscsi_initiator)),
];

pub(crate) const NFS: &[Rule] =
    &[rule(nfs::SERVER, REQUIRED), rule(nfs::PATH, REQUIRED), rule(nfs::PATH, Check::Whole(nfs_path))];

pub(crate) const CLAIM: &[Rule] = &[rule(claim::CLAIM_NAME, REQUIRED)];

pub(crate) const PHOTON: &[Rule] = &[rule(photon::PD_ID, REQUIRED)];

pub(crate) const PORTWORX: &[Rule] = &[rule(portworx::VOLUME_ID, REQUIRED)];

pub(crate) const QUOBYTE: &[Rule] = &[
    rule(quobyte::REGISTRY, Check::Required(HOST_PORTS)),
    rule(quobyte::REGISTRY, Check::Whole(quobyte_registry)),
    rule(quobyte::VOLUME, REQUIRED),
];

pub(crate) const RBD: &[Rule] = &[rule(rbd::MONITORS, REQUIRED), rule(rbd::IMAGE, REQUIRED)];

pub(crate) const SCALE_IO: &[Rule] = &[
    rule(scale_io::GATEWAY, REQUIRED),
    rule(scale_io::SYSTEM, REQUIRED),
    rule(scale_io::VOLUME_NAME, REQUIRED),
];

pub(crate) const SECRET: &[Rule] = &[
    rule(secret::SECRET_NAME, REQUIRED),
    rule(secret::DEFAULT_MODE, MODE),
    rule(secret::ITEMS, Check::Each(KEY_TO_PATH)),
];

pub(crate) const STORAGE_OS: &[Rule] = &[
    rule(storage_os::VOLUME_NAME, REQUIRED),
    rule(storage_os::VOLUME_NAME, Check::Format(syntax::dns1123_label)),
    rule(storage_os::VOLUME_NAMESPACE, Check::Format(syntax::dns1123_label)),
    rule(storage_os::SECRET_REF, Check::Struct(SECRET_REF)),
];

pub(crate) const VSPHERE: &[Rule] = &[rule(vsphere::VOLUME_PATH, REQUIRED)];

fn azure_disk_uri(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const MANAGED: &str = "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/\
                           disks/{disk-id}";
    const BLOB: &str = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";
    let Some(kind) = pair.new.str(azure_disk::KIND) else { return };
    let uri = pair.new.text(azure_disk::DISK_URI);
    let (prefix, form) = if kind == "Managed" { ("/subscriptions/", MANAGED) } else { ("https://", BLOB) };
    if !uri.starts_with(prefix) {
        errors.not_supported(&path.name(azure_disk::DISK_URI), uri, &[form]);
    }
}

fn csi_secret_name(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let secret = pair.new.object(csi::NODE_PUBLISH_SECRET_REF);
    let name = secret.map_or("", |secret| secret.text(local_object_reference::NAME));
    if !name.is_empty() {
        errors.invalid_each(&path.field("name"), name, syntax::dns1123_subdomain(name));
    }
}

fn fc_targets(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let names: Vec<&str> = texts(pair.new, fc::TARGET_WWNS).map(|(_, text)| text).collect();
    let wide = !pair.new.list(fc::WWIDS).is_empty();
    let field = path.name(fc::TARGET_WWNS);
    if names.is_empty() && !wide {
        errors.required(&field, "must specify either targetWWNs or wwids, but not both");
    }
    if names.is_empty() {
        return;
    }
    if wide {
        errors.invalid(&field, &names, "targetWWNs and wwids can not be specified simultaneously");
    }
    let field = path.name(fc::LUN);
    match pair.new.int(fc::LUN) {
        None => errors.required(&field, "lun is required if targetWWNs is specified"),
        Some(lun) if !(0..=255).contains(&lun) => {
            errors.invalid(&field, lun, "must be between 0 and 255, inclusive");
        }
        Some(_) => {}
    }
}

fn flex_options(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    for (key, _) in super::metadata::sorted(pair.new) {
        let domain = key.split_once('/').map_or(key, |(domain, _)| domain);
        let domain = format!(".{}", domain.to_lowercase());
        if domain.ends_with(".kubernetes.io") || domain.ends_with(".k8s.io") {
            errors.invalid(&path.key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }
}

fn flocker_dataset(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let (name, id) = (pair.new.text(flocker::DATASET_NAME), pair.new.text(flocker::DATASET_UUID));
    if name.is_empty() && id.is_empty() {
        errors.required(path, "one of datasetName and datasetUUID is required");
    }
    if !name.is_empty() && !id.is_empty() {
        let detail = "datasetName and datasetUUID can not be specified simultaneously";
        errors.invalid(path, "resource", detail);
    }
    if name.contains('/') {
        errors.invalid(&path.name(flocker::DATASET_NAME), name, "must not contain '/'");
    }
}

fn host_path_type(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const TYPES: &[&str] = &[
        "",
        "BlockDevice",
        "CharDevice",
        "Directory",
        "DirectoryOrCreate",
        "File",
        "FileOrCreate",
        "Socket",
    ];
    let Some(own) = pair.new.str(host_path::TYPE) else { return };
    if !pair.new.text(host_path::PATH).is_empty() && !TYPES.contains(&own) {
        errors.not_supported(&path.name(host_path::TYPE), own, TYPES);
    }
}

fn is_alphanumeric(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// `iqn.2001-04.com.example:name`, somewhere in the text up to its end.
fn is_iqn(text: &str) -> bool {
    text.match_indices("iqn.").any(|(at, _)| {
        let rest = &text[at + "iqn.".len()..];
        let bytes = rest.as_bytes();
        let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
        let dated = bytes.len() > 8 && digits(0..4) && bytes[4] == b'-' && digits(5..7) && bytes[7] == b'.';
        let split = rest.get(8..).filter(|_| dated).and_then(|rest| rest.split_once(':'));
        split.is_some_and(|(authority, name)| {
            let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
            let breaks = |c: char| matches!(c, ',' | ';' | '*' | '&' | '$' | '|') || c.is_ascii_whitespace();
            !authority.is_empty() && authority.bytes().all(fits) && !name.is_empty() && !name.contains(breaks)
        })
    })
}

/// Does the rest after the prefix and any one character hold so many letters and digits?
fn is_numbered(text: &str, length: usize) -> bool {
    text.get(3..).is_some_and(|rest| {
        let mut rest = rest.chars();
        rest.next().is_some_and(|c| c != '\n') && is_alphanumeric(rest.as_str(), length)
    })
}

pub(crate) fn qualified_name(text: &str) -> Vec<String> {
    let fine = match text.get(..3) {
        Some("iqn") => is_iqn(text),
        Some("eui") => is_numbered(text, 16),
        Some("naa") => is_numbered(text, 32),
        _ => return vec!["must be valid format starting with iqn, eui, or naa".to_owned()],
    };
    if fine { Vec::new() } else { vec!["must be valid format".to_owned()] }
}

fn iscsi_secret(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let chap = [iscsi::CHAP_AUTH_DISCOVERY, iscsi::CHAP_AUTH_SESSION];
    let asked = chap.iter().any(|field| pair.new.bool(*field) == Some(true));
    if asked && !pair.new.contains(iscsi::SECRET_REF) {
        errors.required(&path.name(iscsi::SECRET_REF), "");
    }
}

fn iscsi_initiator(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    if let Some(name) = pair.new.str(iscsi::INITIATOR_NAME) {
        errors.invalid_each(&path.field("initiatorname"), name, qualified_name(name));
    }
}

fn nfs_path(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new.text(nfs::PATH);
    if !own.starts_with('/') {
        errors.invalid(&path.name(nfs::PATH), own, "must be an absolute path");
    }
}

const HOST_PORTS: &str = "must be a host:port pair or multiple pairs separated by commas";

fn quobyte_registry(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let registry = pair.new.text(quobyte::REGISTRY);
    if registry.is_empty() {
        return;
    }
    if pair.new.text(quobyte::TENANT).len() >= 65 {
        let detail = "must be a UUID and may not exceed a length of 64 characters";
        return errors.required(&path.name(quobyte::TENANT), detail);
    }
    for _ in registry.split(',').filter(|one| !is_host_port(one)) {
        errors.invalid(&path.name(quobyte::REGISTRY), registry, HOST_PORTS);
    }
}

/// Would Go's net.SplitHostPort take it?
fn is_host_port(text: &str) -> bool {
    let Some(colon) = text.rfind(':') else { return false };
    let host = if let Some(rest) = text.strip_prefix('[') {
        let Some(end) = rest.find(']') else { return false };
        if end + 2 != colon {
            return false;
        }
        &rest[..end]
    } else {
        if text[..colon].contains(':') {
            return false;
        }
        &text[..colon]
    };
    !host.contains(['[', ']']) && !text[colon..].contains(['[', ']'])
}
