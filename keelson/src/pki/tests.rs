//! What is made at a first start, kept at later ones, and made anew when it has to be.

use super::{Names, Pair, Pki, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{KeyPair, PKCS_RSA_SHA256, RsaKeySize};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

fn names(more: &[&str]) -> Names {
    let ips: Vec<IpAddr> = more.iter().map(|ip| ip.parse().expect("an address")).collect();
    Names::new(Some("box".to_owned()), &ips)
}

fn made(dir: &Path, names: &Names) -> Pki {
    ensure(dir, Some(names), SystemTime::now()).expect("made")
}

/// File names with modes.
fn files(dir: &Path) -> BTreeMap<String, u32> {
    let entries = dir.read_dir().expect("a directory").map(|entry| entry.expect("an entry"));
    let mode = |entry: &std::fs::DirEntry| entry.metadata().expect("metadata").permissions().mode() & 0o777;
    entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), mode(&entry))).collect()
}

fn dir() -> (TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().expect("a directory");
    let pki = dir.path().join("pki");
    (dir, pki)
}

fn serving(pki: &Pki) -> &Pair {
    pki.serving.as_ref().expect("a serving certificate")
}

#[test]
fn the_first_start_makes_everything_and_the_second_nothing() {
    let (_dir, pki) = dir();
    let names = names(&["192.0.2.1", "10.0.0.1", "0.0.0.0", "127.0.0.1"]);
    let first = made(&pki, &names);
    let expected = [
        ("admin.crt", 0o644),
        ("admin.key", 0o600),
        ("apiserver.crt", 0o644),
        ("apiserver.key", 0o600),
        ("ca.crt", 0o644),
        ("ca.key", 0o600),
        ("sa.key", 0o600),
        ("sa.pub", 0o644),
    ];
    let expected = expected.into_iter().map(|(name, mode)| (name.to_owned(), mode)).collect();
    assert_eq!(files(&pki), expected);
    let second = made(&pki, &names);
    assert_eq!(serving(&first), serving(&second));
    assert_eq!((first.authority, first.admin), (second.authority, second.admin));
    let public = std::fs::read_to_string(pki.join("sa.pub")).expect("text");
    assert!(public.starts_with("-----BEGIN PUBLIC KEY-----"), "{public}");
}

#[test]
fn certificates_prove_what_they_are_made_for() {
    let (_dir, dir) = dir();
    let pki = made(&dir, &names(&["192.0.2.1", "10.0.0.1"]));
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    let Pair { certificate, key } = serving(&pki);
    keelson_gateway::listener::tls::server_config(
        &provider.into(),
        certificate.as_bytes(),
        key.as_bytes(),
        true,
    )
    .expect("certificate and key go together");

    let judge =
        keelson_authn::x509::ClientCertificates::from_pem(pki.authority.as_bytes()).expect("authorities");
    let chain = |pem: &str| {
        use rustls::pki_types::pem::PemObject;
        let der = rustls::pki_types::CertificateDer::from_pem_slice(pem.as_bytes()).expect("PEM");
        keelson_authn::x509::ClientChain::new(vec![der]).expect("a chain")
    };
    let (admin, server) = (chain(&pki.admin.certificate), chain(certificate));
    let headers = http::HeaderMap::new();
    let attempt =
        |chain| keelson_authn::Attempt { headers: &headers, chain: Some(chain), now: SystemTime::now() };
    let said = |chain| {
        use futures_util::FutureExt;
        use keelson_authn::Authenticator;
        judge.authenticate(attempt(chain)).now_or_never().expect("nothing to wait for")
    };
    let keelson_authn::Verdict::Known(user) = said(&admin) else { panic!("the administrator") };
    assert_eq!(user.name, "kubernetes-admin");
    assert_eq!(user.groups, ["system:masters", "system:authenticated"]);
    assert!(matches!(said(&server), keelson_authn::Verdict::Bad(_)), "a server is no client");
}

#[test]
fn names_that_are_missing_are_added_by_a_new_certificate() {
    let (_dir, dir) = dir();
    let first = made(&dir, &names(&["192.0.2.1"]));
    let fewer = made(&dir, &names(&[]));
    assert_eq!(serving(&first), serving(&fewer), "more than is needed will do");
    let more = made(&dir, &names(&["192.0.2.2"]));
    assert_ne!(serving(&first), serving(&more));
    assert_eq!((&first.authority, &first.admin), (&more.authority, &more.admin));
    let mut renamed = names(&["192.0.2.2"]);
    renamed.dns.push("another".to_owned());
    assert_ne!(serving(&more), serving(&made(&dir, &renamed)));
}

#[test]
fn what_runs_out_soon_is_renewed() {
    let (_dir, dir) = dir();
    let (names, now, day) = (names(&[]), SystemTime::now(), Duration::from_secs(86_400));
    let at = |days: u32| ensure(&dir, Some(&names), now + day * days).expect("made");
    let first = at(0);
    assert_eq!(serving(&first), serving(&at(334)));
    let later = at(336);
    assert_ne!(serving(&first), serving(&later));
    assert_ne!(first.admin, later.admin);
    assert_eq!(first.authority, later.authority);
}

#[test]
fn a_changed_authority_signs_anew_and_a_broken_one_is_refused() {
    let (_dir, dir) = dir();
    let names = names(&[]);
    let first = made(&dir, &names);
    for file in ["ca.crt", "ca.key"] {
        std::fs::remove_file(dir.join(file)).expect("removed");
    }
    let second = made(&dir, &names);
    assert_ne!(serving(&first), serving(&second));
    assert_ne!(first.admin, second.admin);

    // Without its key an authority is enough as long as nothing has to be signed.
    let key = std::fs::read(dir.join("ca.key")).expect("a key");
    std::fs::remove_file(dir.join("ca.key")).expect("removed");
    assert_eq!(serving(&made(&dir, &names)), serving(&second));
    std::fs::remove_file(dir.join("apiserver.key")).expect("removed");
    let refused = ensure(&dir, Some(&names), SystemTime::now()).expect_err("nobody can sign");
    assert!(refused.to_string().contains("there is no ca.key"), "{refused}");
    assert!(ensure(&dir, None, SystemTime::now()).expect("not asked for").serving.is_none());

    std::fs::copy(dir.join("admin.key"), dir.join("ca.key")).expect("copied");
    let refused = ensure(&dir, Some(&names), SystemTime::now()).expect_err("another key");
    assert!(refused.to_string().contains("do not go together"), "{refused}");
    std::fs::write(dir.join("ca.key"), key).expect("written");
    std::fs::remove_file(dir.join("ca.crt")).expect("removed");
    let refused = ensure(&dir, Some(&names), SystemTime::now()).expect_err("half an authority");
    assert!(refused.to_string().contains("ca.key is there and"), "{refused}");
}

/// An RSA key as kubeadm writes it: PKCS #1, which is what PKCS #8 has behind its first 26 bytes.
fn rsa() -> (KeyPair, String) {
    let key = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).expect("a key");
    let encoded = STANDARD.encode(&key.serialize_der()[26..]);
    let lines: Vec<&str> =
        encoded.as_bytes().chunks(64).map(|line| str::from_utf8(line).expect("ascii")).collect();
    let pem =
        format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----\n", lines.join("\n"));
    (key, pem)
}

#[test]
fn rsa_files_are_accepted() {
    let (_dir, dir) = dir();
    std::fs::create_dir_all(&dir).expect("made");
    let (key, key_pem) = rsa();
    let authority =
        super::authority_params(SystemTime::now()).expect("params").self_signed(&key).expect("signed");
    std::fs::write(dir.join("ca.crt"), authority.pem()).expect("written");
    std::fs::write(dir.join("ca.key"), &key_pem).expect("written");
    std::fs::write(dir.join("sa.key"), &key_pem).expect("written");
    let names = names(&["192.0.2.1"]);
    let first = made(&dir, &names);
    assert_eq!(first.authority, authority.pem());
    assert_eq!(serving(&first), serving(&made(&dir, &names)), "what an RSA authority signed is kept");
    let public = std::fs::read_to_string(dir.join("sa.pub")).expect("made");
    assert_eq!(public, key.public_key_pem());
}
