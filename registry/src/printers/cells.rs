//! The cells of one row: JSON text with holes where ages stand.
//!
//! What is written here can be kept as long as the object: only the holes depend on the time of the
//! request. It must not know kinds.

#[cfg(test)]
mod tests;

use keelson_api::codec::json::write_string;
use std::fmt::{self, Write};

/// A point in time: Unix seconds and nanoseconds.
pub type Stamp = (i64, i32);

/// The cells of one row.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    json: Vec<u8>,
    /// Where in `json` an age goes, and since when it counts.
    ages: Vec<(usize, Stamp)>,
    /// Text under way to a cell.
    scratch: String,
}

impl Cells {
    /// A row without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes all cells out and keeps the room.
    pub fn clear(&mut self) {
        self.json.clear();
        self.ages.clear();
    }

    fn next(&mut self) {
        if !self.json.is_empty() {
            self.json.push(b',');
        }
    }

    /// A cell of text.
    pub fn str(&mut self, text: &str) {
        self.next();
        write_string(text, &mut self.json);
    }

    /// A cell of text, another one where it is empty.
    pub fn str_or(&mut self, text: &str, empty: &str) {
        self.str(if text.is_empty() { empty } else { text });
    }

    /// A cell of formatted text.
    pub fn text(&mut self, text: fmt::Arguments<'_>) {
        self.scratch.clear();
        self.scratch.write_fmt(text).expect("writing to a string does not fail");
        self.next();
        write_string(&self.scratch, &mut self.json);
    }

    /// A cell of texts joined by `separator`, another text where there are none.
    pub fn joined<'a>(&mut self, parts: impl Iterator<Item = &'a str>, separator: &str, empty: &str) {
        self.scratch.clear();
        for (i, part) in parts.enumerate() {
            if i > 0 {
                self.scratch.push_str(separator);
            }
            self.scratch.push_str(part);
        }
        self.next();
        write_string(if self.scratch.is_empty() { empty } else { &self.scratch }, &mut self.json);
    }

    /// A cell with a number.
    pub fn int(&mut self, n: i64) {
        self.next();
        write!(Inside(&mut self.json), "{n}").expect("writing to memory does not fail");
    }

    /// A cell with how many there are of something.
    pub fn count(&mut self, n: usize) {
        self.int(i64::try_from(n).unwrap_or(i64::MAX));
    }

    /// A cell with a truth value.
    pub fn bool(&mut self, value: bool) {
        self.next();
        self.json.extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// A cell with the time passed since then, `<unknown>` where there is no time.
    pub fn age(&mut self, since: Option<Stamp>) {
        match since {
            None => self.str("<unknown>"),
            Some(since) => {
                self.next();
                self.json.push(b'"');
                self.ages.push((self.json.len(), since));
                self.json.push(b'"');
            }
        }
    }

    /// A cell with a number and how long ago it last changed: `3 (5m ago)`.
    pub fn int_ago(&mut self, n: i64, since: Stamp) {
        self.next();
        self.json.push(b'"');
        write!(Inside(&mut self.json), "{n} (").expect("writing to memory does not fail");
        self.ages.push((self.json.len(), since));
        self.json.extend_from_slice(b" ago)\"");
    }

    /// The row's cells as bytes that can be kept with the object. What is appended to them is written
    /// behind the cells by [`write_packed`].
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(COUNT_BYTES + self.ages.len() * AGE_BYTES + self.json.len() + 2);
        out.extend_from_slice(&(self.ages.len() as u64).to_le_bytes());
        for &(at, (seconds, nanos)) in &self.ages {
            // Behind the bracket.
            out.extend_from_slice(&(at as u64 + 1).to_le_bytes());
            out.extend_from_slice(&seconds.to_le_bytes());
            out.extend_from_slice(&nanos.to_le_bytes());
        }
        out.push(b'[');
        out.extend_from_slice(&self.json);
        out.push(b']');
        out
    }

    /// Writes the row's cells as a JSON array, ages as they are at `now`.
    pub fn write(&self, now: Stamp, out: &mut Vec<u8>) {
        out.reserve(self.json.len() + 2 + 4 * self.ages.len());
        out.push(b'[');
        write_filled(&self.json, self.ages.iter().copied(), now, out);
        out.push(b']');
    }
}

/// Bytes of the number of ages in packed cells.
const COUNT_BYTES: usize = 8;
/// Bytes of one age there: where it goes, and since when it counts.
const AGE_BYTES: usize = 8 + 8 + 4;

/// Writes what [`Cells::pack`] gave, ages as they are at `now`.
pub fn write_packed(packed: &[u8], now: Stamp, out: &mut Vec<u8>) {
    let Some((count, rest)) = packed.split_first_chunk::<COUNT_BYTES>() else { return };
    let count = usize::try_from(u64::from_le_bytes(*count)).unwrap_or(usize::MAX);
    let Some((ages, text)) = rest.split_at_checked(count.saturating_mul(AGE_BYTES)) else { return };
    let ages = ages.chunks_exact(AGE_BYTES).filter_map(|age| {
        let (at, age) = age.split_first_chunk::<8>()?;
        let (seconds, nanos) = age.split_first_chunk::<8>()?;
        let since = (i64::from_le_bytes(*seconds), i32::from_le_bytes(nanos.try_into().ok()?));
        Some((usize::try_from(u64::from_le_bytes(*at)).ok()?, since))
    });
    out.reserve(text.len() + 4 * count);
    write_filled(text, ages, now, out);
}

/// Writes text, and ages where they belong.
fn write_filled(text: &[u8], ages: impl Iterator<Item = (usize, Stamp)>, now: Stamp, out: &mut Vec<u8>) {
    let mut from = 0;
    for (at, since) in ages {
        out.extend_from_slice(&text[from..at]);
        let age = HumanDuration(elapsed(since, now));
        write!(Inside(out), "{age}").expect("writing to memory does not fail");
        from = at;
    }
    out.extend_from_slice(&text[from..]);
}

/// Formatting into the inside of a JSON string, for text of which only `<` and `>` need an escape.
struct Inside<'a>(&'a mut Vec<u8>);

impl Write for Inside<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match byte {
                b'<' => self.0.extend_from_slice(b"\\u003c"),
                b'>' => self.0.extend_from_slice(b"\\u003e"),
                byte => self.0.push(byte),
            }
        }
        Ok(())
    }
}

/// Whole seconds from one time to another, cut towards zero as Go's `int(d.Seconds())` is.
#[must_use]
pub fn elapsed(from: Stamp, to: Stamp) -> i64 {
    let seconds = to.0.saturating_sub(from.0);
    match i64::from(to.1) - i64::from(from.1) {
        less if less < 0 && seconds > 0 => seconds - 1,
        more if more > 0 && seconds < 0 => seconds + 1,
        _ => seconds,
    }
}

/// Seconds, shown with two or three significant figures: `95s`, `5m30s`, `3d4h`, `2y35d`.
#[derive(Clone, Copy, Debug)]
pub struct HumanDuration(pub i64);

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

impl fmt::Display for HumanDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = self.0;
        // A clock may be a second behind; more than that cannot be right.
        let (n, unit, rest, small) = match s {
            ..-1 => return f.write_str("<invalid>"),
            -1 => (0, "s", 0, ""),
            _ if s < 2 * MINUTE => (s, "s", 0, ""),
            _ if s < 10 * MINUTE => (s / MINUTE, "m", s % MINUTE, "s"),
            _ if s < 3 * HOUR => (s / MINUTE, "m", 0, ""),
            _ if s < 8 * HOUR => (s / HOUR, "h", s % HOUR / MINUTE, "m"),
            _ if s < 2 * DAY => (s / HOUR, "h", 0, ""),
            _ if s < 8 * DAY => (s / DAY, "d", s % DAY / HOUR, "h"),
            _ if s < 2 * YEAR => (s / DAY, "d", 0, ""),
            _ if s < 8 * YEAR => (s / YEAR, "y", s % YEAR / DAY, "d"),
            _ => (s / YEAR, "y", 0, ""),
        };
        if rest == 0 { write!(f, "{n}{unit}") } else { write!(f, "{n}{unit}{rest}{small}") }
    }
}
