//! A published state of one resource: immutable, shared, cheap to keep.

use std::ops::Bound;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use compact_str::CompactString;
use imbl::OrdMap;
use keelson_storage::{Revision, prefix_end};

use crate::entry::Entry;

/// Where an entry stands in the field indexes: by field, then value, then key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    field: usize,
    value: CompactString,
    key: Arc<str>,
}

/// All objects of one resource as they were at [`Root::revision`].
#[derive(Debug, Default)]
pub struct Root {
    /// The revision of the newest event in it, or the revision it was loaded at.
    pub revision: Revision,
    entries: OrdMap<Arc<str>, Arc<Entry>>,
    index: OrdMap<Place, Arc<Entry>>,
    faults: usize,
    held: AtomicBool,
}

impl Clone for Root {
    fn clone(&self) -> Self {
        Self {
            revision: self.revision,
            entries: self.entries.clone(),
            index: self.index.clone(),
            faults: self.faults,
            held: AtomicBool::new(false),
        }
    }
}

impl Root {
    /// A root without entries.
    pub(crate) fn empty(revision: Revision) -> Self {
        Self { revision, ..Self::default() }
    }

    /// The entry with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Arc<Entry>> {
        self.entries.get(key)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries could not be admitted. When it is 0, no entry needs to be looked at for its fault.
    #[must_use]
    pub fn faults(&self) -> usize {
        self.faults
    }

    /// All entries in key order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.values()
    }

    /// The entries whose key starts with `prefix` and is not before `start`, in key order. `start` is a whole
    /// key, such as a continue token holds; empty means from the first.
    pub fn range<'a>(
        &'a self,
        prefix: &'a str,
        start: &'a str,
    ) -> impl Iterator<Item = &'a Arc<Entry>> + use<'a> {
        let from = if start > prefix { start } else { prefix };
        // The end is looked up once: so no key is looked at on the way, and counting costs next to nothing.
        let end = prefix_end(prefix);
        let end = if end.is_empty() { Bound::Unbounded } else { Bound::Excluded(end.as_str()) };
        let is_empty = matches!(end, Bound::Excluded(end) if from >= end);
        let found = (!is_empty).then(|| self.entries.range::<_, str>((Bound::Included(from), end)));
        found.into_iter().flatten().map(|(_, entry)| entry)
    }

    /// How many entries [`Root::range`] gives.
    #[must_use]
    pub fn count(&self, prefix: &str, start: &str) -> usize {
        if prefix.is_empty() && start.is_empty() { self.len() } else { self.range(prefix, start).count() }
    }

    /// The entries whose indexed field has this value, in key order; none if the field has no index.
    pub fn by_field<'a>(
        &'a self,
        field: usize,
        value: &'a str,
    ) -> impl Iterator<Item = &'a Arc<Entry>> + use<'a> {
        let from = Place { field, value: value.into(), key: Arc::from("") };
        self.index
            .range((Bound::Included(from), Bound::Unbounded))
            .take_while(move |(place, _)| place.field == field && place.value == value)
            .map(|(_, entry)| entry)
    }

    /// Asks that this root be kept for the pages of a list that began with it.
    pub fn hold(&self) {
        self.held.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_held(&self) -> bool {
        self.held.load(Ordering::Relaxed)
    }

    /// Sets an entry, with its place in the indexes of the `indexed` fields; returns what was there.
    pub(crate) fn put(&mut self, entry: &Arc<Entry>, indexed: &[usize]) -> Option<Arc<Entry>> {
        self.faults += usize::from(entry.fault.is_some());
        let old = self.entries.insert(entry.key.clone(), entry.clone());
        if let Some(old) = &old {
            self.faults -= usize::from(old.fault.is_some());
        }
        for &field in indexed {
            if let Some(old) = old.as_ref().filter(|old| old.head.field(field) != entry.head.field(field)) {
                self.index.remove(&Place::of(field, old));
            }
            self.index.insert(Place::of(field, entry), entry.clone());
        }
        old
    }

    /// Takes an entry out; returns it.
    pub(crate) fn remove(&mut self, key: &str, indexed: &[usize]) -> Option<Arc<Entry>> {
        let old = self.entries.remove(key)?;
        self.faults -= usize::from(old.fault.is_some());
        for &field in indexed {
            self.index.remove(&Place::of(field, &old));
        }
        Some(old)
    }
}

impl Place {
    fn of(field: usize, entry: &Entry) -> Self {
        Self { field, value: entry.head.field(field).into(), key: entry.key.clone() }
    }
}

/// Walks a root in pieces and owns what it walks, so that a response body can keep it while the connection
/// takes the pieces at its own pace.
#[derive(Debug)]
pub struct Walk {
    root: Arc<Root>,
    prefix: Box<str>,
    start: String,
    done: bool,
}

impl Walk {
    /// A walk over what [`Root::range`] gives.
    #[must_use]
    pub fn new(root: Arc<Root>, prefix: &str, start: &str) -> Self {
        Self { root, prefix: prefix.into(), start: start.to_owned(), done: false }
    }

    /// The root being walked.
    #[must_use]
    pub fn root(&self) -> &Arc<Root> {
        &self.root
    }

    /// Shows the next entries in key order to `visit`, until it returns false (the entry it was just shown
    /// counts as taken) or all were shown. Returns whether there may be more.
    pub fn step(&mut self, mut visit: impl FnMut(&Arc<Entry>) -> bool) -> bool {
        if self.done {
            return false;
        }
        let last = self.root.range(&self.prefix, &self.start).find(|entry| !visit(entry));
        let Some(key) = last.map(|entry| Arc::clone(&entry.key)) else {
            self.done = true;
            return false;
        };
        self.start.clear();
        self.start.push_str(&key);
        self.start.push('\0');
        true
    }
}
