//! Addresses and ranges of them, as numbers.
//!
//! Knows no object and no store.

use ipnet::IpNet;
use keelson_api::status::Quoted;
use std::net::{IpAddr, Ipv4Addr};

/// An IP family, as objects name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    V4,
    V6,
}

impl Family {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::V4 => "IPv4",
            Self::V6 => "IPv6",
        }
    }

    pub(crate) const fn other(self) -> Self {
        match self {
            Self::V4 => Self::V6,
            Self::V6 => Self::V4,
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::V4, Self::V6].into_iter().find(|own| own.as_str() == name)
    }

    pub(crate) const fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(_) => Self::V4,
            IpAddr::V6(_) => Self::V6,
        }
    }
}

/// Reads an address as kube-apiserver always did: octets may have zeros in front, and IPv4 addresses
/// mapped into IPv6 are IPv4.
pub(crate) fn parse(text: &str) -> Option<IpAddr> {
    if text.contains(':') {
        return text.parse::<IpAddr>().ok().map(|own| own.to_canonical());
    }
    let mut octets = [0_u8; 4];
    let mut parts = text.split('.');
    for octet in &mut octets {
        let part = parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
        *octet = part.parse().ok()?;
    }
    parts.next().is_none().then(|| Ipv4Addr::from(octets).into())
}

/// What is wrong with an address that must be in its one form.
pub(crate) fn faults(text: &str) -> Vec<String> {
    let Some(address) = parse(text) else {
        return vec!["must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)".to_owned()];
    };
    match text.parse::<IpAddr>() {
        Err(_) => vec!["must not have leading 0s".to_owned()],
        Ok(own) if own != address => vec!["must not be an IPv4-mapped IPv6 address".to_owned()],
        Ok(_) if address.to_string() != text => {
            vec![format!("must be in canonical form ({})", Quoted(&address.to_string()))]
        }
        Ok(_) => Vec::new(),
    }
}

/// How much of a range is kept for addresses that clients ask for by name.
const BAND: (u128, u128, u128) = (16, 256, 16);

/// The addresses of a range that may be handed out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) net: IpNet,
    first: u128,
    last: u128,
    /// How many at the beginning are handed out only when nothing else is left.
    band: u128,
}

impl Range {
    /// The range without its network address, and without broadcast where there is such a thing.
    pub(crate) fn new(net: IpNet) -> Self {
        let (first, last) = (number(net.network()) + 1, number(net.broadcast()));
        let last = if net.addr().is_ipv4() { last.saturating_sub(1) } else { last };
        let bits = u32::from(net.max_prefix_len() - net.prefix_len());
        let size = 1_u128.checked_shl(bits).unwrap_or(u128::MAX);
        let (min, max, step) = BAND;
        let band = if size <= min { 0 } else { (size / step).clamp(min, max) };
        Self { net, first, last, band }
    }

    pub(crate) fn family(&self) -> Family {
        Family::of(self.net.addr())
    }

    /// Is this one of the addresses that are handed out?
    pub(crate) fn has(&self, address: IpAddr) -> bool {
        Family::of(address) == self.family() && (self.first..=self.last).contains(&number(address))
    }

    /// Every address once: those above the band from a random one on, then those in it likewise.
    pub(crate) fn walk(self, random: u128) -> impl Iterator<Item = IpAddr> {
        let edge = self.first + self.band;
        let upper = turn(edge, self.last, random);
        let lower = turn(self.first, edge - 1, random);
        upper.chain(lower).map(move |number| self.at(number))
    }

    const fn at(&self, number: u128) -> IpAddr {
        match self.net {
            // IPv4 ranges have only numbers of 32 bits.
            IpNet::V4(_) => IpAddr::V4(Ipv4Addr::from_bits(number as u32)),
            IpNet::V6(_) => IpAddr::V6(std::net::Ipv6Addr::from_bits(number)),
        }
    }
}

/// The numbers from first to last, once around from a random one.
fn turn(first: u128, last: u128, random: u128) -> impl Iterator<Item = u128> {
    let count = if last < first { 0 } else { last - first + 1 };
    let start = if count == 0 { 0 } else { random % count };
    (0..count).map(move |step| first + (start + step) % count)
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(own) => u128::from(own.to_bits()),
        IpAddr::V6(own) => own.to_bits(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Range, faults, parse};
    use std::collections::HashSet;
    use std::net::IpAddr;

    fn range(text: &str) -> Range {
        Range::new(text.parse().expect("a range"))
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_walk_sees_every_address_once_and_the_band_last() {
        for random in [0, 7, 254, u128::MAX] {
            let all: Vec<IpAddr> = range("10.0.0.0/24").walk(random).collect();
            assert_eq!(all.len(), 254);
            assert_eq!(all.iter().collect::<HashSet<_>>().len(), 254);
            assert!(all[..238].iter().all(|own| *own >= ip("10.0.0.17")), "random {random}");
            assert!(all[238..].iter().all(|own| *own < ip("10.0.0.17")));
        }
        assert_eq!(range("10.0.0.0/29").walk(3).count(), 6);
        let first = range("fd00::/108").walk(0).next();
        assert_eq!(first, Some(ip("fd00::101")));
    }

    #[test]
    fn ranges_leave_out_what_no_host_has() {
        let own = range("10.0.0.0/24");
        assert!(own.has(ip("10.0.0.1")) && own.has(ip("10.0.0.254")));
        assert!(!own.has(ip("10.0.0.0")) && !own.has(ip("10.0.0.255")) && !own.has(ip("10.0.1.1")));
        let own = range("fd00::/112");
        assert!(own.has(ip("fd00::ffff")) && !own.has(ip("fd00::")) && !own.has(ip("10.0.0.1")));
    }

    #[test]
    fn addresses_are_read_as_of_old() {
        assert_eq!(parse("010.001.0.9"), Some(ip("10.1.0.9")));
        assert_eq!(parse("::ffff:1.2.3.4"), Some(ip("1.2.3.4")));
        assert_eq!(parse("FD00:0::1"), Some(ip("fd00::1")));
        for text in ["", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.+4", "x", "1..2.3", ":1"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn names_have_one_form() {
        assert!(faults("10.0.0.1").is_empty() && faults("fd00::1").is_empty());
        assert_eq!(faults("FD00::1"), ["must be in canonical form (\"fd00::1\")"]);
        assert_eq!(faults("10.0.0.01"), ["must not have leading 0s"]);
        assert_eq!(faults("::ffff:1.2.3.4"), ["must not be an IPv4-mapped IPv6 address"]);
        assert_eq!(faults("a"), ["must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"]);
    }
}
