//! Leaves whose text has a meaning of its own: times, durations, quantities, bytes.
//!
//! Each parses what Go's types accept, words errors as they do, and prints their canonical text.
//! Nothing here knows trees or encodings.

pub mod bytes;
mod decimal;
pub mod duration;
pub mod quantity;
pub mod time;

use std::fmt;

/// A leaf that is not well-formed, worded as Go words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeafError(Box<str>);

impl LeafError {
    pub(crate) fn new(message: impl Into<Box<str>>) -> Self {
        Self(message.into())
    }

    /// The message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LeafError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LeafError {}

/// Text in quotes as Go's time package prints it: bytes outside ASCII one by one in hex.
fn quote(text: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for &byte in text {
        match byte {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(char::from(byte));
            }
            b' '..=0x7f => out.push(char::from(byte)),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests;
