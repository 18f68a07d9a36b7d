//! Conditions in a status: one of each type, with the time at which its status last changed.

use keelson_api::leaf::time;
use keelson_api::tree::{Object, Value};

/// The condition of a type.
pub(crate) fn of<'a>(status: &'a Object, kind: &str) -> Option<&'a Object> {
    status.list("conditions").iter().filter_map(Value::as_object).find(|own| own.text("type") == kind)
}

/// Sets a condition, in place of the one of its type or behind all others. The time of transition stays
/// where its status does.
pub(crate) fn set(status: &mut Object, mut condition: Object, now: i64) {
    let at = time::text(now);
    condition.insert("lastTransitionTime", at);
    let Value::List(conditions) = status.entry("conditions", || Value::List(Vec::new())) else { return };
    let kind = condition.text("type").to_owned();
    let own = conditions.iter_mut().filter_map(Value::as_object_mut).find(|own| own.text("type") == kind);
    let Some(own) = own else { return conditions.push(condition.into()) };
    if own.text("status") == condition.text("status") {
        match own.get("lastTransitionTime") {
            Some(at) => condition.insert("lastTransitionTime", at.clone()),
            None => condition.remove("lastTransitionTime"),
        };
    }
    *own = condition;
}
