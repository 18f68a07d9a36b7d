//! Takes: `Identified`. Gives: `Seated`: a request that may be worked on now.
//! Ends with: nothing. Limits: none: every request is seated at once, and connections and streams are
//! limited where they are accepted.
//! Go counterpart: `WithPriorityAndFairness`, whose place in the order this is.

use crate::body::Body;
use crate::context::Context as RequestContext;
use crate::layers::authenticate::Identified;
use crate::stage::Stage;
use http::Response;
use keelson_api::user::User;
use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// A request whose turn it is.
pub struct Seated(Identified);

impl Seated {
    /// What is known about the request.
    #[must_use]
    pub fn context(&self) -> &RequestContext {
        self.0.context()
    }

    /// The same, to change.
    #[must_use]
    pub fn context_mut(&mut self) -> &mut RequestContext {
        self.0.context_mut()
    }

    /// Who asks.
    #[must_use]
    pub const fn user(&self) -> &Arc<User> {
        self.0.user()
    }

    /// Gives up the stage.
    #[must_use]
    pub fn into_parts(self) -> (Box<RequestContext>, Arc<User>) {
        self.0.into_parts()
    }
}

/// Seats requests.
#[derive(Clone, Copy, Debug)]
pub struct SeatLayer;

impl<S> Layer<S> for SeatLayer {
    type Service = SeatService<S>;

    fn layer(&self, inner: S) -> SeatService<S> {
        SeatService { inner }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct SeatService<S> {
    inner: S,
}

impl<S: Stage<Seated>> Service<Identified> for SeatService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = S::Future;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, identified: Identified) -> S::Future {
        self.inner.call(Seated(identified))
    }
}
