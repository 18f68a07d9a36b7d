//! The documents of /api, /apis, /apis/group and /apis/group/version.

use super::document::Document;
use super::{Group, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::tree::{Object, Value};
use keelson_registry::table::{Row, Sub, Verbs, group_version};
use sha2::{Digest, Sha256};

/// /api: the core group's versions and where the server is.
pub(super) fn core_versions(core: &[&Group], address: &str) -> Document {
    let versions = core.iter().flat_map(|group| &group.versions).map(|version| Value::from(version.name));
    let versions: Vec<Value> = versions.collect();
    let address: Object = [("clientCIDR", "0.0.0.0/0"), ("serverAddress", address)].into_iter().collect();
    let mut object = Object::new();
    object.insert("versions", versions);
    object.insert("serverAddressByClientCIDRs", vec![Value::Object(address)]);
    // As old as the API itself: it says no apiVersion.
    Document::new("", "v1", "APIVersions", "", object)
}

/// /apis: all other groups.
pub(super) fn groups(groups: &[&Group]) -> Document {
    let groups: Vec<Value> = groups.iter().map(|group| Value::Object(group_object(group))).collect();
    let object: Object = [("groups", groups)].into_iter().collect();
    Document::new("", "v1", "APIGroupList", "v1", object)
}

/// /apis/group.
pub(super) fn group(group: &Group) -> Document {
    Document::new("", "v1", "APIGroup", "v1", group_object(group))
}

fn group_object(group: &Group) -> Object {
    let version = |version: &Version| -> Object {
        let name = group_version(group.name, version.name);
        [("groupVersion", name.as_str()), ("version", version.name)].into_iter().collect()
    };
    let mut object = Object::new();
    object.insert("name", group.name);
    let versions: Vec<Value> = group.versions.iter().map(|one| Value::Object(version(one))).collect();
    object.insert("versions", versions);
    if let Some(best) = group.versions.first() {
        object.insert("preferredVersion", version(best));
    }
    object
}

/// /api/version and /apis/group/version.
pub(super) fn resources(group: &str, version: &Version) -> Document {
    let mut resources = Vec::new();
    for row in &version.rows {
        resources.push(Value::Object(resource(row)));
        let mut subs: Vec<&Sub> = row.subs.iter().collect();
        subs.sort_by_key(|sub| sub.name);
        resources.extend(subs.into_iter().map(|sub| Value::Object(subresource(row, sub))));
    }
    let mut object = Object::new();
    object.insert("groupVersion", group_version(group, version.name));
    object.insert("resources", resources);
    // The core group's list is as old as /api.
    let api_version = if group.is_empty() { "" } else { "v1" };
    Document::new("", "v1", "APIResourceList", api_version, object)
}

fn resource(row: &Row) -> Object {
    let mut object = Object::with_capacity(10);
    object.insert("name", row.resource);
    object.insert("singularName", row.singular);
    insert_true(&mut object, "namespaced", row.namespaced);
    object.insert("kind", row.kind);
    object.insert("verbs", verbs(row.verbs));
    insert_texts(&mut object, "shortNames", row.short);
    insert_texts(&mut object, "categories", row.categories);
    if let Some(storage) = row.storage {
        object.insert("storageVersionHash", hash(storage.group, storage.version, row.kind));
    }
    object
}

fn subresource(row: &Row, sub: &Sub) -> Object {
    let mut object = Object::with_capacity(6);
    object.insert("name", format!("{}/{}", row.resource, sub.name));
    insert_true(&mut object, "namespaced", row.namespaced);
    if !sub.version.is_empty() {
        object.insert("group", sub.group);
        object.insert("version", sub.version);
    }
    object.insert("kind", sub.kind);
    object.insert("verbs", verbs(sub.verbs));
    object
}

/// What a stored form is called, in a form that nobody should read.
fn hash(group: &str, version: &str, kind: &str) -> String {
    let digest = Sha256::digest(format!("{group}/{version}/{kind}"));
    STANDARD.encode(&digest[..8])
}

/// Verbs as a list.
pub(super) fn verbs(verbs: Verbs) -> Vec<Value> {
    verbs.names().map(Value::from).collect()
}

/// Adds a flag if it is set: unset flags are absent in the tree.
fn insert_true(object: &mut Object, key: &str, value: bool) {
    if value {
        object.insert(key, true);
    }
}

/// Adds a list of texts if there are any.
pub(super) fn insert_texts(object: &mut Object, key: &str, texts: &[&str]) {
    if !texts.is_empty() {
        let texts: Vec<Value> = texts.iter().map(|text| Value::from(*text)).collect();
        object.insert(key, texts);
    }
}
