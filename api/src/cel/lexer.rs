//! Words of an expression: the longest that fits, as the published grammar has them.

use super::source::{Faults, Source};

/// A kind of token, numbered as the published grammar numbers them: sets of them are shown in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind(pub(super) u8);

/// Kinds and how they are shown where they are expected.
macro_rules! kinds {
    ($($name:ident = $number:literal $shown:literal,)*) => {
        $(pub(super) const $name: Kind = Kind($number);)*
        impl Kind {
            /// How it is shown where it is expected.
            pub(super) const fn shown(self) -> &'static str {
                match self.0 {
                    $($number => $shown,)*
                    _ => "",
                }
            }
        }
    };
}

kinds! {
    EOF = 0 "<EOF>",
    EQUALS = 1 "'=='",
    NOT_EQUALS = 2 "'!='",
    IN = 3 "'in'",
    LESS = 4 "'<'",
    LESS_EQUALS = 5 "'<='",
    GREATER_EQUALS = 6 "'>='",
    GREATER = 7 "'>'",
    LOGICAL_AND = 8 "'&&'",
    LOGICAL_OR = 9 "'||'",
    LBRACKET = 10 "'['",
    RBRACKET = 11 "']'",
    LBRACE = 12 "'{'",
    RBRACE = 13 "'}'",
    LPAREN = 14 "'('",
    RPAREN = 15 "')'",
    DOT = 16 "'.'",
    COMMA = 17 "','",
    MINUS = 18 "'-'",
    EXCLAM = 19 "'!'",
    QUESTION = 20 "'?'",
    COLON = 21 "':'",
    PLUS = 22 "'+'",
    STAR = 23 "'*'",
    SLASH = 24 "'/'",
    PERCENT = 25 "'%'",
    TRUE = 26 "'true'",
    FALSE = 27 "'false'",
    NULL = 28 "'null'",
    FLOAT = 31 "NUM_FLOAT",
    INT = 32 "NUM_INT",
    UINT = 33 "NUM_UINT",
    STRING = 34 "STRING",
    BYTES = 35 "BYTES",
    IDENT = 36 "IDENTIFIER",
    ESCAPED = 37 "ESC_IDENTIFIER",
}

/// A word: from where to where, in code points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// The words of a text.
pub(super) struct Words {
    /// All of them, the end of the input being the last.
    pub(super) tokens: Vec<Token>,
    /// What is none: from where to where.
    noise: Vec<(u32, u32)>,
}

impl Words {
    /// Reads words; what is none is reported.
    pub(super) fn read(source: &Source, faults: &mut SyntaxFaults<'_>) -> Self {
        let chars = source.chars();
        let (mut tokens, mut noise) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < chars.len() && !faults.stopped {
            match word(chars, at) {
                (Some((kind, to)), _) => {
                    if let Some(kind) = kind {
                        tokens.push(Token { kind, from: at as u32, to: to as u32 });
                    }
                    at = to;
                }
                (None, reached) => {
                    let text = source.slice(at, reached + 1);
                    faults.report(at as u32, &format!("token recognition error at: '{text}'"));
                    noise.push((at as u32, reached as u32 + 1));
                    at = reached + 1;
                }
            }
        }
        let end = chars.len() as u32;
        tokens.push(Token { kind: EOF, from: end, to: end });
        Self { tokens, noise }
    }

    /// The text from one word to another, without what is none.
    pub(super) fn between(&self, source: &Source, first: Token, last: Token) -> String {
        let first_noise = self.noise.partition_point(|(from, _)| *from < first.from);
        let (mut out, mut at) = (String::new(), first.from);
        for (from, to) in self.noise[first_noise..].iter().take_while(|(from, _)| *from < last.to) {
            out.push_str(&source.slice(at as usize, *from as usize));
            at = *to;
        }
        out.push_str(&source.slice(at as usize, last.to as usize));
        out
    }
}

/// Faults of syntax, which end after the hundredth.
pub(super) struct SyntaxFaults<'a> {
    pub(super) faults: &'a mut Faults,
    reports: usize,
    /// There were too many: nothing more is looked at.
    pub(super) stopped: bool,
}

/// Faults of syntax that are reported.
const SYNTAX_FAULTS: usize = 100;

impl<'a> SyntaxFaults<'a> {
    pub(super) fn new(faults: &'a mut Faults) -> Self {
        Self { faults, reports: 0, stopped: false }
    }

    pub(super) fn report(&mut self, at: u32, message: &str) {
        if self.stopped {
            return;
        }
        if self.reports < SYNTAX_FAULTS {
            self.reports += 1;
            self.faults.report(Some(at), format!("Syntax error: {message}"));
        } else {
            self.stopped = true;
            self.faults.report(Some(at), format!("Syntax error: More than {SYNTAX_FAULTS} syntax errors"));
        }
    }
}

/// The longest word at a position (`None` inside: blanks and comments), and the position up to which
/// characters could have been one.
type Word = (Option<(Option<Kind>, usize)>, usize);

fn word(chars: &[char], at: usize) -> Word {
    let mut best = Best { accepted: None, reached: at };
    let c = chars[at];
    match c {
        '\t' | ' ' | '\r' | '\n' | '\u{c}' => {
            best.accept(None, run(chars, at, |c| matches!(c, '\t' | ' ' | '\r' | '\n' | '\u{c}')));
        }
        '/' if chars.get(at + 1) == Some(&'/') => best.accept(None, run(chars, at, |c| c != '\n')),
        '0'..='9' | '.' => number(chars, at, &mut best),
        '"' | '\'' => string(chars, at, false, STRING, &mut best),
        'a'..='z' | 'A'..='Z' | '_' => {
            let to = run(chars, at, |c| c.is_ascii_alphanumeric() || c == '_');
            best.accept(Some(keyword(&chars[at..to])), to);
            prefixed(chars, at, &mut best);
        }
        '`' => {
            let to =
                run(chars, at + 1, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/' | ' '));
            best.reach(to);
            if to > at + 1 && chars.get(to) == Some(&'`') {
                best.accept(Some(ESCAPED), to + 1);
            }
        }
        _ => operator(chars, at, &mut best),
    }
    (best.accepted, best.reached)
}

struct Best {
    accepted: Option<(Option<Kind>, usize)>,
    reached: usize,
}

impl Best {
    fn accept(&mut self, kind: Option<Kind>, to: usize) {
        if self.accepted.is_none_or(|(_, known)| to > known) {
            self.accepted = Some((kind, to));
        }
        self.reach(to);
    }

    fn reach(&mut self, to: usize) {
        self.reached = self.reached.max(to);
    }
}

fn run(chars: &[char], from: usize, fits: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|c| !fits(*c)).map_or(chars.len(), |len| from + len)
}

fn keyword(word: &[char]) -> Kind {
    let is = |text: &str| word.iter().copied().eq(text.chars());
    [("in", IN), ("true", TRUE), ("false", FALSE), ("null", NULL)]
        .into_iter()
        .find_map(|(text, kind)| is(text).then_some(kind))
        .unwrap_or(IDENT)
}

/// Texts and bytes with a letter before their quote: `r`, `b`, `br`, in either case.
fn prefixed(chars: &[char], at: usize, best: &mut Best) {
    let letter = |at: usize| chars.get(at).map(char::to_ascii_lowercase);
    let quote = |at: usize| matches!(chars.get(at), Some('"' | '\''));
    match letter(at) {
        Some('r') if quote(at + 1) => string(chars, at + 1, true, STRING, best),
        Some('b') if quote(at + 1) => string(chars, at + 1, false, BYTES, best),
        Some('b') if letter(at + 1) == Some('r') && quote(at + 2) => string(chars, at + 2, true, BYTES, best),
        _ => {}
    }
}

fn number(chars: &[char], at: usize, best: &mut Best) {
    let digits = |from: usize| run(chars, from.min(chars.len()), |c| c.is_ascii_digit());
    let exponent = |from: usize, best: &mut Best| {
        if matches!(chars.get(from), Some('e' | 'E')) {
            let sign = usize::from(matches!(chars.get(from + 1), Some('+' | '-')));
            let to = digits(from + 1 + sign);
            best.reach(from + 1 + sign);
            if to > from + 1 + sign {
                best.accept(Some(FLOAT), to);
            }
        }
    };
    let unsigned = |from: usize, best: &mut Best| {
        if matches!(chars.get(from), Some('u' | 'U')) {
            best.accept(Some(UINT), from + 1);
        }
    };
    let whole = digits(at);
    if whole > at {
        best.accept(Some(INT), whole);
        unsigned(whole, best);
        exponent(whole, best);
    } else {
        best.accept(Some(DOT), at + 1);
    }
    if chars.get(whole) == Some(&'.') {
        let to = digits(whole + 1);
        best.reach(whole + 1);
        if to > whole + 1 {
            best.accept(Some(FLOAT), to);
            exponent(to, best);
        }
    }
    if chars[at] == '0' && chars.get(at + 1) == Some(&'x') {
        let to = run(chars, at + 2, |c| c.is_ascii_hexdigit());
        best.reach(at + 2);
        if to > at + 2 {
            best.accept(Some(INT), to);
            unsigned(to, best);
        }
    }
}

/// A text whose quote stands at `at`, with three quotes or one.
fn string(chars: &[char], at: usize, raw: bool, kind: Kind, best: &mut Best) {
    let quote = chars[at];
    one_line(chars, at, quote, raw, kind, best);
    if chars.get(at + 1) == Some(&quote) && chars.get(at + 2) == Some(&quote) {
        lines(chars, at + 3, quote, raw, kind, best);
    }
}

fn one_line(chars: &[char], at: usize, quote: char, raw: bool, kind: Kind, best: &mut Best) {
    let mut now = at + 1;
    loop {
        best.reach(now);
        match chars.get(now) {
            Some(c) if *c == quote => return best.accept(Some(kind), now + 1),
            None | Some('\n' | '\r') => return,
            Some('\\') if !raw => match escape(chars, now, best) {
                Some(to) => now = to,
                None => return,
            },
            Some(_) => now += 1,
        }
    }
}

fn lines(chars: &[char], from: usize, quote: char, raw: bool, kind: Kind, best: &mut Best) {
    let mut now = from;
    loop {
        best.reach(now);
        if chars[now.min(chars.len())..].iter().take(3).filter(|c| **c == quote).count() == 3 {
            return best.accept(Some(kind), now + 3);
        }
        match chars.get(now) {
            None => return,
            Some('\\') if !raw => match escape(chars, now, best) {
                Some(to) => now = to,
                None => return,
            },
            Some(_) => now += 1,
        }
    }
}

/// The end of an escape sequence.
fn escape(chars: &[char], at: usize, best: &mut Best) -> Option<usize> {
    best.reach(at + 1);
    let hex = |count: usize, best: &mut Best| {
        let to = run(chars, at + 2, |c| c.is_ascii_hexdigit()).min(at + 2 + count);
        best.reach(to);
        (to == at + 2 + count).then_some(to)
    };
    match chars.get(at + 1)? {
        'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | '"' | '\'' | '\\' | '?' | '`' => Some(at + 2),
        'x' | 'X' => hex(2, best),
        'u' => hex(4, best),
        'U' => hex(8, best),
        '0'..='3' => {
            let to = run(chars, at + 2, |c| ('0'..='7').contains(&c)).min(at + 4);
            best.reach(to);
            (to == at + 4).then_some(to)
        }
        _ => None,
    }
}

fn operator(chars: &[char], at: usize, best: &mut Best) {
    const OPERATORS: &[(&str, Kind)] = &[
        ("==", EQUALS),
        ("!=", NOT_EQUALS),
        ("<", LESS),
        ("<=", LESS_EQUALS),
        (">=", GREATER_EQUALS),
        (">", GREATER),
        ("&&", LOGICAL_AND),
        ("||", LOGICAL_OR),
        ("[", LBRACKET),
        ("]", RBRACKET),
        ("{", LBRACE),
        ("}", RBRACE),
        ("(", LPAREN),
        (")", RPAREN),
        (",", COMMA),
        ("-", MINUS),
        ("!", EXCLAM),
        ("?", QUESTION),
        (":", COLON),
        ("+", PLUS),
        ("*", STAR),
        ("/", SLASH),
        ("%", PERCENT),
    ];
    for (text, kind) in OPERATORS {
        let fits = text.chars().zip(&chars[at..]).take_while(|(a, b)| a == *b).count();
        best.reach(at + fits);
        if fits == text.len() {
            best.accept(Some(*kind), at + fits);
        }
    }
}
