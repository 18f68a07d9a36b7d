//! What is said on the wire: names, the catalogue of types, the object tree, codecs and patches.
//!
//! A leaf crate: it knows no I/O, no clock, no users and no HTTP.

pub mod apply;
pub mod catalogue;
pub mod cel;
pub mod codec;
pub mod leaf;
pub mod patch;
pub mod regexp;
pub mod request_info;
pub mod schema;
pub mod selector;
pub mod status;
pub mod syntax;
pub mod tree;
pub mod user;
