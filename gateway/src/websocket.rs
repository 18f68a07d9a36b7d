//! Streams of frames over a WebSocket, for clients that cannot read a stream of bytes.
//!
//! Knows the handshake and messages; nothing of what is in them. What a client sends is not looked at.

use crate::body::Body;
use bytes::Bytes;
use futures_util::{SinkExt, Stream, StreamExt};
use http::header::{
    CONNECTION, ORIGIN, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message, Utf8Bytes};

use crate::negotiate::header;

/// The largest message a client may send; none is expected.
const INBOUND_BYTES: usize = 64 << 10;
/// Bytes that may wait for a client that does not read, before sending waits.
const OUTBOUND_BYTES: usize = 128 << 10;
/// How long the closing handshake may take.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

/// Does the request ask for a WebSocket?
pub(crate) fn is_asked_for(headers: &HeaderMap) -> bool {
    let upgrades =
        header(headers, CONNECTION).split(',').any(|token| token.trim().eq_ignore_ascii_case("upgrade"));
    upgrades && header(headers, UPGRADE).eq_ignore_ascii_case("websocket")
}

/// Answers the handshake and sends the frames, as text or binary messages, to their end.
pub(crate) fn serve(
    parts: &mut Parts,
    text: bool,
    frames: impl Stream<Item = Bytes> + Send + 'static,
) -> Response<Body> {
    let accepted = match accept(&parts.headers) {
        Ok(accepted) => accepted,
        Err(refusal) => return *refusal,
    };
    let Some(upgrade) = parts.extensions.remove::<OnUpgrade>() else {
        return refusal(StatusCode::BAD_REQUEST, "");
    };
    tokio::spawn(async move {
        match upgrade.await {
            Ok(upgraded) => send(TokioIo::new(upgraded), text, frames).await,
            Err(error) => tracing::debug!(%error, "a connection was not upgraded"),
        }
    });
    accepted
}

/// The answer to a good handshake, or the refusal of a bad one.
fn accept(headers: &HeaderMap) -> Result<Response<Body>, Box<Response<Body>>> {
    let refuse = |code, why| Err(Box::new(refusal(code, why)));
    if header(headers, SEC_WEBSOCKET_VERSION) != "13" {
        let mut reply = refusal(StatusCode::BAD_REQUEST, "missing or bad WebSocket Version");
        reply.headers_mut().insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        return Err(Box::new(reply));
    }
    let key = header(headers, SEC_WEBSOCKET_KEY);
    if key.is_empty() {
        return refuse(StatusCode::BAD_REQUEST, "mismatch challenge/response");
    }
    if !is_origin(header(headers, ORIGIN)) {
        return refuse(StatusCode::FORBIDDEN, "");
    }
    let protocol = header(headers, SEC_WEBSOCKET_PROTOCOL).trim();
    if protocol.contains(',') {
        return refuse(StatusCode::BAD_REQUEST, "");
    }
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let own = reply.headers_mut();
    own.insert(UPGRADE, HeaderValue::from_static("websocket"));
    own.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
    if let Ok(accept) = HeaderValue::from_str(&derive_accept_key(key.as_bytes())) {
        own.insert(SEC_WEBSOCKET_ACCEPT, accept);
    }
    if let Ok(protocol) = HeaderValue::from_str(protocol)
        && !protocol.is_empty()
    {
        own.insert(SEC_WEBSOCKET_PROTOCOL, protocol);
    }
    Ok(reply)
}

/// Browsers always say where a page came from; what does not is none.
fn is_origin(origin: &str) -> bool {
    origin.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some() || origin.starts_with('/'))
}

fn refusal(code: StatusCode, why: &'static str) -> Response<Body> {
    let mut reply = Response::new(if why.is_empty() { Body::empty() } else { Body::full(why) });
    *reply.status_mut() = code;
    reply
}

async fn send(io: impl AsyncRead + AsyncWrite + Unpin, text: bool, frames: impl Stream<Item = Bytes> + Send) {
    let config = WebSocketConfig::default()
        .max_message_size(Some(INBOUND_BYTES))
        .max_frame_size(Some(INBOUND_BYTES))
        .write_buffer_size(OUTBOUND_BYTES);
    let mut socket = WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await;
    let closed = async {
        if feed(&mut socket, text, frames).await? == End::Ours {
            let frame = CloseFrame { code: CloseCode::Normal, reason: Utf8Bytes::default() };
            socket.close(Some(frame)).await?;
        }
        // Reading also sends the answer to the other side's close. It answers ours, or goes.
        let rest = async {
            while socket.next().await.transpose()?.is_some() {}
            Ok(())
        };
        tokio::time::timeout(CLOSE_TIMEOUT, rest).await.unwrap_or(Ok(()))
    };
    let closed: Result<(), Error> = closed.await;
    if let Err(error) = closed {
        tracing::debug!(%error, "a socket was not closed well");
    }
}

/// Who ended a stream.
#[derive(PartialEq, Eq)]
enum End {
    Ours,
    Theirs,
}

/// Sends frames until there are no more or the client has gone.
async fn feed(
    socket: &mut WebSocketStream<impl AsyncRead + AsyncWrite + Unpin>,
    text: bool,
    frames: impl Stream<Item = Bytes> + Send,
) -> Result<End, Error> {
    let mut frames = pin!(frames);
    loop {
        tokio::select! {
            received = socket.next() => match received {
                None | Some(Ok(Message::Close(_))) => return Ok(End::Theirs),
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(error),
            },
            frame = frames.next() => match frame {
                None => return Ok(End::Ours),
                Some(frame) => socket.send(message(text, frame)).await?,
            },
        }
    }
}

fn message(text: bool, frame: Bytes) -> Message {
    if !text {
        return Message::Binary(frame);
    }
    // Text is made by our own writers; were it none, the client should see that rather than nothing.
    Utf8Bytes::try_from(frame.clone()).map_or_else(|_| Message::Binary(frame), Message::Text)
}

#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
#[cfg(test)]
mod tests;
