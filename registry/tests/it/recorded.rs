//! What kube-apiserver 1.36 answered to thousands of writes, sent again and compared.
//!
//! Each kind's records have a floor (`recorded/floor.txt`): as many as that must be equal. Set
//! `KEELSON_RECORDED` to a file's name without its end (`v1.Pod`) to see what differs, to `raise` to
//! raise the floors to what is reached.

mod compare;
mod record;

use crate::server::Server;
use compare::Outcome;
use keelson_api::tree::{Object, Value};
use keelson_api::user::{AUTHENTICATED, MASTERS, User};
use keelson_registry::options::Caller;
use keelson_registry::wire::ReplyBody;
use keelson_registry::{Config, default_plugins};
use record::{Answer, Record};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const NAMESPACE: &str = "golden";

/// Differences of one kind that are printed.
const SHOWN: usize = 40_000;

fn reference() -> Option<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/kubernetes-1.36");
    let root = std::env::var_os("KEELSON_REFERENCE").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let folder = root.join("recorded");
    if !folder.is_dir() {
        eprintln!("skipped: no reference data (KEELSON_REFERENCE)");
        return None;
    }
    Some(folder)
}

/// How many of a kind's records are equal, in which respect.
#[derive(Clone, Copy, Default)]
struct Tally {
    records: usize,
    equal: usize,
    /// Code, reason and the set of causes.
    causes: usize,
    /// Of the answers 422, 403 and 409: how many there are, and how many have the same message.
    refused: usize,
    messages: usize,
    /// Of the successes: how many there are, and how many have the same object and warnings.
    succeeded: usize,
    successes: usize,
}

impl Tally {
    fn count(&mut self, record: &Record, outcome: &Outcome) {
        self.records += 1;
        self.equal += usize::from(outcome.equal());
        self.causes += usize::from(outcome.causes);
        if matches!(record.code, 403 | 409 | 422) {
            self.refused += 1;
            self.messages += usize::from(outcome.message);
        }
        if record.code < 300 {
            self.succeeded += 1;
            self.successes += usize::from(outcome.causes && outcome.object && outcome.warnings);
        }
    }

    fn add(&mut self, other: &Self) {
        self.records += other.records;
        self.equal += other.equal;
        self.causes += other.causes;
        self.refused += other.refused;
        self.messages += other.messages;
        self.succeeded += other.succeeded;
        self.successes += other.successes;
    }

    fn line(&self, name: &str) -> String {
        format!(
            "{name:60} {:5} of {:5} equal; causes {:5}; messages {:5} of {:5}; successes {:4} of {:4}",
            self.equal,
            self.records,
            self.causes,
            self.messages,
            self.refused,
            self.successes,
            self.succeeded
        )
    }
}

/// A server as the recorded one was: a namespace, and its default service account.
async fn server(kind: &str) -> Server {
    let config = Config { plugins: default_plugins(), ..Config::default() };
    let mut server = Server::start_with(&config).await;
    server.user = User {
        name: "admin".to_owned(),
        uid: "1".to_owned(),
        groups: vec![MASTERS.to_owned(), AUTHENTICATED.to_owned()],
        ..User::default()
    };
    let golden = format!(r#"{{"metadata":{{"name":"{NAMESPACE}"}}}}"#);
    server.create("v1/namespaces", "", &golden).await.unwrap();
    if kind != "ServiceAccount" {
        let default = r#"{"metadata":{"name":"default"}}"#;
        server.create("v1/serviceaccounts", NAMESPACE, default).await.unwrap();
    }
    server
}

async fn send(server: &mut Server, record: &Record, body: String) -> Answer {
    let resource = server.resource(&record.resource);
    server.warnings.clear();
    if !resource.row.deprecation.is_empty() {
        // The gateway says this one.
        server.warnings.push(resource.row.deprecation.to_owned());
    }
    let mut caller = Caller { user: &server.user, user_agent: "recorder", warnings: &mut server.warnings };
    let body = crate::server::json_body(&body);
    let (options, namespace) = (&record.options, record.namespace.as_str());
    let reply = match &record.name {
        None => resource.create(&mut caller, namespace, body, options).await,
        Some(name) => resource.update(&mut caller, namespace, name, None, body, options).await,
    };
    let warnings = std::mem::take(&mut server.warnings);
    match reply {
        Ok(reply) => match &reply.body {
            ReplyBody::Object(wire) => {
                let mut object = crate::server::shown(wire);
                object.insert("kind", wire.shape.kind);
                object.insert("apiVersion", wire.shape.api_version);
                Answer::object(reply.code, object, warnings)
            }
            other => panic!("not an object: {other:?}"),
        },
        Err(status) => Answer::status(status.code, status.to_tree(), warnings),
    }
}

/// All records of a file: creates first, then updates of the object that the first record makes.
async fn replay(file: &Path, told: &mut String) -> Tally {
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(file).unwrap();
    let records: Vec<Record> = text.lines().map(Record::read).collect();
    let kind = name.rsplit('.').next().unwrap_or_default();
    let mut server = server(kind).await;
    let mut tally = Tally::default();
    let (creates, updates): (Vec<&Record>, Vec<&Record>) = records.iter().partition(|r| r.name.is_none());
    for record in creates {
        let answer = send(&mut server, record, record.body.clone()).await;
        judge(record, &answer, &mut tally, told);
    }
    if !updates.is_empty() {
        let mut base = records[0].base(&updates);
        base.take_address(&updates);
        let made = send(&mut server, &base, base.body.clone()).await;
        for record in &updates {
            let body = record.body_for(&updates, made.tree());
            let answer = send(&mut server, record, body).await;
            judge(record, &answer, &mut tally, told);
        }
    }
    tally
}

fn judge(record: &Record, answer: &Answer, tally: &mut Tally, told: &mut String) {
    let outcome = compare::compare(record, answer);
    tally.count(record, &outcome);
    if !outcome.equal() {
        let _ = writeln!(told, "{}", compare::tell(record, answer, &outcome));
    }
}

const FLOOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/recorded/floor.txt");

fn floors() -> BTreeMap<String, usize> {
    let text = std::fs::read_to_string(FLOOR).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (name, count) = line.split_once(' ').expect("a kind and a count");
            (name.to_owned(), count.trim().parse().expect("a count"))
        })
        .collect()
}

#[tokio::test]
async fn answers_are_as_recorded() {
    let Some(folder) = reference() else { return };
    let wanted = std::env::var("KEELSON_RECORDED").unwrap_or_default();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut reached = floors();
    let (mut total, mut fallen) = (Tally::default(), Vec::new());
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let chosen = wanted.is_empty() || wanted == "raise" || wanted == "all" || name == wanted;
        if !chosen {
            continue;
        }
        let mut told = String::new();
        let tally = replay(&file, &mut told).await;
        if name == wanted || wanted == "all" {
            told.lines().take(SHOWN).for_each(|line| eprintln!("{line}"));
        }
        eprintln!("{}", tally.line(&name));
        total.add(&tally);
        let floor = reached.entry(name.clone()).or_default();
        if tally.equal < *floor {
            fallen.push(format!("{name}: {} are equal, {floor} were", tally.equal));
        }
        *floor = tally.equal.max(*floor);
    }
    eprintln!("{}", total.line("all"));
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
    if wanted == "raise" {
        let mut text =
            "# How many recorded answers of each kind are equal (KEELSON_RECORDED=raise).\n".to_owned();
        for (name, count) in &reached {
            let _ = writeln!(text, "{name} {count}");
        }
        std::fs::write(FLOOR, text).unwrap();
    }
}

/// Members by their path, for the reader of differences.
fn leaves(value: &Value, path: &str, out: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(object) if !object.is_empty() => {
            for (key, value) in object.iter() {
                leaves(value, &format!("{path}.{key}"), out);
            }
        }
        Value::List(items) if !items.is_empty() => {
            for (at, value) in items.iter().enumerate() {
                leaves(value, &format!("{path}[{at}]"), out);
            }
        }
        leaf => {
            out.insert(path.to_owned(), record::text(leaf));
        }
    }
}

/// What an object has that another has not.
fn differences(want: &Object, got: &Object) -> String {
    let (mut left, mut right) = (BTreeMap::new(), BTreeMap::new());
    leaves(&Value::Object(want.clone()), "", &mut left);
    leaves(&Value::Object(got.clone()), "", &mut right);
    let mut out = String::new();
    for (path, value) in &left {
        if right.get(path) != Some(value) {
            let _ = writeln!(out, "    want {path} = {value}");
        }
    }
    for (path, value) in &right {
        if left.get(path) != Some(value) {
            let _ = writeln!(out, "    got  {path} = {value}");
        }
    }
    out
}
