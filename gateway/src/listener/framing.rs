//! What Go's server refuses in the head of an HTTP/1 request and hyper lets pass: it decides where a request
//! ends and whom it is for, so that a proxy in front and the server must not differ about it.

use http::header::{HOST, TRANSFER_ENCODING};
use http::{HeaderMap, Request, StatusCode, Version};

/// Why this request is not served, if it is not.
pub(super) fn fault<B>(request: &Request<B>) -> Option<(StatusCode, &'static str)> {
    let version = request.version();
    if version > Version::HTTP_11 {
        return None;
    }
    encoding(request.headers()).or_else(|| host(request.headers(), version))
}

/// Only `chunked`, once.
fn encoding(headers: &HeaderMap) -> Option<(StatusCode, &'static str)> {
    let mut values = headers.get_all(TRANSFER_ENCODING).iter();
    let first = values.next()?;
    let known = first.as_bytes().eq_ignore_ascii_case(b"chunked") && values.next().is_none();
    (!known).then_some((StatusCode::NOT_IMPLEMENTED, "Unsupported transfer encoding"))
}

/// One host, made of what hosts are made of.
fn host(headers: &HeaderMap, version: Version) -> Option<(StatusCode, &'static str)> {
    let refuse = |why| Some((StatusCode::BAD_REQUEST, why));
    let mut values = headers.get_all(HOST).iter();
    let first = values.next();
    if values.next().is_some() {
        return refuse("400 Bad Request");
    }
    match first {
        None if version == Version::HTTP_11 => refuse("400 Bad Request: missing required Host header"),
        Some(host) if !host.as_bytes().iter().all(|&byte| belongs(byte)) => {
            refuse("400 Bad Request: malformed Host header")
        }
        _ => None,
    }
}

const fn belongs(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'!' | b'$' | b'%' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b'-')
        || matches!(byte, b'.' | b':' | b';' | b'=' | b'[' | b']' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::fault;
    use http::{Request, StatusCode, Version};

    fn refused(version: Version, headers: &[(&str, &str)]) -> Option<(u16, &'static str)> {
        let mut request = Request::builder().version(version);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let fault = fault(&request.body(()).expect("a request"));
        fault.map(|(code, why): (StatusCode, _)| (code.as_u16(), why))
    }

    #[test]
    fn a_request_has_one_host() {
        let of = |headers: &[(&str, &str)]| refused(Version::HTTP_11, headers);
        for host in ["x", "", "[::1]:6443", "a,b", "a%20b"] {
            assert_eq!(of(&[("host", host)]), None, "{host}");
        }
        for host in ["a b", "a/b", "u@a", "a\"b", "\u{e9}"] {
            let why = "400 Bad Request: malformed Host header";
            assert_eq!(of(&[("host", host)]), Some((400, why)), "{host}");
        }
        assert_eq!(of(&[]), Some((400, "400 Bad Request: missing required Host header")));
        assert_eq!(of(&[("host", "a"), ("host", "a")]), Some((400, "400 Bad Request")));
        assert_eq!(refused(Version::HTTP_10, &[]), None);
        assert_eq!(refused(Version::HTTP_2, &[]), None);
    }

    #[test]
    fn a_body_is_chunked_or_not() {
        let of = |values: &[&'static str]| {
            let mut headers = vec![("host", "x")];
            headers.extend(values.iter().map(|value| ("transfer-encoding", *value)));
            refused(Version::HTTP_11, &headers).map(|(code, _)| code)
        };
        assert_eq!(of(&["Chunked"]), None);
        for values in [&["gzip, chunked"][..], &["chunked", "chunked"], &["identity"], &[""]] {
            assert_eq!(of(values), Some(501), "{values:?}");
        }
    }
}
