//! The TLS side of the listener: what the server shows, what it asks for.
//!
//! A client's certificate is asked for and any is taken: whether it proves something is decided where
//! users are made, so that a bad one is answered with 401 and does not break the connection.

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, UnixTime};
use std::sync::Arc;

/// Protocols, the better one first. Upgrades come over HTTP/1.1 only, so it is always there.
const PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// Why a server cannot be secured with what it was given.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A certificate file is not PEM or holds no certificate.
    #[error("serving certificate: {0}")]
    Certificate(String),
    /// A key file is not PEM or holds no private key.
    #[error("serving key: {0}")]
    Key(String),
    /// Certificate and key do not go together, or are of a kind that cannot be served.
    #[error("serving certificate and key: {0}")]
    Pair(#[from] Error),
}

/// The TLS configuration of a server with this certificate chain and key, both PEM, which offers HTTP/2
/// or does not.
///
/// # Errors
/// Where one of them cannot be read, or they do not go together.
pub fn server_config(
    provider: &Arc<CryptoProvider>,
    chain_pem: &[u8],
    key_pem: &[u8],
    http2: bool,
) -> Result<Arc<ServerConfig>, TlsError> {
    let chain = CertificateDer::pem_slice_iter(chain_pem).collect::<Result<Vec<_>, _>>();
    let chain = chain.map_err(|e| TlsError::Certificate(e.to_string()))?;
    if chain.is_empty() {
        return Err(TlsError::Certificate("no certificate found".to_owned()));
    }
    let key = PrivateKeyDer::from_pem_slice(key_pem).map_err(|e| TlsError::Key(e.to_string()))?;
    let mut config = ServerConfig::builder_with_provider(Arc::clone(provider))
        .with_safe_default_protocol_versions()?
        .with_client_cert_verifier(Arc::new(AskOnly(Arc::clone(provider))))
        .with_single_cert(chain, key)?;
    let offered = if http2 { &PROTOCOLS[..] } else { &PROTOCOLS[1..] };
    config.alpn_protocols = offered.iter().map(|protocol| protocol.to_vec()).collect();
    Ok(Arc::new(config))
}

/// Takes any certificate whose key the client holds.
#[derive(Debug)]
struct AskOnly(Arc<CryptoProvider>);

impl ClientCertVerifier for AskOnly {
    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
