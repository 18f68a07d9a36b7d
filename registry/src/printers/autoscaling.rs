//! Autoscalers (as autoscaling/v2) and scales.

use super::cells::Cells;
use super::parts::{NONE, UNKNOWN, UNSET, created, name, spec, status};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    cross_version_object_reference as reference, horizontal_pod_autoscaler_spec as hpa_spec,
    horizontal_pod_autoscaler_status as hpa_status, metric_spec, metric_target as target,
    metric_value_status as current, resource_metric_source as resource, resource_metric_status, scale_spec,
    scale_status,
};
use keelson_api::codec::view::View;

/// How a quantity prints that is not there.
const NIL: &str = "<nil>";

/// Prints an autoscaler.
pub(super) fn horizontal_pod_autoscaler(object: View<'_>, cells: &mut Cells) {
    let (spec, status) = (spec(object), status(object));
    let scaled = spec.msg(hpa_spec::SCALE_TARGET_REF);
    cells.str(name(object));
    cells.text(format_args!("{}/{}", scaled.str(reference::KIND), scaled.str(reference::NAME)));
    metrics(spec, status, cells);
    match spec.opt_int(hpa_spec::MIN_REPLICAS) {
        None => cells.str(UNSET),
        Some(least) => cells.text(format_args!("{least}")),
    }
    cells.int(spec.int(hpa_spec::MAX_REPLICAS));
    cells.int(status.int(hpa_status::CURRENT_REPLICAS));
    cells.age(created(object));
}

/// The first two metrics, current and wanted, and how many more there are.
fn metrics(spec: View<'_>, status: View<'_>, cells: &mut Cells) {
    let mut currents = status.list(hpa_status::CURRENT_METRICS);
    let metrics = spec.list(hpa_spec::METRICS).map(|wanted| metric(wanted, currents.next()));
    let shown: Vec<String> = metrics.take(2).collect();
    match (shown.len(), spec.count(hpa_spec::METRICS)) {
        (0, _) => cells.str(NONE),
        (shown_count, count) if count > shown_count => {
            cells.text(format_args!("{} + {} more...", shown.join(", "), count - shown_count));
        }
        _ => cells.str(&shown.join(", ")),
    }
}

fn metric(wanted: View<'_>, status: Option<View<'_>>) -> String {
    let (source, of_resource, average_only) = match wanted.str(metric_spec::TYPE) {
        "ContainerResource" => (metric_spec::CONTAINER_RESOURCE, true, false),
        "External" => (metric_spec::EXTERNAL, false, false),
        "Object" => (metric_spec::OBJECT, false, false),
        "Pods" => (metric_spec::PODS, false, true),
        "Resource" => (metric_spec::RESOURCE, true, false),
        _ => return "<unknown type>".to_owned(),
    };
    let wanted = wanted.msg(source);
    let now = status.and_then(|s| s.opt_msg(source)).and_then(|s| s.opt_msg(resource_metric_status::CURRENT));
    if of_resource {
        format!("{}: {}", wanted.str(resource::NAME), share(wanted.msg(resource::TARGET), now))
    } else {
        amount(wanted.msg(resource::TARGET), now, average_only)
    }
}

fn quantity<'a>(holder: View<'a>, field: Name) -> &'a str {
    holder.opt_str(field).unwrap_or(NIL)
}

/// Current and wanted value of a resource: an average amount, or a share of what is requested.
fn share(wanted: View<'_>, now: Option<View<'_>>) -> String {
    if let Some(average) = wanted.opt_str(target::AVERAGE_VALUE) {
        let now = now.map_or(UNKNOWN, |now| quantity(now, current::AVERAGE_VALUE));
        return format!("{now}/{average}");
    }
    let percent = |holder: View<'_>, field, absent: &str| {
        holder.opt_int(field).map_or_else(|| absent.to_owned(), |n| format!("{n}%"))
    };
    let now =
        now.map_or_else(|| UNKNOWN.to_owned(), |now| percent(now, current::AVERAGE_UTILIZATION, UNKNOWN));
    format!("{now}/{}", percent(wanted, target::AVERAGE_UTILIZATION, "<auto>"))
}

/// Current and wanted value of any other metric.
fn amount(wanted: View<'_>, now: Option<View<'_>>, average_only: bool) -> String {
    if average_only {
        let now = now.map_or(UNKNOWN, |now| quantity(now, current::AVERAGE_VALUE));
        return format!("{now}/{}", quantity(wanted, target::AVERAGE_VALUE));
    }
    if let Some(average) = wanted.opt_str(target::AVERAGE_VALUE) {
        let now = now.and_then(|now| now.opt_str(current::AVERAGE_VALUE)).unwrap_or(UNKNOWN);
        return format!("{now}/{average} (avg)");
    }
    let now = now.map_or(UNKNOWN, |now| quantity(now, current::VALUE));
    format!("{now}/{}", quantity(wanted, target::VALUE))
}

/// Prints a scale.
pub(super) fn scale(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.int(spec(object).int(scale_spec::REPLICAS));
    cells.int(status(object).int(scale_status::REPLICAS));
    cells.age(created(object));
}
