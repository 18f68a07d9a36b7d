//! Connections to a server, as cheap as they can be: HTTP/1.1 and HTTP/2 over TLS, one thread.
//!
//! Bodies are counted as they come and not kept, unless they are asked for.

use crate::kubeconfig::Kubeconfig;
use crate::process::Process;
use anyhow::{Context, Result, bail, ensure};
use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue, USER_AGENT};
use http::{Method, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use std::net::{SocketAddr, ToSocketAddrs};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpSocket, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// JSON, as kubectl asks for it.
pub(crate) const JSON: &str = "application/json";
/// Protobuf, as client-go asks for it.
pub(crate) const PROTOBUF: &str = "application/vnd.kubernetes.protobuf";
/// A table, as `kubectl get` asks for it.
pub(crate) const TABLE: &str = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";

/// The windows of Go's HTTP/2 client.
const STREAM_WINDOW_BYTES: u32 = 4 << 20;
const CONNECTION_WINDOW_BYTES: u32 = 1 << 30;
/// Nothing that is measured takes longer.
const PATIENCE: Duration = Duration::from_secs(120);

/// The protocol of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// HTTP/1.1.
    H1,
    /// HTTP/2.
    H2,
}

/// A server that is measured.
#[derive(Clone)]
pub(crate) struct Server {
    /// Its address, which is its name in reports.
    pub(crate) name: String,
    /// What is charged.
    pub(crate) process: Process,
    address: SocketAddr,
    authority: String,
    host: ServerName<'static>,
    authorization: Option<HeaderValue>,
    h1: TlsConnector,
    h2: TlsConnector,
}

/// A request, made anew for each time it is sent.
pub(crate) struct Call {
    /// The method.
    pub(crate) method: Method,
    /// Path and query.
    pub(crate) path: String,
    /// What is accepted.
    pub(crate) accept: &'static str,
    /// Whether gzip is accepted.
    pub(crate) gzip: bool,
    /// The type of the body.
    pub(crate) content_type: &'static str,
    /// The body.
    pub(crate) body: Bytes,
}

impl Call {
    /// A GET.
    pub(crate) fn get(path: impl Into<String>, accept: &'static str) -> Self {
        Self {
            method: Method::GET,
            path: path.into(),
            accept,
            gzip: false,
            content_type: "",
            body: Bytes::new(),
        }
    }

    /// The same, gzip accepted.
    pub(crate) fn gzipped(self) -> Self {
        Self { gzip: true, ..self }
    }

    /// A request with a body.
    pub(crate) fn with(
        method: Method,
        path: impl Into<String>,
        content_type: &'static str,
        body: impl Into<Bytes>,
    ) -> Self {
        Self { method, content_type, body: body.into(), ..Self::get(path, JSON) }
    }
}

/// A reply.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// Bytes of the body on the wire.
    pub(crate) bytes: u64,
    /// The body, where it was asked for.
    pub(crate) body: Bytes,
}

impl Server {
    /// The server that a kubeconfig names.
    pub(crate) fn from_kubeconfig(path: &Path, pid: u32) -> Result<Self> {
        let config = Kubeconfig::read(path)?;
        let authority = config.server.trim_start_matches("https://").to_owned();
        let with_port = if has_port(&authority) { authority.clone() } else { format!("{authority}:443") };
        let address = with_port.to_socket_addrs()?.next().context("the server's name has no address")?;
        let host =
            with_port.rsplit_once(':').map_or("", |(host, _)| host).trim_matches(['[', ']']).to_owned();
        let bearer = config.token.as_ref().map(|token| HeaderValue::from_str(&format!("Bearer {token}")));
        let tls = tls(&config)?;
        let speaking = |protocol: &[u8]| {
            let mut tls = tls.clone();
            tls.alpn_protocols = vec![protocol.to_vec()];
            TlsConnector::from(Arc::new(tls))
        };
        Ok(Self {
            name: authority.clone(),
            process: Process(pid),
            address,
            authority,
            host: ServerName::try_from(host)?,
            authorization: bearer.transpose()?,
            h1: speaking(b"http/1.1"),
            h2: speaking(b"h2"),
        })
    }

    /// A secured connection.
    pub(crate) async fn dial(&self, protocol: Protocol) -> Result<TlsStream<TcpStream>> {
        self.dial_with(protocol, None).await
    }

    /// A secured connection whose kernel takes in no more than so many bytes unread.
    pub(crate) async fn dial_with(
        &self,
        protocol: Protocol,
        unread_bytes: Option<u32>,
    ) -> Result<TlsStream<TcpStream>> {
        let socket = if self.address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        if let Some(bytes) = unread_bytes {
            socket.set_recv_buffer_size(bytes)?;
        }
        let stream = socket.connect(self.address).await.with_context(|| self.name.clone())?;
        stream.set_nodelay(true)?;
        let tls = if protocol == Protocol::H2 { &self.h2 } else { &self.h1 };
        Ok(tls.connect(self.host.clone(), stream).await?)
    }

    /// A connection to send requests on.
    pub(crate) async fn connect(&self, protocol: Protocol) -> Result<Connection> {
        let stream = TokioIo::new(self.dial(protocol).await?);
        let sender = match protocol {
            Protocol::H1 => {
                let (sender, driver) = http1::handshake(stream).await?;
                tokio::spawn(driver);
                Sender::H1(sender)
            }
            Protocol::H2 => {
                let (sender, driver) = http2::Builder::new(TokioExecutor::new())
                    .initial_stream_window_size(STREAM_WINDOW_BYTES)
                    .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
                    .handshake(stream)
                    .await?;
                tokio::spawn(driver);
                Sender::H2(sender)
            }
        };
        Ok(Connection { sender, server: Arc::new(self.clone()) })
    }

    /// One request on a connection of its own, its body kept; anything but success is an error.
    pub(crate) async fn once(&self, call: Call) -> Result<Bytes> {
        let what = format!("{} {}", call.method, call.path);
        let answer = self.connect(Protocol::H2).await?.send(call, true).await?;
        if !(200..300).contains(&answer.status) {
            bail!("{what}: {} {}", answer.status, String::from_utf8_lossy(&answer.body));
        }
        Ok(answer.body)
    }

    /// The head of an HTTP/1.1 request as text, for those who read the wire themselves.
    pub(crate) fn head(&self, path: &str, accept: &str) -> String {
        let authorization = self.authorization.as_ref().and_then(|value| value.to_str().ok());
        let bearer = authorization.map(|value| format!("Authorization: {value}\r\n")).unwrap_or_default();
        let host = &self.authority;
        format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\n{bearer}User-Agent: bench\r\n\r\n"
        )
    }

    fn request(&self, call: Call, protocol: Protocol) -> Result<Request<Full<Bytes>>> {
        let mut request = Request::builder().method(call.method);
        request = match protocol {
            Protocol::H1 => request.uri(call.path).header(HOST, self.authority.as_str()),
            Protocol::H2 => request.uri(format!("https://{}{}", self.authority, call.path)),
        };
        request = request.header(ACCEPT, call.accept).header(USER_AGENT, "bench");
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        if call.gzip {
            request = request.header(ACCEPT_ENCODING, "gzip");
        }
        if !call.content_type.is_empty() {
            request = request.header(CONTENT_TYPE, call.content_type);
        }
        Ok(request.body(Full::new(call.body))?)
    }
}

fn has_port(authority: &str) -> bool {
    authority.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok())
}

fn tls(config: &Kubeconfig) -> Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&config.authority) {
        roots.add(certificate?)?;
    }
    ensure!(!roots.is_empty(), "the authority's file holds no certificate");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let builder = builder.with_root_certificates(roots);
    Ok(match &config.certificate {
        // A token says who asks; with both, which of them counts would be the server's affair.
        Some((certificate, key)) if config.token.is_none() => {
            let chain = CertificateDer::pem_slice_iter(certificate).collect::<Result<_, _>>()?;
            builder.with_client_auth_cert(chain, PrivateKeyDer::from_pem_slice(key)?)?
        }
        _ => builder.with_no_client_auth(),
    })
}

/// A connection. Clones of one over HTTP/2 share it.
pub(crate) struct Connection {
    sender: Sender,
    server: Arc<Server>,
}

enum Sender {
    H1(http1::SendRequest<Full<Bytes>>),
    H2(http2::SendRequest<Full<Bytes>>),
}

impl Connection {
    /// Another stream of an HTTP/2 connection.
    pub(crate) fn stream(&self) -> Option<Self> {
        match &self.sender {
            Sender::H1(_) => None,
            Sender::H2(sender) => {
                Some(Self { sender: Sender::H2(sender.clone()), server: Arc::clone(&self.server) })
            }
        }
    }

    /// Sends a request and reads the reply to its end.
    pub(crate) async fn send(&mut self, call: Call, keep: bool) -> Result<Answer> {
        tokio::time::timeout(PATIENCE, self.exchange(call, keep)).await.context("no reply in time")?
    }

    async fn exchange(&mut self, call: Call, keep: bool) -> Result<Answer> {
        let reply = self.open(call).await?;
        let status = reply.status().as_u16();
        let keep = keep || !(200..300).contains(&status);
        let (mut body, mut bytes, mut kept) = (reply.into_body(), 0, BytesMut::new());
        while let Some(frame) = body.frame().await {
            if let Ok(data) = frame?.into_data() {
                bytes += data.len() as u64;
                if keep {
                    kept.extend_from_slice(&data);
                }
            }
        }
        Ok(Answer { status, bytes, body: kept.freeze() })
    }

    /// Sends a request; its reply's body is still to be read.
    pub(crate) async fn open(&mut self, call: Call) -> Result<Response<Incoming>> {
        Ok(match &mut self.sender {
            Sender::H1(sender) => {
                sender.ready().await?;
                sender.send_request(self.server.request(call, Protocol::H1)?).await?
            }
            Sender::H2(sender) => {
                sender.ready().await?;
                sender.send_request(self.server.request(call, Protocol::H2)?).await?
            }
        })
    }
}
