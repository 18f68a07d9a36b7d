//! One value of a field: what the row says it is, and its bytes.

use super::wire::{Fields, Wire, varint};
use super::{IntOrStr, View};
use crate::catalogue::{Card, Field, Kind};

/// One value of a field (one element of a list, one member of a map).
#[derive(Clone, Copy, Debug)]
pub struct Slot<'a> {
    field: &'static Field,
    wire: Wire<'a>,
}

impl<'a> Slot<'a> {
    pub(super) const fn new(field: &'static Field, wire: Wire<'a>) -> Self {
        Self { field, wire }
    }

    /// The field's row.
    #[must_use]
    pub const fn field(self) -> &'static Field {
        self.field
    }

    const fn payload(self) -> Option<&'a [u8]> {
        match self.wire {
            Wire::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    fn inner(self, number: u32) -> Option<Wire<'a>> {
        Fields::find(self.payload()?, number)
    }

    fn inner_int(self, number: u32) -> Option<i64> {
        match self.inner(number)? {
            Wire::Varint(n) => Some(n as i64),
            _ => None,
        }
    }

    fn inner_bytes(self, number: u32) -> Option<&'a [u8]> {
        match self.inner(number)? {
            Wire::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Text: a string, or a quantity as it was written.
    #[must_use]
    pub fn str(self) -> Option<&'a str> {
        let bytes = match self.field.kind {
            Kind::String => self.payload()?,
            Kind::Quantity => self.inner_bytes(1)?,
            _ => return None,
        };
        std::str::from_utf8(bytes).ok()
    }

    /// An integer of any width.
    #[must_use]
    pub const fn int(self) -> Option<i64> {
        match self.wire {
            Wire::Varint(n) => Some(n as i64),
            _ => None,
        }
    }

    /// A floating point number.
    #[must_use]
    pub const fn float(self) -> Option<f64> {
        match self.wire {
            Wire::Fixed64(bits) => Some(f64::from_bits(bits)),
            _ => None,
        }
    }

    /// A truth value.
    #[must_use]
    pub const fn bool(self) -> Option<bool> {
        match self.wire {
            Wire::Varint(n) => Some(n != 0),
            _ => None,
        }
    }

    /// Bytes: of a bytes field, or the JSON text of a raw one.
    #[must_use]
    pub fn bytes(self) -> Option<&'a [u8]> {
        match self.field.kind {
            Kind::Bytes => self.payload(),
            Kind::RawExtension | Kind::FieldsV1 | Kind::Json => self.inner_bytes(1),
            _ => None,
        }
    }

    /// A struct.
    #[must_use]
    pub fn msg(self) -> Option<View<'a>> {
        match self.field.kind {
            Kind::Message | Kind::Inline => Some(View::new(self.field.target, self.payload()?)),
            _ => None,
        }
    }

    /// A time as Unix seconds and nanoseconds; `None` is Go's zero time.
    #[must_use]
    pub fn time(self) -> Option<(i64, i32)> {
        if !matches!(self.field.kind, Kind::Time | Kind::MicroTime) || self.payload()?.is_empty() {
            return None;
        }
        let nanos = self.inner_int(2).unwrap_or_default();
        Some((self.inner_int(1).unwrap_or_default(), i32::try_from(nanos).unwrap_or_default()))
    }

    /// A duration in nanoseconds.
    #[must_use]
    pub fn duration(self) -> Option<i64> {
        match self.field.kind {
            Kind::Duration => Some(self.inner_int(1).unwrap_or_default()),
            _ => None,
        }
    }

    /// A number or text.
    #[must_use]
    pub fn int_or_string(self) -> Option<IntOrStr<'a>> {
        if self.field.kind != Kind::IntOrString {
            return None;
        }
        if self.inner_int(1).unwrap_or_default() == 0 {
            return Some(IntOrStr::Int(self.inner_int(2).unwrap_or_default()));
        }
        let text = self.inner_bytes(3).unwrap_or_default();
        std::str::from_utf8(text).ok().map(IntOrStr::Str)
    }

    /// The strings of a list type that protobuf wraps in a message.
    pub fn string_list(self) -> impl Iterator<Item = &'a str> {
        let wrapped = if self.field.kind == Kind::StringList { self.payload() } else { None };
        Fields::new(wrapped.unwrap_or_default()).filter_map(|(number, wire)| match wire {
            Wire::Bytes(bytes) if number == 1 => std::str::from_utf8(bytes).ok(),
            _ => None,
        })
    }

    /// The integers of a packed list; none if it is a single one.
    pub(super) fn packed(self) -> impl Iterator<Item = i64> {
        let numeric = matches!(self.field.kind, Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64);
        let mut rest = if numeric { self.payload().unwrap_or_default() } else { &[] };
        std::iter::from_fn(move || varint(&mut rest).map(|n| n as i64))
    }

    /// The key and value of a map's member.
    pub(super) fn entry(self) -> Option<(&'a str, Self)> {
        if self.field.card != Card::Map {
            return None;
        }
        let (mut key, mut value) = ("", None);
        for (number, wire) in Fields::new(self.payload()?) {
            match (number, wire) {
                (1, Wire::Bytes(bytes)) => key = std::str::from_utf8(bytes).ok()?,
                (2, wire) => value = Some(wire),
                _ => {}
            }
        }
        Some((key, Self { field: self.field, wire: value.unwrap_or_else(|| self.absent()) }))
    }

    /// What stands for a map value that is not written.
    const fn absent(self) -> Wire<'a> {
        match self.field.kind {
            Kind::Bool | Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => Wire::Varint(0),
            Kind::Double => Wire::Fixed64(0),
            _ => Wire::Bytes(&[]),
        }
    }
}
