//! OpenAPI v2 and v3, built from the catalogue and the resource table.
//!
//! Documents are made on first use and kept compressed; other forms are made from that when they are
//! asked for. Texts of fields are not in the catalogue, so documents have none (docs/differences.md).
//! Knows rows; no kind by name outside of them.

mod content;
mod fixed;
mod pages;
mod parameters;
mod proto;
mod routes;
mod schemas;
mod write;

pub use fixed::Optional;

use crate::respond::compress;
use bytes::Bytes;
use flate2::read::GzDecoder;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use keelson_registry::table::Row;
use routes::Item;
use sha2::{Digest, Sha512};
use std::fmt::Write as _;
use std::io::Read;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::SystemTime;

/// The documents of a server.
pub struct OpenApi {
    optional: Optional,
    documents: RwLock<Arc<Documents>>,
}

/// The documents of one set of resources.
struct Documents {
    rows: Vec<&'static Row>,
    /// Paths that are no resource's.
    fixed: Vec<fixed::Fixed>,
    /// OpenAPI v3, one by one.
    parts: Vec<Part>,
    root: OnceLock<Bytes>,
    whole: OnceLock<Document>,
}

/// A document of OpenAPI v3.
struct Part {
    /// `api/v1`, `apis/apps/v1`, `version`.
    name: String,
    made: OnceLock<Document>,
}

/// One document.
pub(crate) struct Document {
    /// Its JSON, compressed.
    packed: Bytes,
    /// Its protobuf, compressed, once somebody has asked for it.
    message: OnceLock<Bytes>,
    /// How its protobuf is made.
    layout: &'static proto::Wire,
    /// Upper-case hex SHA-512 of the JSON: the ETag and the hash in the root.
    pub(crate) hash: String,
    /// When it was made.
    pub(crate) modified: SystemTime,
}

impl OpenApi {
    /// Documents for these rows.
    #[must_use]
    pub fn new(rows: Vec<&'static Row>, optional: Optional) -> Self {
        Self { optional, documents: RwLock::new(Arc::new(Documents::new(rows, optional))) }
    }

    /// From now on, documents are of these rows.
    pub fn replace(&self, rows: Vec<&'static Row>) {
        let documents = Arc::new(Documents::new(rows, self.optional));
        *self.documents.write().unwrap_or_else(PoisonError::into_inner) = documents;
    }

    /// OpenAPI v2 as JSON.
    #[must_use]
    pub fn v2(&self) -> Vec<u8> {
        self.documents().whole().plain()
    }

    /// OpenAPI v2 as protobuf.
    #[must_use]
    pub fn v2_message(&self) -> Vec<u8> {
        unpack(self.documents().whole().packed_message())
    }

    /// The names of the documents of OpenAPI v3, such as `apis/apps/v1`.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.documents().parts.iter().map(|part| part.name.clone()).collect()
    }

    /// A document of OpenAPI v3 as JSON.
    #[must_use]
    pub fn v3(&self, name: &str) -> Option<Vec<u8>> {
        self.documents().part(name).map(Document::plain)
    }

    /// A document of OpenAPI v3 as protobuf.
    #[must_use]
    pub fn v3_message(&self, name: &str) -> Option<Vec<u8>> {
        self.documents().part(name).map(|document| unpack(document.packed_message()))
    }

    fn documents(&self) -> Arc<Documents> {
        Arc::clone(&self.documents.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Documents {
    fn new(rows: Vec<&'static Row>, optional: Optional) -> Self {
        let mut versions: Vec<(&str, &str)> = rows.iter().map(|row| (row.group, row.version)).collect();
        versions.sort_unstable();
        versions.dedup();
        let mut groups: Vec<&str> = versions.iter().map(|(group, _)| *group).collect();
        groups.dedup();
        let fixed = fixed::all(groups.into_iter(), optional);
        let names = versions.iter().map(|(group, version)| name(group, version));
        let mut names: Vec<String> = names.chain(fixed.iter().map(|(name, _)| name.clone())).collect();
        names.sort_unstable();
        let parts = names.into_iter().map(|name| Part { name, made: OnceLock::new() }).collect();
        Self { rows, fixed, parts, root: OnceLock::new(), whole: OnceLock::new() }
    }

    /// OpenAPI v3's list of its documents.
    fn root(&self) -> &Bytes {
        self.root.get_or_init(|| {
            let mut paths = Object::new();
            for part in &self.parts {
                let hash = &self.made(part).hash;
                let url = format!("/openapi/v3/{}?hash={hash}", part.name);
                paths.insert(part.name.as_str(), object([("serverRelativeURL", url.into())]));
            }
            let mut out = Vec::new();
            json::write(&object([("paths", Value::Object(paths))]), &mut out);
            Bytes::from(out)
        })
    }

    fn part(&self, name: &str) -> Option<&Document> {
        let at = self.parts.binary_search_by(|part| part.name.as_str().cmp(name)).ok()?;
        Some(self.made(&self.parts[at]))
    }

    fn made<'a>(&self, part: &'a Part) -> &'a Document {
        part.made.get_or_init(|| {
            let (items, group) = match self.fixed.iter().find(|(name, _)| *name == part.name) {
                Some((_, items)) => return Document::new(&write::v3(items, None), &proto::V3),
                None => self.items(&part.name),
            };
            Document::new(&write::v3(&items, group), &proto::V3)
        })
    }

    /// The operations of a group version.
    fn items(&self, of: &str) -> (Vec<Item>, Option<(&'static str, &'static str)>) {
        let rows = self.rows.iter().filter(|row| name(row.group, row.version) == of);
        let mut items: Vec<Item> = rows.clone().flat_map(|row| routes::of_resource(row)).collect();
        let group = rows.clone().next().map(|row| (row.group, row.version));
        items.extend(group.map(|(group, version)| fixed::resources(group, version)));
        (items, group)
    }

    fn whole(&self) -> &Document {
        self.whole.get_or_init(|| {
            let items: Vec<Item> = self.parts.iter().flat_map(|part| self.items(&part.name).0).collect();
            let fixed = self.fixed.iter().flat_map(|(_, items)| items);
            Document::new(&write::v2(items.iter().chain(fixed)), &proto::V2)
        })
    }
}

impl Document {
    fn new(value: &Value, layout: &'static proto::Wire) -> Self {
        let mut out = Vec::new();
        json::write(value, &mut out);
        let mut hash = String::with_capacity(128);
        for byte in Sha512::digest(&out) {
            let _ = write!(hash, "{byte:02X}");
        }
        let packed = compress::whole(&out).into();
        Self { packed, message: OnceLock::new(), layout, hash, modified: SystemTime::now() }
    }

    /// Its JSON, compressed.
    pub(crate) fn packed(&self) -> &Bytes {
        &self.packed
    }

    /// Its JSON.
    pub(crate) fn plain(&self) -> Vec<u8> {
        unpack(&self.packed)
    }

    /// Its protobuf, compressed.
    pub(crate) fn packed_message(&self) -> &Bytes {
        self.message.get_or_init(|| {
            let value = json::parse(&self.plain(), &mut Diagnostics::ignore());
            let value = value.expect("what was written as JSON is JSON");
            let mut out = Vec::new();
            self.layout.encode(&value, &mut out);
            compress::whole(&out).into()
        })
    }
}

/// What was compressed by this process.
pub(crate) fn unpack(packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(packed.len() * 8);
    GzDecoder::new(packed).read_to_end(&mut out).expect("this process compressed it");
    out
}

/// `api/v1`, `apis/apps/v1`.
fn name(group: &str, version: &str) -> String {
    routes::base(group, version).split_off(1)
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().collect())
}

#[cfg(test)]
mod tests;
