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
#[cfg(test)]
mod tests;
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

/// Types of other packages that are said on the wire.
const MORE: &[(&str, &str)] =
    &[("k8s.io/apimachinery/pkg/runtime", "Unknown"), ("k8s.io/apimachinery/pkg/version", "Info")];

/// Messages that are no API types: parts of leaves.
const NOT_TYPES: &[&str] = &["Timestamp", "Verbs", "ExtraValue"];

/// The variable that names the Kubernetes tree where no flag does.
const KUBERNETES: &str = "KEELSON_KUBERNETES";

struct Options {
    kubernetes: PathBuf,
    openapi: PathBuf,
    check: bool,
}

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let Some(options) = options(args)? else { return Ok(()) };
    let files = generate(&options)?;
    if options.check {
        return check(&files);
    }
    let folder = folder();
    std::fs::create_dir_all(folder.join("generated"))?;
    for path in leftovers(&files)? {
        std::fs::remove_file(path)?;
    }
    for (path, text) in &files {
        let path = folder.join(path);
        if !std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            std::fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

/// Where the rows stand.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src/catalogue")
}

/// Fails unless the files in the tree are those.
fn check(files: &emit::Files) -> Result<()> {
    let mut stale = leftovers(files)?;
    for (path, text) in files {
        let path = folder().join(path);
        if !std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            stale.push(path);
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    bail!("not as the Kubernetes tree says: {stale:?}; run cargo xtask catalogue");
}

/// Generated files that this run does not make.
fn leftovers(files: &emit::Files) -> Result<Vec<PathBuf>> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder().join("generated")).into_iter().flatten() {
        let entry = entry?;
        let name = format!("generated/{}", entry.file_name().to_string_lossy());
        if !files.contains_key(&name) {
            found.push(entry.path());
        }
    }
    Ok(found)
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
    let kubernetes = kubernetes.or_else(|| std::env::var_os(KUBERNETES).map(PathBuf::from));
    let openapi = openapi.or_else(reference_openapi);
    match (kubernetes, openapi) {
        (Some(kubernetes), Some(openapi)) => Ok(Some(Options { kubernetes, openapi, check })),
        _ if check => {
            println!("catalogue: check skipped, no Kubernetes tree ({KUBERNETES}) or no OpenAPI documents");
            Ok(None)
        }
        _ => bail!("usage: cargo xtask catalogue --kubernetes <tree> --openapi <folder> [--check]"),
    }
}

/// The OpenAPI documents of the reference data, where they are there.
fn reference_openapi() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let folder = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from).join("openapi");
    folder.exists().then_some(folder)
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
    roots.extend(MORE.iter().map(|(package, name)| GoName::new(package, name)));
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
