//! Takes: `Tagged`. Gives: `Received`: what the request asks for, how long it may take.
//! Ends with: 400 for a path or timeout that cannot be read, 500 for a watch or proxy path of nothing.
//! Limits: the deadline, which a client may only shorten.
//! Go counterparts: `WithRequestInfo`, `WithRequestDeadline`.

use crate::body::Body;
use crate::context::{AuditId, Context, Query, Shape, decode_path};
use crate::layers::audit_id::Tagged;
use crate::layers::refuse;
use crate::respond;
use crate::stage::{Edge, Stage};
use futures_util::future::{Either, Ready, ready};
use http::{Response, StatusCode};
use keelson_api::leaf::duration;
use keelson_api::request_info::RequestInfo;
use keelson_api::status::Status;
use std::convert::Infallible;
use std::task::Poll;
use std::time::Duration;
use tower::{Layer, Service};

/// A request whose meaning is known.
pub struct Received(Box<Context>);

impl Received {
    /// What is known about it.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.0
    }

    /// The same, to change.
    #[must_use]
    pub fn context_mut(&mut self) -> &mut Context {
        &mut self.0
    }

    /// Gives up the stage.
    #[must_use]
    pub fn into_context(self) -> Box<Context> {
        self.0
    }
}

/// Reads what a request asks for.
#[derive(Clone, Copy, Debug)]
pub struct ClassifyLayer {
    /// How long a request may take that is not long-running.
    pub request_timeout: Duration,
}

impl<S> Layer<S> for ClassifyLayer {
    type Service = ClassifyService<S>;

    fn layer(&self, inner: S) -> ClassifyService<S> {
        ClassifyService { inner, request_timeout: self.request_timeout }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct ClassifyService<S> {
    inner: S,
    request_timeout: Duration,
}

impl<S: Stage<Received>> Service<Tagged> for ClassifyService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Either<S::Future, Ready<Result<Response<Body>, Infallible>>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, tagged: Tagged) -> Self::Future {
        let audit_id = tagged.audit_id().clone();
        match classify(tagged.edge, audit_id, self.request_timeout) {
            Ok(received) => Either::Left(self.inner.call(received)),
            Err(refusal) => Either::Right(ready(Ok(*refusal))),
        }
    }
}

fn classify(
    edge: Edge,
    audit_id: AuditId,
    request_timeout: Duration,
) -> Result<Received, Box<Response<Body>>> {
    let Edge { request, peer, received } = edge;
    let (parts, body) = request.into_parts();
    let Some(path) = decode_path(parts.uri.path()) else {
        return Err(Box::new(refuse::malformed(StatusCode::BAD_REQUEST, "400 Bad Request")));
    };
    let query = Query::parse(parts.uri.query().unwrap_or_default());
    let info = RequestInfo::new(parts.method.as_str(), &path, query.pairs()).map_err(|_| {
        let why =
            format!("failed to create RequestInfo: unable to determine kind and namespace from url, {path}");
        let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
        Box::new(refuse::internal(target, &why))
    })?;
    let shape = shape_of(&info);
    let deadline = match shape {
        Shape::Long => None,
        Shape::Short => {
            let wanted = timeout_of(&query)
                .map_err(|why| Box::new(respond::status(&parts.headers, &Status::bad_request(why))))?;
            Some(received + wanted.unwrap_or(request_timeout).min(request_timeout))
        }
    };
    Ok(Received(Box::new(Context { parts, body, info, query, shape, audit_id, received, deadline, peer })))
}

fn shape_of(info: &RequestInfo) -> Shape {
    let long = matches!(info.verb.as_str(), "watch" | "proxy")
        || (info.is_resource
            && matches!(info.subresource.as_str(), "attach" | "exec" | "log" | "portforward" | "proxy"));
    if long { Shape::Long } else { Shape::Short }
}

/// What the client wants; zero and less say nothing.
fn timeout_of(query: &Query) -> Result<Option<Duration>, String> {
    match query.first("timeout") {
        None | Some("") => Ok(None),
        Some(text) => {
            let nanos = duration::parse(text)
                .map_err(|why| format!("invalid timeout specified in the request URL - {}", why.message()))?;
            Ok(u64::try_from(nanos).ok().filter(|nanos| *nanos > 0).map(Duration::from_nanos))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, shape_of, timeout_of};
    use crate::context::Query;
    use keelson_api::request_info::RequestInfo;
    use std::time::Duration;

    fn shape(method: &str, path: &str, query: &str) -> Shape {
        let query = Query::parse(query);
        shape_of(&RequestInfo::new(method, path, query.pairs()).expect("a path"))
    }

    #[test]
    fn watches_and_connections_are_long() {
        assert_eq!(shape("GET", "/api/v1/pods", "watch=1"), Shape::Long);
        assert_eq!(shape("GET", "/api/v1/watch/pods", ""), Shape::Long);
        assert_eq!(shape("GET", "/api/v1/namespaces/a/pods/b/log", ""), Shape::Long);
        assert_eq!(shape("POST", "/api/v1/namespaces/a/pods/b/exec", ""), Shape::Long);
        assert_eq!(shape("GET", "/api/v1/pods", ""), Shape::Short);
        assert_eq!(shape("GET", "/readyz", "watch=1"), Shape::Short);
        assert_eq!(shape("PUT", "/api/v1/namespaces/a/pods/b/status", ""), Shape::Short);
    }

    #[test]
    fn timeouts_are_go_durations() {
        let timeout = |raw: &str| timeout_of(&Query::parse(raw));
        assert_eq!(timeout("timeout=1m30s"), Ok(Some(Duration::from_secs(90))));
        assert_eq!(timeout("timeout=0s"), Ok(None));
        assert_eq!(timeout("timeout=-5s"), Ok(None));
        assert_eq!(timeout("timeout="), Ok(None));
        let refused = "invalid timeout specified in the request URL - \
                       time: missing unit in duration \"30\"";
        assert_eq!(timeout("timeout=30"), Err(refused.to_owned()));
    }
}
