//! Node ports: which are taken stands in one RangeAllocation in the store, as kube-apiserver keeps it.
//!
//! Every change is a transaction on the state that was read; one change at a time, since all have one key.

use super::bits::Bits;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use keelson_api::catalogue::names::range_allocation as fields;
use keelson_api::catalogue::types::CORE_V1_RANGE_ALLOCATION as TYPE;
use keelson_api::codec::{envelope, proto};
use keelson_api::tree::Object;
use keelson_storage::{Error, Expected, KeyValue, Op, Outcome, Store};
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How much of the range is kept for ports that clients ask for by number: at least, at most, one in.
const BAND: (usize, usize, usize) = (16, 128, 32);
/// Transactions of one change before it gives up.
const ATTEMPTS: usize = 64;
/// From here on a dry run counts ports that it makes up.
const IMAGINED: i64 = 32768;

/// Why there is no port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Allocated,
    Full,
    NotInRange(String),
    Store(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allocated => f.write_str("provided port is already allocated"),
            Self::Full => f.write_str("range is full"),
            Self::NotInRange(range) => {
                write!(f, "provided port is not in the valid range. The range of valid ports is {range}")
            }
            Self::Store(why) => f.write_str(why),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Store(error.to_string())
    }
}

/// The node ports of a cluster.
pub(super) struct Ports {
    store: Arc<dyn Store>,
    key: String,
    range: RangeInclusive<u16>,
    /// What was last seen in the store, and who may change it.
    last: Mutex<Option<KeyValue>>,
}

impl Ports {
    pub(super) fn new(store: Arc<dyn Store>, prefix: &str, range: RangeInclusive<u16>) -> Self {
        Self { store, key: format!("{prefix}ranges/servicenodeports"), range, last: Mutex::new(None) }
    }

    fn text(&self) -> String {
        format!("{}-{}", self.range.start(), self.range.end())
    }

    fn place(&self, port: i64) -> Option<usize> {
        let port = u16::try_from(port).ok().filter(|port| self.range.contains(port))?;
        Some(usize::from(port - self.range.start()))
    }

    fn port(&self, place: usize) -> i64 {
        i64::from(*self.range.start()) + i64::try_from(place).unwrap_or(0)
    }

    pub(super) async fn has(&self, port: i64) -> Result<bool, Fault> {
        let Some(place) = self.place(port) else { return Ok(false) };
        let mut last = self.last.lock().await;
        *last = self.store.get(&self.key).await?.item;
        Ok(self.read(last.as_ref())?.has(place))
    }

    pub(super) async fn allocate(&self, port: i64) -> Result<(), Fault> {
        let place = self.place(port).ok_or_else(|| Fault::NotInRange(self.text()))?;
        self.change(|bits| {
            if bits.has(place) {
                return Err(Fault::Allocated);
            }
            bits.insert(place);
            Ok(())
        })
        .await
    }

    pub(super) async fn allocate_next(&self) -> Result<i64, Fault> {
        let random = uuid::Uuid::new_v4().as_u128();
        let size = usize::from(self.range.end() - self.range.start()) + 1;
        let band = band(size);
        let place = self
            .change(|bits| {
                let upper = turn(band, size, random);
                let free = upper.chain(turn(0, band, random)).find(|place| !bits.has(*place));
                let place = free.ok_or(Fault::Full)?;
                bits.insert(place);
                Ok(place)
            })
            .await?;
        Ok(self.port(place))
    }

    /// Ports outside of the range were never here.
    pub(super) async fn release(&self, ports: &[i64]) -> Result<(), Fault> {
        let places: Vec<usize> = ports.iter().filter_map(|port| self.place(*port)).collect();
        if places.is_empty() {
            return Ok(());
        }
        self.change(|bits| {
            places.iter().for_each(|place| bits.remove(*place));
            Ok(())
        })
        .await
    }

    /// Takes what is used and was not taken; frees what was taken by nobody both now and the last time.
    /// Gives back what nobody uses.
    pub(super) async fn repair(&self, used: &[i64], idle: &[i64]) -> Result<Vec<i64>, Fault> {
        let places: Vec<usize> = used.iter().filter_map(|port| self.place(*port)).collect();
        self.change(|bits| {
            places.iter().for_each(|place| bits.insert(*place));
            let unused: Vec<usize> = bits.iter().filter(|place| !places.contains(place)).collect();
            let mut left = Vec::new();
            for place in unused {
                if idle.contains(&self.port(place)) {
                    bits.remove(place);
                } else {
                    left.push(self.port(place));
                }
            }
            Ok(left)
        })
        .await
    }

    async fn change<T>(&self, mut run: impl FnMut(&mut Bits) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut last = self.last.lock().await;
        if last.is_none() {
            *last = self.store.get(&self.key).await?.item;
        }
        for _ in 0..ATTEMPTS {
            let mut bits = self.read(last.as_ref())?;
            let done = run(&mut bits)?;
            let value = self.write(&bits);
            let expected = last.as_ref().map_or(Expected::Absent, |own| Expected::Revision(own.mod_revision));
            let op = Op::Put { value: value.clone(), lease: None };
            match self.store.txn(&self.key, expected, op).await? {
                Outcome::Committed { revision } => {
                    let create_revision = last.as_ref().map_or(revision, |own| own.create_revision);
                    let key = self.key.as_str().into();
                    *last =
                        Some(KeyValue { key, value, create_revision, mod_revision: revision, lease: None });
                    return Ok(done);
                }
                Outcome::Mismatch { current, .. } => *last = current,
            }
        }
        Err(Fault::Store("too many changes at a time".to_owned()))
    }

    /// What is taken, in the range that is configured: a stored one may be another.
    fn read(&self, item: Option<&KeyValue>) -> Result<Bits, Fault> {
        let Some(item) = item else { return Ok(Bits::default()) };
        let fault = |error: &dyn fmt::Display| Fault::Store(error.to_string());
        let unknown = envelope::unwrap(&item.value).map_err(|error| fault(&error))?;
        let object = proto::decode(TYPE, unknown.raw).map_err(|error| fault(&error))?;
        let data = STANDARD.decode(object.text(fields::DATA)).map_err(|error| fault(&error))?;
        let bits = Bits::from_be_bytes(&data);
        let range = object.text(fields::RANGE);
        if range == self.text() {
            return Ok(bits);
        }
        let base: i64 = range.split('-').next().and_then(|base| base.parse().ok()).unwrap_or(0);
        let mut moved = Bits::default();
        let ports = bits.iter().filter_map(|at| self.place(base + i64::try_from(at).ok()?));
        ports.for_each(|place| moved.insert(place));
        Ok(moved)
    }

    fn write(&self, bits: &Bits) -> Bytes {
        let mut object = Object::new();
        object.insert(fields::RANGE, self.text());
        let data = bits.to_be_bytes();
        if !data.is_empty() {
            object.insert(fields::DATA, STANDARD.encode(data));
        }
        let mut message = Vec::new();
        proto::encode(TYPE, &object, &mut message);
        envelope::wrap("v1", "RangeAllocation", &message).into()
    }
}

const fn band(size: usize) -> usize {
    let (min, max, step) = BAND;
    let band = size / step;
    if size <= min {
        0
    } else if band < min {
        min
    } else if band > max {
        max
    } else {
        band
    }
}

/// The places from start to end, once around from a random one.
fn turn(start: usize, end: usize, random: u128) -> impl Iterator<Item = usize> {
    let count = end - start;
    let from = if count == 0 { 0 } else { usize::try_from(random % count as u128).unwrap_or(0) };
    (0..count).map(move |step| start + (from + step) % count)
}

/// The ports of one write: all are given back if it fails.
pub(super) struct Operation {
    allocated: Vec<i64>,
    deferred: Vec<i64>,
    dry_run: bool,
}

impl Operation {
    pub(super) const fn new(dry_run: bool) -> Self {
        Self { allocated: Vec::new(), deferred: Vec::new(), dry_run }
    }

    pub(super) async fn allocate(&mut self, ports: &Ports, port: i64) -> Result<(), Fault> {
        if !self.dry_run {
            ports.allocate(port).await?;
        } else if ports.has(port).await? || self.allocated.contains(&port) {
            return Err(Fault::Allocated);
        }
        self.allocated.push(port);
        Ok(())
    }

    pub(super) async fn allocate_next(&mut self, ports: &Ports) -> Result<i64, Fault> {
        let port = if self.dry_run {
            self.allocated.iter().copied().max().unwrap_or(IMAGINED) + 1
        } else {
            ports.allocate_next().await?
        };
        self.allocated.push(port);
        Ok(port)
    }

    /// Gives a port back when the write is done.
    pub(super) fn release_later(&mut self, port: i64) {
        self.deferred.push(port);
    }

    /// What to give back, for a write that went well or did not.
    pub(super) fn left_over(self, success: bool) -> Vec<i64> {
        match (self.dry_run, success) {
            (true, _) => Vec::new(),
            (false, true) => self.deferred,
            (false, false) => self.allocated,
        }
    }
}
