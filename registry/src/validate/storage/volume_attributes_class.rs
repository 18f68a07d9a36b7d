//! VolumeAttributesClasses: parameters of volumes, which stay.

use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::volume_attributes_class as names;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let (driver, parameters) = (Path::root("driverName"), Path::root("parameters"));
    let new = subject.new.object(names::PARAMETERS).unwrap_or(&EMPTY);
    let name = subject.new.text(names::DRIVER_NAME);
    if let Some(old) = subject.old {
        if old.text(names::DRIVER_NAME) != name {
            errors.forbidden(&driver, "updates to driverName are forbidden.");
        }
        // To Go an empty map is another than none.
        if old.get(names::PARAMETERS) != subject.new.get(names::PARAMETERS) {
            errors.forbidden(&parameters, "updates to parameters are forbidden.");
        }
    }
    errors.look();
    super::provisioner(name, &driver, errors);
    super::parameters(new, true, &parameters, errors);
}
