//! IP addresses as Go reads and prints them: parsing that forgives leading zeros, canonical text, and what
//! validation and warnings say.

use super::{Errors, Path};
use keelson_api::status::Quoted;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An address, leading zeros in IPv4 parts forgiven. IPv4 in IPv6 stays IPv6 here; see [`text`].
pub(crate) fn parse(value: &str) -> Option<IpAddr> {
    if value.contains(':') {
        let (head, tail) = value.rsplit_once(':').unwrap_or(("", value));
        if tail.contains('.') {
            let last = sloppy_v4(tail)?.octets();
            let hex = format!("{head}:{:x}:{:x}", u16::from_be_bytes([last[0], last[1]]), {
                u16::from_be_bytes([last[2], last[3]])
            });
            return hex.parse::<Ipv6Addr>().ok().map(IpAddr::V6);
        }
        return value.parse::<Ipv6Addr>().ok().map(IpAddr::V6);
    }
    sloppy_v4(value).map(IpAddr::V4)
}

fn sloppy_v4(value: &str) -> Option<Ipv4Addr> {
    let mut octets = [0_u8; 4];
    let mut parts = value.split('.');
    for octet in &mut octets {
        let part = parts.next()?;
        if part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let digits = part.trim_start_matches('0');
        *octet = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    }
    parts.next().is_none().then(|| Ipv4Addr::from(octets))
}

/// Canonical text, as Go's net.IP prints it: IPv4 in IPv6 is IPv4.
pub(crate) fn text(ip: IpAddr) -> String {
    match ip {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or_else(|| v6.to_string(), |v4| v4.to_string()),
        IpAddr::V4(v4) => v4.to_string(),
    }
}

/// Is it an IPv6 address and not IPv4 in IPv6?
pub(crate) fn is_v6(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V6(v6) if v6.to_ipv4_mapped().is_none())
}

/// Is it IPv4 in IPv6?
pub(crate) const fn is_mapped(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V6(v6) if v6.to_ipv4_mapped().is_some())
}

/// What is wrong with an address, strictly: returns it where it could be read at all.
fn problems(value: &str) -> (Option<IpAddr>, Vec<String>) {
    let Some(ip) = parse(value) else {
        let message = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
        return (None, vec![message.to_owned()]);
    };
    let mut problems = Vec::new();
    if value.parse::<IpAddr>().is_err() {
        problems.push("must not have leading 0s".to_owned());
    }
    if is_mapped(ip) {
        problems.push("must not be an IPv4-mapped IPv6 address".to_owned());
    }
    (Some(ip), problems)
}

/// A field that always took more than canonical addresses. Values that stood there already stay fine.
pub(crate) fn legacy(value: &str, before: &[&str], path: &Path<'_>, errors: &mut Errors) {
    if !before.contains(&value) {
        errors.invalid_each(path, value, problems(value).1);
    }
}

/// An address that traffic is sent to.
pub(crate) fn endpoint(value: &str, path: &Path<'_>, errors: &mut Errors) {
    let Some(ip) = parse(value) else {
        return errors.invalid(path, value, "must be a valid IP address");
    };
    let ip = ip.to_canonical();
    if ip.is_unspecified() {
        errors.invalid(path, value, format!("may not be unspecified ({value})"));
    }
    if ip.is_loopback() {
        errors.invalid(path, value, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    let (link, multicast) = match ip {
        IpAddr::V4(v4) => (v4.is_link_local(), v4.octets()[..3] == [224, 0, 0]),
        IpAddr::V6(v6) => (v6.is_unicast_link_local(), v6.segments()[0] & 0xff0f == 0xff02),
    };
    if link {
        errors.invalid(path, value, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    if multicast {
        errors.invalid(path, value, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
}

/// A field of canonical addresses.
pub(crate) fn strict(value: &str, path: &Path<'_>, errors: &mut Errors) {
    let (ip, problems) = problems(value);
    let clean = problems.is_empty();
    errors.invalid_each(path, value, problems);
    if let Some(ip) = ip.filter(|_| clean) {
        let canonical = text(ip);
        if canonical != value {
            errors.invalid(path, value, format!("must be in canonical form ({})", Quoted(&canonical)));
        }
    }
}

/// What deserves a warning in an address that is valid.
pub(crate) fn warning(value: &str, path: &Path<'_>) -> Option<String> {
    let ip = parse(value)?;
    let canonical = text(ip);
    if value.parse::<IpAddr>().is_err() || is_mapped(ip) {
        let (value, canonical) = (Quoted(value), Quoted(&canonical));
        let path = path.text();
        return Some(format!("{path}: non-standard IP address {value} is invalid: use {canonical}"));
    }
    if matches!(ip, IpAddr::V6(_)) && canonical != value {
        let (value, canonical) = (Quoted(value), Quoted(&canonical));
        return Some(format!(
            "{}: IPv6 address {value} should be in RFC 5952 canonical format ({canonical})",
            path.text()
        ));
    }
    None
}
