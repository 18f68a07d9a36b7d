//! Kind and version of a body, read before its type is known.

use super::super::{DecodeError, DecodeKind};
use super::scan::{Scanner, Token};

/// What a body says it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeMeta {
    /// Group and version; empty where absent.
    pub api_version: String,
    /// Kind; empty where absent.
    pub kind: String,
}

/// Reads a body's apiVersion and kind and passes over the rest. Go's plain decoder is used there, so
/// the case of these two names does not matter.
pub fn type_meta(body: &[u8]) -> Result<TypeMeta, DecodeError> {
    read(body).map_err(|error| {
        let message = format!("couldn't get version/kind; json parse error: {error}");
        DecodeError::new(error.kind(), message)
    })
}

fn read(body: &[u8]) -> Result<TypeMeta, DecodeError> {
    let mut scan = Scanner::new(body);
    let (mut meta, mut wrong) = (TypeMeta::default(), None);
    match scan.begin()? {
        Token::Object => {
            let mut first = true;
            while scan.member(first)? {
                first = false;
                let key = scan.key()?;
                let field = if key.eq_ignore_ascii_case("kind") {
                    Some(("kind", &mut meta.kind))
                } else if key.eq_ignore_ascii_case("apiVersion") {
                    Some(("apiVersion", &mut meta.api_version))
                } else {
                    None
                };
                match (scan.begin()?, field) {
                    (Token::String, Some((_, field))) => *field = scan.string()?.into_owned(),
                    (token, field) => {
                        scan.skip(token)?;
                        if let Some((name, _)) = field.filter(|_| token != Token::Null) {
                            wrong.get_or_insert_with(|| mismatch(token, Some(name)));
                        }
                    }
                }
            }
        }
        Token::Null => {}
        token => {
            scan.skip(token)?;
            wrong = Some(mismatch(token, None));
        }
    }
    scan.end()?;
    wrong.map_or(Ok(meta), Err)
}

#[cold]
fn mismatch(token: Token, field: Option<&str>) -> DecodeError {
    let found = match token {
        Token::Object => "object",
        Token::Array => "array",
        Token::String => "string",
        Token::Number => "number",
        Token::True | Token::False => "bool",
        Token::Null => "null",
    };
    let target = match field {
        Some(name) => format!("struct field .{name} of type string"),
        None => concat!(
            "value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; ",
            "Kind string \"json:\\\"kind,omitempty\\\"\" }"
        )
        .to_owned(),
    };
    DecodeError::new(DecodeKind::Type, format!("json: cannot unmarshal {found} into Go {target}"))
}
