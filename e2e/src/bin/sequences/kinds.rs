//! What can be sent: the kinds of `e2e/sequences.yaml`.

use super::client::yaml_value;
use anyhow::{Context, Result};
use serde_json::Value;

/// One kind.
pub(crate) struct Kind {
    /// Its plural, for what is printed.
    pub(crate) resource: String,
    /// The path of the collection.
    pub(crate) path: String,
    /// A good object, without a name.
    pub(crate) object: Value,
    /// Changes to an object, good and bad, as merge patches.
    pub(crate) changes: Vec<Value>,
    /// The same of its status; none where it has no such subresource.
    pub(crate) status: Vec<Value>,
    pub(crate) scale: bool,
    /// Begins the names of objects.
    pub(crate) prefix: String,
}

/// Reads the table for one namespace.
pub(crate) fn read(namespace: &str) -> Result<Vec<Kind>> {
    let table = yaml_value(include_bytes!("../../../sequences.yaml"))?;
    let common = list(&table["metadata"]);
    let mut kinds = Vec::new();
    for kind in list(&table["kinds"]) {
        let path = kind["path"].as_str().context("a kind without a path")?.replace("NAMESPACE", namespace);
        let mut changes = list(&kind["changes"]);
        changes.extend(common.iter().cloned());
        kinds.push(Kind {
            resource: path.rsplit('/').next().unwrap_or_default().to_owned(),
            object: serde_json::from_str(&kind["object"].to_string().replace("NAMESPACE", namespace))?,
            changes,
            status: list(&kind["status"]),
            scale: kind["scale"] == true,
            prefix: if path.contains("/namespaces/") { String::new() } else { format!("{namespace}-") },
            path,
        });
    }
    Ok(kinds)
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}
