//! Paths of fields in a schema, as rules and selectable fields name them: `.spec.name`, `.labels['a/b']`.

use super::{Additional, Schema};

/// Where a path leads: its parts, and the schema there.
pub(crate) struct Reached<'a> {
    /// The first step, where it is a name.
    pub(crate) root: String,
    /// The whole path in one form.
    pub(crate) path: String,
    /// `None`: whatever stands there.
    pub(crate) schema: Option<Schema<'a>>,
}

const NO_FIELD: &str = "does not refer to a valid field";
const END: &str = "unexpected end of JSON path";

/// Follows a path; `brackets`: may steps stand in brackets?
pub(crate) fn reach<'a>(
    text: &str,
    schema: Option<Schema<'a>>,
    brackets: bool,
) -> Result<Reached<'a>, String> {
    let mut tokens = Tokens(text);
    let mut here = Reached { root: String::new(), path: String::new(), schema };
    while let Some(token) = tokens.next() {
        match token {
            "[" if !brackets => return Err("array notation is not allowed".to_owned()),
            "[" => {
                let quoted = tokens.next().ok_or(END)?;
                let inner = quoted.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
                let Some(inner) = inner else {
                    return Err(format!("expected single quoted string but got {quoted}"));
                };
                let name = unescape(inner).map_err(|why| format!("invalid string literal: {why}"))?;
                step(&mut here, &name)?;
                match tokens.next().ok_or(END)? {
                    "]" => {}
                    other => return Err(format!("expected ] but got {other}")),
                }
            }
            "." => {
                let name = tokens.next().ok_or(END)?;
                step(&mut here, name)?;
            }
            other => return Err(format!("expected [ or . but got: {other}")),
        }
    }
    Ok(here)
}

fn step(here: &mut Reached<'_>, name: &str) -> Result<(), String> {
    let schema = here.schema.ok_or(NO_FIELD)?;
    let is_first = here.path.is_empty();
    if schema.has_properties() {
        here.schema = Some(schema.property(name).ok_or(NO_FIELD)?);
        if is_first {
            name.clone_into(&mut here.root);
        }
        here.path.push('.');
        here.path.push_str(name);
        return Ok(());
    }
    let additional = schema.additional().ok_or(NO_FIELD)?;
    here.path.extend(["[", name, "]"]);
    here.schema = match additional {
        Additional::Of(schema) => Some(schema),
        Additional::Any(_) => None,
    };
    Ok(())
}

/// The escapes of Go's and CEL's texts; what stands at the end stands for itself.
fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut fault = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escaped = letters.next_if(|next| letter == '\\' && *next != '\n');
        match (letter, escaped) {
            (letter, None) => out.push(letter),
            (_, Some('a')) => out.push('\u{7}'),
            (_, Some('b')) => out.push('\u{8}'),
            (_, Some('f')) => out.push('\u{c}'),
            (_, Some('n')) => out.push('\n'),
            (_, Some('r')) => out.push('\r'),
            (_, Some('t')) => out.push('\t'),
            (_, Some('v')) => out.push('\u{b}'),
            (_, Some(same @ ('\'' | '\\'))) => out.push(same),
            (_, Some(other)) => fault = Some(format!("invalid escape char \\{other}")),
        }
    }
    fault.map_or(Ok(out), Err)
}

/// A path's tokens: delimiters, texts in quotes, texts between.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.0.as_bytes();
        let first = *bytes.first()?;
        let end = if first == b'\'' {
            let close = (1..bytes.len()).find(|&at| bytes[at] == b'\'' && bytes[at - 1] != b'\\');
            close.map_or(bytes.len(), |at| at + 1)
        } else if matches!(first, b'.' | b'[' | b']') {
            1
        } else {
            bytes.iter().position(|byte| matches!(byte, b'.' | b'[' | b']')).unwrap_or(bytes.len())
        };
        let (token, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(token)
    }
}
