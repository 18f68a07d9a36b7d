//! One object as the cache holds it.

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use compact_str::CompactString;
use keelson_storage::Revision;

use crate::forms::{Budget, Forms};
use crate::splice;

/// What selectors need of an object, parsed once when it enters the cache.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The labels, sorted by key.
    pub labels: Box<[(CompactString, CompactString)]>,
    /// The values of the resource's selectable fields, in the order the resource declares them.
    pub fields: Box<[CompactString]>,
    /// Where the object's metadata stands in [`Entry::object`], without tag and length.
    pub metadata: Range<u32>,
}

impl Head {
    /// The value of a label.
    #[must_use]
    pub fn label(&self, key: &str) -> Option<&str> {
        let at = self.labels.binary_search_by(|(name, _)| name.as_str().cmp(key)).ok()?;
        Some(self.labels[at].1.as_str())
    }

    /// The value of the selectable field with this position in the resource's declaration; empty if unknown.
    #[must_use]
    pub fn field(&self, index: usize) -> &str {
        self.fields.get(index).map_or("", CompactString::as_str)
    }
}

/// Why stored bytes could not be admitted. Kept with the entry, so that a LIST fails as it does upstream.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct AdmitError {
    /// What is wrong with the bytes.
    pub message: String,
}

impl AdmitError {
    /// An error with this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// One object at one revision: shared by every GET, LIST and WATCH that shows it.
#[derive(Debug)]
pub struct Entry {
    /// The key below the resource's prefix: `namespace/name` or `name`.
    pub key: Arc<str>,
    /// The object's resourceVersion.
    pub revision: Revision,
    /// The wire form: the message without envelope, with its resourceVersion set. For an entry with a fault
    /// the stored bytes as they are.
    pub object: Bytes,
    /// What selectors look at.
    pub head: Head,
    /// Set when the stored bytes could not be understood.
    pub fault: Option<Box<AdmitError>>,
    forms: Forms,
}

impl Entry {
    /// The form id of the JSON members of the object (without kind and apiVersion) in [`Entry::form`].
    pub const JSON: u32 = 0;

    /// An entry that can be served.
    #[must_use]
    pub fn new(key: Arc<str>, revision: Revision, object: Bytes, head: Head) -> Self {
        Self { key, revision, object, head, fault: None, forms: Forms::default() }
    }

    /// An entry whose stored bytes cannot be served.
    #[must_use]
    pub fn broken(key: Arc<str>, revision: Revision, stored: Bytes, fault: AdmitError) -> Self {
        let head = Head::default();
        Self { key, revision, object: stored, head, fault: Some(Box::new(fault)), forms: Forms::default() }
    }

    /// The namespace by the key; empty for an object of the whole cluster.
    #[must_use]
    pub fn namespace(&self) -> &str {
        self.key.split_once('/').map_or("", |(namespace, _)| namespace)
    }

    /// The name by the key.
    #[must_use]
    pub fn name(&self) -> &str {
        self.key.split_once('/').map_or(&*self.key, |(_, name)| name)
    }

    /// Whether another entry shows the same.
    pub(crate) fn is_as(&self, other: &Self) -> bool {
        self.object == other.object && self.head == other.head && self.fault == other.fault
    }

    /// The bytes of the object's metadata.
    #[must_use]
    pub fn metadata(&self) -> Bytes {
        self.object.slice(self.head.metadata.start as usize..self.head.metadata.end as usize)
    }

    /// Another form of this object, such as its JSON or its table cells: made at most once while it stays
    /// within the budget, and shared. `make` runs under the entry's lock, so it must not ask for a form of
    /// the same entry.
    ///
    /// # Errors
    /// Whatever `make` fails with; a failure is not remembered.
    pub fn form<E>(
        &self,
        form: u32,
        budget: &Budget,
        make: impl FnOnce(&Self) -> Result<Bytes, E>,
    ) -> Result<Bytes, E> {
        self.forms.get_or_make(form, budget, || make(self))
    }

    /// [`Entry::form`] for JSON.
    ///
    /// # Errors
    /// Whatever `make` fails with.
    pub fn json<E>(&self, budget: &Budget, make: impl FnOnce(&Self) -> Result<Bytes, E>) -> Result<Bytes, E> {
        self.form(Self::JSON, budget, make)
    }

    /// A form if it is there already.
    #[must_use]
    pub fn form_if_made(&self, form: u32) -> Option<Bytes> {
        self.forms.get(form)
    }
}

/// How stored bytes of one resource become entries. The owner of the resource implements it.
pub trait Admit: Send + Sync {
    /// Reads what the store holds under `key` (relative to the resource's prefix) and makes the entry to
    /// serve, with `revision` as its resourceVersion.
    ///
    /// # Errors
    /// When the bytes are not an object of this resource.
    fn admit(&self, key: &Arc<str>, revision: Revision, stored: &Bytes) -> Result<Entry, AdmitError>;

    /// The same object with another resourceVersion: what a deletion shows. The default is right for
    /// protobuf.
    ///
    /// # Errors
    /// When the entry's bytes cannot be changed.
    fn restamp(&self, entry: &Entry, revision: Revision) -> Result<Entry, AdmitError> {
        let stamped = splice::stamp(&entry.object, revision)?;
        let head = Head { metadata: stamped.metadata, ..entry.head.clone() };
        Ok(Entry::new(entry.key.clone(), revision, stamped.object, head))
    }
}
