//! Takes: `Received`. Gives: the same.
//! Ends with: 504 where the reply does not begin before the deadline; a body that comes in pieces and is
//! not done by then is cut off. Limits: the time of every request that is not long-running.
//! Go counterpart: `WithTimeoutForNonLongRunningRequests`.

use crate::body::{Body, BodyError};
use crate::layers::classify::Received;
use crate::stage::Stage;
use bytes::Bytes;
use futures_util::stream::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::time::{Instant, Sleep, sleep_until};
use tower::{Layer, Service};

/// The Status as kube-apiserver writes it here: without kind and version, with an untyped body.
const TIMED_OUT: &str = concat!(
    r#"{"metadata":{},"status":"Failure","message":"Timeout: request did not complete within the "#,
    r#"allotted timeout","reason":"Timeout","details":{},"code":504}"#,
    "\n"
);

/// Holds requests to their deadlines. Past it the future that answers is dropped; what it has queued
/// in the store completes without it.
#[derive(Clone, Copy, Debug)]
pub struct DeadlineLayer;

impl<S> Layer<S> for DeadlineLayer {
    type Service = DeadlineService<S>;

    fn layer(&self, inner: S) -> DeadlineService<S> {
        DeadlineService { inner }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct DeadlineService<S> {
    inner: S,
}

impl<S: Stage<Received>> Service<Received> for DeadlineService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = DeadlineFuture<S::Future>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, received: Received) -> Self::Future {
        let deadline = received.context().deadline;
        DeadlineFuture { inner: self.inner.call(received), deadline, sleep: None }
    }
}

pin_project! {
    /// A reply in time. The timer exists only once a reply has to be waited for.
    pub struct DeadlineFuture<F> {
        #[pin]
        inner: F,
        deadline: Option<Instant>,
        #[pin]
        sleep: Option<Sleep>,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for DeadlineFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let mut this = self.project();
        if let Poll::Ready(Ok(reply)) = this.inner.poll(cx) {
            return Poll::Ready(Ok(match *this.deadline {
                Some(deadline) if reply.body().is_streamed() => {
                    reply.map(|body| Body::stream(Bounded { body, deadline, sleep: None }))
                }
                _ => reply,
            }));
        }
        let Some(deadline) = *this.deadline else { return Poll::Pending };
        if this.sleep.is_none() {
            this.sleep.set(Some(sleep_until(deadline)));
        }
        if let Some(sleep) = this.sleep.as_pin_mut() {
            ready!(sleep.poll(cx));
        }
        Poll::Ready(Ok(timed_out()))
    }
}

fn timed_out() -> Response<Body> {
    let mut reply = Response::new(Body::full(TIMED_OUT));
    *reply.status_mut() = StatusCode::GATEWAY_TIMEOUT;
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    reply
}

pin_project! {
    /// Pieces that stop at a time.
    struct Bounded {
        body: Body,
        deadline: Instant,
        #[pin]
        sleep: Option<Sleep>,
    }
}

impl Stream for Bounded {
    type Item = Result<Bytes, BodyError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut this = self.project();
        // A slow reader asks rarely, a slow source answers late: both are over at the same time.
        if Instant::now() < *this.deadline {
            if let Poll::Ready(piece) = Pin::new(this.body).poll_next(cx) {
                return Poll::Ready(piece);
            }
            if this.sleep.is_none() {
                this.sleep.set(Some(sleep_until(*this.deadline)));
            }
            if let Some(sleep) = this.sleep.as_pin_mut() {
                ready!(sleep.poll(cx));
            }
        }
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::TimedOut).into())))
    }
}
