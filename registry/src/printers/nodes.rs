//! Nodes.

use super::cells::Cells;
use super::parts::{NONE, UNKNOWN, created, meta, name, spec, status};
use keelson_api::catalogue::names::{
    node_address, node_condition, node_spec, node_status, node_system_info, object_meta,
};
use keelson_api::codec::view::View;
use std::collections::BTreeSet;

/// Prints a node.
pub(super) fn node(node: View<'_>, cells: &mut Cells) {
    let status = status(node);
    // Were the condition there twice, the last one would count.
    let ready =
        status.list(node_status::CONDITIONS).filter(|c| c.str(node_condition::TYPE) == "Ready").last();
    let ready = match ready.map(|c| c.str(node_condition::STATUS)) {
        None => "Unknown",
        Some("True") => "Ready",
        Some(_) => "NotReady",
    };
    let info = status.msg(node_status::NODE_INFO);
    cells.str(name(node));
    let cordoned = spec(node).bool(node_spec::UNSCHEDULABLE).then_some("SchedulingDisabled");
    cells.joined([Some(ready), cordoned].into_iter().flatten(), ",", "");
    cells.joined(roles(node).into_iter(), ",", NONE);
    cells.age(created(node));
    cells.str(info.str(node_system_info::KUBELET_VERSION));
    cells.str(address(status, "InternalIP"));
    cells.str(address(status, "ExternalIP"));
    cells.str_or(info.str(node_system_info::OS_IMAGE), UNKNOWN);
    let kernel = match info.str(node_system_info::KERNEL_VERSION) {
        "" => UNKNOWN,
        version => version,
    };
    match info.str(node_system_info::ARCHITECTURE) {
        "" => cells.str(kernel),
        architecture => cells.text(format_args!("{kernel} ({architecture})")),
    }
    cells.str_or(info.str(node_system_info::CONTAINER_RUNTIME_VERSION), UNKNOWN);
}

fn address<'a>(status: View<'a>, ty: &str) -> &'a str {
    let found = status.list(node_status::ADDRESSES).find(|a| a.str(node_address::TYPE) == ty);
    found.map_or(NONE, |a| a.str(node_address::ADDRESS))
}

/// Roles by label: in the key after the prefix, or as value of the older key.
fn roles(node: View<'_>) -> BTreeSet<&str> {
    let labels = meta(node).map_strs(object_meta::LABELS);
    let role = |(key, value)| match str::strip_prefix(key, "node-role.kubernetes.io/") {
        Some(role) => role,
        None if key == "kubernetes.io/role" => value,
        None => "",
    };
    labels.map(role).filter(|role| !role.is_empty()).collect()
}
