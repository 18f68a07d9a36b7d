//! The tokens that Secrets hold: they never end, so the Secret itself must still hold them.

use super::claims::Claims;
use super::{Bound, ServiceAccounts, USER_PREFIX};
use keelson_api::syntax;
use std::borrow::Cow;
use std::time::{Duration, SystemTime};
use subtle::ConstantTimeEq;

/// Who signs them.
pub(super) const ISSUER: &str = "kubernetes/serviceaccount";
const INVALID_SINCE: &str = "kubernetes.io/legacy-token-invalid-since";
const INVALIDATED: &str = "Token has been invalidated";
const DAY: Duration = Duration::from_secs(86_400);

/// A Secret that holds a token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegacySecret {
    /// Its uid.
    pub uid: String,
    /// Is it being deleted?
    pub is_deleting: bool,
    /// The token.
    pub token: Vec<u8>,
    /// The label that says since when the token is not valid any more; empty: it is.
    pub invalid_since: String,
    /// The label that says on which day it was used last.
    pub last_used: String,
}

impl ServiceAccounts {
    pub(super) async fn judge_legacy(
        &self,
        token: &str,
        claims: &Claims,
        now: SystemTime,
    ) -> Result<(), Cow<'static, str>> {
        let legacy = &claims.legacy;
        let needed = [
            (&claims.sub, "sub"),
            (&legacy.namespace, "namespace"),
            (&legacy.secret, "secretName"),
            (&legacy.name, "serviceAccountName"),
            (&legacy.uid, "serviceAccountUID"),
        ];
        if let Some((_, missing)) = needed.iter().find(|(value, _)| value.is_empty()) {
            return Err(format!("{missing} claim is missing").into());
        }
        let subject = claims.sub.strip_prefix(USER_PREFIX).and_then(|rest| rest.split_once(':'));
        let is_own = subject == Some((&legacy.namespace, &legacy.name))
            && syntax::dns1123_label(&legacy.namespace).is_empty()
            && syntax::dns1123_subdomain(&legacy.name).is_empty();
        if !is_own {
            return Err("sub claim is invalid".into());
        }
        if self.options.lookup { self.look_up(token, claims, now).await } else { Ok(()) }
    }

    async fn look_up(&self, token: &str, claims: &Claims, now: SystemTime) -> Result<(), Cow<'static, str>> {
        let legacy = &claims.legacy;
        let (namespace, name) = (legacy.namespace.as_str(), legacy.name.as_str());
        let secret = match self.objects.secret(namespace, &legacy.secret).await {
            Ok(Some(secret)) if !secret.is_deleting => secret,
            Ok(_) | Err(_) => return Err(INVALIDATED.into()),
        };
        if !bool::from(secret.token.as_slice().ct_eq(token.as_bytes())) {
            return Err("Token does not match server's copy".into());
        }
        let account = self.objects.find(Bound::ServiceAccount, namespace, name).await?;
        let Some(account) = account else {
            return Err(format!("serviceaccounts \"{name}\" not found").into());
        };
        if account.deleted.is_some() {
            return Err(format!("ServiceAccount {namespace}/{name} has been deleted").into());
        }
        if account.uid != legacy.uid {
            let (found, said) = (&account.uid, &legacy.uid);
            return Err(format!("ServiceAccount UID ({found}) does not match claim ({said})").into());
        }
        self.note_use(namespace, &legacy.secret, &secret, now);
        if !secret.invalid_since.is_empty() {
            return Err(format!(
                "the token in secret {namespace}/{} for service account {namespace}/{name} has been marked \
                 invalid. Use tokens from the TokenRequest API or manually created secret-based tokens, or \
                 remove the '{INVALID_SINCE}' label from the secret to temporarily allow use of this token",
                legacy.secret
            )
            .into());
        }
        Ok(())
    }

    /// Once a day the Secret is told that its token is used.
    fn note_use(&self, namespace: &str, name: &str, secret: &LegacySecret, now: SystemTime) {
        let today = day(now);
        if secret.last_used != today && secret.last_used != day(now + DAY) {
            self.objects.mark_used(namespace, name, &secret.uid, &today);
        }
    }
}

/// `2006-01-02`, in UTC.
fn day(when: SystemTime) -> String {
    let text = keelson_api::leaf::time::text(seconds(when));
    text.get(.."2006-01-02".len()).unwrap_or_default().to_owned()
}

fn seconds(when: SystemTime) -> i64 {
    let since = when.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
