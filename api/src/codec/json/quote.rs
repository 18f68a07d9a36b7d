//! Text in quotes as Go's `%q` prints it: how names and characters stand in error messages.

use std::fmt::Write;

/// The text in double quotes, unprintable characters escaped.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if c == '"' {
            out.push_str("\\\"");
        } else {
            push_char(&mut out, c);
        }
    }
    out.push('"');
    out
}

/// A byte in single quotes, as Go's JSON scanner names it in syntax errors.
pub(super) fn quote_byte(byte: u8) -> String {
    if byte == b'\'' {
        return "'\\''".to_owned();
    }
    let mut out = String::from("'");
    push_char(&mut out, char::from(byte));
    out.push('\'');
    out
}

fn push_char(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\u{7}' => out.push_str("\\a"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{b}' => out.push_str("\\v"),
        ' '..='~' => out.push(c),
        _ if printable(c) => out.push(c),
        _ => {
            let code = u32::from(c);
            let done = match code {
                0..=0x7f => write!(out, "\\x{code:02x}"),
                0x80..=0xffff => write!(out, "\\u{code:04x}"),
                _ => write!(out, "\\U{code:08x}"),
            };
            done.expect("writing to a String cannot fail");
        }
    }
}

/// Would Rust print it as it is? (Its table is as good as Go's; the letter before keeps combining
/// marks from being escaped.)
fn printable(c: char) -> bool {
    let mut text = String::from("a");
    text.push(c);
    text.escape_debug().nth(1) == Some(c) && c != '\u{a0}' && (!c.is_whitespace())
}
