//! Fuzz targets of this crate: any bytes, and what must hold whatever they are. See docs/howto/fuzz.md.

use crate::service_account::fuzz as accounts;

/// Takes any bytes; a panic is a finding.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also its corpus' name.
pub const ALL: &[(&str, Target)] = &[("service_account_token", accounts::token), ("token_file", token_file)];

/// Files of tokens: whoever is in one is found by the token that stands there.
pub fn token_file(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(file) = crate::token_file::TokenFile::parse(text) else { return };
    assert!(file.find("").is_none(), "an empty token is nobody's");
}

#[cfg(test)]
#[path = "../../fuzz/drive.rs"]
mod drive;

#[cfg(test)]
mod tests {
    #[test]
    fn targets_hold() {
        super::drive::run(super::ALL);
    }
}
