//! A watch: follows the ring, or the log when it is further back.

use std::ops::ControlFlow;
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use keelson_storage::{Batch, BoxFuture, Change, Error, Event, Previous, Revision, Watch};

use crate::error::LogError;
use crate::record::{Kind, Position, Record};
use crate::ring::{Entry, Piece};
use crate::shared::Shared;

/// The most events a watch looks at for one batch, and the most bytes it reads from the log for one.
const MAX_EVENTS: usize = 512;
const MAX_BYTES: usize = 2 << 20;

pub(crate) struct Follower {
    shared: Arc<Shared>,
    prefix: Arc<str>,
    /// Everything up to here has been given.
    at: u64,
    previous: bool,
    ended: Option<Error>,
}

impl Follower {
    pub(crate) fn new(
        shared: Arc<Shared>,
        prefix: &str,
        after: Revision,
        previous: bool,
    ) -> Result<Self, Error> {
        shared.check_compacted(after.get())?;
        Ok(Self { shared, prefix: prefix.into(), at: after.get(), previous, ended: None })
    }

    async fn read(&mut self) -> Result<Batch, Error> {
        let shared = Arc::clone(&self.shared);
        loop {
            let mut changed = pin!(shared.tip.changed().notified());
            changed.as_mut().enable();
            if shared.tip.is_closed() {
                return Err(Error::Closed);
            }
            let tip = shared.tip.revision();
            if tip > self.at {
                let batch = self.piece(tip).await?;
                self.at = batch.progress.get();
                // A batch without events is given only when there is nothing left to look at.
                if !batch.events.is_empty() || self.at == tip {
                    return Ok(batch);
                }
                continue;
            }
            changed.await;
        }
    }

    async fn piece(&self, committed: u64) -> Result<Batch, Error> {
        let piece = self.shared.ring().read(&self.prefix, self.at, committed, MAX_EVENTS);
        let piece = match piece {
            Some(piece) if !self.previous => piece,
            from_ring => {
                let (shared, prefix, at) = (Arc::clone(&self.shared), Arc::clone(&self.prefix), self.at);
                let previous = self.previous;
                let piece = self
                    .shared
                    .read_disk(move || {
                        let mut piece = match from_ring {
                            Some(piece) => piece,
                            None => from_log(&shared, &prefix, at, committed)?,
                        };
                        if previous {
                            look_back(&shared, &mut piece.entries)?;
                        }
                        Ok(piece)
                    })
                    .await;
                // Asked after the log was read: what was missing in it is then known to be compacted.
                self.shared.check_compacted(self.at)?;
                piece?
            }
        };
        let events = piece.entries.into_iter().map(|entry| entry.event).collect();
        Ok(Batch { events, progress: Revision(piece.progress) })
    }
}

impl Watch for Follower {
    fn next(&mut self) -> BoxFuture<'_, Result<Batch, Error>> {
        Box::pin(async move {
            if let Some(error) = &self.ended {
                return Err(error.clone());
            }
            let result = self.read().await;
            if let Err(error) = &result {
                self.ended = Some(error.clone());
            }
            result
        })
    }
}

fn from_log(shared: &Shared, prefix: &str, after: u64, committed: u64) -> Result<Piece, LogError> {
    let mut piece = Piece { entries: Vec::new(), progress: after };
    let (mut count, mut bytes, mut whole) = (0, 0, true);
    shared.log.reader()?.scan(after, committed, |at, record, size| {
        if at.revision > piece.progress && (count >= MAX_EVENTS || bytes >= MAX_BYTES) {
            whole = false;
            return ControlFlow::Break(());
        }
        piece.progress = at.revision;
        count += 1;
        bytes += size;
        if record.key.starts_with(prefix) {
            piece.entries.push(entry(at, record));
        }
        ControlFlow::Continue(())
    })?;
    if whole {
        piece.progress = committed;
    }
    Ok(piece)
}

fn entry(at: Position, record: &Record<'_>) -> Entry {
    let change = match record.kind {
        Kind::Delete => Change::Delete,
        Kind::Put => Change::Put {
            value: Bytes::copy_from_slice(record.value),
            create_revision: Revision(record.create),
        },
    };
    let event = Event { key: record.key.into(), revision: Revision(at.revision), change, previous: None };
    Entry { event, previous: record.previous }
}

/// Adds what each event replaced. It is in the log as long as the event is not compacted.
fn look_back(shared: &Shared, entries: &mut [Entry]) -> Result<(), LogError> {
    let reader = shared.log.reader()?;
    for entry in entries {
        let Some(at) = entry.previous else { continue };
        let missing = || LogError::Corrupt(format!("the record of revision {} is missing", at.revision));
        let loaded = reader.get(at)?.ok_or_else(missing)?;
        entry.event.previous = Some(Previous { value: loaded.value, mod_revision: Revision(at.revision) });
    }
    Ok(())
}
