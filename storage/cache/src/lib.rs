//! The watch cache: every object once, in the form it is served in, with the recent past and its watchers.
//!
//! One [`Cache`] follows one store. Each registered [`Resource`] is a persistent map from key to [`Entry`],
//! published as a [`Root`] that readers load without a lock, and a bounded ring of [`Event`]s that watchers
//! pull through a [`Cursor`]. What an object is, the owner of the resource says through [`Admit`]; the cache
//! sees labels, selectable fields and bytes. It must not know kinds, users or HTTP.

mod cache;
mod cursor;
mod dispatch;
mod entry;
mod event;
mod forms;
mod hub;
mod load;
mod proof;
mod resource;
mod root;
mod shard;
pub mod splice;

pub use cache::{Cache, Config, Error, FRESH_TIMEOUT};
pub use cursor::{Cursor, Step};
pub use dispatch::Dispatcher;
pub use entry::{Admit, AdmitError, Entry, Head};
pub use event::Event;
pub use forms::{Budget, Usage};
pub use hub::Topic;
pub use proof::Checks;
pub use resource::{Resource, Slice, Snapshot, Spec};
pub use root::{Root, Walk};

#[cfg(test)]
mod tests;
