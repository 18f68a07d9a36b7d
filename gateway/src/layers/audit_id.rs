//! Takes: `Edge`. Gives: `Tagged`, and the Audit-Id header on every reply.
//! Ends with: nothing. Limits: none; a client's own id is echoed to the letter.
//! Go counterpart: `WithAuditInit`.

use crate::body::Body;
use crate::context::AuditId;
use crate::stage::{Edge, Stage};
use http::{HeaderName, HeaderValue, Response};
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::fmt::Write;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use tower::{Layer, Service};

const AUDIT_ID: HeaderName = HeaderName::from_static("audit-id");

/// A request with its id.
pub struct Tagged {
    /// The request.
    pub edge: Edge,
    id: AuditId,
}

impl Tagged {
    /// The request's id.
    #[must_use]
    pub const fn audit_id(&self) -> &AuditId {
        &self.id
    }
}

/// Gives every request an id.
#[derive(Clone, Copy, Debug)]
pub struct AuditIdLayer;

impl<S> Layer<S> for AuditIdLayer {
    type Service = AuditIdService<S>;

    fn layer(&self, inner: S) -> AuditIdService<S> {
        AuditIdService { inner }
    }
}

/// The layer's service.
#[derive(Clone, Debug)]
pub struct AuditIdService<S> {
    inner: S,
}

impl<S: Stage<Tagged>> Service<Edge> for AuditIdService<S> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = AuditIdFuture<S::Future>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, edge: Edge) -> Self::Future {
        let own = edge.request.headers().get(&AUDIT_ID).filter(|value| !value.is_empty());
        let header = own.cloned().unwrap_or_else(fresh);
        let id = AuditId::new(header.clone());
        AuditIdFuture { inner: self.inner.call(Tagged { edge, id }), header: Some(header) }
    }
}

pin_project! {
    /// A reply that gets its id.
    pub struct AuditIdFuture<F> {
        #[pin]
        inner: F,
        header: Option<HeaderValue>,
    }
}

impl<F: Future<Output = Result<Response<Body>, Infallible>>> Future for AuditIdFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let Ok(mut reply) = ready!(this.inner.poll(cx));
        if let Some(header) = this.header.take() {
            reply.headers_mut().entry(AUDIT_ID).or_insert(header);
        }
        Poll::Ready(Ok(reply))
    }
}

/// A random UUID. Two keyed hashes of a counter are as unique and as hard to guess as it needs to be,
/// and cost no call into the kernel.
fn fresh() -> HeaderValue {
    static KEYS: LazyLock<(RandomState, RandomState)> = LazyLock::new(Default::default);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let high = KEYS.0.hash_one(count) & !0xf000 | 0x4000;
    let low = KEYS.1.hash_one(!count) & !(0b11 << 62) | (0b10 << 62);
    let mut text = String::with_capacity(36);
    write!(
        text,
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
    .expect("writing to a String cannot fail");
    HeaderValue::try_from(text).expect("hex digits and dashes make a header")
}

#[cfg(test)]
mod tests {
    use super::fresh;
    use std::collections::HashSet;

    #[test]
    fn fresh_ids_are_version_4_uuids_and_differ() {
        let ids: HashSet<String> = (0..1000).map(|_| fresh().to_str().expect("ascii").to_owned()).collect();
        assert_eq!(ids.len(), 1000);
        for id in ids {
            let parts: Vec<&str> = id.split('-').collect();
            assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{id}");
            assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{id}");
        }
    }
}
