//! Lists and watches: pages, selectors, bookmarks, how changes are seen.

use crate::server::Server;
use keelson_registry::options::{DeleteOptions, ListOptions, PatchKind};
use keelson_registry::wire::{Seen, WatchStep};
use keelson_registry::{Config, Registry, Watch};
use keelson_storage_cache::{self as cache, Cache};
use std::sync::Arc;

async fn fill(server: &mut Server, count: usize) {
    for i in 0..count {
        let parity = if i % 2 == 0 { "even" } else { "odd" };
        let body = format!(r#"{{"metadata":{{"name":"c{i:03}","labels":{{"parity":"{parity}"}}}}}}"#);
        server.create("v1/configmaps", "ns", &body).await.unwrap();
    }
}

#[tokio::test]
async fn pages_of_one_list_are_one_state() {
    let mut server = Server::start().await;
    fill(&mut server, 25).await;
    let resource = server.resource("v1/configmaps");
    let mut options = ListOptions { limit: 10, ..ListOptions::default() };
    let (mut names, mut revisions) = (Vec::new(), Vec::new());
    for expected in [Some(15), Some(5), None] {
        let mut page = resource.list("ns", &options).await.unwrap();
        assert_eq!(page.remaining, expected);
        names.extend(page.next(100).iter().map(|entry| entry.name().to_owned()));
        revisions.push(page.revision);
        options.continue_token = page.continue_token;
        // What happens between pages does not show in them.
        server.delete("v1/configmaps", "ns", "c024", &DeleteOptions::default()).await.ok();
    }
    assert!(options.continue_token.is_empty());
    assert_eq!(names.len(), 25);
    assert!(names.is_sorted());
    assert!(revisions.iter().all(|revision| *revision == revisions[0]));
    let again = resource.list("ns", &ListOptions::default()).await.unwrap().next(100);
    assert_eq!(again.len(), 24);
}

#[tokio::test]
async fn selectors_choose_and_bad_ones_are_refused() {
    let mut server = Server::start().await;
    fill(&mut server, 10).await;
    let resource = server.resource("v1/configmaps");
    let count = async |labels: &str, fields: &str| {
        let options = ListOptions {
            label_selector: labels.to_owned(),
            field_selector: fields.to_owned(),
            ..ListOptions::default()
        };
        resource.list("", &options).await.map(|mut page| page.next(100).len())
    };
    assert_eq!(count("parity=odd", "").await.unwrap(), 5);
    assert_eq!(count("parity in (odd,even),parity!=odd", "").await.unwrap(), 5);
    assert_eq!(count("", "metadata.name=c003").await.unwrap(), 1);
    assert_eq!(count("", "metadata.namespace!=ns").await.unwrap(), 0);
    let status = count("", "spec.nodeName=x").await.unwrap_err();
    assert_eq!(status.code, 400);
    assert_eq!(
        status.message,
        "\"spec.nodeName\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
    );
    assert_eq!(count("a=b=c", "").await.unwrap_err().code, 400);
}

#[tokio::test]
async fn impossible_list_options_are_refused() {
    let server = Server::start().await;
    let resource = server.resource("v1/configmaps");
    let options = ListOptions { resource_version_match: "Exact".to_owned(), ..ListOptions::default() };
    let status = resource.list("", &options).await.unwrap_err();
    assert_eq!(status.code, 422);
    let options = ListOptions { continue_token: "%%%".to_owned(), ..ListOptions::default() };
    assert_eq!(resource.list("", &options).await.unwrap_err().code, 400);
    let options = ListOptions { watch: true, send_initial_events: Some(true), ..ListOptions::default() };
    assert_eq!(resource.watch("", &options).await.unwrap_err().code, 422);
}

async fn change(watch: &mut Watch) -> (Seen, String) {
    match watch.next().await {
        WatchStep::Change { seen, entry, .. } => (seen, entry.name().to_owned()),
        other => panic!("not a change: {other:?}"),
    }
}

#[tokio::test]
async fn a_watch_shows_the_state_then_changes_through_its_selector() {
    let mut server = Server::start().await;
    fill(&mut server, 3).await;
    let resource = server.resource("v1/configmaps");
    let options = ListOptions {
        watch: true,
        label_selector: "parity=even".to_owned(),
        allow_watch_bookmarks: true,
        ..ListOptions::default()
    };
    let mut watch = resource.watch("ns", &options).await.unwrap();
    assert_eq!(change(&mut watch).await, (Seen::Added, "c000".to_owned()));
    assert_eq!(change(&mut watch).await, (Seen::Added, "c002".to_owned()));
    let WatchStep::Bookmark { initial_events_end: true, revision } = watch.next().await else {
        panic!("the initial state ends with a bookmark")
    };
    assert!(revision > 1);
    let relabel = |parity: &str| format!(r#"{{"metadata":{{"labels":{{"parity":"{parity}"}}}}}}"#);
    let merge = PatchKind::Merge;
    server.patch("v1/configmaps", "ns", "c001", merge, &relabel("even")).await.unwrap();
    server.patch("v1/configmaps", "ns", "c000", merge, &relabel("odd")).await.unwrap();
    server.patch("v1/configmaps", "ns", "c001", merge, r#"{"data":{"k":"v"}}"#).await.unwrap();
    server.delete("v1/configmaps", "ns", "c002", &DeleteOptions::default()).await.unwrap();
    assert_eq!(change(&mut watch).await, (Seen::Added, "c001".to_owned()));
    let WatchStep::Change { seen: Seen::Deleted, entry, event: Some(event) } = watch.next().await else {
        panic!("leaving the selection is a deletion")
    };
    assert_eq!((entry.name(), entry.revision), ("c000", event.revision));
    assert_eq!(entry.head.label("parity"), Some("even"));
    assert_eq!(change(&mut watch).await, (Seen::Modified, "c001".to_owned()));
    assert_eq!(change(&mut watch).await, (Seen::Deleted, "c002".to_owned()));
}

#[tokio::test]
async fn a_watch_from_a_revision_resumes_there() {
    let mut server = Server::start().await;
    fill(&mut server, 2).await;
    let resource = server.resource("v1/configmaps");
    let page = resource.list("ns", &ListOptions::default()).await.unwrap();
    fill_more(&mut server).await;
    let options = ListOptions { resource_version: page.revision.to_string(), ..ListOptions::default() };
    let mut watch = resource.watch("ns", &options).await.unwrap();
    assert_eq!(change(&mut watch).await, (Seen::Added, "late".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_writes_is_answered_after_the_watchers_were_woken() {
    let mut server = Server::start().await;
    let resource = server.resource("v1/configmaps");
    let now = resource.list("", &ListOptions::default()).await.unwrap().revision.to_string();
    let options = ListOptions { resource_version: now, ..ListOptions::default() };
    let mut watch = resource.watch("ns", &options).await.unwrap();
    let mut take = |what: &str| match watch.take() {
        Some(WatchStep::Change { seen, .. }) => seen,
        other => panic!("{what} was answered before it could be seen: {other:?}"),
    };
    for round in 0..50 {
        let name = format!("c{round}");
        let body = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
        server.create("v1/configmaps", "ns", &body).await.unwrap();
        assert_eq!(take("a create"), Seen::Added);
        let change = r#"{"data":{"k":"v"}}"#;
        server.patch("v1/configmaps", "ns", &name, PatchKind::Merge, change).await.unwrap();
        assert_eq!(take("a patch"), Seen::Modified);
        server.delete("v1/configmaps", "ns", &name, &DeleteOptions::default()).await.unwrap();
        assert_eq!(take("a delete"), Seen::Deleted);
    }
}

async fn fill_more(server: &mut Server) {
    server.create("v1/configmaps", "ns", r#"{"metadata":{"name":"late"}}"#).await.unwrap();
}

#[tokio::test]
async fn a_watch_ends_at_its_time() {
    let server = Server::start().await;
    let resource = server.resource("v1/configmaps");
    let options = ListOptions {
        watch: true,
        timeout_seconds: Some(1),
        allow_watch_bookmarks: true,
        ..ListOptions::default()
    };
    let mut watch = resource.watch("", &options).await.unwrap();
    let mut steps = Vec::new();
    loop {
        match watch.next().await {
            WatchStep::End => break,
            step => steps.push(step),
        }
    }
    assert!(matches!(steps.first(), Some(WatchStep::Bookmark { initial_events_end: true, .. })));
    assert!(matches!(watch.next().await, WatchStep::End));
}

#[tokio::test]
async fn a_cache_that_is_not_filled_is_never_shown() {
    let mut server = Server::start().await;
    fill(&mut server, 3).await;
    let store = Arc::clone(server.registry.cache().store());
    // Nobody drives this one: it stays as it is before its first load.
    let (cache, _undriven) = Cache::new(Arc::clone(&store), cache::Config::default());
    let registry = Registry::new(store, cache, &Config::default());
    let resource = Arc::clone(registry.find("", "v1", "configmaps").unwrap());
    let watch = ListOptions { watch: true, resource_version: "1".to_owned(), ..ListOptions::default() };
    let refused = [
        resource.list("ns", &ListOptions::default()).await.unwrap_err(),
        resource.watch("ns", &watch).await.unwrap_err(),
    ];
    for status in refused {
        assert_eq!((status.code, status.message.as_str()), (429, "storage is (re)initializing"));
        assert_eq!(status.details.unwrap().retry_after_seconds, 1);
    }
    // What the store can give without it, it gives.
    assert!(resource.get("ns", "c001", "").await.is_ok());
    assert_eq!(resource.get("ns", "c00", "0").await.unwrap_err().code, 404);
    assert_eq!(resource.get("ns", "c001", "900000").await.unwrap_err().code, 504);
    let limited = ListOptions { limit: 2, ..ListOptions::default() };
    let mut page = resource.list("ns", &limited).await.unwrap();
    assert_eq!((page.next(10).len(), page.remaining), (2, Some(1)));
    let rest = ListOptions { continue_token: page.continue_token, ..limited };
    assert_eq!(resource.list("ns", &rest).await.unwrap().next(10).len(), 1);
}
