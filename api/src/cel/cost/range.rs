//! Bounds of sizes and of costs, with arithmetic that saturates.

/// At least and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// At least.
    pub min: u64,
    /// At most; the largest number: no bound is known.
    pub max: u64,
}

impl Range {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { min: 0, max: u64::MAX };

    /// One number.
    pub const fn exactly(number: u64) -> Self {
        Self { min: number, max: number }
    }

    /// From nothing to a bound.
    pub const fn up_to(max: u64) -> Self {
        Self { min: 0, max }
    }

    /// Sums.
    #[must_use]
    pub const fn add(self, other: Self) -> Self {
        Self { min: self.min.saturating_add(other.min), max: self.max.saturating_add(other.max) }
    }

    /// Products.
    #[must_use]
    pub const fn multiply(self, other: Self) -> Self {
        Self { min: self.min.saturating_mul(other.min), max: self.max.saturating_mul(other.max) }
    }

    /// Products with a factor, rounded up.
    #[must_use]
    pub fn scale(self, factor: f64) -> Self {
        // A float beyond the largest number becomes the largest number.
        let scale = |number: u64| (number as f64 * factor).ceil() as u64;
        Self { min: scale(self.min), max: scale(self.max) }
    }

    /// What holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max) }
    }
}
