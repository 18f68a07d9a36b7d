//! Holds the rows against the OpenAPI documents of a server: members, required, defaults, enums,
//! topology, patch strategy.

use super::model::{Row, Type, Types};
use super::source::Card;
use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The schemas of all documents, by name.
pub(crate) struct Schemas {
    by_name: BTreeMap<String, Value>,
    /// Servers may leave enums out; then they are not compared.
    enums: bool,
}

impl Schemas {
    /// Reads the v3 documents of a folder.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let v3 = folder.join("v3");
        let folder = if v3.is_dir() { &v3 } else { folder };
        let mut by_name = BTreeMap::new();
        let mut enums = false;
        for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.extension().is_none_or(|e| e != "json") {
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            enums |= text.contains("\"enum\":[\"") || text.contains("\"enum\": [");
            let document: Value = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
            let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
            by_name.extend(schemas.into_iter().flatten().map(|(k, v)| (k.clone(), v.clone())));
        }
        Ok(Self { by_name, enums })
    }

    /// Where rows and schemas differ.
    pub(crate) fn differences(&self, types: &Types) -> Vec<String> {
        let mut problems = vec![];
        for (name, ty) in types {
            if let Some(schema) = self.by_name.get(name) {
                self.of_type(name, ty, schema, &mut problems);
            }
        }
        problems
    }

    fn of_type(&self, name: &str, ty: &Type, schema: &Value, problems: &mut Vec<String>) {
        let none = Map::new();
        let properties = schema["properties"].as_object().unwrap_or(&none);
        let theirs: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        let ours: BTreeSet<&str> = ty.json.iter().map(|row| row.name.as_str()).collect();
        if ours != theirs {
            problems.push(format!("{name}: members {ours:?}, OpenAPI has {theirs:?}"));
            return;
        }
        let atomic = schema["x-kubernetes-map-type"] == "atomic";
        if atomic != ty.atomic {
            problems.push(format!("{name}: atomic {}, OpenAPI says {atomic}", ty.atomic));
        }
        let required: BTreeSet<&str> = strings(&schema["required"]).into_iter().collect();
        for row in &ty.json {
            let mut field = |what: &str, ours: String, theirs: String| {
                if ours != theirs {
                    problems.push(format!("{name}.{}: {what} {ours}, OpenAPI has {theirs}", row.name));
                }
            };
            let property = &properties[&row.name];
            field(
                "required",
                row.facts.required.to_string(),
                required.contains(row.name.as_str()).to_string(),
            );
            for (what, ours, theirs) in self.of_field(row, property) {
                field(what, ours, theirs);
            }
        }
    }

    fn of_field(&self, row: &Row, property: &Value) -> Vec<(&'static str, String, String)> {
        let facts = &row.facts;
        let topology = match row.card {
            Card::List => &property["x-kubernetes-list-type"],
            Card::One if row.kind == "Bytes" => &property["x-kubernetes-list-type"],
            _ => &property["x-kubernetes-map-type"],
        };
        let single = match row.card {
            Card::One => property,
            Card::List => &property["items"],
            Card::Map => &property["additionalProperties"],
        };
        let mut strategy = vec![];
        strategy.extend(facts.patch_merge.then_some("merge"));
        strategy.extend(facts.patch_retain_keys.then_some("retainKeys"));
        strategy.extend(facts.patch_replace.then_some("replace"));
        let default = facts.default.clone().unwrap_or_else(|| "null".to_owned());
        let keys = &property["x-kubernetes-list-map-keys"];
        let mut pairs = vec![
            ("default", default, property["default"].to_string()),
            ("topology", facts.topology.to_lowercase(), topology.as_str().unwrap_or_default().to_owned()),
            ("keys", format!("{:?}", facts.list_keys), format!("{:?}", strings(keys))),
            (
                "patch key",
                format!("{:?}", facts.patch_key.as_deref()),
                format!("{:?}", property["x-kubernetes-patch-merge-key"].as_str()),
            ),
            (
                "strategy",
                strategy.join(","),
                property["x-kubernetes-patch-strategy"].as_str().unwrap_or_default().to_owned(),
            ),
            ("format", format_of(row), single["format"].as_str().unwrap_or_default().to_owned()),
        ];
        if self.enums {
            pairs.push(("enum", format!("{:?}", facts.values), format!("{:?}", strings(&single["enum"]))));
        }
        pairs
    }
}

/// The format that the kind implies.
fn format_of(row: &Row) -> String {
    let implied = match row.kind {
        "Int32" => "int32",
        "Int64" => "int64",
        "Double" => "double",
        "Bytes" => "byte",
        _ => "",
    };
    row.facts.format.clone().unwrap_or_else(|| implied.to_owned())
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
