//! The resource table holds together, and every stored kind lives through create, get and delete.

use crate::server::Server;
use keelson_registry::options::DeleteOptions;
use keelson_registry::table::{ROWS, Verbs};
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

#[tokio::test]
async fn every_stored_kind_can_be_created_read_and_deleted() {
    let mut server = Server::start().await;
    let mut made = 0;
    for row in ROWS.iter().filter(|row| row.storage.is_some() && !row.creation_later) {
        let path = if row.group.is_empty() {
            format!("{}/{}", row.version, row.resource)
        } else {
            format!("{}/{}/{}", row.group, row.version, row.resource)
        };
        let ns = if row.namespaced { "ns" } else { "" };
        let name = format!("of-{}", row.version);
        let body = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
        let object =
            server.create(&path, ns, &body).await.unwrap_or_else(|status| panic!("{path}: {status}"));
        assert_eq!(server.get(&path, ns, &name).await.unwrap(), object, "{path}");
        let reply = server.delete(&path, ns, &name, &DeleteOptions::default()).await;
        reply.unwrap_or_else(|status| panic!("{path}: {status}"));
        made += 1;
    }
    assert_eq!(made, 58);
}
