//! A history that reads are made of, and the names of its revisions.

use crate::client::{Ask, Client};
use crate::show;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keelson_api::tree::Object;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};

/// A revision that no test reaches.
const FUTURE: u64 = 900_000_000_000;

static NAMESPACES: AtomicU32 = AtomicU32::new(0);

/// A namespace of its own, the revisions of what was written there, and how requests name them.
pub(crate) struct World {
    pub(crate) client: Client,
    pub(crate) namespace: String,
    marks: BTreeMap<String, u64>,
    /// The newest marked revision: everything from here on is called `now`.
    now: u64,
    words: BTreeMap<String, String>,
}

impl World {
    /// An empty namespace.
    pub(crate) async fn new(client: &Client) -> Self {
        let number = NAMESPACES.fetch_add(1, Ordering::Relaxed);
        let namespace = format!("rules-{}-{number}", std::process::id());
        let mut world = Self {
            client: client.clone(),
            namespace: namespace.clone(),
            marks: BTreeMap::new(),
            now: 0,
            words: BTreeMap::new(),
        };
        world.words.insert("ns".to_owned(), namespace.clone());
        world.words.insert("future".to_owned(), FUTURE.to_string());
        let body = format!(r#"{{"apiVersion":"v1","kind":"Namespace","metadata":{{"name":"{namespace}"}}}}"#);
        world.write("r0", "POST", "/api/v1/namespaces", &body).await;
        world
    }

    /// The history that the tables are about: pods, events, then config maps, which end the marked history.
    pub(crate) async fn with_history(client: &Client) -> Self {
        let mut world = Self::new(client).await;
        world.make_history().await;
        world
    }

    /// Makes that history.
    pub(crate) async fn make_history(&mut self) {
        let world = self;
        // Pods are not admitted without; nothing here waits for a controller that would make it.
        let account = r#"{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}}"#;
        world.write("s1", "POST", &world.path("serviceaccounts", ""), account).await;
        for (mark, name, node) in [("p1", "pa", "n1"), ("p2", "pb", "n2"), ("p3", "pc", "n1")] {
            let body = format!(
                r#"{{"apiVersion":"v1","kind":"Pod","metadata":{{"name":"{name}"}},"spec":{{
                "automountServiceAccountToken":false,"nodeName":"{node}",
                "containers":[{{"name":"c","image":"i"}}]}}}}"#
            );
            world.write(mark, "POST", &world.path("pods", ""), &body).await;
        }
        let phase = r#"{"status":{"phase":"Running"}}"#;
        world.write("p4", "PATCH", &world.path("pods", "pa/status"), phase).await;
        for (mark, name) in [("e1", "ea"), ("e2", "eb")] {
            let body = format!(
                r#"{{"apiVersion":"v1","kind":"Event","metadata":{{"name":"{name}"}},"reason":"R",
                "involvedObject":{{"kind":"Pod","name":"pa","namespace":"{}"}}}}"#,
                world.namespace
            );
            world.write(mark, "POST", &world.path("events", ""), &body).await;
        }
        let reason = r#"{"reason":"S"}"#;
        world.write("e3", "PATCH", &world.path("events", "ea"), reason).await;
        world.create("r1", "a", r#"{}"#).await;
        world.create("r2", "b", r#"{"app":"x"}"#).await;
        world.create("r3", "c", r#"{"app":"x"}"#).await;
        let change = r#"{"metadata":{"labels":{"app":"y"}},"data":{"v":"2"}}"#;
        world.write("r4", "PATCH", &world.path("configmaps", "b"), change).await;
        world.delete("r5", "c").await;
        world.create("r6", "d", r#"{"app":"z"}"#).await;
    }

    /// Creates a config map and marks its revision.
    pub(crate) async fn create(&mut self, mark: &str, name: &str, labels: &str) {
        let body = format!(
            r#"{{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"{name}","labels":{labels}}},
            "data":{{"v":"1"}}}}"#
        );
        self.write(mark, "POST", &self.path("configmaps", ""), &body).await;
    }

    /// Deletes a config map. The reply does not say at which revision: a watch does.
    pub(crate) async fn delete(&mut self, mark: &str, name: &str) {
        let since = self.now;
        self.send("DELETE", &self.path("configmaps", name), "", "").await;
        let query = format!("?watch=1&timeoutSeconds=30&resourceVersion={since}");
        let target = self.path("configmaps", "").replace("/configmaps/", "/configmaps") + &query;
        let mut stream = self.client.stream(Ask::get(&target)).await;
        loop {
            let line = stream.line().await.expect("the deletion comes");
            let event = show::parse(&line);
            let object = event.object("object").expect("an object");
            if event.text("type") == "DELETED" {
                self.mark(mark, object);
                return;
            }
        }
    }

    /// Writes and marks the revision.
    pub(crate) async fn write(&mut self, mark: &str, method: &str, path: &str, body: &str) {
        let reply = self.send(method, path.trim_end_matches('/'), "", body).await;
        self.mark(mark, &reply);
    }

    /// Sends what has to succeed.
    pub(crate) async fn send(&self, method: &str, path: &str, query: &str, body: &str) -> Object {
        let patch = method == "PATCH";
        let content_type = if patch { "application/merge-patch+json" } else { "application/json" };
        let target = format!("{path}{query}");
        let ask =
            Ask { method, target: &target, content_type, body: body.as_bytes().to_vec(), ..Ask::get("") };
        let reply = self.client.ask(ask).await;
        let text = String::from_utf8_lossy(&reply.body);
        assert!((200..300).contains(&reply.code), "{method} {target}: {} {text}", reply.code);
        show::parse(&reply.body)
    }

    fn mark(&mut self, name: &str, object: &Object) {
        let revision = object.object("metadata").expect("metadata").text("resourceVersion");
        let revision = revision.parse().expect("a revision");
        assert!(revision > self.now, "revisions grow");
        self.marks.insert(name.to_owned(), revision);
        self.now = revision;
    }

    /// Gives a word that requests may use a meaning.
    pub(crate) fn say(&mut self, word: &str, meaning: &str) {
        self.words.insert(word.to_owned(), meaning.to_owned());
    }

    /// The path of a collection, or of an object in it.
    pub(crate) fn path(&self, resource: &str, name: &str) -> String {
        format!("/api/v1/namespaces/{}/{resource}/{name}", self.namespace)
    }

    /// A marked revision.
    pub(crate) fn revision(&self, mark: &str) -> u64 {
        self.marks[mark]
    }

    /// A request with its words replaced: `{r3}`, `{future}`, `{ns}`, `{token:r3:/b}`.
    pub(crate) fn expand(&self, request: &str) -> String {
        let mut text = request.to_owned();
        while let Some(open) = text.find('{') {
            let close = open + text[open..].find('}').expect("a closed word");
            let meaning = self.meaning(&text[open + 1..close]);
            text.replace_range(open..=close, &meaning);
        }
        text
    }

    fn meaning(&self, word: &str) -> String {
        if let Some(token) = word.strip_prefix("token:") {
            let (revision, start) = token.split_once(':').expect("a revision and a start");
            let revision = self.marks.get(revision).map_or_else(|| revision.to_owned(), u64::to_string);
            let text = format!(r#"{{"v":"meta.k8s.io/v1","rv":{revision},"start":"{start}\u0000"}}"#);
            return URL_SAFE_NO_PAD.encode(text);
        }
        let mark = self.marks.get(word).map(u64::to_string);
        mark.or_else(|| self.words.get(word).cloned()).unwrap_or_else(|| panic!("no word {word}"))
    }

    /// The name of an object's revision.
    pub(crate) fn named(&self, revision: &str) -> String {
        let number = revision.parse::<u64>().ok();
        let mark = number.and_then(|number| self.marks.iter().find(|(_, own)| **own == number));
        mark.map_or_else(|| revision.to_owned(), |(name, _)| name.clone())
    }

    /// The name of a revision that may have moved on meanwhile: beyond the marked history it is `now`.
    pub(crate) fn since(&self, revision: &str) -> String {
        match revision.parse::<u64>() {
            Ok(number) if number >= self.now && number < FUTURE => "now".to_owned(),
            Ok(FUTURE) => "future".to_owned(),
            _ => self.named(revision),
        }
    }

    /// A text with its numbers named, if they are revisions, and without the namespace's own name. What is
    /// older than the history is `old`: at which revision a server's past begins is its own affair.
    pub(crate) fn masked(&self, text: &str) -> String {
        let text = text.replace(&self.namespace, "{ns}").replace('\0', "~");
        if !text.to_lowercase().contains("version") {
            return text;
        }
        let (mut out, mut digits) = (String::new(), String::new());
        for c in text.chars().chain(['\n']) {
            if c.is_ascii_digit() {
                digits.push(c);
                continue;
            }
            if !digits.is_empty() {
                out += &match digits.parse::<u64>() {
                    // Part of a word, or a number of the test's own.
                    _ if out.ends_with(|c: char| c.is_ascii_alphanumeric()) => digits.clone(),
                    Ok(number) if number > 9 && number < self.marks["r0"] => "{old}".to_owned(),
                    Ok(number) if number > 9 => match self.since(&digits) {
                        name if name == digits => digits.clone(),
                        name => format!("{{{name}}}"),
                    },
                    _ => digits.clone(),
                };
                digits.clear();
            }
            out.push(c);
        }
        out.pop();
        out
    }
}
