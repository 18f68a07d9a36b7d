//! Keep and watch: the contract between the server and what holds its data.
//!
//! A [`Store`] keeps bytes under keys, gives each change a revision, and tells watchers about the changes in
//! that order. This crate holds the contract only; the engines, the watch cache and the conformance suite are
//! crates of their own. It must not know what a value means, who asks for it, or that HTTP exists.

mod change;
mod error;
mod lease;
mod query;
mod revision;
mod store;

pub use change::{Batch, Change, Event, Key, KeyValue, Previous};
pub use error::Error;
pub use lease::LeaseId;
pub use query::{Expected, Op, Outcome, Page, Range, Read, WatchQuery, prefix_end};
pub use revision::Revision;
pub use store::{BoxFuture, Store, Watch};

/// The largest value a store takes, in bytes: what etcd accepts by default.
pub const MAX_VALUE_BYTES: usize = 1536 * 1024;

/// The longest key a store takes, in bytes.
pub const MAX_KEY_BYTES: usize = 4096;

/// The longest a lease may live, in seconds: one year.
pub const MAX_LEASE_SECONDS: u64 = 366 * 24 * 3600;
