//! Connections: accepted, secured, served, drained.
//!
//! Knows no path and no user: a request is handed to the chain as it came.

pub mod drain;
