//! A group of transactions before it is committed: the sans-io core of the writer.

use std::sync::Arc;

use bytes::Bytes;
use keelson_storage::{Error, Expected, LeaseId, Op};

use crate::index::{Index, Slot};
use crate::leases::Leases;
use crate::record::{Kind, Position, Record};

/// One change of the group.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) at: Position,
    pub(crate) kind: Kind,
    pub(crate) key: Arc<str>,
    pub(crate) value: Bytes,
    pub(crate) create: u64,
    pub(crate) previous: Option<Position>,
    pub(crate) lease: u64,
    /// The lease the key was under before.
    pub(crate) lease_before: u64,
}

/// How a transaction ended, before its value is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Committed { revision: u64 },
    Mismatch { current: Option<Slot>, revision: u64 },
}

/// The state with the group's changes applied.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) index: Index,
    pub(crate) revision: u64,
    pub(crate) changes: Vec<Change>,
}

impl Change {
    pub(crate) fn record(&self) -> Record<'_> {
        Record {
            kind: self.kind,
            create: self.create,
            previous: self.previous,
            lease: self.lease,
            key: &self.key,
            value: &self.value,
        }
    }
}

impl Draft {
    /// A group on top of a state.
    pub(crate) fn new(index: Index, revision: u64) -> Self {
        Self { index, revision, changes: Vec::new() }
    }

    /// Compares with the state and the group so far, and applies the change if the expectation holds. `now`
    /// is the time by which leases are judged.
    pub(crate) fn txn(
        &mut self,
        leases: &Leases,
        now: u64,
        key: &str,
        expected: Expected,
        op: Op,
    ) -> Result<Answer, Error> {
        let current = self.index.get(key).map(|(_, slot)| *slot);
        let holds = match (expected, current) {
            (Expected::Absent, current) => current.is_none(),
            (Expected::Revision(wanted), Some(slot)) => slot.at.revision == wanted.get(),
            (Expected::Revision(_), None) => false,
        };
        if !holds {
            return Ok(Answer::Mismatch { current, revision: self.revision });
        }
        match op {
            Op::Put { value, lease } => {
                let lease = lease.map_or(0, |LeaseId(id)| id);
                if lease != 0 && !leases.lives(lease, now) {
                    return Err(Error::NoLease(LeaseId(lease)));
                }
                self.change(key, Kind::Put, value, lease);
            }
            Op::Delete if current.is_some() => self.change(key, Kind::Delete, Bytes::new(), 0),
            // There is nothing to delete: what was expected to be absent is.
            Op::Delete => return Ok(Answer::Mismatch { current, revision: self.revision }),
        }
        Ok(Answer::Committed { revision: self.revision })
    }

    /// Deletes a key whose lease has ended.
    pub(crate) fn expire(&mut self, key: &str) {
        self.change(key, Kind::Delete, Bytes::new(), 0);
    }

    fn change(&mut self, key: &str, kind: Kind, value: Bytes, lease: u64) {
        self.revision += 1;
        let at = Position { revision: self.revision, sub: 0 };
        let before = self.index.get(key).map(|(_, slot)| *slot);
        let record = Record {
            kind,
            create: before.map_or(at.revision, |slot| slot.create),
            previous: before.map(|slot| slot.at),
            lease,
            key,
            value: &value,
        };
        let Record { create, previous, .. } = record;
        let key = self.index.apply(at, &record);
        let lease_before = before.map_or(0, |slot| slot.lease);
        self.changes.push(Change { at, kind, key, value, create, previous, lease, lease_before });
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use keelson_storage::{Error, Expected, LeaseId, Op, Revision};

    use super::{Answer, Draft};
    use crate::index::Index;
    use crate::leases::Leases;

    fn put(value: &'static str) -> Op {
        Op::Put { value: Bytes::from_static(value.as_bytes()), lease: None }
    }

    #[test]
    fn transactions_see_the_earlier_ones_of_their_group() {
        let leases = Leases::default();
        let mut draft = Draft::new(Index::default(), 1);
        let mut txn = |key: &str, expected, op| draft.txn(&leases, 0, key, expected, op);
        let at = |number| Expected::Revision(Revision(number));
        assert_eq!(txn("a", Expected::Absent, put("1")), Ok(Answer::Committed { revision: 2 }));
        let Ok(Answer::Mismatch { current: Some(slot), revision: 2 }) = txn("a", Expected::Absent, put("2"))
        else {
            panic!("a exists in the group")
        };
        assert_eq!((slot.at.revision, slot.create), (2, 2));
        assert_eq!(txn("a", at(2), put("2")), Ok(Answer::Committed { revision: 3 }));
        assert_eq!(txn("a", at(3), Op::Delete), Ok(Answer::Committed { revision: 4 }));
        assert_eq!(txn("a", at(3), Op::Delete), Ok(Answer::Mismatch { current: None, revision: 4 }));
        let nothing = txn("a", Expected::Absent, Op::Delete);
        assert_eq!(nothing, Ok(Answer::Mismatch { current: None, revision: 4 }));
        let lease = Op::Put { value: Bytes::new(), lease: Some(LeaseId(5)) };
        assert_eq!(txn("a", Expected::Absent, lease), Err(Error::NoLease(LeaseId(5))));
        assert_eq!(txn("a", Expected::Absent, put("3")), Ok(Answer::Committed { revision: 5 }));
        let [_, update, delete, again] = &draft.changes[..] else { panic!("four changes") };
        assert_eq!((update.create, update.previous.unwrap().revision), (2, 2));
        assert_eq!((delete.create, delete.previous.unwrap().revision), (2, 3));
        assert_eq!((again.create, again.previous), (5, None));
    }
}
