//! JSON, read as sigs.k8s.io/json reads it and written as Go's encoding/json writes it.
//!
//! Untyped trees (`parse`, `write`) serve patches and custom resources; typed ones (`decode`,
//! `encode`) walk the catalogue's rows. It must not know kinds, HTTP or where bytes come from.

mod indent;
mod parse;
mod quote;
mod scan;
mod write;

pub use indent::{compact, indent};
pub use parse::parse;
pub(crate) use quote::quote;
pub use write::{write, write_float, write_string};

use super::{DecodeError, Diagnostics};
use crate::catalogue::TypeId;
use crate::tree::Object;

/// Reads a typed object into canonical form; strict problems go to `diag`.
pub fn decode(ty: TypeId, body: &[u8], diag: &mut Diagnostics) -> Result<Object, DecodeError> {
    let _ = (ty, body, diag);
    unimplemented!()
}

/// Writes a canonical typed object as Go would: struct order, HTML-escaped, no newline at the end.
pub fn encode(ty: TypeId, object: &Object, out: &mut Vec<u8>) {
    let _ = (ty, object, out);
    unimplemented!()
}
