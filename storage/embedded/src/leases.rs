//! Which leases there are, when they end and what lives under them. Knows no clock.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::group::Change;

/// The leases. Times are milliseconds since 1970, because leases outlive the process.
#[derive(Debug, Default)]
pub(crate) struct Leases {
    leases: HashMap<u64, Lease>,
    by_end: BTreeSet<(u64, u64)>,
    last: u64,
}

#[derive(Debug)]
struct Lease {
    ends: u64,
    keys: HashSet<Arc<str>>,
}

impl Leases {
    /// The leases as they stood on disk; `last` is the last id ever given.
    pub(crate) fn new(leases: Vec<(u64, u64)>, last: u64) -> Self {
        let mut all = Self { last, ..Self::default() };
        for (id, ends) in leases {
            all.insert(id, ends);
        }
        all
    }

    fn insert(&mut self, id: u64, ends: u64) {
        self.leases.insert(id, Lease { ends, keys: HashSet::new() });
        self.by_end.insert((ends, id));
    }

    /// Whether keys can still be put under a lease. Not under one that has ended: it may be gone with the
    /// same commit.
    pub(crate) fn lives(&self, id: u64, now: u64) -> bool {
        self.leases.get(&id).is_some_and(|lease| lease.ends > now)
    }

    pub(crate) fn last(&self) -> u64 {
        self.last
    }

    pub(crate) fn grant(&mut self, ends: u64) -> u64 {
        self.last += 1;
        self.insert(self.last, ends);
        self.last
    }

    /// Puts a key under a lease.
    pub(crate) fn attach(&mut self, id: u64, key: &Arc<str>) {
        if let Some(lease) = self.leases.get_mut(&id) {
            lease.keys.insert(Arc::clone(key));
        }
    }

    /// Follows a change that was committed.
    pub(crate) fn follow(&mut self, change: &Change) {
        if change.lease != change.lease_before
            && let Some(lease) = self.leases.get_mut(&change.lease_before)
        {
            lease.keys.remove(&change.key);
        }
        self.attach(change.lease, &change.key);
    }

    /// When the next lease ends.
    pub(crate) fn next_end(&self) -> Option<u64> {
        self.by_end.first().map(|(ends, _)| *ends)
    }

    /// Keys whose leases have ended, at most `limit`, and the leases that have nothing left under them. These
    /// are forgotten; the others are given again until their keys are gone.
    pub(crate) fn due(&mut self, now: u64, limit: usize) -> (Vec<Arc<str>>, Vec<u64>) {
        let (mut keys, mut empty) = (Vec::new(), Vec::new());
        for &(ends, id) in &self.by_end {
            if ends > now || keys.len() >= limit || empty.len() >= limit {
                break;
            }
            let lease = self.leases.get(&id).expect("both maps hold the same leases");
            if lease.keys.is_empty() {
                empty.push(id);
            }
            keys.extend(lease.keys.iter().take(limit - keys.len()).cloned());
        }
        for id in &empty {
            if let Some(lease) = self.leases.remove(id) {
                self.by_end.remove(&(lease.ends, *id));
            }
        }
        // One order for all runs: sets give theirs by chance.
        keys.sort_unstable();
        (keys, empty)
    }
}
