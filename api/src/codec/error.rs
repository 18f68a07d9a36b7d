//! What a decoder says when it cannot read its input.

use std::fmt;

/// What kind of fault the input has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeKind {
    /// It is not JSON, YAML or protobuf at all.
    Syntax,
    /// A value has another type than its field.
    Type,
    /// It nests too deeply.
    Depth,
    /// A leaf (a time, a quantity) is not well-formed.
    Leaf,
}

/// Input that cannot be read. The message is worded as Go's decoders word it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    kind: DecodeKind,
    message: Box<str>,
}

impl DecodeError {
    /// An error of that kind.
    #[must_use]
    pub fn new(kind: DecodeKind, message: impl Into<Box<str>>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What kind of fault it is.
    #[must_use]
    pub const fn kind(&self) -> DecodeKind {
        self.kind
    }

    /// The message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DecodeError {}
