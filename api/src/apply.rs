//! Field ownership: who owns which fields of an object, and server-side apply.
//!
//! Every write records in metadata.managedFields which manager set which fields; applying merges a
//! configuration by that record. Schemas are the rows of the catalogue. Time, names and conversions
//! come from the caller; nothing here knows kinds by name, HTTP, storage or users.

mod compare;
mod conflict;
mod element;
mod extract;
mod fields_v1;
mod last_applied;
mod managed;
mod merge;
mod remove;
mod scale;
mod set;
mod shape;
mod times;
mod updater;
mod validate;

#[cfg(test)]
mod tests;

pub use conflict::{ApplyError, Conflict};
pub use element::Element;
pub use fields_v1::FieldsError;
pub use managed::{Entry, ManagedError, ManagedFields, Manager, Operation};
pub use scale::ScaleFields;
pub use set::{Filter, Set};
pub use shape::Form;
pub use times::keep_times;

use crate::catalogue::names::object_meta;
use crate::catalogue::names::partial_object_metadata::{API_VERSION, KIND, METADATA};
use crate::catalogue::{Name, TypeId};
use crate::codec::Diagnostics;
use crate::codec::json::parse;
use crate::schema;
use crate::tree::{Object, Text, Value};

/// The other versions of a kind, in which managers may have named their fields.
pub trait Versions {
    /// The kind's type at a version; none if there is no such version.
    fn ty(&self, api_version: &str) -> Option<TypeId>;

    /// Takes a canonical object to another version.
    fn convert(&self, object: &Object, from: &str, to: &str) -> Result<Object, String>;
}

/// A kind with one version.
#[derive(Clone, Copy, Debug)]
pub struct OneVersion;

impl Versions for OneVersion {
    fn ty(&self, _: &str) -> Option<TypeId> {
        None
    }

    fn convert(&self, _: &Object, _: &str, to: &str) -> Result<Object, String> {
        Err(format!("no version {to}"))
    }
}

/// Keeps the record of ownership for one kind, version and subresource.
#[derive(Clone, Copy)]
pub struct FieldManager<'a> {
    /// The kind's type.
    pub ty: TypeId,
    /// The version that requests speak.
    pub api_version: &'a str,
    /// The kind.
    pub kind: &'a str,
    /// The subresource; empty for the object itself.
    pub subresource: &'a str,
    /// What live and new objects are.
    pub form: Form,
    /// Do key fields that an item lacks count as their defaults? They do in kube-apiserver; schemas as
    /// OpenAPI v2 publishes them have none.
    pub key_defaults: bool,
    /// What counts of a write, by version; all where a version is not named.
    pub filters: &'a [(&'a str, Filter)],
    /// The kind's other versions.
    pub versions: &'a dyn Versions,
}

impl FieldManager<'_> {
    /// Records a create (`live` is empty then) or an update: sets metadata.managedFields of `new`,
    /// which has what the request says there.
    ///
    /// An object of which no record can be kept has none afterwards.
    pub fn update(&self, live: &Object, new: &mut Object, manager: &str, now: i64) {
        if self.ty.row().field(METADATA).is_none() {
            return;
        }
        let managed = self.managed_before(live, new);
        if let Some(meta) = new.object_mut(METADATA) {
            meta.remove(object_meta::MANAGED_FIELDS);
        }
        let created = live.object(METADATA).is_none_or(|meta| meta.text(object_meta::UID).is_empty());
        if managed.is_empty() && !created {
            // Who was without a record stays so until the first apply.
            return;
        }
        if let Ok(managed) = self.track((live, new), managed, manager, now) {
            managed.store(new);
        }
    }

    /// The record before a write: what the request says if it can be read, else what the live object
    /// says. Nothing if the request asks for that.
    fn managed_before(&self, live: &Object, new: &Object) -> ManagedFields {
        let of_live = || ManagedFields::of(live, true).unwrap_or_default();
        if !self.subresource.is_empty() {
            return of_live();
        }
        if managed::is_reset(new) {
            return ManagedFields::new();
        }
        let unchanged = managed::list(new) == managed::list(live);
        match ManagedFields::of(new, unchanged) {
            Ok(managed) if !managed.is_empty() => managed,
            _ => of_live(),
        }
    }

    /// Applies a configuration, a plain tree as the client wrote it, to the live object, which is
    /// empty for a create. The result has the form of the live object; defaults are the caller's.
    pub fn apply(
        &self,
        live: &Object,
        applied: &Object,
        manager: &str,
        force: bool,
        now: i64,
    ) -> Result<Object, ApplyError> {
        if self.group_version_kind(applied) != (self.api_version.to_owned(), self.kind.to_owned()) {
            let (version, kind) = self.group_version_kind(applied);
            return Err(ApplyError::BadRequest(format!("invalid object type: {}", gvk(&version, &kind))));
        }
        let managed = ManagedFields::of(live, true);
        let managed = managed.map_err(|error| failed("failed to decode managed fields", &error))?;
        let attempt = |force| self.attempt(live, applied, managed.clone(), (manager, force), now);
        let (new, managed) = match attempt(force) {
            Err(ApplyError::Conflicts(conflicts)) if manager == last_applied::MANAGER => {
                let left = self.unexplained(live, conflicts);
                if !left.is_empty() {
                    return Err(ApplyError::Conflicts(left));
                }
                attempt(true)?
            }
            other => other?,
        };
        let mut object = match new {
            Some(new) => new,
            None => {
                let mut object = live.clone();
                if let Some(meta) = object.object_mut(METADATA) {
                    meta.remove(object_meta::MANAGED_FIELDS);
                }
                object
            }
        };
        if manager == last_applied::MANAGER {
            last_applied::refresh(&mut object, applied);
        }
        managed.store(&mut object);
        Ok(object)
    }

    fn attempt(
        &self,
        live: &Object,
        applied: &Object,
        mut managed: ManagedFields,
        (manager, force): (&str, bool),
        now: i64,
    ) -> Result<(Option<Object>, ManagedFields), ApplyError> {
        static EMPTY: Object = Object::new();
        if managed.is_empty() {
            let tracked = self.track((&EMPTY, live), managed, BEFORE_FIRST_APPLY, now);
            managed =
                tracked.map_err(|error| failed("failed to create manager for existing fields", &error))?;
        }
        if matches!(
            applied.object(METADATA).and_then(|meta| meta.get(object_meta::MANAGED_FIELDS)),
            Some(Value::List(_))
        ) {
            return Err(ApplyError::BadRequest("metadata.managedFields must be nil".to_owned()));
        }
        let shape = shape::Shape::of_type(self.ty);
        let typed_as = |what: &str, object: &Object| {
            let what = format!("failed to create typed {what} object ({})", self.describe(object));
            move |error: String| failed(&what, &error)
        };
        validate::validate(self.reading(), shape, applied, false).map_err(typed_as("patch", applied))?;
        let live = self.plain_live(live);
        validate::validate(self.reading(), shape, &live, true).map_err(typed_as("live", &live))?;
        let owner = self.manager(manager, Operation::Apply);
        let new = self.apply_fields(&live, applied, &mut managed, &owner, force)?;
        updater::strip(&mut managed, &owner);
        let Some(new) = new else { return Ok((None, managed)) };
        if let Some(entry) = managed.get_mut(&owner) {
            entry.time = Some(crate::leaf::time::text(now));
        }
        let new = match self.form {
            Form::Plain => new,
            Form::Canonical => {
                let what = format!(
                    "failed to convert new object ({}) to proper version: unable to convert unstructured \
                     object to {}",
                    self.describe(applied),
                    gvk(self.api_version, self.kind)
                );
                typed(self.ty, &new).map_err(|error| failed(&what, &error))?
            }
        };
        Ok((Some(new), managed))
    }

    /// The live object as a plain tree without its record.
    fn plain_live(&self, live: &Object) -> Object {
        let mut live = match self.form {
            Form::Plain => live.clone(),
            Form::Canonical => plain(self.ty, live),
        };
        live.insert(API_VERSION, self.api_version);
        live.insert(KIND, self.kind);
        if let Some(meta) = live.object_mut(METADATA) {
            meta.remove(object_meta::MANAGED_FIELDS);
        }
        live
    }

    fn manager(&self, name: &str, operation: Operation) -> Manager {
        let updates = operation == Operation::Update;
        Manager {
            name: Text::new(if name.is_empty() { "unknown" } else { name }),
            operation,
            api_version: Text::new(if updates { self.api_version } else { "" }),
            subresource: Text::new(self.subresource),
        }
    }

    /// `namespace/name; group/version, Kind=kind`.
    fn describe(&self, object: &Object) -> String {
        let meta = |name: Name| object.object(METADATA).map_or("", |meta| meta.text(name));
        let (namespace, name) = (meta(object_meta::NAMESPACE), meta(object_meta::NAME));
        format!("{namespace}/{name}; {}", gvk(self.api_version, self.kind))
    }

    /// What a configuration says it is.
    fn group_version_kind(&self, object: &Object) -> (String, String) {
        let version = object.text(API_VERSION);
        if version.matches('/').count() > 1 {
            return (String::new(), String::new());
        }
        (version.to_owned(), object.text(KIND).to_owned())
    }
}

const BEFORE_FIRST_APPLY: &str = "before-first-apply";

#[cold]
fn failed(what: &str, error: &dyn std::fmt::Display) -> ApplyError {
    ApplyError::Internal(format!("{what}: {error}"))
}

fn gvk(api_version: &str, kind: &str) -> String {
    let slash = if api_version.contains('/') { "" } else { "/" };
    format!("{slash}{api_version}, Kind={kind}")
}

/// A canonical object as the plain tree that Go would make of it, raw leaves read.
fn plain(ty: TypeId, object: &Object) -> Object {
    let mut object = schema::materialize(ty, object);
    object.iter_mut().for_each(|(_, value)| expand(value));
    object
}

fn expand(value: &mut Value) {
    match value {
        Value::Raw(raw) => {
            let read = parse(raw.as_str().as_bytes(), &mut Diagnostics::ignore());
            *value = read.unwrap_or(Value::Null);
        }
        Value::List(items) => items.iter_mut().for_each(expand),
        Value::Object(object) => object.iter_mut().for_each(|(_, value)| expand(value)),
        _ => {}
    }
}

/// A plain object in canonical form.
fn typed(ty: TypeId, object: &Object) -> Result<Object, String> {
    let read = schema::convert(ty, Value::Object(object.clone()), &mut Diagnostics::ignore());
    read.map_err(|error| error.to_string())
}
