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

use keelson_api::tree::Object;
use server::Server;
use tokio::runtime::{Builder, Runtime};
use world::World;

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

fn hold(tables: &[&str]) {
    let runtime = runtime();
    let server = Server::with_past(&runtime);
    let world = runtime.block_on(World::with_history(&server.client));
    runtime.block_on(hold_on(&world, tables));
}

async fn hold_on(world: &World, tables: &[&str]) {
    let mut faults = String::new();
    for name in tables {
        faults += &table::run(name, world).await;
    }
    assert!(faults.is_empty(), "{faults}");
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
fn events() {
    hold(&["events.txt"]);
}

#[test]
fn frames() {
    hold(&["frames.txt", "too-old.txt"]);
}

#[test]
fn watches_see_what_is_written_while_they_are_open() {
    let server = Server::start(&[]);
    runtime().block_on(async {
        let mut world = World::new(&server.client).await;
        let faults = table::run_live("live.txt", &mut world).await;
        assert!(faults.is_empty(), "{faults}");
    });
}

/// A real kube-apiserver forgets soon enough with `--etcd-compaction-interval=5s`.
#[test]
fn what_is_expired_says_so() {
    let server = Server::start(&["--etcd-compaction-interval=2s"]);
    runtime().block_on(async {
        let mut world = World::with_history(&server.client).await;
        let collection = world.path("configmaps", "");
        let collection = collection.trim_end_matches('/');
        let page = world.send("GET", collection, "?limit=1", "").await;
        let token = page.object("metadata").expect("metadata").text("continue").to_owned();
        world.say("chain", &token);
        server.forgets(collection, world.revision("r6")).await;
        hold_on(&world, &["expired.txt"]).await;
    });
}

#[test]
fn the_past_outlives_the_server() {
    let runtime = runtime();
    let server = Server::with_past(&runtime);
    if !server.is_ours() {
        println!("skipped: only our own binary is started again");
        return;
    }
    let mut world = runtime.block_on(World::with_history(&server.client));
    let server = Server::ours(server.kill(), &[]);
    world.client = server.client.clone();
    runtime.block_on(hold_on(&world, &["list.txt", "watch.txt"]));
}

/// How many objects are paged through, how many at a time, and how many writes there are between pages:
/// more than old states are kept for nobody.
const CHAIN: (usize, usize, usize) = (30, 7, 70);

#[test]
fn pages_of_one_chain_are_one_state() {
    let server = Server::start(&[]);
    runtime().block_on(async {
        let (objects, limit, writes) = CHAIN;
        let mut world = World::new(&server.client).await;
        for at in 0..objects {
            world.create(&format!("c{at}"), &format!("o{at:02}"), "{}").await;
        }
        let path = world.path("configmaps", "");
        let collection = path.trim_end_matches('/');
        let first = format!("?limit={limit}");
        let mut page = world.send("GET", collection, &first, "").await;
        let metadata = |page: &Object| page.object("metadata").expect("metadata").clone();
        let revision = metadata(&page).text("resourceVersion").to_owned();
        let (mut found, mut remaining) = (Vec::new(), objects);
        loop {
            let items = page.list("items").iter().map(|item| item.as_object().expect("an object"));
            found.extend(items.map(|item| {
                let own = metadata(item);
                (own.text("name").to_owned(), own.text("resourceVersion").to_owned())
            }));
            assert_eq!(metadata(&page).text("resourceVersion"), revision);
            let token = metadata(&page).text("continue").to_owned();
            if token.is_empty() {
                break;
            }
            remaining -= limit;
            assert_eq!(metadata(&page).int("remainingItemCount"), i64::try_from(remaining).ok());
            for at in 0..writes {
                let change = format!(r#"{{"data":{{"v":"{at}-{remaining}"}}}}"#);
                let place = world.path("configmaps", &format!("o{:02}", at % (objects - limit)));
                world.send("PATCH", &place, "", &change).await;
            }
            let late = format!("o{:02}", objects - remaining / limit - 1);
            world.send("DELETE", &world.path("configmaps", &late), "", "").await;
            page = world.send("GET", collection, &format!("?limit={limit}&continue={token}"), "").await;
        }
        let expected: Vec<_> = (0..objects)
            .map(|at| (format!("o{at:02}"), world.revision(&format!("c{at}")).to_string()))
            .collect();
        assert_eq!(found, expected);
    });
}
