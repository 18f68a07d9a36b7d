//! One object on its way out, from its protobuf bytes: whole or its metadata alone, as JSON.

use super::pieces::Gather;
use super::proto;
use super::served::Served;
use crate::negotiate::MetaVersion;
use bytes::Bytes;
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::view::View;
use keelson_api::codec::{DecodeError, json, transcode};
use keelson_api::status::{Result, Status};
use keelson_registry::wire::{Entry, Shape, Wire};
use std::convert::Infallible;
use std::sync::LazyLock;

/// The form id of metadata as JSON members, kept with an entry; the resource's place stands above it.
const METADATA_JSON: u32 = 64;
/// The form id of the row of a table, less what stands behind the cells.
const ROW: u32 = 65;
/// Bits below a resource's place in form ids.
const PLACE_SHIFT: u32 = 8;

static OBJECT_META: LazyLock<TypeId> = LazyLock::new(|| {
    let found = catalogue::type_named("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    found.expect("the catalogue has ObjectMeta")
});

/// One object on its way out.
pub(crate) struct Shown<'a> {
    /// What it is.
    pub(crate) shape: Shape,
    /// Its message.
    proto: Bytes,
    /// The cache's entry, where the object is one of the resource itself.
    entry: Option<&'a Entry>,
    served: &'a Served,
}

impl<'a> Shown<'a> {
    /// An object that a verb gave: one of the resource or of a subresource.
    pub(crate) fn wire(served: &'a Served, wire: &'a Wire) -> Self {
        let own = wire.shape.ty == served.resource.shape.ty;
        let entry = wire.entry.as_deref().filter(|_| own);
        Self { shape: wire.shape, proto: wire.proto.clone(), entry, served }
    }

    /// An object of the resource's cache.
    pub(crate) fn entry(served: &'a Served, entry: &'a Entry) -> Result<Self> {
        let proto = served.resource.proto(entry)?;
        Ok(Self { shape: served.resource.shape, proto, entry: Some(entry), served })
    }

    /// An object of the resource that nobody else holds.
    pub(crate) fn bare(served: &'a Served, proto: Bytes) -> Self {
        Self { shape: served.resource.shape, proto, entry: None, served }
    }

    /// Its message.
    pub(crate) const fn proto(&self) -> &Bytes {
        &self.proto
    }

    /// Its metadata's message.
    pub(crate) fn metadata(&self) -> &[u8] {
        proto::first_field(&self.proto)
    }

    /// Its row in a table, made by looking at the form that printers read. What is made of a shared object
    /// is kept.
    pub(crate) fn row(&self, make: impl FnOnce(View<'_>) -> Bytes) -> Bytes {
        let Some(entry) = self.entry else { return make(View::new(self.shape.ty, &self.proto)) };
        let form = ROW | self.served.place << PLACE_SHIFT;
        let made: std::result::Result<_, Infallible> = entry.form(form, &self.served.budget, |entry| {
            Ok(make(View::new(self.served.stored_type, &entry.object)))
        });
        let Ok(row) = made;
        row
    }

    /// Writes it as a whole JSON object. What is made of a shared object is kept.
    pub(crate) fn put_whole(&self, out: &mut Vec<u8>) -> Result<()> {
        match self.entry {
            Some(entry) => transcode::whole(
                self.shape.kind,
                self.shape.api_version,
                &self.served.resource.json(entry)?,
                out,
            ),
            None => self.put_whole_once(out)?,
        }
        Ok(())
    }

    /// Writes it as a whole JSON object and keeps nothing: what is written is kept itself.
    pub(crate) fn put_whole_once(&self, out: &mut Vec<u8>) -> Result<()> {
        put_kind(self.shape.kind, self.shape.api_version, out);
        let bare = out.len();
        out.push(b',');
        transcode::json(self.shape.ty, &self.proto, out).map_err(|error| fault(&error))?;
        if out.len() == bare + 1 {
            out.truncate(bare);
        }
        out.push(b'}');
        Ok(())
    }

    /// Writes it as an item of a JSON list: without kind and apiVersion.
    pub(crate) fn share_item(served: &Served, entry: &Entry, out: &mut Gather) -> Result<()> {
        out.buffer.push(b'{');
        out.share(&served.resource.json(entry)?);
        out.buffer.push(b'}');
        Ok(())
    }

    /// Writes it as a PartialObjectMetadata in JSON. What is made of a shared object is kept.
    pub(crate) fn put_metadata(&self, version: MetaVersion, out: &mut Vec<u8>) -> Result<()> {
        match self.entry {
            Some(entry) => {
                let form = METADATA_JSON | self.served.place << PLACE_SHIFT;
                let kept = entry.form(form, &self.served.budget, |_| {
                    let mut members = Vec::with_capacity(self.metadata().len() * 2);
                    transcode::json(*OBJECT_META, self.metadata(), &mut members)?;
                    Ok(Bytes::copy_from_slice(&members))
                });
                put_metadata_head(version, out);
                out.extend_from_slice(&kept.map_err(|error| fault(&error))?);
                out.extend_from_slice(b"}}");
                Ok(())
            }
            None => self.put_metadata_once(version, out),
        }
    }

    /// Writes it as a PartialObjectMetadata in JSON and keeps nothing.
    pub(crate) fn put_metadata_once(&self, version: MetaVersion, out: &mut Vec<u8>) -> Result<()> {
        put_metadata_head(version, out);
        transcode::json(*OBJECT_META, self.metadata(), out).map_err(|error| fault(&error))?;
        out.extend_from_slice(b"}}");
        Ok(())
    }

    /// Writes it as a PartialObjectMetadata message, which holds nothing but the metadata.
    pub(crate) fn put_metadata_message(&self, out: &mut Vec<u8>) {
        proto::put_field(1, self.metadata(), out);
    }

    /// Bytes of [`Self::put_metadata_message`].
    pub(crate) fn metadata_message_len(&self) -> usize {
        proto::field_len(self.metadata().len())
    }
}

fn put_metadata_head(version: MetaVersion, out: &mut Vec<u8>) {
    put_kind("PartialObjectMetadata", version.api_version(), out);
    out.extend_from_slice(b",\"metadata\":{");
}

/// The type of metadata.
pub(super) fn object_meta() -> TypeId {
    *OBJECT_META
}

/// Begins a JSON object: `{"kind":…,"apiVersion":…`.
pub(crate) fn put_kind(kind: &str, api_version: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":");
    json::write_string(kind, out);
    out.extend_from_slice(b",\"apiVersion\":");
    json::write_string(api_version, out);
}

/// Bytes that were read when they entered the cache cannot be read now: ours.
fn fault(error: &DecodeError) -> Box<Status> {
    tracing::error!(%error, "an object cannot be written");
    Status::internal(error.message())
}
