//! Options of the verbs, as clients give them: texts, not yet judged.
//!
//! The gateway fills them from queries and bodies; each verb here judges them with upstream's errors.

use keelson_api::user::User;

/// Options of list, watch and deletecollection.
#[derive(Clone, Debug, Default)]
pub struct ListOptions {
    /// Label selector text.
    pub label_selector: String,
    /// Field selector text.
    pub field_selector: String,
    /// `resourceVersion` text.
    pub resource_version: String,
    /// `resourceVersionMatch` text.
    pub resource_version_match: String,
    /// Page size; 0: all.
    pub limit: i64,
    /// Continue token.
    pub continue_token: String,
    /// How long a watch may last, in seconds.
    pub timeout_seconds: Option<i64>,
    /// Bookmarks wanted?
    pub allow_watch_bookmarks: bool,
    /// `sendInitialEvents`.
    pub send_initial_events: Option<bool>,
    /// `watch`, which a watch at an old path does without.
    pub watch: bool,
}

/// Options of create, update and patch.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    /// `dryRun` values.
    pub dry_run: Vec<String>,
    /// `fieldManager` text.
    pub field_manager: String,
    /// `fieldValidation` text; empty: Warn.
    pub field_validation: String,
    /// `force`, for apply only.
    pub force: Option<bool>,
}

/// Options of delete.
#[derive(Clone, Debug, Default)]
pub struct DeleteOptions {
    /// `gracePeriodSeconds`.
    pub grace_period_seconds: Option<i64>,
    /// `preconditions.uid`.
    pub precondition_uid: Option<String>,
    /// `preconditions.resourceVersion`.
    pub precondition_resource_version: Option<String>,
    /// `orphanDependents` (deprecated).
    pub orphan_dependents: Option<bool>,
    /// `propagationPolicy`.
    pub propagation_policy: Option<String>,
    /// `dryRun` values.
    pub dry_run: Vec<String>,
}

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// application/json.
    Json,
    /// application/vnd.kubernetes.protobuf.
    Protobuf,
    /// application/yaml.
    Yaml,
}

/// What kind of patch a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchKind {
    /// application/apply-patch+yaml.
    Apply,
    /// application/json-patch+json.
    Json,
    /// application/merge-patch+json.
    Merge,
    /// application/strategic-merge-patch+json.
    Strategic,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Encoding.
    pub media: Media,
    /// Bytes, bounded by the gateway.
    pub bytes: bytes::Bytes,
}

/// Who writes, and where warnings for the client go.
#[derive(Debug)]
pub struct Caller<'a> {
    /// The user.
    pub user: &'a User,
    /// The User-Agent header: the default field manager is its part before the first `/`.
    pub user_agent: &'a str,
    /// Warnings for the reply, in order, without repetition.
    pub warnings: &'a mut Vec<String>,
}

impl Caller<'_> {
    /// Adds a warning unless it stands there already.
    pub fn warn(&mut self, text: String) {
        if !self.warnings.contains(&text) {
            self.warnings.push(text);
        }
    }
}
