//! The envelope around protobuf objects: `k8s\0` and a runtime.Unknown message.

use super::DecodeError;
use super::wire::{BYTES, Reader, malformed, write_bytes, write_nested};

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
    let mut out = Vec::with_capacity(message.len() + api_version.len() + kind.len() + 24);
    open(api_version, kind, &mut out);
    write_bytes(2, message, &mut out);
    close(&mut out);
    out
}

/// Writes what stands before the message: the magic and the type. The message follows as field 2.
pub fn open(api_version: &str, kind: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(MAGIC);
    write_nested(1, out, |out| {
        write_bytes(1, api_version.as_bytes(), out);
        write_bytes(2, kind.as_bytes(), out);
    });
}

/// Writes what stands after the message: no content encoding and no content type.
pub fn close(out: &mut Vec<u8>) {
    write_bytes(3, b"", out);
    write_bytes(4, b"", out);
}

/// Reads the envelope.
pub fn unwrap(bytes: &[u8]) -> Result<Unknown<'_>, DecodeError> {
    let Some(message) = bytes.strip_prefix(MAGIC) else {
        return Err(malformed(
            "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]",
        ));
    };
    let mut unknown = Unknown::default();
    each(message, |number, bytes| {
        match number {
            1 => each(bytes, |number, bytes| {
                match number {
                    1 => unknown.api_version = text(bytes)?,
                    2 => unknown.kind = text(bytes)?,
                    _ => {}
                }
                Ok(())
            })?,
            2 => unknown.raw = bytes,
            3 => unknown.content_encoding = text(bytes)?,
            4 => unknown.content_type = text(bytes)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(unknown)
}

fn each<'a>(
    message: &'a [u8],
    mut field: impl FnMut(u32, &'a [u8]) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    let mut reader = Reader::new(message);
    while let Some((number, wire)) = reader.tag()? {
        if wire == BYTES {
            field(number, reader.bytes()?)?;
        } else {
            reader.skip(wire)?;
        }
    }
    Ok(())
}

fn text(bytes: &[u8]) -> Result<&str, DecodeError> {
    std::str::from_utf8(bytes).map_err(|_| malformed("proto: invalid UTF-8 in runtime.Unknown"))
}
