//! The query of a request, decoded as Go's `url.ParseQuery` does it.
//!
//! Knows no parameter by name.

/// Decoded pairs in the order they came. Pairs that Go drops (a bad escape, a semicolon) are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Parses the part of a URI after the question mark.
    #[must_use]
    pub fn parse(raw: &str) -> Self {
        let pairs = raw.split('&').filter(|pair| !pair.is_empty() && !pair.contains(';'));
        Self(pairs.filter_map(decode_pair).collect())
    }

    /// All pairs.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of a parameter.
    #[must_use]
    pub fn first(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// Every value of a parameter, in order.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// Was the parameter given, with or without a value?
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.first(key).is_some()
    }
}

fn decode_pair(pair: &str) -> Option<(String, String)> {
    let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
    Some((unescape(key, true)?, unescape(value, true)?))
}

/// Percent-decodes a path; nothing where an escape is broken.
pub(crate) fn decode_path(raw: &str) -> Option<String> {
    unescape(raw, false)
}

fn unescape(raw: &str, plus_is_space: bool) -> Option<String> {
    if !raw.bytes().any(|byte| byte == b'%' || (plus_is_space && byte == b'+')) {
        return Some(raw.to_owned());
    }
    let mut decoded = Vec::with_capacity(raw.len());
    let mut bytes = raw.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => (hex(bytes.next()?)? << 4) | hex(bytes.next()?)?,
            b'+' if plus_is_space => b' ',
            other => other,
        });
    }
    // Go keeps any bytes; names and values that are no UTF-8 match nothing that can be stored.
    Some(String::from_utf8(decoded).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned()))
}

const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Query, decode_path};

    fn pairs(raw: &str) -> Vec<(String, String)> {
        Query::parse(raw).pairs().to_vec()
    }

    #[test]
    fn pairs_are_decoded_as_go_does() {
        let own = |list: &[(&str, &str)]| -> Vec<(String, String)> {
            list.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        assert_eq!(pairs("a=1&b=x%2Cy+z&c&&=v"), own(&[("a", "1"), ("b", "x,y z"), ("c", ""), ("", "v")]));
        assert_eq!(pairs("a=%zz&b=1;c=2&d=%4"), own(&[]));
        assert_eq!(pairs("a==b=c"), own(&[("a", "=b=c")]));
    }

    #[test]
    fn lookups_see_every_value() {
        let query = Query::parse("exclude=a&verbose&exclude=b");
        assert_eq!(query.all("exclude").collect::<Vec<_>>(), ["a", "b"]);
        assert!(query.has("verbose") && !query.has("quiet"));
        assert_eq!(query.first("exclude"), Some("a"));
    }

    #[test]
    fn paths_keep_plus_and_refuse_broken_escapes() {
        assert_eq!(decode_path("/a%20b+c").as_deref(), Some("/a b+c"));
        assert_eq!(decode_path("/a%2"), None);
        assert_eq!(decode_path("/%ff").as_deref(), Some("/\u{fffd}"));
    }
}
