//! The networking group. Shared here: references to objects of any kind.

pub(super) mod ingress;
pub(super) mod ingress_class;
pub(super) mod ip_address;
pub(super) mod network_policy;
pub(super) mod service_cidr;

use super::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// A name that must be there and can be a segment of a path.
pub(super) fn segment(own: &Object, field: Name, path: &Path<'_>, errors: &mut Errors) {
    let given = own.text(field);
    let path = path.name(field);
    if given.is_empty() {
        errors.required(&path, "");
    } else {
        errors.invalid_each(&path, given, syntax::path_segment_name(given));
    }
}
