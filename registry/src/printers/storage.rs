//! Storage classes, drivers and attachments.

use super::cells::Cells;
use super::parts::{NONE, UNSET, created, meta, name, spec, status};
use keelson_api::catalogue::names::{
    csi_driver_spec as driver, csi_node_spec, object_meta, storage_class as class,
    storage_token_request as token_request, volume_attachment_source, volume_attachment_spec,
    volume_attachment_status, volume_attributes_class as attributes,
};
use keelson_api::codec::view::View;

/// Prints a CSI driver.
pub(super) fn csi_driver(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.bool(spec.opt_bool(driver::ATTACH_REQUIRED).unwrap_or(true));
    cells.bool(spec.bool(driver::POD_INFO_ON_MOUNT));
    cells.bool(spec.bool(driver::STORAGE_CAPACITY));
    if spec.has(driver::TOKEN_REQUESTS) {
        let audiences = spec.list(driver::TOKEN_REQUESTS).map(|r| r.str(token_request::AUDIENCE));
        cells.joined(audiences, ",", "");
    } else {
        cells.str(UNSET);
    }
    cells.bool(spec.bool(driver::REQUIRES_REPUBLISH));
    cells.joined(spec.strs(driver::VOLUME_LIFECYCLE_MODES), ",", NONE);
    cells.age(created(object));
}

/// Prints a node's CSI drivers: how many.
pub(super) fn csi_node(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.count(spec(object).count(csi_node_spec::DRIVERS));
    cells.age(created(object));
}

/// Prints a storage class.
pub(super) fn storage_class(object: View<'_>, cells: &mut Cells) {
    const DEFAULT: [&str; 2] =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
    let annotation = |key| meta(object).map_str(object_meta::ANNOTATIONS, key);
    let default = DEFAULT.into_iter().any(|key| annotation(key) == Some("true"));
    cells.text(format_args!("{}{}", name(object), if default { " (default)" } else { "" }));
    cells.str(object.str(class::PROVISIONER));
    cells.str(object.opt_str(class::RECLAIM_POLICY).unwrap_or("Delete"));
    cells.str(object.opt_str(class::VOLUME_BINDING_MODE).unwrap_or("Immediate"));
    cells.bool(object.bool(class::ALLOW_VOLUME_EXPANSION));
    cells.age(created(object));
}

/// Prints a volume attachment.
pub(super) fn volume_attachment(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    let source = spec.msg(volume_attachment_spec::SOURCE);
    cells.str(name(object));
    cells.str(spec.str(volume_attachment_spec::ATTACHER));
    cells.str(source.str(volume_attachment_source::PERSISTENT_VOLUME_NAME));
    cells.str(spec.str(volume_attachment_spec::NODE_NAME));
    cells.bool(status(object).bool(volume_attachment_status::ATTACHED));
    cells.age(created(object));
}

/// Prints a class of volume attributes.
pub(super) fn volume_attributes_class(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(object.str(attributes::DRIVER_NAME));
    cells.age(created(object));
}
