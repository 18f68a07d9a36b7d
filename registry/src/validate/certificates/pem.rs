//! PEM texts in base64 members: requests with a signature of their own key, and chains of certificates.
//!
//! Words about PEM and signatures are Go's; of DER that cannot be read only that it cannot.

#[cfg(test)]
mod tests;

use aws_lc_rs::signature::{self, UnparsedPublicKey, VerificationAlgorithm};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::status::Quoted;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::{FromDer, X509Certificate};

const REQUEST: &str = "CERTIFICATE REQUEST";
const CERTIFICATE: &str = "CERTIFICATE";

const P256: &str = "1.2.840.10045.3.1.7";
const P384: &str = "1.3.132.0.34";
const P521: &str = "1.3.132.0.35";
const EC_SHA256: &str = "1.2.840.10045.4.3.2";
const EC_SHA384: &str = "1.2.840.10045.4.3.3";
const EC_SHA512: &str = "1.2.840.10045.4.3.4";
const RSA_SHA256: &str = "1.2.840.113549.1.1.11";
const RSA_SHA384: &str = "1.2.840.113549.1.1.12";
const RSA_SHA512: &str = "1.2.840.113549.1.1.13";

/// The algorithm of a signature and, of ECDSA, the curve of the key. Others are the parser's to know.
const ALGORITHMS: &[(&str, &str, &dyn VerificationAlgorithm)] = &[
    (EC_SHA256, P256, &signature::ECDSA_P256_SHA256_ASN1),
    (EC_SHA384, P256, &signature::ECDSA_P256_SHA384_ASN1),
    (EC_SHA256, P384, &signature::ECDSA_P384_SHA256_ASN1),
    (EC_SHA384, P384, &signature::ECDSA_P384_SHA384_ASN1),
    (EC_SHA256, P521, &signature::ECDSA_P521_SHA256_ASN1),
    (EC_SHA384, P521, &signature::ECDSA_P521_SHA384_ASN1),
    (EC_SHA512, P521, &signature::ECDSA_P521_SHA512_ASN1),
    (RSA_SHA256, "", &signature::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY),
    (RSA_SHA384, "", &signature::RSA_PKCS1_2048_8192_SHA384),
    (RSA_SHA512, "", &signature::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY),
];

/// One block of a PEM text.
struct Block<'a> {
    label: &'a str,
    has_headers: bool,
    der: Vec<u8>,
}

/// Checks a request and its signature.
///
/// # Errors
/// What is wrong with it.
pub(super) fn request(base64: &str) -> Result<(), String> {
    let text = STANDARD.decode(base64).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let block = next(&text).map(|(block, _)| block).filter(|block| block.label == REQUEST);
    let block = block.ok_or("PEM block type must be CERTIFICATE REQUEST")?;
    match X509CertificationRequest::from_der(&block.der) {
        Ok(([], request)) => signed(&request),
        Ok(_) => Err("asn1: syntax error: trailing data".to_owned()),
        Err(_) => Err("x509: malformed certificate request".to_owned()),
    }
}

fn signed(request: &X509CertificationRequest<'_>) -> Result<(), String> {
    let key = &request.certification_request_info.subject_pki;
    let curve = key.algorithm.parameters.as_ref().and_then(|own| own.as_oid().ok());
    let curve = curve.map(|own| own.to_id_string()).unwrap_or_default();
    let named = request.signature_algorithm.algorithm.to_id_string();
    let row = ALGORITHMS.iter().find(|(name, own, _)| *name == named && *own == curve);
    let is_genuine = match row {
        Some((.., algorithm)) => {
            let key = UnparsedPublicKey::new(*algorithm, &key.subject_public_key.data);
            key.verify(request.certification_request_info.raw, &request.signature_value.data).is_ok()
        }
        None => request.verify_signature().is_ok(),
    };
    if is_genuine {
        return Ok(());
    }
    Err(match named.as_str() {
        EC_SHA256 | EC_SHA384 | EC_SHA512 => "x509: ECDSA verification failure",
        RSA_SHA256 | RSA_SHA384 | RSA_SHA512 => "crypto/rsa: verification error",
        _ => "x509: cannot verify signature: algorithm unimplemented",
    }
    .to_owned())
}

/// Checks a chain of certificates; an empty text is none.
///
/// # Errors
/// What is wrong with it.
pub(super) fn certificates(base64: &str) -> Result<(), String> {
    let text = STANDARD.decode(base64).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let (mut rest, mut blocks) = (&*text, 0);
    while let Some((block, after)) = next(rest) {
        if block.label != CERTIFICATE {
            let found = Quoted(block.label);
            return Err(format!("only CERTIFICATE PEM blocks are allowed, found {found}"));
        }
        if block.has_headers {
            return Err("no PEM block headers are permitted".to_owned());
        }
        if block.der.is_empty() {
            return Err("found CERTIFICATE PEM block containing 0 certificates".to_owned());
        }
        let mut der = block.der.as_slice();
        while !der.is_empty() {
            (der, _) = X509Certificate::from_der(der).map_err(|_| "x509: malformed certificate")?;
        }
        (rest, blocks) = (after, blocks + 1);
    }
    if blocks == 0 && !text.is_empty() {
        return Err("must contain at least one CERTIFICATE PEM block".to_owned());
    }
    Ok(())
}

/// Checks authorities: one that can be read among them is enough.
///
/// # Errors
/// Why there is none.
pub(in crate::validate) fn authorities(base64: &str) -> Result<(), String> {
    let text = STANDARD.decode(base64).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let (mut rest, mut fault) = (&*text, None);
    while let Some((block, after)) = next(rest) {
        rest = after;
        if block.label != CERTIFICATE || block.has_headers {
            continue;
        }
        match X509Certificate::from_der(&block.der) {
            Ok(([], _)) => return Ok(()),
            _ => fault = fault.or(Some("failed to parse certificate: x509: malformed certificate")),
        }
    }
    let none = if rest.is_empty() {
        "no valid certificate authority data seen"
    } else {
        "unable to parse bytes as PEM block"
    };
    Err(fault.unwrap_or(none).to_owned())
}

/// The labels of all blocks of a text.
pub(in crate::validate) fn labels(mut text: &str) -> Vec<String> {
    let mut labels = Vec::new();
    while let Some((block, rest)) = next(text) {
        labels.push(block.label.to_owned());
        text = rest;
    }
    labels
}

/// The next block that is whole, and what comes after it.
fn next(text: &str) -> Option<(Block<'_>, &str)> {
    let mut rest = text;
    loop {
        let (line, after) = line(rest)?;
        rest = after;
        let label = line.strip_prefix("-----BEGIN ").and_then(|line| line.strip_suffix("-----"));
        let Some(label) = label else { continue };
        if let Some(found) = body(label, after) {
            return Some(found);
        }
    }
}

/// The rest of a block up to its last line.
fn body<'a>(label: &'a str, text: &'a str) -> Option<(Block<'a>, &'a str)> {
    let (mut rest, mut base64, mut has_headers) = (text, String::new(), false);
    loop {
        let (line, after) = line(rest)?;
        rest = after;
        if let Some(end) = line.strip_prefix("-----END ") {
            let is_end = end.strip_suffix("-----") == Some(label);
            let der = STANDARD.decode(&base64).ok().filter(|_| is_end)?;
            return Some((Block { label, has_headers, der }, rest));
        }
        if line.starts_with("-----") {
            return None;
        }
        if base64.is_empty() && line.contains(':') {
            has_headers = true;
        } else {
            base64.extend(line.split_ascii_whitespace());
        }
    }
}

/// The first line without white space at its end, and what follows.
fn line(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    Some((line.trim_end(), rest))
}
