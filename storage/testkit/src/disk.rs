//! A disk in memory that can lose what was not synced, tear sectors, get full, and fail.

use std::collections::HashSet;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::Random;

const SECTOR: usize = 512;

/// What room on the disk is given in.
const BLOCK: usize = 4096;

/// A disk with one file. Handles to the same disk are clones.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    durable: Vec<u8>,
    current: Vec<u8>,
    /// What was done since the last sync.
    pending: Vec<Action>,
    /// How many more writes and syncs work; `None`: all.
    left: Option<u64>,
    syncs: u64,
    delay: Duration,
    /// Blocks that were ever written, and how many there may be.
    used: HashSet<usize>,
    room: Option<usize>,
}

#[derive(Clone, Debug)]
enum Action {
    Length(usize),
    Write(usize, Vec<u8>),
}

impl Action {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Length(length) => bytes.resize(*length, 0),
            Self::Write(at, data) => {
                let end = at + data.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(data);
            }
        }
    }
}

impl State {
    fn tick(&mut self) -> io::Result<()> {
        match &mut self.left {
            Some(0) => Err(io::Error::other("the power is off")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn act(&mut self, action: Action) -> io::Result<()> {
        self.tick()?;
        if let Action::Write(at, data) = &action {
            let blocks = *at / BLOCK..=(at + data.len()).saturating_sub(1) / BLOCK;
            let new = blocks.clone().filter(|block| !self.used.contains(block)).count();
            if self.room.is_some_and(|room| new > 0 && self.used.len() + new > room) {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.used.extend(blocks);
        }
        action.apply(&mut self.current);
        self.pending.push(action);
        Ok(())
    }
}

impl Disk {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many syncs there were.
    #[must_use]
    pub fn syncs(&self) -> u64 {
        self.lock().syncs
    }

    /// Each sync takes so long from now on.
    pub fn slow(&self, delay: Duration) {
        self.lock().delay = delay;
    }

    /// After so many more writes and syncs, nothing works any more.
    pub fn fail_after(&self, actions: u64) {
        self.lock().left = Some(actions);
    }

    /// Everything works again.
    pub fn heal(&self) {
        let mut state = self.lock();
        (state.left, state.room) = (None, None);
    }

    /// There is room for so many more bytes: writes beyond it fail and change nothing.
    pub fn leave_room(&self, bytes: usize) {
        let mut state = self.lock();
        state.room = Some(state.used.len() + bytes / BLOCK);
    }

    /// Another disk with the same content.
    #[must_use]
    pub fn copy(&self) -> Self {
        let current = self.lock().current.clone();
        let state = State { durable: current.clone(), current, ..State::default() };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Turns one bit over.
    pub fn flip(&self, bit: u64) {
        let mut state = self.lock();
        let bits = state.current.len() as u64 * 8;
        let bit = usize::try_from(bit % bits).expect("it is below a length");
        state.current[bit / 8] ^= 1 << (bit % 8);
    }

    /// Cuts the power: of what was not synced, anything may be there, down to single sectors; then it is on
    /// again.
    pub fn power_cut(&self, random: &mut Random) {
        let mut state = self.lock();
        let mut bytes = state.durable.clone();
        let mode = random.below(4);
        for action in std::mem::take(&mut state.pending) {
            match (mode, &action) {
                (0, _) => {}
                (1, _) => action.apply(&mut bytes),
                (_, Action::Length(_)) => {
                    if random.one_in(2) {
                        action.apply(&mut bytes);
                    }
                }
                (_, Action::Write(at, data)) => match random.below(3) {
                    0 => {}
                    1 => action.apply(&mut bytes),
                    _ => {
                        for (number, sector) in data.chunks(SECTOR).enumerate() {
                            if random.one_in(2) {
                                Action::Write(at + number * SECTOR, sector.to_vec()).apply(&mut bytes);
                            }
                        }
                    }
                },
            }
        }
        state.durable.clone_from(&bytes);
        state.current = bytes;
        state.left = None;
    }
}

impl Disk {
    /// How long the file is.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.lock().current.len() as u64
    }

    /// Reads.
    ///
    /// # Errors
    /// Beyond the end.
    pub fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let state = self.lock();
        let start = index(offset);
        let found = state.current.get(start..start + out.len());
        out.copy_from_slice(found.ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    /// Makes the file longer or shorter.
    ///
    /// # Errors
    /// The planned ones.
    pub fn set_length(&self, length: u64) -> io::Result<()> {
        self.lock().act(Action::Length(index(length)))
    }

    /// Makes everything durable.
    ///
    /// # Errors
    /// The planned ones.
    pub fn sync(&self) -> io::Result<()> {
        let delay = self.lock().delay;
        if !delay.is_zero() {
            std::thread::sleep(delay);
        }
        let mut state = self.lock();
        state.tick()?;
        state.syncs += 1;
        let pending = std::mem::take(&mut state.pending);
        for action in pending {
            action.apply(&mut state.durable);
        }
        Ok(())
    }

    /// Writes.
    ///
    /// # Errors
    /// The planned ones.
    pub fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.lock().act(Action::Write(index(offset), data.to_vec()))
    }
}

fn index(offset: u64) -> usize {
    usize::try_from(offset).expect("the disk is in memory")
}
