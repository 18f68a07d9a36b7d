//! Which part of the server answers a request: a verb of a resource, discovery, or one of the paths
//! that are no API.
//!
//! Paths are matched as kube-apiserver's router does it: the path first (404), then the method (405),
//! then the media types. Knows no kind by name.

mod route;

use crate::body::Body;
use crate::context::{Context, Query};
use crate::discovery::Discovery;
use crate::listener::drain::Lifecycle;
use crate::negotiate::Asker;
use crate::respond::{self, Served};
use crate::stage::{Authorized, Dispatch};
use crate::verbs;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use http::{HeaderMap, Method, Response};
use keelson_api::status::Status;
use keelson_registry::Registry;
use route::{Place, Routes};
use std::collections::HashSet;
use std::sync::Arc;

/// A path that is no part of the API: health, version, metrics.
pub trait Page: Send + Sync + 'static {
    /// Answers the request, if the path is one of these.
    fn answer(
        &self,
        method: &Method,
        path: &str,
        query: &Query,
        headers: &HeaderMap,
    ) -> Option<Response<Body>>;
}

impl<F> Page for F
where
    F: Fn(&Method, &str, &Query, &HeaderMap) -> Option<Response<Body>> + Send + Sync + 'static,
{
    fn answer(
        &self,
        method: &Method,
        path: &str,
        query: &Query,
        headers: &HeaderMap,
    ) -> Option<Response<Body>> {
        self(method, path, query, headers)
    }
}

/// Answers every request that may be answered.
pub struct Desk {
    routes: Routes,
    groups: HashSet<&'static str>,
    discovery: Arc<Discovery>,
    pages: Vec<Box<dyn Page>>,
    lifecycle: Lifecycle,
}

impl Desk {
    /// The desk for all of the registry's resources.
    #[must_use]
    pub fn new(registry: &Registry, discovery: Arc<Discovery>, lifecycle: Lifecycle) -> Self {
        let groups = registry.resources().iter().map(|resource| resource.row.group).collect();
        let budget = registry.cache().budget();
        let places = (1..).zip(registry.resources());
        let served = places.map(|(place, resource)| Served::new(Arc::clone(resource), place, budget.clone()));
        Self { routes: Routes::new(served), groups, discovery, pages: Vec::new(), lifecycle }
    }

    /// Adds a part that is asked for paths outside of the API, after those added before.
    #[must_use]
    pub fn page(mut self, page: impl Page) -> Self {
        self.pages.push(Box::new(page));
        self
    }

    fn other(&self, context: &Context) -> Response<Body> {
        let (method, path) = (&context.parts.method, context.info.path.as_str());
        let asker = Asker::new(&context.parts.headers, &context.query);
        if let Some(reply) = self.discovery.answer(method, path, &asker, &context.parts.headers) {
            return reply;
        }
        let headers = &context.parts.headers;
        let answered = self.pages.iter().find_map(|page| page.answer(method, path, &context.query, headers));
        answered.unwrap_or_else(|| self.nothing(&asker, path))
    }

    /// 404: a Status below groups that exist, plain text everywhere else.
    fn nothing(&self, asker: &Asker<'_>, path: &str) -> Response<Body> {
        let mut segments = path.split('/').skip(1);
        let is_known = match segments.next() {
            Some("api") => self.groups.contains(""),
            Some("apis") => {
                segments.next().is_some_and(|group| !group.is_empty() && self.groups.contains(group))
            }
            _ => false,
        };
        if is_known { respond::error(asker, &Status::no_such_path()) } else { respond::nothing_here() }
    }
}

impl Dispatch for Desk {
    fn dispatch(&self, request: Authorized) -> BoxFuture<'static, Response<Body>> {
        let (context, user) = request.into_parts();
        if !context.info.is_resource {
            return ready(self.other(&context)).boxed();
        }
        let asker = Asker::new(&context.parts.headers, &context.query);
        let target = match self.routes.find(&context.info.path) {
            Place::Unknown => return ready(self.nothing(&asker, &context.info.path)).boxed(),
            Place::Known(found) => found.target(&context.parts.method, &context.parts.headers, &asker),
        };
        match target {
            Ok(target) => verbs::answer(context, user, target, self.lifecycle.clone()).boxed(),
            Err(status) => ready(respond::error(&asker, &status)).boxed(),
        }
    }
}

#[cfg(test)]
mod tests;
