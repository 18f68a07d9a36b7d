//! What is made of the log when it is opened, and how an older state is found in it.

use std::collections::HashSet;
use std::ops::ControlFlow;

use keelson_storage::Revision;

use crate::error::LogError;
use crate::index::{Index, Slot};
use crate::log::{Log, Meta};
use crate::record::Kind;
use crate::shared::View;

/// How many bytes of history one mark of the account stands for at the start.
const STEP_BYTES: u64 = 1 << 20;

/// Everything memory needs to know of a log.
#[derive(Debug)]
pub(crate) struct Scanned {
    pub(crate) meta: Meta,
    /// The state now.
    pub(crate) view: View,
    /// The oldest state.
    pub(crate) oldest: View,
    /// How many bytes of history there are up to which revision.
    pub(crate) history: Vec<(u64, u64)>,
}

/// Reads the whole log once, and proves that nothing is missing in it.
pub(crate) fn scan(log: &Log) -> Result<Scanned, LogError> {
    let meta = log.meta()?;
    let mut index = Index::default();
    let mut oldest = None;
    let mut history: Vec<(u64, u64)> = Vec::new();
    let mut pending = 0;
    let mut records = 0;
    let mut revision = Revision::START.get().max(meta.compacted);
    let mut missing = None;
    let reader = log.reader()?;
    reader.scan(0, u64::MAX - 1, |at, record, size| {
        records += 1;
        if at.revision > meta.compacted {
            // Every revision since then is kept.
            if at.revision > revision + 1 {
                missing =
                    Some(format!("nothing stands between the revisions {revision} and {}", at.revision));
            }
            oldest.get_or_insert_with(|| index.clone());
            pending += size as u64;
            if pending >= STEP_BYTES {
                history.push((at.revision, std::mem::take(&mut pending)));
            }
        }
        // What it replaced is there, as long as cleaning has not come by.
        let replaced = index.get(record.key).map(|(_, slot)| slot.at);
        if replaced != record.previous && (replaced.is_some() || at.revision > meta.cleaned) {
            missing = Some(format!("what the record of revision {} replaced is missing", at.revision));
        }
        index.apply(at, record);
        revision = revision.max(at.revision);
        if missing.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    let expected = reader.len()?;
    if missing.is_none() && records != expected {
        missing = Some(format!("{records} records can be found of {expected}"));
    }
    if let Some(reason) = missing {
        return Err(LogError::Corrupt(reason));
    }
    if pending > 0 {
        history.push((revision, pending));
    }
    let oldest = View {
        revision: Revision::START.get().max(meta.compacted),
        index: oldest.unwrap_or_else(|| index.clone()),
    };
    Ok(Scanned { meta, view: View { revision, index }, oldest, history })
}

/// The state at an older revision: takes back, from a newer state, what each key went through since.
pub(crate) fn undo(log: &Log, newer: &View, revision: u64) -> Result<View, LogError> {
    let mut index = newer.index.clone();
    let mut seen: HashSet<String> = HashSet::new();
    log.reader()?.scan(revision, newer.revision, |_, record, _| {
        // The first change after the revision tells what the key held at it.
        if !seen.contains(record.key) {
            seen.insert(record.key.to_owned());
            // The lease stands in the record itself and is read with it.
            let slot = record.previous.map(|at| Slot { at, create: record.create, lease: 0 });
            index.restore(record.key, slot);
        }
        ControlFlow::Continue(())
    })?;
    Ok(View { revision, index })
}

/// What a slice of cleaning found: the records to remove, and up to which revision it looked.
#[derive(Debug, Default)]
pub(crate) struct Garbage {
    pub(crate) removed: Vec<crate::record::Position>,
    pub(crate) cleaned: u64,
}

/// Looks for records that no state from `compacted` on needs: those that were replaced by then, and deletions
/// by then. Takes a slice of about `limit` records of the log after `cleaned`.
pub(crate) fn garbage(log: &Log, cleaned: u64, compacted: u64, limit: usize) -> Result<Garbage, LogError> {
    let mut found = Garbage { removed: Vec::new(), cleaned };
    let (mut records, mut whole) = (0, true);
    log.reader()?.scan(cleaned, compacted, |at, record, _| {
        // Only whole revisions are taken, so that cleaning can go on after any of them.
        if at.revision > found.cleaned && records >= limit {
            whole = false;
            return ControlFlow::Break(());
        }
        found.cleaned = at.revision;
        records += 1;
        found.removed.extend(record.previous);
        if record.kind == Kind::Delete {
            found.removed.push(at);
        }
        ControlFlow::Continue(())
    })?;
    if whole {
        found.cleaned = compacted;
    }
    Ok(found)
}
