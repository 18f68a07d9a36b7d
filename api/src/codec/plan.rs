//! How a type's message maps to its JSON members: the rows of `Type::proto` with inlined structs
//! resolved, made once for each type that is used.

use crate::catalogue::{Kind, Type, TypeId, type_count};
use std::sync::{LazyLock, OnceLock};

/// One protobuf field of a message.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) number: u32,
    pub(crate) to: To,
}

/// What a protobuf field is in JSON.
#[derive(Debug)]
pub(crate) enum To {
    /// The member of that index in the outermost type's `json`.
    Member(usize),
    /// An inlined struct: its fields are members of the outer type.
    Inlined(Box<[Slot]>),
    /// Nothing that JSON knows.
    Nothing,
}

static PLANS: LazyLock<Vec<OnceLock<Box<[Slot]>>>> = LazyLock::new(|| {
    let mut plans = Vec::new();
    plans.resize_with(type_count(), OnceLock::new);
    plans
});

/// The plan of a type: slots in ascending number.
pub(crate) fn of(ty: TypeId) -> &'static [Slot] {
    PLANS[ty.index()].get_or_init(|| slots(ty.row(), ty.row()))
}

fn slots(outer: &Type, inner: &Type) -> Box<[Slot]> {
    let slot = |row: &crate::catalogue::Field| {
        let to = if row.kind == Kind::Inline {
            To::Inlined(slots(outer, row.target.row()))
        } else {
            let member = outer.json.iter().position(|field| field.name == row.name);
            member.map_or(To::Nothing, To::Member)
        };
        Slot { number: u32::from(row.number), to }
    };
    inner.proto.iter().map(slot).collect()
}

/// The slot of that number. Messages are mostly in ascending number, so `cursor`, where the last one
/// was found, is where to look first.
pub(crate) fn find<'a>(slots: &'a [Slot], number: u32, cursor: &mut usize) -> Option<&'a Slot> {
    let mut at = *cursor;
    if slots.get(at).is_none_or(|slot| slot.number > number) {
        at = 0;
    }
    while let Some(slot) = slots.get(at) {
        if slot.number >= number {
            *cursor = at;
            return (slot.number == number).then_some(slot);
        }
        at += 1;
    }
    None
}
