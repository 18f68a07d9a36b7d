//! What clients do with ConfigMaps, recorded for the checker.

use super::line::{Frames, Line, Next, Reply, Target};
use keelson_storage::{Expected, Revision};
use keelson_storage_testkit::Random;
use keelson_storage_testkit::history::{
    Answer, Ask, Asked, End, Event, Frame, Item, Recorder, Scope, Seen, State, WatchTicket,
};
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Where the clients work.
pub(super) const TARGET: &str = "/api/v1/namespaces/default/configmaps";
const PREFIX: &str = "default/";

/// How many names the writers share.
const NAMES: u64 = 8;

/// How long anything may take when nobody is killed.
const LONGEST: Duration = Duration::from_secs(30);

/// Where a watcher stands between its connections.
pub(super) struct Place {
    /// Up to here it has seen everything; nothing if it must list first.
    at: Option<Revision>,
    /// Where it stood before.
    past: Vec<Revision>,
    tag: Option<u64>,
    /// Whether it lists by watching.
    streams: bool,
}

/// A change in what really happened.
pub(super) struct Followed {
    pub(super) key: Arc<str>,
    pub(super) revision: Revision,
    pub(super) state: Option<State>,
}

/// One client with one connection at a time.
pub(super) struct Client {
    server: Target,
    recorder: Recorder,
    random: Random,
    stop: Arc<AtomicBool>,
    line: Option<Line>,
}

impl Place {
    pub(super) fn new(number: u64, random: &mut Random) -> Self {
        let tag = random.one_in(2).then(|| random.below(State::TAGS));
        Self { at: None, past: Vec::new(), tag, streams: number % 2 == 1 }
    }

    fn scope(&self) -> Scope {
        Scope { tag: self.tag, ..Scope::prefix(PREFIX) }
    }

    fn selector(&self) -> String {
        self.tag.map(|tag| format!("&labelSelector=t%3D{tag}")).unwrap_or_default()
    }
}

fn revision(object: &Value) -> Revision {
    let text = object["metadata"]["resourceVersion"].as_str().expect("every object has a revision");
    Revision(text.parse().expect("a number"))
}

fn state(object: &Value) -> State {
    let text = |value: &Value| value.as_str().expect("we wrote it").to_owned();
    let tag = text(&object["metadata"]["labels"]["t"]).parse().expect("a number");
    State { digest: State::of(text(&object["data"]["v"]).as_bytes()).digest, tag }
}

fn key(object: &Value) -> Arc<str> {
    format!("{PREFIX}{}", object["metadata"]["name"].as_str().expect("every object has a name")).into()
}

fn item(object: &Value) -> Item {
    Item { key: key(object), revision: revision(object), state: state(object) }
}

/// An event as its watcher is shown it.
fn event(frame: &Value) -> Event {
    let object = &frame["object"];
    let (seen, previous) = match frame["type"].as_str() {
        Some("ADDED") => (Seen::Created(state(object)), None),
        Some("MODIFIED") => (Seen::Changed(state(object)), None),
        Some("DELETED") => (Seen::Gone, Some(Some(state(object)))),
        _ => panic!("not an event: {frame}"),
    };
    Event { key: key(object), revision: revision(object), seen, previous }
}

impl Client {
    pub(super) fn new(server: &Target, recorder: Recorder, random: Random, stop: Arc<AtomicBool>) -> Self {
        Self { server: server.clone(), recorder, random, stop, line: None }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn connect(&self) -> io::Result<Line> {
        Line::new(&self.server)
    }

    fn ask(&mut self, method: &str, target: &str, body: Option<&Value>) -> io::Result<Reply> {
        let mut line = match self.line.take() {
            Some(line) => line,
            None => self.connect()?,
        };
        let reply = line.ask(method, target, body)?;
        self.line = Some(line);
        Ok(reply)
    }

    /// Writes until the server is gone.
    pub(super) fn write(&mut self) {
        while !self.stopped() {
            let name = format!("c-{}", self.random.below(NAMES));
            let Ok(current) = self.get(&name, Asked::Current) else { return };
            if self.change(&name, current).is_err() {
                return;
            }
        }
    }

    fn get(&mut self, name: &str, asked: Asked) -> io::Result<Option<Item>> {
        let query = match asked {
            Asked::Current => String::new(),
            Asked::NotBefore(revision) | Asked::Exactly(revision) => format!("?resourceVersion={revision}"),
        };
        let ticket = self.recorder.ask(Ask::Get { key: format!("{PREFIX}{name}").into(), asked });
        let reply = self.ask("GET", &format!("{TARGET}/{name}{query}"), None)?;
        let item = (reply.code == 200).then(|| item(&reply.body));
        let answer = match reply.code {
            200 | 404 => Answer::Item { item: item.clone(), revision: None },
            _ => Answer::Unknown,
        };
        self.recorder.answer(ticket, answer);
        Ok(item)
    }

    fn change(&mut self, name: &str, current: Option<Item>) -> io::Result<()> {
        let expected = match current {
            Some(item) if !self.random.one_in(10) => Expected::Revision(item.revision),
            Some(item) => Expected::Revision(Revision(item.revision.get() - 1)),
            None => Expected::Absent,
        };
        let delete = expected != Expected::Absent && self.random.one_in(4);
        let (value, tag) = (format!("{:016x}", self.random.next()), self.random.below(State::TAGS));
        let new = (!delete).then(|| State { digest: State::of(value.as_bytes()).digest, tag });
        let key = format!("{PREFIX}{name}").into();
        let mut object =
            json!({"metadata": {"name": name, "labels": {"t": tag.to_string()}}, "data": {"v": value}});
        let at = format!("{TARGET}/{name}");
        let ticket = self.recorder.ask(Ask::Write { key, expected, new, leased: false });
        let reply = match expected {
            Expected::Absent => self.ask("POST", TARGET, Some(&object)),
            Expected::Revision(revision) if delete => {
                let options = json!({"preconditions": {"resourceVersion": revision.to_string()}});
                self.ask("DELETE", &at, Some(&options))
            }
            Expected::Revision(revision) => {
                object["metadata"]["resourceVersion"] = json!(revision.to_string());
                let method = if self.random.one_in(3) { "PATCH" } else { "PUT" };
                self.ask(method, &at, Some(&object))
            }
        }?;
        let answer = match reply.code {
            200 if delete => Answer::Committed { revision: None },
            200 | 201 => Answer::Committed { revision: Some(revision(&reply.body)) },
            404 | 409 => Answer::Mismatch { current: None, revision: None },
            _ => Answer::Unknown,
        };
        self.recorder.answer(ticket, answer);
        Ok(())
    }

    /// Reads until the server is gone.
    pub(super) fn read(&mut self) {
        let mut newest = Revision(0);
        while !self.stopped() {
            let asked = match self.random.below(6) {
                0 | 1 => Asked::NotBefore(newest),
                2 if newest.get() > self.server.begin + 50 => {
                    Asked::Exactly(Revision(newest.get() - self.random.below(50)))
                }
                _ => Asked::Current,
            };
            let name = format!("c-{}", self.random.below(NAMES));
            let tag = self.random.one_in(3).then(|| self.random.below(State::TAGS));
            let done = if !matches!(asked, Asked::Exactly(_)) && self.random.one_in(3) {
                self.get(&name, asked).map(|found| newest = found.map_or(newest, |found| found.revision))
            } else {
                self.list(asked, tag).map(|revision| newest = revision.unwrap_or(newest))
            };
            if done.is_err() {
                return;
            }
        }
    }

    /// A list in pages. Says which state it was.
    fn list(&mut self, asked: Asked, tag: Option<u64>) -> io::Result<Option<Revision>> {
        let limit = self.random.below(4);
        let selector = tag.map(|tag| format!("&labelSelector=t%3D{tag}")).unwrap_or_default();
        let (mut asked, mut start, mut token) = (asked, String::new(), String::new());
        loop {
            let place = match asked {
                Asked::NotBefore(Revision(0)) => "&resourceVersion=0".to_owned(),
                Asked::NotBefore(revision) => {
                    format!("&resourceVersion={revision}&resourceVersionMatch=NotOlderThan")
                }
                Asked::Exactly(revision) if token.is_empty() => {
                    format!("&resourceVersion={revision}&resourceVersionMatch=Exact")
                }
                Asked::Current | Asked::Exactly(_) => String::new(),
            };
            let target = format!("{TARGET}?limit={limit}{selector}{place}&continue={token}");
            let scope = Scope { tag, ..Scope::prefix(PREFIX) }.from(&start);
            // What is at hand is never cut.
            let all = limit == 0 || asked == Asked::NotBefore(Revision(0));
            let cut = if all { 0 } else { usize::try_from(limit).expect("it is small") };
            let ticket = self.recorder.ask(Ask::List { scope, asked, limit: cut });
            let reply = self.ask("GET", &target, None)?;
            if reply.code != 200 {
                let gone = reply.code == 410;
                let answer = if gone { Answer::Expired { oldest: None } } else { Answer::Unknown };
                self.recorder.answer(ticket, answer);
                return Ok(None);
            }
            let items: Vec<Item> = reply.body["items"].as_array().expect("a list").iter().map(item).collect();
            let metadata = &reply.body["metadata"];
            token = metadata["continue"].as_str().unwrap_or_default().to_owned();
            let more = !token.is_empty();
            let left = metadata["remainingItemCount"].as_u64();
            let count =
                if more { left.map(|left| left + items.len() as u64) } else { Some(items.len() as u64) };
            let revision = revision(&reply.body);
            start = items.last().map_or(start, |last| format!("{}\0", last.key));
            self.recorder.answer(ticket, Answer::Page { items, more: Some(more), count, revision });
            if !more {
                return Ok(Some(revision));
            }
            asked = Asked::Exactly(revision);
        }
    }

    /// Watches from where it stood until it is stopped, or until it has seen a revision.
    pub(super) fn watch(&mut self, place: &mut Place, until: Option<u64>) {
        let began = Instant::now();
        while !self.stopped() {
            match self.connected(place, until) {
                Ok(true) => return,
                Ok(false) => {}
                Err(_) if until.is_none() => return,
                Err(error) => panic!("nobody was killed: {error}"),
            }
            assert!(began.elapsed() < LONGEST, "a watch from {:?} does not get to {until:?}", place.at);
        }
    }

    /// One connection of a watch; whether it is all that was wanted.
    fn connected(&mut self, place: &mut Place, until: Option<u64>) -> io::Result<bool> {
        if until.is_none() && !place.past.is_empty() && self.random.one_in(5) {
            // Who has slept comes back to where it was long ago.
            place.at = Some(*self.random.pick(&place.past));
        }
        let (mut frames, ticket) = match place.at {
            Some(at) => {
                place.past.push(at);
                let target = format!(
                    // So short that a bookmark comes after a second.
                    "{TARGET}?watch=1&resourceVersion={at}&allowWatchBookmarks=true&timeoutSeconds=3{}",
                    place.selector()
                );
                match self.connect()?.watch(&target)? {
                    Ok(frames) => (frames, self.recorder.watch(place.scope(), at, false)),
                    Err(reply) => {
                        // Told to come back, or that it was too long ago.
                        if reply.code == 410 {
                            self.expired(place, self.recorder.watch(place.scope(), at, false), &reply.body);
                        }
                        return Ok(false);
                    }
                }
            }
            None if place.streams => match self.stream(place)? {
                Some(begun) => begun,
                None => return Ok(false),
            },
            None => {
                place.at = self.list(Asked::Current, place.tag)?;
                return Ok(false);
            }
        };
        let began = Instant::now();
        while !self.stopped() {
            if until.is_some_and(|until| place.at.is_some_and(|at| at.get() >= until)) {
                self.recorder.settled(ticket, Revision(until.unwrap_or_default()));
                return Ok(true);
            }
            match frames.next()? {
                Next::Frame(frame) => {
                    let goes_on = self.frame(place, ticket, &frame);
                    if !goes_on {
                        return Ok(false);
                    }
                }
                Next::Nothing if until.is_some() => {
                    assert!(began.elapsed() < LONGEST, "silence after {:?}", place.at);
                }
                // Some leave and come back.
                Next::Nothing if self.random.one_in(4) => return Ok(false),
                Next::Nothing => {}
                Next::End => {
                    self.recorder.ended(ticket, End::Closed);
                    return Ok(false);
                }
            }
        }
        Ok(false)
    }

    /// Begins a watch that tells the state first; nothing if it is refused.
    fn stream(&mut self, place: &mut Place) -> io::Result<Option<(Frames, WatchTicket)>> {
        let target = format!(
            "{TARGET}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan\
             &allowWatchBookmarks=true{}",
            place.selector()
        );
        let (scope, asked) = (place.scope(), Asked::Current);
        let list = self.recorder.ask(Ask::List { scope, asked, limit: 0 });
        let Ok(mut frames) = self.connect()?.watch(&target)? else { return Ok(None) };
        let mut items = Vec::new();
        let began = Instant::now();
        loop {
            assert!(began.elapsed() < LONGEST || self.stopped(), "no end of the initial events");
            let frame = match frames.next()? {
                Next::Frame(frame) => frame,
                Next::Nothing => continue,
                Next::End => return Ok(None),
            };
            match frame["type"].as_str() {
                Some("ADDED") => items.push(item(&frame["object"])),
                Some("BOOKMARK") => {
                    let note = &frame["object"]["metadata"]["annotations"]["k8s.io/initial-events-end"];
                    assert_eq!(note, "true", "{frame}");
                    let revision = revision(&frame["object"]);
                    let (more, count) = (Some(false), None);
                    self.recorder.answer(list, Answer::Page { items, more, count, revision });
                    place.at = Some(revision);
                    return Ok(Some((frames, self.recorder.watch(place.scope(), revision, false))));
                }
                _ => panic!("not an initial event: {frame}"),
            }
        }
    }

    /// A watch was told that history is gone.
    fn expired(&self, place: &mut Place, ticket: WatchTicket, status: &Value) {
        let message = status["message"].as_str().unwrap_or_default();
        let words = message.split(|c: char| !c.is_ascii_digit());
        let numbers: Vec<u64> = words.filter_map(|word| word.parse().ok()).collect();
        let [requested, oldest] = numbers[..] else { panic!("it says from where to where: {status}") };
        let (requested, oldest) = (Revision(requested), Revision(oldest));
        self.recorder.ended(ticket, End::Expired { requested, oldest });
        place.at = None;
    }

    /// Takes a frame; whether more can come.
    fn frame(&self, place: &mut Place, ticket: WatchTicket, frame: &Value) -> bool {
        match frame["type"].as_str() {
            Some("BOOKMARK") => {
                let progress = revision(&frame["object"]);
                self.recorder.frame(ticket, Frame { events: Vec::new(), progress: Some(progress) });
                place.at = Some(progress);
                true
            }
            Some("ERROR") => {
                assert_eq!(frame["object"]["code"], 410, "{frame}");
                self.expired(place, ticket, &frame["object"]);
                false
            }
            _ => {
                let event = event(frame);
                place.at = Some(event.revision);
                self.recorder.frame(ticket, Frame { events: vec![event], progress: None });
                true
            }
        }
    }

    /// Writes what nobody else writes, with every tag once, so that every watcher sees one of them. Says
    /// their first and their last revision.
    pub(super) fn mark(&mut self, round: u64) -> (u64, u64) {
        let (mut first, mut last) = (None, 0);
        for tag in 0..State::TAGS {
            let (name, value) = (format!("mark-{round}-{tag}"), format!("mark-{round}-{tag}"));
            let new = State { digest: State::of(value.as_bytes()).digest, tag };
            let (key, expected) = (format!("{PREFIX}{name}").into(), Expected::Absent);
            let object =
                json!({"metadata": {"name": name, "labels": {"t": tag.to_string()}}, "data": {"v": value}});
            let ticket = self.recorder.ask(Ask::Write { key, expected, new: Some(new), leased: false });
            let reply = self.ask("POST", TARGET, Some(&object)).expect("nobody was killed");
            assert_eq!(reply.code, 201, "{}", reply.body);
            let revision = revision(&reply.body);
            self.recorder.answer(ticket, Answer::Committed { revision: Some(revision) });
            last = revision.get();
            first.get_or_insert(last);
        }
        (first.unwrap_or_default(), last)
    }

    /// Everything that happened after a revision, up to another.
    pub(super) fn history(&mut self, after: u64, until: u64) -> Vec<Followed> {
        let (mut all, began) = (Vec::new(), Instant::now());
        let mut frames = self.everything(after.max(1));
        let mut newest = after;
        while newest < until {
            assert!(began.elapsed() < LONGEST, "history stands at {newest}, {until} was acknowledged");
            match frames.next().expect("nobody was killed") {
                Next::Frame(frame) => all.push(followed(&frame)),
                Next::Nothing => {}
                Next::End => panic!("it has no end"),
            }
            newest = all.last().map_or(after, |last| last.revision.get());
        }
        all
    }

    /// Where the server stands; the list is one of those that are judged.
    pub(super) fn stands(&mut self) -> u64 {
        let revision = self.list(Asked::Current, None).expect("nobody was killed");
        revision.expect("it is ready").get()
    }

    /// Everything that happens in the places of the truth.
    pub(super) fn everything(&self, after: u64) -> Frames {
        let target = format!("{TARGET}?watch=1&resourceVersion={after}");
        let watch = self.connect().and_then(|line| line.watch(&target)).expect("nobody was killed");
        watch.unwrap_or_else(|reply| panic!("{} {}", reply.code, reply.body))
    }
}

/// What happened, as it happens, until the server is gone.
pub(super) fn live(mut frames: Frames) -> Vec<Followed> {
    let mut all = Vec::new();
    loop {
        match frames.next() {
            Ok(Next::Frame(frame)) => all.push(followed(&frame)),
            Ok(Next::Nothing) => {}
            Ok(Next::End) | Err(_) => return all,
        }
    }
}

fn followed(frame: &Value) -> Followed {
    let Event { key, revision, seen, .. } = event(frame);
    let state = match seen {
        Seen::Created(state) | Seen::Changed(state) => Some(state),
        Seen::Gone => None,
    };
    Followed { key, revision, state }
}
