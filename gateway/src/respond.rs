//! Replies: a Status in the encoding that the client asks for.

use crate::body::Body;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use keelson_api::codec::json;
use keelson_api::status::Status;
use keelson_api::tree::{Object, Value};

/// An error as a reply to a request with these headers.
pub(crate) fn status(_request: &HeaderMap, status: &Status) -> Response<Body> {
    let mut tree = status.to_tree();
    if tree.get("metadata").is_none() {
        tree.insert("metadata", Object::new());
    }
    let mut bytes = Vec::with_capacity(256);
    json::write(&Value::Object(tree), &mut bytes);
    bytes.push(b'\n');
    let mut reply = Response::new(Body::full(bytes));
    *reply.status_mut() = StatusCode::from_u16(status.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    reply
}
