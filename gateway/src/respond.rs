//! Replies: objects, lists and errors in the encoding and form that the client asks for.
//!
//! Knows what verbs give and how clients want it; nothing of how it came to be.

pub(crate) mod compress;
mod error;
mod frame;
mod list;
mod listing;
mod object;
mod pieces;
mod proto;
mod served;
mod shown;
mod table;
mod warning;

pub(crate) use error::{error, nothing_here, success};
pub(crate) use frame::Frames;
pub(crate) use listing::Listing;
pub(crate) use pieces::Entries;
pub(crate) use proto::put_envelope;
#[cfg(test)]
pub(crate) use proto::put_field;
pub(crate) use served::Served;
pub(crate) use shown::put_kind;
pub(crate) use warning::add as add_warnings;

use crate::body::Body;
use crate::context::Query;
use crate::negotiate::{Asker, Encoding, Output};
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use keelson_api::codec::{Diagnostics, json, yaml};
use keelson_api::status::{Result, Status};

/// An error as a reply to a request with these headers.
pub(crate) fn status(request: &HeaderMap, status: &Status) -> Response<Body> {
    error(&Asker::of_headers(request), status)
}

/// Makes the replies of one request: what it asked for, and of which resource.
pub(crate) struct Replies<'a> {
    /// The client.
    pub(crate) asker: Asker<'a>,
    /// What it asked for.
    pub(crate) output: Output,
    /// Its query.
    pub(crate) query: &'a Query,
    /// Of what.
    pub(crate) served: &'a std::sync::Arc<Served>,
}

/// A reply with a body in one piece, compressed where that is worth it.
fn document(asker: &Asker<'_>, code: u16, content_type: &'static str, bytes: Vec<u8>) -> Response<Body> {
    if asker.gzip && bytes.len() > compress::THRESHOLD_BYTES {
        return gzipped(reply(code, content_type, Body::full(compress::whole(&bytes))));
    }
    reply(code, content_type, Body::full(bytes))
}

/// A reply of bytes that are held for the next client, too.
pub(crate) fn held(asker: &Asker<'_>, content_type: &'static str, bytes: &bytes::Bytes) -> Response<Body> {
    if asker.gzip && bytes.len() > compress::THRESHOLD_BYTES {
        return gzipped(reply(200, content_type, Body::full(compress::whole(bytes))));
    }
    reply(200, content_type, Body::full(bytes.clone()))
}

fn gzipped(mut reply: Response<Body>) -> Response<Body> {
    reply.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    reply.headers_mut().append(VARY, HeaderValue::from_static("Accept-Encoding"));
    reply
}

fn reply(code: u16, content_type: &'static str, body: Body) -> Response<Body> {
    let mut reply = Response::new(body);
    *reply.status_mut() = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    reply
}

/// Compact JSON in the encoding of text that was asked for: a line, indented, or YAML.
pub(crate) fn dress(output: Output, mut compact: Vec<u8>) -> Result<Vec<u8>> {
    if output.encoding == Encoding::Yaml {
        let mut out = Vec::with_capacity(compact.len());
        let tree = json::parse(&compact, &mut Diagnostics::ignore());
        yaml::write(&tree.map_err(|error| Status::internal(error.message()))?, &mut out);
        return Ok(out);
    }
    if output.pretty {
        let mut out = Vec::with_capacity(compact.len() * 2);
        json::indent(&compact, &mut out);
        return Ok(out);
    }
    compact.push(b'\n');
    Ok(compact)
}
