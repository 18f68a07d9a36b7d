//! The rarer facts of a field: topology and keys from comments, patch strategy from tags.

use super::go::{Expr, GoField, markers};
use super::model::SCALARS;
use super::naming::upper;
use super::source::{Card, GoName, Resolved, Tree};
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
    /// The variant of `Union`, empty where it is in none.
    pub(crate) union: &'static str,
    pub(crate) bare: bool,
}

/// What the Go source says of a field.
pub(crate) fn from_go(tree: &mut Tree, at: &GoName, field: &GoField, resolved: &Resolved) -> Result<Facts> {
    let topology = match resolved.card {
        Card::List => field.markers("listType").next(),
        Card::One if resolved.single.kind == "Bytes" => field.markers("listType").next(),
        Card::Map => field.markers("mapType").next(),
        Card::One => field.markers("structType").chain(field.markers("mapType")).next(),
    };
    let strategy: Vec<&str> = field.tag("patchStrategy").split(',').collect();
    let key = field.tag("patchMergeKey");
    let mut values = vec![];
    if let Some(name) = resolved.through.first() {
        values = tree.enumeration(name)?;
    }
    let default = default(tree, at, field, resolved)?;
    // Only where it decides how OpenAPI v3 refers.
    let refers = resolved.card == Card::One && !SCALARS.contains(&resolved.single.kind);
    Ok(Facts {
        topology: match topology {
            Some("atomic") => "Atomic",
            Some("set") => "Set",
            Some("map") => "Map",
            Some("granular") => "Granular",
            _ => "",
        },
        list_keys: field.markers("listMapKey").map(str::to_owned).collect(),
        patch_merge: strategy.contains(&"merge"),
        patch_retain_keys: strategy.contains(&"retainKeys"),
        patch_replace: strategy.contains(&"replace"),
        patch_key: (!key.is_empty()).then(|| key.to_owned()),
        required: required(field),
        values,
        bare: refers && default.is_none() && !field.is_described(),
        default,
        format: None,
        union: "",
    })
}

/// The part of a field in its type's union.
pub(crate) fn union(field: &GoField) -> &'static str {
    let has = |marker| field.markers(marker).next().is_some();
    match (has("unionDiscriminator"), has("optional")) {
        (true, _) => "Discriminator",
        (false, true) => "Member",
        (false, false) => "",
    }
}

/// A marker decides; without one, fields that JSON may omit are optional.
fn required(field: &GoField) -> bool {
    let has = |marker| field.markers(marker).next().is_some();
    has("required") || !(has("optional") || field.tag("json").contains("omitempty"))
}

/// The default of a marker at the field or its types, else the zero value where Go has no other.
fn default(tree: &mut Tree, at: &GoName, field: &GoField, resolved: &Resolved) -> Result<Option<String>> {
    let mut said = field.markers("default").next().map(|text| (at.clone(), text.to_owned()));
    for name in &resolved.through {
        let comments = tree.declaration(name)?.comments;
        let here = markers(&comments, "default").next();
        said = said.or_else(|| here.map(|text| (name.clone(), text.to_owned())));
    }
    if let Some((from, text)) = said {
        let Some(constant) = text.strip_prefix("ref(").and_then(|t| t.strip_suffix(')')) else {
            return Ok(Some(text));
        };
        return Ok(Some(format!("{:?}", tree.constant(&from, &Expr::Ident(constant.to_owned()))?)));
    }
    if resolved.card != Card::One || resolved.pointer {
        return Ok(None);
    }
    let zero = match resolved.single.kind {
        "Message" => Some("{}"),
        _ if field.tag("json").contains("omitempty") => None,
        "Bool" => Some("false"),
        "Int32" | "Int64" | "Uint32" | "Uint64" | "Double" => Some("0"),
        "String" => Some("\"\""),
        _ => None,
    };
    Ok(zero.map(str::to_owned))
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
        if !self.union.is_empty() {
            parts.push(format!("UNION_{}", upper(self.union)));
        }
        if self.bare {
            parts.push("BARE".to_owned());
        }
        parts.extend(self.format.iter().map(|format| format!("FORMAT_{}", upper(format))));
        parts.join("_")
    }
}
