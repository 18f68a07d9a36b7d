//! Events: core/v1 (stored) and events.k8s.io/v1 differ in the names of members only.

use keelson_api::tree::Object;

/// (core/v1, events.k8s.io/v1).
const RENAMED: &[(&str, &str)] = &[
    ("count", "deprecatedCount"),
    ("firstTimestamp", "deprecatedFirstTimestamp"),
    ("involvedObject", "regarding"),
    ("lastTimestamp", "deprecatedLastTimestamp"),
    ("message", "note"),
    ("reportingComponent", "reportingController"),
    ("source", "deprecatedSource"),
];

pub(super) fn core_to_events(event: Object) -> Object {
    renamed(event, |key| RENAMED.iter().find(|(core, _)| *core == key).map(|(_, events)| *events))
}

pub(super) fn events_to_core(event: Object) -> Object {
    renamed(event, |key| RENAMED.iter().find(|(_, events)| *events == key).map(|(core, _)| *core))
}

fn renamed(event: Object, name: impl Fn(&str) -> Option<&'static str>) -> Object {
    let members = event.into_iter().map(|(key, value)| match name(key.as_str()) {
        Some(other) => (other.into(), value),
        None => (key, value),
    });
    members.collect()
}
