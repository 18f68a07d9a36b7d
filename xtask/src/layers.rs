//! `cargo xtask layers`: who may depend on whom, which crates nobody may bring in, and under which licences
//! the rest may come. Asks cargo; reads no Cargo.toml itself.
//!
//! The table below is the architecture. A new edge in it needs a line in an ADR.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

mod licence;
#[cfg(test)]
mod tests;

/// One crate of ours and what it may and may not see.
struct Layer {
    name: &'static str,
    /// Crates of ours it may name.
    may: &'static [&'static str],
    /// Crates of ours that only its tests may name.
    tests_may: &'static [&'static str],
    /// Crates of others that must not be reachable from it, however far.
    never: &'static [&'static str],
}

const SERVERS: &[&str] = &["hyper", "hyper-util", "tower", "tower-http"];
const NO_HTTP: &[&str] = &["http", "http-body", "hyper", "hyper-util", "tower", "tower-http"];
const NO_IO: &[&str] =
    &["http", "http-body", "hyper", "hyper-util", "mio", "redb", "rustls", "tokio", "tower"];
const NO_HTTP_NO_ENGINE: &[&str] =
    &["etcd-client", "http", "http-body", "hyper", "hyper-util", "redb", "tower", "tower-http"];

/// Leaves first. Sorted so that a crate stands below all it may depend on.
const LAYERS: [Layer; 14] = [
    Layer { name: "keelson-api", may: &[], tests_may: &[], never: NO_IO },
    Layer { name: "keelson-authn", may: &["keelson-api"], tests_may: &[], never: SERVERS },
    Layer { name: "keelson-authz", may: &["keelson-api"], tests_may: &[], never: NO_HTTP_NO_ENGINE },
    Layer {
        name: "keelson-admission",
        may: &["keelson-api", "keelson-authz"],
        tests_may: &[],
        never: NO_HTTP_NO_ENGINE,
    },
    Layer {
        name: "keelson-storage",
        may: &[],
        tests_may: &["keelson-storage-testkit"],
        never: NO_HTTP_NO_ENGINE,
    },
    Layer {
        name: "keelson-storage-testkit",
        may: &["keelson-storage"],
        tests_may: &[],
        never: NO_HTTP_NO_ENGINE,
    },
    Layer {
        name: "keelson-storage-embedded",
        may: &["keelson-storage"],
        tests_may: &["keelson-storage-testkit"],
        never: NO_HTTP,
    },
    Layer {
        name: "keelson-storage-cache",
        may: &["keelson-api", "keelson-storage"],
        tests_may: &["keelson-storage-embedded", "keelson-storage-testkit"],
        never: NO_HTTP_NO_ENGINE,
    },
    Layer {
        name: "keelson-registry",
        may: &[
            "keelson-admission",
            "keelson-api",
            "keelson-authn",
            "keelson-authz",
            "keelson-storage",
            "keelson-storage-cache",
        ],
        tests_may: &["keelson-storage-embedded", "keelson-storage-testkit"],
        never: NO_HTTP_NO_ENGINE,
    },
    Layer {
        name: "keelson-gateway",
        may: &["keelson-admission", "keelson-api", "keelson-authn", "keelson-authz", "keelson-registry"],
        tests_may: &[
            "keelson-storage",
            "keelson-storage-cache",
            "keelson-storage-embedded",
            "keelson-storage-testkit",
        ],
        never: &["etcd-client", "redb"],
    },
    Layer {
        name: "keelson",
        may: &[
            "keelson-admission",
            "keelson-api",
            "keelson-authn",
            "keelson-authz",
            "keelson-gateway",
            "keelson-registry",
            "keelson-storage",
            "keelson-storage-cache",
            "keelson-storage-embedded",
        ],
        tests_may: &["keelson-storage-testkit"],
        never: &[],
    },
    Layer { name: "keelson-bench", may: &["keelson-api"], tests_may: &[], never: &["redb", "tower"] },
    Layer { name: "keelson-e2e", may: &["keelson-api"], tests_may: &[], never: &[] },
    Layer { name: "xtask", may: &["keelson-api"], tests_may: &[], never: SERVERS },
];

/// Crates nobody brings in, and why.
const BANNED: [(&str, &str); 12] = [
    ("bindgen", "needs libclang on the machine"),
    ("curl-sys", "the HTTP stack is hyper's"),
    ("cxx", "needs a C++ compiler"),
    ("librocksdb-sys", "needs a C++ compiler"),
    ("link-cplusplus", "needs a C++ compiler"),
    ("native-tls", "TLS is rustls on aws-lc-rs"),
    ("openssl", "TLS is rustls on aws-lc-rs"),
    ("openssl-sys", "TLS is rustls on aws-lc-rs"),
    ("protobuf-src", "builds protoc from C++ source"),
    ("protoc-bin-vendored", "no protoc is run to build: docs/adr/0002"),
    ("ring", "one crypto provider: aws-lc-rs"),
    ("serde_yaml", "no longer maintained; granit-parser is used"),
];

/// Crates that only one of ours may bring in, directly.
const ONLY: [(&str, &str); 5] = [
    ("etcd-bin-vendored", "keelson-e2e"),
    ("etcd-client", "keelson-storage-etcd"),
    ("k8s-openapi", "keelson-e2e"),
    ("kube", "keelson-e2e"),
    ("redb", "keelson-storage-embedded"),
];

/// Asks cargo and judges; prints every fault and fails when there is one.
pub(crate) fn run() -> Result<()> {
    let (metadata, built) = ask()?;
    let faults = check(&metadata, &built)?;
    for fault in &faults {
        println!("{fault}");
    }
    anyhow::ensure!(faults.is_empty(), "{} fault(s) in the layers", faults.len());
    println!("layers: {} crates of ours on {} of others, as the table says", LAYERS.len(), built.len());
    Ok(())
}

/// What cargo says: the dependency graph as declared, and the crates that are really built.
///
/// The two are asked apart because the graph in `cargo metadata` also follows weak optional features that
/// nothing turns on; bans and licences are judged on what is built.
fn ask() -> Result<(Value, BTreeMap<String, String>)> {
    let metadata = cargo(&["metadata", "--format-version", "1"])?;
    let metadata = serde_json::from_str(&metadata).context("reading what cargo metadata printed")?;
    let tree = cargo(&[
        "tree",
        "--workspace",
        "--target",
        "all",
        "--edges",
        "normal,build,dev",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ])?;
    Ok((metadata, built(&tree)))
}

fn cargo(args: &[&str]) -> Result<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(args).current_dir(crate::tidy::root()).output()?;
    anyhow::ensure!(
        output.status.success(),
        "cargo {}: {}",
        args[0],
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// Name to licence, from lines such as `bytes v1.12.1|MIT` or `keelson v0.1.0 (/path)|Apache-2.0 (*)`.
fn built(tree: &str) -> BTreeMap<String, String> {
    let entry = |line: &str| {
        let (package, licence) = line.split_once('|')?;
        let licence = licence.trim_end_matches("(*)").trim();
        Some((package.split(' ').next()?.to_owned(), licence.to_owned()))
    };
    tree.lines().filter_map(entry).collect()
}

fn check(metadata: &Value, built: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let graph = Graph::read(metadata)?;
    let mut faults = Vec::new();
    for name in graph.ours.difference(&LAYERS.iter().map(|layer| layer.name.to_owned()).collect()) {
        faults.push(format!("{name} has no row in the table of xtask/src/layers.rs"));
    }
    for layer in LAYERS.iter().filter(|layer| graph.ours.contains(layer.name)) {
        faults.extend(edges(layer, &graph));
        faults.extend(sights(layer, &graph));
    }
    faults.extend(only(&graph));
    for (name, why) in BANNED {
        if built.contains_key(name) {
            faults.push(format!("{name} is banned: {why}"));
        }
    }
    let odd = built.iter().filter(|(name, licence)| !licence::is_allowed(name, licence));
    faults.extend(odd.map(|(name, licence)| format!("{name} comes under {licence:?}, which is not allowed")));
    Ok(faults)
}

/// Whom it names, against whom it may name.
fn edges(layer: &Layer, graph: &Graph) -> Vec<String> {
    let mut faults = Vec::new();
    for (to, of_tests) in graph.direct.get(layer.name).into_iter().flatten() {
        let allowed = layer.may.contains(&to.as_str()) || *of_tests && layer.tests_may.contains(&to.as_str());
        if graph.ours.contains(to) && !allowed {
            let whose = if *of_tests { "the tests of " } else { "" };
            faults.push(format!("{whose}{} may not depend on {to}", layer.name));
        }
    }
    faults
}

/// What can be reached from it, against what it must never see.
fn sights(layer: &Layer, graph: &Graph) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut open = vec![layer.name.to_owned()];
    while let Some(name) = open.pop() {
        for to in graph.resolved.get(&name).into_iter().flatten() {
            if seen.insert(to.clone()) {
                open.push(to.clone());
            }
        }
    }
    let bad = layer.never.iter().filter(|name| seen.contains(**name));
    bad.map(|name| format!("{} must never see {name}", layer.name)).collect()
}

fn only(graph: &Graph) -> Vec<String> {
    let mut faults = Vec::new();
    for (user, uses) in &graph.direct {
        for (name, owner) in ONLY {
            if user != owner && uses.iter().any(|(to, _)| to == name) {
                faults.push(format!("{user} may not depend on {name}: only {owner} may"));
            }
        }
    }
    faults
}

/// What the rules need of `cargo metadata`.
struct Graph {
    /// Names of the workspace's crates.
    ours: BTreeSet<String>,
    /// For each of ours, what its Cargo.toml names, and whether only for tests.
    direct: BTreeMap<String, Vec<(String, bool)>>,
    /// For each package, what it links or builds with: dependencies of tests left out.
    resolved: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    fn read(metadata: &Value) -> Result<Self> {
        let members = list(&metadata["workspace_members"]).filter_map(Value::as_str).collect::<BTreeSet<_>>();
        let mut names = BTreeMap::new();
        let mut graph = Self { ours: BTreeSet::new(), direct: BTreeMap::new(), resolved: BTreeMap::new() };
        for package in list(&metadata["packages"]) {
            let (id, name) = (text(&package["id"])?, text(&package["name"])?);
            names.insert(id, name);
            if members.contains(id) {
                let named = |to: &Value| Ok((text(&to["name"])?.to_owned(), to["kind"] == "dev"));
                let direct = list(&package["dependencies"]).map(named).collect::<Result<_>>()?;
                graph.ours.insert(name.to_owned());
                graph.direct.insert(name.to_owned(), direct);
            }
        }
        let name = |id: &Value| -> Result<String> {
            Ok((*names.get(text(id)?).context("a package without a name")?).to_owned())
        };
        for node in list(&metadata["resolve"]["nodes"]) {
            // Two versions of one crate fall together here: the rules are about names.
            let from = graph.resolved.entry(name(&node["id"])?).or_default();
            for to in list(&node["deps"]).filter(|to| list(&to["dep_kinds"]).any(|of| of["kind"] != "dev")) {
                from.insert(name(&to["pkg"])?);
            }
        }
        anyhow::ensure!(!graph.ours.is_empty(), "cargo metadata names no crate of ours");
        Ok(graph)
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> Result<&str> {
    value.as_str().context("cargo metadata: a name is missing")
}
