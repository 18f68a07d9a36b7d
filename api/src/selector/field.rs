//! Field selectors: `status.phase!=Running,spec.nodeName=n1`.

#[cfg(test)]
mod tests;

use super::{SelectorError, bounded};
use crate::tree::Text;
use std::borrow::Cow;
use std::fmt;

/// How a field's value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldOp {
    /// `=` and `==`.
    Equals,
    /// `!=`.
    NotEquals,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldRequirement {
    /// The field's label, such as `metadata.name`.
    pub field: Text,
    /// The comparison.
    pub op: FieldOp,
    /// The value, unescaped.
    pub value: Text,
}

/// Conditions on fields, all of which must hold. None: everything is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FieldSelector(Vec<FieldRequirement>);

impl FieldSelector {
    /// Reads a selector.
    pub fn parse(text: &str) -> Result<Self, SelectorError> {
        bounded(text)?;
        let mut terms = terms(text);
        terms.sort_unstable();
        let mut requirements = Vec::with_capacity(terms.len());
        for term in terms.into_iter().filter(|term| !term.is_empty()) {
            let Some((field, op, value)) = split(term) else {
                return Err(SelectorError(format!("invalid selector: '{text}'; can't understand '{term}'")));
            };
            let value = Text::from(unescape(value)?);
            if field.is_empty() && value.is_empty() {
                continue;
            }
            requirements.push(FieldRequirement { field: Text::from(field), op, value });
        }
        Ok(Self(requirements))
    }

    /// The conditions, in order of their text.
    #[must_use]
    pub fn requirements(&self) -> &[FieldRequirement] {
        &self.0
    }

    /// Does it select everything?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Do all conditions hold? `value` gives a field's value, empty if the object has none.
    pub fn matches<'a>(&self, value: impl Fn(&str) -> &'a str) -> bool {
        self.0.iter().all(|requirement| {
            let equal = value(&requirement.field) == requirement.value;
            equal == (requirement.op == FieldOp::Equals)
        })
    }

    /// The value that this field must have, if one is demanded.
    #[must_use]
    pub fn exact(&self, field: &str) -> Option<&str> {
        let found = self.0.iter().find(|one| one.op == FieldOp::Equals && one.field == field);
        found.map(|requirement| requirement.value.as_str())
    }

    /// Puts every condition through `convert`; one whose field and value both become empty is dropped.
    pub fn convert<E>(
        self,
        mut convert: impl FnMut(&str, &str) -> Result<(Text, Text), E>,
    ) -> Result<Self, E> {
        let mut requirements = Vec::with_capacity(self.0.len());
        for requirement in self.0 {
            let (field, value) = convert(&requirement.field, &requirement.value)?;
            if !(field.is_empty() && value.is_empty()) {
                requirements.push(FieldRequirement { field, op: requirement.op, value });
            }
        }
        Ok(Self(requirements))
    }
}

impl FromIterator<FieldRequirement> for FieldSelector {
    fn from_iter<I: IntoIterator<Item = FieldRequirement>>(requirements: I) -> Self {
        Self(requirements.into_iter().collect())
    }
}

impl fmt::Display for FieldSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, FieldRequirement { field, op, value }) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            let op = if *op == FieldOp::Equals { "=" } else { "!=" };
            write!(f, "{comma}{field}{op}{}", escape(value))?;
        }
        Ok(())
    }
}

/// Splits at commas that no backslash stands before.
fn terms(text: &str) -> Vec<&str> {
    let (mut terms, mut start, mut escaped) = (Vec::new(), 0, false);
    for (i, b) in text.bytes().enumerate() {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b',' => {
                terms.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    terms.push(&text[start..]);
    terms
}

/// Splits at the first operator. Fields know no escapes.
fn split(term: &str) -> Option<(&str, FieldOp, &str)> {
    for (i, _) in term.match_indices(['!', '=']) {
        let (field, rest) = term.split_at(i);
        if let Some(value) = rest.strip_prefix("!=") {
            return Some((field, FieldOp::NotEquals, value));
        }
        if let Some(value) = rest.strip_prefix("==").or_else(|| rest.strip_prefix('=')) {
            return Some((field, FieldOp::Equals, value));
        }
    }
    None
}

const SPECIAL: [char; 3] = ['\\', ',', '='];

/// A value with backslashes before what would otherwise end it.
#[must_use]
pub fn escape(value: &str) -> Cow<'_, str> {
    if !value.contains(SPECIAL) {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len() + 2);
    for c in value.chars() {
        if SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

fn unescape(value: &str) -> Result<Cow<'_, str>, SelectorError> {
    if !value.contains(SPECIAL) {
        return Ok(Cow::Borrowed(value));
    }
    let bad_escape = |sequence: &str| {
        SelectorError(format!("invalid field selector: invalid escape sequence: {sequence}"))
    };
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(c) if SPECIAL.contains(&c) => out.push(c),
                Some(c) => return Err(bad_escape(&format!("\\{c}"))),
                None => return Err(bad_escape("\\")),
            },
            // Go prints the character as a number.
            ',' | '=' => {
                let code = u32::from(c);
                let message = format!("invalid field selector: unescaped character in value: {code}");
                return Err(SelectorError(message));
            }
            c => out.push(c),
        }
    }
    Ok(Cow::Owned(out))
}
