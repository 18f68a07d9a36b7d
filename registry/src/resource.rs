//! One served resource: its row, its shapes, its storage and the compare-and-put that all writes end in.

use crate::convert::{self, Conversion};
use crate::defaults;
use crate::metadata;
use crate::ownership::Filters;
use crate::registry::Shared;
use crate::strategy::Strategy;
use crate::table::Row;
use crate::validate;
use crate::wire::{Shape, Wire};
use bytes::Bytes;
use keelson_api::catalogue::TypeId;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::{envelope, proto};
use keelson_api::status::{GroupResource, Reason, Result, Status};
use keelson_api::tree::Object;
use keelson_storage::{Error, Expected, Op, Outcome, Revision};
use keelson_storage_cache as cache;
use std::sync::Arc;
use std::time::Duration;

/// What most encoded objects fit into, in bytes.
const ENCODED_GUESS: usize = 2048;
/// contentEncoding and contentType of an envelope, both empty.
const ENVELOPE_TAIL: usize = 4;
/// How long an acknowledgement waits for the cache to show the write.
const SHOWN_TIMEOUT: Duration = Duration::from_millis(100);

/// One served resource.
pub struct Resource {
    /// What the table says of it.
    pub row: &'static Row,
    /// What an object of it is.
    pub shape: Shape,
    /// What a list of it is.
    pub list_shape: Shape,
    pub(crate) stored: Option<Stored>,
    /// Selectable fields beside name and namespace: their label and place in heads.
    pub(crate) fields: Vec<(&'static str, usize)>,
    /// Places in heads that the cache indexes.
    pub(crate) indexed: Vec<usize>,
    /// What of writes counts for field ownership.
    pub(crate) filters: Filters,
    pub(crate) strategy: &'static dyn Strategy,
    /// What the kind adds to validation.
    pub(crate) validation: Option<&'static validate::Kind>,
    pub(crate) shared: Arc<Shared>,
}

/// Where objects are kept, and as what.
pub(crate) struct Stored {
    /// `/registry/pods/`.
    pub(crate) prefix: String,
    /// What the stored form is.
    pub(crate) shape: Shape,
    /// How to get from the stored to the served form and back; `None` where they are one.
    pub(crate) convert: Option<Conversion>,
    pub(crate) cache: Arc<cache::Resource>,
}

impl Stored {
    /// The store's key of an object.
    pub(crate) fn key(&self, namespace: &str, name: &str) -> String {
        let slash = if namespace.is_empty() { "" } else { "/" };
        format!("{}{namespace}{slash}{name}", self.prefix)
    }
}

/// An object's state that a write starts from.
pub(crate) struct Current {
    /// Canonical tree of the served form, with its resourceVersion.
    pub(crate) object: Object,
    /// Its revision.
    pub(crate) revision: Revision,
    /// The value as stored.
    pub(crate) value: Bytes,
    /// The lease it lives under.
    pub(crate) lease: Option<keelson_storage::LeaseId>,
}

/// What a compare-and-put came to: the object, or the state that was there instead.
pub(crate) type Committed = std::result::Result<Wire, Option<Current>>;

impl Resource {
    /// Group and resource, as errors name them.
    #[must_use]
    pub fn group_resource(&self) -> GroupResource {
        GroupResource::new(self.row.group, self.row.resource)
    }

    pub(crate) fn stored(&self) -> Result<&Stored> {
        self.stored.as_ref().ok_or_else(|| Status::not_implemented(self.row.resource))
    }

    /// The namespace part of keys: none for what lives in the whole cluster.
    pub(crate) fn scope<'a>(&self, namespace: &'a str) -> &'a str {
        if self.row.namespaced { namespace } else { "" }
    }

    /// Reads the state in the store.
    pub(crate) async fn current_stored(&self, stored: &Stored, key: &str) -> Result<Option<Current>> {
        let read = self.shared.store.get(key).await.map_err(|error| self.store_fault(&error, "get"))?;
        read.item.map(|item| self.open(stored, item)).transpose()
    }

    fn open(&self, stored: &Stored, item: keelson_storage::KeyValue) -> Result<Current> {
        let fault = |error: &dyn std::fmt::Display| Status::internal(&error.to_string());
        let unknown = envelope::unwrap(&item.value).map_err(|error| fault(&error))?;
        let object = proto::decode(stored.shape.ty, unknown.raw).map_err(|error| fault(&error))?;
        let mut object = match &stored.convert {
            Some(conversion) => (conversion.to_served)(object),
            None => object,
        };
        stamp_kind(&mut object, self.shape);
        defaults::apply(self.shape.ty, &mut object);
        let revision = item.mod_revision;
        metadata::of_mut(&mut object).insert(meta::RESOURCE_VERSION, revision.to_string());
        Ok(Current { object, revision, value: item.value, lease: item.lease })
    }

    /// Puts a new state over `current`; a state that changes nothing does not reach the store.
    pub(crate) async fn put(
        &self,
        stored: &Stored,
        key: &str,
        current: &Current,
        mut object: Object,
        dry_run: bool,
    ) -> Result<Committed> {
        let link = metadata::of(&object).text(meta::SELF_LINK).to_owned();
        let (value, message) = self.encode(stored, &mut object);
        if dry_run && !link.is_empty() {
            // Only what is stored loses it.
            let metadata = metadata::of_mut(&mut object);
            metadata.insert(meta::SELF_LINK, link);
            metadata.insert(meta::RESOURCE_VERSION, current.revision.to_string());
            return Ok(Ok(self.wire_of(&object)));
        }
        if value == current.value || dry_run {
            return Ok(Ok(self.wire(stored, &object, &message, current.revision)));
        }
        // What lives for a time lives on from its last write.
        let lease = if self.row.ttl.is_some() { self.lease().await? } else { current.lease };
        let op = Op::Put { value, lease };
        self.commit(stored, key, current, op, &object, &message, "update").await
    }

    /// Deletes the object that `current` is the state of; answers with `object`.
    pub(crate) async fn remove(
        &self,
        stored: &Stored,
        key: &str,
        current: &Current,
        mut object: Object,
        dry_run: bool,
    ) -> Result<Committed> {
        // Nobody reads again what is gone: it is answered as it came, with the revision that it had.
        let answer = self.wire_of(&object);
        let (_, message) = self.encode(stored, &mut object);
        if dry_run {
            return Ok(Ok(answer));
        }
        let committed = self.commit(stored, key, current, Op::Delete, &object, &message, "delete").await?;
        if committed.is_ok()
            && let Some(cleaning) = self.strategy.removed(&self.shared, &object)
        {
            cleaning.await;
        }
        Ok(committed.map(|_| answer))
    }

    #[allow(clippy::too_many_arguments, reason = "one transaction's parts, named once")]
    async fn commit(
        &self,
        stored: &Stored,
        key: &str,
        current: &Current,
        op: Op,
        object: &Object,
        message: &Bytes,
        verb: &str,
    ) -> Result<Committed> {
        let expected = Expected::Revision(current.revision);
        let outcome = self.shared.store.txn(key, expected, op).await;
        match outcome.map_err(|error| self.store_fault(&error, verb))? {
            Outcome::Committed { revision } => {
                self.shown(stored, revision).await;
                Ok(Ok(self.wire(stored, object, message, revision)))
            }
            Outcome::Mismatch { current: now, .. } => {
                Ok(Err(now.map(|item| self.open(stored, item)).transpose()?))
            }
        }
    }

    /// Waits until watchers are woken for a write. A client that is answered before its own watch has the
    /// event works on what it has just replaced: controllers then write again what they have written.
    pub(crate) async fn shown(&self, stored: &Stored, revision: Revision) {
        if stored.cache.ready() {
            // Whoever is late is late: the write has happened.
            let _ = self.shared.cache.wait_fresh(revision, SHOWN_TIMEOUT).await;
        }
    }

    /// Encodes an object for the store: without resourceVersion. Returns the value and, sharing its
    /// bytes, the bare message.
    pub(crate) fn encode(&self, stored: &Stored, object: &mut Object) -> (Bytes, Bytes) {
        let metadata = metadata::of_mut(object);
        metadata.remove(meta::RESOURCE_VERSION);
        metadata.remove(meta::SELF_LINK);
        let mut message = Vec::with_capacity(ENCODED_GUESS);
        match &stored.convert {
            Some(conversion) => {
                let mut kept = (conversion.to_stored)(std::mem::take(object));
                defaults::apply(stored.shape.ty, &mut kept);
                proto::encode(stored.shape.ty, &kept, &mut message);
                // What goes back to the client is what was stored, as it would be read.
                *object = (conversion.to_served)(kept);
                stamp_kind(object, self.shape);
            }
            None => proto::encode(stored.shape.ty, object, &mut message),
        }
        let value = Bytes::from(envelope::wrap(stored.shape.api_version, stored.shape.kind, &message));
        // The envelope ends with two empty strings of two bytes each.
        let end = value.len() - ENVELOPE_TAIL;
        let bare = value.slice(end - message.len()..end);
        debug_assert_eq!(bare, message);
        (value, bare)
    }

    /// What goes back to the client: the bytes that were stored, with the revision in them.
    pub(crate) fn wire(&self, stored: &Stored, object: &Object, message: &Bytes, revision: Revision) -> Wire {
        if stored.convert.is_none()
            && let Ok(stamped) = cache::splice::stamp(message, revision)
        {
            return Wire { shape: self.shape, proto: stamped.object, entry: None };
        }
        let mut object = object.clone();
        metadata::of_mut(&mut object).insert(meta::RESOURCE_VERSION, revision.to_string());
        self.wire_of(&object)
    }

    /// An object as it stands, without a store behind it (dry runs of creates, deleted states).
    pub(crate) fn wire_of(&self, object: &Object) -> Wire {
        let mut message = Vec::new();
        proto::encode(self.shape.ty, object, &mut message);
        Wire { shape: self.shape, proto: Bytes::from(message), entry: None }
    }

    /// A body of another version of the kind, in the served version.
    pub(crate) fn convert_body(&self, from: TypeId, want: Shape, object: Object) -> Result<Object> {
        let converted = convert::between(from, want.ty, object).ok_or_else(|| {
            let message = format!("{} cannot be converted to {}", from.row().name, want.api_version);
            Status::bad_request(message)
        })?;
        let mut object = converted;
        stamp_kind(&mut object, want);
        Ok(object)
    }

    /// A store's fault in the client's words.
    pub(crate) fn store_fault(&self, error: &Error, verb: &str) -> Box<Status> {
        match error {
            Error::TooLarge { .. } => Status::request_entity_too_large("etcdserver: request is too large"),
            Error::Compacted { .. } => {
                Status::expired("The resourceVersion for the provided list is too old.")
            }
            Error::Future { requested, current } => {
                Status::revision_too_large(requested.get(), current.get())
            }
            Error::Closed | Error::Unavailable(_) => Status::server_timeout(&self.group_resource(), verb, 2),
            // The store has said it once: not for every write again.
            Error::Full => {
                Status::plain(500, Reason::InternalError, format!("Internal error occurred: {error}"))
            }
            other => {
                tracing::error!(resource = self.row.resource, verb, error = %other, "store");
                Status::plain(500, Reason::InternalError, format!("Internal error occurred: {other}"))
            }
        }
    }
}

/// Puts kind and apiVersion into a tree.
pub(crate) fn stamp_kind(object: &mut Object, shape: Shape) {
    object.insert("kind", shape.kind);
    object.insert("apiVersion", shape.api_version);
}
