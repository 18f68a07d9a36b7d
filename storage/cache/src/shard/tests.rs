use std::sync::Arc;
use std::time::{Duration, Instant};

use keelson_storage::Revision;

use super::{Keep, Retained};
use crate::root::Root;

fn root(revision: u64) -> Arc<Root> {
    Arc::new(Root::empty(Revision(revision)))
}

fn retained(roots: usize, bytes: u64) -> Retained {
    Retained::new(Keep { roots, age: Duration::from_secs(300), bytes })
}

fn at(retained: &Retained, revision: u64) -> Option<u64> {
    retained.at(Revision(revision)).map(|root| root.revision.get())
}

#[test]
fn a_root_shows_its_revisions_until_the_next_change() {
    let (mut retained, now) = (retained(10, 0), Instant::now());
    retained.push(root(5), Revision(8), 0, now);
    retained.push(root(9), Revision(15), 0, now);
    let found: Vec<_> = (4..=16).map(|revision| at(&retained, revision)).collect();
    let (five, nine) = (Some(5), Some(9));
    let expected = [None, five, five, five, None, nine, nine, nine, nine, nine, nine, None, None];
    assert_eq!(found, expected);
}

#[test]
fn held_roots_outlive_the_others_but_not_their_time() {
    let (mut retained, now) = (retained(3, 0), Instant::now());
    let held = root(2);
    held.hold();
    retained.push(held, Revision(3), 0, now);
    for revision in 3..20 {
        retained.push(root(revision), Revision(revision + 1), 0, now + Duration::from_secs(revision));
    }
    assert_eq!(at(&retained, 2), Some(2));
    assert_eq!(at(&retained, 17), None);
    assert_eq!((at(&retained, 18), at(&retained, 19)), (Some(18), Some(19)));
    retained.expire(now + Duration::from_secs(301));
    assert_eq!((at(&retained, 2), at(&retained, 19)), (None, Some(19)));
    retained.expire(now + Duration::from_secs(400));
    assert_eq!(at(&retained, 19), None);
}

#[test]
fn old_roots_keep_a_bounded_number_of_bytes_alive() {
    let (mut retained, now) = (retained(100, 1000), Instant::now());
    for revision in 2..50 {
        retained.push(root(revision), Revision(revision + 1), 300, now);
    }
    assert_eq!((at(&retained, 46), at(&retained, 47)), (None, Some(47)));
    retained.at(Revision(47)).unwrap().hold();
    for revision in 50..60 {
        retained.push(root(revision), Revision(revision + 1), 300, now);
    }
    assert_eq!((at(&retained, 47), at(&retained, 48)), (Some(47), Some(48)), "a held root costs more anyway");
    for revision in 60..62 {
        retained.push(root(revision), Revision(revision + 1), 300, now);
    }
    assert_eq!((at(&retained, 47), at(&retained, 48), at(&retained, 59)), (None, None, Some(59)));
}
