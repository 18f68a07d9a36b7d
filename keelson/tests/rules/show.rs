//! Replies as text that is the same on every server: revisions by the names the history gave them, times
//! and identities left out.

use crate::client::{Reply, messages};
use crate::world::World;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keelson_api::catalogue;
use keelson_api::codec::{Diagnostics, envelope, json, transcode, yaml};
use keelson_api::tree::{Object, Value};
use std::time::Duration;

/// A reply that took at least this long waited for something.
const WAITED: Duration = Duration::from_millis(2900);

/// A reply to a read of objects.
pub(crate) fn reply(world: &World, reply: &Reply) -> Vec<String> {
    let mut lines = Vec::new();
    let waited = if reply.took >= WAITED { " waited" } else { "" };
    let tree = parse_any(&reply.body);
    match tree.text("kind") {
        "Status" => {
            status(world, &tree, &mut lines);
            lines[0] += waited;
            if let Some(after) = reply.headers.get("retry-after") {
                lines.push(format!("Retry-After: {}", after.to_str().expect("text")));
            }
        }
        kind if kind.ends_with("List") => {
            lines.push(format!("{}{waited} {}", reply.code, list(world, &tree)))
        }
        _ => lines.push(format!("{}{waited} {}", reply.code, object(world, &tree))),
    }
    if reply.code >= 400 {
        assert_eq!(tree.int("code"), Some(reply.code.into()), "a Status says its own code");
    }
    lines
}

/// A watch: each frame on a line. One that is refused is shown as a reply. Bookmarks come when it suits the
/// server, so that they are shown on demand only, several in a row as one; but those that end the initial
/// state are always.
pub(crate) fn watch(world: &World, got: &Reply, bookmarks: bool) -> Vec<String> {
    match got.code {
        200 | 101 => {}
        _ => return reply(world, got),
    }
    let waited = if got.took >= WAITED { " waited" } else { "" };
    let mut lines = vec![format!("{}{waited}", got.code)];
    for frame in frames(got) {
        event(world, &frame, &mut lines);
    }
    lines.retain(|line| bookmarks || !is_plain_bookmark(line));
    lines.dedup_by(|one, other| one == other && is_plain_bookmark(one));
    lines
}

fn is_plain_bookmark(line: &str) -> bool {
    line.starts_with("BOOKMARK") && !line.ends_with("end")
}

/// The frames of a watch as they are written, with what differs from run to run left out.
pub(crate) fn raw_watch(world: &World, got: &Reply) -> Vec<String> {
    let content_type = got.headers.get("content-type").map_or("none", |value| value.to_str().expect("text"));
    let mut lines = vec![format!("{} {content_type}", got.code)];
    let mut put = |prefix: String, frame: Object| {
        let mut line = Vec::new();
        event(world, &frame, &mut line);
        if !is_plain_bookmark(&line[0]) {
            lines.push(prefix + &masked(world, frame));
        }
    };
    if got.code != 101 {
        frames(got).into_iter().for_each(|frame| put(String::new(), frame));
        return lines;
    }
    let messages = messages(&got.body);
    let (close, data) = messages.split_last().expect("a message");
    for (opcode, payload) in data {
        put(format!("message {opcode} "), decode_frame(payload, *opcode == 2));
    }
    lines.push(format!("message {} {:?}", close.0, close.1));
    lines
}

/// A reply as it is written, with what differs from run to run left out.
pub(crate) fn raw(world: &World, got: &Reply) -> Vec<String> {
    vec![format!("{} {}", got.code, masked(world, parse_any(&got.body)))]
}

/// One event of a stream.
pub(crate) fn event(world: &World, frame: &Object, lines: &mut Vec<String>) {
    let none = Object::new();
    let shown = frame.object("object").unwrap_or(&none);
    match frame.text("type") {
        "ERROR" => {
            let mut parts = Vec::new();
            status(world, shown, &mut parts);
            lines.push(format!("ERROR {}", parts.remove(0)));
            lines.extend(parts);
        }
        "BOOKMARK" => {
            let row = shown.list("rows").first().and_then(|row| obj(row).object("object"));
            let metadata = row.unwrap_or(shown).object("metadata").unwrap_or(&none);
            let end = metadata
                .object("annotations")
                .is_some_and(|all| all.len() == 1 && all.str("k8s.io/initial-events-end") == Some("true"));
            let revision = world.since(metadata.text("resourceVersion"));
            lines.push(format!("BOOKMARK {revision}{}", if end { " end" } else { "" }));
        }
        kind => lines.push(format!("{kind} {}", object(world, shown))),
    }
}

fn status(world: &World, tree: &Object, lines: &mut Vec<String>) {
    assert_eq!(tree.text("status"), "Failure", "only failures are Statuses here");
    let message = world.masked(tree.text("message"));
    lines.push(format!("{} {}: {message}", tree.int("code").unwrap_or(0), tree.text("reason")));
    if let Some(details) = tree.object("details") {
        let mut text = Vec::new();
        json::write(&Value::Object(details.clone()), &mut text);
        lines.push(format!("details {}", world.masked(&String::from_utf8_lossy(&text))));
    }
    let metadata = tree.object("metadata").expect("a Status has metadata");
    if let Some(token) = metadata.str("continue") {
        lines.push(format!("continue {}", token_text(world, token)));
    }
}

fn list(world: &World, tree: &Object) -> String {
    let metadata = tree.object("metadata").expect("a list has metadata");
    let items: Vec<String> = tree.list("items").iter().map(|item| object(world, obj(item))).collect();
    assert!(tree.get("items").and_then(Value::as_list).is_some(), "items are never null");
    let mut line = format!("rv={} [{}]", world.since(metadata.text("resourceVersion")), items.join(" "));
    if let Some(token) = metadata.str("continue") {
        line += &format!(" continue={}", token_text(world, token));
    }
    if let Some(remaining) = metadata.int("remainingItemCount") {
        line += &format!(" remaining={remaining}");
    }
    line
}

/// `name@revision:value`.
fn object(world: &World, tree: &Object) -> String {
    let none = Object::new();
    let metadata = tree.object("metadata").unwrap_or(&none);
    let value = tree.object("data").map(|data| data.text("v"));
    let value = value.or_else(|| tree.object("status").map(|status| status.text("phase"))).unwrap_or("");
    format!("{}@{}:{value}", metadata.text("name"), world.named(metadata.text("resourceVersion")))
}

fn token_text(world: &World, token: &str) -> String {
    let text = URL_SAFE_NO_PAD.decode(token).expect("raw base64 for URLs");
    let tree = parse(&text);
    assert_eq!(tree.text("v"), "meta.k8s.io/v1");
    assert!(text.starts_with(b"{\"v\":\"meta.k8s.io/v1\",\"rv\":"), "members in Go's order");
    let revision = tree.int("rv").expect("a revision").to_string();
    // The slash in front says which part of upstream made the token, and means nothing.
    let start = tree.text("start");
    format!("{}/{}", world.since(&revision), world.masked(start.strip_prefix('/').unwrap_or(start)))
}

fn frames(reply: &Reply) -> Vec<Object> {
    if reply.code == 101 {
        let data = messages(&reply.body).into_iter().filter(|(opcode, _)| matches!(opcode, 1 | 2));
        return data.map(|(opcode, payload)| decode_frame(&payload, opcode == 2)).collect();
    }
    let content_type = reply.headers.get("content-type").map_or("", |value| value.to_str().expect("text"));
    if !content_type.starts_with("application/vnd.kubernetes.protobuf") {
        let lines = reply.body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        assert!(reply.body.is_empty() || reply.body.ends_with(b"\n"), "every frame ends its line");
        return lines.map(parse).collect();
    }
    let (mut rest, mut found) = (reply.body.as_slice(), Vec::new());
    while let Some((length, frame)) = rest.split_first_chunk::<4>() {
        let (frame, after) = frame.split_at(u32::from_be_bytes(*length) as usize);
        found.push(decode_frame(frame, true));
        rest = after;
    }
    assert!(rest.is_empty(), "the last frame is whole");
    found
}

/// A frame as the tree that JSON would have been.
fn decode_frame(frame: &[u8], binary: bool) -> Object {
    if !binary {
        return parse(frame);
    }
    let kind = String::from_utf8(member(frame, 1)).expect("a type");
    let object = parse_any(&member(&member(frame, 2), 1));
    [("type", Value::from(kind)), ("object", Value::Object(object))].into_iter().collect()
}

/// A field of a message of which all fields are bytes.
fn member(message: &[u8], wanted: u8) -> Vec<u8> {
    let mut rest = message;
    while let [head, tail @ ..] = rest {
        let (mut length, mut at) = (0_usize, 0);
        loop {
            length |= usize::from(tail[at] & 0x7f) << (7 * at);
            at += 1;
            if tail[at - 1] < 0x80 {
                break;
            }
        }
        if *head == wanted << 3 | 2 {
            return tail[at..at + length].to_vec();
        }
        rest = &tail[at + length..];
    }
    panic!("no field {wanted}");
}

fn masked(world: &World, mut tree: Object) -> String {
    mask(world, &mut tree);
    let mut text = Vec::new();
    json::write(&Value::Object(tree), &mut text);
    String::from_utf8(text).expect("text")
}

fn mask(world: &World, tree: &mut Object) {
    tree.remove("managedFields");
    for (key, value) in tree.iter_mut() {
        let text = value.as_str().map(str::to_owned);
        match (key.as_str(), text) {
            ("uid", Some(_)) => *value = Value::from("{uid}"),
            ("creationTimestamp", Some(_)) => *value = Value::from("{time}"),
            ("resourceVersion", Some(revision)) => *value = Value::from(world.since(&revision)),
            ("description", Some(text)) if text.len() > 40 => {
                let short: String = text.chars().take(40).collect();
                *value = Value::from(format!("{short}{{more}}"));
            }
            ("continue", Some(token)) => *value = Value::from(token_text(world, &token)),
            ("message" | "namespace" | "name", Some(text)) => *value = Value::from(world.masked(&text)),
            ("cells", _) => {
                // Ages are of the moment.
                if let Value::List(cells) = value {
                    for cell in cells.iter_mut().filter(|cell| cell.as_str().is_some_and(is_age)) {
                        *cell = Value::from("{age}");
                    }
                }
            }
            _ => mask_value(world, value),
        }
    }
}

fn mask_value(world: &World, value: &mut Value) {
    match value {
        Value::Object(tree) => mask(world, tree),
        Value::List(list) => list.iter_mut().for_each(|value| mask_value(world, value)),
        _ => {}
    }
}

fn is_age(text: &str) -> bool {
    text.ends_with('s') && text.starts_with(|c: char| c.is_ascii_digit())
}

fn obj(value: &Value) -> &Object {
    value.as_object().expect("an object")
}

/// An object in any encoding as the tree that JSON would have been.
fn parse_any(body: &[u8]) -> Object {
    if !envelope::recognizes(body) {
        return match yaml::parse(body, &mut Diagnostics::ignore()) {
            Ok(Value::Object(tree)) if !body.starts_with(b"{") => tree,
            _ => parse(body),
        };
    }
    let unknown = envelope::unwrap(body).expect("an envelope");
    let (group, version) = unknown.api_version.split_once('/').unwrap_or(("", unknown.api_version));
    let kind = catalogue::kind(group, version, unknown.kind).expect("a known kind");
    let (mut members, mut whole) = (Vec::new(), Vec::new());
    transcode::json(kind.ty, unknown.raw, &mut members).expect("a message");
    transcode::whole(unknown.kind, unknown.api_version, &members, &mut whole);
    parse(&whole)
}

/// JSON as a tree.
pub(crate) fn parse(text: &[u8]) -> Object {
    match json::parse(text, &mut Diagnostics::ignore()) {
        Ok(Value::Object(tree)) => tree,
        other => panic!("no object but {other:?}: {}", String::from_utf8_lossy(text)),
    }
}
