//! Lets fuzz targets at what reads options from queries and bodies.

use super::query;
use crate::context::Query;
use keelson_registry::options::Media;

/// The options of every verb.
pub(crate) fn options(text: &Query) {
    let _ = (query::get(text), query::write(text), query::delete(text));
    if let Ok(mut list) = query::list(text)
        && query::pin_name(&mut list, "a").is_ok()
    {
        // What a path names is among what is selected.
        let selector = keelson_api::selector::FieldSelector::parse(&list.field_selector);
        assert_eq!(selector.expect("it was read before").exact("metadata.name"), Some("a"));
    }
}

/// A body of DELETE in every encoding.
pub(crate) fn delete_body(data: &[u8]) {
    for media in [Media::Json, Media::Yaml, Media::Protobuf] {
        if let Err(status) = query::delete_body(media, data) {
            assert_eq!(status.code, 400, "{}", status.message);
        }
    }
}
