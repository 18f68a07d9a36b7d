//! The server the rules are held against: our binary, or whatever `KEELSON_RULES_KUBECONFIG` names.

use crate::client::{Ask, Client, Credentials};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::tree::Object;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::time::sleep;

/// How long a server may take to let go of its past: kube-apiserver looks every 15 seconds.
const FORGETTING: Duration = Duration::from_secs(90);

/// A server; one of ours ends with the value.
pub(crate) struct Server {
    pub(crate) client: Client,
    process: Option<Child>,
    dir: Option<TempDir>,
}

impl Server {
    /// Starts our binary, or takes the server that is named.
    pub(crate) fn start(flags: &[&str]) -> Self {
        match std::env::var("KEELSON_RULES_KUBECONFIG") {
            Ok(path) => Self { client: client(Path::new(&path)), process: None, dir: None },
            Err(_) => Self::ours(tempfile::tempdir().expect("a directory"), flags),
        }
    }

    /// As `start`, with a past that does not reach back to the first revision.
    pub(crate) fn with_past(runtime: &Runtime) -> Self {
        let server = Self::start(&["--etcd-compaction-interval=1s"]);
        if !server.is_ours() {
            return server;
        }
        runtime.block_on(server.forgets("/api/v1/configmaps", 1));
        Self::ours(server.kill(), &[])
    }

    /// Waits until a revision is expired. Meanwhile things happen, without which nothing needs forgetting.
    pub(crate) async fn forgets(&self, collection: &str, revision: u64) {
        let target = format!("{collection}?resourceVersionMatch=Exact&resourceVersion={revision}");
        let touch = r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"generateName":"touch-"}}"#;
        let begun = Instant::now();
        while self.client.ask(Ask::get(&target)).await.code != 410 {
            assert!(begun.elapsed() < FORGETTING, "{target} expires");
            let ask = Ask {
                method: "POST",
                target: "/api/v1/namespaces/default/configmaps",
                content_type: "application/json",
                body: touch.as_bytes().to_vec(),
                ..Ask::get("")
            };
            assert_eq!(self.client.ask(ask).await.code, 201);
            sleep(Duration::from_millis(300)).await;
        }
    }

    /// Starts our binary.
    pub(crate) fn ours(dir: TempDir, flags: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_keelson"))
            .args(["--secure-port=0", "--bind-address=127.0.0.1", "--data-dir"])
            .arg(dir.path())
            .args(flags)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let stdout = process.stdout.take().expect("piped");
        let mut said = String::new();
        BufReader::new(stdout).read_line(&mut said).expect("a line");
        let path = said.trim_end().strip_prefix("export KUBECONFIG=").expect("how it is used").to_owned();
        Self { client: client(Path::new(&path)), process: Some(process), dir: Some(dir) }
    }

    /// Is it our binary?
    pub(crate) fn is_ours(&self) -> bool {
        self.process.is_some()
    }

    /// Ends our binary at once; what it wrote stays.
    pub(crate) fn kill(mut self) -> TempDir {
        self.end();
        self.dir.take().expect("one of ours")
    }

    fn end(&mut self) {
        if let Some(mut process) = self.process.take() {
            // Already gone is as good.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

fn client(kubeconfig: &Path) -> Client {
    let text = std::fs::read(kubeconfig).expect("the kubeconfig");
    let tree = yaml::parse(&text, &mut Diagnostics::ignore()).expect("YAML");
    let entry = |list: &str, member: &str| -> Object {
        let entry = tree.as_object().expect("an object").list(list)[0].as_object().expect("an entry");
        entry.object(member).expect("its content").clone()
    };
    let (cluster, user) = (entry("clusters", "cluster"), entry("users", "user"));
    let data = |object: &Object, name: &str| {
        let inline = object.str(format!("{name}-data").as_str()).map(|data| STANDARD.decode(data));
        inline.map(|data| data.expect("base64")).unwrap_or_else(|| {
            let path = object.str(name).expect("a file's name");
            std::fs::read(path).expect("the file that the kubeconfig names")
        })
    };
    let address = cluster.str("server").and_then(|url| url.strip_prefix("https://")).expect("an address");
    let credentials = Credentials {
        authority: data(&cluster, "certificate-authority"),
        certificate: data(&user, "client-certificate"),
        key: data(&user, "client-key"),
    };
    Client::new(address.trim_end_matches('/').parse().expect("an address"), &credentials)
}
