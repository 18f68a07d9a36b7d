//! What the server does to metadata of every object: identity, times, finalizers, owners.
//!
//! Works on trees of any kind; knows no kind.

use crate::options::Caller;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::catalogue::names::owner_reference as owner;
use keelson_api::codec::json;
use keelson_api::leaf::time;
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// Finalizer of foreground deletion.
pub(crate) const FOREGROUND: &str = "foregroundDeletion";
/// Finalizer that leaves dependents behind.
pub(crate) const ORPHAN: &str = "orphan";

/// Length that a generated name's base is cut to.
const GENERATED_BASE: usize = 58;
const SUFFIX_ALPHABET: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";
const SUFFIX_LENGTH: usize = 5;

/// The object's metadata; an empty one where it has none.
pub(crate) fn of(object: &Object) -> &Object {
    static NONE: Object = Object::new();
    object.object("metadata").unwrap_or(&NONE)
}

/// The object's metadata, to change.
pub(crate) fn of_mut(object: &mut Object) -> &mut Object {
    object.object_entry("metadata")
}

/// Takes out what only the server may say, before a create.
pub(crate) fn wipe(metadata: &mut Object) {
    for field in [
        meta::CREATION_TIMESTAMP,
        meta::UID,
        meta::DELETION_TIMESTAMP,
        meta::DELETION_GRACE_PERIOD_SECONDS,
        meta::SELF_LINK,
    ] {
        metadata.remove(field);
    }
}

/// The same for an update that creates: whatever revision it says, there was none. All else is let stand.
pub(crate) fn begin_anew(metadata: &mut Object) {
    metadata.remove(meta::RESOURCE_VERSION);
}

/// Gives a new object its uid and creation time.
pub(crate) fn fill(metadata: &mut Object, now: i64) {
    metadata.insert(meta::CREATION_TIMESTAMP, time::text(now));
    metadata.insert(meta::UID, uuid::Uuid::new_v4().to_string());
}

/// The body's namespace must be the request's, or is set to it.
pub(crate) fn ensure_namespace(metadata: &mut Object, namespace: &str) -> Result<()> {
    let own = metadata.text(meta::NAMESPACE);
    if own == namespace {
        return Ok(());
    }
    if own.is_empty() {
        metadata.insert(meta::NAMESPACE, namespace);
    } else if namespace.is_empty() {
        metadata.remove(meta::NAMESPACE);
    } else {
        let message = "the namespace of the provided object does not match the namespace sent on the request";
        return Err(Status::bad_request(message));
    }
    Ok(())
}

/// A name from `generateName`, where there is no name.
pub(crate) fn generate_name(metadata: &mut Object) {
    let base = metadata.text(meta::GENERATE_NAME);
    if base.is_empty() || !metadata.text(meta::NAME).is_empty() {
        return;
    }
    let mut end = base.len().min(GENERATED_BASE);
    while !base.is_char_boundary(end) {
        end -= 1;
    }
    let mut name = base[..end].to_owned();
    // A uuid's bytes are the randomness that is at hand; two of its 16 bytes hold version bits.
    let random = uuid::Uuid::new_v4().into_bytes();
    for byte in &random[..SUFFIX_LENGTH] {
        name.push(char::from(SUFFIX_ALPHABET[usize::from(*byte) % SUFFIX_ALPHABET.len()]));
    }
    metadata.insert(meta::NAME, name);
}

/// Removes repeated owner references, with upstream's warning.
pub(crate) fn dedup_owners(metadata: &mut Object, after_admission: bool, caller: &mut Caller<'_>) {
    let Some(owners) = metadata.list_mut(meta::OWNER_REFERENCES) else { return };
    let mut seen: HashSet<Vec<u8>> = HashSet::new();
    let mut repeated: Vec<String> = Vec::new();
    // A body has room for a hundred thousand of them: each is looked at once.
    if owners.len() > 1 {
        owners.retain(|reference| {
            let mut text = Vec::new();
            json::write(reference, &mut text);
            let is_new = seen.insert(text);
            if !is_new {
                let uid = reference.as_object().map(|o| o.text(owner::UID)).unwrap_or_default();
                repeated.push(uid.to_owned());
            }
            is_new
        });
    }
    if repeated.is_empty() {
        return;
    }
    let moment = if after_admission { " after mutating admission happens" } else { "" };
    caller.warn(format!(
        ".metadata.ownerReferences contains duplicate entries{moment}; API server dedups owner \
         references in 1.20+, and may reject such requests as early as 1.24; please fix your \
         requests; duplicate UID(s) observed: {}",
        repeated.join(", ")
    ));
}

/// The finalizers.
pub(crate) fn finalizers(metadata: &Object) -> impl Iterator<Item = &str> {
    metadata.list(meta::FINALIZERS).iter().filter_map(Value::as_str)
}

/// Sets the finalizers.
pub(crate) fn set_finalizers(metadata: &mut Object, finalizers: Vec<String>) {
    if finalizers.is_empty() {
        metadata.remove(meta::FINALIZERS);
    } else {
        let finalizers: Vec<Value> = finalizers.into_iter().map(Value::from).collect();
        metadata.insert(meta::FINALIZERS, finalizers);
    }
}

/// Is it marked for deletion?
pub(crate) fn is_deleting(metadata: &Object) -> bool {
    metadata.contains(meta::DELETION_TIMESTAMP)
}

/// Marks for deletion now, without grace: what remains waits for finalizers.
pub(crate) fn mark_deleting(metadata: &mut Object, now: i64) {
    if !is_deleting(metadata) {
        bump_generation(metadata);
    }
    let later = metadata.str(meta::DELETION_TIMESTAMP).and_then(seconds);
    if later.is_none_or(|at| at > now) {
        metadata.insert(meta::DELETION_TIMESTAMP, time::text(now));
    }
    metadata.insert(meta::DELETION_GRACE_PERIOD_SECONDS, 0_i64);
}

/// Counts a change of the desired state, where the kind counts at all.
pub(crate) fn bump_generation(metadata: &mut Object) {
    if let Some(generation) = metadata.int(meta::GENERATION).filter(|g| *g > 0) {
        metadata.insert(meta::GENERATION, generation + 1);
    }
}

/// Moves members that an update can never change over from the stored object.
pub(crate) fn keep_identity(new: &mut Object, old: &Object) {
    if new.text(meta::UID).is_empty() {
        copy(new, old, meta::UID);
    }
    if old.contains(meta::CREATION_TIMESTAMP) {
        copy(new, old, meta::CREATION_TIMESTAMP);
    }
    if old.contains(meta::DELETION_TIMESTAMP) {
        copy(new, old, meta::DELETION_TIMESTAMP);
    }
    let grace = meta::DELETION_GRACE_PERIOD_SECONDS;
    if old.contains(grace) && !new.contains(grace) {
        copy(new, old, grace);
    }
}

/// Copies a member, or removes it where the source has none.
pub(crate) fn copy(to: &mut Object, from: &Object, field: keelson_api::catalogue::Name) {
    match from.get(field) {
        Some(value) => {
            to.insert(field, value.clone());
        }
        None => {
            to.remove(field);
        }
    }
}

/// A time in a tree, in unix seconds.
pub(crate) fn seconds(text: &str) -> Option<i64> {
    time::parse(text).ok().map(|instant| instant.seconds)
}
