//! Who uses the simulated server: of the store, and of the cache as the API's verbs use it.

use std::sync::Arc;
use std::time::Duration;

use keelson_storage::{Expected, Op, Outcome, Revision, Store};
use keelson_storage_testkit::history::{
    Answer, Ask, Asked, End, Event as Told, Frame, Item, Recorder, Scope, Seen, State, WatchTicket,
};
use keelson_storage_testkit::{Random, mixed};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::Life;
use crate::tests::{World, node, stored};
use crate::{Cursor, Entry, Error, Event, FRESH_TIMEOUT, Resource, Snapshot, Step, Topic};

/// How long a watcher waits for an event before it does something else.
const PATIENCE: Duration = Duration::from_millis(15);

/// All clients of a life.
pub(super) fn all(life: &Life, recorder: &Recorder, random: &mut Random) -> JoinSet<()> {
    let mut clients = JoinSet::new();
    for _ in 0..2 {
        clients.spawn(mixed::write(Arc::clone(&life.store), random.fork(), 8));
    }
    clients.spawn(mixed::read(Arc::clone(&life.store), random.fork(), 4));
    clients.spawn(mixed::watch(Arc::clone(&life.store), random.fork(), 8));
    clients.spawn(lease(Arc::clone(&life.store), random.fork()));
    for _ in 0..2 {
        let client = Client::new(life, recorder, random.fork());
        clients.spawn(client.read(8));
        let client = Client::new(life, recorder, random.fork());
        clients.spawn(client.watch(5));
    }
    if random.one_in(2) {
        clients.spawn(disturb(Arc::clone(&life.world), Arc::clone(&life.store), random.fork()));
    }
    clients
}

/// Puts keys that go away by themselves, and takes some off their lease at the last moment.
async fn lease(store: Arc<dyn Store>, mut random: Random) {
    for number in 0..3 {
        let Ok(lease) = store.grant(Duration::from_secs(1)).await else { continue };
        let key = format!("{}leased/{number}-{}", mixed::PODS, random.below(1 << 30));
        let op = Op::Put { value: mixed::value(&mut random), lease: Some(lease) };
        let put = store.txn(&key, Expected::Absent, op).await;
        let Ok(Outcome::Committed { revision }) = put else { continue };
        sleep(Duration::from_millis(180 + random.below(40))).await;
        let op = Op::Put { value: mixed::value(&mut random), lease: None };
        let _ = store.txn(&key, Expected::Revision(revision), op).await;
    }
}

/// Compacts the store and rebuilds the cache now and then.
async fn disturb(world: Arc<World>, store: Arc<dyn Store>, mut random: Random) {
    for _ in 0..2 {
        sleep(Duration::from_millis(random.below(150))).await;
        let Ok(now) = store.current_revision().await else { continue };
        let _ = store.compact(Revision(now.get() - random.below(now.get().min(12)))).await;
        if random.one_in(2) {
            let resource = if random.one_in(2) { &world.pods } else { &world.nodes };
            world.cache.rebuild(resource);
        }
    }
}

/// A client of the API's verbs.
struct Client {
    world: Arc<World>,
    resource: Arc<Resource>,
    recorder: Recorder,
    random: Random,
}

/// An entry as the checker knows it.
fn item(resource: &Resource, entry: &Entry) -> Item {
    let key = format!("{}{}", resource.prefix(), entry.key).into();
    Item { key, revision: entry.revision, state: State::of(stored(entry)) }
}

/// A topic as the checker knows it.
fn scope(resource: &Resource, topic: &Topic) -> Scope {
    let own = resource.prefix();
    match topic {
        Topic::All => Scope::prefix(own),
        Topic::Namespace(namespace) => Scope::prefix(&format!("{own}{namespace}/")),
        Topic::Key(key) => Scope { start: format!("{own}{key}"), end: format!("{own}{key}\0"), tag: None },
        Topic::Field(_, value) => {
            let tag = (0..State::TAGS).find(|tag| *value == node(usize::try_from(*tag).unwrap()));
            Scope { tag, ..Scope::prefix(own) }
        }
    }
}

/// An event as a watcher of a topic is shown it.
fn told(resource: &Resource, topic: &Topic, event: &Event) -> Told {
    let shown = |entry: &Option<Arc<Entry>>| {
        let entry = entry.as_ref().filter(|entry| topic.holds(entry))?;
        Some(State::of(stored(entry)))
    };
    let (old, new) = (shown(&event.old), shown(&event.new));
    let seen = match (old, new) {
        (None, Some(new)) => Seen::Created(new),
        (Some(_), Some(new)) => Seen::Changed(new),
        (_, None) => Seen::Gone,
    };
    let key = format!("{}{}", resource.prefix(), event.key).into();
    Told { key, revision: event.revision, seen, previous: Some(old) }
}

fn failed(error: &Error) -> Answer {
    match error {
        Error::Store(keelson_storage::Error::Compacted { compacted, .. }) => {
            Answer::Expired { oldest: Some(*compacted) }
        }
        _ => Answer::Unknown,
    }
}

impl Client {
    fn new(life: &Life, recorder: &Recorder, mut random: Random) -> Self {
        let world = Arc::clone(&life.world);
        let resource = Arc::clone(if random.one_in(3) { &world.nodes } else { &world.pods });
        Self { world, resource, recorder: recorder.clone(), random }
    }

    async fn pause(&mut self) {
        sleep(Duration::from_millis(self.random.below(20))).await;
    }

    async fn read(mut self, steps: u64) {
        let mut newest = Revision::ZERO;
        for _ in 0..steps {
            self.pause().await;
            // As the verbs do: without a filled cache, "try again".
            if !self.resource.ready() {
                continue;
            }
            let asked = match self.random.below(6) {
                0 | 1 => Asked::NotBefore(newest),
                2 => Asked::Exactly(Revision(newest.get().saturating_sub(self.random.below(20)).max(1))),
                _ => Asked::Current,
            };
            if matches!(asked, Asked::Exactly(_)) {
                self.list(asked).await;
            } else if self.random.one_in(3) {
                self.get(asked).await;
            } else if self.random.one_in(4) {
                newest = self.by_field(asked).await.unwrap_or(newest);
            } else {
                newest = self.list(asked).await.unwrap_or(newest);
            }
        }
    }

    async fn fresh(&self, asked: Asked) -> Result<(), Error> {
        match asked {
            Asked::Current => self.world.cache.consistent().await.map(|_| ()),
            Asked::Exactly(revision) | Asked::NotBefore(revision) => {
                self.world.cache.wait_fresh(revision, FRESH_TIMEOUT).await
            }
        }
    }

    async fn get(&mut self, asked: Asked) {
        let keys = mixed::keys();
        let mine: Vec<_> = keys.iter().filter_map(|key| key.strip_prefix(self.resource.prefix())).collect();
        let key = *self.random.pick(&mine);
        let whole = format!("{}{key}", self.resource.prefix()).into();
        let ticket = self.recorder.ask(Ask::Get { key: whole, asked });
        let answer = match self.fresh(asked).await {
            Ok(()) => {
                let entry = self.resource.get(key);
                Answer::Item { item: entry.map(|entry| item(&self.resource, &entry)), revision: None }
            }
            Err(error) => failed(&error),
        };
        self.recorder.answer(ticket, answer);
    }

    /// A list of what has one value of the indexed field, from the index.
    async fn by_field(&mut self, asked: Asked) -> Option<Revision> {
        let tag = self.random.below(State::TAGS);
        let scope = Scope { tag: Some(tag), ..Scope::prefix(self.resource.prefix()) };
        let ticket = self.recorder.ask(Ask::List { scope, asked, limit: 0 });
        if let Err(error) = self.fresh(asked).await {
            self.recorder.answer(ticket, failed(&error));
            return None;
        }
        let Snapshot { root, revision } = self.resource.snapshot();
        let value = node(usize::try_from(tag).unwrap());
        let items: Vec<_> = root.by_field(0, &value).map(|entry| item(&self.resource, entry)).collect();
        let count = Some(items.len() as u64);
        self.recorder.answer(ticket, Answer::Page { items, more: Some(false), count, revision });
        Some(revision)
    }

    /// A list, whole or in pages. Says which state it was.
    async fn list(&mut self, asked: Asked) -> Option<Revision> {
        let limit = usize::try_from(self.random.below(4)).unwrap();
        let (mut asked, mut start) = (asked, String::new());
        loop {
            let (page, more) = self.page(asked, &start, limit).await?;
            let (last, revision) = page;
            if !more {
                return Some(revision);
            }
            (asked, start) = (Asked::Exactly(revision), format!("{last}\0"));
            self.pause().await;
        }
    }

    async fn page(&self, asked: Asked, start: &str, limit: usize) -> Option<((String, Revision), bool)> {
        let resource = &self.resource;
        let scope = Scope::prefix(resource.prefix()).from(&format!("{}{start}", resource.prefix()));
        let ticket = self.recorder.ask(Ask::List { scope, asked, limit });
        let (mut entries, count, revision) = match self.state(asked, start, limit).await {
            Ok(found) => found,
            Err(error) => {
                self.recorder.answer(ticket, failed(&error));
                return None;
            }
        };
        if limit > 0 {
            entries.truncate(limit);
        }
        let more = entries.len() < count;
        let items = entries.iter().map(|entry| item(resource, entry)).collect();
        let count = Some(count as u64);
        self.recorder.answer(ticket, Answer::Page { items, more: Some(more), count, revision });
        let last = entries.last().map(|entry| entry.key.to_string());
        Some(((last.unwrap_or_default(), revision), more))
    }

    /// The entries from `start` on, how many there are, and of which state.
    async fn state(
        &self,
        asked: Asked,
        start: &str,
        limit: usize,
    ) -> Result<(Vec<Arc<Entry>>, usize, Revision), Error> {
        self.fresh(asked).await?;
        let root = match asked {
            Asked::Exactly(revision) => self.resource.root_at(revision).map(|root| (root, revision)),
            Asked::Current | Asked::NotBefore(_) => {
                let Snapshot { root, revision } = self.resource.snapshot();
                Some((root, revision))
            }
        };
        if let Some((root, revision)) = root {
            let entries: Vec<_> = root.range("", start).cloned().collect();
            let count = entries.len();
            return Ok((entries, count, revision));
        }
        let Asked::Exactly(revision) = asked else { unreachable!("only old states can be missing") };
        let slice = self.resource.slice_at(revision, "", start, limit).await?;
        let count = slice.entries.len() + usize::try_from(slice.remaining).unwrap();
        Ok((slice.entries, count, revision))
    }

    /// Lists, watches, goes away, comes back to where it was, and lists again when that has expired.
    async fn watch(mut self, rounds: u64) {
        let mut at = None;
        for _ in 0..rounds {
            self.pause().await;
            if !self.resource.ready() {
                continue;
            }
            let after = match at {
                Some(at) => at,
                None => match self.list(Asked::Current).await {
                    Some(revision) => revision,
                    None => continue,
                },
            };
            let topic = self.topic();
            let mut cursor = self.resource.watch(topic.clone(), after);
            let ticket = self.recorder.watch(scope(&self.resource, &topic), after, false);
            at = Some(after);
            for _ in 0..self.random.below(10) {
                if self.random.one_in(3) {
                    // A bookmark may be due at any time, also when there are events to give.
                    at = at.max(Some(bookmark(&mut cursor, &self.recorder, ticket)));
                }
                at = follow(&mut cursor, &self.resource, &topic, &self.recorder, ticket, at).await;
                if at.is_none() {
                    break;
                }
                if self.random.one_in(4) {
                    self.pause().await;
                }
            }
        }
    }

    fn topic(&mut self) -> Topic {
        match self.random.below(4) {
            0 => Topic::Namespace(format!("ns-{}", self.random.below(2)).into()),
            1 => {
                let key = self.random.pick(&mixed::keys()).clone();
                Topic::Key(key.strip_prefix(self.resource.prefix()).unwrap_or("none").into())
            }
            2 => Topic::Field(0, node(usize::try_from(self.random.below(State::TAGS)).unwrap()).into()),
            _ => Topic::All,
        }
    }
}

/// Takes one step of a watch; then the place to come back to, if there is one.
async fn follow(
    cursor: &mut Cursor,
    resource: &Resource,
    topic: &Topic,
    recorder: &Recorder,
    ticket: WatchTicket,
    at: Option<Revision>,
) -> Option<Revision> {
    match timeout(PATIENCE, cursor.next()).await {
        Ok(Step::Event(event)) => {
            let events = vec![told(resource, topic, &event)];
            recorder.frame(ticket, Frame { events, progress: None });
            Some(event.revision)
        }
        Ok(Step::Expired { requested, oldest }) => {
            recorder.ended(ticket, End::Expired { requested, oldest });
            None
        }
        Ok(Step::Closed) => {
            recorder.ended(ticket, End::Closed);
            at
        }
        Err(_) => Some(bookmark(cursor, recorder, ticket)),
    }
}

/// What a watcher may be told to have seen.
fn bookmark(cursor: &mut Cursor, recorder: &Recorder, ticket: WatchTicket) -> Revision {
    let progress = cursor.progress();
    recorder.frame(ticket, Frame { events: Vec::new(), progress: Some(progress) });
    progress
}

/// Watches from the oldest state there is, and from now, get to the newest revision.
pub(super) async fn settle(life: &Life, recorder: &Recorder, now: Revision) {
    let oldest = life.engine.compacted().await.expect("it is healed");
    for resource in [&life.world.pods, &life.world.nodes] {
        for after in [oldest, now] {
            let topic = Topic::All;
            let mut cursor = resource.watch(topic.clone(), after);
            let ticket = recorder.watch(scope(resource, &topic), after, false);
            let mut at = Some(after);
            for _ in 0..200 {
                at = follow(&mut cursor, resource, &topic, recorder, ticket, at).await;
                if at.is_none_or(|at| at >= now) {
                    break;
                }
            }
            if at.is_some() {
                recorder.settled(ticket, now);
            }
        }
    }
}
