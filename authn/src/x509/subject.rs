//! What a verified certificate says about its owner.

use crate::Fault;
use keelson_api::user::{CREDENTIAL_ID, User};
use rustls_pki_types::CertificateDer;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use x509_parser::der_parser::asn1_rs::Any;
use x509_parser::oid_registry::{OID_X509_COMMON_NAME, OID_X509_ORGANIZATION_NAME, asn1_rs::oid};
use x509_parser::parse_x509_certificate;
use x509_parser::x509::X509Name;

/// The user a certificate stands for; none when it has no common name.
pub(super) fn user(certificate: &CertificateDer<'_>) -> Result<Option<User>, Fault> {
    let (_, parsed) = parse_x509_certificate(certificate).map_err(|e| Fault::Certificate(e.to_string()))?;
    let subject = parsed.subject();
    // Go keeps the last common name and all organizations.
    let name = texts(subject, &OID_X509_COMMON_NAME)?.pop().unwrap_or_default();
    if name.is_empty() {
        return Ok(None);
    }
    let groups = texts(subject, &OID_X509_ORGANIZATION_NAME)?;
    let extra = vec![(CREDENTIAL_ID.to_owned(), vec![fingerprint(certificate)])];
    Ok(Some(User { name, uid: uid(subject)?, groups, extra }))
}

/// The attribute that Kubernetes keeps a user's uid in.
fn uid(subject: &X509Name<'_>) -> Result<String, Fault> {
    let mut uids = texts(subject, &oid!(1.3.6.1.4.1.57683.2))?;
    match (uids.pop(), uids.is_empty()) {
        (None, _) => Ok(String::new()),
        (Some(_), false) => Err(Fault::Subject("expected 1 UID, but found multiple".to_owned())),
        (Some(uid), true) if uid.is_empty() => {
            Err(Fault::Subject("UID cannot be an empty string".to_owned()))
        }
        (Some(uid), true) => Ok(uid),
    }
}

fn texts(
    subject: &X509Name<'_>,
    attribute: &x509_parser::oid_registry::Oid<'_>,
) -> Result<Vec<String>, Fault> {
    let values = subject.iter_by_oid(attribute);
    values.map(|one| text(one.attr_value()).ok_or_else(|| unreadable(attribute))).collect()
}

fn unreadable(attribute: &x509_parser::oid_registry::Oid<'_>) -> Fault {
    Fault::Subject(format!("unable to parse attribute {attribute} into a string"))
}

/// The string types that Go reads as strings.
fn text(value: &Any<'_>) -> Option<String> {
    if let Ok(text) = value.as_str() {
        return Some(text.to_owned());
    }
    let bmp = value.as_bmpstring().ok()?;
    Some(bmp.string())
}

fn fingerprint(certificate: &[u8]) -> String {
    let mut id = String::from("X509SHA256=");
    for byte in Sha256::digest(certificate) {
        write!(id, "{byte:02x}").expect("writing to a String cannot fail");
    }
    id
}

/// When the first certificate of a chain runs out.
pub(super) fn first_end(certificates: &[CertificateDer<'_>]) -> Option<SystemTime> {
    let end = |certificate: &CertificateDer<'_>| {
        let (_, parsed) = parse_x509_certificate(certificate).ok()?;
        u64::try_from(parsed.validity().not_after.timestamp()).ok()
    };
    let ends: Option<Vec<u64>> = certificates.iter().map(end).collect();
    // Authorities outlive what they sign, as a rule; a memo's own age bounds what the rule misses.
    Some(UNIX_EPOCH + Duration::from_secs(ends?.into_iter().min()?))
}
