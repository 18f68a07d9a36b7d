//! Reads the messages of a generated.proto file: the check on what Go tags say.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;

/// How often a field comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    One,
    Repeated,
    Map,
}

/// A field of a message.
#[derive(Clone, Debug)]
pub(crate) struct ProtoField {
    pub(crate) name: String,
    pub(crate) number: u16,
    pub(crate) label: Label,
    /// The type's name, without package; of a map its value's.
    pub(crate) ty: String,
}

/// Messages by name.
pub(crate) type Messages = BTreeMap<String, Vec<ProtoField>>;

/// Reads the file; no file, no messages.
pub(crate) fn read(path: &Path) -> Result<Messages> {
    let mut messages = Messages::new();
    if !path.exists() {
        return Ok(messages);
    }
    let text = std::fs::read_to_string(path)?;
    let mut current: Option<(String, Vec<ProtoField>)> = None;
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("message ").and_then(|l| l.strip_suffix(" {")) {
            current = Some((name.to_owned(), vec![]));
        } else if line == "}" {
            messages.extend(current.take());
        } else if let Some((_, fields)) = &mut current
            && !line.starts_with("//")
            && line.ends_with(';')
        {
            fields.extend(field(line).with_context(|| format!("{}: {line}", path.display()))?);
        }
    }
    Ok(messages)
}

fn field(line: &str) -> Result<Option<ProtoField>> {
    let Some((left, number)) = line.trim_end_matches(';').split_once('=') else { return Ok(None) };
    let left = left.trim();
    let (label, rest) = if let Some(rest) = left.strip_prefix("repeated ") {
        (Label::Repeated, rest)
    } else if let Some(rest) = left.strip_prefix("map<string, ") {
        (Label::Map, rest)
    } else {
        (Label::One, left.strip_prefix("optional ").context("neither optional, repeated nor map")?)
    };
    let (ty, name) = rest.rsplit_once(' ').context("no name")?;
    let ty = ty.trim_end_matches('>');
    let ty = ty.rsplit('.').next().unwrap_or(ty).to_owned();
    Ok(Some(ProtoField { name: name.to_owned(), number: number.trim().parse()?, label, ty }))
}
