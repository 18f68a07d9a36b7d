//! The wiring: from a configuration to a server that runs until it is told to stop.

use crate::accounts::{self, Keys};
use crate::config::Config;
use crate::pki::{self, Names, Pki, files};
use crate::{kubeconfig, network, signals};
use anyhow::{Context, Result};
use keelson_authn::bearer::Bearer;
use keelson_authn::service_account::{PublicKeys, ServiceAccounts};
use keelson_authn::token_file::TokenFile;
use keelson_authn::tokens::{TokenAuthenticator, Tokens};
use keelson_authn::union::Union;
use keelson_authn::x509::ClientCertificates;
use keelson_authz::{Authorizer, MastersOnly};
use keelson_gateway::chain::{self, Parts};
use keelson_gateway::context::Query;
use keelson_gateway::discovery::Discovery;
use keelson_gateway::dispatch::Desk;
use keelson_gateway::health::{Counts, Done, Health};
use keelson_gateway::listener::drain::Lifecycle;
use keelson_gateway::listener::{self, Limits, Listener, Outcome, tls};
use keelson_gateway::openapi::{OpenApi, Optional};
use keelson_gateway::openid::{self, OpenId};
use keelson_gateway::version;
use keelson_registry::Registry;
use keelson_registry::boot::{Boot, Upkeep};
use keelson_registry::review::Judges;
use keelson_storage::{Error, Store};
use keelson_storage_cache::Cache;
use keelson_storage_embedded::{Engine, Options};
use rustls::ServerConfig;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::thread::available_parallelism;
use std::time::{Duration, SystemTime};
use tokio::task::spawn_blocking;
use tracing::{info, warn};

/// How many threads may wait for the disk at one time.
const BLOCKING_THREADS_MAX: usize = 8;
/// The stack of a thread, in bytes; what is never touched takes no memory. The deepest schemas with the
/// deepest expressions take less than half of it in a build that is not optimized.
const STACK: usize = 4 << 20;
/// How long what is left may take when everything has been served.
const END: Duration = Duration::from_secs(5);
/// The wait between attempts at the objects that every cluster has, and how long it may grow.
const BOOT_WAIT: Duration = Duration::from_millis(100);
const BOOT_WAIT_MAX: Duration = Duration::from_secs(5);

/// Runs a server until it is told to stop.
///
/// # Errors
/// Where it cannot start.
pub(crate) fn run(config: Config) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(available_parallelism().map_or(2, usize::from))
        .max_blocking_threads(BLOCKING_THREADS_MAX)
        .thread_name("keelson")
        .thread_stack_size(STACK)
        .enable_all()
        .build()?;
    let ended = runtime.block_on(serve(Arc::new(config)));
    runtime.shutdown_timeout(END);
    ended
}

async fn serve(config: Arc<Config>) -> Result<()> {
    let lifecycle = Lifecycle::default();
    signals::stop_on(lifecycle.clone(), config.shutdown_delay)?;
    files::directory(&config.data_dir)?;
    let _held = files::hold(&config.data_dir)?;
    let socket = listener::bind(config.bind)
        .with_context(|| format!("failed to create listener: failed to listen on {}", config.bind))?;
    let serving = socket.local_addr()?;
    // Both mostly wait for the disk.
    let (opening, securing) = {
        let (dir, config) = (config.data_dir.join("store"), Arc::clone(&config));
        let options = Options { history: config.history, ..Options::default() };
        let opening = spawn_blocking(move || Engine::open(&dir, &options));
        (opening, spawn_blocking(move || Security::new(&config, serving)))
    };
    let engine = Arc::new(opening.await?.context("cannot open the store")?);
    let held = Arc::downgrade(&engine);
    let registry = registry(engine, &config);
    let security = securing.await??;
    let reached = SocketAddr::new(config.advertise, serving.port());
    let discovered = discovered(&config, &security.keys.verifying, &reached.to_string());
    let (desk, booted) = desk(&registry, &lifecycle, held, reached, discovered);
    let authorizer: Arc<dyn Authorizer> = Arc::new(MastersOnly);
    let tokens = tokens(&config, &registry, security.tokens, &security.keys.verifying);
    registry.appoint(Judges {
        authorizer: Arc::clone(&authorizer),
        tokens: Some(Arc::new(accounts::Judge(Arc::clone(&tokens)))),
        issuer: security.keys.signing.map(|key| config.accounts.issuer(key)),
    });
    let parts = Parts {
        authenticator: Arc::new(Union::new(vec![
            Box::new(security.certificates),
            Box::new(Bearer::new(tokens)),
        ])),
        authorizer,
        lifecycle: lifecycle.clone(),
        request_timeout: config.request_timeout,
    };
    let listener = Listener::new(socket, security.tls, limits(&config), lifecycle.clone());
    let road = chain::road(&parts, Arc::new(desk));
    let serving_task = tokio::spawn(listener.serve(road));
    info!(address = %serving, "serving securely");
    let start = start(&config, serving, security.authorities);
    tokio::spawn(boot(registry, start, booted, security.kubeconfig));
    match serving_task.await? {
        Outcome::Drained => info!("everything that had begun was finished"),
        Outcome::CutOff(connections) => warn!(connections, "ended before everything was finished"),
    }
    Ok(())
}

/// The registry over a cache that is being filled.
fn registry(store: Arc<dyn Store>, config: &Config) -> Arc<Registry> {
    let held = keelson_storage_cache::Config {
        root_age: config.history,
        ..keelson_storage_cache::Config::default()
    };
    let (cache, dispatcher) = Cache::new(Arc::clone(&store), held);
    tokio::spawn(dispatcher.run());
    let config = keelson_registry::Config {
        min_request_timeout: config.min_request_timeout,
        allow_privileged: config.allow_privileged,
        service_ranges: config.service_ranges.clone(),
        node_ports: config.node_ports.clone(),
        plugins: config.plugins.clone(),
        settings: config.settings.clone(),
        toleration_seconds: config.toleration_seconds,
        ..keelson_registry::Config::default()
    };
    Arc::new(Registry::new(store, cache, &config))
}

fn limits(config: &Config) -> Limits {
    let defaults = Limits::default();
    Limits {
        streams_per_connection: config.streams.unwrap_or(defaults.streams_per_connection),
        drain: config.request_timeout,
        ..defaults
    }
}

/// What the objects that every cluster has say of this server.
fn start(config: &Config, serving: SocketAddr, authorities: String) -> Boot {
    Boot {
        reached: SocketAddr::new(config.advertise, serving.port()),
        service: config.service_ip(),
        endpoints: config.endpoints,
        client_ca: Some(authorities),
        host: network::host_name().unwrap_or_else(|| "localhost".to_owned()),
    }
}

/// What the server shows and what it believes.
struct Security {
    tls: Arc<ServerConfig>,
    certificates: ClientCertificates,
    tokens: Option<TokenFile>,
    keys: Keys,
    /// Who signs client certificates, as PEM.
    authorities: String,
    /// The administrator's file, where this server's own authority is the one that counts.
    kubeconfig: Option<PathBuf>,
}

impl Security {
    fn new(config: &Config, serving: SocketAddr) -> Result<Self> {
        let ips = [config.advertise, config.service_ip(), config.bind.ip()];
        let names = Names::new(network::host_name(), &ips);
        let own_serving = config.serving.is_none().then_some(&names);
        let pki = pki::ensure(&config.data_dir.join("pki"), own_serving, SystemTime::now())?;
        let kubeconfig = if config.serving.is_none() && config.client_ca.is_none() {
            let path = std::path::absolute(config.data_dir.join("admin.kubeconfig"))?;
            kubeconfig::ensure(&path, &pki, SocketAddr::new(config.bind.ip(), serving.port()))?;
            Some(path)
        } else {
            None
        };
        let keys = config.accounts.keys(&config.data_dir.join("pki"))?;
        let authorities = match &config.client_ca {
            Some(path) => given(path)?,
            None => pki.authority.clone(),
        };
        let (certificates, tokens) = (certificates(config, &authorities)?, token_file(config)?);
        Ok(Self { tls: secured(config, &pki)?, certificates, tokens, keys, authorities, kubeconfig })
    }
}

fn secured(config: &Config, pki: &Pki) -> Result<Arc<ServerConfig>> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let (certificate, key) = match (&config.serving, &pki.serving) {
        (Some((certificate, key)), _) => (given(certificate)?, given(key)?),
        (None, Some(own)) => (own.certificate.clone(), own.key.clone()),
        (None, None) => anyhow::bail!("there is no serving certificate"),
    };
    Ok(tls::server_config(&provider, certificate.as_bytes(), key.as_bytes(), config.http2)?)
}

fn certificates(config: &Config, authorities: &str) -> Result<ClientCertificates> {
    let source =
        config.client_ca.as_ref().map_or_else(|| "ca.crt".to_owned(), |path| path.display().to_string());
    ClientCertificates::from_pem(authorities.as_bytes()).with_context(|| format!("--client-ca-file {source}"))
}

fn token_file(config: &Config) -> Result<Option<TokenFile>> {
    let Some(path) = &config.tokens else { return Ok(None) };
    let tokens = TokenFile::parse(&given(path)?);
    tokens.map(Some).with_context(|| format!("--token-auth-file {}", path.display()))
}

/// All judges of bearer tokens.
fn tokens(
    config: &Config,
    registry: &Arc<Registry>,
    file: Option<TokenFile>,
    keys: &PublicKeys,
) -> Arc<Tokens> {
    let audiences = &config.accounts.audiences;
    let mut judges: Vec<Box<dyn TokenAuthenticator>> = Vec::new();
    if let Some(file) = file {
        judges.push(Box::new(file.into_judge(audiences.clone())));
    }
    let known = Arc::new(accounts::Known(Arc::downgrade(registry)));
    judges.push(Box::new(ServiceAccounts::new(config.accounts.options(keys), known)));
    Arc::new(Tokens::new(judges, audiences.clone()))
}

/// What others need to verify our tokens; none where the issuer is nothing that others could find.
fn discovered(config: &Config, keys: &PublicKeys, reached: &str) -> Option<OpenId> {
    let (issuer, uri) = config.accounts.published(reached);
    match keelson_authn::service_account::Discovery::new(issuer, &uri, keys) {
        Ok(documents) => Some(OpenId { configuration: documents.configuration, keys: documents.keys }),
        Err(why) => {
            warn!(%why, "the issuer of service account tokens cannot be discovered");
            None
        }
    }
}

/// A file that a flag names.
pub(crate) fn given(path: &Path) -> Result<String> {
    files::read(path)?.with_context(|| format!("cannot read {}: there is no such file", path.display()))
}

/// The checks of the store, by kube-apiserver's names. A full disk is nothing that a restart helps against.
fn store_health(health: Health, store: Weak<Engine>) -> Health {
    let ask = move || store.upgrade().map_or(Ok(()), |store| store.health());
    let asked = ask.clone();
    let lives = move || match ask() {
        Ok(()) | Err(Error::Full) => Ok(()),
        Err(error) => Err(error.to_string()),
    };
    let writes = move || asked().map_err(|error| error.to_string());
    health.check("etcd", Counts::Everywhere, lives).check("etcd-readiness", Counts::WhenReady, writes)
}

/// Everything that answers, and the handle by which the server becomes ready.
fn desk(
    registry: &Arc<Registry>,
    lifecycle: &Lifecycle,
    store: Weak<Engine>,
    reached: SocketAddr,
    openid: Option<OpenId>,
) -> (Desk, Done) {
    let rows: Vec<_> = registry.resources().iter().map(|resource| resource.row).collect();
    let discovery = Arc::new(Discovery::new(&rows, &reached.to_string()));
    let synced = Arc::clone(registry);
    let sync = move || if synced.is_ready() { Ok(()) } else { Err("not every cache is filled".to_owned()) };
    let health = store_health(Health::new(lifecycle.clone()), store);
    let health = health.check("informer-sync", Counts::WhenReady, sync);
    let (health, booted) =
        health.hook("poststarthook/start-system-namespaces-controller", Counts::Everywhere);
    let mut paths = discovery.paths();
    paths.extend(health.paths());
    paths.push("/version".to_owned());
    let optional = Optional { issuer: openid.is_some(), ..Optional::default() };
    if openid.is_some() {
        paths.extend([openid::CONFIGURATION.to_owned(), openid::KEYS.to_owned()]);
    }
    let mut desk = Desk::new(registry, discovery, lifecycle.clone())
        .page(move |_: &_, path: &str, query: &Query, _: &_| health.answer(path, query))
        .page(OpenApi::new(rows, optional))
        .page(move |method: &_, path: &str, query: &_, headers: &_| {
            version::answer(method, path, query, headers, &paths)
        });
    if let Some(openid) = openid {
        desk = desk.page(openid);
    }
    (desk, booted)
}

/// Makes what every cluster has; then the server is ready and says how it is used.
async fn boot(registry: Arc<Registry>, start: Boot, booted: Done, kubeconfig: Option<PathBuf>) {
    registry.cache().wait_ready().await;
    let mut wait = BOOT_WAIT;
    while let Err(failed) = registry.boot(&start).await {
        warn!(%failed, "cannot make what every cluster has, trying again");
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(BOOT_WAIT_MAX);
    }
    booted.done();
    info!("ready");
    if let Some(path) = kubeconfig {
        println!("export KUBECONFIG={}", shell_word(&path.to_string_lossy()));
    }
    Upkeep::new(start).run(&registry).await;
}

/// A path as a shell takes it for one word.
fn shell_word(path: &str) -> String {
    let is_plain =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '+' | ',' | ':' | '@');
    if path.chars().all(is_plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::shell_word;

    #[test]
    fn paths_are_one_word() {
        assert_eq!(shell_word("/home/u/.local/admin.kubeconfig"), "/home/u/.local/admin.kubeconfig");
        assert_eq!(shell_word("/a b/it's"), r"'/a b/it'\''s'");
    }
}
