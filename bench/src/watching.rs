//! Watch fan-out: so many watchers, so many writes a second, and what a delivery costs and how long it takes.
//!
//! Watchers with a connection of their own read the wire themselves: one reader must cost little, or a
//! thousand of them measure the reader. A delivery is found by the label that the write carried, which also
//! says when it was sent.

use crate::client::{Call, Connection, JSON, Protocol};
use crate::load::Sample;
use crate::measures::{patched, turn};
use crate::pods::{self, Scene};
use anyhow::{Context as _, Result, ensure};
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use memchr::memmem::Finder;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::client::TlsStream;

/// What stands in front of the time of sending.
const MARK: &[u8] = b"\"bench/at\":\"";
/// Digits of the time.
const DIGITS: usize = 20;
/// Read at once, by all watchers into the same buffer.
const READ_BYTES: usize = 256 << 10;
/// Streams of one shared connection.
const STREAMS: usize = 100;
/// Time for what is under way to arrive.
const SETTLE: Duration = Duration::from_millis(500);
/// Connections made at a time.
const DIALS: usize = 32;
/// For so long and at least at this rate is written to fill the buffers of those who stopped reading, before
/// the others are measured: seven megabytes each, as Linux queues up to four for one connection.
const STALL: Duration = Duration::from_secs(25);
const STALL_RATE: u64 = 60;
/// Phases whose p99s are compared.
const WINDOWS: u32 = 9;
/// What the kernel of one who is to stall takes in unread.
const UNREAD_BYTES: u32 = 32 << 10;

/// How watchers are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wire {
    /// Each on a connection of its own, HTTP/1.1.
    Own,
    /// A hundred on each HTTP/2 connection.
    Shared,
}

/// A fan-out to measure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fanout {
    watchers: usize,
    rate: u64,
    wire: Wire,
    half_stall: bool,
}

/// What watchers share.
struct Shared {
    buffer: Mutex<Vec<u8>>,
    finder: Finder<'static>,
    micros: Mutex<Vec<u32>>,
    delivered: AtomicU64,
    bytes: AtomicU64,
    /// Deliveries of writes sent before are not counted.
    since: AtomicU64,
    stalled: AtomicBool,
    ended: AtomicU64,
}

impl Fanout {
    /// So many watchers, so many writes a second.
    pub(crate) const fn new(watchers: usize, rate: u64, wire: Wire) -> Self {
        Self { watchers, rate, wire, half_stall: false }
    }

    /// Half of the watchers stop reading; the others are compared with themselves before.
    pub(crate) const fn half_stall(self) -> Self {
        Self { half_stall: true, ..self }
    }

    /// Measures.
    pub(crate) async fn run(self, scene: &Scene, length: Duration) -> Result<Sample> {
        let process = scene.server.process;
        // What the writes alone cost, with nobody watching.
        let cpu = process.cpu()?;
        let writes = self.write(scene, length).await?;
        let cost = process.cpu()?.saturating_sub(cpu).as_secs_f64() / writes.max(1) as f64;
        let before = process.resident()?;
        let shared = Arc::new(Shared::new());
        let mut watchers = self.connect(scene, &shared).await?;
        tokio::time::sleep(SETTLE).await;
        let per_watch = process.resident()?.saturating_sub(before) as f64 / self.watchers.max(1) as f64;
        let (mut sample, compared) = if self.half_stall {
            let (_, was) = self.windows(scene, &shared, length).await?;
            shared.stalled.store(true, Ordering::Relaxed);
            let filling = Self { rate: self.rate.max(STALL_RATE), ..self };
            filling.write(scene, STALL).await?;
            let (sample, p99) = self.windows(scene, &shared, length).await?;
            (sample, Some((was, p99)))
        } else {
            (self.phase(scene, &shared, length).await?, None)
        };
        let ended = shared.ended.load(Ordering::Relaxed);
        watchers.abort_all();
        while watchers.join_next().await.is_some() {}
        let sent = self.rate as f64 * sample.wall.as_secs_f64();
        let net = (sample.cpu.as_secs_f64() - cost * sent) * 1e6 / sample.done.max(1) as f64;
        sample.note += &format!("{net:.1} µs without the writes; {:.1} KB a watch", per_watch / 1000.0);
        if let Some((was, p99)) = compared {
            sample.note += &format!(
                "; p99, middle of {WINDOWS}: {was:.2} ms, {p99:.2} ms with half stalled: {:.2} times",
                p99 / was
            );
        }
        if ended > 0 {
            sample.note += &format!("; {ended} watches ended");
        }
        Ok(sample)
    }

    const fn may_stall(self, number: usize) -> bool {
        self.half_stall && number % 2 == 1
    }

    async fn connect(self, scene: &Scene, shared: &Arc<Shared>) -> Result<JoinSet<()>> {
        let list = scene.server.once(Call::get("/api/v1/pods?limit=1", JSON)).await?;
        let revision = revision_of(&list).context("a list without resourceVersion")?;
        let path = format!("/api/v1/pods?watch=1&resourceVersion={revision}&timeoutSeconds=3600");
        let mut tasks = JoinSet::new();
        if self.wire == Wire::Shared {
            for first in (0..self.watchers).step_by(STREAMS) {
                let connection = scene.server.connect(Protocol::H2).await?;
                for _ in first..self.watchers.min(first + STREAMS) {
                    let mut stream = connection.stream().context("no stream")?;
                    let reply = stream.open(Call::get(path.as_str(), JSON)).await?;
                    ensure!(reply.status().is_success(), "a watch got {}", reply.status());
                    tasks.spawn(read_frames(reply.into_body(), stream, Arc::clone(shared)));
                }
            }
            return Ok(tasks);
        }
        let head: Arc<str> = scene.server.head(&path, JSON).into();
        for first in (0..self.watchers).step_by(DIALS) {
            let mut dials = JoinSet::new();
            for number in first..self.watchers.min(first + DIALS) {
                let (server, head) = (scene.server.clone(), Arc::clone(&head));
                // Who is to stall has little room, or the kernel reads on for long in its stead.
                let unread = self.may_stall(number).then_some(UNREAD_BYTES);
                dials.spawn(async move {
                    let mut stream = server.dial_with(Protocol::H1, unread).await?;
                    stream.write_all(head.as_bytes()).await?;
                    stream.flush().await?;
                    Ok::<_, anyhow::Error>((number, stream))
                });
            }
            while let Some(dialled) = dials.join_next().await {
                let (number, stream) = dialled??;
                tasks.spawn(read_wire(stream, self.may_stall(number), Arc::clone(shared)));
            }
        }
        Ok(tasks)
    }

    /// Several phases, and the p99 of the one in the middle: other work on the machine spoils some of them.
    async fn windows(self, scene: &Scene, shared: &Shared, length: Duration) -> Result<(Sample, f64)> {
        let (mut whole, mut p99s) = (Sample::default(), Vec::new());
        for _ in 0..WINDOWS {
            let sample = self.phase(scene, shared, length / WINDOWS).await?;
            p99s.push(sample.quantile_ms(0.99));
            whole.merge(sample);
        }
        p99s.sort_by(f64::total_cmp);
        Ok((whole, p99s[p99s.len() / 2]))
    }

    /// Writes for that long, and takes what is delivered.
    async fn phase(self, scene: &Scene, shared: &Shared, length: Duration) -> Result<Sample> {
        let process = scene.server.process;
        let (done, bytes) = (shared.delivered.load(Ordering::Relaxed), shared.bytes.load(Ordering::Relaxed));
        shared.since.store(turn(), Ordering::Relaxed);
        shared.lock_micros().clear();
        let (cpu, began) = (process.cpu()?, Instant::now());
        let writes = self.write(scene, length).await?;
        let wall = began.elapsed();
        tokio::time::sleep(SETTLE).await;
        let cpu = process.cpu()?.saturating_sub(cpu);
        let reading =
            if shared.stalled.load(Ordering::Relaxed) { self.watchers.div_ceil(2) } else { self.watchers };
        let mut micros = std::mem::take(&mut *shared.lock_micros());
        micros.sort_unstable();
        let done = shared.delivered.load(Ordering::Relaxed) - done;
        let bytes = shared.bytes.load(Ordering::Relaxed) - bytes;
        let missing = (writes * reading as u64).saturating_sub(done);
        let note =
            if missing > 0 { format!("{missing} deliveries late or missing; ") } else { String::new() };
        Ok(Sample { done, bytes, wall, cpu, resident: process.resident()?, micros, note })
    }

    /// Writes at the rate, whatever the replies take. Says how many were written.
    async fn write(self, scene: &Scene, length: Duration) -> Result<u64> {
        let connection = scene.server.connect(Protocol::H2).await?;
        let end = Instant::now() + length;
        let mut clock = tokio::time::interval(Duration::from_nanos(1_000_000_000 / self.rate.max(1)));
        let (mut tasks, mut number) = (JoinSet::new(), 0);
        while Instant::now() < end {
            clock.tick().await;
            let mut stream = connection.stream().context("no stream")?;
            let pod = patched(number, scene.pods);
            number += 1;
            tasks.spawn(async move { stream.send(pods::label_patch(pod, turn()), false).await });
        }
        while let Some(written) = tasks.join_next().await {
            let answer = written??;
            ensure!(answer.status == 200, "a write got {}", answer.status);
        }
        Ok(number)
    }
}

impl Shared {
    fn new() -> Self {
        Self {
            buffer: Mutex::new(vec![0; READ_BYTES]),
            finder: Finder::new(MARK),
            micros: Mutex::default(),
            delivered: AtomicU64::new(0),
            since: AtomicU64::new(0),
            bytes: AtomicU64::new(0),
            stalled: AtomicBool::new(false),
            ended: AtomicU64::new(0),
        }
    }

    fn lock_micros(&self) -> MutexGuard<'_, Vec<u32>> {
        self.micros.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts the deliveries in a text that begins with the last tail; gives the next tail, which may hold
    /// the beginning of a mark.
    fn see(&self, text: &[u8], tail: &mut Vec<u8>) {
        let (now, since) = (turn(), self.since.load(Ordering::Relaxed));
        let mut done = 0;
        for at in self.finder.find_iter(text) {
            let digits = at + MARK.len();
            let Some(digits) = text.get(digits..digits + DIGITS) else { break };
            done = at + MARK.len() + DIGITS;
            let sent = digits.iter().fold(0_u64, |sum, digit| sum.wrapping_mul(10) + u64::from(digit & 15));
            if sent >= since {
                self.delivered.fetch_add(1, Ordering::Relaxed);
                let took = u32::try_from(now.saturating_sub(sent) / 1000).unwrap_or(u32::MAX);
                self.lock_micros().push(took);
            }
        }
        let rest = text.len().saturating_sub(MARK.len() + DIGITS - 1).max(done);
        tail.clear();
        tail.extend_from_slice(&text[rest..]);
    }

    /// Reads once into the buffer that all share. Says how much was read.
    fn poll_wire(
        &self,
        stream: Pin<&mut TlsStream<TcpStream>>,
        tail: &mut Vec<u8>,
        cx: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        let mut buffer = self.buffer.lock().unwrap_or_else(PoisonError::into_inner);
        buffer[..tail.len()].copy_from_slice(tail);
        let mut space = ReadBuf::new(&mut buffer);
        space.advance(tail.len());
        ready!(stream.poll_read(cx, &mut space))?;
        let read = space.filled().len() - tail.len();
        self.bytes.fetch_add(read as u64, Ordering::Relaxed);
        self.see(space.filled(), tail);
        Poll::Ready(Ok(read))
    }
}

/// A watcher on a connection of its own.
async fn read_wire(mut stream: TlsStream<TcpStream>, may_stall: bool, shared: Arc<Shared>) {
    let mut tail = Vec::with_capacity(64);
    loop {
        let read = poll_fn(|cx| {
            if may_stall && shared.stalled.load(Ordering::Relaxed) {
                // Nobody wakes this any more: that is what stalled means.
                return Poll::Pending;
            }
            shared.poll_wire(Pin::new(&mut stream), &mut tail, cx)
        });
        if !matches!(read.await, Ok(1..)) {
            break;
        }
    }
    shared.ended.fetch_add(1, Ordering::Relaxed);
}

/// A watcher on a stream of a connection that others use, too.
async fn read_frames(mut body: Incoming, stream: Connection, shared: Arc<Shared>) {
    let mut text = Vec::with_capacity(64);
    let mut tail = Vec::with_capacity(64);
    while let Some(Ok(frame)) = body.frame().await {
        let Ok(data) = frame.into_data() else { continue };
        shared.bytes.fetch_add(data.len() as u64, Ordering::Relaxed);
        text.clear();
        text.extend_from_slice(&tail);
        text.extend_from_slice(&data);
        shared.see(&text, &mut tail);
        text.shrink_to(64);
    }
    drop(stream);
    shared.ended.fetch_add(1, Ordering::Relaxed);
}

/// The resourceVersion of a list, whose metadata comes first.
fn revision_of(list: &Bytes) -> Option<&str> {
    let text = std::str::from_utf8(list).ok()?;
    let (_, after) = text.split_once("\"resourceVersion\":\"")?;
    after.split_once('"').map(|(revision, _)| revision)
}

#[cfg(test)]
mod tests {
    use super::{Shared, revision_of};
    use std::sync::atomic::Ordering;

    #[test]
    fn marks_are_found_across_reads() {
        let text = format!("x\"bench/at\":\"{:020}\"y\"f:bench/at\":{{}}", 7).repeat(5);
        for cut in 1..60 {
            let shared = Shared::new();
            let (mut tail, mut whole) = (Vec::new(), Vec::new());
            for piece in text.as_bytes().chunks(cut) {
                whole.clear();
                whole.extend_from_slice(&tail);
                whole.extend_from_slice(piece);
                shared.see(&whole, &mut tail);
            }
            assert_eq!(shared.delivered.load(Ordering::Relaxed), 5, "pieces of {cut}");
        }
    }

    #[test]
    fn earlier_writes_are_not_counted() {
        let shared = Shared::new();
        shared.since.store(8, Ordering::Relaxed);
        shared.see(format!("\"bench/at\":\"{:020}\"", 7).as_bytes(), &mut Vec::new());
        assert_eq!(shared.delivered.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn a_list_says_where_it_stands() {
        let list = br#"{"kind":"PodList","metadata":{"resourceVersion":"42"},"items":[]}"#;
        assert_eq!(revision_of(&list.to_vec().into()), Some("42"));
    }
}
