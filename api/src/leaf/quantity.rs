//! resource.Quantity: exact decimals with SI, binary or exponent suffixes.
//!
//! Text that Go would print back unchanged is kept; all other text gets canonical form: no fraction,
//! the largest suffix that loses nothing, of the same family.

use super::LeafError;
use super::decimal::Decimal;
use crate::tree::Text;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// How a quantity prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `12e6`.
    DecimalExponent,
    /// `12Mi`.
    BinarySi,
    /// `12M`.
    DecimalSi,
}

/// A quantity.
#[derive(Clone, Debug)]
pub struct Quantity {
    amount: Decimal,
    format: Format,
    /// What it was read from, where Go would print that again.
    kept: Option<Text>,
}

/// Nothing finer than this is kept.
const NANO: i32 = -9;

/// Decimal digits that always fit i64.
const FAST_DIGITS: i32 = 18;

const WRONG_FORMAT: &str = "quantities must match the regular expression \
     '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_NUMBER: &str = "unable to parse numeric part of quantity";
const WRONG_SUFFIX: &str = "unable to parse quantity's suffix";

/// The text that Go prints for a quantity read from this text.
pub fn canonical(text: &str) -> Result<Cow<'_, str>, LeafError> {
    match read(text)? {
        Read::Fast(fast) if fast.kept => Ok(Cow::Borrowed(text)),
        Read::Fast(fast) => Ok(Cow::Owned(print(&fast.amount(), fast.format))),
        Read::Exact(amount, format) => Ok(Cow::Owned(print(&amount, format))),
    }
}

/// The same for a JSON leaf, around whose text Go allows space.
pub(crate) fn canonical_trimmed(text: &str) -> Result<Cow<'_, str>, LeafError> {
    canonical(text.trim())
}

impl Quantity {
    /// Reads a quantity.
    pub fn parse(text: &str) -> Result<Self, LeafError> {
        Ok(match read(text)? {
            Read::Fast(fast) => {
                Self { amount: fast.amount(), format: fast.format, kept: fast.kept.then(|| Text::new(text)) }
            }
            Read::Exact(amount, format) => Self { amount, format, kept: None },
        })
    }

    /// That many units.
    #[must_use]
    pub fn new(value: i64, format: Format) -> Self {
        Self::scaled(value, 0, format)
    }

    /// That many thousandths.
    #[must_use]
    pub fn milli(value: i64, format: Format) -> Self {
        Self::scaled(value, -3, format)
    }

    fn scaled(value: i64, exponent: i64, format: Format) -> Self {
        Self { amount: Decimal::from_int(i128::from(value), exponent), format, kept: None }
    }

    /// Is it zero?
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    /// -1, 0 or 1.
    #[must_use]
    pub const fn sign(&self) -> i32 {
        match (self.amount.is_zero(), self.amount.negative) {
            (true, _) => 0,
            (_, true) => -1,
            (_, false) => 1,
        }
    }

    /// The units, rounded away from zero and limited to what i64 holds.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.scaled_value(0)
    }

    /// The thousandths, rounded away from zero and limited to what i64 holds.
    #[must_use]
    pub fn milli_value(&self) -> i64 {
        self.scaled_value(-3)
    }

    fn scaled_value(&self, exponent: i64) -> i64 {
        let mut amount = self.amount.clone();
        amount.round_up(exponent);
        amount.exponent -= if amount.is_zero() { 0 } else { exponent };
        let limit = if amount.negative { i64::MIN } else { i64::MAX };
        amount.to_int().and_then(|value| i64::try_from(value).ok()).unwrap_or(limit)
    }

    /// The units if it is a whole number of them that fits.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        self.amount.to_int().and_then(|value| i64::try_from(value).ok())
    }

    /// The nearest floating point number.
    #[must_use]
    pub fn as_float(&self) -> f64 {
        let sign = if self.amount.negative { "-" } else { "" };
        let digits: String = self.amount.digits.iter().map(|d| char::from(b'0' + d)).collect();
        format!("{sign}0{digits}e{}", self.amount.exponent).parse().unwrap_or_default()
    }

    /// How it prints.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Adds another; a zero takes the other's format.
    pub fn add(&mut self, other: &Self) {
        if self.is_zero() {
            self.format = other.format;
        }
        self.amount = self.amount.add(&other.amount);
        self.kept = None;
    }

    /// Takes another away; a zero takes the other's format.
    pub fn sub(&mut self, other: &Self) {
        let mut negated = other.clone();
        negated.amount.negative = !other.amount.negative && !other.is_zero();
        self.add(&negated);
    }
}

impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.amount == other.amount
    }
}

impl Eq for Quantity {}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        self.amount.cmp(&other.amount)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kept {
            Some(text) => f.write_str(text),
            None => f.write_str(&print(&self.amount, self.format)),
        }
    }
}

/// What reading gives.
enum Read {
    Fast(Fast),
    Exact(Decimal, Format),
}

/// ± value × factor × 10^scale, which Go holds in an int64.
struct Fast {
    negative: bool,
    value: i64,
    factor: i64,
    scale: i32,
    format: Format,
    /// Go prints the text as it was.
    kept: bool,
}

impl Fast {
    fn amount(&self) -> Decimal {
        let value = i128::from(self.value) * i128::from(self.factor);
        Decimal::from_int(if self.negative { -value } else { value }, i64::from(self.scale))
    }
}

/// The pieces of a quantity's text.
struct Pieces<'a> {
    negative: bool,
    /// Sign, digits, point, digits.
    value: &'a str,
    whole: &'a str,
    fraction: &'a str,
    suffix: &'a str,
}

fn split(text: &str) -> Result<Pieces<'_>, LeafError> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let negative = text.starts_with('-');
    let stripped = unsigned.trim_start_matches('0');
    if stripped.is_empty() {
        return Ok(Pieces { negative, value: "0", whole: "0", fraction: "", suffix: "" });
    }
    let not_digit = |c: char| !c.is_ascii_digit();
    let (whole, mut rest) = stripped.split_at(stripped.find(not_digit).unwrap_or(stripped.len()));
    let mut fraction = "";
    if let Some(after) = rest.strip_prefix('.') {
        (fraction, rest) = after.split_at(after.find(not_digit).unwrap_or(after.len()));
    }
    let value = &text[..text.len() - rest.len()];
    let letters = rest.trim_start_matches(|c| "eEinumkKMGTP".contains(c));
    let digits = letters.strip_prefix(['-', '+']).unwrap_or(letters);
    if digits.contains(not_digit) {
        return Err(LeafError::new(WRONG_FORMAT));
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(Pieces { negative, value, whole, fraction, suffix: rest })
}

/// Exponent (of ten, or of two for binary suffixes) and format of a suffix.
fn interpret(suffix: &str) -> Option<(i32, Format)> {
    use Format::{BinarySi, DecimalExponent, DecimalSi};
    Some(match suffix {
        "" => (0, DecimalSi),
        "n" => (-9, DecimalSi),
        "u" => (-6, DecimalSi),
        "m" => (-3, DecimalSi),
        "k" => (3, DecimalSi),
        "M" => (6, DecimalSi),
        "G" => (9, DecimalSi),
        "T" => (12, DecimalSi),
        "P" => (15, DecimalSi),
        "E" => (18, DecimalSi),
        "Ki" => (10, BinarySi),
        "Mi" => (20, BinarySi),
        "Gi" => (30, BinarySi),
        "Ti" => (40, BinarySi),
        "Pi" => (50, BinarySi),
        "Ei" => (60, BinarySi),
        _ => {
            let exponent: i64 = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
            // Go cuts it to 32 bits.
            (exponent as i32, DecimalExponent)
        }
    })
}

fn read(text: &str) -> Result<Read, LeafError> {
    if text.is_empty() {
        return Err(LeafError::new(WRONG_FORMAT));
    }
    if text == "0" {
        let format = Format::DecimalSi;
        return Ok(Read::Fast(Fast { negative: false, value: 0, factor: 1, scale: 0, format, kept: true }));
    }
    let pieces = split(text)?;
    let (exponent, format) = interpret(pieces.suffix).ok_or_else(|| LeafError::new(WRONG_SUFFIX))?;
    if let Some(fast) = read_fast(&pieces, exponent, format) {
        return Ok(Read::Fast(fast));
    }
    read_exact(&pieces, exponent, format)
}

/// Numbers that Go holds in an int64: those alone can keep their text.
fn read_fast(pieces: &Pieces<'_>, exponent: i32, format: Format) -> Option<Fast> {
    let digits = |text: &str| i32::try_from(text.len()).unwrap_or(i32::MAX / 2);
    let (whole, fraction) = (digits(pieces.whole), digits(pieces.fraction));
    let (room, scale, factor) = match format {
        Format::BinarySi if fraction > 0 => return None,
        Format::BinarySi => (14 - whole - (exponent as f32 * 3.0 / 10.0) as i32, 0, 1_i64 << exponent),
        _ => (FAST_DIGITS - whole - fraction, exponent, 1),
    };
    let scale = scale.wrapping_sub(fraction);
    if room < 0 || scale < NANO {
        return None;
    }
    let mut all = pieces.whole.bytes().chain(pieces.fraction.bytes()).map(|b| b - b'0');
    let value = all.clone().fold(0_i64, |n, d| n * 10 + i64::from(d));
    value.checked_mul(factor)?;
    let zeros = all.clone().rev().take_while(|&d| d == 0).count();
    let kept = match format {
        Format::BinarySi => exponent % 10 == 0 && value & 7 != 0,
        _ => scale % 3 == 0 && zeros < 3 && all.next() != Some(0),
    };
    Some(Fast { negative: pieces.negative, value, factor, scale, format, kept })
}

fn read_exact(pieces: &Pieces<'_>, exponent: i32, mut format: Format) -> Result<Read, LeafError> {
    if !pieces.value.bytes().any(|b| b.is_ascii_digit()) {
        return Err(LeafError::new(WRONG_NUMBER));
    }
    let digits = pieces.whole.bytes().chain(pieces.fraction.bytes()).map(|b| b - b'0').collect();
    let fraction = i32::try_from(pieces.fraction.len()).unwrap_or(i32::MAX);
    let scale = if format == Format::BinarySi { 0 } else { exponent };
    let mut amount = Decimal::new(false, digits, i64::from(scale.wrapping_sub(fraction)));
    if format == Format::BinarySi {
        amount.multiply(1 << exponent);
    }
    amount.round_up(i64::from(NANO));
    if format == Format::BinarySi {
        let most = Decimal::from_int(i128::from(i64::MAX), 0);
        if amount > most {
            amount = most;
        }
        if !amount.is_zero() && amount < Decimal::from_int(1, 0) {
            format = Format::DecimalSi;
        }
    }
    amount.negative = pieces.negative && !amount.is_zero();
    Ok(Read::Exact(amount, format))
}

fn print(amount: &Decimal, mut format: Format) -> String {
    if amount.is_zero() {
        return "0".to_owned();
    }
    if format == Format::BinarySi {
        let magnitude = Decimal { negative: false, ..amount.clone() };
        // Small numbers and fractions would lose something.
        if magnitude < Decimal::from_int(1024, 0) || amount.exponent < 0 {
            format = Format::DecimalSi;
        }
    }
    match (format, amount.to_int()) {
        (Format::BinarySi, Some(value)) => print_binary(value),
        (Format::BinarySi, None) => print_decimal(amount, Format::DecimalSi),
        (format, _) => print_decimal(amount, format),
    }
}

fn print_binary(mut value: i128) -> String {
    const SUFFIXES: [&str; 7] = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    let mut step = 0;
    while value % 1024 == 0 {
        value /= 1024;
        step += 1;
    }
    format!("{value}{}", SUFFIXES.get(step).copied().unwrap_or_default())
}

fn print_decimal(amount: &Decimal, format: Format) -> String {
    // Digits end in no zero, so only down to the next multiple of three can the exponent go.
    let shift = amount.exponent.rem_euclid(3);
    let exponent = amount.exponent - shift;
    let mut out = String::with_capacity(amount.digits.len() + 8);
    if amount.negative {
        out.push('-');
    }
    out.extend(amount.digits.iter().map(|d| char::from(b'0' + d)));
    out.extend(std::iter::repeat_n('0', usize::try_from(shift).expect("a remainder of three")));
    if format == Format::DecimalExponent {
        if exponent != 0 {
            out.push_str(&format!("e{exponent}"));
        }
        return out;
    }
    // Beyond the suffixes there are Go prints none.
    out.push_str(match exponent {
        -9 => "n",
        -6 => "u",
        -3 => "m",
        3 => "k",
        6 => "M",
        9 => "G",
        12 => "T",
        15 => "P",
        18 => "E",
        _ => "",
    });
    out
}
