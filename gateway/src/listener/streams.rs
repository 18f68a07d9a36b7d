//! HTTP/2 streams that end when their client takes nothing of the reply.
//!
//! Frames come and go on such a connection, so that nothing else would notice. Knows no request: whether it
//! is the client that is waited for, the reply's body says.

use hyper::rt::Executor;
use pin_project_lite::pin_project;
use std::cell::Cell;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep};

tokio::task_local! {
    static AWAITED: Cell<Awaited>;
}

/// What a stream waits for.
#[derive(Clone, Copy, Debug, Default)]
struct Awaited {
    /// Is it the client?
    client: bool,
    /// How often the client was given something.
    given: u64,
}

/// From here on this stream waits for its client.
pub(super) fn await_client() {
    await_next(true);
}

/// From here on it waits for something else.
pub(super) fn await_source() {
    await_next(false);
}

fn await_next(client: bool) {
    // HTTP/1 has no streams.
    let _ = AWAITED.try_with(|awaited| {
        let given = awaited.get().given + u64::from(client);
        awaited.set(Awaited { client, given });
    });
}

/// Runs streams, each for as long as its client takes something now and then.
#[derive(Clone, Copy, Debug)]
pub(super) struct Streams {
    limit: Duration,
}

impl Streams {
    /// Clients may take nothing for `limit`.
    pub(super) const fn new(limit: Duration) -> Self {
        Self { limit }
    }
}

impl<F: Future<Output = ()> + Send + 'static> Executor<F> for Streams {
    fn execute(&self, stream: F) {
        let watched = Watched { stream, limit: self.limit, seen: 0, alarm: None };
        tokio::spawn(AWAITED.scope(Cell::default(), watched));
    }
}

pin_project! {
    /// Ends with the stream or without it. The timer exists only while the client is waited for.
    struct Watched<F> {
        #[pin]
        stream: F,
        limit: Duration,
        seen: u64,
        #[pin]
        alarm: Option<Sleep>,
    }
}

impl<F: Future<Output = ()>> Future for Watched<F> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut this = self.project();
        if this.stream.poll(cx).is_ready() {
            return Poll::Ready(());
        }
        let Awaited { client, given } = AWAITED.with(Cell::get);
        if !client {
            return Poll::Pending;
        }
        if given != *this.seen {
            *this.seen = given;
            match this.alarm.as_mut().as_pin_mut() {
                Some(alarm) => alarm.reset(Instant::now() + *this.limit),
                None => this.alarm.set(Some(sleep(*this.limit))),
            }
        }
        if let Some(alarm) = this.alarm.as_pin_mut() {
            ready!(alarm.poll(cx));
        }
        Poll::Ready(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Streams, await_client, await_source};
    use hyper::rt::Executor;
    use std::time::Duration;
    use tokio::sync::oneshot;
    use tokio::time::{Instant, sleep};

    const LIMIT: Duration = Duration::from_secs(60);

    /// How long a stream runs that does this.
    async fn time(stream: impl Future<Output = ()> + Send + 'static) -> Duration {
        let began = Instant::now();
        let (alive, dead) = oneshot::channel::<()>();
        Streams::new(LIMIT).execute(async move {
            stream.await;
            drop(alive);
        });
        dead.await.expect_err("nothing is sent");
        began.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_takes_nothing_is_not_waited_for() {
        assert_eq!(time(async { sleep(LIMIT * 9).await }).await, LIMIT * 9, "no reply yet");
        let stuck = async {
            await_client();
            std::future::pending().await
        };
        assert_eq!(time(stuck).await, LIMIT);
        let slow = async {
            for _ in 0..5 {
                await_client();
                sleep(LIMIT - Duration::from_secs(1)).await;
            }
            await_source();
            sleep(LIMIT * 9).await;
            await_client();
            std::future::pending().await
        };
        assert_eq!(time(slow).await, (LIMIT - Duration::from_secs(1)) * 5 + LIMIT * 10);
    }
}
