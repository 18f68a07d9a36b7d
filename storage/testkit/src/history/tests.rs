//! The judge is judged: right runs pass, and each planted bug is found for what it is.

use std::sync::Arc;

use bytes::Bytes;
use keelson_storage::{Expected, LeaseId, Op, Store};
use std::time::Duration;

use super::{Property, Recorded, Recorder, Truth, check};
use crate::mixed::{Mixed, PODS};
use crate::{Bug, Memory, Planted};

fn truth(memory: &Memory) -> Truth {
    let events = memory.events();
    let upto = events.last().map_or_else(Default::default, |last| last.revision);
    Truth::of(events.iter().map(Into::into), upto)
}

fn simulated<F: Future>(work: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.unwrap().block_on(work)
}

#[test]
fn right_runs_pass() {
    let mut all = super::Proof::default();
    for seed in 1..=40 {
        let (memory, recorder) = (Memory::new(), Recorder::new());
        let store = Arc::new(Recorded::new(Arc::new(memory.clone()), recorder.clone()));
        simulated(Mixed::default().run(store, seed));
        match check(&recorder.history(), &truth(&memory)) {
            Ok(proof) => all += proof,
            Err(flaws) => panic!("seed {seed}: {}", flaws[0]),
        }
    }
    assert!(all.writes > 800 && all.mismatches > 100 && all.lists > 500 && all.reads > 500, "{all:?}");
    assert!(all.watches > 300 && all.events > 1000 && all.bookmarks > 1000, "{all:?}");
}

#[test]
fn the_same_seed_gives_the_same_history() {
    let run = |seed| {
        let recorder = Recorder::new();
        let store = Arc::new(Recorded::new(Arc::new(Memory::new()), recorder.clone()));
        simulated(Mixed::default().run(store, seed));
        recorder.history().digest()
    };
    assert_eq!(run(5), run(5));
    assert_ne!(run(5), run(6));
}

/// Runs clients over a store with a bug until it has shown, and gives what the checker says then.
fn found(bug: Bug) -> Vec<Property> {
    for seed in 1..50 {
        let (memory, recorder) = (Memory::new(), Recorder::new());
        let planted = Planted::new(Arc::new(memory.clone()), bug, seed % 7);
        let store = Arc::new(Recorded::new(Arc::new(planted.clone()), recorder.clone()));
        simulated(async {
            delete_together(&memory, &*store).await;
            Mixed::default().run(store, seed).await;
        });
        if planted.shown() {
            let flaws = check(&recorder.history(), &truth(&memory)).expect_err("the bug has shown");
            return flaws.into_iter().map(|flaw| flaw.property).collect();
        }
    }
    panic!("there was never an opportunity for {bug:?}");
}

/// Several deletions with one revision, more than once, and watchers of them.
async fn delete_together(memory: &Memory, store: &dyn Store) {
    for round in 0..8 {
        let lease = memory.grant(Duration::from_secs(1000)).await.unwrap();
        for number in 0..3 {
            let op = Op::Put { value: Bytes::from(format!("{round}-{number}")), lease: Some(lease) };
            store.txn(&format!("{PODS}leased-{number}"), Expected::Absent, op).await.unwrap();
        }
        memory.end(LeaseId(lease.0));
    }
}

#[test]
fn each_planted_bug_is_found() {
    for (bug, property) in [
        (Bug::BackInTime, Property::Fresh),
        (Bug::BookmarkGoesBack, Property::Bookmarkable),
        (Bug::DroppedDelete, Property::Bookmarkable),
        (Bug::DuplicatedEvent, Property::Unique),
        (Bug::EarlyBookmark, Property::Bookmarkable),
        (Bug::ForeignKey, Property::Filter),
        (Bug::LateStart, Property::Bookmarkable),
        (Bug::LostWrite, Property::Linearizable),
        (Bug::ReusedRevision, Property::Linearizable),
        (Bug::SkippedEvent, Property::Bookmarkable),
        (Bug::SkippingPage, Property::Snapshot),
        (Bug::SplitRevision, Property::Atomic),
        (Bug::StalePage, Property::Snapshot),
        (Bug::Swapped, Property::Ordered),
        (Bug::WrongCreate, Property::IsCreate),
        (Bug::WrongPrevious, Property::PrevKv),
    ] {
        let found = found(bug);
        assert!(found.contains(&property), "{bug:?} was found as {found:?} and not as {property:?}");
    }
}
