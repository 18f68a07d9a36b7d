//! Events, in the form of the core group and in that of events.k8s.io.

use super::cells::Cells;
use super::parts::name;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{event as core, events_event as events};
use keelson_api::catalogue::names::{event_series, event_source, object_reference};
use keelson_api::codec::view::View;

/// What the two forms name differently.
struct Names {
    about: Name,
    message: Name,
    first: Name,
    last: Name,
    count: Name,
    source: Name,
    reporter: Name,
}

const CORE: Names = Names {
    about: core::INVOLVED_OBJECT,
    message: core::MESSAGE,
    first: core::FIRST_TIMESTAMP,
    last: core::LAST_TIMESTAMP,
    count: core::COUNT,
    source: core::SOURCE,
    reporter: core::REPORTING_COMPONENT,
};

const EVENTS: Names = Names {
    about: events::REGARDING,
    message: events::NOTE,
    first: events::DEPRECATED_FIRST_TIMESTAMP,
    last: events::DEPRECATED_LAST_TIMESTAMP,
    count: events::DEPRECATED_COUNT,
    source: events::DEPRECATED_SOURCE,
    reporter: events::REPORTING_CONTROLLER,
};

/// Prints an event.
pub(super) fn event(event: View<'_>, cells: &mut Cells) {
    let names = if event.ty().row().field(CORE.about).is_some() { &CORE } else { &EVENTS };
    let first = event.time(names.first).or_else(|| event.time(core::EVENT_TIME));
    let last = event.time(names.last).or(first);
    let (last, count) = match event.opt_msg(core::SERIES) {
        Some(series) => (series.time(event_series::LAST_OBSERVED_TIME), series.int(event_series::COUNT)),
        // Single events of the newer form have no count.
        None => (last, event.opt_int(names.count).filter(|n| *n != 0).unwrap_or(1)),
    };
    let about = event.msg(names.about);
    cells.age(last);
    cells.str(event.str(core::TYPE));
    cells.str(event.str(core::REASON));
    let kind = about.str(object_reference::KIND).to_lowercase();
    match about.str(object_reference::NAME) {
        "" => cells.str(&kind),
        name => cells.text(format_args!("{kind}/{name}")),
    }
    cells.str(about.str(object_reference::FIELD_PATH));
    let source = event.msg(names.source);
    let component = first_of(source.str(event_source::COMPONENT), event.str(names.reporter));
    match first_of(source.str(event_source::HOST), event.str(core::REPORTING_INSTANCE)) {
        "" => cells.str(component),
        host => cells.text(format_args!("{component}, {host}")),
    }
    cells.str(event.str(names.message).trim());
    cells.age(first);
    cells.int(count);
    cells.str(name(event));
}

const fn first_of<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.is_empty() { b } else { a }
}
