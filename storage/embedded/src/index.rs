//! Where each key's current record stands. Persistent, so that a reader's copy costs nothing.

use std::ops::Bound;
use std::sync::Arc;

use imbl::OrdMap;

use crate::record::{Kind, Position, Record};

/// A key's current record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) at: Position,
    pub(crate) create: u64,
    pub(crate) lease: u64,
}

/// All keys of one state.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    keys: OrdMap<Arc<str>, Slot>,
}

/// The part of a range that a page shows, and how much there is in all.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) slots: Vec<(Arc<str>, Slot)>,
    pub(crate) count: u64,
}

impl Index {
    pub(crate) fn get(&self, key: &str) -> Option<(&Arc<str>, &Slot)> {
        self.keys.get_key_value(key)
    }

    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &Slot)> {
        self.keys.iter()
    }

    /// Applies a record; gives the key as the index holds it, or as it held it.
    pub(crate) fn apply(&mut self, at: Position, record: &Record<'_>) -> Arc<str> {
        match record.kind {
            Kind::Put => {
                let known = self.keys.get_key_value(record.key).map(|(key, _)| Arc::clone(key));
                let key = known.unwrap_or_else(|| record.key.into());
                let slot = Slot { at, create: record.create, lease: record.lease };
                self.keys.insert(Arc::clone(&key), slot);
                key
            }
            Kind::Delete => match self.keys.remove_with_key(record.key) {
                Some((key, _)) => key,
                None => record.key.into(),
            },
        }
    }

    /// Sets what a key held in an older state.
    pub(crate) fn restore(&mut self, key: &str, slot: Option<Slot>) {
        match slot {
            Some(slot) => {
                self.keys.insert(key.into(), slot);
            }
            None => {
                self.keys.remove(key);
            }
        }
    }

    /// The first `limit` keys (0: all) from `start` to before `end` (empty: to the last), and how many there
    /// are.
    pub(crate) fn range(&self, start: &str, end: &str, limit: usize) -> Found {
        let mut found = Found::default();
        if !end.is_empty() && start >= end {
            return found;
        }
        let limit = if limit == 0 { usize::MAX } else { limit };
        let upper = if end.is_empty() { Bound::Unbounded } else { Bound::Excluded(end) };
        for (key, slot) in self.keys.range::<_, str>((Bound::Included(start), upper)) {
            if found.slots.len() < limit {
                found.slots.push((Arc::clone(key), *slot));
            }
            found.count += 1;
        }
        found
    }
}
