//! Two answers to one request: in what are they equal?

use super::record::{Answer, Record, blanked};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;
use std::fmt::Write;

pub(super) struct Outcome {
    /// Code, reason and the set of causes.
    pub(super) causes: bool,
    /// The message, where the code is 422, 403 or 409.
    pub(super) message: bool,
    pub(super) object: bool,
    pub(super) warnings: bool,
}

impl Outcome {
    pub(super) const fn equal(&self) -> bool {
        self.causes && self.message && self.object && self.warnings
    }
}

pub(super) fn compare(want: &Record, got: &Answer) -> Outcome {
    let success = want.code < 300;
    let told = matches!(want.code, 403 | 409 | 422);
    let message = |status: &Object| blanked(status.text("message"));
    Outcome {
        causes: want.code == got.code
            && want.status.text("reason") == got.status.text("reason")
            && causes(&want.status) == causes(&got.status),
        message: !told || message(&want.status) == message(&got.status),
        object: !success || want.object == got.object,
        warnings: !success || want.warnings == got.warnings,
    }
}

fn causes(status: &Object) -> BTreeSet<(&str, &str)> {
    let causes = status.object("details").map(|details| details.list("causes")).unwrap_or_default();
    causes
        .iter()
        .filter_map(Value::as_object)
        .map(|cause| (cause.text("field"), cause.text("reason")))
        .collect()
}

/// The difference, for people.
pub(super) fn tell(want: &Record, got: &Answer, outcome: &Outcome) -> String {
    let verb = if want.name.is_some() { "PUT" } else { "POST" };
    let mut out = format!("{verb} {}\n", want.case);
    if !outcome.causes || !outcome.message {
        let _ = writeln!(out, "  want {} {}", want.code, want.status.text("message"));
        let _ = writeln!(out, "  got  {} {}", got.code, got.status.text("message"));
    }
    if !outcome.warnings {
        let _ = writeln!(out, "  want warnings {:?}\n  got  warnings {:?}", want.warnings, got.warnings);
    }
    if !outcome.object && got.code < 300 {
        let _ = write!(out, "  object\n{}", super::differences(&want.object, &got.object));
    }
    out
}
