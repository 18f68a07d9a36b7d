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
    /// Strategic merge patches with directives.
    pub(crate) directives: Vec<Value>,
    /// Subresources that are written as an object is.
    pub(crate) parts: Vec<Part>,
    /// What is posted to subresources: their names and the bodies.
    pub(crate) acts: Vec<(String, Value)>,
    /// Is it only posted, and nothing kept?
    pub(crate) asked: bool,
    pub(crate) scale: bool,
    /// The names of its objects.
    pub(crate) names: Vec<String>,
    /// Is it in a namespace?
    pub(crate) namespaced: bool,
}

/// A subresource that is written.
pub(crate) struct Part {
    pub(crate) name: String,
    /// As those of an object.
    pub(crate) changes: Vec<Value>,
    /// Is it put only?
    pub(crate) put_only: bool,
}

/// Reads the table for one namespace; `number` is what keeps apart the names that are addresses.
pub(crate) fn read(namespace: &str, number: u64) -> Result<Vec<Kind>> {
    let text = String::from_utf8_lossy(include_bytes!("../../../sequences.yaml"));
    let text = text.replace("NAMESPACE", namespace).replace("NUMBER", &(number % 250).to_string());
    let table = yaml_value(text.as_bytes())?;
    let common = list(&table["metadata"]);
    let mut kinds = Vec::new();
    for kind in list(&table["kinds"]) {
        let path = kind["path"].as_str().context("a kind without a path")?.to_owned();
        let namespaced = path.contains("/namespaces/");
        let prefix = if namespaced { String::new() } else { format!("{namespace}-") };
        let mut names: Vec<String> =
            list(&kind["names"]).iter().filter_map(Value::as_str).map(str::to_owned).collect();
        if names.is_empty() {
            names = ["one", "two"].map(|name| prefix.clone() + name).to_vec();
        }
        let mut changes = list(&kind["changes"]);
        changes.extend(common.iter().cloned());
        kinds.push(Kind {
            resource: path.rsplit('/').next().unwrap_or_default().to_owned(),
            object: kind["object"].clone(),
            changes,
            directives: list(&kind["directives"]),
            parts: parts(&kind),
            acts: acts(&kind["acts"]),
            asked: kind["asked"] == true,
            scale: kind["scale"] == true,
            names,
            namespaced,
            path,
        });
    }
    Ok(kinds)
}

/// The status, and what else is written so.
fn parts(kind: &Value) -> Vec<Part> {
    let part = |name: &str, changes: &Value, put_only| Part {
        name: name.to_owned(),
        changes: list(changes),
        put_only,
    };
    let mut parts = Vec::new();
    if kind["status"].is_array() {
        parts.push(part("status", &kind["status"], false));
    }
    for (members, put_only) in [("parts", false), ("put", true)] {
        let own = kind[members].as_object().into_iter().flatten();
        parts.extend(own.map(|(name, changes)| part(name, changes, put_only)));
    }
    parts
}

fn acts(table: &Value) -> Vec<(String, Value)> {
    let own = table.as_object().into_iter().flatten();
    own.flat_map(|(name, bodies)| list(bodies).into_iter().map(|body| (name.clone(), body))).collect()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}
