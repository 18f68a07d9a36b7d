//! What deserves a warning in a Pod or a template of one, in upstream's order.

use super::annotations::{APP_ARMOR, SECCOMP_CONTAINER, SECCOMP_POD};
use super::containers::visit;
use crate::validate::metadata::sorted;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Path, ip, resources};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    affinity, container, container_port as port, downward_api_volume_source as downward, env_var, host_alias,
    key_to_path, local_object_reference, node_affinity, node_selector, node_selector_term as term,
    object_meta as meta, persistent_volume_claim_spec as claim, pod_affinity, pod_dns_config as dns,
    pod_security_context, pod_spec, preferred_scheduling_term as preferred,
    projected_volume_source as projected, resource_requirements, topology_spread_constraint as spread,
    volume, volume_projection as projection, weighted_pod_affinity_term as weighted,
};
use keelson_api::status::Quoted;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

/// Labels of nodes that have a successor.
pub(in crate::validate) const DEPRECATED_LABELS: &[(&str, &str)] = &[
    ("beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead"),
    ("beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead"),
    (
        "failure-domain.beta.kubernetes.io/region",
        "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
    ),
    (
        "failure-domain.beta.kubernetes.io/zone",
        "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
    ),
    (
        "beta.kubernetes.io/instance-type",
        "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
    ),
    ("app.kubernetes.io/created-by", "deprecated since v1.9"),
    (
        "scheduler.alpha.kubernetes.io/preferAvoidPods",
        "deprecated since v1.22; use Taints and Tolerations instead",
    ),
    ("node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead"),
];

/// What is said of a label of nodes, if anything.
pub(in crate::validate) fn deprecated_label(key: &str) -> Option<&'static str> {
    DEPRECATED_LABELS.iter().find(|(label, _)| *label == key).map(|(_, said)| *said)
}

const DEPRECATED_ANNOTATIONS: &[(&str, &str)] = &[
    (
        "scheduler.alpha.kubernetes.io/critical-pod",
        "non-functional in v1.16+; use the \"priorityClassName\" field instead",
    ),
    ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    (
        "security.alpha.kubernetes.io/unsafe-sysctls",
        "non-functional in v1.11+; use the \"sysctls\" field instead",
    ),
];

const GITREPO: &str = "deprecated in v1.11, and disabled by default in v1.33+";
const GONE_125: &str = "deprecated in v1.22, non-functional in v1.25+";
const GONE_131: &str = "deprecated in v1.28, non-functional in v1.31+";

/// Volumes that nothing mounts any more: those before and those after the claims of ephemeral ones.
const DEPRECATED_VOLUMES: [&[(Name, &str, &str)]; 2] = [
    &[
        (
            volume::PHOTON_PERSISTENT_DISK,
            "photonPersistentDisk",
            "deprecated in v1.11, non-functional in v1.16+",
        ),
        (volume::GIT_REPO, "gitRepo", GITREPO),
        (volume::SCALE_IO, "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
        (volume::FLOCKER, "flocker", GONE_125),
        (volume::STORAGEOS, "storageOS", GONE_125),
        (volume::QUOBYTE, "quobyte", GONE_125),
        (volume::GLUSTERFS, "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
    ],
    &[(volume::CEPHFS, "cephfs", GONE_131), (volume::RBD, "rbd", GONE_131)],
];

/// As many earlier things as a new one is compared with: an answer has room for a few warnings only.
const COMPARED: usize = 256;

const fn room(out: &[String]) -> usize {
    COMPARED.saturating_sub(out.len())
}

/// The warnings of a spec and its metadata. `path` is the template's; `Path::none()` for a Pod itself.
pub(crate) fn warnings(spec: &Object, metadata: &Object, path: &Path<'_>, is_template: bool) -> Vec<String> {
    let mut out = Vec::new();
    let at = path.field("spec");
    let annotations = metadata.object(meta::ANNOTATIONS).unwrap_or(&EMPTY);
    let annotated = path.field("metadata.annotations");
    node_labels(spec, &at, &mut out);
    for (key, said) in DEPRECATED_ANNOTATIONS {
        if annotations.contains(*key) {
            out.push(format!("{}: {said}", annotated.key(key).text()));
        }
    }
    volumes(spec, &at.name(pod_spec::VOLUMES), &mut out);
    overlaps(spec, &mut out);
    lists(spec, &at, &mut out);
    for resource in ["memory", "ephemeral-storage"] {
        let list = spec.object(pod_spec::OVERHEAD);
        out.extend(resources::fraction(list, resource, &at.name(pod_spec::OVERHEAD)));
    }
    let context = spec.object(pod_spec::SECURITY_CONTEXT).unwrap_or(&EMPTY);
    let seccomp = pod_security_context::SECCOMP_PROFILE;
    if !context.contains(seccomp) && annotations.contains(SECCOMP_POD) {
        out.push(non_functional(SECCOMP_POD, &annotated));
    }
    visit(spec, &at, |own, at| {
        let profile = own.object(container::SECURITY_CONTEXT).unwrap_or(&EMPTY);
        let key = format!("{SECCOMP_CONTAINER}{}", own.text(container::NAME));
        if !profile.contains(seccomp) && annotations.contains(key.as_str()) {
            out.push(non_functional(&key, &annotated));
        }
        let key = format!("{APP_ARMOR}{}", own.text(container::NAME));
        let field = pod_security_context::APP_ARMOR_PROFILE;
        if is_template
            && !profile.contains(field)
            && !context.contains(field)
            && annotations.contains(key.as_str())
        {
            let key = annotated.key(&key).text();
            out.push(format!("{key}: deprecated since v1.30; use the \"appArmorProfile\" field instead"));
        }
        one_container(own, at, &mut out);
    });
    ports(spec, &at, &mut out);
    if spec.int(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS).is_some_and(|seconds| seconds < 0) {
        let path = at.name(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS).text();
        out.push(format!("{path}: must be >= 0; negative values are invalid and will be treated as 1"));
    }
    pod_affinity(spec, &at.name(pod_spec::AFFINITY), &mut out);
    addresses(spec, &at, &mut out);
    out
}

fn non_functional(key: &str, path: &Path<'_>) -> String {
    format!("{}: non-functional in v1.27+; use the \"seccompProfile\" field instead", path.key(key).text())
}

fn node_labels(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let list = path.name(pod_spec::NODE_SELECTOR);
    for (key, _) in sorted(spec.object(pod_spec::NODE_SELECTOR).unwrap_or(&EMPTY)) {
        if let Some(said) = deprecated_label(key) {
            out.push(format!("{}: {said}", list.key(key).text()));
        }
    }
    let own = spec.object(pod_spec::AFFINITY).and_then(|own| own.object(affinity::NODE_AFFINITY));
    if let Some(own) = own {
        let path = path.field("affinity.nodeAffinity");
        let field = node_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
        let list = path.name(field);
        let list = list.name(node_selector::NODE_SELECTOR_TERMS);
        for (at, item) in items(own.object(field).unwrap_or(&EMPTY), node_selector::NODE_SELECTOR_TERMS) {
            node_term(item, false, &list.index(at), out);
        }
        let field = node_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
        let list = path.name(field);
        for (at, item) in items(own, field) {
            let own = item.object(preferred::PREFERENCE).unwrap_or(&EMPTY);
            node_term(own, true, &list.index(at).name(preferred::PREFERENCE), out);
        }
    }
    let list = path.name(pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS);
    for (at, own) in items(spec, pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS) {
        let path = list.index(at);
        let key = own.text(spread::TOPOLOGY_KEY);
        if let Some(said) = deprecated_label(key) {
            out.push(format!("{}: {key} is {said}", path.name(spread::TOPOLOGY_KEY).text()));
        }
        if !own.contains(spread::LABEL_SELECTOR) {
            out.push(null_selector(&path.name(spread::LABEL_SELECTOR)));
        }
    }
}

fn null_selector(path: &Path<'_>) -> String {
    format!("{}: a null labelSelector results in matching no pod", path.text())
}

/// One term of a selector of nodes.
pub(in crate::validate) fn node_term(own: &Object, values: bool, path: &Path<'_>, out: &mut Vec<String>) {
    let list = path.name(term::MATCH_EXPRESSIONS);
    for (at, item) in items(own, term::MATCH_EXPRESSIONS) {
        let path = list.index(at);
        let key = item.text("key");
        if let Some(said) = deprecated_label(key) {
            out.push(format!("{}: {key} is {said}", path.field("key").text()));
        }
        if !values {
            continue;
        }
        let path = path.field("values");
        for (at, value) in item.list("values").iter().filter_map(|value| value.as_str()).enumerate() {
            for problem in syntax::label_value(value) {
                out.push(format!("{}: {value} is invalid, {problem}", path.index(at).text()));
            }
        }
    }
}

fn volumes(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    for (at, own) in items(spec, pod_spec::VOLUMES) {
        let path = path.index(at);
        let say = |list: &[(Name, &str, &str)], out: &mut Vec<String>| {
            for (field, called, said) in list {
                if own.contains(*field) {
                    out.push(format!("{}: {said}", path.field(called).text()));
                }
            }
        };
        say(DEPRECATED_VOLUMES[0], out);
        let template = own.object(volume::EPHEMERAL).and_then(|own| own.object("volumeClaimTemplate"));
        if let Some(template) = template {
            let spec = template.object("spec").unwrap_or(&EMPTY);
            out.extend(claim_spec(spec, &path.field("ephemeral.volumeClaimTemplate.spec")));
        }
        say(DEPRECATED_VOLUMES[1], out);
    }
}

/// The warnings of the spec of a claim.
pub(in crate::validate) fn claim_spec(spec: &Object, path: &Path<'_>) -> Vec<String> {
    let own = spec.object(claim::RESOURCES).unwrap_or(&EMPTY);
    let path = path.name(claim::RESOURCES);
    [resource_requirements::REQUESTS, resource_requirements::LIMITS]
        .into_iter()
        .filter_map(|list| resources::fraction(own.object(list), "storage", &path.name(list)))
        .collect()
}

fn lists(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let mut seen = HashSet::new();
    let list = path.name(pod_spec::HOST_ALIASES);
    for (at, own) in items(spec, pod_spec::HOST_ALIASES) {
        let address = own.text(host_alias::IP);
        if !seen.insert(address) {
            let path = list.index(at).name(host_alias::IP).text();
            out.push(format!("{path}: duplicate ip {}", Quoted(address)));
        }
    }
    let list = path.name(pod_spec::IMAGE_PULL_SECRETS);
    let mut seen = HashSet::new();
    let (mut empty, mut repeated) = (Vec::new(), Vec::new());
    for (at, own) in items(spec, pod_spec::IMAGE_PULL_SECRETS) {
        let name = own.text(local_object_reference::NAME);
        let path = list.index(at).name(local_object_reference::NAME).text();
        if !seen.insert(name) {
            repeated.push(format!("{path}: duplicate name {}", Quoted(name)));
        }
        if name.is_empty() {
            empty.push(format!("{path}: invalid empty name {}", Quoted(name)));
        }
    }
    out.extend(repeated);
    out.extend(empty);
}

fn one_container(own: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let own_resources = own.object(container::RESOURCES).unwrap_or(&EMPTY);
    let at = path.name(container::RESOURCES);
    for resource in ["memory", "ephemeral-storage"] {
        for list in [resource_requirements::LIMITS, resource_requirements::REQUESTS] {
            out.extend(resources::fraction(own_resources.object(list), resource, &at.name(list)));
        }
    }
    let list = path.name(container::ENV);
    let mut seen = HashSet::new();
    for (at, item) in items(own, container::ENV) {
        let name = item.text(env_var::NAME);
        if seen.insert(name) {
            continue;
        }
        let reference = format!("$({name})");
        let value = item.text(env_var::VALUE);
        if item.contains(env_var::VALUE_FROM) || value == reference || !value.contains(&reference) {
            let path = list.index(at).text();
            out.push(format!(
                "{path}: hides previous definition of {}, which may be dropped when using apply",
                Quoted(name)
            ));
        }
    }
}

/// What an earlier port said: where, which host port, which host address.
type Said<'a> = (String, i64, &'a str);

fn ports(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let mut all: HashMap<(i64, &str), Vec<Said<'_>>> = HashMap::new();
    visit(spec, path, |own, path| {
        let list = path.name(container::PORTS);
        for (at, item) in items(own, container::PORTS) {
            let here = list.index(at).text();
            let (host_ip, host) = (item.text(port::HOST_IP), item.int(port::HOST_PORT).unwrap_or(0));
            let (inner, protocol) = (item.int(port::CONTAINER_PORT).unwrap_or(0), item.text(port::PROTOCOL));
            if !host_ip.is_empty() && host == 0 {
                out.push(format!(
                    "{here}: hostIP set without hostPort: {{Name:{} HostPort:{host} ContainerPort:{inner} \
                     Protocol:{protocol} HostIP:{host_ip}}}",
                    item.text(port::NAME)
                ));
            }
            let others = all.entry((inner, protocol)).or_default();
            for (there, other_host, other_ip) in others.iter().take(room(out)) {
                if host_ip == *other_ip && host == *other_host {
                    out.push(format!("{here}: duplicate port definition with {there}"));
                } else if host == 0 || *other_host == 0 {
                    out.push(format!("{here}: overlapping port definition with {there}"));
                } else if host == *other_host && (host_ip.is_empty() != other_ip.is_empty()) {
                    out.push(format!("{here}: dangerously ambiguous port definition with {there}"));
                }
            }
            others.push((here, host, host_ip));
        }
    });
    let mut names: HashMap<&str, String> = HashMap::new();
    visit(spec, path, |own, path| {
        let list = path.name(container::PORTS);
        for (at, item) in items(own, container::PORTS) {
            let name = item.text(port::NAME);
            if name.is_empty() {
                continue;
            }
            let here = list.index(at).text();
            if let Some(there) = names.get(name) {
                out.push(format!(
                    "{here}: duplicate port name {} with {there}, services and probes that select ports by \
                     name will use {there}",
                    Quoted(name)
                ));
            } else {
                names.insert(name, here);
            }
        }
    });
}

fn pod_affinity(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let own = spec.object(pod_spec::AFFINITY).unwrap_or(&EMPTY);
    for side in [affinity::POD_AFFINITY, affinity::POD_ANTI_AFFINITY] {
        let Some(own) = own.object(side) else { continue };
        let path = path.name(side);
        let field = pod_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
        let list = path.name(field);
        for (at, item) in items(own, field) {
            if !item.contains("labelSelector") {
                out.push(null_selector(&list.index(at).field("labelSelector")));
            }
        }
        let field = pod_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
        let list = path.name(field);
        for (at, item) in items(own, field) {
            let own = item.object(weighted::POD_AFFINITY_TERM).unwrap_or(&EMPTY);
            if !own.contains("labelSelector") {
                out.push(null_selector(&list.index(at).field("podAffinityTerm.labelSelector")));
            }
        }
    }
}

fn addresses(spec: &Object, path: &Path<'_>, out: &mut Vec<String>) {
    let list = path.field("dnsConfig.nameservers");
    let own = spec.object(pod_spec::DNS_CONFIG).unwrap_or(&EMPTY);
    for (at, server) in texts(own, dns::NAMESERVERS) {
        out.extend(ip::warning(server, &list.index(at)));
    }
    let list = path.name(pod_spec::HOST_ALIASES);
    for (at, own) in items(spec, pod_spec::HOST_ALIASES) {
        out.extend(ip::warning(own.text(host_alias::IP), &list.index(at).name(host_alias::IP)));
    }
}

/// A file of a volume and what it comes from.
#[derive(Clone, PartialEq)]
struct File<'a> {
    path: &'a str,
    source: String,
}

impl File<'_> {
    fn told(&self) -> String {
        if self.source.is_empty() {
            return Quoted(self.path).to_string();
        }
        format!("{} ({})", Quoted(self.path), self.source)
    }

    fn overlaps(&self, other: &Self) -> bool {
        let below = |path: &str, of: &str| {
            path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        !self.path.is_empty()
            && !other.path.is_empty()
            && (below(self.path, other.path) || below(other.path, self.path))
    }
}

fn files<'a>(own: &'a Object, source: &str) -> Vec<File<'a>> {
    items(own, downward::ITEMS)
        .map(|(_, item)| File { path: item.text(key_to_path::PATH), source: source.to_owned() })
        .collect()
}

/// The files of one volume.
struct Seen<'a> {
    volume: &'a str,
    files: Vec<File<'a>>,
}

impl<'a> Seen<'a> {
    fn add(&mut self, what: &str, list: Vec<File<'a>>, out: &mut Vec<String>) {
        let name = Quoted(self.volume);
        for file in list {
            let file = File { path: file.path.trim_end_matches('/'), ..file };
            for other in self.files.iter().take(room(out)).filter(|other| other.overlaps(&file)) {
                let (file, other) = (file.told(), other.told());
                out.push(format!("volume {name} ({what}): overlapping paths: {file} with {other}"));
            }
            self.files.push(file);
        }
    }
}

/// Files of volumes that stand in each other's way.
fn overlaps(spec: &Object, out: &mut Vec<String>) {
    for (_, own) in items(spec, pod_spec::VOLUMES) {
        let name = Quoted(own.text(volume::NAME));
        let mut files_of = Seen { volume: own.text(volume::NAME), files: Vec::new() };
        if let Some(own) = own.object(volume::CONFIG_MAP) {
            files_of.add(&format!("ConfigMap {}", Quoted(own.text("name"))), files(own, ""), out);
        }
        if let Some(own) = own.object(volume::SECRET) {
            files_of.add(&format!("Secret {}", Quoted(own.text("secretName"))), files(own, ""), out);
        }
        if let Some(own) = own.object(volume::DOWNWARD_API) {
            files_of.add("DownwardAPI", files(own, ""), out);
        }
        if let Some(own) = own.object(volume::PROJECTED) {
            for (_, source) in items(own, projected::SOURCES) {
                if source.is_empty() {
                    out.push(format!("volume {name} (Projected) has no sources provided"));
                }
                files_of.add("Projected", projected_files(source), out);
            }
        }
    }
}

fn projected_files(source: &Object) -> Vec<File<'_>> {
    let one = |path, source: String| vec![File { path, source }];
    for (field, called) in [(projection::CONFIG_MAP, "ConfigMap"), (projection::SECRET, "Secret")] {
        if let Some(own) = source.object(field).filter(|own| own.contains(downward::ITEMS)) {
            return files(own, &format!("{called} {}", Quoted(own.text("name"))));
        }
    }
    if let Some(own) = source.object(projection::DOWNWARD_API).filter(|own| own.contains(downward::ITEMS)) {
        return files(own, "DownwardAPI");
    }
    if let Some(own) = source.object(projection::SERVICE_ACCOUNT_TOKEN) {
        return one(own.text("path"), "ServiceAccountToken".to_owned());
    }
    if let Some(own) = source.object(projection::CLUSTER_TRUST_BUNDLE) {
        let name = own.str("name").unwrap_or_else(|| own.text("signerName"));
        return one(own.text("path"), format!("ClusterTrustBundle {}", Quoted(name)));
    }
    let Some(own) = source.object(projection::POD_CERTIFICATE) else { return Vec::new() };
    [
        ("certificateChainPath", "PodCertificate chain"),
        ("keyPath", "PodCertificate key"),
        ("credentialBundlePath", "PodCertificate credential bundle"),
    ]
    .into_iter()
    .filter(|(field, _)| !own.text(*field).is_empty())
    .flat_map(|(field, called)| one(own.text(field), called.to_owned()))
    .collect()
}
