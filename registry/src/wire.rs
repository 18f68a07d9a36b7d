//! Objects on their way out: protobuf bytes and what they are.
//!
//! Knows no media types: the gateway turns a `Wire` into JSON, YAML, protobuf, Table or metadata.

use bytes::Bytes;
use keelson_api::catalogue::TypeId;
use keelson_api::status::Status;
pub use keelson_storage_cache::{Budget, Entry, Event};
use std::sync::Arc;

/// What kind an object is in a reply.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// `apps/v1`, or `v1` for the core group.
    pub api_version: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// Type.
    pub ty: TypeId,
}

/// One object of a reply.
#[derive(Clone, Debug)]
pub struct Wire {
    /// What it is.
    pub shape: Shape,
    /// The protobuf message with its resourceVersion, without envelope.
    pub proto: Bytes,
    /// Where the bytes come from, if from a cache: its JSON is shared.
    pub entry: Option<Arc<Entry>>,
}

/// What a write answers with.
#[derive(Debug)]
pub struct Reply {
    /// 200, 201 or 202.
    pub code: u16,
    /// The object or a Status.
    pub body: ReplyBody,
}

/// See [`Reply`].
#[derive(Debug)]
pub enum ReplyBody {
    /// An object.
    Object(Wire),
    /// A list of objects (deletecollection).
    List(Listed),
    /// A Status.
    Status(Box<Status>),
}

/// What a deletecollection deleted, as a list.
#[derive(Debug)]
pub struct Listed {
    /// The objects as they were.
    pub entries: Vec<Arc<Entry>>,
    /// The revision of the list that they were found in.
    pub revision: u64,
    /// How to go on, where the client set a limit; empty: that was all.
    pub continue_token: String,
    /// How many objects come after these, where that is known.
    pub remaining: Option<i64>,
}

/// How a watcher sees a change: through its selectors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// It came to be, or came to match.
    Added,
    /// It changed.
    Modified,
    /// It went, or ceased to match: the old state at the revision of the change.
    Deleted,
}

/// One step of a watch.
#[derive(Debug)]
pub enum WatchStep {
    /// A change. `event` is absent for the initial state.
    Change {
        /// How it is seen.
        seen: Seen,
        /// The object to show, resourceVersion included.
        entry: Arc<Entry>,
        /// The event, which keeps frames that are shared by all watchers that see it the same way.
        event: Option<Arc<Event>>,
    },
    /// Everything up to this revision has been sent.
    Bookmark {
        /// The revision.
        revision: u64,
        /// The end of the initial state: annotated `k8s.io/initial-events-end`.
        initial_events_end: bool,
    },
    /// The last frame: an error.
    Error(Box<Status>),
    /// The stream ends cleanly (timeout, shutdown).
    End,
}
