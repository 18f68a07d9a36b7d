//! What every store must do. Each function takes a store and a prefix of its own, so that the suite can run
//! on a store that holds other things too.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use keelson_storage::{
    Change, Error, Event, Expected, KeyValue, MAX_KEY_BYTES, MAX_VALUE_BYTES, Op, Outcome, Page, Previous,
    Range, Revision, Store, WatchQuery, prefix_end,
};

use crate::play::{collect, replay};

/// Runs the whole suite. Compaction comes last, because it concerns the whole store.
pub async fn all(store: Arc<dyn Store>, prefix: &str) {
    let at = |name: &str| format!("{prefix}{name}/");
    transactions(&*store, &at("transactions")).await;
    mismatches(&*store, &at("mismatches")).await;
    limits(&*store, &at("limits")).await;
    ranges(&*store, &at("ranges")).await;
    old_states(&*store, &at("old")).await;
    watches(&*store, &at("watches")).await;
    watch_resumes_anywhere(&*store, &at("resume")).await;
    watch_waits(&store, &at("waits")).await;
    watch_of_the_future(&*store, &at("future")).await;
    writers_race(&store, &at("race")).await;
    leases(&*store, &at("leases")).await;
    compaction(&*store, &at("compaction")).await;
}

fn bytes(text: &str) -> Bytes {
    Bytes::copy_from_slice(text.as_bytes())
}

/// Puts without a lease and says at which revision.
async fn put(store: &dyn Store, key: &str, expected: Expected, value: &str) -> Revision {
    let op = Op::Put { value: bytes(value), lease: None };
    match store.txn(key, expected, op).await.expect("a put") {
        Outcome::Committed { revision } => revision,
        outcome => panic!("{key}: {outcome:?}"),
    }
}

async fn delete(store: &dyn Store, key: &str, at: Revision) -> Revision {
    match store.txn(key, Expected::Revision(at), Op::Delete).await.expect("a delete") {
        Outcome::Committed { revision } => revision,
        outcome => panic!("{key}: {outcome:?}"),
    }
}

async fn page(store: &dyn Store, prefix: &str, limit: usize, revision: Option<Revision>) -> Page {
    let end = prefix_end(prefix);
    store.range(Range { start: prefix, end: &end, limit, revision }).await.expect("a range")
}

fn names<'a>(page: &'a Page, prefix: &str) -> Vec<&'a str> {
    page.items.iter().map(|item| item.key.strip_prefix(prefix).expect("it is in the range")).collect()
}

/// Put, replace, delete, put again; what is read is what was written.
pub async fn transactions(store: &dyn Store, prefix: &str) {
    let key = &format!("{prefix}a");
    let before = store.current_revision().await.expect("a revision");
    assert!(before >= Revision::START);
    assert_eq!(store.get(key).await.expect("a read").item, None);

    let created = put(store, key, Expected::Absent, "one").await;
    assert!(created > before);
    let read = store.get(key).await.expect("a read");
    assert!(read.revision >= created);
    let item = read.item.expect("it was put");
    let expected = KeyValue {
        key: key.as_str().into(),
        value: bytes("one"),
        create_revision: created,
        mod_revision: created,
        lease: None,
    };
    assert_eq!(item, expected);

    let updated = put(store, key, Expected::Revision(created), "two").await;
    assert!(updated > created);
    let item = store.get(key).await.expect("a read").item.expect("it was put");
    assert_eq!(item, KeyValue { value: bytes("two"), mod_revision: updated, ..expected });

    let deleted = delete(store, key, updated).await;
    assert!(deleted > updated);
    assert_eq!(store.get(key).await.expect("a read").item, None);
    assert!(store.current_revision().await.expect("a revision") >= deleted);

    let again = put(store, key, Expected::Absent, "three").await;
    let item = store.get(key).await.expect("a read").item.expect("it was put");
    assert_eq!((item.create_revision, item.mod_revision), (again, again));

    let all: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let op = Op::Put { value: Bytes::from(all.clone()), lease: None };
    store.txn(key, Expected::Revision(again), op).await.expect("a put of any bytes");
    assert_eq!(store.get(key).await.expect("a read").item.expect("it was put").value, all);
}

/// A transaction whose expectation does not hold changes nothing and says what is there.
pub async fn mismatches(store: &dyn Store, prefix: &str) {
    let key = &format!("{prefix}a");
    let op = || Op::Put { value: bytes("new"), lease: None };
    let none = |outcome| match outcome {
        Ok(Outcome::Mismatch { current: None, revision }) => assert!(revision >= Revision::START),
        outcome => panic!("{outcome:?}"),
    };
    none(store.txn(key, Expected::Revision(Revision(1)), op()).await);
    none(store.txn(key, Expected::Revision(Revision(1)), Op::Delete).await);
    none(store.txn(key, Expected::Absent, Op::Delete).await);
    none(store.txn(key, Expected::Revision(Revision::ZERO), op()).await);

    let first = put(store, key, Expected::Absent, "one").await;
    let second = put(store, key, Expected::Revision(first), "two").await;
    let before = store.current_revision().await.expect("a revision");
    for expected in [Expected::Absent, Expected::Revision(first), Expected::Revision(second.next())] {
        for op in [op(), Op::Delete] {
            match store.txn(key, expected, op).await.expect("a transaction") {
                Outcome::Mismatch { current: Some(item), revision } => {
                    assert_eq!((item.value, item.mod_revision), (bytes("two"), second));
                    assert_eq!(item.create_revision, first);
                    assert!(revision >= second);
                }
                outcome => panic!("{outcome:?}"),
            }
        }
    }
    assert_eq!(store.current_revision().await.expect("a revision"), before, "nothing was changed");
}

/// Keys and values have limits, and what is refused leaves no trace.
pub async fn limits(store: &dyn Store, prefix: &str) {
    let key = &format!("{prefix}a");
    let big = |size| Op::Put { value: Bytes::from(vec![7; size]), lease: None };
    let refused = store.txn(key, Expected::Absent, big(MAX_VALUE_BYTES + 1)).await;
    assert_eq!(refused, Err(Error::TooLarge { size: MAX_VALUE_BYTES + 1, limit: MAX_VALUE_BYTES }));
    assert_eq!(store.get(key).await.expect("a read").item, None);
    store.txn(key, Expected::Absent, big(MAX_VALUE_BYTES)).await.expect("a value at the limit");
    let item = store.get(key).await.expect("a read").item.expect("it was put");
    assert_eq!(item.value.len(), MAX_VALUE_BYTES);
    let long = "k".repeat(MAX_KEY_BYTES + 1);
    for bad in ["", long.as_str(), "a\0b"] {
        let refused = store.txn(bad, Expected::Absent, big(1)).await;
        assert!(matches!(refused, Err(Error::InvalidKey(_))), "{refused:?}");
    }
    let empty = put(store, &format!("{prefix}b"), Expected::Absent, "").await;
    assert!(empty > item.mod_revision);
}

/// Ranges are in key order, cut by their ends and limits, and counted.
pub async fn ranges(store: &dyn Store, prefix: &str) {
    let keys = ["a", "a/1", "a/2", "a0", "b", "b/1", "z"];
    for key in ["b", "z", "a/2", "a", "a0", "b/1", "a/1"] {
        put(store, &format!("{prefix}{key}"), Expected::Absent, key).await;
    }
    let whole = page(store, prefix, 0, None).await;
    assert_eq!(names(&whole, prefix), keys);
    assert_eq!((whole.count, whole.more), (7, false));
    assert!(
        whole.items.iter().all(|item| item.key.ends_with(std::str::from_utf8(&item.value).expect("text")))
    );

    let some = page(store, &format!("{prefix}a/"), 0, None).await;
    assert_eq!(names(&some, prefix), ["a/1", "a/2"]);
    let none = page(store, &format!("{prefix}x"), 0, None).await;
    assert_eq!((none.items.len(), none.count, none.more), (0, 0, false));

    let first = page(store, prefix, 3, None).await;
    assert_eq!(names(&first, prefix), keys[..3]);
    assert_eq!((first.count, first.more), (7, true));
    let (start, end) = (format!("{}\0", first.items[2].key), prefix_end(prefix));
    let rest = Range { start: &start, end: &end, limit: 4, revision: Some(first.revision) };
    let rest = store.range(rest).await.expect("the next page");
    assert_eq!(names(&rest, prefix), keys[3..]);
    assert_eq!((rest.count, rest.more, rest.revision), (4, false, first.revision));

    let backwards = Range { start: &end, end: prefix, limit: 0, revision: None };
    assert_eq!(store.range(backwards).await.expect("an empty range").count, 0);
}

/// A state can be read as it was, whatever happened since.
pub async fn old_states(store: &dyn Store, prefix: &str) {
    let key = |name: &str| format!("{prefix}{name}");
    let a1 = put(store, &key("a"), Expected::Absent, "a1").await;
    let b1 = put(store, &key("b"), Expected::Absent, "b1").await;
    let a2 = put(store, &key("a"), Expected::Revision(a1), "a2").await;
    let b2 = delete(store, &key("b"), b1).await;
    let c1 = put(store, &key("c"), Expected::Absent, "c1").await;
    let b3 = put(store, &key("b"), Expected::Absent, "b3").await;
    let a3 = delete(store, &key("a"), a2).await;
    let states = [
        (a1, vec!["a1"]),
        (b1, vec!["a1", "b1"]),
        (a2, vec!["a2", "b1"]),
        (b2, vec!["a2"]),
        (c1, vec!["a2", "c1"]),
        (b3, vec!["a2", "b3", "c1"]),
        (a3, vec!["b3", "c1"]),
    ];
    for (revision, expected) in &states {
        let page = page(store, prefix, 0, Some(*revision)).await;
        let values: Vec<_> = page.items.iter().map(|item| item.value.clone()).collect();
        assert_eq!(values, *expected, "at {revision}");
        assert_eq!(page.revision, *revision);
        assert!(page.items.iter().all(|item| item.mod_revision <= *revision));
        assert_eq!(page.count, expected.len() as u64);
    }
    let at = page(store, prefix, 0, Some(b3)).await;
    let created: Vec<_> = at.items.iter().map(|item| item.create_revision).collect();
    assert_eq!(created, [a1, b3, c1]);
    let limited = page(store, prefix, 1, Some(b3)).await;
    assert_eq!((limited.items.len(), limited.count, limited.more), (1, 3, true));
    let future = Range { start: prefix, end: "", limit: 0, revision: Some(Revision(a3.get() + 1_000_000)) };
    assert!(matches!(store.range(future).await, Err(Error::Future { .. })));
}

async fn history(
    store: &dyn Store,
    prefix: &str,
    after: Revision,
    until: Revision,
    previous: bool,
) -> Vec<Event> {
    let query = WatchQuery { prefix, after, previous };
    let mut watch = store.watch(query).await.expect("a watch");
    collect(&mut *watch, after, until).await.expect("the watch goes on")
}

/// A watch tells what happened, in order, once, and what was there before if it is asked to.
pub async fn watches(store: &dyn Store, prefix: &str) {
    let key = format!("{prefix}in/a");
    let start = store.current_revision().await.expect("a revision");
    let one = put(store, &key, Expected::Absent, "one").await;
    let other = put(store, &format!("{prefix}out"), Expected::Absent, "x").await;
    let two = put(store, &key, Expected::Revision(one), "two").await;
    let gone = delete(store, &key, two).await;
    let three = put(store, &key, Expected::Absent, "three").await;

    let event = |revision, value: Option<&str>, create, before: Option<(&str, Revision)>| Event {
        key: key.as_str().into(),
        revision,
        change: match value {
            Some(value) => Change::Put { value: bytes(value), create_revision: create },
            None => Change::Delete,
        },
        previous: before.map(|(value, mod_revision)| Previous { value: bytes(value), mod_revision }),
    };
    let mut expected = vec![
        event(one, Some("one"), one, None),
        event(two, Some("two"), one, Some(("one", one))),
        event(gone, None, one, Some(("two", two))),
        event(three, Some("three"), three, None),
    ];
    let inside = format!("{prefix}in/");
    let seen = history(store, &inside, start, three, true).await;
    assert_eq!(seen, expected);
    assert_eq!(seen.iter().map(Event::is_create).collect::<Vec<_>>(), [true, false, false, true]);
    expected.iter_mut().for_each(|event| event.previous = None);
    assert_eq!(history(store, &inside, start, three, false).await, expected);
    assert_eq!(history(store, &inside, two, three, false).await, expected[2..]);
    let all = history(store, prefix, start, three, false).await;
    assert_eq!(all.iter().map(|event| event.revision).collect::<Vec<_>>(), [one, other, two, gone, three]);
}

/// State at any revision plus the events after it is the state now; a watch can begin anywhere.
pub async fn watch_resumes_anywhere(store: &dyn Store, prefix: &str) {
    let mut at: Vec<(String, Option<Revision>)> = (0..7).map(|n| (format!("{prefix}{n}"), None)).collect();
    let mut revisions = vec![store.current_revision().await.expect("a revision")];
    for step in 0..60_usize {
        let (key, known) = &mut at[step * 5 % 7];
        let revision = match *known {
            Some(revision) if step % 3 == 0 => delete(store, key, revision).await,
            Some(revision) => put(store, key, Expected::Revision(revision), &step.to_string()).await,
            None => put(store, key, Expected::Absent, &step.to_string()).await,
        };
        *known = store.get(key).await.expect("a read").item.map(|item| item.mod_revision);
        revisions.push(revision);
    }
    let last = *revisions.last().expect("there were writes");
    let now = page(store, prefix, 0, None).await;
    for revision in revisions {
        let mut state = page(store, prefix, 0, Some(revision)).await.items;
        replay(&mut state, &history(store, prefix, revision, last, false).await);
        assert_eq!(state, now.items, "from {revision}");
    }
}

/// A watch that has seen everything waits, gets what comes, and can be waited for in pieces.
pub async fn watch_waits(store: &Arc<dyn Store>, prefix: &str) {
    let start = store.current_revision().await.expect("a revision");
    let query = WatchQuery { prefix, after: start, previous: false };
    let mut watch = store.watch(query).await.expect("a watch");
    let silent = tokio::time::timeout(Duration::from_millis(20), watch.next()).await;
    assert!(silent.is_err(), "nothing happened, but {silent:?}");
    let (writer, key) = (Arc::clone(store), format!("{prefix}a"));
    let writing = tokio::spawn(async move {
        let mut at = put(&*writer, &key, Expected::Absent, "0").await;
        for step in 1..20 {
            at = put(&*writer, &key, Expected::Revision(at), &step.to_string()).await;
        }
        at
    });
    let mut seen: Vec<Event> = Vec::new();
    while seen.len() < 20 {
        // Giving up a wait must not lose what it would have given.
        if let Ok(batch) = tokio::time::timeout(Duration::from_micros(300), watch.next()).await {
            seen.extend(batch.expect("the watch goes on").events);
        }
    }
    let last = writing.await.expect("the writer ends");
    assert_eq!(seen.last().expect("20 events").revision, last);
    let values: Vec<_> = seen
        .iter()
        .map(|event| match &event.change {
            Change::Put { value, .. } => value.clone(),
            Change::Delete => panic!("nothing was deleted"),
        })
        .collect();
    assert_eq!(values, (0..20).map(|step| bytes(&step.to_string())).collect::<Vec<_>>());
}

/// A watch may begin after what has happened: it is silent until then.
pub async fn watch_of_the_future(store: &dyn Store, prefix: &str) {
    let key = format!("{prefix}a");
    let one = put(store, &key, Expected::Absent, "1").await;
    let after = Revision(one.get() + 2);
    let query = WatchQuery { prefix, after, previous: false };
    let mut watch = store.watch(query).await.expect("a watch");
    let mut at = one;
    for step in 2..6 {
        at = put(store, &key, Expected::Revision(at), &step.to_string()).await;
    }
    let seen = collect(&mut *watch, after, at).await.expect("the watch goes on");
    assert!(seen.iter().all(|event| event.revision > after));
    assert_eq!(seen.last().map(|event| event.revision), Some(at));
}

/// Of writers that race, one wins each round; no write is lost and no revision is given twice.
pub async fn writers_race(store: &Arc<dyn Store>, prefix: &str) {
    const TASKS: u64 = 8;
    const ROUNDS: u64 = 25;
    let key = format!("{prefix}counter");
    let start = put(&**store, &key, Expected::Absent, "0").await;
    let tasks: Vec<_> = (0..TASKS)
        .map(|_| {
            let (store, key) = (Arc::clone(store), key.clone());
            tokio::spawn(async move {
                let mut own = Vec::new();
                let mut current = store.get(&key).await.expect("a read").item.expect("the counter");
                while own.len() < usize::try_from(ROUNDS).expect("small") {
                    let text = std::str::from_utf8(&current.value).expect("digits");
                    let next = text.parse::<u64>().expect("a number") + 1;
                    let op = Op::Put { value: bytes(&next.to_string()), lease: None };
                    match store.txn(&key, Expected::Revision(current.mod_revision), op).await.expect("a put")
                    {
                        Outcome::Committed { revision } => {
                            own.push(revision);
                            let read = store.get(&key).await.expect("a read");
                            assert!(read.revision >= revision, "a read must see what was acknowledged");
                            current = read.item.expect("the counter");
                        }
                        Outcome::Mismatch { current: now, .. } => current = now.expect("the counter"),
                    }
                }
                own
            })
        })
        .collect();
    let mut revisions = Vec::new();
    for task in tasks {
        let own = task.await.expect("a writer ends");
        assert!(own.is_sorted_by(|a, b| a < b));
        revisions.extend(own);
    }
    revisions.sort_unstable();
    revisions.dedup();
    assert_eq!(revisions.len() as u64, TASKS * ROUNDS);
    let end = store.get(&key).await.expect("a read").item.expect("the counter");
    assert_eq!(end.value, bytes(&(TASKS * ROUNDS).to_string()));
    let events = history(&**store, &key, start, end.mod_revision, false).await;
    assert_eq!(events.iter().map(|event| event.revision).collect::<Vec<_>>(), revisions);
}

/// Keys under a lease are deleted, as events, when it ends; a put without it takes the key off.
pub async fn leases(store: &dyn Store, prefix: &str) {
    let start = store.current_revision().await.expect("a revision");
    let lease = store.grant(Duration::from_secs(1)).await.expect("a lease");
    let long = store.grant(Duration::from_secs(1000)).await.expect("a lease");
    assert_ne!(lease, long);
    let unknown = keelson_storage::LeaseId(u64::MAX >> 1);
    let op = |lease| Op::Put { value: bytes("x"), lease };
    let refused = store.txn(&format!("{prefix}x"), Expected::Absent, op(Some(unknown))).await;
    assert_eq!(refused, Err(Error::NoLease(unknown)));
    let mut at = Vec::new();
    for (name, lease) in [("a", lease), ("b", lease), ("c", lease), ("d", long)] {
        match store.txn(&format!("{prefix}{name}"), Expected::Absent, op(Some(lease))).await.expect("a put") {
            Outcome::Committed { revision } => at.push(revision),
            outcome => panic!("{outcome:?}"),
        }
    }
    let item = store.get(&format!("{prefix}a")).await.expect("a read").item.expect("it was put");
    assert_eq!(item.lease, Some(lease));
    put(store, &format!("{prefix}b"), Expected::Revision(at[1]), "kept").await;
    store
        .txn(&format!("{prefix}c"), Expected::Revision(at[2]), op(Some(long)))
        .await
        .expect("a move to another lease");
    let query = WatchQuery { prefix, after: start, previous: true };
    let mut watch = store.watch(query).await.expect("a watch");
    let mut events: Vec<Event> = Vec::new();
    while !events.iter().any(|event| event.change == Change::Delete) {
        let next = tokio::time::timeout(Duration::from_secs(20), watch.next()).await;
        events.extend(next.expect("the lease must end").expect("the watch goes on").events);
    }
    let last = events.last().expect("a deletion");
    assert_eq!((&*last.key, &last.change), (&*format!("{prefix}a"), &Change::Delete));
    assert_eq!(last.previous.as_ref().map(|old| old.mod_revision), Some(at[0]));
    let left = page(store, prefix, 0, None).await;
    assert_eq!(names(&left, prefix), ["b", "c", "d"]);
    let ended = store.txn(&format!("{prefix}x"), Expected::Absent, op(Some(lease))).await;
    assert_eq!(ended, Err(Error::NoLease(lease)));
}

/// After compaction the states from its revision on can be read, older ones are refused, and nothing else
/// changes.
pub async fn compaction(store: &dyn Store, prefix: &str) {
    let key = |name: &str| format!("{prefix}{name}");
    let a1 = put(store, &key("a"), Expected::Absent, "a1").await;
    let b1 = put(store, &key("b"), Expected::Absent, "b1").await;
    let a2 = put(store, &key("a"), Expected::Revision(a1), "a2").await;
    let b2 = delete(store, &key("b"), b1).await;
    let a3 = put(store, &key("a"), Expected::Revision(a2), "a3").await;
    let c1 = put(store, &key("c"), Expected::Absent, "c1").await;

    let future = Revision(c1.get() + 1_000_000);
    assert!(matches!(store.compact(future).await, Err(Error::Future { .. })));
    store.compact(a2).await.expect("a compaction");
    store.compact(a1).await.expect("an older compaction is nothing to do");
    assert_eq!(store.compacted().await, Ok(a2));

    for old in [a1, b1] {
        let range = Range { start: prefix, end: "", limit: 0, revision: Some(old) };
        let gone = Error::Compacted { requested: old, compacted: a2 };
        assert_eq!(store.range(range).await, Err(gone.clone()));
        let query = WatchQuery { prefix, after: old, previous: false };
        assert_eq!(store.watch(query).await.err(), Some(gone));
    }
    let values = async |revision| {
        let page = page(store, prefix, 0, Some(revision)).await;
        page.items.iter().map(|item| item.value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(values(a2).await, ["a2", "b1"]);
    assert_eq!(values(b2).await, ["a2"]);
    assert_eq!(values(c1).await, ["a3", "c1"]);
    let events = history(store, prefix, a2, c1, true).await;
    let seen: Vec<_> = events
        .iter()
        .map(|event| (event.revision, event.previous.as_ref().map(|old| old.mod_revision)))
        .collect();
    assert_eq!(seen, [(b2, Some(b1)), (a3, Some(a2)), (c1, None)]);

    let now = store.current_revision().await.expect("a revision");
    store.compact(now).await.expect("a compaction of all history");
    assert_eq!(values(now).await, ["a3", "c1"]);
    assert_eq!(store.get(&key("b")).await.expect("a read").item, None);
    let c2 = put(store, &key("c"), Expected::Revision(c1), "c2").await;
    let events = history(store, prefix, now, c2, true).await;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].previous.as_ref().map(|old| old.mod_revision), Some(c1));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::Memory;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_reference_conforms() {
        super::all(Arc::new(Memory::new()), "/registry/").await;
    }
}
