//! JSON pointers (RFC 6901) as kube-apiserver's JSON patch library reads them.

use super::super::{PatchError, open};
use crate::codec::json;
use crate::tree::Value;
use std::borrow::Cow;
use std::num::IntErrorKind;

/// Where a pointer leads: a list or an object, and the last token.
pub(super) struct Place<'d, 'p> {
    /// Always a list or an object.
    pub(super) container: &'d mut Value,
    /// The last token, unescaped.
    pub(super) key: Cow<'p, str>,
    /// How many lists and objects a value at this place stands in.
    pub(super) level: usize,
}

/// Follows a pointer up to its last token. None: something on the way is absent or a scalar.
pub(super) fn find<'d, 'p>(doc: &'d mut Value, path: &'p str) -> Result<Option<Place<'d, 'p>>, PatchError> {
    // What stands before the first slash is passed over.
    let mut tokens = path.split('/').skip(1);
    let Some(mut token) = tokens.next() else { return Ok(None) };
    let (mut container, mut level) = (doc, 1);
    for next in tokens {
        let key = unescape(token);
        let found = match container {
            Value::Object(object) => object.get_mut(&*key),
            Value::List(items) => index_of(&key, items.len()).ok().and_then(|i| items.get_mut(i)),
            _ => None,
        };
        let Some(found) = found else { return Ok(None) };
        open(found)?;
        container = found;
        level += 1;
        token = next;
    }
    if !matches!(container, Value::Object(_) | Value::List(_)) {
        return Ok(None);
    }
    Ok(Some(Place { container, key: unescape(token), level }))
}

/// `~1` is a slash, `~0` is a tilde; any other tilde is itself.
fn unescape(token: &str) -> Cow<'_, str> {
    if !token.contains('~') {
        return Cow::Borrowed(token);
    }
    let mut out = String::with_capacity(token.len());
    let mut rest = token;
    while let Some(at) = rest.find('~') {
        out.push_str(&rest[..at]);
        let (c, taken) = match rest.as_bytes().get(at + 1) {
            Some(b'1') => ('/', 2),
            Some(b'0') => ('~', 2),
            _ => ('~', 1),
        };
        out.push(c);
        rest = &rest[at + taken..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The element that a token names in a list of `len`; a negative one counts from the end.
pub(super) fn index_of(token: &str, len: usize) -> Result<usize, String> {
    let index = parse(token)?;
    resolve(index, len).filter(|i| *i < len).ok_or_else(|| invalid(index))
}

/// Where a token other than `-` inserts into a list of `len`: -1 is behind the last element.
pub(super) fn insertion(token: &str, len: usize) -> Result<usize, String> {
    let index =
        parse(token).map_err(|why| format!("value was not a proper array index: '{token}': {why}"))?;
    resolve(index, len + 1).filter(|i| *i <= len).ok_or_else(|| invalid(index))
}

fn resolve(index: i64, len: usize) -> Option<usize> {
    match usize::try_from(index) {
        Ok(index) => Some(index),
        Err(_) => usize::try_from(index.unsigned_abs()).ok().and_then(|back| len.checked_sub(back)),
    }
}

fn invalid(index: i64) -> String {
    format!("Unable to access invalid index: {index}: invalid index referenced")
}

/// Go's strconv.Atoi: an optional sign and decimal digits.
fn parse(token: &str) -> Result<i64, String> {
    token.parse::<i64>().map_err(|error| {
        let why = match error.kind() {
            IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => "value out of range",
            _ => "invalid syntax",
        };
        format!("strconv.Atoi: parsing {}: {why}", json::quote(token))
    })
}
