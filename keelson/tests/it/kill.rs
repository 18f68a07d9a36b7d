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

use super::server::{Credentials, Server};
use clients::{Client, Followed, Place, TARGET, live};
use keelson_storage::Revision;
use keelson_storage_testkit::Random;
use keelson_storage_testkit::history::{Happened, Proof, Recorder, Truth, check};
use line::{Line, Next, Target};
use serde_json::json;
use std::net::TcpListener;
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
    fn client(&mut self, server: &Target, stop: &Arc<AtomicBool>) -> Client {
        Client::new(server, self.recorder.clone(), self.random.fork(), Arc::clone(stop))
    }

    /// Reads on in what really happened, up to writes of its own. Says which revision every watcher gets to.
    fn follow(&mut self, server: &Target, round: u64) -> u64 {
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
        let mut client = self.client(&server.target(), &Arc::default());
        // Nobody has written since the truth was read.
        let after = client.stands();
        let frames = client.everything(after);
        let learnt = spawn(move || live(frames));
        let load = Duration::from_millis(1500 + self.random.below(2 * LOAD));
        self.load(&server.target(), load, || server.kill());
        let history = learnt.join().expect("it ends with the server");
        self.learn(history);
    }

    /// Load for a while, perhaps so long that there are bookmarks.
    fn round(&mut self, server: Server) {
        let longest = if self.random.one_in(20) { 5 * LOAD } else { LOAD };
        let load = Duration::from_millis(self.random.below(longest));
        self.load(&server.target(), load, || server.kill());
        while self.random.one_in(4) {
            self.kill_while_it_starts();
        }
    }

    /// Load for a while, and what ends it.
    fn load(&mut self, server: &Target, load: Duration, end: impl FnOnce()) {
        let stop = Arc::new(AtomicBool::new(false));
        let mut clients: Vec<Client> = (0..5).map(|_| self.client(server, &stop)).collect();
        let mut places = std::mem::take(&mut self.places);
        let mut watchers: Vec<Client> = places.iter().map(|_| self.client(server, &stop)).collect();
        scope(|scope| {
            for (number, client) in clients.iter_mut().enumerate() {
                scope.spawn(move || if number < 3 { client.write() } else { client.read() });
            }
            for (client, place) in watchers.iter_mut().zip(&mut places) {
                scope.spawn(move || client.watch(place, None));
            }
            sleep(load);
            end();
            stop.store(true, Ordering::Relaxed);
        });
        self.places = places;
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
    fn settle(&mut self, server: &Target, newest: u64) {
        let mut places = std::mem::take(&mut self.places);
        let mut watchers: Vec<Client> = places.iter().map(|_| self.client(server, &Arc::default())).collect();
        scope(|scope| {
            for (client, place) in watchers.iter_mut().zip(&mut places) {
                scope.spawn(move || client.watch(place, Some(newest)));
            }
        });
    }
}

impl Server {
    fn target(&self) -> Target {
        let credentials = self.credentials.clone();
        Target { addr: self.addr, name: "kubernetes.default.svc", credentials, begin: 0 }
    }
}

impl World {
    fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let places = (0..4).map(|number| Place::new(number, &mut random)).collect();
        let dir = tempfile::tempdir().expect("a directory");
        Self { dir, recorder: Recorder::new(), random, truth: Truth::default(), places }
    }

    /// What the checker says to all of it.
    fn judge(&self, seed: u64) -> Proof {
        let history = self.recorder.history();
        check(&history, &self.truth).unwrap_or_else(|flaws| {
            // Another run is another one: this is all there is to learn from.
            let path = std::env::temp_dir().join(format!("keelson-history-{seed}.txt"));
            std::fs::write(&path, history.text()).expect("written");
            let texts: Vec<String> = flaws.iter().take(5).map(ToString::to_string).collect();
            let (count, texts) = (flaws.len(), texts.join("\n"));
            panic!("seed {seed}: {count} flaws (see {})\n{texts}", path.display());
        })
    }
}

#[test]
fn nothing_is_lost_by_kill_9() {
    let (rounds, seed) = (number("KEELSON_KILLS", ROUNDS), number("KEELSON_SEED", 1));
    let mut world = World::new(seed);
    for round in 0..rounds {
        let server = Server::start(world.dir.path(), &[]);
        world.follow(&server.target(), round);
        if rounds > ROUNDS && world.random.one_in(8) {
            server.kill();
            world.forgetful_round();
        } else {
            world.round(server);
        }
    }
    let server = Server::start(world.dir.path(), &[]);
    let newest = world.follow(&server.target(), rounds);
    world.settle(&server.target(), newest);
    assert_eq!(server.stop(), Some(0));
    let proof = world.judge(seed);
    println!("{rounds} kills, {} changes: {proof:?}", world.truth.changes());
    let least = usize::try_from(rounds).expect("it is small");
    assert!(proof.writes > 2 * least && proof.reads > least && proof.lists > least, "{proof:?}");
    assert!(proof.watches > 2 * least && proof.events > 2 * least, "{proof:?}");
}

/// Load without kills: on a server of its own, or on the one that `KEELSON_HISTORY_SERVER` names by its
/// address and `KEELSON_HISTORY_PKI` by the directory of ca.crt, admin.crt and admin.key. kube-apiserver
/// must pass as well: else the checker asks for too much.
#[test]
fn a_server_that_lives_is_judged_alike() {
    let seed = number("KEELSON_SEED", 1);
    let mut world = World::new(seed);
    let given = std::env::var("KEELSON_HISTORY_SERVER").ok();
    let own = given.is_none().then(|| Server::start(world.dir.path(), &[]));
    let mut target = match &own {
        Some(own) => own.target(),
        None => {
            let dir = std::env::var("KEELSON_HISTORY_PKI").expect("the directory of its certificates");
            let addr = given.unwrap_or_default().parse().expect("an address");
            Target { addr, name: "localhost", credentials: Credentials::of(dir.as_ref()), begin: 0 }
        }
    };
    let load = Duration::from_millis(number("KEELSON_HISTORY_MS", 1500));
    // No ConfigMap is there, and not everybody remembers what was before.
    target.begin = world.client(&target, &Arc::default()).stands();
    world.truth = Truth::of([], Revision(target.begin));
    world.load(&target, load, || {});
    let newest = world.follow(&target, 0);
    world.settle(&target, newest);
    let proof = world.judge(seed);
    println!("{} changes: {proof:?}", world.truth.changes());
    assert!(proof.writes > 10 && proof.reads > 10 && proof.lists > 10 && proof.events > 10, "{proof:?}");
}

/// Whoever knocks while a server starts is told to come back or gets everything: no part of a list, no "not
/// found", no 410.
#[test]
fn a_server_that_starts_shows_all_or_nothing() {
    const OBJECTS: u64 = 200;
    let dir = tempfile::tempdir().expect("a directory");
    let first = Server::start(dir.path(), &[]);
    let mut line = Line::new(&first.target()).expect("it serves");
    let mut oldest = String::new();
    for number in 0..OBJECTS {
        let object = json!({"metadata": {"name": format!("c-{number}")}, "data": {"v": "x"}});
        let reply = line.ask("POST", TARGET, Some(&object)).expect("it answers");
        assert_eq!(reply.code, 201, "{}", reply.body);
        if number == 0 {
            reply.body["metadata"]["resourceVersion"].as_str().expect("text").clone_into(&mut oldest);
        }
    }
    let credentials = first.credentials.clone();
    first.kill();
    // Known before the server says it, so that one can knock at once.
    let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
    let port = format!("--secure-port={}", free.port());
    let target = Target { addr: free, name: "kubernetes.default.svc", credentials, begin: 0 };
    for _ in 0..8 {
        let ready = AtomicBool::new(false);
        let (mut whole, mut later) = (0, 0);
        scope(|scope| {
            let knocking = scope.spawn(|| {
                while !ready.load(Ordering::Relaxed) || whole < 10 {
                    match knock(&target, &oldest, OBJECTS) {
                        Some(true) => whole += 1,
                        Some(false) => later += 1,
                        None => sleep(Duration::from_millis(2)),
                    }
                }
            });
            let server = Server::start(dir.path(), &[&port]);
            ready.store(true, Ordering::Relaxed);
            knocking.join().expect("all or nothing");
            server.kill();
        });
        println!("{whole} got all, {later} were told to come back");
    }
}

/// Asks for a list, an object and a watch: whether all was given; nothing if nobody answers.
fn knock(target: &Target, oldest: &str, objects: u64) -> Option<bool> {
    let mut line = Line::new(target).ok()?;
    let mut all = true;
    for (path, items) in [(TARGET.to_owned(), objects), (format!("{TARGET}/c-0"), 0)] {
        let reply = line.ask("GET", &path, None).ok()?;
        match reply.code {
            200 => assert_eq!(reply.body["items"].as_array().map_or(0, Vec::len) as u64, items, "{path}"),
            429 | 503 => all = false,
            code => panic!("{path}: {code} {}", reply.body),
        }
    }
    match line.watch(&format!("{TARGET}?watch=1&resourceVersion={oldest}")).ok()? {
        Ok(mut frames) => {
            for number in 1..objects {
                let frame = loop {
                    match frames.next().ok()? {
                        Next::Frame(frame) => break frame,
                        Next::Nothing => {}
                        Next::End => return None,
                    }
                };
                assert_eq!(frame["object"]["metadata"]["name"], format!("c-{number}"), "{frame}");
            }
        }
        Err(reply) => {
            assert!(matches!(reply.code, 429 | 503), "{} {}", reply.code, reply.body);
            all = false;
        }
    }
    Some(all)
}
