use std::sync::Arc;
use std::time::{Duration, Instant};

use keelson_storage::Revision;

use super::Retained;
use crate::root::Root;

fn root(revision: u64) -> Arc<Root> {
    Arc::new(Root::empty(Revision(revision)))
}

fn at(retained: &Retained, revision: u64) -> Option<u64> {
    retained.at(Revision(revision)).map(|root| root.revision.get())
}

#[test]
fn a_root_shows_its_revisions_until_the_next_change() {
    let (mut retained, now) = (Retained::new(10, Duration::from_secs(300)), Instant::now());
    retained.push(root(5), Revision(8), now);
    retained.push(root(9), Revision(15), now);
    let found: Vec<_> = (4..=16).map(|revision| at(&retained, revision)).collect();
    let (five, nine) = (Some(5), Some(9));
    let expected = [None, five, five, five, None, nine, nine, nine, nine, nine, nine, None, None];
    assert_eq!(found, expected);
}

#[test]
fn held_roots_outlive_the_others_but_not_their_time() {
    let (mut retained, now) = (Retained::new(3, Duration::from_secs(300)), Instant::now());
    let held = root(2);
    held.hold();
    retained.push(held, Revision(3), now);
    for revision in 3..20 {
        retained.push(root(revision), Revision(revision + 1), now + Duration::from_secs(revision));
    }
    assert_eq!(at(&retained, 2), Some(2));
    assert_eq!(at(&retained, 17), None);
    assert_eq!((at(&retained, 18), at(&retained, 19)), (Some(18), Some(19)));
    retained.expire(now + Duration::from_secs(301));
    assert_eq!((at(&retained, 2), at(&retained, 19)), (None, Some(19)));
    retained.expire(now + Duration::from_secs(400));
    assert_eq!(at(&retained, 19), None);
}
