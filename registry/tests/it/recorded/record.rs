//! One recorded request with its answer, and an answer of ours in the same form.

use crate::server::parse;
use keelson_api::codec::json;
use keelson_api::status::Quoted;
use keelson_api::tree::{Object, Value};
use keelson_registry::options::WriteOptions;

/// The recording server was a distribution that adds this to each Pod's token volume.
const FOREIGN: &str = r#",{"configMap":{"name":"openshift-service-ca.crt","items":[{"key":"service-ca.crt","path":"service-ca.crt"}]}}"#;
const TOKEN_VOLUME: &str = "kube-api-access-";

#[derive(Clone)]
pub(super) struct Record {
    pub(super) case: String,
    /// `v1/pods`, `apps/v1/deployments`.
    pub(super) resource: String,
    pub(super) namespace: String,
    /// The object of an update; `None`: a create.
    pub(super) name: Option<String>,
    pub(super) options: WriteOptions,
    /// As it was sent, members in its order.
    pub(super) body: String,
    pub(super) code: u16,
    pub(super) status: Object,
    /// The object that came back.
    pub(super) object: Object,
    pub(super) warnings: Vec<String>,
    /// The object that came back, to the letter.
    stored: String,
}

impl Record {
    pub(super) fn read(line: &str) -> Self {
        let whole = line;
        let stored = merged(line);
        // Updates are of the recorded state, see `base`.
        let line =
            if whole.contains("\"method\":\"PUT\"") { whole.to_owned() } else { line.replace(FOREIGN, "") };
        let Value::Object(record) = parse(&line) else { panic!("not an object: {line}") };
        let code = u16::try_from(record.int("code").expect("a code")).expect("a code");
        let Value::Object(object) = merged(&line) else { panic!("not an object: {line}") };
        let strings = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut read = Self {
            case: record.text("case").to_owned(),
            resource: String::new(),
            namespace: String::new(),
            name: None,
            options: WriteOptions::default(),
            body: raw_body(&line).to_owned(),
            code,
            status: record.object("status").cloned().unwrap_or_default(),
            object: clean(object),
            warnings: record.list("warnings").iter().map(strings).collect(),
            stored: text(&stored),
        };
        read.take_path(record.text("path"));
        read
    }

    fn take_path(&mut self, path: &str) {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let mut parts = path.trim_start_matches('/').split('/').skip(1).collect::<Vec<_>>();
        let version = if path.starts_with("/apis/") { 2 } else { 1 };
        let rest = parts.split_off(version);
        let (resource, name) = match rest.as_slice() {
            ["namespaces", namespace, resource, name @ ..] => {
                (*namespace).clone_into(&mut self.namespace);
                (*resource, name.first())
            }
            [resource, name @ ..] => (*resource, name.first()),
            [] => panic!("no resource: {path}"),
        };
        // Namespaces are below themselves.
        let (resource, name) = match (rest.as_slice(), path.starts_with("/api/v1/namespaces")) {
            (["namespaces", name], true) => ("namespaces", Some(name)),
            _ => (resource, name),
        };
        if resource == "namespaces" {
            self.namespace = String::new();
        }
        self.resource = format!("{}/{resource}", parts.join("/"));
        self.name = name.map(|name| (*name).to_owned());
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = value.replace("%20", " ").replace("%21", "!");
            match key {
                "dryRun" => self.options.dry_run.push(value),
                "fieldManager" => self.options.field_manager = value,
                "fieldValidation" => self.options.field_validation = value,
                other => panic!("an option that nobody reads: {other}"),
            }
        }
    }

    /// What to create before updates are compared. A Pod is made in its recorded state, token volume and
    /// all, so that messages which show that state are comparable.
    pub(super) fn base(&self, updates: &[&Self]) -> Self {
        let recorded = updates.iter().find_map(|update| token_volume(&update.body));
        let body = match (token_volume(&self.stored), recorded) {
            (Some(own), Some(recorded)) => self.stored.replace(own, recorded),
            _ => self.body.clone(),
        };
        Self { options: WriteOptions::default(), body, ..self.clone() }
    }

    /// Asks for the cluster IP that the recorded object had, so that ours has it too.
    pub(super) fn take_address(&mut self, updates: &[&Self]) {
        let ips = updates.iter().filter_map(|update| update.object.object("spec")?.str("clusterIP"));
        let (Some(ip), Value::Object(mut body)) = (ips.into_iter().next(), parse(&self.body)) else { return };
        body.object_entry("spec").insert("clusterIP", ip);
        self.body = text(&Value::Object(body));
    }

    /// The body of an update with our allocated values in place of the recorded ones.
    pub(super) fn body_for(&self, updates: &[&Self], live: &Object) -> String {
        let mut body = self.body.clone();
        let ip = |object: &Object| {
            object.object("spec").map(|spec| spec.text("clusterIP").to_owned()).unwrap_or_default()
        };
        let recorded = updates.iter().map(|update| ip(&update.object)).find(|ip| !ip.is_empty());
        let own = ip(live);
        if let Some(recorded) = recorded
            && !own.is_empty()
        {
            body = body.replace(&format!("\"{recorded}\""), &format!("\"{own}\""));
        }
        let revision = live.object("metadata").map(|meta| meta.text("resourceVersion")).unwrap_or_default();
        body.replace("\"CURRENT\"", &format!("\"{revision}\""))
    }
}

/// The name of a Pod's token volume.
fn token_volume(text: &str) -> Option<&str> {
    let at = text.find(TOKEN_VOLUME)?;
    text.get(at..at + TOKEN_VOLUME.len() + 5)
}

/// The body with what the answer says of it.
fn merged(line: &str) -> Value {
    let Value::Object(record) = parse(line) else { panic!("not an object: {line}") };
    let mut object = Value::Object(record.object("body").expect("a body").clone());
    if let Some(patch) = record.get("response_patch") {
        merge(&mut object, patch);
    }
    object
}

/// The text of the member `body`: members keep their order.
fn raw_body(line: &str) -> &str {
    const KEY: &str = "\"body\":";
    let start = line.find(KEY).expect("a body") + KEY.len();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in line.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return &line[start..=at];
                }
            }
            _ => {}
        }
    }
    panic!("a body without end: {line}")
}

/// JSON merge patch.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !matches!(target, Value::Object(_)) {
        *target = Value::object();
    }
    let Value::Object(object) = target else { return };
    for (key, value) in patch.iter() {
        if matches!(value, Value::Null) {
            object.remove(key);
        } else {
            merge(object.entry(key.clone(), Value::object), value);
        }
    }
}

/// The answer to a request.
pub(super) struct Answer {
    pub(super) code: u16,
    pub(super) status: Object,
    pub(super) object: Object,
    /// As it came, server-side metadata included.
    whole: Object,
    pub(super) warnings: Vec<String>,
}

impl Answer {
    pub(super) fn object(code: u16, object: Object, warnings: Vec<String>) -> Self {
        let warnings = headers(warnings);
        Self { code, status: Object::new(), object: clean(object.clone()), whole: object, warnings }
    }

    pub(super) fn status(code: u16, status: Object, warnings: Vec<String>) -> Self {
        let warnings = headers(warnings);
        Self { code, status, object: Object::new(), whole: Object::new(), warnings }
    }

    pub(super) fn tree(&self) -> &Object {
        &self.whole
    }
}

/// Warnings as the header says them.
fn headers(warnings: Vec<String>) -> Vec<String> {
    warnings.into_iter().map(|text| format!("299 - {}", Quoted(&text))).collect()
}

/// An object without what differs from server to server: server-side metadata, nulls, uids, times.
fn clean(mut object: Object) -> Object {
    if let Some(metadata) = object.object_mut("metadata") {
        for member in ["uid", "creationTimestamp", "resourceVersion", "managedFields", "selfLink"] {
            metadata.remove(member);
        }
    }
    if let Some(status) = object.object_mut("status") {
        status.remove("lastPhaseTransitionTime");
        let conditions = status.list_mut("conditions").into_iter().flatten();
        for condition in conditions.filter_map(Value::as_object_mut) {
            condition.remove("lastTransitionTime");
        }
    }
    let text = blanked(&text(&Value::Object(object)));
    match without_nulls(parse(&text)) {
        Value::Object(object) => object,
        other => panic!("not an object: {other:?}"),
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(mut object) => {
            object.retain(|_, value| !matches!(value, Value::Null));
            Value::Object(object.into_iter().map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::List(items) => Value::List(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

/// A text with uids, and suffixes of token volumes, blanked.
pub(super) fn blanked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(TOKEN_VOLUME)
            && after.len() >= 5
            && after.is_char_boundary(5)
        {
            out.push_str("kube-api-access-SUFFIX");
            rest = &after[5..];
        } else if is_uid(rest) {
            out.push_str("UID");
            rest = &rest[36..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

fn is_uid(text: &str) -> bool {
    text.len() >= 36
        && text.bytes().take(36).enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

pub(super) fn text(value: &Value) -> String {
    let mut out = Vec::new();
    json::write(value, &mut out);
    String::from_utf8(out).expect("JSON is UTF-8")
}
