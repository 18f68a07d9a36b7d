//! Tokens as anybody may send them: as a whole, and with any claims or header around a good frame.

use super::claims::{self, Token};
use super::keys::PublicKeys;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use std::sync::LazyLock;

static KEYS: LazyLock<PublicKeys> = LazyLock::new(|| {
    let mut keys = PublicKeys::default();
    keys.add_pem(include_bytes!("testdata/p256.pub")).expect("a key");
    keys
});

/// Any bytes as a token, as its claims, as its header and as its signature. None of them is signed.
pub(crate) fn token(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        one(text);
    }
    let (header, any) = (BASE64.encode(r#"{"alg":"ES256"}"#), BASE64.encode(data));
    let payload = BASE64.encode(r#"{"iss":"x"}"#);
    for (header, payload, signature) in
        [(&header, &any, ""), (&any, &payload, "AA"), (&header, &payload, any.as_str())]
    {
        one(&format!("{header}.{payload}.{signature}"));
    }
}

fn one(token: &str) {
    if let Some(claims) = claims::unverified(token) {
        let again = serde_json::to_string(&claims).expect("claims can be written");
        let mut read: claims::Claims = serde_json::from_str(&again).expect("and read again");
        // What only the tokens of Secrets say is never written.
        read.legacy.clone_from(&claims.legacy);
        assert_eq!(read, claims);
    }
    if let Some(parts) = Token::new(token) {
        assert!(token.starts_with(parts.signed));
        let verified = KEYS
            .named(&parts.kid)
            .any(|key| key.verifies(&parts.alg, parts.signed.as_bytes(), &parts.signature));
        assert!(!verified, "nobody has signed {token}");
    }
}
