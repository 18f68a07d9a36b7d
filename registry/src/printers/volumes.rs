//! Persistent volumes and claims.

use super::cells::Cells;
use super::parts::{UNSET, created, is_deleted, meta, name, spec, status};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    object_meta, object_reference, persistent_volume_claim_spec as claim_spec,
    persistent_volume_claim_status as claim_status, persistent_volume_spec as volume_spec,
    persistent_volume_status as volume_status,
};
use keelson_api::codec::view::View;

/// Prints a persistent volume.
pub(super) fn persistent_volume(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    cells.str(name(object));
    cells.str(spec.map_str(volume_spec::CAPACITY, "storage").unwrap_or("0"));
    access_modes(spec, volume_spec::ACCESS_MODES, cells);
    cells.str(spec.str(volume_spec::PERSISTENT_VOLUME_RECLAIM_POLICY));
    cells.str(if is_deleted(object) { "Terminating" } else { status.str(volume_status::PHASE) });
    match spec.opt_msg(volume_spec::CLAIM_REF) {
        None => cells.str(""),
        Some(claim) => {
            let (namespace, name) =
                (claim.str(object_reference::NAMESPACE), claim.str(object_reference::NAME));
            cells.text(format_args!("{namespace}/{name}"));
        }
    }
    class(object, volume_spec::STORAGE_CLASS_NAME, cells);
    cells.str(spec.opt_str(volume_spec::VOLUME_ATTRIBUTES_CLASS_NAME).unwrap_or(UNSET));
    cells.str(status.str(volume_status::REASON));
    cells.age(created(object));
    cells.str(spec.opt_str(volume_spec::VOLUME_MODE).unwrap_or(UNSET));
}

/// Prints a persistent volume claim.
pub(super) fn persistent_volume_claim(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    let volume = spec.str(claim_spec::VOLUME_NAME);
    cells.str(name(object));
    cells.str(if is_deleted(object) { "Terminating" } else { status.str(claim_status::PHASE) });
    cells.str(volume);
    if volume.is_empty() {
        cells.str("");
        cells.str("");
    } else {
        cells.str(status.map_str(claim_status::CAPACITY, "storage").unwrap_or("0"));
        access_modes(status, claim_status::ACCESS_MODES, cells);
    }
    class(object, claim_spec::STORAGE_CLASS_NAME, cells);
    cells.str(spec.opt_str(claim_spec::VOLUME_ATTRIBUTES_CLASS_NAME).unwrap_or(UNSET));
    cells.age(created(object));
    cells.str(spec.opt_str(claim_spec::VOLUME_MODE).unwrap_or(UNSET));
}

/// The storage class: an annotation was its first form and still goes before the field.
fn class(object: View<'_>, field: Name, cells: &mut Cells) {
    let annotation = "volume.beta.kubernetes.io/storage-class";
    let annotated = meta(object).map_str(object_meta::ANNOTATIONS, annotation);
    cells.str(annotated.unwrap_or_else(|| spec(object).str(field)));
}

/// Access modes in short, always in the same order.
fn access_modes(holder: View<'_>, field: Name, cells: &mut Cells) {
    const SHORT: [(&str, &str); 4] = [
        ("ReadWriteOnce", "RWO"),
        ("ReadOnlyMany", "ROX"),
        ("ReadWriteMany", "RWX"),
        ("ReadWriteOncePod", "RWOP"),
    ];
    let there = SHORT.iter().filter(|(mode, _)| holder.strs(field).any(|m| m == *mode));
    cells.joined(there.map(|(_, short)| *short), ",", "");
}
