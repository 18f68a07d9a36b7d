//! How one change stands in the log.
//!
//! ```text
//! 0   u32  checksum of everything after it
//! 4   u8   1 put, 2 delete
//! 5   u64  revision that created the key
//! 13  u64  revision of the record this one replaces, 0 for none
//! 21  u32  its number within that revision
//! 25  u64  lease, 0 for none
//! 33  u16  length of the key
//! 35       key, then value
//! ```
//! Numbers are little-endian. The layout is fixed: a change of it is a new format number in the file.

use crate::error::LogError;

/// Where a record stands: its revision, and its number within the revision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Position {
    pub(crate) revision: u64,
    pub(crate) sub: u32,
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record<'a> {
    pub(crate) kind: Kind,
    pub(crate) create: u64,
    pub(crate) previous: Option<Position>,
    pub(crate) lease: u64,
    pub(crate) key: &'a str,
    pub(crate) value: &'a [u8],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Delete,
    Put,
}

const HEADER: usize = 35;

impl<'a> Record<'a> {
    /// The record's bytes, into an emptied buffer.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        out.clear();
        out.reserve(HEADER + self.key.len() + self.value.len());
        out.extend_from_slice(&[0; 4]);
        out.push(match self.kind {
            Kind::Put => 1,
            Kind::Delete => 2,
        });
        let previous = self.previous.unwrap_or_default();
        out.extend_from_slice(&self.create.to_le_bytes());
        out.extend_from_slice(&previous.revision.to_le_bytes());
        out.extend_from_slice(&previous.sub.to_le_bytes());
        out.extend_from_slice(&self.lease.to_le_bytes());
        let length = u16::try_from(self.key.len()).expect("keys are shorter than MAX_KEY_BYTES");
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(self.key.as_bytes());
        out.extend_from_slice(self.value);
        let sum = checksum(&out[4..]);
        out[..4].copy_from_slice(&sum.to_le_bytes());
    }

    /// Reads a record and proves that it is what was written.
    pub(crate) fn decode(at: Position, bytes: &'a [u8]) -> Result<Self, LogError> {
        Self::read(bytes).ok_or_else(|| {
            let Position { revision, sub } = at;
            let head = bytes[..bytes.len().min(HEADER)].to_vec();
            LogError::Damaged { revision, sub, head }
        })
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (sum, body) = bytes.split_first_chunk::<4>()?;
        if u32::from_le_bytes(*sum) != checksum(body) {
            return None;
        }
        let (&kind, rest) = body.split_first()?;
        let (create, rest) = rest.split_first_chunk()?;
        let (revision, rest) = rest.split_first_chunk()?;
        let (sub, rest) = rest.split_first_chunk()?;
        let (lease, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (key, value) = rest.split_at_checked(u16::from_le_bytes(*length).into())?;
        let previous = Position { revision: u64::from_le_bytes(*revision), sub: u32::from_le_bytes(*sub) };
        Some(Self {
            kind: match kind {
                1 => Kind::Put,
                2 => Kind::Delete,
                _ => return None,
            },
            create: u64::from_le_bytes(*create),
            previous: (previous.revision > 0).then_some(previous),
            lease: u64::from_le_bytes(*lease),
            key: std::str::from_utf8(key).ok()?,
            value,
        })
    }
}

/// Tells changed bytes from unchanged ones: any change within one word is certain to show before the sum is
/// folded to 32 bits, because each step can be undone.
fn checksum(bytes: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut sum = bytes.len() as u64 ^ FACTOR;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut tail = [0; 8];
    tail[..rest.len()].copy_from_slice(rest);
    for word in words.iter().chain([&tail]) {
        sum = (sum ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR);
        sum ^= sum >> 32;
    }
    (sum ^ sum >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::{Kind, Position, Record};

    const AT: Position = Position { revision: 9, sub: 0 };

    fn record() -> Record<'static> {
        Record {
            kind: Kind::Put,
            create: 4,
            previous: Some(Position { revision: 7, sub: 2 }),
            lease: 77,
            key: "/registry/pods/default/web",
            value: b"the value",
        }
    }

    #[test]
    fn a_record_comes_back() {
        let mut bytes = vec![1, 2, 3];
        record().encode(&mut bytes);
        assert_eq!(Record::decode(AT, &bytes).unwrap(), record());
        let gone = Record { kind: Kind::Delete, previous: None, lease: 0, value: b"", ..record() };
        gone.encode(&mut bytes);
        assert_eq!(Record::decode(AT, &bytes).unwrap(), gone);
    }

    #[test]
    fn every_flipped_bit_and_every_cut_shows() {
        let mut bytes = Vec::new();
        record().encode(&mut bytes);
        for bit in 0..bytes.len() * 8 {
            let mut bad = bytes.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            let error = Record::decode(AT, &bad).unwrap_err();
            assert!(error.to_string().contains("revision 9"));
        }
        for end in 0..bytes.len() {
            assert!(Record::decode(AT, &bytes[..end]).is_err());
        }
    }
}
