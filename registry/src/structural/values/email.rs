//! Mail addresses, as Go's net/mail reads a single one: bare, or in angle brackets behind a name.

/// Is it one address?
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim_matches([' ', '\t']);
    if let Some(rest) = spec(text) {
        return rest.trim_matches([' ', '\t']).is_empty();
    }
    let Some((name, rest)) = split_name(text) else { return false };
    let Some(end) = spec(rest.trim_start_matches([' ', '\t'])) else { return false };
    is_phrase(name) && end.trim_start_matches([' ', '\t']).trim_end_matches([' ', '\t']) == ">"
}

/// What stands before the bracket, and behind.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '<' if !quoted => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}

/// Words and quoted texts.
fn is_phrase(text: &str) -> bool {
    let mut rest = text.trim_matches([' ', '\t']);
    while !rest.is_empty() {
        let next = if rest.starts_with('"') { quoted(rest) } else { atom(rest, true) };
        match next {
            Some(after) => rest = after.trim_start_matches([' ', '\t']),
            None => return false,
        }
    }
    true
}

/// Reads `local@domain`; what is behind.
fn spec(text: &str) -> Option<&str> {
    let after = if text.starts_with('"') { quoted(text)? } else { dotted(text)? };
    dotted(after.trim_start_matches([' ', '\t']).strip_prefix('@')?.trim_start_matches([' ', '\t']))
}

/// Atoms between dots.
fn dotted(text: &str) -> Option<&str> {
    let mut rest = atom(text, false)?;
    while let Some(after) = rest.strip_prefix('.') {
        rest = atom(after, false)?;
    }
    Some(rest)
}

fn atom(text: &str, dots: bool) -> Option<&str> {
    let is_own = |letter: char| {
        letter.is_ascii_alphanumeric()
            || "!#$%&'*+-/=?^_`{|}~".contains(letter)
            || (!letter.is_ascii() && !letter.is_control())
            || (dots && letter == '.')
    };
    let end = text.find(|letter| !is_own(letter)).unwrap_or(text.len());
    (end > 0).then(|| &text[end..])
}

fn quoted(text: &str) -> Option<&str> {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(&text[at + 1..]),
            letter if letter.is_control() && letter != '\t' => return None,
            _ => {}
        }
    }
    None
}
