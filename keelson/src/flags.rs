//! The command line: one table that is parser, help and documentation.
//!
//! Names, spelling rules and errors are kube-apiserver's. What the values mean stands in `config`.

#[cfg(test)]
mod docs;
mod parse;
mod table;

pub(crate) use parse::{Stop, Typed, parse};

#[cfg(test)]
mod tests;
