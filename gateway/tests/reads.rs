//! What reads cost inside the server: no tree, and few allocations. The whole chain without a connection,
//! over a store in memory; the pod is the one that the figures in bench/results are of.

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::poll_fn;
use http::{Request, Response};
use http_body::Body as _;
use keelson_api::tree;
use keelson_authn::bearer::Bearer;
use keelson_authn::token_file::TokenFile;
use keelson_authn::tokens::Tokens;
use keelson_authz::MastersOnly;
use keelson_gateway::body::{Body, Inbound};
use keelson_gateway::chain::{self, Parts};
use keelson_gateway::context::Peer;
use keelson_gateway::discovery::Discovery;
use keelson_gateway::dispatch::Desk;
use keelson_gateway::listener::drain::Lifecycle;
use keelson_gateway::stage::Edge;
use keelson_registry::{Config, Registry};
use keelson_storage::{Expected, Op, Store};
use keelson_storage_cache::{self as cache, Cache};
use keelson_storage_testkit::Memory;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;
use tower::Service;
use tower::util::BoxCloneService;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Both tests count for the whole process.
static COUNTING: Mutex<()> = Mutex::const_new(());

const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";
const JSON: &str = "application/json";
const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io";
const METADATA: &str = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
const PODS: usize = 10;

struct Server {
    road: BoxCloneService<Edge, Response<Body>, Infallible>,
    store: Arc<dyn Store>,
    peer: Arc<Peer>,
}

impl Server {
    /// With some pods.
    async fn start() -> Self {
        let store: Arc<dyn Store> = Arc::new(Memory::new());
        let (cache, dispatcher) = Cache::new(Arc::clone(&store), cache::Config::default());
        let registry = Registry::new(Arc::clone(&store), cache, &Config::default());
        tokio::spawn(dispatcher.run());
        registry.cache().wait_ready().await;
        let rows: Vec<_> = registry.resources().iter().map(|resource| resource.row).collect();
        let discovery = Arc::new(Discovery::new(&rows, "192.0.2.1:6443"));
        let lifecycle = Lifecycle::default();
        let desk = Desk::new(&registry, discovery, lifecycle.clone());
        let tokens = TokenFile::parse("secret,admin,1,\"system:masters\"\n").expect("a token");
        let parts = Parts {
            authenticator: Arc::new(Bearer::new(Arc::new(Tokens::new(
                vec![Box::new(tokens.into_judge(Vec::new()))],
                Vec::new(),
            )))),
            authorizer: Arc::new(MastersOnly),
            lifecycle,
            request_timeout: Duration::from_secs(60),
        };
        let road = BoxCloneService::new(chain::road(&parts, Arc::new(desk)));
        let peer = Arc::new(Peer::new("192.0.2.1:4711".parse().expect("an address"), None));
        let mut server = Self { road, store, peer };
        server.make("/api/v1/namespaces", r#"{"metadata":{"name":"default"}}"#).await;
        for number in 0..PODS {
            let pod = include_str!("../../bench/src/pod.json")
                .replace("@namespace", "default")
                .replace("@name", &format!("pod-{number}"))
                .replace("@node", "node-1");
            server.make("/api/v1/namespaces/default/pods", &pod).await;
        }
        server
    }

    async fn make(&mut self, collection: &str, body: &str) {
        let request = Self::request("POST", collection, JSON);
        let request = request.header("content-type", JSON).body(Inbound::held(body.to_owned()));
        let request = request.expect("a request");
        let reply = self.send(request).await;
        assert!(matches!(reply.status().as_u16(), 201 | 409), "{:?}", reply.status());
    }

    fn request(method: &str, target: &str, accept: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(target);
        request.header("accept", accept).header("authorization", "Bearer secret")
    }

    async fn send(&mut self, request: Request<Inbound>) -> Response<Body> {
        let edge = Edge { request, peer: Arc::clone(&self.peer), received: Instant::now() };
        let Ok(reply) = self.road.call(edge).await;
        reply
    }

    async fn get(&mut self, target: &str, accept: &str) -> Response<Body> {
        let request = Self::request("GET", target, accept).body(Inbound::held(""));
        let request = request.expect("a request");
        let reply = self.send(request).await;
        assert_eq!(reply.status(), 200, "{target}");
        reply
    }

    /// A GET, read to its end; says how long the body was.
    async fn read(&mut self, target: &str, accept: &str) -> usize {
        let mut body = self.get(target, accept).await.into_body();
        let mut length = 0;
        while let Some(data) = next(&mut body).await {
            length += data.len();
        }
        length
    }

    /// Watches from now on.
    async fn watch(&mut self, accept: &str) -> Body {
        let now = self.store.current_revision().await.expect("a revision");
        let target = format!("/api/v1/pods?watch=1&resourceVersion={now}");
        self.get(&target, accept).await.into_body()
    }

    /// Writes a pod as it is, below everything that decodes.
    async fn touch(&self, key: &str) {
        let item = self.store.get(key).await.expect("a read").item.expect("the pod");
        let op = Op::Put { value: item.value, lease: None };
        self.store.txn(key, Expected::Revision(item.mod_revision), op).await.expect("a write");
    }
}

async fn next(body: &mut Body) -> Option<Bytes> {
    let frame = poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await?;
    Some(frame.expect("a piece").into_data().expect("data"))
}

fn built() -> u64 {
    tree::members_built().expect("debug assertions are on")
}

#[test]
fn the_counter_counts() {
    let _alone = COUNTING.blocking_lock();
    let before = built();
    let object: tree::Object = [("a", "1"), ("b", "2")].into_iter().collect();
    assert_eq!(built() - before, 2);
    let other = object.clone();
    assert_eq!(built() - before, 4);
    assert_eq!(other, object);
}

/// 70,000 GETs, 10,000 LISTs and 20,000 events on 20 watches.
#[tokio::test]
async fn reads_build_no_tree() {
    let _alone = COUNTING.lock().await;
    let mut server = Server::start().await;
    let before = built();
    let forms = [JSON, PROTOBUF, JSON, PROTOBUF, TABLE, METADATA, "application/json;stream=watch"];
    for number in 0..70_000 {
        let target = format!("/api/v1/namespaces/default/pods/pod-{}", number % PODS);
        assert!(server.read(&target, forms[number % 6]).await > 500);
    }
    assert_eq!(built() - before, 0, "GETs");
    let queries = [
        "",
        "?limit=5",
        "?labelSelector=app%3Dweb",
        "?fieldSelector=spec.nodeName%3Dnode-1",
        "?resourceVersion=0",
    ];
    for number in 0..10_000 {
        let accept = [JSON, PROTOBUF, TABLE][number % 3];
        let target = format!("/api/v1/pods{}", queries[number % queries.len()]);
        assert!(server.read(&target, accept).await > 2_000);
    }
    assert_eq!(built() - before, 0, "LISTs");
    let mut watches = Vec::new();
    for number in 0..20 {
        let accept = [JSON, PROTOBUF][number % 2];
        watches.push(server.watch(accept).await);
    }
    for number in 0..1_000 {
        server.touch(&format!("/registry/pods/default/pod-{}", number % PODS)).await;
        for watch in &mut watches {
            assert!(next(watch).await.expect("an event").len() > 1_000);
        }
    }
    assert_eq!(built() - before, 0, "events");
}

/// Allocations for each of `count` calls.
macro_rules! allocations {
    ($count:expr, $call:expr) => {{
        let region = Region::new(ALLOCATOR);
        for _ in 0..$count {
            $call;
        }
        let change = region.change();
        (change.allocations + change.reallocations) as f64 / f64::from($count)
    }};
}

/// Figures, with bounds that a slip would break.
#[tokio::test]
async fn reads_allocate_little() {
    let _alone = COUNTING.lock().await;
    let mut server = Server::start().await;
    let pod = "/api/v1/namespaces/default/pods/pod-1";
    for (accept, most) in [(JSON, 60.0), (PROTOBUF, 60.0)] {
        server.read(pod, accept).await;
        let each = allocations!(1_000, server.read(pod, accept).await);
        println!("allocations per GET, {accept}: {each:.1}");
        assert!(each < most, "{accept}: {each}");
    }
    for (accept, most) in [(JSON, 3.0), (PROTOBUF, 3.0)] {
        let mut watches = Vec::new();
        for _ in 0..100 {
            watches.push(server.watch(accept).await);
        }
        let mut each = 0.0;
        for round in 0..11 {
            server.touch("/registry/pods/default/pod-1").await;
            // The first makes what the others share.
            next(&mut watches[0]).await.expect("an event");
            let region = Region::new(ALLOCATOR);
            for watch in &mut watches[1..] {
                next(watch).now_or_never().flatten().expect("the event is there");
            }
            let change = region.change();
            if round > 0 {
                each += (change.allocations + change.reallocations) as f64 / 99.0 / 10.0;
            }
        }
        println!("allocations per watch delivery, {accept}: {each:.2}");
        assert!(each < most, "{accept}: {each}");
    }
}
