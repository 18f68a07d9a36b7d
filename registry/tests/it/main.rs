//! The verbs of the registry over the embedded store and the cache, without HTTP.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod boot;
mod deletes;
mod evictions;
mod extensions;
mod immutability;
mod networks;
mod plugins;
mod pods;
mod reads;
mod recorded;
mod reviews;
mod scales;
mod server;
mod services;
mod strategies;
mod table;
mod writes;
