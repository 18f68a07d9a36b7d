//! A set of small numbers as kube-apiserver stores it: one large number, its bytes from the highest on.

/// The set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    /// The lowest byte first.
    bytes: Vec<u8>,
}

impl Bits {
    pub(super) fn from_be_bytes(bytes: &[u8]) -> Self {
        Self { bytes: bytes.iter().rev().copied().collect() }
    }

    /// Without zeros in front.
    pub(super) fn to_be_bytes(&self) -> Vec<u8> {
        let used = self.bytes.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
        self.bytes[..used].iter().rev().copied().collect()
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.bytes.get(at / 8).is_some_and(|byte| byte & (1 << (at % 8)) != 0)
    }

    pub(super) fn insert(&mut self, at: usize) {
        if self.bytes.len() <= at / 8 {
            self.bytes.resize(at / 8 + 1, 0);
        }
        self.bytes[at / 8] |= 1 << (at % 8);
    }

    pub(super) fn remove(&mut self, at: usize) {
        if let Some(byte) = self.bytes.get_mut(at / 8) {
            *byte &= !(1 << (at % 8));
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.bytes.len() * 8).filter(|at| self.has(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn bytes_are_those_of_a_large_number() {
        let mut bits = Bits::default();
        assert!(bits.to_be_bytes().is_empty());
        for at in [0, 9, 80] {
            bits.insert(at);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 9, 80]);
        assert_eq!(bits.to_be_bytes(), [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
        assert_eq!(Bits::from_be_bytes(&bits.to_be_bytes()), bits);
        bits.remove(80);
        bits.remove(800);
        assert_eq!(bits.to_be_bytes(), [2, 1]);
        assert!(bits.has(9) && !bits.has(80) && !bits.has(8000));
    }
}
