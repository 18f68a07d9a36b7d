//! The store's clock: one number for each change.

use std::fmt;

/// A point in the history of a store.
///
/// Every committed change has a revision of its own or shares one with the changes of the same transaction;
/// revisions only grow and are never given twice. An empty store stands at [`Revision::START`], so the first
/// write gets 2, as in etcd: clients of the API rely on a list never having revision 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u64);

impl Revision {
    /// Before everything: no change has this revision, a watch after it sees all of history.
    pub const ZERO: Self = Self(0);
    /// Where an empty store stands.
    pub const START: Self = Self(1);

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The revision after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, out)
    }
}

impl From<u64> for Revision {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl From<Revision> for u64 {
    fn from(revision: Revision) -> Self {
        revision.0
    }
}
