//! OpenAPI v3, built from the catalogue and the resource table: the root and a document per group version.
//!
//! Documents are made on first use and kept. Field descriptions are not in the catalogue yet
//! (docs/differences.md); OpenAPI v2 and the watch paths come with their own capability.

mod operations;
mod pages;
mod schemas;

use bytes::Bytes;
use keelson_api::codec::json;
use keelson_api::tree::{Object, Value};
use keelson_registry::Registry;
use sha2::{Digest, Sha512};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

/// One document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its JSON.
    pub json: Bytes,
    /// Upper-case hex SHA-512 of it: the ETag and the hash in the root.
    pub hash: String,
}

/// The documents of a server.
pub struct OpenApi {
    registry: Arc<Registry>,
    groups: Vec<Group>,
    root: OnceLock<Document>,
}

struct Group {
    /// `api/v1` or `apis/apps/v1`.
    path: String,
    group: &'static str,
    version: &'static str,
    document: OnceLock<Document>,
}

impl OpenApi {
    /// Documents for all group versions of the registry.
    #[must_use]
    pub fn new(registry: Arc<Registry>) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for resource in registry.resources() {
            let (group, version) = (resource.row.group, resource.row.version);
            if groups.iter().any(|known| (known.group, known.version) == (group, version)) {
                continue;
            }
            let path =
                if group.is_empty() { format!("api/{version}") } else { format!("apis/{group}/{version}") };
            groups.push(Group { path, group, version, document: OnceLock::new() });
        }
        Self { registry, groups, root: OnceLock::new() }
    }

    /// The root: where the documents are.
    pub fn root(&self) -> &Document {
        self.root.get_or_init(|| {
            let mut paths = Object::new();
            for group in &self.groups {
                let hash = &self.made(group).hash;
                let url = format!("/openapi/v3/{}?hash={hash}", group.path);
                paths.insert(group.path.as_str(), object([("serverRelativeURL", url.into())]));
            }
            document(&object([("paths", Value::Object(paths))]))
        })
    }

    /// The document at a path such as `apis/apps/v1`.
    pub fn document(&self, path: &str) -> Option<&Document> {
        let group = self.groups.iter().find(|group| group.path == path)?;
        Some(self.made(group))
    }

    fn made<'a>(&self, group: &'a Group) -> &'a Document {
        group.document.get_or_init(|| {
            let mut schemas = schemas::Schemas::default();
            let mut paths = Object::new();
            for resource in self.registry.resources() {
                if (resource.row.group, resource.row.version) == (group.group, group.version) {
                    operations::add(resource, &mut paths, &mut schemas);
                }
            }
            let security = object([
                ("description", "Bearer Token authentication".into()),
                ("in", "header".into()),
                ("name", "authorization".into()),
                ("type", "apiKey".into()),
            ]);
            let components = object([
                ("schemas", Value::Object(schemas.finish())),
                ("securitySchemes", object([("BearerToken", security)])),
            ]);
            let info = object([("title", "Kubernetes".into()), ("version", "unversioned".into())]);
            document(&object([
                ("openapi", "3.0.0".into()),
                ("info", info),
                ("paths", Value::Object(paths)),
                ("components", components),
            ]))
        })
    }
}

fn document(value: &Value) -> Document {
    let mut out = Vec::new();
    json::write(value, &mut out);
    let mut hash = String::with_capacity(128);
    for byte in Sha512::digest(&out) {
        let _ = write!(hash, "{byte:02X}");
    }
    Document { json: Bytes::from(out), hash }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().collect())
}
