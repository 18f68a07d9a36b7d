//! Authorities and clients for the listener's tests.

use bytes::Bytes;
use futures_util::future::poll_fn;
use http::response::Parts;
use http::{Request, Response, Version};
use http_body::{Body as HttpBody, Frame};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    date_time_ymd,
};
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

/// Chain and key, both PEM.
pub(super) type Identity = (String, String);

/// Who issues certificates.
pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().expect("a key");
        Self(CertifiedIssuer::self_signed(params, key).expect("a certificate"))
    }

    pub(super) fn pem(&self) -> String {
        self.0.pem()
    }

    pub(super) fn issue(&self, name: &str, groups: &[&str], usage: ExtendedKeyUsagePurpose) -> Identity {
        self.sign(&params(name, groups, usage))
    }

    pub(super) fn issue_expired(&self, name: &str, groups: &[&str]) -> Identity {
        let mut params = params(name, groups, ExtendedKeyUsagePurpose::ClientAuth);
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2021, 1, 1);
        self.sign(&params)
    }

    fn sign(&self, params: &CertificateParams) -> Identity {
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.0).expect("a certificate");
        (certificate.pem(), key.serialize_pem())
    }
}

fn params(name: &str, groups: &[&str], usage: ExtendedKeyUsagePurpose) -> CertificateParams {
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
    params.distinguished_name.remove(DnType::CommonName);
    if !name.is_empty() {
        params.distinguished_name.push(DnType::CommonName, name);
    }
    for group in groups {
        params.distinguished_name.push(DnType::OrganizationName, *group);
    }
    params.extended_key_usages = vec![usage];
    params
}

/// What a client speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    H1,
    H1OverTls12,
    H2,
}

/// A client with one connection.
pub(super) struct Client {
    sender: Sender,
    connection: JoinHandle<()>,
}

enum Sender {
    H1(http1::SendRequest<Whole>),
    H2(http2::SendRequest<Whole>),
}

/// A body of one piece.
pub(super) struct Whole(Option<Bytes>);

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
    pub(super) async fn connect(
        addr: SocketAddr,
        authority: &Authority,
        identity: Option<Identity>,
        protocol: Protocol,
    ) -> Self {
        let connector = TlsConnector::from(Arc::new(config(authority, identity, protocol)));
        let stream = TcpStream::connect(addr).await.expect("a connection");
        let name = "localhost".try_into().expect("a name");
        let stream = connector.connect(name, stream).await.expect("a handshake");
        let offered = stream.get_ref().1.alpn_protocol().expect("a protocol").to_vec();
        let io = TokioIo::new(stream);
        let (sender, connection) = if protocol == Protocol::H2 {
            assert_eq!(offered, b"h2");
            let mut builder = http2::Builder::new(TokioExecutor::new());
            let (sender, connection) =
                builder.max_header_list_size(1 << 20).handshake(io).await.expect("an h2 preface");
            (Sender::H2(sender), tokio::spawn(async { drop(connection.await) }))
        } else {
            assert_eq!(offered, b"http/1.1");
            let (sender, connection) = http1::handshake(io).await.expect("a sender");
            (Sender::H1(sender), tokio::spawn(async { drop(connection.with_upgrades().await) }))
        };
        Self { sender, connection }
    }

    pub(super) async fn get(&mut self, target: &str) -> (Parts, String) {
        self.send("GET", target, &[], Vec::new()).await
    }

    pub(super) async fn send(
        &mut self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> (Parts, String) {
        self.try_send(method, target, headers, body).await.expect("a reply")
    }

    /// Nothing where the request was not answered.
    pub(super) async fn try_send(
        &mut self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Option<(Parts, String)> {
        let request = self.request(method, target, headers, body);
        let reply = match &mut self.sender {
            Sender::H1(sender) => {
                sender.ready().await.ok()?;
                sender.send_request(request).await.ok()?
            }
            Sender::H2(sender) => {
                sender.ready().await.ok()?;
                sender.send_request(request).await.ok()?
            }
        };
        read(reply).await
    }

    fn request(&self, method: &str, target: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Request<Whole> {
        let builder = Request::builder().method(method);
        let mut builder = match self.sender {
            Sender::H1(_) => builder.uri(target).header("host", "localhost"),
            Sender::H2(_) => builder.uri(format!("https://localhost{target}")).version(Version::HTTP_2),
        };
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        let body = (!body.is_empty()).then(|| Bytes::from(body));
        builder.body(Whole(body)).expect("a request")
    }

    /// Asks for another protocol and gives what speaks it.
    pub(super) async fn upgrade(
        mut self,
        target: &str,
        protocol: &str,
    ) -> impl AsyncRead + AsyncWrite + Unpin + use<> {
        let headers = [("connection", "upgrade"), ("upgrade", protocol)];
        let request = self.request("GET", target, &headers, Vec::new());
        let Sender::H1(sender) = &mut self.sender else { panic!("upgrades are HTTP/1.1") };
        let reply = sender.send_request(request).await.expect("a reply");
        assert_eq!(reply.status().as_u16(), 101);
        TokioIo::new(hyper::upgrade::on(reply).await.expect("upgraded"))
    }

    /// Waits until the server closes the connection.
    pub(super) async fn closed(self) {
        // The sender lives until then: it is not this side that ends the connection.
        self.connection.await.expect("no panic");
        drop(self.sender);
    }
}

async fn read(reply: Response<Incoming>) -> Option<(Parts, String)> {
    let (head, mut body) = reply.into_parts();
    let mut whole = Vec::new();
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        if let Ok(data) = frame.ok()?.into_data() {
            whole.extend_from_slice(&data);
        }
    }
    Some((head, String::from_utf8(whole).expect("text")))
}

fn config(authority: &Authority, identity: Option<Identity>, protocol: Protocol) -> ClientConfig {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(authority.0.der().clone()).expect("an authority");
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = match protocol {
        Protocol::H1OverTls12 => builder.with_protocol_versions(&[&rustls::version::TLS12]),
        Protocol::H1 | Protocol::H2 => builder.with_safe_default_protocol_versions(),
    };
    let builder = builder.expect("versions").with_root_certificates(roots);
    let mut config = match identity {
        None => builder.with_no_client_auth(),
        Some((chain, key)) => {
            let chain = CertificateDer::pem_slice_iter(chain.as_bytes()).map(|one| one.expect("PEM"));
            let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).expect("PEM");
            builder.with_client_auth_cert(chain.collect(), key).expect("a pair")
        }
    };
    config.alpn_protocols = match protocol {
        Protocol::H2 => vec![b"h2".to_vec()],
        Protocol::H1 | Protocol::H1OverTls12 => vec![b"http/1.1".to_vec()],
    };
    config
}
