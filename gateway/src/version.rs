//! /version and the index of paths at /.

use crate::body::Body;
use crate::context::Query;
use crate::routed::Place;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, Response};
use keelson_api::codec::json;
use std::sync::LazyLock;

/// The release of Kubernetes whose behaviour this is.
pub const GIT_VERSION: &str = "v1.36.0";

/// Members in kube-apiserver's order. Clients parse `gitVersion`; what says how the binary was made says
/// so of this one.
const FIELDS: [(&str, &str); 13] = [
    ("major", "1"),
    ("minor", "36"),
    ("emulationMajor", "1"),
    ("emulationMinor", "36"),
    ("minCompatibilityMajor", "1"),
    ("minCompatibilityMinor", "35"),
    ("gitVersion", GIT_VERSION),
    ("gitCommit", concat!("keelson-", env!("CARGO_PKG_VERSION"))),
    ("gitTreeState", ""),
    ("buildDate", "1970-01-01T00:00:00Z"),
    ("goVersion", ""),
    ("compiler", "rustc"),
    ("platform", PLATFORM),
];

/// Go's words for where the binary runs.
const PLATFORM: &str = match (std::env::consts::OS.as_bytes(), std::env::consts::ARCH.as_bytes()) {
    (b"linux", b"x86_64") => "linux/amd64",
    (b"linux", b"aarch64") => "linux/arm64",
    (b"macos", b"x86_64") => "darwin/amd64",
    (b"macos", b"aarch64") => "darwin/arm64",
    (b"windows", b"x86_64") => "windows/amd64",
    _ => "unknown/unknown",
};

/// Where the version is.
const VERSION: Place = Place { path: "/version", media: "application/json" };

/// Answers /version and the index of `paths`; nothing for any other path.
#[must_use]
pub fn answer(
    method: &Method,
    path: &str,
    query: &Query,
    headers: &HeaderMap,
    paths: &[String],
) -> Option<Response<Body>> {
    match path {
        "/" | "/index.html" => Some(index(paths.to_vec())),
        _ => VERSION.answer((method, path), query, headers, version),
    }
}

fn version() -> Body {
    static TEXT: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let members = FIELDS.iter().map(|(name, value)| (Some(*name), *value));
        indented('{', members, '}')
    });
    Body::full(TEXT.as_slice())
}

/// Every path that is served, sorted.
fn index(mut paths: Vec<String>) -> Response<Body> {
    paths.sort_unstable();
    paths.dedup();
    let list = indented('[', paths.iter().map(|path| (None, path.as_str())), ']');
    let mut text = b"{\n  \"paths\": ".to_vec();
    for line in list.split_inclusive(|byte| *byte == b'\n') {
        if text.last() == Some(&b'\n') {
            text.extend_from_slice(b"  ");
        }
        text.extend_from_slice(line);
    }
    text.extend_from_slice(b"\n}");
    raw_json(Body::full(text))
}

/// A container of texts, indented by two spaces as Go's `MarshalIndent` does it.
fn indented<'a>(open: char, items: impl Iterator<Item = (Option<&'a str>, &'a str)>, close: char) -> Vec<u8> {
    let mut text = vec![open as u8];
    for (at, (name, value)) in items.enumerate() {
        text.extend_from_slice(if at == 0 { b"\n  " } else { b",\n  " });
        if let Some(name) = name {
            json::write_string(name, &mut text);
            text.extend_from_slice(b": ");
        }
        json::write_string(value, &mut text);
    }
    if text.len() > 1 {
        text.push(b'\n');
    }
    text.push(close as u8);
    text
}

fn raw_json(body: Body) -> Response<Body> {
    let mut reply = Response::new(body);
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    reply
}

#[cfg(test)]
mod tests {
    use super::{answer, index};
    use crate::body::Body;
    use crate::context::Query;
    use http::{HeaderMap, HeaderValue, Method, Response};

    fn ask(method: &Method, path: &str, accept: &str) -> Option<Response<Body>> {
        let mut headers = HeaderMap::new();
        headers.insert("accept", HeaderValue::from_str(accept).expect("a header"));
        answer(method, path, &Query::default(), &headers, &[])
    }

    fn text(reply: &Response<Body>) -> String {
        assert_eq!(reply.headers()["content-type"], "application/json");
        String::from_utf8(reply.body().as_full().expect("one piece").to_vec()).expect("text")
    }

    #[test]
    fn version_has_kube_apiservers_members() {
        let text = text(&ask(&Method::GET, "/version", "").expect("a page"));
        let head = "{\n  \"major\": \"1\",\n  \"minor\": \"36\",\n  \"emulationMajor\": \"1\",\n";
        assert!(text.starts_with(head), "{text}");
        assert!(text.contains("\n  \"gitVersion\": \"v1.36.0\",\n"), "{text}");
        assert!(text.ends_with("\"\n}") && !text.contains("unknown"), "{text}");
    }

    #[test]
    fn other_paths_and_methods_are_told_apart() {
        let code = |method: &Method, path| ask(method, path, "").map(|reply| reply.status().as_u16());
        for path in ["/version", "/version/", "/version//"] {
            assert_eq!(code(&Method::GET, path), Some(200), "{path}");
            for method in [Method::HEAD, Method::POST, Method::OPTIONS] {
                assert_eq!(code(&method, path), Some(405), "{method} {path}");
            }
        }
        assert_eq!(code(&Method::POST, "/"), Some(200));
        assert_eq!(code(&Method::GET, "/version/x"), Some(404));
        assert_eq!(code(&Method::POST, "/version/x/y"), Some(404));
        assert_eq!(code(&Method::GET, "/versions"), None);
        assert_eq!(code(&Method::GET, "//version"), None);
    }

    #[test]
    fn version_is_json_or_nothing() {
        let code = |accept| ask(&Method::GET, "/version", accept).expect("a page").status().as_u16();
        for accept in [
            "*/*",
            "application/json;as=Table;v=v1;g=meta.k8s.io",
            "text/html, */*;q=0.1",
            "application/json ;q=0",
        ] {
            assert_eq!(code(accept), 200, "{accept}");
        }
        for accept in [
            "application/*",
            "application/yaml",
            "application/vnd.kubernetes.protobuf",
            "text/html",
            "APPLICATION/JSON",
            "garbage",
        ] {
            assert_eq!(code(accept), 406, "{accept}");
        }
        let said = text(&ask(&Method::GET, "/version", "text/html").expect("a page"));
        let message = "\"406: Not Acceptable\\n\\nAvailable representations: application/json\"";
        assert!(said.contains(message), "{said}");
        // The method is looked at before.
        assert_eq!(ask(&Method::POST, "/version", "text/html").expect("a page").status(), 405);
    }

    #[test]
    fn the_index_is_sorted_and_indented() {
        let paths = ["/version", "/api", "/apis", "/api"].map(str::to_owned).to_vec();
        let expected = "{\n  \"paths\": [\n    \"/api\",\n    \"/apis\",\n    \"/version\"\n  ]\n}";
        assert_eq!(text(&index(paths)), expected);
        assert_eq!(text(&index(Vec::new())), "{\n  \"paths\": []\n}");
    }
}
