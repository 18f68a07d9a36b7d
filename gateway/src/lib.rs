//! The road a request takes: listener, chain, layers, dispatch.
//!
//! It knows no engine: storage is reached through registry only.

pub mod body;
pub mod chain;
pub mod context;
pub mod health;
pub mod layers;
pub mod listener;
mod respond;
pub mod stage;
pub mod version;
