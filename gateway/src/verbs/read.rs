//! Reading of request bodies, within their limit.

use crate::body::{Inbound, ReadError};
use bytes::Bytes;
use keelson_api::status::{Reason, Result, Status};

/// The largest body of a request.
const LIMIT_BYTES: usize = 3 << 20;

/// The whole body.
///
/// # Errors
/// 413 where it is too large; where the client went away it does not matter what is answered.
pub(super) async fn body(mut body: Inbound) -> Result<Bytes> {
    body.read(LIMIT_BYTES).await.map_err(|error| match error {
        ReadError::TooLarge => Status::request_entity_too_large(&format!("limit is {LIMIT_BYTES}")),
        ReadError::Broken(error) => Status::plain(500, Reason::Unknown, error.to_string()),
    })
}
