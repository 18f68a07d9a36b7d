//! What can go wrong, by whose fault it is.

use crate::{LeaseId, Revision};

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The store is shutting down or its writer is gone.
    #[error("the store is closed")]
    Closed,
    /// Asker's: the history asked for has been compacted away.
    #[error("revision {requested} has been compacted: history starts at {compacted}")]
    Compacted {
        /// What was asked for.
        requested: Revision,
        /// The oldest revision that can still be read.
        compacted: Revision,
    },
    /// Ours: what is on disk is not what was written there.
    #[error("the store is corrupt: {0}")]
    Corrupt(String),
    /// Not now: there is no room on the disk. Nothing has happened.
    #[error("the disk is full: nothing can be written until there is room")]
    Full,
    /// Asker's: the revision does not exist yet.
    #[error("revision {requested} is in the future: the store stands at {current}")]
    Future {
        /// What was asked for.
        requested: Revision,
        /// Where the store stands.
        current: Revision,
    },
    /// Asker's: the key is empty, too long or holds a NUL byte.
    #[error("the key is not valid: {0}")]
    InvalidKey(&'static str),
    /// Asker's: no such lease, or it has run out.
    #[error("lease {0} does not exist")]
    NoLease(LeaseId),
    /// Asker's: a value over the limit.
    #[error("the value has {size} bytes, the limit is {limit}")]
    TooLarge {
        /// How large it was.
        size: usize,
        /// What is allowed.
        limit: usize,
    },
    /// Not now: the disk or the peer does not answer. A write may or may not have happened.
    #[error("the store is unavailable: {0}")]
    Unavailable(String),
}
