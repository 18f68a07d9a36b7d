//! The accept loop: how many connections there are, how long each may take to begin, how they end.

use super::drain::Lifecycle;
use super::http::Protocols;
use super::linger::Linger;
use super::stall::StallGuard;
use crate::context::Peer;
use crate::stage::{Edge, Stage};
use keelson_authn::x509::ClientChain;
use rustls::ServerConfig;
use socket2::{Domain, Protocol, SockRef, Socket, TcpKeepalive, Type};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tracing::{debug, error, info, warn};

/// What a listener and each of its connections may use.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Connections at one time; further ones wait in the kernel.
    pub connections: usize,
    /// Time from accepting a connection to the end of its TLS handshake.
    pub handshake: Duration,
    /// Time from the first byte of an HTTP/1.1 request's head to its last.
    pub head: Duration,
    /// HTTP/2 streams of one connection at one time.
    pub streams_per_connection: u32,
    /// Time that a connection may stay open with nothing running on it.
    pub idle: Duration,
    /// Time after which a quiet HTTP/2 peer is asked whether it is there.
    pub ping_interval: Duration,
    /// Time it has to answer.
    pub ping_timeout: Duration,
    /// Time that a peer may leave what is written to it unread.
    pub stall: Duration,
    /// Time that draining may take before what still runs is cut off.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 16_384,
            handshake: Duration::from_secs(10),
            head: Duration::from_secs(32),
            streams_per_connection: 100,
            idle: Duration::from_secs(90),
            ping_interval: Duration::from_secs(60),
            ping_timeout: Duration::from_secs(30),
            stall: Duration::from_secs(120),
            drain: Duration::from_secs(60),
        }
    }
}

/// The time after which the kernel asks whether a silent peer is still there.
const KEEPALIVE: Duration = Duration::from_secs(180);
/// The wait after an accept that failed for want of something, and how long it may grow.
const BACKOFF: Duration = Duration::from_millis(5);
const BACKOFF_MAX: Duration = Duration::from_secs(1);

/// How a listener ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything that had begun was finished.
    Drained,
    /// This many connections were cut off.
    CutOff(usize),
}

/// How many connections may wait in the kernel.
const BACKLOG: i32 = 4096;

/// Binds a port. The unspecified IPv4 address means both families, where the system has both.
///
/// # Errors
/// Where the address is in use or not this machine's.
pub fn bind(addr: SocketAddr) -> io::Result<TcpListener> {
    if addr.ip() == IpAddr::V4(Ipv4Addr::UNSPECIFIED) {
        let both = SocketAddr::new(Ipv6Addr::UNSPECIFIED.into(), addr.port());
        match bound(both) {
            Err(refused) if refused.kind() != io::ErrorKind::AddrInUse => {}
            other => return other,
        }
    }
    bound(addr)
}

fn bound(addr: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(addr), Type::STREAM, Some(Protocol::TCP))?;
    if addr.is_ipv6() {
        socket.set_only_v6(!addr.ip().is_unspecified())?;
    }
    socket.set_reuse_address(true)?;
    socket.bind(&addr.into())?;
    socket.listen(BACKLOG)?;
    socket.set_nonblocking(true)?;
    TcpListener::from_std(socket.into())
}

/// A bound port that is not served yet.
pub struct Listener {
    socket: TcpListener,
    tls: Arc<ServerConfig>,
    limits: Limits,
    lifecycle: Lifecycle,
}

impl Listener {
    /// A listener on a bound socket.
    #[must_use]
    pub const fn new(
        socket: TcpListener,
        tls: Arc<ServerConfig>,
        limits: Limits,
        lifecycle: Lifecycle,
    ) -> Self {
        Self { socket, tls, limits, lifecycle }
    }

    /// Where it listens.
    ///
    /// # Errors
    /// Where the system does not say.
    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Serves `road` until the lifecycle drains and what has begun is finished or out of time.
    pub async fn serve<S: Stage<Edge>>(self, road: S) -> Outcome {
        let room = Arc::new(Semaphore::new(self.limits.connections));
        let server = Arc::new(Server {
            tls: TlsAcceptor::from(Arc::clone(&self.tls)),
            protocols: Protocols::new(&self.limits),
            limits: self.limits,
            lifecycle: self.lifecycle.clone(),
            road,
        });
        let mut connections = JoinSet::new();
        let drained = self.lifecycle.drained();
        let mut drained = std::pin::pin!(drained);
        let mut accepting = Accepting { socket: self.socket, room, backoff: BACKOFF };
        loop {
            tokio::select! {
                biased;
                () = &mut drained => break,
                Some(ended) = connections.join_next(), if !connections.is_empty() => {
                    if let Err(failed) = ended && failed.is_panic() {
                        error!("a connection ended in a panic");
                    }
                }
                (stream, addr, permit) = accepting.next() => {
                    connections.spawn(Arc::clone(&server).connection(stream, addr, permit));
                }
            }
        }
        drop(accepting);
        drain(connections, server.limits.drain).await
    }
}

/// Waits for what has begun; what takes too long is cut off.
async fn drain(mut connections: JoinSet<()>, limit: Duration) -> Outcome {
    info!(connections = connections.len(), "draining");
    let all = async { while connections.join_next().await.is_some() {} };
    if timeout(limit, all).await.is_ok() {
        return Outcome::Drained;
    }
    let left = connections.len();
    warn!(connections = left, "cut off what did not finish in time");
    connections.shutdown().await;
    Outcome::CutOff(left)
}

/// Takes connections from the kernel while there is room.
struct Accepting {
    socket: TcpListener,
    room: Arc<Semaphore>,
    backoff: Duration,
}

impl Accepting {
    /// The next connection. Nothing is lost when the wait is given up.
    async fn next(&mut self) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
        let permit = Arc::clone(&self.room).acquire_owned().await.expect("nobody closes it");
        loop {
            match self.socket.accept().await {
                Ok((stream, addr)) => {
                    self.backoff = BACKOFF;
                    return (stream, addr, permit);
                }
                Err(refused) if is_peers_fault(&refused) => debug!(%refused, "accept"),
                Err(failed) => {
                    // Out of descriptors or memory: connections that end give some back.
                    warn!(%failed, "accept failed, trying again");
                    let wait = self.backoff;
                    self.backoff = (wait * 2).min(BACKOFF_MAX);
                    sleep(wait).await;
                }
            }
        }
    }
}

/// A connection that was gone before it was accepted says nothing about the next.
fn is_peers_fault(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused
    )
}

/// What all connections of a listener share.
struct Server<S> {
    tls: TlsAcceptor,
    protocols: Protocols,
    limits: Limits,
    lifecycle: Lifecycle,
    road: S,
}

impl<S: Stage<Edge>> Server<S> {
    async fn connection(self: Arc<Self>, stream: TcpStream, addr: SocketAddr, _room: OwnedSemaphorePermit) {
        if let Err(failed) = prepare(&stream) {
            debug!(%addr, %failed, "socket options");
        }
        // IPv4 peers of a socket of both families are said to be what they are.
        let addr = SocketAddr::new(addr.ip().to_canonical(), addr.port());
        let stream = Linger::new(StallGuard::new(stream, self.limits.stall));
        let handshake = self.tls.accept(stream);
        let secured = match timeout(self.limits.handshake, Box::pin(handshake)).await {
            Ok(Ok(secured)) => secured,
            Ok(Err(failed)) => return debug!(%addr, %failed, "TLS handshake error"),
            Err(_) => return debug!(%addr, "TLS handshake timed out"),
        };
        let session = secured.get_ref().1;
        let is_h2 = session.alpn_protocol() == Some(b"h2");
        let shown = session.peer_certificates().map(<[_]>::to_vec).unwrap_or_default();
        let peer = Arc::new(Peer::new(addr, ClientChain::new(shown)));
        let served = self.protocols.serve(secured, is_h2, peer, self.road.clone(), &self.lifecycle);
        if let Err(failed) = served.await {
            debug!(%addr, %failed, "connection ended");
        }
    }
}

fn prepare(stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    SockRef::from(stream).set_tcp_keepalive(&TcpKeepalive::new().with_time(KEEPALIVE))
}
