//! Bearer tokens: where a request may carry one, and who is asked about it.
//!
//! A token stands in the Authorization header, or, for browsers, as a websocket subprotocol. What a
//! token means is not known here.

use crate::{Answer, Attempt, Authenticator, Fault, Verdict, at_once};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::{BoxFuture, Either, FutureExt, Ready};
use http::header::{AUTHORIZATION, CONNECTION, SEC_WEBSOCKET_PROTOCOL, UPGRADE};
use http::{HeaderMap, HeaderValue};
use keelson_api::user::User;
use std::borrow::Cow;
use std::sync::Arc;

const PROTOCOL_PREFIX: &str = "base64url.bearer.authorization.k8s.io.";
const INVALID: Fault = Fault::Token("invalid bearer token");

/// What a judge of tokens says: the user, or that it does not know the token.
pub type TokenAnswer<'a> = Either<Ready<Option<Arc<User>>>, BoxFuture<'a, Option<Arc<User>>>>;

/// A judge of tokens.
pub trait TokenAuthenticator: Send + Sync {
    /// Whose token is it? Has the same duty as `Authenticator::authenticate`.
    fn user_of<'a>(&'a self, token: Cow<'a, str>) -> TokenAnswer<'a>;
}

/// Judges requests by the token they carry.
pub struct Bearer<T>(T);

impl<T: TokenAuthenticator> Bearer<T> {
    /// Asks `tokens` about the token of a request.
    #[must_use]
    pub const fn new(tokens: T) -> Self {
        Self(tokens)
    }
}

impl<T: TokenAuthenticator> Authenticator for Bearer<T> {
    fn authenticate<'a>(&'a self, attempt: Attempt<'a>) -> Answer<'a> {
        let token = match token_of(attempt.headers) {
            Ok(Some(token)) => token,
            Ok(None) => return at_once(Verdict::Nothing),
            Err(fault) => return at_once(Verdict::Bad(fault)),
        };
        match self.0.user_of(token) {
            Either::Left(ready) => at_once(verdict(ready.into_inner())),
            Either::Right(later) => Either::Right(later.map(verdict).boxed()),
        }
    }
}

fn verdict(user: Option<Arc<User>>) -> Verdict {
    user.map_or(Verdict::Bad(INVALID), Verdict::Known)
}

/// The header first; a websocket's subprotocol only where the header has no bearer token.
fn token_of(headers: &HeaderMap) -> Result<Option<Cow<'_, str>>, Fault> {
    if let Some(token) = headers.get(AUTHORIZATION).and_then(header_token) {
        return Ok(Some(Cow::Borrowed(token)));
    }
    if !is_websocket(headers) {
        return Ok(None);
    }
    protocol_token(headers).map(|token| token.map(Cow::Owned))
}

fn header_token(value: &HeaderValue) -> Option<&str> {
    let mut parts = value.to_str().ok()?.trim().splitn(3, ' ');
    let scheme = parts.next()?;
    let token = parts.next()?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

fn is_websocket(headers: &HeaderMap) -> bool {
    let says = |name, wanted: &str| {
        headers
            .get_all(name)
            .iter()
            .filter_map(|value: &HeaderValue| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|item| item.trim().eq_ignore_ascii_case(wanted))
    };
    says(UPGRADE, "websocket") && says(CONNECTION, "upgrade")
}

fn protocols(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let values = headers.get_all(SEC_WEBSOCKET_PROTOCOL).iter();
    values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).map(str::trim)
}

fn protocol_token(headers: &HeaderMap) -> Result<Option<String>, Fault> {
    let mut encoded = None;
    let mut others = 0_usize;
    for protocol in protocols(headers) {
        match protocol.strip_prefix(PROTOCOL_PREFIX) {
            None => others += 1,
            Some(_) if encoded.is_some() => {
                return Err(Fault::Token("multiple base64.bearer.authorization tokens specified"));
            }
            Some(token) => encoded = Some(token),
        }
    }
    let Some(encoded) = encoded else { return Ok(None) };
    let decoded = URL_SAFE_NO_PAD
        .decode(encoded)
        .map_err(|_| Fault::Token("invalid base64.bearer.authorization token encoding"))?;
    let token =
        String::from_utf8(decoded).map_err(|_| Fault::Token("invalid base64.bearer.authorization token"))?;
    if token.is_empty() {
        return Ok(None);
    }
    // One of the others is what the server answers with: the token itself is never echoed.
    if others == 0 {
        return Err(Fault::Token("missing additional subprotocol"));
    }
    Ok(Some(token))
}

/// Takes the credentials out of a request that is known, so that nothing behind can use or leak them.
pub fn strip(headers: &mut HeaderMap) {
    headers.remove(AUTHORIZATION);
    if !protocols(headers).any(|protocol| protocol.starts_with(PROTOCOL_PREFIX)) {
        return;
    }
    let kept: Vec<&str> = protocols(headers).filter(|one| !one.starts_with(PROTOCOL_PREFIX)).collect();
    let kept = HeaderValue::from_str(&kept.join(","));
    headers.remove(SEC_WEBSOCKET_PROTOCOL);
    if let Ok(kept) = kept {
        headers.insert(SEC_WEBSOCKET_PROTOCOL, kept);
    }
}
