//! Watches over HTTP in every encoding and form.

use super::server::{METADATA, METADATA_LIST, PROTOBUF, Server, TABLE};
use crate::body::Body;
use crate::respond::put_field;
use futures_util::StreamExt;
use http::Response;
use keelson_api::codec::{Diagnostics, envelope, json, proto};
use keelson_api::tree::Object;

const MAPS: &str = "/api/v1/namespaces/default/configmaps";

async fn open(server: &Server, query: &str, accept: &str) -> Response<Body> {
    let target = format!("{MAPS}?watch=1&{query}");
    let reply = server.open("GET", &target, &[("accept", accept)], "").await;
    assert_eq!(reply.status(), 200);
    reply
}

async fn chunk(reply: &mut Response<Body>) -> Vec<u8> {
    reply.body_mut().next().await.expect("a chunk").expect("no error").to_vec()
}

async fn line(reply: &mut Response<Body>) -> String {
    let text = String::from_utf8(chunk(reply).await).unwrap();
    assert!(text.ends_with("}\n") && text.matches('\n').count() == 1, "{text}");
    text
}

fn object(text: &str) -> Object {
    json::parse(text.as_bytes(), &mut Diagnostics::ignore()).unwrap().as_object().unwrap().clone()
}

/// The type of a frame and the rest of its text, which begins with the object.
fn frame(text: &str) -> (&str, &str) {
    let rest = text.strip_prefix("{\"type\":\"").unwrap();
    let (ty, rest) = rest.split_once("\",\"object\":").unwrap();
    (ty, rest.strip_suffix("}\n").unwrap())
}

#[tokio::test]
async fn the_initial_state_comes_at_once() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let a = server.get(&format!("{MAPS}/a"), "").await.text();
    let b = server.get(&format!("{MAPS}/b"), "").await.text();
    let mut watch = open(&server, "allowWatchBookmarks=true", "").await;
    assert_eq!(watch.headers()["content-type"], "application/json");
    let first = String::from_utf8(chunk(&mut watch).await).unwrap();
    let lines: Vec<&str> = first.split_inclusive('\n').collect();
    assert_eq!(frame(lines[0]), ("ADDED", a.trim_end()));
    assert_eq!(frame(lines[1]), ("ADDED", b.trim_end()));
    let (ty, bookmark) = frame(lines[2]);
    assert_eq!(ty, "BOOKMARK");
    let revision = object(bookmark).object("metadata").unwrap().text("resourceVersion").to_owned();
    let want = format!(
        "{{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{{\"resourceVersion\":\"{revision}\",\
         \"annotations\":{{\"k8s.io/initial-events-end\":\"true\"}}}}}}"
    );
    assert_eq!(bookmark, want);
    assert_eq!(lines.len(), 3);
}

#[tokio::test]
async fn changes_come_one_by_one_and_are_shared() {
    let server = Server::start().await;
    let first = server.config_map("a", "1").await;
    let version = first.object("metadata").unwrap().text("resourceVersion").to_owned();
    let query = format!("resourceVersion={version}");
    let (mut one, mut two) = (open(&server, &query, "").await, open(&server, &query, "").await);
    let patch = ("content-type", "application/merge-patch+json");
    server.ask("PATCH", &format!("{MAPS}/a"), &[patch], r#"{"data":{"k":"2"}}"#).await;
    let now = server.get(&format!("{MAPS}/a"), "").await.text();
    let seen = one.body_mut().next().await.unwrap().unwrap();
    let same = two.body_mut().next().await.unwrap().unwrap();
    assert_eq!(frame(std::str::from_utf8(&seen).unwrap()), ("MODIFIED", now.trim_end()));
    assert_eq!(seen.as_ptr(), same.as_ptr(), "one frame for both");
    server.ask("DELETE", &format!("{MAPS}/a"), &[], "").await;
    let text = line(&mut one).await;
    let (ty, gone) = frame(&text);
    let (gone, now) = (object(gone), object(&now));
    assert_eq!((ty, gone.object("data")), ("DELETED", now.object("data")));
    assert_ne!(
        gone.object("metadata").unwrap().text("resourceVersion"),
        now.object("metadata").unwrap().text("resourceVersion")
    );
}

#[tokio::test]
async fn frames_are_made_while_there_is_no_room_to_keep_them() {
    let config = keelson_storage_cache::Config { budget_bytes: 4 << 10, ..Default::default() };
    let server = Server::start_with(config).await;
    let first = server.config_map("a", "0").await;
    let query = format!("resourceVersion={}", first.object("metadata").unwrap().text("resourceVersion"));
    let mut watches = Vec::new();
    for accept in ["application/json", METADATA, PROTOBUF, TABLE] {
        watches.push(open(&server, &query, accept).await);
    }
    for n in 0..50 {
        server.config_map(&format!("m{n}"), "v").await;
        server.get(MAPS, METADATA_LIST).await;
        for watch in &mut watches {
            let text = String::from_utf8_lossy(&chunk(watch).await).into_owned();
            assert!(text.contains(&format!("m{n}")), "{text}");
        }
    }
}

#[tokio::test]
async fn names_in_watch_paths_are_selectors() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let path = "/api/v1/watch/namespaces/default/configmaps/b";
    let mut watch = server.open("GET", path, &[], "").await;
    let text = line(&mut watch).await;
    assert_eq!(object(frame(&text).1).object("metadata").unwrap().text("name"), "b");
    let reply = server.get(&format!("{path}?fieldSelector=metadata.name%3Da"), "").await;
    let message = "fieldSelector metadata.name doesn't match requested name";
    assert_eq!((reply.code, reply.object().text("message")), (400, message));
}

#[tokio::test]
async fn tables_say_their_columns_once() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let mut watch = open(&server, "allowWatchBookmarks=1&includeObject=None", TABLE).await;
    let text = String::from_utf8(chunk(&mut watch).await).unwrap();
    let frames: Vec<Object> = text.lines().map(object).collect();
    let tables: Vec<&Object> = frames.iter().map(|frame| frame.object("object").unwrap()).collect();
    assert_eq!(tables[0].list("columnDefinitions").len(), 3);
    for table in &tables[1..] {
        assert!(table.get("columnDefinitions").unwrap().as_list().is_none(), "{text}");
    }
    let row = |table: &Object| table.list("rows")[0].as_object().unwrap().clone();
    assert!(row(tables[0]).object("object").is_none());
    assert_eq!(frames[2].text("type"), "BOOKMARK");
    let bookmark = row(tables[2]);
    assert_eq!(bookmark.list("cells"), ["".into(), 0_i64.into(), "<unknown>".into()]);
    let shown = bookmark.object("object").unwrap().object("metadata").unwrap();
    assert_eq!(shown.object("annotations").unwrap().text("k8s.io/initial-events-end"), "true");
    assert_eq!(shown.text("resourceVersion"), tables[2].object("metadata").unwrap().text("resourceVersion"));
}

#[tokio::test]
async fn metadata_can_be_watched_and_lists_cannot() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    let want = server.get(&format!("{MAPS}/a"), METADATA).await.text();
    let mut watch = open(&server, "", METADATA).await;
    assert_eq!(frame(&line(&mut watch).await), ("ADDED", want.trim_end()));
    let mut watch = open(&server, "", METADATA_LIST).await;
    assert!(watch.body_mut().next().await.is_none());
}

#[tokio::test]
async fn frames_in_protobuf() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    let mut watch = open(&server, "allowWatchBookmarks=1", PROTOBUF).await;
    assert_eq!(watch.headers()["content-type"], "application/vnd.kubernetes.protobuf;stream=watch");
    let bytes = chunk(&mut watch).await;
    let (mut rest, mut frames) = (bytes.as_slice(), Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (frame, after) = after.split_at(u32::from_be_bytes(*length) as usize);
        frames.push(frame);
        rest = after;
    }
    let whole = server.get(&format!("{MAPS}/a"), PROTOBUF).await.bytes;
    let (mut extension, mut added) = (Vec::new(), Vec::new());
    put_field(1, &whole, &mut extension);
    put_field(1, b"ADDED", &mut added);
    put_field(2, &extension, &mut added);
    assert_eq!((frames.len(), frames[0]), (2, added.as_slice()));
    assert!(frames[1].starts_with(b"\n\x08BOOKMARK\x12"));
    let at = frames[1].windows(4).position(|window| window == envelope::MAGIC).unwrap();
    let unknown = envelope::unwrap(&frames[1][at..]).unwrap();
    let bookmark =
        proto::decode(keelson_api::catalogue::kind("", "v1", "ConfigMap").unwrap().ty, unknown.raw);
    let metadata = bookmark.unwrap().object("metadata").unwrap().clone();
    assert_eq!(metadata.object("annotations").unwrap().text("k8s.io/initial-events-end"), "true");
}

#[tokio::test]
async fn yaml_has_no_stream() {
    let server = Server::start().await;
    let reply = server.get(&format!("{MAPS}?watch=1"), "application/yaml").await;
    let want = "apiVersion: v1\ncode: 406\nkind: Status\nmessage: 'only the following media types are \
                accepted: application/json;stream=watch,\n  \
                application/vnd.kubernetes.protobuf;stream=watch'\n\
                metadata: {}\nreason: NotAcceptable\nstatus: Failure\n";
    assert_eq!((reply.code, reply.text().as_str()), (406, want));
}

#[tokio::test]
async fn a_watch_ends_when_its_time_is_up() {
    let server = Server::start().await;
    let reply = server.get(&format!("{MAPS}?watch=1&timeoutSeconds=1"), "").await;
    assert_eq!((reply.code, reply.text().as_str()), (200, ""));
}
