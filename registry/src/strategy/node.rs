//! Nodes: the range of a node's pods is told twice, alone and first in a list.

use super::Strategy;
use keelson_api::catalogue::names::node_spec as fields;
use keelson_api::tree::{Object, Value};

pub(super) struct Nodes;

impl Strategy for Nodes {
    fn receive(&self, object: &mut Object) {
        let Some(spec) = object.object_mut("spec") else { return };
        let first =
            spec.list(fields::POD_CIDRS).first().and_then(Value::as_str).unwrap_or_default().to_owned();
        let own = spec.text(fields::POD_CIDR).to_owned();
        if own.is_empty() {
            if !first.is_empty() {
                spec.insert(fields::POD_CIDR, first);
            }
        } else if own != first {
            spec.insert(fields::POD_CIDRS, vec![Value::from(own)]);
        }
    }
}
