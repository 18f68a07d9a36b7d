//! Written by `cargo xtask catalogue`. Do not edit.
use super::{KindRow, Type};
pub(super) static FIELD_NAMES: &[&str] = &[];
pub(super) static TYPES: &[Type] = &[];
pub(super) static KINDS: &[KindRow] = &[];
/// Names.
pub mod names {}
