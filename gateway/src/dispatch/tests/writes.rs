//! Writes and deletes, as far as HTTP is concerned.

use super::server::{METADATA, Server, TABLE};

const MAPS: &str = "/api/v1/namespaces/default/configmaps";
const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn bodies_have_a_limit() {
    let server = Server::start().await;
    let large = " ".repeat((3 << 20) + 1);
    let reply = server.ask("POST", MAPS, &[JSON], &large).await;
    let message = "Request entity too large: limit is 3145728";
    assert_eq!((reply.code, reply.object().text("message")), (413, message));
    assert_eq!(server.ask("POST", MAPS, &[JSON], &large[1..]).await.code, 400);
}

#[tokio::test]
async fn writes_answer_in_the_form_that_is_asked_for() {
    let server = Server::start().await;
    server.config_map("a", "v").await;
    let patch = ("content-type", "application/merge-patch+json; charset=utf-8");
    let body = r#"{"data":{"k":"w"}}"#;
    let reply = server.ask("PATCH", &format!("{MAPS}/a"), &[patch, ("accept", TABLE)], body).await;
    assert_eq!((reply.code, reply.object().text("kind")), (200, "Table"));
    let reply = server.ask("PATCH", &format!("{MAPS}/a"), &[patch, ("accept", METADATA)], body).await;
    assert_eq!(reply.object().text("kind"), "PartialObjectMetadata");
    let reply = server.ask("PATCH", &format!("{MAPS}/a"), &[patch], body).await;
    assert_eq!(reply.bytes, server.get(&format!("{MAPS}/a"), "").await.bytes);
}

#[tokio::test]
async fn warnings_are_headers() {
    let server = Server::start().await;
    let body = "{\"metadata\":{\"name\":\"a\"},\"foo\":1,\"b\\\"r\":2,\"foo\":3}";
    let reply = server.ask("POST", MAPS, &[JSON], body).await;
    assert_eq!(reply.code, 201, "{}", reply.text());
    let warnings: Vec<_> = reply.headers.get_all("warning").iter().map(|one| one.to_str().unwrap()).collect();
    assert!(warnings.contains(&"299 - \"unknown field \\\"foo\\\"\""), "{warnings:?}");
    assert!(warnings.contains(&"299 - \"unknown field \\\"b\\\\\\\"r\\\"\""), "{warnings:?}");
}

#[tokio::test]
async fn deletes_answer_with_a_status_or_the_object() {
    let server = Server::start().await;
    let uid = |object: &keelson_api::tree::Object| object.object("metadata").unwrap().text("uid").to_owned();
    let created = server.config_map("a", "v").await;
    let want = format!(
        "{{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{{}},\"status\":\"Success\",\"details\":\
         {{\"name\":\"a\",\"kind\":\"configmaps\",\"uid\":\"{}\"}}}}\n",
        uid(&created)
    );
    let reply = server.ask("DELETE", &format!("{MAPS}/a?dryRun=All"), &[("accept", TABLE)], "").await;
    assert_eq!((reply.code, reply.text()), (200, want.clone()), "a Status is the same in every form");
    let reply = server.ask("DELETE", &format!("{MAPS}/a"), &[JSON], r#"{"kind":"DeleteOptions"}"#).await;
    assert_eq!((reply.code, reply.text()), (200, want));
    assert_eq!(server.get(&format!("{MAPS}/a"), "").await.code, 404);
    let account =
        server.create("/api/v1/namespaces/default/serviceaccounts", r#"{"metadata":{"name":"s"}}"#).await;
    let reply = server.ask("DELETE", "/api/v1/namespaces/default/serviceaccounts/s", &[], "").await;
    assert_eq!((reply.code, reply.object().text("kind")), (200, "ServiceAccount"));
    assert_eq!(uid(&reply.object()), uid(&account));
}

#[tokio::test]
async fn delete_options_that_cannot_be_read() {
    let server = Server::start().await;
    let path = format!("{MAPS}/a");
    let reply = server.ask("DELETE", &path, &[("content-type", "application/foo")], "{}").await;
    assert_eq!(reply.code, 415);
    let reply = server.ask("DELETE", &path, &[JSON], r#"{"gracePeriodSeconds":"x"}"#).await;
    assert_eq!((reply.code, reply.object().text("reason")), (400, "BadRequest"));
    let reply = server.ask("DELETE", &format!("{path}?gracePeriodSeconds=x"), &[], "").await;
    let message = "strconv.ParseInt: parsing \"x\": invalid syntax";
    assert_eq!((reply.code, reply.object().text("message")), (400, message));
    let reply =
        server.ask("DELETE", &path, &[("content-type", "application/yaml")], "gracePeriodSeconds: 5").await;
    assert_eq!(reply.code, 404);
}

#[tokio::test]
async fn a_deleted_collection_is_listed() {
    let server = Server::start().await;
    server.config_map("a", "v").await;
    server.config_map("b", "v").await;
    let reply = server.ask("DELETE", &format!("{MAPS}?labelSelector=l=a"), &[], "").await;
    let list = reply.object();
    assert_eq!((reply.code, list.text("kind"), list.list("items").len()), (200, "ConfigMapList", 1));
    let left = server.get(MAPS, "").await.object();
    assert_eq!(left.list("items").len(), 1);
}
