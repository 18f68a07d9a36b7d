//! The text of an expression: its characters, its lines, and how what is wrong with it is shown.
//!
//! Positions are counted in code points from 0. Nothing here knows a grammar.

use std::fmt::Write;

/// Faults of one expression that are shown; the others are counted.
const SHOWN_FAULTS: usize = 100;
/// Bytes of a line that is shown with a fault.
const SNIPPET_BYTES: usize = 16_384;

/// Where something stands; `None`: nowhere.
pub(super) type At = Option<u32>;
/// Before the first character: where upstream puts what has no place in a broken text.
pub(super) const BEFORE: u32 = u32::MAX;

/// The characters of an expression.
pub(super) struct Source {
    chars: Vec<char>,
    /// Where the second line begins, and each after it.
    breaks: Vec<u32>,
}

impl Source {
    pub(super) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let breaks = (1..).zip(&chars).filter(|(_, c)| **c == '\n').map(|(at, _)| at).collect();
        Self { chars, breaks }
    }

    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The text between two positions.
    pub(super) fn slice(&self, from: usize, to: usize) -> String {
        let to = to.min(self.chars.len());
        self.chars[from.min(to)..to].iter().collect()
    }

    /// Line and column, the first being 1 and 0.
    fn line_of(&self, at: At) -> (i64, i64) {
        match at {
            None => (-1, -1),
            Some(at) if at == BEFORE || self.chars.is_empty() => (1, -1),
            Some(at) => {
                let before = self.breaks.partition_point(|start| *start <= at);
                let start = before.checked_sub(1).map_or(0, |line| self.breaks[line]);
                (before as i64 + 1, i64::from(at - start))
            }
        }
    }

    fn snippet(&self, line: i64) -> Option<String> {
        let line = usize::try_from(line).ok().filter(|line| *line > 0 && !self.chars.is_empty())?;
        let start = if line == 1 { 0 } else { self.breaks[line - 2] as usize };
        let end = self.breaks.get(line - 1).map_or(self.chars.len(), |next| *next as usize - 1);
        Some(self.slice(start, end)).filter(|text| text.len() <= SNIPPET_BYTES)
    }
}

/// What is wrong, and where.
struct Fault {
    at: At,
    message: String,
}

/// What is wrong with one expression.
#[derive(Default)]
pub(super) struct Faults {
    shown: Vec<Fault>,
    count: usize,
}

impl Faults {
    pub(super) fn report(&mut self, at: At, message: impl Into<String>) {
        self.count += 1;
        if self.count <= SHOWN_FAULTS {
            self.shown.push(Fault { at, message: message.into() });
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The text that clients see, in the order of places.
    pub(super) fn show(&self, source: &Source) -> String {
        let mut faults: Vec<_> = self.shown.iter().map(|fault| (source.line_of(fault.at), fault)).collect();
        faults.sort_by_key(|(place, _)| *place);
        let mut out = String::new();
        for ((line, column), fault) in faults {
            if !out.is_empty() {
                out.push('\n');
            }
            // Writing to a String never fails.
            let _ = write!(out, "ERROR: <input>:{line}:{}: {}", column + 1, fault.message);
            if let Some(text) = source.snippet(line) {
                point(&text.replace('\t', " "), column, &mut out);
            }
        }
        if self.count > SHOWN_FAULTS {
            let _ = write!(out, "\n{} more errors were truncated", self.count - SHOWN_FAULTS);
        }
        out
    }
}

/// A line, and below it dots up to the column that is meant; wide ones below what is not ASCII.
fn point(line: &str, column: i64, out: &mut String) {
    out.push_str("\n | ");
    out.push_str(line);
    out.push_str("\n | ");
    let mut chars = line.chars();
    for _ in 0..column {
        let Some(c) = chars.next() else { break };
        out.push(if c.is_ascii() { '.' } else { '\u{ff0e}' });
    }
    out.push(if chars.next().is_none_or(|c| c.is_ascii()) { '^' } else { '\u{ff3e}' });
}
