//! Which licences others' crates may come under: a small reader of SPDX expressions. Knows no crate but the
//! few that are let in by name.

/// Licences that ask for no more than their notice.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Zlib",
];

/// Crates let in under a licence that is not on the list: MPL asks for the changes to its own files, and
/// none are made.
const BY_NAME: [(&str, &str); 2] = [("imbl", "MPL-2.0+"), ("imbl-sized-chunks", "MPL-2.0+")];

/// Whether `expression` leaves a way of taking the crate `name` under allowed licences only.
pub(super) fn is_allowed(name: &str, expression: &str) -> bool {
    if BY_NAME.contains(&(name, expression)) {
        return true;
    }
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { tokens: &tokens };
    let allowed = reader.any();
    allowed && reader.tokens.is_empty()
}

/// Reads from the front of `tokens`. What it cannot read it does not allow.
struct Reader<'a> {
    tokens: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<&'a str> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn take_if(&mut self, token: &str) -> bool {
        let found = self.tokens.first() == Some(&token);
        if found {
            self.tokens = &self.tokens[1..];
        }
        found
    }

    fn any(&mut self) -> bool {
        let mut allowed = self.all();
        while self.take_if("OR") {
            allowed |= self.all();
        }
        allowed
    }

    fn all(&mut self) -> bool {
        let mut allowed = self.one();
        while self.take_if("AND") {
            allowed &= self.one();
        }
        allowed
    }

    fn one(&mut self) -> bool {
        if self.take_if("(") {
            let allowed = self.any();
            return self.take_if(")") && allowed;
        }
        let allowed = self.take().is_some_and(|licence| ALLOWED.contains(&licence));
        // An exception only gives more leave.
        if self.take_if("WITH") {
            self.take();
        }
        allowed
    }
}
