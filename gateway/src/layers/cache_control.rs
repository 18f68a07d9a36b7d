//! Takes: any stage. Gives: the same, and `Cache-Control: no-cache, private` on replies without one.
//! Ends with: nothing. Limits: none.
//! Go counterpart: `WithCacheControl`.

use crate::body::Body;
use crate::stage::Stage;
use http::header::CACHE_CONTROL;
use http::{HeaderValue, Response};
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tower::{Layer, Service};

/// Keeps replies out of caches.
#[derive(Clone, Copy, Debug)]
pub struct CacheControlLayer;

impl<S> Layer<S> for CacheControlLayer {
    type Service = CacheControlService<S>;

    fn layer(&self, inner: S) -> CacheControlService<S> {
        CacheControlService { inner }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct CacheControlService<S> {
    inner: S,
}

impl<In, S: Stage<In>> Service<In> for CacheControlService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = CacheControlFuture<S::Future>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: In) -> Self::Future {
        CacheControlFuture { inner: self.inner.call(request) }
    }
}

pin_project! {
    /// A reply that gets its header.
    pub struct CacheControlFuture<F> {
        #[pin]
        inner: F,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for CacheControlFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Ok(mut reply) = ready!(self.project().inner.poll(cx));
        let fallback = HeaderValue::from_static("no-cache, private");
        reply.headers_mut().entry(CACHE_CONTROL).or_insert(fallback);
        Poll::Ready(Ok(reply))
    }
}
