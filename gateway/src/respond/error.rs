//! Errors and other Statuses as replies.

use super::{document, dress, put_envelope, reply};
use crate::body::Body;
use crate::negotiate::{Asker, Encoding, Output};
use http::header::{RETRY_AFTER, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Response};
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{json, proto};
use keelson_api::status::Status;
use std::sync::LazyLock;

static STATUS: LazyLock<TypeId> =
    LazyLock::new(|| catalogue::kind("", "v1", "Status").expect("the catalogue has Status").ty);

/// An error. Where no encoding fits it is indented JSON all the same: nothing else can be said.
pub(crate) fn error(asker: &Asker<'_>, status: &Status) -> Response<Body> {
    let mut reply = match asker.plain() {
        Some(output) => success(asker, output, status.code, status),
        None => raw_json(status.code, &compact(status)),
    };
    let seconds = status.details.as_ref().map_or(0, |details| details.retry_after_seconds);
    if seconds > 0 {
        reply.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    reply
}

/// A Status in a known encoding: what a delete answers with.
pub(crate) fn success(asker: &Asker<'_>, output: Output, code: u16, status: &Status) -> Response<Body> {
    let content_type = output.encoding.media_type();
    let bytes = match output.encoding {
        Encoding::Protobuf => envelope(status),
        Encoding::Json | Encoding::Yaml => match dress(output, compact(status)) {
            Ok(bytes) => bytes,
            Err(_) => return raw_json(code, &compact(status)),
        },
    };
    document(asker, code, content_type, bytes)
}

/// JSON that is no object of the API: indented, without a newline at its end.
fn raw_json(code: u16, compact: &[u8]) -> Response<Body> {
    let mut out = Vec::with_capacity(compact.len() * 2);
    json::indent(compact, &mut out);
    reply(code, Encoding::Json.media_type(), Body::full(out))
}

/// 404 where no part of the API stands.
pub(crate) fn nothing_here() -> Response<Body> {
    let mut reply = reply(404, "text/plain; charset=utf-8", Body::full(&b"404 page not found\n"[..]));
    reply.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    reply
}

/// A Status as a compact JSON object.
pub(super) fn compact(status: &Status) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    json::encode(*STATUS, &status.to_tree(), &mut out);
    out
}

/// A Status as a message in its envelope.
pub(super) fn envelope(status: &Status) -> Vec<u8> {
    let (mut message, mut out) = (Vec::with_capacity(256), Vec::new());
    proto::encode(*STATUS, &status.to_tree(), &mut message);
    put_envelope("v1", "Status", &message, &mut out);
    out
}
