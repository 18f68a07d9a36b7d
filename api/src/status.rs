//! Errors as Kubernetes says them: code, reason, message and details.
//!
//! Every error that a client sees is a `Status`; wording is kube-apiserver's. Nothing here logs, and
//! nothing here knows what an engine or a connection is.

use crate::tree::{Object, Value};
use std::collections::HashSet;
use std::fmt;

/// A group and a resource (or kind): how errors name what they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct GroupResource {
    /// API group; empty for the core group.
    pub group: String,
    /// Plural resource, or kind for `Invalid`.
    pub resource: String,
}

impl GroupResource {
    /// The pair.
    #[must_use]
    pub fn new(group: &str, resource: &str) -> Self {
        Self { group: group.to_owned(), resource: resource.to_owned() }
    }

    const fn is_empty(&self) -> bool {
        self.group.is_empty() && self.resource.is_empty()
    }
}

impl fmt::Display for GroupResource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.group.is_empty() {
            return f.write_str(&self.resource);
        }
        write!(f, "{}.{}", self.resource, self.group)
    }
}

/// Go's `%q`.
pub struct Quoted<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\u{7}' => f.write_str("\\a")?,
                '\u{8}' => f.write_str("\\b")?,
                '\u{c}' => f.write_str("\\f")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                '\u{b}' => f.write_str("\\v")?,
                c if (c as u32) < 0x20 || c == '\u{7f}' => write!(f, "\\x{:02x}", c as u32)?,
                c => write!(f, "{c}")?,
            }
        }
        f.write_str("\"")
    }
}

/// Why, in one word for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 409, create of a name that exists.
    AlreadyExists,
    /// 400.
    BadRequest,
    /// 409, lost an update race or a precondition.
    Conflict,
    /// 410, a revision that is compacted away.
    Expired,
    /// 403.
    Forbidden,
    /// 410.
    Gone,
    /// 500, ours.
    InternalError,
    /// 422.
    Invalid,
    /// 405.
    MethodNotAllowed,
    /// 406.
    NotAcceptable,
    /// 404.
    NotFound,
    /// 413.
    RequestEntityTooLarge,
    /// 500 with a hint to retry.
    ServerTimeout,
    /// 503.
    ServiceUnavailable,
    /// 504.
    Timeout,
    /// 429.
    TooManyRequests,
    /// 401.
    Unauthorized,
    /// No reason given; an empty string on the wire.
    Unknown,
    /// 415.
    UnsupportedMediaType,
}

impl Reason {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AlreadyExists => "AlreadyExists",
            Self::BadRequest => "BadRequest",
            Self::Conflict => "Conflict",
            Self::Expired => "Expired",
            Self::Forbidden => "Forbidden",
            Self::Gone => "Gone",
            Self::InternalError => "InternalError",
            Self::Invalid => "Invalid",
            Self::MethodNotAllowed => "MethodNotAllowed",
            Self::NotAcceptable => "NotAcceptable",
            Self::NotFound => "NotFound",
            Self::RequestEntityTooLarge => "RequestEntityTooLarge",
            Self::ServerTimeout => "ServerTimeout",
            Self::ServiceUnavailable => "ServiceUnavailable",
            Self::Timeout => "Timeout",
            Self::TooManyRequests => "TooManyRequests",
            Self::Unauthorized => "Unauthorized",
            Self::Unknown => "",
            Self::UnsupportedMediaType => "UnsupportedMediaType",
        }
    }
}

/// One cause of an error: which field, why, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// Machine-readable reason (`FieldValueInvalid`).
    pub reason: String,
    /// Words.
    pub message: String,
    /// Field path (`spec.replicas`).
    pub field: String,
}

/// What an error is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Name of the object.
    pub name: String,
    /// Group of the resource.
    pub group: String,
    /// Resource, or kind for `Invalid`.
    pub kind: String,
    /// Uid of the object.
    pub uid: String,
    /// Causes.
    pub causes: Vec<Cause>,
    /// When to try again, in seconds; 0: not said.
    pub retry_after_seconds: i32,
}

/// An error (or, for some deletes, a success) as Kubernetes says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// HTTP code.
    pub code: u16,
    /// Reason.
    pub reason: Reason,
    /// Words.
    pub message: String,
    /// What it is about.
    pub details: Option<Box<Details>>,
    /// A continue token to go on with (expired lists).
    pub continue_token: String,
}

/// The result of everything that answers a client.
pub type Result<T, E = Box<Status>> = std::result::Result<T, E>;

/// How many bytes of errors one Status tells of: a body can hold a fault every few bytes, and each is told
/// in hundreds, twice.
pub const ERRORS_BYTES: usize = 1 << 20;

/// The first errors, as far as there is room; one in any case.
fn bounded(errors: &[FieldError]) -> &[FieldError] {
    let mut room = ERRORS_BYTES;
    let fits = errors.iter().take_while(|error| {
        let bytes = error.field.len() + error.value.len() + error.detail.len();
        let before = room;
        room = room.saturating_sub(bytes.max(1));
        before > 0
    });
    &errors[..fits.count()]
}

/// The errors' texts, each once.
fn told_once(errors: &[FieldError]) -> Vec<String> {
    let mut seen = HashSet::with_capacity(errors.len());
    let mut told = Vec::with_capacity(errors.len());
    for text in errors.iter().map(ToString::to_string) {
        if seen.insert(text.clone()) {
            told.push(text);
        }
    }
    told
}

impl Status {
    fn new(code: u16, reason: Reason, message: String) -> Box<Self> {
        Box::new(Self { code, reason, message, details: None, continue_token: String::new() })
    }

    fn about(code: u16, reason: Reason, message: String, what: &GroupResource, name: &str) -> Box<Self> {
        let details = Details {
            name: name.to_owned(),
            group: what.group.clone(),
            kind: what.resource.clone(),
            ..Details::default()
        };
        let mut status = Self::new(code, reason, message);
        status.details = Some(Box::new(details));
        status
    }

    /// 404.
    #[must_use]
    pub fn not_found(what: &GroupResource, name: &str) -> Box<Self> {
        let message = format!("{what} {} not found", Quoted(name));
        Self::about(404, Reason::NotFound, message, what, name)
    }

    /// 404 for a path that nothing serves.
    #[must_use]
    pub fn no_such_path() -> Box<Self> {
        let message = "the server could not find the requested resource".to_owned();
        let mut status = Self::new(404, Reason::NotFound, message);
        status.details = Some(Box::default());
        status
    }

    /// 409.
    #[must_use]
    pub fn already_exists(what: &GroupResource, name: &str) -> Box<Self> {
        let message = format!("{what} {} already exists", Quoted(name));
        Self::about(409, Reason::AlreadyExists, message, what, name)
    }

    /// 409 after every generated name collided.
    #[must_use]
    pub fn generate_name_conflict(what: &GroupResource, name: &str) -> Box<Self> {
        let tail = "the server was not able to generate a unique name for the object";
        let message = format!("{what} {} already exists, {tail}", Quoted(name));
        let mut status = Self::about(409, Reason::AlreadyExists, message, what, name);
        status.retry_after(1);
        status
    }

    /// 409.
    #[must_use]
    pub fn conflict(what: &GroupResource, name: &str, why: &str) -> Box<Self> {
        let message = format!("Operation cannot be fulfilled on {what} {}: {why}", Quoted(name));
        Self::about(409, Reason::Conflict, message, what, name)
    }

    /// 403.
    #[must_use]
    pub fn forbidden(what: &GroupResource, name: &str, why: &str) -> Box<Self> {
        let message = match (what.is_empty(), name.is_empty()) {
            (true, _) => format!("forbidden: {why}"),
            (false, true) => format!("{what} is forbidden: {why}"),
            (false, false) => format!("{what} {} is forbidden: {why}", Quoted(name)),
        };
        Self::about(403, Reason::Forbidden, message, what, name)
    }

    /// 401.
    #[must_use]
    pub fn unauthorized() -> Box<Self> {
        Self::new(401, Reason::Unauthorized, "Unauthorized".to_owned())
    }

    /// 400.
    #[must_use]
    pub fn bad_request(message: impl Into<String>) -> Box<Self> {
        Self::new(400, Reason::BadRequest, message.into())
    }

    /// 410 with reason Gone.
    #[must_use]
    pub fn gone(message: impl Into<String>) -> Box<Self> {
        Self::new(410, Reason::Gone, message.into())
    }

    /// 410 with reason Expired.
    #[must_use]
    pub fn expired(message: impl Into<String>) -> Box<Self> {
        Self::new(410, Reason::Expired, message.into())
    }

    /// 405.
    #[must_use]
    pub fn method_not_supported(what: &GroupResource, action: &str) -> Box<Self> {
        let named = what.to_string();
        let message = format!("{action} is not supported on resources of kind {}", Quoted(&named));
        Self::about(405, Reason::MethodNotAllowed, message, what, "")
    }

    /// 405 for a verb that the path does not have.
    #[must_use]
    pub fn method_not_allowed() -> Box<Self> {
        let message = "the server does not allow this method on the requested resource".to_owned();
        let mut status = Self::new(405, Reason::MethodNotAllowed, message);
        status.details = Some(Box::default());
        status
    }

    /// 406.
    #[must_use]
    pub fn not_acceptable(accepted: &str) -> Box<Self> {
        let message = format!("only the following media types are accepted: {accepted}");
        Self::new(406, Reason::NotAcceptable, message)
    }

    /// 415.
    #[must_use]
    pub fn unsupported_media_type(accepted: &str) -> Box<Self> {
        let head = "the body of the request was in an unknown format - accepted media types include:";
        Self::new(415, Reason::UnsupportedMediaType, format!("{head} {accepted}"))
    }

    /// 413.
    #[must_use]
    pub fn request_entity_too_large(why: &str) -> Box<Self> {
        let message = format!("Request entity too large: {why}");
        Self::new(413, Reason::RequestEntityTooLarge, message)
    }

    /// 422.
    #[must_use]
    pub fn invalid(kind: &GroupResource, name: &str, errors: &[FieldError]) -> Box<Self> {
        let quoted = Quoted(name);
        let errors = bounded(errors);
        let message = match errors {
            [] => format!("{kind} {quoted} is invalid"),
            [one] => format!("{kind} {quoted} is invalid: {one}"),
            many => match told_once(many).as_slice() {
                [one] => format!("{kind} {quoted} is invalid: {one}"),
                all => format!("{kind} {quoted} is invalid: [{}]", all.join(", ")),
            },
        };
        let mut status = Self::about(422, Reason::Invalid, message, kind, name);
        let details = status.details.get_or_insert_default();
        details.causes = errors.iter().map(FieldError::cause).collect();
        status
    }

    /// 422 without a kind: a patch that does not apply.
    #[must_use]
    pub fn unprocessable(message: impl Into<String>) -> Box<Self> {
        let mut status = Self::new(422, Reason::Invalid, message.into());
        status.details = Some(Box::default());
        status
    }

    /// 429.
    #[must_use]
    pub fn too_many_requests(message: impl Into<String>, retry_after_seconds: i32) -> Box<Self> {
        let mut status = Self::new(429, Reason::TooManyRequests, message.into());
        status.retry_after(retry_after_seconds);
        status
    }

    /// 500.
    #[must_use]
    pub fn internal(why: &str) -> Box<Self> {
        let message = format!("Internal error occurred: {why}");
        let mut status = Self::new(500, Reason::InternalError, message);
        let cause = Cause { message: why.to_owned(), ..Cause::default() };
        status.details.get_or_insert_default().causes.push(cause);
        status
    }

    /// 501: what is not there yet says so.
    #[must_use]
    pub fn not_implemented(what: &str) -> Box<Self> {
        Self::new(501, Reason::Unknown, format!("{what} is not implemented"))
    }

    /// 500 with a hint to retry: the store did not answer in time.
    #[must_use]
    pub fn server_timeout(what: &GroupResource, operation: &str, retry_after_seconds: i32) -> Box<Self> {
        let tail = "could not be completed at this time, please try again.";
        let message = format!("The {operation} operation against {what} {tail}");
        let mut status = Self::about(500, Reason::ServerTimeout, message, what, operation);
        status.retry_after(retry_after_seconds);
        status
    }

    /// 503.
    #[must_use]
    pub fn service_unavailable(why: impl Into<String>) -> Box<Self> {
        Self::new(503, Reason::ServiceUnavailable, why.into())
    }

    /// 504.
    #[must_use]
    pub fn timeout(why: &str, retry_after_seconds: i32) -> Box<Self> {
        let mut status = Self::new(504, Reason::Timeout, format!("Timeout: {why}"));
        status.retry_after(retry_after_seconds);
        status
    }

    /// 504 for a revision that is not there yet.
    #[must_use]
    pub fn revision_too_large(wanted: u64, current: u64) -> Box<Self> {
        let message = format!("Too large resource version: {wanted}, current: {current}");
        let mut status = Self::timeout(&message, 1);
        let cause = Cause {
            reason: "ResourceVersionTooLarge".to_owned(),
            message: "Too large resource version".to_owned(),
            ..Cause::default()
        };
        status.details.get_or_insert_default().causes.push(cause);
        status
    }

    /// A plain error of any code, without details.
    #[must_use]
    pub fn plain(code: u16, reason: Reason, message: impl Into<String>) -> Box<Self> {
        Self::new(code, reason, message.into())
    }

    fn retry_after(&mut self, seconds: i32) {
        self.details.get_or_insert_default().retry_after_seconds = seconds;
    }

    /// Is it a failure?
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        self.code >= 400
    }

    /// The success that a delete answers with.
    #[must_use]
    pub fn deleted(what: &GroupResource, name: &str, uid: &str) -> Box<Self> {
        let mut status = Self::about(200, Reason::Unknown, String::new(), what, name);
        uid.clone_into(&mut status.details.get_or_insert_default().uid);
        status
    }

    /// A success without details.
    #[must_use]
    pub fn success(code: u16) -> Box<Self> {
        Self::new(code, Reason::Unknown, String::new())
    }

    /// The object on the wire, in canonical form for the catalogue's `Status`.
    #[must_use]
    pub fn to_tree(&self) -> Object {
        let mut status = Object::with_capacity(8);
        status.insert("kind", "Status");
        status.insert("apiVersion", "v1");
        if !self.continue_token.is_empty() {
            let metadata: Object = [("continue", self.continue_token.as_str())].into_iter().collect();
            status.insert("metadata", metadata);
        }
        status.insert("status", if self.is_failure() { "Failure" } else { "Success" });
        insert_text(&mut status, "message", &self.message);
        insert_text(&mut status, "reason", self.reason.as_str());
        if let Some(details) = &self.details {
            status.insert("details", details.to_tree());
        }
        if self.is_failure() || self.code == 201 {
            status.insert("code", i64::from(self.code));
        }
        status
    }
}

impl Details {
    fn to_tree(&self) -> Object {
        let mut tree = Object::new();
        insert_text(&mut tree, "name", &self.name);
        insert_text(&mut tree, "group", &self.group);
        insert_text(&mut tree, "kind", &self.kind);
        insert_text(&mut tree, "uid", &self.uid);
        if !self.causes.is_empty() {
            let causes = self.causes.iter().map(|cause| Value::Object(cause.to_tree()));
            tree.insert("causes", causes.collect::<Vec<_>>());
        }
        if self.retry_after_seconds != 0 {
            tree.insert("retryAfterSeconds", i64::from(self.retry_after_seconds));
        }
        tree
    }
}

impl Cause {
    fn to_tree(&self) -> Object {
        let mut tree = Object::new();
        insert_text(&mut tree, "reason", &self.reason);
        insert_text(&mut tree, "message", &self.message);
        insert_text(&mut tree, "field", &self.field);
        tree
    }
}

fn insert_text(object: &mut Object, key: &str, text: &str) {
    if !text.is_empty() {
        object.insert(key, text);
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Status {}

/// Why a field is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Must not be repeated.
    Duplicate,
    /// Not allowed, valid or not.
    Forbidden,
    /// Ours.
    Internal,
    /// Not a valid value.
    Invalid,
    /// Refers to nothing.
    NotFound,
    /// Not one of the supported values.
    NotSupported,
    /// Must be given.
    Required,
    /// Fewer items than allowed.
    TooFew,
    /// Longer than allowed.
    TooLong,
    /// More items than allowed.
    TooMany,
    /// Shorter than allowed.
    TooShort,
    /// Not the type it must be.
    TypeInvalid,
}

impl Fault {
    /// The cause's reason on the wire.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Duplicate => "FieldValueDuplicate",
            Self::Forbidden => "FieldValueForbidden",
            Self::Internal => "InternalError",
            Self::Invalid => "FieldValueInvalid",
            Self::NotFound => "FieldValueNotFound",
            Self::NotSupported => "FieldValueNotSupported",
            Self::Required => "FieldValueRequired",
            Self::TooFew => "FieldValueTooFew",
            Self::TooLong => "FieldValueTooLong",
            Self::TooMany => "FieldValueTooMany",
            Self::TooShort => "FieldValueTooShort",
            Self::TypeInvalid => "FieldValueTypeInvalid",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Duplicate => "Duplicate value",
            Self::Forbidden => "Forbidden",
            Self::Internal => "Internal error",
            Self::Invalid | Self::TypeInvalid => "Invalid value",
            Self::NotFound => "Not found",
            Self::NotSupported => "Unsupported value",
            Self::Required => "Required value",
            Self::TooFew => "Too few",
            Self::TooLong => "Too long",
            Self::TooMany => "Too many",
            Self::TooShort => "Too short",
        }
    }
}

/// One field that validation refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Why.
    pub fault: Fault,
    /// Field path.
    pub field: String,
    /// The value as upstream prints it (quoted text, number, JSON); empty: none is printed.
    pub value: String,
    /// More words; may be empty.
    pub detail: String,
}

impl FieldError {
    /// An invalid text value.
    #[must_use]
    pub fn invalid(field: &str, value: &str, detail: impl Into<String>) -> Self {
        let value = Quoted(value).to_string();
        Self { fault: Fault::Invalid, field: field.to_owned(), value, detail: detail.into() }
    }

    /// A missing value.
    #[must_use]
    pub fn required(field: &str, detail: impl Into<String>) -> Self {
        Self::plain(Fault::Required, field, detail)
    }

    /// A value that is not allowed.
    #[must_use]
    pub fn forbidden(field: &str, detail: impl Into<String>) -> Self {
        Self::plain(Fault::Forbidden, field, detail)
    }

    /// A value that is not one of `supported`, which must be sorted.
    #[must_use]
    pub fn not_supported(field: &str, value: &str, supported: &[&str]) -> Self {
        let quoted: Vec<String> = supported.iter().map(|s| Quoted(s).to_string()).collect();
        let detail = format!("supported values: {}", quoted.join(", "));
        let value = Quoted(value).to_string();
        Self { fault: Fault::NotSupported, field: field.to_owned(), value, detail }
    }

    fn plain(fault: Fault, field: &str, detail: impl Into<String>) -> Self {
        Self { fault, field: field.to_owned(), value: String::new(), detail: detail.into() }
    }

    fn body(&self) -> String {
        let mut body = self.fault.words().to_owned();
        if !self.value.is_empty() {
            body.push_str(": ");
            body.push_str(&self.value);
        }
        if !self.detail.is_empty() {
            body.push_str(": ");
            body.push_str(&self.detail);
        }
        body
    }

    fn cause(&self) -> Cause {
        Cause { reason: self.fault.reason().to_owned(), message: self.body(), field: self.field.clone() }
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.body())
    }
}

#[cfg(test)]
mod tests {
    use super::{ERRORS_BYTES, FieldError, GroupResource, Status};

    #[test]
    fn errors_are_told_once_and_as_far_as_there_is_room() {
        let kind = GroupResource::new("", "ConfigMap");
        let twice = [FieldError::required("a", "x"), FieldError::required("a", "x")];
        let status = Status::invalid(&kind, "n", &twice);
        assert_eq!(status.message, "ConfigMap \"n\" is invalid: a: Required value: x");
        assert_eq!(status.details.map_or(0, |details| details.causes.len()), 2);

        let many: Vec<_> = (0..300_000).map(|i| FieldError::invalid("a", &i.to_string(), "no")).collect();
        let status = Status::invalid(&kind, "n", &many);
        assert!(status.message.len() < 4 * ERRORS_BYTES, "{}", status.message.len());
        let long = [FieldError::invalid("a", &"x".repeat(2 * ERRORS_BYTES), "no"), twice[0].clone()];
        assert_eq!(Status::invalid(&kind, "n", &long).details.map_or(0, |details| details.causes.len()), 1);
    }
}
