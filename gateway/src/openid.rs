//! What others need to verify the tokens of this cluster's service accounts: two documents at fixed paths.
//!
//! They are made elsewhere and served as they are; nothing here knows a key.

use crate::body::Body;
use crate::context::Query;
use crate::dispatch::Page;
use crate::respond;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Response};
use keelson_api::status::Status;

/// Where the configuration of the issuer is.
pub const CONFIGURATION: &str = "/.well-known/openid-configuration";
/// Where its keys are.
pub const KEYS: &str = "/openid/v1/jwks";

/// For as long others may keep what they have read.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// The two documents.
#[derive(Clone, Debug)]
pub struct OpenId {
    /// The configuration of the issuer, JSON.
    pub configuration: String,
    /// Its keys, JSON.
    pub keys: String,
}

impl Page for OpenId {
    fn answer(&self, method: &Method, path: &str, _: &Query, headers: &HeaderMap) -> Option<Response<Body>> {
        let (text, media) = match path.strip_suffix('/').unwrap_or(path) {
            CONFIGURATION => (&self.configuration, "application/json"),
            KEYS => (&self.keys, "application/jwk-set+json"),
            _ => return None,
        };
        if *method != Method::GET {
            return Some(respond::status(headers, &Status::method_not_allowed()));
        }
        let mut reply = Response::new(Body::full(text.clone().into_bytes()));
        reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media));
        reply.headers_mut().insert(CACHE_CONTROL, KEPT);
        Some(reply)
    }
}

#[cfg(test)]
mod tests {
    use super::{CONFIGURATION, KEYS, OpenId};
    use crate::context::Query;
    use crate::dispatch::Page;
    use http::{HeaderMap, Method};

    #[test]
    fn both_documents_are_served_as_they_are() {
        let page = OpenId { configuration: "{\"a\":1}".to_owned(), keys: "{\"keys\":[]}".to_owned() };
        let ask =
            |method: &Method, path: &str| page.answer(method, path, &Query::default(), &HeaderMap::new());
        for (path, media, text) in [
            (CONFIGURATION, "application/json", "{\"a\":1}"),
            (KEYS, "application/jwk-set+json", "{\"keys\":[]}"),
            ("/openid/v1/jwks/", "application/jwk-set+json", "{\"keys\":[]}"),
        ] {
            let reply = ask(&Method::GET, path).expect("a page");
            assert_eq!(reply.headers()["content-type"], media);
            assert_eq!(reply.headers()["cache-control"], "public, max-age=3600");
            assert_eq!(reply.body().as_full().expect("one piece").as_ref(), text.as_bytes());
        }
        assert_eq!(ask(&Method::PUT, KEYS).expect("a page").status(), 405);
        assert!(ask(&Method::GET, "/openid/v1").is_none());
    }
}
