//! What each resource means: the resource table, a strategy for each kind, the verbs over storage.
//!
//! HTTP-free: bodies come in as bytes with a media type, replies go out as protobuf bytes with a
//! shape. It names no engine.

pub mod options;
pub mod table;
pub mod wire;
