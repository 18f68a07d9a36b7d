//! A registry on a store in a temporary directory, and requests as short as they can be.

use bytes::Bytes;
use keelson_api::codec::{Diagnostics, json, proto};
use keelson_api::schema;
use keelson_api::status::Result;
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use keelson_registry::options::{Body, Caller, DeleteOptions, Media, PatchKind, WriteOptions};
use keelson_registry::wire::{Reply, ReplyBody, Wire};
use keelson_registry::{Config, Registry, Resource};
use keelson_storage::Store;
use keelson_storage_cache::{self as cache, Cache};
use keelson_storage_embedded::{Engine, Options};
use std::sync::Arc;
use tempfile::TempDir;

pub(crate) struct Server {
    pub(crate) registry: Registry,
    pub(crate) warnings: Vec<String>,
    pub(crate) user: User,
    _dir: TempDir,
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::start_with(&Config::default()).await
    }

    pub(crate) async fn start_with(config: &Config) -> Self {
        let dir = TempDir::new().unwrap();
        let store: Arc<dyn Store> = Arc::new(Engine::open(dir.path(), &Options::default()).unwrap());
        let (cache, dispatcher) = Cache::new(Arc::clone(&store), cache::Config::default());
        let registry = Registry::new(store, cache, config);
        tokio::spawn(dispatcher.run());
        registry.cache().wait_ready().await;
        Self { registry, warnings: Vec::new(), user: User::default(), _dir: dir }
    }

    pub(crate) fn resource(&self, path: &str) -> Arc<Resource> {
        let mut parts = path.split('/');
        let (group, version, name) = match (parts.next(), parts.next(), parts.next()) {
            (Some(version), Some(name), None) => ("", version, name),
            (Some(group), Some(version), Some(name)) => (group, version, name),
            _ => panic!("not a resource: {path}"),
        };
        Arc::clone(self.registry.find(group, version, name).unwrap())
    }

    pub(crate) async fn create(&mut self, path: &str, ns: &str, body: &str) -> Result<Object> {
        self.create_with(path, ns, body, &WriteOptions::default()).await
    }

    pub(crate) async fn create_with(
        &mut self,
        path: &str,
        ns: &str,
        body: &str,
        options: &WriteOptions,
    ) -> Result<Object> {
        let resource = self.resource(path);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let reply = resource.create(&mut caller, ns, json_body(body), options).await?;
        assert_eq!(reply.code, 201);
        Ok(object(&reply))
    }

    pub(crate) async fn update(&mut self, path: &str, ns: &str, name: &str, body: &str) -> Result<Object> {
        self.update_sub(path, ns, name, "", body).await
    }

    pub(crate) async fn update_sub(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        sub: &str,
        body: &str,
    ) -> Result<Object> {
        let resource = self.resource(path);
        let sub = resource.row.sub(sub);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let options = WriteOptions::default();
        let reply = resource.update(&mut caller, ns, name, sub, json_body(body), &options).await?;
        Ok(object(&reply))
    }

    pub(crate) async fn patch(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        kind: PatchKind,
        body: &str,
    ) -> Result<Object> {
        self.patch_with(path, ns, name, kind, body, &WriteOptions::default()).await
    }

    pub(crate) async fn patch_with(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        kind: PatchKind,
        body: &str,
        options: &WriteOptions,
    ) -> Result<Object> {
        let resource = self.resource(path);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let reply = resource.patch(&mut caller, ns, name, None, kind, json_body(body), options).await?;
        Ok(object(&reply))
    }

    /// POST to a subresource: what came back.
    pub(crate) async fn post_sub(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        sub: &str,
        body: &str,
    ) -> Result<Reply> {
        let resource = self.resource(path);
        let sub = resource.row.sub(sub).unwrap();
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let options = WriteOptions::default();
        resource.create_sub(&mut caller, ns, name, sub, json_body(body), &options).await
    }

    pub(crate) async fn patch_sub(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        sub: &str,
        kind: PatchKind,
        body: &str,
    ) -> Result<Object> {
        let resource = self.resource(path);
        let sub = resource.row.sub(sub);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let options = WriteOptions { field_manager: "test".to_owned(), ..WriteOptions::default() };
        let reply = resource.patch(&mut caller, ns, name, sub, kind, json_body(body), &options).await?;
        Ok(object(&reply))
    }

    /// An apply to a subresource.
    #[allow(clippy::too_many_arguments, reason = "the request's parts, named once")]
    pub(crate) async fn apply_sub(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        sub: &str,
        manager: &str,
        force: bool,
        body: &str,
    ) -> Result<Object> {
        let resource = self.resource(path);
        let sub = resource.row.sub(sub);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        let options =
            WriteOptions { field_manager: manager.to_owned(), force: Some(force), ..WriteOptions::default() };
        let body = Body { media: Media::Yaml, ..json_body(body) };
        let reply = resource.patch(&mut caller, ns, name, sub, PatchKind::Apply, body, &options).await?;
        Ok(object(&reply))
    }

    pub(crate) async fn delete(
        &mut self,
        path: &str,
        ns: &str,
        name: &str,
        options: &DeleteOptions,
    ) -> Result<Reply> {
        let resource = self.resource(path);
        let mut caller = Caller { user: &self.user, user_agent: "test", warnings: &mut self.warnings };
        resource.delete(&mut caller, ns, name, options).await
    }

    pub(crate) async fn get(&self, path: &str, ns: &str, name: &str) -> Result<Object> {
        self.resource(path).get(ns, name, "").await.map(|wire| shown(&wire))
    }
}

pub(crate) fn json_body(text: &str) -> Body {
    Body { media: Media::Json, bytes: Bytes::copy_from_slice(text.as_bytes()) }
}

/// The object of a reply, in the shape that Go would print.
pub(crate) fn object(reply: &Reply) -> Object {
    match &reply.body {
        ReplyBody::Object(wire) => shown(wire),
        other => panic!("not an object: {other:?}"),
    }
}

pub(crate) fn shown(wire: &Wire) -> Object {
    let object = proto::decode(wire.shape.ty, &wire.proto).unwrap();
    schema::materialize(wire.shape.ty, &object)
}

pub(crate) fn parse(text: &str) -> Value {
    json::parse(text.as_bytes(), &mut Diagnostics::new()).unwrap()
}

pub(crate) fn metadata(object: &Object) -> &Object {
    object.object("metadata").unwrap()
}

pub(crate) fn revision(object: &Object) -> u64 {
    metadata(object).text("resourceVersion").parse().unwrap()
}
