//! Engine, cache and readers in one deterministic run for each seed, with faults.
//!
//! Everything runs on one thread with paused time: the engine's writer takes its turns from a task, the disk
//! is in memory, whatever looks like chance comes from the seed. A run is one to three lives of a server;
//! each but the last ends with a kill or a power cut, also during recovery. All that clients saw goes to the
//! history checker.
//!
//! `KEELSON_SEEDS=10000` runs so many seeds, `KEELSON_SEED=17` one of them.

mod clients;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use keelson_storage::{Revision, Store};
use keelson_storage_embedded::{Clock, Driver, Engine, Options, StorageBackend};
use keelson_storage_testkit::history::{History, Proof, Recorded, Recorder, Truth, check};
use keelson_storage_testkit::{Disk, Flaky, Odds, Random, mixed};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::{NODES, PODS, World, spec};
use crate::{Cache, Config};

/// Seeds in an ordinary run.
const SEEDS: u64 = 1000;

/// Milliseconds since 1970 when a simulation begins.
const BEGIN: u64 = 1_800_000_000_000;

/// How much faster the engine's clock goes than the clients': the shortest lease is a second.
const FASTER: u32 = 5;

/// The disk as the engine's backend, until the process that has it is killed.
#[derive(Clone, Debug)]
struct Medium {
    disk: Disk,
    alive: Arc<AtomicBool>,
}

impl Medium {
    fn disk(&self) -> io::Result<&Disk> {
        if self.alive.load(Ordering::Relaxed) { Ok(&self.disk) } else { Err(io::Error::other("killed")) }
    }
}

impl StorageBackend for Medium {
    fn len(&self) -> io::Result<u64> {
        Ok(self.disk()?.length())
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.disk()?.read(offset, out)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.disk()?.set_length(length)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.disk()?.sync()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.disk()?.write(offset, data)
    }
}

/// What outlives the lives of one seed.
struct Run {
    random: Random,
    disk: Disk,
    clock: Clock,
    options: Options,
    recorder: Recorder,
    truth: Arc<Mutex<Truth>>,
}

/// One running server.
struct Life {
    engine: Arc<Engine>,
    flaky: Flaky,
    /// What clients of the store use.
    store: Arc<dyn Store>,
    world: Arc<World>,
    medium: Medium,
    machinery: JoinSet<()>,
}

fn chance(random: &mut Random, odds: u64) -> u64 {
    if random.one_in(2) { 0 } else { odds + random.below(odds) }
}

impl Run {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut options = Options { cache_bytes: 1 << 20, ..Options::default() };
        if random.one_in(3) {
            options.history = Duration::from_millis(random.below(4000));
        }
        options.two_phase = random.one_in(5);
        if random.one_in(4) {
            options.history_bytes = 2000 + random.below(4000);
        }
        Self {
            random,
            disk: Disk::default(),
            clock: Clock::by_hand(BEGIN),
            options,
            recorder: Recorder::new(),
            truth: Arc::default(),
        }
    }

    fn open(&self) -> Option<(Engine, Driver, Medium)> {
        let medium = Medium { disk: self.disk.clone(), alive: Arc::new(AtomicBool::new(true)) };
        let opened = Engine::driven(medium.clone(), &self.options, self.clock.clone());
        opened.ok().map(|(engine, driver)| (engine, driver, medium))
    }

    /// Begins a life: the engine, the task that drives it, the cache.
    async fn begin(&mut self) -> Life {
        let (engine, driver, medium) = self.open().expect("the store opens");
        let engine = Arc::new(engine);
        self.follow(&engine).await;
        let odds = Odds {
            before: chance(&mut self.random, 20),
            after: chance(&mut self.random, 20),
            slow: chance(&mut self.random, 5),
            lost: chance(&mut self.random, 10),
        };
        let flaky = Flaky::new(Arc::clone(&engine) as _, odds, self.random.fork());
        let store: Arc<dyn Store> = Arc::new(Recorded::new(Arc::new(flaky.clone()), self.recorder.clone()));
        let mut machinery = JoinSet::new();
        let (clock, truth) = (self.clock.clone(), Arc::clone(&self.truth));
        machinery.spawn(drive(driver, Arc::clone(&engine), clock, truth, self.random.fork()));
        let (cache, dispatcher) = Cache::new(Arc::clone(&store), self.config());
        let nodes = cache.register(spec(NODES));
        let early = self.random.one_in(2).then(|| cache.register(spec(PODS)));
        machinery.spawn(dispatcher.run());
        let pods = match early {
            Some(pods) => pods,
            None => {
                // One that joins while the others are followed.
                let time = self.random.below(80);
                sleep(Duration::from_millis(time)).await;
                cache.register(spec(PODS))
            }
        };
        let world = Arc::new(World { cache, pods, nodes });
        Life { engine, flaky, store, world, medium, machinery }
    }

    fn config(&mut self) -> Config {
        let random = &mut self.random;
        let mut small = |most: u64| usize::try_from(1 + random.below(most)).expect("it is small");
        Config {
            ring_events: small(20),
            roots: small(10),
            load_page: small(6),
            load_backlog: small(20),
            loads: small(3),
            check_every: Duration::from_millis(small(200) as u64),
            ..Config::default()
        }
    }

    async fn follow(&self, engine: &Engine) {
        follow(&self.truth, engine).await;
    }

    /// Kills the server, perhaps with the power, perhaps while it recovers too.
    async fn kill(&mut self, life: Life, mut clients: JoinSet<()>) {
        let Life { mut machinery, medium, .. } = life;
        medium.alive.store(false, Ordering::Relaxed);
        clients.shutdown().await;
        machinery.shutdown().await;
        if self.random.one_in(3) {
            return;
        }
        self.disk.power_cut(&mut self.random);
        while self.random.one_in(3) {
            self.disk.fail_after(self.random.below(12));
            if let Some((.., medium)) = self.open() {
                medium.alive.store(false, Ordering::Relaxed);
            }
            self.disk.power_cut(&mut self.random);
        }
    }

    async fn lives(&mut self) {
        for _ in 0..self.random.below(3) {
            let life = self.begin().await;
            let clients = clients::all(&life, &self.recorder, &mut self.random);
            let time = self.random.below(400);
            sleep(Duration::from_millis(time)).await;
            self.kill(life, clients).await;
        }
        let life = self.begin().await;
        let mut clients = clients::all(&life, &self.recorder, &mut self.random);
        let time = self.random.below(400);
        sleep(Duration::from_millis(time)).await;
        life.flaky.heal();
        while let Some(client) = clients.join_next().await {
            client.expect("a client");
        }
        self.settle(&life).await;
    }

    /// Everything is healed: the cache is what the store is, and every watch gets there.
    async fn settle(&self, life: &Life) {
        let now = life.engine.current_revision().await.expect("it is healed");
        let ready = timeout(Duration::from_secs(30), life.world.cache.wait_ready()).await;
        ready.expect("the cache gets ready");
        let fresh = life.world.cache.wait_fresh(now, Duration::from_secs(30)).await;
        fresh.expect("the cache gets there");
        clients::settle(life, &self.recorder, now).await;
        life.world.check().await;
        for resource in [&life.world.pods, &life.world.nodes] {
            assert_eq!(resource.checks().failed, 0, "nothing is planted here: {resource:?}");
        }
        self.follow(&life.engine).await;
    }
}

async fn follow(truth: &Mutex<Truth>, engine: &Engine) {
    let mut known = std::mem::take(&mut *truth.lock().unwrap());
    known.follow(engine).await.expect("nothing is forgotten before it was seen");
    *truth.lock().unwrap() = known;
}

/// The engine's writer: turns at moments of chance, with the clock that goes along.
async fn drive(
    mut driver: Driver,
    engine: Arc<Engine>,
    clock: Clock,
    truth: Arc<Mutex<Truth>>,
    mut random: Random,
) {
    loop {
        let time = Duration::from_millis(1 + random.below(8));
        sleep(time).await;
        clock.advance(FASTER * time);
        // The turn may forget what nobody has seen yet.
        follow(&truth, &engine).await;
        driver.turn();
    }
}

fn simulate(seed: u64) -> (History, Truth) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.expect("a runtime").block_on(async {
        let mut run = Run::new(seed);
        run.lives().await;
        (run.recorder.history(), run.truth.lock().unwrap().clone())
    })
}

fn prove(seed: u64) -> Result<Proof, String> {
    let (history, truth) = catch_unwind(AssertUnwindSafe(|| simulate(seed)))
        .map_err(|_| format!("seed {seed} panics (KEELSON_SEED={seed} repeats it)"))?;
    check(&history, &truth).map_err(|flaws| {
        let all: Vec<String> = flaws.iter().take(5).map(ToString::to_string).collect();
        let (count, all) = (flaws.len(), all.join("\n"));
        format!("seed {seed} has {count} flaws (KEELSON_SEED={seed} repeats it):\n{all}")
    })
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn no_seed_finds_a_flaw() {
    let seeds = match number("KEELSON_SEED") {
        Some(seed) => seed..seed + 1,
        None => 1..number("KEELSON_SEEDS").unwrap_or(SEEDS) + 1,
    };
    let (next, all) = (AtomicU64::new(seeds.start), Mutex::new((Proof::default(), Vec::new())));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= seeds.end {
                        break;
                    }
                    let result = prove(seed);
                    let mut all = all.lock().unwrap();
                    match result {
                        Ok(proof) => all.0 += proof,
                        Err(text) => all.1.push(text),
                    }
                }
            });
        }
    });
    let (proof, failed) = all.into_inner().unwrap();
    println!("{} seeds: {proof:?}", seeds.end - seeds.start);
    assert!(failed.is_empty(), "{} seeds fail\n{}", failed.len(), failed[..failed.len().min(5)].join("\n"));
    if seeds.end - seeds.start >= 100 {
        let least = usize::try_from(seeds.end - seeds.start).unwrap();
        assert!(proof.writes > 5 * least && proof.lists > 5 * least && proof.reads > 5 * least, "{proof:?}");
        assert!(proof.watches > 5 * least && proof.events > 20 * least, "{proof:?}");
        assert!(proof.expired > least / 4 && proof.unknown > least && proof.mismatches > least, "{proof:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for seed in [3, 4, 5, 6] {
        let (one, other) = (simulate(seed), simulate(seed));
        assert!(one.0.calls() > 20);
        assert_eq!(one.0.digest(), other.0.digest(), "seed {seed}");
        assert_eq!(one.1.upto(), other.1.upto());
    }
    let prefixes = mixed::keys().iter().filter(|key| key.starts_with(PODS)).count();
    assert!(prefixes > 0 && simulate(3).1.upto() > Revision::START);
}
