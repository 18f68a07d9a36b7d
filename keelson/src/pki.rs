//! The server's own authority and what it signs, under kubeadm's file names.
//!
//! Made at the first start, reused at later ones, renewed where a certificate does not cover what it has
//! to or runs out soon. Keys are ECDSA P-256; RSA files that are put in place of them work as well.

mod certificate;
pub(crate) mod files;

use anyhow::{Context, Result, bail};
use certificate::{Read, Usage};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType,
};
use std::net::IpAddr;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Who the administrator is.
pub(crate) const ADMIN: &str = "kubernetes-admin";

const AUTHORITY_LIFE: Duration = Duration::from_secs(3650 * 86_400);
const LEAF_LIFE: Duration = Duration::from_secs(365 * 86_400);
/// A certificate that runs out within this time is renewed at start.
const SOON: Duration = Duration::from_secs(30 * 86_400);
/// Certificates are valid from a little before they are made: clocks differ.
const CLOCK_SKEW: Duration = Duration::from_secs(300);

/// What the server needs, all PEM.
#[derive(Debug)]
pub(crate) struct Pki {
    /// The certificate of the authority.
    pub(crate) authority: String,
    /// The serving certificate and its key; none where it was not asked for.
    pub(crate) serving: Option<Pair>,
    /// The administrator's certificate and key.
    pub(crate) admin: Pair,
}

/// A certificate and its key, both PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// The certificate.
    pub(crate) certificate: String,
    /// The key.
    pub(crate) key: String,
}

/// What the serving certificate must be good for.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// DNS names.
    pub(crate) dns: Vec<String>,
    /// Addresses.
    pub(crate) ips: Vec<IpAddr>,
}

impl Names {
    /// The names by which every server is reached, those of this machine and these addresses.
    pub(crate) fn new(host: Option<String>, ips: &[IpAddr]) -> Self {
        let service = ["kubernetes", "kubernetes.default", "kubernetes.default.svc", IN_CLUSTER];
        let mut dns: Vec<String> = ["localhost"].into_iter().chain(service).map(str::to_owned).collect();
        dns.extend(host.filter(|host| host != "localhost"));
        let mut all = vec![IpAddr::from([127, 0, 0, 1]), std::net::Ipv6Addr::LOCALHOST.into()];
        for ip in ips {
            if !ip.is_unspecified() && !all.contains(ip) {
                all.push(*ip);
            }
        }
        Self { dns, ips: all }
    }
}

const IN_CLUSTER: &str = "kubernetes.default.svc.cluster.local";

/// Reads what is in `dir` and makes what is missing or no longer good. Without `serving` the server shows
/// a certificate from elsewhere.
///
/// # Errors
/// Where files cannot be read or written, do not go together, or a certificate has to be made and the
/// authority's key is not there.
pub(crate) fn ensure(dir: &Path, serving: Option<&Names>, now: SystemTime) -> Result<Pki> {
    files::directory(dir)?;
    let authority = Authority::ensure(dir, now)?;
    service_account_key(dir)?;
    let serving = match serving {
        Some(names) => Some(authority.leaf(dir, "apiserver", &serving_params(names)?, Usage::Server, now)?),
        None => None,
    };
    let admin = authority.leaf(dir, "admin", &admin_params()?, Usage::Client, now)?;
    Ok(Pki { authority: authority.pem, serving, admin })
}

/// Who signs. Without its key it vouches for what there is and signs nothing new.
struct Authority {
    pem: String,
    read: Read,
    issuer: Option<Issuer<'static, KeyPair>>,
}

impl Authority {
    fn ensure(dir: &Path, now: SystemTime) -> Result<Self> {
        let (certificate, key) = (dir.join("ca.crt"), dir.join("ca.key"));
        let pem = match (files::read(&certificate)?, files::read(&key)?) {
            (Some(pem), key_pem) => return Self::read(pem, key_pem),
            (None, Some(_)) => bail!("{} is there and {} is not", key.display(), certificate.display()),
            (None, None) => {
                let key_pair = KeyPair::generate()?;
                let pem = authority_params(now)?.self_signed(&key_pair)?.pem();
                // The certificate last: with it the pair is complete.
                files::write_secret(&key, &key_pair.serialize_pem())?;
                files::write(&certificate, &pem)?;
                (pem, key_pair.serialize_pem())
            }
        };
        Self::read(pem.0, Some(pem.1))
    }

    fn read(pem: String, key_pem: Option<String>) -> Result<Self> {
        let read = Read::new(&pem).context("ca.crt")?;
        let issuer = match key_pem {
            None => None,
            Some(key_pem) => {
                let key = KeyPair::from_pem(&key_pem).context("ca.key")?;
                anyhow::ensure!(read.has_key(&key), "ca.crt and ca.key do not go together");
                Some(Issuer::from_ca_cert_pem(&pem, key).context("ca.crt")?)
            }
        };
        Ok(Self { pem, read, issuer })
    }

    /// The certificate `name`: the one that is there if it will do, else a new one.
    fn leaf(
        &self,
        dir: &Path,
        name: &str,
        params: &CertificateParams,
        usage: Usage,
        now: SystemTime,
    ) -> Result<Pair> {
        let (certificate, key) = (dir.join(format!("{name}.crt")), dir.join(format!("{name}.key")));
        let there = files::read(&certificate)?.zip(files::read(&key)?);
        let why = match there {
            None => "it is not there".to_owned(),
            Some((certificate, key)) => match self.fault(&certificate, &key, params, usage, now) {
                None => return Ok(Pair { certificate, key }),
                Some(why) => why,
            },
        };
        let Some(issuer) = &self.issuer else {
            bail!("{} has to be issued ({why}), but there is no ca.key", certificate.display());
        };
        tracing::info!(file = %certificate.display(), why, "issuing a certificate");
        let key_pair = KeyPair::generate()?;
        let mut params = params.clone();
        params.not_before = (now - CLOCK_SKEW).into();
        params.not_after = (now + LEAF_LIFE).into();
        let pair =
            Pair { certificate: params.signed_by(&key_pair, issuer)?.pem(), key: key_pair.serialize_pem() };
        files::write_secret(&key, &pair.key)?;
        files::write(&certificate, &pair.certificate)?;
        Ok(pair)
    }

    /// What is wrong with a certificate that is there.
    fn fault(
        &self,
        certificate: &str,
        key: &str,
        params: &CertificateParams,
        usage: Usage,
        now: SystemTime,
    ) -> Option<String> {
        let Ok(read) = Read::new(certificate) else { return Some("it cannot be read".to_owned()) };
        let Ok(key) = KeyPair::from_pem(key) else { return Some("its key cannot be read".to_owned()) };
        if !read.has_key(&key) {
            return Some("its key is another one".to_owned());
        }
        if !read.is_signed_by(&self.read) {
            return Some("another authority signed it".to_owned());
        }
        if !read.is_for(usage) {
            return Some("it is for another use".to_owned());
        }
        if read.ends_before(now + SOON) {
            return Some("it runs out within 30 days".to_owned());
        }
        if read.starts_after(now) {
            return Some("it is not valid yet".to_owned());
        }
        let missing = read.missing_names(&params.subject_alt_names);
        (!missing.is_empty()).then(|| format!("it does not cover {}", missing.join(", ")))
    }
}

fn authority_params(now: SystemTime) -> Result<CertificateParams> {
    let mut params =
        params("kubernetes", &[KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyCertSign])?;
    params.key_usages.push(KeyUsagePurpose::KeyEncipherment);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.not_before = (now - CLOCK_SKEW).into();
    params.not_after = (now + AUTHORITY_LIFE).into();
    Ok(params)
}

fn serving_params(names: &Names) -> Result<CertificateParams> {
    let mut params = params("kube-apiserver", &[KeyUsagePurpose::DigitalSignature])?;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    for name in &names.dns {
        params.subject_alt_names.push(SanType::DnsName(name.as_str().try_into()?));
    }
    params.subject_alt_names.extend(names.ips.iter().copied().map(SanType::IpAddress));
    Ok(params)
}

fn admin_params() -> Result<CertificateParams> {
    let mut params = params(ADMIN, &[KeyUsagePurpose::DigitalSignature])?;
    params.distinguished_name.push(DnType::OrganizationName, keelson_api::user::MASTERS);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn params(name: &str, usages: &[KeyUsagePurpose]) -> Result<CertificateParams> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name.push(DnType::CommonName, name);
    params.key_usages = usages.to_vec();
    Ok(params)
}

/// The key that signs service account tokens, and its public half.
fn service_account_key(dir: &Path) -> Result<()> {
    let (private, public) = (dir.join("sa.key"), dir.join("sa.pub"));
    let key = match files::read(&private)? {
        Some(pem) => KeyPair::from_pem(&pem).context("sa.key")?,
        // The public half alone: somebody else signs.
        None if public.exists() => return Ok(()),
        None => {
            let key = KeyPair::generate()?;
            files::write_secret(&private, &key.serialize_pem())?;
            key
        }
    };
    if !public.exists() {
        files::write(&public, &key.public_key_pem())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
