//! The store as others use it.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::Read as _;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::pin::pin;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use keelson_storage::{
    BoxFuture, Error, Expected, KeyValue, LeaseId, MAX_KEY_BYTES, MAX_LEASE_SECONDS, MAX_VALUE_BYTES, Op,
    Outcome, Page, Range, Read, Revision, Store, Watch, WatchQuery,
};
use redb::backends::FileBackend;
use redb::{Builder, StorageBackend};
use tokio::sync::{Semaphore, oneshot};

use crate::clock::Clock;
use crate::error::{LogError, OpenError};
use crate::group::Answer;
use crate::history::History;
use crate::index::Slot;
use crate::leases::Leases;
use crate::log::{Log, Reader};
use crate::room::{Patient, Room};
use crate::scan::scan;
use crate::shared::{Shared, View};
use crate::watch::Follower;
use crate::writer::{Job, Txn, Writer};

/// The store's file, and its name while it is made.
const FILE: &str = "store.redb";
const UNFINISHED: &str = "store.redb.new";

/// Said to those who were in the queue when the disk got full.
const UNSURE: &str = "the disk is full: it is not known whether this will happen when there is room";

/// What a place in the queue is measured in.
const QUEUE_UNIT: usize = 1024;

/// The limits of an embedded store.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long the past stays readable.
    pub history: Duration,
    /// How many bytes of the past stay readable.
    pub history_bytes: u64,
    /// Bytes for pages of the file.
    pub cache_bytes: usize,
    /// Bytes of transactions that wait to be written; beyond it, callers wait.
    pub queue_bytes: usize,
    /// Two syncs for each commit instead of one.
    pub two_phase: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            history: Duration::from_secs(300),
            history_bytes: 512 << 20,
            cache_bytes: 4 << 20,
            queue_bytes: 64 << 20,
            two_phase: false,
        }
    }
}

/// A store in a directory. Dropping it waits for the transactions that are being written and ends its
/// watches.
pub struct Engine {
    pub(crate) shared: Arc<Shared>,
    jobs: mpsc::Sender<Job>,
    queue: Arc<Semaphore>,
    places: usize,
    thread: Option<JoinHandle<()>>,
    /// Held as long as the store is open.
    _lock: Option<File>,
}

impl Engine {
    /// Opens the store in a directory, making both if they are not there.
    ///
    /// # Errors
    /// When another process has the directory, the disk fails, or the file is damaged.
    pub fn open(dir: &Path, options: &Options) -> Result<Self, OpenError> {
        let io = |source| OpenError::Io { path: dir.to_owned(), source };
        DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(io)?;
        let lock =
            File::options().create(true).truncate(false).write(true).open(dir.join("lock")).map_err(io)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(OpenError::Locked { path: dir.to_owned() }),
            Err(TryLockError::Error(source)) => return Err(io(source)),
        }
        let path = dir.join(FILE);
        let made = path.exists();
        let first = dir.join(UNFINISHED);
        if !made && first.exists() {
            fs::remove_file(&first).map_err(io)?;
        }
        let file = if made { &path } else { &first };
        let engine = guard(|| {
            let opened = File::options().read(true).write(true).create(true).truncate(false).open(file);
            let opened = opened.map_err(|error| LogError::Io(error.to_string()))?;
            Self::on(FileBackend::new(opened)?, options, Some(lock), Clock::default())
        })
        .map_err(|error| open_error(file, &error))?;
        if !made {
            // The file has its name only when it is whole, and the name is on disk before the first write is
            // acknowledged: a first start that is cut short begins again.
            fs::rename(&first, &path).map_err(io)?;
            File::open(dir).and_then(|dir| dir.sync_all()).map_err(io)?;
        }
        Ok(engine)
    }

    /// Opens the store over a backend, with a thread that writes.
    pub(crate) fn on(
        backend: impl StorageBackend,
        options: &Options,
        lock: Option<File>,
        clock: Clock,
    ) -> Result<Self, LogError> {
        let (shared, jobs, writer) = Self::parts(backend, options, clock, false)?;
        shared.room.be_patient();
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || writer.run())
            .map_err(|error| LogError::Io(error.to_string()))?;
        Ok(Self::new(shared, jobs, options, Some(thread), lock))
    }

    /// What an engine is made of. `inline`: reads of the disk are done where they are asked.
    pub(crate) fn parts(
        backend: impl StorageBackend,
        options: &Options,
        clock: Clock,
        inline: bool,
    ) -> Result<(Arc<Shared>, mpsc::Sender<Job>, Writer), LogError> {
        let room = Arc::<Room>::default();
        let backend = Patient::new(backend, Arc::clone(&room));
        let db = Builder::new().set_cache_size(options.cache_bytes).create_with_backend(backend)?;
        let log = Log::new(db, options.two_phase)?;
        let scanned = scan(&log)?;
        let mut leases = Leases::new(log.leases()?, scanned.meta.lease);
        for (key, slot) in scanned.view.index.iter() {
            leases.attach(slot.lease, key);
        }
        let mut history = History::new(options.history, options.history_bytes);
        for (revision, bytes) in scanned.history {
            history.grown(clock.now(), revision, bytes);
        }
        tracing::info!(
            keys = scanned.view.index.len(),
            revision = scanned.view.revision,
            compacted = scanned.meta.compacted,
            "the store is open"
        );
        let compacted = scanned.meta.compacted;
        let shared = Arc::new(Shared::new(log, room, scanned.view, scanned.oldest, compacted, inline));
        let (jobs, receiver) = mpsc::channel();
        let writer = Writer::new(Arc::clone(&shared), receiver, leases, history, scanned.meta, clock);
        Ok((shared, jobs, writer))
    }

    pub(crate) fn new(
        shared: Arc<Shared>,
        jobs: mpsc::Sender<Job>,
        options: &Options,
        thread: Option<JoinHandle<()>>,
        lock: Option<File>,
    ) -> Self {
        let places = (options.queue_bytes / QUEUE_UNIT).max(2 * MAX_VALUE_BYTES / QUEUE_UNIT);
        let queue = Arc::new(Semaphore::new(places));
        Self { shared, jobs, queue, places, thread, _lock: lock }
    }

    /// Why nothing can be written, if that is so: [`Error::Full`] until there is room again, anything else
    /// until the store is opened anew.
    ///
    /// # Errors
    /// That reason.
    pub fn health(&self) -> Result<(), Error> {
        match self.shared.failure() {
            Some(error) => Err(error),
            None if self.shared.room.is_full() => Err(Error::Full),
            None => Ok(()),
        }
    }

    async fn ask<T>(&self, job: impl FnOnce(oneshot::Sender<Result<T, Error>>) -> Job) -> Result<T, Error> {
        let mut full = pin!(self.shared.room.found_full().notified());
        full.as_mut().enable();
        if self.shared.room.is_full() {
            return Err(Error::Full);
        }
        let (reply, answer) = oneshot::channel();
        self.jobs.send(job(reply)).map_err(|_| Error::Closed)?;
        tokio::select! {
            biased;
            answer = answer => answer.map_err(|_| Error::Closed)?,
            // What is in the queue may still happen: as after any answer that never came.
            () = full => Err(Error::Unavailable(UNSURE.to_owned())),
        }
    }

    async fn read(&self, key: &str) -> Result<Read, Error> {
        loop {
            let view = self.shared.view.load_full();
            let revision = Revision(view.revision);
            let Some((key, slot)) = view.index.get(key) else {
                return Ok(Read { item: None, revision });
            };
            // One small read, mostly from memory: not worth another thread.
            let item = load(&self.shared.log.reader()?, key, slot)?;
            if item.is_some() {
                return Ok(Read { item, revision });
            }
            // Replaced and compacted since the view was taken; the view is newer now.
            self.still_consistent(&view)?;
        }
    }

    /// A record that is missing although the view that named it is current is lost.
    fn still_consistent(&self, view: &View) -> Result<(), Error> {
        match self.shared.check_compacted(view.revision) {
            Err(_) => Ok(()),
            Ok(()) => Err(Error::Corrupt(format!("a record of the state at {} is missing", view.revision))),
        }
    }

    async fn read_range(&self, range: Range<'_>) -> Result<Page, Error> {
        loop {
            let view = self.shared.view_at(range.revision).await?;
            let found = view.index.range(range.start, range.end, range.limit);
            let more = found.count > found.slots.len() as u64;
            let revision = Revision(view.revision);
            let (shared, count) = (Arc::clone(&self.shared), found.count);
            let items = self
                .shared
                .read_disk(move || {
                    let reader = shared.log.reader()?;
                    let items = found.slots.iter().map(|(key, slot)| load(&reader, key, slot));
                    items.collect::<Result<Option<Vec<KeyValue>>, LogError>>()
                })
                .await?;
            if let Some(items) = items {
                return Ok(Page { items, more, count, revision });
            }
            self.still_consistent(&view)?;
            if range.revision.is_some() {
                self.shared.check_compacted(view.revision)?;
            }
        }
    }

    async fn write(&self, key: &str, expected: Expected, op: Op) -> Result<Outcome, Error> {
        check_key(key)?;
        let size = match &op {
            Op::Put { value, .. } => value.len(),
            Op::Delete => 0,
        };
        if size > MAX_VALUE_BYTES {
            return Err(Error::TooLarge { size, limit: MAX_VALUE_BYTES });
        }
        let places = (1 + size / QUEUE_UNIT).min(self.places);
        let places = u32::try_from(places).unwrap_or(u32::MAX);
        let queue = Arc::clone(&self.queue);
        let permit = queue.acquire_many_owned(places).await.map_err(|_| Error::Closed)?;
        let answer = self.ask(|reply| Job::Txn(Txn { key: key.into(), expected, op, reply, permit })).await?;
        match answer {
            Answer::Committed { revision } => Ok(Outcome::Committed { revision: Revision(revision) }),
            Answer::Mismatch { current: None, revision } => {
                Ok(Outcome::Mismatch { current: None, revision: Revision(revision) })
            }
            Answer::Mismatch { current: Some(slot), revision } => {
                if let Some(item) = load(&self.shared.log.reader()?, &Arc::from(key), &slot)? {
                    return Ok(Outcome::Mismatch { current: Some(item), revision: Revision(revision) });
                }
                // Replaced and compacted between the answer and the look: what is there now differs too.
                let Read { item, revision } = self.read(key).await?;
                Ok(Outcome::Mismatch { current: item, revision })
            }
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // A writer that is gone already needs no telling.
        let _ = self.jobs.send(Job::Close);
        self.shared.room.close();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the store's writer has panicked");
        }
    }
}

impl Store for Engine {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        Box::pin(self.read(key))
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        Box::pin(self.read_range(range))
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        Box::pin(self.write(key, expected, op))
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        let WatchQuery { prefix, after, previous } = query;
        Box::pin(async move {
            let follower = Follower::new(Arc::clone(&self.shared), prefix, after, previous)?;
            Ok(Box::new(follower) as Box<dyn Watch>)
        })
    }

    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        Box::pin(async { Ok(Revision(self.shared.view.load().revision)) })
    }

    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(self.ask(move |reply| Job::Compact { revision: revision.get(), reply }))
    }

    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        Box::pin(async { Ok(Revision(self.shared.compacted())) })
    }

    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>> {
        let seconds = ttl.as_secs() + u64::from(ttl.subsec_nanos() > 0);
        let ttl = Duration::from_secs(seconds.clamp(1, MAX_LEASE_SECONDS));
        Box::pin(self.ask(move |reply| Job::Grant { ttl, reply }))
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Engine at {}", self.shared.view.load().revision)
    }
}

/// A key's item by where its record stands; none if the record has been compacted away.
fn load(reader: &Reader, key: &Arc<str>, slot: &Slot) -> Result<Option<KeyValue>, LogError> {
    let loaded = reader.get(slot.at)?;
    Ok(loaded.map(|loaded| KeyValue {
        key: Arc::clone(key),
        value: loaded.value,
        create_revision: Revision(loaded.create),
        mod_revision: Revision(slot.at.revision),
        lease: (loaded.lease != 0).then_some(LeaseId(loaded.lease)),
    }))
}

fn check_key(key: &str) -> Result<(), Error> {
    if key.is_empty() {
        return Err(Error::InvalidKey("it is empty"));
    }
    if key.len() > MAX_KEY_BYTES {
        return Err(Error::InvalidKey("it is too long"));
    }
    if key.contains('\0') {
        return Err(Error::InvalidKey("it holds a NUL byte"));
    }
    Ok(())
}

/// Runs what opens the file. On some damage redb panics; that is the same news as its error.
pub(crate) fn guard<T>(open: impl FnOnce() -> Result<T, LogError>) -> Result<T, LogError> {
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(open));
    result.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic");
        Err(LogError::Corrupt(format!("it cannot be read: {text}")))
    })
}

pub(crate) fn open_error(path: &Path, error: &LogError) -> OpenError {
    let reason = match error {
        LogError::Damaged { head, .. } => match offset_of(path, head) {
            Some(offset) => format!("{error}: it stands at offset {offset} of the file"),
            None => error.to_string(),
        },
        LogError::Corrupt(_) | LogError::Io(_) => error.to_string(),
    };
    let path = path.to_owned();
    match error {
        LogError::Corrupt(_) | LogError::Damaged { .. } => OpenError::Corrupt { path, reason },
        LogError::Io(_) => OpenError::Io { path, source: std::io::Error::other(reason) },
    }
}

/// Where bytes stand in a file. Reads all of it: for when there is nothing better to do with it.
fn offset_of(path: &Path, bytes: &[u8]) -> Option<u64> {
    const PIECE: usize = 1 << 20;
    let mut file = File::open(path).ok()?;
    let mut piece = Vec::with_capacity(PIECE + bytes.len());
    let mut offset = 0;
    loop {
        let read = file.by_ref().take(PIECE as u64).read_to_end(&mut piece).ok()?;
        if let Some(at) = piece.windows(bytes.len().max(1)).position(|window| window == bytes) {
            return Some(offset + at as u64);
        }
        if read == 0 {
            return None;
        }
        // What may be the beginning stays.
        let gone = piece.len().saturating_sub(bytes.len());
        piece.drain(..gone);
        offset += gone as u64;
    }
}
