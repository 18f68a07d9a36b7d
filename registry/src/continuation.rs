//! Continue tokens: where the next page of a list begins, and at which revision.
//!
//! The format and the errors are those of apiserver's storage package.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};

/// The longest token that is read, in bytes.
const TOKEN_LIMIT: usize = 8 << 10;
const VERSION: &str = "meta.k8s.io/v1";

/// A decoded token.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Continuation {
    /// Where to go on, relative to the resource's prefix.
    pub(crate) start: String,
    /// The revision of the chain of pages; `None`: go on with the latest state.
    pub(crate) revision: Option<u64>,
}

/// The token that goes on behind `last`, a key below the resource's prefix.
pub(crate) fn encode(last: &str, prefix: &str, revision: Option<u64>) -> String {
    let relative = last.strip_prefix(prefix).unwrap_or(last);
    let mut token = Object::new();
    token.insert("v", VERSION);
    let revision = revision.map_or(-1, |revision| i64::try_from(revision).unwrap_or(i64::MAX));
    token.insert("rv", revision);
    token.insert("start", format!("/{relative}\0"));
    // Members in upstream's order, which is not the alphabet's.
    let mut text = Vec::new();
    text.extend_from_slice(b"{\"v\":");
    json::write(&token.remove("v").unwrap_or(Value::Null), &mut text);
    text.extend_from_slice(b",\"rv\":");
    json::write(&token.remove("rv").unwrap_or(Value::Null), &mut text);
    text.extend_from_slice(b",\"start\":");
    json::write(&token.remove("start").unwrap_or(Value::Null), &mut text);
    text.push(b'}');
    URL_SAFE_NO_PAD.encode(text)
}

/// Reads a token of a list over `prefix`.
pub(crate) fn decode(token: &str, prefix: &str) -> Result<Continuation> {
    let fault =
        |why: &str| Status::bad_request(format!("invalid continue token: continue key is not valid: {why}"));
    if token.len() > TOKEN_LIMIT {
        return Err(fault("it is too long"));
    }
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|error| fault(&error.to_string()))?;
    let value = json::parse(&bytes, &mut Diagnostics::ignore()).map_err(|error| fault(&error.to_string()))?;
    let Value::Object(value) = value else { return Err(fault("it is not an object")) };
    if value.text("v") != VERSION {
        let version = value.text("v");
        let message = format!("server does not recognize this encoded version {version}");
        return Err(fault(&message));
    }
    let revision = value.int("rv").unwrap_or(0);
    if revision == 0 {
        return Err(fault("incorrect encoded start resourceVersion (version meta.k8s.io/v1)"));
    }
    let start = value.text("start");
    if start.is_empty() {
        return Err(fault("encoded start key empty (version meta.k8s.io/v1)"));
    }
    // A key must stay below the list's prefix: what a path cleaner would change is refused.
    let trimmed = start.strip_prefix('/').unwrap_or(start);
    if trimmed.split('/').any(|part| part.is_empty() || part == "." || part == "..") {
        return Err(fault(start));
    }
    let revision = u64::try_from(revision).ok();
    Ok(Continuation { start: format!("{prefix}{trimmed}"), revision })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back() {
        let token = encode("default/web-0", "default/", Some(42));
        let text = URL_SAFE_NO_PAD.decode(&token).unwrap();
        assert_eq!(text, br#"{"v":"meta.k8s.io/v1","rv":42,"start":"/web-0\u0000"}"#);
        let back = decode(&token, "default/").unwrap();
        assert_eq!(back, Continuation { start: "default/web-0\0".to_owned(), revision: Some(42) });
        let latest = decode(&encode("a", "", None), "").unwrap();
        assert_eq!(latest.revision, None);
    }

    #[test]
    fn a_token_cannot_leave_its_prefix() {
        for start in ["../secrets/x", "a/../b", "a//b", "./a"] {
            let text = format!(r#"{{"v":"meta.k8s.io/v1","rv":2,"start":"{start}"}}"#);
            let status = decode(&URL_SAFE_NO_PAD.encode(text), "").unwrap_err();
            assert_eq!(status.code, 400);
            assert!(
                status.message.starts_with("invalid continue token: continue key is not valid"),
                "{}",
                status.message
            );
        }
    }
}
