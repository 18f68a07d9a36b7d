//! One change as watchers see it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use keelson_storage::Revision;

use crate::entry::{Admit, AdmitError, Entry};
use crate::forms::{Budget, Forms};

/// A change of one object, with both of its states. Shared by all watchers that see it.
pub struct Event {
    /// When it happened; the resourceVersion of what watchers are shown.
    pub revision: Revision,
    /// The object's key below the resource's prefix.
    pub key: Arc<str>,
    /// The state before; none for a creation.
    pub old: Option<Arc<Entry>>,
    /// The state after; none for a deletion.
    pub new: Option<Arc<Entry>>,
    /// Whether another event of the resource follows that has the same revision.
    pub(crate) more: bool,
    admit: Arc<dyn Admit>,
    last: OnceLock<Result<Arc<Entry>, AdmitError>>,
    frames: Forms,
}

impl Event {
    pub(crate) fn new(
        revision: Revision,
        key: Arc<str>,
        old: Option<Arc<Entry>>,
        new: Option<Arc<Entry>>,
        admit: Arc<dyn Admit>,
    ) -> Self {
        Self { revision, key, old, new, more: false, admit, last: OnceLock::new(), frames: Forms::default() }
    }

    /// The state before, with this event's revision as its resourceVersion: what a watcher is shown when the
    /// object was deleted or left the watcher's selection. Made when first asked for.
    ///
    /// # Errors
    /// When the old state was not understood; `None` when there was no old state.
    pub fn last(&self) -> Result<Option<&Arc<Entry>>, AdmitError> {
        let Some(old) = &self.old else { return Ok(None) };
        let made = self.last.get_or_init(|| match &old.fault {
            Some(fault) => Err(AdmitError::clone(fault)),
            None => self.admit.restamp(old, self.revision).map(Arc::new),
        });
        made.as_ref().map(Some).map_err(AdmitError::clone)
    }

    /// An encoded frame of this event, made once for all watchers that see it the same way. `form` numbers
    /// the ways (event type, encoding, form of the object), chosen by the caller.
    ///
    /// # Errors
    /// Whatever `make` fails with; a failure is not remembered.
    pub fn frame<E>(
        &self,
        form: u32,
        budget: &Budget,
        make: impl FnOnce(&Self) -> Result<Bytes, E>,
    ) -> Result<Bytes, E> {
        self.frames.get_or_make(form, budget, || make(self))
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (old, new) = (self.old.is_some(), self.new.is_some());
        write!(out, "Event({} {} old {old} new {new})", self.revision, self.key)
    }
}
