//! What options of list, watch and deletecollection go together, and what those that say nothing mean.
//!
//! The rules and their words are those of kube-apiserver's ListOptions. Knows no resource.

use crate::options::ListOptions;
use keelson_api::status::{FieldError, GroupResource, Quoted, Reason, Result, Status};
use std::num::{IntErrorKind, ParseIntError};

const MATCH: &str = "resourceVersionMatch";

impl ListOptions {
    /// The options with what a watch means that says nothing of where to begin, if they go together.
    ///
    /// # Errors
    /// 422 with what does not.
    pub fn judged(&self) -> Result<Self> {
        let mut options = self.clone();
        let silent = self.send_initial_events.is_none() && self.resource_version_match.is_empty();
        if self.watch && silent && matches!(self.resource_version.as_str(), "" | "0") {
            options.send_initial_events = Some(true);
            "NotOlderThan".clone_into(&mut options.resource_version_match);
        }
        let errors = if self.watch { options.watch_faults() } else { options.list_faults() };
        if errors.is_empty() {
            return Ok(options);
        }
        Err(Status::invalid(&GroupResource::new("meta.k8s.io", "ListOptions"), "", &errors))
    }

    fn list_faults(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let wanted = self.resource_version_match.as_str();
        if !wanted.is_empty() {
            if self.resource_version.is_empty() {
                let detail = "resourceVersionMatch is forbidden unless resourceVersion is provided";
                errors.push(FieldError::forbidden(MATCH, detail));
            }
            self.forbid_continue(&mut errors);
            if !matches!(wanted, "Exact" | "NotOlderThan") {
                errors.push(FieldError::not_supported(MATCH, wanted, &["Exact", "NotOlderThan", ""]));
            }
            if wanted == "Exact" && self.resource_version == "0" {
                let detail = "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"";
                errors.push(FieldError::forbidden(MATCH, detail));
            }
        }
        if self.send_initial_events.is_some() {
            let detail = "sendInitialEvents is forbidden for list";
            errors.push(FieldError::forbidden("sendInitialEvents", detail));
        }
        errors
    }

    fn watch_faults(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let wanted = self.resource_version_match.as_str();
        if self.send_initial_events.is_some() && wanted != "NotOlderThan" {
            let detail = "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan";
            errors.push(FieldError::forbidden(MATCH, detail));
        }
        if !wanted.is_empty() {
            if self.send_initial_events.is_none() {
                let detail =
                    "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided";
                errors.push(FieldError::forbidden(MATCH, detail));
            }
            if wanted != "NotOlderThan" {
                errors.push(FieldError::not_supported(MATCH, wanted, &["NotOlderThan"]));
            }
            self.forbid_continue(&mut errors);
        }
        errors
    }

    fn forbid_continue(&self, errors: &mut Vec<FieldError>) {
        if !self.continue_token.is_empty() {
            let detail = "resourceVersionMatch is forbidden when continue is provided";
            errors.push(FieldError::forbidden(MATCH, detail));
        }
    }
}

/// A resourceVersion text as a number.
pub(crate) fn revision(text: &str) -> Result<u64> {
    if text.is_empty() {
        return Ok(0);
    }
    // Go knows no plus here.
    let digits = if text.starts_with('+') { "+" } else { text };
    digits.parse().map_err(|error: ParseIntError| {
        let what = match error.kind() {
            IntErrorKind::PosOverflow => "value out of range",
            _ => "invalid syntax",
        };
        let why = format!("strconv.ParseUint: parsing {}: {what}", Quoted(text));
        let error = FieldError::invalid("resourceVersion", text, why);
        Status::plain(500, Reason::Unknown, error.to_string())
    })
}
