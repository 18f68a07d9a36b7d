//! Clients of a store that do a bit of everything at once: write, read, page and watch.
//!
//! They compare nothing: run them on a [`crate::history::Recorded`] store and let the checker judge. On a
//! runtime of one thread with paused time the same seed does the same.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{Batch, Error, Expected, Op, Range, Revision, Store, Watch, WatchQuery, prefix_end};
use tokio::time::{sleep, timeout};

use crate::Random;

/// How long a client waits for a watch before it does something else.
const PATIENCE: Duration = Duration::from_millis(20);

/// Where the clients write.
pub const PODS: &str = "/registry/pods/";

/// And where else.
pub const NODES: &str = "/registry/nodes/";

/// The keys of the clients: few, so that they meet.
#[must_use]
pub fn keys() -> Vec<String> {
    (0..6).flat_map(|n| [format!("{PODS}ns-{}/p-{n}", n % 2), format!("{NODES}n-{n}")]).collect()
}

/// How much is done.
#[derive(Clone, Copy, Debug)]
pub struct Mixed {
    /// How many clients write.
    pub writers: u64,
    /// How many read and page.
    pub readers: u64,
    /// How many watch.
    pub watchers: u64,
    /// What each does.
    pub steps: u64,
}

impl Default for Mixed {
    fn default() -> Self {
        Self { writers: 3, readers: 2, watchers: 3, steps: 20 }
    }
}

impl Mixed {
    /// Does it all.
    pub async fn run(self, store: Arc<dyn Store>, seed: u64) {
        let mut clients = Vec::new();
        let mut random = Random::new(seed);
        for _ in 0..self.writers {
            clients.push(tokio::spawn(write(Arc::clone(&store), random.fork(), self.steps)));
        }
        for _ in 0..self.readers {
            clients.push(tokio::spawn(read(Arc::clone(&store), random.fork(), self.steps)));
        }
        for _ in 0..self.watchers {
            clients.push(tokio::spawn(watch(Arc::clone(&store), random.fork(), self.steps)));
        }
        for client in clients {
            client.await.expect("clients do not panic");
        }
    }
}

async fn pause(random: &mut Random) {
    sleep(Duration::from_millis(random.below(10))).await;
}

/// Writes, mostly with right expectations. Values are unique.
pub async fn write(store: Arc<dyn Store>, mut random: Random, steps: u64) {
    let keys = keys();
    for _ in 0..steps {
        pause(&mut random).await;
        let key = random.pick(&keys);
        let Ok(read) = store.get(key).await else { continue };
        let expected = match (read.item, random.below(10)) {
            (_, 0) => Expected::Absent,
            (_, 1) => Expected::Revision(Revision(1 + random.below(read.revision.get()))),
            (Some(item), _) => Expected::Revision(item.mod_revision),
            (None, _) => Expected::Absent,
        };
        if random.one_in(3) {
            pause(&mut random).await;
        }
        let op = match expected {
            Expected::Revision(_) if random.one_in(3) => Op::Delete,
            _ => Op::Put { value: value(&mut random), lease: None },
        };
        // Whatever it says is recorded.
        let _ = store.txn(key, expected, op).await;
    }
}

/// A value that nobody else puts.
pub fn value(random: &mut Random) -> Bytes {
    let length = usize::try_from(16 + random.below(4)).expect("it is small");
    Bytes::from(format!("{:0>length$x}", random.next()))
}

/// Reads keys and lists, whole and in pages, now and as they were.
pub async fn read(store: Arc<dyn Store>, mut random: Random, steps: u64) {
    let keys = keys();
    for _ in 0..steps {
        pause(&mut random).await;
        if random.one_in(3) {
            let _ = store.get(random.pick::<String>(&keys)).await;
            continue;
        }
        let prefix = *random.pick(&["", PODS, NODES]);
        let limit = usize::try_from(random.below(4)).expect("it is small");
        page(&*store, prefix, limit, &mut random).await;
    }
}

async fn page(store: &dyn Store, prefix: &str, limit: usize, random: &mut Random) {
    let end = prefix_end(prefix);
    let mut start = prefix.to_owned();
    let mut revision = None;
    loop {
        let Ok(page) = store.range(Range { start: &start, end: &end, limit, revision }).await else { return };
        let Some(last) = page.items.last().filter(|_| page.more) else { return };
        start = format!("{}\0", last.key);
        revision = Some(page.revision);
        pause(random).await;
    }
}

/// Watches, goes away, and comes back where it was.
pub async fn watch(store: Arc<dyn Store>, mut random: Random, steps: u64) {
    let prefix = *random.pick(&["", PODS, NODES, "/registry/pods/ns-1/"]);
    let previous = random.one_in(2);
    let mut at = Revision(random.below(2));
    let mut running: Option<Box<dyn Watch>> = None;
    for _ in 0..steps {
        if random.one_in(4) {
            running = None;
            pause(&mut random).await;
        }
        at = follow(&*store, &mut running, WatchQuery { prefix, after: at, previous }).await;
    }
    let Ok(now) = store.current_revision().await else { return };
    for _ in 0..1000 {
        if at >= now {
            return;
        }
        at = follow(&*store, &mut running, WatchQuery { prefix, after: at, previous }).await;
    }
    panic!("a watch of {prefix} stands at {at} although there is {now}");
}

/// One more batch if there is one; then the place to go on from.
async fn follow(store: &dyn Store, running: &mut Option<Box<dyn Watch>>, query: WatchQuery<'_>) -> Revision {
    let watch = match running {
        Some(watch) => watch,
        None => match store.watch(query).await {
            Ok(watch) => running.insert(watch),
            Err(error) => return again(store, query.after, &error).await,
        },
    };
    match timeout(PATIENCE, watch.next()).await {
        Err(_) => query.after,
        Ok(Ok(Batch { progress, .. })) => progress.max(query.after),
        Ok(Err(error)) => {
            *running = None;
            again(store, query.after, &error).await
        }
    }
}

/// Where to begin again.
async fn again(store: &dyn Store, at: Revision, error: &Error) -> Revision {
    sleep(PATIENCE).await;
    match error {
        Error::Compacted { .. } => store.current_revision().await.unwrap_or(at),
        _ => at,
    }
}
