//! Forms made of shared bytes (JSON, table cells, frames) and the one byte budget they live in.
//!
//! A form costs nothing until it is made and can always be made again, so when the budget is spent the forms
//! that were not used since the last round are dropped, oldest first.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use bytes::Bytes;

/// What one form costs beside its bytes: its place in a set, its share of the set, and what an allocator
/// rounds up to.
const OVERHEAD: usize = 256;

/// Dead places the queue may hold before it is swept.
const SLACK: usize = 1024;

/// How the budget is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Bytes of forms held now.
    pub bytes: usize,
    /// The most bytes that may be held.
    pub limit: usize,
    /// Forms made since the start.
    pub made: u64,
    /// Forms dropped to stay within the limit.
    pub evicted: u64,
}

/// The byte budget that all forms of a cache share. Cloning gives another handle to the same budget.
#[derive(Clone, Debug)]
pub struct Budget {
    pool: Arc<Pool>,
}

#[derive(Debug)]
struct Pool {
    limit: usize,
    used: AtomicUsize,
    made: AtomicU64,
    evicted: AtomicU64,
    /// Sets that hold forms, oldest first. Taken before a set's lock, never after.
    queue: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    sets: VecDeque<Weak<Set>>,
    /// Sweep the dead when the queue gets longer than this.
    sweep_at: usize,
}

/// The forms of one entry or event; empty ones take two words.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    set: OnceLock<Arc<Set>>,
}

#[derive(Debug)]
struct Set {
    pool: Arc<Pool>,
    made: Mutex<Made>,
}

#[derive(Debug, Default)]
struct Made {
    list: Vec<(u32, Bytes)>,
    queued: bool,
    used: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // The guarded state is whole after each statement, so a panic elsewhere does not spoil it.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn cost(bytes: &Bytes) -> usize {
    bytes.len() + OVERHEAD
}

impl Budget {
    /// A budget of so many bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        let queue = Queue { sets: VecDeque::new(), sweep_at: SLACK };
        Self {
            pool: Arc::new(Pool {
                limit,
                used: AtomicUsize::new(0),
                made: AtomicU64::new(0),
                evicted: AtomicU64::new(0),
                queue: Mutex::new(queue),
            }),
        }
    }

    /// How the budget is used now.
    #[must_use]
    pub fn usage(&self) -> Usage {
        Usage {
            bytes: self.pool.used.load(Ordering::Relaxed),
            limit: self.pool.limit,
            made: self.pool.made.load(Ordering::Relaxed),
            evicted: self.pool.evicted.load(Ordering::Relaxed),
        }
    }
}

impl Pool {
    fn enqueue(&self, set: &Arc<Set>) {
        let mut queue = lock(&self.queue);
        queue.sets.push_back(Arc::downgrade(set));
        if queue.sets.len() > queue.sweep_at {
            queue.sets.retain(|set| set.strong_count() > 0);
            queue.sweep_at = 2 * queue.sets.len() + SLACK;
        }
    }

    /// Drops forms until the budget holds. A set used since it was last looked at gets one more round.
    fn evict(&self) {
        let mut queue = lock(&self.queue);
        let mut rounds = 2 * queue.sets.len();
        while self.used.load(Ordering::Relaxed) > self.limit && rounds > 0 {
            rounds -= 1;
            let Some(weak) = queue.sets.pop_front() else { return };
            let Some(set) = weak.upgrade() else { continue };
            let mut made = lock(&set.made);
            if made.used {
                made.used = false;
                queue.sets.push_back(weak);
                continue;
            }
            made.queued = false;
            let dropped = std::mem::take(&mut made.list);
            drop(made);
            self.evicted.fetch_add(dropped.len() as u64, Ordering::Relaxed);
            self.used.fetch_sub(dropped.iter().map(|(_, bytes)| cost(bytes)).sum(), Ordering::Relaxed);
        }
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        let made = self.made.get_mut().unwrap_or_else(PoisonError::into_inner);
        let held = made.list.iter().map(|(_, bytes)| cost(bytes)).sum();
        self.pool.used.fetch_sub(held, Ordering::Relaxed);
    }
}

impl Forms {
    pub(crate) fn get(&self, form: u32) -> Option<Bytes> {
        let mut made = lock(&self.set.get()?.made);
        let found = made.list.iter().find(|(id, _)| *id == form).map(|(_, bytes)| bytes.clone());
        made.used |= found.is_some();
        found
    }

    /// The form, made under the lock of this one set: whoever asks at the same time waits and shares it.
    pub(crate) fn get_or_make<E>(
        &self,
        form: u32,
        budget: &Budget,
        make: impl FnOnce() -> Result<Bytes, E>,
    ) -> Result<Bytes, E> {
        let set = self.set.get_or_init(|| {
            Arc::new(Set { pool: Arc::clone(&budget.pool), made: Mutex::new(Made::default()) })
        });
        let mut made = lock(&set.made);
        if let Some((_, bytes)) = made.list.iter().find(|(id, _)| *id == form) {
            let bytes = bytes.clone();
            made.used = true;
            return Ok(bytes);
        }
        let bytes = make()?;
        let pool = &set.pool;
        pool.made.fetch_add(1, Ordering::Relaxed);
        // A form that would push out a large part of the others is not worth keeping.
        if cost(&bytes) > pool.limit / 4 {
            return Ok(bytes);
        }
        // Most sets hold one form; a vector's own first step would be room for four.
        made.list.reserve_exact(1);
        made.list.push((form, bytes.clone()));
        let newly = !std::mem::replace(&mut made.queued, true);
        // Counted before the lock is let go: an eviction must not subtract what was not added yet.
        let used = pool.used.fetch_add(cost(&bytes), Ordering::Relaxed) + cost(&bytes);
        drop(made);
        if newly {
            pool.enqueue(set);
        }
        if used > pool.limit {
            pool.evict();
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests;
