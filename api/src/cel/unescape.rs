//! What literals mean: numbers, and texts whose quotes and escapes are resolved.

/// A whole number, decimal or hexadecimal.
pub(super) fn int(sign: &str, text: &str) -> Option<i64> {
    let (digits, radix) = radix(text);
    i64::from_str_radix(&format!("{sign}{digits}"), radix).ok()
}

/// A whole number with a `u` behind it.
pub(super) fn uint(text: &str) -> Option<u64> {
    let (digits, radix) = radix(text.get(..text.len().checked_sub(1)?)?);
    u64::from_str_radix(digits, radix).ok()
}

fn radix(text: &str) -> (&str, u32) {
    text.strip_prefix("0x").map_or((text, 10), |digits| (digits, 16))
}

/// A number with a point or an exponent.
pub(super) fn double(sign: &str, text: &str) -> Option<f64> {
    format!("{sign}{text}").parse().ok().filter(|number: &f64| number.is_finite())
}

const BAD: &str = "unable to unescape string";
const BAD_OCTAL: &str = "unable to unescape octal sequence in string";
const BAD_POINT: &str = "invalid unicode code point";

/// The bytes of a quoted text. `bytes`: escapes in numbers are bytes, not code points.
pub(super) fn unescape(text: &str, bytes: bool) -> Result<Vec<u8>, &'static str> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (raw, text) = match text.strip_prefix(['r', 'R']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let inner = |quote: &str| text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let inner = inner("'''").or_else(|| inner("\"\"\"")).or_else(|| inner("'")).or_else(|| inner("\""));
    let mut rest = inner.ok_or(BAD)?;
    let mut out = Vec::with_capacity(rest.len());
    while let Some(at) = rest.find('\\').filter(|_| !raw) {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        rest = one(&rest[at + 1..], bytes, &mut out)?;
    }
    out.extend_from_slice(rest.as_bytes());
    Ok(out)
}

/// One escape; what is left after it.
fn one<'a>(text: &'a str, bytes: bool, out: &mut Vec<u8>) -> Result<&'a str, &'static str> {
    let mut chars = text.chars();
    let c = chars.next().ok_or("unable to unescape string, found '\\' as last character")?;
    let rest = chars.as_str();
    let simple = match c {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' | '\'' | '"' | '`' | '?' => c as u8,
        'x' | 'X' => return number(rest, 2, 16, bytes, BAD, out),
        'u' if !bytes => return number(rest, 4, 16, bytes, BAD, out),
        'U' if !bytes => return number(rest, 8, 16, bytes, BAD, out),
        '0'..='3' => return number(text, 3, 8, bytes, BAD_OCTAL, out),
        _ => return Err(BAD),
    };
    out.push(simple);
    Ok(rest)
}

fn number<'a>(
    text: &'a str,
    digits: usize,
    radix: u32,
    bytes: bool,
    problem: &'static str,
    out: &mut Vec<u8>,
) -> Result<&'a str, &'static str> {
    let (digits, rest) = text.split_at_checked(digits).ok_or(problem)?;
    if !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(problem);
    }
    let number = u32::from_str_radix(digits, radix).map_err(|_| problem)?;
    match u8::try_from(number) {
        Ok(byte) if bytes => out.push(byte),
        _ => {
            let c = char::from_u32(number).ok_or(BAD_POINT)?;
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    Ok(rest)
}
