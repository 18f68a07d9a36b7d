//! ConfigMaps: keys that can be file names, a bound on their size, and those that may not change.

use crate::validate::{Errors, Path, Subject, metadata::sorted};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::config_map;
use keelson_api::leaf::bytes;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// All values of a ConfigMap or Secret together, in bytes.
pub(super) const DATA_LIMIT: usize = 1024 * 1024;

static NONE: Object = Object::new();

pub(in crate::validate) fn check_update(subject: &Subject<'_>, errors: &mut Errors) {
    if let Some(old) = subject.old {
        unchanged(subject.new, old, &[config_map::DATA, config_map::BINARY_DATA], errors);
    }
}

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let data = subject.new.object(config_map::DATA).unwrap_or(&NONE);
    let binary = subject.new.object(config_map::BINARY_DATA).unwrap_or(&NONE);
    let mut size = 0;
    let path = Path::root("data");
    for (key, value) in sorted(data) {
        errors.invalid_each(&path.key(key), key, syntax::config_map_key(key));
        if binary.contains(key) {
            errors.invalid(&path.key(key), key, "duplicate of key present in binaryData");
        }
        size += value.len();
    }
    let path = Path::root("binaryData");
    for (key, value) in sorted(binary) {
        errors.invalid_each(&path.key(key), key, syntax::config_map_key(key));
        size += bytes::decode(value).len();
    }
    if size > DATA_LIMIT {
        errors.too_long(&Path::none(), DATA_LIMIT);
    }
}

/// What is marked immutable stays so, with its data.
pub(super) fn unchanged(new: &Object, old: &Object, data: &[Name], errors: &mut Errors) {
    const DETAIL: &str = "field is immutable when `immutable` is set";
    let mark = config_map::IMMUTABLE;
    if old.bool(mark) != Some(true) {
        return;
    }
    if new.bool(mark) != Some(true) {
        errors.forbidden(&Path::root(mark.as_str()), DETAIL);
    }
    for field in data {
        // To Go an empty map is another than none.
        if new.get(*field) != old.get(*field) {
            errors.forbidden(&Path::root(field.as_str()), DETAIL);
        }
    }
}
