//! Why the store cannot be opened, and what redb's errors mean to callers.

use std::io;
use std::path::PathBuf;

use keelson_storage::Error;

/// Why a data directory could not be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// What is in the directory is not what this store wrote there.
    #[error("the store in {} is corrupt: {reason}", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// The disk said no.
    #[error("cannot open the store in {}: {source}", path.display())]
    Io {
        /// The directory or file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Somebody else has it.
    #[error("the data directory {} is in use by another process", path.display())]
    Locked {
        /// The directory.
        path: PathBuf,
    },
}

/// A failure of the file under the log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LogError {
    #[error("{0}")]
    Corrupt(String),
    /// A record is not what was written.
    #[error("the record of revision {revision} (number {sub}) is damaged")]
    Damaged {
        revision: u64,
        sub: u32,
        /// How it begins, to find it in the file.
        head: Vec<u8>,
    },
    #[error("{0}")]
    Io(String),
}

impl From<LogError> for Error {
    fn from(error: LogError) -> Self {
        match error {
            LogError::Corrupt(reason) => Self::Corrupt(reason),
            damaged @ LogError::Damaged { .. } => Self::Corrupt(damaged.to_string()),
            LogError::Io(reason) => Self::Unavailable(reason),
        }
    }
}

impl From<redb::Error> for LogError {
    fn from(error: redb::Error) -> Self {
        match error {
            redb::Error::Corrupted(reason) => Self::Corrupt(reason),
            other => Self::Io(other.to_string()),
        }
    }
}

macro_rules! through_error {
    ($($kind:ty),*) => {$(
        impl From<$kind> for LogError {
            fn from(error: $kind) -> Self {
                redb::Error::from(error).into()
            }
        }
    )*};
}

through_error!(
    redb::CommitError,
    redb::DatabaseError,
    redb::StorageError,
    redb::TableError,
    redb::TransactionError
);
