//! The whole chain without a connection, for tests of what stands behind it.

use super::{Parts, road};
use crate::body::{Body, Inbound};
use crate::context::Peer;
use crate::listener::drain::Lifecycle;
use crate::stage::{Dispatch, Edge};
use futures_util::future::poll_fn;
use http::{Request, Response};
use http_body::Body as HttpBody;
use keelson_api::user::{AUTHENTICATED, MASTERS, User};
use keelson_authn::{Answer, Attempt, Authenticator, Verdict, at_once};
use keelson_authz::MastersOnly;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;
use tower::Service;

/// Whoever asks is this user.
pub(crate) struct Always(pub(crate) User);

impl Authenticator for Always {
    fn authenticate<'a>(&'a self, _: Attempt<'a>) -> Answer<'a> {
        at_once(Verdict::Known(Arc::new(self.0.clone())))
    }
}

/// An administrator.
pub(crate) fn admin() -> User {
    let groups = vec![MASTERS.to_owned(), AUTHENTICATED.to_owned()];
    User { name: "kubernetes-admin".to_owned(), groups, ..User::default() }
}

/// A chain that knows everybody as `user`.
pub(crate) fn parts(user: User) -> Parts {
    Parts {
        authenticator: Arc::new(Always(user)),
        authorizer: Arc::new(MastersOnly),
        lifecycle: Lifecycle::default(),
        request_timeout: Duration::from_secs(60),
    }
}

/// Sends a request through the chain.
pub(crate) async fn send(
    parts: &Parts,
    dispatch: Arc<dyn Dispatch>,
    request: Request<Inbound>,
) -> Response<Body> {
    let addr = "192.0.2.1:4711".parse().expect("an address");
    let edge = Edge { request, peer: Arc::new(Peer::new(addr, None)), received: Instant::now() };
    let Ok(reply) = road(parts, dispatch).call(edge).await;
    reply
}

/// Sends a request of an administrator to `dispatch`.
pub(crate) async fn answer(dispatch: Arc<dyn Dispatch>, request: Request<Inbound>) -> Response<Body> {
    send(&parts(admin()), dispatch, request).await
}

/// Reads a reply's body; an error ends it.
pub(crate) async fn bytes(mut body: Body) -> (Vec<u8>, Option<String>) {
    let mut whole = Vec::new();
    loop {
        match poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
            None => return (whole, None),
            Some(Err(failed)) => return (whole, Some(failed.to_string())),
            Some(Ok(frame)) => whole.extend_from_slice(&frame.into_data().expect("data")),
        }
    }
}
