//! Full disks, damaged files, and time that goes by hand: leases over restarts, compaction in slices.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{
    Change, Error, Expected, LeaseId, Op, Outcome, Range, Revision, Store, Watch, WatchQuery,
};
use keelson_storage_testkit::play::{Play, collect};
use keelson_storage_testkit::{Disk, Random};
use tempfile::TempDir;

use super::{Medium, create, on_disk, open, put, store_records};
use crate::{Clock, Driver, Engine, OpenError, Options};

const EVERYTHING: Range<'_> = Range { start: "", end: "", limit: 0, revision: None };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_writes_until_there_is_room() {
    let disk = Disk::default();
    let store = Arc::new(on_disk(&disk, &Options::default()));
    let value = "v".repeat(200 << 10);
    let mut written = Vec::new();
    disk.leave_room(4 << 20);
    let refused = loop {
        let key = format!("/k/{}", written.len());
        match store.txn(&key, Expected::Absent, put(&value)).await {
            Ok(_) => written.push(key),
            Err(error) => break error,
        }
    };
    let unsure = "the disk is full: it is not known whether this will happen when there is room";
    assert_eq!(refused, Error::Unavailable(unsure.to_owned()));
    assert!(written.len() > 3, "{}", written.len());
    assert_eq!(store.health(), Err(Error::Full));
    // Nobody waits: not writers, not leases, not compaction.
    assert_eq!(store.txn("/b", Expected::Absent, put("small")).await, Err(Error::Full));
    assert_eq!(store.grant(Duration::from_secs(1)).await, Err(Error::Full));
    assert_eq!(store.compact(Revision(1)).await, Err(Error::Full));
    // Whoever reads notices nothing.
    for key in &written {
        assert_eq!(store.get(key).await.unwrap().item.unwrap().value, value);
    }
    assert_eq!(store.range(EVERYTHING).await.unwrap().items.len(), written.len());
    let now = store.current_revision().await.unwrap();
    let query = WatchQuery { prefix: "/k/", after: Revision::START, previous: true };
    let mut watch = store.watch(query).await.unwrap();
    assert_eq!(collect(&mut *watch, Revision::START, now).await.unwrap().len(), written.len());

    disk.heal();
    // What had begun is done now, as nobody was told that it would not.
    let last = format!("/k/{}", written.len());
    let events = collect(&mut *watch, now, now.next()).await.unwrap();
    assert_eq!((&*events[0].key, events[0].revision), (&*last, now.next()));
    let after = create(&store, "/after", "there is room").await;
    assert_eq!(store.health(), Ok(()));
    assert!(after > now.next());
    drop((watch, store));
    let store = on_disk(&disk, &Options::default());
    assert_eq!(store.range(EVERYTHING).await.unwrap().items.len(), written.len() + 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_closes_while_the_disk_is_full() {
    let disk = Disk::default();
    let store = on_disk(&disk, &Options::default());
    let kept = create(&store, "/kept", "1").await;
    disk.leave_room(0);
    let value = "v".repeat(1 << 20);
    assert!(store.txn("/lost", Expected::Absent, put(&value)).await.is_err());
    drop(store);
    disk.heal();
    let store = on_disk(&disk, &Options::default());
    assert_eq!(store.get("/kept").await.unwrap().item.unwrap().mod_revision, kept);
    create(&store, "/again", &value).await;
}

/// A store with a past: replaced, deleted and compacted records.
async fn with_past(dir: &Path) -> Play {
    let store = open(dir);
    let mut play = Play::new(42);
    play.value_bytes = 3000;
    play.compact_every = 40;
    play.steps(&store, 120).await;
    drop(store);
    play
}

fn store_file(dir: &Path) -> std::path::PathBuf {
    dir.join("store.redb")
}

/// Opens what may be damaged, and looks at everything in it.
async fn outcome(play: &Play, dir: &Path) -> Result<(), String> {
    let store = match Engine::open(dir, &Options::default()) {
        Ok(store) => store,
        Err(OpenError::Locked { .. }) => panic!("nobody else has it"),
        Err(error) => return Err(error.to_string()),
    };
    play.compare_all(&store).await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn flipped_bits_are_told_with_their_place_or_do_no_harm() {
    let (first, dir) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let play = with_past(first.path()).await;
    let whole = std::fs::read(store_file(first.path())).unwrap();
    let mut random = Random::new(11);
    let (mut refused, mut placed) = (0, 0);
    for _ in 0..120 {
        let mut damaged = whole.clone();
        let bit = usize::try_from(random.below(whole.len() as u64 * 8)).unwrap();
        damaged[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(store_file(dir.path()), damaged).unwrap();
        let Err(text) = outcome(&play, dir.path()).await else { continue };
        refused += 1;
        assert!(text.contains("store.redb"), "{text}");
        if let Some((_, offset)) = text.split_once("it stands at offset ") {
            placed += 1;
            let offset: usize = offset.split(' ').next().unwrap().parse().unwrap();
            assert!(offset <= bit / 8 && bit / 8 < offset + 4200, "{text}, the flipped byte is {}", bit / 8);
        }
    }
    assert!(refused > 10 && placed > 5, "{refused} refused, {placed} with their place");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_was_cut_is_refused() {
    let (first, dir) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let play = with_past(first.path()).await;
    let whole = std::fs::read(store_file(first.path())).unwrap();
    let mut random = Random::new(12);
    let mut refused = 0;
    for _ in 0..40 {
        let length = usize::try_from(random.below(whole.len() as u64)).unwrap();
        std::fs::write(store_file(dir.path()), &whole[..length]).unwrap();
        if let Err(text) = outcome(&play, dir.path()).await {
            refused += 1;
            assert!(text.contains("store.redb"), "{text}");
        }
    }
    assert!(refused >= 35, "{refused}");
}

/// An engine whose time goes by hand.
struct Hand {
    disk: Disk,
    clock: Clock,
    options: Options,
    parts: Option<(Engine, Driver)>,
}

impl Hand {
    fn new(options: Options) -> Self {
        let mut hand = Self { disk: Disk::default(), clock: Clock::by_hand(1_000_000), options, parts: None };
        hand.restart();
        hand
    }

    fn restart(&mut self) {
        self.parts = None;
        let medium = Medium(self.disk.clone());
        self.parts = Some(Engine::driven(medium, &self.options, self.clock.clone()).unwrap());
    }

    fn store(&self) -> &Engine {
        &self.parts.as_ref().unwrap().0
    }

    fn turn(&mut self) {
        self.parts.as_mut().unwrap().1.turn();
    }

    fn due(&self) -> Duration {
        self.parts.as_ref().unwrap().1.due()
    }

    /// Does something that needs a turn of the writer.
    async fn with_turn<T>(&mut self, work: impl AsyncFnOnce(&Engine) -> T) -> T {
        let (engine, driver) = self.parts.as_mut().unwrap();
        let mut work = std::pin::pin!(work(engine));
        // The first poll queues the work, the turn does it.
        tokio::select! {
            biased;
            done = &mut work => return done,
            () = std::future::ready(()) => {}
        }
        driver.turn();
        work.await
    }

    async fn put(&mut self, key: &str, expected: Expected, value: Bytes, lease: Option<LeaseId>) -> Revision {
        let op = Op::Put { value, lease };
        let outcome = self.with_turn(async |store| store.txn(key, expected, op).await).await;
        match outcome.unwrap() {
            Outcome::Committed { revision } => revision,
            outcome @ Outcome::Mismatch { .. } => panic!("{outcome:?}"),
        }
    }
}

#[tokio::test]
async fn a_lease_that_ends_while_the_store_is_down_ends_at_the_start() {
    let mut hand = Hand::new(Options::default());
    let short = hand.with_turn(async |store| store.grant(Duration::from_secs(60)).await).await.unwrap();
    let long = hand.with_turn(async |store| store.grant(Duration::from_secs(3600)).await).await.unwrap();
    for (key, lease) in [("/short", Some(short)), ("/long", Some(long)), ("/kept", None)] {
        hand.put(key, Expected::Absent, Bytes::from(key.to_owned()), lease).await;
    }
    let before = hand.store().current_revision().await.unwrap();
    hand.clock.advance(Duration::from_secs(59));
    hand.restart();
    hand.turn();
    assert!(hand.store().get("/short").await.unwrap().item.is_some(), "a second is left");
    assert!(hand.due() <= Duration::from_secs(1));

    hand.parts = None;
    hand.clock.advance(Duration::from_secs(2));
    hand.restart();
    let query = WatchQuery { prefix: "", after: before, previous: true };
    let mut watch = hand.store().watch(query).await.unwrap();
    assert_eq!(hand.due(), Duration::ZERO);
    hand.turn();
    let events = watch.next().await.unwrap().events;
    let [event] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&*event.key, &event.change, event.revision), ("/short", &Change::Delete, before.next()));
    assert_eq!(event.previous.as_ref().unwrap().value, "/short");
    let late = hand.with_turn(async |store| {
        let op = Op::Put { value: Bytes::new(), lease: Some(short) };
        store.txn("/late", Expected::Absent, op).await
    });
    assert_eq!(late.await, Err(Error::NoLease(short)));
    hand.restart();
    hand.turn();
    let keys: Vec<_> = hand.store().range(EVERYTHING).await.unwrap().items;
    let keys: Vec<_> = keys.iter().map(|item| (&*item.key, item.lease)).collect();
    assert_eq!(keys, [("/kept", None), ("/long", Some(long))]);
}

/// Replaces one key so often, a second apart.
async fn replace(hand: &mut Hand, times: u32, size: usize) -> Revision {
    let mut at = hand.put("/a", Expected::Absent, Bytes::new(), None).await;
    for _ in 0..times {
        hand.clock.advance(Duration::from_secs(1));
        at = hand.put("/a", Expected::Revision(at), Bytes::from(vec![b'v'; size]), None).await;
    }
    at
}

#[tokio::test]
async fn history_is_forgotten_by_time_and_cleaned_in_slices() {
    let options = Options { history: Duration::from_secs(1200), ..Options::default() };
    let mut hand = Hand::new(options);
    let last = replace(&mut hand, 1100, 10).await;
    assert_eq!(hand.store().compacted().await, Ok(Revision::ZERO), "nothing is old enough");
    assert!(hand.due() > Duration::from_secs(90), "nothing is due");
    assert_eq!(store_records(hand.store()), 1101);

    // Then nothing is written any more, and all of it gets old.
    hand.clock.advance(Duration::from_secs(3000));
    let mut sizes = vec![store_records(hand.store())];
    while hand.due() == Duration::ZERO {
        hand.turn();
        sizes.push(store_records(hand.store()));
        assert_eq!(hand.store().get("/a").await.unwrap().item.unwrap().mod_revision, last);
        if sizes.len() == 3 {
            // In the middle of it the process ends; the next goes on.
            hand.restart();
        }
    }
    assert_eq!(hand.store().compacted().await, Ok(last));
    assert!(sizes.len() >= 4, "all at once: {sizes:?}");
    assert!(sizes.windows(2).all(|pair| pair[0] - pair[1] <= 512), "too much at once: {sizes:?}");
    assert_eq!(sizes.last(), Some(&1));
    let stale = WatchQuery { prefix: "", after: Revision(last.get() - 1), previous: false };
    assert!(matches!(hand.store().watch(stale).await.err(), Some(Error::Compacted { .. })));
}

#[tokio::test]
async fn history_is_forgotten_second_by_second_while_it_grows() {
    let options = Options { history: Duration::from_secs(100), ..Options::default() };
    let mut hand = Hand::new(options);
    let last = replace(&mut hand, 1000, 10).await;
    let kept = last.get() - hand.store().compacted().await.unwrap().get();
    // A window of 100 seconds, forgotten in steps of 15.
    assert!((100..=120).contains(&kept), "{kept}");
    assert!(store_records(hand.store()) as u64 <= kept + 40, "cleaning keeps up");
}

#[tokio::test]
async fn history_is_forgotten_by_size() {
    let options = Options { history_bytes: 40 << 20, ..Options::default() };
    let mut hand = Hand::new(options);
    let last = replace(&mut hand, 100, 1 << 20).await;
    let kept = last.get() - hand.store().compacted().await.unwrap().get();
    assert!((34..=41).contains(&kept), "{kept} of a megabyte each");
    while hand.due() == Duration::ZERO {
        hand.turn();
    }
    assert!(store_records(hand.store()) as u64 <= kept + 1);
}

#[tokio::test]
async fn who_drives_no_more_ends_everything() {
    let mut hand = Hand::new(Options::default());
    hand.put("/a", Expected::Absent, Bytes::new(), None).await;
    let (engine, driver) = hand.parts.take().unwrap();
    let query = WatchQuery { prefix: "", after: Revision::ZERO, previous: false };
    let mut watch: Box<dyn Watch> = engine.watch(query).await.unwrap();
    assert_eq!(watch.next().await.unwrap().events.len(), 1);
    drop(driver);
    assert_eq!(watch.next().await, Err(Error::Closed));
    assert_eq!(engine.txn("/b", Expected::Absent, put("1")).await, Err(Error::Closed));
    assert!(engine.get("/a").await.unwrap().item.is_some());
}
