//! ResourceClaims: a spec that never changes, and a status that tells what was allocated.

use super::{allocation, devices, inner};
use crate::validate::gojson::GoJson;
use crate::validate::{Errors, Path, Subject, alike};
use keelson_api::catalogue::names::{resource_claim_spec as spec, resource_resource_claim as names};
use keelson_api::catalogue::types;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return allocation::check(subject, errors);
    }
    let path = Path::root("spec");
    let (own, ty) = (inner(subject.new, names::SPEC), types::RESOURCE_V1_RESOURCE_CLAIM_SPEC);
    match subject.old {
        None => devices::check(inner(own, spec::DEVICES), &path.name(spec::DEVICES), errors),
        Some(old) if !alike::structs(ty, Some(inner(old, names::SPEC)), Some(own)) => {
            errors.immutable(&path, GoJson(ty, own));
        }
        Some(_) => {}
    }
}
