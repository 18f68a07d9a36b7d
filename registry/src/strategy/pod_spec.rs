//! What is said in two fields of a pod spec is one thing: the service account.

use super::gated::{POD_SPECS, part_mut};
use crate::table::Row;
use keelson_api::catalogue::names::pod_spec;
use keelson_api::tree::Object;

/// Both names of the service account say the same; where they differ the newer one wins.
pub(crate) fn receive(row: &Row, object: &mut Object) {
    let own = POD_SPECS.iter().find(|(group, resource, _)| (*group, *resource) == (row.group, row.resource));
    let Some(spec) = own.and_then(|(_, _, place)| part_mut(object, place)) else { return };
    let (new, old) = (pod_spec::SERVICE_ACCOUNT_NAME, pod_spec::SERVICE_ACCOUNT);
    if spec.text(new).is_empty() {
        match spec.get(old).cloned() {
            Some(name) => spec.insert(new, name),
            None => return,
        };
    }
    if let Some(name) = spec.get(new).cloned() {
        spec.insert(old, name);
    }
}
