//! Ranges of IP addresses as Go reads and prints them, and what validation and warnings say of them.

use super::{Errors, Path, ip};
use keelson_api::status::Quoted;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A range: the address that was said, and the one where the range begins.
#[derive(Clone, Copy)]
pub(crate) struct Cidr {
    said: IpAddr,
    start: IpAddr,
    bits: u32,
}

const fn width(ip: IpAddr) -> u32 {
    if ip.is_ipv4() { 32 } else { 128 }
}

fn masked(ip: IpAddr, bits: u32) -> IpAddr {
    match ip {
        IpAddr::V4(v4) => {
            let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
            IpAddr::V4(Ipv4Addr::from_bits(v4.to_bits() & mask))
        }
        IpAddr::V6(v6) => {
            let mask = u128::MAX.checked_shl(128 - bits).unwrap_or(0);
            IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & mask))
        }
    }
}

impl Cidr {
    /// A range, leading zeros forgiven.
    pub(crate) fn parse(value: &str) -> Option<Self> {
        let (address, bits) = value.split_once('/')?;
        let said = ip::parse(address)?;
        if bits.is_empty() || !bits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let bits = bits.trim_start_matches('0');
        let bits: u32 = if bits.is_empty() { 0 } else { bits.parse().ok()? };
        (bits <= width(said)).then(|| Self { said, start: masked(said, bits), bits })
    }

    /// IPv4 in IPv6 counts as IPv4.
    pub(crate) fn is_v6(&self) -> bool {
        ip::is_v6(self.start)
    }

    /// Is the other range within this one, and smaller?
    pub(crate) fn is_above(&self, other: &Self) -> bool {
        width(self.start) == width(other.start)
            && self.bits < other.bits
            && masked(other.start, self.bits) == self.start
    }

    /// As Go's net.IPNet prints it.
    fn text(&self) -> String {
        let bits = match self.start {
            IpAddr::V6(v6) if v6.to_ipv4_mapped().is_some() => self.bits.saturating_sub(96),
            IpAddr::V4(_) | IpAddr::V6(_) => self.bits,
        };
        format!("{}/{bits}", ip::text(self.start))
    }
}

/// Is every digit where it belongs?
fn is_strict(value: &str) -> bool {
    let Some((address, bits)) = value.split_once('/') else { return false };
    address.parse::<IpAddr>().is_ok() && (bits == "0" || !bits.starts_with('0'))
}

fn problem(value: &str) -> (Option<Cidr>, Option<&'static str>) {
    let Some(range) = Cidr::parse(value) else {
        return (None, Some("must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"));
    };
    let problem = if !is_strict(value) {
        Some("must not have leading 0s in IP or prefix length")
    } else if ip::is_mapped(range.said) {
        Some("must not have an IPv4-mapped IPv6 address")
    } else if range.said != range.start {
        Some("must not have bits set beyond the prefix length")
    } else {
        None
    };
    (Some(range), problem)
}

/// A field that always took more than canonical ranges. Values that stood there already stay fine.
pub(crate) fn legacy(value: &str, stood: bool, path: &Path<'_>, errors: &mut Errors) {
    if !stood && let (_, Some(problem)) = problem(value) {
        errors.invalid(path, value, problem);
    }
}

/// A field of canonical ranges.
pub(crate) fn strict(value: &str, path: &Path<'_>, errors: &mut Errors) {
    match problem(value) {
        (_, Some(problem)) => errors.invalid(path, value, problem),
        (Some(range), None) => {
            let canonical = range.text();
            if canonical != value {
                errors.invalid(path, value, format!("must be in canonical form ({})", Quoted(&canonical)));
            }
        }
        (None, None) => {}
    }
}

/// What deserves a warning in a range that is valid.
pub(crate) fn warnings(value: &str, path: &Path<'_>, out: &mut Vec<String>) {
    let Some(range) = Cidr::parse(value) else { return };
    let canonical = range.text();
    let (shown, better) = (Quoted(value), Quoted(&canonical));
    let before = out.len();
    if range.said != range.start {
        let single = format!("{}/{}", ip::text(range.said), width(range.said));
        let single = Quoted(&single);
        out.push(format!(
            "{}: CIDR value {shown} is ambiguous in this context (should be {better} or {single}?)",
            path.text()
        ));
    }
    if !is_strict(value) || ip::is_mapped(range.said) {
        out.push(format!("{}: non-standard CIDR value {shown} is invalid: use {better}", path.text()));
    }
    if out.len() == before && range.is_v6() && canonical != value {
        out.push(format!(
            "{}: IPv6 CIDR value {shown} should be in RFC 5952 canonical format ({better})",
            path.text()
        ));
    }
}
