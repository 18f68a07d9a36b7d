//! The truth, to look things up in.

use std::collections::BTreeMap;
use std::ops::Bound;

use keelson_storage::{Expected, Key, Revision};

use super::{Happened, Item, Scope, Seen, State};

/// What a key held from a revision on.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    pub(crate) revision: Revision,
    pub(crate) state: Option<State>,
    /// The change's place in the truth.
    pub(crate) at: usize,
}

/// Each key's versions.
#[derive(Debug, Default)]
pub(crate) struct Index {
    keys: BTreeMap<Key, Vec<Version>>,
}

impl Index {
    /// Fails where the truth itself cannot be.
    pub(crate) fn new(events: &[Happened]) -> Result<Self, String> {
        let mut index = Self::default();
        let mut newest = Revision::ZERO;
        for (at, event) in events.iter().enumerate() {
            if event.revision < newest {
                return Err(format!("revisions go back from {newest}: {event:?}"));
            }
            newest = event.revision;
            let versions = index.keys.entry(event.key.clone()).or_default();
            let before = versions.last();
            if before.is_some_and(|before| before.revision == event.revision) {
                return Err(format!("a key changes twice with one revision: {event:?}"));
            }
            if event.new.is_none() && before.is_none_or(|before| before.state.is_none()) {
                return Err(format!("what was not there is deleted: {event:?}"));
            }
            versions.push(Version { revision: event.revision, state: event.new, at });
        }
        Ok(index)
    }

    pub(crate) fn versions(&self, key: &str) -> &[Version] {
        self.keys.get(key).map_or(&[], Vec::as_slice)
    }

    /// The version of a key at a revision; also one that says that it was deleted.
    pub(crate) fn at(&self, key: &str, revision: Revision) -> Option<&Version> {
        let versions = self.versions(key);
        let after = versions.partition_point(|version| version.revision <= revision);
        versions[..after].last()
    }

    /// What a key held before the change with this revision.
    pub(crate) fn before(&self, key: &str, revision: Revision) -> Option<&Version> {
        self.at(key, Revision(revision.get().saturating_sub(1)))
    }

    /// The state of all keys in scope at a revision, in key order.
    pub(crate) fn state(&self, scope: &Scope, revision: Revision) -> Vec<Item> {
        let from = (Bound::Included(&*scope.start), Bound::Unbounded);
        let keys = self.keys.range::<str, _>(from).take_while(|(key, _)| scope.holds_key(key));
        keys.filter_map(|(key, versions)| {
            let after = versions.partition_point(|version| version.revision <= revision);
            let version = versions[..after].last()?;
            let state = version.state.filter(|state| scope.holds_state(state))?;
            Some(Item { key: key.clone(), revision: version.revision, state })
        })
        .collect()
    }

    /// Whether a key held this, by revision, in any state from `low` to `high`.
    pub(crate) fn held(&self, key: &str, item: Option<&Item>, low: Revision, high: Revision) -> bool {
        self.spans(key, low, high).any(|version| match (item, version) {
            (None, None) => true,
            (None, Some(version)) => version.state.is_none(),
            (Some(_), None) => false,
            (Some(item), Some(version)) => {
                version.revision == item.revision && version.state == Some(item.state)
            }
        })
    }

    /// Whether an expectation failed in any state from `low` to `high`.
    pub(crate) fn failed(&self, key: &str, expected: Expected, low: Revision, high: Revision) -> bool {
        self.spans(key, low, high).any(|version| !holds(expected, version))
    }

    /// The versions of a key from `low` to `high`; `None` for what was before the first.
    fn spans(
        &self,
        key: &str,
        low: Revision,
        high: Revision,
    ) -> impl Iterator<Item = Option<&Version>> + use<'_> {
        let versions = self.versions(key);
        let first = versions.partition_point(|version| version.revision <= low);
        let beyond = versions.partition_point(|version| version.revision <= high).max(first);
        let begin = std::iter::once(first.checked_sub(1).map(|at| &versions[at]));
        begin.chain(versions[first..beyond].iter().map(Some))
    }
}

/// Whether a version is what was expected.
pub(crate) fn holds(expected: Expected, version: Option<&Version>) -> bool {
    let there = version.filter(|version| version.state.is_some());
    match expected {
        Expected::Absent => there.is_none(),
        Expected::Revision(revision) => there.is_some_and(|version| version.revision == revision),
    }
}

/// How a change is seen in a scope, with what was seen there before; nothing if it is not seen.
pub(crate) fn view(
    scope: &Scope,
    key: &str,
    old: Option<State>,
    new: Option<State>,
) -> Option<(Seen, Option<State>)> {
    if !scope.holds_key(key) {
        return None;
    }
    let old = old.filter(|state| scope.holds_state(state));
    let new = new.filter(|state| scope.holds_state(state));
    match (old, new) {
        (None, None) => None,
        (None, Some(new)) => Some((Seen::Created(new), None)),
        (Some(_), Some(new)) => Some((Seen::Changed(new), old)),
        (Some(_), None) => Some((Seen::Gone, old)),
    }
}
