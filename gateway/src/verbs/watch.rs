//! GET of a collection as a stream of changes: over HTTP, or over a WebSocket.

use super::{Request, query};
use crate::body::{Body, BodyError};
use crate::respond::Frames;
use crate::websocket;
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use futures_util::{FutureExt, StreamExt};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use keelson_api::status::{Result, Status};
use keelson_registry::Watch;
use keelson_registry::wire::WatchStep;

/// Frames of the initial state are put together up to this size.
const CHUNK_BYTES: usize = 64 << 10;

/// Answers.
pub(super) async fn run(request: &mut Request) -> Result<Response<Body>> {
    let replies = request.replies()?;
    let mut options = query::list(&request.query)?;
    let target = &request.target;
    query::pin_name(&mut options, &target.name)?;
    let row = target.served.resource.row;
    if !row.verbs.has_named("watch") {
        let resource = target.served.resource.group_resource();
        return Err(Status::method_not_supported(&resource, "watch"));
    }
    let watch = target.served.resource.watch(&target.namespace, &options).await?;
    let frames = Frames::new(&target.served, replies.output, &request.query)?;
    let content_type = frames.content_type();
    let streaming = Box::new(Streaming { watch, frames, ended: false });
    if websocket::is_asked_for(&request.parts.headers) {
        let text = streaming.frames.is_text();
        // A stream that leaves its request behind has to look for the server's end itself.
        let frames = streaming.frames().take_until(request.lifecycle.drained());
        return Ok(websocket::serve(&mut request.parts, text, frames));
    }
    let mut reply = Response::new(Body::stream(streaming.chunks()));
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    Ok(reply)
}

/// A watch being written.
struct Streaming {
    watch: Watch,
    frames: Frames,
    ended: bool,
}

impl Streaming {
    /// Everything, in pieces as they come.
    fn chunks(self: Box<Self>) -> impl Stream<Item = Result<Bytes, BodyError>> + Send + 'static {
        stream::unfold(self, |mut streaming| async move {
            let chunk = streaming.next_chunk().await?;
            Some((Ok(chunk), streaming))
        })
    }

    /// Frame by frame, without what delimits them in a stream of bytes.
    fn frames(self: Box<Self>) -> impl Stream<Item = Bytes> + Send + 'static {
        stream::unfold(self, |mut streaming| async move {
            let step = streaming.next_step().await?;
            let frame = streaming.frame(step)?;
            let frame = streaming.frames.undelimited(frame);
            Some((frame, streaming))
        })
    }

    async fn next_step(&mut self) -> Option<WatchStep> {
        if self.ended { None } else { Some(self.watch.next().await) }
    }

    /// The next bytes to send. Frames of changes are shared and go out one by one; the initial state,
    /// which nobody shares, is put together.
    async fn next_chunk(&mut self) -> Option<Bytes> {
        let mut step = self.next_step().await?;
        let mut chunk = Vec::new();
        loop {
            if let WatchStep::Change { seen, entry, event: None } = &step
                && self.frames.shows_objects()
            {
                if let Err(status) = self.frames.put_change(*seen, entry, &mut chunk) {
                    chunk.extend_from_slice(&self.fail(&status));
                }
            } else {
                let frame = self.frame(step);
                if chunk.is_empty() {
                    return frame;
                }
                chunk.extend_from_slice(&frame.unwrap_or_default());
            }
            if self.ended || chunk.len() >= CHUNK_BYTES {
                break;
            }
            // A dropped wait loses nothing: what is not there now is waited for with the next chunk.
            match self.watch.next().now_or_never() {
                Some(next) => step = next,
                None => break,
            }
        }
        Some(Bytes::from(chunk))
    }

    /// A step as a frame; none: the stream ends.
    fn frame(&mut self, step: WatchStep) -> Option<Bytes> {
        let made = match step {
            WatchStep::End => {
                self.ended = true;
                return None;
            }
            WatchStep::Error(status) => return Some(self.fail(&status)),
            WatchStep::Change { .. } | WatchStep::Bookmark { .. } if !self.frames.shows_objects() => {
                self.ended = true;
                return None;
            }
            WatchStep::Change { seen, entry, event } => self.frames.change(seen, &entry, event.as_deref()),
            WatchStep::Bookmark { revision, initial_events_end } => {
                self.frames.bookmark(revision, initial_events_end)
            }
        };
        Some(made.unwrap_or_else(|status| self.fail(&status)))
    }

    /// The frame of an error, after which nothing comes: a gap would be silent.
    fn fail(&mut self, status: &Status) -> Bytes {
        self.ended = true;
        self.frames.error(status)
    }
}
