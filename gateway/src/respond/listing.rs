//! What a list says of itself.

use super::proto;
use keelson_api::codec::json;
use keelson_registry::Page;

/// A list's metadata.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing {
    /// Its resourceVersion; empty: it has none.
    pub(crate) revision: String,
    /// How to go on; empty: that was all.
    pub(crate) continue_token: String,
    /// How many objects are left.
    pub(crate) remaining: Option<i64>,
}

impl Listing {
    /// A page's.
    pub(crate) fn of(page: &Page) -> Self {
        Self {
            revision: page.revision.to_string(),
            continue_token: page.continue_token.clone(),
            remaining: page.remaining,
        }
    }

    /// Writes it as a JSON object.
    pub(crate) fn put_json(&self, out: &mut Vec<u8>) {
        out.push(b'{');
        let begun = out.len();
        for (key, value) in [("resourceVersion", &self.revision), ("continue", &self.continue_token)] {
            if !value.is_empty() {
                comma(begun, out);
                json::write_string(key, out);
                out.push(b':');
                json::write_string(value, out);
            }
        }
        if let Some(remaining) = self.remaining {
            comma(begun, out);
            out.extend_from_slice(b"\"remainingItemCount\":");
            out.extend_from_slice(remaining.to_string().as_bytes());
        }
        out.push(b'}');
    }

    /// It as a message.
    pub(crate) fn message(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.revision.len() + self.continue_token.len() + 16);
        proto::put_field(1, b"", &mut out);
        proto::put_field(2, self.revision.as_bytes(), &mut out);
        proto::put_field(3, self.continue_token.as_bytes(), &mut out);
        if let Some(remaining) = self.remaining {
            out.push(4 << 3);
            proto::put_varint(usize::try_from(remaining).unwrap_or_default(), &mut out);
        }
        out
    }
}

fn comma(begun: usize, out: &mut Vec<u8>) {
    if out.len() > begun {
        out.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use super::Listing;

    fn both(listing: &Listing) -> (String, Vec<u8>) {
        let mut json = Vec::new();
        listing.put_json(&mut json);
        (String::from_utf8(json).unwrap(), listing.message())
    }

    #[test]
    fn it_says_what_there_is_to_say() {
        let (json, message) = both(&Listing::default());
        assert_eq!((json.as_str(), message.as_slice()), ("{}", &b"\n\0\x12\0\x1a\0"[..]));
        let whole = Listing { revision: "275".to_owned(), ..Listing::default() };
        let (json, message) = both(&whole);
        assert_eq!(json, r#"{"resourceVersion":"275"}"#);
        assert_eq!(message, b"\n\0\x12\x03275\x1a\0");
        let page = Listing { continue_token: "a<b".to_owned(), remaining: Some(300), ..whole };
        let (json, message) = both(&page);
        let want = r#"{"resourceVersion":"275","continue":"a\u003cb","remainingItemCount":300}"#;
        assert_eq!(json, want);
        assert_eq!(message, b"\n\0\x12\x03275\x1a\x03a<b \xac\x02");
    }
}
