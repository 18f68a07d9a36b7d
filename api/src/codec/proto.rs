//! Protobuf messages as gogo writes them for Kubernetes' types: proto2, fields in ascending number,
//! values that are no pointers always present, lists unpacked, map entries sorted by key.
//!
//! Walks the catalogue's rows; it must not know kinds, and JSON only as the text of raw leaves.

mod read;
mod write;

pub use read::decode;
pub(crate) use read::{bytes_of, timestamp, varint_of};
pub use write::encode;
