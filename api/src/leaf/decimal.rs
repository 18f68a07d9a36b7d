//! Exact decimals of any size, as far as quantities need them.
//!
//! Work is linear in the digits that were written; an exponent costs nothing, however large.

use std::cmp::Ordering;

/// ± digits × 10^exponent. Zero has no digits and no sign; digits neither begin nor end with zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) negative: bool,
    /// 0 to 9, the most significant first.
    pub(super) digits: Vec<u8>,
    pub(super) exponent: i64,
}

impl Decimal {
    pub(super) fn new(negative: bool, digits: Vec<u8>, exponent: i64) -> Self {
        let mut decimal = Self { negative, digits, exponent };
        decimal.normalize();
        decimal
    }

    pub(super) fn from_int(value: i128, exponent: i64) -> Self {
        let digits = value.unsigned_abs().to_string().bytes().map(|b| b - b'0').collect();
        Self::new(value < 0, digits, exponent)
    }

    fn normalize(&mut self) {
        let zeros = self.digits.iter().take_while(|&&d| d == 0).count();
        self.digits.drain(..zeros);
        while self.digits.last() == Some(&0) {
            self.digits.pop();
            self.exponent += 1;
        }
        if self.digits.is_empty() {
            *self = Self::default();
        }
    }

    pub(super) const fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Where the first digit stands: the number is below 10^magnitude.
    fn magnitude(&self) -> i64 {
        self.exponent + self.digits.len() as i64
    }

    pub(super) fn multiply(&mut self, factor: u64) {
        let mut carry: u128 = 0;
        for digit in self.digits.iter_mut().rev() {
            carry += u128::from(*digit) * u128::from(factor);
            *digit = (carry % 10) as u8;
            carry /= 10;
        }
        let mut front = Vec::new();
        while carry > 0 {
            front.push((carry % 10) as u8);
            carry /= 10;
        }
        front.reverse();
        self.digits.splice(..0, front);
        self.normalize();
    }

    /// Away from zero to a multiple of 10^exponent; whether it was one already.
    pub(super) fn round_up(&mut self, exponent: i64) -> bool {
        if self.is_zero() || self.exponent >= exponent {
            return true;
        }
        let dropped = usize::try_from(exponent - self.exponent).unwrap_or(usize::MAX);
        let kept = self.digits.len().saturating_sub(dropped);
        // What is dropped is not all zero: the last digit is none.
        self.digits.truncate(kept);
        self.exponent = exponent;
        let mut at = kept;
        loop {
            if at == 0 {
                self.digits.insert(0, 1);
                break;
            }
            at -= 1;
            if self.digits[at] < 9 {
                self.digits[at] += 1;
                break;
            }
            self.digits[at] = 0;
        }
        self.normalize();
        false
    }

    /// The integer nearest below in magnitude that fits i128, if the number is an integer that does.
    pub(super) fn to_int(&self) -> Option<i128> {
        if self.exponent < 0 || self.magnitude() > 38 {
            return None;
        }
        let digits = self.digits.iter().fold(0_i128, |n, &d| n * 10 + i128::from(d));
        let value = digits * 10_i128.pow(u32::try_from(self.exponent).ok()?);
        Some(if self.negative { -value } else { value })
    }

    fn cmp_magnitude(&self, other: &Self) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            // Without zeros at the end the longer of two equal beginnings is the greater.
            _ => self.magnitude().cmp(&other.magnitude()).then_with(|| self.digits.cmp(&other.digits)),
        }
    }

    /// Adds. Where the two are so far apart that their sum has more digits than anyone writes, the
    /// larger one stands for it.
    pub(super) fn add(&self, other: &Self) -> Self {
        let (large, small) = if self.cmp_magnitude(other).is_lt() { (other, self) } else { (self, other) };
        let low = large.exponent.min(small.exponent);
        if small.is_zero() || large.magnitude() - low > 10_000 {
            return large.clone();
        }
        let spread = |decimal: &Self| {
            let mut digits = decimal.digits.clone();
            let zeros = usize::try_from(decimal.exponent - low).expect("low is the lower of the two");
            digits.extend(std::iter::repeat_n(0, zeros));
            digits.reverse();
            digits
        };
        let (mut sum, addend) = (spread(large), spread(small));
        let subtract = large.negative != small.negative;
        let mut carry = 0_i8;
        let terms = addend.into_iter().map(|d| d as i8).chain(std::iter::repeat(0));
        for (place, term) in sum.iter_mut().zip(terms) {
            let digit = *place as i8 + carry + if subtract { -term } else { term };
            *place = digit.rem_euclid(10) as u8;
            carry = digit.div_euclid(10);
        }
        if carry > 0 {
            sum.push(carry as u8);
        }
        sum.reverse();
        Self::new(large.negative, sum, low)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.cmp_magnitude(other),
            (true, true) => other.cmp_magnitude(self),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
