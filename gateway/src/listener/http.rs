//! HTTP/1.1 and HTTP/2 on one secured connection, with every limit that hyper has.

use super::accept::Limits;
use super::activity::{Activity, Running};
use super::drain::Lifecycle;
use super::framing;
use super::heads::Heads;
use super::streams::{self, Streams};
use crate::body::{Body, BodyError, Inbound};
use crate::context::Peer;
use crate::layers::refuse;
use crate::stage::{Edge, Stage};
use bytes::Bytes;
use futures_util::future::{Either, Ready, ready};
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::future::pending;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{self, Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;

/// How large a request's head may be, as in Go's server.
const HEADERS_MAX_BYTES: u32 = 1 << 20;
/// How many header fields an HTTP/1.1 request may have.
const HEADERS_MAX: usize = 256;
/// The read buffer must hold a whole head.
const BUFFER_MAX_BYTES: usize = HEADERS_MAX_BYTES as usize + (64 << 10);
/// Nearly all request bodies fit into one window of this size.
const STREAM_WINDOW_BYTES: u32 = 256 << 10;
/// Most fit into one frame. Larger frames would lower the number of frames that a head may come in,
/// and clients that have not yet read our settings send small ones.
const FRAME_MAX_BYTES: u32 = 64 << 10;
/// What the requests of one connection together may send before somebody reads it.
const CONNECTION_WINDOW_BYTES: u32 = 4 << 20;
/// What may be queued for one slow stream.
const STREAM_SEND_BYTES: usize = 256 << 10;
/// How much of a reply in one piece is handed to HTTP/2 at a time.
const PIECE_BYTES: usize = 32 << 10;
/// Streams that a client opens and takes back at once before its connection is closed.
const RESET_STREAMS_MAX: usize = 32;
/// Streams that we reset for a client's faults before its connection is closed.
const FAULTY_STREAMS_MAX: usize = 256;

/// What serves the connections of one listener.
#[derive(Clone)]
pub(super) struct Protocols {
    h1: http1::Builder,
    h2: http2::Builder<Streams>,
    idle: Duration,
    head: Duration,
    stall: Duration,
}

impl Protocols {
    pub(super) fn new(limits: &Limits) -> Self {
        let mut h1 = http1::Builder::new();
        h1.timer(TokioTimer::new())
            // The wait for the next request on an open connection counts as reading its head.
            .header_read_timeout(limits.idle)
            .max_headers(HEADERS_MAX)
            .max_header_size(HEADERS_MAX_BYTES as usize)
            .max_buf_size(BUFFER_MAX_BYTES);
        let mut h2 = http2::Builder::new(Streams::new(limits.stall));
        h2.timer(TokioTimer::new())
            .keep_alive_interval(limits.ping_interval)
            .keep_alive_timeout(limits.ping_timeout)
            .max_header_list_size(HEADERS_MAX_BYTES)
            .max_concurrent_streams(limits.streams_per_connection)
            .initial_stream_window_size(STREAM_WINDOW_BYTES)
            .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
            .max_frame_size(FRAME_MAX_BYTES)
            .max_send_buf_size(STREAM_SEND_BYTES)
            .max_pending_accept_reset_streams(RESET_STREAMS_MAX)
            .max_local_error_reset_streams(FAULTY_STREAMS_MAX);
        Self { h1, h2, idle: limits.idle, head: limits.head, stall: limits.stall }
    }

    /// Serves one connection to its end.
    pub(super) async fn serve<S: Stage<Edge>>(
        &self,
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        is_h2: bool,
        peer: Arc<Peer>,
        road: S,
        lifecycle: &Lifecycle,
    ) -> Result<(), hyper::Error> {
        let activity = Arc::new(Activity::default());
        let entry = Entry { road, peer: Arc::clone(&peer), activity: Arc::clone(&activity), is_h2 };
        if is_h2 {
            let idle = until_idle(&activity, self.idle);
            // Little ends of replies that nobody takes would keep a finished connection from its end.
            let left = until_idle(&activity, self.stall);
            let connection = self.h2.serve_connection(TokioIo::new(io), entry);
            drive(pin!(connection), &peer, lifecycle, idle, left).await
        } else {
            let io = TokioIo::new(Heads::new(io, activity, self.head));
            let connection = self.h1.serve_connection(io, entry).with_upgrades();
            drive(pin!(connection), &peer, lifecycle, pending(), pending()).await
        }
    }
}

/// A connection that can be asked to finish.
trait Finish: Future<Output = Result<(), hyper::Error>> {
    fn finish(self: Pin<&mut Self>);
}

impl<I, S> Finish for http1::UpgradeableConnection<I, S>
where
    Self: Future<Output = Result<(), hyper::Error>>,
    I: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
    S: hyper::service::HttpService<Incoming>,
    S::Error: Into<BodyError>,
    S::ResBody: 'static,
    <S::ResBody as HttpBody>::Error: Into<BodyError>,
{
    fn finish(self: Pin<&mut Self>) {
        self.graceful_shutdown();
    }
}

impl<I, S> Finish for http2::Connection<I, S, Streams>
where
    Self: Future<Output = Result<(), hyper::Error>>,
    I: hyper::rt::Read + hyper::rt::Write + Unpin,
    S: hyper::service::HttpService<Incoming>,
    S::Error: Into<BodyError>,
    S::ResBody: 'static,
    <S::ResBody as HttpBody>::Error: Into<BodyError>,
    Streams: hyper::rt::bounds::Http2ServerConnExec<S::Future, S::ResBody>,
{
    fn finish(self: Pin<&mut Self>) {
        self.graceful_shutdown();
    }
}

/// Runs a connection until it ends; when the server drains, the chain hangs up or nothing has run for
/// long, it is asked to finish what runs and take nothing more. What is left of a finished one is dropped.
async fn drive<C: Finish>(
    mut connection: Pin<&mut C>,
    peer: &Peer,
    lifecycle: &Lifecycle,
    idle: impl Future<Output = ()>,
    left: impl Future<Output = ()>,
) -> Result<(), hyper::Error> {
    tokio::select! {
        biased;
        ended = connection.as_mut() => return ended,
        () = lifecycle.drained() => {}
        () = peer.hung_up() => {}
        () = idle => {}
    }
    connection.as_mut().finish();
    tokio::select! {
        biased;
        ended = connection => ended,
        () = left => Ok(()),
    }
}

/// Completes when nothing has run for `limit`. HTTP/2 connections have no such limit of their own.
async fn until_idle(activity: &Activity, limit: Duration) {
    let mut seen = activity.begun();
    loop {
        tokio::time::sleep(limit).await;
        let begun = activity.begun();
        if activity.is_idle() && begun == seen {
            return;
        }
        seen = begun;
    }
}

/// Hands requests from hyper to the chain.
struct Entry<S> {
    road: S,
    peer: Arc<Peer>,
    activity: Arc<Activity>,
    is_h2: bool,
}

impl<S: Stage<Edge>> Service<Request<Incoming>> for Entry<S> {
    type Response = Response<Outbound>;
    type Error = Infallible;
    type Future = Reply<Either<S::Future, Ready<Result<Response<Body>, Infallible>>>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        let is_head = request.method() == Method::HEAD;
        let running = self.activity.begin();
        if let Some((code, why)) = framing::fault(&request) {
            let refusal = ready(Ok(refuse::malformed(code, why)));
            return Reply {
                inner: Either::Right(refusal),
                is_head,
                is_h2: self.is_h2,
                running: Some(running),
            };
        }
        let edge = Edge {
            request: request.map(Inbound::from),
            peer: Arc::clone(&self.peer),
            received: Instant::now(),
        };
        Reply {
            inner: Either::Left(self.road.clone().call(edge)),
            is_head,
            is_h2: self.is_h2,
            running: Some(running),
        }
    }
}

pin_project! {
    struct Reply<F> {
        #[pin]
        inner: F,
        is_head: bool,
        is_h2: bool,
        running: Option<Running>,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for Reply<F> {
    type Output = Result<Response<Outbound>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Ok(mut reply) = task::ready!(this.inner.poll(cx));
        if *this.is_head {
            reply = without_body(reply);
        }
        let running = this.running.take();
        if let Some(running) = &running
            && reply.status() == StatusCode::SWITCHING_PROTOCOLS
        {
            running.activity().hand_over();
        }
        streams::await_client();
        // What a client takes piece by piece can be seen to move, and what it has taken is let go of.
        let in_pieces = |body: Body| if *this.is_h2 { body.in_pieces(PIECE_BYTES) } else { body };
        Poll::Ready(Ok(reply.map(|body| Outbound { body: in_pieces(body), _running: running })))
    }
}

/// HEAD is answered as GET is, less the body; hyper sees to it on HTTP/1.1 only.
fn without_body(reply: Response<Body>) -> Response<Body> {
    let (mut parts, body) = reply.into_parts();
    if let Some(length) = body.size_hint().exact() {
        parts.headers.entry(CONTENT_LENGTH).or_insert_with(|| HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::empty())
}

/// A body on its way out; the connection is not idle before it is gone.
struct Outbound {
    body: Body,
    _running: Option<Running>,
}

impl HttpBody for Outbound {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        match &polled {
            Poll::Ready(Some(Ok(_))) => streams::await_client(),
            _ => streams::await_source(),
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
