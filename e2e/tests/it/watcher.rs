//! kube-rs reflectors over 10,000 objects that change while the server ends and comes back: what they hold at
//! last is what the server has.

use crate::server::{End, Server};
use futures_util::StreamExt;
use k8s_openapi::api::core::v1::{ConfigMap, Namespace};
use kube::api::{DeleteParams, ListParams, Patch, PatchParams, PostParams};
use kube::runtime::reflector::{self, Store};
use kube::runtime::utils::Backoff;
use kube::runtime::watcher::{self, Event};
use kube::runtime::{WatchStreamExt, watcher as watching};
use kube::{Api, Client, ResourceExt};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const OBJECTS: usize = 10_000;
const NAMESPACES: [&str; 4] = ["a", "b", "c", "d"];
/// Writers at a time.
const WRITERS: usize = 16;
/// Changes between one end of the server and the next.
const CHANGES: u64 = 1_500;
const ENDS: [End; 4] = [End::Killed, End::Terminated, End::Killed, End::Killed];
/// Nothing here takes as long.
const PATIENCE: Duration = Duration::from_secs(180);

/// Name and resourceVersion of everything.
type State = BTreeMap<(String, String), String>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reflectors_end_with_what_the_server_has() {
    let Some(binary) = crate::binary() else { return };
    let mut server = Server::start(&binary);
    let client = server.client().await;
    fill(&client).await;

    let mut watched = vec![
        Watched::begin("list and watch", &client, watcher::Config::default()),
        Watched::begin("streaming list", &client, watcher::Config::default().streaming_lists()),
        Watched::begin("a new watch every second", &client, watcher::Config::default().timeout(1)),
    ];
    for one in &watched {
        one.ready().await;
        // The server has some of its own.
        assert!(one.store.len() >= OBJECTS, "{}", one.name);
    }
    let churn = Churn::begin(&client);
    for (round, end) in ENDS.into_iter().enumerate() {
        churn.until(CHANGES * (round as u64 + 1)).await;
        server.restart(end);
        if round == 1 {
            // These meet a server with a past, and two more ends of it.
            let any = watcher::Config::default().any_semantic();
            watched.push(Watched::begin("late list and watch", &client, any));
            let streaming = watcher::Config::default().streaming_lists();
            watched.push(Watched::begin("late streaming list", &client, streaming));
        }
    }
    churn.until(CHANGES * (ENDS.len() as u64 + 1)).await;
    let [created, changed, deleted, failed] = churn.end().await;
    println!("{created} created, {changed} changed, {deleted} deleted, {failed} failed");
    assert!(created > 0 && changed > 0 && deleted > 0);

    let have = state(&client).await;
    for one in &watched {
        one.reaches(&have).await;
        let (lists, events, errors) = one.counted();
        println!("{}: {lists} lists, {events} events, {errors} errors; {} objects", one.name, have.len());
    }
}

/// Makes the namespaces and the objects.
async fn fill(client: &Client) {
    for name in NAMESPACES {
        let namespace = Namespace { metadata: named(name), ..Namespace::default() };
        Api::all(client.clone()).create(&PostParams::default(), &namespace).await.expect("a namespace");
    }
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let client = client.clone();
        writers.spawn(async move {
            for number in (writer..OBJECTS).step_by(WRITERS) {
                let api = maps(&client, number);
                let name = format!("m{number}");
                api.create(&PostParams::default(), &map(&name, 0)).await.expect("created");
            }
        });
    }
    writers.join_all().await;
}

fn named(name: &str) -> kube::api::ObjectMeta {
    kube::api::ObjectMeta { name: Some(name.to_owned()), ..Default::default() }
}

fn map(name: &str, value: u64) -> ConfigMap {
    let data = BTreeMap::from([("value".to_owned(), value.to_string())]);
    ConfigMap { metadata: named(name), data: Some(data), ..ConfigMap::default() }
}

/// The namespace that the object of this number lives in.
fn maps(client: &Client, number: usize) -> Api<ConfigMap> {
    Api::namespaced(client.clone(), NAMESPACES[number % NAMESPACES.len()])
}

/// What the server has, in one consistent read.
async fn state(client: &Client) -> State {
    let all = Api::<ConfigMap>::all(client.clone()).list(&ListParams::default()).await.expect("a list");
    all.items.iter().map(entry).collect()
}

fn entry(map: &ConfigMap) -> ((String, String), String) {
    let version = map.resource_version().expect("objects of a server have one");
    ((map.namespace().expect("a namespace"), map.name_any()), version)
}

/// A reflector and what it saw.
struct Watched {
    name: &'static str,
    store: Store<ConfigMap>,
    seen: Arc<[AtomicU64; 3]>,
    _tasks: JoinSet<()>,
}

impl Watched {
    fn begin(name: &'static str, client: &Client, config: watcher::Config) -> Self {
        let (store, writer) = reflector::store();
        let stream = watching(Api::<ConfigMap>::all(client.clone()), config).backoff(Soon);
        let mut stream = Box::pin(reflector::reflector(writer, stream));
        let seen = Arc::new([const { AtomicU64::new(0) }; 3]);
        let counters = Arc::clone(&seen);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            while let Some(event) = stream.next().await {
                let counter = match event {
                    Ok(Event::InitDone) => 0,
                    Ok(Event::Apply(_) | Event::Delete(_)) => 1,
                    Ok(Event::Init | Event::InitApply(_)) => continue,
                    Err(_) => 2,
                };
                counters[counter].fetch_add(1, Ordering::Relaxed);
            }
        });
        Self { name, store, seen, _tasks: tasks }
    }

    /// Has its first list.
    async fn ready(&self) {
        let ready = tokio::time::timeout(PATIENCE, self.store.wait_until_ready()).await;
        ready.expect("a list in time").expect("the watcher runs");
    }

    /// Lists, events and errors so far.
    fn counted(&self) -> (u64, u64, u64) {
        let of = |at: usize| self.seen[at].load(Ordering::Relaxed);
        (of(0), of(1), of(2))
    }

    /// Comes to hold exactly this, or panics with what differs.
    async fn reaches(&self, want: &State) {
        let began = Instant::now();
        loop {
            let have: State = self.store.state().iter().map(|map| entry(map)).collect();
            if have == *want {
                return;
            }
            if began.elapsed() > PATIENCE {
                let missing: Vec<_> = want.iter().filter(|(key, _)| !have.contains_key(*key)).collect();
                let more: Vec<_> = have.iter().filter(|(key, _)| !want.contains_key(*key)).collect();
                let old: Vec<_> =
                    want.iter().filter(|(key, at)| have.get(*key).is_some_and(|h| h != *at)).collect();
                panic!("{}: missing {missing:?}, too many {more:?}, old {old:?}", self.name);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// Tries again soon: servers here are gone for a moment only.
struct Soon;

impl Iterator for Soon {
    type Item = Duration;

    fn next(&mut self) -> Option<Duration> {
        Some(Duration::from_millis(100))
    }
}

impl Backoff for Soon {
    fn reset(&mut self) {}
}

/// Writers that create, change and delete until they are told to end. What fails because the server was away
/// may have happened or not.
struct Churn {
    done: Arc<[AtomicU64; 4]>,
    over: Arc<AtomicBool>,
    writers: JoinSet<()>,
}

impl Churn {
    fn begin(client: &Client) -> Self {
        let done = Arc::new([const { AtomicU64::new(0) }; 4]);
        let over = Arc::new(AtomicBool::new(false));
        let mut writers = JoinSet::new();
        for writer in 0..WRITERS {
            let (client, done, over) = (client.clone(), Arc::clone(&done), Arc::clone(&over));
            writers.spawn(async move {
                let mut dice = writer as u64 + 1;
                let mut round = 0;
                while !over.load(Ordering::Relaxed) {
                    round += 1;
                    dice =
                        dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    let number = (dice >> 33) as usize % OBJECTS;
                    let what = change(&client, (dice >> 20) % 8, number, writer, round).await;
                    done[what].fetch_add(1, Ordering::Relaxed);
                    if what == 3 {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                }
            });
        }
        Self { done, over, writers }
    }

    /// So many changes were acknowledged.
    async fn until(&self, changes: u64) {
        let began = Instant::now();
        let sum = || self.done[..3].iter().map(|one| one.load(Ordering::Relaxed)).sum::<u64>();
        while sum() < changes {
            assert!(began.elapsed() < PATIENCE, "{} of {changes} changes", sum());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Nothing is under way any more: created, changed, deleted, failed.
    async fn end(self) -> [u64; 4] {
        self.over.store(true, Ordering::Relaxed);
        let ended = tokio::time::timeout(PATIENCE, self.writers.join_all()).await;
        ended.expect("no call hangs");
        [0, 1, 2, 3].map(|at| self.done[at].load(Ordering::Relaxed))
    }
}

/// One write: 0 created, 1 changed, 2 deleted, 3 failed. Names are made, deleted and made again.
async fn change(client: &Client, dice: u64, number: usize, writer: usize, round: u64) -> usize {
    let api = maps(client, number);
    let name = format!("m{number}");
    let fine = |done: bool, what: usize| if done { what } else { 3 };
    match dice {
        0 => {
            let fresh = format!("new-{writer}-{round}");
            fine(api.create(&PostParams::default(), &map(&fresh, round)).await.is_ok(), 0)
        }
        1 => fine(api.delete(&name, &DeleteParams::default()).await.is_ok(), 2),
        2 => fine(api.create(&PostParams::default(), &map(&name, round)).await.is_ok(), 0),
        _ => {
            let patch = Patch::Merge(map(&name, round << 8 | writer as u64));
            fine(api.patch(&name, &PatchParams::default(), &patch).await.is_ok(), 1)
        }
    }
}
