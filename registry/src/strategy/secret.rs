//! Secrets: `stringData` is a way to write `data`, never kept.

use super::Strategy;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use keelson_api::catalogue::names::secret;
use keelson_api::tree::{Object, Value};

pub(super) struct Secrets;

impl Strategy for Secrets {
    fn receive(&self, object: &mut Object) {
        let Some(Value::Object(given)) = object.remove(secret::STRING_DATA) else { return };
        if given.is_empty() {
            return;
        }
        let data = object.object_entry(secret::DATA);
        for (key, value) in given {
            data.insert(key, STANDARD.encode(value.as_str().unwrap_or_default()));
        }
    }
}
