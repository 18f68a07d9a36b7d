//! Client certificates: a chain that leads to an accepted authority names a user.
//!
//! The common name is the user, organizations are groups. The listener asks for a certificate and
//! accepts any; it is judged here, so that a bad one is answered with 401 like any bad credential.

mod subject;

use crate::union::authenticated;
use crate::{Answer, Attempt, Authenticator, Fault, Verdict, at_once};
use arc_swap::ArcSwapOption;
use keelson_api::user::User;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, TrustAnchor, UnixTime};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use thiserror::Error;
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

/// The certificates of one connection, and what was last said about them.
#[derive(Debug)]
pub struct ClientChain {
    certificates: Vec<CertificateDer<'static>>,
    memo: ArcSwapOption<Memo>,
}

/// A verdict that holds for one set of authorities until a certificate of the chain may run out.
#[derive(Debug)]
struct Memo {
    judge: u64,
    from: SystemTime,
    until: SystemTime,
    user: Arc<User>,
}

impl ClientChain {
    /// A chain as the peer sent it: its own certificate first. An empty one is none.
    #[must_use]
    pub fn new(certificates: Vec<CertificateDer<'static>>) -> Option<Self> {
        let memo = ArcSwapOption::empty();
        (!certificates.is_empty()).then_some(Self { certificates, memo })
    }
}

/// How many certificates of a peer are looked at.
const CHAIN_MAX: usize = 16;

/// A verdict is asked again after this time even where every certificate lives longer.
const MEMO_AGE_MAX: Duration = Duration::from_secs(300);

/// Accepts chains that lead to one of its authorities.
pub struct ClientCertificates {
    /// Tells the verdicts of this judge from those of one with other authorities.
    id: u64,
    anchors: Vec<TrustAnchor<'static>>,
}

/// Why a file of authorities cannot be used.
#[derive(Debug, Error)]
pub enum AuthoritiesError {
    /// It is not PEM.
    #[error("{0}")]
    Pem(String),
    /// A certificate in it cannot be an authority.
    #[error("certificate {0}: {1}")]
    Certificate(usize, webpki::Error),
    /// There is no certificate in it.
    #[error("data does not contain any valid RSA or ECDSA certificates")]
    Empty,
}

impl ClientCertificates {
    /// Reads the authorities from the text of a PEM file.
    ///
    /// # Errors
    /// Where the text is no PEM or holds no certificate that can be an authority.
    pub fn from_pem(pem: &[u8]) -> Result<Self, AuthoritiesError> {
        static NEXT_ID: AtomicU64 = AtomicU64::new(0);
        let mut anchors = Vec::new();
        for (at, certificate) in CertificateDer::pem_slice_iter(pem).enumerate() {
            let certificate = certificate.map_err(|e| AuthoritiesError::Pem(e.to_string()))?;
            let anchor =
                anchor_from_trusted_cert(&certificate).map_err(|e| AuthoritiesError::Certificate(at, e))?;
            anchors.push(anchor.to_owned());
        }
        if anchors.is_empty() {
            return Err(AuthoritiesError::Empty);
        }
        Ok(Self { id: NEXT_ID.fetch_add(1, Ordering::Relaxed), anchors })
    }

    /// The verification costs a few signatures, so its result is kept with the connection.
    fn judge(&self, chain: &ClientChain, now: SystemTime) -> Verdict {
        if let Some(memo) = &*chain.memo.load()
            && memo.judge == self.id
            && memo.from <= now
            && now < memo.until
        {
            return Verdict::Known(Arc::clone(&memo.user));
        }
        match self.verify(&chain.certificates, now) {
            Ok(None) => Verdict::Nothing,
            Ok(Some((user, until))) => {
                let user = authenticated(Arc::new(user));
                let memo = Memo { judge: self.id, from: now, until, user: Arc::clone(&user) };
                chain.memo.store(Some(Arc::new(memo)));
                Verdict::Known(user)
            }
            Err(fault) => Verdict::Bad(fault),
        }
    }

    fn verify(
        &self,
        certificates: &[CertificateDer<'static>],
        now: SystemTime,
    ) -> Result<Option<(User, SystemTime)>, Fault> {
        let (own, intermediates) = match certificates {
            [own, rest @ ..] if rest.len() < CHAIN_MAX => (own, rest),
            _ => return Err(Fault::Certificate("the chain is too long".to_owned())),
        };
        let verified_at = UnixTime::since_unix_epoch(now.duration_since(UNIX_EPOCH).unwrap_or_default());
        let parsed = EndEntityCert::try_from(own).map_err(|e| Fault::Certificate(e.to_string()))?;
        parsed
            .verify_for_usage(
                webpki::ALL_VERIFICATION_ALGS,
                &self.anchors,
                intermediates,
                verified_at,
                KeyUsage::client_auth(),
                None,
                None,
            )
            .map_err(|e| Fault::Certificate(e.to_string()))?;
        let user = subject::user(own)?;
        let until = subject::first_end(certificates).map_or(now, |end| end.min(now + MEMO_AGE_MAX));
        Ok(user.map(|user| (user, until)))
    }
}

impl Authenticator for ClientCertificates {
    fn authenticate<'a>(&'a self, attempt: Attempt<'a>) -> Answer<'a> {
        at_once(attempt.chain.map_or(Verdict::Nothing, |chain| self.judge(chain, attempt.now)))
    }
}
