//! Connections: accepted, secured, served, drained.
//!
//! Knows no path and no user: a request is handed to the chain as it came, and what a connection showed
//! is handed on unjudged.

mod accept;
mod activity;
pub mod drain;
mod framing;
mod heads;
mod http;
mod linger;
mod stall;
mod streams;
pub mod tls;

pub use accept::{Limits, Listener, Outcome, bind};

#[cfg(test)]
mod tests;
