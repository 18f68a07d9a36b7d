//! What the writer shows and the readers see.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use arc_swap::ArcSwap;
use keelson_storage::{Error, Revision};
use tokio::sync::Notify;

use crate::error::LogError;
use crate::index::Index;
use crate::log::Log;
use crate::ring::Ring;
use crate::room::Room;
use crate::scan::undo;

/// How many older states are remembered.
const OLD_VIEWS: usize = 8;

/// Where the keys stand at one revision.
#[derive(Clone, Debug)]
pub(crate) struct View {
    pub(crate) revision: u64,
    pub(crate) index: Index,
}

/// How far the store has come, and the wait for more. Who waits is woken in the order of waiting.
#[derive(Debug)]
pub(crate) struct Tip {
    revision: AtomicU64,
    closed: AtomicBool,
    changed: Notify,
}

impl Tip {
    fn new(revision: u64) -> Self {
        Self { revision: AtomicU64::new(revision), closed: AtomicBool::new(false), changed: Notify::new() }
    }

    /// Everything up to here can be read.
    pub(crate) fn revision(&self) -> u64 {
        self.revision.load(Ordering::Acquire)
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    pub(crate) fn changed(&self) -> &Notify {
        &self.changed
    }

    pub(crate) fn raise(&self, revision: u64) {
        self.revision.store(revision, Ordering::Release);
        self.changed.notify_waiters();
    }

    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.changed.notify_waiters();
    }
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) log: Log,
    pub(crate) view: ArcSwap<View>,
    pub(crate) tip: Tip,
    pub(crate) ring: Mutex<Ring>,
    /// Older states that were read; also lets only one be looked for at a time, because that reads history.
    olds: tokio::sync::Mutex<VecDeque<Arc<View>>>,
    compacted: AtomicU64,
    /// Why writes have stopped.
    failure: OnceLock<String>,
    /// Whether reads of the disk are done where they are asked, instead of where they keep nobody waiting.
    inline: bool,
    pub(crate) room: Arc<Room>,
}

impl Shared {
    pub(crate) fn new(
        log: Log,
        room: Arc<Room>,
        view: View,
        oldest: View,
        compacted: u64,
        inline: bool,
    ) -> Self {
        Self {
            tip: Tip::new(view.revision),
            inline,
            room,
            ring: Mutex::new(Ring::new(view.revision)),
            view: ArcSwap::from_pointee(view),
            olds: tokio::sync::Mutex::new(VecDeque::from([Arc::new(oldest)])),
            compacted: AtomicU64::new(compacted),
            failure: OnceLock::new(),
            log,
        }
    }

    pub(crate) fn compacted(&self) -> u64 {
        self.compacted.load(Ordering::Acquire)
    }

    /// Must be called before anything that only older states need is removed.
    pub(crate) fn set_compacted(&self, revision: u64) {
        self.compacted.fetch_max(revision, Ordering::AcqRel);
        // If somebody is reading an old state just now, the next who does lets go of it.
        if let Ok(mut olds) = self.olds.try_lock() {
            olds.retain(|old| old.revision >= revision);
        }
    }

    /// Asked after a reader of the log was made: then what the reader lacks is known to be compacted.
    pub(crate) fn check_compacted(&self, revision: u64) -> Result<(), Error> {
        let compacted = self.compacted();
        if revision < compacted {
            let (requested, compacted) = (Revision(revision), Revision(compacted));
            return Err(Error::Compacted { requested, compacted });
        }
        Ok(())
    }

    pub(crate) fn ring(&self) -> std::sync::MutexGuard<'_, Ring> {
        // Events are pushed whole: a panic elsewhere leaves the ring as it should be.
        self.ring.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops all writes until the store is opened again: after a failed commit nobody knows what is on disk.
    pub(crate) fn fail(&self, error: &LogError) {
        let reason = format!("writes have stopped, because a commit failed: {error}");
        tracing::error!(%error, "the store could not commit; it takes no more writes until it is restarted");
        // Only the first failure is told.
        let _ = self.failure.set(reason);
    }

    pub(crate) fn failure(&self) -> Option<Error> {
        self.failure.get().map(|reason| Error::Unavailable(reason.clone()))
    }

    /// The state at a revision; the current one if none is given.
    pub(crate) async fn view_at(self: &Arc<Self>, revision: Option<Revision>) -> Result<Arc<View>, Error> {
        let view = self.view.load_full();
        let Some(Revision(revision)) = revision else { return Ok(view) };
        if revision == view.revision {
            return Ok(view);
        }
        if revision > view.revision {
            let (requested, current) = (Revision(revision), Revision(view.revision));
            return Err(Error::Future { requested, current });
        }
        self.check_compacted(revision)?;
        let mut olds = self.olds.lock().await;
        let compacted = self.compacted();
        olds.retain(|old| old.revision >= compacted);
        if let Some(old) = olds.iter().find(|old| old.revision == revision) {
            return Ok(Arc::clone(old));
        }
        let shared = Arc::clone(self);
        let found = self.read_disk(move || undo(&shared.log, &view, revision)).await?;
        // What was removed while the history was read may have been missed.
        self.check_compacted(revision)?;
        let found = Arc::new(found);
        if olds.len() == OLD_VIEWS {
            olds.pop_front();
        }
        olds.push_back(Arc::clone(&found));
        Ok(found)
    }

    /// Runs something that reads the disk where it keeps nobody waiting.
    pub(crate) async fn read_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, LogError> + Send + 'static,
    ) -> Result<T, Error> {
        if self.inline {
            return work().map_err(Error::from);
        }
        match tokio::task::spawn_blocking(work).await {
            Ok(result) => result.map_err(Error::from),
            Err(error) => Err(Error::Unavailable(error.to_string())),
        }
    }
}
