//! Health replies, word for word.

use super::{Counts, Health};
use crate::context::Query;
use crate::listener::drain::Lifecycle;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Code, content type sniffing and text of a reply.
fn ask(health: &Health, target: &str) -> Option<(u16, bool, String)> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let reply = health.answer(path, &Query::parse(query))?;
    assert_eq!(reply.headers()["content-type"], "text/plain; charset=utf-8");
    let nosniff = reply.headers().contains_key("x-content-type-options");
    let text = reply.body().as_full().expect("one piece").to_vec();
    Some((reply.status().as_u16(), nosniff, String::from_utf8(text).expect("text")))
}

#[test]
fn replies_are_kube_apiservers() {
    let lifecycle = Lifecycle::default();
    let healthy = Arc::new(AtomicBool::new(true));
    let store = Arc::clone(&healthy);
    let health = Health::new(lifecycle).check("etcd", Counts::Everywhere, move || {
        if store.load(Ordering::Relaxed) { Ok(()) } else { Err("the disk is gone".to_owned()) }
    });
    let (health, done) = health.hook("poststarthook/start", Counts::Everywhere);

    let failed = "[+]ping ok\n[+]log ok\n[+]etcd ok\n[-]poststarthook/start failed: reason withheld\n";
    assert_eq!(ask(&health, "/livez"), Some((500, true, format!("{failed}livez check failed\n"))));
    assert_eq!(ask(&health, "/livez?exclude=poststarthook/start"), Some((200, true, "ok".to_owned())));
    assert!(!health.is_ready());
    done.done();
    assert!(health.is_ready());
    for path in ["/healthz", "/livez", "/readyz"] {
        assert_eq!(ask(&health, path), Some((200, true, "ok".to_owned())));
    }
    let verbose = "[+]ping excluded: ok\n[+]log ok\n[+]etcd ok\n[+]poststarthook/start ok\n[+]shutdown ok\n\
        warn: some health checks cannot be excluded: no matches for \"a\",\"b\"\nreadyz check passed\n";
    let target = "/readyz?verbose&exclude=ping&exclude=b&exclude=a&exclude=b";
    assert_eq!(ask(&health, target), Some((200, true, verbose.to_owned())));

    assert_eq!(ask(&health, "/readyz/etcd"), Some((200, false, "ok".to_owned())));
    assert_eq!(ask(&health, "/livez/poststarthook/start"), Some((200, false, "ok".to_owned())));
    healthy.store(false, Ordering::Relaxed);
    let detail = "internal server error: the disk is gone\n".to_owned();
    assert_eq!(ask(&health, "/readyz/etcd"), Some((500, true, detail)));
    for path in ["/livez/shutdown", "/readyz/none", "/readyz/", "/readyzz", "/version", "readyz"] {
        assert_eq!(ask(&health, path), None, "{path}");
    }
}

#[test]
fn a_stopping_server_lives_but_is_not_ready() {
    let lifecycle = Lifecycle::default();
    let health = Health::new(lifecycle.clone());
    lifecycle.begin_stopping();
    assert_eq!(ask(&health, "/livez"), Some((200, true, "ok".to_owned())));
    let failed = "[+]ping ok\n[+]log ok\n[-]shutdown failed: reason withheld\nreadyz check failed\n";
    assert_eq!(ask(&health, "/readyz"), Some((500, true, failed.to_owned())));
    assert_eq!(
        health.paths(),
        [
            "/healthz",
            "/healthz/ping",
            "/healthz/log",
            "/livez",
            "/livez/ping",
            "/livez/log",
            "/readyz",
            "/readyz/ping",
            "/readyz/log",
            "/readyz/shutdown",
        ]
    );
}
