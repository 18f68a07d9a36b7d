//! The road of a request, outermost first, one line a layer.
//!
//! What each layer takes, gives and answers stands at the head of its file. The order is
//! kube-apiserver's; the stage types keep it.

use crate::layers::audit_id::AuditIdLayer;
use crate::layers::authenticate::AuthenticateLayer;
use crate::layers::authorize::AuthorizeLayer;
use crate::layers::cache_control::CacheControlLayer;
use crate::layers::catch_panic::CatchPanicLayer;
use crate::layers::classify::ClassifyLayer;
use crate::layers::deadline::DeadlineLayer;
use crate::layers::drain::DrainLayer;
use crate::layers::seat::SeatLayer;
use crate::listener::drain::Lifecycle;
use crate::stage::{Authorized, Dispatch, Dispatcher, Edge, Received, Seam, Stage};
use keelson_authn::Authenticator;
use keelson_authz::Authorizer;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceBuilder;

/// What the chain is built from.
#[derive(Clone)]
pub struct Parts {
    /// Says who asks.
    pub authenticator: Arc<dyn Authenticator>,
    /// Says whether they may.
    pub authorizer: Arc<dyn Authorizer>,
    /// Where the server stands.
    pub lifecycle: Lifecycle,
    /// How long a request may take that is not long-running.
    pub request_timeout: Duration,
}

/// The whole road, from the listener to `dispatch`.
#[must_use]
pub fn road(parts: &Parts, dispatch: Arc<dyn Dispatch>) -> impl Stage<Edge> + use<> {
    let judged = Seam::new(judge(parts, Dispatcher::new(dispatch)));
    edge(parts, judged)
}

/// From the listener to the first seam.
fn edge<S: Stage<Received>>(parts: &Parts, inner: S) -> impl Stage<Edge> + use<S> {
    ServiceBuilder::new()
        .layer(AuditIdLayer) //                                                 Edge -> Tagged
        .layer(CacheControlLayer)
        .layer(CatchPanicLayer) //                                              500
        .layer(ClassifyLayer { request_timeout: parts.request_timeout }) //     Tagged -> Received       400
        .layer(DrainLayer { lifecycle: parts.lifecycle.clone() }) //            503
        .layer(DeadlineLayer) //                                                504
        .service(inner)
}

/// From the first seam to the second.
fn judge<S: Stage<Authorized>>(parts: &Parts, inner: S) -> impl Stage<Received> + use<S> {
    let (authenticator, authorizer) = (Arc::clone(&parts.authenticator), Arc::clone(&parts.authorizer));
    ServiceBuilder::new()
        .layer(AuthenticateLayer { authenticator }) //                          Received -> Identified   401
        .layer(SeatLayer) //                                                    Identified -> Seated
        .layer(AuthorizeLayer { authorizer }) //                                Seated -> Authorized     403
        .service(inner)
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
