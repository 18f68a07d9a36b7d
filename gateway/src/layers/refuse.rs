//! Replies that layers make themselves, where a request goes no further.

use crate::body::Body;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Response, StatusCode};

const NOSNIFF: (HeaderName, HeaderValue) =
    (http::header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));

/// A refusal of a request that could not be understood as HTTP: Go's server answers so itself, and takes
/// nothing more from such a connection.
pub(crate) fn malformed(code: StatusCode, message: &'static str) -> Response<Body> {
    let mut reply = Response::new(Body::full(message));
    *reply.status_mut() = code;
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CONNECTION, HeaderValue::from_static("close"));
    reply
}

/// A plain text error, as Go's `http.Error` writes it.
pub(crate) fn text(code: StatusCode, message: &str) -> Response<Body> {
    let mut reply = Response::new(Body::full(format!("{message}\n")));
    *reply.status_mut() = code;
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(NOSNIFF.0, NOSNIFF.1);
    reply
}

/// An error of ours that is no Status: the request's target is repeated, so markup in it is defused.
pub(crate) fn internal(target: &str, why: &str) -> Response<Body> {
    let quoted = keelson_api::status::Quoted(target);
    let message = sanitize(&format!("Internal Server Error: {quoted}: {why}"));
    text(StatusCode::INTERNAL_SERVER_ERROR, &message)
}

/// Takes away what could be read as markup.
pub(crate) fn sanitize(message: &str) -> String {
    message.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Tells browsers to believe the content type.
pub(crate) fn nosniff(mut reply: Response<Body>) -> Response<Body> {
    reply.headers_mut().insert(NOSNIFF.0, NOSNIFF.1);
    reply
}
