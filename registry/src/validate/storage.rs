//! The group storage.k8s.io.

pub(super) mod csi_driver;
pub(super) mod csi_node;
pub(super) mod csi_storage_capacity;
pub(super) mod storage_class;
pub(super) mod volume_attachment;
pub(super) mod volume_attributes_class;

use super::metadata::sorted;
use super::{Errors, Path};
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Parameters of a class, and bytes of them.
const PARAMETERS: usize = 512;
const PARAMETERS_BYTES: usize = 256 * 1024;

/// The name of what provides volumes.
fn provisioner(name: &str, path: &Path<'_>, errors: &mut Errors) {
    if name.is_empty() {
        return errors.required(path, "");
    }
    let lower = name.to_lowercase();
    errors.invalid_each(path, lower.as_str(), syntax::label_key(&lower));
}

/// What a class tells what provides volumes.
fn parameters(given: &Object, wanted: bool, path: &Path<'_>, errors: &mut Errors) {
    if given.len() > PARAMETERS {
        return errors.too_long(path, PARAMETERS);
    }
    let mut size = 0;
    for (key, value) in sorted(given) {
        if key.is_empty() {
            errors.invalid(path, key, "field can not be empty.");
        }
        size += key.len() + value.len();
    }
    if size > PARAMETERS_BYTES {
        errors.too_long(path, PARAMETERS_BYTES);
    }
    if wanted && given.is_empty() {
        errors.required(path, "must contain at least one key/value pair");
    }
}
