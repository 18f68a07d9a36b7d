//! A connection that ends when the head of a request takes too long to come.
//!
//! The wait between requests is another matter, and so is what a handler reads: only the time from the first
//! byte of a head to its end counts, and from the handshake to the end of the first.

use super::activity::Activity;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// I/O of HTTP/1 whose heads may take only so long.
pub(super) struct Heads<T> {
    io: T,
    activity: Arc<Activity>,
    limit: Duration,
    begun: usize,
    due: Option<Instant>,
    alarm: Option<Pin<Box<Sleep>>>,
}

impl<T> Heads<T> {
    /// Watches over the heads that `io` brings; `activity` says when one has come.
    pub(super) fn new(io: T, activity: Arc<Activity>, limit: Duration) -> Self {
        let (begun, due) = (activity.begun(), Some(Instant::now() + limit));
        Self { io, activity, limit, begun, due, alarm: None }
    }

    /// Is a head overdue, now that something has been read or has to be waited for? The timer exists only
    /// while a head is waited for.
    fn is_overdue(&mut self, cx: &mut Context<'_>, has_come: bool) -> bool {
        let begun = self.activity.begun();
        if begun != self.begun {
            (self.begun, self.due, self.alarm) = (begun, None, None);
        }
        if self.activity.is_handed_over() {
            return false;
        }
        if has_come && self.due.is_none() && self.activity.is_idle() {
            self.due = Some(Instant::now() + self.limit);
        }
        let Some(due) = self.due else { return false };
        if has_come {
            return Instant::now() >= due;
        }
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep_until(due)));
        alarm.as_mut().poll(cx).is_ready()
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Heads<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let polled = Pin::new(&mut self.io).poll_read(cx, into);
        let has_come = into.filled().len() > before;
        // The end and faults are for whoever reads.
        if (has_come || polled.is_pending()) && self.is_overdue(cx, has_come) {
            let late = io::Error::new(io::ErrorKind::TimedOut, "a head takes too long");
            return Poll::Ready(Err(late));
        }
        polled
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Heads<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, from)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        from: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, from)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::{Activity, Heads};
    use std::io::ErrorKind;
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
    use tokio::time::{Instant, sleep};

    const LIMIT: Duration = Duration::from_secs(32);

    fn pair() -> (Heads<DuplexStream>, DuplexStream, Arc<Activity>) {
        let (ours, theirs) = duplex(64);
        let activity = Arc::new(Activity::default());
        (Heads::new(ours, Arc::clone(&activity), LIMIT), theirs, activity)
    }

    #[tokio::test(start_paused = true)]
    async fn a_head_that_does_not_come_ends_the_connection() {
        let (mut ours, theirs, _) = pair();
        let began = Instant::now();
        let late = ours.read_u8().await.expect_err("nothing comes");
        assert_eq!((late.kind(), began.elapsed()), (ErrorKind::TimedOut, LIMIT));
        drop(theirs);

        // Byte by byte does not help.
        let (mut ours, mut theirs, _) = pair();
        let began = Instant::now();
        tokio::spawn(async move {
            while theirs.write_u8(b'x').await.is_ok() {
                sleep(Duration::from_secs(5)).await;
            }
        });
        while ours.read_u8().await.is_ok() {}
        assert_eq!(began.elapsed(), LIMIT);
    }

    #[tokio::test(start_paused = true)]
    async fn between_heads_there_is_time() {
        let (mut ours, mut theirs, activity) = pair();
        for _ in 0..3 {
            theirs.write_u8(b'x').await.expect("room");
            ours.read_u8().await.expect("in time");
            let running = activity.begin();
            // Its body.
            let later = async {
                sleep(LIMIT * 2).await;
                theirs.write_u8(b'y').await.expect("room");
            };
            let (read, ()) = tokio::join!(ours.read_u8(), later);
            read.expect("a body has its own time");
            drop(running);
            let later = async {
                sleep(LIMIT * 2).await;
                theirs.write_u8(b'z').await.expect("room");
            };
            let (read, ()) = tokio::join!(ours.read_u8(), later);
            read.expect("nothing was asked in between");
        }
        let began = Instant::now();
        assert_eq!(ours.read_u8().await.expect_err("begun, not ended").kind(), ErrorKind::TimedOut);
        assert_eq!(began.elapsed(), LIMIT);
    }

    #[tokio::test(start_paused = true)]
    async fn other_protocols_have_no_heads() {
        let (mut ours, mut theirs, activity) = pair();
        activity.begin().activity().hand_over();
        for _ in 0..3 {
            let later = async {
                sleep(LIMIT * 2).await;
                theirs.write_u8(b'x').await.expect("room");
            };
            let (read, ()) = tokio::join!(ours.read_u8(), later);
            read.expect("time does not matter");
        }
    }
}
