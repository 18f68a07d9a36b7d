//! Pods.

use crate::validate::pod;
use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{object_meta, pod as names};
use keelson_api::syntax;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    pod::pod(subject, errors);
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    // Nobody is told of a Pod that is there already.
    if !subject.sub.is_empty() || subject.old.is_some() {
        return;
    }
    let metadata = subject.new.object(names::METADATA).unwrap_or(&EMPTY);
    let problems = syntax::dns1123_label(metadata.text(object_meta::NAME));
    if !problems.is_empty() {
        out.push(format!(
            "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS \
             label is recommended: [{}]",
            problems.join(" ")
        ));
    }
    let spec = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    out.extend(pod::warnings(spec, metadata, &Path::none(), false));
}
