//! An engine whose writer is driven by hand, on any backend and any clock: for simulation.
//!
//! Nothing runs beside the caller: transactions wait until the driver takes a turn, and what reads the disk
//! does so where it is asked. So one seed gives one run.

use std::time::Duration;

use redb::StorageBackend;

use crate::engine::{Engine, Options, guard, open_error};
use crate::writer::Writer;
use crate::{Clock, OpenError};

/// Takes the writer's turns. Dropping it is the end of the process: nothing more is written, and what waits
/// is never answered.
#[derive(Debug)]
pub struct Driver {
    writer: Writer,
}

impl Engine {
    /// Opens a store that somebody else drives.
    ///
    /// # Errors
    /// When the backend fails or what it holds is damaged.
    pub fn driven(
        backend: impl StorageBackend,
        options: &Options,
        clock: Clock,
    ) -> Result<(Self, Driver), OpenError> {
        let opened = guard(|| Self::parts(backend, options, clock, true));
        let (shared, jobs, writer) = opened.map_err(|error| open_error("the backend".as_ref(), &error))?;
        Ok((Self::new(shared, jobs, options, None, None), Driver { writer }))
    }
}

impl Driver {
    /// Takes one turn of the writer: what waits is compared, committed, shown and answered, and what is due
    /// by time is done.
    pub fn turn(&mut self) {
        let group = self.writer.waiting();
        self.writer.turn(group);
    }

    /// In how much time something is due, if nothing comes before.
    #[must_use]
    pub fn due(&self) -> Duration {
        self.writer.wait()
    }
}
