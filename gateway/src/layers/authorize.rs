//! Takes: `Seated`. Gives: `Authorized`: a request that may be answered.
//! Ends with: 403 where the judge does not allow it, 500 where it could not judge. Limits: none.
//! Go counterpart: `WithAuthorization`.

use crate::body::{Body, Inbound};
use crate::context::{AuditId, Context as RequestContext, Query};
use crate::layers::refuse;
use crate::layers::seat::Seated;
use crate::respond;
use crate::stage::Stage;
use futures_util::future::{BoxFuture, Either, Ready, ready};
use http::{HeaderMap, Method, Response};
use keelson_api::request_info::RequestInfo;
use keelson_api::status::{GroupResource, Quoted, Status};
use keelson_api::user::User;
use keelson_authz::{Attributes, Authorizer, Decision, Ruling};
use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::time::Instant;
use tower::{Layer, Service};

/// A request that its sender may make. Whoever holds one need not ask again.
pub struct Authorized(Seated);

impl Authorized {
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

    /// What is asked for.
    #[must_use]
    pub fn info(&self) -> &RequestInfo {
        &self.context().info
    }

    /// The decoded query.
    #[must_use]
    pub fn query(&self) -> &Query {
        &self.context().query
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.context().parts.method
    }

    /// The headers, without credentials.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.context().parts.headers
    }

    /// The body, which nobody has read.
    #[must_use]
    pub fn body_mut(&mut self) -> &mut Inbound {
        &mut self.context_mut().body
    }

    /// When the request is answered with 504; none where it is long-running.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.context().deadline
    }

    /// The request's id.
    #[must_use]
    pub fn audit_id(&self) -> &AuditId {
        &self.context().audit_id
    }

    /// Takes the request apart.
    #[must_use]
    pub fn into_parts(self) -> (Box<RequestContext>, Arc<User>) {
        self.0.into_parts()
    }
}

/// Asks whether the sender may.
#[derive(Clone)]
pub struct AuthorizeLayer {
    /// Who is asked.
    pub authorizer: Arc<dyn Authorizer>,
}

impl<S> Layer<S> for AuthorizeLayer {
    type Service = AuthorizeService<S>;

    fn layer(&self, inner: S) -> AuthorizeService<S> {
        AuthorizeService { inner, authorizer: Arc::clone(&self.authorizer) }
    }
}

/// The layer's service.
#[derive(Clone)]
pub struct AuthorizeService<S> {
    inner: S,
    authorizer: Arc<dyn Authorizer>,
}

type Reply = Result<Response<Body>, Infallible>;

impl<S: Stage<Authorized>> Service<Seated> for AuthorizeService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Either<S::Future, Either<Ready<Reply>, BoxFuture<'static, Reply>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, seated: Seated) -> Self::Future {
        let at_once = match self.authorizer.authorize(attributes(&seated)) {
            Either::Left(ready) => Some(ready.into_inner()),
            Either::Right(_) => None,
        };
        let Some(ruling) = at_once else {
            let later = judge_later(Arc::clone(&self.authorizer), self.inner.clone(), seated);
            return Either::Right(Either::Right(Box::pin(later)));
        };
        match admit(seated, &ruling) {
            Ok(authorized) => Either::Left(self.inner.call(authorized)),
            Err(refusal) => Either::Right(Either::Left(ready(Ok(*refusal)))),
        }
    }
}

async fn judge_later<S: Stage<Authorized>>(
    authorizer: Arc<dyn Authorizer>,
    mut inner: S,
    seated: Seated,
) -> Reply {
    let ruling = authorizer.authorize(attributes(&seated)).await;
    match admit(seated, &ruling) {
        Ok(authorized) => inner.call(authorized).await,
        Err(refusal) => Ok(*refusal),
    }
}

fn attributes(seated: &Seated) -> Attributes<'_> {
    let info = &seated.context().info;
    Attributes {
        user: seated.user(),
        verb: &info.verb,
        is_resource: info.is_resource,
        group: &info.group,
        version: &info.version,
        resource: &info.resource,
        subresource: &info.subresource,
        namespace: &info.namespace,
        name: &info.name,
        path: &info.path,
        field_selector: &info.field_selector,
        label_selector: &info.label_selector,
    }
}

fn admit(seated: Seated, ruling: &Ruling) -> Result<Authorized, Box<Response<Body>>> {
    match (ruling.decision, &ruling.error) {
        (Decision::Allow, _) => Ok(Authorized(seated)),
        (Decision::Deny | Decision::NoOpinion, Some(error)) => {
            let uri = &seated.context().parts.uri;
            let target = uri.path_and_query().map_or("", |target| target.as_str());
            Err(Box::new(refuse::internal(target, error)))
        }
        (Decision::Deny | Decision::NoOpinion, None) => {
            let status = forbidden(seated.user(), &seated.context().info, &ruling.reason);
            let reply = respond::status(&seated.context().parts.headers, &status);
            Err(Box::new(refuse::nosniff(reply)))
        }
    }
}

fn forbidden(user: &User, info: &RequestInfo, reason: &str) -> Box<Status> {
    let mut why = refuse::sanitize(&refusal(user, info));
    if !reason.is_empty() {
        why.push_str(": ");
        why.push_str(reason);
    }
    Status::forbidden(&GroupResource::new(&info.group, &info.resource), &info.name, &why)
}

fn refusal(user: &User, info: &RequestInfo) -> String {
    let (user, verb) = (Quoted(&user.name), &info.verb);
    if !info.is_resource {
        return format!("User {user} cannot {verb} path {}", Quoted(&info.path));
    }
    let mut resource = info.resource.clone();
    if !info.subresource.is_empty() {
        resource.push('/');
        resource.push_str(&info.subresource);
    }
    let (resource, group) = (Quoted(&resource), Quoted(&info.group));
    let what = format!("User {user} cannot {verb} resource {resource} in API group {group}");
    if info.namespace.is_empty() {
        return format!("{what} at the cluster scope");
    }
    format!("{what} in the namespace {}", Quoted(&info.namespace))
}
