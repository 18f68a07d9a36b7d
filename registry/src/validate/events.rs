//! Events of both groups, judged in the core group's form: errors of both name its fields.

use super::gojson::GoJson;
use super::rules::EMPTY;
use super::{Errors, Path, Plain, Subject};
use crate::convert;
use keelson_api::catalogue::names::{
    event as names, event_series as series, event_source as source, object_meta as meta,
    object_reference as reference,
};
use keelson_api::catalogue::{Name, TypeId, types};
use keelson_api::syntax;
use keelson_api::tree::Object;

/// The longest action, reason and reporting instance.
const MAX_TEXT: usize = 128;
const MAX_MESSAGE: usize = 1024;
const MISMATCH: &str = "does not match event.namespace";

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let conversion = convert::conversion(types::CORE_V1_EVENT, types::EVENTS_V1_EVENT);
    let Some(conversion) = conversion.filter(|_| subject.row.group == "events.k8s.io") else {
        return legacy(subject.new, "reportingComponent", errors);
    };
    let new = (conversion.to_stored)(subject.new.clone());
    legacy(&new, "reportingController", errors);
    errors.look();
    match subject.old {
        None => create(&new, errors),
        Some(old) => update(&new, &(conversion.to_stored)(old.clone()), errors),
    }
}

fn legacy(own: &Object, controller: &str, errors: &mut Errors) {
    let namespace = crate::metadata::of(own).text(meta::NAMESPACE);
    let about = own.object(names::INVOLVED_OBJECT).unwrap_or(&EMPTY).text(reference::NAMESPACE);
    let is_timed = own.contains(names::EVENT_TIME);
    let fits = match (is_timed, about) {
        (false, "") => matches!(namespace, "" | "default"),
        (false, about) => about == namespace,
        (true, "") => matches!(namespace, "default" | "kube-system"),
        (true, _) => true,
    };
    if !fits {
        errors.invalid(&Path::root("involvedObject.namespace"), about, MISMATCH);
    }
    if is_timed {
        timed(own, controller, errors);
    }
    errors.invalid_each(&Path::root("namespace"), namespace, syntax::dns1123_subdomain(namespace));
}

fn timed(own: &Object, controller: &str, errors: &mut Errors) {
    let path = Path::root(controller);
    let given = own.text(names::REPORTING_COMPONENT);
    if given.is_empty() {
        errors.required(&path, "");
    }
    errors.invalid_each(&path, given, syntax::label_key(given));
    for field in [names::REPORTING_INSTANCE, names::ACTION, names::REASON] {
        let path = Path::root(field.as_str());
        let length = own.text(field).len();
        if length == 0 {
            errors.required(&path, "");
        }
        if length > MAX_TEXT {
            errors.invalid(&path, "", format!("can have at most {MAX_TEXT} characters"));
        }
    }
    if own.text(names::MESSAGE).len() > MAX_MESSAGE {
        errors.invalid(&Path::root("message"), "", format!("can have at most {MAX_MESSAGE} characters"));
    }
}

fn of_series(own: &Object, errors: &mut Errors) {
    let Some(own) = own.object(names::SERIES) else { return };
    if own.int(series::COUNT).unwrap_or(0) < 2 {
        errors.invalid(&Path::root("series.count"), "", "should be at least 2");
    }
    if !own.contains(series::LAST_OBSERVED_TIME) {
        errors.required(&Path::root("series.lastObservedTime"), "");
    }
}

fn create(own: &Object, errors: &mut Errors) {
    of_series(own, errors);
    if !own.contains(names::EVENT_TIME) {
        errors.required(&Path::root("eventTime"), "");
    }
    let kind = own.text(names::TYPE);
    if !matches!(kind, "Normal" | "Warning") {
        errors.invalid(&Path::root("type"), "", format!("has invalid value: {kind}"));
    }
    let from = own.object(names::SOURCE).unwrap_or(&EMPTY);
    let is_from = [source::COMPONENT, source::HOST].iter().any(|field| !from.text(*field).is_empty());
    for (field, is_set) in [
        (names::FIRST_TIMESTAMP, own.contains(names::FIRST_TIMESTAMP)),
        (names::LAST_TIMESTAMP, own.contains(names::LAST_TIMESTAMP)),
        (names::COUNT, own.contains(names::COUNT)),
        (names::SOURCE, is_from),
    ] {
        if is_set {
            errors.invalid(&Path::root(field.as_str()), "", "needs to be unset");
        }
    }
}

/// Once said, an event only gets a new series.
fn update(new: &Object, old: &Object, errors: &mut Errors) {
    if new.get(names::SERIES) != old.get(names::SERIES) {
        of_series(new, errors);
    }
    fixed_struct(new, old, names::INVOLVED_OBJECT, types::CORE_V1_OBJECT_REFERENCE, errors);
    fixed_text(new, old, names::REASON, "reason", errors);
    fixed_text(new, old, names::MESSAGE, "message", errors);
    fixed_struct(new, old, names::SOURCE, types::CORE_V1_EVENT_SOURCE, errors);
    fixed_time(new, old, names::FIRST_TIMESTAMP, errors);
    fixed_time(new, old, names::LAST_TIMESTAMP, errors);
    let count = new.int(names::COUNT).unwrap_or(0);
    if count != old.int(names::COUNT).unwrap_or(0) {
        errors.immutable(&Path::root("count"), count);
    }
    // Upstream looks at the reason twice.
    fixed_text(new, old, names::REASON, "reason", errors);
    fixed_text(new, old, names::TYPE, "type", errors);
    fixed_time(new, old, names::EVENT_TIME, errors);
    fixed_text(new, old, names::ACTION, "action", errors);
    if new.contains(names::RELATED) {
        fixed_struct(new, old, names::RELATED, types::CORE_V1_OBJECT_REFERENCE, errors);
    } else if old.contains(names::RELATED) {
        errors.immutable(&Path::root("related"), Plain("null"));
    }
    fixed_text(new, old, names::REPORTING_COMPONENT, "reportingController", errors);
    fixed_text(new, old, names::REPORTING_INSTANCE, "reportingInstance", errors);
}

fn fixed_text(new: &Object, old: &Object, field: Name, called: &str, errors: &mut Errors) {
    if new.text(field) != old.text(field) {
        errors.immutable(&Path::root(called), new.text(field));
    }
}

fn fixed_time(new: &Object, old: &Object, field: Name, errors: &mut Errors) {
    if new.get(field) != old.get(field) {
        errors.immutable(&Path::root(field.as_str()), new.get(field));
    }
}

fn fixed_struct(new: &Object, old: &Object, field: Name, ty: TypeId, errors: &mut Errors) {
    if new.get(field) != old.get(field) {
        let own = new.object(field).unwrap_or(&EMPTY);
        errors.immutable(&Path::root(field.as_str()), GoJson(ty, own));
    }
}
