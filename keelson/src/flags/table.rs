//! Every flag there is, and the flags of kube-apiserver that are not there yet.

/// What a flag's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// true or false; the bare flag means true.
    Bool,
    /// A Go duration.
    Duration,
    /// A whole number.
    Int,
    /// An IP address.
    Ip,
    /// Texts, separated by commas or given repeatedly.
    List,
    /// Text, or the name of a file or directory.
    Text,
}

impl Kind {
    /// The word for it in the help; none for booleans.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Bool => "",
            Self::Duration => "duration",
            Self::Int => "int",
            Self::Ip => "ip",
            Self::List => "strings",
            Self::Text => "string",
        }
    }
}

/// One flag.
pub(crate) struct Flag {
    /// Its name, with dashes.
    pub(crate) name: &'static str,
    /// What its value is.
    pub(crate) kind: Kind,
    /// The value when it is not given.
    pub(crate) default: &'static str,
    /// The heading it stands under.
    pub(crate) section: &'static str,
    /// What it does.
    pub(crate) help: &'static str,
    /// A flag that kube-apiserver does not have?
    pub(crate) ours: bool,
}

const fn flag(
    section: &'static str,
    name: &'static str,
    kind: Kind,
    default: &'static str,
    help: &'static str,
) -> Flag {
    Flag { name, kind, default, section, help, ours: false }
}

const ADMISSION: &str = "Admission flags";
const GENERIC: &str = "Generic flags";
const SERVING: &str = "Secure serving flags";
const AUTHENTICATION: &str = "Authentication flags";
const NETWORK: &str = "Network flags";
const LOGS: &str = "Logs flags";
const STORAGE: &str = "Storage flags";

/// All flags, by section and name.
pub(crate) const FLAGS: &[Flag] = &[
    flag(
        ADMISSION,
        "admission-control-config-file",
        Kind::Text,
        "",
        "YAML file of an AdmissionConfiguration (apiserver.config.k8s.io/v1): what EventRateLimit, \
         PodNodeSelector, PodTolerationRestriction and ResourceQuota are told.",
    ),
    flag(
        ADMISSION,
        "default-not-ready-toleration-seconds",
        Kind::Int,
        "300",
        "For how many seconds pods that say nothing of it stay on a node that is not ready.",
    ),
    flag(
        ADMISSION,
        "default-unreachable-toleration-seconds",
        Kind::Int,
        "300",
        "For how many seconds pods that say nothing of it stay on a node that is not reached.",
    ),
    flag(
        ADMISSION,
        "disable-admission-plugins",
        Kind::List,
        "",
        "Admission plugins to leave out of those that are on by default. Without controllers leave out \
         ServiceAccount: every pod needs a service account, and a controller makes those.",
    ),
    flag(
        ADMISSION,
        "enable-admission-plugins",
        Kind::List,
        "",
        "Admission plugins to add to those that are on by default. Their order does not matter here.",
    ),
    flag(
        AUTHENTICATION,
        "api-audiences",
        Kind::List,
        "",
        "Whom tokens of service accounts must be for, one of these, to be accepted. Default: the issuers.",
    ),
    flag(
        AUTHENTICATION,
        "client-ca-file",
        Kind::Text,
        "",
        "PEM file of the authorities that sign client certificates. The common name of a certificate is \
         the user, its organizations are the groups. Default: ca.crt of the data directory's own pki, with \
         which admin.kubeconfig works.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-extend-token-expiration",
        Kind::Bool,
        "true",
        "Tokens of pods that are asked for an hour live for a year, so that programs which do not read them \
         again go on working; they say when they should have been read again.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-issuer",
        Kind::List,
        "https://kubernetes.default.svc.cluster.local",
        "Who signs tokens of service accounts, mostly a URL. Of several, given repeatedly, the first makes \
         new tokens and all are accepted.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-jwks-uri",
        Kind::Text,
        "",
        "Where the keys are that verify these tokens, as /.well-known/openid-configuration tells it. \
         Default: /openid/v1/jwks of this server.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-key-file",
        Kind::List,
        "",
        "PEM files of the keys, RSA or ECDSA, that verify tokens of service accounts; of private keys the \
         public halves count. Default: sa.pub of the data directory's own pki.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-lookup",
        Kind::Bool,
        "true",
        "Tokens that Secrets hold are accepted only while the Secret holds them.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-max-token-expiration",
        Kind::Duration,
        "0s",
        "The longest that a token may be good for that is asked for, from one hour; 0 for no limit.",
    ),
    flag(
        AUTHENTICATION,
        "service-account-signing-key-file",
        Kind::Text,
        "",
        "PEM file of the private key that signs new tokens. Default: sa.key of the data directory's own pki, \
         unless --service-account-key-file is given.",
    ),
    flag(
        AUTHENTICATION,
        "token-auth-file",
        Kind::Text,
        "",
        "CSV file of bearer tokens: token,user,uid[,\"group1,group2\"].",
    ),
    flag(
        GENERIC,
        "advertise-address",
        Kind::Ip,
        "",
        "The address at which the rest of the cluster reaches this server. Default: --bind-address, or the \
         address of the interface with the default route where that is unspecified or loopback.",
    ),
    flag(GENERIC, "allow-privileged", Kind::Bool, "false", "Privileged containers are allowed."),
    flag(
        GENERIC,
        "min-request-timeout",
        Kind::Int,
        "1800",
        "Watches without a timeout of their own last at least this many seconds, and at most twice as many.",
    ),
    flag(
        GENERIC,
        "request-timeout",
        Kind::Duration,
        "1m0s",
        "The time after which a request that is not long-running is answered with 504.",
    ),
    flag(
        GENERIC,
        "shutdown-delay-duration",
        Kind::Duration,
        "0s",
        "The time for which a server that has been told to stop goes on serving, with /readyz failing.",
    ),
    flag(
        LOGS,
        "v",
        Kind::Int,
        "0",
        "How much is logged: 0 what went wrong and what matters, 2 what is done, 4 and more for debugging.",
    ),
    flag(
        NETWORK,
        "endpoint-reconciler-type",
        Kind::Text,
        "lease",
        "Who writes the endpoints of the service `kubernetes`: lease (this server) or none.",
    ),
    flag(
        NETWORK,
        "service-cluster-ip-range",
        Kind::List,
        "10.0.0.0/24",
        "The range, in CIDR notation, from which cluster IPs of services come; one for each IP family.",
    ),
    flag(
        NETWORK,
        "service-node-port-range",
        Kind::Text,
        "30000-32767",
        "The range from which node ports of services come, both ends included.",
    ),
    flag(SERVING, "bind-address", Kind::Ip, "0.0.0.0", "The address to listen on; 0.0.0.0 or :: for all."),
    flag(SERVING, "disable-http2-serving", Kind::Bool, "false", "Serves HTTP/1.1 only."),
    flag(
        SERVING,
        "http2-max-streams-per-connection",
        Kind::Int,
        "0",
        "How many requests of one HTTP/2 connection may run at one time; 0 means 100.",
    ),
    flag(SERVING, "secure-port", Kind::Int, "6443", "The port to serve HTTPS on; 0 for any that is free."),
    flag(
        SERVING,
        "tls-cert-file",
        Kind::Text,
        "",
        "PEM file of the serving certificate and its intermediates. Default: one is issued by the data \
         directory's own authority and renewed at start when it has to be.",
    ),
    flag(
        SERVING,
        "tls-private-key-file",
        Kind::Text,
        "",
        "PEM file of the key that belongs to --tls-cert-file.",
    ),
    Flag {
        name: "data-dir",
        kind: Kind::Text,
        default: "",
        section: STORAGE,
        help: "The directory of the store, of pki/ and of admin.kubeconfig. Default: keelson in the user's \
               state directory ($XDG_STATE_HOME, or ~/.local/state).",
        ours: true,
    },
    flag(
        STORAGE,
        "etcd-compaction-interval",
        Kind::Duration,
        "5m0s",
        "How long the past stays readable in the built-in store; watches and lists that go on from before it get 410. \
         0: as long as there are bytes for it.",
    ),
];

/// Flags of kube-apiserver 1.36 that are refused, by area.
pub(crate) const MISSING: &[(&str, &[&str])] = &[
    ("admission", &["admission-control"]),
    (
        "aggregation and peers",
        &[
            "aggregator-reject-forwarding-redirect",
            "enable-aggregator-routing",
            "peer-advertise-ip",
            "peer-advertise-port",
            "peer-ca-file",
            "proxy-client-cert-file",
            "proxy-client-key-file",
        ],
    ),
    (
        "audit",
        &[
            "audit-log-batch-buffer-size",
            "audit-log-batch-max-size",
            "audit-log-batch-max-wait",
            "audit-log-batch-throttle-burst",
            "audit-log-batch-throttle-enable",
            "audit-log-batch-throttle-qps",
            "audit-log-compress",
            "audit-log-format",
            "audit-log-maxage",
            "audit-log-maxbackup",
            "audit-log-maxsize",
            "audit-log-mode",
            "audit-log-path",
            "audit-log-truncate-enabled",
            "audit-log-truncate-max-batch-size",
            "audit-log-truncate-max-event-size",
            "audit-log-version",
            "audit-policy-file",
            "audit-webhook-batch-buffer-size",
            "audit-webhook-batch-max-size",
            "audit-webhook-batch-max-wait",
            "audit-webhook-batch-throttle-burst",
            "audit-webhook-batch-throttle-enable",
            "audit-webhook-batch-throttle-qps",
            "audit-webhook-config-file",
            "audit-webhook-initial-backoff",
            "audit-webhook-mode",
            "audit-webhook-truncate-enabled",
            "audit-webhook-truncate-max-batch-size",
            "audit-webhook-truncate-max-event-size",
            "audit-webhook-version",
        ],
    ),
    (
        "authentication",
        &[
            "anonymous-auth",
            "authentication-config",
            "authentication-token-webhook-cache-ttl",
            "authentication-token-webhook-config-file",
            "authentication-token-webhook-version",
            "enable-bootstrap-token-auth",
            "oidc-ca-file",
            "oidc-client-id",
            "oidc-groups-claim",
            "oidc-groups-prefix",
            "oidc-issuer-url",
            "oidc-required-claim",
            "oidc-signing-algs",
            "oidc-username-claim",
            "oidc-username-prefix",
            "requestheader-allowed-names",
            "requestheader-client-ca-file",
            "requestheader-extra-headers-prefix",
            "requestheader-group-headers",
            "requestheader-uid-headers",
            "requestheader-username-headers",
            "service-account-signing-endpoint",
        ],
    ),
    (
        "authorization",
        &[
            "authorization-config",
            "authorization-mode",
            "authorization-policy-file",
            "authorization-webhook-cache-authorized-ttl",
            "authorization-webhook-cache-unauthorized-ttl",
            "authorization-webhook-config-file",
            "authorization-webhook-version",
        ],
    ),
    (
        "debugging, logs and metrics",
        &[
            "allow-metric-labels",
            "allow-metric-labels-manifest",
            "contention-profiling",
            "debug-socket-path",
            "disabled-metrics",
            "enable-logs-handler",
            "log-flush-frequency",
            "log-json-info-buffer-size",
            "log-json-split-stream",
            "log-text-info-buffer-size",
            "log-text-split-stream",
            "logging-format",
            "profiling",
            "show-hidden-metrics-for-version",
            "tracing-config-file",
            "vmodule",
        ],
    ),
    (
        "kubelet",
        &[
            "event-ttl",
            "kubelet-certificate-authority",
            "kubelet-client-certificate",
            "kubelet-client-key",
            "kubelet-port",
            "kubelet-preferred-address-types",
            "kubelet-timeout",
            "max-connection-bytes-per-sec",
        ],
    ),
    (
        "life cycle and limits",
        &[
            "emulated-version",
            "emulation-forward-compatible",
            "enable-priority-and-fairness",
            "feature-gates",
            "goaway-chance",
            "livez-grace-period",
            "max-mutating-requests-inflight",
            "max-requests-inflight",
            "min-compatibility-version",
            "runtime-config",
            "runtime-config-emulation-forward-compatible",
            "shutdown-send-retry-after",
            "shutdown-watch-termination-grace-period",
            "storage-initialization-timeout",
        ],
    ),
    ("network", &["apiserver-count", "egress-selector-config-file", "kubernetes-service-node-port"]),
    (
        "serving",
        &[
            "cert-dir",
            "cors-allowed-origins",
            "external-hostname",
            "permit-address-sharing",
            "permit-port-sharing",
            "strict-transport-security-directives",
            "tls-cipher-suites",
            "tls-curve-preferences",
            "tls-min-version",
            "tls-sni-cert-key",
        ],
    ),
    (
        "storage",
        &[
            "default-watch-cache-size",
            "delete-collection-workers",
            "enable-garbage-collector",
            "encryption-provider-config",
            "encryption-provider-config-automatic-reload",
            "etcd-cafile",
            "etcd-certfile",
            "etcd-count-metric-poll-period",
            "etcd-db-metric-poll-interval",
            "etcd-healthcheck-timeout",
            "etcd-keyfile",
            "etcd-prefix",
            "etcd-readycheck-timeout",
            "etcd-servers",
            "etcd-servers-overrides",
            "lease-reuse-duration-seconds",
            "storage-backend",
            "storage-media-type",
            "watch-cache",
            "watch-cache-sizes",
        ],
    ),
];
