//! `[]byte`: standard base64 with padding, read as leniently as Go reads it.

use super::LeafError;
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::borrow::Cow;

/// Go ignores bits that stick out of the last byte.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

/// The canonical base64 text of what this text says: itself, unless it has line breaks or stray bits.
pub fn canonical(text: &str) -> Result<Cow<'_, str>, LeafError> {
    if let Some(at) = fault(text.as_bytes()) {
        return Err(LeafError::new(format!("illegal base64 data at input byte {at}")));
    }
    let plain = text.len().is_multiple_of(4) && !text.bytes().any(|b| matches!(b, b'\n' | b'\r'));
    if plain && !stray_bits(text.as_bytes()) {
        return Ok(Cow::Borrowed(text));
    }
    let clean: Vec<u8> = text.bytes().filter(|b| !matches!(b, b'\n' | b'\r')).collect();
    let bytes = LENIENT.decode(clean).map_err(|e| LeafError::new(e.to_string()))?;
    Ok(Cow::Owned(LENIENT.encode(bytes)))
}

/// The bytes of canonical text; text that is not base64 is no bytes.
#[must_use]
pub fn decode(text: &str) -> Vec<u8> {
    LENIENT.decode(text).unwrap_or_default()
}

/// Appends the text of these bytes.
pub fn write(bytes: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    out.resize(start + bytes.len().div_ceil(3) * 4, 0);
    let written = LENIENT.encode_slice(bytes, &mut out[start..]);
    debug_assert!(written.is_ok_and(|n| start + n == out.len()), "the room was computed");
}

/// The text of these bytes.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    LENIENT.encode(bytes)
}

const fn symbol(byte: u8) -> bool {
    matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/')
}

fn value(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    }
}

/// Do the unused bits before the padding hold something?
fn stray_bits(text: &[u8]) -> bool {
    match text {
        [.., last, b'=', b'='] => value(*last) & 0xf != 0,
        [.., last, b'='] => value(*last) & 3 != 0,
        _ => false,
    }
}

/// Where Go says the text is illegal, if it is.
fn fault(text: &[u8]) -> Option<usize> {
    let is_break = |at: usize| matches!(text.get(at), Some(b'\n' | b'\r'));
    let mut at = 0;
    let mut quantum = 0;
    while at < text.len() {
        let byte = text[at];
        at += 1;
        if symbol(byte) {
            quantum = (quantum + 1) % 4;
            continue;
        }
        match byte {
            b'\n' | b'\r' => continue,
            b'=' if quantum >= 2 => {}
            _ => return Some(at - 1),
        }
        if quantum == 2 {
            while is_break(at) {
                at += 1;
            }
            match text.get(at) {
                None => return Some(text.len()),
                Some(b'=') => at += 1,
                Some(_) => return Some(at - 1),
            }
        }
        while is_break(at) {
            at += 1;
        }
        return (at < text.len()).then_some(at);
    }
    (quantum != 0).then(|| at - quantum)
}
