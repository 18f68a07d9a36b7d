//! The paths over HTTP. What is expected is what kube-apiserver 1.36 answered to the same requests.

use super::documents;
use crate::chain::testing;
use crate::context::Query;
use crate::dispatch::Page;
use crate::openapi::{OpenApi, unpack};
use http::{HeaderMap, HeaderName, HeaderValue, Method};

struct Reply {
    code: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn ask(documents: &OpenApi, method: &Method, target: &str, headers: &[(&str, &str)]) -> Reply {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (HeaderName::try_from(*name).unwrap(), HeaderValue::from_str(value).unwrap()))
        .collect();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let reply = documents.answer(method, path, &Query::parse(query), &headers).unwrap();
    let (parts, body) = reply.into_parts();
    let (bytes, _) = testing::bytes(body).await;
    Reply { code: parts.status.as_u16(), headers: parts.headers, bytes }
}

async fn get(documents: &OpenApi, target: &str, headers: &[(&str, &str)]) -> Reply {
    ask(documents, &Method::GET, target, headers).await
}

const PROTOBUF_2: &str = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
const OLDER_2: &str = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";
const PROTOBUF_3: &str = "application/com.github.proto-openapi.spec.v3.v1.0+protobuf";

#[tokio::test]
async fn v2_comes_in_the_form_that_is_asked_for() {
    let documents = documents();
    let plain = get(&documents, "/openapi/v2", &[]).await;
    assert_eq!((plain.code, plain.header("content-type")), (200, "application/json"));
    assert!(plain.bytes.starts_with(b"{"));
    let vary: Vec<_> = plain.headers.get_all("vary").iter().collect();
    assert_eq!(vary, ["Accept-Encoding", "Accept"]);
    for accept in [PROTOBUF_2, OLDER_2, &format!("application/json;q=0.1,{OLDER_2}")] {
        let reply = get(&documents, "/openapi/v2", &[("accept", accept)]).await;
        assert_eq!((reply.code, reply.header("content-type")), (200, PROTOBUF_2), "{accept}");
        assert_eq!(reply.bytes, documents.v2_message());
    }
    for accept in ["*/*", "application/*", "text/plain, */*"] {
        let reply = get(&documents, "/openapi/v2", &[("accept", accept)]).await;
        assert_eq!(reply.header("content-type"), "application/json", "{accept}");
    }
    let reply = get(&documents, "/openapi/v2", &[("accept", "text/plain")]).await;
    assert_eq!((reply.code, reply.bytes.len()), (406, 0));
    for (encoding, is_packed) in
        [("gzip", true), ("deflate, gzip;q=0.5", true), ("gzip;q=0", false), ("*", false)]
    {
        let reply = get(&documents, "/openapi/v2", &[("accept-encoding", encoding)]).await;
        assert_eq!(reply.header("content-encoding") == "gzip", is_packed, "{encoding}");
        let text = if is_packed { unpack(&reply.bytes) } else { reply.bytes };
        assert_eq!(text, plain.bytes);
    }
}

#[tokio::test]
async fn a_document_that_the_client_has_is_not_sent() {
    let documents = documents();
    for target in ["/openapi/v2", "/openapi/v3/version"] {
        let first = get(&documents, target, &[]).await;
        let etag = first.header("etag").to_owned();
        assert_eq!(etag.len(), 130);
        for known in [etag.clone(), format!("\"x\", W/{etag}"), "*".to_owned()] {
            let reply = get(&documents, target, &[("if-none-match", &known)]).await;
            assert_eq!((reply.code, reply.bytes.len()), (304, 0));
            assert_eq!((reply.header("etag"), reply.header("content-type")), (etag.as_str(), ""));
        }
        let bare = etag.trim_matches('"');
        assert_eq!(get(&documents, target, &[("if-none-match", bare)]).await.code, 200);
        let later = "Fri, 21 Nov 2098 01:31:00 GMT";
        assert_eq!(get(&documents, target, &[("if-modified-since", later)]).await.code, 304);
        assert_eq!(get(&documents, target, &[("if-match", "\"x\"")]).await.code, 412);
        let posted = ask(&documents, &Method::POST, target, &[("if-none-match", &etag)]).await;
        assert_eq!(posted.code, 412);
    }
}

#[tokio::test]
async fn parts_of_a_document() {
    let documents = documents();
    let reply = get(&documents, "/openapi/v3/version", &[("range", "bytes=0-9")]).await;
    let size = documents.v3("version").unwrap().len();
    assert_eq!((reply.code, reply.bytes.len()), (206, 10));
    assert_eq!(reply.header("content-range"), format!("bytes 0-9/{size}"));
    let packed = [("range", "bytes=0-9"), ("accept-encoding", "gzip")];
    let reply = get(&documents, "/openapi/v2", &packed).await;
    assert_eq!((reply.code, reply.header("content-encoding")), (206, ""));
    let reply = get(&documents, "/openapi/v3/version", &[("range", "bytes=99999999-")]).await;
    assert_eq!((reply.code, &*reply.bytes), (416, &b"invalid range: failed to overlap\n"[..]));
}

#[tokio::test]
async fn v3_is_found_by_hash() {
    let documents = documents();
    let root = get(&documents, "/openapi/v3", &[("accept", "text/plain")]).await;
    assert_eq!((root.code, root.header("content-type")), (200, "text/plain; charset=utf-8"));
    let root = super::parse(&root.bytes);
    let paths = root.as_object().unwrap().object("paths").unwrap();
    for (name, value) in paths.iter() {
        let url = value.as_object().unwrap().text("serverRelativeURL");
        let reply = get(&documents, url, &[]).await;
        assert_eq!((reply.code, reply.header("cache-control")), (200, "public, immutable"), "{url}");
        assert!(reply.header("expires").ends_with(" UTC"));
        assert_eq!(reply.header("vary"), "Accept");
        let stale = format!("/openapi/v3/{}?hash=AA&timeout=32s", name.as_str());
        let reply = get(&documents, &stale, &[]).await;
        assert_eq!((reply.code, reply.header("location")), (301, url));
        assert_eq!((reply.header("content-type"), reply.bytes.len()), ("application/json", 0));
    }
    let reply = get(&documents, "/openapi/v3/version?hash=", &[("accept", PROTOBUF_3)]).await;
    assert_eq!((reply.code, reply.header("cache-control")), (200, ""));
    assert_eq!(reply.header("content-type"), PROTOBUF_3);
    for (target, accept, code) in [
        ("/openapi/v3/version", "text/plain", 406),
        ("/openapi/v3/version?hash=AA", "text/plain", 406),
        ("/openapi/v3/version/", "*/*", 404),
        ("/openapi/v3/", "*/*", 404),
        ("/openapi/v3/apps/v1", "*/*", 404),
        ("/openapi/v3/nope?hash=AA", "text/plain", 404),
    ] {
        let reply = get(&documents, target, &[("accept", accept)]).await;
        assert_eq!((reply.code, reply.bytes.len()), (code, 0), "{target}");
    }
    let query = Query::parse("");
    for target in ["/openapi", "/openapi/", "/openapi/v2/", "/openapi/v2/x", "/openapi/v31"] {
        assert!(documents.answer(&Method::GET, target, &query, &HeaderMap::new()).is_none(), "{target}");
    }
}

#[tokio::test]
async fn resources_come_and_go() {
    let documents = documents();
    assert!(documents.v3("apis/apps/v1").is_some());
    let before = get(&documents, "/openapi/v2", &[]).await;
    let rows = keelson_registry::table::ROWS.iter().filter(|row| row.group != "apps");
    documents.replace(rows.collect());
    assert!(documents.v3("apis/apps/v1").is_none());
    let after = get(&documents, "/openapi/v2", &[]).await;
    assert_ne!(before.header("etag"), after.header("etag"));
    assert!(after.bytes.len() < before.bytes.len());
}
