//! Tables of requests and what they are answered with, and the runs over them.
//!
//! A table is a text: a request at the beginning of a line, the expected answer indented below it. With
//! `KEELSON_RULES_RECORD=1` a run writes what the server said into the table instead: that is meant for a
//! real kube-apiserver, named by `KEELSON_RULES_KUBECONFIG`.

use crate::client::{Ask, Road};
use crate::show;
use crate::world::World;
use futures_util::{StreamExt, stream};
use std::fmt::Write;
use std::path::Path;

/// Requests at the same time.
const TOGETHER: usize = 12;
/// How often a case is asked that gives another answer: a busy machine makes some late.
const ATTEMPTS: usize = 3;

struct Case {
    request: String,
    expected: Vec<String>,
}

/// Runs a table and fails with every case that differs; gives the number of cases.
pub(crate) async fn run(name: &str, world: &World) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/cases").join(name);
    let text = std::fs::read_to_string(&path).expect("the table");
    let cases = read(&text);
    let record = std::env::var_os("KEELSON_RULES_RECORD").is_some();
    let asked = cases.iter().map(|case| async move {
        let mut said = ask(world, &case.request).await;
        for _ in 1..ATTEMPTS {
            if record || said == case.expected {
                break;
            }
            said = ask(world, &case.request).await;
        }
        said
    });
    let said: Vec<Vec<String>> = stream::iter(asked).buffered(TOGETHER).collect().await;
    if record {
        std::fs::write(&path, write(&text, &said)).expect("room");
        return cases.len();
    }
    let mut faults = String::new();
    for (case, said) in cases.iter().zip(&said).filter(|(case, said)| case.expected != **said) {
        let (expected, said) = (case.expected.join("\n    "), said.join("\n    "));
        writeln!(faults, "{}\n  expected\n    {expected}\n  got\n    {said}", case.request).expect("room");
    }
    assert!(faults.is_empty(), "{name}:\n{faults}");
    println!("{name}: {} cases", cases.len());
    cases.len()
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

/// Makes a request: `what[+how…] resource[/name] query`.
async fn ask(world: &World, request: &str) -> Vec<String> {
    let mut words = request.split(' ');
    let mut next = || words.next().unwrap_or_default();
    let (what, place, query) = (next(), next(), world.expand(next()));
    let mut hows = what.split('+');
    let what = hows.next().unwrap_or_default();
    let (mut ask, mut is_raw, mut bookmarks) = (Ask::get(""), false, false);
    for how in hows {
        match how {
            "bookmarks" => bookmarks = true,
            "h2" => ask.road = Road::H2,
            "json" => ask.accept = "application/json",
            "metadata" => ask.accept = METADATA,
            "metadatalist" => ask.accept = METADATA_LIST,
            "proto" => ask.accept = PROTOBUF,
            "protometadata" => ask.accept = PROTOBUF_METADATA,
            "raw" => is_raw = true,
            "table" => ask.accept = TABLE,
            "ws" => ask.road = Road::WebSocket,
            "yaml" => ask.accept = "application/yaml",
            other => panic!("no {other}"),
        }
    }
    let (resource, name) = place.split_once('/').unwrap_or((place, ""));
    let path = match resource.strip_suffix("@all") {
        Some(resource) => format!("/api/v1/{resource}"),
        None => world.path(resource, name),
    };
    let path = path.trim_end_matches('/');
    let is_watch = matches!(what, "watch" | "watchpath");
    let target = match what {
        "watch" => format!("{path}?watch=true&{query}"),
        "watchpath" => format!("{}?{query}", path.replacen("/api/v1/", "/api/v1/watch/", 1)),
        "deletecollection" => format!("{path}?dryRun=All&{query}"),
        "get" | "list" => format!("{path}?{query}"),
        other => panic!("no {other}"),
    };
    ask.target = &target;
    if what == "deletecollection" {
        ask.method = "DELETE";
    }
    let reply = world.client.ask(ask).await;
    match (is_watch, is_raw) {
        (true, true) if matches!(reply.code, 101 | 200) => show::raw_watch(world, &reply),
        (true, _) => show::watch(world, &reply, bookmarks),
        (false, true) => show::raw(world, &reply),
        (false, false) => show::reply(world, &reply),
    }
}
