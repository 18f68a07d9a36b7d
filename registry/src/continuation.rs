//! Continue tokens: where the next page of a list begins, and at which revision.
//!
//! The format and the errors are those of apiserver's storage package.

use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, URL_SAFE_NO_PAD};
use base64::{DecodeError, Engine};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};

/// The longest token that is read, in bytes.
const TOKEN_LIMIT: usize = 8 << 10;
/// As Go decodes: bits beyond the last byte mean nothing.
const FORGIVING: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));
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
    let revision = revision.map_or(-1, |revision| i64::try_from(revision).unwrap_or(i64::MAX));
    // Members in upstream's order, which is not the alphabet's.
    let mut text = format!("{{\"v\":\"{VERSION}\",\"rv\":{revision},\"start\":").into_bytes();
    json::write_string(&format!("/{relative}\0"), &mut text);
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
    let bytes = FORGIVING.decode(token).map_err(|error| {
        let at = match error {
            DecodeError::InvalidByte(at, _) | DecodeError::InvalidLastSymbol(at, _) => at,
            DecodeError::InvalidLength(length) => length.saturating_sub(1),
            DecodeError::InvalidPadding => token.find('=').unwrap_or_default(),
        };
        fault(&format!("illegal base64 data at input byte {at}"))
    })?;
    let value = json::parse(&bytes, &mut Diagnostics::ignore()).map_err(|error| fault(&error.to_string()))?;
    let value = members(value).map_err(|why| fault(&why))?;
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

/// The token's members, each of its type, or what Go's decoder says.
fn members(value: Value) -> std::result::Result<Object, String> {
    let object = match value {
        Value::Object(object) => object,
        Value::Null => Object::new(),
        other => {
            let kind = go_kind(&other);
            return Err(format!("json: cannot unmarshal {kind} into Go value of type storage.continueToken"));
        }
    };
    for (name, wanted) in [("v", "string"), ("rv", "int64"), ("start", "string")] {
        match (object.get(name), wanted) {
            (None | Some(Value::Null), _)
            | (Some(Value::Str(_)), "string")
            | (Some(Value::Int(_)), "int64") => {}
            (Some(other), _) => {
                let kind = go_kind(other);
                return Err(format!(
                    "json: cannot unmarshal {kind} into Go struct field continueToken.{name} of type {wanted}"
                ));
            }
        }
    }
    Ok(object)
}

fn go_kind(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Int(n) => format!("number {n}"),
        Value::Float(n) => format!("number {n}"),
        Value::Str(_) => "string".to_owned(),
        Value::List(_) => "array".to_owned(),
        Value::Object(_) | Value::Raw(_) => "object".to_owned(),
    }
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

    #[test]
    fn faults_are_told_in_go_words() {
        let field = "json: cannot unmarshal string into Go struct field continueToken.rv of type int64";
        let array = "json: cannot unmarshal array into Go value of type storage.continueToken";
        let encoded = |text: &str| URL_SAFE_NO_PAD.encode(text);
        for (token, why) in [
            ("!!!".to_owned(), "illegal base64 data at input byte 0"),
            ("YWJj=".to_owned(), "illegal base64 data at input byte 4"),
            (encoded("hello"), "invalid character 'h' looking for beginning of value"),
            (encoded("[]"), array),
            (encoded("null"), "server does not recognize this encoded version "),
            (encoded(r#"{"v":"meta.k8s.io/v1","rv":"1","start":"a"}"#), field),
        ] {
            let status = decode(&token, "").unwrap_err();
            let expected = format!("invalid continue token: continue key is not valid: {why}");
            assert_eq!((status.code, status.message), (400, expected), "{token}");
        }
    }
}
