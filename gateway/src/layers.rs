//! The layers of the chain, one a file. Each file opens with what it takes, gives, answers and limits.
//!
//! A layer does one thing; the order stands in `crate::chain`.

pub mod audit_id;
pub mod authenticate;
pub mod authorize;
pub mod cache_control;
pub mod catch_panic;
pub mod classify;
pub mod deadline;
pub mod drain;
pub(crate) mod refuse;
pub mod seat;
