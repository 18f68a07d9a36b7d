//! The store that needs nothing installed: one file, one writer, every acknowledged write on disk.
//!
//! All changes stand in one log, a redb table from (revision, number within the revision) to a record. Memory
//! holds where each key's current record stands, not the values. One thread writes: it takes what waits in
//! the queue as a group, compares each transaction with the state and the group's earlier ones, commits the
//! group with one fsync, and only then shows the new state, the events and the answers, in this order.
//!
//! It must not know what values mean.

mod clock;
mod driver;
mod engine;
mod error;
mod group;
mod history;
mod index;
mod leases;
mod log;
mod record;
mod ring;
mod room;
mod scan;
mod shared;
mod watch;
mod writer;

pub use clock::Clock;
pub use driver::Driver;
pub use engine::{Engine, Options};
pub use error::OpenError;
pub use redb::StorageBackend;

#[cfg(test)]
mod tests;
