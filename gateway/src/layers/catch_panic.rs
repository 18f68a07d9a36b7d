//! Takes: any stage. Gives: the same.
//! Ends with: 500 where anything inside panics before it replies. Limits: none.
//! Go counterpart: `WithPanicRecovery`.

use crate::body::Body;
use crate::layers::refuse;
use crate::stage::Stage;
use http::{Response, StatusCode};
use pin_project_lite::pin_project;
use std::any::Any;
use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};
use tower::{Layer, Service};
use tracing::error;

/// Turns panics into replies, so that one request cannot end its connection.
#[derive(Clone, Copy, Debug)]
pub struct CatchPanicLayer;

impl<S> Layer<S> for CatchPanicLayer {
    type Service = CatchPanicService<S>;

    fn layer(&self, inner: S) -> CatchPanicService<S> {
        CatchPanicService { inner }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct CatchPanicService<S> {
    inner: S,
}

impl<In, S: Stage<In>> Service<In> for CatchPanicService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = CatchPanicFuture<S::Future>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    // What a panic leaves behind is dropped unseen: the future here, the clone of the service above.
    fn call(&mut self, request: In) -> Self::Future {
        match catch_unwind(AssertUnwindSafe(|| self.inner.call(request))) {
            Ok(inner) => CatchPanicFuture { inner: Some(inner), panicked: None },
            Err(panic) => CatchPanicFuture { inner: None, panicked: Some(reply_to(&*panic)) },
        }
    }
}

pin_project! {
    /// A reply, whatever happens.
    pub struct CatchPanicFuture<F> {
        #[pin]
        inner: Option<F>,
        panicked: Option<Response<Body>>,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for CatchPanicFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let mut this = self.project();
        let Some(inner) = this.inner.as_mut().as_pin_mut() else {
            return this.panicked.take().map_or(Poll::Pending, |reply| Poll::Ready(Ok(reply)));
        };
        match catch_unwind(AssertUnwindSafe(|| inner.poll(cx))) {
            Ok(polled) => polled,
            Err(panic) => {
                this.inner.set(None);
                Poll::Ready(Ok(reply_to(&*panic)))
            }
        }
    }
}

fn reply_to(panic: &(dyn Any + Send)) -> Response<Body> {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    error!(panic = text.unwrap_or("not a text"), "a request caused a panic");
    let message = "This request caused apiserver to panic. Look in the logs for details.";
    refuse::text(StatusCode::INTERNAL_SERVER_ERROR, message)
}
