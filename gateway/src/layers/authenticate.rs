//! Takes: `Received`. Gives: `Identified`: who asks; the credentials are gone from the headers.
//! Ends with: 401 where nobody is known; on HTTP/2 the connection is then closed. Limits: none.
//! Go counterpart: `WithAuthentication`.

use crate::body::Body;
use crate::context::Context as RequestContext;
use crate::layers::classify::Received;
use crate::respond;
use crate::stage::Stage;
use futures_util::future::{BoxFuture, Either, Ready, ready};
use http::{HeaderMap, HeaderName, Response, Version};
use keelson_api::status::Status;
use keelson_api::user::User;
use keelson_authn::{Attempt, Authenticator, Verdict, bearer};
use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::SystemTime;
use tower::{Layer, Service};
use tracing::debug;

/// A request whose sender is known.
pub struct Identified {
    received: Received,
    user: Arc<User>,
}

impl Identified {
    /// What is known about the request.
    #[must_use]
    pub fn context(&self) -> &RequestContext {
        self.received.context()
    }

    /// The same, to change.
    #[must_use]
    pub fn context_mut(&mut self) -> &mut RequestContext {
        self.received.context_mut()
    }

    /// Who asks.
    #[must_use]
    pub const fn user(&self) -> &Arc<User> {
        &self.user
    }

    /// Gives up the stage.
    #[must_use]
    pub fn into_parts(self) -> (Box<RequestContext>, Arc<User>) {
        (self.received.into_context(), self.user)
    }
}

/// Finds out who asks.
#[derive(Clone)]
pub struct AuthenticateLayer {
    /// Who is asked.
    pub authenticator: Arc<dyn Authenticator>,
}

impl<S> Layer<S> for AuthenticateLayer {
    type Service = AuthenticateService<S>;

    fn layer(&self, inner: S) -> AuthenticateService<S> {
        AuthenticateService { inner, authenticator: Arc::clone(&self.authenticator) }
    }
}

/// The layer's service.
#[derive(Clone)]
pub struct AuthenticateService<S> {
    inner: S,
    authenticator: Arc<dyn Authenticator>,
}

type Reply = Result<Response<Body>, Infallible>;

impl<S: Stage<Identified>> Service<Received> for AuthenticateService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Either<S::Future, Either<Ready<Reply>, BoxFuture<'static, Reply>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, received: Received) -> Self::Future {
        let at_once = match self.authenticator.authenticate(attempt(&received)) {
            Either::Left(ready) => Some(ready.into_inner()),
            Either::Right(_) => None,
        };
        let Some(verdict) = at_once else {
            let later = judge_later(Arc::clone(&self.authenticator), self.inner.clone(), received);
            return Either::Right(Either::Right(Box::pin(later)));
        };
        match admit(received, verdict) {
            Ok(identified) => Either::Left(self.inner.call(identified)),
            Err(refusal) => Either::Right(Either::Left(ready(Ok(*refusal)))),
        }
    }
}

async fn judge_later<S: Stage<Identified>>(
    authenticator: Arc<dyn Authenticator>,
    mut inner: S,
    received: Received,
) -> Reply {
    let verdict = authenticator.authenticate(attempt(&received)).await;
    match admit(received, verdict) {
        Ok(identified) => inner.call(identified).await,
        Err(refusal) => Ok(*refusal),
    }
}

fn attempt(received: &Received) -> Attempt<'_> {
    let context = received.context();
    Attempt { headers: &context.parts.headers, chain: context.peer.chain.as_ref(), now: SystemTime::now() }
}

fn admit(mut received: Received, verdict: Verdict) -> Result<Identified, Box<Response<Body>>> {
    match verdict {
        Verdict::Known(user) => {
            strip(&mut received.context_mut().parts.headers);
            return Ok(Identified { received, user });
        }
        Verdict::Nothing => {}
        Verdict::Bad(fault) => {
            let audit_id = received.context().audit_id.as_str();
            debug!(audit_id, %fault, "unable to authenticate the request");
        }
    }
    let context = received.context();
    // HTTP/2 is cheap to abuse: whoever is not known does not keep such a connection.
    if context.parts.version == Version::HTTP_2 {
        context.peer.hang_up();
    }
    Err(Box::new(respond::status(&context.parts.headers, &Status::unauthorized())))
}

/// Nothing behind this layer sees a credential, nor what a front proxy would say about the user.
fn strip(headers: &mut HeaderMap) {
    bearer::strip(headers);
    for name in ["x-remote-user", "x-remote-uid", "x-remote-group"] {
        headers.remove(name);
    }
    let extra = |name: &&HeaderName| name.as_str().starts_with("x-remote-extra-");
    let extras: Vec<HeaderName> = headers.keys().filter(extra).cloned().collect();
    for name in extras {
        headers.remove(name);
    }
}
