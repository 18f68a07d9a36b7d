//! What is asked of a store, and what it answers.

use bytes::Bytes;

use crate::{KeyValue, LeaseId, Revision};

/// What a key must hold for a transaction to go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The key must not exist.
    Absent,
    /// The key's last put must have this revision.
    Revision(Revision),
}

/// What a transaction does when its expectation holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Take the key away. Only useful with [`Expected::Revision`]: an absent key cannot be deleted.
    Delete,
    /// Set the key.
    Put {
        /// The value, at most [`crate::MAX_VALUE_BYTES`].
        value: Bytes,
        /// The lease the key is to live under; `None` takes it off any lease it had.
        lease: Option<LeaseId>,
    },
}

/// How a transaction ended. Both answers are as durable as the store: what they tell is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The expectation held and the change has this revision.
    Committed {
        /// The change's revision.
        revision: Revision,
    },
    /// The expectation did not hold; nothing changed.
    Mismatch {
        /// What the key holds instead.
        current: Option<KeyValue>,
        /// The revision of the store when it was compared.
        revision: Revision,
    },
}

/// The answer to reading one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The key's value, if it exists.
    pub item: Option<KeyValue>,
    /// The store's revision that the answer reflects.
    pub revision: Revision,
}

/// A range of keys, `start` included and `end` excluded.
#[derive(Clone, Copy, Debug)]
pub struct Range<'a> {
    /// The first key.
    pub start: &'a str,
    /// The first key that is no longer part of it; empty means up to the last key.
    pub end: &'a str,
    /// The most items to give; 0 means all.
    pub limit: usize,
    /// The state to read; `None` means the current one.
    pub revision: Option<Revision>,
}

/// A page of a range.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The items in key order.
    pub items: Vec<KeyValue>,
    /// Whether the limit cut the range short.
    pub more: bool,
    /// How many keys the whole range holds, whatever the limit.
    pub count: u64,
    /// The revision that was read: the one asked for, or the current one.
    pub revision: Revision,
}

/// What to watch.
#[derive(Clone, Copy, Debug)]
pub struct WatchQuery<'a> {
    /// Only keys that start with this.
    pub prefix: &'a str,
    /// Only events with a greater revision. May lie in the future.
    pub after: Revision,
    /// Whether each event is to say what was there before; costs a read for each event.
    pub previous: bool,
}

/// The first key after all keys that start with `prefix`; empty (no end) when there is none.
#[must_use]
pub fn prefix_end(prefix: &str) -> String {
    let mut end = prefix.to_owned();
    while let Some(last) = end.pop() {
        let next = match u32::from(last) {
            // The code points between are surrogates and cannot stand in a key.
            0xD7FF => Some('\u{E000}'),
            code => char::from_u32(code + 1),
        };
        if let Some(next) = next {
            end.push(next);
            return end;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::prefix_end;

    #[test]
    fn prefix_end_is_the_least_upper_bound() {
        assert_eq!(prefix_end("/registry/pods/"), "/registry/pods0");
        assert_eq!(prefix_end(""), "");
        assert_eq!(prefix_end("a\u{10FFFF}"), "b");
        assert_eq!(prefix_end("\u{D7FF}"), "\u{E000}");
        assert_eq!(prefix_end("\u{10FFFF}"), "");
    }
}
