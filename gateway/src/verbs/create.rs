//! POST of an object, or of what a subresource of one takes.

use super::{Request, query, read};
use crate::body::{Body, Inbound};
use crate::negotiate;
use http::Response;
use keelson_api::status::Result;
use keelson_registry::options;

/// Answers.
pub(super) async fn run(
    request: &Request,
    body: Inbound,
    warnings: &mut Vec<String>,
) -> Result<Response<Body>> {
    let replies = request.replies()?;
    let media = negotiate::body_media(&request.parts.headers)?;
    let body = options::Body { media, bytes: read::body(body).await? };
    let options = query::write(&request.query);
    let target = &request.target;
    let mut caller = request.caller(warnings);
    let (resource, namespace) = (&target.served.resource, target.namespace.as_str());
    let reply = match target.sub {
        Some(sub) => resource.create_sub(&mut caller, namespace, &target.name, sub, body, &options).await?,
        None => resource.create(&mut caller, namespace, body, &options).await?,
    };
    request.reply(&replies, reply)
}
