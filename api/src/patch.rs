//! Patches: a change to an object, described by the client.
//!
//! JSON patch and merge patch work on plain JSON trees; strategic merge patch asks the catalogue how
//! each list merges. A `tree::Raw` met on the way is read into a tree. Nothing here knows kinds by
//! name, HTTP, storage or who is asking: the caller turns the object into the tree that Go would
//! print, patches it, and reads the result back as its type.

pub mod go_text;
pub mod json_patch;
pub mod merge;
pub mod strategic;

use crate::codec::{Diagnostics, json};
use crate::status::{Reason, Status};
use crate::tree::{Text, Value};
use std::mem;

/// Why a patch was not applied. The variant says what kube-apiserver answers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatchError {
    /// 400 BadRequest with this message: the patch is not what it claims to be.
    #[error("{0}")]
    Malformed(String),
    /// 413 RequestEntityTooLarge with this message: too many operations, or too much work.
    #[error("{0}")]
    TooLarge(String),
    /// 422 Invalid: the patch does not apply to this object. The client is told only that there was
    /// an error in its request; the message here is for us.
    #[error("{0}")]
    Inapplicable(String),
    /// 500 without a reason but with this message. kube-apiserver answers so where its merge fails
    /// in a way that it gave no code, though the fault is the patch's.
    #[error("{0}")]
    Unclassified(String),
}

impl PatchError {
    /// The HTTP code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        match self {
            Self::Malformed(_) => 400,
            Self::TooLarge(_) => 413,
            Self::Inapplicable(_) => 422,
            Self::Unclassified(_) => 500,
        }
    }
}

impl From<PatchError> for Box<Status> {
    fn from(error: PatchError) -> Self {
        match error {
            PatchError::Malformed(message) => Status::bad_request(message),
            PatchError::TooLarge(message) => Status::request_entity_too_large(&message),
            PatchError::Inapplicable(_) => {
                Status::unprocessable("the server rejected our request due to an error in our request")
            }
            PatchError::Unclassified(message) => Status::plain(500, Reason::Unknown, message),
        }
    }
}

/// Reads a raw leaf into a tree in its place; any other value stays as it is.
fn open(value: &mut Value) -> Result<(), PatchError> {
    if let Value::Raw(raw) = value {
        let read = json::parse(raw.as_str().as_bytes(), &mut Diagnostics::ignore());
        *value = read.map_err(|error| PatchError::Inapplicable(error.to_string()))?;
    }
    Ok(())
}

/// How Go's decoder names a value that it cannot put into a field.
const fn go_kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        Value::Object(_) | Value::Raw(_) => "object",
    }
}

/// What makes two scalars of a list the same: their type and value, as Go compares interfaces.
/// Lists and objects have none, they equal nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Ident {
    Null,
    Bool(bool),
    Int(i64),
    Float(u64),
    Str(Text),
}

impl Ident {
    fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null => Self::Null,
            Value::Bool(b) => Self::Bool(*b),
            Value::Int(n) => Self::Int(*n),
            // Adding zero makes -0 a 0: they are equal but have other bits.
            Value::Float(f) => Self::Float((f + 0.0).to_bits()),
            Value::Str(text) => Self::Str(text.clone()),
            Value::Raw(_) | Value::List(_) | Value::Object(_) => return None,
        })
    }
}

/// Takes a value out of its place, leaving null.
const fn take(value: &mut Value) -> Value {
    mem::replace(value, Value::Null)
}
