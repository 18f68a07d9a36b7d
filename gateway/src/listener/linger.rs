//! A connection that is not torn down while its peer still sends.
//!
//! The kernel answers bytes that nobody will read with a reset, and a reset takes from the peer what it has
//! not read yet: the reply that says why. So after the last byte has gone, what still comes is thrown away
//! until the peer has read, closed, or had its time.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// How long a peer has, as in Go's server.
const LINGER: Duration = Duration::from_millis(500);
/// How much is thrown away meanwhile: twice the largest body, and then some.
const LINGER_BYTES: usize = 8 << 20;
/// Bytes that are thrown away at a time.
const PIECE_BYTES: usize = 16 << 10;

/// I/O that lingers when it is shut down.
pub(super) struct Linger<T> {
    io: T,
    since: Option<Pin<Box<Sleep>>>,
    left_bytes: usize,
}

impl<T> Linger<T> {
    /// Makes `io` linger.
    pub(super) const fn new(io: T) -> Self {
        Self { io, since: None, left_bytes: LINGER_BYTES }
    }
}

impl<T: AsyncRead + Unpin> Linger<T> {
    /// Throws away what comes. Complete when nothing more can.
    fn poll_rest(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let mut piece = [0; PIECE_BYTES];
        loop {
            let mut into = ReadBuf::new(&mut piece);
            match ready!(Pin::new(&mut self.io).poll_read(cx, &mut into)) {
                Ok(()) if (1..=self.left_bytes).contains(&into.filled().len()) => {
                    self.left_bytes -= into.filled().len();
                }
                Ok(()) | Err(_) => return Poll::Ready(()),
            }
        }
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Linger<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, into)
    }
}

impl<T: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Linger<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, from)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        from: &[IoSlice<'_>],
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
        if self.since.is_none() {
            ready!(Pin::new(&mut self.io).poll_shutdown(cx))?;
        }
        let out_of_time = self.since.get_or_insert_with(|| Box::pin(sleep(LINGER))).as_mut().poll(cx);
        if out_of_time.is_ready() {
            return Poll::Ready(Ok(()));
        }
        self.poll_rest(cx).map(Ok)
    }
}

#[cfg(test)]
mod tests {
    use super::{LINGER, LINGER_BYTES, Linger};
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn a_peer_that_still_sends_reads_the_reply() {
        let (ours, mut theirs) = duplex(8);
        let mut ours = Linger::new(ours);
        let peer = async {
            theirs.write_all(&[0; 1000]).await.expect("it is taken");
            let mut reply = String::new();
            theirs.read_to_string(&mut reply).await.expect("the reply");
            drop(theirs);
            reply
        };
        let (_, reply) = tokio::join!(
            async {
                ours.write_all(b"no").await.expect("room");
                ours.shutdown().await.expect("the peer ends");
            },
            peer
        );
        assert_eq!(reply, "no");
    }

    #[tokio::test(start_paused = true)]
    async fn a_peer_that_does_not_end_is_not_waited_for() {
        let (ours, theirs) = duplex(8);
        let began = Instant::now();
        Linger::new(ours).shutdown().await.expect("in peace");
        assert_eq!(began.elapsed(), LINGER);
        drop(theirs);

        let (ours, mut theirs) = duplex(64 << 10);
        let flood = tokio::spawn(async move {
            let mut sent = 0;
            while theirs.write_all(&[0; 1024]).await.is_ok() {
                sent += 1024;
            }
            sent
        });
        let mut ours = Linger::new(ours);
        ours.shutdown().await.expect("in peace");
        drop(ours);
        let sent = flood.await.expect("it ends with us");
        assert!((LINGER_BYTES..LINGER_BYTES + (128 << 10)).contains(&sent), "{sent}");
    }
}
