//! What really happened, in order.

use keelson_storage::{Change, Error, Event, Key, Revision, Store, WatchQuery};

use super::State;
use crate::play::collect;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The key.
    pub key: Key,
    /// When.
    pub revision: Revision,
    /// What it held afterwards; nothing if it was deleted.
    pub new: Option<State>,
}

/// Every change since the store was empty, in the order of revisions, up to some revision.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    pub(crate) events: Vec<Happened>,
    upto: Revision,
}

impl Truth {
    /// The truth by events of a source that is trusted.
    #[must_use]
    pub fn of(events: impl IntoIterator<Item = Happened>, upto: Revision) -> Self {
        Self { events: events.into_iter().collect(), upto }
    }

    /// Up to where everything is known.
    #[must_use]
    pub fn upto(&self) -> Revision {
        self.upto
    }

    /// How many changes there were.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.events.len()
    }

    /// More of it.
    pub fn push(&mut self, happened: Happened) {
        self.upto = self.upto.max(happened.revision);
        self.events.push(happened);
    }

    /// Reads on from a store, up to where it stands now. Must be done before it forgets.
    ///
    /// # Errors
    /// The store's.
    pub async fn follow(&mut self, store: &dyn Store) -> Result<(), Error> {
        let now = store.current_revision().await?;
        if now <= self.upto {
            return Ok(());
        }
        let query = WatchQuery { prefix: "", after: self.upto, previous: false };
        let mut watch = store.watch(query).await?;
        let events = collect(&mut *watch, self.upto, now).await?;
        self.events.extend(events.iter().map(Happened::from));
        self.upto = events.last().map_or(now, |last| last.revision.max(now));
        Ok(())
    }
}

impl From<&Event> for Happened {
    fn from(event: &Event) -> Self {
        let new = match &event.change {
            Change::Delete => None,
            Change::Put { value, .. } => Some(State::of(value)),
        };
        Self { key: event.key.clone(), revision: event.revision, new }
    }
}
