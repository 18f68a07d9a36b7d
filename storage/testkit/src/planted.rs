//! Bugs on purpose: a store that is right but for one of them, once. What proves stores must find each.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{
    Batch, BoxFuture, Change, Error, Event, Expected, LeaseId, Op, Outcome, Page, Previous, Range, Read,
    Revision, Store, Watch, WatchQuery,
};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    /// A list of the current state shows an older one, and says so.
    BackInTime,
    /// A bookmark is less than the one before.
    BookmarkGoesBack,
    /// A watch leaves a deletion out.
    DroppedDelete,
    /// A watch gives an event twice.
    DuplicatedEvent,
    /// A bookmark comes before its events.
    EarlyBookmark,
    /// A watch gives an event of a key outside of its prefix.
    ForeignKey,
    /// A watch leaves out the first event.
    LateStart,
    /// A write is answered and not done.
    LostWrite,
    /// A write is answered with a revision that was given before.
    ReusedRevision,
    /// A watch leaves a put out.
    SkippedEvent,
    /// A page begins one key too late.
    SkippingPage,
    /// The events of one revision come in two batches.
    SplitRevision,
    /// A page shows another state than the first.
    StalePage,
    /// Two events of a watch change places.
    Swapped,
    /// An update is called a creation.
    WrongCreate,
    /// An event tells a wrong value of before.
    WrongPrevious,
}

/// A store with a bug.
#[derive(Clone)]
pub struct Planted {
    store: Arc<dyn Store>,
    bug: Bug,
    /// How many more opportunities pass unused.
    fuse: Arc<AtomicU64>,
}

const DONE: u64 = u64::MAX;

impl Planted {
    /// Plants a bug that shows when there was opportunity for it `fuse` times before.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, bug: Bug, fuse: u64) -> Self {
        Self { store, bug, fuse: Arc::new(AtomicU64::new(fuse)) }
    }

    /// Whether the bug has shown.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.fuse.load(Ordering::Relaxed) == DONE
    }

    /// An opportunity: whether it is used.
    fn now(&self, bug: Bug) -> bool {
        if self.bug != bug || self.shown() {
            return false;
        }
        let left = self.fuse.load(Ordering::Relaxed);
        self.fuse.store(left.checked_sub(1).unwrap_or(DONE), Ordering::Relaxed);
        left == 0
    }

    async fn page(&self, range: Range<'_>) -> Result<Page, Error> {
        let page = self.store.range(range).await?;
        let older = Revision(page.revision.get() - 1);
        match range.revision {
            None => {
                let Ok(old) = self.store.range(Range { revision: Some(older), ..range }).await else {
                    return Ok(page);
                };
                Ok(if self.now(Bug::BackInTime) { old } else { page })
            }
            Some(revision) if range.limit > 0 => {
                let now = self.store.range(Range { revision: None, ..range }).await?;
                if now.items != page.items && self.now(Bug::StalePage) {
                    return Ok(Page { revision, ..now });
                }
                let mut page = page;
                if page.items.len() > 1 && self.now(Bug::SkippingPage) {
                    page.items.remove(0);
                }
                Ok(page)
            }
            Some(_) => Ok(page),
        }
    }
}

impl Store for Planted {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        self.store.get(key)
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        Box::pin(self.page(range))
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        Box::pin(async move {
            if matches!(expected, Expected::Absent) && self.now(Bug::LostWrite) {
                let revision = self.store.current_revision().await?.next();
                return Ok(Outcome::Committed { revision });
            }
            let outcome = self.store.txn(key, expected, op).await?;
            match outcome {
                Outcome::Committed { revision } if self.now(Bug::ReusedRevision) => {
                    Ok(Outcome::Committed { revision: Revision(revision.get() - 1) })
                }
                outcome => Ok(outcome),
            }
        })
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        Box::pin(async move {
            let watch = self.store.watch(query).await?;
            let (planted, waiting) = (self.clone(), VecDeque::new());
            let prefix = query.prefix.to_owned();
            Ok(Box::new(PlantedWatch { watch, planted, prefix, waiting, fresh: true }) as Box<dyn Watch>)
        })
    }

    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.store.current_revision()
    }

    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>> {
        self.store.compact(revision)
    }

    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.store.compacted()
    }

    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>> {
        self.store.grant(ttl)
    }
}

struct PlantedWatch {
    watch: Box<dyn Watch>,
    planted: Planted,
    prefix: String,
    waiting: VecDeque<Batch>,
    /// Whether no event has come yet.
    fresh: bool,
}

impl PlantedWatch {
    fn drop_first(&self, batch: &mut Batch, bug: Bug, fits: impl Fn(&Event) -> bool) {
        if let Some(at) = batch.events.iter().position(fits)
            && self.planted.now(bug)
        {
            batch.events.remove(at);
        }
    }

    fn spoil(&mut self, batch: &mut Batch) {
        let is_delete = |event: &Event| event.change == Change::Delete;
        if self.fresh && !batch.events.is_empty() {
            self.drop_first(batch, Bug::LateStart, |_| true);
        } else {
            self.drop_first(batch, Bug::SkippedEvent, |event| !is_delete(event));
        }
        self.fresh &= batch.events.is_empty();
        self.drop_first(batch, Bug::DroppedDelete, is_delete);
        let Batch { events, progress } = batch;
        if events.is_empty() {
            return;
        }
        if self.planted.now(Bug::DuplicatedEvent) {
            events.push(events[events.len() - 1].clone());
        }
        if events.len() > 1 && events[0].revision < events[1].revision && self.planted.now(Bug::Swapped) {
            events.swap(0, 1);
        }
        if !self.prefix.is_empty() && self.planted.now(Bug::ForeignKey) {
            events[0].key = format!("!{}", events[0].key).into();
        }
        let update = events.iter_mut().find(|event| !is_delete(event) && !event.is_create());
        if let Some(update) = update
            && self.planted.now(Bug::WrongCreate)
            && let Change::Put { create_revision, .. } = &mut update.change
        {
            *create_revision = update.revision;
        }
        if let Some(Previous { value, .. }) = events.iter_mut().find_map(|event| event.previous.as_mut())
            && self.planted.now(Bug::WrongPrevious)
        {
            *value = Bytes::from_static(b"what was never there");
        }
        let split = events.windows(2).position(|pair| pair[0].revision == pair[1].revision);
        if let Some(at) = split
            && self.planted.now(Bug::SplitRevision)
        {
            let rest = events.split_off(at + 1);
            self.waiting.push_back(Batch { events: rest, progress: *progress });
            *progress = Revision(events[at].revision.get() - 1);
            return;
        }
        if self.planted.now(Bug::EarlyBookmark) {
            let events = std::mem::take(events);
            self.waiting.push_back(Batch { events, progress: *progress });
        } else if self.planted.now(Bug::BookmarkGoesBack) {
            let back = Revision(progress.get() - 1);
            self.waiting.push_back(Batch { events: Vec::new(), progress: back });
        }
    }
}

impl Watch for PlantedWatch {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async {
            if let Some(batch) = self.waiting.pop_front() {
                return Ok(batch);
            }
            let mut batch = self.watch.next().await?;
            self.spoil(&mut batch);
            Ok(batch)
        })
    }
}
