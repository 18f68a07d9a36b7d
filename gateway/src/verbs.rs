//! The verbs of the API, one a file: what a request says is read, the registry asked, the reply made.
//!
//! Knows HTTP on one side and the registry on the other; nothing of storage, and no kind by name.

mod create;
mod delete;
mod delete_collection;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod get;
mod list;
mod names;
mod patch;
mod query;
mod read;
mod update;
mod watch;

use crate::body::{Body, Inbound};
use crate::context::{Context, Query};
use crate::listener::drain::Lifecycle;
use crate::negotiate::{Asker, header};
use crate::respond::{self, Replies, Served};
use http::Response;
use http::header::USER_AGENT;
use http::request::Parts;
use keelson_api::status::{Result, Status};
use keelson_api::user::User;
use keelson_registry::options::Caller;
use keelson_registry::table::{Action, Sub};
use keelson_registry::wire::{Reply, ReplyBody};
use std::sync::Arc;
use std::time::Duration;

/// How long a write may take, whatever the request's own deadline: as long as in kube-apiserver.
const WRITE_TIMEOUT: Duration = Duration::from_secs(34);

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// POST.
    Create,
    /// DELETE of an object.
    Delete,
    /// DELETE of a collection.
    DeleteCollection,
    /// GET of an object.
    Get,
    /// GET of a collection; a watch, if the query says so.
    List,
    /// PATCH.
    Patch,
    /// PUT.
    Update,
    /// GET below a /watch/ path.
    Watch,
}

/// What is done to what: a request as dispatch understood it.
pub(crate) struct Target {
    /// The resource.
    pub(crate) served: Arc<Served>,
    /// The subresource.
    pub(crate) sub: Option<&'static Sub>,
    /// The namespace; empty for none and for all.
    pub(crate) namespace: String,
    /// The object's name; empty for collections.
    pub(crate) name: String,
    /// The verb.
    pub(crate) verb: Verb,
    /// What every client of the resource is told: that it is deprecated.
    pub(crate) warning: Option<&'static str>,
}

/// A request in the hands of a verb.
struct Request {
    parts: Parts,
    query: Query,
    user: Arc<User>,
    target: Target,
    lifecycle: Lifecycle,
}

impl Request {
    fn asker(&self) -> Asker<'_> {
        Asker::new(&self.parts.headers, &self.query)
    }

    /// How replies with objects look.
    fn replies(&self) -> Result<Replies<'_>> {
        let (asker, served) = (self.asker(), &self.target.served);
        let output = asker.objects(served.has_tables())?;
        Ok(Replies { asker, output, query: &self.query, served })
    }

    fn caller<'a>(&'a self, warnings: &'a mut Vec<String>) -> Caller<'a> {
        let user_agent = header(&self.parts.headers, USER_AGENT);
        Caller { user: &self.user, user_agent, warnings }
    }

    fn reply(&self, replies: &Replies<'_>, reply: Reply) -> Result<Response<Body>> {
        match reply.body {
            ReplyBody::Object(wire) => replies.object(reply.code, &wire),
            ReplyBody::List(deleted) => {
                let listing = respond::Listing {
                    revision: deleted.revision.to_string(),
                    continue_token: deleted.continue_token,
                    remaining: deleted.remaining,
                };
                replies.list(&listing, respond::Entries::held(deleted.entries))
            }
            ReplyBody::Status(status) => {
                Ok(respond::success(&replies.asker, replies.output, reply.code, &status))
            }
        }
    }
}

/// Answers a request for a resource.
pub(crate) async fn answer(
    context: Box<Context>,
    user: Arc<User>,
    target: Target,
    lifecycle: Lifecycle,
) -> Response<Body> {
    let Context { parts, body, query, .. } = *context;
    let mut warnings: Vec<String> = target.warning.map(str::to_owned).into_iter().collect();
    let mut request = Request { parts, query, user, target, lifecycle };
    let answered = run(&mut request, body, &mut warnings).await;
    let mut reply = answered.unwrap_or_else(|status| respond::error(&request.asker(), &status));
    if !warnings.is_empty() {
        respond::add_warnings(&warnings, reply.headers_mut());
    }
    reply
}

async fn run(request: &mut Request, body: Inbound, warnings: &mut Vec<String>) -> Result<Response<Body>> {
    if let Some(Sub { name, action: Action::Later, .. }) = request.target.sub {
        let what = format!("{}/{name}", request.target.served.resource.row.resource);
        return Err(Status::not_implemented(&what));
    }
    names::check(&request.target)?;
    match request.target.verb {
        Verb::Create => within(create::run(request, body, warnings)).await,
        Verb::Delete => within(delete::run(request, body, warnings)).await,
        Verb::DeleteCollection => delete_collection::run(request, body, warnings).await,
        Verb::Get => get::run(request).await,
        Verb::List if query::flag(&request.query, "watch") => watch::run(request).await,
        Verb::List => list::run(request).await,
        Verb::Patch => within(patch::run(request, body, warnings)).await,
        Verb::Update => within(update::run(request, body, warnings)).await,
        Verb::Watch => watch::run(request).await,
    }
}

/// Bounds a write. What was queued in the store goes on; only nobody waits for it any more.
async fn within(verb: impl Future<Output = Result<Response<Body>>>) -> Result<Response<Body>> {
    match tokio::time::timeout(WRITE_TIMEOUT, verb).await {
        Ok(answered) => answered,
        Err(_) => {
            let why = "request did not complete within requested timeout - context deadline exceeded";
            Err(Status::timeout(why, 0))
        }
    }
}
