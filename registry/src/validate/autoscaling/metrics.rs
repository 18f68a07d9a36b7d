//! Metrics that an autoscaler follows: exactly the source that the type names, and its target.

use super::{Allowed, of_reference, sign};
use crate::validate::resources::{self, Whose};
use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container_resource_metric_source as container, metric_identifier as identifier, metric_spec as metric,
    metric_target as target, object_metric_source as source,
};
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Types of metrics and their members, sorted by type.
const TYPES: [(&str, Name); 5] = [
    ("ContainerResource", metric::CONTAINER_RESOURCE),
    ("External", metric::EXTERNAL),
    ("Object", metric::OBJECT),
    ("Pods", metric::PODS),
    ("Resource", metric::RESOURCE),
];

/// The members in the order in which they are looked at.
const LOOKS: [Name; 5] =
    [metric::OBJECT, metric::EXTERNAL, metric::PODS, metric::RESOURCE, metric::CONTAINER_RESOURCE];

pub(super) fn one(own: &Object, allowed: Allowed, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(metric::TYPE);
    let at_type = path.name(metric::TYPE);
    let expected = TYPES.iter().find(|(name, _)| *name == kind).map(|(_, member)| *member);
    let unknown = |errors: &mut Errors| errors.not_supported(&at_type, kind, &TYPES.map(|(name, _)| name));
    if kind.is_empty() {
        errors.required(&at_type, "must specify a metric source type");
    }
    if expected.is_none() {
        unknown(errors);
    }
    let present: Vec<Name> = LOOKS.into_iter().filter(|member| own.contains(*member)).collect();
    if let Some(first) = present.first() {
        of_source(*first, own.object(*first).unwrap_or(&EMPTY), allowed, &path.name(*first), errors);
    }
    match expected {
        None => unknown(errors),
        Some(member) if !own.contains(member) => {
            errors.required(&path.name(member), "must populate information for the given metric source");
        }
        Some(_) => {}
    }
    if present.len() != 1 {
        // Upstream's order is that of a map.
        for member in present.iter().filter(|member| Some(**member) != expected) {
            errors.forbidden(&path.name(*member), "must populate the given metric source only");
        }
    }
}

fn of_source(member: Name, own: &Object, allowed: Allowed, path: &Path<'_>, errors: &mut Errors) {
    let by_name = member == metric::RESOURCE || member == metric::CONTAINER_RESOURCE;
    if member == metric::OBJECT {
        let described = own.object(source::DESCRIBED_OBJECT).unwrap_or(&EMPTY);
        of_reference(described, allowed, &path.name(source::DESCRIBED_OBJECT), errors);
    }
    if by_name {
        of_resource(own, member == metric::CONTAINER_RESOURCE, path, errors);
    } else {
        let path = path.name(source::METRIC);
        let path = path.name(identifier::NAME);
        let name = own.object(source::METRIC).unwrap_or(&EMPTY).text(identifier::NAME);
        if name.is_empty() {
            errors.required(&path, "must specify a metric name");
        } else {
            errors.invalid_each(&path, name, syntax::path_segment_name(name));
        }
    }
    let own = own.object(source::TARGET).unwrap_or(&EMPTY);
    let path = path.name(source::TARGET);
    of_target(own, &path, errors);
    let has = |field: Name| own.contains(field);
    let (value, average) = (has(target::VALUE), has(target::AVERAGE_VALUE));
    let utilization = has(target::AVERAGE_UTILIZATION);
    let at_average = path.name(target::AVERAGE_VALUE);
    if by_name {
        if !utilization && !average {
            let detail = "must set either a target raw value or a target utilization";
            errors.required(&path.name(target::AVERAGE_UTILIZATION), detail);
        }
        if utilization && average {
            errors.forbidden(&at_average, "may not set both a target raw value and a target utilization");
        }
    } else if member == metric::PODS {
        if !average {
            errors.required(&at_average, "must specify a positive target averageValue");
        }
    } else if member == metric::OBJECT {
        if !value && !average {
            errors.required(&at_average, "must set either a target value or averageValue");
        }
    } else {
        if !value && !average {
            let detail = "must set either a target value for metric or a per-pod target";
            errors.required(&at_average, detail);
        }
        if value && average {
            let detail = "may not set both a target value for metric and a per-pod target";
            errors.forbidden(&path.name(target::VALUE), detail);
        }
    }
}

fn of_resource(own: &Object, of_container: bool, path: &Path<'_>, errors: &mut Errors) {
    let name = own.text(container::NAME);
    let at = path.name(container::NAME);
    if name.is_empty() {
        errors.required(&at, "must specify a resource name");
    } else if of_container {
        resources::name_of(name, Whose::Container, &at, errors);
    }
    if !of_container {
        return;
    }
    let name = own.text(container::CONTAINER);
    let at = path.name(container::CONTAINER);
    if name.is_empty() {
        errors.required(&at, "must specify a container");
    } else {
        errors.invalid_each(&at, name, syntax::dns1123_label(name));
    }
}

fn of_target(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(target::TYPE);
    let at = path.name(target::TYPE);
    if kind.is_empty() {
        errors.required(&at, "must specify a metric target type");
    }
    if !matches!(kind, "Utilization" | "Value" | "AverageValue") {
        errors.invalid(&at, kind, "must be either Utilization, Value, or AverageValue");
    }
    for field in [target::VALUE, target::AVERAGE_VALUE] {
        let given = own.get(field);
        if sign(given).is_some_and(|sign| sign <= 0) {
            errors.invalid(&path.name(field), given, "must be positive");
        }
    }
    if let Some(percent) = own.int(target::AVERAGE_UTILIZATION).filter(|percent| *percent < 1) {
        errors.invalid(&path.name(target::AVERAGE_UTILIZATION), percent, "must be greater than 0");
    }
}
