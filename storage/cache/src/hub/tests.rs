use std::sync::Arc;

use bytes::Bytes;
use keelson_storage::Revision;

use super::{End, Hub, Limits, OVERHEAD, Taken, Topic};
use crate::entry::{Admit, AdmitError, Entry, Head};
use crate::event::Event;

struct Nothing;

impl Admit for Nothing {
    fn admit(&self, _: &Arc<str>, _: Revision, _: &Bytes) -> Result<Entry, AdmitError> {
        Err(AdmitError::new("nothing is admitted here"))
    }
}

fn event(revision: u64, key: &str, old: Option<&str>, new: Option<&str>) -> Arc<Event> {
    let key: Arc<str> = key.into();
    let entry = |node: &str| {
        let head = Head { fields: Box::new([node.into()]), ..Head::default() };
        Arc::new(Entry::new(Arc::clone(&key), Revision(revision), Bytes::from(vec![0; 100]), head))
    };
    let (old, new) = (old.map(entry), new.map(entry));
    Arc::new(Event::new(Revision(revision), Arc::clone(&key), old, new, Arc::new(Nothing)))
}

fn hub(events: usize) -> Hub {
    Hub::new(Revision(1), Limits { events, bytes: usize::MAX }, &[0])
}

/// The revisions that a fresh place in a topic gives.
fn follow(hub: &Hub, topic: &Topic, after: u64) -> Result<Vec<u64>, Revision> {
    let mut place = hub.attach(topic, Revision(after))?;
    let mut seen = Vec::new();
    while let Taken::Event(event) = place.take(Revision(after)) {
        seen.push(event.revision.get());
    }
    hub.detach(topic, place);
    Ok(seen)
}

fn node(value: &str) -> Topic {
    Topic::Field(0, value.into())
}

#[test]
fn an_event_is_on_the_lines_of_both_its_states() {
    let hub = hub(100);
    let topics = [node("x"), node("y"), Topic::Key("a/1".into()), Topic::Namespace("b".into())];
    // Lines that exist before the events, and lines that are made after them, hold the same.
    let places: Vec<_> = topics.iter().map(|topic| hub.attach(topic, Revision(1)).unwrap()).collect();
    hub.append(&[
        event(2, "a/1", None, Some("x")),
        event(3, "b/1", None, Some("x")),
        event(4, "a/1", Some("x"), Some("y")),
        event(5, "b/1", Some("x"), Some("x")),
        event(6, "a/1", Some("y"), None),
    ]);
    let expected = [vec![2, 3, 4, 5], vec![4, 6], vec![2, 4, 6], vec![3, 5]];
    for ((topic, mut place), expected) in topics.iter().zip(places).zip(expected) {
        assert_eq!(follow(&hub, topic, 1).unwrap(), expected, "{topic:?}");
        let mut seen = Vec::new();
        while let Taken::Event(event) = place.take(Revision(1)) {
            seen.push(event.revision.get());
        }
        assert_eq!(seen, expected, "{topic:?}");
        hub.detach(topic, place);
        assert_eq!(follow(&hub, topic, 1).unwrap(), expected, "{topic:?} anew");
    }
    assert_eq!(follow(&hub, &Topic::All, 3).unwrap(), [4, 5, 6]);
    assert!(hub.state.lock().unwrap().lines.is_empty(), "nobody follows them");
}

#[test]
fn a_line_is_extended_to_the_past() {
    let hub = hub(100);
    let events: Vec<_> =
        (2..12).map(|n| event(n, "a/1", None, Some(if n % 2 == 0 { "x" } else { "y" }))).collect();
    hub.append(&events);
    let late = hub.attach(&node("x"), Revision(9)).unwrap();
    let future = hub.attach(&node("y"), Revision(40)).unwrap();
    assert_eq!(follow(&hub, &node("x"), 5).unwrap(), [6, 8, 10]);
    assert_eq!(follow(&hub, &node("x"), 1).unwrap(), [2, 4, 6, 8, 10]);
    assert_eq!(follow(&hub, &node("y"), 1).unwrap(), [3, 5, 7, 9, 11]);
    hub.append(&[event(12, "a/1", None, Some("x"))]);
    let mut late = late;
    assert!(matches!(late.take(Revision(9)), Taken::Event(event) if event.revision == Revision(10)));
    assert!(matches!(late.take(Revision(9)), Taken::Event(event) if event.revision == Revision(12)));
    assert!(matches!(late.take(Revision(9)), Taken::Empty));
    assert!(late.is_empty() && future.is_empty());
}

#[test]
fn the_ring_is_bounded_and_tells_gaps() {
    let hub = hub(4);
    let mut slow = hub.attach(&node("x"), Revision(1)).unwrap();
    let mut quiet = hub.attach(&node("quiet"), Revision(1)).unwrap();
    let mut all = hub.attach(&Topic::All, Revision(1)).unwrap();
    for n in 2..12 {
        hub.append(&[event(n, "a/1", None, Some("x"))]);
    }
    assert!(matches!(slow.take(Revision(1)), Taken::Gap));
    assert!(matches!(all.take(Revision(1)), Taken::Gap));
    assert!(matches!(quiet.take(Revision(1)), Taken::Empty));
    assert_eq!(follow(&hub, &node("x"), 6), Err(Revision(7)));
    assert_eq!(follow(&hub, &node("x"), 7).unwrap(), [8, 9, 10, 11]);
    hub.append(&[event(12, "a/1", None, Some("quiet"))]);
    assert!(matches!(quiet.take(Revision(1)), Taken::Event(event) if event.revision == Revision(12)));
}

#[test]
fn bytes_bound_the_ring_too() {
    let hub = Hub::new(Revision(1), Limits { events: 1000, bytes: 5 * OVERHEAD + 520 }, &[]);
    for n in 2..30 {
        hub.append(&[event(n, "a/1", Some("x"), Some("x"))]);
    }
    assert_eq!(follow(&hub, &Topic::All, 24).unwrap(), [25, 26, 27, 28, 29]);
    assert_eq!(follow(&hub, &Topic::All, 23), Err(Revision(24)));
}

#[test]
fn an_ended_line_says_how() {
    let hub = hub(10);
    let mut place = hub.attach(&node("x"), Revision(1)).unwrap();
    hub.reset(End::Expired, Revision(50));
    assert!(matches!(place.take(Revision(1)), Taken::End(End::Expired, Revision(50))));
    hub.detach(&node("x"), place);
    assert_eq!(follow(&hub, &node("x"), 49), Err(Revision(50)));
    assert_eq!(follow(&hub, &node("x"), 50).unwrap(), [0; 0]);
    hub.reset(End::Closed, Revision(60));
    for topic in [Topic::All, node("x")] {
        let mut place = hub.attach(&topic, Revision(2)).unwrap();
        assert!(matches!(place.take(Revision(2)), Taken::End(End::Closed, _)));
    }
}
