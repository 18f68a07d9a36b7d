//! Where a decoder is in a document, as strict problems print it: `spec.containers[0].name`.

use std::fmt::Write;

/// The path so far, in one growing buffer.
#[derive(Debug, Default)]
pub(crate) struct Path(String);

impl Path {
    pub(crate) const fn new() -> Self {
        Self(String::new())
    }

    /// Goes into a member; the result takes it back.
    pub(crate) fn push_key(&mut self, key: &str) -> usize {
        let mark = self.0.len();
        if mark > 0 {
            self.0.push('.');
        }
        self.0.push_str(key);
        mark
    }

    /// Goes into an element; the result takes it back.
    pub(crate) fn push_index(&mut self, index: usize) -> usize {
        let mark = self.0.len();
        write!(self.0, "[{index}]").expect("writing to a String cannot fail");
        mark
    }

    /// Back to a mark.
    pub(crate) fn truncate(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// The path of a member here.
    pub(crate) fn member(&self, key: &str) -> String {
        if self.0.is_empty() { key.to_owned() } else { format!("{}.{key}", self.0) }
    }
}
