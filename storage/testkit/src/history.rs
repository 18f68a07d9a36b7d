//! What clients asked and were told, and the proof that a store could have told it.
//!
//! Clients record every call with the moments it began and ended, and every frame of every watch, in a
//! [`Recorder`]. [`Truth`] is the list of changes that really happened. [`check`] proves that both fit:
//! writes are linearizable for each key, reads show one state that is recent enough, lists and pages are the
//! state at their revision, watches have the nine properties. Revisions order all changes, so nothing is
//! searched: each claim is looked up.
//!
//! It knows no store: a client over HTTP records here as well.

mod check;
mod index;
mod recorded;
mod truth;
mod watches;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keelson_storage::{Expected, Key, KeyValue, Revision, prefix_end};

pub use check::{Flaw, Proof, Property, check};
pub use recorded::Recorded;
pub use truth::{Happened, Truth};

/// What a key holds, as short as a checker needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State {
    /// Tells values apart.
    pub digest: u64,
    /// What selectors choose by.
    pub tag: u64,
}

impl State {
    /// How many tags [`State::of`] gives.
    pub const TAGS: u64 = 4;

    /// The state of plain bytes: their length gives the tag.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        // FNV-1a: the same in every run, and good enough to tell values apart.
        let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        let digest = bytes.iter().fold(0xCBF2_9CE4_8422_2325, step);
        Self { digest, tag: bytes.len() as u64 % Self::TAGS }
    }
}

/// A key with what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The key.
    pub key: Key,
    /// The revision of its last put.
    pub revision: Revision,
    /// What was put.
    pub state: State,
}

impl From<&KeyValue> for Item {
    fn from(item: &KeyValue) -> Self {
        Self { key: Arc::clone(&item.key), revision: item.mod_revision, state: State::of(&item.value) }
    }
}

/// The keys a list or a watch is about: from `start` to before `end` (empty: to the last), and of those the
/// ones with a tag, if one is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The first key.
    pub start: String,
    /// The first key that is no longer part of it.
    pub end: String,
    /// Only states with this tag.
    pub tag: Option<u64>,
}

impl Scope {
    /// All keys that begin with a prefix.
    #[must_use]
    pub fn prefix(prefix: &str) -> Self {
        Self { start: prefix.to_owned(), end: prefix_end(prefix), tag: None }
    }

    /// The same without the keys before `start`.
    #[must_use]
    pub fn from(mut self, start: &str) -> Self {
        if *start > *self.start {
            start.clone_into(&mut self.start);
        }
        self
    }

    pub(crate) fn holds_key(&self, key: &str) -> bool {
        *key >= *self.start && (self.end.is_empty() || *key < *self.end)
    }

    pub(crate) fn holds_state(&self, state: &State) -> bool {
        self.tag.is_none_or(|tag| tag == state.tag)
    }
}

/// Which states may answer a read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// One that shows everything anybody knew of when the read began.
    Current,
    /// The one at this revision: also every page after the first.
    Exactly(Revision),
    /// This or any newer one.
    NotBefore(Revision),
}

/// A call.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Reads one key.
    Get {
        /// The key.
        key: Key,
        /// Which state.
        asked: Asked,
    },
    /// Reads many keys.
    List {
        /// Which keys.
        scope: Scope,
        /// Which state.
        asked: Asked,
        /// The most items to give; 0 means all.
        limit: usize,
    },
    /// Changes one key.
    Write {
        /// The key.
        key: Key,
        /// What it must hold.
        expected: Expected,
        /// What it is to hold; `None` deletes it.
        new: Option<State>,
        /// Whether it is put under a lease, and may go away by itself.
        leased: bool,
    },
}

/// What a call was told. What a protocol does not say is `None`.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The write happened.
    Committed {
        /// When.
        revision: Option<Revision>,
    },
    /// The state asked for is gone.
    Expired {
        /// The oldest one there is.
        oldest: Option<Revision>,
    },
    /// What the key holds.
    Item {
        /// Nothing if there is no such key.
        item: Option<Item>,
        /// Which state was read.
        revision: Option<Revision>,
    },
    /// The write did not happen, because the key held something else.
    Mismatch {
        /// What it held.
        current: Option<Option<Item>>,
        /// In which state.
        revision: Option<Revision>,
    },
    /// A list or a page of it.
    Page {
        /// In key order.
        items: Vec<Item>,
        /// Whether there are more.
        more: Option<bool>,
        /// How many there are, these included.
        count: Option<u64>,
        /// Which state was read.
        revision: Revision,
    },
    /// The call did nothing.
    Refused,
    /// An error that does not say what happened.
    Unknown,
}

/// How a watcher was shown a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The key is new to the watcher.
    Created(State),
    /// The key has another state.
    Changed(State),
    /// The key is gone, or no longer in the watcher's scope.
    Gone,
}

/// One event of a watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The key.
    pub key: Key,
    /// When it changed.
    pub revision: Revision,
    /// How.
    pub seen: Seen,
    /// What the watcher was told was there before, if the protocol says that.
    pub previous: Option<Option<State>>,
}

/// What a watch gave at once.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Events in the order they came.
    pub events: Vec<Event>,
    /// A bookmark: everything up to here was given, this frame included.
    pub progress: Option<Revision>,
}

/// How a watch ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Without an explanation: the client may come back.
    Closed,
    /// History is gone.
    Expired {
        /// From where it would have had to go on.
        requested: Revision,
        /// From where it could go on.
        oldest: Revision,
    },
}

/// A call with its moments.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) ask: Ask,
    pub(crate) began: u64,
    /// Nothing if the client never heard of it again.
    pub(crate) ended: Option<(u64, Answer)>,
}

/// A watch with its frames.
#[derive(Clone, Debug)]
pub(crate) struct WatchLog {
    pub(crate) scope: Scope,
    pub(crate) after: Revision,
    /// Whether the events of one revision must come in one frame.
    pub(crate) atomic: bool,
    pub(crate) frames: Vec<(u64, Frame)>,
    pub(crate) end: Option<End>,
    /// Up to where the client waited until it had to know everything.
    pub(crate) settled: Option<Revision>,
}

/// Everything that was recorded.
#[derive(Clone, Debug, Default)]
pub struct History {
    clock: u64,
    pub(crate) calls: Vec<Call>,
    pub(crate) watches: Vec<WatchLog>,
}

impl History {
    /// A number that differs if anything in the history differs.
    #[must_use]
    pub fn digest(&self) -> u64 {
        State::of(format!("{self:?}").as_bytes()).digest
    }

    /// All of it as text, calls before watches, for whoever has to find out what happened.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for Call { ask, began, ended } in &self.calls {
            text.push_str(&format!("{began} {ask:?}: {ended:?}\n"));
        }
        for watch in &self.watches {
            text.push_str(&format!("watch {} after {}, atomic {}\n", watch.scope, watch.after, watch.atomic));
            for (moment, frame) in &watch.frames {
                text.push_str(&format!("  {moment} {frame:?}\n"));
            }
            text.push_str(&format!("  end {:?}, settled {:?}\n", watch.end, watch.settled));
        }
        text
    }

    /// How many calls were recorded.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.calls.len()
    }
}

/// Names a recorded call.
#[derive(Debug)]
#[must_use]
pub struct Ticket(usize);

/// Names a recorded watch.
#[derive(Clone, Copy, Debug)]
pub struct WatchTicket(usize);

/// Where clients record. Clones record in the same history.
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<History>>);

impl Recorder {
    /// An empty history.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything so far.
    #[must_use]
    pub fn history(&self) -> History {
        self.lock().clone()
    }

    /// A call begins.
    pub fn ask(&self, ask: Ask) -> Ticket {
        let mut history = self.lock();
        let began = history.tick();
        history.calls.push(Call { ask, began, ended: None });
        Ticket(history.calls.len() - 1)
    }

    /// A call ends.
    pub fn answer(&self, Ticket(number): Ticket, answer: Answer) {
        let mut history = self.lock();
        let now = history.tick();
        history.calls[number].ended = Some((now, answer));
    }

    /// A watch on everything in `scope` after a revision begins.
    #[must_use]
    pub fn watch(&self, scope: Scope, after: Revision, atomic: bool) -> WatchTicket {
        let mut history = self.lock();
        let (frames, end, settled) = (Vec::new(), None, None);
        history.watches.push(WatchLog { scope, after, atomic, frames, end, settled });
        WatchTicket(history.watches.len() - 1)
    }

    /// A watch gave something.
    pub fn frame(&self, WatchTicket(number): WatchTicket, frame: Frame) {
        let mut history = self.lock();
        let now = history.tick();
        history.watches[number].frames.push((now, frame));
    }

    /// A watch ended.
    pub fn ended(&self, WatchTicket(number): WatchTicket, end: End) {
        self.lock().watches[number].end = Some(end);
    }

    /// A watch was waited for until it had to have given everything up to `revision`.
    pub fn settled(&self, WatchTicket(number): WatchTicket, revision: Revision) {
        self.lock().watches[number].settled = Some(revision);
    }

    fn lock(&self) -> MutexGuard<'_, History> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl History {
    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }
}

#[cfg(test)]
mod tests;
