//! Every read rule of the API: which state each combination of resourceVersion, resourceVersionMatch, limit
//! and continue shows, what a watch sends and when, and in which words what makes no sense is refused.
//!
//! The rules stand in tables (`cases/`), which were recorded from kube-apiserver 1.36. They are held
//! against our binary, or against the server that `KEELSON_RULES_KUBECONFIG` names. Numbers of revisions
//! differ from server to server, so tables call them by the names that the history in `world` gave them.

mod client;
mod server;
mod show;
mod table;
mod world;

use server::Server;
use world::World;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

fn hold(tables: &[&str]) {
    let server = Server::start(&[]);
    runtime().block_on(async {
        let world = World::with_history(&server.client).await;
        for name in tables {
            assert!(table::run(name, &world).await > 0);
        }
    });
}

#[test]
fn lists() {
    hold(&["list.txt", "select.txt"]);
}

#[test]
fn gets_and_collections() {
    hold(&["get.txt", "deletecollection.txt"]);
}

#[test]
fn watches() {
    hold(&["watch.txt"]);
}

#[test]
fn frames() {
    hold(&["frames.txt"]);
}
