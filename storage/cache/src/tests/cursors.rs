//! Watchers see every event of their topic once, in order, however they pull and however small the ring is.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{Change, Expected, Op, Revision, Store, WatchQuery};
use keelson_storage_testkit::play::{Play, collect};
use keelson_storage_testkit::{Memory, Random};

use super::{NODES, PODS, World, node, stored, write};
use crate::{Config, Cursor, Entry, Event, Resource, Step, Topic};

/// An event in short: revision, key, bytes before and after.
type Seen = (Revision, String, Option<Vec<u8>>, Option<Vec<u8>>);

fn short(event: &Event) -> Seen {
    let bytes = |entry: &Option<Arc<Entry>>| entry.as_ref().map(|entry| stored(entry).to_vec());
    if let Some(new) = &event.new {
        assert_eq!(new.revision, event.revision);
    }
    if let Some(last) = event.last().unwrap() {
        assert_eq!((last.revision, stored(last)), (event.revision, stored(event.old.as_ref().unwrap())));
        assert!(last.object.starts_with(format!("{}:", event.revision).as_bytes()));
    }
    (event.revision, event.key.to_string(), bytes(&event.old), bytes(&event.new))
}

/// What a watcher of a topic must see, by the store.
async fn truth(store: &dyn Store, prefix: &str, topic: &Topic, after: Revision) -> Vec<Seen> {
    let now = store.current_revision().await.unwrap();
    let query = WatchQuery { prefix, after, previous: true };
    let events = collect(&mut *store.watch(query).await.unwrap(), after, now).await.unwrap();
    let seen = events.into_iter().map(|event| {
        let old = event.previous.map(|old| old.value.to_vec());
        let new = match event.change {
            Change::Delete => None,
            Change::Put { value, .. } => Some(value.to_vec()),
        };
        (event.revision, event.key.strip_prefix(prefix).unwrap().to_owned(), old, new)
    });
    let of =
        |bytes: &Option<Vec<u8>>, value: &str| bytes.as_ref().is_some_and(|bytes| node(bytes.len()) == value);
    seen.filter(|(_, key, old, new)| match topic {
        Topic::All => true,
        Topic::Namespace(namespace) => key.starts_with(&format!("{namespace}/")),
        Topic::Key(wanted) => **wanted == **key,
        Topic::Field(_, value) => of(old, value) || of(new, value),
    })
    .collect()
}

struct Watcher {
    resource: Arc<Resource>,
    topic: Topic,
    after: Revision,
    cursor: Cursor,
    seen: Vec<Seen>,
    progress: Revision,
}

impl Watcher {
    fn new(resource: &Arc<Resource>, topic: Topic, after: Revision) -> Self {
        let cursor = resource.watch(topic.clone(), after);
        let resource = Arc::clone(resource);
        Self { resource, topic, after, cursor, seen: Vec::new(), progress: Revision::ZERO }
    }

    /// Pulls up to so many events, giving up a wait quickly.
    async fn pull(&mut self, count: usize) {
        for _ in 0..count {
            let wait = Duration::from_micros(200);
            let Ok(step) = tokio::time::timeout(wait, self.cursor.next()).await else { break };
            let Step::Event(event) = step else { panic!("{:?}: {step:?}", self.cursor) };
            self.seen.push(short(&event));
            assert!(event.revision > self.progress, "an event at or before the progress told");
        }
        self.note_progress();
    }

    fn note_progress(&mut self) {
        let progress = self.cursor.progress();
        assert!(progress >= self.progress, "progress went back from {} to {progress}", self.progress);
        self.progress = progress;
    }

    async fn truth(&mut self, store: &dyn Store) -> Vec<Seen> {
        truth(store, self.resource.prefix(), &self.topic, self.after).await
    }

    async fn finish(mut self, store: &dyn Store) {
        let truth = self.truth(store).await;
        while self.seen.len() < truth.len() {
            let step = tokio::time::timeout(Duration::from_secs(10), self.cursor.next()).await;
            let step = step.unwrap_or_else(|_| panic!("{:?} misses events", self.cursor));
            let Step::Event(event) = step else { panic!("{step:?}") };
            self.seen.push(short(&event));
        }
        // It may have seen more by then, if writers are still at work.
        assert_eq!(
            self.seen[..truth.len()],
            truth,
            "{:?} of {:?} after {}",
            self.topic,
            self.resource,
            self.after
        );
        let now = store.current_revision().await.unwrap();
        while self.cursor.progress() < now {
            let more = tokio::time::timeout(Duration::from_millis(1), self.cursor.next()).await;
            if let Ok(step) = more {
                let Step::Event(event) = step else { panic!("{step:?}") };
                self.seen.push(short(&event));
            }
        }
        self.note_progress();
        let known = self.truth(store).await.into_iter().filter(|seen| seen.0 <= self.progress);
        let seen = self.seen.iter().filter(|seen| seen.0 <= self.progress);
        assert!(known.eq(seen.cloned()), "{:?}: not all up to the progress was seen", self.topic);
    }
}

fn random_topic(random: &mut Random) -> Topic {
    match random.below(5) {
        0 => Topic::All,
        1 => Topic::Namespace(format!("ns-{}", random.below(4)).into()),
        2 => Topic::Key(format!("ns-{}/p-{}", random.below(3), random.below(12)).into()),
        3 => Topic::Field(0, node(usize::try_from(random.below(4)).unwrap()).into()),
        // A field without an index: the line is a wider one.
        _ => Topic::Field(1, "".into()),
    }
}

/// Deletes some keys with one revision, as etcd does when a lease ends.
async fn delete_together(memory: &Memory, count: u64) {
    let lease = memory.grant(Duration::from_secs(1000)).await.unwrap();
    for number in 0..count {
        let key = format!("{PODS}ns-{}/leased-{number}", number % 2);
        let op = Op::Put { value: Bytes::from(vec![b'x'; 3]), lease: Some(lease) };
        memory.txn(&key, Expected::Absent, op).await.unwrap();
    }
    memory.end(lease);
}

async fn watchers_see_everything(seed: u64, config: Config) {
    let memory = Memory::new();
    let store: Arc<dyn Store> = Arc::new(memory.clone());
    let world = World::start(Arc::clone(&store), config).await;
    let mut play = Play::new(seed);
    play.compact_every = 0;
    let mut random = Random::new(seed ^ 0xABCD);
    let mut watchers: Vec<Watcher> = Vec::new();
    for _ in 0..120 {
        for _ in 0..random.below(6) {
            play.write(&memory).await;
        }
        if random.one_in(5) {
            let count = random.below(6);
            delete_together(&memory, count).await;
            delete_together(play.model(), count).await;
        }
        let now = memory.current_revision().await.unwrap();
        if watchers.len() < 25 {
            let resource = if random.one_in(3) { &world.nodes } else { &world.pods };
            let topic = match random_topic(&mut random) {
                Topic::Field(1, _) => Topic::All,
                topic => topic,
            };
            let after = Revision(random.below(now.get() + 4));
            watchers.push(Watcher::new(resource, topic, after));
        }
        if random.one_in(4) {
            tokio::task::yield_now().await;
        }
        let at = usize::try_from(random.below(watchers.len() as u64)).unwrap();
        let count = usize::try_from(random.below(8)).unwrap();
        watchers[at].pull(count).await;
        if random.one_in(12) {
            let gone = watchers.swap_remove(at);
            gone.finish(&memory).await;
        }
    }
    for watcher in watchers {
        watcher.finish(&memory).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn watchers_that_fit_the_ring_see_everything() {
    for seed in 1..=6 {
        watchers_see_everything(seed, Config::default()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn watchers_that_fall_behind_see_everything() {
    for seed in 1..=6 {
        watchers_see_everything(seed, Config { ring_events: 5, ..Config::default() }).await;
        watchers_see_everything(seed + 100, Config { ring_bytes: 900, ..Config::default() }).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn watchers_race_with_writers() {
    let dir = tempfile::TempDir::new().unwrap();
    let engine = keelson_storage_embedded::Engine::open(dir.path(), &Default::default()).unwrap();
    let store: Arc<dyn Store> = Arc::new(engine);
    let config = Config { ring_events: 40, ..Config::default() };
    let world = Arc::new(World::start(Arc::clone(&store), config).await);
    let writers: Vec<_> = (0..4_u64)
        .map(|writer| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                let mut random = Random::new(writer);
                for _ in 0..250 {
                    let (namespace, name) = (random.below(4), random.below(6));
                    let key = format!("{PODS}ns-{namespace}/w{writer}-{name}");
                    let value = "v".repeat(usize::try_from(random.below(9)).unwrap());
                    let there = store.get(&key).await.unwrap().item.is_some();
                    write(&*store, &key, Some(value.as_str()).filter(|_| !there || !random.one_in(3))).await;
                }
            })
        })
        .collect();
    let watchers: Vec<_> = (0..40)
        .map(|seed| {
            let (world, store) = (Arc::clone(&world), Arc::clone(&store));
            tokio::spawn(async move {
                let mut random = Random::new(1000 + seed);
                for _ in 0..5 {
                    let topic = match random_topic(&mut random) {
                        Topic::Field(1, _) => Topic::All,
                        topic => topic,
                    };
                    let now = store.current_revision().await.unwrap();
                    let after = Revision(random.below(now.get() + 4));
                    let mut watcher = Watcher::new(&world.pods, topic, after);
                    for _ in 0..random.below(30) {
                        watcher.pull(5).await;
                    }
                    watcher.finish(&*store).await;
                }
            })
        })
        .collect();
    for task in writers.into_iter().chain(watchers) {
        task.await.unwrap();
    }
    world.check().await;
}

#[tokio::test]
async fn a_field_without_an_index_can_be_watched() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let mut cursor = world.pods.watch(Topic::Field(1, "".into()), Revision::START);
    let mut none = world.pods.watch(Topic::Field(1, "never".into()), Revision::START);
    let last = write(&memory, "/registry/pods/a/b", Some("x")).await;
    assert!(matches!(cursor.next().await, Step::Event(event) if event.revision == last));
    world.cache.consistent().await.unwrap();
    assert!(none.take().is_none());
    assert_eq!(none.progress(), last);
}

#[tokio::test]
async fn who_lags_too_far_expires() {
    let memory = Memory::new();
    let config = Config { ring_events: 4, ..Config::default() };
    let world = World::start(Arc::new(memory.clone()), config).await;
    let mut slow = world.pods.watch(Topic::All, Revision::START);
    let mut first = Revision::START;
    for step in 0..30 {
        first = first.max(write(&memory, "/registry/pods/a/b", Some(&"v".repeat(step + 1))).await);
        world.cache.consistent().await.unwrap();
        if step == 0 {
            assert!(matches!(slow.next().await, Step::Event(_)));
        }
    }
    let compacted = Revision(first.get() - 10);
    memory.compact(compacted).await.unwrap();
    for _ in 0..2 {
        let Step::Expired { requested, oldest } = slow.next().await else { panic!("history is gone") };
        assert_eq!((requested, oldest), (Revision(2), compacted));
    }
    let mut late = world.pods.watch(Topic::Key("a/b".into()), Revision(5));
    assert!(matches!(late.next().await, Step::Expired { requested: Revision(5), .. }));
    let mut fine = world.pods.watch(Topic::Key("a/b".into()), compacted);
    assert!(matches!(fine.next().await, Step::Event(event) if event.revision == compacted.next()));
}

#[tokio::test]
async fn a_quiet_topic_does_not_expire() {
    let memory = Memory::new();
    let config = Config { ring_events: 4, ..Config::default() };
    let world = World::start(Arc::new(memory.clone()), config).await;
    write(&memory, "/registry/pods/quiet/a", Some("x")).await;
    world.cache.consistent().await.unwrap();
    let mut cursor = world.pods.watch(Topic::Namespace("quiet".into()), Revision::START);
    assert!(matches!(cursor.next().await, Step::Event(_)));
    for step in 0..50 {
        write(&memory, "/registry/pods/loud/a", Some(&"v".repeat(step + 1))).await;
    }
    world.cache.consistent().await.unwrap();
    let now = memory.current_revision().await.unwrap();
    // Nothing of the past can be read any more, but nothing was missed either.
    memory.compact(now).await.unwrap();
    let last = write(&memory, "/registry/pods/quiet/a", Some("y")).await;
    assert!(matches!(cursor.next().await, Step::Event(event) if event.revision == last));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn frames_and_entries_are_shared() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let mut cursors: Vec<_> = (0..50).map(|_| world.pods.watch(Topic::All, Revision::START)).collect();
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    let budget = world.cache.budget();
    for cursor in &mut cursors {
        let Step::Event(event) = cursor.next().await else { panic!("an event") };
        let entry = event.new.as_ref().unwrap();
        let json = entry.json(budget, |entry| Ok::<_, ()>(Bytes::copy_from_slice(&entry.object))).unwrap();
        event.frame(7, budget, |_| Ok::<_, ()>(json)).unwrap();
        assert!(Arc::ptr_eq(entry, &world.pods.get("a/b").unwrap()));
    }
    assert_eq!(budget.usage().made, 2, "one JSON and one frame for all");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cursors_wake_only_for_their_topic() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let mut mine = world.pods.watch(Topic::Namespace("mine".into()), Revision::START);
    let waiting = tokio::spawn(async move {
        let step = mine.next().await;
        (step, mine)
    });
    for step in 0..20 {
        write(&memory, "/registry/pods/other/a", Some(&"v".repeat(step + 1))).await;
        write(&memory, &format!("{NODES}n"), Some(&"v".repeat(step + 1))).await;
    }
    world.cache.consistent().await.unwrap();
    assert!(!waiting.is_finished());
    let last = write(&memory, &format!("{PODS}mine/a"), Some("x")).await;
    let (step, cursor) = waiting.await.unwrap();
    assert!(matches!(step, Step::Event(event) if event.revision == last));
    drop(cursor);
}
