//! Power cuts under concurrent writes, also while the store recovers: nothing acknowledged is lost, nothing
//! is half there, revisions go on, and watches that are resumed where they stood see every change once.
//!
//! A seed is four rounds, each with at least one power cut; `KEELSON_SEEDS=500` makes 2,000 of them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use keelson_storage::{Change, Error, Expected, Op, Outcome, Range, Revision, Store, WatchQuery};
use keelson_storage_testkit::history::{Proof, Recorded, Recorder, Truth, check as prove};
use keelson_storage_testkit::play::{collect, replay};
use keelson_storage_testkit::{Disk, Random};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::Medium;
use crate::error::LogError;
use crate::{Clock, Engine, Options};

/// Seeds in an ordinary run; `KEELSON_SEEDS` asks for more.
const SEEDS: u64 = 60;

fn try_open(disk: &Disk) -> Result<Engine, LogError> {
    let options = Options { cache_bytes: 1 << 20, ..Options::default() };
    Engine::on(Medium(disk.clone()), &options, None, Clock::default())
}

/// What a writer was told about its key.
#[derive(Clone, Debug)]
struct Known {
    acknowledged: Option<(Revision, Option<Bytes>)>,
    /// A change that was asked for and not answered.
    doubtful: Option<Option<Bytes>>,
}

/// One writer's own keys, changed until the store fails.
async fn write(
    store: Arc<dyn Store>,
    truth: Arc<Mutex<Truth>>,
    writer: u64,
    round: u64,
    mut random: Random,
) -> BTreeMap<String, Known> {
    let mut keys = BTreeMap::new();
    for step in 0.. {
        let key = format!("/w{writer}/r{round}/k{}", random.below(5));
        let nothing = Known { acknowledged: None, doubtful: None };
        let known = keys.entry(key.clone()).or_insert(nothing);
        let value = Bytes::from(format!("{key} {step} ").repeat(1 + random.below(120) as usize));
        let (expected, op) = match &known.acknowledged {
            Some((at, Some(_))) if random.one_in(4) => (Expected::Revision(*at), Op::Delete),
            Some((at, Some(_))) => (Expected::Revision(*at), Op::Put { value: value.clone(), lease: None }),
            _ => (Expected::Absent, Op::Put { value: value.clone(), lease: None }),
        };
        let after = (op != Op::Delete).then_some(value);
        match store.txn(&key, expected, op).await {
            Ok(Outcome::Committed { revision }) => known.acknowledged = Some((revision, after)),
            Ok(outcome) => panic!("{key} is this writer's own: {outcome:?}"),
            Err(_) => {
                known.doubtful = Some(after);
                break;
            }
        }
        if random.one_in(40) {
            // What is to be forgotten must be known before. A failure is the end of the round like any other.
            let mut truth = truth.lock().await;
            if truth.follow(&*store).await.is_ok() {
                let upto = truth.upto().get().max(1);
                let _ = store.compact(Revision(upto - random.below(upto.min(10)))).await;
            }
        }
    }
    keys
}

async fn check(store: &Engine, all: &BTreeMap<String, Known>, newest: Revision) -> Revision {
    let now = store.current_revision().await.unwrap();
    assert!(now >= newest, "an acknowledged revision {newest} is gone: {now}");
    for (key, known) in all {
        let item = store.get(key).await.unwrap().item;
        let value = item.as_ref().map(|item| item.value.clone());
        let as_told = match &known.acknowledged {
            Some((revision, told)) => {
                value == *told && item.is_none_or(|item| item.mod_revision == *revision)
            }
            None => value.is_none(),
        };
        let as_asked = known.doubtful.as_ref().is_some_and(|asked| value == *asked);
        assert!(as_told || as_asked, "{key}: {value:?} is neither what was told nor asked: {known:?}");
    }
    let compacted = store.compacted().await.unwrap();
    let range = |revision| Range { start: "", end: "", limit: 0, revision };
    let from = compacted.max(Revision::START);
    let mut state = store.range(range(Some(from))).await.unwrap().items;
    let query = WatchQuery { prefix: "", after: from, previous: true };
    let events = collect(&mut *store.watch(query).await.unwrap(), from, now).await.unwrap();
    let numbers: Vec<u64> = events.iter().map(|event| event.revision.get()).collect();
    assert_eq!(numbers, (from.get() + 1..=now.get()).collect::<Vec<_>>(), "each revision once");
    assert!(events.iter().all(|event| event.change != Change::Delete || event.previous.is_some()));
    replay(&mut state, &events);
    assert_eq!(state, store.range(range(None)).await.unwrap().items);
    now
}

/// Watches from where it stood until the store is gone.
async fn watch(store: Arc<dyn Store>, prefix: &'static str, at: Arc<AtomicU64>) {
    loop {
        let after = Revision(at.load(Ordering::Relaxed));
        let mut watch = match store.watch(WatchQuery { prefix, after, previous: true }).await {
            Ok(watch) => watch,
            Err(Error::Compacted { .. }) => {
                let Ok(now) = store.current_revision().await else { return };
                at.store(now.get(), Ordering::Relaxed);
                continue;
            }
            Err(_) => return,
        };
        loop {
            match watch.next().await {
                Ok(batch) => at.store(batch.progress.get(), Ordering::Relaxed),
                Err(Error::Compacted { .. }) => break,
                Err(_) => return,
            }
        }
    }
}

/// What outlives the rounds of a seed.
struct Life {
    random: Random,
    disk: Disk,
    recorder: Recorder,
    truth: Arc<Mutex<Truth>>,
    watchers: Vec<(&'static str, Arc<AtomicU64>)>,
}

impl Life {
    /// Writers and watchers until the disk fails under them; then the power goes.
    async fn round(&mut self, store: Engine, round: u64) -> BTreeMap<String, Known> {
        let store: Arc<dyn Store> = Arc::new(Recorded::new(Arc::new(store), self.recorder.clone()));
        let mut watchers = JoinSet::new();
        for (prefix, at) in &self.watchers {
            watchers.spawn(watch(Arc::clone(&store), prefix, Arc::clone(at)));
        }
        self.disk.fail_after(self.random.below(400));
        let random = &mut self.random;
        let writers: Vec<_> = (0..1 + random.below(4))
            .map(|writer| (writer, random.fork()))
            .map(|(writer, random)| {
                let truth = Arc::clone(&self.truth);
                tokio::spawn(write(Arc::clone(&store), truth, writer, round, random))
            })
            .collect();
        let mut all = BTreeMap::new();
        for writer in writers {
            all.append(&mut writer.await.unwrap());
        }
        watchers.shutdown().await;
        drop(store);
        self.disk.power_cut(&mut self.random);
        while self.random.one_in(2) {
            self.disk.fail_after(self.random.below(12));
            drop(try_open(&self.disk));
            self.disk.power_cut(&mut self.random);
        }
        all
    }

    /// Every watch gets to the end.
    async fn settle(&self, store: Engine, now: Revision) {
        self.truth.lock().await.follow(&store).await.unwrap();
        let store = Recorded::new(Arc::new(store), self.recorder.clone());
        for (prefix, at) in &self.watchers {
            let after = Revision(at.load(Ordering::Relaxed));
            match store.watch(WatchQuery { prefix, after, previous: true }).await {
                Ok(mut watch) => drop(collect(&mut *watch, after, now).await.unwrap()),
                Err(error) => assert!(matches!(error, Error::Compacted { .. }), "{error}"),
            }
        }
    }
}

async fn life(seed: u64) -> Proof {
    let disk = Disk::default();
    drop(try_open(&disk).expect("the first start"));
    let (recorder, truth, random) = (Recorder::new(), Arc::default(), Random::new(seed));
    let watchers = ["", "/w0/", "/w1/"].map(|prefix| (prefix, Arc::default())).into();
    let mut life = Life { random, disk, recorder, truth, watchers };
    let mut all: BTreeMap<String, Known> = BTreeMap::new();
    let mut newest = Revision::START;
    for round in 0..4 {
        let store = try_open(&life.disk).expect("the store opens after a power cut");
        newest = check(&store, &all, newest).await;
        // What was in doubt is settled now: what is there stays.
        all = life.round(store, round).await;
        let told = all.values().filter_map(|known| Some(known.acknowledged.as_ref()?.0));
        newest = told.max().unwrap_or(newest).max(newest);
    }
    let store = try_open(&life.disk).expect("the store opens after a power cut");
    let now = check(&store, &all, newest).await;
    life.settle(store, now).await;
    let truth = life.truth.lock().await.clone();
    prove(&life.recorder.history(), &truth)
        .unwrap_or_else(|flaws| panic!("{} flaws, {}", flaws.len(), flaws[0]))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_in_a_power_cut() {
    let seeds = std::env::var("KEELSON_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SEEDS);
    let mut all = Proof::default();
    for seed in 1..=seeds {
        match tokio::spawn(life(seed)).await {
            Ok(proof) => all += proof,
            Err(_) => panic!("seed {seed}"),
        }
    }
    println!("{} power cuts and more while recovering: {all:?}", 4 * seeds);
    let least = usize::try_from(4 * seeds).unwrap();
    assert!(all.writes > 5 * least && all.events > 5 * least && all.unknown > least / 2, "{all:?}");
}
