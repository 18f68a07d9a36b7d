//! Seeded random work on a store, beside the reference store, comparing every answer.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{
    Change, Error, Event, Expected, KeyValue, Op, Outcome, Page, Range, Revision, Store, Watch, WatchQuery,
};

use crate::{Memory, Random};

/// A store under test with its reference. The store must be empty when a play begins, and nobody else may
/// write.
pub struct Play {
    random: Random,
    keys: Vec<String>,
    model: Memory,
    /// The play's own picture of the newest revision.
    revision: Revision,
    compacted: Revision,
    /// Compact once in so many steps; 0 never.
    pub compact_every: u64,
    /// The longest value.
    pub value_bytes: u64,
}

impl Play {
    /// A play for a seed, over a few dozen keys under two prefixes.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let keys = (0..12)
            .flat_map(|n| [format!("/registry/pods/ns-{}/p-{n}", n % 3), format!("/registry/nodes/n-{n}")])
            .collect();
        Self {
            random: Random::new(seed),
            keys,
            model: Memory::new(),
            revision: Revision::START,
            compacted: Revision::ZERO,
            compact_every: 50,
            value_bytes: 200,
        }
    }

    /// The reference store.
    #[must_use]
    pub fn model(&self) -> &Memory {
        &self.model
    }

    /// Does so many random steps on the store and on the reference.
    ///
    /// # Panics
    /// When an answer differs.
    pub async fn steps(&mut self, store: &dyn Store, steps: usize) {
        for _ in 0..steps {
            match self.random.below(20) {
                0..=13 => self.write(store).await,
                14..=15 => self.read(store).await,
                16..=18 => self.range(store).await,
                _ => self.watch_some(store).await,
            }
            if self.compact_every > 0 && self.random.one_in(self.compact_every) {
                let span = self.revision.get() - self.compacted.get();
                let to = Revision(self.compacted.get() + self.random.below(span + 1));
                self.compacted = to;
                store.compact(to).await.expect("compaction to a revision that exists");
                self.model.compact(to).await.expect("the reference compacts");
            }
        }
    }

    /// A write on both, with a right, a stale or a wrong expectation.
    pub async fn write(&mut self, store: &dyn Store) {
        let key = self.random.pick(&self.keys).clone();
        let current = self.model.get(&key).await.expect("the reference reads").item;
        let expected = match (&current, self.random.below(10)) {
            (_, 0) => Expected::Absent,
            (_, 1) => Expected::Revision(Revision(self.random.below(self.revision.get() + 2))),
            (Some(item), _) => Expected::Revision(item.mod_revision),
            (None, _) => Expected::Absent,
        };
        let op =
            if self.random.one_in(4) { Op::Delete } else { Op::Put { value: self.value(), lease: None } };
        let real = store.txn(&key, expected, op.clone()).await.expect("a transaction");
        let model = self.model.txn(&key, expected, op).await.expect("the reference writes");
        assert_eq!(real, model, "transaction on {key}");
        if let Outcome::Committed { revision } = real {
            self.revision = revision;
        }
    }

    fn value(&mut self) -> Bytes {
        let length = self.random.below(self.value_bytes + 1);
        (0..length).map(|_| self.random.next() as u8).collect()
    }

    async fn read(&mut self, store: &dyn Store) {
        let key = self.random.pick(&self.keys).clone();
        let real = store.get(&key).await.expect("a read");
        assert_eq!(real, self.model.get(&key).await.expect("the reference reads"), "get {key}");
    }

    async fn range(&mut self, store: &dyn Store) {
        let (mut start, mut end) = self.random.pick(&ENDS).to_owned();
        if self.random.one_in(3) {
            start = self.random.pick(&self.keys).as_str();
        }
        if self.random.one_in(3) {
            end = self.random.pick(&self.keys).as_str();
        }
        let revision = match self.random.below(3) {
            0 => None,
            1 => Some(self.revision),
            _ => Some(Revision(self.random.below(self.revision.get() + 2))),
        };
        let limit = usize::try_from(self.random.below(8)).expect("it is below 8");
        let range = Range { start, end, limit, revision };
        let real = plain(store.range(range).await);
        let model = plain(self.model.range(range).await);
        assert_eq!(real, model, "{range:?}");
    }

    /// Starts a watch somewhere and compares everything it gives until now.
    async fn watch_some(&mut self, store: &dyn Store) {
        let after = Revision(self.random.below(self.revision.get() + 1));
        let prefix = *self.random.pick(&["", "/registry/", "/registry/pods/", "/registry/pods/ns-1/", "/x"]);
        let previous = self.random.one_in(2);
        self.compare_watch(store, WatchQuery { prefix, after, previous }).await;
    }

    /// Compares what a watch gives until now with what it must give.
    ///
    /// # Panics
    /// When it differs.
    pub async fn compare_watch(&self, store: &dyn Store, query: WatchQuery<'_>) {
        let model = self.model.watch(query).await;
        let mut real = match (store.watch(query).await, &model) {
            (Ok(watch), Ok(_)) => watch,
            (Err(real), Err(model)) => return assert_eq!(real, *model, "{query:?}"),
            (real, model) => panic!("{query:?}: {:?} and {:?}", real.err(), model.as_ref().err()),
        };
        let mut model = model.expect("both are watches");
        let real = collect(&mut *real, query.after, self.revision).await.expect("the watch goes on");
        let model = collect(&mut *model, query.after, self.revision).await.expect("the reference goes on");
        assert_eq!(real, model, "{query:?}");
    }

    /// Compares all there is: the state, every state that is retained, and all events of it.
    ///
    /// # Panics
    /// When something differs.
    pub async fn compare_all(&self, store: &dyn Store) {
        assert_eq!(store.current_revision().await, Ok(self.revision));
        for number in self.compacted.get().max(1)..=self.revision.get() {
            let range = Range { start: "", end: "", limit: 0, revision: Some(Revision(number)) };
            let (real, model) = (store.range(range).await, self.model.range(range).await);
            assert_eq!(plain(real), plain(model), "the state at {number}");
        }
        for number in self.compacted.get()..=self.revision.get() {
            let query = WatchQuery { prefix: "", after: Revision(number), previous: true };
            self.compare_watch(store, query).await;
        }
    }
}

const ENDS: [(&str, &str); 4] =
    [("", ""), ("/registry/pods/", "/registry/pods0"), ("/registry/nodes/", "/registry/nodes0"), ("b", "a")];

/// Without leases: the reference does not know them in older states.
fn plain(page: Result<Page, Error>) -> Result<Page, Error> {
    page.map(|mut page| {
        page.items.iter_mut().for_each(|item: &mut KeyValue| item.lease = None);
        page
    })
}

/// Reads a watch that began after `after` until its progress has reached `until`, and checks the order on the
/// way.
///
/// # Errors
/// The watch's.
///
/// # Panics
/// When the watch breaks its promises or nothing comes for ten seconds.
pub async fn collect(watch: &mut dyn Watch, after: Revision, until: Revision) -> Result<Vec<Event>, Error> {
    let mut all: Vec<Event> = Vec::new();
    let mut progress = after;
    while progress < until {
        let next = tokio::time::timeout(Duration::from_secs(10), watch.next());
        let batch = next.await.expect("a watch must reach what is committed")?;
        for event in batch.events {
            assert!(event.revision > progress, "an event at or before the progress {progress}: {event:?}");
            assert!(event.revision <= batch.progress, "an event after the progress: {event:?}");
            assert!(all.last().is_none_or(|last| last.revision <= event.revision), "order: {event:?}");
            all.push(event);
        }
        assert!(batch.progress >= progress, "progress went back");
        progress = batch.progress;
    }
    Ok(all)
}

/// Reads the whole current state.
///
/// # Panics
/// When it cannot be read.
pub async fn state(store: &Arc<dyn Store>) -> Page {
    store.range(Range { start: "", end: "", limit: 0, revision: None }).await.expect("the state can be read")
}

/// What a state becomes by events.
pub fn replay(items: &mut Vec<KeyValue>, events: &[Event]) {
    for event in events {
        let at = items.binary_search_by(|item| item.key.cmp(&event.key));
        match (&event.change, at) {
            (Change::Delete, Ok(at)) => drop(items.remove(at)),
            (Change::Delete, Err(_)) => panic!("a deletion of what was not there: {event:?}"),
            (Change::Put { value, create_revision }, at) => {
                let item = KeyValue {
                    key: Arc::clone(&event.key),
                    value: value.clone(),
                    create_revision: *create_revision,
                    mod_revision: event.revision,
                    lease: None,
                };
                match at {
                    Ok(at) => items[at] = item,
                    Err(at) => items.insert(at, item),
                }
            }
        }
    }
}
