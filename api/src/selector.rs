//! Selectors: which objects of a list a client means, by their labels or by their fields.
//!
//! Parsing, matching and printing; error messages are kube-apiserver's. Which fields a kind may be
//! selected by is not known here.

pub mod field;
pub mod label;

pub use field::FieldSelector;
pub use label::LabelSelector;

/// The longest selector that is read. A request's address cannot be longer.
pub const MAX_BYTES: usize = 64 << 10;

/// Why a selector cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SelectorError(pub String);

/// Refuses a selector that is too long.
fn bounded(text: &str) -> Result<(), SelectorError> {
    if text.len() > MAX_BYTES {
        return Err(SelectorError(format!("selector must be no more than {MAX_BYTES} bytes")));
    }
    Ok(())
}
