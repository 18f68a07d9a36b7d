//! PodTemplates: a template that stands alone.

use crate::validate::pod;
use crate::validate::rules::{EMPTY, Pair};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{pod_template as names, pod_template_spec as template};

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::TEMPLATE).unwrap_or(&EMPTY);
    let old = subject.old.and_then(|old| old.object(names::TEMPLATE));
    pod::template(Pair { new, old }, subject, &Path::root("template"), errors);
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.is_counted() {
        return;
    }
    let own = subject.new.object(names::TEMPLATE).unwrap_or(&EMPTY);
    let metadata = own.object(template::METADATA).unwrap_or(&EMPTY);
    let spec = own.object(template::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::warnings(spec, metadata, &Path::root("template"), true));
}
