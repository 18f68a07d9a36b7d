//! Between untyped and typed trees: `retype` and `convert` give a plain JSON tree the canonical form
//! of a type, `materialize` gives a canonical tree the shape that Go would print.
//!
//! Walks the catalogue's rows and knows no kinds and no encodings; what is wrong is worded as
//! kube-apiserver words it.

mod materialize;
mod retype;

#[cfg(test)]
mod tests;

pub use materialize::materialize;
pub use retype::{convert, retype};
