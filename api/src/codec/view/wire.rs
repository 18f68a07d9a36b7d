//! Protobuf's wire: fields of one message, one after the other.
//!
//! It must not know types. Whatever is not well formed ends the message: what a view reads has been
//! decoded once before it was kept.

/// One value as it stands on the wire.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wire<'a> {
    /// Integers and truth values.
    Varint(u64),
    /// Doubles.
    Fixed64(u64),
    /// No built-in type uses it; skipped.
    Fixed32,
    /// Strings, messages, packed lists.
    Bytes(&'a [u8]),
}

/// The fields of a message, as number and value.
#[derive(Clone, Debug)]
pub(super) struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    pub(super) const fn new(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    /// The first value of that field.
    pub(super) fn find(message: &'a [u8], number: u32) -> Option<Wire<'a>> {
        Self::new(message).find_map(|(n, wire)| (n == number).then_some(wire))
    }

    fn step(&mut self) -> Option<(u32, Wire<'a>)> {
        let tag = varint(&mut self.rest)?;
        let number = u32::try_from(tag >> 3).ok()?;
        let wire = match tag & 7 {
            0 => Wire::Varint(varint(&mut self.rest)?),
            1 => Wire::Fixed64(u64::from_le_bytes(self.take(8)?.try_into().ok()?)),
            2 => {
                let length = usize::try_from(varint(&mut self.rest)?).ok()?;
                Wire::Bytes(self.take(length)?)
            }
            5 => {
                self.take(4)?;
                Wire::Fixed32
            }
            _ => return None,
        };
        Some((number, wire))
    }

    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        Some(head)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (u32, Wire<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let field = self.step();
        if field.is_none() {
            self.rest = &[];
        }
        field
    }
}

/// Takes one varint off the front.
pub(super) fn varint(rest: &mut &[u8]) -> Option<u64> {
    let (&first, tail) = rest.split_first()?;
    if first < 0x80 {
        *rest = tail;
        return Some(u64::from(first));
    }
    let mut value = u64::from(first & 0x7f);
    for (i, &byte) in tail.iter().take(9).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * (i + 1));
        if byte < 0x80 {
            *rest = &tail[i + 1..];
            return Some(value);
        }
    }
    None
}
