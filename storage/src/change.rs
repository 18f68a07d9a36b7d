//! What a store holds and what happens to it.

use std::sync::Arc;

use bytes::Bytes;

use crate::{LeaseId, Revision};

/// A storage key such as `/registry/pods/default/web-0`.
pub type Key = Arc<str>;

/// One key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyValue {
    /// Where the value stands.
    pub key: Key,
    /// The value as it was put.
    pub value: Bytes,
    /// The revision that created the key (after its last deletion).
    pub create_revision: Revision,
    /// The revision of the last put.
    pub mod_revision: Revision,
    /// The lease the key lives under, if any.
    pub lease: Option<LeaseId>,
}

/// What a key held before a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    /// The value that was replaced or deleted.
    pub value: Bytes,
    /// The revision that had put it.
    pub mod_revision: Revision,
}

/// What happened to a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The key is gone.
    Delete,
    /// The key has this value now.
    Put {
        /// The new value.
        value: Bytes,
        /// Equal to the event's revision exactly when the put created the key.
        create_revision: Revision,
    },
}

/// One committed change, as watchers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The key that changed.
    pub key: Key,
    /// When it changed.
    pub revision: Revision,
    /// How it changed.
    pub change: Change,
    /// What was there before; given only to watches that asked for it, and absent for a creation.
    pub previous: Option<Previous>,
}

impl Event {
    /// Whether the key did not exist before this event.
    #[must_use]
    pub fn is_create(&self) -> bool {
        matches!(self.change, Change::Put { create_revision, .. } if create_revision == self.revision)
    }
}

/// Events in revision order, and how far the watch has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The events; empty when only progress is reported. The events of one revision are never split.
    pub events: Vec<Event>,
    /// Every event of the watch up to and including this revision has been delivered, this batch included.
    pub progress: Revision,
}
