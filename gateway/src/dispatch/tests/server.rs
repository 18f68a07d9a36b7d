//! A server without a connection, and requests as short as they can be.

use crate::body::{Body, Inbound};
use crate::chain::testing;
use crate::discovery::Discovery;
use crate::dispatch::Desk;
use crate::listener::drain::Lifecycle;
use crate::stage::Dispatch;
use http::{HeaderMap, Request, Response};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use keelson_registry::{Config, Registry};
use keelson_storage::Store;
use keelson_storage_cache::{self as cache, Cache};
use keelson_storage_testkit::Memory;
use std::sync::Arc;

pub(super) const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io";
pub(super) const METADATA: &str = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
pub(super) const METADATA_LIST: &str = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";
pub(super) const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";

pub(super) struct Server {
    desk: Arc<Desk>,
}

/// A reply whose body has been read.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) headers: HeaderMap,
    pub(super) bytes: Vec<u8>,
}

impl Reply {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(super) fn object(&self) -> Object {
        match json::parse(&self.bytes, &mut Diagnostics::ignore()) {
            Ok(Value::Object(object)) => object,
            other => panic!("{other:?}: {}", self.text()),
        }
    }
}

impl Server {
    pub(super) async fn start() -> Self {
        Self::start_with(cache::Config::default()).await
    }

    /// A server whose cache is kept like this.
    pub(super) async fn start_with(config: cache::Config) -> Self {
        let store: Arc<dyn Store> = Arc::new(Memory::new());
        let (cache, dispatcher) = Cache::new(Arc::clone(&store), config);
        let registry = Registry::new(store, cache, &Config::default());
        tokio::spawn(dispatcher.run());
        registry.cache().wait_ready().await;
        let rows: Vec<_> = registry.resources().iter().map(|resource| resource.row).collect();
        let discovery = Arc::new(Discovery::new(&rows, "192.0.2.1:6443"));
        Self { desk: Arc::new(Desk::new(&registry, discovery, Lifecycle::default())) }
    }

    /// Sends a request; its body is read by the caller.
    pub(super) async fn open(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Inbound::held(body.to_owned())).unwrap()).await
    }

    /// Sends a request through the chain.
    pub(super) async fn send(&self, request: Request<Inbound>) -> Response<Body> {
        testing::answer(Arc::clone(&self.desk) as Arc<dyn Dispatch>, request).await
    }

    pub(super) async fn ask(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Reply {
        let (parts, body) = self.open(method, target, headers, body).await.into_parts();
        let (bytes, error) = testing::bytes(body).await;
        assert_eq!(error, None);
        Reply { code: parts.status.as_u16(), headers: parts.headers, bytes }
    }

    pub(super) async fn get(&self, target: &str, accept: &str) -> Reply {
        self.ask("GET", target, &[("accept", accept)], "").await
    }

    /// Creates an object in JSON; returns it as it came back.
    pub(super) async fn create(&self, collection: &str, body: &str) -> Object {
        let reply = self.ask("POST", collection, &[("content-type", "application/json")], body).await;
        assert_eq!(reply.code, 201, "{}", reply.text());
        reply.object()
    }

    /// Creates a ConfigMap with this data.
    pub(super) async fn config_map(&self, name: &str, data: &str) -> Object {
        let body = format!(
            r#"{{"metadata":{{"name":"{name}","labels":{{"l":"{name}"}}}},"data":{{"k":"{data}"}}}}"#
        );
        self.create("/api/v1/namespaces/default/configmaps", &body).await
    }
}
