//! Which kinds a group version registers, read from the calls to AddKnownTypes.

use super::source::{GoName, Tree};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// Group, version, kind to type.
pub(crate) type Kinds = BTreeMap<(String, String, String), GoName>;

const META: &str = "k8s.io/apimachinery/pkg/apis/meta/v1";

/// Kinds that meta/v1 registers by other ways than a literal list, under the core group and its own.
const META_OPTIONS: &[&str] = &[
    "CreateOptions",
    "DeleteOptions",
    "GetOptions",
    "ListOptions",
    "PatchOptions",
    "UpdateOptions",
    "WatchEvent",
];
const META_UNVERSIONED: &[&str] = &["APIGroup", "APIGroupList", "APIResourceList", "APIVersions", "Status"];

/// Adds the kinds of one package.
pub(crate) fn of_package(tree: &Tree, package: &str, kinds: &mut Kinds) -> Result<()> {
    let source = &tree.packages[package].go;
    let version = package.rsplit('/').next().unwrap_or_default();
    let text = source.sources.iter().find(|t| t.contains("AddKnownTypes("));
    let Some(text) = text else { return Ok(()) };
    let group = quoted(text, "const GroupName").with_context(|| format!("{package}: no GroupName"))?;
    for call in text.split("AddKnownTypes(").skip(1) {
        let Some(call) = call.trim_start().strip_prefix("SchemeGroupVersion,") else { continue };
        for item in call.split(')').next().unwrap_or_default().split('&').skip(1) {
            let name = item.split('{').next().unwrap_or_default();
            let ty = match name.split_once('.') {
                Some((_, meta)) => GoName::new(META, meta),
                None => GoName::new(package, name),
            };
            let ty = tree.unalias(ty)?;
            let kind = name.rsplit('.').next().unwrap_or(name).to_owned();
            kinds.insert((group.clone(), version.to_owned(), kind), ty);
        }
    }
    Ok(())
}

/// Adds the kinds that meta/v1 shares with every group version, where clients expect them.
pub(crate) fn of_meta(kinds: &mut Kinds) {
    let mut add = |group: &str, kind: &str| {
        let key = (group.to_owned(), "v1".to_owned(), kind.to_owned());
        kinds.insert(key, GoName::new(META, kind));
    };
    for kind in META_OPTIONS {
        add("", kind);
        add("meta.k8s.io", kind);
    }
    for kind in META_UNVERSIONED {
        add("", kind);
    }
}

/// The first string after `marker` on its line.
fn quoted(text: &str, marker: &str) -> Option<String> {
    let line = text.lines().find(|line| line.starts_with(marker))?;
    line.split('"').nth(1).map(str::to_owned)
}
