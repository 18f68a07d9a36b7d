//! What a plain scalar means in YAML 1.1, as go-yaml v2 resolves it. Writers ask the same question to
//! know what needs quotes.

/// What a scalar says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    Null,
    Bool(bool),
    Int(i64),
    /// Beyond i64.
    Uint(u64),
    Float(f64),
    /// Text that looks like a point in time.
    Timestamp,
    Text,
}

/// The meaning of a plain scalar without a tag.
pub(super) fn resolve(text: &str) -> Meaning {
    if text.starts_with(|c: char| c.is_ascii_digit()) && is_timestamp(text) {
        return Meaning::Timestamp;
    }
    resolve_tagged(text)
}

/// The meaning of a scalar whose tag asks for something else than a point in time.
pub(super) fn resolve_tagged(text: &str) -> Meaning {
    use Meaning::{Bool, Float, Null};
    match text {
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => Bool(true),
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => Bool(false),
        "" | "~" | "null" | "Null" | "NULL" => Null,
        ".nan" | ".NaN" | ".NAN" => Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Float(f64::NEG_INFINITY),
        _ => match text.as_bytes()[0] {
            b'.' => float(text).map_or(Meaning::Text, Float),
            b'+' | b'-' | b'0'..=b'9' => number(&text.replace('_', "")),
            _ => Meaning::Text,
        },
    }
}

fn number(plain: &str) -> Meaning {
    if let Some(n) = integer(plain) {
        return n;
    }
    if is_float(plain)
        && let Some(f) = float(plain)
    {
        return Meaning::Float(f);
    }
    Meaning::Text
}

fn float(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|f| f.is_finite())
}

/// An integer in any base that Go's parser knows by its prefix; a leading zero means octal.
fn integer(plain: &str) -> Option<Meaning> {
    let (negative, digits) = match plain.as_bytes() {
        [b'-', ..] => (true, &plain[1..]),
        [b'+', ..] => (false, &plain[1..]),
        _ => (false, plain),
    };
    let (base, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &digits[2..]),
        [b'0', b'o' | b'O', ..] => (8, &digits[2..]),
        [b'0', b'b' | b'B', ..] => (2, &digits[2..]),
        [b'0', _, ..] => (8, &digits[1..]),
        _ => (10, digits),
    };
    if !digits.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let magnitude = u64::from_str_radix(digits, base).ok()?;
    let signed = i128::from(magnitude) * if negative { -1 } else { 1 };
    match i64::try_from(signed) {
        Ok(n) => Some(Meaning::Int(n)),
        // Go reads what is beyond i64 only without a sign.
        Err(_) if plain.as_bytes()[0].is_ascii_digit() => Some(Meaning::Uint(magnitude)),
        Err(_) => None,
    }
}

fn split_digits(text: &[u8]) -> (usize, &[u8]) {
    let count = text.iter().take_while(|b| b.is_ascii_digit()).count();
    (count, &text[count..])
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
fn is_float(text: &str) -> bool {
    let mut rest = text.as_bytes();
    if let [b'-' | b'+', after @ ..] = rest {
        rest = after;
    }
    let (whole, after) = split_digits(rest);
    rest = after;
    let mut fraction = 0;
    if let [b'.', after @ ..] = rest {
        (fraction, rest) = split_digits(after);
    }
    if whole + fraction == 0 {
        return false;
    }
    match rest {
        [] => true,
        [b'e' | b'E', b'-' | b'+', digits @ ..] | [b'e' | b'E', digits @ ..] => {
            !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`: a number to base 60, which nobody reads any more but
/// which is quoted still.
pub(super) fn is_base60(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (number, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut parts = number.split(':');
    let first = parts.next().unwrap_or_default().as_bytes();
    let underscored = |text: &[u8]| text.iter().all(|b| b.is_ascii_digit() || *b == b'_');
    let sixty = |part: &str| matches!(part.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'5', b'0'..=b'9']);
    let (mut count, mut good) = (0, true);
    for part in parts {
        count += 1;
        good &= sixty(part);
    }
    let whole = first.first().is_some_and(u8::is_ascii_digit) && underscored(first);
    good && count > 0 && whole && underscored(fraction.as_bytes())
}

/// A date, or date and time, as go-yaml recognises them: fields of one or two digits, `T`, `t` or a
/// space between, an offset only after a letter.
fn is_timestamp(text: &str) -> bool {
    let mut clock = Clock { rest: text.as_bytes() };
    let Some(year) = clock.year() else { return false };
    if clock.date(year).is_none() {
        return false;
    }
    let Some((&separator, after)) = clock.rest.split_first() else { return true };
    if !matches!(separator, b'T' | b't' | b' ') {
        return false;
    }
    clock.rest = after;
    let timed = clock.time().is_some();
    timed && (if separator == b' ' { clock.rest.is_empty() } else { clock.offset() })
}

struct Clock<'a> {
    rest: &'a [u8],
}

impl Clock<'_> {
    fn year(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_first_chunk::<4>()?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        self.rest = rest;
        Some(digits.iter().fold(0, |n, d| n * 10 + u32::from(d - b'0')))
    }

    fn literal(&mut self, byte: u8) -> Option<()> {
        self.rest = self.rest.strip_prefix(&[byte])?;
        Some(())
    }

    /// One or two digits.
    fn number(&mut self) -> Option<u32> {
        let digits = self.rest.iter().take(2).take_while(|b| b.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(digits);
        self.rest = rest;
        (!digits.is_empty()).then(|| digits.iter().fold(0, |n, d| n * 10 + u32::from(d - b'0')))
    }

    fn date(&mut self, year: u32) -> Option<()> {
        self.literal(b'-')?;
        let month = self.number()?;
        self.literal(b'-')?;
        let day = self.number()?;
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(())
    }

    fn time(&mut self) -> Option<()> {
        let hour = self.number()?;
        self.literal(b':')?;
        let minute = self.number()?;
        self.literal(b':')?;
        let second = self.number()?;
        if let [b'.' | b',', b'0'..=b'9', ..] = self.rest {
            self.rest = split_digits(&self.rest[1..]).1;
        }
        (hour < 24 && minute < 60 && second < 60).then_some(())
    }

    /// `Z` or `±hh:mm` and then the end.
    fn offset(&self) -> bool {
        match self.rest {
            b"Z" => true,
            [b'+' | b'-', h1, h2, b':', m1, m2] => {
                let digits = [h1, h2, m1, m2];
                let number = |a: &u8, b: &u8| (a - b'0') * 10 + (b - b'0');
                digits.iter().all(|b| b.is_ascii_digit()) && number(h1, h2) <= 24 && number(m1, m2) <= 60
            }
            _ => false,
        }
    }
}
