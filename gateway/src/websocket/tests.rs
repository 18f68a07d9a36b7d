use super::{accept, is_asked_for};
use http::{HeaderMap, HeaderName, HeaderValue};

const GOOD: &[(&str, &str)] = &[
    ("connection", "Upgrade"),
    ("upgrade", "websocket"),
    ("sec-websocket-version", "13"),
    ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ("origin", "http://foo"),
];

/// The good headers, with these instead; empty: without.
fn headers(changed: &[(&'static str, &'static str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in GOOD.iter().chain(changed) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        if value.is_empty() {
            headers.remove(*name);
        }
    }
    headers
}

#[test]
fn two_headers_ask_for_a_socket() {
    assert!(is_asked_for(&headers(&[])));
    assert!(is_asked_for(&headers(&[("connection", "keep-alive, upgrade"), ("upgrade", "WebSocket")])));
    assert!(!is_asked_for(&headers(&[("upgrade", "h2c")])));
    assert!(!is_asked_for(&headers(&[("connection", "keep-alive")])));
}

#[test]
fn a_good_handshake_is_accepted() {
    let reply = accept(&headers(&[("sec-websocket-protocol", "abc")])).unwrap();
    assert_eq!(reply.status(), 101);
    assert_eq!(reply.headers()["sec-websocket-accept"], "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    assert_eq!(reply.headers()["sec-websocket-protocol"], "abc");
    assert!(!accept(&headers(&[])).unwrap().headers().contains_key("sec-websocket-protocol"));
}

#[test]
fn bad_handshakes_are_refused_as_kube_apiserver_does() {
    let refused = |name, value| {
        let reply = accept(&headers(&[(name, value)])).unwrap_err();
        let why = reply.body().as_full().map(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
        (reply.status().as_u16(), why.unwrap_or_default())
    };
    let text = |code, why: &str| (code, why.to_owned());
    assert_eq!(refused("sec-websocket-version", "12"), text(400, "missing or bad WebSocket Version"));
    assert_eq!(refused("sec-websocket-key", ""), text(400, "mismatch challenge/response"));
    assert_eq!(refused("sec-websocket-protocol", "abc, def"), text(400, ""));
    for origin in ["", "foo", "null"] {
        assert_eq!(refused("origin", origin), text(403, ""), "{origin}");
    }
}
