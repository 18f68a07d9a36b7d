//! PATCH of an object or of a subresource.

use super::{Request, query, read};
use crate::body::{Body, Inbound};
use crate::negotiate;
use http::Response;
use keelson_api::status::Result;
use keelson_registry::options::{self, Media, PatchKind};

/// Answers.
pub(super) async fn run(
    request: &Request,
    body: Inbound,
    warnings: &mut Vec<String>,
) -> Result<Response<Body>> {
    let kind = negotiate::patch_kind(&request.parts.headers)?;
    let replies = request.replies()?;
    let bytes = read::body(body).await?;
    let options = query::write(&request.query);
    let media = if kind == PatchKind::Apply { Media::Yaml } else { Media::Json };
    let body = options::Body { media, bytes };
    let target = &request.target;
    let mut caller = request.caller(warnings);
    let (resource, sub) = (&target.served.resource, target.sub);
    let reply =
        resource.patch(&mut caller, &target.namespace, &target.name, sub, kind, body, &options).await?;
    request.reply(&replies, reply)
}
