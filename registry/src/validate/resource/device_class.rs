//! DeviceClasses: selectors and settings that claims of the class share.

use super::{CONFIGS_MAX, configured, fits, inner, selectors};
use crate::validate::rules::items;
use crate::validate::{Errors, Path, Subject, resources};
use keelson_api::catalogue::names::{device_class as names, device_class_spec as spec};

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = inner(subject.new, names::SPEC);
    let old = subject.old.map(|old| inner(old, names::SPEC));
    let root = Path::root("spec");
    let is_stored = |list| old.is_some_and(|old| old.list(list) == own.list(list));
    selectors(own, spec::SELECTORS, &root, errors);
    let path = root.name(spec::CONFIG);
    if fits(own, spec::CONFIG, CONFIGS_MAX, &path, errors) {
        let stored = is_stored(spec::CONFIG);
        for (at, item) in items(own, spec::CONFIG) {
            configured(item, stored, &path.index(at), errors);
        }
    }
    if let Some(name) = own.str(spec::EXTENDED_RESOURCE_NAME)
        && !resources::is_extended(name)
    {
        let path = root.name(spec::EXTENDED_RESOURCE_NAME);
        errors.invalid(&path, name, "must be a valid extended resource name");
    }
}
