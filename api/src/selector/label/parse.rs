//! Reads label selectors: tokens first, then requirements, with kube-apiserver's messages.

use super::{LabelOp, LabelRequirement};
use crate::codec::json;
use crate::syntax;
use crate::tree::Text;
use std::collections::BTreeSet;

const OPERATORS: &str = "in, notin, =, ==, !=, gt, lt";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    End,
    Open,
    Close,
    Comma,
    Not,
    Op(LabelOp),
    Word,
}

#[derive(Clone, Copy)]
struct Item<'s> {
    token: Token,
    text: &'s str,
}

impl Item<'_> {
    /// Is it a word? `in` and `notin` are, except where an operator is due.
    fn is_word(self) -> bool {
        matches!(self.token, Token::Word | Token::Op(LabelOp::In | LabelOp::NotIn))
    }
}

struct Parser<'s> {
    rest: &'s str,
    ahead: Item<'s>,
}

/// Reads all requirements, in the order in which they stand.
pub(super) fn requirements(text: &str) -> Result<Vec<LabelRequirement>, String> {
    let mut parser = Parser { rest: text, ahead: Item { token: Token::End, text: "" } };
    parser.ahead = parser.lex();
    let mut requirements = Vec::new();
    loop {
        let item = parser.ahead;
        if item.token == Token::End {
            return Ok(requirements);
        }
        if !item.is_word() && item.token != Token::Not {
            return Err(format!("found '{}', expected: !, identifier, or 'end of string'", item.text));
        }
        let requirement = parser.requirement();
        requirements.push(requirement.map_err(|why| format!("unable to parse requirement: {why}"))?);
        let item = parser.next();
        match item.token {
            Token::End => return Ok(requirements),
            Token::Comma => {
                let after = parser.ahead;
                if !after.is_word() && after.token != Token::Not {
                    return Err(format!("found '{}', expected: identifier after ','", after.text));
                }
            }
            _ => return Err(format!("found '{}', expected: ',' or 'end of string'", item.text)),
        }
    }
}

impl<'s> Parser<'s> {
    fn next(&mut self) -> Item<'s> {
        let item = self.ahead;
        if item.token != Token::End {
            self.ahead = self.lex();
        }
        item
    }

    fn lex(&mut self) -> Item<'s> {
        let text = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let (token, len) = match text.as_bytes() {
            // A NUL where a token should begin is the end.
            [] | [0, ..] => return Item { token: Token::End, text: "" },
            [b'=', b'=', ..] => (Token::Op(LabelOp::DoubleEquals), 2),
            [b'!', b'=', ..] => (Token::Op(LabelOp::NotEquals), 2),
            [b'=', ..] => (Token::Op(LabelOp::Equals), 1),
            [b'!', ..] => (Token::Not, 1),
            [b'>', ..] => (Token::Op(LabelOp::Greater), 1),
            [b'<', ..] => (Token::Op(LabelOp::Less), 1),
            [b'(', ..] => (Token::Open, 1),
            [b')', ..] => (Token::Close, 1),
            [b',', ..] => (Token::Comma, 1),
            _ => word(text),
        };
        let (text, rest) = text.split_at(len);
        // A NUL after a token is passed over with it.
        self.rest = rest.strip_prefix('\0').unwrap_or(rest);
        Item { token, text }
    }

    fn requirement(&mut self) -> Result<LabelRequirement, String> {
        let mut item = self.next();
        let negated = item.token == Token::Not;
        if negated {
            item = self.next();
        }
        if !item.is_word() {
            return Err(format!("found '{}', expected: identifier", item.text));
        }
        let key = item.text;
        let problems = syntax::label_key(key);
        if !problems.is_empty() {
            return Err(invalid("<nil>", key, &problems.join("; ")));
        }
        if negated {
            return checked(key, LabelOp::NotExists, BTreeSet::new());
        }
        if matches!(self.ahead.token, Token::End | Token::Comma) {
            return checked(key, LabelOp::Exists, BTreeSet::new());
        }
        let item = self.next();
        let Token::Op(op) = item.token else {
            return Err(format!("found '{}', expected: {OPERATORS}", item.text));
        };
        let values = match op {
            LabelOp::In | LabelOp::NotIn => self.set()?,
            _ => BTreeSet::from([self.single()?]),
        };
        checked(key, op, values)
    }

    /// The value after `=` and its like.
    fn single(&mut self) -> Result<&'s str, String> {
        if matches!(self.ahead.token, Token::End | Token::Comma) {
            return Ok("");
        }
        let item = self.next();
        if !item.is_word() {
            return Err(format!("found '{}', expected: identifier", item.text));
        }
        Ok(item.text)
    }

    /// The values in parentheses. Where one is missing beside a comma, the empty value is meant.
    fn set(&mut self) -> Result<BTreeSet<&'s str>, String> {
        let item = self.next();
        if item.token != Token::Open {
            return Err(format!("found '{}' expected: '('", item.text));
        }
        let mut values = BTreeSet::new();
        let first = self.ahead;
        if first.token == Token::Close {
            self.next();
            values.insert("");
            return Ok(values);
        }
        if !first.is_word() && first.token != Token::Comma {
            return Err(format!("found '{}', expected: ',', ')' or identifier", first.text));
        }
        loop {
            let item = self.next();
            let after = self.ahead;
            if item.is_word() {
                values.insert(item.text);
                if !matches!(after.token, Token::Comma | Token::Close) {
                    return Err(format!("found '{}', expected: ',' or ')'", after.text));
                }
            } else if item.token == Token::Comma {
                if values.is_empty() || matches!(after.token, Token::Comma | Token::Close) {
                    values.insert("");
                }
            } else {
                return Err(format!("found '{}', expected: ',', or identifier", item.text));
            }
            if after.token == Token::Close {
                self.next();
                return Ok(values);
            }
        }
    }
}

fn word(text: &str) -> (Token, usize) {
    let ends = ['=', '!', '(', ')', ',', '>', '<', ' ', '\t', '\r', '\n', '\0'];
    let len = text.find(ends).unwrap_or(text.len());
    let token = match &text[..len] {
        "in" => Token::Op(LabelOp::In),
        "notin" => Token::Op(LabelOp::NotIn),
        _ => Token::Word,
    };
    (token, len)
}

fn invalid(path: &str, value: &str, detail: &str) -> String {
    format!("{path}: Invalid value: {}: {detail}", json::quote(value))
}

fn checked(key: &str, op: LabelOp, values: BTreeSet<&str>) -> Result<LabelRequirement, String> {
    let mut problems = Vec::new();
    let mut number = 0;
    if matches!(op, LabelOp::Greater | LabelOp::Less) {
        for value in &values {
            match value.parse() {
                Ok(n) => number = n,
                Err(_) => {
                    let detail = "for 'Gt', 'Lt' operators, the value must be an integer";
                    problems.push(invalid("values[0]", value, detail));
                }
            }
        }
    }
    for (i, value) in values.iter().enumerate() {
        let faults = syntax::label_value(value);
        if !faults.is_empty() {
            problems.push(invalid(&format!("values[{i}][{key}]"), value, &faults.join("; ")));
        }
    }
    match problems.as_slice() {
        [] => {
            let values = values.into_iter().map(Text::from).collect();
            Ok(LabelRequirement { key: Text::from(key), op, values, number })
        }
        [one] => Err(one.clone()),
        many => Err(format!("[{}]", many.join(", "))),
    }
}
