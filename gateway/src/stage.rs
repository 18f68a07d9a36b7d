//! The stages of a request, outermost first, and what a layer is.
//!
//! A layer consumes one stage and yields the next; the constructor of a stage is private to the module
//! of the layer that gives it. So a wrong order of layers does not compile, and what takes `Authorized`
//! cannot be reached by a request that nobody judged.

pub use crate::layers::audit_id::Tagged;
pub use crate::layers::authenticate::Identified;
pub use crate::layers::authorize::Authorized;
pub use crate::layers::classify::Received;
pub use crate::layers::seat::Seated;

use crate::body::{Body, Inbound};
use crate::context::Peer;
use futures_util::future::BoxFuture;
use http::{Request, Response};
use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::time::Instant;
use tower::Service;
use tower::util::BoxCloneSyncService;

/// A request as the listener hands it in.
pub struct Edge {
    /// The request with its unread body.
    pub request: Request<Inbound>,
    /// The connection it came on.
    pub peer: Arc<Peer>,
    /// When its head was read.
    pub received: Instant,
}

/// What every part of the chain is: a service that is always ready, whose errors are replies.
pub trait Stage<In>:
    Service<In, Response = Response<Body>, Error = Infallible, Future: Send + 'static>
    + Clone
    + Send
    + Sync
    + 'static
{
}

impl<In, S> Stage<In> for S where
    S: Service<In, Response = Response<Body>, Error = Infallible, Future: Send + 'static>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// The first of two places where the chain's type is erased.
pub type Seam<In> = BoxCloneSyncService<In, Response<Body>, Infallible>;

/// The second: what answers requests that may be answered. One for the whole server, shared, so that
/// handing a request over clones nothing.
pub trait Dispatch: Send + Sync + 'static {
    /// Answers one request. Dropping the future abandons it.
    fn dispatch(&self, request: Authorized) -> BoxFuture<'static, Response<Body>>;
}

/// The innermost service of the chain.
#[derive(Clone)]
pub struct Dispatcher(Arc<dyn Dispatch>);

impl Dispatcher {
    /// A service that hands everything to `dispatch`.
    #[must_use]
    pub fn new(dispatch: Arc<dyn Dispatch>) -> Self {
        Self(dispatch)
    }
}

impl Service<Authorized> for Dispatcher {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Answering;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Authorized) -> Answering {
        Answering(self.0.dispatch(request))
    }
}

/// A reply being made.
pub struct Answering(BoxFuture<'static, Response<Body>>);

impl Future for Answering {
    type Output = Result<Response<Body>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(cx).map(Ok)
    }
}

impl fmt::Debug for Dispatcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dispatcher")
    }
}
