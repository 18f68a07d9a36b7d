//! Get: one object, fresh, from the cache.

use crate::list::reached;
use crate::list_rules::revision;
use crate::resource::Resource;
use crate::scale;
use crate::table::{Action, Sub};
use crate::wire::Wire;
use bytes::Bytes;
use keelson_api::codec::proto;
use keelson_api::codec::transcode;
use keelson_api::status::{Result, Status};
use keelson_storage::Revision;
use keelson_storage_cache::{Entry, FRESH_TIMEOUT};
use std::sync::Arc;

/// Forms of entries in another version than the stored one: their protobuf and JSON.
const SERVED_PROTO: u32 = 1;
const SERVED_JSON: u32 = 2;

impl Resource {
    /// GET of an object.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn get(&self, namespace: &str, name: &str, resource_version: &str) -> Result<Wire> {
        let entry = self.entry(namespace, name, resource_version).await?;
        let proto = self.proto(&entry)?;
        Ok(Wire { shape: self.shape, proto, entry: Some(entry) })
    }

    /// GET of a subresource.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn get_sub(
        &self,
        sub: &'static Sub,
        namespace: &str,
        name: &str,
        resource_version: &str,
    ) -> Result<Wire> {
        let wire = self.get(namespace, name, resource_version).await?;
        match sub.action {
            Action::Scale => scale::of_wire(&wire),
            Action::Own | Action::Status | Action::Part(_) => Ok(wire),
            Action::Act(_) | Action::Answer | Action::Later => Err(Status::not_implemented(sub.name)),
        }
    }

    pub(crate) async fn entry(
        &self,
        namespace: &str,
        name: &str,
        resource_version: &str,
    ) -> Result<Arc<Entry>> {
        let resource = &self.stored()?.cache;
        let wanted = revision(resource_version)?;
        let namespace = self.scope(namespace);
        let key = if namespace.is_empty() { name.to_owned() } else { format!("{namespace}/{name}") };
        let found = if resource.ready() {
            self.fresh_enough(resource_version, wanted).await?;
            resource.get(&key)
        } else {
            self.stored_entry(&key, Revision(wanted)).await?
        };
        let entry = found.ok_or_else(|| Status::not_found(&self.group_resource(), name))?;
        match &entry.fault {
            Some(fault) => Err(Status::internal(&fault.to_string())),
            None => Ok(entry),
        }
    }

    /// Waits until the cache shows what a read wants to see.
    async fn fresh_enough(&self, resource_version: &str, wanted: u64) -> Result<()> {
        let cache = &self.shared.cache;
        let late = |error| self.cache_fault(&error, "get");
        match (resource_version, wanted) {
            ("", _) => cache.consistent().await.map(|_| ()).map_err(late),
            (_, 0) => Ok(()),
            (_, wanted) if self.row.uncached => {
                reached(Revision(wanted), cache.consistent().await.map_err(late)?)
            }
            (_, wanted) => cache.wait_fresh(Revision(wanted), FRESH_TIMEOUT).await.map_err(late),
        }
    }

    /// What the store has, while the cache is not filled.
    async fn stored_entry(&self, key: &str, wanted: Revision) -> Result<Option<Arc<Entry>>> {
        let current = self.shared.cache.store().current_revision().await;
        let current = current.map_err(|error| self.store_fault(&error, "get"))?;
        reached(wanted, current)?;
        let slice = self.stored()?.cache.slice_at(current, key, "", 1).await;
        let slice = slice.map_err(|error| self.cache_fault(&error, "get"))?;
        Ok(slice.entries.into_iter().find(|entry| *entry.key == *key))
    }

    /// An entry's protobuf message in the served version.
    ///
    /// # Errors
    /// Where the stored bytes cannot be converted.
    pub fn proto(&self, entry: &Entry) -> Result<Bytes> {
        let stored = self.stored()?;
        let Some(conversion) = stored.convert else { return Ok(entry.object.clone()) };
        entry.form(SERVED_PROTO, self.shared.cache.budget(), |entry| {
            let object = proto::decode(stored.shape.ty, &entry.object);
            let object = object.map_err(|error| Status::internal(&error.to_string()))?;
            let mut message = Vec::with_capacity(entry.object.len());
            proto::encode(self.shape.ty, &(conversion.to_served)(object), &mut message);
            Ok(Bytes::from(message))
        })
    }

    /// An entry's JSON members in the served version, without kind and apiVersion: shared by all readers.
    ///
    /// # Errors
    /// Where the stored bytes cannot be read.
    pub fn json(&self, entry: &Entry) -> Result<Bytes> {
        let converted = self.stored()?.convert.is_some();
        let proto = self.proto(entry)?;
        let form = if converted { SERVED_JSON } else { Entry::JSON };
        entry.form(form, self.shared.cache.budget(), |_| json_members(self, &proto))
    }
}

fn json_members(resource: &Resource, proto: &[u8]) -> Result<Bytes> {
    let mut out = Vec::with_capacity(proto.len() * 2);
    let done = transcode::json(resource.shape.ty, proto, &mut out);
    done.map_err(|error| Status::internal(&error.to_string()))?;
    // Copied, because what is kept must have no room to spare: allocators do not take back half a block.
    Ok(Bytes::copy_from_slice(&out))
}
