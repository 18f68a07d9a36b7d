//! Pruning: what a schema does not know goes.

use super::{RESOURCE_MEMBERS, Schema};
use keelson_api::tree::Value;

/// Takes away what the schema does not specify.
pub(crate) fn prune(value: &mut Value, schema: Option<Schema<'_>>) {
    if let Some(schema) = schema.filter(|schema| schema.preserves_unknown()) {
        return keep_unknown(value, schema);
    }
    match value {
        Value::Object(members) => {
            let Some(schema) = schema else { return members.retain(|_, _| false) };
            members.retain(|key, value| {
                let key = key.as_str();
                if schema.is_embedded() && RESOURCE_MEMBERS.contains(&key) {
                    return true;
                }
                if let Some(property) = schema.property(key) {
                    prune(value, Some(property));
                } else if schema.additional().is_some() {
                    prune(value, schema.additional_schema());
                } else {
                    return false;
                }
                true
            });
        }
        Value::List(items) => {
            let item = schema.and_then(Schema::item);
            items.iter_mut().for_each(|value| prune(value, item));
        }
        _ => {}
    }
}

fn keep_unknown(value: &mut Value, schema: Schema<'_>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members.iter_mut() {
                let key = key.as_str();
                if schema.is_embedded() && RESOURCE_MEMBERS.contains(&key) {
                    continue;
                }
                if let Some(property) = schema.property(key) {
                    prune(value, Some(property));
                } else if schema.additional().is_some() {
                    prune(value, schema.additional_schema());
                }
            }
        }
        Value::List(items) => {
            if let Some(item) = schema.item() {
                items.iter_mut().for_each(|value| keep_unknown(value, item));
            }
        }
        _ => {}
    }
}
