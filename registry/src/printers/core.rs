//! Small kinds of the core group.

use super::cells::Cells;
use super::parts::{condition, created, name, status};
use keelson_api::catalogue::names::{
    component_condition, component_status, config_map, namespace_status, resource_quota_status, secret as s,
};
use keelson_api::codec::view::View;
use std::fmt::Write;

/// Prints a component's status.
pub(super) fn component_status(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    match condition(object, component_status::CONDITIONS, "Healthy") {
        None => ["Unknown", "", ""].map(|text| cells.str(text)),
        Some(health) => {
            let well = health.str(component_condition::STATUS) == "True";
            let message = health.str(component_condition::MESSAGE);
            let error = health.str(component_condition::ERROR);
            [if well { "Healthy" } else { "Unhealthy" }, message, error].map(|text| cells.str(text))
        }
    };
}

/// Prints a config map.
pub(super) fn config_map(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.count(object.count(config_map::DATA) + object.count(config_map::BINARY_DATA));
    cells.age(created(object));
}

/// Prints a namespace.
pub(super) fn namespace(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(status(object).str(namespace_status::PHASE));
    cells.age(created(object));
}

/// Prints a resource quota: used and hard, limits apart from requests.
pub(super) fn resource_quota(object: View<'_>, cells: &mut Cells) {
    let status = status(object);
    let mut hard: Vec<_> = status.map_strs(resource_quota_status::HARD).collect();
    hard.sort_unstable();
    let (mut requests, mut limits) = (String::new(), String::new());
    for (resource, hard) in hard {
        let used = status.map_str(resource_quota_status::USED, resource).unwrap_or("0");
        let column = if resource.starts_with("limits.") { &mut limits } else { &mut requests };
        let comma = if column.is_empty() { "" } else { ", " };
        let _ = write!(column, "{comma}{resource}: {used}/{hard}");
    }
    cells.str(name(object));
    cells.str(&requests);
    cells.str(&limits);
    cells.age(created(object));
}

/// Prints a secret, but not what it holds.
pub(super) fn secret(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.str(object.str(s::TYPE));
    cells.count(object.count(s::DATA));
    cells.age(created(object));
}
