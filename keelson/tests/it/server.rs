//! A running server and the requests a test makes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// A server process; it ends with the value.
pub(crate) struct Server {
    process: Child,
    pub(crate) addr: SocketAddr,
    pub(crate) credentials: Credentials,
}

/// What the kubeconfig holds, all PEM.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Credentials {
    authority: Vec<u8>,
    certificate: Vec<u8>,
    key: Vec<u8>,
}

impl Server {
    /// Starts a server and waits until it says how it is used.
    pub(crate) fn start(dir: &Path, flags: &[&str]) -> Self {
        let mut process = super::keelson()
            .args(["--secure-port=0", "--data-dir"])
            .arg(dir)
            .args(flags)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut said = String::new();
        let stdout = process.stdout.take().expect("piped");
        BufReader::new(stdout).read_line(&mut said).expect("a line");
        let path = said.trim_end().strip_prefix("export KUBECONFIG=").expect("one line on how to use it");
        assert_eq!(Path::new(path), std::path::absolute(dir.join("admin.kubeconfig")).expect("a path"));
        let text = std::fs::read_to_string(path).expect("the kubeconfig");
        let member = |name: &str| {
            let line = text.lines().find_map(|line| line.trim().strip_prefix(name)).expect(name);
            line.trim().to_owned()
        };
        let data = |name: &str| STANDARD.decode(member(name)).expect("base64");
        let credentials = Credentials {
            authority: data("certificate-authority-data:"),
            certificate: data("client-certificate-data:"),
            key: data("client-key-data:"),
        };
        let server = member("server: https://");
        Self { process, addr: server.parse().expect("an address"), credentials }
    }

    /// The administrator's GET: code and body.
    pub(crate) fn get(&self, target: &str) -> (u16, String) {
        self.ask("GET", target, "", "", true)
    }

    /// A GET without a certificate.
    pub(crate) fn anonymous_get(&self, target: &str, headers: &str) -> (u16, String) {
        self.ask("GET", target, headers, "", false)
    }

    /// The administrator's request with a JSON body.
    pub(crate) fn send(&self, method: &str, target: &str, body: &str) -> (u16, String) {
        let headers = format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        self.ask(method, target, &headers, body, true)
    }

    fn ask(
        &self,
        method: &str,
        target: &str,
        headers: &str,
        body: &str,
        with_certificate: bool,
    ) -> (u16, String) {
        let config = self.credentials.client(with_certificate);
        // Every name is in the certificate; this one only servers inside of a cluster are called by.
        let name = "kubernetes.default.svc".try_into().expect("a name");
        let connection = ClientConnection::new(Arc::new(config), name).expect("a client");
        let stream = TcpStream::connect(self.addr).expect("a connection");
        let mut stream = StreamOwned::new(connection, stream);
        let head =
            format!("{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n{body}");
        stream.write_all(head.as_bytes()).expect("room");
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).expect("a reply");
        let reply = String::from_utf8(reply).expect("text");
        let (head, body) = reply.split_once("\r\n\r\n").expect("a head");
        let code = head.split(' ').nth(1).expect("a code").parse().expect("a number");
        (code, body.to_owned())
    }

    /// The memory that the process has in use, in bytes; nothing where the system does not say.
    pub(crate) fn memory(&self) -> Option<usize> {
        self.status("VmRSS:")
    }

    /// The most that it had in use at any time.
    pub(crate) fn memory_at_most(&self) -> Option<usize> {
        self.status("VmHWM:")
    }

    fn status(&self, what: &str) -> Option<usize> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(what))?;
        Some(line.trim().strip_suffix(" kB")?.parse::<usize>().ok()? << 10)
    }

    /// The processor time that it has used.
    pub(crate) fn busy(&self) -> Option<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).ok()?;
        // Behind the name, which may hold anything: user and system time, in hundredths of a second.
        let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
        let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
        Some(Duration::from_millis(ticks * 10))
    }

    /// Kills the server, as a machine that has no memory left would.
    pub(crate) fn kill(mut self) {
        self.process.kill().expect("it is killed");
        self.process.wait().expect("it has ended");
    }

    /// Tells the server to stop and waits: its exit code.
    pub(crate) fn stop(mut self) -> Option<i32> {
        let told = Command::new("kill").arg(self.process.id().to_string()).status().expect("kill");
        assert!(told.success());
        self.process.wait().expect("it ends").code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Credentials {
    /// Those in a directory: ca.crt, admin.crt and admin.key.
    pub(crate) fn of(dir: &Path) -> Self {
        let read = |name: &str| std::fs::read(dir.join(name)).expect(name);
        Self { authority: read("ca.crt"), certificate: read("admin.crt"), key: read("admin.key") }
    }

    /// A TLS client, the administrator's or nobody's.
    pub(crate) fn client(&self, with_certificate: bool) -> ClientConfig {
        let mut roots = RootCertStore::empty();
        let authority = CertificateDer::from_pem_slice(&self.authority).expect("PEM");
        roots.add(authority).expect("an authority");
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider);
        let builder = builder.with_safe_default_protocol_versions().expect("versions");
        let builder = builder.with_root_certificates(roots);
        if !with_certificate {
            return builder.with_no_client_auth();
        }
        let certificate = CertificateDer::from_pem_slice(&self.certificate).expect("PEM");
        let key = PrivateKeyDer::from_pem_slice(&self.key).expect("PEM");
        builder.with_client_auth_cert(vec![certificate], key).expect("a pair")
    }
}
