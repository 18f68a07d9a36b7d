//! The resource table holds together, and every stored kind lives through create, get and delete.

use crate::server::{Server, metadata};
use keelson_api::codec::{Diagnostics, json, yaml};
use keelson_api::tree::{Object, Value};
use keelson_registry::options::DeleteOptions;
use keelson_registry::table::{ROWS, Row, Verbs};
use std::collections::HashSet;

#[test]
fn rows_are_unique_and_whole() {
    let mut paths = HashSet::new();
    for row in ROWS {
        assert!(paths.insert((row.group, row.version, row.resource)), "{} twice", row.resource);
        assert_eq!(row.storage.is_some(), row.verbs.has(Verbs::WATCH), "{}", row.resource);
        let mut subs: Vec<&str> = row.subs.iter().map(|sub| sub.name).collect();
        assert!(subs.is_sorted(), "{}", row.resource);
        subs.dedup();
        assert_eq!(subs.len(), row.subs.len(), "{}", row.resource);
    }
    assert_eq!(ROWS.iter().filter(|row| row.storage.is_some()).count(), 60);
}

/// Valid objects of every kind: the manifests of the kubectl suite.
fn manifests() -> Vec<Object> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../e2e/manifests");
    let mut all = Vec::new();
    for folder in ["cluster", "cluster-deferred", "namespaced"] {
        let mut files: Vec<_> = std::fs::read_dir(format!("{root}/{folder}"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        for file in files {
            let text = std::fs::read_to_string(file).unwrap();
            for document in text.split("\n---") {
                if let Value::Object(object) =
                    yaml::parse(document.as_bytes(), &mut Diagnostics::new()).unwrap()
                {
                    all.push(object);
                }
            }
        }
    }
    all
}

/// A valid object of a row's kind; what another version of its group says is enough for kinds of two.
fn manifest(row: &Row, all: &[Object]) -> String {
    const HPA: &str = r#"{"metadata":{"name":"h"},"spec":{"maxReplicas":2,
        "scaleTargetRef":{"kind":"Deployment","name":"web","apiVersion":"apps/v1"}}}"#;
    if (row.group, row.version) == ("autoscaling", "v1") {
        return HPA.to_owned();
    }
    let found = all
        .iter()
        .find(|object| object.text("kind") == row.kind && object.text("apiVersion") == row.api_version());
    let found = found.unwrap_or_else(|| panic!("no manifest of {} {}", row.api_version(), row.kind));
    let mut text = Vec::new();
    json::write(&Value::Object(found.clone()), &mut text);
    String::from_utf8(text).unwrap()
}

#[tokio::test]
async fn every_stored_kind_can_be_created_read_and_deleted() {
    let mut server = Server::start().await;
    let manifests = manifests();
    let mut made = 0;
    for row in ROWS.iter().filter(|row| row.storage.is_some() && row.group != "apiextensions.k8s.io") {
        let path = if row.group.is_empty() {
            format!("{}/{}", row.version, row.resource)
        } else {
            format!("{}/{}/{}", row.group, row.version, row.resource)
        };
        // Events name the namespace of what they are about.
        let ns = if row.namespaced { "keelson-e2e" } else { "" };
        let body = manifest(row, &manifests);
        let object =
            server.create(&path, ns, &body).await.unwrap_or_else(|status| panic!("{path}: {status}"));
        let name = metadata(&object).text("name").to_owned();
        assert_eq!(server.get(&path, ns, &name).await.unwrap(), object, "{path}");
        let reply = server.delete(&path, ns, &name, &DeleteOptions::default()).await;
        reply.unwrap_or_else(|status| panic!("{path}: {status}"));
        made += 1;
    }
    assert_eq!(made, 59);
}
