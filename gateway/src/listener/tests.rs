//! The listener with real connections: HTTP/1.1 and HTTP/2 clients over TLS, good and bad credentials,
//! limits and the end of the server.

mod client;

use super::drain::Lifecycle;
use super::{Limits, Listener, Outcome, tls};
use crate::body::Body;
use crate::chain::{Parts, road};
use crate::stage::{Authorized, Dispatch};
use bytes::Bytes;
use client::{Authority, Client, Protocol};
use futures_util::future::{BoxFuture, FutureExt};
use futures_util::stream;
use http::{Response, StatusCode, Version};
use keelson_authn::bearer::Bearer;
use keelson_authn::token_file::TokenFile;
use keelson_authn::tokens::Tokens;
use keelson_authn::union::Union;
use keelson_authn::x509::ClientCertificates;
use keelson_authz::MastersOnly;
use rcgen::ExtendedKeyUsagePurpose;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

const TOKENS: &str = "secret,robot,42,\"system:masters,others\"\n";

/// Says what it saw; waits where the path says so.
struct Echo(Arc<Gate>);

/// Where requests wait to be let on.
#[derive(Default)]
struct Gate {
    waiters: AtomicUsize,
    open: Notify,
}

impl Gate {
    async fn pass(&self) {
        let open = self.open.notified();
        self.waiters.fetch_add(1, Ordering::SeqCst);
        open.await;
    }

    async fn has_waiters(&self, count: usize) {
        while self.waiters.load(Ordering::SeqCst) < count {
            tokio::task::yield_now().await;
        }
    }
}

impl Dispatch for Echo {
    fn dispatch(&self, mut request: Authorized) -> BoxFuture<'static, Response<Body>> {
        let gate = Arc::clone(&self.0);
        async move {
            match request.info().path.as_str() {
                "/wait" => gate.pass().await,
                "/upgrade" => return upgrade(&mut request),
                "/panic" => panic!("as asked"),
                "/apis/g/v1/things" => {
                    gate.waiters.fetch_add(1, Ordering::SeqCst);
                    return Response::new(Body::stream(stream::pending()));
                }
                "/pieces" => {
                    let pieces = (0..3).map(|at| Bytes::from(format!("piece {at};")));
                    return Response::new(Body::pieces(pieces, Some(24)));
                }
                _ => {}
            }
            let read = request.body_mut().read(3 << 20).await.map_or(0, |body| body.len());
            let user = request.user();
            let version = request.context().parts.version;
            let text = format!("{version:?} {} {} {read}", user.name, user.groups.join(","));
            Response::new(Body::full(text))
        }
        .boxed()
    }
}

fn upgrade(request: &mut Authorized) -> Response<Body> {
    let parts = &mut request.context_mut().parts;
    let upgrade = parts.extensions.remove::<hyper::upgrade::OnUpgrade>().expect("an upgrade");
    tokio::spawn(async move {
        let upgraded = upgrade.await.expect("upgraded");
        let mut io = hyper_util::rt::TokioIo::new(upgraded);
        let mut word = [0; 4];
        io.read_exact(&mut word).await.expect("a word");
        word.reverse();
        io.write_all(&word).await.expect("room");
    });
    let reply = Response::builder().status(101).header("connection", "upgrade").header("upgrade", "echo");
    reply.body(Body::empty()).expect("a reply")
}

#[tokio::test]
async fn the_unspecified_address_is_every_address() {
    let socket = super::bind("0.0.0.0:0".parse().expect("an address")).expect("a port");
    let port = socket.local_addr().expect("an address").port();
    TcpStream::connect(("127.0.0.1", port)).await.expect("IPv4");
    let taken = super::bind(([0, 0, 0, 0], port).into()).expect_err("in use");
    assert_eq!(taken.kind(), std::io::ErrorKind::AddrInUse);
    let one = super::bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    assert!(one.local_addr().expect("an address").ip().is_loopback());
}

/// A server on a free port.
struct Server {
    addr: SocketAddr,
    authority: Authority,
    lifecycle: Lifecycle,
    gate: Arc<Gate>,
    ended: JoinHandle<Outcome>,
}

impl Server {
    async fn start(limits: Limits) -> Self {
        let authority = Authority::new("ca");
        let (chain, key) = authority.issue("server", &[], ExtendedKeyUsagePurpose::ServerAuth);
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = tls::server_config(&provider, chain.as_bytes(), key.as_bytes(), true).expect("a pair");
        let socket = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let lifecycle = Lifecycle::default();
        let listener = Listener::new(socket, config, limits, lifecycle.clone());
        let addr = listener.local_addr().expect("an address");
        let certificates = ClientCertificates::from_pem(authority.pem().as_bytes()).expect("authorities");
        let tokens = TokenFile::parse(TOKENS).expect("tokens");
        let members: Vec<Box<dyn keelson_authn::Authenticator>> = vec![
            Box::new(certificates),
            Box::new(Bearer::new(Arc::new(Tokens::new(
                vec![Box::new(tokens.into_judge(Vec::new()))],
                Vec::new(),
            )))),
        ];
        let parts = Parts {
            authenticator: Arc::new(Union::new(members)),
            authorizer: Arc::new(MastersOnly),
            lifecycle: lifecycle.clone(),
            request_timeout: Duration::from_secs(60),
        };
        let gate = Arc::new(Gate::default());
        let dispatch = Arc::new(Echo(Arc::clone(&gate)));
        let ended = tokio::spawn(listener.serve(road(&parts, dispatch)));
        Self { addr, authority, lifecycle, gate, ended }
    }

    async fn admin(&self, protocol: Protocol) -> Client {
        let identity =
            self.authority.issue("admin", &["system:masters"], ExtendedKeyUsagePurpose::ClientAuth);
        Client::connect(self.addr, &self.authority, Some(identity), protocol).await
    }

    async fn anonymous(&self, protocol: Protocol) -> Client {
        Client::connect(self.addr, &self.authority, None, protocol).await
    }
}

#[tokio::test]
async fn both_protocols_serve_on_one_port() {
    let server = Server::start(Limits::default()).await;
    let all = "admin system:masters,system:authenticated";
    for (protocol, version) in [
        (Protocol::H1, Version::HTTP_11),
        (Protocol::H2, Version::HTTP_2),
        (Protocol::H1OverTls12, Version::HTTP_11),
    ] {
        let mut client = server.admin(protocol).await;
        for _ in 0..3 {
            let (head, body) = client.get("/").await;
            assert_eq!((head.status, head.version), (StatusCode::OK, version));
            assert_eq!(body, format!("{version:?} {all} 0"));
            assert_eq!(head.headers["audit-id"].len(), 36);
            assert!(head.headers.contains_key("date"));
        }
        let body = vec![b'x'; (3 << 20) - 1];
        let (_, said) = client.send("POST", "/", &[], body).await;
        assert_eq!(said, format!("{version:?} {all} 3145727"));
        assert_eq!(client.get("/pieces").await.1, "piece 0;piece 1;piece 2;");
    }
}

#[tokio::test]
async fn credentials_decide_and_never_break_the_connection() {
    let server = Server::start(Limits::default()).await;
    let stranger = Authority::new("ca");
    let client_auth = ExtendedKeyUsagePurpose::ClientAuth;
    let masters = ["system:masters"];
    let wrong_authority = stranger.issue("admin", &masters, client_auth.clone());
    let wrong_usage = server.authority.issue("admin", &masters, ExtendedKeyUsagePurpose::ServerAuth);
    let expired = server.authority.issue_expired("admin", &masters);
    let nameless = server.authority.issue("", &masters, client_auth.clone());
    let nobody_special = server.authority.issue("jane", &["dev"], client_auth);
    for protocol in [Protocol::H1, Protocol::H2] {
        for (what, identity, header, expected) in [
            ("no credential", None, None, 401),
            ("another authority's certificate", Some(&wrong_authority), None, 401),
            ("a server's certificate", Some(&wrong_usage), None, 401),
            ("an expired certificate", Some(&expired), None, 401),
            ("a certificate without a name", Some(&nameless), None, 401),
            ("a bad certificate and a token", Some(&wrong_authority), Some("Bearer secret"), 200),
            ("a token", None, Some("bearer secret"), 200),
            ("a wrong token", None, Some("Bearer secre"), 401),
            ("no token", None, Some("Bearer "), 401),
            ("another scheme", None, Some("Basic c2VjcmV0"), 401),
            ("somebody who is no master", Some(&nobody_special), None, 403),
        ] {
            let identity = identity.cloned();
            let mut client = Client::connect(server.addr, &server.authority, identity, protocol).await;
            let headers: Vec<_> = header.map(|value| ("authorization", value)).into_iter().collect();
            let (head, body) = client.send("GET", "/", &headers, Vec::new()).await;
            assert_eq!(head.status.as_u16(), expected, "{what}: {body}");
            assert!(head.headers.contains_key("audit-id"), "{what}");
            match expected {
                200 => {
                    assert!(body.ends_with(" robot system:masters,others,system:authenticated 0"), "{body}")
                }
                401 => assert!(body.contains(r#""reason":"Unauthorized""#), "{body}"),
                _ => assert!(body.contains(r#"User \"jane\" cannot get path"#), "{body}"),
            }
        }
    }
}

#[tokio::test]
async fn the_unknown_do_not_keep_an_h2_connection() {
    let server = Server::start(Limits::default()).await;
    let mut client = server.anonymous(Protocol::H2).await;
    assert_eq!(client.get("/").await.0.status, StatusCode::UNAUTHORIZED);
    client.closed().await;
    let mut client = server.anonymous(Protocol::H1).await;
    assert_eq!(client.get("/").await.0.status, StatusCode::UNAUTHORIZED);
    assert_eq!(client.get("/").await.0.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_panic_ends_one_request_only() {
    let server = Server::start(Limits::default()).await;
    for protocol in [Protocol::H1, Protocol::H2] {
        let mut client = server.admin(protocol).await;
        let (head, _) = client.get("/panic").await;
        assert_eq!(head.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(head.headers["audit-id"].len(), 36);
        assert_eq!(client.get("/").await.0.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let server = Server::start(Limits::default()).await;
    for protocol in [Protocol::H1, Protocol::H2] {
        let mut client = server.admin(protocol).await;
        let (head, body) = client.send("HEAD", "/", &[], Vec::new()).await;
        assert_eq!((head.status, body.as_str()), (StatusCode::OK, ""));
        let length: usize = head.headers["content-length"].to_str().expect("text").parse().expect("a number");
        assert!(length > 40, "{length}");
        assert_eq!(client.get("/").await.0.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn heads_may_be_large_but_not_endless() {
    let server = Server::start(Limits::default()).await;
    let too_large = "x".repeat((1 << 20) + 1);
    for (protocol, large_bytes) in [(Protocol::H1, 900 << 10), (Protocol::H2, 300 << 10)] {
        let large = "x".repeat(large_bytes);
        let mut client = server.admin(protocol).await;
        let reply = client.try_send("GET", "/", &[("x-large", &large)], Vec::new()).await;
        assert_eq!(reply.map(|(head, _)| head.status), Some(StatusCode::OK), "{protocol:?}");
        let refused = client.try_send("GET", "/", &[("x-large", &too_large)], Vec::new()).await;
        // HTTP/2 clients know the limit and keep to it themselves; ours does, so nothing was sent.
        assert!(refused.is_none_or(|(head, _)| head.status == StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
    }
    let names: Vec<String> = (0..300).map(|at| format!("x-{at}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "y")).collect();
    let mut client = server.admin(Protocol::H1).await;
    assert_eq!(client.send("GET", "/", &many[..200], Vec::new()).await.0.status, StatusCode::OK);
    let (head, _) = client.send("GET", "/", &many, Vec::new()).await;
    assert_eq!(head.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
}

#[tokio::test]
async fn upgrades_pass_through_http_1() {
    let server = Server::start(Limits::default()).await;
    let client = server.admin(Protocol::H1).await;
    let mut upgraded = client.upgrade("/upgrade", "echo").await;
    upgraded.write_all(b"ping").await.expect("room");
    let mut word = [0; 4];
    upgraded.read_exact(&mut word).await.expect("an answer");
    assert_eq!(&word, b"gnip");
}

#[tokio::test]
async fn draining_finishes_what_has_begun() {
    let server = Server::start(Limits::default()).await;
    let mut clients = Vec::new();
    for protocol in [Protocol::H1, Protocol::H2] {
        let mut client = server.admin(protocol).await;
        let mut watcher = server.admin(protocol).await;
        clients.push(tokio::spawn(async move {
            let (head, body) = client.get("/wait").await;
            client.closed().await;
            (head.status, body)
        }));
        clients.push(tokio::spawn(async move {
            let (head, body) = watcher.get("/apis/g/v1/things?watch=1").await;
            watcher.closed().await;
            (head.status, body)
        }));
    }
    let idle = server.admin(Protocol::H2).await;
    // Every request is at work.
    server.gate.has_waiters(4).await;
    server.lifecycle.begin_stopping();
    server.lifecycle.begin_draining();
    idle.closed().await;
    assert!(TcpStream::connect(server.addr).await.is_err(), "nobody listens");
    server.gate.open.notify_waiters();
    for client in clients {
        let (status, body) = client.await.expect("no panic");
        assert_eq!(status, StatusCode::OK, "{body}");
    }
    assert_eq!(server.ended.await.expect("no panic"), Outcome::Drained);
}

#[tokio::test]
async fn draining_does_not_wait_for_ever() {
    let limits = Limits { drain: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(limits).await;
    let mut client = server.admin(Protocol::H2).await;
    let stuck = tokio::spawn(async move { client.try_send("GET", "/wait", &[], Vec::new()).await });
    server.gate.has_waiters(1).await;
    server.lifecycle.begin_draining();
    assert_eq!(server.ended.await.expect("no panic"), Outcome::CutOff(1));
    assert!(stuck.await.expect("no panic").is_none());
}

#[tokio::test]
async fn who_does_not_shake_hands_is_dropped() {
    let limits = Limits { handshake: Duration::from_millis(50), ..Limits::default() };
    let server = Server::start(limits).await;
    let mut silent = TcpStream::connect(server.addr).await.expect("accepted");
    assert_eq!(silent.read(&mut [0; 16]).await.expect("an end"), 0);
    let mut rude = TcpStream::connect(server.addr).await.expect("accepted");
    rude.write_all(b"GET / HTTP/1.1\r\n\r\n").await.expect("room");
    let mut said = Vec::new();
    let _ = rude.read_to_end(&mut said).await;
    assert_eq!(server.admin(Protocol::H1).await.get("/").await.0.status, StatusCode::OK);
}

#[tokio::test]
async fn idle_connections_are_closed() {
    let limits = Limits { idle: Duration::from_millis(100), ..Limits::default() };
    let server = Server::start(limits).await;
    for protocol in [Protocol::H1, Protocol::H2] {
        let mut client = server.admin(protocol).await;
        assert_eq!(client.get("/").await.0.status, StatusCode::OK);
        client.closed().await;
    }
}

#[tokio::test]
async fn heads_that_do_not_come_end_the_connection() {
    let server = Server::start(Limits { head: Duration::from_millis(100), ..Limits::default() }).await;
    server.admin(Protocol::H1).await.closed().await;
}

#[tokio::test]
async fn connections_beyond_the_limit_wait() {
    let server = Server::start(Limits { connections: 1, ..Limits::default() }).await;
    let mut first = server.admin(Protocol::H2).await;
    assert_eq!(first.get("/").await.0.status, StatusCode::OK);
    // The kernel takes the second connection; nobody shakes its hand until the first one goes.
    let mut second = Box::pin(server.admin(Protocol::H2));
    assert!((&mut second).now_or_never().is_none());
    assert_eq!(first.get("/").await.0.status, StatusCode::OK);
    assert!((&mut second).now_or_never().is_none());
    drop(first);
    assert_eq!(second.await.get("/").await.0.status, StatusCode::OK);
}
