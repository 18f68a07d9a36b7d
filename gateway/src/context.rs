//! What is known about one request, in one typed place: there is no bag of extensions.
//!
//! Filled by the outer layers and read by all that follow. It proves nothing: who asks and whether
//! they may stands in the stage types (`crate::stage`).

mod query;

use crate::body::Inbound;
use http::HeaderValue;
use http::request::Parts;
use keelson_api::request_info::RequestInfo;
use keelson_authn::x509::ClientChain;
pub use query::Query;
pub(crate) use query::decode_path;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::time::Instant;

/// One request and what the outer layers found out about it.
pub struct Context {
    /// Method, URI, headers, HTTP version.
    pub parts: Parts,
    /// The unread body.
    pub body: Inbound,
    /// What it asks for, by its path.
    pub info: RequestInfo,
    /// Its query, decoded once.
    pub query: Query,
    /// How long it may take.
    pub shape: Shape,
    /// Its id in audit and logs.
    pub audit_id: AuditId,
    /// When its head was read.
    pub received: Instant,
    /// When it is answered with 504; long-running requests have none.
    pub deadline: Option<Instant>,
    /// The connection it came on.
    pub peer: Arc<Peer>,
}

/// How long a request lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Bounded by its deadline.
    Short,
    /// Ends when its client, its own timeout or the server ends it: watch, proxy, exec, attach,
    /// portforward, log.
    Long,
}

/// The other end of a connection.
#[derive(Debug)]
pub struct Peer {
    /// Its address.
    pub addr: SocketAddr,
    /// The certificates it showed; nothing has judged them yet.
    pub chain: Option<ClientChain>,
    hang_up: Notify,
}

impl Peer {
    /// The other end of a new connection.
    #[must_use]
    pub fn new(addr: SocketAddr, chain: Option<ClientChain>) -> Self {
        Self { addr, chain, hang_up: Notify::new() }
    }

    /// Asks the listener to close the connection once what runs on it is answered.
    pub fn hang_up(&self) {
        self.hang_up.notify_one();
    }

    /// Completes when somebody asked to close the connection.
    pub(crate) async fn hung_up(&self) {
        self.hang_up.notified().await;
    }
}

/// A request's id: the client's own, or a new random one.
#[derive(Clone, Debug)]
pub struct AuditId(HeaderValue);

impl AuditId {
    /// An id as it stands in a header.
    #[must_use]
    pub const fn new(value: HeaderValue) -> Self {
        Self(value)
    }

    /// The header's value.
    #[must_use]
    pub const fn header(&self) -> &HeaderValue {
        &self.0
    }

    /// The id as text; empty when the client sent something that is none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}
