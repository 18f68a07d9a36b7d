//! Protobuf's wire format: tags, varints, lengths. It knows no types.

use super::{DecodeError, DecodeKind};
use crate::tree::MAX_DEPTH;

pub(crate) const VARINT: u8 = 0;
pub(crate) const FIXED64: u8 = 1;
pub(crate) const BYTES: u8 = 2;
pub(crate) const GROUP: u8 = 3;
pub(crate) const END_GROUP: u8 = 4;
pub(crate) const FIXED32: u8 = 5;

/// A position in a message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

#[cold]
pub(crate) fn malformed(message: impl Into<Box<str>>) -> DecodeError {
    DecodeError::new(DecodeKind::Syntax, message)
}

#[cold]
pub(crate) fn truncated() -> DecodeError {
    malformed("unexpected EOF")
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// From there to the end.
    pub(crate) const fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    pub(crate) const fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The next field's number and wire type; none at the end.
    pub(crate) fn tag(&mut self) -> Result<Option<(u32, u8)>, DecodeError> {
        if self.is_at_end() {
            return Ok(None);
        }
        let tag = self.varint()?;
        let (number, wire) = ((tag >> 3) as u32, (tag & 7) as u8);
        if wire == END_GROUP {
            return Err(malformed("proto: wiretype end group for non-group"));
        }
        // Go cuts the number to a signed 32 bits before it looks at it.
        if number == 0 || number > i32::MAX as u32 {
            return Err(malformed(format!("proto: illegal tag {} (wire type {wire})", number as i32)));
        }
        Ok(Some((number, wire)))
    }

    #[inline]
    pub(crate) fn varint(&mut self) -> Result<u64, DecodeError> {
        match self.bytes.get(self.at) {
            Some(&byte) if byte < 0x80 => {
                self.at += 1;
                Ok(u64::from(byte))
            }
            _ => self.long_varint(),
        }
    }

    fn long_varint(&mut self) -> Result<u64, DecodeError> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let Some(&byte) = self.bytes.get(self.at) else {
                return Err(truncated());
            };
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(malformed("proto: integer overflow"))
    }

    #[inline]
    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], DecodeError> {
        let length = self.varint()?;
        let rest = &self.bytes[self.at..];
        match usize::try_from(length) {
            Ok(length) if length <= rest.len() => {
                self.at += length;
                Ok(&rest[..length])
            }
            _ if length > i64::MAX as u64 => {
                Err(malformed("proto: negative length found during unmarshaling"))
            }
            _ => Err(truncated()),
        }
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let chunk = self.bytes[self.at..].first_chunk().ok_or_else(truncated)?;
        self.at += N;
        Ok(*chunk)
    }

    pub(crate) fn double(&mut self) -> Result<f64, DecodeError> {
        self.fixed().map(f64::from_le_bytes)
    }

    /// Passes over a value of that wire type.
    pub(crate) fn skip(&mut self, wire: u8) -> Result<(), DecodeError> {
        match wire {
            VARINT => self.varint().map(|_| ()),
            FIXED64 => self.fixed::<8>().map(|_| ()),
            BYTES => self.bytes().map(|_| ()),
            FIXED32 => self.fixed::<4>().map(|_| ()),
            GROUP => self.skip_group(),
            _ => Err(malformed(format!("proto: illegal wireType {wire}"))),
        }
    }

    fn skip_group(&mut self) -> Result<(), DecodeError> {
        let mut depth = 1;
        while depth > 0 {
            let wire = (self.varint()? & 7) as u8;
            match wire {
                GROUP if depth >= MAX_DEPTH => return Err(too_deep()),
                GROUP => depth += 1,
                END_GROUP => depth -= 1,
                _ => self.skip(wire)?,
            }
        }
        Ok(())
    }
}

#[cold]
pub(crate) fn too_deep() -> DecodeError {
    DecodeError::new(DecodeKind::Depth, "proto: exceeded max depth")
}

/// Appends a varint.
#[inline]
pub(crate) fn write_varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a field's tag.
pub(crate) fn write_tag(number: u32, wire: u8, out: &mut Vec<u8>) {
    write_varint(u64::from(number) << 3 | u64::from(wire), out);
}

/// Appends a field of bytes.
pub(crate) fn write_bytes(number: u32, bytes: &[u8], out: &mut Vec<u8>) {
    write_tag(number, BYTES, out);
    write_varint(bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// Appends a varint field.
pub(crate) fn write_number(number: u32, value: u64, out: &mut Vec<u8>) {
    write_tag(number, VARINT, out);
    write_varint(value, out);
}

/// Appends a length-delimited field whose content `body` writes. The length goes in front afterwards:
/// it is one byte for most, and longer ones move the content up.
pub(crate) fn write_nested(number: u32, out: &mut Vec<u8>, body: impl FnOnce(&mut Vec<u8>)) {
    write_tag(number, BYTES, out);
    let at = out.len();
    out.push(0);
    body(out);
    let length = (out.len() - at - 1) as u64;
    if length < 0x80 {
        out[at] = length as u8;
        return;
    }
    let mut prefix = [0_u8; 10];
    let mut used = 0;
    let mut rest = length;
    while rest >= 0x80 {
        prefix[used] = rest as u8 | 0x80;
        rest >>= 7;
        used += 1;
    }
    prefix[used] = rest as u8;
    out.splice(at..=at, prefix[..=used].iter().copied());
}

/// Text from bytes that should be UTF-8: each malformed byte becomes U+FFFD, as in Go's JSON.
pub(crate) fn push_lossy(bytes: &[u8], out: &mut String) {
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for _ in chunk.invalid() {
            out.push(char::REPLACEMENT_CHARACTER);
        }
    }
}
