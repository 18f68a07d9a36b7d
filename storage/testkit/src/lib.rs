//! What proves a store: the conformance suite, a reference store to compare with, and seeded random work.
//!
//! Every engine and decorator runs [`conformance`] and [`play`] in its tests; [`Memory`] also serves tests
//! that need any store at all. Failures panic, because this crate is only used by tests.

pub mod conformance;
mod memory;
pub mod play;
mod random;

pub use memory::Memory;
pub use random::Random;
