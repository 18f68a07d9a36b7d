//! The one task that follows the store and feeds every resource.
//!
//! One watch on everything gives events in the store's order; each goes to the resource its key belongs to.
//! When the roots of a batch are published, the store-wide applied revision moves: so the list of an idle
//! resource carries the newest revision too. A resource that joins later is loaded beside this, while its
//! events are held back.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound;
use std::sync::Arc;
use std::time::{Duration, Instant};

use keelson_storage::{Batch, Error, Event, Revision, Watch, WatchQuery};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::{AbortHandle, Id, JoinError, JoinSet};
use tokio::time::sleep_until;

use crate::cache::Shared;
use crate::load::load;
use crate::proof::{Verdict, compare};
use crate::resource::Resource;
use crate::shard::Shard;

/// The first wait after a failure; it doubles up to [`LONGEST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_millis(50);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How often old roots of idle resources are looked at.
const SWEEP: Duration = Duration::from_secs(60);

/// What handles ask of the dispatcher.
pub(crate) enum Command {
    Rebuild(Arc<Resource>),
    Register(Arc<Resource>),
    Unregister(Arc<Resource>),
}

/// Drives a cache. Exactly one exists for each [`crate::Cache`]; run it in a task.
pub struct Dispatcher {
    shared: Arc<Shared>,
    commands: mpsc::UnboundedReceiver<Command>,
    slots: BTreeMap<Arc<str>, Slot>,
    loads: JoinSet<Result<Shard, Error>>,
    /// The comparison with the store that runs, and those that are to follow it.
    check: JoinSet<(Arc<Resource>, Verdict)>,
    checks: VecDeque<Arc<Resource>>,
    /// Nothing before the first time it follows the store.
    next_checks: Option<tokio::time::Instant>,
    /// Limits the loads that run at the same time.
    lanes: Arc<Semaphore>,
    /// Everything up to here has been applied or is held back; `None` before the first load.
    position: Option<Revision>,
    /// Where the store stood when the loading began: before that nothing is ready.
    target: Revision,
}

struct Slot {
    resource: Arc<Resource>,
    state: State,
}

enum State {
    Live(Box<Shard>),
    Loading {
        task: AbortHandle,
        backlog: Vec<Event>,
        /// Whether the watch waits for this load, instead of its events being held back.
        first: bool,
    },
    Waiting,
}

impl Dispatcher {
    pub(crate) fn new(shared: Arc<Shared>, commands: mpsc::UnboundedReceiver<Command>) -> Self {
        Self {
            lanes: Arc::new(Semaphore::new(shared.config.loads.max(1))),
            shared,
            commands,
            slots: BTreeMap::new(),
            check: JoinSet::new(),
            checks: VecDeque::new(),
            next_checks: None,
            loads: JoinSet::new(),
            position: None,
            target: Revision::ZERO,
        }
    }

    /// Follows the store until every handle of the cache is gone or the store is closed. Other failures are
    /// waited out.
    pub async fn run(mut self) {
        let mut wait = FIRST_WAIT;
        loop {
            let before = self.position;
            match self.follow().await {
                Ok(()) => break,
                Err(Error::Closed) => break,
                Err(Error::Compacted { requested, compacted }) => {
                    tracing::warn!(%requested, %compacted, "the cache fell behind the store and loads anew");
                    self.position = None;
                }
                Err(error) => tracing::warn!(%error, "the cache cannot follow the store"),
            }
            wait = if self.position == before { (wait * 2).min(LONGEST_WAIT) } else { FIRST_WAIT };
            tokio::time::sleep(wait).await;
        }
        for slot in self.slots.values() {
            slot.resource.close();
        }
    }

    async fn follow(&mut self) -> Result<(), Error> {
        // Whoever registered before the start is part of the first load.
        while let Ok(command) = self.commands.try_recv() {
            self.command(command);
        }
        let position = match self.position {
            Some(position) => position,
            None => self.begin().await?,
        };
        let store = Arc::clone(&self.shared.store);
        let query = WatchQuery { prefix: &self.shared.config.prefix, after: position, previous: false };
        let mut watch: Box<dyn Watch> = store.watch(query).await?;
        let mut sweep = tokio::time::interval(SWEEP);
        let every = self.shared.config.check_every;
        self.next_checks.get_or_insert_with(|| tokio::time::Instant::now() + every);
        loop {
            let loading = self.is_first_loading();
            let next_checks = self.next_checks.unwrap_or_else(tokio::time::Instant::now);
            tokio::select! {
                // What is rare comes first, so that a store that never rests keeps nothing waiting; and one
                // order, so that a simulation can repeat it.
                biased;
                command = self.commands.recv() => match command {
                    Some(command) => self.command(command),
                    None => return Ok(()),
                },
                Some(done) = self.loads.join_next_with_id() => self.loaded(done)?,
                Some(done) = self.check.join_next() => self.checked(done),
                () = sleep_until(next_checks), if !every.is_zero() => self.check_all(every),
                _ = sweep.tick() => self.sweep(),
                batch = watch.next(), if !loading => self.batch(&batch?),
            }
        }
    }

    /// Decides where to begin and loads every resource there.
    async fn begin(&mut self) -> Result<Revision, Error> {
        let store = Arc::clone(&self.shared.store);
        self.target = store.current_revision().await?;
        let fresh = self.shared.applied.get() == Revision::ZERO;
        let base = if fresh && self.shared.config.replay {
            store.compacted().await?.max(Revision::START)
        } else {
            self.target
        };
        self.position = Some(base);
        let prefixes: Vec<_> = self.slots.keys().cloned().collect();
        for prefix in prefixes {
            self.start_load(&prefix, true, Duration::ZERO);
        }
        self.settle();
        Ok(base)
    }

    fn start_load(&mut self, prefix: &str, first: bool, delay: Duration) {
        let (Some(revision), Some(slot)) = (self.position, self.slots.get_mut(prefix)) else { return };
        if let State::Loading { task, .. } = &slot.state {
            task.abort();
        }
        slot.resource.set_ready(false);
        let (resource, lanes) = (Arc::clone(&slot.resource), Arc::clone(&self.lanes));
        let page = self.shared.config.load_page;
        let task = self.loads.spawn(async move {
            let _lane = lanes.acquire().await.map_err(|_| Error::Closed)?;
            load(resource, revision, page, delay).await
        });
        slot.state = State::Loading { task, backlog: Vec::new(), first };
    }

    fn command(&mut self, command: Command) {
        match command {
            Command::Register(resource) => {
                let prefix: Arc<str> = resource.prefix().into();
                let slot = Slot { resource, state: State::Waiting };
                if let Some(Slot { state: State::Loading { task, .. }, .. }) =
                    self.slots.insert(Arc::clone(&prefix), slot)
                {
                    task.abort();
                }
                self.start_load(&prefix, false, Duration::ZERO);
            }
            Command::Unregister(resource) => {
                if self.owns(&resource) {
                    self.slots.remove(resource.prefix());
                }
            }
            Command::Rebuild(resource) => {
                if self.owns(&resource) {
                    self.rebuild(resource.prefix());
                }
            }
        }
    }

    /// Loads a resource anew that readers may be looking at. The watch waits: what was applied to the others
    /// must not be told of this one before its events are there, by no list and no bookmark.
    fn rebuild(&mut self, prefix: &str) {
        let state = self.slots.get(prefix).map(|slot| &slot.state);
        let read = matches!(state, Some(State::Live(_) | State::Loading { first: true, .. }));
        self.start_load(prefix, read, Duration::ZERO);
    }

    fn owns(&self, resource: &Arc<Resource>) -> bool {
        self.slots.get(resource.prefix()).is_some_and(|slot| Arc::ptr_eq(&slot.resource, resource))
    }

    fn loaded(&mut self, done: Result<(Id, Result<Shard, Error>), JoinError>) -> Result<(), Error> {
        let (id, result) = match done {
            Ok((id, result)) => (id, result),
            Err(error) if error.is_cancelled() => return Ok(()),
            Err(error) => (error.id(), Err(Error::Unavailable(error.to_string()))),
        };
        let found = self.slots.iter_mut().find_map(|(prefix, slot)| match &mut slot.state {
            State::Loading { task, backlog, first } if task.id() == id => {
                Some((Arc::clone(prefix), &slot.resource, std::mem::take(backlog), *first))
            }
            State::Loading { .. } | State::Live(_) | State::Waiting => None,
        });
        // A load that was started again meanwhile is none of this slot's.
        let Some((prefix, resource, backlog, first)) = found else { return Ok(()) };
        let mut shard = match result {
            Ok(shard) => shard,
            Err(error) => {
                tracing::warn!(resource = %prefix, %error, "a resource could not be loaded");
                if first && matches!(error, Error::Compacted { .. }) {
                    // The others' loads fail the same way: all begin again.
                    return Err(error);
                }
                self.start_load(&prefix, first, LONGEST_WAIT / 5);
                return Ok(());
            }
        };
        resource.restart(shard.root());
        for event in &backlog {
            shard.apply(event);
        }
        if let Some((root, events)) = shard.publish() {
            resource.publish(root, &events, Instant::now());
        }
        if let Some(slot) = self.slots.get_mut(&prefix) {
            slot.state = State::Live(Box::new(shard));
        }
        self.settle();
        Ok(())
    }

    fn batch(&mut self, batch: &Batch) {
        let mut overrun: Vec<Arc<str>> = Vec::new();
        for event in &batch.events {
            let below = (Bound::Unbounded, Bound::Included(&*event.key));
            let Some((prefix, slot)) = self.slots.range_mut::<str, _>(below).next_back() else { continue };
            if !event.key.starts_with(&**prefix) {
                continue;
            }
            match &mut slot.state {
                State::Live(shard) => shard.apply(event),
                State::Loading { backlog, .. } if backlog.len() < self.shared.config.load_backlog => {
                    backlog.push(event.clone());
                }
                State::Loading { .. } => overrun.push(Arc::clone(prefix)),
                State::Waiting => {}
            }
        }
        let now = Instant::now();
        for slot in self.slots.values_mut() {
            if let State::Live(shard) = &mut slot.state
                && let Some((root, events)) = shard.publish()
            {
                slot.resource.publish(root, &events, now);
            }
        }
        self.position = self.position.max(Some(batch.progress));
        overrun.dedup();
        for prefix in overrun {
            self.start_load(&prefix, false, Duration::ZERO);
        }
        self.settle();
    }

    fn is_first_loading(&self) -> bool {
        self.slots.values().any(|slot| matches!(slot.state, State::Loading { first: true, .. }))
    }

    /// Tells readers how far the cache has come.
    fn settle(&mut self) {
        let Some(position) = self.position else { return };
        if self.is_first_loading() {
            return;
        }
        self.shared.applied.raise(position);
        if position < self.target {
            return;
        }
        let mut changed = false;
        for slot in self.slots.values() {
            if matches!(slot.state, State::Live(_)) && !slot.resource.ready() {
                slot.resource.set_ready(true);
                changed = true;
            }
        }
        if changed || self.slots.is_empty() {
            self.shared.changed.notify_waiters();
        }
    }

    /// Begins to compare every resource with the store, one after another.
    fn check_all(&mut self, every: Duration) {
        self.next_checks = Some(tokio::time::Instant::now() + every);
        if self.check.is_empty() {
            self.checks = self.slots.values().map(|slot| Arc::clone(&slot.resource)).collect();
            self.check_next();
        }
    }

    fn check_next(&mut self) {
        while let Some(resource) = self.checks.pop_front() {
            if !resource.ready() || !self.owns(&resource) {
                continue;
            }
            let page = self.shared.config.load_page;
            self.check.spawn(async move {
                let verdict = compare(Arc::clone(&resource), page).await;
                (resource, verdict)
            });
            return;
        }
    }

    fn checked(&mut self, done: Result<(Arc<Resource>, Verdict), JoinError>) {
        match done {
            Ok((resource, verdict)) => self.judge(&resource, &verdict),
            Err(error) => tracing::error!(%error, "a comparison with the store has panicked"),
        }
        self.check_next();
    }

    /// Draws the consequence of a comparison: what differs is built anew, and nobody goes on from what it
    /// showed until now.
    fn judge(&mut self, resource: &Arc<Resource>, verdict: &Verdict) {
        let prefix = resource.prefix();
        match verdict {
            Verdict::Same => {}
            Verdict::Unsure(error) => {
                tracing::warn!(resource = %prefix, %error, "could not be compared with the store")
            }
            // It was loaded anew meanwhile: then it was another that differed.
            Verdict::Differs(_) if !resource.ready() || !self.owns(resource) => return,
            Verdict::Differs(key) => {
                tracing::error!(resource = %prefix, %key, "it differs from the store and is built anew");
                resource.distrust(self.position.unwrap_or_default());
                self.rebuild(prefix);
            }
        }
        resource.counts().count(verdict);
    }

    fn sweep(&self) {
        let now = Instant::now();
        for slot in self.slots.values() {
            slot.resource.expire(now);
        }
    }
}

impl std::fmt::Debug for Dispatcher {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Dispatcher({} resources at {:?})", self.slots.len(), self.position)
    }
}
