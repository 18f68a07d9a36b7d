//! The two body types of the road: what a client sends and what it is answered with.
//!
//! Neither is generic, so that nothing above or below grows with them. Knows no encoding and no verb.

use bytes::{Bytes, BytesMut};
use futures_util::future::poll_fn;
use futures_util::stream::{BoxStream, Stream};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Why a body ended before its end.
pub type BodyError = Box<dyn std::error::Error + Send + Sync>;

/// The body of a reply.
pub struct Body(Kind);

enum Kind {
    Empty,
    Full(Bytes),
    Pieces { pieces: Box<dyn Iterator<Item = Bytes> + Send>, left_bytes: Option<u64> },
    Stream(BoxStream<'static, Result<Bytes, BodyError>>),
}

impl Body {
    /// No bytes at all.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Kind::Empty)
    }

    /// One piece, shared and not copied.
    #[must_use]
    pub fn full(bytes: impl Into<Bytes>) -> Self {
        Self(Kind::Full(bytes.into()))
    }

    /// Pieces that never have to wait: each is made when the connection can take it. With their total
    /// length, where it is known, HTTP/1.1 gets a Content-Length instead of chunks.
    #[must_use]
    pub fn pieces(pieces: impl Iterator<Item = Bytes> + Send + 'static, total_bytes: Option<u64>) -> Self {
        Self(Kind::Pieces { pieces: Box::new(pieces), left_bytes: total_bytes })
    }

    /// Pieces that come when they come. An error cuts the reply off, which the client sees as such.
    #[must_use]
    pub fn stream(stream: impl Stream<Item = Result<Bytes, BodyError>> + Send + 'static) -> Self {
        Self(Kind::Stream(Box::pin(stream)))
    }

    /// The same bytes, at most so many at a time. The last of them hold on to nothing else.
    #[must_use]
    pub(crate) fn in_pieces(self, most_bytes: usize) -> Self {
        let mut rest = match self.0 {
            Kind::Full(bytes) if bytes.len() > most_bytes => bytes,
            other => return Self(other),
        };
        let total_bytes = rest.len() as u64;
        let pieces = std::iter::from_fn(move || {
            if rest.len() <= most_bytes {
                let last = Bytes::copy_from_slice(&std::mem::take(&mut rest));
                return (!last.is_empty()).then_some(last);
            }
            Some(rest.split_to(most_bytes))
        });
        Self::pieces(pieces, Some(total_bytes))
    }

    /// The bytes, when the whole body is one piece.
    #[must_use]
    pub const fn as_full(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Full(bytes) => Some(bytes),
            Kind::Empty | Kind::Pieces { .. } | Kind::Stream(_) => None,
        }
    }

    /// Does the body come in more than one piece?
    #[must_use]
    pub const fn is_streamed(&self) -> bool {
        matches!(self.0, Kind::Pieces { .. } | Kind::Stream(_))
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        match &mut self.0 {
            Kind::Empty => Poll::Ready(None),
            Kind::Full(bytes) => {
                let bytes = std::mem::take(bytes);
                self.0 = Kind::Empty;
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            Kind::Pieces { pieces, left_bytes } => {
                let piece = pieces.next();
                if let (Some(left), Some(piece)) = (left_bytes, &piece) {
                    *left = left.saturating_sub(piece.len() as u64);
                }
                Poll::Ready(piece.map(Ok))
            }
            Kind::Stream(stream) => stream.as_mut().poll_next(cx),
        }
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let piece = ready!(self.poll_piece(cx));
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Empty => true,
            Kind::Full(bytes) => bytes.is_empty(),
            Kind::Pieces { left_bytes, .. } => *left_bytes == Some(0),
            Kind::Stream(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Empty => SizeHint::with_exact(0),
            Kind::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::Pieces { left_bytes: Some(left), .. } => SizeHint::with_exact(*left),
            Kind::Pieces { left_bytes: None, .. } | Kind::Stream(_) => SizeHint::default(),
        }
    }
}

impl Stream for Body {
    type Item = Result<Bytes, BodyError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_piece(cx)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Kind::Empty => "Body::Empty",
            Kind::Full(_) => "Body::Full",
            Kind::Pieces { .. } => "Body::Pieces",
            Kind::Stream(_) => "Body::Stream",
        })
    }
}

/// The body of a request, not yet read: nothing reads it above the verb, which sets its limit.
pub struct Inbound(Source);

enum Source {
    Read,
    Held(Bytes),
    Wire(Incoming),
}

/// Why a request's body could not be had.
#[derive(Debug)]
pub enum ReadError {
    /// It is longer than the limit that was asked for.
    TooLarge,
    /// The client went away or broke its protocol.
    Broken(hyper::Error),
}

impl Inbound {
    /// A body that is already there: in-process requests and tests.
    #[must_use]
    pub fn held(bytes: impl Into<Bytes>) -> Self {
        Self(Source::Held(bytes.into()))
    }

    /// Reads the body to its end. It can be read once; after that it is empty.
    ///
    /// # Errors
    /// When it is longer than `limit_bytes`, or ends before its end.
    pub async fn read(&mut self, limit_bytes: usize) -> Result<Bytes, ReadError> {
        match std::mem::replace(&mut self.0, Source::Read) {
            Source::Read => Ok(Bytes::new()),
            Source::Held(bytes) if bytes.len() > limit_bytes => Err(ReadError::TooLarge),
            Source::Held(bytes) => Ok(bytes),
            Source::Wire(incoming) => read_wire(incoming, limit_bytes).await,
        }
    }
}

impl From<Incoming> for Inbound {
    fn from(incoming: Incoming) -> Self {
        Self(Source::Wire(incoming))
    }
}

/// A body of one frame, which most are, is handed on without a copy.
async fn read_wire(mut incoming: Incoming, limit_bytes: usize) -> Result<Bytes, ReadError> {
    let hint = incoming.size_hint();
    if hint.lower() > limit_bytes as u64 {
        return refuse(incoming, hint.lower()).await;
    }
    let Some(first) = next_data(&mut incoming).await? else { return Ok(Bytes::new()) };
    if first.len() > limit_bytes {
        return refuse(incoming, 0).await;
    }
    let Some(second) = next_data(&mut incoming).await? else { return Ok(first) };
    let announced = usize::try_from(hint.lower()).unwrap_or_default();
    let mut whole = BytesMut::with_capacity(announced.max(first.len() + second.len()));
    whole.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(data) = next {
        if whole.len() + data.len() > limit_bytes {
            drop(whole);
            return refuse(incoming, 0).await;
        }
        whole.extend_from_slice(&data);
        next = next_data(&mut incoming).await?;
    }
    Ok(whole.freeze())
}

/// How much of a body that is too large is still read, and thrown away.
const PASSED_OVER_BYTES: usize = 16 << 20;

/// A client that is still sending when its connection closes does not see the reply: what is not much too
/// large is read to its end first. `announced_bytes` is what it says is still to come, if it says so.
async fn refuse(mut incoming: Incoming, announced_bytes: u64) -> Result<Bytes, ReadError> {
    let mut left = PASSED_OVER_BYTES;
    if announced_bytes > left as u64 {
        return Err(ReadError::TooLarge);
    }
    while let Ok(Some(data)) = next_data(&mut incoming).await {
        if data.len() > left {
            break;
        }
        left -= data.len();
    }
    Err(ReadError::TooLarge)
}

async fn next_data(incoming: &mut Incoming) -> Result<Option<Bytes>, ReadError> {
    loop {
        let frame = poll_fn(|cx| Pin::new(&mut *incoming).poll_frame(cx)).await;
        match frame.transpose().map_err(ReadError::Broken)? {
            None => return Ok(None),
            Some(frame) => {
                if let Ok(data) = frame.into_data()
                    && !data.is_empty()
                {
                    return Ok(Some(data));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Body;
    use bytes::Bytes;
    use futures_util::StreamExt;
    use http_body::Body as _;

    #[tokio::test]
    async fn one_piece_can_be_made_into_many() {
        for (length, pieces) in
            [(0, vec![]), (4, vec![4]), (5, vec![4, 1]), (8, vec![4, 4]), (9, vec![4, 4, 1])]
        {
            let whole: Vec<u8> = (0..length).collect();
            let mut body = Body::full(whole.clone()).in_pieces(4);
            assert_eq!(body.size_hint().exact(), Some(u64::from(length)));
            let (mut sizes, mut all) = (Vec::new(), Vec::new());
            while let Some(piece) = http_body_next(&mut body).await {
                sizes.push(piece.len());
                all.extend_from_slice(&piece);
                assert_eq!(body.is_end_stream(), all.len() == whole.len());
            }
            assert_eq!((sizes, all), (pieces, whole));
        }
    }

    async fn http_body_next(body: &mut Body) -> Option<Bytes> {
        let frame =
            futures_util::stream::poll_fn(|cx| std::pin::Pin::new(&mut *body).poll_frame(cx)).next().await;
        frame.map(|frame| frame.expect("no fault").into_data().expect("data"))
    }
}
