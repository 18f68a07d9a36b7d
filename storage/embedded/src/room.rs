//! The file under the database when the disk is full.
//!
//! A write that finds no room is tried again until there is: nothing of it has happened, so the database
//! never learns of it, reads go on, and so do writes when somebody makes room. Meanwhile whoever wants to
//! write is told at once. A sync that fails is another matter: then nothing is known, and the failure is the
//! database's.

use std::io::{self, ErrorKind};
use std::ops::Bound;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use redb::{BackendError, StorageBackend};
use tokio::sync::Notify;

/// How long to wait before a write is tried again.
const PAUSE: Duration = Duration::from_millis(100);

/// What those who write and those who want to know of the room on the disk.
#[derive(Debug, Default)]
pub(crate) struct Room {
    /// Whether writes wait for room; else a full disk is an error like any other.
    patient: AtomicBool,
    full: AtomicBool,
    found_full: Notify,
    closing: Mutex<bool>,
    closed: Condvar,
}

impl Room {
    /// From now on writes wait for room. Not before the store is open: nobody could end the wait.
    pub(crate) fn be_patient(&self) {
        self.patient.store(true, Ordering::Release);
    }

    /// Ends every wait for good.
    pub(crate) fn close(&self) {
        *self.closing.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.closed.notify_all();
    }

    /// Whether nothing can be written now.
    pub(crate) fn is_full(&self) -> bool {
        self.full.load(Ordering::Acquire)
    }

    /// Woken when the disk is found to be full.
    pub(crate) fn found_full(&self) -> &Notify {
        &self.found_full
    }

    /// Does something until there is room for it.
    fn with_room<T>(&self, mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        loop {
            let result = work();
            let lacks = matches!(&result, Err(error) if lacks_room(error));
            if !lacks || !self.patient.load(Ordering::Acquire) {
                if self.full.swap(false, Ordering::AcqRel) {
                    tracing::info!("there is room on the disk again; writes go on");
                }
                return result;
            }
            if !self.full.swap(true, Ordering::AcqRel) {
                tracing::error!("the disk is full; writes wait until there is room");
            }
            self.found_full.notify_waiters();
            let closing = self.closing.lock().unwrap_or_else(PoisonError::into_inner);
            let wait = self.closed.wait_timeout_while(closing, PAUSE, |closing| !*closing);
            if *wait.unwrap_or_else(PoisonError::into_inner).0 {
                return result;
            }
        }
    }
}

fn lacks_room(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

/// A backend whose writes wait for room.
#[derive(Debug)]
pub(crate) struct Patient<B> {
    inner: B,
    room: Arc<Room>,
}

impl<B> Patient<B> {
    pub(crate) fn new(inner: B, room: Arc<Room>) -> Self {
        Self { inner, room }
    }
}

impl<B: StorageBackend> StorageBackend for Patient<B> {
    fn len(&self) -> io::Result<u64> {
        self.inner.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.inner.read(offset, out)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.room.with_room(|| self.inner.set_len(length))
    }

    fn sync_data(&self) -> io::Result<()> {
        self.inner.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.room.with_room(|| self.inner.write(offset, data))
    }

    fn close(&self) -> io::Result<()> {
        self.inner.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.inner.try_lock_range(start, end)
    }

    fn try_lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.inner.try_lock_shared_range(start, end)
    }

    fn lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.inner.lock_range(start, end)
    }

    fn lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.inner.lock_shared_range(start, end)
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.inner.unlock_range(start, end)
    }

    fn query_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.inner.query_lock_range(start, end)
    }
}
