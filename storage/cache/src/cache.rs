//! The cache over one store: its resources, how far it has come, and the wait for it.

use std::collections::BTreeMap;
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use keelson_storage::{Revision, Store};
use tokio::sync::{Notify, Semaphore, mpsc};

use crate::dispatch::{Command, Dispatcher};
use crate::forms::Budget;
use crate::resource::{Resource, Spec};

/// How long a read waits for a revision the cache has not reached.
pub const FRESH_TIMEOUT: Duration = Duration::from_secs(3);

/// The limits of a cache.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where everything stands in the store.
    pub prefix: String,
    /// Bytes for JSON, table cells and frames.
    pub budget_bytes: usize,
    /// Events the ring of a resource holds.
    pub ring_events: usize,
    /// Bytes of replaced states the ring of a resource holds.
    pub ring_bytes: usize,
    /// Old roots kept for each resource.
    pub roots: usize,
    /// How long an old root is kept.
    pub root_age: Duration,
    /// Bytes of replaced objects that the old roots of a resource keep alive. A root that a list is being
    /// paged from ([`crate::Root::hold`]) may keep four times as many.
    pub root_bytes: u64,
    /// Items asked for at a time when a resource is loaded.
    pub load_page: usize,
    /// Resources loaded at the same time.
    pub loads: usize,
    /// Events held back for a resource that is being loaded, before it is loaded again.
    pub load_backlog: usize,
    /// Reads of the store's history at the same time.
    pub history_reads: usize,
    /// How often every resource is compared with the store; zero: never.
    pub check_every: Duration,
    /// Whether to begin with the oldest state the store retains, so that watches and pages from before a
    /// restart go on.
    pub replay: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            prefix: "/registry/".to_owned(),
            budget_bytes: 64 << 20,
            ring_events: 16_384,
            ring_bytes: 6 << 20,
            roots: 64,
            root_age: Duration::from_secs(300),
            root_bytes: 4 << 20,
            load_page: 500,
            loads: 4,
            load_backlog: 16_384,
            history_reads: 8,
            check_every: Duration::from_secs(300),
            replay: true,
        }
    }
}

/// Why a read from the cache cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Not now: the cache has not reached the revision in time.
    #[error("Too large resource version: {requested}, current: {current}")]
    NotFresh {
        /// What was waited for.
        requested: Revision,
        /// How far the cache has come.
        current: Revision,
    },
    /// The store's answer.
    #[error(transparent)]
    Store(#[from] keelson_storage::Error),
}

/// A revision that only grows, and the wait for it.
#[derive(Debug, Default)]
pub(crate) struct Gauge {
    value: AtomicU64,
    grown: Notify,
}

impl Gauge {
    pub(crate) fn get(&self) -> Revision {
        Revision(self.value.load(Ordering::Acquire))
    }

    pub(crate) fn raise(&self, revision: Revision) {
        if self.value.fetch_max(revision.get(), Ordering::AcqRel) < revision.get() {
            self.grown.notify_waiters();
        }
    }

    async fn reach(&self, revision: Revision) {
        while self.get() < revision {
            let mut grown = pin!(self.grown.notified());
            grown.as_mut().enable();
            if self.get() < revision {
                grown.await;
            }
        }
    }
}

/// What the cache's handles share.
pub(crate) struct Shared {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) config: Config,
    pub(crate) applied: Gauge,
    pub(crate) history: Semaphore,
    pub(crate) changed: Notify,
}

/// A handle to the cache. Cloning gives another handle to the same cache; when the last is dropped, the
/// dispatcher ends.
#[derive(Clone)]
pub struct Cache {
    // Not part of what resources share, because they would keep each other alive.
    handle: Arc<Handle>,
}

struct Handle {
    shared: Arc<Shared>,
    budget: Budget,
    resources: Mutex<BTreeMap<Arc<str>, Arc<Resource>>>,
    commands: mpsc::UnboundedSender<Command>,
}

impl Cache {
    /// A cache over a store, and what drives it: the dispatcher must be run for anything to happen.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, config: Config) -> (Self, Dispatcher) {
        let (commands, receiver) = mpsc::unbounded_channel();
        let budget = Budget::new(config.budget_bytes);
        let shared = Arc::new(Shared {
            store,
            applied: Gauge::default(),
            history: Semaphore::new(config.history_reads.max(1)),
            changed: Notify::new(),
            config,
        });
        let dispatcher = Dispatcher::new(Arc::clone(&shared), receiver);
        let resources = Mutex::new(BTreeMap::new());
        (Self { handle: Arc::new(Handle { shared, budget, resources, commands }) }, dispatcher)
    }

    /// Begins to serve a resource. One that has the same prefix already is replaced: it is loaded anew with
    /// the new [`Spec`], and those who watched the old one see their streams end.
    pub fn register(&self, spec: Spec) -> Arc<Resource> {
        let prefix = Arc::clone(&spec.prefix);
        let resource = Arc::new(Resource::new(spec, Arc::clone(&self.handle.shared)));
        let old = self.lock_resources().insert(prefix, Arc::clone(&resource));
        if let Some(old) = old {
            old.close();
        }
        self.send(Command::Register(Arc::clone(&resource)));
        resource
    }

    /// Stops serving a resource; its watches end.
    pub fn unregister(&self, prefix: &str) {
        if let Some(old) = self.lock_resources().remove(prefix) {
            old.close();
            self.send(Command::Unregister(old));
        }
    }

    /// Loads a resource anew from the store, as when it was found to differ. Its watches expire.
    pub fn rebuild(&self, resource: &Arc<Resource>) {
        self.send(Command::Rebuild(Arc::clone(resource)));
    }

    /// The resource with this prefix.
    #[must_use]
    pub fn resource(&self, prefix: &str) -> Option<Arc<Resource>> {
        self.lock_resources().get(prefix).cloned()
    }

    /// The store under the cache.
    #[must_use]
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.handle.shared.store
    }

    /// The budget that [`crate::Entry::form`] and [`crate::Event::frame`] are given.
    #[must_use]
    pub fn budget(&self) -> &Budget {
        &self.handle.budget
    }

    /// The store-wide applied revision: every event up to it is in the roots.
    #[must_use]
    pub fn applied(&self) -> Revision {
        self.handle.shared.applied.get()
    }

    /// Whether every registered resource is ready.
    #[must_use]
    pub fn ready(&self) -> bool {
        self.lock_resources().values().all(|resource| resource.ready())
    }

    /// Waits until every registered resource is ready.
    pub async fn wait_ready(&self) {
        while !self.ready() {
            let mut changed = pin!(self.handle.shared.changed.notified());
            changed.as_mut().enable();
            if !self.ready() {
                changed.await;
            }
        }
    }

    /// Waits until the cache has applied everything up to `revision`.
    ///
    /// # Errors
    /// [`Error::NotFresh`] when it takes longer than `timeout`.
    pub async fn wait_fresh(&self, revision: Revision, timeout: Duration) -> Result<(), Error> {
        if self.applied() >= revision {
            return Ok(());
        }
        let reached = tokio::time::timeout(timeout, self.handle.shared.applied.reach(revision)).await;
        reached.map_err(|_| Error::NotFresh { requested: revision, current: self.applied() })
    }

    /// Waits until the cache shows every write acknowledged before the call: what a read without
    /// resourceVersion does first. Returns the revision the store stood at.
    ///
    /// # Errors
    /// When the store cannot say where it stands, or the cache takes more than [`FRESH_TIMEOUT`] to
    /// get there.
    pub async fn consistent(&self) -> Result<Revision, Error> {
        let revision = self.handle.shared.store.current_revision().await?;
        self.wait_fresh(revision, FRESH_TIMEOUT).await?;
        Ok(revision)
    }

    fn send(&self, command: Command) {
        // Without a dispatcher nothing is served any more, and nobody waits for the answer.
        let _ = self.handle.commands.send(command);
    }

    fn lock_resources(&self) -> MutexGuard<'_, BTreeMap<Arc<str>, Arc<Resource>>> {
        self.handle.resources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Cache({} resources at {})", self.lock_resources().len(), self.applied())
    }
}
