//! VolumeAttachments: which volume is to be attached to which node, once and for all.

use crate::validate::metadata::sorted;
use crate::validate::persistent_volume::{self as volume, Place};
use crate::validate::rules::{EMPTY, Pair};
use crate::validate::{Errors, Path, Subject, alike, gojson::GoJson, volumes};
use keelson_api::catalogue::names::{
    volume_attachment as names, volume_attachment_source as source, volume_attachment_spec as spec,
    volume_attachment_status as status, volume_error as failure,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;

const ATTACHED_BYTES: usize = 256 * 1024;
const MESSAGE_BYTES: usize = 1024;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    volumes::driver_name(new.text(spec::ATTACHER), &path.name(spec::ATTACHER), errors);
    let own = new.object(spec::SOURCE).unwrap_or(&EMPTY);
    of_source(own, &path.name(spec::SOURCE), errors);
    let node = new.text(spec::NODE_NAME);
    errors.invalid_each(&path.name(spec::NODE_NAME), node, syntax::dns1123_subdomain(node));
    of_status(subject.new.object(names::STATUS).unwrap_or(&EMPTY), errors);
    if let Some(name) = own.str(source::PERSISTENT_VOLUME_NAME) {
        let path = Path::root("spec.source.persistentVolumeName");
        errors.invalid_each(&path, name, syntax::dns1123_subdomain(name));
    }
    let ty = types::STORAGE_V1_VOLUME_ATTACHMENT_SPEC;
    if let Some(old) = subject.old
        && !alike::structs(ty, Some(old.object(names::SPEC).unwrap_or(&EMPTY)), Some(new))
    {
        errors.immutable(&path, GoJson(ty, new));
    }
}

fn of_source(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    let inline = own.object(source::INLINE_VOLUME_SPEC);
    match (inline, own.str(source::PERSISTENT_VOLUME_NAME)) {
        (None, None) => errors.required(path, DETAIL),
        (Some(_), Some(_)) => errors.forbidden(path, DETAIL),
        (None, Some("")) => {
            let path = path.name(source::PERSISTENT_VOLUME_NAME);
            errors.required(&path, "must specify non empty persistentVolumeName");
        }
        (None, Some(_)) => {}
        (Some(inline), None) => {
            let path = path.name(source::INLINE_VOLUME_SPEC);
            volume::check(Pair { new: inline, old: None }, Place::Inline, &path, errors);
        }
    }
}

fn of_status(own: &Object, errors: &mut Errors) {
    let path = Path::root("status");
    let attached = own.object(status::ATTACHMENT_METADATA).unwrap_or(&EMPTY);
    let size: usize = sorted(attached).iter().map(|(key, value)| key.len() + value.len()).sum();
    if size > ATTACHED_BYTES {
        errors.too_long(&path.name(status::ATTACHMENT_METADATA), ATTACHED_BYTES);
    }
    for field in [status::ATTACH_ERROR, status::DETACH_ERROR] {
        let Some(own) = own.object(field) else { continue };
        let path = path.name(field);
        if own.text(failure::MESSAGE).len() > MESSAGE_BYTES {
            // The bound that is told is that of the metadata.
            errors.too_long(&path.name(failure::MESSAGE), ATTACHED_BYTES);
        }
        if let Some(code) = own.int(failure::ERROR_CODE).filter(|code| *code < 0) {
            let detail = crate::validate::formats::not_in_range(0, i64::from(i32::MAX));
            errors.invalid(&path.name(failure::ERROR_CODE), code, detail);
        }
    }
}
