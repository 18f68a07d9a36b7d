//! What changes one resource: the sans-io core that turns store events into entries, events and roots.
//!
//! It is owned by the one writer. Input is the store's events in order, and the time; output is what the
//! readers see. It must not wait, spawn or look at a clock.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use keelson_storage::{Change, Revision};

use crate::entry::{Admit, Entry};
use crate::event::Event;
use crate::root::Root;

/// The working state of one resource.
pub(crate) struct Shard {
    admit: Arc<dyn Admit>,
    prefix: Arc<str>,
    indexed: Box<[usize]>,
    root: Root,
    /// Events up to here were in what was loaded.
    loaded: Revision,
    /// Since the last root was published.
    events: Vec<Event>,
}

impl Shard {
    /// A shard as it was at `revision`.
    pub(crate) fn new(
        prefix: Arc<str>,
        admit: Arc<dyn Admit>,
        indexed: Box<[usize]>,
        revision: Revision,
    ) -> Self {
        let root = Root::empty(revision);
        Self { admit, prefix, indexed, root, loaded: revision, events: Vec::new() }
    }

    /// Adds an entry of the state the shard starts from.
    pub(crate) fn load(&mut self, key: &str, revision: Revision, stored: &bytes::Bytes) {
        let key = key.strip_prefix(&*self.prefix).unwrap_or(key);
        self.root.put(&Arc::new(admit(&*self.admit, key.into(), revision, stored)), &self.indexed);
    }

    /// Applies the next event of the store.
    pub(crate) fn apply(&mut self, event: &keelson_storage::Event) {
        if event.revision <= self.loaded {
            return;
        }
        let key = event.key.strip_prefix(&*self.prefix).unwrap_or(&event.key);
        let (old, new) = match &event.change {
            Change::Delete => (self.root.remove(key, &self.indexed), None),
            Change::Put { value, .. } => {
                let known = self.root.get(key).map(|old| old.key.clone());
                let key = known.unwrap_or_else(|| key.into());
                let new = Arc::new(admit(&*self.admit, key, event.revision, value));
                (self.root.put(&new, &self.indexed), Some(new))
            }
        };
        let Some(key) = new.as_ref().or(old.as_ref()).map(|entry| entry.key.clone()) else { return };
        self.root.revision = event.revision;
        if let Some(last) = self.events.last_mut() {
            last.more = last.revision == event.revision;
        }
        self.events.push(Event::new(event.revision, key, old, new, Arc::clone(&self.admit)));
    }

    /// The state after the events since the last call, and those events; nothing if there were none.
    pub(crate) fn publish(&mut self) -> Option<(Arc<Root>, Vec<Arc<Event>>)> {
        if self.events.is_empty() {
            return None;
        }
        Some((self.root(), self.events.drain(..).map(Arc::new).collect()))
    }

    /// The state now.
    pub(crate) fn root(&self) -> Arc<Root> {
        Arc::new(self.root.clone())
    }
}

/// Makes the entry of stored bytes, or one that says why it cannot be served.
pub(crate) fn admit(admit: &dyn Admit, key: Arc<str>, revision: Revision, stored: &bytes::Bytes) -> Entry {
    match admit.admit(&key, revision, stored) {
        Ok(entry) => entry,
        Err(fault) => Entry::broken(key, revision, stored.clone(), fault),
    }
}

/// Roots that were replaced, for the pages of lists that began with them and for reads at an exact revision.
#[derive(Debug)]
pub(crate) struct Retained {
    roots: VecDeque<Old>,
    limits: Keep,
    /// Bytes of objects replaced so far.
    replaced: u64,
}

/// How many old roots are kept, for how long, and how many bytes of replaced objects they may keep alive. A
/// root that a list is being paged from may keep [`HELD`] times as many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep {
    pub(crate) roots: usize,
    pub(crate) age: Duration,
    pub(crate) bytes: u64,
}

const HELD: u64 = 4;

#[derive(Debug)]
struct Old {
    root: Arc<Root>,
    /// The first revision that it is not the state of.
    until: Revision,
    since: Instant,
    /// What `replaced` was when it was the current root.
    replaced: u64,
}

impl Retained {
    pub(crate) fn new(limits: Keep) -> Self {
        Self { roots: VecDeque::new(), limits, replaced: 0 }
    }

    /// Keeps a root that was replaced by one whose first new event has revision `until`; between the two,
    /// objects of so many bytes were replaced.
    pub(crate) fn push(&mut self, root: Arc<Root>, until: Revision, bytes: u64, now: Instant) {
        self.roots.push_back(Old { root, until, since: now, replaced: self.replaced });
        self.replaced += bytes;
        self.expire(now);
        if self.roots.len() > self.limits.roots {
            // Roots that lists are being paged from outlive those nobody asked to keep.
            let victim = self.roots.iter().position(|old| !old.root.is_held()).unwrap_or(0);
            self.roots.remove(victim);
        }
        // The oldest root keeps alive all that was replaced since.
        while let Some(oldest) = self.roots.front() {
            let factor = if oldest.root.is_held() { HELD } else { 1 };
            if self.replaced - oldest.replaced <= self.limits.bytes.saturating_mul(factor) {
                break;
            }
            self.roots.pop_front();
        }
    }

    /// Lets go of the roots that are too old.
    pub(crate) fn expire(&mut self, now: Instant) {
        while self.roots.front().is_some_and(|old| now.duration_since(old.since) > self.limits.age) {
            self.roots.pop_front();
        }
    }

    /// The root that shows the state at `revision`.
    pub(crate) fn at(&self, revision: Revision) -> Option<Arc<Root>> {
        let after = self.roots.partition_point(|old| old.root.revision <= revision);
        let old = &self.roots[after.checked_sub(1)?];
        (revision < old.until).then(|| Arc::clone(&old.root))
    }

    pub(crate) fn clear(&mut self) {
        self.roots.clear();
    }
}

#[cfg(test)]
mod tests;
