//! From stored bytes to cache entries: the envelope is opened, the revision spliced in, the head read.
//!
//! Builds no tree. Runs on the cache's writer, so it must stay cheap.

use crate::fields::Selectable;
use crate::wire::Shape;
use bytes::Bytes;
use keelson_api::catalogue::names::{object_meta, pod};
use keelson_api::codec::view::View;
use keelson_storage::Revision;
use keelson_storage_cache::{Admit, AdmitError, Entry, Head, splice};
use std::sync::Arc;

/// How entries of one collection are made.
pub(crate) struct Admission {
    /// What the stored form is.
    pub(crate) shape: Shape,
    /// The fields whose values go into heads, in this order.
    pub(crate) fields: Vec<&'static Selectable>,
}

impl Admit for Admission {
    fn admit(&self, key: &Arc<str>, revision: Revision, stored: &Bytes) -> Result<Entry, AdmitError> {
        let envelope = splice::open(stored)?;
        if (envelope.api_version, envelope.kind) != (self.shape.api_version, self.shape.kind) {
            return Err(AdmitError::new(format!(
                "{key} is stored as {}, Kind={}: expected {}, Kind={}",
                envelope.api_version, envelope.kind, self.shape.api_version, self.shape.kind
            )));
        }
        let stamped = splice::stamp(envelope.message, revision)?;
        let view = View::new(self.shape.ty, &stamped.object);
        let labels = view.msg(pod::METADATA).map_strs(object_meta::LABELS);
        let mut labels: Vec<_> = labels.map(|(key, value)| (key.into(), value.into())).collect();
        labels.sort_unstable();
        let fields = self.fields.iter().map(|field| (field.read)(view).as_ref().into()).collect();
        let head = Head { labels: labels.into(), fields, metadata: stamped.metadata };
        Ok(Entry::new(key.clone(), revision, stamped.object, head))
    }
}
