//! Untyped trees to JSON text, and the scalars of every JSON writer.

use super::indent::compact;
use crate::tree::{Key, Object, Value};

/// Writes a tree: keys sorted bytewise as Go sorts maps, HTML-escaped, no newline at the end.
pub fn write(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(b) => write_bool(*b, out),
        Value::Int(n) => write_int(*n, out),
        Value::Float(f) => write_float(*f, out),
        Value::Str(text) => write_string(text, out),
        Value::Raw(raw) => compact(raw.as_str().as_bytes(), out),
        Value::List(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write(item, out);
            }
            out.push(b']');
        }
        Value::Object(object) => {
            write_sorted(object, out, write);
        }
    }
}

/// Writes an object with sorted keys, its values by `each`.
pub(super) fn write_sorted(object: &Object, out: &mut Vec<u8>, mut each: impl FnMut(&Value, &mut Vec<u8>)) {
    out.push(b'{');
    let mut member = |i: usize, key: &Key, value: &Value| {
        if i > 0 {
            out.push(b',');
        }
        write_string(key.as_str(), out);
        out.push(b':');
        each(value, out);
    };
    if object.keys().is_sorted_by(|a, b| a.as_str() <= b.as_str()) {
        object.iter().enumerate().for_each(|(i, (key, value))| member(i, key, value));
    } else {
        let mut members: Vec<_> = object.iter().collect();
        members.sort_unstable_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
        members.into_iter().enumerate().for_each(|(i, (key, value))| member(i, key, value));
    }
    out.push(b'}');
}

pub(crate) fn write_bool(b: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(if b { b"true" } else { b"false" });
}

pub(crate) fn write_int(n: i64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(n).as_bytes());
}

/// Bytes that a JSON string may not hold as they are: controls, quotes, HTML, and 0xe2, with which U+2028
/// and U+2029 begin.
const fn special(byte: u8) -> bool {
    matches!(byte, 0..=0x1f | b'"' | b'\\' | b'<' | b'>' | b'&' | 0xe2)
}

/// Where the next special byte is, from `at` on; the end if there is none.
fn next_special(bytes: &[u8], mut at: usize) -> usize {
    // Sixteen at a time without branches, which becomes vector code.
    while let Some(chunk) = bytes[at..].first_chunk::<16>() {
        if chunk.iter().fold(false, |found, &byte| found | special(byte)) {
            break;
        }
        at += 16;
    }
    let rest = bytes[at..].iter().position(|&byte| special(byte));
    rest.map_or(bytes.len(), |rest| at + rest)
}

/// Writes a JSON string as encoding/json does: `<`, `>`, `&`, U+2028 and U+2029 escaped.
pub fn write_string(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    out.reserve(bytes.len() + 2);
    out.push(b'"');
    let (mut start, mut at) = (0, 0);
    loop {
        at = next_special(bytes, at);
        if at == bytes.len() {
            break;
        }
        if bytes[at] == 0xe2 && !matches!(bytes[at..], [0xe2, 0x80, 0xa8 | 0xa9, ..]) {
            at += 1;
            continue;
        }
        out.extend_from_slice(&bytes[start..at]);
        at += escape(&bytes[at..], out);
        start = at;
    }
    out.extend_from_slice(&bytes[start..]);
    out.push(b'"');
}

/// Writes the escape for the character that begins here; how many bytes it was.
pub(super) fn escape(rest: &[u8], out: &mut Vec<u8>) -> usize {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    match rest[0] {
        b'"' => out.extend_from_slice(b"\\\""),
        b'\\' => out.extend_from_slice(b"\\\\"),
        0x8 => out.extend_from_slice(b"\\b"),
        0xc => out.extend_from_slice(b"\\f"),
        b'\n' => out.extend_from_slice(b"\\n"),
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\t' => out.extend_from_slice(b"\\t"),
        0xe2 => {
            out.extend_from_slice(if rest[2] == 0xa8 { b"\\u2028" } else { b"\\u2029" });
            return 3;
        }
        byte => {
            out.extend_from_slice(b"\\u00");
            out.extend_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
    1
}

/// Writes a float as encoding/json does: plain digits from 1e-6 up to 1e21, else with exponent.
/// What JSON cannot say (infinities, NaN) becomes null; no decoder lets it in.
pub fn write_float(f: f64, out: &mut Vec<u8>) {
    if !f.is_finite() {
        out.extend_from_slice(b"null");
        return;
    }
    let (negative, digits, point) = shortest(f);
    if negative {
        out.push(b'-');
    }
    // Magnitude as Go measures it: 0.000001 is the least and 1e21 the first too large.
    if f != 0.0 && (f.abs() < 1e-6 || f.abs() >= 1e21) {
        exponential(&digits, point, out);
    } else {
        positional(&digits, point, out);
    }
}

/// Sign, shortest digits that read back the same, and where the point stands (0.d × 10^point).
pub(crate) fn shortest(f: f64) -> (bool, Vec<u8>, i32) {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(f);
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().expect("ryu prints an exponent in digits");
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    let mut point = exponent + i32::try_from(whole.len()).expect("ryu prints at most 24 bytes");
    let zeros = digits.iter().take_while(|&&d| d == b'0').count();
    digits.drain(..zeros);
    point -= i32::try_from(zeros).expect("ryu prints at most 24 bytes");
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    if digits.is_empty() { (negative, digits, 0) } else { (negative, digits, point) }
}

pub(crate) fn positional(digits: &[u8], point: i32, out: &mut Vec<u8>) {
    let Ok(whole) = usize::try_from(point) else {
        out.extend_from_slice(b"0.");
        out.extend(std::iter::repeat_n(b'0', point.unsigned_abs() as usize));
        out.extend_from_slice(digits);
        return;
    };
    if whole == 0 {
        out.push(b'0');
    } else {
        out.extend_from_slice(&digits[..whole.min(digits.len())]);
        out.extend(std::iter::repeat_n(b'0', whole.saturating_sub(digits.len())));
    }
    if digits.len() > whole {
        out.push(b'.');
        out.extend_from_slice(&digits[whole..]);
    }
}

fn exponential(digits: &[u8], point: i32, out: &mut Vec<u8>) {
    out.push(digits[0]);
    if digits.len() > 1 {
        out.push(b'.');
        out.extend_from_slice(&digits[1..]);
    }
    let exponent = point - 1;
    out.push(b'e');
    out.push(if exponent < 0 { b'-' } else { b'+' });
    out.extend_from_slice(itoa::Buffer::new().format(exponent.unsigned_abs()).as_bytes());
}
