//! Fuzz targets of this crate: any bytes, and what must hold whatever they are. See docs/howto/fuzz.md.

use crate::context::{Query, decode_path};
use crate::negotiate::{self, Asker};
use crate::{verbs, websocket};
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use keelson_api::request_info::RequestInfo;
use keelson_api::selector::{FieldSelector, LabelSelector};
use std::str::from_utf8;
use tokio::runtime::{Builder, Runtime};

/// Takes any bytes; a panic is a finding.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also its corpus' name.
pub const ALL: &[(&str, Target)] = &[
    ("accept", accept),
    ("content_type", content_type),
    ("delete_options", delete_options),
    ("request_target", request_target),
    ("websocket", websocket),
];

fn headers(name: http::HeaderName, data: &[u8]) -> Option<HeaderMap> {
    Some([(name, HeaderValue::from_bytes(data).ok()?)].into_iter().collect())
}

/// Accept and Accept-Encoding headers.
pub fn accept(data: &[u8]) {
    let Some(mut headers) = headers(ACCEPT, data) else { return };
    headers.insert(ACCEPT_ENCODING, headers[ACCEPT].clone());
    let asker = Asker::of_headers(&headers);
    let whole = asker.objects(false);
    let tables = asker.objects(true);
    // Who is pleased without tables is pleased where there are tables too.
    assert!(whole.is_err() || tables.is_ok());
    let _ = (asker.plain(), asker.aggregated());
    let _ = (asker.check_representations(false), asker.check_representations(true));
}

/// Content-Type headers of bodies and patches.
pub fn content_type(data: &[u8]) {
    let Some(headers) = headers(CONTENT_TYPE, data) else { return };
    let _ = negotiate::body_media(&headers);
    if negotiate::patch_kind(&headers).is_ok() {
        assert!(negotiate::check_patch(&headers).is_ok());
    }
}

/// Bodies of DELETE.
pub fn delete_options(data: &[u8]) {
    verbs::fuzz::delete_body(data);
}

/// Request targets as they stand in the request line, after the method and a space.
pub fn request_target(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let (method, target) = text.split_once(' ').unwrap_or(("GET", text));
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query = Query::parse(query);
    verbs::fuzz::options(&query);
    let Some(path) = decode_path(path) else { return };
    let Ok(info) = RequestInfo::new(method, &path, query.pairs()) else { return };
    let segments = || path.split('/');
    for part in [&info.namespace, &info.resource, &info.subresource] {
        assert!(!part.contains('/') && (part.is_empty() || segments().any(|segment| segment == part)));
    }
    let _ = LabelSelector::parse(&info.label_selector);
    let _ = FieldSelector::parse(&info.field_selector);
}

/// What a client sends on an open WebSocket.
pub fn websocket(data: &[u8]) {
    thread_local! {
        static RUNTIME: Runtime = Builder::new_current_thread().enable_time().build().expect("a runtime");
    }
    RUNTIME.with(|runtime| runtime.block_on(websocket::fuzz::inbound(data)));
}

#[cfg(test)]
#[path = "../../fuzz/drive.rs"]
mod drive;

#[cfg(test)]
mod tests {
    #[test]
    fn targets_hold() {
        super::drive::run(super::ALL);
    }
}
