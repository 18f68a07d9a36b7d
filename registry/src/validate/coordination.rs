//! Leases: durations and counts. Strategies of leader election are a feature that is off: they are dropped.

use super::rules::{EMPTY, NON_NEGATIVE};
use super::{Errors, Path, Subject};
use keelson_api::catalogue::names::{lease as names, lease_spec as spec};

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    if let Some(seconds) = own.int(spec::LEASE_DURATION_SECONDS).filter(|seconds| *seconds <= 0) {
        errors.invalid(&path.name(spec::LEASE_DURATION_SECONDS), seconds, "must be greater than 0");
    }
    if let Some(count) = own.int(spec::LEASE_TRANSITIONS).filter(|count| *count < 0) {
        errors.invalid(&path.name(spec::LEASE_TRANSITIONS), count, NON_NEGATIVE);
    }
}
