//! The paths of OpenAPI v3: the root, and a document for each group version.

use super::{Document, OpenApi};
use crate::body::Body;
use crate::context::Query;
use crate::dispatch::Page;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, LOCATION};
use http::{HeaderName, HeaderValue, Method, Response, StatusCode};

const ROOT: &str = "/openapi/v3";

impl Page for OpenApi {
    fn answer(&self, method: &Method, path: &str, query: &Query) -> Option<Response<Body>> {
        let rest = path.strip_prefix(ROOT)?;
        if !matches!(*method, Method::GET | Method::HEAD) {
            return None;
        }
        let name = rest.trim_matches('/');
        if name.is_empty() {
            return Some(reply(self.root()));
        }
        let document = self.document(name)?;
        let mut answer = reply(document);
        match query.first("hash") {
            None => {}
            // A document with its hash in the address never changes.
            Some(hash) if hash == document.hash => set(&mut answer, CACHE_CONTROL, "public, immutable"),
            Some(_) => {
                answer = Response::new(Body::full(""));
                *answer.status_mut() = StatusCode::MOVED_PERMANENTLY;
                set(&mut answer, LOCATION, &format!("{ROOT}/{name}?hash={}", document.hash));
            }
        }
        Some(answer)
    }
}

fn reply(document: &Document) -> Response<Body> {
    let mut reply = Response::new(Body::full(document.json.clone()));
    set(&mut reply, CONTENT_TYPE, "application/json");
    set(&mut reply, ETAG, &format!("\"{}\"", document.hash));
    reply
}

fn set(reply: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        reply.headers_mut().insert(name, value);
    }
}
