//! One request on a connection of its own, as the user of a kubeconfig with a client certificate.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::codec::{Diagnostics, yaml};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

/// A server and who asks it.
pub(crate) struct Client {
    address: String,
    tls: Arc<ClientConfig>,
}

/// What came back; the body is null where it is not JSON.
pub(crate) struct Answer {
    pub(crate) code: u16,
    pub(crate) warnings: Vec<String>,
    pub(crate) body: Value,
}

/// A YAML text as JSON.
pub(crate) fn yaml_value(text: &[u8]) -> Result<Value> {
    match yaml::to_json(text, &mut Diagnostics::new()) {
        Ok(json) => Ok(serde_json::from_slice(&json)?),
        Err(error) => bail!("{error}"),
    }
}

impl Client {
    /// Reads the first cluster and the first user of a kubeconfig.
    pub(crate) fn new(kubeconfig: &Path) -> Result<Self> {
        let config = yaml_value(&std::fs::read(kubeconfig)?)?;
        let cluster = &config["clusters"][0]["cluster"];
        let user = &config["users"][0]["user"];
        let directory = kubeconfig.parent().unwrap_or_else(|| Path::new("."));
        let pem = |from: &Value, name: &str| -> Result<Vec<u8>> {
            if let Some(data) = from[format!("{name}-data")].as_str() {
                return Ok(STANDARD.decode(data)?);
            }
            let path = from[name].as_str().with_context(|| format!("no {name} in the kubeconfig"))?;
            Ok(std::fs::read(directory.join(path))?)
        };
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(&pem(cluster, "certificate-authority")?)?)?;
        let certificate = CertificateDer::from_pem_slice(&pem(user, "client-certificate")?)?;
        let key = PrivateKeyDer::from_pem_slice(&pem(user, "client-key")?)?;
        let tls =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
                .with_safe_default_protocol_versions()?
                .with_root_certificates(roots)
                .with_client_auth_cert(vec![certificate], key)?;
        let server = cluster["server"].as_str().context("no server in the kubeconfig")?;
        let address = server.strip_prefix("https://").context("not https")?.trim_end_matches('/').to_owned();
        Ok(Self { address, tls: Arc::new(tls) })
    }

    /// Sends and waits.
    pub(crate) fn send(&self, method: &str, target: &str, content_type: &str, body: &str) -> Result<Answer> {
        let host = self.address.rsplit_once(':').context("no port")?.0.to_owned();
        let connection = ClientConnection::new(Arc::clone(&self.tls), ServerName::try_from(host)?)?;
        let mut stream = StreamOwned::new(connection, TcpStream::connect(&self.address)?);
        // HTTP/1.0, as its replies have no chunks.
        write!(
            stream,
            "{method} {target} HTTP/1.0\r\nHost: {}\r\nUser-Agent: sequences/1\r\nAccept: application/json\r\n\
             Content-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut reply = Vec::new();
        let read = stream.read_to_end(&mut reply);
        let split = reply.windows(4).position(|window| window == b"\r\n\r\n");
        let Some(split) = split else {
            read?;
            bail!("{method} {target}: no reply");
        };
        let head = std::str::from_utf8(&reply[..split])?;
        let code = head.split(' ').nth(1).context("no code")?.parse()?;
        let mut warnings = Vec::new();
        for line in head.lines() {
            if let Some((name, value)) = line.split_once(": ")
                && name.eq_ignore_ascii_case("warning")
            {
                warnings.push(value.to_owned());
            }
        }
        Ok(Answer {
            code,
            warnings,
            body: serde_json::from_slice(&reply[split + 4..]).unwrap_or(Value::Null),
        })
    }
}
