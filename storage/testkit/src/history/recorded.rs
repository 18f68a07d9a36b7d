//! A store that records everything its users do.

use std::sync::Arc;
use std::time::Duration;

use keelson_storage::{
    Batch, BoxFuture, Change, Error, Expected, LeaseId, Op, Outcome, Page, Range, Read, Revision, Store,
    Watch, WatchQuery,
};

use super::{Answer, Ask, Asked, End, Event, Frame, Item, Recorder, Scope, Seen, State, WatchTicket};

/// Another store, with every call and every batch of its watches in a history.
pub struct Recorded {
    store: Arc<dyn Store>,
    recorder: Recorder,
}

impl Recorded {
    /// Records what is done with a store.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, recorder: Recorder) -> Self {
        Self { store, recorder }
    }
}

/// What an error of a call tells.
fn told(error: &Error) -> Answer {
    match error {
        Error::Compacted { compacted, .. } => Answer::Expired { oldest: Some(*compacted) },
        Error::Full
        | Error::Future { .. }
        | Error::InvalidKey(_)
        | Error::NoLease(_)
        | Error::TooLarge { .. } => Answer::Refused,
        _ => Answer::Unknown,
    }
}

/// What an error of a write tells: one that did not happen is not a state that is gone.
fn told_writer(error: &Error) -> Answer {
    match told(error) {
        Answer::Refused => Answer::Refused,
        _ => Answer::Unknown,
    }
}

impl Store for Recorded {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Read, Error>> {
        Box::pin(async move {
            let ticket = self.recorder.ask(Ask::Get { key: key.into(), asked: Asked::Current });
            let result = self.store.get(key).await;
            let answer = match &result {
                Ok(read) => {
                    let item = read.item.as_ref().map(Item::from);
                    Answer::Item { item, revision: Some(read.revision) }
                }
                Err(error) => told(error),
            };
            self.recorder.answer(ticket, answer);
            result
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> BoxFuture<'a, Result<Page, Error>> {
        Box::pin(async move {
            let scope = Scope { start: range.start.to_owned(), end: range.end.to_owned(), tag: None };
            let asked = range.revision.map_or(Asked::Current, Asked::Exactly);
            let ticket = self.recorder.ask(Ask::List { scope, asked, limit: range.limit });
            let result = self.store.range(range).await;
            let answer = match &result {
                Ok(page) => Answer::Page {
                    items: page.items.iter().map(Item::from).collect(),
                    more: Some(page.more),
                    count: Some(page.count),
                    revision: page.revision,
                },
                Err(error) => told(error),
            };
            self.recorder.answer(ticket, answer);
            result
        })
    }

    fn txn<'a>(&'a self, key: &'a str, expected: Expected, op: Op) -> BoxFuture<'a, Result<Outcome, Error>> {
        Box::pin(async move {
            let (new, leased) = match &op {
                Op::Delete => (None, false),
                Op::Put { value, lease } => (Some(State::of(value)), lease.is_some()),
            };
            let ticket = self.recorder.ask(Ask::Write { key: key.into(), expected, new, leased });
            let result = self.store.txn(key, expected, op).await;
            let answer = match &result {
                Ok(Outcome::Committed { revision }) => Answer::Committed { revision: Some(*revision) },
                Ok(Outcome::Mismatch { current, revision }) => Answer::Mismatch {
                    current: Some(current.as_ref().map(Item::from)),
                    revision: Some(*revision),
                },
                Err(error) => told_writer(error),
            };
            self.recorder.answer(ticket, answer);
            result
        })
    }

    fn watch<'a>(&'a self, query: WatchQuery<'a>) -> BoxFuture<'a, Result<Box<dyn Watch>, Error>> {
        Box::pin(async move {
            let watch = self.store.watch(query).await?;
            let ticket = self.recorder.watch(Scope::prefix(query.prefix), query.after, true);
            let recorder = self.recorder.clone();
            let previous = query.previous;
            Ok(Box::new(RecordedWatch { watch, recorder, ticket, previous }) as Box<dyn Watch>)
        })
    }

    fn current_revision(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.store.current_revision()
    }

    fn compact(&self, revision: Revision) -> BoxFuture<'_, Result<(), Error>> {
        self.store.compact(revision)
    }

    fn compacted(&self) -> BoxFuture<'_, Result<Revision, Error>> {
        self.store.compacted()
    }

    fn grant(&self, ttl: Duration) -> BoxFuture<'_, Result<LeaseId, Error>> {
        self.store.grant(ttl)
    }
}

struct RecordedWatch {
    watch: Box<dyn Watch>,
    recorder: Recorder,
    ticket: WatchTicket,
    previous: bool,
}

impl RecordedWatch {
    fn frame(&self, batch: &Batch) -> Frame {
        let events = batch.events.iter().map(|event| Event {
            key: event.key.clone(),
            revision: event.revision,
            seen: match &event.change {
                Change::Delete => Seen::Gone,
                Change::Put { value, .. } if event.is_create() => Seen::Created(State::of(value)),
                Change::Put { value, .. } => Seen::Changed(State::of(value)),
            },
            previous: self.previous.then(|| event.previous.as_ref().map(|old| State::of(&old.value))),
        });
        Frame { events: events.collect(), progress: Some(batch.progress) }
    }
}

impl Watch for RecordedWatch {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async {
            let result = self.watch.next().await;
            match &result {
                Ok(batch) => self.recorder.frame(self.ticket, self.frame(batch)),
                Err(Error::Compacted { requested, compacted }) => {
                    let end = End::Expired { requested: *requested, oldest: *compacted };
                    self.recorder.ended(self.ticket, end);
                }
                Err(_) => self.recorder.ended(self.ticket, End::Closed),
            }
            result
        })
    }
}
