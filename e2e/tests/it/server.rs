//! A server that can be ended and started again on the same port and directory, and clients of it.

use kube::config::{KubeConfigOptions, Kubeconfig};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A server process with its directory; both end with the value.
pub(crate) struct Server {
    binary: PathBuf,
    port: u16,
    directory: TempDir,
    process: Child,
}

/// How a server ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// As a supervisor tells it to.
    Terminated,
    /// In the middle of whatever it does.
    Killed,
}

impl Server {
    /// Starts a server on a port that is free now.
    pub(crate) fn start(binary: &Path) -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("bound").port();
        drop(free);
        let process = launch(binary, port, directory.path());
        Self { binary: binary.to_owned(), port, directory, process }
    }

    /// Ends the process and starts another on the same port and directory.
    pub(crate) fn restart(&mut self, end: End) {
        match end {
            End::Killed => self.process.kill().expect("it runs"),
            End::Terminated => {
                let told = Command::new("kill").arg(self.process.id().to_string()).status().expect("kill");
                assert!(told.success());
            }
        }
        self.process.wait().expect("it ends");
        self.process = launch(&self.binary, self.port, self.directory.path());
    }

    /// The administrator's client, as the kubeconfig that the server wrote says.
    pub(crate) async fn client(&self) -> kube::Client {
        client(&self.directory.path().join("admin.kubeconfig")).await
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A client as a kubeconfig says.
pub(crate) async fn client(kubeconfig: &Path) -> kube::Client {
    let read = Kubeconfig::read_from(kubeconfig).expect("a kubeconfig");
    let config = kube::Config::from_custom_kubeconfig(read, &KubeConfigOptions::default()).await;
    kube::Client::try_from(config.expect("a configuration")).expect("a client")
}

/// Starts the process and waits for the line that says how it is used.
fn launch(binary: &Path, port: u16, directory: &Path) -> Child {
    let log = std::fs::File::options().create(true).append(true).open(directory.join("log"));
    let mut process = Command::new(binary)
        .args(["serve", "--bind-address=127.0.0.1"])
        // There is no controller that would make the account every pod needs.
        .arg("--disable-admission-plugins=ServiceAccount")
        .arg(format!("--secure-port={port}"))
        .arg("--data-dir")
        .arg(directory)
        .stdout(Stdio::piped())
        .stderr(log.expect("a log"))
        .spawn()
        .expect("the binary runs");
    let mut said = String::new();
    BufReader::new(process.stdout.take().expect("piped")).read_line(&mut said).expect("a line");
    let log = || std::fs::read_to_string(directory.join("log")).unwrap_or_default();
    assert!(said.starts_with("export KUBECONFIG="), "{said}{}", log());
    process
}
