//! DELETE of an object.

use super::{Request, query, read};
use crate::body::{Body, Inbound};
use crate::negotiate;
use http::Response;
use keelson_api::status::Result;
use keelson_registry::options::DeleteOptions;

/// Answers.
pub(super) async fn run(
    request: &Request,
    body: Inbound,
    warnings: &mut Vec<String>,
) -> Result<Response<Body>> {
    let replies = request.replies()?;
    let options = options(request, body).await?;
    let target = &request.target;
    let mut caller = request.caller(warnings);
    let resource = &target.served.resource;
    let reply = resource.delete(&mut caller, &target.namespace, &target.name, &options).await?;
    request.reply(&replies, reply)
}

/// The options: from the body, or without one from the query.
pub(super) async fn options(request: &Request, body: Inbound) -> Result<DeleteOptions> {
    let bytes = read::body(body).await?;
    if bytes.is_empty() {
        return query::delete(&request.query);
    }
    query::delete_body(negotiate::body_media(&request.parts.headers)?, &bytes)
}
