//! The keys of service account tokens: which signs, which verify, and how the public ones are published.
//!
//! A key has one algorithm, by its type and curve (RSA has a family of them), so that a token cannot choose
//! how it is verified. Knows PEM and JOSE's algorithms, nothing of claims.

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    self, EcdsaKeyPair, KeyPair, RsaKeyPair, UnparsedPublicKey, VerificationAlgorithm,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use rustls_pki_types::pem::{PemObject, SectionKind};
use serde::Serialize;
use sha2::{Digest, Sha256};
use thiserror::Error;
use x509_parser::prelude::{FromDer, X509Certificate};
use x509_parser::public_key::PublicKey as Parsed;
use x509_parser::x509::SubjectPublicKeyInfo;

/// Why keys cannot be used.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum KeyError {
    /// There is none.
    #[error("data does not contain any valid RSA or ECDSA public keys")]
    NoneThere,
    /// There is none that could sign.
    #[error("data does not contain a valid RSA or ECDSA private key")]
    NoPrivate,
    /// It is of a kind that no token is signed with.
    #[error("unknown private key curve, must be 256, 384, or 521")]
    Curve,
}

/// What a key is, and with it how it signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    Es256,
    Es384,
    Es512,
    Rsa,
}

impl Algorithm {
    /// The name of the algorithm that signs.
    const fn name(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Es512 => "ES512",
            Self::Rsa => "RS256",
        }
    }

    /// How a token of that `alg` is verified; none where the key is for others.
    fn verifier(self, alg: &str) -> Option<&'static dyn VerificationAlgorithm> {
        Some(match (self, alg) {
            (Self::Es256, "ES256") => &signature::ECDSA_P256_SHA256_FIXED,
            (Self::Es384, "ES384") => &signature::ECDSA_P384_SHA384_FIXED,
            (Self::Es512, "ES512") => &signature::ECDSA_P521_SHA512_FIXED,
            (Self::Rsa, "RS256") => &signature::RSA_PKCS1_2048_8192_SHA256,
            (Self::Rsa, "RS384") => &signature::RSA_PKCS1_2048_8192_SHA384,
            (Self::Rsa, "RS512") => &signature::RSA_PKCS1_2048_8192_SHA512,
            (Self::Rsa, "PS256") => &signature::RSA_PSS_2048_8192_SHA256,
            (Self::Rsa, "PS384") => &signature::RSA_PSS_2048_8192_SHA384,
            (Self::Rsa, "PS512") => &signature::RSA_PSS_2048_8192_SHA512,
            _ => return None,
        })
    }
}

/// A key as /openid/v1/jwks shows it, its members in the order in which they are printed.
#[derive(Clone, Debug, Serialize)]
struct Published {
    r#use: &'static str,
    kty: &'static str,
    kid: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    crv: &'static str,
    alg: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    x: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    y: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    n: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    e: String,
}

/// A key that verifies.
#[derive(Clone, Debug)]
pub struct PublicKey {
    algorithm: Algorithm,
    /// SubjectPublicKeyInfo.
    der: Vec<u8>,
    published: Published,
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    fn new(der: &[u8]) -> Result<Self, KeyError> {
        let (_, info) = SubjectPublicKeyInfo::from_der(der).map_err(|_| KeyError::NoneThere)?;
        let kid = BASE64.encode(Sha256::digest(der));
        let blank = Published {
            r#use: "sig",
            kty: "",
            kid,
            crv: "",
            alg: "",
            x: String::new(),
            y: String::new(),
            n: String::new(),
            e: String::new(),
        };
        let (algorithm, published) = match info.parsed().map_err(|_| KeyError::NoneThere)? {
            Parsed::RSA(key) => {
                let (n, e) = (unpadded(key.modulus), unpadded(key.exponent));
                (Algorithm::Rsa, Published { kty: "RSA", n: BASE64.encode(n), e: BASE64.encode(e), ..blank })
            }
            Parsed::EC(point) => {
                // An uncompressed point: a leading 4 and two coordinates.
                let coordinates = point.data().strip_prefix(&[4]).ok_or(KeyError::Curve)?;
                let (algorithm, crv) = match coordinates.len() {
                    64 => (Algorithm::Es256, "P-256"),
                    96 => (Algorithm::Es384, "P-384"),
                    132 => (Algorithm::Es512, "P-521"),
                    _ => return Err(KeyError::Curve),
                };
                let (x, y) = coordinates.split_at(coordinates.len() / 2);
                (algorithm, Published { kty: "EC", crv, x: BASE64.encode(x), y: BASE64.encode(y), ..blank })
            }
            _ => return Err(KeyError::NoneThere),
        };
        let published = Published { alg: algorithm.name(), ..published };
        Ok(Self { algorithm, der: der.to_vec(), published })
    }

    /// The key's name in tokens: made from it in a way that cannot be turned round.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.published.kid
    }

    /// Is this its signature, made as `alg` says?
    pub(crate) fn verifies(&self, alg: &str, signed: &[u8], made: &[u8]) -> bool {
        let verifier = self.algorithm.verifier(alg);
        verifier.is_some_and(|by| UnparsedPublicKey::new(by, &self.der).verify(signed, made).is_ok())
    }
}

fn unpadded(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    &number[zeros..]
}

/// All keys that verify.
#[derive(Clone, Debug, Default)]
pub struct PublicKeys(Vec<PublicKey>);

impl PublicKeys {
    /// Adds every key of a PEM file: public ones, certificates', and the public halves of private ones.
    ///
    /// # Errors
    /// Where there is none.
    pub fn add_pem(&mut self, pem: &[u8]) -> Result<(), KeyError> {
        let before = self.0.len();
        for (kind, der) in sections(pem) {
            let key = match kind {
                SectionKind::PublicKey => PublicKey::new(&der),
                SectionKind::Certificate => match X509Certificate::from_der(&der) {
                    Ok((_, certificate)) => PublicKey::new(certificate.public_key().raw),
                    Err(_) => continue,
                },
                _ => match Pair::new(kind, &der) {
                    Some(pair) => pair.public(),
                    None => continue,
                },
            };
            match key {
                Ok(key) => self.0.push(key),
                Err(KeyError::NoneThere) => {}
                Err(error) => return Err(error),
            }
        }
        if self.0.len() == before { Err(KeyError::NoneThere) } else { Ok(()) }
    }

    /// The keys a token may be signed with that names this one; all of them where it names none.
    pub(crate) fn named<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a PublicKey> {
        self.0.iter().filter(move |key| id.is_empty() || key.id() == id)
    }

    /// The JSON Web Key Set.
    #[must_use]
    pub fn published(&self) -> String {
        #[derive(Serialize)]
        struct Set<'a> {
            keys: Vec<&'a Published>,
        }
        let set = Set { keys: self.0.iter().map(|key| &key.published).collect() };
        serde_json::to_string(&set).expect("texts alone can always be written")
    }

    /// The algorithms of all keys, sorted, once each.
    #[must_use]
    pub fn algorithms(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.0.iter().map(|key| key.algorithm.name()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

fn sections(pem: &[u8]) -> impl Iterator<Item = (SectionKind, Vec<u8>)> {
    // What cannot be read as PEM is no key; upstream passes over it as well.
    <(SectionKind, Vec<u8>)>::pem_slice_iter(pem).map_while(Result::ok)
}

enum Pair {
    Ec(Algorithm, EcdsaKeyPair),
    Rsa(Box<RsaKeyPair>),
}

impl Pair {
    fn new(kind: SectionKind, der: &[u8]) -> Option<Self> {
        let curves = [
            (Algorithm::Es256, &signature::ECDSA_P256_SHA256_FIXED_SIGNING),
            (Algorithm::Es384, &signature::ECDSA_P384_SHA384_FIXED_SIGNING),
            (Algorithm::Es512, &signature::ECDSA_P521_SHA512_FIXED_SIGNING),
        ];
        let ec = || {
            let read = |(algorithm, by)| Some((algorithm, EcdsaKeyPair::from_private_key_der(by, der).ok()?));
            curves.into_iter().find_map(read).map(|(algorithm, pair)| Self::Ec(algorithm, pair))
        };
        let rsa = |pair: RsaKeyPair| Self::Rsa(Box::new(pair));
        match kind {
            SectionKind::EcPrivateKey => ec(),
            SectionKind::RsaPrivateKey => RsaKeyPair::from_der(der).ok().map(rsa),
            SectionKind::PrivateKey => ec().or_else(|| RsaKeyPair::from_pkcs8(der).ok().map(rsa)),
            _ => None,
        }
    }

    fn public(&self) -> Result<PublicKey, KeyError> {
        let der: Result<PublicKeyX509Der<'_>, _> = match self {
            Self::Ec(_, pair) => pair.public_key().as_der(),
            Self::Rsa(pair) => pair.public_key().as_der(),
        };
        PublicKey::new(der.map_err(|_| KeyError::NoneThere)?.as_ref())
    }
}

/// The key that signs.
pub struct SigningKey {
    pair: Pair,
    id: String,
    random: SystemRandom,
}

impl SigningKey {
    /// The first private key of a PEM file.
    ///
    /// # Errors
    /// Where there is none that signs tokens.
    pub fn from_pem(pem: &[u8]) -> Result<Self, KeyError> {
        let pair = sections(pem).find_map(|(kind, der)| Pair::new(kind, &der)).ok_or(KeyError::NoPrivate)?;
        let id = pair.public()?.id().to_owned();
        Ok(Self { pair, id, random: SystemRandom::new() })
    }

    /// Its name in tokens.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of its algorithm.
    #[must_use]
    pub fn algorithm(&self) -> &'static str {
        match &self.pair {
            Pair::Ec(algorithm, _) => algorithm.name(),
            Pair::Rsa(_) => Algorithm::Rsa.name(),
        }
    }

    /// Signs. `None` where the system has no randomness to give.
    pub(crate) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        match &self.pair {
            Pair::Ec(_, pair) => Some(pair.sign(&self.random, message).ok()?.as_ref().to_vec()),
            Pair::Rsa(pair) => {
                let mut made = vec![0; pair.public_modulus_len()];
                pair.sign(&signature::RSA_PKCS1_SHA256, &self.random, message, &mut made).ok()?;
                Some(made)
            }
        }
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({} {})", self.algorithm(), self.id)
    }
}
