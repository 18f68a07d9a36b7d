//! What a kind does differently: one file for each kind that does.
//!
//! The verbs call these hooks; what every kind shares stands in `metadata`, `validate` and the table.

mod namespace;
mod pod;
mod secret;

use crate::table::Row;
use keelson_api::tree::Object;

/// Hooks of a kind. Every default does nothing.
pub(crate) trait Strategy: Send + Sync {
    /// Takes what clients may write in more than one way to the one way in which it is kept.
    fn receive(&self, object: &mut Object) {
        let _ = object;
    }

    /// Fills in what the server owns, before validation of a create.
    fn prepare_create(&self, object: &mut Object) {
        let _ = object;
    }

    /// Fills in what the server owns, before validation of an update of the main resource.
    fn prepare_update(&self, new: &mut Object, old: &Object) {
        let _ = (new, old);
    }

    /// Does something besides finalizers keep a deleted object?
    fn holds(&self, object: &Object) -> bool {
        let _ = object;
        false
    }

    /// The first delete of an object that something besides finalizers may keep: marks it and says so.
    fn begin_termination(&self, object: &mut Object) -> bool {
        let _ = object;
        false
    }

    /// The grace period of a delete that asks for `wanted` seconds.
    fn grace_period(&self, object: &Object, wanted: Option<i64>) -> i64 {
        let _ = object;
        wanted.unwrap_or(0)
    }
}

struct Plain;

impl Strategy for Plain {}

/// The strategy of a resource.
pub(crate) fn of(row: &Row) -> &'static dyn Strategy {
    const OWN: &[(&str, &str, &dyn Strategy)] = &[
        ("", "namespaces", &namespace::Namespaces),
        ("", "pods", &pod::Pods),
        ("", "secrets", &secret::Secrets),
    ];
    let own = OWN.iter().find(|(group, resource, _)| (*group, *resource) == (row.group, row.resource));
    own.map_or(&Plain, |(_, _, strategy)| *strategy)
}
