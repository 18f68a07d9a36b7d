//! Regular expressions as Go's regexp reads them: its syntax, its errors. What is read is written anew in
//! the syntax of the crate that matches, which has the same semantics (RE2).

mod class;
mod stack;

use class::{escaped, of_class, perl_class, unicode_class};
use regex::{Regex, RegexBuilder};
use stack::Stack;

/// Repetitions within each other, multiplied.
const REPEATS: u64 = 1000;
/// How deeply an expression may nest.
const HEIGHT: usize = 1000;
/// What a class of Unicode's takes more to compile than a letter.
const CLASS: u64 = 100;
/// A compiled expression, in bytes.
const COMPILED: usize = 32 << 20;

/// A compiled expression.
#[derive(Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// Compiles an expression; the error is Go's.
    ///
    /// # Errors
    /// Where Go would not read it.
    pub fn new(text: &str) -> Result<Self, String> {
        let own = translate(text)?.out;
        let nest = u32::try_from(2 * HEIGHT).unwrap_or(u32::MAX);
        let compiled = RegexBuilder::new(&own).size_limit(COMPILED).nest_limit(nest).build();
        compiled.map(Self).map_err(|_| fault("expression too large", text))
    }

    /// Is it found in a text?
    pub fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

/// About how many steps it takes to compile an expression.
pub fn work(text: &str) -> u64 {
    let Ok(reader) = translate(text) else { return text.len() as u64 };
    let wide = if ["\\p", "\\P"].iter().any(|class| reader.out.contains(class)) { CLASS } else { 1 };
    (reader.out.len() as u64).saturating_mul(reader.stack.times()).saturating_mul(wide)
}

/// Is this an expression? Says in Go's words why not.
///
/// # Errors
/// Where Go would not read it.
pub fn check(text: &str) -> Result<(), String> {
    translate(text).map(|_| ())
}

/// An error of Go's regexp.
fn fault(why: &str, part: &str) -> String {
    format!("error parsing regexp: {why}: `{part}`")
}

/// Flags that an expression sets for what follows.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Flags {
    fold: bool,
    lines: bool,
    newline: bool,
    lazy: bool,
}

impl Flags {
    /// As a group opens with them.
    fn text(self) -> String {
        let all = [(self.fold, 'i'), (self.lines, 'm'), (self.newline, 's'), (self.lazy, 'U')];
        let of = |on: bool| all.iter().filter(move |(own, _)| *own == on).map(|(_, letter)| *letter);
        let (set, unset): (String, String) = (of(true).collect(), of(false).collect());
        if unset.is_empty() { set } else { format!("{set}-{unset}") }
    }
}

struct Reader<'a> {
    whole: &'a str,
    rest: &'a str,
    flags: Flags,
    stack: Stack,
    out: String,
}

fn translate(text: &str) -> Result<Reader<'_>, String> {
    let mut reader = Reader {
        whole: text,
        rest: text,
        flags: Flags::default(),
        stack: Stack::new(),
        out: String::with_capacity(text.len()),
    };
    let mut last_repeat: Option<&str> = None;
    while let Some(letter) = reader.rest.chars().next() {
        last_repeat = reader.next(letter, last_repeat)?;
        if reader.stack.height() > HEIGHT {
            return Err(fault("expression nests too deeply", text));
        }
    }
    if reader.stack.is_open() {
        return Err(fault("missing closing )", text));
    }
    Ok(reader)
}

impl<'a> Reader<'a> {
    /// Reads what begins with this letter; what is left of the text from there, if it is a repetition.
    fn next(&mut self, letter: char, last_repeat: Option<&str>) -> Result<Option<&'a str>, String> {
        match letter {
            '(' => self.open()?,
            '|' => {
                self.stack.alternate();
                self.pass(1, "|");
            }
            ')' => {
                let Some(flags) = self.stack.close() else {
                    return Err(fault("unexpected )", self.whole));
                };
                self.flags = flags;
                self.pass(1, ")");
            }
            '^' | '$' | '.' => {
                self.stack.push();
                self.pass(1, letter.encode_utf8(&mut [0; 4]));
            }
            '[' => {
                let (rest, class) = of_class(self.rest)?;
                self.stack.push();
                self.rest = rest;
                self.out.push_str(&class);
            }
            '*' | '+' | '?' => return self.repeat(1, None, last_repeat).map(Some),
            '{' => match counts(self.rest) {
                Some((len, min, max)) => return self.repeat(len, Some((min, max)), last_repeat).map(Some),
                None => self.literal('{', &self.rest[1..]),
            },
            '\\' => self.escape()?,
            other => self.literal(other, &self.rest[other.len_utf8()..]),
        }
        Ok(None)
    }

    fn pass(&mut self, bytes: usize, own: &str) {
        self.rest = &self.rest[bytes..];
        self.out.push_str(own);
    }

    fn literal(&mut self, letter: char, rest: &'a str) {
        self.stack.push();
        self.rest = rest;
        self.out.push_str(&regex::escape(letter.encode_utf8(&mut [0; 4])));
    }

    fn open(&mut self) -> Result<(), String> {
        if !self.rest.starts_with("(?") {
            self.stack.open(self.flags);
            self.pass(1, "(");
            return Ok(());
        }
        let name_at = [("(?P<", 5), ("(?<", 4)].iter().find_map(|(start, least)| {
            (self.rest.len() >= *least && self.rest.starts_with(start)).then_some(start.len())
        });
        let Some(name_at) = name_at else { return self.set_flags() };
        let Some(end) = self.rest.find('>') else { return Err(fault("invalid named capture", self.rest)) };
        let name = &self.rest[name_at..end];
        if name.is_empty() || !name.chars().all(|c| c == '_' || c.is_ascii_alphanumeric()) {
            return Err(fault("invalid named capture", &self.rest[..=end]));
        }
        self.stack.open(self.flags);
        self.pass(end + 1, "(");
        Ok(())
    }

    /// `(?i)`, `(?i:`.
    fn set_flags(&mut self) -> Result<(), String> {
        let (mut flags, mut on, mut seen) = (self.flags, true, false);
        let mut end = 2;
        for letter in self.rest[2..].chars() {
            end += letter.len_utf8();
            match letter {
                'i' => flags.fold = on,
                'm' => flags.lines = on,
                's' => flags.newline = on,
                'U' => flags.lazy = on,
                '-' if on => {
                    (on, seen) = (false, false);
                    continue;
                }
                ':' | ')' if on || seen => {
                    if letter == ':' {
                        self.stack.open(self.flags);
                    }
                    let own = format!("(?{}{letter}", flags.text());
                    self.flags = flags;
                    self.pass(end, &own);
                    return Ok(());
                }
                _ => break,
            }
            seen = true;
        }
        Err(fault("invalid or unsupported Perl syntax", &self.rest[..end]))
    }

    /// A repetition of `len` bytes, and the question mark that may follow.
    fn repeat(
        &mut self,
        len: usize,
        counts: Option<(u64, Option<u64>)>,
        last_repeat: Option<&str>,
    ) -> Result<&'a str, String> {
        let before = self.rest;
        let size = || fault("invalid repeat count", &before[..len]);
        if let Some((min, max)) = counts
            && (min > REPEATS || max.is_some_and(|max| max > REPEATS || min > max))
        {
            return Err(size());
        }
        let end = len + usize::from(before[len..].starts_with('?'));
        if let Some(last) = last_repeat {
            let part = &last[..last.len() - (before.len() - end)];
            return Err(fault("invalid nested repetition operator", part));
        }
        let factor = counts.map_or(1, |(min, max)| max.unwrap_or(min));
        match self.stack.repeat(factor) {
            None => Err(fault("missing argument to repetition operator", &before[..end])),
            Some(product) if counts.is_some_and(|_| factor >= 2) && product > REPEATS => {
                Err(fault("invalid repeat count", &before[..end]))
            }
            Some(_) => {
                self.pass(end, &before[..end]);
                Ok(before)
            }
        }
    }

    fn escape(&mut self) -> Result<(), String> {
        let rest = self.rest;
        match rest[1..].chars().next() {
            Some('A' | 'z') => {
                self.stack.push();
                self.pass(2, &rest[..2]);
            }
            Some(letter @ ('b' | 'B')) => {
                self.stack.push();
                self.pass(2, &format!("(?-u:\\{letter})"));
            }
            Some('C') => return Err(fault("invalid escape sequence", &rest[..2])),
            Some('Q') => {
                let (text, after) = rest[2..].split_once("\\E").unwrap_or_else(|| (&rest[2..], ""));
                text.chars().for_each(|letter| self.literal(letter, after));
                self.rest = after;
            }
            Some('p' | 'P') => {
                let (after, class) = unicode_class(rest)?;
                self.stack.push();
                self.rest = after;
                self.out.push_str(&class);
            }
            Some(letter) if perl_class(letter).is_some() => {
                self.stack.push();
                self.pass(2, &format!("[{}]", perl_class(letter).unwrap_or_default()));
            }
            _ => {
                let (letter, after) = escaped(rest)?;
                match char::from_u32(letter) {
                    Some(letter) => self.literal(letter, after),
                    None => {
                        // Half of a pair: no text has it.
                        self.stack.push();
                        self.rest = after;
                        self.out.push_str("[^\\x{0}-\\x{10FFFF}]");
                    }
                }
            }
        }
        Ok(())
    }
}

/// `{2}`, `{2,}`, `{2,3}`: its length and its numbers. Anything else is a text.
fn counts(text: &str) -> Option<(usize, u64, Option<u64>)> {
    let inner = &text[1..text.find('}')?];
    let number = |digits: &str| {
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (plain && (digits.len() == 1 || !digits.starts_with('0')))
            .then(|| digits.parse::<u64>().unwrap_or(u64::MAX))
    };
    let (min, max) = match inner.split_once(',') {
        None => (number(inner)?, Some(number(inner)?)),
        Some((min, "")) => (number(min)?, None),
        Some((min, max)) => (number(min)?, Some(number(max)?)),
    };
    Some((inner.len() + 2, min, max))
}

#[cfg(test)]
mod tests {
    use super::{Pattern, check};

    #[test]
    fn errors_are_those_of_go() {
        let wrong = [
            ("a**", "invalid nested repetition operator: `**`"),
            ("a(", "missing closing ): `a(`"),
            ("a)", "unexpected ): `a)`"),
            ("*a", "missing argument to repetition operator: `*`"),
            ("a|*", "missing argument to repetition operator: `*`"),
            ("[a", "missing closing ]: `[a`"),
            ("[b-a]", "invalid character class range: `b-a`"),
            ("[[:x:]]", "invalid character class range: `[:x:]`"),
            ("a\\", "trailing backslash at end of expression: ``"),
            ("\\8", "invalid escape sequence: `\\8`"),
            ("(?=a)", "invalid or unsupported Perl syntax: `(?=`"),
            ("(?P<a", "invalid named capture: `(?P<a`"),
            ("a{1001}", "invalid repeat count: `{1001}`"),
            ("(a{100}){100}", "invalid repeat count: `{100}`"),
            ("\\p{Nothing}", "invalid character class range: `\\p{Nothing}`"),
        ];
        for (text, why) in wrong {
            assert_eq!(check(text).unwrap_err(), format!("error parsing regexp: {why}"), "{text}");
        }
    }

    #[test]
    fn matches_are_those_of_go() {
        let cases = [
            ("^\\d+$", "12", true),
            ("^\\d+$", "\u{661}", false),
            ("^a{,2}$", "a{,2}", true),
            ("[[a]", "[", true),
            ("^[a&&b]+$", "a&b", true),
            ("(?i)^STRASSE$", "strasse", true),
            ("^\\Qa.b\\E$", "a.b", true),
            ("^\\w+\\b", "\u{e9}", false),
            ("x\\B", "xy", true),
            ("^(?P<n>a|b)*?$", "abab", true),
            ("^\\x41\\101$", "AA", true),
            ("^\\pL[[:digit:]]\\S$", "\u{e9}1x", true),
            ("(?s-i:.)(?)", "\n", true),
        ];
        for (pattern, text, fits) in cases {
            assert_eq!(Pattern::new(pattern).unwrap().matches(text), fits, "{pattern} {text}");
        }
    }
}
