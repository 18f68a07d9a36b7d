//! YAML as sigs.k8s.io/yaml reads and prints it: YAML 1.1 scalars (`yes`, `012`, `1_000`), converted
//! to JSON and from it.
//!
//! Reading goes through a node graph, because aliases and merge keys need one; how far aliases may
//! expand is bounded as go-yaml bounds it. It must not know types.

mod faults;
mod read;
mod scalar;
mod write;

#[cfg(test)]
mod tests;

use super::{DecodeError, Diagnostics, json};
use crate::tree::Value;

pub use write::write;

/// Reads the first YAML document into an untyped tree, keys sorted as in the JSON that Go makes of it.
/// Keys that come twice are one problem in `diag`; the last one stays.
pub fn parse(body: &[u8], diag: &mut Diagnostics) -> Result<Value, DecodeError> {
    read::document(body, diag)
}

/// A YAML document as the JSON text that typed decoders read.
pub fn to_json(body: &[u8], diag: &mut Diagnostics) -> Result<Vec<u8>, DecodeError> {
    let mut out = Vec::new();
    json::write(&parse(body, diag)?, &mut out);
    Ok(out)
}

/// Prints JSON text as YAML, as JSONToYAML does.
pub fn from_json(body: &[u8], out: &mut Vec<u8>) -> Result<(), DecodeError> {
    write(&json::parse(body, &mut Diagnostics::ignore())?, out);
    Ok(())
}
