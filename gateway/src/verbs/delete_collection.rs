//! DELETE of a collection.

use super::{Request, delete, query};
use crate::body::{Body, Inbound};
use http::Response;
use keelson_api::status::Result;

/// Answers.
pub(super) async fn run(
    request: &Request,
    body: Inbound,
    warnings: &mut Vec<String>,
) -> Result<Response<Body>> {
    let replies = request.replies()?;
    // Before the body: of two faults the first is told.
    let list = query::list(&request.query)?.judged()?;
    let options = delete::options(request, body).await?;
    let target = &request.target;
    let mut caller = request.caller(warnings);
    let resource = &target.served.resource;
    let reply = resource.delete_collection(&mut caller, &target.namespace, &list, &options).await?;
    request.reply(&replies, reply)
}
