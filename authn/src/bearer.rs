//! Bearer tokens: where a request may carry one, and who is asked about it.
//!
//! A token stands in the Authorization header, or, for browsers, as a websocket subprotocol. What a
//! token means is not known here.

use crate::tokens::{TokenVerdict, Tokens};
use crate::{Answer, Attempt, Authenticator, Fault, Verdict, at_once};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::{Either, FutureExt};
use http::header::{AUTHORIZATION, CONNECTION, SEC_WEBSOCKET_PROTOCOL, UPGRADE};
use http::{HeaderMap, HeaderValue};
use std::borrow::Cow;
use std::sync::Arc;

const PROTOCOL_PREFIX: &str = "base64url.bearer.authorization.k8s.io.";
/// What is said of a token that nobody knows.
pub const INVALID: &str = "invalid bearer token";

/// Judges requests by the token they carry.
pub struct Bearer(Arc<Tokens>);

impl Bearer {
    /// Asks `tokens` about the token of a request.
    #[must_use]
    pub const fn new(tokens: Arc<Tokens>) -> Self {
        Self(tokens)
    }
}

impl Authenticator for Bearer {
    fn authenticate<'a>(&'a self, attempt: Attempt<'a>) -> Answer<'a> {
        let token = match token_of(attempt.headers) {
            Ok(Some(token)) => token,
            Ok(None) => return at_once(Verdict::Nothing),
            Err(fault) => return at_once(Verdict::Bad(Fault::Token(Cow::Borrowed(fault)))),
        };
        if let Either::Left(ready) = self.0.judge(&token, attempt.now) {
            return at_once(verdict(ready.into_inner()));
        }
        let later = async move { verdict(self.0.judge(&token, attempt.now).await) };
        Either::Right(later.boxed())
    }
}

fn verdict(said: TokenVerdict) -> Verdict {
    match said {
        TokenVerdict::Known(bearing) => Verdict::Known(bearing.user),
        TokenVerdict::Unknown => Verdict::Bad(Fault::Token(Cow::Borrowed(INVALID))),
        TokenVerdict::Bad(why) => Verdict::Bad(Fault::Token(why)),
    }
}

/// The header first; a websocket's subprotocol only where the header has no bearer token.
fn token_of(headers: &HeaderMap) -> Result<Option<Cow<'_, str>>, &'static str> {
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

fn protocol_token(headers: &HeaderMap) -> Result<Option<String>, &'static str> {
    let mut encoded = None;
    let mut others = 0_usize;
    for protocol in protocols(headers) {
        match protocol.strip_prefix(PROTOCOL_PREFIX) {
            None => others += 1,
            Some(_) if encoded.is_some() => {
                return Err("multiple base64.bearer.authorization tokens specified");
            }
            Some(token) => encoded = Some(token),
        }
    }
    let Some(encoded) = encoded else { return Ok(None) };
    let decoded =
        URL_SAFE_NO_PAD.decode(encoded).map_err(|_| "invalid base64.bearer.authorization token encoding")?;
    let token = String::from_utf8(decoded).map_err(|_| "invalid base64.bearer.authorization token")?;
    if token.is_empty() {
        return Ok(None);
    }
    // One of the others is what the server answers with: the token itself is never echoed.
    if others == 0 {
        return Err("missing additional subprotocol");
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
