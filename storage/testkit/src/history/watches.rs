//! The nine properties of watches, and that each event says what happened.

use std::collections::HashSet;

use keelson_storage::{Key, Revision};

use super::check::{Checker, Moments, Property};
use super::index::view;
use super::{End, Event, Frame, Seen, State, WatchLog};

/// What a watch has to give.
struct Due<'a> {
    key: &'a Key,
    revision: Revision,
    seen: Seen,
    previous: Option<State>,
}

/// How far the proof of one watch has come.
struct Walk<'a> {
    due: Vec<Due<'a>>,
    /// The next of `due`; nothing before the first event.
    next: Option<usize>,
    given: HashSet<(Revision, Key)>,
    newest: Revision,
    progress: Revision,
}

impl Checker<'_> {
    /// The events of the truth that a watch has to give, in order.
    fn due(&self, watch: &WatchLog) -> Vec<Due<'_>> {
        let from = self.truth.events.partition_point(|event| event.revision <= watch.after);
        let due = self.truth.events[from..].iter().filter_map(|event| {
            let old = self.index.before(&event.key, event.revision).and_then(|version| version.state);
            let (seen, previous) = view(&watch.scope, &event.key, old, event.new)?;
            Some(Due { key: &event.key, revision: event.revision, seen, previous })
        });
        due.collect()
    }

    pub(crate) fn watch(&mut self, watch: &WatchLog, moments: &Moments) {
        let mut flaws: Vec<(Property, String)> = Vec::new();
        let mut walk = Walk {
            due: self.due(watch),
            next: None,
            given: HashSet::new(),
            newest: watch.after,
            progress: watch.after,
        };
        let (mut events, mut bookmarks) = (0, 0);
        for (moment, frame) in &watch.frames {
            for event in &frame.events {
                events += 1;
                if event.revision > moments.ceiling(*moment) {
                    flaws.push((
                        Property::Content,
                        format!("an event of what was not yet asked for: {event:?}"),
                    ));
                }
                flaws.extend(walk.event(watch, event));
            }
            if watch.atomic {
                flaws.extend(walk.whole(frame));
            }
            if let Some(progress) = frame.progress {
                bookmarks += 1;
                if progress > watch.after && progress > moments.ceiling(*moment) {
                    flaws.push((Property::Bookmarkable, format!("a bookmark from the future: {progress}")));
                }
                flaws.extend(walk.bookmark(progress));
            }
        }
        if let Some(missing) = watch.settled.and_then(|until| walk.missing(until)) {
            flaws.push((Property::Reliable, format!("silence about {missing}")));
        }
        if let Some(End::Expired { requested, oldest }) = watch.end {
            self.proof.expired += 1;
            if requested >= oldest {
                flaws
                    .push((Property::Resumable, format!("{requested} expired, though {oldest} can be read")));
            }
        }
        self.proof.watches += 1;
        self.proof.events += events;
        self.proof.bookmarks += bookmarks;
        let (scope, after) = (&watch.scope, watch.after);
        for (property, text) in flaws {
            self.flaw(property, format!("{text}, in the watch of {scope} after {after}"));
        }
    }
}

impl Walk<'_> {
    /// Takes the next event; a flaw is where it is not the next that was due.
    fn event(&mut self, watch: &WatchLog, event: &Event) -> Option<(Property, String)> {
        if !watch.scope.holds_key(&event.key) {
            return Some((Property::Filter, format!("a key that nobody asked for: {event:?}")));
        }
        if !self.given.insert((event.revision, event.key.clone())) {
            return Some((Property::Unique, format!("it came before: {event:?}")));
        }
        if event.revision <= watch.after {
            return Some((Property::Resumable, format!("it is before the start: {event:?}")));
        }
        if event.revision < self.newest {
            return Some((Property::Ordered, format!("{} came before: {event:?}", self.newest)));
        }
        self.newest = event.revision;
        if event.revision <= self.progress && self.progress > watch.after {
            let progress = self.progress;
            return Some((Property::Bookmarkable, format!("after the bookmark {progress}: {event:?}")));
        }
        let first = self.next.is_none();
        let next = self.next.unwrap_or(0);
        let found = self.due[next..]
            .iter()
            .position(|due| due.revision == event.revision && *due.key == event.key)
            .map(|skipped| (next + skipped, skipped));
        let Some((at, skipped)) = found else {
            return Some((Property::Filter, format!("nothing like it was due: {event:?}")));
        };
        self.next = Some(at + 1);
        if skipped > 0 {
            let property = if first { Property::Resumable } else { Property::Reliable };
            let missed = self.due[next].text();
            return Some((property, format!("it comes before {missed}: {event:?}")));
        }
        self.due[at].compare(event)
    }

    /// Whether a frame ends in the middle of a revision.
    fn whole(&self, frame: &Frame) -> Option<(Property, String)> {
        let last = frame.events.last()?;
        let next = self.due.get(self.next?)?;
        let split = next.revision == last.revision;
        split.then(|| (Property::Atomic, format!("a frame ends before {}", next.text())))
    }

    fn bookmark(&mut self, progress: Revision) -> Option<(Property, String)> {
        if progress < self.progress {
            return Some((
                Property::Bookmarkable,
                format!("it goes back from {} to {progress}", self.progress),
            ));
        }
        self.progress = progress;
        let missing = self.missing(progress)?;
        Some((Property::Bookmarkable, format!("{progress} comes before {missing}")))
    }

    /// The first event up to a revision that has not come.
    fn missing(&self, until: Revision) -> Option<String> {
        let next = self.due.get(self.next.unwrap_or(0))?;
        (next.revision <= until).then(|| next.text())
    }
}

impl Due<'_> {
    fn text(&self) -> String {
        format!("{} of {} at {}", self.key, kind(self.seen), self.revision)
    }

    fn compare(&self, event: &Event) -> Option<(Property, String)> {
        if self.seen != event.seen {
            let created = |seen| matches!(seen, Seen::Created(_));
            let gone = |seen| seen == Seen::Gone;
            let flags_alone =
                created(self.seen) != created(event.seen) && gone(self.seen) == gone(event.seen);
            let property = if flags_alone { Property::IsCreate } else { Property::Content };
            return Some((property, format!("it was {:?}: {event:?}", self.seen)));
        }
        let wrong = event.previous.is_some_and(|told| told != self.previous);
        wrong.then(|| (Property::PrevKv, format!("there was {:?} before: {event:?}", self.previous)))
    }
}

fn kind(seen: Seen) -> &'static str {
    match seen {
        Seen::Created(_) => "a creation",
        Seen::Changed(_) => "a change",
        Seen::Gone => "a deletion",
    }
}
