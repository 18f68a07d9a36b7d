//! Starting, restarting, joining late, leaving, and a store that fails for a while.

use std::sync::Arc;
use std::time::Duration;

use keelson_storage::{Error, Revision, Store};
use keelson_storage_testkit::play::Play;
use keelson_storage_testkit::{Flaky, Memory, Odds, Random};

use super::{PODS, World, compare, spec, stored, write};
use crate::{Cache, Config, Snapshot, Step, Topic};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_past_is_replayed_at_the_start() {
    let memory = Memory::new();
    let mut play = Play::new(9);
    play.compact_every = 0;
    for _ in 0..100 {
        play.write(&memory).await;
    }
    let middle = memory.current_revision().await.unwrap();
    memory.compact(middle).await.unwrap();
    for _ in 0..50 {
        play.write(&memory).await;
    }
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let now = memory.current_revision().await.unwrap();
    assert_eq!(world.cache.applied(), now, "ready means that all of it was seen");
    world.check().await;
    assert!(world.pods.root_at(middle).is_some() && world.nodes.root_at(middle).is_some());
    let mut cursor = world.pods.watch(Topic::All, middle);
    assert!(matches!(cursor.take(), Some(Step::Event(_))), "the ring reaches back to there");

    let fresh = World::start(Arc::new(memory), Config { replay: false, ..Config::default() }).await;
    fresh.check().await;
    assert!(fresh.pods.root_at(middle).is_none());
    let mut cursor = fresh.pods.watch(Topic::All, middle);
    assert!(cursor.take().is_none(), "it must read the store");
    assert!(matches!(cursor.next().await, Step::Event(_)));
}

#[tokio::test]
async fn nothing_is_ready_before_it_is_loaded() {
    let memory = Memory::new();
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    let (cache, dispatcher) = Cache::new(Arc::new(memory.clone()), Config::default());
    let pods = cache.register(spec(PODS));
    assert!(!pods.ready() && !cache.ready());
    tokio::spawn(dispatcher.run());
    cache.wait_ready().await;
    assert!(pods.ready());
    assert_eq!(pods.root().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_resource_joins_while_the_store_is_written() {
    for seed in 0..5 {
        let memory = Memory::new();
        let world =
            World::start(Arc::new(memory.clone()), Config { load_page: 3, ..Config::default() }).await;
        let mut play = Play::new(40 + seed);
        play.compact_every = 0;
        for _ in 0..50 {
            play.write(&memory).await;
        }
        world.cache.unregister(PODS);
        let writer = {
            let memory = memory.clone();
            tokio::spawn(async move {
                for _ in 0..200 {
                    play.write(&memory).await;
                    tokio::task::yield_now().await;
                }
            })
        };
        for _ in 0..5 {
            let pods = world.cache.register(spec(PODS));
            world.cache.wait_ready().await;
            world.cache.consistent().await.unwrap();
            let Snapshot { root, revision } = pods.snapshot();
            compare(&memory, &pods, &root, revision).await;
        }
        writer.await.unwrap();
        let pods = world.cache.resource(PODS).unwrap();
        world.cache.consistent().await.unwrap();
        let Snapshot { root, revision } = pods.snapshot();
        compare(&memory, &pods, &root, revision).await;
    }
}

#[tokio::test]
async fn leaving_closes_and_rebuilding_expires() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let last = write(&memory, "/registry/pods/a/b", Some("x")).await;
    world.cache.consistent().await.unwrap();
    let mut waiting = world.pods.watch(Topic::All, last);
    let mut narrow = world.pods.watch(Topic::Key("a/b".into()), last);
    let mut node = world.nodes.watch(Topic::All, last);
    assert!(node.take().is_none());

    world.cache.rebuild(&world.pods);
    assert!(matches!(waiting.next().await, Step::Expired { .. }));
    assert!(matches!(narrow.next().await, Step::Expired { .. }));
    world.cache.wait_ready().await;
    assert_eq!(stored(&world.pods.get("a/b").unwrap()), b"x");
    let mut again = world.pods.watch(Topic::All, last);
    assert!(again.take().is_none());

    world.cache.unregister(PODS);
    assert!(matches!(again.next().await, Step::Closed));
    assert!(matches!(world.pods.watch(Topic::All, last).next().await, Step::Closed));
    assert!(matches!(world.pods.watch(Topic::Key("x".into()), Revision(1)).next().await, Step::Closed));
    assert!(!world.pods.ready());
    assert!(node.take().is_none(), "the others go on");
}

/// While a resource is loaded anew, its events wait, and so must every revision that is told of it.
#[tokio::test(start_paused = true)]
async fn nothing_runs_ahead_of_a_resource_that_is_rebuilt() {
    let memory = Memory::new();
    let odds = Odds { slow: 1, ..Odds::default() };
    let slow = Flaky::new(Arc::new(memory.clone()), odds, Random::new(1));
    let world = World::start(Arc::new(slow), Config { load_page: 1, ..Config::default() }).await;
    for name in ["a/1", "a/2", "b/1"] {
        write(&memory, &format!("{PODS}{name}"), Some(name)).await;
    }
    let mut not_ready = 0;
    for _ in 0..5 {
        world.cache.rebuild(&world.pods);
        let mut cursor = world.pods.watch(Topic::All, world.pods.snapshot().revision);
        let mut seen = Revision::ZERO;
        for step in 0..40 {
            let last = write(&memory, "/registry/pods/a/1", Some(&"x".repeat(step + 1))).await;
            write(&memory, "/registry/nodes/n", Some(&"n".repeat(step + 1))).await;
            tokio::time::sleep(Duration::from_millis(7)).await;
            not_ready += usize::from(!world.pods.ready());
            let Snapshot { root, revision } = world.pods.snapshot();
            compare(&memory, &world.pods, &root, revision).await;
            while let Some(Step::Event(event)) = cursor.take() {
                seen = event.revision;
            }
            assert!(cursor.progress() < last || seen == last, "a bookmark without its event");
        }
        world.cache.wait_ready().await;
    }
    assert!(not_ready > 20, "{not_ready}");
    world.check().await;
}

#[tokio::test(start_paused = true)]
async fn a_store_that_fails_for_a_while_is_waited_for() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    let mut cursor = world.pods.watch(Topic::All, Revision::START);
    memory.fail(Some(Error::Unavailable("it is away".to_owned())));
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(world.cache.consistent().await.is_err());
    memory.fail(None);
    let last = write(&memory, "/registry/pods/a/b", Some("x")).await;
    assert!(matches!(cursor.next().await, Step::Event(event) if event.revision == last));
    world.check().await;
}

#[tokio::test(start_paused = true)]
async fn a_cache_that_lost_history_loads_anew() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    world.cache.consistent().await.unwrap();
    let mut cursor = world.pods.watch(Topic::All, world.cache.applied());
    memory.fail(Some(Error::Unavailable("it is away".to_owned())));
    tokio::time::sleep(Duration::from_secs(1)).await;
    memory.fail(None);
    // All of it happens before the dispatcher comes back.
    write(&memory, "/registry/pods/a/b", None).await;
    let last = write(&memory, "/registry/pods/a/c", Some("y")).await;
    memory.compact(last).await.unwrap();
    let Step::Expired { requested, .. } = cursor.next().await else { panic!("events were lost") };
    assert!(requested < last);
    world.cache.wait_ready().await;
    world.check().await;
    assert!(world.pods.get("a/b").is_none());
}

#[tokio::test]
async fn the_dispatcher_ends_with_its_last_handle() {
    let memory = Memory::new();
    let (cache, dispatcher) = Cache::new(Arc::new(memory), Config::default());
    let pods = cache.register(spec(PODS));
    let running = tokio::spawn(dispatcher.run());
    cache.wait_ready().await;
    let mut cursor = pods.watch(Topic::All, Revision::START);
    let other = cache.clone();
    drop(cache);
    assert!(other.consistent().await.is_ok());
    drop(other);
    running.await.unwrap();
    assert!(matches!(cursor.next().await, Step::Closed));
}
