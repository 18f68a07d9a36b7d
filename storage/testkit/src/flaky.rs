//! A store that fails now and then: errors before and after the deed, slow answers, watches that end.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use keelson_storage::{
    Batch, BoxFuture, Error, Expected, LeaseId, Op, Outcome, Page, Range, Read, Revision, Store, Watch,
    WatchQuery,
};
use tokio::time::sleep;

use crate::Random;

/// How often what goes wrong: once in so many times, 0 never.
#[derive(Clone, Copy, Debug, Default)]
pub struct Odds {
    /// A call does nothing and fails.
    pub before: u64,
    /// A write is done and fails.
    pub after: u64,
    /// A call takes long.
    pub slow: u64,
    /// A watch ends.
    pub lost: u64,
}

/// The longest that a slow call takes.
const SLOW: u64 = 100;

/// A store with faults.
#[derive(Clone)]
pub struct Flaky {
    store: Arc<dyn Store>,
    shared: Arc<Shared>,
}

struct Shared {
    odds: Odds,
    random: Mutex<Random>,
    healed: AtomicBool,
}

impl Shared {
    fn random(&self) -> MutexGuard<'_, Random> {
        self.random.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hits(&self, odds: u64) -> bool {
        odds > 0 && !self.healed.load(Ordering::Relaxed) && self.random().one_in(odds)
    }

    async fn delay(&self) {
        if self.hits(self.odds.slow) {
            let time = self.random().below(SLOW);
            sleep(Duration::from_millis(time)).await;
        }
    }

    fn fault(&self, odds: u64) -> Result<(), Error> {
        if self.hits(odds) { Err(Error::Unavailable("a planned fault".to_owned())) } else { Ok(()) }
    }

    async fn call(&self) -> Result<(), Error> {
        self.delay().await;
        self.fault(self.odds.before)
    }
}

impl Flaky {
    /// Faults by a seed.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, odds: Odds, random: Random) -> Self {
        let shared = Shared { odds, random: Mutex::new(random), healed: AtomicBool::new(false) };
        Self { store, shared: Arc::new(shared) }
    }

    /// No more faults.
    pub fn heal(&self) {
        self.shared.healed.store(true, Ordering::Relaxed);
    }
}

impl Store for Flaky {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            self.store.get(key).await
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            self.store.range(range).await
        })
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            let outcome = self.store.txn(key, expected, op).await?;
            self.shared.delay().await;
            self.shared.fault(self.shared.odds.after)?;
            Ok(outcome)
        })
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            let watch = self.store.watch(query).await?;
            let (shared, waiting) = (Arc::clone(&self.shared), None);
            Ok(Box::new(FlakyWatch { watch, shared, waiting, ended: None }) as Box<dyn Watch>)
        })
    }

    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        Box::pin(async {
            self.shared.call().await?;
            self.store.current_revision().await
        })
    }

    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            self.store.compact(revision).await
        })
    }

    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        Box::pin(async {
            self.shared.call().await?;
            self.store.compacted().await
        })
    }

    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>> {
        Box::pin(async move {
            self.shared.call().await?;
            self.store.grant(ttl).await
        })
    }
}

struct FlakyWatch {
    watch: Box<dyn Watch>,
    shared: Arc<Shared>,
    /// A batch that was taken and is still on its way: whoever waits may be dropped meanwhile.
    waiting: Option<Batch>,
    ended: Option<Error>,
}

impl Watch for FlakyWatch {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async {
            if let Some(error) = &self.ended {
                return Err(error.clone());
            }
            if self.waiting.is_none() {
                let lost = self.shared.fault(self.shared.odds.lost);
                let result = match lost {
                    Ok(()) => self.watch.next().await,
                    Err(error) => Err(error),
                };
                match result {
                    Ok(batch) => self.waiting = Some(batch),
                    Err(error) => {
                        self.ended = Some(error.clone());
                        return Err(error);
                    }
                }
                self.shared.delay().await;
            }
            Ok(self.waiting.take().unwrap_or_default())
        })
    }
}
