//! What each byte of a Rust file is: code, comment or string. Knows just enough of the grammar for that.

/// What a byte belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Code,
    Comment,
    Text,
}

/// The parts of a Rust source, one for each byte of it.
pub(super) fn parts(source: &str) -> Vec<Part> {
    let bytes = source.as_bytes();
    let mut parts = vec![Part::Code; bytes.len()];
    let mut at = 0;
    while at < bytes.len() {
        let (end, part) = next(bytes, at);
        parts[at..end].fill(part);
        at = end;
    }
    parts
}

/// The same source with every byte that is not of `wanted` blanked; line ends stay, so line numbers hold.
pub(super) fn only(source: &str, parts: &[Part], wanted: &[Part]) -> String {
    let keep = |(byte, part): (u8, &Part)| if byte == b'\n' || wanted.contains(part) { byte } else { b' ' };
    let bytes = source.bytes().zip(parts).map(keep).collect();
    // Parts begin and end at ASCII bytes, so whole characters are kept or blanked.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Where what begins at `at` ends, and what it is.
fn next(bytes: &[u8], at: usize) -> (usize, Part) {
    let rest = &bytes[at..];
    let after_word = at > 0 && is_word(bytes[at - 1]);
    match rest[0] {
        b'/' if rest.starts_with(b"//") => (at + until(rest, b'\n'), Part::Comment),
        b'/' if rest.starts_with(b"/*") => (at + block_comment(rest), Part::Comment),
        b'"' => (at + 1 + quoted(&rest[1..], b'"'), Part::Text),
        b'r' if !after_word => raw(rest, 1).map_or((at + 1, Part::Code), |n| (at + n, Part::Text)),
        b'b' if rest.starts_with(b"br") && !after_word => {
            raw(rest, 2).map_or((at + 1, Part::Code), |n| (at + n, Part::Text))
        }
        b'\'' => character(rest).map_or((at + 1, Part::Code), |n| (at + n, Part::Text)),
        _ => (at + 1, Part::Code),
    }
}

fn is_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

fn until(rest: &[u8], byte: u8) -> usize {
    rest.iter().position(|&b| b == byte).unwrap_or(rest.len())
}

/// Block comments nest.
fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// Length up to and with the closing quote; a backslash takes the next byte along.
fn quoted(rest: &[u8], quote: u8) -> usize {
    let mut at = 0;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// A raw string whose `r` or `br` is `prefix` long, or nothing when it is an identifier after all.
fn raw(rest: &[u8], prefix: usize) -> Option<usize> {
    let hashes = rest[prefix..].iter().take_while(|&&b| b == b'#').count();
    let start = prefix + hashes;
    if rest.get(start) != Some(&b'"') {
        return None;
    }
    let mut close = vec![b'"'];
    close.resize(1 + hashes, b'#');
    let body = start + 1;
    let found = rest[body..].windows(close.len()).position(|window| window == close);
    Some(found.map_or(rest.len(), |n| body + n + close.len()))
}

/// A character literal, or nothing when the quote begins a lifetime.
fn character(rest: &[u8]) -> Option<usize> {
    if rest.get(1) == Some(&b'\\') {
        return Some(1 + quoted(&rest[1..], b'\''));
    }
    // The longest character has four bytes.
    let close = rest.iter().skip(1).take(5).position(|&b| b == b'\'')?;
    let one = std::str::from_utf8(&rest[1..=close]).is_ok_and(|text| text.chars().count() == 1);
    one.then_some(close + 2)
}
