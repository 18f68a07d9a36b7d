//! What the flags mean.

use crate::accounts::Accounts;
use crate::flags::Typed;
use crate::network;
use crate::plugins;
use anyhow::{Context, Result, bail, ensure};
use ipnet::IpNet;
use keelson_admission::settings::Settings;
use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

/// A server, configured.
#[derive(Debug)]
pub(crate) struct Config {
    /// Where everything is kept.
    pub(crate) data_dir: PathBuf,
    /// Where to listen.
    pub(crate) bind: SocketAddr,
    /// Where others reach this server.
    pub(crate) advertise: IpAddr,
    /// Where cluster IPs come from, the first range being the one of the Service `kubernetes`.
    pub(crate) service_ranges: Vec<IpNet>,
    /// Where node ports come from.
    pub(crate) node_ports: RangeInclusive<u16>,
    /// Are the endpoints of the Service `kubernetes` written?
    pub(crate) endpoints: bool,
    /// The authorities of client certificates; none: our own.
    pub(crate) client_ca: Option<PathBuf>,
    /// The serving certificate and its key; none: our own.
    pub(crate) serving: Option<(PathBuf, PathBuf)>,
    /// The file of bearer tokens.
    pub(crate) tokens: Option<PathBuf>,
    /// The tokens of service accounts.
    pub(crate) accounts: Accounts,
    /// The admission plugins that are on.
    pub(crate) plugins: Vec<&'static str>,
    /// What admission plugins are told.
    pub(crate) settings: Settings,
    /// For how many seconds pods stay on a node that is not ready, and on one that is not reached.
    pub(crate) toleration_seconds: [i64; 2],
    /// Is HTTP/2 offered?
    pub(crate) http2: bool,
    /// Streams of one HTTP/2 connection; none: the default.
    pub(crate) streams: Option<u32>,
    /// May containers be privileged?
    pub(crate) allow_privileged: bool,
    /// How long a request may take that is not long-running.
    pub(crate) request_timeout: Duration,
    /// How long a watch lasts at least that sets no timeout.
    pub(crate) min_request_timeout: Duration,
    /// How long the past stays readable.
    pub(crate) history: Duration,
    /// How long a server that was told to stop goes on.
    pub(crate) shutdown_delay: Duration,
}

impl Config {
    /// Reads the flags.
    ///
    /// # Errors
    /// Where a value is out of range, or two do not go together.
    pub(crate) fn new(typed: &Typed, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let port = typed.int("secure-port");
        let Ok(port) = u16::try_from(port) else {
            bail!("--secure-port {port} must be between 0 and 65535, inclusive");
        };
        let bind = typed.ip("bind-address").context("--bind-address must be an address")?;
        let streams = typed.int("http2-max-streams-per-connection");
        let streams = u32::try_from(streams)
            .with_context(|| format!("--http2-max-streams-per-connection {streams} must not be negative"))?;
        let min_request_timeout = typed.int("min-request-timeout");
        let min_request_timeout = u64::try_from(min_request_timeout)
            .with_context(|| "--min-request-timeout can not be negative value".to_owned())?;
        let request_timeout = typed.duration("request-timeout");
        ensure!(!request_timeout.is_zero(), "--request-timeout must be greater than zero");
        let advertise = match typed.ip("advertise-address") {
            Some(advertise) => advertise,
            None => network::advertised(bind),
        };
        let plugins = plugins::chosen(typed)?;
        Ok(Self {
            data_dir: data_dir(typed.text("data-dir"), env)?,
            bind: SocketAddr::new(bind, port),
            advertise,
            service_ranges: service_ranges(&typed.list("service-cluster-ip-range"))?,
            node_ports: port_range(typed.text("service-node-port-range"))?,
            endpoints: endpoints(typed.text("endpoint-reconciler-type"))?,
            client_ca: file(typed, "client-ca-file"),
            serving: serving(typed)?,
            tokens: file(typed, "token-auth-file"),
            accounts: Accounts::new(typed)?,
            settings: plugins::settings(file(typed, "admission-control-config-file"), &plugins)?,
            plugins,
            toleration_seconds: [
                "default-not-ready-toleration-seconds",
                "default-unreachable-toleration-seconds",
            ]
            .map(|flag| typed.int(flag)),
            http2: !typed.truth("disable-http2-serving"),
            streams: (streams > 0).then_some(streams),
            allow_privileged: typed.truth("allow-privileged"),
            request_timeout,
            min_request_timeout: Duration::from_secs(min_request_timeout),
            history: history(typed.duration("etcd-compaction-interval")),
            shutdown_delay: typed.duration("shutdown-delay-duration"),
        })
    }

    /// The cluster IP of the Service `kubernetes`: the first one there is.
    pub(crate) fn service_ip(&self) -> IpAddr {
        first_ip(self.service_ranges[0])
    }
}

/// No interval is none that anybody lives to see: a hundred years.
fn history(interval: Duration) -> Duration {
    const NEVER: Duration = Duration::from_secs(100 * 366 * 24 * 3600);
    if interval.is_zero() { NEVER } else { interval.min(NEVER) }
}

fn file(typed: &Typed, name: &str) -> Option<PathBuf> {
    let path = typed.text(name);
    (!path.is_empty()).then(|| path.into())
}

fn serving(typed: &Typed) -> Result<Option<(PathBuf, PathBuf)>> {
    match (file(typed, "tls-cert-file"), file(typed, "tls-private-key-file")) {
        (Some(certificate), Some(key)) => Ok(Some((certificate, key))),
        (None, None) => Ok(None),
        _ => bail!("--tls-cert-file and --tls-private-key-file must be given together"),
    }
}

fn data_dir(given: &str, env: impl Fn(&str) -> Option<String>) -> Result<PathBuf> {
    if !given.is_empty() {
        return Ok(given.into());
    }
    // The specification has it that a relative path is to be ignored.
    let absolute = |name| env(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if let Some(state) = absolute("XDG_STATE_HOME") {
        return Ok(state.join("keelson"));
    }
    let home = absolute("HOME").context("there is no HOME to keep state in: give --data-dir")?;
    Ok(home.join(".local/state/keelson"))
}

/// How few addresses a range may have.
const RANGE_ADDRESSES_MIN: u32 = 8;

fn service_ranges(texts: &[&str]) -> Result<Vec<IpNet>> {
    let mut ranges: Vec<IpNet> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let range: IpNet = text
            .trim()
            .parse()
            .ok()
            .with_context(|| format!("service-cluster-ip-range[{at}] is not a valid cidr"))?;
        let bits = range.max_prefix_len() - range.prefix_len();
        let name = "--service-cluster-ip-range";
        ensure!(bits >= RANGE_ADDRESSES_MIN.ilog2() as u8, "{name} {range} must hold at least 8 addresses");
        // Larger ranges cost memory for each address that is handed out: kube-apiserver draws the same line.
        ensure!(bits <= 20 || !range.addr().is_ipv4(), "{name} {range} must not be larger than /12");
        ranges.push(range.trunc());
    }
    match ranges.as_slice() {
        [] => bail!("--service-cluster-ip-range must be specified"),
        [_] => {}
        [one, other] if one.addr().is_ipv4() != other.addr().is_ipv4() => {}
        [_, _] => bail!(
            "--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family"
        ),
        _ => bail!("--service-cluster-ip-range must not contain more than two entries"),
    }
    Ok(ranges)
}

/// `30000-32767`, or `30000+2767`: the first port and how many come after it.
fn port_range(text: &str) -> Result<RangeInclusive<u16>> {
    let refused = || format!("--service-node-port-range {text} is not a valid port range");
    let number = |text: &str| text.trim().parse::<u16>().ok();
    let range = match (text.split_once('-'), text.split_once('+')) {
        (Some((first, last)), None) => number(first).zip(number(last)),
        (None, Some((first, more))) => {
            number(first).zip(number(more)).and_then(|(first, more)| Some((first, first.checked_add(more)?)))
        }
        _ => None,
    };
    let (first, last) = range.with_context(refused)?;
    ensure!(first > 0 && first <= last, refused());
    Ok(first..=last)
}

fn endpoints(text: &str) -> Result<bool> {
    match text {
        "lease" => Ok(true),
        "none" => Ok(false),
        other => bail!("--endpoint-reconciler-type {other}: this server knows lease and none"),
    }
}

fn first_ip(range: IpNet) -> IpAddr {
    match range.network() {
        IpAddr::V4(ip) => IpAddr::V4((u32::from(ip) + 1).into()),
        IpAddr::V6(ip) => IpAddr::V6((u128::from(ip) + 1).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::Config;
    use crate::flags;
    use std::path::Path;

    fn config(args: &[&str]) -> anyhow::Result<Config> {
        let args = ["keelson", "--advertise-address=192.0.2.7"].iter().chain(args);
        let typed = flags::parse(args.map(Into::into)).expect("well-formed flags");
        Config::new(&typed, |name| (name == "HOME").then(|| "/home/u".to_owned()))
    }

    fn refused(args: &[&str]) -> String {
        config(args).expect_err("refused").to_string()
    }

    #[test]
    fn defaults() {
        let config = config(&[]).expect("all defaults");
        assert_eq!(config.data_dir, Path::new("/home/u/.local/state/keelson"));
        assert_eq!(config.bind.to_string(), "0.0.0.0:6443");
        assert_eq!(config.advertise.to_string(), "192.0.2.7");
        assert_eq!(config.service_ip().to_string(), "10.0.0.1");
        assert_eq!((config.request_timeout.as_secs(), config.min_request_timeout.as_secs()), (60, 1800));
        assert_eq!((config.http2, config.streams, config.serving), (true, None, None));
        assert_eq!(config.history.as_secs(), 300);
    }

    #[test]
    fn the_state_directory_follows_the_environment() {
        let typed = flags::parse(["x".into()]).expect("no flags");
        let state = |name: &str| Some(if name == "HOME" { "/h" } else { "/s" }.to_owned());
        assert_eq!(Config::new(&typed, state).expect("a config").data_dir, Path::new("/s/keelson"));
        let relative = |name: &str| Some(if name == "HOME" { "/h" } else { "s" }.to_owned());
        let config = Config::new(&typed, relative).expect("a config");
        assert_eq!(config.data_dir, Path::new("/h/.local/state/keelson"));
        assert!(Config::new(&typed, |_| None).is_err());
    }

    #[test]
    fn ranges_are_checked() {
        let two = config(&["--service-cluster-ip-range=fd00:10::/108,10.96.0.5/12"]).expect("two families");
        assert_eq!(two.service_ip().to_string(), "fd00:10::1");
        assert_eq!(two.service_ranges[1].to_string(), "10.96.0.0/12");
        let range = |value: &str| refused(&[&format!("--service-cluster-ip-range={value}")]);
        assert_eq!(range("10.0.0.0/33"), "service-cluster-ip-range[0] is not a valid cidr");
        assert!(range("10.0.0.0/30").contains("at least 8 addresses"));
        assert!(range("10.0.0.0/8").contains("not be larger than /12"));
        assert!(range("10.0.0.0/24,10.1.0.0/24").contains("different IP family"));
        assert!(range("10.0.0.0/24,fd00::/112,10.1.0.0/24").contains("more than two"));
    }

    #[test]
    fn node_ports_and_endpoints() {
        let own = config(&[]).expect("all defaults");
        assert_eq!((own.node_ports, own.endpoints), (30000..=32767, true));
        let own =
            config(&["--service-node-port-range=80+10", "--endpoint-reconciler-type=none"]).expect("good");
        assert_eq!((own.node_ports, own.endpoints), (80..=90, false));
        for range in ["", "80", "90-80", "0-5", "1-70000", "65535+1", "a-b"] {
            let told = refused(&[&format!("--service-node-port-range={range}")]);
            assert!(told.contains("not a valid port range"), "{told}");
        }
        assert!(refused(&["--endpoint-reconciler-type=master-count"]).contains("lease and none"));
    }

    #[test]
    fn values_out_of_range_are_refused() {
        assert!(refused(&["--secure-port=65536"]).contains("must be between"));
        assert!(refused(&["--http2-max-streams-per-connection=-1"]).contains("must not be negative"));
        assert!(refused(&["--min-request-timeout=-1"]).contains("can not be negative"));
        assert!(refused(&["--request-timeout=0s"]).contains("greater than zero"));
        assert!(refused(&["--tls-cert-file=a"]).contains("together"));
        let both = config(&["--tls-cert-file=a", "--tls-private-key-file=b"]).expect("a pair").serving;
        assert_eq!(both, Some(("a".into(), "b".into())));
    }
}
