//! All groups with all their resources in one document.

use super::document::Document;
use super::legacy::{insert_texts, verbs};
use super::{Group, Version};
use crate::body::Body;
use crate::negotiate::{Asker, Encoding};
use http::header::{CACHE_CONTROL, ETAG, VARY};
use http::{HeaderValue, Response, StatusCode};
use keelson_api::tree::{Object, Value};
use keelson_registry::table::{Row, Sub};
use sha2::{Digest, Sha512};
use std::fmt::Write;

const KIND: &str = "APIGroupDiscoveryList";
const API_VERSION: &str = "apidiscovery.k8s.io/v2";

/// A document and its tag.
pub(super) struct Aggregated {
    document: Document,
    /// Quoted.
    etag: String,
}

impl Aggregated {
    /// The document of these groups.
    pub(super) fn new(groups: &[&Group]) -> Self {
        let items: Vec<Value> = groups.iter().map(|one| Value::Object(group(one))).collect();
        let object: Object = [("items", items)].into_iter().collect();
        let document = Document::new("apidiscovery.k8s.io", "v2", KIND, API_VERSION, object);
        let etag = etag(document.compact());
        Self { document, etag }
    }

    /// The reply, if this form is asked for. `known`: the tag of what the client has.
    pub(super) fn asked_for(&self, asker: &Asker<'_>, known: &str) -> Option<Response<Body>> {
        let output = asker.aggregated()?;
        // Clients see by the parameters that they got what they asked for.
        let content_type = match output.encoding {
            Encoding::Json => "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
            Encoding::Protobuf => {
                "application/vnd.kubernetes.protobuf;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
            }
            Encoding::Yaml => "application/yaml;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
        };
        let mut reply = if known == self.etag {
            let mut reply = Response::new(Body::empty());
            *reply.status_mut() = StatusCode::NOT_MODIFIED;
            reply
        } else {
            self.document.reply(asker, output, content_type)
        };
        let headers = reply.headers_mut();
        if let Ok(etag) = HeaderValue::from_str(&self.etag) {
            headers.insert(ETAG, etag);
        }
        headers.append(VARY, HeaderValue::from_static("Accept"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("public"));
        Some(reply)
    }
}

/// The tag is made of the document without its kind.
fn etag(compact: &[u8]) -> String {
    let mut head = Vec::new();
    crate::respond::put_kind(KIND, API_VERSION, &mut head);
    head.push(b',');
    let rest = compact.strip_prefix(head.as_slice()).unwrap_or(compact);
    let digest = Sha512::new().chain_update(b"{").chain_update(rest).finalize();
    let mut etag = String::from("\"");
    for byte in digest {
        write!(etag, "{byte:02X}").expect("writing to a String cannot fail");
    }
    etag.push('"');
    etag
}

fn group(group: &Group) -> Object {
    let mut object = Object::new();
    if !group.name.is_empty() {
        let metadata: Object = [("name", group.name)].into_iter().collect();
        object.insert("metadata", metadata);
    }
    let versions: Vec<Value> = group.versions.iter().map(|one| Value::Object(version(one))).collect();
    object.insert("versions", versions);
    object
}

fn version(version: &Version) -> Object {
    let resources: Vec<Value> = version.rows.iter().map(|row| Value::Object(resource(row))).collect();
    let mut object = Object::new();
    object.insert("version", version.name);
    object.insert("resources", resources);
    object.insert("freshness", "Current");
    object
}

fn resource(row: &Row) -> Object {
    let mut object = Object::with_capacity(8);
    object.insert("resource", row.resource);
    object.insert("responseKind", response_kind("", "", row.kind));
    object.insert("scope", if row.namespaced { "Namespaced" } else { "Cluster" });
    object.insert("singularResource", row.singular);
    object.insert("verbs", verbs(row.verbs));
    insert_texts(&mut object, "shortNames", row.short);
    insert_texts(&mut object, "categories", row.categories);
    let mut subs: Vec<&Sub> = row.subs.iter().collect();
    if !subs.is_empty() {
        subs.sort_by_key(|sub| sub.name);
        let subs: Vec<Value> = subs.into_iter().map(|sub| Value::Object(subresource(sub))).collect();
        object.insert("subresources", subs);
    }
    object
}

fn subresource(sub: &Sub) -> Object {
    let mut object = Object::with_capacity(3);
    object.insert("subresource", sub.name);
    object.insert("responseKind", response_kind(sub.group, sub.version, sub.kind));
    object.insert("verbs", verbs(sub.verbs));
    object
}

/// Parts that are the resource's own stay empty.
fn response_kind(group: &str, version: &str, kind: &str) -> Object {
    let parts = [("group", group), ("version", version), ("kind", kind)];
    parts.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}
