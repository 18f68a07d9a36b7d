//! The whole cache over real stores, against what the store says.

mod conforms;
mod cursors;
mod lifecycle;
mod proof;
mod simulation;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{Expected, Op, Outcome, Range, Revision, Store, prefix_end};
use keelson_storage_testkit::Memory;
use keelson_storage_testkit::play::Play;

use crate::{Admit, AdmitError, Cache, Config, Entry, Head, Resource, Snapshot, Spec, Walk};

/// Shows the stored bytes behind their revision; the length decides the one field, and some lengths are bad.
struct Plain {
    bad: Option<usize>,
}

impl Admit for Plain {
    fn admit(&self, key: &Arc<str>, revision: Revision, stored: &Bytes) -> Result<Entry, AdmitError> {
        if self.bad == Some(stored.len()) {
            return Err(AdmitError::new(format!("a length of {} cannot be", stored.len())));
        }
        let object = [revision.to_string().as_bytes(), b":", stored].concat();
        let head = Head { fields: Box::new([node(stored.len()).into()]), ..Head::default() };
        Ok(Entry::new(Arc::clone(key), revision, Bytes::from(object), head))
    }

    fn restamp(&self, entry: &Entry, revision: Revision) -> Result<Entry, AdmitError> {
        self.admit(&entry.key, revision, &entry.object.slice_ref(stored(entry)))
    }
}

fn node(length: usize) -> String {
    format!("node-{}", length % 4)
}

/// The stored bytes of an entry that [`Plain`] made.
fn stored(entry: &Entry) -> &[u8] {
    let at = entry.object.iter().position(|byte| *byte == b':').expect("the revision ends with a colon");
    &entry.object[at + 1..]
}

const PODS: &str = "/registry/pods/";
const NODES: &str = "/registry/nodes/";

fn spec(prefix: &str) -> Spec {
    Spec { prefix: prefix.into(), admit: Arc::new(Plain { bad: None }), indexed: Box::new([0]) }
}

/// A running cache with two resources.
struct World {
    cache: Cache,
    pods: Arc<Resource>,
    nodes: Arc<Resource>,
}

impl World {
    async fn start(store: Arc<dyn Store>, config: Config) -> Self {
        let (cache, dispatcher) = Cache::new(store, config);
        let (pods, nodes) = (cache.register(spec(PODS)), cache.register(spec(NODES)));
        tokio::spawn(dispatcher.run());
        tokio::time::timeout(Duration::from_secs(10), cache.wait_ready())
            .await
            .expect("the cache gets ready");
        Self { cache, pods, nodes }
    }

    async fn check(&self) {
        self.cache.consistent().await.unwrap();
        for resource in [&self.pods, &self.nodes] {
            let Snapshot { root, revision } = resource.snapshot();
            compare(&**self.cache.store(), resource, &root, revision).await;
        }
    }
}

/// Compares a root with the store's state at a revision.
async fn compare(store: &dyn Store, resource: &Resource, root: &crate::Root, revision: Revision) {
    let end = prefix_end(resource.prefix());
    let range = Range { start: resource.prefix(), end: &end, limit: 0, revision: Some(revision) };
    let page = store.range(range).await.unwrap();
    let found: Vec<_> = root.iter().map(|entry| (&*entry.key, entry.revision, stored(entry))).collect();
    let told: Vec<_> = page
        .items
        .iter()
        .map(|item| (item.key.strip_prefix(resource.prefix()).unwrap(), item.mod_revision, &*item.value))
        .collect();
    assert_eq!(found, told, "{resource:?} at {revision}");
    assert_eq!(root.len(), told.len());
    for number in 0..4 {
        let value = node(number);
        let indexed: Vec<_> = root.by_field(0, &value).map(|entry| &entry.key).collect();
        let scanned: Vec<_> =
            root.iter().filter(|entry| entry.head.field(0) == value).map(|entry| &entry.key).collect();
        assert_eq!(indexed, scanned);
    }
}

async fn write(store: &dyn Store, key: &str, value: Option<&str>) -> Revision {
    let current = store.get(key).await.unwrap().item;
    let expected = current.map_or(Expected::Absent, |item| Expected::Revision(item.mod_revision));
    let op = value
        .map_or(Op::Delete, |value| Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), lease: None });
    match store.txn(key, expected, op).await.unwrap() {
        Outcome::Committed { revision } => revision,
        outcome @ Outcome::Mismatch { .. } => panic!("{outcome:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roots_are_what_the_store_holds() {
    for seed in 1..=10 {
        let memory = Memory::new();
        let world = World::start(Arc::new(memory.clone()), Config::default()).await;
        let mut play = Play::new(seed);
        for _ in 0..30 {
            for _ in 0..10 {
                play.write(&memory).await;
            }
            world.check().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roots_are_what_the_embedded_store_holds() {
    let dir = tempfile::TempDir::new().unwrap();
    let mut play = Play::new(77);
    play.compact_every = 0;
    for _ in 0..3 {
        let engine = keelson_storage_embedded::Engine::open(dir.path(), &Default::default()).unwrap();
        let engine: Arc<dyn Store> = Arc::new(engine);
        let (cache, dispatcher) = Cache::new(Arc::clone(&engine), Config::default());
        let pods = cache.register(spec(PODS));
        let nodes = cache.register(spec(NODES));
        let running = tokio::spawn(dispatcher.run());
        cache.wait_ready().await;
        let world = World { cache, pods, nodes };
        world.check().await;
        for _ in 0..10 {
            play.steps(&*engine, 10).await;
            world.check().await;
        }
        drop(world);
        running.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_old_state_can_be_read() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config { roots: 20, ..Config::default() }).await;
    let mut play = Play::new(5);
    play.compact_every = 0;
    for _ in 0..60 {
        play.write(&memory).await;
        world.cache.consistent().await.unwrap();
    }
    let last = memory.current_revision().await.unwrap();
    let mut remembered = 0;
    for number in 1..=last.get() {
        let revision = Revision(number);
        if let Some(root) = world.pods.root_at(revision) {
            remembered += 1;
            compare(&memory, &world.pods, &root, revision).await;
        }
        let end = prefix_end(PODS);
        let range = Range { start: PODS, end: &end, limit: 0, revision: Some(revision) };
        let all = memory.range(range).await.unwrap().items;
        for limit in [0, 2] {
            let slice = world.pods.slice_at(revision, "ns-1/", "", limit).await.unwrap();
            let names: Vec<_> = slice.entries.iter().map(|entry| format!("{PODS}{}", entry.key)).collect();
            let told: Vec<_> =
                all.iter().map(|item| item.key.to_string()).filter(|key| key.contains("/ns-1/")).collect();
            let cut = if limit == 0 { told.len() } else { limit.min(told.len()) };
            assert_eq!(names, told[..cut]);
            assert_eq!(slice.remaining, (told.len() - cut) as u64);
        }
    }
    assert!(remembered >= 20, "{remembered}");
    assert!(world.pods.root_at(last.next()).is_none(), "not reached");
    let future = world.pods.slice_at(last.next(), "", "", 0).await;
    assert!(matches!(future, Err(crate::Error::Store(keelson_storage::Error::Future { .. }))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idle_resource_carries_the_newest_revision() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let pod = write(&memory, "/registry/pods/a/b", Some("x")).await;
    let mut last = pod;
    for step in 0..5 {
        last = write(&memory, "/registry/nodes/n", Some(&"n".repeat(step + 1))).await;
    }
    let other = write(&memory, "/elsewhere", Some("not under the cache's prefix")).await;
    assert_eq!(world.cache.consistent().await, Ok(other));
    let Snapshot { root, revision } = world.pods.snapshot();
    assert_eq!((root.revision, revision), (pod, other));
    assert_eq!(world.nodes.root().revision, last);
    let mut cursor = world.pods.watch(crate::Topic::All, pod);
    assert_eq!(cursor.progress(), other, "a bookmark may tell it");
}

#[tokio::test(start_paused = true)]
async fn a_read_waits_for_what_is_not_there_yet() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let future = Revision(10);
    let late = world.cache.wait_fresh(future, crate::FRESH_TIMEOUT).await;
    assert_eq!(late, Err(crate::Error::NotFresh { requested: future, current: Revision::START }));
    let cache = world.cache.clone();
    let waiting = tokio::spawn(async move { cache.wait_fresh(Revision(3), crate::FRESH_TIMEOUT).await });
    tokio::task::yield_now().await;
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    write(&memory, "/registry/pods/a/b", Some("y")).await;
    assert_eq!(waiting.await.unwrap(), Ok(()));
    assert_eq!(stored(&world.pods.get("a/b").unwrap()), b"y");
}

#[tokio::test]
async fn ranges_and_walks_give_the_same() {
    let memory = Memory::new();
    for key in ["a/1", "a/2", "a-b/1", "aa/1", "b/1", "b/2", "c"] {
        write(&memory, &format!("{PODS}{key}"), Some(key)).await;
    }
    let world = World::start(Arc::new(memory), Config::default()).await;
    let root = world.pods.root();
    let keys = |prefix: &str, start: &str| {
        root.range(prefix, start).map(|entry| entry.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(keys("", ""), ["a-b/1", "a/1", "a/2", "aa/1", "b/1", "b/2", "c"]);
    assert_eq!(keys("a/", ""), ["a/1", "a/2"]);
    assert_eq!(keys("a/", "a/1\0"), ["a/2"]);
    assert_eq!(keys("a/", "b"), [""; 0]);
    assert_eq!(keys("b/", "a/2"), ["b/1", "b/2"]);
    assert_eq!(root.count("a/", "a/1\0"), 1);
    assert_eq!(root.count("", ""), 7);
    for piece in 1..8 {
        for (prefix, start) in [("", ""), ("a/", ""), ("", "aa/1"), ("x", "")] {
            let mut walk = Walk::new(Arc::clone(&root), prefix, start);
            let mut seen = Vec::new();
            loop {
                let mut left = piece;
                let more = walk.step(|entry| {
                    seen.push(entry.key.to_string());
                    left -= 1;
                    left > 0
                });
                if !more {
                    break;
                }
            }
            assert_eq!(seen, keys(prefix, start));
        }
    }
}

#[test]
fn a_root_is_a_map_and_its_copies_do_not_change() {
    use std::collections::BTreeMap;
    let mut random = keelson_storage_testkit::Random::new(3);
    let (mut root, mut map) = (crate::Root::empty(Revision(1)), BTreeMap::<String, Arc<Entry>>::new());
    let mut copies = Vec::new();
    for step in 0..30_000_u64 {
        let key = format!("ns-{}/p-{}", random.below(40), random.below(200));
        if random.one_in(3) {
            let (ours, theirs) = (root.remove(&key, &[0]), map.remove(&key));
            assert_eq!(ours.map(|entry| entry.revision), theirs.map(|entry| entry.revision));
        } else {
            let head = Head { fields: Box::new([node(random.below(4) as usize).into()]), ..Head::default() };
            let entry = Arc::new(Entry::new(key.as_str().into(), Revision(step), Bytes::new(), head));
            let (ours, theirs) = (root.put(&entry, &[0]), map.insert(key, entry));
            assert_eq!(ours.map(|entry| entry.revision), theirs.map(|entry| entry.revision));
        }
        if step % 1000 == 0 {
            copies.push((root.clone(), map.clone()));
        }
    }
    copies.push((root, map));
    for (root, map) in copies {
        assert!(root.iter().map(|entry| entry.revision).eq(map.values().map(|entry| entry.revision)));
        for field in 0..4 {
            let value = node(field);
            let scan = map.values().filter(|entry| entry.head.field(0) == value).map(|entry| &entry.key);
            assert!(root.by_field(0, &value).map(|entry| &entry.key).eq(scan));
        }
        let start = "ns-17/p-1";
        let tail = map.range(start.to_owned()..).map(|(_, entry)| &entry.key);
        assert!(root.range("", start).map(|entry| &entry.key).eq(tail));
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_as_a_fault() {
    let memory = Memory::new();
    write(&memory, "/registry/pods/a/good", Some("fine")).await;
    write(&memory, "/registry/pods/a/bad", Some("bad")).await;
    let (cache, dispatcher) = Cache::new(Arc::new(memory.clone()), Config::default());
    let admit = Arc::new(Plain { bad: Some(3) });
    let pods = cache.register(Spec { admit, ..spec(PODS) });
    tokio::spawn(dispatcher.run());
    cache.wait_ready().await;
    assert_eq!((pods.root().faults(), pods.root().len()), (1, 2));
    let bad = pods.get("a/bad").unwrap();
    assert_eq!(bad.fault.as_ref().unwrap().message, "a length of 3 cannot be");
    assert_eq!((&*bad.object, bad.namespace(), bad.name()), (&b"bad"[..], "a", "bad"));

    let mut cursor = pods.watch(crate::Topic::All, cache.applied());
    write(&memory, "/registry/pods/a/good", Some("bad")).await;
    write(&memory, "/registry/pods/a/bad", None).await;
    write(&memory, "/registry/pods/a/good", Some("well")).await;
    cache.consistent().await.unwrap();
    assert_eq!((pods.root().faults(), pods.root().len()), (0, 1));
    let mut faults = Vec::new();
    for _ in 0..3 {
        let crate::Step::Event(event) = cursor.next().await else { panic!("three events") };
        faults.push((event.last().is_err(), event.new.as_ref().is_some_and(|entry| entry.fault.is_some())));
    }
    assert_eq!(faults, [(false, true), (true, false), (true, false)]);
}
