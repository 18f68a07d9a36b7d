//! Reads the state of one resource from the store.

use std::sync::Arc;
use std::time::Duration;

use keelson_storage::{Error, Range, Revision, prefix_end};

use crate::resource::Resource;
use crate::shard::Shard;

/// Waits for `delay` and then reads everything the resource held at `revision`, page by page.
pub(crate) async fn load(
    resource: Arc<Resource>,
    revision: Revision,
    page: usize,
    delay: Duration,
) -> Result<Shard, Error> {
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let spec = resource.spec();
    let mut shard =
        Shard::new(Arc::clone(&spec.prefix), Arc::clone(&spec.admit), spec.indexed.clone(), revision);
    let end = prefix_end(&spec.prefix);
    let mut start = spec.prefix.to_string();
    loop {
        let range = Range { start: &start, end: &end, limit: page, revision: Some(revision) };
        let page = resource.store().range(range).await?;
        for item in &page.items {
            shard.load(&item.key, item.mod_revision, &item.value);
        }
        let Some(last) = page.items.last().filter(|_| page.more) else { return Ok(shard) };
        start.clear();
        start.push_str(&last.key);
        start.push('\0');
    }
}
