//! GET of a collection.

use super::{Request, query};
use crate::body::Body;
use crate::respond::{Entries, Listing};
use http::Response;
use keelson_api::status::Result;

/// Answers.
pub(super) async fn run(request: &Request) -> Result<Response<Body>> {
    let replies = request.replies()?;
    let target = &request.target;
    let options = query::list(&request.query)?;
    let page = target.served.resource.list(&target.namespace, &options).await?;
    replies.list(&Listing::of(&page), Entries::Page(Box::new(page)))
}
