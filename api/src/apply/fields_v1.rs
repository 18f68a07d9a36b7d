//! FieldsV1: sets of fields as JSON text.
//!
//! Clients may send any text here, so that depth and work are bounded by the scanner and by the text.
//! Elements of kinds that nobody knows are dropped, as upstream drops them.

use super::element::Element;
use super::set::{Node, Set};
use crate::codec::Diagnostics;
use crate::codec::json::{self, Scanner, Token};
use crate::tree::{Key, Text, Value};

/// Why text is no set of fields.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct FieldsError(String);

impl FieldsError {
    fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl From<crate::codec::DecodeError> for FieldsError {
    fn from(error: crate::codec::DecodeError) -> Self {
        Self::new(error.message())
    }
}

type Result<T> = std::result::Result<T, FieldsError>;

impl Set {
    /// Reads FieldsV1.
    pub fn from_json(text: &str) -> Result<Self> {
        let mut scan = Scanner::new(text.as_bytes());
        let token = scan.begin()?;
        let (set, _) = read(&mut scan, token)?;
        scan.end()?;
        Ok(set)
    }

    /// Writes FieldsV1 as upstream orders it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Vec::with_capacity(256);
        write(self, false, &mut out, &mut Vec::new());
        String::from_utf8(out).expect("written from text alone")
    }
}

/// What is inside of a field, and whether the field itself is a member.
fn read(scan: &mut Scanner<'_>, token: Token) -> Result<(Set, bool)> {
    match token {
        Token::Object => {}
        Token::Null => return Ok((Set::new(), true)),
        _ => return Err(FieldsError::new("a set of fields is an object")),
    }
    let mut nodes = Vec::new();
    let (mut member, mut first) = (false, true);
    while scan.member(first)? {
        first = false;
        let key = scan.key()?;
        let token = scan.begin()?;
        if key == "." {
            member = true;
            scan.skip(token)?;
            continue;
        }
        let Some(element) = element(&key)? else {
            scan.skip(token)?;
            continue;
        };
        let (children, member) = read(scan, token)?;
        nodes.push(Node { element, member, children });
    }
    member |= nodes.is_empty();
    Ok((Set::from_nodes(nodes), member))
}

fn element(text: &str) -> Result<Option<Element>> {
    let bytes = text.as_bytes();
    if bytes.len() < 2 {
        return Err(FieldsError::new("key must be 2 characters long:"));
    }
    if bytes[1] != b':' {
        return Err(FieldsError::new(format!("missing colon: {text}")));
    }
    Ok(Some(match bytes[0] {
        b'f' => Element::Name(Key::new(&text[2..])),
        b'k' => Element::Keys(keys(&bytes[2..])?),
        b'v' => {
            let mut scan = Scanner::new(&bytes[2..]);
            Element::Item(Box::new(value(&mut scan)?))
        }
        b'i' => {
            let index = text[2..].parse();
            Element::Index(index.map_err(|_| FieldsError::new(format!("invalid index: {text}")))?)
        }
        _ => return Ok(None),
    }))
}

fn keys(bytes: &[u8]) -> Result<Box<[(Key, Value)]>> {
    let mut scan = Scanner::new(bytes);
    match scan.begin()? {
        Token::Object => {}
        Token::Null => return Ok(Box::default()),
        _ => return Err(FieldsError::new("keys of an item are an object")),
    }
    let mut fields = Vec::with_capacity(2);
    let mut first = true;
    while scan.member(first)? {
        first = false;
        let key = Key::new(&scan.key()?);
        fields.push((key, value(&mut scan)?));
    }
    fields.sort_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
    Ok(fields.into())
}

/// Mostly a scalar, which needs no tree.
fn value(scan: &mut Scanner<'_>) -> Result<Value> {
    let start = scan.position();
    Ok(match scan.begin()? {
        Token::String => Value::Str(Text::from(scan.string()?)),
        Token::Number => {
            let text = scan.number()?;
            json::number(text).ok_or_else(|| FieldsError::new(format!("number out of range: {text}")))?
        }
        Token::True => Value::Bool(true),
        Token::False => Value::Bool(false),
        Token::Null => Value::Null,
        token => {
            scan.skip(token)?;
            json::parse(scan.since(start), &mut Diagnostics::ignore())?
        }
    })
}

fn write(set: &Set, itself: bool, out: &mut Vec<u8>, scratch: &mut Vec<u8>) {
    out.push(b'{');
    if itself {
        out.extend_from_slice(b"\".\":{}");
    }
    for (i, node) in set.nodes().iter().enumerate() {
        if itself || i > 0 {
            out.push(b',');
        }
        write_element(&node.element, out, scratch);
        out.push(b':');
        write(&node.children, node.member && !node.children.is_empty(), out, scratch);
    }
    out.push(b'}');
}

fn write_element(element: &Element, out: &mut Vec<u8>, scratch: &mut Vec<u8>) {
    out.push(b'"');
    match element {
        Element::Name(key) => {
            out.extend_from_slice(b"f:");
            match key {
                // Names of the catalogue need no escapes.
                Key::Name(name) => out.extend_from_slice(name.as_str().as_bytes()),
                Key::Own(text) => escape(text.as_bytes(), false, out),
            }
        }
        Element::Keys(fields) => {
            scratch.clear();
            scratch.push(b'{');
            for (i, (key, value)) in fields.iter().enumerate() {
                if i > 0 {
                    scratch.push(b',');
                }
                scratch.push(b'"');
                escape(key.as_str().as_bytes(), false, scratch);
                scratch.extend_from_slice(b"\":");
                write_value(value, scratch);
            }
            scratch.push(b'}');
            out.extend_from_slice(b"k:");
            escape(scratch, false, out);
        }
        Element::Item(value) => {
            scratch.clear();
            write_value(value, scratch);
            out.extend_from_slice(b"v:");
            escape(scratch, false, out);
        }
        Element::Index(index) => {
            out.extend_from_slice(b"i:");
            json::write_int(*index, out);
        }
    }
    out.push(b'"');
}

fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Str(text) => {
            out.push(b'"');
            escape(text.as_bytes(), true, out);
            out.push(b'"');
        }
        value => json::write(value, out),
    }
}

/// The inside of a JSON string as upstream's writer of sets escapes it: control characters other than
/// tab and line ends by number; what HTML minds in values alone.
fn escape(text: &[u8], html: bool, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let byte = text[at];
        let separator = html && matches!(text[at..], [0xe2, 0x80, 0xa8 | 0xa9, ..]);
        let plain = byte >= 0x20 && !matches!(byte, b'"' | b'\\');
        if !separator && plain && !(html && matches!(byte, b'<' | b'>' | b'&')) {
            at += 1;
            continue;
        }
        out.extend_from_slice(&text[start..at]);
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0xe2 => {
                out.extend_from_slice(b"\\u202");
                out.push(HEX[usize::from(text[at + 2] & 15)]);
                at += 2;
            }
            _ => {
                out.extend_from_slice(b"\\u00");
                out.extend_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            }
        }
        at += 1;
        start = at;
    }
    out.extend_from_slice(&text[start..]);
}
