//! What each subresource leaves alone, of objects and of the record of who owns which fields.
//!
//! The rows are the exceptions: a write of an object resets its status, one of a status resets the spec
//! and takes of metadata what any update may change.

use crate::metadata;
use crate::table::{Action, Row, Sub};
use keelson_api::apply::{Filter, Set};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::tree::Object;

type Path = &'static [&'static str];

struct Exception {
    group: &'static str,
    resource: &'static str,
    /// Empty: the object itself.
    sub: &'static str,
    /// What of a write does not count for the ownership of fields.
    reset: &'static [Path],
    /// Members of metadata that stay as they are stored.
    kept: &'static [Name],
}

const fn except(
    group: &'static str,
    resource: &'static str,
    sub: &'static str,
    reset: &'static [Path],
    kept: &'static [Name],
) -> Exception {
    Exception { group, resource, sub, reset, kept }
}

/// What an update of a status may at most change of metadata where all of it is reset.
const ALL: &[Name] = &[
    meta::ANNOTATIONS,
    meta::DELETION_TIMESTAMP,
    meta::FINALIZERS,
    meta::LABELS,
    meta::OWNER_REFERENCES,
    meta::SELF_LINK,
];
/// The same, where a deletion is no matter of metadata.
const COMMON: &[Name] = &[meta::ANNOTATIONS, meta::FINALIZERS, meta::LABELS, meta::OWNER_REFERENCES];
const WHOLE: &[Path] = &[&["metadata"], &["spec"]];
const FLOWCONTROL: &str = "flowcontrol.apiserver.k8s.io";

const EXCEPTIONS: &[Exception] = &[
    except("", "namespaces", "finalize", &[&["status"]], &[]),
    except("", "pods", "ephemeralcontainers", &[], ALL),
    except("", "pods", "resize", &[], ALL),
    except(
        "",
        "pods",
        "status",
        &[&["spec"], &["metadata", "deletionTimestamp"], &["metadata", "ownerReferences"]],
        &[meta::OWNER_REFERENCES],
    ),
    except("apps", "deployments", "status", &[&["spec"], &["metadata", "labels"]], &[meta::LABELS]),
    except("admissionregistration.k8s.io", "validatingadmissionpolicies", "status", WHOLE, ALL),
    except("apiregistration.k8s.io", "apiservices", "status", WHOLE, COMMON),
    except("certificates.k8s.io", "certificatesigningrequests", "", &[&["spec"], &["status"]], &[]),
    except(
        "certificates.k8s.io",
        "certificatesigningrequests",
        "approval",
        &[&["spec"], &["status", "certificate"]],
        &[],
    ),
    except(
        "certificates.k8s.io",
        "certificatesigningrequests",
        "status",
        &[&["spec"], &["status", "conditions"]],
        &[],
    ),
    except(FLOWCONTROL, "flowschemas", "status", WHOLE, ALL),
    except(FLOWCONTROL, "prioritylevelconfigurations", "status", WHOLE, ALL),
    except("networking.k8s.io", "servicecidrs", "status", WHOLE, ALL),
    except("resource.k8s.io", "resourceclaims", "status", WHOLE, ALL),
    except("storage.k8s.io", "volumeattachments", "status", WHOLE, ALL),
];

fn exception(row: &Row, sub: &str) -> Option<&'static Exception> {
    EXCEPTIONS.iter().find(|own| (own.group, own.resource, own.sub) == (row.group, row.resource, sub))
}

/// What counts of a write of the object (no subresource) or of a subresource for field ownership.
pub(crate) fn filter(row: &Row, sub: Option<&Sub>) -> Option<Filter> {
    if let Some(own) = exception(row, sub.map_or("", |sub| sub.name)) {
        return Some(Filter::Except(Set::of(own.reset.iter().copied())));
    }
    let field = match sub.map(|sub| sub.action) {
        None if row.has_status() => "status",
        Some(Action::Status) => "spec",
        _ => return None,
    };
    Some(Filter::Except(Set::of([&[field][..]])))
}

/// Puts back what a write of a subresource may not change of metadata.
pub(crate) fn keep_metadata(row: &Row, sub: &Sub, new: &mut Object, old: &Object) {
    let kept = exception(row, sub.name).map_or(&[][..], |own| own.kept);
    let (before, now) = (metadata::of(old), metadata::of_mut(new));
    kept.iter().for_each(|field| metadata::copy(now, before, *field));
}
