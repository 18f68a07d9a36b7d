//! A watcher's place in the events of a resource.
//!
//! A cursor pulls: it holds no queue and costs no task. While it keeps up it takes shared events from its
//! topic's line; when it starts or falls further back than the ring reaches, it reads the store's history
//! until it has caught up with the ring, and when that is gone too, it ends as expired.

use std::collections::VecDeque;
use std::pin::pin;
use std::sync::Arc;

use keelson_storage::{Revision, Watch, WatchQuery};

use crate::event::Event;
use crate::hub::{End, Place, Taken, Topic};
use crate::resource::Resource;

/// What a cursor gives next.
#[derive(Clone, Debug)]
pub enum Step {
    /// The server stops serving the resource, or the store went away: the stream ends without an error, and
    /// the client comes back.
    Closed,
    /// The next event of the topic.
    Event(Arc<Event>),
    /// Events were lost: `too old resource version: requested (oldest)`.
    Expired {
        /// Up to where the watcher has seen everything.
        requested: Revision,
        /// The oldest revision it could go on from.
        oldest: Revision,
    },
}

/// A place in the events of a topic: every event after the start, once, in order. Dropping it is the way to
/// stop.
pub struct Cursor {
    resource: Arc<Resource>,
    topic: Topic,
    /// Everything up to here has been given, except what `seen` says.
    at: Revision,
    /// How many events of revision `at` have been given; `ALL` when it is complete.
    seen: u32,
    source: Source,
}

/// All events of a revision.
const ALL: u32 = u32::MAX;

enum Source {
    /// Reading the store's history.
    Behind(Box<Behind>),
    Ended(Step),
    Live(Place),
}

#[derive(Default)]
struct Behind {
    watch: Option<Box<dyn Watch>>,
    pending: VecDeque<Arc<Event>>,
    /// Everything up to here has been given or is pending.
    progress: Revision,
    /// Events still to be passed over, because they were given before: the first so many of this revision.
    skip: (Revision, u32),
}

impl Cursor {
    pub(crate) fn new(resource: Arc<Resource>, topic: Topic, after: Revision) -> Self {
        let distrusted = resource.distrusted();
        let source = match resource.hub.attach(&topic, after) {
            _ if after < distrusted => Source::Ended(Step::Expired { requested: after, oldest: distrusted }),
            Ok(place) => Source::Live(place),
            Err(_) => Source::Behind(Box::new(Behind { progress: after, ..Behind::default() })),
        };
        Self { resource, topic, at: after, seen: ALL, source }
    }

    /// Waits for the next step. Safe to drop and call again: an event is given exactly once. After
    /// [`Step::Closed`] and [`Step::Expired`] it gives the same again.
    pub async fn next(&mut self) -> Step {
        loop {
            if let Some(step) = self.take() {
                return step;
            }
            match &mut self.source {
                Source::Ended(step) => return step.clone(),
                Source::Live(place) => {
                    let mut woken = pin!(place.wake().notified());
                    woken.as_mut().enable();
                    // What came before the wake-up was armed would wake nobody.
                    if place.is_empty() {
                        woken.await;
                    }
                }
                Source::Behind(_) => self.read_on().await,
            }
        }
    }

    /// The next step if it is there without waiting.
    pub fn take(&mut self) -> Option<Step> {
        loop {
            let after = self.after();
            match &mut self.source {
                Source::Ended(step) => return Some(step.clone()),
                Source::Behind(behind) => {
                    let event = behind.pending.pop_front()?;
                    self.given(&event);
                    return Some(Step::Event(event));
                }
                Source::Live(place) => match place.take(after) {
                    Taken::Empty => return None,
                    Taken::End(end, oldest) => self.end(end, oldest),
                    Taken::Event(event) => {
                        if self.topic.matches(&event) {
                            self.given(&event);
                            return Some(Step::Event(event));
                        }
                    }
                    Taken::Gap => self.fall_behind(),
                },
            }
        }
    }

    /// Up to where the watcher has seen everything: what a bookmark may tell. Never goes back, and grows
    /// while nothing happens.
    pub fn progress(&mut self) -> Revision {
        let reached = match &self.source {
            Source::Live(place) => {
                // Loaded first: what is applied by then has been appended to the line already.
                let applied = self.resource.applied();
                if place.is_empty() { applied } else { Revision::ZERO }
            }
            Source::Behind(behind) if behind.pending.is_empty() => behind.progress,
            Source::Behind(_) | Source::Ended(_) => Revision::ZERO,
        };
        if reached > self.at || (reached == self.at && self.seen != ALL) {
            (self.at, self.seen) = (reached, ALL);
        }
        self.after()
    }

    /// Every event up to here has been given, or is not wanted.
    fn after(&self) -> Revision {
        if self.seen == ALL { self.at } else { Revision(self.at.get().saturating_sub(1)) }
    }

    fn given(&mut self, event: &Event) {
        let seen = if event.revision > self.at { 1 } else { self.seen.saturating_add(1) };
        (self.at, self.seen) = (event.revision, if event.more { seen } else { ALL });
    }

    fn end(&mut self, end: End, oldest: Revision) {
        let step = match end {
            End::Closed => Step::Closed,
            End::Expired => Step::Expired { requested: self.progress_before(oldest), oldest },
        };
        self.replace(Source::Ended(step));
    }

    /// What an expired watcher is told it had asked for: never more than what it had, and older than
    /// `oldest`.
    fn progress_before(&self, oldest: Revision) -> Revision {
        self.at.min(Revision(oldest.get().saturating_sub(1)))
    }

    fn fall_behind(&mut self) {
        let progress = self.after();
        let skip = if self.seen == ALL { (Revision::ZERO, 0) } else { (self.at, self.seen) };
        self.replace(Source::Behind(Box::new(Behind { progress, skip, ..Behind::default() })));
    }

    fn replace(&mut self, source: Source) {
        if let Source::Live(place) = std::mem::replace(&mut self.source, source) {
            self.resource.hub.detach(&self.topic, place);
        }
    }

    /// Gets back into the line if the ring reaches back so far, else reads the next of the store's history.
    async fn read_on(&mut self) {
        let Source::Behind(behind) = &mut self.source else { return };
        let distrusted = self.resource.distrusted();
        if behind.progress < distrusted {
            let step = Step::Expired { requested: behind.progress, oldest: distrusted };
            self.source = Source::Ended(step);
            return;
        }
        // With events of the revision still to be passed over the line would give them again.
        if behind.skip.1 == 0
            && let Ok(place) = self.resource.hub.attach(&self.topic, behind.progress)
        {
            (self.at, self.seen) = (self.at.max(behind.progress), ALL);
            self.source = Source::Live(place);
            return;
        }
        match behind.read(&self.resource, &self.topic).await {
            Ok(()) => {}
            Err(keelson_storage::Error::Compacted { compacted, .. }) => {
                let step = Step::Expired { requested: behind.progress, oldest: compacted };
                self.source = Source::Ended(step);
            }
            Err(error) => {
                tracing::warn!(resource = %self.resource.prefix(), %error, "a watch could not read history");
                self.source = Source::Ended(Step::Closed);
            }
        }
    }
}

impl Behind {
    async fn read(&mut self, resource: &Resource, topic: &Topic) -> Result<(), keelson_storage::Error> {
        let _permit = resource.history_permit().await;
        let watch = match &mut self.watch {
            Some(watch) => watch,
            None => {
                let prefix = match topic {
                    Topic::All | Topic::Field(..) => resource.prefix().to_owned(),
                    Topic::Key(key) => format!("{}{key}", resource.prefix()),
                    Topic::Namespace(namespace) => format!("{}{namespace}/", resource.prefix()),
                };
                let query = WatchQuery { prefix: &prefix, after: self.progress, previous: true };
                self.watch.insert(resource.store().watch(query).await?)
            }
        };
        let batch = watch.next().await?;
        for (at, event) in batch.events.iter().enumerate() {
            let mut event = resource.event_of_history(event);
            event.more = batch.events.get(at + 1).is_some_and(|next| next.revision == event.revision);
            if !topic.matches(&event) {
                continue;
            }
            if self.skip.1 > 0 && event.revision == self.skip.0 {
                self.skip.1 -= 1;
                continue;
            }
            self.skip.1 = 0;
            self.pending.push_back(Arc::new(event));
        }
        if batch.progress >= self.skip.0 {
            self.skip.1 = 0;
        }
        self.progress = self.progress.max(batch.progress);
        Ok(())
    }
}

impl Drop for Cursor {
    fn drop(&mut self) {
        self.replace(Source::Ended(Step::Closed));
    }
}

impl std::fmt::Debug for Cursor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Cursor({} {:?} at {})", self.resource.prefix(), self.topic, self.at)
    }
}
