//! Encodings of objects: JSON, protobuf, YAML, and the road from protobuf to JSON without a tree.
//!
//! Every codec is a walker over the rows of the catalogue; none knows a kind by name. All input is
//! hostile: depth is bounded by `tree::MAX_DEPTH`, lengths by the input, and nothing here panics.

pub(crate) mod canonical;
mod diagnostics;
pub mod envelope;
mod error;
pub mod json;
pub(crate) mod mismatch;
pub(crate) mod path;
mod plan;
pub mod proto;
pub mod transcode;
pub mod view;
mod wire;
pub mod yaml;

pub use diagnostics::Diagnostics;
pub use error::{DecodeError, DecodeKind};
