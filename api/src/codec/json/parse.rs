//! JSON text to an untyped tree.

use super::super::{DecodeError, DecodeKind, Diagnostics};
use super::scan::{Scanner, Token};
use crate::codec::path::Path;
use crate::tree::{Key, Object, Text, Value};

/// Reads one JSON value. A member that comes twice is noted in `diag`, and the last one stays.
pub fn parse(body: &[u8], diag: &mut Diagnostics) -> Result<Value, DecodeError> {
    let mut parser = Parser { scan: Scanner::new(body), diag, saved: None };
    let value = parser.value(&Path::ROOT)?;
    parser.scan.end()?;
    match parser.saved {
        Some(error) => Err(error),
        None => Ok(value),
    }
}

struct Parser<'a, 'd> {
    scan: Scanner<'a>,
    diag: &'d mut Diagnostics,
    saved: Option<DecodeError>,
}

impl Parser<'_, '_> {
    fn value(&mut self, path: &Path<'_>) -> Result<Value, DecodeError> {
        Ok(match self.scan.begin()? {
            Token::Object => Value::Object(self.object(path)?),
            Token::Array => Value::List(self.array(path)?),
            Token::String => Value::Str(Text::from(self.scan.string()?)),
            Token::Number => {
                let text = self.scan.number()?;
                number(text).unwrap_or_else(|| {
                    self.saved.get_or_insert_with(|| overflow(text));
                    Value::Null
                })
            }
            Token::True => Value::Bool(true),
            Token::False => Value::Bool(false),
            Token::Null => Value::Null,
        })
    }

    fn object(&mut self, path: &Path<'_>) -> Result<Object, DecodeError> {
        let mut object = Object::new();
        let mut first = true;
        while self.scan.member(first)? {
            first = false;
            let text = self.scan.key()?;
            let key = Key::new(&text);
            if self.diag.wants_more() && object.contains(&key) {
                self.diag.duplicate_field(path.key(&text));
            }
            let value = self.value(&path.key(&text))?;
            object.insert(key, value);
        }
        Ok(object)
    }

    fn array(&mut self, path: &Path<'_>) -> Result<Vec<Value>, DecodeError> {
        let mut items = Vec::new();
        while self.scan.element(items.is_empty())? {
            items.push(self.value(&path.index(items.len()))?);
        }
        Ok(items)
    }
}

/// An integer if it is written as one and fits, else a float; none if it overflows that too.
pub(crate) fn number(text: &str) -> Option<Value> {
    if let Ok(n) = text.parse::<i64>() {
        return Some(Value::Int(n));
    }
    text.parse::<f64>().ok().filter(|f| f.is_finite()).map(Value::Float)
}

#[cold]
fn overflow(text: &str) -> DecodeError {
    let message = format!("json: cannot unmarshal number {text} into Go value of type float64");
    DecodeError::new(DecodeKind::Type, message)
}
