//! Warning headers: what a client should hear beside its answer.

use http::header::WARNING;
use http::{HeaderMap, HeaderValue};

/// Characters of all warnings together; beyond that each is cut.
const MAX_CHARS: usize = 4 * 1024;
/// Characters that a cut warning keeps.
const CUT_CHARS: usize = 256;

/// Adds a header for each text. A text that comes twice, is empty or holds a control character is
/// passed over.
pub(crate) fn add(warnings: &[String], headers: &mut HeaderMap) {
    let mut texts: Vec<&str> = Vec::with_capacity(warnings.len());
    for text in warnings {
        if !text.is_empty() && !texts.contains(&text.as_str()) {
            texts.push(text);
        }
    }
    let chars: usize = texts.iter().map(|text| text.chars().count()).sum();
    let cut = chars > MAX_CHARS;
    let mut written = 0;
    for text in texts {
        let text = if cut { head(text) } else { text };
        if written >= MAX_CHARS {
            break;
        }
        if let Some(value) = value(text) {
            written += text.chars().count();
            headers.append(WARNING, value);
        }
    }
}

fn head(text: &str) -> &str {
    text.char_indices().nth(CUT_CHARS).map_or(text, |(end, _)| &text[..end])
}

fn value(text: &str) -> Option<HeaderValue> {
    if text.chars().any(char::is_control) {
        return None;
    }
    let mut value = String::with_capacity(text.len() + 16);
    value.push_str("299 - \"");
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            value.push('\\');
        }
        value.push(c);
    }
    value.push('"');
    HeaderValue::from_bytes(value.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::add;
    use http::HeaderMap;
    use http::header::WARNING;

    fn headers(warnings: &[&str]) -> Vec<String> {
        let warnings: Vec<String> = warnings.iter().map(|text| (*text).to_owned()).collect();
        let mut headers = HeaderMap::new();
        add(&warnings, &mut headers);
        let text = |value: &http::HeaderValue| String::from_utf8(value.as_bytes().to_vec()).unwrap();
        headers.get_all(WARNING).iter().map(text).collect()
    }

    #[test]
    fn texts_are_quoted_once_each() {
        let want = ["299 - \"unknown field \\\"spec.x\\\"\"", "299 - \"a\\\\b \u{e9}\""];
        assert_eq!(headers(&["unknown field \"spec.x\"", "", "a\\b \u{e9}", "a\nb", "a\\b \u{e9}"]), want);
    }

    #[test]
    fn too_much_is_cut() {
        let long: Vec<String> = (0..40).map(|n| format!("{n:02}{}", "\u{e9}".repeat(300))).collect();
        let long: Vec<&str> = long.iter().map(String::as_str).collect();
        let cut = headers(&long);
        assert_eq!(cut.len(), 16);
        assert!(cut.iter().all(|text| text.chars().count() == 256 + 8));
        assert_eq!(headers(&long[..13]).len(), 13);
        assert!(headers(&long[..13])[0].chars().count() > 300);
    }
}
