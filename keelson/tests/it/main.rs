//! The binary as a user meets it: started, used over TLS with what it wrote, told to stop.
//!
//! Method: every test starts its own server on a free port with its own directory.

mod hostile;
mod kill;
mod server;
mod tokens;

use server::Server;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

fn keelson() -> Command {
    Command::new(env!("CARGO_BIN_EXE_keelson"))
}

#[test]
fn a_first_start_gives_a_server_that_can_be_used_and_a_second_one_the_same() {
    let dir = tempfile::tempdir().expect("a directory");
    let first = Server::start(dir.path(), &[]);
    let (code, body) = first.get("/readyz");
    assert_eq!((code, body.as_str()), (200, "ok"));
    let (code, body) = first.get("/version");
    assert!(code == 200 && body.contains("\"gitVersion\": \"v1.36."), "{body}");
    let (_, body) = first.get("/readyz?verbose");
    assert!(
        body.starts_with("[+]ping ok\n[+]log ok\n[+]etcd ok\n[+]etcd-readiness ok\n[+]informer-sync ok\n"),
        "{body}"
    );
    let (code, body) = first.get("/readyz?verbose");
    assert!(code == 200 && body.ends_with("[+]shutdown ok\nreadyz check passed\n"), "{body}");
    let (code, body) = first.get("/");
    assert!(code == 200 && body.contains("\"/readyz/ping\"") && body.contains("\"/api/v1\""), "{body}");
    assert_eq!(first.get("/nonsense").0, 404);
    let (code, body) = first.get("/api/v1/namespaces/default/services/kubernetes");
    assert!(code == 200 && body.contains("\"clusterIP\":\"10.0.0.1\""), "{body}");

    let kubeconfig = dir.path().join("admin.kubeconfig");
    let mode = kubeconfig.metadata().expect("there").permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    let credentials = first.credentials.clone();
    assert_eq!(first.stop(), Some(0));

    let second = Server::start(dir.path(), &["--v=4"]);
    assert_eq!(second.credentials, credentials, "certificates are reused");
    assert_eq!(second.get("/readyz").0, 200);
    assert_eq!(second.get("/api/v1/namespaces/kube-system").0, 200, "what was stored is there");
    assert_eq!(second.stop(), Some(0));
}

#[test]
fn only_masters_get_in() {
    let dir = tempfile::tempdir().expect("a directory");
    let tokens = dir.path().join("tokens.csv");
    std::fs::write(&tokens, "root,root,1,system:masters\nuser,jane,2\n").expect("written");
    let server = Server::start(dir.path(), &[&format!("--token-auth-file={}", tokens.display())]);
    for (headers, expected) in [
        ("", 401),
        ("Authorization: Bearer root\r\n", 200),
        ("Authorization: Bearer user\r\n", 403),
        ("Authorization: Bearer nobody\r\n", 401),
    ] {
        for path in ["/readyz", "/version", "/api/v1/namespaces"] {
            assert_eq!(server.anonymous_get(path, headers).0, expected, "{path} {headers}");
        }
    }
    let (_, body) = server.anonymous_get("/api/v1/pods", "Authorization: Bearer user\r\n");
    let expected = concat!(
        r#"pods is forbidden: User \"jane\" cannot list resource \"pods\" "#,
        r#"in API group \"\" at the cluster scope"#
    );
    assert!(body.contains(expected), "{body}");
}

#[test]
fn one_directory_has_one_server() {
    let dir = tempfile::tempdir().expect("a directory");
    let server = Server::start(dir.path(), &[]);
    let second = keelson().arg("--secure-port=0").arg("--data-dir").arg(dir.path()).output().expect("run");
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains(" is in use by another server\n"), "{said}");
    let taken = tempfile::tempdir().expect("a directory");
    let port = format!("--secure-port={}", server.addr.port());
    let third = keelson().args(["serve", &port, "--data-dir"]).arg(taken.path()).output().expect("run");
    let said = String::from_utf8_lossy(&third.stderr).into_owned();
    assert!(said.contains("Error: failed to create listener: failed to listen on 0.0.0.0:"), "{said}");
    assert_eq!(server.get("/readyz").0, 200);
}

#[test]
fn flags_that_nobody_knows_end_the_run() {
    let run = keelson().arg("--nonsense").output().expect("run");
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&run.stderr), "Error: unknown flag: --nonsense\n");
    let run = keelson().arg("--version").output().expect("run");
    assert_eq!(String::from_utf8_lossy(&run.stdout), "Kubernetes v1.36.0\n");
    assert!(run.status.success());
}
