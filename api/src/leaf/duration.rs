//! metav1.Duration: nanoseconds, in Go's text such as `1h15m30.5s`.

use super::{LeafError, quote};
use crate::tree::Text;

/// One second.
const SECOND: u64 = 1_000_000_000;

/// Half of u64: Go computes magnitudes up to here.
const HALF: u64 = 1 << 63;

/// Reads Go's duration text into nanoseconds.
pub fn parse(text: &str) -> Result<i64, LeafError> {
    let invalid = || LeafError::new(format!("time: invalid duration {}", quote(text.as_bytes())));
    let (negative, mut rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if rest == "0" {
        return Ok(0);
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut total: u64 = 0;
    while !rest.is_empty() {
        let (part, after) = part(rest, text)?;
        total = total.checked_add(part).filter(|&t| t <= HALF).ok_or_else(invalid)?;
        rest = after;
    }
    if negative {
        return Ok((total as i64).wrapping_neg());
    }
    i64::try_from(total).map_err(|_| invalid())
}

/// One number with its unit, and what follows.
fn part<'a>(rest: &'a str, text: &str) -> Result<(u64, &'a str), LeafError> {
    let invalid = || LeafError::new(format!("time: invalid duration {}", quote(text.as_bytes())));
    let (whole, mut rest_after) = digits(rest);
    let mut fraction = "";
    if let Some(after) = rest_after.strip_prefix('.') {
        (fraction, rest_after) = digits(after);
    }
    if whole.is_empty() && fraction.is_empty() {
        return Err(invalid());
    }
    let whole = whole.bytes().try_fold(0_u64, |n, d| {
        let n = n.checked_mul(10)?.checked_add(u64::from(d - b'0'))?;
        (n <= HALF).then_some(n)
    });
    let whole = whole.ok_or_else(invalid)?;
    let end = rest_after.find(|c: char| c == '.' || c.is_ascii_digit()).unwrap_or(rest_after.len());
    let (unit, rest_after) = rest_after.split_at(end);
    if unit.is_empty() {
        return Err(LeafError::new(format!("time: missing unit in duration {}", quote(text.as_bytes()))));
    }
    let Some(unit_size) = unit_size(unit) else {
        let message =
            format!("time: unknown unit {} in duration {}", quote(unit.as_bytes()), quote(text.as_bytes()));
        return Err(LeafError::new(message));
    };
    if whole > HALF / unit_size {
        return Err(invalid());
    }
    let mut value = whole * unit_size;
    let (numerator, scale) = leading_fraction(fraction);
    if numerator > 0 {
        // Go's own arithmetic, with its rounding.
        value += (numerator as f64 * (unit_size as f64 / scale)) as u64;
        if value > HALF {
            return Err(invalid());
        }
    }
    Ok((value, rest_after))
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// As many digits of the fraction as fit, and the power of ten they are divided by.
fn leading_fraction(fraction: &str) -> (u64, f64) {
    let (mut numerator, mut scale) = (0_u64, 1_f64);
    for digit in fraction.bytes() {
        if numerator > (HALF - 1) / 10 {
            break;
        }
        let next = numerator * 10 + u64::from(digit - b'0');
        if next > HALF {
            break;
        }
        numerator = next;
        scale *= 10.0;
    }
    (numerator, scale)
}

fn unit_size(unit: &str) -> Option<u64> {
    Some(match unit {
        "ns" => 1,
        "us" | "µs" | "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => SECOND,
        "m" => 60 * SECOND,
        "h" => 3600 * SECOND,
        _ => return None,
    })
}

/// Appends Go's text of a duration.
pub fn write(nanos: i64, out: &mut Vec<u8>) {
    let magnitude = nanos.unsigned_abs();
    if nanos < 0 {
        out.push(b'-');
    }
    let (unit, digits): (&[u8], u32) = match magnitude {
        0 => return out.extend_from_slice(b"0s"),
        1..1_000 => (b"ns", 0),
        1_000..1_000_000 => ("µs".as_bytes(), 3),
        1_000_000..SECOND => (b"ms", 6),
        _ => return write_clock(magnitude, out),
    };
    write_decimal(magnitude, digits, out);
    out.extend_from_slice(unit);
}

fn write_clock(magnitude: u64, out: &mut Vec<u8>) {
    let seconds = magnitude / SECOND;
    let mut number = itoa::Buffer::new();
    if seconds >= 3600 {
        out.extend_from_slice(number.format(seconds / 3600).as_bytes());
        out.push(b'h');
    }
    if seconds >= 60 {
        out.extend_from_slice(number.format(seconds / 60 % 60).as_bytes());
        out.push(b'm');
    }
    write_decimal(magnitude % (60 * SECOND), 9, out);
    out.push(b's');
}

/// Writes n / 10^digits without zeros at the end.
fn write_decimal(n: u64, digits: u32, out: &mut Vec<u8>) {
    let unit = 10_u64.pow(digits);
    out.extend_from_slice(itoa::Buffer::new().format(n / unit).as_bytes());
    let mut fraction = n % unit;
    if fraction == 0 {
        return;
    }
    out.push(b'.');
    let mut place = unit / 10;
    while fraction > 0 {
        out.push(b'0' + (fraction / place) as u8);
        fraction %= place;
        place /= 10;
    }
}

/// Go's text of a duration.
#[must_use]
pub fn text(nanos: i64) -> Text {
    let mut out = Vec::with_capacity(24);
    write(nanos, &mut out);
    Text::from_utf8(out).expect("a duration is text")
}
