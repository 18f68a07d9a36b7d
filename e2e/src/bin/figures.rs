//! Measures a release binary on an empty store, as somebody outside would: time from start to a 200 of
//! /readyz, resident memory, size of the file. Fails when one is over its bound.
//!
//! `cargo xtask figures` builds and runs it; `figures BINARY` measures one that is there. Linux only: memory
//! is read from /proc. Knows of the server its flags, the line it prints and its kubeconfig.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Starts that are measured; the one in the middle counts, as the machine has other things to do too.
const STARTS: usize = 5;
/// What a start may take in milliseconds.
const START_MS: f64 = 100.0;
/// What the process may keep resident, in MB of 1,000,000 bytes.
const RESIDENT_MB: f64 = 25.0;
/// What the file may weigh, in MB of 1,000,000 bytes.
const BINARY_MB: f64 = 25.0;
/// A server that is not ready by then never will be.
const PATIENCE: Duration = Duration::from_secs(10);
/// Memory is read when what runs once at the start has run.
const SETTLE: Duration = Duration::from_secs(1);

fn main() -> Result<()> {
    let binary = std::env::args_os().nth(1).context("usage: figures BINARY")?;
    let binary = Path::new(&binary);
    let mut starts = Vec::new();
    let mut again = Vec::new();
    let mut resident = Vec::new();
    for _ in 0..STARTS {
        let directory = tempfile::tempdir()?;
        let (server, took) = Server::start(binary, directory.path())?;
        starts.push(took);
        std::thread::sleep(SETTLE);
        resident.push(server.resident()?);
        drop(server);
        again.push(Server::start(binary, directory.path())?.1);
    }
    let size = megabytes(binary.metadata()?.len());
    let fine = [
        line("start to /readyz 200, empty store", "ms", middle(&mut starts), Some(START_MS)),
        line("start to /readyz 200, second start", "ms", middle(&mut again), None),
        line("resident memory, empty store", "MB", middle(&mut resident), Some(RESIDENT_MB)),
        line("binary", "MB", size, Some(BINARY_MB)),
    ];
    ensure!(fine.iter().all(|fine| *fine), "over the bound");
    Ok(())
}

fn line(what: &str, unit: &str, value: f64, bound: Option<f64>) -> bool {
    let fine = bound.is_none_or(|bound| value <= bound);
    let verdict = if fine { "" } else { "  OVER" };
    let bound = bound.map_or_else(String::new, |bound| format!("(at most {bound} {unit})"));
    println!("{what:<36}{value:>8.1} {unit} {bound}{verdict}");
    fine
}

fn middle(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^53 bytes")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// A running server; it ends with the value.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Starts one and tells how many milliseconds went by until /readyz said 200.
    fn start(binary: &Path, directory: &Path) -> Result<(Self, f64)> {
        let began = Instant::now();
        let mut process = Command::new(binary)
            .args(["--secure-port=0", "--bind-address=127.0.0.1", "--data-dir"])
            .arg(directory)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("starting {}", binary.display()))?;
        let stdout = process.stdout.take().context("piped")?;
        let server = Self(process);
        let mut said = String::new();
        BufReader::new(stdout).read_line(&mut said)?;
        let path = said.trim_end().strip_prefix("export KUBECONFIG=").context("no line on how to use it")?;
        let admin = Admin::read(&std::fs::read_to_string(path)?)?;
        while !admin.is_ready().unwrap_or(false) {
            ensure!(began.elapsed() < PATIENCE, "not ready after {PATIENCE:?}");
            std::thread::sleep(Duration::from_micros(500));
        }
        Ok((server, began.elapsed().as_secs_f64() * 1e3))
    }

    /// Resident memory in megabytes.
    fn resident(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(megabytes(kibibytes * 1024))
    }
}

/// What the kubeconfig holds.
struct Admin {
    server: SocketAddr,
    tls: Arc<ClientConfig>,
}

impl Admin {
    fn read(kubeconfig: &str) -> Result<Self> {
        let member = |name: &str| {
            let line = kubeconfig.lines().find_map(|line| line.trim().strip_prefix(name));
            line.map(str::trim).with_context(|| format!("no {name} in the kubeconfig"))
        };
        let pem = |name: &str| -> Result<_> { Ok(STANDARD.decode(member(name)?)?) };
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(&pem("certificate-authority-data:")?)?)?;
        let certificate = CertificateDer::from_pem_slice(&pem("client-certificate-data:")?)?;
        let key = PrivateKeyDer::from_pem_slice(&pem("client-key-data:")?)?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_client_auth_cert(vec![certificate], key)?;
        Ok(Self { server: member("server: https://")?.parse()?, tls: Arc::new(tls) })
    }

    /// One GET of /readyz on a connection of its own.
    fn is_ready(&self) -> Result<bool> {
        let name = ServerName::IpAddress(self.server.ip().into());
        let connection = ClientConnection::new(Arc::clone(&self.tls), name)?;
        let mut stream = StreamOwned::new(connection, TcpStream::connect(self.server)?);
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: keelson\r\nConnection: close\r\n\r\n")?;
        let mut head = [0; 12];
        stream.read_exact(&mut head)?;
        Ok(&head == b"HTTP/1.1 200")
    }
}
