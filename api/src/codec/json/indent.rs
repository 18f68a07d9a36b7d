//! JSON text to JSON text: compact as Go embeds raw values, and indented as `?pretty` prints.

use super::write::escape;

/// Writes JSON text without its whitespace, HTML-escaped, as encoding/json embeds what a marshaller
/// returned. The text must be valid JSON.
pub fn compact(json: &[u8], out: &mut Vec<u8>) {
    let touched = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'<' | b'>' | b'&' | 0xe2);
    if !json.iter().fold(false, |found, byte| found | touched(byte)) {
        // As most raw values are: written by a machine, and without markup.
        return out.extend_from_slice(json);
    }
    let mut in_string = false;
    let mut at = 0;
    while at < json.len() {
        let byte = json[at];
        match byte {
            b'<' | b'>' | b'&' => {
                at += escape(&json[at..], out);
                continue;
            }
            0xe2 if matches!(json[at..], [0xe2, 0x80, 0xa8 | 0xa9, ..]) => {
                at += escape(&json[at..], out);
                continue;
            }
            b'\\' if in_string => {
                out.extend_from_slice(&json[at..json.len().min(at + 2)]);
                at += 2;
                continue;
            }
            b'"' => in_string = !in_string,
            b' ' | b'\t' | b'\r' | b'\n' if !in_string => {
                at += 1;
                continue;
            }
            _ => {}
        }
        out.push(byte);
        at += 1;
    }
}

/// Writes valid, compact or spaced JSON text with each member on its own line, two spaces a level, as
/// Go's json.Indent does with an empty prefix.
pub fn indent(json: &[u8], out: &mut Vec<u8>) {
    let mut depth = 0_usize;
    let mut fresh = false;
    let mut at = 0;
    while at < json.len() {
        let byte = json[at];
        at += 1;
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => continue,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if !fresh {
                    newline(depth, out);
                }
                fresh = false;
                out.push(byte);
                continue;
            }
            _ => {}
        }
        if fresh {
            fresh = false;
            newline(depth, out);
        }
        match byte {
            b'{' | b'[' => {
                out.push(byte);
                depth += 1;
                fresh = true;
            }
            b',' => {
                out.push(byte);
                newline(depth, out);
            }
            b':' => out.extend_from_slice(b": "),
            b'"' => {
                let end = string_end(json, at);
                out.extend_from_slice(&json[at - 1..end]);
                at = end;
            }
            _ => out.push(byte),
        }
    }
}

fn newline(depth: usize, out: &mut Vec<u8>) {
    out.push(b'\n');
    for _ in 0..depth {
        out.extend_from_slice(b"  ");
    }
}

/// Where the string ends whose first byte inside the quotes is at `at`.
fn string_end(json: &[u8], mut at: usize) -> usize {
    while at < json.len() {
        match json[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    json.len()
}
