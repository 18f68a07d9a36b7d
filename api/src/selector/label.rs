//! Label selectors: `app=web,tier in (front,back),!canary,weight>3`.

mod parse;
#[cfg(test)]
mod tests;

use super::{SelectorError, bounded};
use crate::tree::Text;
use std::fmt;

/// How a label is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelOp {
    /// `=`.
    Equals,
    /// `==`.
    DoubleEquals,
    /// `!=`; it holds too where there is no such label.
    NotEquals,
    /// `in (a,b)`.
    In,
    /// `notin (a,b)`; it holds too where there is no such label.
    NotIn,
    /// Only the key.
    Exists,
    /// `!` and the key.
    NotExists,
    /// `>`: both are integers, and the label's is greater.
    Greater,
    /// `<`: both are integers, and the label's is less.
    Less,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LabelRequirement {
    key: Text,
    op: LabelOp,
    /// Sorted, each once.
    values: Vec<Text>,
    /// The value of `Greater` and `Less`.
    number: i64,
}

impl LabelRequirement {
    /// The label's key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The comparison.
    #[must_use]
    pub const fn op(&self) -> LabelOp {
        self.op
    }

    /// The values, sorted.
    #[must_use]
    pub fn values(&self) -> &[Text] {
        &self.values
    }

    /// Does it hold for a label of this value (None: there is no such label)?
    #[must_use]
    pub fn matches(&self, value: Option<&str>) -> bool {
        match (self.op, value) {
            (LabelOp::Exists, value) => value.is_some(),
            (LabelOp::NotExists, value) => value.is_none(),
            (LabelOp::NotEquals | LabelOp::NotIn, None) => true,
            (_, None) => false,
            (LabelOp::Equals | LabelOp::DoubleEquals | LabelOp::In, Some(value)) => self.has(value),
            (LabelOp::NotEquals | LabelOp::NotIn, Some(value)) => !self.has(value),
            (LabelOp::Greater, Some(value)) => value.parse().is_ok_and(|n: i64| n > self.number),
            (LabelOp::Less, Some(value)) => value.parse().is_ok_and(|n: i64| n < self.number),
        }
    }

    fn has(&self, value: &str) -> bool {
        match self.values.as_slice() {
            [one] => one == value,
            many => many.binary_search_by(|one| one.as_str().cmp(value)).is_ok(),
        }
    }
}

/// Conditions on labels, all of which must hold. None: everything is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LabelSelector(Vec<LabelRequirement>);

impl LabelSelector {
    /// Reads a selector.
    pub fn parse(text: &str) -> Result<Self, SelectorError> {
        bounded(text)?;
        let mut requirements = parse::requirements(text).map_err(SelectorError)?;
        requirements.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(Self(requirements))
    }

    /// The conditions, in order of their keys.
    #[must_use]
    pub fn requirements(&self) -> &[LabelRequirement] {
        &self.0
    }

    /// Does it select everything?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Do all conditions hold? `value` gives a label's value.
    pub fn matches<'a>(&self, value: impl Fn(&str) -> Option<&'a str>) -> bool {
        self.0.iter().all(|requirement| requirement.matches(value(&requirement.key)))
    }

    /// The value that this label must have, if the first condition on it demands a single one.
    #[must_use]
    pub fn exact(&self, key: &str) -> Option<&str> {
        let requirement = self.0.iter().find(|requirement| requirement.key == key)?;
        match (requirement.op, requirement.values.as_slice()) {
            (LabelOp::Equals | LabelOp::DoubleEquals | LabelOp::In, [one]) => Some(one),
            _ => None,
        }
    }
}

impl fmt::Display for LabelSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, requirement) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            write!(f, "{comma}{requirement}")?;
        }
        Ok(())
    }
}

impl fmt::Display for LabelRequirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after, close) = match self.op {
            LabelOp::Equals => ("", "=", ""),
            LabelOp::DoubleEquals => ("", "==", ""),
            LabelOp::NotEquals => ("", "!=", ""),
            LabelOp::In => ("", " in (", ")"),
            LabelOp::NotIn => ("", " notin (", ")"),
            LabelOp::Exists => ("", "", ""),
            LabelOp::NotExists => ("!", "", ""),
            LabelOp::Greater => ("", ">", ""),
            LabelOp::Less => ("", "<", ""),
        };
        write!(f, "{before}{}{after}", self.key)?;
        for (i, value) in self.values.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            write!(f, "{comma}{value}")?;
        }
        f.write_str(close)
    }
}
