//! A closed loop of requests: so many at a time, for so long, and what they cost.

use crate::client::{Call, Protocol, Server};
use anyhow::{Context, Result, ensure};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What is sent.
pub(crate) struct Plan {
    /// Over which protocol.
    pub(crate) protocol: Protocol,
    /// On how many connections.
    pub(crate) connections: usize,
    /// How many requests at a time on each.
    pub(crate) streams: usize,
    /// No more requests than this.
    pub(crate) most: u64,
    /// The request with this number.
    pub(crate) make: Arc<dyn Fn(u64) -> Call + Send + Sync>,
}

/// What was measured.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample {
    /// Requests answered, or events delivered.
    pub(crate) done: u64,
    /// Bytes of bodies on the wire.
    pub(crate) bytes: u64,
    /// How long it took.
    pub(crate) wall: Duration,
    /// The server's processor time in it.
    pub(crate) cpu: Duration,
    /// The server's resident memory at the end.
    pub(crate) resident: u64,
    /// How long each took, in microseconds, sorted.
    pub(crate) micros: Vec<u32>,
    /// What else is to be said.
    pub(crate) note: String,
}

impl Sample {
    /// Processor time for each, in microseconds.
    pub(crate) fn cpu_each(&self) -> f64 {
        self.cpu.as_secs_f64() * 1e6 / self.done.max(1) as f64
    }

    /// Done in a second.
    pub(crate) fn rate(&self) -> f64 {
        self.done as f64 / self.wall.as_secs_f64().max(1e-9)
    }

    /// A quantile in milliseconds.
    pub(crate) fn quantile_ms(&self, q: f64) -> f64 {
        quantile_ms(&self.micros, q)
    }

    /// Takes another sample of the same in.
    pub(crate) fn merge(&mut self, other: Self) {
        self.done += other.done;
        self.bytes += other.bytes;
        self.wall += other.wall;
        self.cpu += other.cpu;
        self.resident = self.resident.max(other.resident);
        self.micros.extend(other.micros);
        self.micros.sort_unstable();
        self.note = other.note;
    }
}

/// A quantile of sorted microseconds, in milliseconds.
pub(crate) fn quantile_ms(sorted: &[u32], q: f64) -> f64 {
    let at = ((sorted.len() as f64 * q) as usize).min(sorted.len().saturating_sub(1));
    sorted.get(at).map_or(0.0, |micros| f64::from(*micros) / 1000.0)
}

impl Plan {
    /// Sends for that long. Anything but success ends it.
    pub(crate) async fn run(self, server: &Server, length: Duration) -> Result<Sample> {
        let mut workers = Vec::new();
        for _ in 0..self.connections {
            let first = server.connect(self.protocol).await?;
            for _ in 1..self.streams {
                workers.push(first.stream().context("HTTP/1.1 has one request at a time")?);
            }
            workers.push(first);
        }
        let next = Arc::new(AtomicU64::new(0));
        // The first request on each connection pays for its beginning; it is not measured.
        for worker in &mut workers {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let answer = worker.send((self.make)(number), false).await?;
            ensure!((200..300).contains(&answer.status), "{}: {}", answer.status, text(&answer.body));
        }
        let (before, began) = (server.process.cpu()?, Instant::now());
        let end = began + length;
        let mut tasks = Vec::new();
        for mut worker in workers {
            let (next, make, most) = (Arc::clone(&next), Arc::clone(&self.make), self.most);
            tasks.push(tokio::spawn(async move {
                let (mut micros, mut bytes) = (Vec::new(), 0);
                while Instant::now() < end {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= most {
                        break;
                    }
                    let call = make(number);
                    let sent = Instant::now();
                    let answer = worker.send(call, false).await?;
                    micros.push(u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX));
                    bytes += answer.bytes;
                    ensure!((200..300).contains(&answer.status), "{}: {}", answer.status, text(&answer.body));
                }
                Ok::<_, anyhow::Error>((micros, bytes))
            }));
        }
        let mut sample = Sample::default();
        for task in tasks {
            let (micros, bytes) = task.await??;
            sample.micros.extend(micros);
            sample.bytes += bytes;
        }
        sample.wall = began.elapsed();
        sample.cpu = server.process.cpu()?.saturating_sub(before);
        sample.resident = server.process.resident()?;
        sample.done = sample.micros.len() as u64;
        sample.micros.sort_unstable();
        Ok(sample)
    }
}

fn text(body: &[u8]) -> String {
    String::from_utf8_lossy(&body[..body.len().min(300)]).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Sample;
    use std::time::Duration;

    #[test]
    fn figures_are_for_each() {
        let sample = Sample {
            done: 200,
            wall: Duration::from_secs(2),
            cpu: Duration::from_millis(10),
            micros: (1..=200).map(|n| n * 1000).collect(),
            ..Sample::default()
        };
        assert_eq!(sample.rate(), 100.0);
        assert_eq!(sample.cpu_each(), 50.0);
        assert_eq!(sample.quantile_ms(0.5), 101.0);
        assert_eq!(sample.quantile_ms(0.99), 199.0);
        assert_eq!(Sample::default().quantile_ms(0.99), 0.0);
    }
}
