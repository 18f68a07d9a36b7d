//! The contract that engines, decorators and the cache's source fulfil.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use crate::{Batch, Error, Expected, LeaseId, Op, Outcome, Page, Range, Read, Revision, WatchQuery};

/// A future that can be kept behind a trait object.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Keeps bytes under keys, with history.
///
/// Promises of every implementation, held by the conformance suite:
/// - a transaction that was answered is durable, and every read that starts later sees it;
/// - revisions grow by the order of commits and are never reused, also over restarts;
/// - a watch delivers every event after its start once, in revision order, or ends with an error;
/// - dropping a returned future never undoes a transaction that was queued.
pub trait Store: Send + Sync {
    /// Reads the current value of one key.
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>>;

    /// Reads a range of keys, now or as it was at a revision.
    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>>;

    /// Changes one key if it still holds what is expected.
    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>>;

    /// Starts a watch. Fails with [`Error::Compacted`] when events after the start are already gone.
    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>>;

    /// The revision that a read which starts now must reflect: no write acknowledged before the call is
    /// newer.
    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>>;

    /// Allows the store to forget all states before `revision`. States from it on can still be read.
    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>>;

    /// The oldest revision whose state can be read and after which a watch can start.
    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>>;

    /// Makes a lease that ends after `ttl` (rounded up to a second, at least one).
    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>>;
}

/// A running watch. It holds no place in a queue: a slow reader costs nobody anything and may find, when it
/// comes back, that history went away ([`Error::Compacted`]).
pub trait Watch: Send {
    /// Waits for the next batch: events, or progress alone. Safe to drop and call again. After an error the
    /// watch is over and gives the same error again.
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>>;
}
