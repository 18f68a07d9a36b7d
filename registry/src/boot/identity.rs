//! The name under which this server is known to its peers: a hash, as kube-apiserver makes it.

use super::MANAGER;
use sha2::{Digest, Sha256};

const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
/// How much of the hash is in the name, in bytes.
const LENGTH: usize = 16;

/// `apiserver-` and 26 letters and digits.
pub(super) fn name(host: &str) -> String {
    let mut hash = Sha256::new();
    for text in [host, MANAGER] {
        hash.update(u16::try_from(text.len()).unwrap_or(u16::MAX).to_be_bytes());
        hash.update(text);
    }
    format!("apiserver-{}", base32(&hash.finalize()[..LENGTH]))
}

fn base32(bytes: &[u8]) -> String {
    let (mut text, mut held, mut bits) = (String::new(), 0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(ALPHABET[(held >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        text.push(char::from(ALPHABET[(held << (5 - bits)) as usize & 31]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base32, name};

    #[test]
    fn names_are_those_of_kube_apiserver() {
        assert_eq!(name("vm"), "apiserver-wlv32tlttr4jl3gtroqexyxapa");
        assert_eq!(base32(b"foobar"), "mzxw6ytboi");
        assert_eq!(base32(b""), "");
    }
}
