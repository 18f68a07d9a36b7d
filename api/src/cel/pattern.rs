//! Is a text a regular expression as Go's `regexp` reads them? Nothing is matched here; what is wrong is
//! said in Go's words.

/// Groups within groups, and repetitions.
const DEPTH: usize = 1_000;
/// The largest count of a repetition.
const REPEAT: u32 = 1_000;

type Outcome<T = ()> = Result<T, String>;

/// Checks a pattern; the error is Go's, without its prefix.
pub(super) fn check(text: &str) -> Outcome {
    let mut pattern = Pattern { text, at: 0, groups: Vec::new(), names: Vec::new() };
    pattern.read()
}

struct Pattern<'a> {
    text: &'a str,
    at: usize,
    /// Whether blanks of flags matter is nothing to us: only how deep groups are.
    groups: Vec<()>,
    names: Vec<&'a str>,
}

fn wrong<T>(code: &str, text: &str) -> Outcome<T> {
    Err(format!("{code}: `{text}`"))
}

impl<'a> Pattern<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn read(&mut self) -> Outcome {
        // Can what stands before be repeated? And where a repetition before began.
        let (mut repeatable, mut repeated): (bool, Option<usize>) = (false, None);
        while let Some(c) = self.peek() {
            let start = self.at;
            let mut repetition = None;
            match c {
                '(' => {
                    self.open()?;
                    repeatable = false;
                }
                ')' => {
                    if self.groups.pop().is_none() {
                        return wrong("unexpected )", self.text);
                    }
                    self.at += 1;
                    repeatable = true;
                }
                '|' => {
                    self.at += 1;
                    repeatable = false;
                }
                '*' | '+' | '?' => {
                    self.at += 1;
                    repetition = Some(start);
                }
                '{' if self.count()? => repetition = Some(start),
                '[' => {
                    self.class()?;
                    repeatable = true;
                }
                '\\' => {
                    self.escape()?;
                    repeatable = true;
                }
                _ => {
                    self.next();
                    repeatable = true;
                }
            }
            if let Some(start) = repetition {
                if self.peek() == Some('?') {
                    self.at += 1;
                }
                if !repeatable {
                    return wrong("missing argument to repetition operator", &self.text[start..self.at]);
                }
                if let Some(before) = repeated {
                    return wrong("invalid nested repetition operator", &self.text[before..self.at]);
                }
            }
            repeated = repetition;
        }
        if self.groups.is_empty() { Ok(()) } else { wrong("missing closing )", self.text) }
    }

    fn deeper(&mut self) -> Outcome {
        self.groups.push(());
        if self.groups.len() >= DEPTH {
            return wrong("expression nests too deeply", self.text);
        }
        Ok(())
    }

    /// A group begins, or flags are set.
    fn open(&mut self) -> Outcome {
        let rest = self.rest();
        let Some(inner) = rest.strip_prefix("(?") else {
            self.at += 1;
            return self.deeper();
        };
        let name = inner.strip_prefix("P<").or_else(|| inner.strip_prefix('<'));
        if let Some(name) = name.filter(|_| !rest.starts_with("(?<=") && !rest.starts_with("(?<!")) {
            let Some((name, _)) = name.split_once('>') else { return wrong("invalid named capture", rest) };
            let whole = &rest[..rest.find('>').map_or(rest.len(), |end| end + 1)];
            let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
            if name.is_empty() || !name.chars().all(is_word) {
                return wrong("invalid named capture", whole);
            }
            if self.names.contains(&name) {
                return wrong("duplicate capture group name", name);
            }
            self.names.push(name);
            self.at += whole.len();
            return self.deeper();
        }
        self.flags(rest)
    }

    fn flags(&mut self, rest: &'a str) -> Outcome {
        let (mut negative, mut any) = (false, false);
        for (at, c) in rest.char_indices().skip(2) {
            match c {
                'i' | 'm' | 's' | 'U' => any = true,
                '-' if !negative => {
                    negative = true;
                    any = false;
                }
                ':' | ')' if !negative || any => {
                    self.at += at + 1;
                    return if c == ':' { self.deeper() } else { Ok(()) };
                }
                _ => return wrong("invalid or unsupported Perl syntax", &rest[..at + c.len_utf8()]),
            }
        }
        wrong("missing closing )", self.text)
    }

    /// `{2}`, `{2,}`, `{2,3}`; anything else in braces is text.
    fn count(&mut self) -> Outcome<bool> {
        let rest = self.rest();
        let Some(end) = rest.find('}') else { return self.brace() };
        let inner = &rest[1..end];
        let number = |text: &str| {
            let plain = text.bytes().all(|c| c.is_ascii_digit()) && !text.is_empty();
            (plain && (text == "0" || !text.starts_with('0'))).then(|| text.parse().unwrap_or(u32::MAX))
        };
        let bounds = match inner.split_once(',') {
            None => number(inner).map(|count| (count, Some(count))),
            Some((min, "")) => number(min).map(|min| (min, None)),
            Some((min, max)) => number(min).zip(number(max)).map(|(min, max)| (min, Some(max))),
        };
        let Some((min, max)) = bounds else { return self.brace() };
        self.at += end + 1;
        if min > REPEAT || max.is_some_and(|max| max > REPEAT || max < min) {
            return wrong("invalid repeat count", &rest[..=end]);
        }
        Ok(true)
    }

    fn brace(&mut self) -> Outcome<bool> {
        self.at += 1;
        Ok(false)
    }

    fn escape(&mut self) -> Outcome {
        let rest = self.rest();
        self.at += 1;
        let Some(c) = self.next() else { return wrong("trailing backslash at end of expression", "") };
        match c {
            'Q' => {
                self.at += self.rest().find("\\E").map_or_else(|| self.rest().len(), |end| end + 2);
                Ok(())
            }
            'A' | 'b' | 'B' | 'z' | 'C' | 'd' | 'D' | 's' | 'S' | 'w' | 'W' => Ok(()),
            'p' | 'P' => self.property(rest),
            _ => self.character(c, rest),
        }
    }

    /// `\pL` or `\p{Greek}`.
    fn property(&mut self, rest: &'a str) -> Outcome {
        let Some(c) = self.next() else { return wrong("invalid character class range", rest) };
        if c == '{' {
            let Some(end) = self.rest().find('}') else {
                return wrong("invalid character class range", rest);
            };
            self.at += end + 1;
        }
        let whole = &rest[..rest.len() - self.rest().len()];
        let name = whole[2..].trim_matches(['{', '}']).trim_start_matches('^');
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
        let is_short = name.len() <= 2 && !CATEGORIES.contains(&name);
        if !is_name || is_short { wrong("invalid character class range", whole) } else { Ok(()) }
    }

    /// An escape that stands for one character; `c` is what follows the backslash.
    fn character(&mut self, c: char, rest: &'a str) -> Outcome {
        let valid = match c {
            '0' => {
                for _ in 0..2 {
                    if matches!(self.peek(), Some('0'..='7')) {
                        self.at += 1;
                    }
                }
                true
            }
            '1'..='7' => {
                let octal = matches!(self.peek(), Some('0'..='7'));
                if octal {
                    self.at += 1;
                    if matches!(self.peek(), Some('0'..='7')) {
                        self.at += 1;
                    }
                }
                octal
            }
            'x' => self.hexadecimal(),
            'a' | 'f' | 'n' | 'r' | 't' | 'v' => true,
            _ => c.is_ascii() && !c.is_ascii_alphanumeric(),
        };
        let whole = &rest[..rest.len() - self.rest().len()];
        if valid { Ok(()) } else { wrong("invalid escape sequence", whole) }
    }

    fn hexadecimal(&mut self) -> bool {
        let digits = if self.peek() == Some('{') {
            let Some(end) = self.rest().find('}') else { return false };
            let digits = &self.rest()[1..end];
            self.at += end + 1;
            digits
        } else {
            let Some(digits) = self.rest().get(..2) else { return false };
            self.at += 2;
            digits
        };
        digits.bytes().all(|c| c.is_ascii_hexdigit())
            && u32::from_str_radix(digits, 16).is_ok_and(|number| number <= 0x10_ffff)
    }

    /// A class in brackets.
    fn class(&mut self) -> Outcome {
        let whole = self.rest();
        self.at += 1;
        if self.peek() == Some('^') {
            self.at += 1;
        }
        let mut first = true;
        loop {
            let start = self.rest();
            match self.peek() {
                None => return wrong("missing closing ]", whole),
                Some(']') if !first => {
                    self.at += 1;
                    return Ok(());
                }
                Some('-')
                    if !first
                        && !start.starts_with("-]")
                        && start.len() > 1
                        && !matches!(start.as_bytes().get(1), Some(b']')) =>
                {
                    // Perl's flags allow a dash only at the ends of a class.
                    let end = start.char_indices().nth(2).map_or(start.len(), |(at, _)| at);
                    return wrong("invalid character class range", &start[..end]);
                }
                _ => {}
            }
            first = false;
            if self.named(start)? {
                continue;
            }
            let low = self.single(whole)?;
            if self.peek() == Some('-') && self.rest().len() > 1 && !self.rest().starts_with("-]") {
                self.at += 1;
                let high = self.single(whole)?;
                if let (Some(low), Some(high)) = (low, high)
                    && high < low
                {
                    let range = &start[..start.len() - self.rest().len()];
                    return wrong("invalid character class range", range);
                }
            }
        }
    }

    /// `[:alpha:]`, `\d`, `\pL`.
    fn named(&mut self, start: &'a str) -> Outcome<bool> {
        if let Some(inner) = start.strip_prefix("[:")
            && let Some(end) = inner.find(":]")
        {
            let name = &start[..end + 4];
            if !POSIX.contains(&inner[..end].trim_start_matches('^')) {
                return wrong("invalid character class range", name);
            }
            self.at += name.len();
            return Ok(true);
        }
        let mut chars = start.chars();
        if chars.next() != Some('\\') {
            return Ok(false);
        }
        match chars.next() {
            Some('d' | 'D' | 's' | 'S' | 'w' | 'W') => {
                self.at += 2;
                Ok(true)
            }
            Some('p' | 'P') => {
                self.at += 2;
                self.property(start).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    /// One character of a class; `None`: an escape whose value does not matter here.
    fn single(&mut self, whole: &'a str) -> Outcome<Option<char>> {
        let rest = self.rest();
        match self.next() {
            None => wrong("missing closing ]", whole),
            Some('\\') => {
                let Some(c) = self.next() else {
                    return wrong("trailing backslash at end of expression", "");
                };
                self.character(c, rest)?;
                Ok(if c.is_ascii_alphanumeric() { None } else { Some(c) })
            }
            Some(c) => Ok(Some(c)),
        }
    }
}

/// General categories of characters with one or two letters.
const CATEGORIES: &[&str] = &[
    "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl",
    "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
];

/// Classes with names.
const POSIX: &[&str] = &[
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "word", "xdigit",
];
