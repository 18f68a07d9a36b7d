//! What each resource means: the resource table, a strategy for each kind, the verbs over storage.
//!
//! HTTP-free: bodies come in as bytes with a media type, replies go out as protobuf bytes with a
//! shape. It names no engine.

mod acts;
mod admit;
pub mod boot;
mod continuation;
mod convert;
mod create;
mod decode;
mod defaults;
mod delete;
pub mod fields;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod get;
mod judge;
mod labelled;
mod list;
mod list_rules;
mod metadata;
pub mod options;
mod ownership;
mod patch;
mod plugins;
pub mod printers;
mod registry;
mod resource;
pub mod review;
mod scale;
mod selection;
mod services;
mod strategy;
mod structural;
pub mod table;
mod update;
mod validate;
mod watch;
pub mod wire;

pub use list::Page;
pub use plugins::{PLUGINS, default_plugins};
pub use registry::{Config, Registry};
pub use resource::Resource;
pub use watch::Watch;
