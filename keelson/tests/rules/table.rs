//! Tables of requests and what they are answered with, and the runs over them.
//!
//! A table is a text: a request at the beginning of a line, the expected answer indented below it. With
//! `KEELSON_RULES_RECORD=1` a run writes what the server said into the table instead: that is meant for a
//! real kube-apiserver, named by `KEELSON_RULES_KUBECONFIG`.

use crate::client::{Ask, Client, Reply, Road};
use crate::show;
use crate::world::World;
use futures_util::future::{join, join_all};
use futures_util::{StreamExt, stream};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Requests at the same time.
const TOGETHER: usize = 12;
/// How often a case is asked that gives another answer: a busy machine makes some late.
const ATTEMPTS: usize = 3;

struct Case {
    request: String,
    expected: Vec<String>,
}

/// Runs a table; tells of every case that differs.
pub(crate) async fn run(name: &str, world: &World) -> String {
    let table = Table::open(name);
    let asked = table.cases.iter().map(|case| async move {
        let asked = Asked::new(world, &case.request);
        let mut said = asked.show(world, &asked.send(&world.client).await);
        for _ in 1..ATTEMPTS {
            if said == case.expected || is_recording() {
                break;
            }
            said = asked.show(world, &asked.send(&world.client).await);
        }
        said
    });
    let said: Vec<Vec<String>> = stream::iter(asked).buffered(TOGETHER).collect().await;
    table.compare(&said)
}

/// Runs a table of watches that are open while the history is made.
pub(crate) async fn run_live(name: &str, world: &mut World) -> String {
    let table = Table::open(name);
    let asked: Vec<Asked> = table.cases.iter().map(|case| Asked::new(world, &case.request)).collect();
    let client = world.client.clone();
    let replies = join_all(asked.iter().map(|asked| asked.send(&client)));
    let (replies, ()) = join(replies, world.make_history()).await;
    let said: Vec<_> = asked.iter().zip(&replies).map(|(asked, reply)| asked.show(world, reply)).collect();
    table.compare(&said)
}

struct Table {
    name: String,
    path: PathBuf,
    text: String,
    cases: Vec<Case>,
}

impl Table {
    fn open(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/cases").join(name);
        let text = std::fs::read_to_string(&path).expect("the table");
        let cases = read(&text);
        assert!(!cases.is_empty(), "{name} has cases");
        Self { name: name.to_owned(), path, text, cases }
    }

    /// The cases that differ; when recording, none.
    fn compare(&self, said: &[Vec<String>]) -> String {
        if is_recording() {
            std::fs::write(&self.path, write(&self.text, said)).expect("room");
            return String::new();
        }
        let mut faults = String::new();
        for (case, said) in self.cases.iter().zip(said).filter(|(case, said)| case.expected != **said) {
            let (expected, said) = (case.expected.join("\n    "), said.join("\n    "));
            writeln!(faults, "{}\n  expected\n    {expected}\n  got\n    {said}", case.request)
                .expect("room");
        }
        println!("{}: {} cases", self.name, self.cases.len());
        faults
    }
}

fn is_recording() -> bool {
    std::env::var_os("KEELSON_RULES_RECORD").is_some()
}

fn read(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("    ") {
            Some(expected) => {
                cases.last_mut().expect("a request comes first").expected.push(expected.to_owned());
            }
            None => cases.push(Case { request: line.to_owned(), expected: Vec::new() }),
        }
    }
    cases
}

fn write(text: &str, said: &[Vec<String>]) -> String {
    let (mut out, mut said) = (String::new(), said.iter());
    for line in text.lines().filter(|line| !line.starts_with("    ")) {
        writeln!(out, "{line}").expect("room");
        if !line.is_empty() && !line.starts_with('#') {
            for answer in said.next().expect("an answer for each request") {
                writeln!(out, "    {answer}").expect("room");
            }
        }
    }
    out
}

const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io";
const METADATA: &str = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
const METADATA_LIST: &str = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";
const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";
const PROTOBUF_METADATA: &str =
    "application/vnd.kubernetes.protobuf;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";

/// A request: `what[+how…] resource[/name] query`.
struct Asked {
    method: &'static str,
    target: String,
    accept: &'static str,
    road: Road,
    is_watch: bool,
    is_raw: bool,
    bookmarks: bool,
}

impl Asked {
    fn new(world: &World, request: &str) -> Self {
        let mut words = request.split(' ');
        let mut next = || words.next().unwrap_or_default();
        let (what, place, query) = (next(), next(), world.expand(next()));
        let mut hows = what.split('+');
        let what = hows.next().unwrap_or_default();
        let (resource, name) = place.split_once('/').unwrap_or((place, ""));
        let path = match resource.strip_suffix("@all") {
            Some(resource) => format!("/api/v1/{resource}"),
            None => world.path(resource, name),
        };
        let path = path.trim_end_matches('/');
        let (method, target) = match what {
            "deletecollection" => ("DELETE", format!("{path}?dryRun=All&{query}")),
            "get" | "list" => ("GET", format!("{path}?{query}")),
            "watch" => ("GET", format!("{path}?watch=true&{query}")),
            "watchpath" => ("GET", format!("{}?{query}", path.replacen("/api/v1/", "/api/v1/watch/", 1))),
            other => panic!("no {other}"),
        };
        let is_watch = what.starts_with("watch");
        let (accept, road, is_raw, bookmarks) = ("", Road::H1, false, false);
        let mut asked = Self { method, target, accept, road, is_watch, is_raw, bookmarks };
        for how in hows {
            asked.be(how);
        }
        asked
    }

    fn be(&mut self, how: &str) {
        match how {
            "bookmarks" => self.bookmarks = true,
            "h2" => self.road = Road::H2,
            "json" => self.accept = "application/json",
            "metadata" => self.accept = METADATA,
            "metadatalist" => self.accept = METADATA_LIST,
            "proto" => self.accept = PROTOBUF,
            "protometadata" => self.accept = PROTOBUF_METADATA,
            "raw" => self.is_raw = true,
            "table" => self.accept = TABLE,
            "ws" => self.road = Road::WebSocket,
            "yaml" => self.accept = "application/yaml",
            other => panic!("no {other}"),
        }
    }

    async fn send(&self, client: &Client) -> Reply {
        let Self { method, target, accept, road, .. } = self;
        client.ask(Ask { method, accept, road: *road, ..Ask::get(target) }).await
    }

    fn show(&self, world: &World, reply: &Reply) -> Vec<String> {
        match (self.is_watch, self.is_raw) {
            (true, true) if matches!(reply.code, 101 | 200) => show::raw_watch(world, reply),
            (true, _) => show::watch(world, reply, self.bookmarks),
            (false, true) => show::raw(world, reply),
            (false, false) => show::reply(world, reply),
        }
    }
}
