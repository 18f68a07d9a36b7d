//! kill -9 at random moments under mixed load, and what clients saw before and after, judged by the history
//! checker: acknowledged writes are there, revisions go on, watches resumed from the last revision they saw
//! see every change once or are told 410.
//!
//! Method: one data directory outlives all servers. In each round writers, readers and watchers work until
//! the server is killed under them, sometimes also while it starts. What really happened is read by one more
//! watch after each restart, from where it stood before: what the log gives back, not what memory held.
//!
//! In longer runs some servers forget the past after a second: there the truth is read as it happens.
//!
//! `KEELSON_KILLS=200` sets the rounds, `KEELSON_SEED` what looks like chance.

mod clients;
mod line;

use super::server::Server;
use clients::{Client, Followed, Place, live};
use keelson_storage_testkit::Random;
use keelson_storage_testkit::history::{Happened, Recorder, Truth, check};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{scope, sleep, spawn};
use std::time::Duration;

/// Rounds in an ordinary run.
const ROUNDS: u64 = 8;

/// The longest load before a kill, and the longest start before one, in milliseconds.
const LOAD: u64 = 600;
const START: u64 = 250;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What outlives the servers.
struct World {
    dir: tempfile::TempDir,
    recorder: Recorder,
    random: Random,
    truth: Truth,
    /// Where each watcher goes on.
    places: Vec<Place>,
}

impl World {
    fn client(&mut self, server: &Server, stop: &Arc<AtomicBool>) -> Client {
        Client::new(server, self.recorder.clone(), self.random.fork(), Arc::clone(stop))
    }

    /// Reads on in what really happened, up to writes of its own. Says which revision every watcher gets to.
    fn follow(&mut self, server: &Server, round: u64) -> u64 {
        let mut client = self.client(server, &Arc::default());
        let (newest, until) = client.mark(round);
        let after = self.truth.upto().get();
        let history = client.history(after, until);
        self.learn(history);
        newest
    }

    fn learn(&mut self, history: Vec<Followed>) {
        for Followed { key, revision, state } in history {
            self.truth.push(Happened { key, revision, new: state });
        }
    }

    /// Load on a server that forgets, with somebody who reads the truth at once.
    fn forgetful_round(&mut self) {
        let server = Server::start(self.dir.path(), &["--etcd-compaction-interval=1ms"]);
        let mut client = self.client(&server, &Arc::default());
        // Nobody has written since the truth was read.
        let after = client.stands();
        let frames = client.everything(after);
        let learnt = spawn(move || live(frames));
        let load = Duration::from_millis(1500 + self.random.below(2 * LOAD));
        self.load(server, load);
        let history = learnt.join().expect("it ends with the server");
        self.learn(history);
    }

    /// Load for a while, perhaps so long that there are bookmarks.
    fn round(&mut self, server: Server) {
        let longest = if self.random.one_in(20) { 5 * LOAD } else { LOAD };
        let load = Duration::from_millis(self.random.below(longest));
        self.load(server, load);
    }

    /// Load until the server is killed.
    fn load(&mut self, server: Server, load: Duration) {
        let stop = Arc::new(AtomicBool::new(false));
        let mut clients: Vec<Client> = (0..5).map(|_| self.client(&server, &stop)).collect();
        let mut places = std::mem::take(&mut self.places);
        let mut watchers: Vec<Client> = places.iter().map(|_| self.client(&server, &stop)).collect();
        scope(|scope| {
            for (number, client) in clients.iter_mut().enumerate() {
                scope.spawn(move || if number < 3 { client.write() } else { client.read() });
            }
            for (client, place) in watchers.iter_mut().zip(&mut places) {
                scope.spawn(move || client.watch(place, None));
            }
            sleep(load);
            server.kill();
            stop.store(true, Ordering::Relaxed);
        });
        self.places = places;
        while self.random.one_in(4) {
            self.kill_while_it_starts();
        }
    }

    fn kill_while_it_starts(&mut self) {
        let mut command = super::keelson();
        command.args(["--secure-port=0", "--data-dir"]).arg(self.dir.path());
        let mut process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
        sleep(Duration::from_millis(self.random.below(START)));
        process.kill().expect("it is killed");
        process.wait().expect("it has ended");
    }

    /// Nobody writes any more: every watch gets to the newest change.
    fn settle(&mut self, server: &Server, newest: u64) {
        let mut places = std::mem::take(&mut self.places);
        let mut watchers: Vec<Client> = places.iter().map(|_| self.client(server, &Arc::default())).collect();
        scope(|scope| {
            for (client, place) in watchers.iter_mut().zip(&mut places) {
                scope.spawn(move || client.watch(place, Some(newest)));
            }
        });
    }
}

#[test]
fn nothing_is_lost_by_kill_9() {
    let (rounds, seed) = (number("KEELSON_KILLS", ROUNDS), number("KEELSON_SEED", 1));
    let mut random = Random::new(seed);
    let places = (0..4).map(|number| Place::new(number, &mut random)).collect();
    let dir = tempfile::tempdir().expect("a directory");
    let mut world = World { dir, recorder: Recorder::new(), random, truth: Truth::default(), places };
    for round in 0..rounds {
        let server = Server::start(world.dir.path(), &[]);
        world.follow(&server, round);
        if rounds > ROUNDS && world.random.one_in(8) {
            server.kill();
            world.forgetful_round();
        } else {
            world.round(server);
        }
    }
    let server = Server::start(world.dir.path(), &[]);
    let newest = world.follow(&server, rounds);
    world.settle(&server, newest);
    assert_eq!(server.stop(), Some(0));
    match check(&world.recorder.history(), &world.truth) {
        Ok(proof) => {
            println!("{rounds} kills, {} changes: {proof:?}", world.truth.changes());
            let least = usize::try_from(rounds).expect("it is small");
            assert!(proof.writes > 2 * least && proof.reads > least && proof.lists > least, "{proof:?}");
            assert!(proof.watches > 2 * least && proof.events > 2 * least, "{proof:?}");
        }
        Err(flaws) => {
            let texts: Vec<String> = flaws.iter().take(5).map(ToString::to_string).collect();
            // Another run is another one: this is all there is to learn from.
            let path = std::env::temp_dir().join(format!("keelson-history-{seed}.txt"));
            std::fs::write(&path, world.recorder.history().text()).expect("written");
            let (count, texts) = (flaws.len(), texts.join("\n"));
            panic!("seed {seed}, {rounds} rounds: {count} flaws (see {})\n{texts}", path.display());
        }
    }
}
