//! A real kubectl against the binary: runs `e2e/kubectl.sh` on a server of its own and expects no failure.
//!
//! kubectl is the one KEELSON_KUBECTL names, else the one in PATH. Without any the test says that it skips.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A server process; it ends with the value.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn kubectl() -> Option<PathBuf> {
    let named = std::env::var_os("KEELSON_KUBECTL").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found = std::env::split_paths(&path).map(|folder| folder.join("kubectl"));
    named.or_else(|| found.find(|file| file.is_file()))
}

/// Starts a server on a free port and waits for its line on how it is used: the kubeconfig's path.
fn start(directory: &Path) -> (Server, String) {
    let log = std::fs::File::create(directory.join("log")).expect("a log");
    let mut process = Command::new(env!("CARGO_BIN_EXE_keelson"))
        .args(["--secure-port=0", "--bind-address=127.0.0.1", "--data-dir"])
        .arg(directory.join("data"))
        // There is no controller that would make the account every pod needs.
        .arg("--disable-admission-plugins=ServiceAccount")
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the binary runs");
    let stdout = process.stdout.take().expect("piped");
    let server = Server(process);
    let mut said = String::new();
    BufReader::new(stdout).read_line(&mut said).expect("a line");
    let kubeconfig = said.trim_end().strip_prefix("export KUBECONFIG=").expect("one line on how to use it");
    (server, kubeconfig.to_owned())
}

#[test]
fn kubectl_works_against_the_server() {
    let Some(kubectl) = kubectl() else {
        eprintln!("skipped: no kubectl (looked at KEELSON_KUBECTL and in PATH)");
        return;
    };
    let directory = tempfile::tempdir().expect("a directory");
    let (_server, kubeconfig) = start(directory.path());
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../e2e");
    let run = Command::new(suite.join("kubectl.sh"))
        .env("KUBECTL", kubectl)
        .env("KUBECONFIG", kubeconfig)
        .env("E2E_GAPS", suite.join("kubectl/gaps.txt"))
        .stdin(Stdio::null())
        .output()
        .expect("the script runs");
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    // The summary, for those who look (`--nocapture`).
    eprintln!("{}", said.trim_end().lines().last().unwrap_or_default());
}
