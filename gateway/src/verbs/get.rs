//! GET of an object or of a subresource.

use super::{Request, query};
use crate::body::Body;
use http::Response;
use keelson_api::status::Result;

/// Answers.
pub(super) async fn run(request: &Request) -> Result<Response<Body>> {
    let replies = request.replies()?;
    let target = &request.target;
    let revision = query::get(&request.query)?;
    let resource = &target.served.resource;
    let wire = match target.sub {
        Some(sub) => resource.get_sub(sub, &target.namespace, &target.name, revision).await?,
        None => resource.get(&target.namespace, &target.name, revision).await?,
    };
    replies.object(200, &wire)
}
