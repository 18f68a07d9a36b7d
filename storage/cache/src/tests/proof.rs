//! The cache finds out that it is wrong, and heals.

use std::sync::Arc;
use std::time::Duration;

use keelson_storage::{Error, Revision, Store};
use keelson_storage_testkit::play::Play;
use keelson_storage_testkit::{Bug, Memory, Planted};

use super::{NODES, PODS, World, stored, write};
use crate::{Checks, Config, Step, Topic};

const EVERY: Duration = Duration::from_secs(300);

/// Whatever was to be compared has been.
async fn compared(world: &World, times: u64) {
    let done = |checks: Checks| checks.passed + checks.failed + checks.unsure;
    while done(world.pods.checks()) < times || done(world.nodes.checks()) < times {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A cache that missed the deletion of `a/b`.
async fn with_ghost() -> (Memory, World, Revision) {
    let memory = Memory::new();
    let planted = Planted::new(Arc::new(memory.clone()), Bug::DroppedDelete, 0);
    let world = World::start(Arc::new(planted.clone()), Config::default()).await;
    compared(&world, 1).await;
    write(&memory, "/registry/pods/a/other", Some("o")).await;
    world.cache.consistent().await.unwrap();
    let before = memory.current_revision().await.unwrap();
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    world.cache.consistent().await.unwrap();
    write(&memory, "/registry/pods/a/b", Some("yy")).await;
    world.cache.consistent().await.unwrap();
    write(&memory, "/registry/pods/a/b", None).await;
    write(&memory, &format!("{NODES}n"), Some("n")).await;
    world.cache.consistent().await.unwrap();
    assert!(planted.shown());
    (memory, world, before)
}

#[tokio::test(start_paused = true)]
async fn a_lost_deletion_is_found_and_healed() {
    let (memory, world, before) = with_ghost().await;
    let now = memory.current_revision().await.unwrap();
    assert_eq!(stored(&world.pods.get("a/b").expect("it is a ghost")), b"yy");
    let mut live = world.pods.watch(Topic::All, now);
    let mut behind = world.pods.watch(Topic::All, before);
    let mut node = world.nodes.watch(Topic::All, now);
    assert!(live.take().is_none() && node.take().is_none());

    tokio::time::sleep(EVERY).await;
    compared(&world, 2).await;
    world.cache.wait_ready().await;
    assert_eq!(world.pods.checks(), Checks { passed: 1, failed: 1, unsure: 0 });
    assert_eq!(world.nodes.checks(), Checks { passed: 2, failed: 0, unsure: 0 });
    world.check().await;
    assert!(world.pods.get("a/b").is_none());
    // Whoever may have seen the ghost starts again, also who comes back only now.
    assert!(matches!(live.next().await, Step::Expired { .. }));
    loop {
        match behind.next().await {
            Step::Event(event) => assert!(event.new.is_some(), "what it shows it had before"),
            Step::Expired { requested, oldest } => break assert!(requested < oldest),
            Step::Closed => panic!("it is told why"),
        }
    }
    let mut late = world.pods.watch(Topic::Namespace("a".into()), Revision(now.get() - 1));
    let Step::Expired { requested, oldest } = late.next().await else { panic!("it may know the ghost") };
    assert_eq!((requested, oldest), (Revision(now.get() - 1), now));
    // The others notice nothing, and from here on all is well.
    assert!(node.take().is_none());
    let mut fresh = world.pods.watch(Topic::All, now);
    let last = write(&memory, "/registry/pods/a/c", Some("z")).await;
    assert!(matches!(fresh.next().await, Step::Event(event) if event.revision == last));
    tokio::time::sleep(EVERY).await;
    compared(&world, 3).await;
    assert_eq!(world.pods.checks(), Checks { passed: 2, failed: 1, unsure: 0 });
}

#[tokio::test(start_paused = true)]
async fn a_lost_put_is_found_and_healed() {
    let memory = Memory::new();
    let planted = Planted::new(Arc::new(memory.clone()), Bug::SkippedEvent, 0);
    let world = World::start(Arc::new(planted.clone()), Config::default()).await;
    for (step, key) in ["a/1", "a/2", "a/3"].into_iter().enumerate() {
        write(&memory, &format!("{PODS}{key}"), Some(&"v".repeat(step + 1))).await;
        world.cache.consistent().await.unwrap();
    }
    assert!(planted.shown() && world.pods.root().len() == 2, "the second is lost");
    compared(&world, 1).await;
    world.cache.wait_ready().await;
    assert_eq!(world.pods.checks(), Checks { passed: 0, failed: 1, unsure: 0 });
    world.check().await;
    assert_eq!(world.pods.root().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_store_that_cannot_tell_changes_nothing() {
    let memory = Memory::new();
    let world = World::start(Arc::new(memory.clone()), Config::default()).await;
    write(&memory, "/registry/pods/a/b", Some("x")).await;
    compared(&world, 1).await;
    world.cache.consistent().await.unwrap();
    let mut cursor = world.pods.watch(Topic::All, world.cache.applied());
    assert!(cursor.take().is_none());
    memory.fail(Some(Error::Unavailable("it is away".to_owned())));
    tokio::time::sleep(2 * EVERY).await;
    memory.fail(None);
    compared(&world, 2).await;
    assert_eq!((world.pods.checks().failed, world.nodes.checks().failed), (0, 0));
    let last = write(&memory, "/registry/pods/a/b", Some("y")).await;
    assert!(matches!(cursor.next().await, Step::Event(event) if event.revision == last));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_found_where_nothing_is_wrong() {
    let memory = Memory::new();
    let config = Config { check_every: Duration::from_millis(1), load_page: 3, ..Config::default() };
    let world = World::start(Arc::new(memory.clone()), config).await;
    let mut play = Play::new(21);
    play.compact_every = 0;
    for step in 0..400 {
        play.write(&memory).await;
        if step % 20 == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
    compared(&world, 5).await;
    for resource in [&world.pods, &world.nodes] {
        let checks = resource.checks();
        assert!(checks.failed == 0 && checks.passed >= 5, "{}: {checks:?}", resource.prefix());
    }
    assert_eq!(world.pods.prefix(), PODS);
}
