//! The file: the log, the leases and a few numbers, as redb tables.

use std::ops::ControlFlow;

use bytes::Bytes;
use redb::{
    Database, ReadOnlyTable, ReadableDatabase, ReadableTable, ReadableTableMetadata, Table, TableDefinition,
    WriteTransaction,
};

use crate::error::LogError;
use crate::group::Draft;
use crate::record::{Position, Record};

const LOG: TableDefinition<'_, (u64, u32), &[u8]> = TableDefinition::new("log");
const LEASES: TableDefinition<'_, u64, u64> = TableDefinition::new("leases");
const META: TableDefinition<'_, &str, u64> = TableDefinition::new("meta");

/// The layout of the tables and of the records in them.
const FORMAT: u64 = 1;

/// The numbers kept beside the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    /// States before this revision are gone.
    pub(crate) compacted: u64,
    /// Up to here the records that compaction made useless have been removed.
    pub(crate) cleaned: u64,
    /// The last lease that was granted.
    pub(crate) lease: u64,
}

/// What one commit writes beside the draft's changes.
#[derive(Debug, Default)]
pub(crate) struct Extra {
    pub(crate) meta: Option<Meta>,
    pub(crate) removed: Vec<Position>,
    pub(crate) granted: Vec<(u64, u64)>,
    pub(crate) revoked: Vec<u64>,
}

impl Extra {
    pub(crate) fn is_empty(&self) -> bool {
        self.meta.is_none() && self.removed.is_empty() && self.granted.is_empty() && self.revoked.is_empty()
    }
}

/// A record that was read, with a value of its own.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    pub(crate) create: u64,
    pub(crate) lease: u64,
    pub(crate) value: Bytes,
}

#[derive(Debug)]
pub(crate) struct Log {
    db: Database,
    two_phase: bool,
}

/// The log as it was when the reader was made.
pub(crate) struct Reader {
    log: ReadOnlyTable<(u64, u32), &'static [u8]>,
}

impl Log {
    /// Takes over a database, making the tables if it is new.
    pub(crate) fn new(db: Database, two_phase: bool) -> Result<Self, LogError> {
        let log = Self { db, two_phase };
        let format = {
            let read = log.db.begin_read()?;
            match read.open_table(META) {
                Ok(meta) => meta.get("format")?.map(|value| value.value()),
                Err(redb::TableError::TableDoesNotExist(_)) => None,
                Err(error) => return Err(error.into()),
            }
        };
        match format {
            Some(FORMAT) => return Ok(log),
            Some(other) => return Err(LogError::Corrupt(format!("its format {other} is not known"))),
            None => {}
        }
        let write = log.begin()?;
        write.open_table(LOG)?;
        write.open_table(LEASES)?;
        write.open_table(META)?.insert("format", FORMAT)?;
        write.commit()?;
        Ok(log)
    }

    fn begin(&self) -> Result<WriteTransaction, LogError> {
        let mut write = self.db.begin_write()?;
        write.set_two_phase_commit(self.two_phase);
        Ok(write)
    }

    pub(crate) fn meta(&self) -> Result<Meta, LogError> {
        let table = self.db.begin_read()?.open_table(META)?;
        let number = |name| Ok::<_, LogError>(table.get(name)?.map_or(0, |value| value.value()));
        Ok(Meta { compacted: number("compacted")?, cleaned: number("cleaned")?, lease: number("lease")? })
    }

    /// The leases with the time they end, in milliseconds since 1970.
    pub(crate) fn leases(&self) -> Result<Vec<(u64, u64)>, LogError> {
        let table = self.db.begin_read()?.open_table(LEASES)?;
        let rows = table.iter()?.map(|row| {
            let (id, ends) = row?;
            Ok((id.value(), ends.value()))
        });
        rows.collect()
    }

    pub(crate) fn reader(&self) -> Result<Reader, LogError> {
        Ok(Reader { log: self.db.begin_read()?.open_table(LOG)? })
    }

    /// Writes a group; when it returns, the group is on disk. Gives the bytes the log grew by.
    pub(crate) fn commit(&self, draft: &Draft, extra: &Extra) -> Result<u64, LogError> {
        let write = self.begin()?;
        let mut grown = 0;
        {
            let mut log = write.open_table(LOG)?;
            let mut bytes = Vec::new();
            for change in &draft.changes {
                change.record().encode(&mut bytes);
                grown += bytes.len() as u64;
                log.insert((change.at.revision, change.at.sub), bytes.as_slice())?;
            }
            for at in &extra.removed {
                log.remove((at.revision, at.sub))?;
            }
        }
        if !extra.granted.is_empty() || !extra.revoked.is_empty() {
            let mut leases = write.open_table(LEASES)?;
            for (id, ends) in &extra.granted {
                leases.insert(id, ends)?;
            }
            for id in &extra.revoked {
                leases.remove(id)?;
            }
        }
        if let Some(meta) = extra.meta {
            let mut table: Table<'_, &str, u64> = write.open_table(META)?;
            table.insert("compacted", meta.compacted)?;
            table.insert("cleaned", meta.cleaned)?;
            table.insert("lease", meta.lease)?;
        }
        write.commit()?;
        Ok(grown)
    }
}

impl Reader {
    /// How many records there are.
    pub(crate) fn len(&self) -> Result<u64, LogError> {
        Ok(self.log.len()?)
    }

    /// The record at a position, if it has not been compacted away.
    pub(crate) fn get(&self, at: Position) -> Result<Option<Loaded>, LogError> {
        let Some(bytes) = self.log.get((at.revision, at.sub))? else { return Ok(None) };
        let record = Record::decode(at, bytes.value())?;
        let value = Bytes::copy_from_slice(record.value);
        Ok(Some(Loaded { create: record.create, lease: record.lease, value }))
    }

    /// Shows the records after revision `after` up to revision `to`, with their sizes, in order, until
    /// `visit` breaks.
    pub(crate) fn scan(
        &self,
        after: u64,
        to: u64,
        mut visit: impl FnMut(Position, &Record<'_>, usize) -> ControlFlow<()>,
    ) -> Result<(), LogError> {
        if to <= after {
            return Ok(());
        }
        for row in self.log.range((after + 1, 0)..=(to, u32::MAX))? {
            let (key, bytes) = row?;
            let (revision, sub) = key.value();
            let at = Position { revision, sub };
            let bytes = bytes.value();
            let record = Record::decode(at, bytes)?;
            if visit(at, &record, bytes.len()).is_break() {
                break;
            }
        }
        Ok(())
    }
}
