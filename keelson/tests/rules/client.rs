//! A client that shows everything a reply says, over HTTP/1.1, HTTP/2 and WebSocket.

use bytes::Bytes;
use futures_util::future::poll_fn;
use http::header::{ACCEPT, CONTENT_TYPE, HOST};
use http::{HeaderMap, Request, Response, Version};
use http_body::{Body as HttpBody, Frame};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// How long a reply may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a kubeconfig holds, all PEM.
pub(crate) struct Credentials {
    pub(crate) authority: Vec<u8>,
    pub(crate) certificate: Vec<u8>,
    pub(crate) key: Vec<u8>,
}

/// How a request travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Road {
    H1,
    H2,
    WebSocket,
}

/// Makes a connection for each request.
#[derive(Clone)]
pub(crate) struct Client {
    addr: SocketAddr,
    config: Arc<ClientConfig>,
}

/// A whole reply.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) code: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    pub(crate) took: Duration,
}

/// What is asked.
pub(crate) struct Ask<'a> {
    pub(crate) method: &'a str,
    pub(crate) target: &'a str,
    pub(crate) accept: &'a str,
    pub(crate) content_type: &'a str,
    pub(crate) body: Vec<u8>,
    pub(crate) road: Road,
}

impl<'a> Ask<'a> {
    pub(crate) const fn get(target: &'a str) -> Self {
        Self { method: "GET", target, accept: "", content_type: "", body: Vec::new(), road: Road::H1 }
    }
}

struct Whole(Option<Bytes>);

impl HttpBody for Whole {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.0.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_none()
    }
}

impl Client {
    pub(crate) fn new(addr: SocketAddr, credentials: &Credentials) -> Self {
        let mut roots = RootCertStore::empty();
        let authority = CertificateDer::from_pem_slice(&credentials.authority).expect("PEM");
        roots.add(authority).expect("an authority");
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider);
        let builder = builder.with_safe_default_protocol_versions().expect("versions");
        let certificate = CertificateDer::from_pem_slice(&credentials.certificate).expect("PEM");
        let key = PrivateKeyDer::from_pem_slice(&credentials.key).expect("PEM");
        let builder = builder.with_root_certificates(roots);
        let config = builder.with_client_auth_cert(vec![certificate], key).expect("a pair");
        Self { addr, config: Arc::new(config) }
    }

    /// Asks, and reads the reply to its end.
    pub(crate) async fn ask(&self, ask: Ask<'_>) -> Reply {
        let begun = Instant::now();
        let reply = tokio::time::timeout(PATIENCE, self.answer(ask)).await.expect("the reply ends");
        Reply { took: begun.elapsed(), ..reply }
    }

    /// Asks, and gives the body as it comes.
    pub(crate) async fn stream(&self, ask: Ask<'_>) -> Stream {
        let response = tokio::time::timeout(PATIENCE, self.send(&ask)).await.expect("a reply begins");
        assert_eq!(response.status().as_u16(), 200, "{}", ask.target);
        Stream { body: response.into_body(), read: Vec::new() }
    }

    async fn answer(&self, ask: Ask<'_>) -> Reply {
        let response = self.send(&ask).await;
        let (code, headers) = (response.status().as_u16(), response.headers().clone());
        let mut body = Vec::new();
        if code == 101 {
            let mut upgraded = TokioIo::new(hyper::upgrade::on(response).await.expect("upgraded"));
            while !messages(&body).iter().any(|(opcode, _)| *opcode == CLOSE) {
                let read = upgraded.read_buf(&mut body).await.expect("a frame");
                assert!(read > 0, "the server says that it closes");
            }
        } else {
            let mut incoming = response.into_body();
            while let Some(piece) = next(&mut incoming).await {
                body.extend_from_slice(&piece);
            }
        }
        Reply { code, headers, body, took: Duration::ZERO }
    }

    async fn send(&self, ask: &Ask<'_>) -> Response<Incoming> {
        let h2 = ask.road == Road::H2;
        let mut config = (*self.config).clone();
        config.alpn_protocols = vec![if h2 { b"h2".to_vec() } else { b"http/1.1".to_vec() }];
        let stream = TcpStream::connect(self.addr).await.expect("a connection");
        let name = self.addr.ip().into();
        let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.expect("a handshake");
        let io = TokioIo::new(stream);
        let request = self.request(ask);
        if h2 {
            let (mut sender, connection) =
                http2::handshake(TokioExecutor::new(), io).await.expect("an h2 preface");
            tokio::spawn(async { drop(connection.await) });
            return sender.send_request(request).await.expect("a reply");
        }
        let (mut sender, connection) = http1::handshake(io).await.expect("a sender");
        tokio::spawn(async { drop(connection.with_upgrades().await) });
        sender.send_request(request).await.expect("a reply")
    }

    fn request(&self, ask: &Ask<'_>) -> Request<Whole> {
        let builder = Request::builder().method(ask.method);
        let mut builder = if ask.road == Road::H2 {
            builder.uri(format!("https://{}{}", self.addr, ask.target)).version(Version::HTTP_2)
        } else {
            builder.uri(ask.target).header(HOST, self.addr.to_string())
        };
        if ask.road == Road::WebSocket {
            builder = builder
                .header("connection", "Upgrade")
                .header("upgrade", "websocket")
                .header("sec-websocket-version", "13")
                .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("origin", format!("https://{}", self.addr));
        }
        if !ask.accept.is_empty() {
            builder = builder.header(ACCEPT, ask.accept);
        }
        if !ask.content_type.is_empty() {
            builder = builder.header(CONTENT_TYPE, ask.content_type);
        }
        let body = (!ask.body.is_empty()).then(|| Bytes::from(ask.body.clone()));
        builder.body(Whole(body)).expect("a request")
    }
}

async fn next(body: &mut Incoming) -> Option<Bytes> {
    loop {
        let frame = poll_fn(|cx| Pin::new(&mut *body).poll_frame(cx)).await?;
        if let Ok(data) = frame.expect("the reply is whole").into_data() {
            return Some(data);
        }
    }
}

/// The body of a watch as lines.
pub(crate) struct Stream {
    body: Incoming,
    read: Vec<u8>,
}

impl Stream {
    /// The next line; none: the stream has ended.
    pub(crate) async fn line(&mut self) -> Option<Vec<u8>> {
        loop {
            if let Some(end) = self.read.iter().position(|byte| *byte == b'\n') {
                let rest = self.read.split_off(end + 1);
                return Some(std::mem::replace(&mut self.read, rest));
            }
            let piece = tokio::time::timeout(PATIENCE, next(&mut self.body)).await.expect("an event")?;
            self.read.extend_from_slice(&piece);
        }
    }
}

/// The opcode of the frame that ends a WebSocket's stream.
const CLOSE: u8 = 8;

/// The whole messages in what a WebSocket server sent: opcode and payload.
pub(crate) fn messages(mut bytes: &[u8]) -> Vec<Message> {
    let mut found = Vec::new();
    while let Some((message, rest)) = message(bytes) {
        found.push(message);
        bytes = rest;
    }
    found
}

type Message = (u8, Vec<u8>);

fn message(bytes: &[u8]) -> Option<(Message, &[u8])> {
    let ([first, second], rest) = bytes.split_first_chunk()?;
    let (length, rest) = match second & 0x7f {
        126 => {
            let (length, rest) = rest.split_first_chunk()?;
            (usize::from(u16::from_be_bytes(*length)), rest)
        }
        127 => {
            let (length, rest) = rest.split_first_chunk()?;
            (usize::try_from(u64::from_be_bytes(*length)).ok()?, rest)
        }
        short => (usize::from(short), rest),
    };
    let (payload, rest) = rest.split_at_checked(length)?;
    Some(((first & 0x0f, payload.to_vec()), rest))
}
