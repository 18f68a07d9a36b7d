//! Where a container mounts volumes and sees devices.

use crate::validate::formats::{descending_path, no_backsteps};
use crate::validate::rules::{EMPTY, items};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::{
    container, security_context, volume, volume_device as device, volume_mount as mount,
};
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

/// The volumes that can be mounted, by name.
pub(super) type Volumes<'a> = HashMap<&'a str, &'a Object>;

const PROPAGATIONS: &[&str] = &["Bidirectional", "HostToContainer", "None"];

/// The mounts of a container.
pub(super) fn mounts(own: &Object, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(container::VOLUME_MOUNTS);
    let devices: HashMap<&str, &str> = items(own, container::VOLUME_DEVICES)
        .map(|(_, device)| (device.text(device::NAME), device.text(device::DEVICE_PATH)))
        .collect();
    let device_paths: HashSet<&str> = devices.values().copied().collect();
    let mut seen = HashSet::new();
    for (at, item) in items(own, container::VOLUME_MOUNTS) {
        let at = path.index(at);
        let (name, place) = (item.text(mount::NAME), item.text(mount::MOUNT_PATH));
        let (name_path, place_path) = (at.name(mount::NAME), at.name(mount::MOUNT_PATH));
        if name.is_empty() {
            errors.required(&name_path, "");
        }
        if !volumes.contains_key(name) {
            errors.not_found(&name_path, name);
        }
        if place.is_empty() {
            errors.required(&place_path, "");
        }
        if !seen.insert(place) {
            errors.invalid(&place_path, place, "must be unique");
        }
        if devices.contains_key(name) {
            errors.invalid(&name_path, name, "must not already exist in volumeDevices");
        }
        if device_paths.contains(place) {
            errors.invalid(&place_path, place, "must not already exist as a path in volumeDevices");
        }
        sub_paths(item, &path, &at, errors);
        propagation(item, own, &path, errors);
        recursive_read_only(item, &path.name(mount::RECURSIVE_READ_ONLY), errors);
    }
}

/// Upstream says these at the list, not at the item.
fn sub_paths(item: &Object, list: &Path<'_>, at: &Path<'_>, errors: &mut Errors) {
    let (sub, expression) = (item.text(mount::SUB_PATH), item.text(mount::SUB_PATH_EXPR));
    errors.invalid_each(&list.name(mount::SUB_PATH), sub, descending_path(sub));
    if expression.is_empty() {
        return;
    }
    if !sub.is_empty() {
        let detail = "subPathExpr and subPath are mutually exclusive";
        errors.invalid(&at.name(mount::SUB_PATH_EXPR), expression, detail);
    }
    errors.invalid_each(&list.name(mount::SUB_PATH_EXPR), expression, descending_path(expression));
}

fn propagation(item: &Object, own: &Object, list: &Path<'_>, errors: &mut Errors) {
    let Some(given) = item.str(mount::MOUNT_PROPAGATION) else { return };
    let path = list.name(mount::MOUNT_PROPAGATION);
    if !PROPAGATIONS.contains(&given) {
        errors.not_supported(&path, given, PROPAGATIONS);
    }
    let context = own.object(container::SECURITY_CONTEXT).unwrap_or(&EMPTY);
    if given == "Bidirectional" && context.bool(security_context::PRIVILEGED) != Some(true) {
        let detail = "Bidirectional mount propagation is available only to privileged containers";
        errors.forbidden(&path, detail);
    }
}

fn recursive_read_only(item: &Object, path: &Path<'_>, errors: &mut Errors) {
    match item.str(mount::RECURSIVE_READ_ONLY) {
        None | Some("Disabled") => {}
        Some("Enabled" | "IfPossible") => {
            if item.bool(mount::READ_ONLY) != Some(true) {
                errors.forbidden(path, "may only be specified when readOnly is true");
            }
            if item.str(mount::MOUNT_PROPAGATION).is_some_and(|own| own != "None") {
                let detail = "may only be specified when mountPropagation is None or not specified";
                errors.forbidden(path, detail);
            }
        }
        Some(other) => errors.not_supported(path, other, &["Disabled", "Enabled", "IfPossible"]),
    }
}

/// The devices of a container.
pub(super) fn devices(own: &Object, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(container::VOLUME_DEVICES);
    let mounts: HashMap<&str, &str> = items(own, container::VOLUME_MOUNTS)
        .map(|(_, mount)| (mount.text(mount::NAME), mount.text(mount::MOUNT_PATH)))
        .collect();
    let mount_paths: HashSet<&str> = mounts.values().copied().collect();
    let (mut names, mut places) = (HashSet::new(), HashSet::new());
    for (at, item) in items(own, container::VOLUME_DEVICES) {
        let at = path.index(at);
        let (name, place) = (item.text(device::NAME), item.text(device::DEVICE_PATH));
        let (name_path, place_path) = (at.name(device::NAME), at.name(device::DEVICE_PATH));
        if name.is_empty() {
            errors.required(&name_path, "");
        }
        if names.contains(name) {
            errors.invalid(&name_path, name, "must be unique");
        }
        match volumes.get(name) {
            Some(own)
                if !own.contains(volume::PERSISTENT_VOLUME_CLAIM) && !own.contains(volume::EPHEMERAL) =>
            {
                let detail =
                    "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                errors.invalid(&name_path, name, detail);
            }
            Some(_) => {}
            None => errors.not_found(&name_path, name),
        }
        if place.is_empty() {
            errors.required(&place_path, "");
        }
        if places.contains(place) {
            errors.invalid(&place_path, place, "must be unique");
        }
        if no_backsteps(place).is_empty() {
            places.insert(place);
        } else {
            errors.invalid(&place_path, place, "can not contain backsteps ('..')");
        }
        if mounts.contains_key(name) {
            errors.invalid(&name_path, name, "must not already exist in volumeMounts");
        }
        if mount_paths.contains(place) {
            errors.invalid(&place_path, place, "must not already exist as a path in volumeMounts");
        }
        if !name.is_empty() {
            names.insert(name);
        }
    }
}
