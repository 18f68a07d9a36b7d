//! The JSON scanner: tokens over bytes, with the errors that Go's scanner words.
//!
//! Control flow stays with the parsers; this only recognises strings, numbers, literals and
//! punctuation, and skips whole values. It must not build trees.

use super::super::{DecodeError, DecodeKind};
use super::quote::quote_byte;
use crate::tree::MAX_DEPTH;
use std::borrow::Cow;

/// What stands at the beginning of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// `{`, consumed.
    Object,
    /// `[`, consumed.
    Array,
    /// `"`, not consumed.
    String,
    /// A digit or minus, not consumed.
    Number,
    /// `true`, consumed.
    True,
    /// `false`, consumed.
    False,
    /// `null`, consumed.
    Null,
}

/// A position in JSON text.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, depth: 0 }
    }

    /// How many bytes have been read.
    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    /// The text from `start` to here.
    pub(crate) fn since(&self, start: usize) -> &'a [u8] {
        &self.bytes[start..self.at]
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    /// The error for what stands here. `inside`: the input's end counts as a space, because Go
    /// finishes a literal so.
    #[cold]
    fn fault(&self, context: &str, inside: bool) -> DecodeError {
        let message = match self.peek() {
            Some(byte) => format!("invalid character {} {context}", quote_byte(byte)),
            None if inside => format!("invalid character ' ' {context}"),
            None => "unexpected end of JSON input".to_owned(),
        };
        DecodeError::new(DecodeKind::Syntax, message)
    }

    #[cold]
    fn too_deep(&self) -> DecodeError {
        let byte = self.bytes.get(self.at.wrapping_sub(1)).copied().unwrap_or(b'[');
        let message = format!("invalid character {} exceeded max depth", quote_byte(byte));
        DecodeError::new(DecodeKind::Depth, message)
    }

    /// Begins a value.
    pub(crate) fn begin(&mut self) -> Result<Token, DecodeError> {
        self.space();
        let token = match self.peek() {
            Some(b'{') => Token::Object,
            Some(b'[') => Token::Array,
            Some(b'"') => return Ok(Token::String),
            Some(b'-' | b'0'..=b'9') => return Ok(Token::Number),
            Some(b't') => return self.word("true").map(|()| Token::True),
            Some(b'f') => return self.word("false").map(|()| Token::False),
            Some(b'n') => return self.word("null").map(|()| Token::Null),
            _ => return Err(self.fault("looking for beginning of value", false)),
        };
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.too_deep());
        }
        Ok(token)
    }

    fn word(&mut self, word: &'static str) -> Result<(), DecodeError> {
        for expected in word.bytes() {
            if self.peek() != Some(expected) {
                let context = format!("in literal {word} (expecting '{}')", char::from(expected));
                return Err(self.fault(&context, true));
            }
            self.at += 1;
        }
        Ok(())
    }

    /// After `{` (`first`) or after a member: is there another member? If so its key is next.
    pub(crate) fn member(&mut self, first: bool) -> Result<bool, DecodeError> {
        self.space();
        match self.peek() {
            Some(b'}') => {
                self.at += 1;
                self.depth -= 1;
                return Ok(false);
            }
            Some(b',') if !first => {
                self.at += 1;
                self.space();
            }
            _ if !first => return Err(self.fault("after object key:value pair", false)),
            _ => {}
        }
        if self.peek() == Some(b'"') {
            return Ok(true);
        }
        Err(self.fault("looking for beginning of object key string", false))
    }

    /// The key and its colon.
    pub(crate) fn key(&mut self) -> Result<Cow<'a, str>, DecodeError> {
        let key = self.string()?;
        self.space();
        if self.peek() != Some(b':') {
            return Err(self.fault("after object key", false));
        }
        self.at += 1;
        Ok(key)
    }

    /// After `[` (`first`) or after an element: is there another element?
    pub(crate) fn element(&mut self, first: bool) -> Result<bool, DecodeError> {
        self.space();
        match self.peek() {
            Some(b']') => {
                self.at += 1;
                self.depth -= 1;
                Ok(false)
            }
            Some(b',') if !first => {
                self.at += 1;
                Ok(true)
            }
            _ if first => Ok(true),
            _ => Err(self.fault("after array element", false)),
        }
    }

    /// The end of the text: nothing but space may follow.
    pub(crate) fn end(&mut self) -> Result<(), DecodeError> {
        self.space();
        if self.at < self.bytes.len() {
            return Err(self.fault("after top-level value", false));
        }
        Ok(())
    }

    /// Whole numbers and others: the literal's text.
    pub(crate) fn number(&mut self) -> Result<&'a str, DecodeError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits(),
            _ => return Err(self.fault("in numeric literal", true)),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.required_digits("after decimal point in numeric literal")?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.required_digits("in exponent of numeric literal")?;
        }
        let text = std::str::from_utf8(self.since(start));
        Ok(text.expect("a number is ASCII"))
    }

    fn digits(&mut self) {
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
    }

    fn required_digits(&mut self, context: &str) -> Result<(), DecodeError> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.fault(context, true));
        }
        self.digits();
        Ok(())
    }

    /// A string: its text, malformed parts replaced by U+FFFD as Go does.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, DecodeError> {
        let (body, plain) = self.string_body()?;
        if !plain {
            return Ok(Cow::Owned(unescape(body)));
        }
        match std::str::from_utf8(body) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(_) => Ok(Cow::Owned(unescape(body))),
        }
    }

    /// The bytes between the quotes, and whether there are no escapes among them.
    fn string_body(&mut self) -> Result<(&'a [u8], bool), DecodeError> {
        self.at += 1;
        let start = self.at;
        let mut plain = true;
        loop {
            self.at = ordinary(self.bytes, self.at);
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    plain = false;
                    self.at += 1;
                    self.escape()?;
                }
                _ => return Err(self.fault("in string literal", false)),
            }
        }
        let body = self.since(start);
        self.at += 1;
        Ok((body, plain))
    }

    fn escape(&mut self) -> Result<(), DecodeError> {
        match self.peek() {
            Some(b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                for _ in 0..4 {
                    if !self.peek().is_some_and(|b| b.is_ascii_hexdigit()) {
                        return Err(self.fault("in \\u hexadecimal character escape", true));
                    }
                    self.at += 1;
                }
            }
            _ => return Err(self.fault("in string escape code", true)),
        }
        Ok(())
    }

    /// Passes over one value that `begin` has begun.
    pub(crate) fn skip(&mut self, token: Token) -> Result<(), DecodeError> {
        let base = self.depth;
        match token {
            Token::Object | Token::Array => {}
            Token::String => return self.string_body().map(|_| ()),
            Token::Number => return self.number().map(|_| ()),
            Token::True | Token::False | Token::Null => return Ok(()),
        }
        // One bit for each open level (MAX_DEPTH of them at most): is it an object?
        let mut objects = [0_u64; MAX_DEPTH / 64 + 1];
        let mut object = token == Token::Object;
        let mut first = true;
        loop {
            let more = if object { self.member(first)? } else { self.element(first)? };
            first = false;
            if !more {
                if self.depth < base {
                    return Ok(());
                }
                object = objects[self.depth / 64] >> (self.depth % 64) & 1 == 1;
                continue;
            }
            if object {
                self.key_skipped()?;
            }
            let outer = self.depth;
            match self.begin()? {
                inner @ (Token::Object | Token::Array) => {
                    let bit = 1 << (outer % 64);
                    objects[outer / 64] =
                        if object { objects[outer / 64] | bit } else { objects[outer / 64] & !bit };
                    object = inner == Token::Object;
                    first = true;
                }
                scalar => self.skip(scalar)?,
            }
        }
    }

    fn key_skipped(&mut self) -> Result<(), DecodeError> {
        self.string_body()?;
        self.space();
        if self.peek() != Some(b':') {
            return Err(self.fault("after object key", false));
        }
        self.at += 1;
        Ok(())
    }
}

/// Bytes that a string does not hold as they are.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        stops[byte] = true;
        byte += 1;
    }
    stops[b'"' as usize] = true;
    stops[b'\\' as usize] = true;
    stops
};

/// The end of the bytes that a string holds as they are. Most strings are short: a table is faster than
/// looking at many bytes at once.
fn ordinary(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at)
        && !STOPS[byte as usize]
    {
        at += 1;
    }
    at
}

/// The text of a string whose escapes the scanner has checked.
fn unescape(body: &[u8]) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.iter().position(|&b| b == b'\\') {
        push_bytes(&mut out, &rest[..at]);
        rest = &rest[at + 1..];
        let (c, used) = match rest[0] {
            b'b' => ('\u{8}', 1),
            b'f' => ('\u{c}', 1),
            b'n' => ('\n', 1),
            b'r' => ('\r', 1),
            b't' => ('\t', 1),
            b'u' => utf16(rest),
            plain => (char::from(plain), 1),
        };
        out.push(c);
        rest = &rest[used..];
    }
    push_bytes(&mut out, rest);
    out
}

/// The character of `uXXXX`, or of a surrogate pair, and the bytes it took.
fn utf16(rest: &[u8]) -> (char, usize) {
    let high = hex4(&rest[1..5]);
    if let Some(c) = char::from_u32(high) {
        return (c, 5);
    }
    if (0xd800..0xdc00).contains(&high) && rest.len() >= 11 && rest[5] == b'\\' && rest[6] == b'u' {
        let low = hex4(&rest[7..11]);
        if (0xdc00..0xe000).contains(&low) {
            let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            return (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 11);
        }
    }
    (char::REPLACEMENT_CHARACTER, 5)
}

fn hex4(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |n, &d| n << 4 | char::from(d).to_digit(16).unwrap_or(0))
}

/// Appends bytes as UTF-8, each malformed byte as one U+FFFD.
fn push_bytes(out: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for _ in chunk.invalid() {
            out.push(char::REPLACEMENT_CHARACTER);
        }
    }
}
