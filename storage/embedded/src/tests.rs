//! The engine against the conformance suite, the reference store, restarts and a disk that fails.

mod hardship;
mod power;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{Change, Error, Expected, LeaseId, Op, Outcome, Range, Revision, Store, WatchQuery};
use keelson_storage_testkit::play::{Play, collect};
use keelson_storage_testkit::{Disk, Random, conformance};
use tempfile::TempDir;

use crate::{Clock, Engine, OpenError, Options};

/// The testkit's disk as redb's backend.
#[derive(Debug)]
struct Medium(Disk);

impl redb::StorageBackend for Medium {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.length())
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.0.read(offset, out)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.0.set_length(length)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.0.sync()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.0.write(offset, data)
    }
}

fn open(dir: &Path) -> Engine {
    Engine::open(dir, &Options::default()).unwrap()
}

fn on_disk(disk: &Disk, options: &Options) -> Engine {
    let options = Options { cache_bytes: 1 << 20, ..options.clone() };
    Engine::on(Medium(disk.clone()), &options, None, Clock::default()).unwrap()
}

fn put(text: &str) -> Op {
    Op::Put { value: Bytes::copy_from_slice(text.as_bytes()), lease: None }
}

async fn create(store: &Engine, key: &str, value: &str) -> Revision {
    match store.txn(key, Expected::Absent, put(value)).await.unwrap() {
        Outcome::Committed { revision } => revision,
        outcome @ Outcome::Mismatch { .. } => panic!("{outcome:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_conforms() {
    let dir = TempDir::new().unwrap();
    conformance::all(Arc::new(open(dir.path())), "/registry/").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_conforms_with_two_phases() {
    let dir = TempDir::new().unwrap();
    let options = Options { two_phase: true, ..Options::default() };
    let store = Engine::open(dir.path(), &options).unwrap();
    conformance::transactions(&store, "/registry/").await;
    conformance::old_states(&store, "/registry/old/").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_answers_as_the_reference_does() {
    for seed in 1..=12 {
        let disk = Disk::default();
        let store = on_disk(&disk, &Options::default());
        let mut play = Play::new(seed);
        play.steps(&store, 300).await;
        play.compare_all(&store).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_is_there_after_a_restart() {
    for seed in 1..=4 {
        let dir = TempDir::new().unwrap();
        let mut play = Play::new(1000 + seed);
        play.value_bytes = 6000;
        for _ in 0..4 {
            let store = open(dir.path());
            play.compare_all(&store).await;
            play.steps(&store, 60).await;
        }
        play.compare_all(&open(dir.path())).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn revisions_go_on_when_nothing_is_left() {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let created = create(&store, "/a", "1").await;
    store.txn("/a", Expected::Revision(created), Op::Delete).await.unwrap();
    let last = store.current_revision().await.unwrap();
    store.compact(last).await.unwrap();
    while store_records(&store) > 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    drop(store);
    let store = open(dir.path());
    assert_eq!(store.current_revision().await, Ok(last));
    assert_eq!(store.compacted().await, Ok(last));
    assert_eq!(create(&store, "/a", "2").await, last.next());
}

fn store_records(store: &Engine) -> usize {
    let mut count = 0;
    let reader = store.shared.log.reader().unwrap();
    let counted = reader.scan(0, u64::MAX - 1, |_, _, _| {
        count += 1;
        std::ops::ControlFlow::Continue(())
    });
    counted.unwrap();
    count
}

#[tokio::test]
async fn a_directory_has_one_owner() {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let error = Engine::open(dir.path(), &Options::default()).unwrap_err();
    assert!(matches!(error, OpenError::Locked { .. }), "{error}");
    assert!(error.to_string().contains("in use by another process"));
    drop(store);
    open(dir.path());
}

#[tokio::test]
async fn a_closed_store_says_so() {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let query = WatchQuery { prefix: "", after: Revision::ZERO, previous: false };
    let mut watch = store.watch(query).await.unwrap();
    let waiting = tokio::spawn(async move { watch.next().await });
    tokio::task::yield_now().await;
    drop(store);
    // An empty store has progress to tell before it closes.
    let first = waiting.await.unwrap();
    assert!(matches!(first, Err(Error::Closed) | Ok(_)), "{first:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_share_a_sync() {
    let disk = Disk::default();
    let store = Arc::new(on_disk(&disk, &Options::default()));
    let before = disk.syncs();
    disk.slow(Duration::from_millis(2));
    let tasks: Vec<_> = (0..400)
        .map(|n| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { create(&store, &format!("/k/{n}"), "v").await })
        })
        .collect();
    let mut revisions = Vec::new();
    for task in tasks {
        revisions.push(task.await.unwrap().get());
    }
    revisions.sort_unstable();
    assert_eq!(revisions, (2..402).collect::<Vec<_>>());
    let syncs = disk.syncs() - before;
    assert!(syncs < 200, "{syncs} syncs for 400 writes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failed_sync_stops_all_writes() {
    let disk = Disk::default();
    let store = on_disk(&disk, &Options::default());
    create(&store, "/a", "1").await;
    disk.fail_after(0);
    let failed = store.txn("/b", Expected::Absent, put("1")).await;
    assert!(matches!(failed, Err(Error::Unavailable(_))), "{failed:?}");
    disk.heal();
    let Err(Error::Unavailable(reason)) = store.txn("/c", Expected::Absent, put("1")).await else {
        panic!("a write after a failed sync")
    };
    assert!(reason.starts_with("writes have stopped"), "{reason}");
    assert!(store.grant(Duration::from_secs(1)).await.is_err());
    assert_eq!(store.current_revision().await, Ok(Revision(2)));
    assert!(matches!(store.health(), Err(Error::Unavailable(_))));
    // What the file cannot give any more is not called missing or damaged.
    let read = store.get("/a").await;
    assert!(matches!(&read, Ok(read) if read.item.is_some()) || matches!(read, Err(Error::Unavailable(_))));
    drop(store);
    let store = on_disk(&disk, &Options::default());
    assert!(store.get("/a").await.unwrap().item.is_some());
    create(&store, "/c", "1").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn history_is_bounded_by_bytes() {
    let disk = Disk::default();
    let options = Options { history_bytes: 16 << 20, ..Options::default() };
    let store = on_disk(&disk, &options);
    let value = "x".repeat(1 << 20);
    let mut at = create(&store, "/a", &value).await;
    create(&store, "/kept", "from the beginning").await;
    for _ in 0..40 {
        let Outcome::Committed { revision } =
            store.txn("/a", Expected::Revision(at), put(&value)).await.unwrap()
        else {
            panic!("nobody else writes")
        };
        at = revision;
    }
    let compacted = store.compacted().await.unwrap();
    assert!(compacted > Revision(15) && compacted < at, "{compacted}");
    let query = WatchQuery { prefix: "", after: Revision(3), previous: false };
    assert!(matches!(store.watch(query).await.err(), Some(Error::Compacted { .. })));
    let query = WatchQuery { prefix: "", after: compacted, previous: true };
    let events = collect(&mut *store.watch(query).await.unwrap(), compacted, at).await.unwrap();
    assert_eq!(events.len() as u64, at.get() - compacted.get());
    let range = Range { start: "", end: "", limit: 0, revision: Some(compacted) };
    assert_eq!(store.range(range).await.unwrap().items.len(), 2);
    while store_records(&store) as u64 > at.get() - compacted.get() + 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_watcher_that_sleeps_reads_the_log() {
    let disk = Disk::default();
    let store = on_disk(&disk, &Options::default());
    let query = WatchQuery { prefix: "/k/", after: Revision::START, previous: true };
    let mut sleeper = store.watch(query).await.unwrap();
    // Twice what the ring holds.
    let value = "y".repeat(64 << 10);
    let mut last = Revision::START;
    for n in 0..128 {
        last = create(&store, &format!("/{}/{n}", if n % 2 == 0 { "k" } else { "other" }), &value).await;
    }
    let events = collect(&mut *sleeper, Revision::START, last).await.unwrap();
    assert_eq!(events.len(), 64);
    assert!(
        events
            .iter()
            .all(|event| matches!(&event.change, Change::Put { value, .. } if value.len() == 64 << 10))
    );
    store.compact(last).await.unwrap();
    let stale = store.watch(WatchQuery { after: Revision(5), ..query }).await;
    assert_eq!(stale.err(), Some(Error::Compacted { requested: Revision(5), compacted: last }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leases_outlive_a_restart() {
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let short = store.grant(Duration::from_secs(1)).await.unwrap();
    let long = store.grant(Duration::from_secs(1000)).await.unwrap();
    for (key, lease) in [("/short", short), ("/long", long)] {
        let op = Op::Put { value: Bytes::new(), lease: Some(lease) };
        store.txn(key, Expected::Absent, op).await.unwrap();
    }
    drop(store);
    let store = open(dir.path());
    assert_eq!(store.get("/long").await.unwrap().item.unwrap().lease, Some(long));
    let query = WatchQuery { prefix: "/", after: Revision(3), previous: false };
    let mut watch = store.watch(query).await.unwrap();
    let batch = loop {
        let next = tokio::time::timeout(Duration::from_secs(20), watch.next()).await;
        let batch = next.expect("the lease must end").unwrap();
        if !batch.events.is_empty() {
            break batch;
        }
    };
    assert_eq!((&*batch.events[0].key, &batch.events[0].change), ("/short", &Change::Delete));
    let next = store.grant(Duration::from_secs(1)).await.unwrap();
    assert_eq!(next, LeaseId(long.0 + 1), "ids are not given twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn damage_is_told_not_served() {
    let disk = Disk::default();
    let store = on_disk(&disk, &Options::default());
    for n in 0..200 {
        create(&store, &format!("/k/{n}"), &format!("value {n}").repeat(50)).await;
    }
    drop(store);
    let mut random = Random::new(7);
    let (mut refused, mut unharmed) = (0, 0);
    for _ in 0..150 {
        let damaged = disk.copy();
        damaged.flip(random.next());
        let read = std::thread::spawn(move || read_damaged(&damaged)).join();
        match read {
            // A panic is no good answer, but no wrong one either; opening turns it into an error.
            Err(_) | Ok(None) => refused += 1,
            // The damage is where nothing stands, or was repaired.
            Ok(Some(values)) => {
                unharmed += 1;
                let written = (0..200).map(|n| format!("value {n}").repeat(50).into_bytes());
                assert!(values.into_iter().eq(written));
            }
        }
    }
    assert!(refused > 10 && unharmed > 10, "{refused} refused, {unharmed} unharmed");
}

fn read_damaged(disk: &Disk) -> Option<Vec<Vec<u8>>> {
    let store = Engine::on(Medium(disk.clone()), &Options::default(), None, Clock::default()).ok()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let key = |n| format!("/k/{n}");
    let values =
        (0..200).map(|n| runtime.block_on(store.get(&key(n))).ok()?.item.map(|item| item.value.to_vec()));
    values.collect()
}

#[tokio::test]
async fn a_first_start_that_was_cut_begins_again() {
    let dir = TempDir::new().unwrap();
    std::fs::write(dir.path().join("store.redb.new"), [0; 5000]).unwrap();
    let store = open(dir.path());
    create(&store, "/a", "1").await;
    drop(store);
    assert!(!dir.path().join("store.redb.new").exists());
    assert!(open(dir.path()).get("/a").await.unwrap().item.is_some());
    std::fs::write(dir.path().join("store.redb"), [7; 5000]).unwrap();
    let error = Engine::open(dir.path(), &Options::default()).unwrap_err();
    assert!(error.to_string().contains("store.redb"), "{error}");
}
