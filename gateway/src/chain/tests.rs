//! What each layer answers, seen from outside the chain, and the order of the layers.

use super::testing::{admin, answer, bytes, parts, send};
use super::{edge, judge};
use crate::body::{Body, Inbound};
use crate::context::Shape;
use crate::stage::{Authorized, Dispatch, Dispatcher, Stage};
use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt};
use futures_util::stream;
use http::{Request, Response, StatusCode, Version};
use keelson_api::user::User;
use std::any::type_name;
use std::future::{pending, ready};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Answers with what a function makes of the request.
struct Answering<F>(F);

impl<F> Dispatch for Answering<F>
where
    F: Fn(Authorized) -> BoxFuture<'static, Response<Body>> + Send + Sync + 'static,
{
    fn dispatch(&self, request: Authorized) -> BoxFuture<'static, Response<Body>> {
        (self.0)(request)
    }
}

fn with<F>(answer: F) -> Arc<dyn Dispatch>
where
    F: Fn(Authorized) -> BoxFuture<'static, Response<Body>> + Send + Sync + 'static,
{
    Arc::new(Answering(answer))
}

fn ok() -> Arc<dyn Dispatch> {
    with(|_| ready(Response::new(Body::full("fine"))).boxed())
}

fn get(target: &str) -> Request<Inbound> {
    Request::get(target).body(Inbound::held("")).expect("a request")
}

fn header<'a>(reply: &'a Response<Body>, name: &str) -> &'a str {
    reply.headers().get(name).map_or("", |value| value.to_str().expect("text"))
}

/// The layers by the names of their files, outermost first, read off the type that runs.
fn names<In, S: Stage<In>>(_: &S) -> Vec<&'static str> {
    let layers = type_name::<S>().split("::layers::").skip(1);
    layers.map(|rest| rest.split("::").next().unwrap_or_default()).collect()
}

#[test]
fn the_order_of_the_layers() {
    let parts = parts(admin());
    let judged = judge(&parts, Dispatcher::new(ok()));
    let judges = names(&judged);
    let outer = names(&edge(&parts, judged));
    assert_eq!(
        outer,
        [
            "audit_id",
            "cache_control",
            "catch_panic",
            "classify",
            "drain",
            "deadline",
            "authenticate",
            "seat",
            "authorize",
        ]
    );
    assert!(outer.ends_with(&judges));
}

#[tokio::test]
async fn replies_carry_the_id_and_stay_out_of_caches() {
    let reply = answer(ok(), get("/version")).await;
    assert_eq!(reply.status(), StatusCode::OK);
    assert_eq!(header(&reply, "audit-id").len(), 36);
    assert_eq!(header(&reply, "cache-control"), "no-cache, private");

    let mut request = get("/version");
    request.headers_mut().insert("Audit-ID", "my own".parse().expect("a value"));
    assert_eq!(header(&answer(ok(), request).await, "audit-id"), "my own");

    let public = with(|_| {
        let reply = Response::builder().header("cache-control", "public").body(Body::empty());
        ready(reply.expect("a reply")).boxed()
    });
    assert_eq!(header(&answer(public, get("/openapi/v3")).await, "cache-control"), "public");
}

#[tokio::test]
async fn dispatch_sees_what_the_layers_found() {
    let dispatch = with(|mut request| {
        async move {
            assert_eq!(request.info().resource, "pods");
            assert_eq!(request.info().verb, "list");
            assert_eq!(request.query().first("labelSelector"), Some("a=b"));
            assert_eq!(request.user().name, "kubernetes-admin");
            assert_eq!(request.audit_id().as_str(), "x");
            assert!(request.headers().get("authorization").is_none());
            assert!(request.headers().get("x-remote-user").is_none());
            assert!(request.headers().get("x-remote-extra-scopes").is_none());
            let left = request.deadline().expect("not long-running") - request.context().received;
            assert_eq!(left, Duration::from_secs(5));
            let body = request.body_mut().read(3).await.expect("short enough");
            Response::new(Body::full(body))
        }
        .boxed()
    });
    let target = "/api/v1/namespaces/a/pods?labelSelector=a%3Db&timeout=5s";
    let mut request = get(target);
    *request.body_mut() = Inbound::held("abc");
    for (name, value) in [
        ("audit-id", "x"),
        ("authorization", "Bearer t"),
        ("x-remote-user", "root"),
        ("x-remote-extra-scopes", "all"),
    ] {
        request.headers_mut().insert(name, value.parse().expect("a value"));
    }
    let (body, failed) = bytes(answer(dispatch, request).await.into_body()).await;
    assert_eq!((body.as_slice(), failed), (&b"abc"[..], None));
}

#[tokio::test]
async fn long_running_requests_have_no_deadline() {
    let dispatch = with(|request| {
        assert_eq!(request.context().shape, Shape::Long);
        assert_eq!(request.deadline(), None);
        ready(Response::new(Body::empty())).boxed()
    });
    let reply = answer(dispatch, get("/api/v1/pods?watch=true&timeout=nonsense")).await;
    assert_eq!(reply.status(), StatusCode::OK);
}

#[tokio::test]
async fn panics_are_answered() {
    let expected = "This request caused apiserver to panic. Look in the logs for details.\n";
    for dispatch in [
        with(|_| panic!("before a future was made")),
        with(|_| async { panic!("{}", "while it ran".to_owned()) }.boxed()),
    ] {
        let reply = answer(dispatch, get("/api/v1/pods")).await;
        assert_eq!(reply.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(header(&reply, "audit-id").len(), 36);
        assert_eq!(header(&reply, "x-content-type-options"), "nosniff");
        assert_eq!(bytes(reply.into_body()).await, (expected.into(), None));
    }
}

#[tokio::test(start_paused = true)]
async fn deadlines_are_kept() {
    let begun = Instant::now();
    let reply = answer(with(|_| pending().boxed()), get("/api/v1/pods?timeout=90s")).await;
    assert_eq!(begun.elapsed().as_secs(), 60, "a client may not ask for more");
    assert_eq!(reply.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(header(&reply, "audit-id").len(), 36);
    let expected = concat!(
        r#"{"metadata":{},"status":"Failure","message":"Timeout: request did not complete within the "#,
        r#"allotted timeout","reason":"Timeout","details":{},"code":504}"#,
        "\n"
    );
    assert_eq!(bytes(reply.into_body()).await, (expected.into(), None));

    let begun = Instant::now();
    let reply = answer(with(|_| pending().boxed()), get("/api/v1/pods?timeout=1s500ms")).await;
    assert_eq!((reply.status().as_u16(), begun.elapsed().as_millis()), (504, 1500));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_takes_too_long_is_cut_off() {
    let slow = with(|_| {
        let pieces = stream::unfold(0, |at| async move {
            tokio::time::sleep(Duration::from_secs(25)).await;
            Some((Ok(Bytes::from_static(b"piece")), at + 1))
        });
        ready(Response::new(Body::stream(pieces))).boxed()
    });
    let begun = Instant::now();
    let (body, failed) = bytes(answer(slow, get("/api/v1/pods")).await.into_body()).await;
    assert_eq!((body.as_slice(), begun.elapsed().as_secs()), (&b"piecepiece"[..], 60));
    assert_eq!(failed.as_deref(), Some("timed out"));
}

#[tokio::test]
async fn bad_timeouts_and_paths_are_refused() {
    let reply = answer(ok(), get("/api/v1/pods?timeout=soon")).await;
    assert_eq!(reply.status(), StatusCode::BAD_REQUEST);
    let (body, _) = bytes(reply.into_body()).await;
    let body = String::from_utf8(body).expect("text");
    let expected = r#"invalid timeout specified in the request URL - time: invalid duration \"soon\""#;
    assert!(body.contains(expected), "{body}");

    assert_eq!(answer(ok(), get("/api/v1/%zz")).await.status(), StatusCode::BAD_REQUEST);

    let reply = answer(ok(), get("/api/v1/watch?a=1&b=2")).await;
    assert_eq!(reply.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let expected = "Internal Server Error: \"/api/v1/watch?a=1&amp;b=2\": failed to create RequestInfo: \
                    unable to determine kind and namespace from url, /api/v1/watch\n";
    assert_eq!(bytes(reply.into_body()).await, (expected.into(), None));
}

#[tokio::test]
async fn who_is_no_master_is_forbidden() {
    let jane = parts(User { name: "<jane>".to_owned(), ..User::default() });
    for (target, expected) in [
        (
            "/api/v1/namespaces/a/pods/b/log",
            concat!(
                r#"pods \"b\" is forbidden: User \"&lt;jane&gt;\" cannot get resource \"pods/log\" "#,
                r#"in API group \"\" in the namespace \"a\""#
            ),
        ),
        (
            "/apis/apps/v1/deployments",
            concat!(
                r#"deployments.apps is forbidden: User \"&lt;jane&gt;\" cannot list resource "#,
                r#"\"deployments\" in API group \"apps\" at the cluster scope"#
            ),
        ),
        ("/readyz", r#"forbidden: User \"&lt;jane&gt;\" cannot get path \"/readyz\""#),
    ] {
        let reply = send(&jane, ok(), get(target)).await;
        assert_eq!(reply.status(), StatusCode::FORBIDDEN, "{target}");
        assert_eq!(header(&reply, "x-content-type-options"), "nosniff");
        let (body, _) = bytes(reply.into_body()).await;
        let body = String::from_utf8(body).expect("text");
        // JSON keeps markup out of itself once more.
        let body = body.replace("\\u0026", "&");
        assert!(body.contains(expected), "{body}");
    }
}

#[tokio::test]
async fn who_is_unknown_is_not_authorized_and_loses_the_connection() {
    let mut nobody = parts(admin());
    nobody.authenticator = Arc::new(keelson_authn::union::Union::new(Vec::new()));
    let mut request = get("/readyz");
    *request.version_mut() = Version::HTTP_2;
    let reply = send(&nobody, ok(), request).await;
    assert_eq!(reply.status(), StatusCode::UNAUTHORIZED);
    let (body, _) = bytes(reply.into_body()).await;
    let body = String::from_utf8(body).expect("text");
    assert!(body.contains(r#""message":"Unauthorized""#), "{body}");
}

#[tokio::test]
async fn a_draining_server_ends_streams_and_takes_nothing_new() {
    let parts = parts(admin());
    let endless = with(|_| ready(Response::new(Body::stream(stream::pending()))).boxed());
    let watch = send(&parts, endless, get("/api/v1/pods?watch=1")).await;
    let reading = tokio::spawn(bytes(watch.into_body()));
    tokio::task::yield_now().await;
    parts.lifecycle.begin_stopping();
    assert_eq!(send(&parts, ok(), get("/api/v1/pods")).await.status(), StatusCode::OK);
    assert!(!reading.is_finished());

    parts.lifecycle.begin_draining();
    assert_eq!(reading.await.expect("no panic"), (Vec::new(), None), "a clean end");
    let reply = send(&parts, ok(), get("/api/v1/pods")).await;
    assert_eq!(reply.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(header(&reply, "retry-after"), "1");
    assert_eq!(send(&parts, ok(), get("/readyz")).await.status(), StatusCode::OK);
    let (body, _) = bytes(reply.into_body()).await;
    assert!(String::from_utf8(body).expect("text").contains("apiserver is shutting down"));
}
