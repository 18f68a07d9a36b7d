//! PUT of an object or of a subresource.

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
    let bytes = read::body(body).await?;
    let options = query::write(&request.query);
    let media = negotiate::body_media(&request.parts.headers)?;
    let body = options::Body { media, bytes };
    let target = &request.target;
    let mut caller = request.caller(warnings);
    let (resource, sub) = (&target.served.resource, target.sub);
    let reply = resource.update(&mut caller, &target.namespace, &target.name, sub, body, &options).await?;
    request.reply(&replies, reply)
}
