//! One resource as readers see it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use arc_swap::ArcSwap;
use keelson_storage::{Change, Revision, Store, prefix_end};
use tokio::sync::SemaphorePermit;

use crate::cache::{Error, Shared};
use crate::cursor::Cursor;
use crate::entry::{Admit, Entry};
use crate::event::Event;
use crate::hub::{End, Hub, Limits, Topic};
use crate::proof::{Checks, Counts};
use crate::root::Root;
use crate::shard::{Keep, Retained, admit};

/// What a change costs beside the replaced object while the root before it is kept: the nodes on the way to
/// the entry, in the map and in an index.
const TREE_BYTES: u64 = 8 << 10;

/// What the cache is told about a resource.
#[derive(Clone)]
pub struct Spec {
    /// Where its objects stand in the store, such as `/registry/pods/`. No resource's prefix may begin with
    /// another's.
    pub prefix: Arc<str>,
    /// How its stored bytes become entries.
    pub admit: Arc<dyn Admit>,
    /// The positions in [`crate::Head::fields`] that lists and watches can be narrowed by.
    pub indexed: Box<[usize]>,
}

/// A state to list from.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The objects.
    pub root: Arc<Root>,
    /// The list's resourceVersion: nothing changed in this resource from the root's revision to this one.
    pub revision: Revision,
}

/// A page of a state that is no longer in memory.
#[derive(Debug, Default)]
pub struct Slice {
    /// The entries in key order.
    pub entries: Vec<Arc<Entry>>,
    /// How many entries follow.
    pub remaining: u64,
}

/// One resource: its current state, some of its past, and its watchers.
pub struct Resource {
    spec: Spec,
    shared: Arc<Shared>,
    pub(crate) hub: Hub,
    root: ArcSwap<Root>,
    retained: Mutex<Retained>,
    ready: AtomicBool,
    checks: Counts,
    /// What was shown before this revision may have been wrong.
    distrusted: AtomicU64,
}

impl Resource {
    pub(crate) fn new(spec: Spec, shared: Arc<Shared>) -> Self {
        let config = &shared.config;
        let limits = Limits { events: config.ring_events, bytes: config.ring_bytes };
        let hub = Hub::new(Revision::ZERO, limits, &spec.indexed);
        let keep = Keep { roots: config.roots, age: config.root_age, bytes: config.root_bytes };
        let retained = Mutex::new(Retained::new(keep));
        let root = ArcSwap::from_pointee(Root::default());
        let (ready, distrusted) = (AtomicBool::new(false), AtomicU64::new(0));
        Self { hub, root, retained, ready, checks: Counts::default(), distrusted, spec, shared }
    }

    /// The resource's prefix in the store.
    #[must_use]
    pub fn prefix(&self) -> &str {
        &self.spec.prefix
    }

    /// Whether it is loaded and has seen everything that was written before the cache started.
    #[must_use]
    pub fn ready(&self) -> bool {
        self.ready.load(Ordering::Acquire)
    }

    /// The current entry of a key. Reads that must be fresh wait first: [`crate::Cache::consistent`].
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Arc<Entry>> {
        self.root.load().get(key).cloned()
    }

    /// The current root.
    #[must_use]
    pub fn root(&self) -> Arc<Root> {
        self.root.load_full()
    }

    /// The current root with the revision a list of it carries.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        // Loaded first: every event up to here is in the root that is loaded next.
        let applied = self.applied();
        let root = self.root();
        Snapshot { revision: applied.max(root.revision), root }
    }

    /// The root that shows the state at exactly this revision, if it is still in memory; also none for a
    /// revision that has not been reached.
    #[must_use]
    pub fn root_at(&self, revision: Revision) -> Option<Arc<Root>> {
        // Looked at first: what is replaced meanwhile is found among the retained.
        let Snapshot { root, revision: current } = self.snapshot();
        if revision >= root.revision {
            return (revision <= current).then_some(root);
        }
        self.lock_retained().at(revision)
    }

    /// Reads a page of the state at a revision from the store, for when [`Resource::root_at`] has nothing:
    /// at most `limit` entries (0: all) of those under `prefix` (relative to the resource) from `start` on.
    ///
    /// # Errors
    /// [`Error::Store`] with `Compacted` or `Future` when the store cannot read that revision either.
    pub async fn slice_at(
        &self,
        revision: Revision,
        prefix: &str,
        start: &str,
        limit: usize,
    ) -> Result<Slice, Error> {
        let _permit = self.history_permit().await;
        let own = self.prefix();
        let from = if start > prefix { start } else { prefix };
        let (start, end) = (format!("{own}{from}"), prefix_end(&format!("{own}{prefix}")));
        let range = keelson_storage::Range { start: &start, end: &end, limit, revision: Some(revision) };
        let page = self.store().range(range).await?;
        let remaining = page.count.saturating_sub(page.items.len() as u64);
        let entries = page
            .items
            .iter()
            .map(|item| Arc::new(self.admit(&item.key, item.mod_revision, &item.value)))
            .collect();
        Ok(Slice { entries, remaining })
    }

    /// A cursor on the events of `topic` after a revision, which may lie in the past or in the future.
    #[must_use]
    pub fn watch(self: &Arc<Self>, topic: Topic, after: Revision) -> Cursor {
        Cursor::new(Arc::clone(self), topic, after)
    }

    /// How often it was compared with the store, and how that went.
    #[must_use]
    pub fn checks(&self) -> Checks {
        self.checks.get()
    }

    pub(crate) fn counts(&self) -> &Counts {
        &self.checks
    }

    /// The oldest revision that a watcher may go on from: what it knows of before may be wrong.
    pub(crate) fn distrusted(&self) -> Revision {
        Revision(self.distrusted.load(Ordering::Acquire))
    }

    /// It was found to be wrong at this revision.
    pub(crate) fn distrust(&self, revision: Revision) {
        self.distrusted.fetch_max(revision.get(), Ordering::AcqRel);
    }

    pub(crate) fn spec(&self) -> &Spec {
        &self.spec
    }

    pub(crate) fn store(&self) -> &Arc<dyn Store> {
        &self.shared.store
    }

    /// The store-wide applied revision.
    pub(crate) fn applied(&self) -> Revision {
        self.shared.applied.get()
    }

    /// Leave to read history from the store; few may do it at a time.
    pub(crate) async fn history_permit(&self) -> SemaphorePermit<'_> {
        self.shared.history.acquire().await.expect("the semaphore is never closed")
    }

    pub(crate) fn admit(&self, key: &str, revision: Revision, stored: &bytes::Bytes) -> Entry {
        let relative = key.strip_prefix(self.prefix()).unwrap_or(key);
        admit(&*self.spec.admit, relative.into(), revision, stored)
    }

    /// An event of the store's history as the cache would have made it.
    pub(crate) fn event_of_history(&self, event: &keelson_storage::Event) -> Event {
        let old = event.previous.as_ref().map(|old| self.admit(&event.key, old.mod_revision, &old.value));
        let new = match &event.change {
            Change::Delete => None,
            Change::Put { value, .. } => Some(self.admit(&event.key, event.revision, value)),
        };
        let key = event.key.strip_prefix(self.prefix()).unwrap_or(&event.key);
        let admit = Arc::clone(&self.spec.admit);
        Event::new(event.revision, key.into(), old.map(Arc::new), new.map(Arc::new), admit)
    }

    /// Shows a new state and its events; the old state is kept for a while.
    pub(crate) fn publish(&self, root: Arc<Root>, events: &[Arc<Event>], now: Instant) {
        let Some(first) = events.first() else { return };
        let old = self.root();
        // A root is among the retained before it stops being the current one: no reader misses it.
        let replaced = events.iter().filter_map(|event| event.old.as_ref());
        let bytes =
            replaced.map(|old| old.object.len() as u64).sum::<u64>() + events.len() as u64 * TREE_BYTES;
        self.lock_retained().push(old, first.revision, bytes, now);
        self.root.store(root);
        self.hub.append(events);
    }

    /// Shows a state that was loaded: what was before is forgotten, and who watched must start again.
    pub(crate) fn restart(&self, root: Arc<Root>) {
        let revision = root.revision;
        self.lock_retained().clear();
        self.root.store(root);
        self.hub.reset(End::Expired, revision);
    }

    pub(crate) fn set_ready(&self, ready: bool) {
        self.ready.store(ready, Ordering::Release);
    }

    pub(crate) fn expire(&self, now: Instant) {
        self.lock_retained().expire(now);
    }

    /// Ends all watches for good.
    pub(crate) fn close(&self) {
        self.set_ready(false);
        self.hub.reset(End::Closed, self.root().revision);
    }

    fn lock_retained(&self) -> MutexGuard<'_, Retained> {
        self.retained.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Resource {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let root = self.root.load();
        write!(out, "Resource({} at {} with {} entries)", self.prefix(), root.revision, root.len())
    }
}
