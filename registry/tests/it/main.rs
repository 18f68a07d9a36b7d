//! The verbs of the registry over the embedded store and the cache, without HTTP.

mod deletes;
mod reads;
mod server;
mod table;
mod writes;
