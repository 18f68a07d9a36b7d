//! The last events, for watchers that keep up: bounded by count and bytes.

use std::collections::VecDeque;

use bytes::Bytes;
use keelson_storage::{Change as Effect, Event, Revision};

use crate::group::Change;
use crate::record::{Kind, Position};

const MAX_EVENTS: usize = 8192;
const MAX_BYTES: usize = 4 << 20;
const OVERHEAD: usize = 128;

/// An event with the place of what it replaced.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) event: Event,
    pub(crate) previous: Option<Position>,
}

#[derive(Debug)]
pub(crate) struct Ring {
    entries: VecDeque<Entry>,
    bytes: usize,
    /// Every event with a greater revision is here.
    floor: u64,
}

/// Events for one watcher, and up to where they reach.
#[derive(Debug, Default)]
pub(crate) struct Piece {
    pub(crate) entries: Vec<Entry>,
    pub(crate) progress: u64,
}

impl Entry {
    pub(crate) fn new(change: &Change) -> Self {
        let effect = match change.kind {
            Kind::Delete => Effect::Delete,
            Kind::Put => {
                Effect::Put { value: change.value.clone(), create_revision: Revision(change.create) }
            }
        };
        let revision = Revision(change.at.revision);
        let event = Event { key: change.key.clone(), revision, change: effect, previous: None };
        Self { event, previous: change.previous }
    }

    fn cost(&self) -> usize {
        let value = match &self.event.change {
            Effect::Delete => 0,
            Effect::Put { value, .. } => Bytes::len(value),
        };
        OVERHEAD + self.event.key.len() + value
    }
}

impl Ring {
    pub(crate) fn new(floor: u64) -> Self {
        Self { entries: VecDeque::new(), bytes: 0, floor }
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.bytes += entry.cost();
        self.entries.push_back(entry);
        while self.entries.len() > MAX_EVENTS || self.bytes > MAX_BYTES {
            let Some(oldest) = self.entries.pop_front() else { break };
            self.bytes -= oldest.cost();
            self.floor = oldest.event.revision.get();
        }
    }

    /// The events under `prefix` after revision `after`, from at most `limit` events looked at; nothing if
    /// the ring does not reach back so far. `committed` is how far the watcher may see.
    pub(crate) fn read(&self, prefix: &str, after: u64, committed: u64, limit: usize) -> Option<Piece> {
        if after < self.floor {
            return None;
        }
        let start = self.entries.partition_point(|entry| entry.event.revision.get() <= after);
        let mut piece = Piece { entries: Vec::new(), progress: committed };
        for (seen, entry) in self.entries.range(start..).enumerate() {
            let revision = entry.event.revision.get();
            if revision > committed {
                break;
            }
            // A revision is never split: its last event is known by the first of the next.
            if seen >= limit && revision > piece.progress {
                return Some(piece);
            }
            piece.progress = revision;
            if entry.event.key.starts_with(prefix) {
                piece.entries.push(entry.clone());
            }
        }
        piece.progress = committed;
        Some(piece)
    }
}
