//! What time it is for a store: the system's, or one that is moved by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A clock. Clones show the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Hand>>);

#[derive(Debug)]
struct Hand {
    /// Milliseconds since 1970 at the beginning.
    began: u64,
    /// What stands for the beginning among instants.
    instant: Instant,
    /// Milliseconds that have passed.
    passed: AtomicU64,
}

impl Clock {
    /// One that stands still at so many milliseconds since 1970 until it is moved: for simulation.
    #[must_use]
    pub fn by_hand(unix: u64) -> Self {
        let hand = Hand { began: unix, instant: Instant::now(), passed: AtomicU64::new(0) };
        Self(Some(Arc::new(hand)))
    }

    /// Moves a clock that goes by hand. The system's cannot be moved.
    pub fn advance(&self, by: Duration) {
        if let Some(hand) = &self.0 {
            hand.passed.fetch_add(millis(by), Ordering::AcqRel);
        }
    }

    /// For durations.
    pub(crate) fn now(&self) -> Instant {
        match &self.0 {
            None => Instant::now(),
            Some(hand) => hand.instant + Duration::from_millis(hand.passed.load(Ordering::Acquire)),
        }
    }

    /// Milliseconds since 1970: for what outlives the process.
    pub(crate) fn unix(&self) -> u64 {
        match &self.0 {
            None => millis(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()),
            Some(hand) => hand.began + hand.passed.load(Ordering::Acquire),
        }
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
