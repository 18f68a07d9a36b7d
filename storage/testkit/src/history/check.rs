//! The proof for calls, and what a proof and a flaw are.

use std::fmt;

use keelson_storage::{Expected, Revision};

use super::index::{Index, holds};
use super::{Answer, Ask, Asked, Call, History, Item, Scope, Truth};

/// What was found to be broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Property {
    /// The events of one revision come together.
    Atomic,
    /// A bookmark comes after all events up to it, and never goes back.
    Bookmarkable,
    /// An event says what happened.
    Content,
    /// Only what was asked for is given.
    Filter,
    /// A read shows everything that was known when it began.
    Fresh,
    /// A watcher knows whether the key is new.
    IsCreate,
    /// Writes take effect once, between call and answer, on what they expected.
    Linearizable,
    /// Events come in the order of revisions.
    Ordered,
    /// An event says what was there before.
    PrevKv,
    /// No event is left out.
    Reliable,
    /// A watch begins with the first event after its start.
    Resumable,
    /// A read, a list or a page is the state at its revision.
    Snapshot,
    /// What is called the truth can be true.
    Truth,
    /// No event comes twice.
    Unique,
}

/// One thing that cannot be.
#[derive(Clone, Debug)]
pub struct Flaw {
    /// What is broken.
    pub property: Property,
    /// How.
    pub text: String,
}

impl Flaw {
    pub(crate) fn new(property: Property, text: String) -> Self {
        Self { property, text }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}: {}", self.property, self.text)
    }
}

/// How much was proven.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Writes that took effect.
    pub writes: usize,
    /// Writes that were refused for what the key held.
    pub mismatches: usize,
    /// Calls of which the client does not know what they did.
    pub unknown: usize,
    /// Reads of one key.
    pub reads: usize,
    /// Lists and pages.
    pub lists: usize,
    /// Reads and watches that were told that history is gone.
    pub expired: usize,
    /// Watches.
    pub watches: usize,
    /// Events of watches.
    pub events: usize,
    /// Bookmarks of watches.
    pub bookmarks: usize,
}

impl std::ops::AddAssign for Proof {
    fn add_assign(&mut self, other: Self) {
        self.writes += other.writes;
        self.mismatches += other.mismatches;
        self.unknown += other.unknown;
        self.reads += other.reads;
        self.lists += other.lists;
        self.expired += other.expired;
        self.watches += other.watches;
        self.events += other.events;
        self.bookmarks += other.bookmarks;
    }
}

/// Proves a history, or tells everything that is wrong with it.
///
/// # Errors
/// The flaws, at least one.
pub fn check(history: &History, truth: &Truth) -> Result<Proof, Vec<Flaw>> {
    let index = match Index::new(&truth.events) {
        Ok(index) => index,
        Err(text) => return Err(vec![Flaw::new(Property::Truth, text)]),
    };
    let mut checker = Checker { truth, index, flaws: Vec::new(), proof: Proof::default() };
    let owners = checker.owners(history);
    let moments = Moments::new(history, truth, &owners);
    for (at, call) in history.calls.iter().enumerate() {
        checker.call(call, owners.of_call[at], &moments);
    }
    for watch in &history.watches {
        checker.watch(watch, &moments);
    }
    if checker.flaws.is_empty() { Ok(checker.proof) } else { Err(checker.flaws) }
}

pub(crate) struct Checker<'a> {
    pub(crate) truth: &'a Truth,
    pub(crate) index: Index,
    pub(crate) flaws: Vec<Flaw>,
    pub(crate) proof: Proof,
}

/// Which call made which change.
struct Owners {
    /// The change of a call, by its place in the truth.
    of_call: Vec<Option<usize>>,
    /// The call of a change.
    of_event: Vec<Option<usize>>,
}

/// What was known, and what had been asked for, at each moment.
pub(crate) struct Moments {
    /// Moments at which something was learnt, with the newest revision known from then on.
    known: Vec<(u64, Revision)>,
    /// Moments at which a write that took effect began, with the oldest revision made from then on.
    made: Vec<(u64, Revision)>,
}

impl Moments {
    fn new(history: &History, truth: &Truth, owners: &Owners) -> Self {
        let mut known = Vec::new();
        let mut made = Vec::new();
        for (at, call) in history.calls.iter().enumerate() {
            let change = owners.of_call[at].map(|event| truth.events[event].revision);
            made.extend(change.map(|revision| (call.began, revision)));
            if let Some((ended, answer)) = &call.ended {
                let learnt = learnt(answer).max(match answer {
                    Answer::Committed { .. } => change,
                    _ => None,
                });
                known.extend(learnt.map(|revision| (*ended, revision)));
            }
        }
        for watch in &history.watches {
            for (moment, frame) in &watch.frames {
                // A bookmark may repeat what the watcher has asked for.
                let progress = frame.progress.filter(|progress| *progress > watch.after);
                let newest = frame.events.iter().map(|event| event.revision).chain(progress).max();
                known.extend(newest.map(|revision| (*moment, revision)));
            }
        }
        known.sort_unstable();
        made.sort_unstable();
        let mut newest = Revision::ZERO;
        for (_, revision) in &mut known {
            newest = newest.max(*revision);
            *revision = newest;
        }
        let mut oldest = Revision(u64::MAX);
        for (_, revision) in made.iter_mut().rev() {
            oldest = oldest.min(*revision);
            *revision = oldest;
        }
        Self { known, made }
    }

    /// The newest revision anybody knew of before a moment.
    pub(crate) fn floor(&self, moment: u64) -> Revision {
        let before = self.known.partition_point(|(learnt, _)| *learnt < moment);
        before.checked_sub(1).map_or(Revision::ZERO, |at| self.known[at].1)
    }

    /// The newest revision there could be at a moment: less than any that was asked for later.
    pub(crate) fn ceiling(&self, moment: u64) -> Revision {
        let after = self.made.partition_point(|(began, _)| *began <= moment);
        self.made.get(after).map_or(Revision(u64::MAX), |(_, revision)| Revision(revision.get() - 1))
    }
}

/// The newest revision that an answer tells of.
fn learnt(answer: &Answer) -> Option<Revision> {
    let of = |item: &Option<Item>| item.as_ref().map(|item| item.revision);
    match answer {
        Answer::Committed { revision } => *revision,
        Answer::Item { item, revision } => (*revision).max(of(item)),
        Answer::Mismatch { current, revision } => (*revision).max(current.as_ref().and_then(of)),
        Answer::Page { revision, .. } => Some(*revision),
        Answer::Expired { .. } | Answer::Refused | Answer::Unknown => None,
    }
}

impl Checker<'_> {
    pub(crate) fn flaw(&mut self, property: Property, text: String) {
        self.flaws.push(Flaw::new(property, text));
    }

    /// Finds for each change the one call that made it. Calls that know their revision come first, then
    /// those that know that they happened, then those that know nothing.
    fn owners(&mut self, history: &History) -> Owners {
        let mut owners = Owners {
            of_call: vec![None; history.calls.len()],
            of_event: vec![None; self.truth.events.len()],
        };
        for round in 0..3 {
            for (at, call) in history.calls.iter().enumerate() {
                let Ask::Write { .. } = &call.ask else { continue };
                let (turn, revision) = match &call.ended {
                    Some((_, Answer::Committed { revision: Some(revision) })) => (0, Some(*revision)),
                    Some((_, Answer::Committed { revision: None })) => (1, None),
                    Some((_, Answer::Unknown)) | None => (2, None),
                    Some(_) => continue,
                };
                if turn != round {
                    continue;
                }
                match self.find(call, revision, &owners) {
                    Some(event) => {
                        owners.of_call[at] = Some(event);
                        owners.of_event[event] = Some(at);
                    }
                    None if turn < 2 => {
                        self.flaw(
                            Property::Linearizable,
                            format!("an answered write is not there: {call:?}"),
                        );
                    }
                    None => {}
                }
            }
        }
        for (at, owner) in owners.of_event.iter().enumerate() {
            if owner.is_none() && !self.ended_by_itself(at, history, &owners) {
                let event = &self.truth.events[at];
                let text = format!("a change that nobody asked for, or that happened twice: {event:?}");
                self.flaws.push(Flaw::new(Property::Linearizable, text));
            }
        }
        owners
    }

    /// The change that a call made.
    fn find(&self, call: &Call, revision: Option<Revision>, owners: &Owners) -> Option<usize> {
        let Ask::Write { key, expected, new, .. } = &call.ask else { return None };
        let versions = self.index.versions(key);
        let fits = |number: usize| {
            let version = &versions[number];
            let before = number.checked_sub(1).map(|before| &versions[before]);
            version.state == *new && holds(*expected, before) && owners.of_event[version.at].is_none()
        };
        let candidates = match (revision, *expected) {
            (Some(revision), _) => {
                let at = versions.partition_point(|version| version.revision < revision);
                let there = versions.get(at).is_some_and(|version| version.revision == revision);
                at..at + usize::from(there)
            }
            (None, Expected::Revision(expected)) => {
                let after = versions.partition_point(|version| version.revision <= expected);
                after..(after + 1).min(versions.len())
            }
            (None, Expected::Absent) => 0..versions.len(),
        };
        candidates.into_iter().find(|number| fits(*number)).map(|number| versions[number].at)
    }

    /// Whether a change is the end of a key under a lease.
    fn ended_by_itself(&self, at: usize, history: &History, owners: &Owners) -> bool {
        let event = &self.truth.events[at];
        if event.new.is_some() {
            return false;
        }
        let before = self.index.before(&event.key, event.revision);
        let owner = before.and_then(|version| owners.of_event[version.at]);
        owner.is_some_and(|call| matches!(history.calls[call].ask, Ask::Write { leased: true, .. }))
    }

    fn call(&mut self, call: &Call, change: Option<usize>, moments: &Moments) {
        if let Some(event) = change {
            self.proof.writes += 1;
            self.write(call, self.truth.events[event].revision, moments);
        }
        let Some((ended, answer)) = &call.ended else {
            self.proof.unknown += 1;
            return;
        };
        let (low, high) = (moments.floor(call.began), moments.ceiling(*ended));
        if let Some(newest) = learnt(answer)
            && newest > high
        {
            let text = format!("an answer from the future, at most {high} could be known: {call:?}");
            self.flaw(Property::Linearizable, text);
        }
        match (&call.ask, answer) {
            (_, Answer::Unknown) => self.proof.unknown += 1,
            (ask, Answer::Expired { oldest }) => {
                self.proof.expired += 1;
                let (Ask::Get { asked, .. } | Ask::List { asked, .. }) = ask else { return };
                if let (Asked::Exactly(requested), Some(oldest)) = (asked, oldest)
                    && requested >= oldest
                {
                    self.flaw(Property::Snapshot, format!("called gone, but it is not: {call:?}"));
                }
            }
            (Ask::Write { .. }, Answer::Mismatch { .. }) => {
                self.proof.mismatches += 1;
                self.mismatch(call, low, high);
            }
            (Ask::Get { asked, .. }, Answer::Item { .. }) => {
                self.proof.reads += 1;
                self.get(call, span(*asked, low), high);
            }
            (Ask::List { asked, .. }, Answer::Page { .. }) => {
                self.proof.lists += 1;
                self.list(call, *asked, span(*asked, low));
            }
            _ => {}
        }
    }

    fn write(&mut self, call: &Call, revision: Revision, moments: &Moments) {
        let floor = moments.floor(call.began);
        if revision <= floor {
            let text = format!("{revision} is not after {floor}, which was known before: {call:?}");
            self.flaw(Property::Linearizable, text);
        }
        if let Some((ended, Answer::Committed { .. })) = &call.ended
            && revision > moments.ceiling(*ended)
        {
            let text = format!("{revision} is after what began when it had ended: {call:?}");
            self.flaw(Property::Linearizable, text);
        }
    }

    fn mismatch(&mut self, call: &Call, low: Revision, high: Revision) {
        let (Ask::Write { key, expected, new, .. }, Some((_, Answer::Mismatch { current, revision }))) =
            (&call.ask, &call.ended)
        else {
            return;
        };
        // Deleting what is absent is refused in the same way.
        let never = new.is_none() && *expected == Expected::Absent;
        let (low, high) = revision.map_or((low, high), |revision| (revision.max(low), revision));
        if revision.is_some_and(|revision| revision < low) {
            self.flaw(Property::Fresh, format!("it was compared with less than {low}: {call:?}"));
        } else if !never && !self.index.failed(key, *expected, low, high) {
            let text = format!("what was expected was there, from {low} to {high}: {call:?}");
            self.flaw(Property::Linearizable, text);
        } else if let Some(current) = current
            && !self.index.held(key, current.as_ref(), low, high)
        {
            self.flaw(Property::Snapshot, format!("the key did not hold that: {call:?}"));
        }
    }

    fn get(&mut self, call: &Call, (low, high): (Revision, Option<Revision>), ceiling: Revision) {
        let (Ask::Get { key, .. }, Some((_, Answer::Item { item, revision }))) = (&call.ask, &call.ended)
        else {
            return;
        };
        if let Some(revision) = revision.filter(|revision| *revision < low) {
            self.flaw(Property::Fresh, format!("{revision} is before {low}: {call:?}"));
            return;
        }
        let (low, high) = match revision {
            Some(revision) => (*revision, *revision),
            None => (low, high.unwrap_or(ceiling)),
        };
        if self.index.held(key, item.as_ref(), low, high) {
            return;
        }
        // An old state is worse news than a wrong one.
        let old = self.index.held(key, item.as_ref(), Revision::ZERO, low);
        let property = if old { Property::Fresh } else { Property::Snapshot };
        self.flaw(property, format!("not the state from {low} to {high}: {call:?}"));
    }

    fn list(&mut self, call: &Call, asked: Asked, (low, high): (Revision, Option<Revision>)) {
        let (Ask::List { scope, limit, .. }, Some((_, Answer::Page { items, more, count, revision }))) =
            (&call.ask, &call.ended)
        else {
            return;
        };
        if *revision < low {
            self.flaw(Property::Fresh, format!("{asked:?} must show {low}: {}", short(call)));
        }
        if high.is_some_and(|high| *revision > high) {
            self.flaw(Property::Snapshot, format!("{asked:?} was asked for: {}", short(call)));
        }
        let state = self.index.state(scope, *revision);
        let cut = if *limit == 0 { state.len() } else { state.len().min(*limit) };
        // Filtered pages may end early; then they say that there are more.
        let fits = state.get(..items.len()) == Some(items)
            && (items.len() == cut || (scope.tag.is_some() && *more == Some(true) && items.len() < cut));
        if !fits {
            let text = format!("not the state at {revision} ({}): {}", differ(items, &state), short(call));
            self.flaw(Property::Snapshot, text);
        } else if more.is_some_and(|more| more != (items.len() < state.len())) && scope.tag.is_none() {
            self.flaw(Property::Snapshot, format!("whether there are more is wrong: {}", short(call)));
        } else if count.is_some_and(|count| count != state.len() as u64) {
            self.flaw(Property::Snapshot, format!("there are {} keys: {}", state.len(), short(call)));
        }
    }
}

/// From which state on, and up to which if that is fixed, a read may be answered.
fn span(asked: Asked, known: Revision) -> (Revision, Option<Revision>) {
    match asked {
        Asked::Current => (known, None),
        Asked::Exactly(revision) => (revision, Some(revision)),
        Asked::NotBefore(revision) => (revision, None),
    }
}

/// A list without its items.
fn short(call: &Call) -> String {
    let Call { ask, began, ended } = call;
    match ended {
        Some((ended, Answer::Page { items, more, count, revision })) => {
            let given = items.len();
            format!("{ask:?} from {began} to {ended} gave {given} of {count:?}, more {more:?}, at {revision}")
        }
        _ => format!("{call:?}"),
    }
}

/// Where two lists differ first.
fn differ(given: &[Item], state: &[Item]) -> String {
    let at = given.iter().zip(state).take_while(|(given, state)| given == state).count();
    format!("at {at}: {:?} instead of {:?}", given.get(at), state.get(at))
}

impl fmt::Display for Scope {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}..{} tag {:?}", self.start, self.end, self.tag)
    }
}
