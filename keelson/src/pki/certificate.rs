//! What a certificate that is already there says.

use anyhow::{Context, Result};
use rcgen::{KeyPair, SanType};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::parse_x509_certificate;

/// What a certificate is shown for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Usage {
    /// By a client.
    Client,
    /// By a server.
    Server,
}

/// A certificate that can be read: the first one of a file.
pub(super) struct Read(CertificateDer<'static>);

impl Read {
    pub(super) fn new(pem: &str) -> Result<Self> {
        let der = CertificateDer::from_pem_slice(pem.as_bytes()).context("not a PEM certificate")?;
        parse_x509_certificate(&der).context("not an X.509 certificate")?;
        Ok(Self(der))
    }

    fn parsed(&self) -> X509Certificate<'_> {
        parse_x509_certificate(&self.0).expect("parsed when it was read").1
    }

    pub(super) fn has_key(&self, key: &KeyPair) -> bool {
        self.parsed().public_key().subject_public_key.data == key.public_key_raw()
    }

    pub(super) fn is_signed_by(&self, authority: &Self) -> bool {
        let (own, authority) = (self.parsed(), authority.parsed());
        own.issuer() == authority.subject() && own.verify_signature(Some(authority.public_key())).is_ok()
    }

    pub(super) fn is_for(&self, usage: Usage) -> bool {
        let parsed = self.parsed();
        let Ok(Some(extension)) = parsed.extended_key_usage() else { return false };
        match usage {
            Usage::Client => extension.value.client_auth,
            Usage::Server => extension.value.server_auth,
        }
    }

    pub(super) fn ends_before(&self, moment: SystemTime) -> bool {
        time(self.parsed().validity().not_after.timestamp()) < moment
    }

    pub(super) fn starts_after(&self, moment: SystemTime) -> bool {
        time(self.parsed().validity().not_before.timestamp()) > moment
    }

    /// Those of the wanted names that the certificate does not cover.
    pub(super) fn missing_names(&self, wanted: &[SanType]) -> Vec<String> {
        let parsed = self.parsed();
        let names = match parsed.subject_alternative_name() {
            Ok(Some(extension)) => extension.value.general_names.as_slice(),
            Ok(None) | Err(_) => &[],
        };
        wanted.iter().filter_map(|wanted| missing(names, wanted)).collect()
    }
}

fn missing(names: &[GeneralName<'_>], wanted: &SanType) -> Option<String> {
    let (is_there, text) = match wanted {
        SanType::DnsName(wanted) => {
            let same = |name: &&str| name.eq_ignore_ascii_case(wanted.as_str());
            let dns = |name: &GeneralName<'_>| matches!(name, GeneralName::DNSName(name) if same(name));
            (names.iter().any(dns), wanted.as_str().to_owned())
        }
        SanType::IpAddress(wanted) => {
            let octets = match wanted {
                std::net::IpAddr::V4(ip) => ip.octets().to_vec(),
                std::net::IpAddr::V6(ip) => ip.octets().to_vec(),
            };
            let ip = |name: &GeneralName<'_>| matches!(name, GeneralName::IPAddress(ip) if *ip == octets);
            (names.iter().any(ip), wanted.to_string())
        }
        // Names of other kinds are never asked for.
        _ => (true, String::new()),
    };
    (!is_there).then_some(text)
}

fn time(seconds: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
}
