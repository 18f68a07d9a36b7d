//! Why a configuration was not applied, as upstream words it.

use super::element::Element;
use super::managed::{Manager, Operation};
use crate::codec::json::quote;
use crate::status::{Cause, Details, Reason, Status};
use std::fmt::{self, Display, Write};

/// A field that another manager owns with another value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Who owns it.
    pub manager: Manager,
    /// The field.
    pub path: Vec<Element>,
}

/// Why a configuration was not applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// 409: others own fields with other values; sorted by manager.
    #[error("{}", conflict_message(.0))]
    Conflicts(Vec<Conflict>),
    /// 400 with this message.
    #[error("{0}")]
    BadRequest(String),
    /// 500 without a reason but with this message: so kube-apiserver answers what does not fit the
    /// schema.
    #[error("{0}")]
    Internal(String),
}

impl From<ApplyError> for Box<Status> {
    fn from(error: ApplyError) -> Self {
        let message = error.to_string();
        match error {
            ApplyError::BadRequest(message) => Status::bad_request(message),
            ApplyError::Internal(message) => Status::plain(500, Reason::Unknown, message),
            ApplyError::Conflicts(conflicts) => {
                let cause = |conflict: &Conflict| Cause {
                    reason: "FieldManagerConflict".to_owned(),
                    message: format!("conflict with {}", Owner(&conflict.manager)),
                    field: Path(&conflict.path).to_string(),
                };
                let causes = conflicts.iter().map(cause).collect();
                let mut status = Status::plain(409, Reason::Conflict, message);
                status.details = Some(Box::new(Details { causes, ..Details::default() }));
                status
            }
        }
    }
}

/// `"name" with subresource "status" using v1`.
struct Owner<'a>(&'a Manager);

impl Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&quote(&self.0.name))?;
        if !self.0.subresource.is_empty() {
            write!(f, " with subresource {}", quote(&self.0.subresource))?;
        }
        if self.0.operation == Operation::Update {
            write!(f, " using {}", self.0.api_version)?;
        }
        Ok(())
    }
}

/// `.spec.containers[name="c"].image`.
struct Path<'a>(&'a [Element]);

impl Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|element| element.fmt(f))
    }
}

fn conflict_message(conflicts: &[Conflict]) -> String {
    if let [Conflict { manager, path }] = conflicts {
        return format!("Apply failed with 1 conflict: conflict with {}: {}", Owner(manager), Path(path));
    }
    let mut text = format!("Apply failed with {} conflicts: ", conflicts.len());
    for (i, group) in conflicts.chunk_by(|a, b| a.manager == b.manager).enumerate() {
        let line = if i == 0 { "" } else { "\n" };
        let _ = write!(text, "{line}conflicts with {}:", Owner(&group[0].manager));
        for conflict in group {
            let _ = write!(text, "\n- {}", Path(&conflict.path));
        }
    }
    text
}
