//! The cache proves itself: what a resource shows is compared with what the store holds at the same revision.
//!
//! A difference means that an event was lost or made up on the way, here or below. It must not know what is
//! done about it: that is the dispatcher's.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use keelson_storage::{Error, KeyValue, Range, prefix_end};

use crate::entry::Entry;
use crate::resource::{Resource, Snapshot};

/// How many entries are compared at a time.
const PIECE: usize = 32;

/// How the comparisons of a resource with the store went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// The cache was what the store is.
    pub passed: u64,
    /// It was not, and was built anew.
    pub failed: u64,
    /// The store could not tell.
    pub unsure: u64,
}

/// The same, while it is counted.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    passed: AtomicU64,
    failed: AtomicU64,
    unsure: AtomicU64,
}

/// The result of one comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Same,
    /// The first key that differs.
    Differs(String),
    Unsure(Error),
}

impl Counts {
    pub(crate) fn count(&self, verdict: &Verdict) {
        let count = match verdict {
            Verdict::Same => &self.passed,
            Verdict::Differs(_) => &self.failed,
            Verdict::Unsure(_) => &self.unsure,
        };
        count.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn get(&self) -> Checks {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Checks { passed: of(&self.passed), failed: of(&self.failed), unsure: of(&self.unsure) }
    }
}

/// Compares a resource with the store, page by page.
pub(crate) async fn compare(resource: Arc<Resource>, page: usize) -> Verdict {
    match walk(&resource, page).await {
        Ok(None) => Verdict::Same,
        Ok(Some(key)) => Verdict::Differs(key),
        Err(error) => Verdict::Unsure(error),
    }
}

/// The first key that differs.
async fn walk(resource: &Resource, limit: usize) -> Result<Option<String>, Error> {
    // Both stay as they are: the root for good, the store's state at a revision as long as it has it.
    let Snapshot { root, revision } = resource.snapshot();
    let prefix = resource.prefix();
    let end = prefix_end(prefix);
    let mut start = prefix.to_owned();
    loop {
        let range = Range { start: &start, end: &end, limit, revision: Some(revision) };
        let page = {
            let _permit = resource.history_permit().await;
            resource.store().range(range).await?
        };
        let mut ours = root.range("", &start[prefix.len()..]);
        for (number, item) in page.items.iter().enumerate() {
            if number % PIECE == PIECE - 1 {
                // There is time: whoever is served comes first.
                tokio::task::yield_now().await;
            }
            let Some(entry) = ours.next() else { return Ok(Some(item.key.to_string())) };
            if !is_same(resource, entry, item) {
                let theirs = item.key[prefix.len()..].to_owned();
                return Ok(Some(theirs.min(entry.key.to_string())));
            }
        }
        let Some(last) = page.items.last().filter(|_| page.more) else {
            return Ok(ours.next().map(|entry| entry.key.to_string()));
        };
        drop(ours);
        start = format!("{}\0", last.key);
    }
}

fn is_same(resource: &Resource, entry: &Entry, item: &KeyValue) -> bool {
    entry.revision == item.mod_revision
        && item.key[resource.prefix().len()..] == *entry.key
        && entry.is_as(&resource.admit(&item.key, item.mod_revision, &item.value))
}
