//! What a process has used: processor time and memory, from /proc.

use anyhow::{Context, Result};
use std::time::Duration;

/// Clock ticks a second in /proc, which Linux fixes for programs.
const TICKS_PER_SECOND: u64 = 100;

/// A process that is charged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Process(pub(crate) u32);

impl Process {
    /// Processor time of all its threads so far, user and system.
    pub(crate) fn cpu(self) -> Result<Duration> {
        let path = format!("/proc/{}/stat", self.0);
        let stat = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        ticks(&stat).map(|ticks| Duration::from_millis(ticks * 1000 / TICKS_PER_SECOND)).context(path)
    }

    /// Resident memory now, in bytes.
    pub(crate) fn resident(self) -> Result<u64> {
        let path = format!("/proc/{}/status", self.0);
        let status = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: u64 = line.and_then(|line| line.trim().strip_suffix(" kB")).context("no VmRSS")?.parse()?;
        Ok(kib * 1024)
    }
}

/// utime and stime; the name before them may hold anything, parentheses too.
fn ticks(stat: &str) -> Option<u64> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_ascii_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::{Process, ticks};

    #[test]
    fn ticks_stand_behind_the_name() {
        let stat = "7 (a) b) S 1 2 3 4 5 6 7 8 9 10 40 2 0 0 20 0 3 0 55";
        assert_eq!(ticks(stat), Some(42));
        assert_eq!(ticks("7 (a"), None);
    }

    #[test]
    fn this_process_uses_something() {
        let this = Process(std::process::id());
        assert!(this.resident().unwrap() > 100_000);
        this.cpu().unwrap();
    }
}
