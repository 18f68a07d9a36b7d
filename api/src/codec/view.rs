//! Reads of single fields straight from protobuf bytes.
//!
//! A [`View`] is a cursor over one message: it knows the message's row in the catalogue and copies
//! freely. A read scans the message for the field and allocates nothing; members of inlined structs
//! are found as JSON names them, in the struct that holds them. What it reads was decoded before it
//! was kept: each single field stands once, and what is malformed reads as absent. It must not know
//! kinds, and it never writes.

mod slot;
mod wire;

#[cfg(test)]
mod tests;

pub use slot::Slot;

use crate::catalogue::{Field, Kind, Name, Type, TypeId};
use wire::{Fields, Wire};

/// A cursor over one protobuf message of a known type.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    ty: TypeId,
    bytes: &'a [u8],
}

/// A value of `intstr.IntOrString`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntOrStr<'a> {
    /// A number.
    Int(i64),
    /// Text, such as a percentage.
    Str(&'a str),
}

impl std::fmt::Display for IntOrStr<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Int(n) => write!(f, "{n}"),
            Self::Str(text) => f.write_str(text),
        }
    }
}

/// The field's row where the type has it itself, not in an inlined struct.
fn own_field(ty: &'static Type, name: Name) -> Option<&'static Field> {
    ty.proto.iter().find(|field| field.name == name && field.kind != Kind::Inline)
}

impl<'a> View<'a> {
    /// A view of a message of that type.
    #[must_use]
    pub const fn new(ty: TypeId, bytes: &'a [u8]) -> Self {
        Self { ty, bytes }
    }

    /// The message's type.
    #[must_use]
    pub const fn ty(self) -> TypeId {
        self.ty
    }

    /// The message's bytes.
    #[must_use]
    pub const fn bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// Is nothing written? True of absent structs too.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    /// The struct that holds the field (this one or one inlined in it), and the field.
    fn holder(mut self, name: Name) -> Option<(Self, &'static Field)> {
        loop {
            let row = self.ty.row();
            if let Some(field) = own_field(row, name) {
                return Some((self, field));
            }
            let inlined =
                |field: &&Field| field.kind == Kind::Inline && field.target.row().field(name).is_some();
            let field = row.proto.iter().find(inlined)?;
            let bytes = match Fields::find(self.bytes, u32::from(field.number)) {
                Some(Wire::Bytes(bytes)) => bytes,
                _ => &[],
            };
            self = Self { ty: field.target, bytes };
        }
    }

    /// The field's value; of a list or map, its first element.
    #[must_use]
    pub fn get(self, name: Name) -> Option<Slot<'a>> {
        let (holder, field) = self.holder(name)?;
        let wire = Fields::find(holder.bytes, u32::from(field.number))?;
        Some(Slot::new(field, wire))
    }

    /// The field's values as they come: elements of a list, entries of a map.
    pub fn all(self, name: Name) -> impl Iterator<Item = Slot<'a>> {
        let found = self.holder(name);
        let bytes = found.map_or::<&[u8], _>(&[], |(holder, _)| holder.bytes);
        Fields::new(bytes).filter_map(move |(number, wire)| {
            let (_, field) = found?;
            (number == u32::from(field.number)).then(|| Slot::new(field, wire))
        })
    }

    /// Several fields in one pass, each as `get` would give it.
    #[must_use]
    pub fn pick<const N: usize>(self, names: [Name; N]) -> [Option<Slot<'a>>; N] {
        let row = self.ty.row();
        let fields = names.map(|name| own_field(row, name));
        let mut found = [None; N];
        for (number, wire) in Fields::new(self.bytes) {
            for (slot, field) in found.iter_mut().zip(&fields) {
                if let (None, Some(field)) = (&slot, field)
                    && u32::from(field.number) == number
                {
                    *slot = Some(Slot::new(field, wire));
                }
            }
        }
        for (i, name) in names.into_iter().enumerate() {
            if fields[i].is_none() {
                found[i] = self.get(name);
            }
        }
        found
    }

    /// Is the field there? True of a pointer to a zero value, of a list with elements.
    #[must_use]
    pub fn has(self, name: Name) -> bool {
        self.get(name).is_some()
    }

    /// How many elements the list or map has.
    #[must_use]
    pub fn count(self, name: Name) -> usize {
        self.all(name).count()
    }

    /// Text (strings and quantities), empty where absent.
    #[must_use]
    pub fn str(self, name: Name) -> &'a str {
        self.opt_str(name).unwrap_or_default()
    }

    /// Text (strings and quantities).
    #[must_use]
    pub fn opt_str(self, name: Name) -> Option<&'a str> {
        self.get(name)?.str()
    }

    /// An integer, 0 where absent.
    #[must_use]
    pub fn int(self, name: Name) -> i64 {
        self.opt_int(name).unwrap_or_default()
    }

    /// An integer.
    #[must_use]
    pub fn opt_int(self, name: Name) -> Option<i64> {
        self.get(name)?.int()
    }

    /// A floating point number, 0 where absent.
    #[must_use]
    pub fn float(self, name: Name) -> f64 {
        self.get(name).and_then(Slot::float).unwrap_or_default()
    }

    /// A truth value, false where absent.
    #[must_use]
    pub fn bool(self, name: Name) -> bool {
        self.opt_bool(name).unwrap_or_default()
    }

    /// A truth value.
    #[must_use]
    pub fn opt_bool(self, name: Name) -> Option<bool> {
        self.get(name)?.bool()
    }

    /// Bytes: of a bytes field, or the JSON text of a raw one. Empty where absent.
    #[must_use]
    pub fn raw(self, name: Name) -> &'a [u8] {
        self.get(name).and_then(Slot::bytes).unwrap_or_default()
    }

    /// A struct, an empty one where absent.
    #[must_use]
    pub fn msg(self, name: Name) -> Self {
        match self.holder(name) {
            Some((holder, field)) => {
                let found = Fields::find(holder.bytes, u32::from(field.number));
                let found = found.and_then(|wire| Slot::new(field, wire).msg());
                found.unwrap_or(Self { ty: field.target, bytes: &[] })
            }
            None => Self { ty: self.ty, bytes: &[] },
        }
    }

    /// A struct behind a pointer.
    #[must_use]
    pub fn opt_msg(self, name: Name) -> Option<Self> {
        self.get(name)?.msg()
    }

    /// A time as Unix seconds and nanoseconds; `None` where absent or Go's zero time.
    #[must_use]
    pub fn time(self, name: Name) -> Option<(i64, i32)> {
        self.get(name)?.time()
    }

    /// A duration in nanoseconds.
    #[must_use]
    pub fn duration(self, name: Name) -> Option<i64> {
        self.get(name)?.duration()
    }

    /// A number or text.
    #[must_use]
    pub fn int_or_string(self, name: Name) -> Option<IntOrStr<'a>> {
        self.get(name)?.int_or_string()
    }

    /// A list of structs.
    pub fn list(self, name: Name) -> impl Iterator<Item = Self> {
        self.all(name).filter_map(Slot::msg)
    }

    /// A list of strings or quantities.
    pub fn strs(self, name: Name) -> impl Iterator<Item = &'a str> {
        self.all(name).filter_map(Slot::str)
    }

    /// A list of integers, packed or not.
    pub fn ints(self, name: Name) -> impl Iterator<Item = i64> {
        self.all(name).flat_map(|slot| slot.int().into_iter().chain(slot.packed()))
    }

    /// A map's entries, in the order written (ours and Go's are sorted by key).
    pub fn map(self, name: Name) -> impl Iterator<Item = (&'a str, Slot<'a>)> {
        self.all(name).filter_map(Slot::entry)
    }

    /// A map from string to string or quantity.
    pub fn map_strs(self, name: Name) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.map(name).map(|(key, value)| (key, value.str().unwrap_or_default()))
    }

    /// A map from string to struct.
    pub fn map_msgs(self, name: Name) -> impl Iterator<Item = (&'a str, Self)> {
        self.map(name).filter_map(|(key, value)| Some((key, value.msg()?)))
    }

    /// The value under `key` in a map from string to string or quantity.
    #[must_use]
    pub fn map_str(self, name: Name, key: &str) -> Option<&'a str> {
        self.map_strs(name).find_map(|(k, value)| (k == key).then_some(value))
    }

    /// The fields that are there, those of inlined structs as `Kind::Inline` slots; a list or a map
    /// gives one slot for each element.
    pub fn fields(self) -> impl Iterator<Item = Slot<'a>> {
        let row = self.ty.row();
        Fields::new(self.bytes).filter_map(move |(number, wire)| {
            let at = row.proto.binary_search_by_key(&number, |field| u32::from(field.number)).ok()?;
            Some(Slot::new(&row.proto[at], wire))
        })
    }
}
