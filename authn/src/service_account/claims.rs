//! What a token says, written and read.
//!
//! A token from outside is bounded in size before it is read; what is read here is not yet verified.

use super::keys::SigningKey;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::de::{self, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest token that is looked at, in bytes: ones of ours have hundreds.
pub const TOKEN_MAX: usize = 64 * 1024;

/// An object that a token names.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its uid.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uid: String,
}

/// What a token says of the cluster's objects. Members are in the order in which they are printed.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Kubernetes {
    /// The namespace of the service account, and of the pod or secret.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub namespace: String,
    /// The node that it is bound to, or that its pod runs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<Reference>,
    /// The pod that it is bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pod: Option<Reference>,
    /// The secret that it is bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Reference>,
    /// Whose it is.
    #[serde(default)]
    pub serviceaccount: Reference,
    /// When whoever uses it should have got another one, in seconds of unix time.
    #[serde(default, deserialize_with = "date", skip_serializing_if = "Option::is_none")]
    pub warnafter: Option<i64>,
}

/// All that a token of ours says. Members are in the order in which they are printed.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Claims {
    /// Whom it is for.
    #[serde(default, deserialize_with = "audience", skip_serializing_if = "Vec::is_empty")]
    pub aud: Vec<String>,
    /// When it ends, in seconds of unix time.
    #[serde(default, deserialize_with = "date", skip_serializing_if = "Option::is_none")]
    pub exp: Option<i64>,
    /// When it was made.
    #[serde(default, deserialize_with = "date", skip_serializing_if = "Option::is_none")]
    pub iat: Option<i64>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub iss: String,
    /// Which one it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub jti: String,
    /// The objects it names.
    #[serde(default, rename = "kubernetes.io")]
    pub kubernetes: Kubernetes,
    /// When it begins.
    #[serde(default, deserialize_with = "date", skip_serializing_if = "Option::is_none")]
    pub nbf: Option<i64>,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sub: String,
    /// The same things in the tokens that Secrets hold.
    #[serde(flatten, skip_serializing)]
    pub legacy: Legacy,
}

/// What the tokens say that Secrets hold. Nobody makes new ones here.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Legacy {
    #[serde(default, rename = "kubernetes.io/serviceaccount/service-account.name")]
    /// The service account.
    pub name: String,
    #[serde(default, rename = "kubernetes.io/serviceaccount/service-account.uid")]
    /// Its uid.
    pub uid: String,
    #[serde(default, rename = "kubernetes.io/serviceaccount/secret.name")]
    /// The Secret.
    pub secret: String,
    #[serde(default, rename = "kubernetes.io/serviceaccount/namespace")]
    /// The namespace of both.
    pub namespace: String,
}

/// One audience or a list of them.
fn audience<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    struct OneOrMany;

    impl<'de> Visitor<'de> for OneOrMany {
        type Value = Vec<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an audience or a list of them")
        }

        fn visit_str<E: de::Error>(self, one: &str) -> Result<Vec<String>, E> {
            Ok(vec![one.to_owned()])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut many: A) -> Result<Vec<String>, A::Error> {
            let mut all = Vec::new();
            while let Some(one) = many.next_element()? {
                all.push(one);
            }
            Ok(all)
        }
    }

    from.deserialize_any(OneOrMany)
}

/// Seconds of unix time, which may have a fraction.
fn date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let seconds = Option::<f64>::deserialize(from)?;
    // Beyond what an i64 holds the cast gives the nearest one: the far past or the far future.
    #[allow(clippy::cast_possible_truncation, reason = "a fraction of a second does not count")]
    Ok(seconds.map(|seconds| seconds as i64))
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    #[serde(default)]
    kid: String,
    crit: Option<IgnoredAny>,
}

/// A token taken apart.
pub(crate) struct Token<'a> {
    /// What is signed.
    pub(crate) signed: &'a str,
    /// How it says it is signed.
    pub(crate) alg: String,
    /// With which key; may be empty.
    pub(crate) kid: String,
    /// The signature.
    pub(crate) signature: Vec<u8>,
}

/// The claims of a token, before anything else of it is read. `None`: it is no token of this form.
pub(crate) fn unverified(token: &str) -> Option<Claims> {
    if token.len() > TOKEN_MAX {
        return None;
    }
    let mut parts = token.split('.');
    let (_, payload, _, None) = (parts.next()?, parts.next()?, parts.next()?, parts.next()) else {
        return None;
    };
    serde_json::from_slice(&BASE64.decode(payload).ok()?).ok()
}

impl<'a> Token<'a> {
    /// Takes a token apart. `None`: it is not signed in a way that is understood.
    pub(crate) fn new(token: &'a str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, _) = signed.split_once('.')?;
        let header: Header = serde_json::from_slice(&BASE64.decode(header).ok()?).ok()?;
        if header.crit.is_some() {
            return None;
        }
        Some(Self { signed, alg: header.alg, kid: header.kid, signature: BASE64.decode(signature).ok()? })
    }
}

impl Claims {
    /// The signed token that says this.
    pub(crate) fn signed(&self, key: &SigningKey) -> Option<String> {
        #[derive(Serialize)]
        struct Head<'a> {
            alg: &'a str,
            kid: &'a str,
        }
        let head = serde_json::to_vec(&Head { alg: key.algorithm(), kid: key.id() }).ok()?;
        let payload = serde_json::to_vec(self).ok()?;
        let mut token = BASE64.encode(head);
        token.push('.');
        BASE64.encode_string(payload, &mut token);
        let signature = key.sign(token.as_bytes())?;
        token.push('.');
        BASE64.encode_string(signature, &mut token);
        Some(token)
    }
}
