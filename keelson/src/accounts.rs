//! Service accounts: what the flags say of their tokens, and who asks whom about them.
//!
//! The judge of tokens asks the registry for objects; the registry asks the judge and the signer for its
//! reviews. Neither knows the other.

use crate::flags::Typed;
use crate::pki::files;
use anyhow::{Context, Result, bail, ensure};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_api::catalogue::names::{object_meta as meta, pod, secret};
use keelson_api::codec::view::View;
use keelson_api::status::{Reason, Result as Answer};
use keelson_api::user::{MASTERS, User};
use keelson_authn::bearer::INVALID;
use keelson_authn::service_account::{
    Bound, Claims, Found, Kubernetes, LegacySecret, Objects, Options, PublicKeys, Reference, Signer,
    SigningKey,
};
use keelson_authn::tokens::{Shown, TokenVerdict, Tokens};
use keelson_registry::options::{Body, Caller, Media, PatchKind, WriteOptions};
use keelson_registry::review::{self, Issuer, Named, TokenClaims, TokenJudge};
use keelson_registry::wire::Wire;
use keelson_registry::{Registry, Resource};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime};

/// How long tokens of pods live that are asked for an hour.
const EXTENDED_SECONDS: i64 = 365 * 24 * 3600;
const EXPIRATION_MIN: Duration = Duration::from_secs(3600);
const EXPIRATION_MAX: Duration = Duration::from_secs(1 << 32);

/// What the flags say.
#[derive(Debug)]
pub(crate) struct Accounts {
    /// Who signs; of several the first makes new tokens.
    issuers: Vec<String>,
    /// Whom tokens of this API are for.
    pub(crate) audiences: Vec<String>,
    keys: Vec<PathBuf>,
    signing_key: Option<PathBuf>,
    lookup: bool,
    seconds_max: Option<i64>,
    extends: bool,
    keys_uri: String,
}

impl Accounts {
    /// Reads the flags.
    pub(crate) fn new(typed: &Typed) -> Result<Self> {
        let list = |name: &str| typed.list(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
        let issuers = list("service-account-issuer");
        for (at, issuer) in issuers.iter().enumerate() {
            ensure!(!issuer.is_empty(), "service-account-issuer should not be an empty string");
            ensure!(
                !issuers[..at].contains(issuer),
                "service-account-issuer {issuer:?} is already specified"
            );
        }
        let audiences = list("api-audiences");
        let most = typed.duration("service-account-max-token-expiration");
        if !most.is_zero() && !(EXPIRATION_MIN..=EXPIRATION_MAX).contains(&most) {
            bail!("the service-account-max-token-expiration must be between 1 hour and 2^32 seconds");
        }
        let signing_key = typed.text("service-account-signing-key-file");
        let keys_uri = typed.text("service-account-jwks-uri").to_owned();
        if !keys_uri.is_empty() && !keys_uri.starts_with("https://") {
            bail!("service-account-jwks-uri requires https scheme, parsed as: {keys_uri}");
        }
        Ok(Self {
            audiences: if audiences.is_empty() { issuers.clone() } else { audiences },
            issuers,
            keys: list("service-account-key-file").into_iter().map(PathBuf::from).collect(),
            signing_key: (!signing_key.is_empty()).then(|| signing_key.into()),
            lookup: typed.truth("service-account-lookup"),
            seconds_max: i64::try_from(most.as_secs()).ok().filter(|most| *most > 0),
            extends: typed.truth("service-account-extend-token-expiration"),
            keys_uri,
        })
    }

    /// Reads the keys: those that flags name, else those in `pki`.
    pub(crate) fn keys(&self, pki: &Path) -> Result<Keys> {
        let (private, public) = (pki.join("sa.key"), pki.join("sa.pub"));
        let mut verifying = PublicKeys::default();
        let named = if self.keys.is_empty() { std::slice::from_ref(&public) } else { &self.keys };
        for path in named {
            let pem = crate::serve::given(path)?;
            let added = verifying.add_pem(pem.as_bytes());
            added.with_context(|| format!("--service-account-key-file {}", path.display()))?;
        }
        let signing = match &self.signing_key {
            Some(path) => Some((path.clone(), crate::serve::given(path)?)),
            // Keys from elsewhere: then somebody else signs as well.
            None if !self.keys.is_empty() => None,
            None => files::read(&private)?.map(|pem| (private, pem)),
        };
        let signing = match signing {
            Some((path, pem)) => {
                let key = SigningKey::from_pem(pem.as_bytes());
                Some(key.with_context(|| format!("--service-account-signing-key-file {}", path.display()))?)
            }
            None => None,
        };
        Ok(Keys { verifying, signing })
    }

    /// The judge of tokens that these keys sign.
    pub(crate) fn options(&self, keys: &PublicKeys) -> Options {
        Options {
            issuers: self.issuers.clone(),
            keys: keys.clone(),
            audiences: self.audiences.clone(),
            lookup: self.lookup,
        }
    }

    /// The issuer, and where its keys are to be found on a server that is reached at `reached`.
    pub(crate) fn published(&self, reached: &str) -> (&str, String) {
        let uri = match self.keys_uri.as_str() {
            "" => format!("https://{reached}{}", keelson_gateway::openid::KEYS),
            uri => uri.to_owned(),
        };
        (&self.issuers[0], uri)
    }

    /// Whoever makes tokens with that key.
    pub(crate) fn issuer(&self, key: SigningKey) -> Arc<dyn Issuer> {
        Arc::new(Issuing {
            signer: Signer::new(self.issuers[0].clone(), key),
            audiences: self.audiences.clone(),
            seconds_max: self.seconds_max,
            extended: self.extends.then_some(EXTENDED_SECONDS),
        })
    }
}

/// The keys of tokens.
#[derive(Debug)]
pub(crate) struct Keys {
    /// Those that verify.
    pub(crate) verifying: PublicKeys,
    /// The one that signs; none: this server makes no tokens.
    pub(crate) signing: Option<SigningKey>,
}

struct Issuing {
    signer: Signer,
    audiences: Vec<String>,
    seconds_max: Option<i64>,
    extended: Option<i64>,
}

impl Issuer for Issuing {
    fn audiences(&self) -> &[String] {
        &self.audiences
    }

    fn seconds_max(&self) -> Option<i64> {
        self.seconds_max
    }

    fn extended_seconds(&self) -> Option<i64> {
        self.extended
    }

    fn issue(&self, claims: &TokenClaims) -> Option<String> {
        let reference = |named: &Named| Reference { name: named.name.clone(), uid: named.uid.clone() };
        let TokenClaims { namespace, account, made, .. } = claims;
        self.signer.sign(Claims {
            aud: claims.audiences.clone(),
            exp: Some(made.saturating_add(claims.seconds)),
            iat: Some(*made),
            nbf: Some(*made),
            jti: uuid::Uuid::new_v4().to_string(),
            sub: format!("system:serviceaccount:{namespace}:{}", account.name),
            kubernetes: Kubernetes {
                namespace: namespace.clone(),
                serviceaccount: reference(account),
                pod: claims.pod.as_ref().map(reference),
                secret: claims.secret.as_ref().map(reference),
                node: claims.node.as_ref().map(reference),
                warnafter: claims.warn_after.map(|after| made.saturating_add(after)),
            },
            ..Claims::default()
        })
    }
}

/// Tokens as the registry asks about them.
pub(crate) struct Judge(pub(crate) Arc<Tokens>);

impl TokenJudge for Judge {
    fn audiences(&self) -> &[String] {
        self.0.audiences()
    }

    fn judge<'a>(&'a self, token: &'a str, audiences: &'a [String]) -> BoxFuture<'a, review::TokenVerdict> {
        let asked = async move {
            match self.0.judge_for(Shown { token, audiences, now: SystemTime::now() }).await {
                TokenVerdict::Known(bearing) => review::TokenVerdict {
                    user: Some(bearing.user),
                    audiences: bearing.audiences,
                    error: String::new(),
                },
                TokenVerdict::Unknown => {
                    review::TokenVerdict { error: INVALID.to_owned(), ..review::TokenVerdict::default() }
                }
                // In kube-apiserver another judge is asked as well, which knows only the server's own token.
                TokenVerdict::Bad(why) => {
                    let error = format!("[{INVALID}, {}]", why.trim_start_matches('[').trim_end_matches(']'));
                    review::TokenVerdict { error, ..review::TokenVerdict::default() }
                }
            }
        };
        asked.boxed()
    }
}

/// The registry as the judge of tokens asks it. The registry holds the judge, so this does not hold it.
pub(crate) struct Known(pub(crate) Weak<Registry>);

impl Known {
    fn resource(&self, plural: &str) -> Result<Arc<Resource>, String> {
        let found = self.0.upgrade().and_then(|registry| registry.find("", "v1", plural).map(Arc::clone));
        found.ok_or_else(|| "the server is ending".to_owned())
    }

    async fn read(&self, plural: &str, namespace: &str, name: &str) -> Result<Option<Wire>, String> {
        there(self.resource(plural)?.get(namespace, name, "").await)
    }
}

fn there(answer: Answer<Wire>) -> Result<Option<Wire>, String> {
    match answer {
        Ok(wire) => Ok(Some(wire)),
        Err(status) if status.reason == Reason::NotFound => Ok(None),
        Err(status) => Err(status.message.clone()),
    }
}

impl Objects for Known {
    fn find<'a>(
        &'a self,
        kind: Bound,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, String>> {
        let plural = match kind {
            Bound::Node => "nodes",
            Bound::Pod => "pods",
            Bound::Secret => "secrets",
            Bound::ServiceAccount => "serviceaccounts",
        };
        let found = async move {
            let Some(wire) = self.read(plural, namespace, name).await? else { return Ok(None) };
            let metadata = View::new(wire.shape.ty, &wire.proto).msg(pod::METADATA);
            let deleted = metadata.time(meta::DELETION_TIMESTAMP).map(|(seconds, _)| seconds);
            Ok(Some(Found { uid: metadata.str(meta::UID).to_owned(), deleted }))
        };
        found.boxed()
    }

    fn secret<'a>(
        &'a self,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<LegacySecret>, String>> {
        let found = async move {
            let Some(wire) = self.read("secrets", namespace, name).await? else { return Ok(None) };
            let view = View::new(wire.shape.ty, &wire.proto);
            let metadata = view.msg(secret::METADATA);
            let label = |key: &str| metadata.map_str(meta::LABELS, key).unwrap_or_default().to_owned();
            let token = view.map(secret::DATA).find(|(key, _)| *key == "token");
            Ok(Some(LegacySecret {
                uid: metadata.str(meta::UID).to_owned(),
                is_deleting: metadata.has(meta::DELETION_TIMESTAMP),
                token: token.map_or_else(Vec::new, |(_, value)| value.bytes().unwrap_or_default().to_vec()),
                invalid_since: label("kubernetes.io/legacy-token-invalid-since"),
                last_used: label(LAST_USED),
            }))
        };
        found.boxed()
    }

    fn mark_used(&self, namespace: &str, name: &str, uid: &str, day: &str) {
        let Ok(secrets) = self.resource("secrets") else { return };
        let (namespace, name) = (namespace.to_owned(), name.to_owned());
        let text = format!(r#"{{"metadata":{{"uid":"{uid}","labels":{{"{LAST_USED}":"{day}"}}}}}}"#);
        tokio::spawn(async move {
            let user = User {
                name: "system:apiserver".to_owned(),
                groups: vec![MASTERS.to_owned()],
                ..User::default()
            };
            let mut warnings = Vec::new();
            let mut caller = Caller { user: &user, user_agent: "kube-apiserver", warnings: &mut warnings };
            let body = Body { media: Media::Json, bytes: text.into() };
            let options = WriteOptions::default();
            let patched =
                secrets.patch(&mut caller, &namespace, &name, None, PatchKind::Merge, body, &options).await;
            if let Err(failed) = patched {
                tracing::warn!(namespace, name, %failed, "cannot note that a token was used");
            }
        });
    }
}

const LAST_USED: &str = "kubernetes.io/legacy-token-last-used";
