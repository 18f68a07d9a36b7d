//! The cache as a store: what is read and watched through it keeps every promise of the store under it.
//!
//! Writes go to the store. Reads do what the API's verbs do: wait until the cache is fresh, read a root, and
//! the store's history where no root is left.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{
    Batch, BoxFuture, Change, Error, Event, Expected, KeyValue, LeaseId, Op, Outcome, Page, Previous, Range,
    Read, Revision, Store, Watch, WatchQuery,
};
use keelson_storage_testkit::history::{Flaw, Proof, Property, Recorded, Recorder, Truth, check};
use keelson_storage_testkit::mixed::Mixed;
use keelson_storage_testkit::{Bug, Memory, Planted, conformance};

use super::{Plain, stored};
use crate::{Cache, Config, Cursor, Entry, Resource, Snapshot, Spec, Step, Topic};

/// A cache of everything under one prefix.
struct Through {
    store: Arc<dyn Store>,
    cache: Cache,
    resource: Arc<Resource>,
}

/// What the store would say.
fn told(error: crate::Error) -> Error {
    match error {
        crate::Error::Store(error) => error,
        crate::Error::NotFresh { requested, current } => Error::Future { requested, current },
    }
}

fn item(prefix: &str, entry: &Entry, like: Option<&KeyValue>) -> KeyValue {
    KeyValue {
        key: format!("{prefix}{}", entry.key).into(),
        value: Bytes::copy_from_slice(stored(entry)),
        // The cache does not keep these two: no client of the API sees them.
        create_revision: like.map_or(entry.revision, |like| like.create_revision),
        mod_revision: entry.revision,
        lease: like.and_then(|like| like.lease),
    }
}

impl Through {
    async fn new(store: Arc<dyn Store>, prefix: &str, config: Config) -> Self {
        let (cache, dispatcher) = Cache::new(Arc::clone(&store), config);
        let (prefix, admit) = (prefix.into(), Arc::new(Plain { bad: None }));
        let resource = cache.register(Spec { prefix, admit, indexed: Box::new([0]) });
        tokio::spawn(dispatcher.run());
        cache.wait_ready().await;
        Self { store, cache, resource }
    }

    /// The item of the store that is the same by everything the cache knows.
    async fn like(&self, entry: &Entry, revision: Revision) -> Result<KeyValue, Error> {
        let key = format!("{}{}", self.resource.prefix(), entry.key);
        let end = format!("{key}\0");
        let range = Range { start: &key, end: &end, limit: 0, revision: Some(revision) };
        let like = self.store.range(range).await?.items.pop();
        Ok(item(self.resource.prefix(), entry, like.as_ref()))
    }

    async fn read(&self, key: &str) -> Result<Read, Error> {
        self.cache.consistent().await.map_err(told)?;
        let Snapshot { root, revision } = self.resource.snapshot();
        let own = key.strip_prefix(self.resource.prefix()).expect("all keys are below the prefix");
        match root.get(own) {
            None => Ok(Read { item: None, revision }),
            Some(entry) => Ok(Read { item: Some(self.like(entry, revision).await?), revision }),
        }
    }

    async fn page(&self, range: Range<'_>) -> Result<Page, Error> {
        let own = self.resource.prefix();
        let start = range.start.strip_prefix(own).unwrap_or_default();
        let inside =
            |entry: &&Arc<Entry>| range.end.is_empty() || *format!("{own}{}", entry.key) < *range.end;
        let now = self.cache.consistent().await.map_err(told)?;
        let revision = range.revision.unwrap_or_else(|| self.resource.snapshot().revision);
        if revision > now.max(self.cache.applied()) {
            return Err(Error::Future { requested: revision, current: now });
        }
        let entries: Vec<Arc<Entry>> = match self.resource.root_at(revision) {
            Some(root) => root.range("", start).filter(inside).cloned().collect(),
            None => {
                let slice = self.resource.slice_at(revision, "", start, 0).await.map_err(told)?;
                slice.entries.into_iter().filter(|entry| inside(&entry)).collect()
            }
        };
        let count = entries.len();
        let limit = if range.limit == 0 { count } else { range.limit.min(count) };
        let mut items = Vec::new();
        for entry in &entries[..limit] {
            items.push(self.like(entry, revision).await?);
        }
        Ok(Page { items, more: limit < count, count: count as u64, revision })
    }
}

impl Store for Through {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        Box::pin(self.read(key))
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        Box::pin(self.page(range))
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        self.store.txn(key, expected, op)
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        Box::pin(async move {
            let compacted = self.store.compacted().await?;
            if query.after < compacted {
                return Err(Error::Compacted { requested: query.after, compacted });
            }
            let cursor = self.resource.watch(Topic::All, query.after);
            Ok(Box::new(ThroughWatch {
                cursor,
                resource: Arc::clone(&self.resource),
                prefix: query.prefix.to_owned(),
                previous: query.previous,
                told: query.after,
                taken: None,
                waiting: Vec::new(),
                ended: None,
            }) as Box<dyn Watch>)
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

struct ThroughWatch {
    cursor: Cursor,
    resource: Arc<Resource>,
    prefix: String,
    previous: bool,
    told: Revision,
    /// What the cursor gave and is still to be told.
    taken: Option<Arc<crate::Event>>,
    /// The first events of a revision whose others are still to come.
    waiting: Vec<Event>,
    ended: Option<Error>,
}

/// An event as the store would tell it.
async fn as_stored(resource: &Resource, event: &crate::Event, previous: bool) -> Event {
    let key: Arc<str> = format!("{}{}", resource.prefix(), event.key).into();
    let change = match &event.new {
        None => Change::Delete,
        Some(new) => {
            let value = Bytes::copy_from_slice(stored(new));
            Change::Put { value, create_revision: created(resource, &key, event).await }
        }
    };
    let previous = event
        .old
        .as_ref()
        .filter(|_| previous)
        .map(|old| Previous { value: Bytes::copy_from_slice(stored(old)), mod_revision: old.revision });
    Event { key, revision: event.revision, change, previous }
}

/// When the key was created: the one thing that only the store remembers.
async fn created(resource: &Resource, key: &str, event: &crate::Event) -> Revision {
    if event.old.is_none() {
        return event.revision;
    }
    let end = format!("{key}\0");
    let range = Range { start: key, end: &end, limit: 1, revision: Some(event.revision) };
    let page = resource.store().range(range).await;
    page.ok().and_then(|page| Some(page.items.first()?.create_revision)).unwrap_or_default()
}

impl ThroughWatch {
    async fn step(&mut self) -> Result<Batch, Error> {
        loop {
            if let Some(event) = self.taken.clone() {
                if format!("{}{}", self.resource.prefix(), event.key).starts_with(&self.prefix) {
                    let event = as_stored(&self.resource, &event, self.previous).await;
                    self.waiting.push(event);
                }
                self.taken = None;
                if !event.more {
                    let events = std::mem::take(&mut self.waiting);
                    return Ok(Batch { events, progress: event.revision });
                }
            }
            match tokio::time::timeout(Duration::from_millis(2), self.cursor.next()).await {
                Err(_) => {
                    let progress = self.cursor.progress();
                    if progress > self.told {
                        return Ok(Batch { events: Vec::new(), progress });
                    }
                }
                Ok(Step::Closed) => return Err(Error::Closed),
                Ok(Step::Expired { requested, oldest }) => {
                    return Err(Error::Compacted { requested, compacted: oldest });
                }
                Ok(Step::Event(event)) => self.taken = Some(event),
            }
        }
    }
}

impl Watch for ThroughWatch {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async {
            if let Some(error) = &self.ended {
                return Err(error.clone());
            }
            let result = self.step().await;
            match &result {
                Ok(batch) => self.told = batch.progress,
                Err(error) => self.ended = Some(error.clone()),
            }
            result
        })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_cache_conforms() {
    for config in [
        Config::default(),
        // Hardly anything in memory: nearly all of the past comes from the store.
        Config { ring_events: 2, roots: 1, load_page: 2, ..Config::default() },
    ] {
        let through = Through::new(Arc::new(Memory::new()), "/registry/", config).await;
        conformance::all(Arc::new(through), "/registry/").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_cache_over_the_engine_conforms() {
    let dir = tempfile::TempDir::new().unwrap();
    let engine = keelson_storage_embedded::Engine::open(dir.path(), &Default::default()).unwrap();
    let through = Through::new(Arc::new(engine), "/registry/", Config::default()).await;
    conformance::all(Arc::new(through), "/registry/").await;
}

/// What clients of a cache see whose store may have a bug; nothing if the bug has not shown.
fn clients(seed: u64, bug: Option<Bug>) -> Option<Result<Proof, Vec<Flaw>>> {
    let (memory, recorder) = (Memory::new(), Recorder::new());
    let planted = bug.map(|bug| Planted::new(Arc::new(memory.clone()), bug, seed % 9));
    let store: Arc<dyn Store> = match &planted {
        Some(planted) => Arc::new(planted.clone()),
        None => Arc::new(memory.clone()),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.unwrap().block_on(async {
        let config = Config { ring_events: 3, roots: 2, ..Config::default() };
        let through = Through::new(store, "/registry/", config).await;
        let recorded = Recorded::new(Arc::new(through), recorder.clone());
        Mixed::default().run(Arc::new(recorded), seed).await;
    });
    let truth = Truth::of(memory.events().iter().map(Into::into), Revision(u64::MAX));
    planted.is_none_or(|planted| planted.shown()).then(|| check(&recorder.history(), &truth))
}

#[test]
fn clients_of_the_cache_prove_it() {
    for seed in 1..=30 {
        if let Some(Err(flaws)) = clients(seed, None) {
            panic!("seed {seed}: {}", flaws[0]);
        }
    }
}

#[test]
fn clients_of_the_cache_notice_what_its_store_does_wrong() {
    // Not each time: a bug may hit where nobody looks afterwards, and a bookmark's events follow at once.
    for (bug, share) in
        [(Bug::DroppedDelete, 3), (Bug::DuplicatedEvent, 3), (Bug::SkippedEvent, 3), (Bug::EarlyBookmark, 30)]
    {
        let shown: Vec<_> = (1..=30).filter_map(|seed| clients(seed, Some(bug))).collect();
        let found: Vec<Property> =
            shown.iter().filter_map(|result| Some(result.as_ref().err()?[0].property)).collect();
        assert!(shown.len() > 10 && found.len() * share >= shown.len(), "{bug:?}: {found:?}");
    }
}
