//! Puts a resourceVersion into an object's protobuf message and takes it out again, without decoding the
//! rest.
//!
//! Every kind that is stored has its ObjectMeta as field 1, and resourceVersion is field 6 there. Stored
//! objects carry it as an empty string, because the writers of this format always write strings: setting it
//! replaces two bytes by up to 22 and corrects the length of the metadata. Fields stand in ascending order.

use std::ops::Range;

use bytes::Bytes;
use keelson_storage::Revision;

use crate::entry::AdmitError;

/// What every stored protobuf value begins with.
pub const MAGIC: &[u8; 4] = b"k8s\0";

/// The tag of field 1 as a length-delimited field.
const METADATA: u64 = 1 << 3 | 2;
/// The tag of field 6 as a length-delimited field.
const RESOURCE_VERSION: u64 = 6 << 3 | 2;

/// The message inside a stored value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// The apiVersion the message was written in.
    pub api_version: &'a str,
    /// The kind of the message.
    pub kind: &'a str,
    /// The message itself.
    pub message: &'a [u8],
}

/// A message with another resourceVersion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// The message.
    pub object: Bytes,
    /// Where its metadata stands, without tag and length.
    pub metadata: Range<u32>,
}

/// Opens the envelope of a stored value.
///
/// # Errors
/// When the value does not begin with [`MAGIC`] or is not an envelope.
pub fn open(stored: &[u8]) -> Result<Envelope<'_>, AdmitError> {
    let body = stored.strip_prefix(MAGIC).ok_or_else(|| AdmitError::new("unrecognized prefix"))?;
    let mut envelope = Envelope::default();
    let mut fields = Fields { bytes: body, at: 0 };
    while let Some(field) = fields.next()? {
        match field.tag {
            0x0a => {
                let mut names = Fields { bytes: field.value, at: 0 };
                while let Some(name) = names.next()? {
                    match name.tag {
                        0x0a => envelope.api_version = text(name.value)?,
                        0x12 => envelope.kind = text(name.value)?,
                        _ => {}
                    }
                }
            }
            0x12 => envelope.message = field.value,
            _ => {}
        }
    }
    Ok(envelope)
}

/// The message with `revision` as its resourceVersion, whatever it had.
///
/// # Errors
/// When the message is not protobuf or has no metadata.
pub fn stamp(message: &[u8], revision: Revision) -> Result<Stamped, AdmitError> {
    let mut digits = [0; 20];
    let text = decimal(revision.get(), &mut digits);
    splice(message, text)
}

/// The message as it is stored: with an empty resourceVersion.
///
/// # Errors
/// When the message is not protobuf or has no metadata.
pub fn cut(message: &[u8]) -> Result<Stamped, AdmitError> {
    splice(message, &[])
}

/// Where the metadata of a message stands, without tag and length.
///
/// # Errors
/// When the message is not protobuf or has no metadata.
pub fn metadata(message: &[u8]) -> Result<Range<u32>, AdmitError> {
    let field = find_metadata(message)?;
    let end = field.end;
    let start = end - field.value.len();
    Ok(offset(start)?..offset(end)?)
}

/// One field of a message.
struct Field<'a> {
    tag: u64,
    /// The content of a length-delimited field; empty for the others.
    value: &'a [u8],
    /// Where the tag begins.
    start: usize,
    /// Where the next field begins.
    end: usize,
}

/// The fields of a message, one after the other.
struct Fields<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Fields<'a> {
    fn next(&mut self) -> Result<Option<Field<'a>>, AdmitError> {
        if self.at == self.bytes.len() {
            return Ok(None);
        }
        let start = self.at;
        let tag = self.varint()?;
        let value = match tag & 7 {
            0 => {
                self.varint()?;
                &[][..]
            }
            1 => self.skip(8).map(|_| &[][..])?,
            2 => {
                let length = usize::try_from(self.varint()?).map_err(|_| cut_short())?;
                self.skip(length)?
            }
            5 => self.skip(4).map(|_| &[][..])?,
            _ => return Err(AdmitError::new("a field has an unknown wire type")),
        };
        Ok(Some(Field { tag, value, start, end: self.at }))
    }

    fn skip(&mut self, length: usize) -> Result<&'a [u8], AdmitError> {
        let rest = &self.bytes[self.at..];
        let taken = rest.get(..length).ok_or_else(cut_short)?;
        self.at += length;
        Ok(taken)
    }

    fn varint(&mut self) -> Result<u64, AdmitError> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = *self.bytes.get(self.at).ok_or_else(cut_short)?;
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(AdmitError::new("a number has too many bytes"))
    }
}

fn cut_short() -> AdmitError {
    AdmitError::new("unexpected EOF")
}

fn text(bytes: &[u8]) -> Result<&str, AdmitError> {
    std::str::from_utf8(bytes).map_err(|_| AdmitError::new("a name is not UTF-8"))
}

fn offset(at: usize) -> Result<u32, AdmitError> {
    u32::try_from(at).map_err(|_| AdmitError::new("the message is too large"))
}

fn find_metadata(message: &[u8]) -> Result<Field<'_>, AdmitError> {
    let mut fields = Fields { bytes: message, at: 0 };
    while let Some(field) = fields.next()? {
        if field.tag == METADATA {
            return Ok(field);
        }
    }
    Err(AdmitError::new("the object has no metadata"))
}

/// The part of the metadata that holds the resourceVersion, or where it belongs.
fn find_version(metadata: &[u8]) -> Result<Range<usize>, AdmitError> {
    let mut fields = Fields { bytes: metadata, at: 0 };
    while let Some(field) = fields.next()? {
        if field.tag == RESOURCE_VERSION {
            return Ok(field.start..field.end);
        }
        if field.tag > RESOURCE_VERSION {
            return Ok(field.start..field.start);
        }
    }
    Ok(metadata.len()..metadata.len())
}

fn splice(message: &[u8], version: &[u8]) -> Result<Stamped, AdmitError> {
    let field = find_metadata(message)?;
    let old = field.value;
    let hole = find_version(old)?;
    // The version has at most 20 digits, so its length is one byte.
    let length = old.len() - hole.len() + 2 + version.len();
    // Exact: entries live long, so no byte is left over and no buffer grows.
    let size = message.len() - (field.end - field.start) + 1 + varint_length(length as u64) + length;
    let mut out = Vec::with_capacity(size);
    out.extend_from_slice(&message[..field.start]);
    put_varint(METADATA, &mut out);
    put_varint(length as u64, &mut out);
    let start = out.len();
    out.extend_from_slice(&old[..hole.start]);
    put_varint(RESOURCE_VERSION, &mut out);
    put_varint(version.len() as u64, &mut out);
    out.extend_from_slice(version);
    out.extend_from_slice(&old[hole.end..]);
    let metadata = offset(start)?..offset(out.len())?;
    out.extend_from_slice(&message[field.end..]);
    debug_assert_eq!(out.len(), size);
    Ok(Stamped { object: Bytes::from(out), metadata })
}

fn varint_length(value: u64) -> usize {
    (64 - (value | 1).leading_zeros() as usize).div_ceil(7)
}

fn put_varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value as u8 & 0x7f) | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn decimal(mut number: u64, digits: &mut [u8; 20]) -> &[u8] {
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return &digits[at..];
        }
    }
}

#[cfg(test)]
mod tests;
