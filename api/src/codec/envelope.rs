//! The envelope around protobuf objects: `k8s\0` and a runtime.Unknown message.

use super::{DecodeError, DecodeKind};

/// The four bytes that every protobuf object on the wire and in storage begins with.
pub const MAGIC: &[u8; 4] = b"k8s\0";

/// What the envelope holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// Group and version.
    pub api_version: &'a str,
    /// Kind.
    pub kind: &'a str,
    /// The object's message.
    pub raw: &'a [u8],
    /// How `raw` is packed; empty: not at all.
    pub content_encoding: &'a str,
    /// What `raw` is; empty: protobuf.
    pub content_type: &'a str,
}

/// Does it begin like an envelope?
#[must_use]
pub fn recognizes(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Wraps a message.
#[must_use]
pub fn wrap(api_version: &str, kind: &str, message: &[u8]) -> Vec<u8> {
    let _ = (api_version, kind, message);
    unimplemented!()
}

/// Reads the envelope.
pub fn unwrap(bytes: &[u8]) -> Result<Unknown<'_>, DecodeError> {
    let _ = DecodeKind::Syntax;
    let _ = bytes;
    unimplemented!()
}
