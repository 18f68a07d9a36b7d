//! Namespaces: finalizers with known names, a phase that fits.

use crate::validate::rules::{EMPTY, texts};
use crate::validate::{Errors, Path, Subject, metadata};
use keelson_api::catalogue::names::{namespace as names, namespace_spec as spec, namespace_status as status};
use keelson_api::syntax;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec.finalizers");
    match subject.sub {
        "status" => phase(subject, errors),
        "finalize" => {
            for (at, name) in texts(own, spec::FINALIZERS) {
                finalizer(name, &path.index(at), errors);
            }
        }
        _ => texts(own, spec::FINALIZERS).for_each(|(_, name)| finalizer(name, &path, errors)),
    }
}

fn finalizer(name: &str, path: &Path<'_>, errors: &mut Errors) {
    errors.invalid_each(path, name, syntax::label_key(name));
    metadata::finalizer_name(name, path, errors);
}

fn phase(subject: &Subject<'_>, errors: &mut Errors) {
    let phase = subject.new.object(names::STATUS).map_or("", |own| own.text(status::PHASE));
    let (wanted, when) = if crate::metadata::is_deleting(crate::metadata::of(subject.new)) {
        ("Terminating", "is not empty")
    } else {
        ("Active", "is empty")
    };
    if phase != wanted {
        let detail = format!("may only be '{wanted}' if `deletionTimestamp` {when}");
        errors.invalid(&Path::root("status.Phase"), phase, detail);
    }
}
