//! Where the server stands between its start and its end, and waiting for the end.

use pin_project_lite::pin_project;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll, Waker};
use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;

/// Where the server stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// It serves.
    Serving,
    /// It has been told to stop and serves on, so that load balancers can notice.
    Stopping,
    /// It finishes what it has begun and begins nothing new.
    Draining,
}

/// A handle on where the server stands. It only moves forward.
#[derive(Clone, Debug)]
pub struct Lifecycle(Arc<State>);

#[derive(Debug)]
struct State {
    phase: AtomicU8,
    draining: Arc<Notify>,
}

impl Default for Lifecycle {
    fn default() -> Self {
        let draining = Arc::new(Notify::new());
        Self(Arc::new(State { phase: AtomicU8::new(Phase::Serving as u8), draining }))
    }
}

impl Lifecycle {
    /// Where the server stands now.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match self.0.phase.load(Ordering::Acquire) {
            0 => Phase::Serving,
            1 => Phase::Stopping,
            _ => Phase::Draining,
        }
    }

    /// Has it begun to drain?
    #[must_use]
    pub fn is_draining(&self) -> bool {
        self.phase() == Phase::Draining
    }

    /// The server has been told to stop.
    pub fn begin_stopping(&self) {
        self.0.phase.fetch_max(Phase::Stopping as u8, Ordering::AcqRel);
    }

    /// The server takes nothing new from here on.
    pub fn begin_draining(&self) {
        self.0.phase.store(Phase::Draining as u8, Ordering::Release);
        self.0.draining.notify_waiters();
    }

    /// Completes when the server drains; at once when it already does.
    #[must_use]
    pub fn drained(&self) -> Drained {
        // The wait begins before the phase is looked at: what happens in between is not missed.
        let notified = Arc::clone(&self.0.draining).notified_owned();
        Drained { notified, lifecycle: self.clone(), waker: None }
    }
}

pin_project! {
    /// Waits until the server drains.
    pub struct Drained {
        #[pin]
        notified: OwnedNotified,
        lifecycle: Lifecycle,
        // Whom the wait would wake: asking again on its behalf would only take a lock that all share.
        waker: Option<Waker>,
    }
}

impl Future for Drained {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.project();
        if this.lifecycle.is_draining() {
            return Poll::Ready(());
        }
        if this.waker.as_ref().is_some_and(|waker| waker.will_wake(cx.waker())) {
            return Poll::Pending;
        }
        *this.waker = Some(cx.waker().clone());
        this.notified.poll(cx)
    }
}
