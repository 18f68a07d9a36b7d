//! Sends the same mixed requests to two servers, one after the other, and prints where their answers differ
//! in code, reason, causes, words, warnings and objects. Exit 0 when they never do, 1 when they do.
//!
//!   sequences KUBECONFIG_A KUBECONFIG_B [SEED [COUNT]]
//!
//! What is sent is drawn, for some of the kinds, from `e2e/sequences.yaml` with the seed (default 1) and the
//! count (default 500): creates, updates with a current, a stale and no resourceVersion, patches of four
//! types, writes of status and scale, deletes of every form, and reads of what came of it. UIDs, times,
//! revisions and what a server allots are blanked first. After a difference the object is removed from both,
//! so that it counts once. Both servers work in a namespace `sequences-SEED` that must be new, and keep what
//! is in no namespace apart by name; controllers must not be running on either,
//! and kube-apiserver runs with `--enable-priority-and-fairness=false`, or it writes the status of
//! FlowSchemas.

mod blank;
mod client;
mod draw;
mod kinds;

use anyhow::{Context, Result, ensure};
use client::{Answer, Client};
use draw::{Draw, Request};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::process::ExitCode;

/// Kinds of one sequence: few enough that their objects live through much.
const KINDS: usize = 12;

/// One of the two, and what it said of each object last.
struct Side {
    client: Client,
    /// What was said last of the objects by path.
    seen: HashMap<String, Value>,
}

impl Side {
    fn new(kubeconfig: &str) -> Result<Self> {
        let client = Client::new(Path::new(kubeconfig)).with_context(|| kubeconfig.to_owned())?;
        Ok(Self { client, seen: HashMap::new() })
    }

    fn send(&mut self, request: &Request) -> Result<Answer> {
        let seen = self.seen.get(&request.object);
        let said = |member: &str, default: &str| {
            let value = seen.and_then(|seen| seen["metadata"][member].as_str());
            value.unwrap_or(default).to_owned()
        };
        let mut body = match (seen, &request.edit) {
            (Some(seen), Some(change)) => {
                let mut object = seen.clone();
                draw::merge(&mut object, change);
                object.to_string()
            }
            _ => request.body.clone(),
        };
        body = body.replace("CURRENT-REVISION", &said("resourceVersion", "1"));
        body = body.replace("CURRENT-UID", &said("uid", "none"));
        let answer = self.client.send(request.method, &request.target, request.content_type, &body)?;
        let metadata = &answer.body["metadata"];
        let is_object = metadata["resourceVersion"].is_string() && metadata["uid"].is_string();
        if is_object && answer.body["kind"] != "Scale" && !request.target.contains("dryRun") {
            self.seen.insert(request.object.clone(), answer.body.clone());
        }
        Ok(answer)
    }

    /// Takes an object away, whatever holds it.
    fn remove(&mut self, object: &str) -> Result<()> {
        let free = r#"{"metadata":{"finalizers":null}}"#;
        let now = r#"{"apiVersion":"v1","kind":"DeleteOptions","gracePeriodSeconds":0}"#;
        self.client.send("PATCH", object, "application/merge-patch+json", free)?;
        self.client.send("DELETE", object, "application/json", now)?;
        self.client.send("PATCH", object, "application/merge-patch+json", free)?;
        let held = self.client.send("GET", object, "application/json", "")?;
        if held.code == 200 && held.body["spec"]["finalizers"].is_array() {
            let mut namespace = held.body;
            namespace["spec"]["finalizers"] = json!([]);
            let target = format!("{object}/finalize");
            self.client.send("PUT", &target, "application/json", &namespace.to_string())?;
        }
        self.seen.remove(object);
        Ok(())
    }
}

fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    ensure!(arguments.len() >= 2, "usage: sequences KUBECONFIG_A KUBECONFIG_B [SEED [COUNT]]");
    let number = |at: usize, default: u64| arguments.get(at).map_or(Ok(default), |text| text.parse());
    let (seed, count) = (number(2, 1)?, number(3, 500)?);
    let (mut a, mut b) = (Side::new(&arguments[0])?, Side::new(&arguments[1])?);
    let namespace = format!("sequences-{seed}");
    let made = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}}).to_string();
    // The volumes of tokens have names that are another on each server.
    let account = json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default"},
        "automountServiceAccountToken": false});
    for side in [&mut a, &mut b] {
        let answer = side.client.send("POST", "/api/v1/namespaces", "application/json", &made)?;
        ensure!(answer.code == 201, "namespace {namespace}: {}", answer.body);
        let accounts = format!("/api/v1/namespaces/{namespace}/serviceaccounts");
        side.client.send("POST", &accounts, "application/json", &account.to_string())?;
    }
    let mut draw = Draw::new(seed);
    let kinds = draw.some(kinds::read(&namespace, seed)?, KINDS);
    let mut tally: HashMap<String, usize> = HashMap::new();
    let mut differ = 0;
    for at in 1..=count {
        let request = draw.request(&kinds);
        let (one, other) = (a.send(&request)?, b.send(&request)?);
        *tally.entry(format!("{}: {}", request.what, one.code)).or_default() += 1;
        let faults = compare(&one, &other);
        if faults.is_empty() {
            continue;
        }
        differ += 1;
        println!("== {at}: {} of {} ({} {})", request.what, request.kind, request.method, request.target);
        match &request.edit {
            Some(edit) => println!("   edit {edit}"),
            None => println!("   body {}", shortened(&request.body)),
        }
        faults.iter().for_each(|fault| println!("   {fault}"));
        a.remove(&request.object)?;
        b.remove(&request.object)?;
    }
    let mut tally: Vec<_> = tally.into_iter().collect();
    tally.sort();
    for (what, times) in tally {
        println!("{times:>6}  {what}");
    }
    println!("seed {seed}: {count} requests, {differ} answered differently");
    Ok(if differ == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn shortened(text: &str) -> String {
    text.chars().take(600).collect()
}

/// Where two answers are not the same.
fn compare(a: &Answer, b: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    if a.code != b.code {
        let said = |answer: &Answer| shortened(answer.body["message"].as_str().unwrap_or("an object"));
        return vec![format!("code: {} and {}", a.code, b.code), said(a), said(b)];
    }
    let (warned_a, warned_b) = (blank::texts(&a.warnings), blank::texts(&b.warnings));
    if warned_a != warned_b {
        faults.push(format!("warnings: {warned_a:?} and {warned_b:?}"));
    }
    members("", &blank::value(&a.body), &blank::value(&b.body), &mut faults);
    faults
}

fn members(path: &str, a: &Value, b: &Value, faults: &mut Vec<String>) {
    match (a, b) {
        (Value::Object(one), Value::Object(other)) => {
            let mut names: Vec<&String> = one.keys().chain(other.keys()).collect();
            names.sort();
            names.dedup();
            for name in names {
                let path = format!("{path}.{name}");
                members(
                    &path,
                    one.get(name).unwrap_or(&Value::Null),
                    other.get(name).unwrap_or(&Value::Null),
                    faults,
                );
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                members(&format!("{path}[{at}]"), one, other, faults);
            }
        }
        _ if a != b => {
            faults.push(format!("{path}: {} and {}", shortened(&a.to_string()), shortened(&b.to_string())));
        }
        _ => {}
    }
}
