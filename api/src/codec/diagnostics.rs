//! Problems that strict field validation reports and lenient decoding passes over.

use super::json::quote;
use std::collections::HashSet;
use std::fmt::Display;

/// Go's decoder stops collecting after so many.
const MOST: usize = 100;
/// Nor are more kept than this together: each may repeat a key that is as long as a body may be.
const MOST_BYTES: usize = 1 << 20;

/// The strict problems of one document, in the order the decoder met them, worded as kube-apiserver
/// words them (`unknown field "spec.x"`, `duplicate field "spec.y"`). A text is kept once.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    problems: Vec<String>,
    seen: HashSet<String>,
    bytes: usize,
    ignore: bool,
}

impl Diagnostics {
    /// Collects problems.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Drops problems unseen (`fieldValidation=Ignore`).
    #[must_use]
    pub fn ignore() -> Self {
        Self { ignore: true, ..Self::default() }
    }

    /// Will another problem be kept? Callers skip building paths when not.
    #[must_use]
    pub fn wants_more(&self) -> bool {
        !self.ignore && self.problems.len() < MOST && self.bytes < MOST_BYTES
    }

    /// Notes a problem.
    pub fn push(&mut self, problem: impl Into<String>) {
        let problem = problem.into();
        if self.wants_more() && self.seen.insert(problem.clone()) {
            self.bytes += problem.len();
            self.problems.push(problem);
        }
    }

    /// Notes a member that the type does not have.
    pub fn unknown_field(&mut self, path: impl Display) {
        if self.wants_more() {
            self.push(format!("unknown field {}", quote(&path.to_string())));
        }
    }

    /// Notes a member that came twice.
    pub fn duplicate_field(&mut self, path: impl Display) {
        if self.wants_more() {
            self.push(format!("duplicate field {}", quote(&path.to_string())));
        }
    }

    /// Was there no problem?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// The problems.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// The problems as owned text.
    #[must_use]
    pub fn into_problems(self) -> Vec<String> {
        self.problems
    }
}

#[cfg(test)]
mod tests {
    use super::{Diagnostics, MOST, MOST_BYTES};

    #[test]
    fn problems_are_bounded_in_number_and_in_bytes() {
        let mut diag = Diagnostics::new();
        (0..2 * MOST).for_each(|i| diag.unknown_field(format_args!("a.b{i}")));
        assert_eq!(diag.problems().len(), MOST);
        let mut diag = Diagnostics::new();
        let long = "k".repeat(MOST_BYTES / 2);
        (0..MOST).for_each(|i| diag.duplicate_field(format_args!("{long}.b{i}")));
        assert_eq!(diag.problems().len(), 2);
        assert!(diag.problems()[1].ends_with(".b1\""));
    }
}
