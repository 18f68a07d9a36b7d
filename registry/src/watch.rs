//! Watch: initial state, then changes, bookmarks in between, and a clean end.
//!
//! The rules are those of kube-apiserver 1.36. A watch holds a cursor and pulls; it has no task.

use crate::list_rules::revision;
use crate::options::ListOptions;
use crate::resource::Resource;
use crate::selection::Selection;
use crate::wire::{Seen, WatchStep};
use keelson_api::status::{Result, Status};
use keelson_storage::Revision;
use keelson_storage_cache::{self as cache, Cursor, Entry, Event, FRESH_TIMEOUT, Step, Walk};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How often an idle watcher learns how far it has come.
const BOOKMARK_EVERY: Duration = Duration::from_secs(60);
/// How long before its end a watch sends a last bookmark.
const BOOKMARK_BEFORE_END: Duration = Duration::from_secs(2);
/// Entries of the initial state that are looked at in one go.
const INITIAL_STEP: usize = 256;

/// A running watch.
pub struct Watch {
    selection: Selection,
    /// Why it ends before it has begun.
    failed: Option<Box<Status>>,
    initial: Option<Initial>,
    cursor: Cursor,
    /// Where it began.
    after: Revision,
    bookmarks: bool,
    next_bookmark: Instant,
    end: Instant,
    ended: bool,
}

/// The initial state still to be shown.
struct Initial {
    walk: Walk,
    pending: std::vec::IntoIter<Arc<Entry>>,
    revision: Revision,
    /// Whether a bookmark tells its end.
    says_end: bool,
}

impl Resource {
    /// GET of a collection with watch.
    ///
    /// # Errors
    /// A Status, before the stream begins.
    pub async fn watch(&self, namespace: &str, options: &ListOptions) -> Result<Watch> {
        let options = &options.judged()?;
        let selection = Selection::new(self, namespace, options)?;
        let wanted = revision(&options.resource_version)?;
        let from_now = wanted == 0;
        let sends = options.send_initial_events;
        let is_initial = sends.unwrap_or(from_now);
        let resource = Arc::clone(self.ready_cache()?);
        // What is wrong from here on the stream itself tells.
        let late = self.catch_up(options, wanted).await.err();
        let failed = late.map(|error| self.cache_fault(&error, "watch"));
        let snapshot = resource.snapshot();
        let after = if from_now || is_initial { snapshot.revision } else { Revision(wanted) };
        let cursor = resource.watch(selection.topic().clone(), after);
        let bookmarks = options.allow_watch_bookmarks;
        let initial = is_initial.then(|| Initial {
            walk: Walk::new(snapshot.root, &selection.prefix(), ""),
            pending: Vec::new().into_iter(),
            revision: snapshot.revision,
            says_end: bookmarks && sends == Some(true),
        });
        let now = Instant::now();
        let end = now + self.watch_lifetime(options);
        let next_bookmark = next_bookmark(now, end);
        let ended = false;
        Ok(Watch { selection, failed, initial, cursor, after, bookmarks, next_bookmark, end, ended })
    }

    /// Waits for the state that a watch wants to begin with.
    async fn catch_up(&self, options: &ListOptions, wanted: u64) -> std::result::Result<(), cache::Error> {
        let cache = &self.shared.cache;
        match (options.resource_version.as_str(), options.send_initial_events) {
            ("", Some(_)) => cache.consistent().await.map(|_| ()),
            (_, Some(true)) if self.row.uncached => {
                let (requested, current) = (Revision(wanted), cache.consistent().await?);
                if requested > current { Err(cache::Error::NotFresh { requested, current }) } else { Ok(()) }
            }
            (_, Some(true)) => cache.wait_fresh(Revision(wanted), FRESH_TIMEOUT).await,
            (_, Some(false) | None) => Ok(()),
        }
    }

    fn watch_lifetime(&self, options: &ListOptions) -> Duration {
        match options.timeout_seconds.and_then(|seconds| u64::try_from(seconds).ok()) {
            Some(seconds) if seconds > 0 => Duration::from_secs(seconds.min(MAX_SECONDS)),
            _ => {
                // Spread over [1, 2) of the minimum, so that watches opened together do not end together.
                let random =
                    u32::from_be_bytes(*uuid::Uuid::new_v4().as_bytes().first_chunk().unwrap_or(&[0; 4]));
                let share = f64::from(random) / f64::from(u32::MAX);
                self.shared.min_request_timeout.mul_f64(1.0 + share)
            }
        }
    }
}

/// The longest that a client may ask a watch to last, in seconds: a year.
const MAX_SECONDS: u64 = 366 * 24 * 3600;

fn next_bookmark(now: Instant, end: Instant) -> Instant {
    let last = end.checked_sub(BOOKMARK_BEFORE_END).filter(|last| *last > now);
    let regular = now + BOOKMARK_EVERY;
    last.map_or(regular, |last| last.min(regular))
}

impl Watch {
    /// The next step; after `Error` and `End` there is none. Safe to drop and call again.
    pub async fn next(&mut self) -> WatchStep {
        if self.ended {
            return WatchStep::End;
        }
        if let Some(status) = self.failed.take() {
            self.ended = true;
            return WatchStep::Error(status);
        }
        loop {
            if let Some(step) = self.initial_step() {
                return step;
            }
            let step = tokio::select! {
                step = self.cursor.next() => step,
                () = sleep_until(self.next_bookmark), if self.bookmarks => {
                    let now = Instant::now();
                    self.next_bookmark = next_bookmark(now, self.end);
                    if self.end <= now + BOOKMARK_BEFORE_END {
                        // The last one has been sent: none between here and the end.
                        self.next_bookmark = self.end + BOOKMARK_EVERY;
                    }
                    let revision = self.cursor.progress();
                    // It tells of progress: where the client began, it knows.
                    if revision <= self.after {
                        continue;
                    }
                    return WatchStep::Bookmark { revision: revision.get(), initial_events_end: false };
                }
                () = sleep_until(self.end) => {
                    self.ended = true;
                    return WatchStep::End;
                }
            };
            if let Some(step) = self.see(step) {
                return step;
            }
        }
    }

    /// The next step if it is there without waiting.
    pub fn take(&mut self) -> Option<WatchStep> {
        if self.ended || self.failed.is_some() || self.initial.is_some() {
            return None;
        }
        loop {
            let step = self.cursor.take()?;
            if let Some(step) = self.see(step) {
                return Some(step);
            }
        }
    }

    /// The next piece of the initial state; `None` when there is none (any more).
    fn initial_step(&mut self) -> Option<WatchStep> {
        let initial = self.initial.as_mut()?;
        loop {
            if let Some(entry) = initial.pending.next() {
                return Some(WatchStep::Change { seen: Seen::Added, entry, event: None });
            }
            let mut taken = Vec::new();
            let selection = &self.selection;
            let more = initial.walk.step(|entry| {
                if selection.matches(entry) && entry.fault.is_none() {
                    taken.push(entry.clone());
                }
                taken.len() < INITIAL_STEP
            });
            if taken.is_empty() && !more {
                break;
            }
            initial.pending = taken.into_iter();
        }
        let (revision, says_end) = (initial.revision.get(), initial.says_end);
        self.initial = None;
        says_end.then_some(WatchStep::Bookmark { revision, initial_events_end: true })
    }

    fn see(&mut self, step: Step) -> Option<WatchStep> {
        match step {
            Step::Event(event) => self.change(event),
            Step::Expired { requested, oldest } => {
                self.ended = true;
                let message = format!("too old resource version: {requested} ({oldest})");
                Some(WatchStep::Error(Status::expired(message)))
            }
            Step::Closed => {
                self.ended = true;
                Some(WatchStep::End)
            }
        }
    }

    fn change(&mut self, event: Arc<Event>) -> Option<WatchStep> {
        let seen = self.selection.sees(&event)?;
        let entry = match seen {
            Seen::Deleted => event.last().map(|entry| entry.cloned()),
            Seen::Added | Seen::Modified => Ok(event.new.clone()),
        };
        match entry {
            Ok(Some(entry)) => match &entry.fault {
                None => Some(WatchStep::Change { seen, entry, event: Some(event) }),
                Some(fault) => Some(self.broken(&fault.to_string())),
            },
            Ok(None) => None,
            Err(error) => Some(self.broken(&error.to_string())),
        }
    }

    /// Bytes that cannot be shown end the stream with an error: a gap would be silent.
    fn broken(&mut self, why: &str) -> WatchStep {
        self.ended = true;
        WatchStep::Error(Status::internal(why))
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Watch({:?})", self.cursor)
    }
}
