//! The names of a resource, wanted or accepted.

use super::{Errors, Path, naming};
use crate::validate::rules::texts;
use keelson_api::syntax;
use keelson_api::tree::Object;

pub(super) fn check(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    for at in [naming::PLURAL, naming::SINGULAR] {
        let name = own.text(at);
        if !name.is_empty() {
            label(name, &path.name(at), errors);
        }
    }
    for at in [naming::KIND, naming::LIST_KIND] {
        let kind = own.text(at);
        let faults = syntax::dns1035_label(&kind.to_lowercase());
        if !kind.is_empty() && !faults.is_empty() {
            let detail = format!("may have mixed case, but should otherwise match: {}", faults.join(","));
            errors.invalid(&path.name(at), kind, detail);
        }
    }
    for (at, name) in texts(own, naming::SHORT_NAMES) {
        label(name, &path.name(naming::SHORT_NAMES).index(at), errors);
    }
    let list = own.text(naming::LIST_KIND);
    if !list.is_empty() && list == own.text(naming::KIND) {
        errors.invalid(&path.name(naming::LIST_KIND), list, "kind and listKind may not be the same");
    }
    for (at, name) in texts(own, naming::CATEGORIES) {
        label(name, &path.name(naming::CATEGORIES).index(at), errors);
    }
}

fn label(name: &str, path: &Path<'_>, errors: &mut Errors) {
    let faults = syntax::dns1035_label(name);
    if !faults.is_empty() {
        errors.invalid(path, name, faults.join(","));
    }
}
