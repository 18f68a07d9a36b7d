//! Attacks on a running server, over TLS: each is answered as kube-apiserver answers it or more strictly,
//! memory stays where it was, and the next request is served.
//!
//! Expected replies were recorded from kube-apiserver 1.36 unless docs/differences.md says otherwise.

mod bodies;
mod expressions;
mod frames;
mod heads;
mod patches;
mod paths;
mod questions;
mod slow;
mod streams;
mod values;
mod wire;

use crate::server::Server;
use std::time::Duration;
use wire::{Reply, Wire};

/// How much more memory the server may hold after attacks than before. Bodies have 3 MiB, trees of them some
/// dozen times that, and the allocator keeps for a while what it may need again.
const FLAT_BYTES: usize = 160 << 20;
/// How much more it may have at any time in between.
const PEAK_BYTES: usize = 512 << 20;
/// The processor time that one request may take; what is not optimized takes some ten times as long.
const BUSY: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });

const CONFIG_MAPS: &str = "/api/v1/namespaces/default/configmaps";
const BASE: &str = "/api/v1/namespaces/default/configmaps/base";
const JSON: &str = "application/json";
const YAML: &str = "application/yaml";
const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";
const JSON_PATCH: &str = "application/json-patch+json";
const MERGE_PATCH: &str = "application/merge-patch+json";
const STRATEGIC_PATCH: &str = "application/strategic-merge-patch+json";
const APPLY_PATCH: &str = "application/apply-patch+yaml";

/// A server under attack.
struct Target {
    server: Server,
    before: Option<usize>,
    _directory: tempfile::TempDir,
}

impl Target {
    fn start() -> Self {
        Self::start_with(&[])
    }

    fn start_with(flags: &[&str]) -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let server = Server::start(directory.path(), flags);
        let target = Self { server, before: None, _directory: directory };
        let base = br#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"base"},"data":{"a":"b"}}"#;
        assert_eq!(target.send("POST", CONFIG_MAPS, JSON, base).code, 201);
        // What every server has in memory after its first requests does not count.
        assert_eq!(target.get("/openapi/v2").code, 200);
        let before = target.server.memory();
        Self { before, ..target }
    }

    fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, "", b"")
    }

    fn send(&self, method: &str, path: &str, content_type: &str, body: &[u8]) -> Reply {
        self.ask(method, path, &format!("Content-Type: {content_type}\r\n"), body)
    }

    /// One request on a connection of its own.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Reply {
        let mut wire = Wire::open(&self.server, true, b"http/1.1");
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
        );
        wire.send(head.as_bytes());
        wire.send(body);
        let replies = wire.replies();
        assert_eq!(replies.len(), 1, "{method} {path:.80}: not one reply");
        replies.into_iter().next().expect("one")
    }

    /// One request whose headers and body are given to the letter.
    fn chunked(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Reply {
        let mut wire = Wire::open(&self.server, true, b"http/1.1");
        let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
        wire.send(head.as_bytes());
        wire.send(body);
        wire.replies().into_iter().next().expect("a reply")
    }

    /// No single one of these may keep a processor busy for long.
    #[track_caller]
    fn at_ease<T>(&self, what: &str, attack: impl FnOnce() -> T) -> T {
        let before = self.server.busy();
        let done = attack();
        if let (Some(before), Some(after)) = (before, self.server.busy()) {
            println!("{what}: busy for {:?}", after - before);
            assert!(after - before < BUSY, "{what} takes {:?}", after - before);
        }
        done
    }

    /// The server is there, serves, and is as large as before.
    #[track_caller]
    fn survived(self) {
        assert_eq!(self.get("/readyz").body, b"ok");
        let base = self.get(BASE);
        assert!(base.code == 200 && base.text().contains("\"data\":{\"a\":\"b\"}"), "{}", base.text());
        let (after, most) = (self.server.memory(), self.server.memory_at_most());
        if let (Some(before), Some(after), Some(most)) = (self.before, after, most) {
            let name = std::thread::current();
            let name = name.name().unwrap_or_default().to_owned();
            let [b, a, m] = [before, after, most].map(|bytes| bytes >> 20);
            println!("{name}: memory {b} MiB before, {a} after, {m} at most; busy {:?}", self.server.busy());
            assert!(after < before + FLAT_BYTES, "memory grew from {before} to {after}");
            assert!(most < before + PEAK_BYTES, "memory was {most}");
        }
        assert_eq!(self.server.stop(), Some(0), "it stops as told");
    }
}

/// An object's JSON with other members behind its metadata.
fn config_map(name: &str, more: &str) -> Vec<u8> {
    format!(r#"{{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"{name}"}}{more}}}"#).into_bytes()
}

/// Are code and message as they should be? A message may be given by its beginning.
#[track_caller]
fn expect(what: &str, reply: &Reply, code: u16, message: &str) {
    let text = reply.text();
    let said = reply.message();
    let begins = said.as_deref().unwrap_or(&text).starts_with(message);
    assert!(reply.code == code && begins, "{what}: {} {text:.600}", reply.code);
}
