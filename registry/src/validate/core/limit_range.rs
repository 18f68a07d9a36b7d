//! LimitRanges: bounds and defaults of resources that do not contradict each other.

use crate::validate::metadata::sorted;
use crate::validate::resources::{self, Whose};
use crate::validate::rules::{EMPTY, items};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    limit_range as names, limit_range_item as item, limit_range_spec as spec,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{BTreeSet, HashSet};

/// The greatest number that has thousandths.
const MAX_MILLI: i64 = i64::MAX / 1000;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec.limits");
    let mut seen = HashSet::new();
    for (at, own) in items(own, spec::LIMITS) {
        let path = path.index(at);
        let kind = own.text(item::TYPE);
        of_type(kind, &path.name(item::TYPE), errors);
        if !seen.insert(kind) {
            errors.duplicate(&path.name(item::TYPE), kind);
        }
        one(own, kind, &path, errors);
    }
}

fn of_type(kind: &str, path: &Path<'_>, errors: &mut Errors) {
    let problems = syntax::label_key(kind);
    if problems.is_empty()
        && !kind.contains('/')
        && !matches!(kind, "Pod" | "Container" | "PersistentVolumeClaim")
    {
        errors.invalid(path, kind, "must be a standard limit type or fully qualified");
    }
    errors.invalid_each(path, kind, problems);
}

fn one(own: &Object, kind: &str, path: &Path<'_>, errors: &mut Errors) {
    let list = |name: Name| own.object(name).unwrap_or(&EMPTY);
    let mut keys = BTreeSet::new();
    let mut named = |name: Name, errors: &mut Errors| {
        let path = path.name(name);
        for (resource, _) in sorted(list(name)) {
            match kind {
                "Pod" | "Container" => {
                    resources::name_of(resource, Whose::Container, &path.key(resource), errors);
                }
                _ => {
                    resources::name(resource, &path.key(resource), errors);
                }
            }
            keys.insert(resource);
        }
    };
    named(item::MAX, errors);
    named(item::MIN, errors);
    for name in [item::DEFAULT, item::DEFAULT_REQUEST] {
        if kind != "Pod" {
            named(name, errors);
        } else if !list(name).is_empty() {
            errors.forbidden(&path.name(name), "may not be specified when `type` is 'Pod'");
        }
    }
    if kind == "PersistentVolumeClaim"
        && !list(item::MIN).contains("storage")
        && !list(item::MAX).contains("storage")
    {
        let detail = "either minimum or maximum storage value is required, but neither was provided";
        errors.required(&path.field("limits"), detail);
    }
    named(item::MAX_LIMIT_REQUEST_RATIO, errors);
    for resource in keys {
        bounds(own, kind, resource, path, errors);
    }
}

/// What is said of one resource.
fn bounds(own: &Object, kind: &str, resource: &str, path: &Path<'_>, errors: &mut Errors) {
    let of = |name: Name| Quantity::parse(own.object(name)?.str(resource)?).ok();
    let defaults = |name: Name| if kind == "Pod" { None } else { of(name) };
    let (min, max) = (of(item::MIN), of(item::MAX));
    let (default, request) = (defaults(item::DEFAULT), defaults(item::DEFAULT_REQUEST));
    // The lower value with what it is called, the higher one, where it is said and which of the two is shown.
    let pairs = [
        ("min value", &min, "max value", &max, item::MIN, true),
        ("min value", &min, "default request value", &request, item::DEFAULT_REQUEST, false),
        ("default request value", &request, "max value", &max, item::DEFAULT_REQUEST, true),
        ("default request value", &request, "default limit value", &default, item::DEFAULT_REQUEST, true),
        ("min value", &min, "default value", &default, item::DEFAULT, true),
        ("default value", &default, "max value", &max, item::DEFAULT, false),
    ];
    for (low_called, low, high_called, high, field, shows_low) in pairs {
        let (Some(low), Some(high)) = (low, high) else { continue };
        if low > high {
            let shown = if shows_low { low } else { high };
            let detail = format!("{low_called} {low} is greater than {high_called} {high}");
            errors.invalid(&path.name(field).key(resource), shown.to_string(), detail);
        }
    }
    if let Some(ratio) = of(item::MAX_LIMIT_REQUEST_RATIO) {
        let path = path.name(item::MAX_LIMIT_REQUEST_RATIO);
        ratios(&ratio, min.as_ref(), max.as_ref(), &path.key(resource), errors);
    }
    if let (Some(default), Some(request)) = (default, request)
        && !resources::is_overcommit_allowed(resource)
        && default != request
    {
        let detail =
            format!("default value {default} must equal to defaultRequest value {request} in {resource}");
        errors.invalid(&path.name(item::DEFAULT_REQUEST).key(resource), request.to_string(), detail);
    }
}

#[allow(clippy::cast_precision_loss, reason = "upstream divides floating point numbers too")]
fn ratios(
    ratio: &Quantity,
    min: Option<&Quantity>,
    max: Option<&Quantity>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    if *ratio < Quantity::new(1, ratio.format()) {
        errors.invalid(path, ratio.to_string(), format!("ratio {ratio} is less than 1"));
    }
    let (Some(min), Some(max)) = (min, max) else { return };
    let fine = [ratio, min, max].iter().all(|quantity| quantity.value() < MAX_MILLI);
    let (wanted, low, high) = if fine {
        (ratio.milli_value() as f64 / 1000.0, min.milli_value(), max.milli_value())
    } else {
        (ratio.value() as f64, min.value(), max.value())
    };
    let limit = high as f64 / low as f64;
    if wanted > limit {
        let detail = format!("ratio {ratio} is greater than max/min = {limit:.6}");
        errors.invalid(path, ratio.to_string(), detail);
    }
}
