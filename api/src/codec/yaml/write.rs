//! Untyped trees to YAML text, as go-yaml v2 prints what JSON says.
//!
//! Block style throughout, except for empty lists and maps; keys in go-yaml's natural order; long
//! plain and quoted text folded after 80 columns.

use super::super::Diagnostics;
use super::super::json::{self, shortest, write_float};
use super::scalar::{Meaning, is_base60, resolve};
use crate::tree::Value;
use std::cmp::Ordering;

/// Prints a tree: keys sorted, two spaces a level, lists not indented under their key.
pub fn write(value: &Value, out: &mut Vec<u8>) {
    let mut emitter = Emitter { out, column: 0, indent: -1, whitespace: true, indention: true };
    emitter.node(value, Place::Root);
    emitter.write_indent();
}

/// Where text is folded.
const WIDTH: usize = 80;
/// Longer keys stand behind a question mark.
const SIMPLE_KEY: usize = 128;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Root,
    Item,
    /// A value in a mapping, or a key that takes lines of its own.
    Member,
    /// A key on the line of its value.
    SimpleKey,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Literal,
}

struct Emitter<'o> {
    out: &'o mut Vec<u8>,
    column: usize,
    indent: isize,
    /// The last thing written was whitespace.
    whitespace: bool,
    /// Nothing but indentation and its indicators stands on this line.
    indention: bool,
}

impl Emitter<'_> {
    fn put(&mut self, c: char) {
        self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        self.column += 1;
    }

    fn line_break(&mut self) {
        self.out.push(b'\n');
        self.column = 0;
    }

    fn indicator(&mut self, text: &str, spaced: bool, is_space: bool, is_indention: bool) {
        if spaced && !self.whitespace {
            self.put(' ');
        }
        text.chars().for_each(|c| self.put(c));
        self.whitespace = is_space;
        self.indention &= is_indention;
    }

    fn write_indent(&mut self) {
        let indent = usize::try_from(self.indent).unwrap_or(0);
        if !self.indention || self.column > indent || (self.column == indent && !self.whitespace) {
            self.line_break();
        }
        while self.column < indent {
            self.put(' ');
        }
        self.whitespace = true;
        self.indention = true;
    }

    /// One level deeper; the result takes it back.
    fn deeper(&mut self, scalar: bool, same_column: bool) -> isize {
        let before = self.indent;
        if before < 0 {
            self.indent = if scalar { 2 } else { 0 };
        } else if !same_column {
            self.indent += 2;
        }
        before
    }

    fn node(&mut self, value: &Value, place: Place) {
        match value {
            Value::Null => self.scalar("null", true, place),
            Value::Bool(b) => self.scalar(if *b { "true" } else { "false" }, true, place),
            Value::Int(n) => self.scalar(itoa::Buffer::new().format(*n), true, place),
            Value::Float(f) => self.scalar(&float(*f), true, place),
            Value::Str(text) => self.scalar(text, false, place),
            Value::Raw(raw) => {
                let read = json::parse(raw.as_str().as_bytes(), &mut Diagnostics::ignore());
                self.node(&read.unwrap_or(Value::Null), place);
            }
            Value::List(items) if items.is_empty() => self.empty("[", "]"),
            Value::Object(object) if object.is_empty() => self.empty("{", "}"),
            Value::List(items) => {
                let before = self.deeper(false, place == Place::Member && !self.indention);
                for item in items {
                    self.write_indent();
                    self.indicator("-", true, false, true);
                    self.node(item, Place::Item);
                }
                self.indent = before;
            }
            Value::Object(object) => {
                let before = self.deeper(false, false);
                let mut members: Vec<_> = object.iter().map(|(key, value)| (key.as_str(), value)).collect();
                merge_sort(&mut members);
                for (key, value) in members {
                    self.member(key, value);
                }
                self.indent = before;
            }
        }
    }

    fn empty(&mut self, open: &str, close: &str) {
        self.indicator(open, true, true, false);
        self.indicator(close, false, false, false);
    }

    fn member(&mut self, key: &str, value: &Value) {
        self.write_indent();
        if key.len() <= SIMPLE_KEY && !Analysis::of(key).multiline {
            self.scalar(key, false, Place::SimpleKey);
            self.indicator(":", false, false, false);
        } else {
            self.indicator("?", true, false, true);
            self.scalar(key, false, Place::Member);
            self.write_indent();
            self.indicator(":", true, false, true);
        }
        self.node(value, Place::Member);
    }

    /// `typed`: the text is meant to be read as what it says, not as a string.
    fn scalar(&mut self, text: &str, typed: bool, place: Place) {
        let style = if typed { Style::Plain } else { style(text, place) };
        let before = self.deeper(true, false);
        let folds = place != Place::SimpleKey;
        match style {
            Style::Plain => self.plain(text, folds),
            Style::Single => self.single_quoted(text, folds),
            Style::Double => self.double_quoted(text, folds),
            Style::Literal => self.literal(text),
        }
        self.indent = before;
    }

    fn plain(&mut self, text: &str, folds: bool) {
        if !self.whitespace {
            self.put(' ');
        }
        let mut spaces = false;
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            if c == ' ' && folds && !spaces && self.column > WIDTH && rest.peek() != Some(&' ') {
                self.write_indent();
            } else {
                self.put(c);
            }
            spaces = c == ' ';
        }
        self.whitespace = false;
        self.indention = false;
    }

    fn single_quoted(&mut self, text: &str, folds: bool) {
        self.indicator("'", true, false, false);
        let (mut spaces, mut breaks) = (false, false);
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let next = rest.peek().map(|&(_, next)| next);
            if c == ' ' {
                let inside = at > 0 && next.is_some();
                if folds && !spaces && self.column > WIDTH && inside && next != Some(' ') {
                    self.write_indent();
                } else {
                    self.put(c);
                }
                spaces = true;
                continue;
            }
            if is_break(c) {
                if !breaks && c == '\n' {
                    self.line_break();
                }
                self.put_break(c);
                breaks = true;
                continue;
            }
            if breaks {
                self.write_indent();
            }
            if c == '\'' {
                self.put('\'');
            }
            self.put(c);
            self.indention = false;
            (spaces, breaks) = (false, false);
        }
        self.indicator("'", false, false, false);
        self.whitespace = false;
        self.indention = false;
    }

    fn put_break(&mut self, c: char) {
        if c == '\n' {
            self.line_break();
        } else {
            self.put(c);
            self.column = 0;
        }
        self.indention = true;
    }

    fn double_quoted(&mut self, text: &str, folds: bool) {
        self.indicator("\"", true, false, false);
        // go-yaml looks for a byte order mark at the beginning each time, so all that follows one is escaped.
        let marked = text.starts_with('\u{feff}');
        let mut spaces = false;
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let next = rest.peek().map(|&(_, next)| next);
            if marked || !is_printable(c) || is_break(c) || c == '"' || c == '\\' {
                self.escape(c);
                spaces = false;
            } else if c == ' ' {
                if folds && !spaces && self.column > WIDTH && at > 0 && next.is_some() {
                    self.write_indent();
                    if next == Some(' ') {
                        self.put('\\');
                    }
                } else {
                    self.put(c);
                }
                spaces = true;
            } else {
                self.put(c);
                spaces = false;
            }
        }
        self.indicator("\"", false, false, false);
        self.whitespace = false;
        self.indention = false;
    }

    fn escape(&mut self, c: char) {
        self.put('\\');
        let short = match c {
            '\0' => '0',
            '\u{7}' => 'a',
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{b}' => 'v',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\u{1b}' => 'e',
            '"' | '\\' => c,
            '\u{85}' => 'N',
            '\u{a0}' => '_',
            '\u{2028}' => 'L',
            '\u{2029}' => 'P',
            _ => {
                let code = u32::from(c);
                let text = match code {
                    0..=0xff => format!("x{code:02X}"),
                    0x100..=0xffff => format!("u{code:04X}"),
                    _ => format!("U{code:08X}"),
                };
                return text.chars().for_each(|c| self.put(c));
            }
        };
        self.put(short);
    }

    fn literal(&mut self, text: &str) {
        self.indicator("|", true, false, false);
        if text.starts_with(|c| c == ' ' || is_break(c)) {
            self.indicator("2", false, false, false);
        }
        let mut ends = text.chars().rev();
        match (ends.next().is_some_and(is_break), ends.next()) {
            (false, _) => self.indicator("-", false, false, false),
            (true, before) if before.is_none_or(is_break) => self.indicator("+", false, false, false),
            _ => {}
        }
        self.line_break();
        self.indention = true;
        self.whitespace = true;
        let mut breaks = true;
        for c in text.chars() {
            if is_break(c) {
                self.put_break(c);
                breaks = true;
                continue;
            }
            if breaks {
                self.write_indent();
            }
            self.put(c);
            self.indention = false;
            breaks = false;
        }
    }
}

const fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What go-yaml writes as it is. (It takes all that needs four bytes for unprintable.)
const fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}') && c != '\u{feff}'
}

/// What may be done with a text.
struct Analysis {
    multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
}

impl Analysis {
    fn of(text: &str) -> Self {
        let Some(first) = text.chars().next() else {
            return Self { multiline: false, plain: true, single: true, block: false };
        };
        let mut indicators = text.starts_with("---") || text.starts_with("...");
        let (mut line_breaks, mut special) = (false, false);
        let (mut break_space, mut space_break) = (false, false);
        let mut before = None;
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            let blank_follows = rest.peek().is_none_or(|&next| next == ' ' || next == '\t');
            let blank_precedes = before.is_none_or(|before| matches!(before, ' ' | '\t') || is_break(before));
            indicators |= match c {
                '#' => blank_precedes,
                ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`' => {
                    before.is_none()
                }
                ':' => blank_follows,
                '?' | '-' => before.is_none() && blank_follows,
                _ => false,
            };
            special |= !is_printable(c);
            break_space |= c == ' ' && before.is_some_and(is_break);
            space_break |= is_break(c) && before == Some(' ');
            line_breaks |= is_break(c);
            before = Some(c);
        }
        let edge = |c: char| c == ' ' || is_break(c);
        let last = before.unwrap_or(first);
        Self {
            multiline: line_breaks,
            plain: !(edge(first) || edge(last) || line_breaks || space_break || special || indicators),
            single: !(break_space || space_break || special),
            block: !(last == ' ' || space_break || special),
        }
    }
}

fn style(text: &str, place: Place) -> Style {
    let plain = matches!(resolve(text), Meaning::Text) && !is_base60(text);
    let key = place == Place::SimpleKey;
    let analysis = Analysis::of(text);
    if text.contains('\n') {
        return if analysis.block && !key { Style::Literal } else { Style::Double };
    }
    if !plain || (key && analysis.multiline) {
        return Style::Double;
    }
    match () {
        () if analysis.plain => Style::Plain,
        () if analysis.single => Style::Single,
        () => Style::Double,
    }
}

/// A float as go-yaml prints what encoding/json printed: whole numbers that fit 64 bits as integers.
fn float(f: f64) -> String {
    let mut text = Vec::new();
    write_float(f, &mut text);
    let text = String::from_utf8(text).expect("a number is ASCII");
    if text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() {
        return text;
    }
    general(f, None)
}

/// Go's `%g` with the fewest digits that read back the same (as f32 where `single` is given).
pub(super) fn general(f: f64, single: Option<f32>) -> String {
    let (negative, digits, point) = match single {
        // The shortest digits of an f32 are those that its own printer finds.
        Some(single) => shortest(single.to_string().parse().unwrap_or(f)),
        None => shortest(f),
    };
    let mut out = Vec::new();
    if negative {
        out.push(b'-');
    }
    let exponent = point - 1;
    if digits.is_empty() {
        out.push(b'0');
    } else if !(-4..6).contains(&exponent) {
        out.push(digits[0]);
        if digits.len() > 1 {
            out.push(b'.');
            out.extend_from_slice(&digits[1..]);
        }
        out.extend_from_slice(
            format!("e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs()).as_bytes(),
        );
    } else {
        json::positional(&digits, point, &mut out);
    }
    String::from_utf8(out).expect("a number is ASCII")
}

/// Sorts members by key. The order is go-yaml's, which is none for some keys (numbers inside run in
/// circles); the standard sort may panic at that.
fn merge_sort(members: &mut Vec<(&str, &Value)>) {
    if members.is_sorted_by(|a, b| natural(a.0, b.0).is_lt()) {
        return;
    }
    let mut right = members.split_off(members.len() / 2);
    let mut left = std::mem::take(members);
    merge_sort(&mut left);
    merge_sort(&mut right);
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let next = if natural(a.0, b.0).is_le() { left.next() } else { right.next() };
        members.extend(next);
    }
    members.extend(left);
    members.extend(right);
}

/// The order of go-yaml's keys: letters after everything else, runs of digits by their number.
fn natural(a: &str, b: &str) -> Ordering {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let Some(at) = a.iter().zip(&b).position(|(a, b)| a != b) else {
        return a.len().cmp(&b.len());
    };
    let (left, right) = (a[at], b[at]);
    match (left.is_alphabetic(), right.is_alphabetic()) {
        (true, true) => return left.cmp(&right),
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    // A zero inside a longer number must not vanish.
    let inside = (left == '0' || right == '0')
        && a[..at].iter().rev().take_while(|c| c.is_numeric()).any(|&c| c != '0');
    let number = |text: &[char]| {
        let digits = text.iter().take_while(|c| c.is_numeric());
        let count = digits.clone().count();
        let value = digits.fold(i64::from(inside), |n, &c| {
            n.wrapping_mul(10).wrapping_add(i64::from(u32::from(c)) - i64::from(u32::from('0')))
        });
        (value, count)
    };
    number(&a[at..]).cmp(&number(&b[at..])).then(left.cmp(&right))
}
