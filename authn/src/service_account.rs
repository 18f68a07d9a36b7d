//! Service account tokens: JSON Web Tokens that this cluster signs, made and judged.
//!
//! A signature is verified once; whether the objects that a token names are still there is asked each
//! time, so a deletion counts at once. Who knows the objects is asked through a trait: no store here.

mod claims;
mod discovery;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod keys;
mod legacy;

pub use claims::{Claims, Kubernetes, Legacy, Reference, TOKEN_MAX};
pub use discovery::{Discovery, DiscoveryError};
pub use keys::{KeyError, PublicKey, PublicKeys, SigningKey};
pub use legacy::LegacySecret;

use crate::tokens::{Bearing, Shown, TokenAnswer, TokenAuthenticator, TokenVerdict, common, said};
use crate::union::authenticated;
use claims::Token;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Either};
use keelson_api::status::Quoted;
use keelson_api::user::{CREDENTIAL_ID, User};
use moka::sync::Cache;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

/// Clocks may differ by this much, in seconds; an object counts as there for as long after its deletion.
const LEEWAY: i64 = 60;
/// Verified tokens that are remembered, in bytes of tokens.
const REMEMBERED_MAX: u64 = 8 * 1024 * 1024;
/// What a remembered token costs beside its own length, in bytes.
const REMEMBERED_COST: usize = 512;
/// For how long one is remembered that nobody shows.
const REMEMBERED_IDLE: Duration = Duration::from_secs(600);

const USER_PREFIX: &str = "system:serviceaccount:";
const GROUP: &str = "system:serviceaccounts";
const GROUP_PREFIX: &str = "system:serviceaccounts:";
const POD_NAME: &str = "authentication.kubernetes.io/pod-name";
const POD_UID: &str = "authentication.kubernetes.io/pod-uid";
const NODE_NAME: &str = "authentication.kubernetes.io/node-name";
const NODE_UID: &str = "authentication.kubernetes.io/node-uid";

/// Kinds of objects that a token may be bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A Node.
    Node,
    /// A Pod.
    Pod,
    /// A Secret.
    Secret,
    /// The ServiceAccount itself.
    ServiceAccount,
}

/// An object that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its uid.
    pub uid: String,
    /// When its deletion was asked for, in seconds of unix time.
    pub deleted: Option<i64>,
}

/// Who knows the objects that tokens name.
pub trait Objects: Send + Sync {
    /// The object, as fresh as a read; nodes have no namespace.
    ///
    /// # Errors
    /// Where nobody can say, in words for the log.
    fn find<'a>(
        &'a self,
        kind: Bound,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, String>>;

    /// A Secret that holds a token.
    ///
    /// # Errors
    /// Where nobody can say, in words for the log.
    fn secret<'a>(
        &'a self,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<LegacySecret>, String>>;

    /// Notes that the token of a Secret was used on a day (`2006-01-02`). Nobody waits for it.
    fn mark_used(&self, namespace: &str, name: &str, uid: &str, day: &str);
}

/// Makes tokens.
#[derive(Debug)]
pub struct Signer {
    issuer: String,
    key: SigningKey,
}

impl Signer {
    /// Signs as `issuer`.
    #[must_use]
    pub const fn new(issuer: String, key: SigningKey) -> Self {
        Self { issuer, key }
    }

    /// The token that says this, and that it is ours. `None` where it cannot be signed.
    #[must_use]
    pub fn sign(&self, mut claims: Claims) -> Option<String> {
        claims.iss.clone_from(&self.issuer);
        claims.signed(&self.key)
    }
}

/// What counts for tokens.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whose tokens are accepted.
    pub issuers: Vec<String>,
    /// What verifies them.
    pub keys: PublicKeys,
    /// The audiences of this API.
    pub audiences: Vec<String>,
    /// Must the Secret and the service account of a Secret's token be there?
    pub lookup: bool,
}

/// Judges service account tokens.
pub struct ServiceAccounts {
    options: Options,
    objects: Arc<dyn Objects>,
    /// Tokens whose signature and issuer are good, by their hash.
    verified: Cache<[u8; 32], Arc<Verified>>,
}

/// A token whose signature and issuer are good.
struct Verified {
    claims: Claims,
    user: Arc<User>,
    weight: u32,
}

impl ServiceAccounts {
    /// A judge that asks `objects`.
    #[must_use]
    pub fn new(options: Options, objects: Arc<dyn Objects>) -> Self {
        let verified = Cache::builder()
            .max_capacity(REMEMBERED_MAX)
            .weigher(|_, one: &Arc<Verified>| one.weight)
            .time_to_idle(REMEMBERED_IDLE)
            .build();
        Self { options, objects, verified }
    }

    async fn verdict(&self, shown: Shown<'_>) -> TokenVerdict {
        let verified = match self.verify(shown.token) {
            Ok(Some(verified)) => verified,
            Ok(None) => return TokenVerdict::Unknown,
            Err(why) => return TokenVerdict::Bad(why),
        };
        let claims = &verified.claims;
        let own = if claims.aud.is_empty() { &self.options.audiences } else { &claims.aud };
        let audiences = common(own, shown.audiences);
        if audiences.is_empty() && !self.options.audiences.is_empty() {
            let why = format!(
                "token audiences {} is invalid for the target audiences {}",
                quoted(own),
                quoted(shown.audiences)
            );
            return TokenVerdict::Bad(why.into());
        }
        let now = shown.now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let now = i64::try_from(now).unwrap_or(i64::MAX);
        let judged = if claims.iss == legacy::ISSUER {
            self.judge_legacy(shown.token, claims, shown.now).await
        } else {
            self.judge_claims(claims, now).await
        };
        match judged {
            Ok(()) => TokenVerdict::Known(Bearing { user: Arc::clone(&verified.user), audiences }),
            Err(why) => TokenVerdict::Bad(why),
        }
    }

    /// `None`: it is not a token of one of our issuers.
    fn verify(&self, token: &str) -> Result<Option<Arc<Verified>>, Cow<'static, str>> {
        if token.len() > TOKEN_MAX {
            return Ok(None);
        }
        let hash: [u8; 32] = Sha256::digest(token).into();
        if let Some(known) = self.verified.get(&hash) {
            return Ok(Some(known));
        }
        let Some(claims) = claims::unverified(token) else { return Ok(None) };
        let is_ours = claims.iss == legacy::ISSUER || self.options.issuers.contains(&claims.iss);
        if !is_ours {
            return Ok(None);
        }
        let Some(parts) = Token::new(token) else { return Ok(None) };
        let mut keys = self.options.keys.named(&parts.kid).peekable();
        if keys.peek().is_none() {
            return Err("invalid signature, no keys found".into());
        }
        if !keys.any(|key| key.verifies(&parts.alg, parts.signed.as_bytes(), &parts.signature)) {
            return Err("go-jose/go-jose: error in cryptographic primitive".into());
        }
        let user = authenticated(Arc::new(user(&claims)));
        let weight = u32::try_from(token.len() + REMEMBERED_COST).unwrap_or(u32::MAX);
        let verified = Arc::new(Verified { claims, user, weight });
        self.verified.insert(hash, Arc::clone(&verified));
        Ok(Some(verified))
    }

    async fn judge_claims(&self, claims: &Claims, now: i64) -> Result<(), Cow<'static, str>> {
        if claims.nbf.is_some_and(|begins| now.saturating_add(LEEWAY) < begins) {
            return Err("service account token is not valid yet".into());
        }
        if claims.exp.is_some_and(|ends| now.saturating_sub(LEEWAY) > ends) {
            return Err("service account token has expired".into());
        }
        if claims.iat.is_some_and(|made| now.saturating_add(LEEWAY) < made) {
            return Err("service account token is issued in the future".into());
        }
        let Kubernetes { namespace, serviceaccount: own, pod, secret, node, .. } = &claims.kubernetes;
        let is_gone = |found: &Found| found.deleted.is_some_and(|when| when < now.saturating_sub(LEEWAY));
        let account = self.objects.find(Bound::ServiceAccount, namespace, &own.name).await?;
        let Some(account) = account else {
            return Err(format!("serviceaccounts {} not found", Quoted(&own.name)).into());
        };
        if account.uid != own.uid {
            let why = format!("service account UID ({}) does not match claim ({})", account.uid, own.uid);
            return Err(why.into());
        }
        if is_gone(&account) {
            return Err(format!("service account {namespace}/{} has been deleted", own.name).into());
        }
        // The node of a pod's token only says where the pod was: it need not be there any more.
        let node = if pod.is_some() { &None } else { node };
        let bound = [
            (Bound::Secret, secret, namespace.as_str(), "secret"),
            (Bound::Pod, pod, namespace.as_str(), "pod"),
            (Bound::Node, node, "", "node"),
        ];
        for (kind, reference, namespace, word) in bound {
            let Some(reference) = reference else { continue };
            let found = self.objects.find(kind, namespace, &reference.name).await;
            let Ok(Some(found)) = found else { return Err(INVALIDATED.into()) };
            if found.uid != reference.uid {
                return Err(format!(
                    "{word} UID ({}) does not match service account {word} ref claim ({})",
                    found.uid, reference.uid
                )
                .into());
            }
            if is_gone(&found) {
                return Err(INVALIDATED.into());
            }
        }
        Ok(())
    }
}

const INVALIDATED: &str = "service account token has been invalidated";

impl TokenAuthenticator for ServiceAccounts {
    fn judge<'a>(&'a self, shown: Shown<'a>) -> TokenAnswer<'a> {
        // Mostly nothing has to be waited for: then nothing has to be allocated either.
        match self.verdict(shown).now_or_never() {
            Some(verdict) => said(verdict),
            None => Either::Right(self.verdict(shown).boxed()),
        }
    }
}

/// A list of texts as Go's `%q` prints it.
fn quoted(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| Quoted(text).to_string()).collect();
    format!("[{}]", texts.join(" "))
}

/// The user that a token speaks for.
fn user(claims: &Claims) -> User {
    let legacy = claims.iss == legacy::ISSUER;
    let Kubernetes { namespace, serviceaccount, pod, node, .. } = &claims.kubernetes;
    let (namespace, name, uid) = if legacy {
        (&claims.legacy.namespace, &claims.legacy.name, &claims.legacy.uid)
    } else {
        (namespace, &serviceaccount.name, &serviceaccount.uid)
    };
    let mut extra = Vec::new();
    let mut say = |key: &str, value: String| extra.push((key.to_owned(), vec![value]));
    if !legacy {
        if !claims.jti.is_empty() {
            say(CREDENTIAL_ID, format!("JTI={}", claims.jti));
        }
        if let Some(node) = node.as_ref().filter(|node| !node.name.is_empty()) {
            say(NODE_NAME, node.name.clone());
            if !node.uid.is_empty() {
                say(NODE_UID, node.uid.clone());
            }
        }
        if let Some(pod) = pod.as_ref().filter(|pod| !pod.name.is_empty() && !pod.uid.is_empty()) {
            say(POD_NAME, pod.name.clone());
            say(POD_UID, pod.uid.clone());
        }
    }
    User {
        name: format!("{USER_PREFIX}{namespace}:{name}"),
        uid: uid.clone(),
        groups: vec![GROUP.to_owned(), format!("{GROUP_PREFIX}{namespace}")],
        extra,
    }
}

#[cfg(test)]
mod tests;
