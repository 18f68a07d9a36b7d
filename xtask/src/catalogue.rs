//! `cargo xtask catalogue`: writes the catalogue's rows from a Kubernetes source tree
//! (docs/howto/next-release.md). Reads Go declarations and OpenAPI documents; runs no Go and no protoc.

mod emit;
mod facts;
mod go;
mod kinds;
mod model;
mod naming;
mod openapi;
mod proto;
mod source;
mod spoken;
mod verify;

use anyhow::{Context, Result, bail};
use source::{GoName, Tree};
use std::path::{Path, PathBuf};

const STAGING: &str = "staging/src";
const API: &str = "k8s.io/api";

/// Packages besides those of k8s.io/api.
const PACKAGES: &[&str] = &[
    "k8s.io/apimachinery/pkg/apis/meta/v1",
    "k8s.io/apimachinery/pkg/apis/meta/v1beta1",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1",
    "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1",
    "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1beta1",
];

const RUNTIME: &str = "k8s.io/apimachinery/pkg/runtime";

/// Messages that are no API types: parts of leaves.
const NOT_TYPES: &[&str] = &["Timestamp", "Verbs", "ExtraValue"];

struct Options {
    kubernetes: PathBuf,
    openapi: PathBuf,
    check: bool,
}

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let Some(options) = options(args)? else { return Ok(()) };
    let files = generate(&options)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src/catalogue");
    let mut stale = vec![];
    for (path, text) in &files {
        let path = folder.join(path);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        if options.check {
            stale.push(path);
            continue;
        }
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    if !stale.is_empty() {
        bail!("not as the tree says: {stale:?}; run cargo xtask catalogue");
    }
    Ok(())
}

fn options(args: &[String]) -> Result<Option<Options>> {
    let (mut kubernetes, mut openapi, mut check) = (None, None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut path = || args.next().map(PathBuf::from).with_context(|| format!("{arg} needs a path"));
        match arg.as_str() {
            "--kubernetes" => kubernetes = Some(path()?),
            "--openapi" => openapi = Some(path()?),
            "--check" => check = true,
            other => bail!("unknown flag {other}"),
        }
    }
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let kubernetes = kubernetes.or_else(|| variable("KEELSON_KUBERNETES"));
    let openapi = openapi.or_else(|| variable("KEELSON_OPENAPI"));
    match (kubernetes, openapi) {
        (Some(kubernetes), Some(openapi)) => Ok(Some(Options { kubernetes, openapi, check })),
        _ if check => {
            println!("catalogue: skipped, neither --kubernetes and --openapi nor their variables are set");
            Ok(None)
        }
        _ => bail!("usage: cargo xtask catalogue --kubernetes <tree> --openapi <folder> [--check]"),
    }
}

fn generate(options: &Options) -> Result<emit::Files> {
    let mut tree = Tree::new(&options.kubernetes);
    let mut packages: Vec<String> = PACKAGES.iter().map(|&p| p.to_owned()).collect();
    packages.extend(api_packages(&options.kubernetes)?);
    let mut kinds = kinds::Kinds::new();
    for package in &packages {
        tree.load(package)?;
    }
    for package in &packages {
        kinds::of_package(&tree, package, &mut kinds)?;
    }
    kinds::of_meta(&mut kinds);
    let mut roots: Vec<GoName> = kinds.values().cloned().collect();
    roots.push(GoName::new(RUNTIME, "Unknown"));
    for package in &packages {
        let messages = tree.packages[package].messages.keys();
        let names = messages.filter(|name| !NOT_TYPES.contains(&name.as_str()));
        roots.extend(names.map(|name| GoName::new(package, name)));
    }
    let types = model::build(&mut tree, roots)?;
    let mut problems = verify::against_messages(&tree, &types);
    problems.extend(openapi::Schemas::read(&options.openapi)?.differences(&types));
    if !problems.is_empty() {
        bail!("what was read from Go differs:\n{}", problems.join("\n"));
    }
    Ok(emit::files(&types, &kinds))
}

/// The group versions of k8s.io/api.
fn api_packages(root: &Path) -> Result<Vec<String>> {
    let mut found = vec![];
    let api = root.join(STAGING).join(API);
    for group in std::fs::read_dir(&api).with_context(|| api.display().to_string())? {
        let group = group?.path();
        for version in std::fs::read_dir(&group).into_iter().flatten() {
            let version = version?.path();
            if version.join("register.go").exists() {
                let path = version.strip_prefix(root.join(STAGING))?;
                found.push(path.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}
