//! The one thread that writes.
//!
//! A turn takes what waits in the queue, adds the deletions of leases that have ended and a slice of
//! cleaning, and commits all of it at once. While the disk works, the next group gathers by itself.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use keelson_storage::{Error, Expected, LeaseId, Op, Revision};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::clock::Clock;
use crate::group::{Answer, Draft};
use crate::history::History;
use crate::leases::Leases;
use crate::log::{Extra, Meta};
use crate::ring::Entry;
use crate::scan::garbage;
use crate::shared::{Shared, View};

/// The limits of a group.
const MAX_JOBS: usize = 512;
const MAX_BYTES: usize = 8 << 20;

/// How many keys of ended leases one group deletes.
const MAX_EXPIRED: usize = 256;

/// How many records a slice of cleaning looks at, when nobody waits and at least when somebody does.
const IDLE_SLICE: usize = 512;
const BUSY_SLICE: usize = 32;

/// How long the thread sleeps when nothing is due; something waking it costs nothing.
const IDLE: Duration = Duration::from_secs(3600);

/// A reply that waits for the group's commit.
type Reply<T> = oneshot::Sender<Result<T, Error>>;

/// What the writer is asked to do.
pub(crate) enum Job {
    Close,
    Compact { revision: u64, reply: Reply<()> },
    Grant { ttl: Duration, reply: Reply<LeaseId> },
    Txn(Txn),
}

/// A transaction in the queue.
pub(crate) struct Txn {
    pub(crate) key: Box<str>,
    pub(crate) expected: Expected,
    pub(crate) op: Op,
    pub(crate) reply: Reply<Answer>,
    /// The transaction's place in the queue.
    pub(crate) permit: OwnedSemaphorePermit,
}

/// What is told after the commit.
enum Told {
    Compacted(Reply<()>, Result<(), Error>),
    Granted(Reply<LeaseId>, LeaseId),
    Txn(Reply<Answer>, Result<Answer, Error>),
}

impl Told {
    fn tell(self, failure: Option<&Error>) {
        // Nobody listening is no reason to stop: what was queued is done.
        let _ = match (self, failure) {
            (Self::Compacted(reply, result), None) => reply.send(result).is_ok(),
            (Self::Granted(reply, id), None) => reply.send(Ok(id)).is_ok(),
            (Self::Txn(reply, result), None) => reply.send(result).is_ok(),
            (Self::Compacted(reply, _), Some(error)) => reply.send(Err(error.clone())).is_ok(),
            (Self::Granted(reply, _), Some(error)) => reply.send(Err(error.clone())).is_ok(),
            (Self::Txn(reply, _), Some(error)) => reply.send(Err(error.clone())).is_ok(),
        };
    }
}

pub(crate) struct Writer {
    shared: Arc<Shared>,
    jobs: Receiver<Job>,
    leases: Leases,
    history: History,
    /// The numbers as they stand on disk.
    meta: Meta,
    clock: Clock,
    closing: bool,
}

impl Writer {
    pub(crate) fn new(
        shared: Arc<Shared>,
        jobs: Receiver<Job>,
        leases: Leases,
        history: History,
        meta: Meta,
        clock: Clock,
    ) -> Self {
        Self { shared, jobs, leases, history, meta, clock, closing: false }
    }

    /// Works until it is told to close, or nobody can ask any more.
    pub(crate) fn run(mut self) {
        while !self.closing {
            let group = self.gather();
            self.turn(group);
        }
    }

    /// Waits for work and takes as much as a group may hold.
    fn gather(&mut self) -> Vec<Job> {
        let first = match self.jobs.recv_timeout(self.wait()) {
            Ok(job) => job,
            Err(RecvTimeoutError::Timeout) => return Vec::new(),
            Err(RecvTimeoutError::Disconnected) => Job::Close,
        };
        self.gather_behind(vec![first])
    }

    /// What waits already.
    pub(crate) fn waiting(&mut self) -> Vec<Job> {
        self.gather_behind(Vec::new())
    }

    fn gather_behind(&mut self, mut group: Vec<Job>) -> Vec<Job> {
        let mut bytes = group.iter().map(weight).sum::<usize>();
        while group.len() < MAX_JOBS && bytes < MAX_BYTES {
            let Ok(job) = self.jobs.try_recv() else { break };
            bytes += weight(&job);
            group.push(job);
        }
        group
    }

    /// How long there is nothing to do if nobody asks for anything.
    pub(crate) fn wait(&self) -> Duration {
        if self.shared.failure().is_some() {
            return IDLE;
        }
        if self.meta.cleaned < self.shared.compacted() {
            return Duration::ZERO;
        }
        let history = self.history.wake().map(|at| at.saturating_duration_since(self.clock.now()));
        let lease =
            self.leases.next_end().map(|ends| Duration::from_millis(ends.saturating_sub(self.clock.unix())));
        [history, lease].into_iter().flatten().min().unwrap_or(IDLE).min(IDLE)
    }

    /// Does a group of jobs and what is due by time.
    pub(crate) fn turn(&mut self, group: Vec<Job>) {
        // One time for the whole turn: a lease must not end between a put under it and its end.
        let time = self.clock.unix();
        let view = self.shared.view.load_full();
        let mut draft = Draft::new(view.index.clone(), view.revision);
        let mut extra = Extra::default();
        let mut told = Vec::with_capacity(group.len());
        let mut permits = Vec::with_capacity(group.len());
        for job in group {
            match job {
                Job::Close => self.closing = true,
                Job::Compact { revision, reply } => {
                    told.push(Told::Compacted(reply, self.compact(revision, view.revision)));
                }
                Job::Grant { ttl, reply } => {
                    let ends = time.saturating_add(u64::try_from(ttl.as_millis()).unwrap_or(u64::MAX));
                    let id = self.leases.grant(ends);
                    extra.granted.push((id, ends));
                    told.push(Told::Granted(reply, LeaseId(id)));
                }
                Job::Txn(Txn { key, expected, op, reply, permit }) => {
                    permits.push(permit);
                    told.push(Told::Txn(reply, draft.txn(&self.leases, time, &key, expected, op)));
                }
            }
        }
        let result = match self.shared.failure() {
            Some(error) => Err(error),
            None => self.commit(draft, extra, time),
        };
        for told in told {
            told.tell(result.as_ref().err());
        }
    }

    /// Allows states before `revision` to be forgotten.
    fn compact(&self, revision: u64, current: u64) -> Result<(), Error> {
        if revision > current {
            return Err(Error::Future { requested: Revision(revision), current: Revision(current) });
        }
        self.shared.set_compacted(revision);
        Ok(())
    }

    /// Adds what is due by time, writes everything, and shows it.
    fn commit(&mut self, mut draft: Draft, mut extra: Extra, time: u64) -> Result<(), Error> {
        let now = self.clock.now();
        let (keys, ended) = self.leases.due(time, MAX_EXPIRED);
        for key in keys {
            // A transaction of this group may have taken it off the lease or deleted it.
            let leased = draft.index.get(&key).is_some_and(|(_, slot)| slot.lease != 0);
            let touched = draft.changes.iter().any(|change| change.key == key);
            if leased && !touched {
                draft.expire(&key);
            }
        }
        extra.revoked = ended;
        if let Some(target) = self.history.due(now) {
            self.shared.set_compacted(target);
        }
        if let Err(error) = self.clean(&draft, &mut extra) {
            self.shared.fail(&error);
            return Err(self.shared.failure().unwrap_or(Error::Closed));
        }
        if draft.changes.is_empty() && extra.is_empty() {
            return Ok(());
        }
        match self.shared.log.commit(&draft, &extra) {
            Ok(grown) => {
                self.meta = extra.meta.unwrap_or(self.meta);
                self.show(draft, grown, now);
                Ok(())
            }
            Err(error) => {
                self.shared.fail(&error);
                Err(self.shared.failure().unwrap_or(Error::Closed))
            }
        }
    }

    /// Adds a slice of cleaning and the numbers that have changed.
    fn clean(&self, draft: &Draft, extra: &mut Extra) -> Result<(), crate::error::LogError> {
        let compacted = self.shared.compacted();
        let mut meta = Meta { compacted, lease: self.leases.last(), ..self.meta };
        if meta.cleaned < compacted {
            // Writers that wait pay a little, but enough that cleaning is faster than they are.
            let slice = match draft.changes.len() {
                0 => IDLE_SLICE,
                changes => BUSY_SLICE + 2 * changes,
            };
            let found = garbage(&self.shared.log, meta.cleaned, compacted, slice)?;
            meta.cleaned = found.cleaned;
            extra.removed = found.removed;
        }
        extra.meta = (meta != self.meta).then_some(meta);
        Ok(())
    }

    /// Shows what is on disk now: first the state, then the events, then how far the store has come.
    fn show(&mut self, draft: Draft, grown: u64, now: Instant) {
        if draft.changes.is_empty() {
            return;
        }
        let Draft { index, revision, changes } = draft;
        self.history.grown(now, revision, grown);
        self.shared.view.store(Arc::new(View { revision, index }));
        let mut ring = self.shared.ring();
        for change in &changes {
            self.leases.follow(change);
            ring.push(Entry::new(change));
        }
        drop(ring);
        self.shared.tip.raise(revision);
    }
}

impl Drop for Writer {
    /// Also when it has panicked: nobody waits for events that never come. Who still stands in the queue
    /// finds the reply gone.
    fn drop(&mut self) {
        self.shared.tip.close();
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Writer at {}", self.shared.tip.revision())
    }
}

fn weight(job: &Job) -> usize {
    match job {
        Job::Txn(Txn { op: Op::Put { value, .. }, .. }) => value.len(),
        Job::Txn(_) | Job::Close | Job::Compact { .. } | Job::Grant { .. } => 0,
    }
}
