//! What others need to verify the tokens of this cluster's service accounts: two documents at fixed paths.
//!
//! They are made elsewhere and served as they are; nothing here knows a key.

use crate::body::Body;
use crate::context::Query;
use crate::dispatch::Page;
use crate::routed::Place;
use http::header::CACHE_CONTROL;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};

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
    fn answer(
        &self,
        method: &Method,
        path: &str,
        query: &Query,
        headers: &HeaderMap,
    ) -> Option<Response<Body>> {
        let documents = [
            (Place { path: CONFIGURATION, media: "application/json" }, &self.configuration),
            (Place { path: KEYS, media: "application/jwk-set+json" }, &self.keys),
        ];
        let mut reply = documents.into_iter().find_map(|(place, text)| {
            place.answer((method, path), query, headers, || Body::full(text.clone().into_bytes()))
        })?;
        if reply.status() == StatusCode::OK {
            reply.headers_mut().insert(CACHE_CONTROL, KEPT);
        }
        Some(reply)
    }
}

#[cfg(test)]
mod tests {
    use super::{CONFIGURATION, KEYS, OpenId};
    use crate::context::Query;
    use crate::dispatch::Page;
    use http::header::ACCEPT;
    use http::{HeaderMap, HeaderValue, Method};

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
        assert_eq!(ask(&Method::HEAD, KEYS).expect("a page").status(), 405);
        assert_eq!(ask(&Method::GET, "/openid/v1/jwks/x").expect("a page").status(), 404);
        assert!(ask(&Method::GET, "/openid/v1").is_none());
    }

    #[test]
    fn each_document_has_one_form() {
        let page = OpenId { configuration: "{}".to_owned(), keys: "{}".to_owned() };
        let ask = |path: &str, accept: &'static str| {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
            page.answer(&Method::GET, path, &Query::default(), &headers).expect("a page")
        };
        assert_eq!(ask(KEYS, "application/jwk-set+json").status(), 200);
        assert_eq!(ask(CONFIGURATION, "application/json").status(), 200);
        let refused = ask(KEYS, "application/json");
        assert_eq!(refused.status(), 406);
        assert!(!refused.headers().contains_key("cache-control"));
        let text = String::from_utf8(refused.body().as_full().expect("one piece").to_vec()).expect("text");
        assert!(text.contains("Available representations: application/jwk-set+json\""), "{text}");
    }
}
