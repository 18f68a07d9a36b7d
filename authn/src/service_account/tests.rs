//! Tokens of ours and tokens of attackers, judged with objects that are there, gone or others.

use super::claims::Claims;
use super::{
    Bound, Discovery, DiscoveryError, Found, KeyError, Kubernetes, LegacySecret, Objects, Options,
    PublicKeys, Reference, ServiceAccounts, Signer, SigningKey,
};
use crate::tokens::{Shown, TokenAuthenticator, TokenVerdict, Tokens};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use keelson_api::user::User;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const P256: &[u8] = include_bytes!("testdata/p256-sec1.pem");
const P256_PUBLIC: &[u8] = include_bytes!("testdata/p256.pub");
const P384: &[u8] = include_bytes!("testdata/p384.pem");
const P521: &[u8] = include_bytes!("testdata/p521-sec1.pem");
const RSA: &[u8] = include_bytes!("testdata/rsa-pkcs1.pem");
const ISSUER: &str = "https://issuer.example";
const NOW: i64 = 1_800_000_000;

#[derive(Default)]
struct Cluster {
    objects: Mutex<HashMap<String, Found>>,
    secrets: Mutex<HashMap<String, LegacySecret>>,
    marked: Mutex<Vec<String>>,
}

impl Cluster {
    fn put(&self, key: &str, uid: &str, deleted: Option<i64>) {
        let found = Found { uid: uid.to_owned(), deleted };
        self.objects.lock().expect("unpoisoned").insert(key.to_owned(), found);
    }

    fn remove(&self, key: &str) {
        self.objects.lock().expect("unpoisoned").remove(key);
    }
}

impl Objects for Cluster {
    fn find<'a>(
        &'a self,
        kind: Bound,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, String>> {
        let found =
            self.objects.lock().expect("unpoisoned").get(&format!("{kind:?}/{namespace}/{name}")).cloned();
        ready(Ok(found)).boxed()
    }

    fn secret<'a>(
        &'a self,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<LegacySecret>, String>> {
        ready(Ok(self.secrets.lock().expect("unpoisoned").get(&format!("{namespace}/{name}")).cloned()))
            .boxed()
    }

    fn mark_used(&self, namespace: &str, name: &str, uid: &str, day: &str) {
        self.marked.lock().expect("unpoisoned").push(format!("{namespace}/{name} {uid} {day}"));
    }
}

fn keys(pems: &[&[u8]]) -> PublicKeys {
    let mut keys = PublicKeys::default();
    for pem in pems {
        keys.add_pem(pem).expect("a key");
    }
    keys
}

fn judge(cluster: &Arc<Cluster>, pems: &[&[u8]]) -> ServiceAccounts {
    let options = Options {
        issuers: vec![ISSUER.to_owned()],
        keys: keys(pems),
        audiences: vec!["api".to_owned(), "other".to_owned()],
        lookup: true,
    };
    ServiceAccounts::new(options, Arc::clone(cluster) as _)
}

fn cluster() -> Arc<Cluster> {
    let cluster = Arc::new(Cluster::default());
    cluster.put("ServiceAccount/ns/robot", "sa-uid", None);
    cluster
}

fn signer(pem: &[u8]) -> Signer {
    Signer::new(ISSUER.to_owned(), SigningKey::from_pem(pem).expect("a key"))
}

fn reference(name: &str, uid: &str) -> Reference {
    Reference { name: name.to_owned(), uid: uid.to_owned() }
}

fn claims() -> Claims {
    Claims {
        aud: vec!["api".to_owned()],
        exp: Some(NOW + 3600),
        iat: Some(NOW),
        nbf: Some(NOW),
        jti: "one".to_owned(),
        sub: "system:serviceaccount:ns:robot".to_owned(),
        kubernetes: Kubernetes {
            namespace: "ns".to_owned(),
            serviceaccount: reference("robot", "sa-uid"),
            ..Kubernetes::default()
        },
        ..Claims::default()
    }
}

fn at(seconds: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds.unsigned_abs())
}

fn said(
    judge: &ServiceAccounts,
    token: &str,
    audiences: &[&str],
    now: i64,
) -> Result<(Arc<User>, Vec<String>), String> {
    let audiences: Vec<String> = audiences.iter().map(|one| (*one).to_owned()).collect();
    let shown = Shown { token, audiences: &audiences, now: at(now) };
    match judge.judge(shown).now_or_never().expect("nothing to wait for") {
        TokenVerdict::Known(bearing) => Ok((bearing.user, bearing.audiences)),
        TokenVerdict::Unknown => Err("unknown".to_owned()),
        TokenVerdict::Bad(why) => Err(why.into_owned()),
    }
}

fn fault(judge: &ServiceAccounts, token: &str, now: i64) -> String {
    match said(judge, token, &["api"], now) {
        Ok((user, _)) => format!("known: {}", user.name),
        Err(why) => why,
    }
}

#[test]
fn a_token_names_its_user() {
    let cluster = cluster();
    cluster.put("Pod/ns/p", "pod-uid", None);
    let mut claims = claims();
    claims.kubernetes.pod = Some(reference("p", "pod-uid"));
    claims.kubernetes.node = Some(reference("n", "node-uid"));
    for pem in [P256, P384, P521, RSA] {
        let judge = judge(&cluster, &[P384, P256, RSA, P521]);
        let token = signer(pem).sign(claims.clone()).expect("a token");
        let (user, audiences) = said(&judge, &token, &["x", "api"], NOW).expect("a good token");
        assert_eq!(user.name, "system:serviceaccount:ns:robot");
        assert_eq!(user.uid, "sa-uid");
        let groups = ["system:serviceaccounts", "system:serviceaccounts:ns", "system:authenticated"];
        assert_eq!(user.groups, groups);
        let extra: Vec<_> =
            user.extra.iter().map(|(key, values)| format!("{key}={}", values.join(","))).collect();
        let expected = [
            "authentication.kubernetes.io/credential-id=JTI=one",
            "authentication.kubernetes.io/node-name=n",
            "authentication.kubernetes.io/node-uid=node-uid",
            "authentication.kubernetes.io/pod-name=p",
            "authentication.kubernetes.io/pod-uid=pod-uid",
        ];
        assert_eq!(extra, expected);
        assert_eq!(audiences, ["api"]);
        // Once more, now that it is remembered: the user is the same one.
        let (again, _) = said(&judge, &token, &["api"], NOW).expect("a good token");
        assert!(Arc::ptr_eq(&user, &again));
    }
}

#[test]
fn time_and_audience_count() {
    let cluster = cluster();
    let judge = judge(&cluster, &[P256]);
    let token = signer(P256).sign(claims()).expect("a token");
    assert_eq!(fault(&judge, &token, NOW), "known: system:serviceaccount:ns:robot");
    assert_eq!(fault(&judge, &token, NOW - 60), "known: system:serviceaccount:ns:robot");
    assert_eq!(fault(&judge, &token, NOW - 61), "service account token is not valid yet");
    assert_eq!(fault(&judge, &token, NOW + 3660), "known: system:serviceaccount:ns:robot");
    assert_eq!(fault(&judge, &token, NOW + 3661), "service account token has expired");
    let early = Claims { nbf: None, ..claims() };
    let early = signer(P256).sign(early).expect("a token");
    assert_eq!(fault(&judge, &early, NOW - 61), "service account token is issued in the future");
    let wrong = said(&judge, &token, &["x", "y"], NOW).expect_err("another audience");
    assert_eq!(wrong, "token audiences [\"api\"] is invalid for the target audiences [\"x\" \"y\"]");
    // Without an audience it is for this API.
    let open = signer(P256).sign(Claims { aud: vec![], ..claims() }).expect("a token");
    let (_, audiences) = said(&judge, &open, &["y", "other"], NOW).expect("good");
    assert_eq!(audiences, ["other"]);
}

#[test]
fn what_a_token_is_bound_to_must_be_there() {
    let cluster = cluster();
    let judge = judge(&cluster, &[P256]);
    let bound = |kind: &str| {
        let mut claims = claims();
        let to = Some(reference("it", "uid"));
        match kind {
            "Pod" => claims.kubernetes.pod = to,
            "Node" => claims.kubernetes.node = to,
            "Secret" => claims.kubernetes.secret = to,
            _ => {}
        }
        signer(P256).sign(claims).expect("a token")
    };
    let good = "known: system:serviceaccount:ns:robot";
    for (kind, key, word) in
        [("Pod", "Pod/ns/it", "pod"), ("Secret", "Secret/ns/it", "secret"), ("Node", "Node//it", "node")]
    {
        let token = bound(kind);
        assert_eq!(fault(&judge, &token, NOW), super::INVALIDATED, "{kind}");
        cluster.put(key, "uid", None);
        assert_eq!(fault(&judge, &token, NOW), good, "{kind}");
        cluster.put(key, "uid", Some(NOW));
        assert_eq!(fault(&judge, &token, NOW + 60), good, "{kind}");
        assert_eq!(fault(&judge, &token, NOW + 61), super::INVALIDATED, "{kind}");
        cluster.put(key, "new", None);
        let other = format!("{word} UID (new) does not match service account {word} ref claim (uid)");
        assert_eq!(fault(&judge, &token, NOW), other);
        cluster.remove(key);
        assert_eq!(fault(&judge, &token, NOW), super::INVALIDATED, "{kind}");
    }
    let token = bound("");
    cluster.put("ServiceAccount/ns/robot", "sa-uid", Some(NOW));
    assert_eq!(fault(&judge, &token, NOW + 60), good);
    assert_eq!(fault(&judge, &token, NOW + 61), "service account ns/robot has been deleted");
    cluster.put("ServiceAccount/ns/robot", "new", None);
    assert_eq!(fault(&judge, &token, NOW), "service account UID (new) does not match claim (sa-uid)");
    cluster.remove("ServiceAccount/ns/robot");
    assert_eq!(fault(&judge, &token, NOW), "serviceaccounts \"robot\" not found");
}

/// A token with this header around good claims, signed by `sign`.
fn forged(header: &str, sign: impl Fn(&[u8]) -> Vec<u8>) -> String {
    let claims = Claims { iss: ISSUER.to_owned(), ..claims() };
    let payload = serde_json::to_vec(&claims).expect("claims");
    let mut token = format!("{}.{}", BASE64.encode(header), BASE64.encode(payload));
    let signature = sign(token.as_bytes());
    token.push('.');
    token.push_str(&BASE64.encode(signature));
    token
}

#[test]
fn tricks_do_not_work() {
    let cluster = cluster();
    let judge = judge(&cluster, &[P256, RSA]);
    let (own, rsa) = (SigningKey::from_pem(P256).expect("a key"), SigningKey::from_pem(RSA).expect("a key"));
    let sign = |message: &[u8]| own.sign(message).expect("signed");
    let id = own.id();
    let good = forged(&format!(r#"{{"alg":"ES256","kid":"{id}"}}"#), sign);
    assert_eq!(fault(&judge, &good, NOW), "known: system:serviceaccount:ns:robot");
    let unnamed = forged(r#"{"alg":"ES256"}"#, sign);
    assert_eq!(fault(&judge, &unnamed, NOW), "known: system:serviceaccount:ns:robot");

    let broken = "go-jose/go-jose: error in cryptographic primitive";
    let none = |header: &str| forged(header, |_| Vec::new());
    assert_eq!(fault(&judge, &none(&format!(r#"{{"alg":"none","kid":"{id}"}}"#)), NOW), broken);
    assert_eq!(fault(&judge, &none(r#"{"alg":"None"}"#), NOW), broken);
    assert_eq!(fault(&judge, &none(r#"{"alg":""}"#), NOW), broken);
    assert_eq!(fault(&judge, &none("{}"), NOW), "unknown");
    // The public key as the secret of an HMAC.
    let hmac = |message: &[u8]| {
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, P256_PUBLIC);
        aws_lc_rs::hmac::sign(&key, message).as_ref().to_vec()
    };
    assert_eq!(fault(&judge, &forged(&format!(r#"{{"alg":"HS256","kid":"{id}"}}"#), hmac), NOW), broken);
    assert_eq!(fault(&judge, &forged(r#"{"alg":"HS256"}"#, hmac), NOW), broken);
    // Another algorithm than the key's, another key than the named one, and a key that is not there.
    assert_eq!(fault(&judge, &forged(&format!(r#"{{"alg":"RS256","kid":"{id}"}}"#), sign), NOW), broken);
    assert_eq!(fault(&judge, &forged(&format!(r#"{{"alg":"ES384","kid":"{id}"}}"#), sign), NOW), broken);
    let other = forged(&format!(r#"{{"alg":"ES256","kid":"{}"}}"#, rsa.id()), sign);
    assert_eq!(fault(&judge, &other, NOW), broken);
    let missing = forged(r#"{"alg":"ES256","kid":"../../etc/passwd"}"#, sign);
    assert_eq!(fault(&judge, &missing, NOW), "invalid signature, no keys found");
    let foreign = signer(P384).sign(claims()).expect("a token");
    assert_eq!(fault(&judge, &foreign, NOW), "invalid signature, no keys found");
    // A key of the attacker's in the header is not used; what must be understood and is not refuses.
    let embedded = format!(r#"{{"alg":"ES256","kid":"{id}","jwk":{{"kty":"EC"}}}}"#);
    let attacker = SigningKey::from_pem(P384).expect("a key");
    assert_eq!(fault(&judge, &forged(&embedded, |m| attacker.sign(m).expect("signed")), NOW), broken);
    assert_eq!(fault(&judge, &forged(r#"{"alg":"ES256","crit":["x"]}"#, sign), NOW), "unknown");
    // An empty signature, and the ASN.1 zero signature.
    let (signed, _) = good.rsplit_once('.').expect("three parts");
    assert_eq!(fault(&judge, &format!("{signed}."), NOW), broken);
    assert_eq!(fault(&judge, &format!("{signed}.{}", BASE64.encode([0_u8; 64])), NOW), broken);
    // Every single changed character.
    for at in 0..good.len() {
        let mut changed = good.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert!(!fault(&judge, &changed, NOW).starts_with("known"), "at {at}");
    }
    let stranger = Signer::new("https://evil.example".to_owned(), SigningKey::from_pem(P256).expect("a key"));
    assert_eq!(fault(&judge, &stranger.sign(claims()).expect("a token"), NOW), "unknown");
    for text in ["", ".", "..", "...", "a.b.c", &"x".repeat(super::TOKEN_MAX + 1), &format!("{good}.{good}")]
    {
        assert_eq!(fault(&judge, text, NOW), "unknown");
    }
}

#[test]
fn tokens_of_secrets_live_as_long_as_the_secret_holds_them() {
    let cluster = cluster();
    let judge = judge(&cluster, &[P256]);
    let key = SigningKey::from_pem(P256).expect("a key");
    let token = |sub: &str, uid: &str| {
        let payload = format!(
            r#"{{"iss":"kubernetes/serviceaccount","kubernetes.io/serviceaccount/namespace":"ns",
            "kubernetes.io/serviceaccount/secret.name":"s","sub":"{sub}",
            "kubernetes.io/serviceaccount/service-account.name":"robot",
            "kubernetes.io/serviceaccount/service-account.uid":"{uid}"}}"#
        );
        let mut token = format!("{}.{}", BASE64.encode(r#"{"alg":"ES256"}"#), BASE64.encode(payload));
        let signature = BASE64.encode(key.sign(token.as_bytes()).expect("signed"));
        token.push('.');
        token.push_str(&signature);
        token
    };
    let good = token("system:serviceaccount:ns:robot", "sa-uid");
    assert_eq!(fault(&judge, &good, NOW), "Token has been invalidated");
    let put = |change: &dyn Fn(&mut LegacySecret)| {
        let mut secret = LegacySecret {
            uid: "s-uid".to_owned(),
            token: good.clone().into_bytes(),
            ..LegacySecret::default()
        };
        change(&mut secret);
        cluster.secrets.lock().expect("unpoisoned").insert("ns/s".to_owned(), secret);
    };
    put(&|_| {});
    let (user, audiences) = said(&judge, &good, &["api"], NOW).expect("good");
    assert_eq!((user.name.as_str(), user.extra.len()), ("system:serviceaccount:ns:robot", 0));
    assert_eq!(audiences, ["api"]);
    assert_eq!(*cluster.marked.lock().expect("unpoisoned"), ["ns/s s-uid 2027-01-15"]);
    put(&|secret| secret.last_used = "2027-01-15".to_owned());
    assert_eq!(fault(&judge, &good, NOW), "known: system:serviceaccount:ns:robot");
    assert_eq!(cluster.marked.lock().expect("unpoisoned").len(), 1, "once a day");
    put(&|secret| secret.is_deleting = true);
    assert_eq!(fault(&judge, &good, NOW), "Token has been invalidated");
    put(&|secret| secret.token.push(b'x'));
    assert_eq!(fault(&judge, &good, NOW), "Token does not match server's copy");
    put(&|secret| secret.invalid_since = "2026-01-01".to_owned());
    assert!(fault(&judge, &good, NOW).contains("has been marked invalid"));
    assert_eq!(
        fault(&judge, &token("system:serviceaccount:ns:other", "sa-uid"), NOW),
        "sub claim is invalid"
    );
    assert_eq!(fault(&judge, &token("", "sa-uid"), NOW), "sub claim is missing");
    put(&|secret| secret.token = token("system:serviceaccount:ns:robot", "old").into_bytes());
    // Signatures differ each time, so the secret holds another token of the same claims.
    let stale = token("system:serviceaccount:ns:robot", "old");
    put(&|secret| secret.token = stale.clone().into_bytes());
    assert_eq!(fault(&judge, &stale, NOW), "ServiceAccount UID (sa-uid) does not match claim (old)");
}

#[test]
fn a_standard_library_verifies_our_tokens_with_what_is_published() {
    for pem in [P256, P384, RSA] {
        let keys = keys(&[pem]);
        let set: jsonwebtoken::jwk::JwkSet = serde_json::from_str(&keys.published()).expect("a key set");
        let token = signer(pem).sign(claims()).expect("a token");
        let header = jsonwebtoken::decode_header(&token).expect("a header");
        let jwk = set.find(&header.kid.expect("a kid")).expect("the key is published");
        let key = jsonwebtoken::DecodingKey::from_jwk(jwk).expect("a key");
        let mut validation = jsonwebtoken::Validation::new(header.alg);
        validation.set_audience(&["api"]);
        validation.set_issuer(&[ISSUER]);
        let read = jsonwebtoken::decode::<serde_json::Value>(&token, &key, &validation).expect("it verifies");
        let expected = r#"{"aud":["api"],"exp":1800003600,"iat":1800000000,"iss":"https://issuer.example",
            "jti":"one","kubernetes.io":{"namespace":"ns","serviceaccount":{"name":"robot","uid":"sa-uid"}},
            "nbf":1800000000,"sub":"system:serviceaccount:ns:robot"}"#;
        assert_eq!(read.claims, serde_json::from_str::<serde_json::Value>(expected).expect("JSON"));
    }
    assert_eq!(SigningKey::from_pem(P521).expect("a key").algorithm(), "ES512");
}

#[test]
fn keys_are_read_from_whatever_holds_them() {
    let (private, public) = (keys(&[P256]), keys(&[P256_PUBLIC]));
    assert_eq!(private.published(), public.published());
    assert!(private.published().starts_with(r#"{"keys":[{"use":"sig","kty":"EC","kid":""#));
    assert_eq!(keys(&[RSA, P384, P521, P256]).algorithms(), ["ES256", "ES384", "ES512", "RS256"]);
    assert_eq!(PublicKeys::default().add_pem(b"nothing"), Err(KeyError::NoneThere));
    assert_eq!(SigningKey::from_pem(P256_PUBLIC).expect_err("no private key"), KeyError::NoPrivate);
    let authority = rcgen::KeyPair::generate().expect("a key");
    let certificate = rcgen::CertificateParams::new(vec!["x".to_owned()]).expect("params");
    let certificate = certificate.self_signed(&authority).expect("a certificate");
    let from_certificate = keys(&[certificate.pem().as_bytes()]);
    assert_eq!(from_certificate.published(), keys(&[authority.serialize_pem().as_bytes()]).published());
}

#[test]
fn discovery_says_where_the_keys_are() {
    let documents = Discovery::new(ISSUER, "https://10.0.0.1:6443/openid/v1/jwks", &keys(&[P256]));
    assert_eq!(
        documents.expect("good").configuration,
        r#"{"issuer":"https://issuer.example","jwks_uri":"https://10.0.0.1:6443/openid/v1/jwks","response_types_supported":["id_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["ES256"]}"#
    );
    let refused = |issuer: &str, uri: &str| Discovery::new(issuer, uri, &keys(&[P256])).expect_err("refused");
    assert_eq!(refused("http://x", "https://y"), DiscoveryError::Scheme("http://x".to_owned()));
    assert_eq!(refused("https://x?a=b", "https://y"), DiscoveryError::Query("https://x?a=b".to_owned()));
    assert_eq!(refused("https://x#a", "https://y"), DiscoveryError::Fragment("https://x#a".to_owned()));
    assert_eq!(refused("https://x", "http://y"), DiscoveryError::Keys("http://y".to_owned()));
}

#[test]
fn faults_of_several_judges_are_all_told() {
    let cluster = cluster();
    let judges: Vec<Box<dyn TokenAuthenticator>> =
        vec![Box::new(judge(&cluster, &[P384])), Box::new(judge(&cluster, &[RSA]))];
    let tokens = Tokens::new(judges, vec!["api".to_owned()]);
    let token = signer(P256).sign(claims()).expect("a token");
    let TokenVerdict::Bad(why) = tokens.judge(&token, at(NOW)).now_or_never().expect("at once") else {
        panic!("a bad token")
    };
    assert_eq!(why, "[invalid signature, no keys found, invalid signature, no keys found]");
}
