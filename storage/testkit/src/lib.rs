//! What proves a store: the conformance suite, a reference store to compare with, seeded random work, and a
//! checker of recorded histories.
//!
//! Every engine and decorator runs [`conformance`] and [`play`] in its tests; [`Memory`] also serves tests
//! that need any store at all. [`history`] judges what clients saw, whoever served them; [`Planted`] proves
//! the judge. Failures panic, because this crate is only used by tests.

pub mod conformance;
mod disk;
mod flaky;
pub mod history;
mod memory;
pub mod mixed;
mod planted;
pub mod play;
mod random;

pub use disk::Disk;
pub use flaky::{Flaky, Odds};
pub use memory::Memory;
pub use planted::{Bug, Planted};
pub use random::Random;
