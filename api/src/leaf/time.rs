//! metav1.Time and metav1.MicroTime: instants in RFC 3339, in UTC, to the second or microsecond.
//!
//! Parsing accepts what Go's time.Parse accepts for these layouts (an hour of one digit, any number
//! of fractional digits, any offset) and words errors as it does. No clock is read here.

use super::{LeafError, quote};
use crate::tree::Text;

/// An instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds after that, below 1e9.
    pub nanos: u32,
}

impl Instant {
    /// Go's zero time, 0001-01-01T00:00:00Z: what an unset time is.
    pub const ZERO: Self = Self { seconds: -62_135_596_800, nanos: 0 };

    /// Is it Go's zero time?
    #[must_use]
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }
}

const LAYOUT: &str = "2006-01-02T15:04:05Z07:00";
const MICRO_LAYOUT: &str = "2006-01-02T15:04:05.000000Z07:00";

/// Reads a metav1.Time.
pub fn parse(text: &str) -> Result<Instant, LeafError> {
    if let Some(instant) = canonical(text.as_bytes()) {
        return Ok(instant);
    }
    Parser { text, rest: text.as_bytes(), layout: LAYOUT }.run(false)
}

/// Reads a metav1.MicroTime: six fractional digits are required.
pub fn parse_micro(text: &str) -> Result<Instant, LeafError> {
    Parser { text, rest: text.as_bytes(), layout: MICRO_LAYOUT }.run(true)
}

/// Reads what is written here, which is more than clients may send: an offset or a protobuf message leads to
/// years that do not have four digits.
#[must_use]
pub fn reread(text: &str) -> Option<Instant> {
    if let Ok(instant) = parse(text) {
        return Some(instant);
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (year, rest) = text.split_at(text.len() - digits.len() + digits.find('-')?);
    let year: i64 = year.parse().ok()?;
    // A calendar of 400 years comes again and again.
    let same = year.rem_euclid(400) + 2000;
    let instant = parse(&format!("{same}{rest}")).ok()?;
    let seconds = i128::from(instant.seconds) + i128::from(year - same) / 400 * i128::from(ERA * 86_400);
    Some(Instant { seconds: seconds.try_into().ok()?, ..instant })
}

/// `2006-01-02T15:04:05Z`, the form in which times come back, read fast.
fn canonical(text: &[u8]) -> Option<Instant> {
    let text: &[u8; 20] = text.try_into().ok()?;
    let shape = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'Z')];
    if shape.iter().any(|&(at, byte)| text[at] != byte) {
        return None;
    }
    let two = |at: usize| {
        let (tens, ones) = (text[at].wrapping_sub(b'0'), text[at + 1].wrapping_sub(b'0'));
        (tens < 10 && ones < 10).then_some(u32::from(tens) * 10 + u32::from(ones))
    };
    let year = i64::from(two(0)? * 100 + two(2)?);
    let (month, day, hour, minute, second) = (two(5)?, two(8)?, two(11)?, two(14)?, two(17)?);
    let clock = hour < 24 && minute < 60 && second < 60;
    if !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) || !clock {
        return None;
    }
    Some(Instant { seconds: seconds_of(year, month, day, hour, minute, second), nanos: 0 })
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a [u8],
    layout: &'static str,
}

impl Parser<'_> {
    fn run(&mut self, micro: bool) -> Result<Instant, LeafError> {
        let year = self.year()?;
        self.literal(b'-', "-")?;
        let month = self.two_digits(true, "01")?;
        if !(1..=12).contains(&month) {
            return Err(self.range("month"));
        }
        self.literal(b'-', "-")?;
        let day = self.two_digits(true, "02")?;
        self.literal(b'T', "T")?;
        let hour = self.two_digits(false, "15")?;
        if hour >= 24 {
            return Err(self.range("hour"));
        }
        self.literal(b':', ":")?;
        let minute = self.two_digits(true, "04")?;
        if minute >= 60 {
            return Err(self.range("minute"));
        }
        self.literal(b':', ":")?;
        let second = self.two_digits(true, "05")?;
        if second >= 60 {
            return Err(self.range("second"));
        }
        let nanos = if micro { self.six_digits()? } else { self.fraction() };
        let offset = self.offset()?;
        if !self.rest.is_empty() {
            return Err(self.error(&format!(": extra text: {}", quote(self.rest))));
        }
        if day == 0 || day > days_in(year, month) {
            return Err(self.range("day"));
        }
        let seconds = seconds_of(year, month, day, hour, minute, second) - offset;
        Ok(Instant { seconds, nanos })
    }

    fn year(&mut self) -> Result<i64, LeafError> {
        let digits = self.rest.get(..4).filter(|digits| digits.iter().all(u8::is_ascii_digit));
        let Some(digits) = digits else {
            return Err(self.mismatch(self.rest, "2006"));
        };
        self.rest = &self.rest[4..];
        Ok(digits.iter().fold(0, |n, d| n * 10 + i64::from(d - b'0')))
    }

    fn literal(&mut self, byte: u8, name: &str) -> Result<(), LeafError> {
        if self.rest.first() != Some(&byte) {
            return Err(self.mismatch(self.rest, name));
        }
        self.rest = &self.rest[1..];
        Ok(())
    }

    fn two_digits(&mut self, fixed: bool, name: &str) -> Result<u32, LeafError> {
        let digit = |at: usize| self.rest.get(at).filter(|b| b.is_ascii_digit()).map(|b| u32::from(b - b'0'));
        let (value, used) = match (digit(0), digit(1)) {
            (Some(tens), Some(ones)) => (tens * 10 + ones, 2),
            (Some(ones), None) if !fixed => (ones, 1),
            _ => return Err(self.mismatch(self.rest, name)),
        };
        self.rest = &self.rest[used..];
        Ok(value)
    }

    /// A fraction that the layout does not ask for.
    fn fraction(&mut self) -> u32 {
        if !matches!(self.rest, [b'.' | b',', b'0'..=b'9', ..]) {
            return 0;
        }
        let digits = self.rest[1..].iter().take_while(|b| b.is_ascii_digit()).count();
        let nanos = self.rest[1..=digits].iter().chain([b'0'; 9].iter()).take(9);
        let nanos = nanos.fold(0, |n, d| n * 10 + u32::from(d - b'0'));
        self.rest = &self.rest[digits + 1..];
        nanos
    }

    fn six_digits(&mut self) -> Result<u32, LeafError> {
        let Some([b'.' | b',', digits @ ..]) = self.rest.get(..7) else {
            return Err(self.mismatch(self.rest, ".000000"));
        };
        // Go reads a number here, so a sign passes: a minus only before zeros.
        let (negative, unsigned) = match digits {
            [b'-', unsigned @ ..] => (true, unsigned),
            [b'+', unsigned @ ..] => (false, unsigned),
            _ => (false, digits),
        };
        if !unsigned.iter().all(u8::is_ascii_digit) {
            return Err(self.mismatch(self.rest, ".000000"));
        }
        let micros = unsigned.iter().fold(0, |n, d| n * 10 + u32::from(d - b'0'));
        self.rest = &self.rest[7..];
        if negative && micros != 0 {
            return Err(self.range("fractional second"));
        }
        Ok(micros * 1000)
    }

    /// Seconds east of UTC.
    fn offset(&mut self) -> Result<i64, LeafError> {
        if self.rest.first() == Some(&b'Z') {
            self.rest = &self.rest[1..];
            return Ok(0);
        }
        let hold = self.rest;
        let Some([sign, h1, h2, b':', m1, m2]) = self.rest.get(..6) else {
            return Err(self.mismatch(hold, "Z07:00"));
        };
        let number = |a: &u8, b: &u8| {
            (a.is_ascii_digit() && b.is_ascii_digit()).then(|| i64::from((a - b'0') * 10 + (b - b'0')))
        };
        let hours = number(h1, h2);
        let minutes = hours.and_then(|_| number(m1, m2));
        self.rest = &self.rest[6..];
        if minutes.is_some_and(|m| m > 60) {
            return Err(self.range("time zone offset minute"));
        }
        if hours.is_some_and(|h| h > 24) {
            return Err(self.range("time zone offset hour"));
        }
        let (Some(hours), Some(minutes), b'+' | b'-') = (hours, minutes, sign) else {
            return Err(self.mismatch(hold, "Z07:00"));
        };
        let seconds = (hours * 60 + minutes) * 60;
        Ok(if *sign == b'-' { -seconds } else { seconds })
    }

    #[cold]
    fn error(&self, message: &str) -> LeafError {
        LeafError::new(format!("parsing time {}{message}", quote(self.text.as_bytes())))
    }

    #[cold]
    fn range(&self, what: &str) -> LeafError {
        self.error(&format!(": {what} out of range"))
    }

    #[cold]
    fn mismatch(&self, rest: &[u8], element: &str) -> LeafError {
        let (rest, layout) = (quote(rest), quote(self.layout.as_bytes()));
        self.error(&format!(" as {layout}: cannot parse {rest} as {}", quote(element.as_bytes())))
    }
}

const fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: u32) -> u32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days of 400 years.
const ERA: i64 = 146_097;

fn seconds_of(year: i64, month: u32, day: u32, hour: u32, minute: u32, second: u32) -> i64 {
    // Years begin in March here, so that the leap day is the last one.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = i64::from((month + 9) % 12);
    let of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    let days = era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    days * 86_400 + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second)
}

/// Year, month, day of a day counted from 1970.
const fn date_of(days: i64) -> (i64, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(ERA);
    let of_era = days.rem_euclid(ERA);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u8, day as u8)
}

/// Appends `2006-01-02T15:04:05Z`.
pub fn write(seconds: i64, out: &mut Vec<u8>) {
    write_clock(seconds, out);
    out.push(b'Z');
}

/// Appends `2006-01-02T15:04:05.000000Z`.
pub fn write_micro(instant: Instant, out: &mut Vec<u8>) {
    write_clock(instant.seconds, out);
    out.push(b'.');
    let micros = instant.nanos / 1000;
    for place in [100_000, 10_000, 1000, 100, 10, 1] {
        out.push(b'0' + (micros / place % 10) as u8);
    }
    out.push(b'Z');
}

fn write_clock(seconds: i64, out: &mut Vec<u8>) {
    let (year, month, day) = date_of(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400) as u32;
    if let Ok(year @ 0..10_000) = u16::try_from(year) {
        two(u32::from(year / 100), out);
        two(u32::from(year % 100), out);
    } else {
        let sign = if year < 0 { "-" } else { "" };
        out.extend_from_slice(format!("{sign}{:04}", year.unsigned_abs()).as_bytes());
    }
    for (before, value) in [
        (b'-', u32::from(month)),
        (b'-', u32::from(day)),
        (b'T', second / 3600),
        (b':', second / 60 % 60),
        (b':', second % 60),
    ] {
        out.push(before);
        two(value, out);
    }
}

fn two(n: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(&[b'0' + (n / 10) as u8, b'0' + (n % 10) as u8]);
}

/// The text of a metav1.Time.
#[must_use]
pub fn text(seconds: i64) -> Text {
    let mut out = Vec::with_capacity(24);
    write(seconds, &mut out);
    Text::from_utf8(out).expect("a time is ASCII")
}

/// The text of a metav1.MicroTime.
#[must_use]
pub fn micro_text(instant: Instant) -> Text {
    let mut out = Vec::with_capacity(32);
    write_micro(instant, &mut out);
    Text::from_utf8(out).expect("a time is ASCII")
}
