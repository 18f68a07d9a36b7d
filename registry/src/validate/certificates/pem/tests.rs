use super::{certificates, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const REQUEST: &str = include_str!("../../../../tests/it/strategies/request.pem");
const CERTIFICATE: &str = include_str!("../../../../tests/it/strategies/certificate.pem");

fn problem(check: fn(&str) -> Result<(), String>, text: &str) -> String {
    check(&STANDARD.encode(text)).err().unwrap_or_default()
}

#[test]
fn requests_prove_their_key() {
    assert_eq!(problem(request, REQUEST), "");
    assert_eq!(problem(request, &format!("a request\n{REQUEST}")), "");
    let none = "PEM block type must be CERTIFICATE REQUEST";
    assert_eq!(problem(request, CERTIFICATE), none);
    assert_eq!(problem(request, &REQUEST[..REQUEST.len() / 2]), none);
    let other_name = REQUEST.replacen("dGVhbTE", "dGVhbjE", 1);
    assert_ne!(other_name, REQUEST);
    assert_eq!(problem(request, &other_name), "x509: ECDSA verification failure");
}

#[test]
fn chains_hold_certificates_alone() {
    assert_eq!(problem(certificates, ""), "");
    assert_eq!(problem(certificates, &format!("{CERTIFICATE}{CERTIFICATE}")), "");
    assert_eq!(problem(certificates, "x"), "must contain at least one CERTIFICATE PEM block");
    let other = "only CERTIFICATE PEM blocks are allowed, found \"CERTIFICATE REQUEST\"";
    assert_eq!(problem(certificates, &format!("{CERTIFICATE}{REQUEST}")), other);
    let headed = CERTIFICATE.replacen("-----\n", "-----\nk: v\n\n", 1);
    assert_eq!(problem(certificates, &headed), "no PEM block headers are permitted");
    let empty = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    assert_eq!(problem(certificates, empty), "found CERTIFICATE PEM block containing 0 certificates");
}
