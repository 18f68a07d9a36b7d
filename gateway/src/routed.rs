//! Documents at fixed paths, served as the router serves them: what is below the path is not there (404),
//! then comes the method (405), then the media type (406).
//!
//! Knows no document.

use crate::body::Body;
use crate::context::Query;
use crate::negotiate::Asker;
use crate::respond;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, Response};
use keelson_api::status::Status;

/// A document's path and the one form that it has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Without a slash at the end: the router does not mind any there.
    pub(crate) path: &'static str,
    /// Its media type.
    pub(crate) media: &'static str,
}

impl Place {
    /// Answers a request for `path` with the document's `text`, if it goes here.
    pub(crate) fn answer(
        self,
        (method, path): (&Method, &str),
        query: &Query,
        headers: &HeaderMap,
        text: impl FnOnce() -> Body,
    ) -> Option<Response<Body>> {
        let below = path.strip_prefix(self.path).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        let asker = Asker::new(headers, query);
        let refused = if !below.trim_end_matches('/').is_empty() {
            Some(Status::no_such_path())
        } else if method != Method::GET {
            Some(Status::method_not_allowed())
        } else {
            asker.check_only(self.media).err()
        };
        if let Some(status) = refused {
            return Some(respond::error(&asker, &status));
        }
        let mut reply = Response::new(text());
        reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.media));
        Some(reply)
    }
}
