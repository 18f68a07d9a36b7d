//! Takes: `Received`. Gives: the same.
//! Ends with: 503 and Retry-After for requests that come after the server has begun to drain, probes apart;
//! streams of long-running requests end there. Limits: none; how long draining may take is the listener's.
//! Go counterparts: `WithWaitGroup`, `WithWatchTerminationDuringShutdown`.

use crate::body::{Body, BodyError};
use crate::context::Shape;
use crate::layers::classify::Received;
use crate::layers::refuse;
use crate::listener::drain::{Drained, Lifecycle};
use crate::respond;
use crate::stage::Stage;
use bytes::Bytes;
use futures_util::future::{Either, Ready, ready};
use futures_util::stream::Stream;
use http::header::RETRY_AFTER;
use http::{HeaderValue, Response};
use keelson_api::status::Status;
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tower::{Layer, Service};

/// Ends what would keep a stopping server from stopping.
#[derive(Clone, Debug)]
pub struct DrainLayer {
    /// Where the server stands.
    pub lifecycle: Lifecycle,
}

impl<S> Layer<S> for DrainLayer {
    type Service = DrainService<S>;

    fn layer(&self, inner: S) -> DrainService<S> {
        DrainService { inner, lifecycle: self.lifecycle.clone() }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct DrainService<S> {
    inner: S,
    lifecycle: Lifecycle,
}

impl<S: Stage<Received>> Service<Received> for DrainService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Either<DrainFuture<S::Future>, Ready<Result<Response<Body>, Infallible>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, received: Received) -> Self::Future {
        if self.lifecycle.is_draining() && !is_probe(&received.context().info.path) {
            return Either::Right(ready(Ok(shutting_down(&received))));
        }
        let long = received.context().shape == Shape::Long;
        let lifecycle = long.then(|| self.lifecycle.clone());
        Either::Left(DrainFuture { inner: self.inner.call(received), lifecycle })
    }
}

/// Who asks whether the server is well wants to hear what is wrong, and is no reason to go on.
fn is_probe(path: &str) -> bool {
    ["/readyz", "/livez", "/healthz", "/metrics"].iter().any(|probe| path.starts_with(probe))
}

fn shutting_down(received: &Received) -> Response<Body> {
    let status = Status::service_unavailable("apiserver is shutting down");
    let mut reply = respond::status(&received.context().parts.headers, &status);
    reply.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
    refuse::nosniff(reply)
}

pin_project! {
    /// A reply whose stream ends when the server drains.
    pub struct DrainFuture<F> {
        #[pin]
        inner: F,
        lifecycle: Option<Lifecycle>,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for DrainFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let Ok(reply) = ready!(this.inner.poll(cx));
        Poll::Ready(Ok(match this.lifecycle.take() {
            Some(lifecycle) if reply.body().is_streamed() => {
                reply.map(|body| Body::stream(Ending { body, drained: lifecycle.drained() }))
            }
            _ => reply,
        }))
    }
}

pin_project! {
    /// A stream with an early end: the client sees a watch that is over and opens another elsewhere.
    struct Ending {
        body: Body,
        #[pin]
        drained: Drained,
    }
}

impl Stream for Ending {
    type Item = Result<Bytes, BodyError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.project();
        // Asked first: a stream that always has more would never wait, and never end.
        if this.drained.poll(cx).is_ready() {
            return Poll::Ready(None);
        }
        Pin::new(this.body).poll_next(cx)
    }
}
