//! ServiceAccounts: a warning of what they should not be marked with any more.

use crate::metadata;
use crate::validate::Subject;
use keelson_api::catalogue::names::object_meta;
use keelson_api::tree::Object;

const MARK: &str = "kubernetes.io/enforce-mountable-secrets";

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let is_marked = |own: &Object| {
        metadata::of(own).object(object_meta::ANNOTATIONS).is_some_and(|own| own.contains(MARK))
    };
    if is_marked(subject.new) && !subject.old.is_some_and(is_marked) {
        out.push(format!(
            "metadata.annotations[{MARK}]: deprecated in v1.32+; prefer separate namespaces to isolate access to \
             mounted secrets"
        ));
    }
}
