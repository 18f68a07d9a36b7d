//! How much of the past is kept: decides when and up to where the log is compacted. Knows no clock.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Marks are not made more often than this, and compaction does not begin more often than [`PAUSE`].
const STEP: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_secs(15);

/// How many bytes one mark may stand for.
const STEP_BYTES: u64 = 4 << 20;

/// Remembers when the log was how long.
#[derive(Debug)]
pub(crate) struct History {
    window: Duration,
    limit: u64,
    marks: VecDeque<Mark>,
    /// Bytes appended since the beginning of this process's account.
    written: u64,
    /// Where `written` stood at the compacted revision.
    forgotten: u64,
    begun: Option<Instant>,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    /// When the first of its bytes were written.
    time: Instant,
    /// The newest revision it stands for.
    revision: u64,
    /// Where `written` stood before its first byte.
    from: u64,
    /// Where `written` stood after its last byte.
    to: u64,
}

impl History {
    pub(crate) fn new(window: Duration, limit: u64) -> Self {
        Self { window, limit, marks: VecDeque::new(), written: 0, forgotten: 0, begun: None }
    }

    /// The log has grown by so many bytes, up to `revision`.
    pub(crate) fn grown(&mut self, now: Instant, revision: u64, bytes: u64) {
        let from = self.written;
        self.written += bytes;
        let to = self.written;
        match self.marks.back_mut() {
            Some(mark) if now.duration_since(mark.time) < STEP && to - mark.from < STEP_BYTES => {
                (mark.revision, mark.to) = (revision, to);
            }
            _ => self.marks.push_back(Mark { time: now, revision, from, to }),
        }
    }

    /// The revision to compact to now, if it is time.
    pub(crate) fn due(&mut self, now: Instant) -> Option<u64> {
        let full = self.written - self.forgotten > self.limit;
        if !full && self.begun.is_some_and(|begun| now.duration_since(begun) < PAUSE) {
            return None;
        }
        let mut target = None;
        while let Some(mark) = self.marks.front() {
            let old = now.duration_since(mark.time) > self.window + STEP;
            if !old && self.written - self.forgotten <= self.limit {
                break;
            }
            target = Some(mark.revision);
            self.forgotten = mark.to;
            self.marks.pop_front();
        }
        if target.is_some() {
            self.begun = Some(now);
        }
        target
    }

    /// When [`History::due`] should be asked again, if nothing else happens.
    pub(crate) fn wake(&self) -> Option<Instant> {
        let old = self.marks.front()?.time + self.window + STEP;
        Some(self.begun.map_or(old, |begun| old.max(begun + PAUSE)) + Duration::from_millis(1))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::History;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_window_decides() {
        let start = Instant::now();
        let mut history = History::new(300 * SECOND, u64::MAX);
        for second in 0..400 {
            history.grown(start + second * SECOND, 100 + u64::from(second), 10);
        }
        assert_eq!(history.due(start + 200 * SECOND), None);
        let target = history.due(start + 400 * SECOND).unwrap();
        assert!((190..=200).contains(&target), "{target}");
        assert_eq!(history.due(start + 405 * SECOND), None, "not so soon again");
        assert!(history.due(start + 420 * SECOND).is_some());
        assert!(history.wake().unwrap() > start + 420 * SECOND);
        assert_eq!(history.due(start + 9_000 * SECOND), Some(499));
        assert_eq!(history.wake(), None, "nothing is left to forget");
    }

    #[test]
    fn the_bytes_decide() {
        let start = Instant::now();
        let mut history = History::new(300 * SECOND, 100 << 20);
        let mut target = 0;
        for revision in 2..1000 {
            history.grown(start, revision, 1 << 20);
            target = history.due(start).unwrap_or(target);
        }
        assert!((895..=904).contains(&target), "{target}");
    }
}
