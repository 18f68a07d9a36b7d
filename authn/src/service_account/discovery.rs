//! What others need to verify our tokens: the OpenID configuration of the issuer and its keys.

use super::keys::PublicKeys;
use serde::Serialize;
use thiserror::Error;

/// Why others cannot find the keys.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DiscoveryError {
    /// OpenID wants https.
    #[error("issuer URL must use https scheme, got: {0}")]
    Scheme(String),
    /// OpenID wants no query.
    #[error("issuer URL may not include a query, got: {0}")]
    Query(String),
    /// OpenID wants no fragment.
    #[error("issuer URL may not include a fragment, got: {0}")]
    Fragment(String),
    /// The address of the keys is none.
    #[error("jwksURI requires https scheme, parsed as: {0}")]
    Keys(String),
}

/// The two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discovery {
    /// `/.well-known/openid-configuration`.
    pub configuration: String,
    /// `/openid/v1/jwks`.
    pub keys: String,
}

impl Discovery {
    /// The documents of `issuer`, whose keys are at `keys_uri`.
    ///
    /// # Errors
    /// Where the issuer is no URL that OpenID allows: then there is nothing to discover.
    pub fn new(issuer: &str, keys_uri: &str, keys: &PublicKeys) -> Result<Self, DiscoveryError> {
        #[derive(Serialize)]
        struct Configuration<'a> {
            issuer: &'a str,
            jwks_uri: &'a str,
            response_types_supported: [&'static str; 1],
            subject_types_supported: [&'static str; 1],
            id_token_signing_alg_values_supported: Vec<&'static str>,
        }
        let own = || issuer.to_owned();
        if !issuer.starts_with("https://") {
            return Err(DiscoveryError::Scheme(own()));
        }
        if issuer.split_once('#').is_some_and(|(_, fragment)| !fragment.is_empty()) {
            return Err(DiscoveryError::Fragment(own()));
        }
        if issuer.split_once('?').is_some_and(|(_, query)| !query.is_empty()) {
            return Err(DiscoveryError::Query(own()));
        }
        if !keys_uri.starts_with("https://") {
            return Err(DiscoveryError::Keys(keys_uri.to_owned()));
        }
        let configuration = Configuration {
            issuer,
            jwks_uri: keys_uri,
            response_types_supported: ["id_token"],
            subject_types_supported: ["public"],
            id_token_signing_alg_values_supported: keys.algorithms(),
        };
        let configuration = serde_json::to_string(&configuration).expect("texts alone can always be written");
        Ok(Self { configuration, keys: keys.published() })
    }
}
