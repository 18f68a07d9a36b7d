//! A JSON value as Go's `%v` prints it, for messages that quote a patch.
//!
//! Only wording: it must not know what a patch means.

use crate::tree::{Object, Value};
use std::fmt;

/// Prints a value as Go prints `interface{}` with `%v` (and maps with `%+v`): `map[a:1 b:[x y]]`.
pub struct GoText<'a>(pub &'a Value);

/// Prints an object as Go prints a `map[string]interface{}`: members sorted by key.
pub struct GoMap<'a>(pub &'a Object);

impl fmt::Display for GoText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => f.write_str("<nil>"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Int(n) => write!(f, "{n}"),
            Value::Float(n) => float(*n, f),
            Value::Str(text) => f.write_str(text),
            Value::Raw(raw) => f.write_str(raw.as_str()),
            Value::List(items) => list(items, f),
            Value::Object(object) => GoMap(object).fmt(f),
        }
    }
}

impl fmt::Display for GoMap<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut members: Vec<_> = self.0.iter().map(|(key, value)| (key.as_str(), value)).collect();
        members.sort_unstable_by_key(|(key, _)| *key);
        f.write_str("map[")?;
        for (i, (key, value)) in members.into_iter().enumerate() {
            let space = if i == 0 { "" } else { " " };
            write!(f, "{space}{key}:{}", GoText(value))?;
        }
        f.write_str("]")
    }
}

/// Prints a list as Go prints a `[]interface{}`.
pub struct GoList<'a>(pub &'a [Value]);

impl fmt::Display for GoList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(self.0, f)
    }
}

fn list(items: &[Value], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("[")?;
    for (i, item) in items.iter().enumerate() {
        let space = if i == 0 { "" } else { " " };
        write!(f, "{space}{}", GoText(item))?;
    }
    f.write_str("]")
}

/// Go's shortest `%g`: an exponent of at least two digits below 1e-4 and from 1e6 on.
fn float(n: f64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let text = format!("{n:e}");
    let Some((mantissa, exponent)) = text.split_once('e') else {
        return f.write_str(&text);
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&exponent) {
        return write!(f, "{n}");
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    write!(f, "{mantissa}e{sign}{:02}", exponent.abs())
}
