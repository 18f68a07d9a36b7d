//! IPAddresses: a parent that never changes.

use super::segment;
use crate::validate::gojson::GoJson;
use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path, Plain, Subject};
use keelson_api::catalogue::names::{
    ip_address as names, ip_address_spec as spec, parent_reference as parent,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = parent_of(subject.new);
    let path = Path::root("spec");
    let path = path.name(spec::PARENT_REF);
    match own {
        Some(own) => of_parent(own, &path, errors),
        None => errors.required(&path, ""),
    }
    errors.look();
    if subject.old.is_some_and(|old| own != parent_of(old)) {
        match own {
            Some(own) => errors.immutable(&path, GoJson(types::NETWORKING_V1_PARENT_REFERENCE, own)),
            None => errors.immutable(&path, Plain("null")),
        }
    }
}

fn of_parent(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let group = own.text(parent::GROUP);
    if !group.is_empty() {
        errors.invalid_each(&path.name(parent::GROUP), group, syntax::dns1123_subdomain(group));
    }
    segment(own, parent::RESOURCE, path, errors);
    segment(own, parent::NAME, path, errors);
    let namespace = own.text(parent::NAMESPACE);
    errors.invalid_each(&path.name(parent::NAMESPACE), namespace, syntax::path_segment_name(namespace));
}

fn parent_of(address: &Object) -> Option<&Object> {
    address.object(names::SPEC).unwrap_or(&EMPTY).object(spec::PARENT_REF)
}
