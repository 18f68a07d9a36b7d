//! The road a request takes: listener, chain, layers, dispatch.
//!
//! It knows no engine: storage is reached through registry only.

pub mod body;
pub mod chain;
pub mod context;
pub mod discovery;
pub mod dispatch;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
pub mod health;
pub mod layers;
pub mod listener;
mod negotiate;
pub mod openapi;
pub mod openid;
mod respond;
mod routed;
pub mod stage;
mod verbs;
pub mod version;
mod websocket;
