//! The administrator's kubeconfig.

use crate::pki::{ADMIN, Pair, Pki, files};
use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;

/// Writes the file where it does not say so already.
///
/// # Errors
/// Where it cannot be read or written.
pub(crate) fn ensure(path: &Path, pki: &Pki, serving: SocketAddr) -> Result<()> {
    let text = text(pki, serving);
    if files::read(path)?.as_ref() != Some(&text) {
        files::write_secret(path, &text)?;
    }
    Ok(())
}

fn text(pki: &Pki, serving: SocketAddr) -> String {
    let server = format!("https://{}", SocketAddr::new(local(serving.ip()), serving.port()));
    let authority = STANDARD.encode(&pki.authority);
    let Pair { certificate, key } = &pki.admin;
    let (certificate, key) = (STANDARD.encode(certificate), STANDARD.encode(key));
    format!(
        "apiVersion: v1
kind: Config
clusters:
- name: kubernetes
  cluster:
    certificate-authority-data: {authority}
    server: {server}
contexts:
- name: {ADMIN}@kubernetes
  context:
    cluster: kubernetes
    user: {ADMIN}
current-context: {ADMIN}@kubernetes
users:
- name: {ADMIN}
  user:
    client-certificate-data: {certificate}
    client-key-data: {key}
"
    )
}

/// The file is used on this machine, where a server that listens everywhere is at home.
const fn local(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(v4) if v4.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(v6) if v6.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        specific => specific,
    }
}

#[cfg(test)]
mod tests {
    use super::{ensure, text};
    use crate::pki::{Pair, Pki};
    use std::os::unix::fs::PermissionsExt;

    fn pki() -> Pki {
        let admin = Pair { certificate: "admin".to_owned(), key: "secret".to_owned() };
        Pki { authority: "ca".to_owned(), serving: None, admin }
    }

    #[test]
    fn the_server_is_where_this_machine_reaches_it() {
        for (bound, server) in [
            ("0.0.0.0:6443", "https://127.0.0.1:6443"),
            ("[::]:1", "https://[::1]:1"),
            ("192.0.2.1:2", "https://192.0.2.1:2"),
        ] {
            let text = text(&pki(), bound.parse().expect("an address"));
            assert!(text.contains(&format!("\n    server: {server}\n")), "{text}");
        }
    }

    #[test]
    fn only_its_owner_reads_it() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("admin.kubeconfig");
        for port in [1, 1, 2] {
            ensure(&path, &pki(), ([127, 0, 0, 1], port).into()).expect("written");
        }
        assert_eq!(path.metadata().expect("there").permissions().mode() & 0o777, 0o600);
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(text.contains(":2\n") && text.contains("client-key-data: c2VjcmV0\n"), "{text}");
        assert_eq!(dir.path().read_dir().expect("readable").count(), 1, "nothing is left beside it");
    }
}
