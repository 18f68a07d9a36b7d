//! JSON, read as sigs.k8s.io/json reads it and written as Go's encoding/json writes it.
//!
//! Untyped trees (`parse`, `write`) serve patches and custom resources; typed ones (`decode`,
//! `encode`) walk the catalogue's rows. It must not know kinds, HTTP or where bytes come from.

mod encode;
mod indent;
mod meta;
mod parse;
mod quote;
mod scan;
mod typed;
mod write;

pub use encode::encode;
pub(crate) use encode::{omitted, scalar, write_name, zero_text};
pub use indent::{compact, indent};
pub use meta::{TypeMeta, type_meta};
pub(crate) use parse::number;
pub use parse::parse;
pub(crate) use quote::quote;
pub(crate) use scan::{Scanner, Token};
pub use typed::decode;
pub(crate) use typed::{integer, text_leaf};
pub(crate) use write::{positional, shortest, write_bool, write_int};
pub use write::{write, write_float, write_string};

#[cfg(test)]
mod tests;
