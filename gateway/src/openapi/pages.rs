//! The paths of OpenAPI: /openapi/v2, and /openapi/v3 with a document for each group version.

use super::content::{Content, empty, set};
use super::{Document, OpenApi, unpack};
use crate::body::Body;
use crate::context::Query;
use crate::dispatch::Page;
use crate::negotiate::{clauses, header};
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, EXPIRES, LOCATION, VARY,
};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use std::time::{Duration, SystemTime};

const V2: &str = "/openapi/v2";
const V3: &str = "/openapi/v3";
/// How long what never changes may be kept.
const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);

/// A form of a document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Protobuf,
}

/// The subtypes of a version of OpenAPI.
struct Forms {
    protobuf: &'static str,
    /// How it was called first.
    older: &'static str,
    content_type: &'static str,
}

const FORMS_2: Forms = Forms {
    protobuf: "com.github.proto-openapi.spec.v2.v1.0+protobuf",
    older: "com.github.proto-openapi.spec.v2@v1.0+protobuf",
    content_type: "application/com.github.proto-openapi.spec.v2.v1.0+protobuf",
};
const FORMS_3: Forms = Forms {
    protobuf: "com.github.proto-openapi.spec.v3.v1.0+protobuf",
    older: "com.github.proto-openapi.spec.v3@v1.0+protobuf",
    content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf",
};

impl Forms {
    /// The form of the first clause that any form fits.
    fn asked_for(&self, headers: &HeaderMap) -> Option<Form> {
        let accept = header(headers, ACCEPT);
        let accept = if accept.is_empty() { "*/*" } else { accept };
        let all = [("json", Form::Json), (self.protobuf, Form::Protobuf), (self.older, Form::Protobuf)];
        clauses(accept).iter().find_map(|clause| {
            let fits = |name: &str| clause.subtype == "*" || clause.subtype == name;
            let is_application = clause.ty == "*" || clause.ty == "application";
            all.iter().find(|(name, _)| is_application && fits(name)).map(|(_, form)| *form)
        })
    }

    fn content_type(&self, form: Form) -> &'static str {
        match form {
            Form::Json => "application/json",
            Form::Protobuf => self.content_type,
        }
    }
}

impl Page for OpenApi {
    fn answer(
        &self,
        method: &Method,
        path: &str,
        query: &Query,
        headers: &HeaderMap,
    ) -> Option<Response<Body>> {
        if path == V2 {
            return Some(self.whole(method, headers));
        }
        let rest = path.strip_prefix(V3)?;
        if rest.is_empty() {
            let root = self.documents().root().clone();
            // Upstream merges its servers' lists anew for each request and leaves the type to be guessed.
            let content_type = "text/plain; charset=utf-8";
            let content = Content { etag: "", modified: SystemTime::now(), content_type };
            let whole = || Response::new(Body::full(root.clone()));
            return Some(content.serve(method, headers, whole, || root.clone()));
        }
        rest.strip_prefix('/').map(|name| self.one(method, name, query, headers))
    }
}

impl OpenApi {
    fn whole(&self, method: &Method, headers: &HeaderMap) -> Response<Body> {
        let documents = self.documents();
        let mut reply = match FORMS_2.asked_for(headers) {
            None => empty(StatusCode::NOT_ACCEPTABLE),
            Some(form) => {
                let gzip = takes_gzip(header(headers, ACCEPT_ENCODING));
                held(documents.whole(), form, gzip, &FORMS_2, method, headers)
            }
        };
        reply.headers_mut().append(VARY, HeaderValue::from_static("Accept-Encoding"));
        reply.headers_mut().append(VARY, HeaderValue::from_static("Accept"));
        reply
    }

    fn one(&self, method: &Method, name: &str, query: &Query, headers: &HeaderMap) -> Response<Body> {
        let documents = self.documents();
        let Some(document) = documents.part(name) else { return empty(StatusCode::NOT_FOUND) };
        let Some(form) = FORMS_3.asked_for(headers) else {
            let mut reply = empty(StatusCode::NOT_ACCEPTABLE);
            set(&mut reply, VARY, "Accept");
            return reply;
        };
        let hash = query.first("hash").unwrap_or_default();
        let mut reply = if hash.is_empty() || hash == document.hash {
            held(document, form, false, &FORMS_3, method, headers)
        } else {
            let mut moved = empty(StatusCode::MOVED_PERMANENTLY);
            set(&mut moved, CONTENT_TYPE, FORMS_3.content_type(form));
            set(&mut moved, ETAG, &format!("\"{}\"", document.hash));
            set(&mut moved, LOCATION, &format!("{V3}/{name}?hash={}", document.hash));
            moved
        };
        if hash == document.hash {
            // A document with its hash in the address never changes.
            set(&mut reply, CACHE_CONTROL, "public, immutable");
            let until = httpdate::fmt_http_date(SystemTime::now() + YEAR);
            set(&mut reply, EXPIRES, &until.replace("GMT", "UTC"));
        }
        set(&mut reply, VARY, "Accept");
        reply
    }
}

/// The document, or what of it the client wants and does not have.
fn held(
    document: &Document,
    form: Form,
    gzip: bool,
    forms: &Forms,
    method: &Method,
    headers: &HeaderMap,
) -> Response<Body> {
    let packed = || match form {
        Form::Json => document.packed(),
        Form::Protobuf => document.packed_message(),
    };
    let whole = || {
        if !gzip {
            return Response::new(Body::full(unpack(packed())));
        }
        let mut reply = Response::new(Body::full(packed().clone()));
        set(&mut reply, CONTENT_ENCODING, "gzip");
        reply
    };
    let etag = format!("\"{}\"", document.hash);
    let content =
        Content { etag: &etag, modified: document.modified, content_type: forms.content_type(form) };
    content.serve(method, headers, whole, || unpack(packed()).into())
}

/// Is gzip among the encodings, with a weight above zero? (A wildcard is no wish for it.)
fn takes_gzip(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let refused = |part: &str| part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        is_gzip && !parts.any(refused)
    })
}
