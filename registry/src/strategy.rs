//! What a kind does differently: one file for each kind that does.
//!
//! The verbs call these hooks; what every kind shares stands in `metadata`, `validate`, the table, and
//! below in `gated` (fields whose feature is off) and `reset` (what each subresource leaves alone).

mod account;
mod api_service;
mod certificate;
mod claim;
mod conditions;
mod containers;
mod daemon_set;
mod definition;
mod gated;
mod job;
mod limit_range;
mod namespace;
mod node;
mod pod;
pub(crate) mod pod_specs;
mod priority_class;
pub(crate) mod qos;
pub(crate) mod reset;
mod secret;
mod service;
mod slice;
mod volume;
mod volume_claim;

use crate::registry::Shared;
use crate::table::Row;
use crate::validate::Subject;
pub(crate) use conditions::{of as condition, set as set_condition};
use futures_util::future::BoxFuture;
pub(crate) use gated::drop_gated;
use keelson_api::status::{FieldError, Result};
use keelson_api::tree::Object;
use keelson_api::user::User;

/// Who writes, and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occasion<'a> {
    pub(crate) user: &'a User,
    /// Seconds of unix time.
    pub(crate) now: i64,
}

/// What was taken elsewhere for a write: kept or given back as the write ends.
pub(crate) trait Reserved: Send {
    /// The write has been done, or not.
    fn settle(self: Box<Self>, shared: &Shared, success: bool) -> BoxFuture<'_, ()>;
}

/// A reservation on its way; none where a kind takes nothing.
pub(crate) type Hold<'a> = Option<BoxFuture<'a, Result<Box<dyn Reserved>>>>;

/// What other resources object to a write.
pub(crate) type Inquiry<'a> = BoxFuture<'a, Vec<FieldError>>;

/// What the first delete of a kind that is held comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Termination {
    /// Nothing.
    None,
    /// It marks the object, and says what becomes of dependents.
    Collecting,
    /// It only marks the object.
    Alone,
}

/// Hooks of a kind. Every default does nothing.
pub(crate) trait Strategy: Send + Sync {
    /// Takes what clients may write in more than one way to the one way in which it is kept.
    fn receive(&self, object: &mut Object) {
        let _ = object;
    }

    /// Takes elsewhere what a create (without `old`) or an update of the main resource needs, before
    /// anything is prepared.
    fn reserve<'a>(
        &'a self,
        shared: &'a Shared,
        new: &'a mut Object,
        old: Option<&'a Object>,
        dry_run: bool,
    ) -> Hold<'a> {
        let _ = (shared, new, old, dry_run);
        None
    }

    /// Cleans up elsewhere after an object is gone.
    fn removed<'a>(&'a self, shared: &'a Shared, object: &'a Object) -> Option<BoxFuture<'a, ()>> {
        let _ = (shared, object);
        None
    }

    /// Fills in what the server owns, before validation of a create. What it gives back is told to the
    /// client as warnings.
    fn prepare_create(&self, object: &mut Object, occasion: Occasion<'_>) -> Vec<String> {
        let _ = (object, occasion);
        Vec::new()
    }

    /// Fills in what the server owns, before validation of an update of the main resource.
    fn prepare_update(&self, new: &mut Object, old: &Object) {
        let _ = (new, old);
    }

    /// What an update of the main resource loses, though it counted for the generation.
    fn after_counting(&self, new: &mut Object, old: &Object) {
        let _ = (new, old);
    }

    /// As `prepare_update`, for an update of a subresource; `new` differs from `old` only in what that may
    /// change.
    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, occasion: Occasion<'_>) {
        let _ = (sub, new, old, occasion);
    }

    /// Fills in what reading a stored object again gives by default though an update took it away: an object
    /// that an update ends is not read again.
    fn reread(&self, object: &mut Object) {
        let _ = object;
    }

    /// Does an update change what generations count? `desired` says whether anything but metadata and
    /// status differs.
    fn counts(&self, new: &Object, old: &Object, desired: bool) -> bool {
        let _ = (new, old);
        desired
    }

    /// Asks other resources whether a write may be. What they object comes before what validation finds.
    fn inquire<'a>(&'a self, shared: &'a Shared, subject: &'a Subject<'a>) -> Option<Inquiry<'a>> {
        let _ = (shared, subject);
        None
    }

    /// Does the server do what storing this object asks of it? What it cannot do is judged as far as a dry
    /// run goes, and not stored.
    fn serves(&self, object: &Object) -> bool {
        let _ = object;
        true
    }

    /// Takes what has been judged to the form in which it is kept.
    fn keep(&self, object: &mut Object) {
        let _ = object;
    }

    /// Does something besides finalizers keep a deleted object?
    fn holds(&self, object: &Object) -> bool {
        let _ = object;
        false
    }

    /// Does the kind judge the preconditions of deletes itself, in words of its own?
    fn judges_preconditions(&self) -> bool {
        false
    }

    /// The first delete of an object that something besides finalizers may keep: marks it and says so.
    fn begin_termination(&self, object: &mut Object, now: i64) -> Termination {
        let _ = (object, now);
        Termination::None
    }

    /// What a client is told that deletes without saying what becomes of dependents.
    fn warn_of_orphans(&self) -> Option<&'static str> {
        None
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
        ("", "limitranges", &limit_range::LimitRanges),
        ("", "namespaces", &namespace::Namespaces),
        ("", "nodes", &node::Nodes),
        ("", "persistentvolumeclaims", &volume_claim::VolumeClaims),
        ("", "persistentvolumes", &volume::Volumes),
        ("", "pods", &pod::Pods),
        ("", "secrets", &secret::Secrets),
        ("", "serviceaccounts", &account::Accounts),
        ("", "services", &service::Services),
        ("apiextensions.k8s.io", "customresourcedefinitions", &definition::Definitions),
        ("apiregistration.k8s.io", "apiservices", &api_service::Services),
        ("apps", "daemonsets", &daemon_set::DaemonSets),
        ("batch", "jobs", &job::Jobs),
        ("certificates.k8s.io", "certificatesigningrequests", &certificate::SigningRequests),
        ("discovery.k8s.io", "endpointslices", &slice::Slices),
        ("resource.k8s.io", "resourceclaims", &claim::Claims),
        ("resource.k8s.io", "resourceclaimtemplates", &claim::Templates),
        ("scheduling.k8s.io", "priorityclasses", &priority_class::PriorityClasses),
    ];
    let own = OWN.iter().find(|(group, resource, _)| (*group, *resource) == (row.group, row.resource));
    own.map_or(&Plain, |(_, _, strategy)| *strategy)
}
