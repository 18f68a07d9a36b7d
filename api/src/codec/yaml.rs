//! YAML as sigs.k8s.io/yaml reads and prints it: YAML 1.1 scalars, converted to JSON and from it.

use super::{DecodeError, Diagnostics};
use crate::tree::Value;

/// Reads a YAML document into an untyped tree; keys that come twice are noted in `diag`.
pub fn parse(body: &[u8], diag: &mut Diagnostics) -> Result<Value, DecodeError> {
    let _ = (body, diag);
    unimplemented!()
}

/// A YAML document as the JSON text that typed decoders read.
pub fn to_json(body: &[u8], diag: &mut Diagnostics) -> Result<Vec<u8>, DecodeError> {
    let mut out = Vec::new();
    super::json::write(&parse(body, diag)?, &mut out);
    Ok(out)
}

/// Prints a tree: keys sorted, two spaces a level, lists not indented.
pub fn write(value: &Value, out: &mut Vec<u8>) {
    let _ = (value, out);
    unimplemented!()
}
