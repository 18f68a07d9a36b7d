//! What this machine is called and where others find it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use tracing::warn;

/// Addresses nobody has: a socket that is connected to one knows from where it would send, and sends
/// nothing.
const SOMEWHERE_V4: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
const SOMEWHERE_V6: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1));

/// The address to advertise for a server that is bound to `bind`.
pub(crate) fn advertised(bind: IpAddr) -> IpAddr {
    if !bind.is_unspecified() && !bind.is_loopback() {
        return bind;
    }
    let v4 = (SOMEWHERE_V4, IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let v6 = (SOMEWHERE_V6, IpAddr::V6(Ipv6Addr::UNSPECIFIED));
    let order = if bind.is_ipv4() { [v4, v6] } else { [v6, v4] };
    order.into_iter().find_map(|(to, from)| source(to, from)).unwrap_or_else(|| {
        warn!("no interface has a default route: give --advertise-address for others to reach this server");
        if bind.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() }
    })
}

fn source(to: IpAddr, from: IpAddr) -> Option<IpAddr> {
    let socket = UdpSocket::bind((from, 0)).ok()?;
    socket.connect((to, 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
}

/// The machine's name; none where it has none that can stand in a certificate.
pub(crate) fn host_name() -> Option<String> {
    let kernel = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let name = kernel.or_else(|| std::env::var("HOSTNAME").ok())?;
    let name = name.trim().to_ascii_lowercase();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    (!name.is_empty() && name.len() <= 253 && name.chars().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{advertised, host_name};

    #[test]
    fn a_specific_address_is_advertised_as_it_is() {
        let bound = "192.0.2.9".parse().expect("an address");
        assert_eq!(advertised(bound), bound);
    }

    #[test]
    fn an_unspecified_address_is_replaced() {
        let advertised = advertised("0.0.0.0".parse().expect("an address"));
        assert!(!advertised.is_unspecified());
    }

    #[test]
    fn the_host_name_is_lower_case() {
        if let Some(name) = host_name() {
            assert_eq!(name, name.to_lowercase());
        }
    }
}
