//! The rarer facts of a field: topology and keys from comments, patch strategy from tags.

use super::go::{GoField, markers};
use super::naming::upper;
use super::source::{Card, Resolved, Tree};
use anyhow::Result;

/// As `catalogue::Facts`, in names instead of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Facts {
    /// The variant of `Topology`, empty where nothing is said.
    pub(crate) topology: &'static str,
    pub(crate) list_keys: Vec<String>,
    pub(crate) patch_merge: bool,
    pub(crate) patch_retain_keys: bool,
    pub(crate) patch_replace: bool,
    pub(crate) patch_key: Option<String>,
    pub(crate) required: bool,
    pub(crate) values: Vec<String>,
    pub(crate) default: Option<String>,
    pub(crate) format: Option<String>,
}

/// What the Go source says of a field.
pub(crate) fn from_go(tree: &mut Tree, field: &GoField, resolved: &Resolved) -> Result<Facts> {
    let mut comments = field.comments.clone();
    for name in &resolved.through {
        comments.extend(tree.declaration(name)?.comments);
    }
    let find = |marker| markers(&comments, marker).next().map(str::to_owned);
    let topology = match resolved.card {
        Card::List => find("listType"),
        Card::Map => find("mapType"),
        Card::One => field.markers("structType").chain(field.markers("mapType")).next().map(str::to_owned),
    };
    let strategy: Vec<&str> = field.tag("patchStrategy").split(',').collect();
    let key = field.tag("patchMergeKey");
    Ok(Facts {
        topology: match topology.as_deref() {
            Some("atomic") => "Atomic",
            Some("set") => "Set",
            Some("map") => "Map",
            Some("granular") => "Granular",
            _ => "",
        },
        list_keys: markers(&comments, "listMapKey").map(str::to_owned).collect(),
        patch_merge: strategy.contains(&"merge"),
        patch_retain_keys: strategy.contains(&"retainKeys"),
        patch_replace: strategy.contains(&"replace"),
        patch_key: (!key.is_empty()).then(|| key.to_owned()),
        ..Facts::default()
    })
}

impl Facts {
    /// A name that says most of it.
    pub(crate) fn label(&self) -> String {
        let mut parts: Vec<String> = vec![];
        if self.required {
            parts.push("REQUIRED".to_owned());
        }
        if !self.topology.is_empty() {
            parts.push(self.topology.to_uppercase());
            parts.extend(self.list_keys.iter().map(|key| upper(key)));
        }
        for (on, word) in [
            (self.patch_merge, "MERGE"),
            (self.patch_retain_keys, "RETAIN_KEYS"),
            (self.patch_replace, "REPLACE"),
        ] {
            if on {
                parts.push(word.to_owned());
            }
        }
        parts.extend(self.patch_key.iter().map(|key| format!("BY_{}", upper(key))));
        if let Some(first) = self.values.first() {
            parts.push(format!("ENUM_{}", upper(first)));
        }
        if let Some(default) = &self.default {
            parts.push(match default.as_str() {
                "{}" => "DEFAULT_OBJECT".to_owned(),
                "\"\"" => "DEFAULT_TEXT".to_owned(),
                other => format!("DEFAULT_{}", upper(other).trim_matches('_')),
            });
        }
        parts.extend(self.format.iter().map(|format| format!("FORMAT_{}", upper(format))));
        parts.join("_")
    }
}
