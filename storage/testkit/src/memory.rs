//! The reference store: as simple as can be, forgets nothing, and so knows every answer.
//!
//! Like etcd it deletes all keys of an ended lease with one revision.

use std::collections::BTreeMap;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use keelson_storage::{
    Batch, BoxFuture, Change, Error, Event, Expected, Key, KeyValue, LeaseId, MAX_KEY_BYTES, MAX_VALUE_BYTES,
    Op, Outcome, Page, Previous, Range, Read, Revision, Store, Watch, WatchQuery,
};
use tokio::sync::Notify;

/// The most events in one batch of a watch.
const BATCH: usize = 100;

/// A store in memory that keeps every event. For tests: nothing is durable.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Debug)]
struct State {
    keys: BTreeMap<Key, KeyValue>,
    /// Every event since the beginning.
    events: Vec<Event>,
    revision: Revision,
    compacted: Revision,
    leases: BTreeMap<LeaseId, Instant>,
    next_lease: u64,
    failure: Option<Error>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            keys: BTreeMap::new(),
            events: Vec::new(),
            revision: Revision::START,
            compacted: Revision::ZERO,
            leases: BTreeMap::new(),
            next_lease: 1,
            failure: None,
        }
    }
}

impl State {
    fn apply(&mut self, revision: Revision, key: &str, op: Op) {
        self.revision = revision;
        let old = self.keys.remove(key);
        let previous =
            old.as_ref().map(|old| Previous { value: old.value.clone(), mod_revision: old.mod_revision });
        let key: Key = old.as_ref().map_or_else(|| key.into(), |old| Arc::clone(&old.key));
        let change = match op {
            Op::Delete => Change::Delete,
            Op::Put { value, lease } => {
                let create_revision = old.map_or(revision, |old| old.create_revision);
                let item = KeyValue {
                    key: Arc::clone(&key),
                    value: value.clone(),
                    create_revision,
                    mod_revision: revision,
                    lease,
                };
                self.keys.insert(Arc::clone(&key), item);
                Change::Put { value, create_revision }
            }
        };
        self.events.push(Event { key, revision, change, previous });
    }

    /// The state at a revision, made from all events until then.
    fn at(&self, revision: Revision) -> BTreeMap<Key, KeyValue> {
        let mut past = Self::default();
        for event in self.events.iter().take_while(|event| event.revision <= revision) {
            let op = match &event.change {
                Change::Delete => Op::Delete,
                Change::Put { value, .. } => Op::Put { value: value.clone(), lease: None },
            };
            past.apply(event.revision, &event.key, op);
        }
        past.keys
    }

    fn expire(&mut self) {
        let now = Instant::now();
        let ended: Vec<LeaseId> =
            self.leases.iter().filter(|(_, ends)| **ends <= now).map(|(id, _)| *id).collect();
        for id in ended {
            self.end(id);
        }
    }

    fn end(&mut self, lease: LeaseId) {
        self.leases.remove(&lease);
        let mine = self.keys.values().filter(|item| item.lease == Some(lease));
        let keys: Vec<Key> = mine.map(|item| Arc::clone(&item.key)).collect();
        let revision = self.revision.next();
        for key in keys {
            self.apply(revision, &key, Op::Delete);
        }
    }

    fn check_past(&self, revision: Revision) -> Result<(), Error> {
        if revision < self.compacted {
            return Err(Error::Compacted { requested: revision, compacted: self.compacted });
        }
        Ok(())
    }

    fn check_reached(&self, revision: Revision) -> Result<(), Error> {
        if revision > self.revision {
            return Err(Error::Future { requested: revision, current: self.revision });
        }
        Ok(())
    }

    fn range(&self, range: Range<'_>) -> Result<Page, Error> {
        let revision = range.revision.unwrap_or(self.revision);
        self.check_reached(revision)?;
        self.check_past(revision)?;
        let past;
        let keys = if revision == self.revision {
            &self.keys
        } else {
            past = self.at(revision);
            &past
        };
        let inside = |key: &str| key >= range.start && (range.end.is_empty() || key < range.end);
        let mut items: Vec<KeyValue> = keys.values().filter(|item| inside(&item.key)).cloned().collect();
        let count = items.len() as u64;
        if range.limit > 0 {
            items.truncate(range.limit);
        }
        Ok(Page { more: count > items.len() as u64, items, count, revision })
    }

    fn txn(&mut self, key: &str, expected: Expected, op: Op) -> Result<Outcome, Error> {
        if key.is_empty() || key.len() > MAX_KEY_BYTES || key.contains('\0') {
            return Err(Error::InvalidKey("it is not a key"));
        }
        if let Op::Put { value, lease } = &op {
            if value.len() > MAX_VALUE_BYTES {
                return Err(Error::TooLarge { size: value.len(), limit: MAX_VALUE_BYTES });
            }
            if let Some(lease) = lease.filter(|lease| !self.leases.contains_key(lease)) {
                return Err(Error::NoLease(lease));
            }
        }
        let current = self.keys.get(key);
        let holds = match expected {
            Expected::Absent => current.is_none() && op != Op::Delete,
            Expected::Revision(revision) => current.is_some_and(|item| item.mod_revision == revision),
        };
        if !holds {
            return Ok(Outcome::Mismatch { current: current.cloned(), revision: self.revision });
        }
        let revision = self.revision.next();
        self.apply(revision, key, op);
        Ok(Outcome::Committed { revision })
    }
}

impl Memory {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes every call and every watch fail with this error from now on; `None` ends it. Watches that have
    /// failed stay failed.
    pub fn fail(&self, error: Option<Error>) {
        self.lock().failure = error;
        self.inner.changed.notify_waiters();
    }

    /// Ends a lease before its time.
    pub fn end(&self, lease: LeaseId) {
        self.lock().end(lease);
        self.inner.changed.notify_waiters();
    }

    /// Every event there ever was.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        self.lock().events.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask<'a, T: Send + 'a>(
        &'a self,
        work: impl FnOnce(&mut State) -> Result<T, Error>,
    ) -> BoxFuture<'a, Result<T, Error>> {
        let mut state = self.lock();
        let before = state.revision;
        state.expire();
        let result = match &state.failure {
            Some(error) => Err(error.clone()),
            None => work(&mut state),
        };
        if state.revision != before {
            self.inner.changed.notify_waiters();
        }
        Box::pin(std::future::ready(result))
    }
}

impl Store for Memory {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        self.ask(|state| Ok(Read { item: state.keys.get(key).cloned(), revision: state.revision }))
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        self.ask(|state| state.range(range))
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        self.ask(|state| state.txn(key, expected, op))
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        self.ask(|state| {
            state.check_past(query.after)?;
            Ok(Box::new(Follower {
                store: self.clone(),
                prefix: query.prefix.to_owned(),
                at: query.after,
                previous: query.previous,
                ended: None,
            }) as Box<dyn Watch>)
        })
    }

    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.ask(|state| Ok(state.revision))
    }

    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>> {
        self.ask(|state| {
            state.check_reached(revision)?;
            state.compacted = state.compacted.max(revision);
            Ok(())
        })
    }

    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.ask(|state| Ok(state.compacted))
    }

    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>> {
        self.ask(|state| {
            let id = LeaseId(state.next_lease);
            state.next_lease += 1;
            state.leases.insert(id, Instant::now() + ttl.max(Duration::from_secs(1)));
            Ok(id)
        })
    }
}

struct Follower {
    store: Memory,
    prefix: String,
    at: Revision,
    previous: bool,
    ended: Option<Error>,
}

impl Follower {
    /// The next batch if there is one, or how long at most to wait for it.
    fn poll(&mut self) -> Result<Result<Batch, Duration>, Error> {
        let mut state = self.store.lock();
        state.expire();
        if let Some(error) = &state.failure {
            return Err(error.clone());
        }
        state.check_past(self.at)?;
        if self.at >= state.revision {
            let next = state.leases.values().min();
            let wait =
                next.map_or(Duration::from_secs(60), |ends| ends.saturating_duration_since(Instant::now()));
            return Ok(Err(wait + Duration::from_millis(1)));
        }
        let after = |event: &&Event| event.revision > self.at;
        let mine = |event: &&Event| event.key.starts_with(&self.prefix);
        let mut found = state.events.iter().filter(after).filter(mine).peekable();
        let mut events: Vec<Event> = Vec::new();
        // A revision is never split.
        let fits = |events: &[Event], next: &Event| {
            events.len() < BATCH || events.last().is_some_and(|last| last.revision == next.revision)
        };
        while let Some(event) = found.next_if(|next| fits(&events, next)) {
            events.push(event.clone());
        }
        let whole = found.next().is_none();
        if !self.previous {
            events.iter_mut().for_each(|event| event.previous = None);
        }
        let progress = match events.last() {
            Some(last) if !whole => last.revision,
            _ => state.revision,
        };
        self.at = progress;
        Ok(Ok(Batch { events, progress }))
    }
}

impl Watch for Follower {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async {
            if let Some(error) = &self.ended {
                return Err(error.clone());
            }
            loop {
                let inner = Arc::clone(&self.store.inner);
                let mut changed = pin!(inner.changed.notified());
                changed.as_mut().enable();
                match self.poll() {
                    Ok(Ok(batch)) => return Ok(batch),
                    Ok(Err(wait)) => {
                        // Running out of time only means that a lease has ended.
                        let _ = tokio::time::timeout(wait, changed).await;
                    }
                    Err(error) => {
                        self.ended = Some(error.clone());
                        return Err(error);
                    }
                }
            }
        })
    }
}
