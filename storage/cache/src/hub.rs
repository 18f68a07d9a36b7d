//! The recent events of one resource and the lines its watchers follow.
//!
//! The ring holds the last events in order, bounded by count and bytes. A line is the part of the ring that
//! belongs to one topic; it exists while somebody follows it. A follower holds a place in its line (a
//! sequence number), never an event, so a slow one pins nothing: it finds a gap when it comes back. One
//! writer appends; it wakes only the lines the events belong to.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use compact_str::CompactString;
use keelson_storage::Revision;
use tokio::sync::Notify;

use crate::entry::Entry;
use crate::event::Event;

/// What one event costs beside the bytes of the old state that only the ring still holds: itself, and the old
/// state's entry with its head.
const OVERHEAD: usize = 768;

/// Where a line's sequence numbers begin: in the middle, because a line can be extended to the past.
const MIDDLE: u64 = 1 << 62;

/// Which events a watcher wants to see. An event belongs to the topics of its old and of its new state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// All events of the resource.
    All,
    /// Those of one namespace.
    Namespace(CompactString),
    /// Those of one object, by its key.
    Key(Arc<str>),
    /// Those of objects whose selectable field at this position has this value.
    Field(usize, CompactString),
}

impl Topic {
    /// Whether an entry belongs to this topic.
    #[must_use]
    pub fn holds(&self, entry: &Entry) -> bool {
        match self {
            Self::All => true,
            Self::Namespace(namespace) => entry.namespace() == namespace,
            Self::Key(key) => entry.key == *key,
            Self::Field(index, value) => entry.head.field(*index) == value,
        }
    }

    /// Whether an event belongs to this topic, by its old or its new state.
    #[must_use]
    pub fn matches(&self, event: &Event) -> bool {
        match self {
            Self::All => true,
            Self::Key(key) => event.key == *key,
            Self::Namespace(_) | Self::Field(..) => {
                event.old.as_ref().is_some_and(|entry| self.holds(entry))
                    || event.new.as_ref().is_some_and(|entry| self.holds(entry))
            }
        }
    }
}

/// How much of the past the ring keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) events: usize,
    pub(crate) bytes: usize,
}

/// The ring and its lines.
#[derive(Debug)]
pub(crate) struct Hub {
    state: Mutex<State>,
    limits: Limits,
    indexed: Box<[usize]>,
}

#[derive(Debug)]
struct State {
    all: Arc<Line>,
    lines: HashMap<Topic, Arc<Line>>,
    bytes: usize,
}

/// The events of one topic that are still in the ring.
#[derive(Debug)]
pub(crate) struct Line {
    queue: Mutex<Queue>,
    wake: Notify,
}

#[derive(Debug)]
struct Queue {
    events: VecDeque<Arc<Event>>,
    /// The sequence number of the first event in the queue.
    first: u64,
    /// Every event of the topic with a greater revision is in the queue.
    floor: Revision,
    end: Option<End>,
}

/// Why a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The resource is no longer served.
    Closed,
    /// The resource was loaded anew: what happened in between is not known.
    Expired,
}

/// What a follower finds at its place.
#[derive(Debug)]
pub(crate) enum Taken {
    Empty,
    End(End, Revision),
    Event(Arc<Event>),
    /// The events at the follower's place have left the ring.
    Gap,
}

/// A place in a line.
#[derive(Debug)]
pub(crate) struct Place {
    line: Arc<Line>,
    next: u64,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Each critical section leaves the state whole at every point where it could panic.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Line {
    fn new(floor: Revision) -> Self {
        let queue = Queue { events: VecDeque::new(), first: MIDDLE, floor, end: None };
        Self { queue: Mutex::new(queue), wake: Notify::new() }
    }

    fn finish(&self, end: End, floor: Revision) {
        let mut queue = lock(&self.queue);
        queue.end = Some(end);
        queue.floor = floor;
        queue.events.clear();
        drop(queue);
        self.wake.notify_waiters();
    }
}

impl Queue {
    /// The index of the first event after `revision`.
    fn after(&self, revision: Revision) -> usize {
        self.events.partition_point(|event| event.revision <= revision)
    }

    /// The newest revision the queue knows of.
    fn newest(&self) -> Revision {
        self.events.back().map_or(self.floor, |event| event.revision)
    }

    /// Forgets all events up to `revision`.
    fn forget(&mut self, revision: Revision) {
        let gone = self.after(revision);
        self.events.drain(..gone);
        self.first += gone as u64;
        self.floor = self.floor.max(revision);
    }
}

impl Place {
    /// What stands at this place; moves on past an event. Events up to `after` are passed over unseen.
    pub(crate) fn take(&mut self, after: Revision) -> Taken {
        let queue = lock(&self.line.queue);
        if let Some(end) = queue.end {
            return Taken::End(end, queue.floor);
        }
        if self.next < queue.first {
            return Taken::Gap;
        }
        loop {
            let at = usize::try_from(self.next - queue.first).unwrap_or(usize::MAX);
            let Some(event) = queue.events.get(at) else { return Taken::Empty };
            self.next += 1;
            if event.revision > after {
                return Taken::Event(Arc::clone(event));
            }
        }
    }

    /// Whether a [`Place::take`] would wait.
    pub(crate) fn is_empty(&self) -> bool {
        let queue = lock(&self.line.queue);
        queue.end.is_none() && self.next >= queue.first + queue.events.len() as u64
    }

    /// Woken when something is appended to the line, or when it ends.
    pub(crate) fn wake(&self) -> &Notify {
        &self.line.wake
    }
}

impl Hub {
    pub(crate) fn new(floor: Revision, limits: Limits, indexed: &[usize]) -> Self {
        let all = Arc::new(Line::new(floor));
        let state = State { all, lines: HashMap::new(), bytes: 0 };
        Self { state: Mutex::new(state), limits, indexed: indexed.into() }
    }

    /// The line of a topic: fields without an index have none of their own.
    fn narrow<'a>(&self, topic: &'a Topic) -> &'a Topic {
        match topic {
            Topic::Field(field, _) if !self.indexed.contains(field) => &Topic::All,
            _ => topic,
        }
    }

    /// A place in the topic's line before the first event after `after`. When the ring does not reach back so
    /// far, the error says how far it does.
    pub(crate) fn attach(&self, topic: &Topic, after: Revision) -> Result<Place, Revision> {
        let mut state = lock(&self.state);
        let all = Arc::clone(&state.all);
        let ring = lock(&all.queue);
        if after < ring.floor && ring.end.is_none() {
            return Err(ring.floor);
        }
        let topic = self.narrow(topic);
        if *topic == Topic::All || ring.end.is_some() {
            let next = ring.first + ring.after(after) as u64;
            drop(ring);
            return Ok(Place { line: all, next });
        }
        // A start in the future must not hide the events until then from those who join the line later.
        let newest = ring.newest();
        let floor = after.min(newest);
        let line = state.lines.entry(topic.clone()).or_insert_with(|| Arc::new(Line::new(newest)));
        let line = Arc::clone(line);
        let mut queue = lock(&line.queue);
        if floor < queue.floor {
            let missing = ring.after(floor)..ring.after(queue.floor);
            for event in ring.events.range(missing).rev().filter(|event| topic.matches(event)) {
                queue.events.push_front(Arc::clone(event));
                queue.first -= 1;
            }
            queue.floor = floor;
        }
        let next = queue.first + queue.after(after) as u64;
        drop(queue);
        Ok(Place { line, next })
    }

    /// Lets go of a place. A line that nobody follows any more is dropped.
    pub(crate) fn detach(&self, topic: &Topic, place: Place) {
        let mut state = lock(&self.state);
        let topic = self.narrow(topic);
        // One count is the hub's, one this place's; attaching takes the same lock.
        let last = state
            .lines
            .get(topic)
            .is_some_and(|line| Arc::ptr_eq(line, &place.line) && Arc::strong_count(line) == 2);
        if last {
            state.lines.remove(topic);
        }
        drop(place);
    }

    /// Appends events in revision order and wakes those who follow them.
    pub(crate) fn append(&self, events: &[Arc<Event>]) {
        if events.is_empty() {
            return;
        }
        let mut touched: Vec<Arc<Line>> = Vec::new();
        let mut state = lock(&self.state);
        for event in events {
            self.for_each_line(&state.lines, event, |line| {
                lock(&line.queue).events.push_back(Arc::clone(event));
                if !touched.iter().any(|seen| Arc::ptr_eq(seen, line)) {
                    touched.push(Arc::clone(line));
                }
            });
        }
        state.bytes += events.iter().map(|event| cost(event)).sum::<usize>();
        let all = Arc::clone(&state.all);
        lock(&all.queue).events.extend(events.iter().cloned());
        self.evict(&mut state);
        drop(state);
        all.wake.notify_waiters();
        for line in touched {
            line.wake.notify_waiters();
        }
    }

    fn evict(&self, state: &mut State) {
        let all = Arc::clone(&state.all);
        let mut ring = lock(&all.queue);
        while ring.events.len() > self.limits.events || state.bytes > self.limits.bytes {
            let Some(event) = ring.events.pop_front() else { break };
            ring.first += 1;
            ring.floor = event.revision;
            state.bytes -= cost(&event);
            self.for_each_line(&state.lines, &event, |line| lock(&line.queue).forget(event.revision));
        }
    }

    /// Visits each existing line of an event once; the ring itself is not among them.
    fn for_each_line(
        &self,
        lines: &HashMap<Topic, Arc<Line>>,
        event: &Event,
        mut visit: impl FnMut(&Arc<Line>),
    ) {
        if lines.is_empty() {
            return;
        }
        let mut find = |topic: &Topic| {
            if let Some(line) = lines.get(topic) {
                visit(line);
            }
        };
        find(&Topic::Key(event.key.clone()));
        let (old, new) = (event.old.as_deref(), event.new.as_deref());
        // Old and new state have the same key, hence the same namespace.
        if let Some(entry) = new.or(old).filter(|entry| !entry.namespace().is_empty()) {
            find(&Topic::Namespace(entry.namespace().into()));
        }
        for &field in &self.indexed {
            let was = old.map(|entry| entry.head.field(field));
            let is = new.map(|entry| entry.head.field(field));
            if let Some(value) = was {
                find(&Topic::Field(field, value.into()));
            }
            if let Some(value) = is.filter(|_| is != was) {
                find(&Topic::Field(field, value.into()));
            }
        }
    }

    /// Ends all lines and starts again at `floor`.
    pub(crate) fn reset(&self, end: End, floor: Revision) {
        let mut state = lock(&self.state);
        let ended = std::mem::replace(&mut state.all, Arc::new(Line::new(floor)));
        let lines = std::mem::take(&mut state.lines);
        state.bytes = 0;
        if end == End::Closed {
            // Whoever attaches from now on finds the end at once.
            state.all.finish(end, floor);
        }
        drop(state);
        ended.finish(end, floor);
        // In an order that does not depend on chance.
        let mut lines: Vec<_> = lines.into_iter().collect();
        lines.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        for (_, line) in lines {
            line.finish(end, floor);
        }
    }
}

fn cost(event: &Event) -> usize {
    OVERHEAD + event.old.as_ref().map_or(0, |old| old.object.len())
}

#[cfg(test)]
mod tests;
