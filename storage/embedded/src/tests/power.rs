//! Power cuts under concurrent writes, also while the store recovers: nothing acknowledged is lost, nothing
//! is half there, and revisions go on.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use keelson_storage::{Change, Expected, Op, Outcome, Range, Revision, Store, WatchQuery};
use keelson_storage_testkit::play::{collect, replay};
use keelson_storage_testkit::{Disk, Random};

use super::Medium;
use crate::error::LogError;
use crate::{Engine, Options};

/// Seeds in an ordinary run; `KEELSON_SEEDS` asks for more.
const SEEDS: u64 = 60;

fn try_open(disk: &Disk) -> Result<Engine, LogError> {
    let db = redb::Builder::new().set_cache_size(1 << 20).create_with_backend(Medium(disk.clone()))?;
    Engine::start(db, &Options::default(), None)
}

/// What a writer was told about its key.
#[derive(Clone, Debug)]
struct Known {
    acknowledged: Option<(Revision, Option<Bytes>)>,
    /// A change that was asked for and not answered.
    doubtful: Option<Option<Bytes>>,
}

/// One writer's own keys, changed until the store fails.
async fn write(store: Arc<Engine>, writer: u64, round: u64, mut random: Random) -> BTreeMap<String, Known> {
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
            let current = store.current_revision().await.unwrap();
            // Its failure is the end of the round like any other.
            let _ = store.compact(Revision(current.get() - random.below(current.get().min(10)))).await;
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

async fn life(seed: u64) {
    let mut random = Random::new(seed);
    let disk = Disk::default();
    drop(try_open(&disk).expect("the first start"));
    let mut all: BTreeMap<String, Known> = BTreeMap::new();
    let mut newest = Revision::START;
    for round in 0..4 {
        let store = Arc::new(try_open(&disk).expect("the store opens after a power cut"));
        newest = check(&store, &all, newest).await;
        // What was in doubt is settled now: what is there stays.
        all.clear();
        disk.fail_after(random.below(400));
        let writers: Vec<_> = (0..1 + random.below(4))
            .map(|writer| tokio::spawn(write(Arc::clone(&store), writer, round, Random::new(random.next()))))
            .collect();
        for writer in writers {
            all.append(&mut writer.await.unwrap());
        }
        drop(store);
        disk.power_cut(&mut random);
        while random.one_in(2) {
            disk.fail_after(random.below(12));
            drop(try_open(&disk));
            disk.power_cut(&mut random);
        }
        let told = all.values().filter_map(|known| Some(known.acknowledged.as_ref()?.0));
        newest = told.max().unwrap_or(newest).max(newest);
    }
    let store = try_open(&disk).expect("the store opens after a power cut");
    check(&store, &all, newest).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_in_a_power_cut() {
    let seeds = std::env::var("KEELSON_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SEEDS);
    for seed in 1..=seeds {
        let done = tokio::spawn(life(seed)).await;
        assert!(done.is_ok(), "seed {seed}");
    }
}
