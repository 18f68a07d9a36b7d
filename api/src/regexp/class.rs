//! Classes of characters, and escapes.

use super::{Regex, fault};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

/// Names of classes in `[:name:]`.
const POSIX: [&str; 14] = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "word", "xdigit",
];

/// `\d` and the like, as what stands within brackets.
pub(super) const fn perl_class(letter: char) -> Option<&'static str> {
    Some(match letter {
        'd' => "0-9",
        'D' => "^0-9",
        's' => "\\t\\n\\x0C\\r ",
        'S' => "^\\t\\n\\x0C\\r ",
        'w' => "0-9A-Za-z_",
        'W' => "^0-9A-Za-z_",
        _ => return None,
    })
}

/// `\pL`, `\p{Greek}`, `\P{^L}`: the rest, and the class.
pub(super) fn unicode_class(text: &str) -> Result<(&str, String), String> {
    let bad = |part: &str| fault("invalid character class range", part);
    let Some(first) = text[2..].chars().next() else { return Err(bad(text)) };
    let end = if first == '{' { text.find('}').ok_or_else(|| bad(text))? + 1 } else { 2 + first.len_utf8() };
    let whole = &text[..end];
    let name = whole[2..].trim_start_matches('{').trim_end_matches('}');
    let (negated, name) = name.strip_prefix('^').map_or((false, name), |name| (true, name));
    let negated = negated != (text.as_bytes()[1] == b'P');
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_- ".contains(c));
    let letter = if negated { 'P' } else { 'p' };
    let kind = if plain { kind(name) } else { None };
    let class = kind.map(|kind| format!("\\{letter}{{{kind}{name}}}"));
    class.map(|class| (&text[end..], class)).ok_or_else(|| bad(whole))
}

/// What a class is, by its name: a general category, a script, or neither; `None`: there is none. Each name
/// is tried once, as that takes as long as compiling it.
fn kind(name: &str) -> Option<&'static str> {
    static KNOWN: Mutex<BTreeMap<String, &str>> = Mutex::new(BTreeMap::new());
    let key: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let key = key.to_ascii_lowercase();
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(kind) = known().get(&key) {
        return Some(kind);
    }
    let special = ["any", "assigned", "ascii"].contains(&name.to_lowercase().as_str());
    let kinds: &[&str] = if special { &[""] } else { &["gc=", "sc="] };
    let exists = |kind: &&&str| Regex::new(&format!("\\p{{{kind}{name}}}")).is_ok();
    let kind = kinds.iter().find(exists)?;
    known().insert(key, kind);
    Some(kind)
}

/// `[...]`: the rest, and the class.
pub(super) fn of_class(whole: &str) -> Result<(&str, String), String> {
    let mut rest = &whole[1..];
    let mut out = String::from("[");
    if let Some(after) = rest.strip_prefix('^') {
        rest = after;
        out.push('^');
    }
    let mut first = true;
    while first || !rest.starts_with(']') {
        first = false;
        if rest.len() > 2
            && rest.starts_with("[:")
            && let Some(end) = rest[2..].find(":]")
        {
            let (named, after) = rest.split_at(end + 4);
            let name = named[2..end + 2].trim_start_matches('^');
            if !POSIX.contains(&name) || named[2..end + 2].starts_with("^^") {
                return Err(fault("invalid character class range", named));
            }
            out.push_str(named);
            rest = after;
            continue;
        }
        if rest.starts_with("\\p") || rest.starts_with("\\P") {
            let (after, class) = unicode_class(rest)?;
            out.push_str(&class);
            rest = after;
            continue;
        }
        let perl = rest.strip_prefix('\\').and_then(|after| perl_class(after.chars().next()?));
        if let Some(class) = perl {
            // Writing to a String never fails.
            let _ = write!(out, "[{class}]");
            rest = &rest[2..];
            continue;
        }
        rest = range(rest, whole, &mut out)?;
    }
    out.push(']');
    if matches!(out.as_str(), "[]" | "[^]") {
        // Only halves of pairs, which no text has.
        out = if out == "[]" { "[^\\x{0}-\\x{10FFFF}]" } else { "[\\x{0}-\\x{10FFFF}]" }.to_owned();
    }
    Ok((&rest[1..], out))
}

/// A character or a range of them.
fn range<'a>(text: &'a str, whole: &str, out: &mut String) -> Result<&'a str, String> {
    let (low, mut rest) = member(text, whole)?;
    let mut high = low;
    if rest.len() >= 2 && rest.starts_with('-') && !rest[1..].starts_with(']') {
        (high, rest) = member(&rest[1..], whole)?;
        if high < low {
            let part = &text[..text.len() - rest.len()];
            return Err(fault("invalid character class range", part));
        }
    }
    // Halves of pairs are in no text.
    let low = if (0xd800..0xe000).contains(&low) { 0xe000 } else { low };
    let high = if (0xd800..0xe000).contains(&high) { 0xd7ff } else { high };
    if low <= high {
        let _ = write!(out, "\\x{{{low:x}}}-\\x{{{high:x}}}");
    }
    Ok(rest)
}

fn member<'a>(text: &'a str, whole: &str) -> Result<(u32, &'a str), String> {
    match text.chars().next() {
        None => Err(fault("missing closing ]", whole)),
        Some('\\') => escaped(text),
        Some(letter) => Ok((letter.into(), &text[letter.len_utf8()..])),
    }
}

/// An escaped character, and what follows.
pub(super) fn escaped(text: &str) -> Result<(u32, &str), String> {
    let mut letters = text[1..].chars();
    let Some(first) = letters.next() else {
        return Err(fault("trailing backslash at end of expression", ""));
    };
    let rest = letters.as_str();
    let octal = |text: &str| text.starts_with(|c: char| ('0'..='7').contains(&c));
    let found = match first {
        '1'..='7' if !octal(rest) => None,
        '0'..='7' => {
            let digits = rest.bytes().take(2).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
            let value = u32::from_str_radix(&text[1..2 + digits], 8).ok();
            value.map(|value| (value, &rest[digits..]))
        }
        'x' => return hexadecimal(text, rest),
        'a' => Some((7, rest)),
        'f' => Some((12, rest)),
        'n' => Some((10, rest)),
        'r' => Some((13, rest)),
        't' => Some((9, rest)),
        'v' => Some((11, rest)),
        other if other.is_ascii() && !other.is_ascii_alphanumeric() => Some((other.into(), rest)),
        _ => None,
    };
    found.ok_or_else(|| fault("invalid escape sequence", &text[..text.len() - rest.len()]))
}

/// `\x41`, `\x{1F600}`.
fn hexadecimal<'a>(text: &'a str, rest: &'a str) -> Result<(u32, &'a str), String> {
    let bad = |rest: &str| fault("invalid escape sequence", &text[..text.len() - rest.len()]);
    let mut letters = rest.chars();
    match letters.next() {
        None => Err(bad(rest)),
        Some('{') => {
            let (mut value, mut digits) = (0_u32, 0);
            for letter in letters.by_ref() {
                if letter == '}' {
                    break;
                }
                digits += 1;
                value = match letter.to_digit(16) {
                    Some(digit) if value * 16 + digit <= u32::from(char::MAX) => value * 16 + digit,
                    _ => return Err(bad(letters.as_str())),
                };
            }
            let after = letters.as_str();
            let closed = text[..text.len() - after.len()].ends_with('}');
            if digits > 0 && closed { Ok((value, after)) } else { Err(bad(after)) }
        }
        Some(high) => {
            let low = letters.next().and_then(|low| low.to_digit(16));
            let after = letters.as_str();
            match (high.to_digit(16), low) {
                (Some(high), Some(low)) => Ok((high * 16 + low, after)),
                _ => Err(bad(after)),
            }
        }
    }
}
