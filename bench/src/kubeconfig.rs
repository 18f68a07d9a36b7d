//! Reading of a kubeconfig: its current context's server, authority and credentials.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::tree::{Object, Value};
use std::path::Path;

/// How a server is reached and who asks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kubeconfig {
    /// `https://host:port`.
    pub(crate) server: String,
    /// The authorities' certificates, PEM.
    pub(crate) authority: Vec<u8>,
    /// A bearer token.
    pub(crate) token: Option<String>,
    /// A client certificate and its key, PEM.
    pub(crate) certificate: Option<(Vec<u8>, Vec<u8>)>,
}

impl Kubeconfig {
    /// Reads a file; paths in it are relative to it.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read(path)?;
        Self::parse(&text, path.parent().unwrap_or_else(|| Path::new(".")))
    }

    fn parse(text: &[u8], directory: &Path) -> Result<Self> {
        let tree = yaml::parse(text, &mut Diagnostics::ignore());
        let Value::Object(config) = tree.map_err(|error| anyhow::anyhow!("{}", error.message()))? else {
            bail!("not a kubeconfig");
        };
        let context = named(&config, "contexts", config.text("current-context"), "context")?;
        let cluster = named(&config, "clusters", context.text("cluster"), "cluster")?;
        let user = named(&config, "users", context.text("user"), "user")?;
        let server = cluster.text("server").trim_end_matches('/').to_owned();
        ensure!(server.starts_with("https://"), "the server {server:?} is not reached over https");
        let bytes = |of: &Object, name: &str| bytes(of, name, directory);
        let authority =
            bytes(cluster, "certificate-authority")?.context("the cluster has no certificate-authority")?;
        let token = match (user.text("token"), user.text("tokenFile")) {
            ("", "") => None,
            ("", file) => Some(std::fs::read_to_string(directory.join(file))?.trim().to_owned()),
            (token, _) => Some(token.to_owned()),
        };
        let certificate = bytes(user, "client-certificate")?.zip(bytes(user, "client-key")?);
        ensure!(
            token.is_some() || certificate.is_some(),
            "the user has neither token nor client certificate"
        );
        Ok(Self { server, authority, token, certificate })
    }
}

/// The entry of that name in one of the lists.
fn named<'a>(config: &'a Object, list: &str, name: &str, member: &str) -> Result<&'a Object> {
    let entries = config.list(list).iter().filter_map(Value::as_object);
    let entry = entries.into_iter().find(|entry| entry.text("name") == name);
    entry.and_then(|entry| entry.object(member)).with_context(|| format!("no {member} {name:?} in {list}"))
}

/// A value that is there in base64 or in a file.
fn bytes(of: &Object, name: &str, directory: &Path) -> Result<Option<Vec<u8>>> {
    let data = of.text(format!("{name}-data").as_str());
    if !data.is_empty() {
        return Ok(Some(STANDARD.decode(data).with_context(|| format!("{name}-data"))?));
    }
    match of.text(name) {
        "" => Ok(None),
        file => Ok(Some(std::fs::read(directory.join(file)).with_context(|| file.to_owned())?)),
    }
}

#[cfg(test)]
mod tests {
    use super::Kubeconfig;
    use std::path::Path;

    const FILE: &str = "
current-context: c
clusters: [{name: k, cluster: {server: 'https://127.0.0.1:6443/', certificate-authority-data: YWI=}}]
contexts: [{name: c, context: {cluster: k, user: u}}]
users: [{name: other, user: {token: no}}, {name: u, user: {token: secret}}]
";

    #[test]
    fn the_current_context_counts() {
        let found = Kubeconfig::parse(FILE.as_bytes(), Path::new("/")).unwrap();
        assert_eq!(found.server, "https://127.0.0.1:6443");
        assert_eq!((found.authority.as_slice(), found.token.as_deref()), (&b"ab"[..], Some("secret")));
        assert_eq!(found.certificate, None);
    }

    #[test]
    fn what_is_missing_is_named() {
        let error =
            |text: String| Kubeconfig::parse(text.as_bytes(), Path::new("/")).unwrap_err().to_string();
        assert!(error(FILE.replace("user: u}", "user: nobody}")).contains("nobody"));
        assert!(error(FILE.replace("token: secret", "x: y")).contains("neither token"));
        assert!(error(FILE.replace("https", "http")).contains("https"));
    }
}
