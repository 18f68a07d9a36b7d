//! Rules as rows: what can be said of a field without code. A type's rules run in the order of its table,
//! which is upstream's order of checks; code stands between them where no row can say it.
//!
//! Rules work on canonical trees: what has Go's zero value is absent.

#![allow(dead_code, reason = "every form that upstream knows is here, whether a kind uses it yet or not")]

use super::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// A struct in its new and, on updates, its old state. `old` is absent for what had no counterpart.
#[derive(Clone, Copy)]
pub(crate) struct Pair<'a> {
    pub(crate) new: &'a Object,
    pub(crate) old: Option<&'a Object>,
}

/// Code between rules.
pub(crate) type Code = fn(Pair<'_>, &Path<'_>, &mut Errors);

/// One check of one field.
pub(crate) struct Rule {
    pub(crate) at: Name,
    pub(crate) check: Check,
}

/// What must hold. Only `Required` speaks of absent fields (and `Present`, of null structs).
pub(crate) enum Check {
    /// Must be there and not empty; with what upstream says besides.
    Required(&'static str),
    /// One of these texts, which are sorted as upstream's error lists them.
    OneOf(&'static [&'static str]),
    /// As `OneOf`, and missing is `Required value: detail`.
    RequiredOneOf(&'static str, &'static [&'static str]),
    /// A text of this format: an error for each message.
    Format(fn(&str) -> Vec<String>),
    /// Must not be below zero.
    NonNegative,
    /// Must be above zero, absent counting as 0.
    Positive,
    /// Must be in this range, both ends included; with upstream's words.
    Range(i64, i64, &'static str),
    /// No more bytes of text than this.
    MaxBytes(usize),
    /// No more items than this.
    MaxItems(usize),
    /// Texts of a list must differ, items must differ in this member.
    UniqueBy(Name),
    /// Texts of a list must differ.
    Unique,
    /// On updates: as it was.
    Immutable,
    /// The rules of the struct, where it is there.
    Struct(&'static [Rule]),
    /// The rules of the struct, absent ones being empty ones (Go's struct values).
    Value(&'static [Rule]),
    /// The rules of each item. Items have no old state: lists have no identity here.
    Each(&'static [Rule]),
    /// Code over the field's object; an absent one is an empty one.
    Code(Code),
    /// Code over the struct that holds the field, the path being the struct's.
    Whole(Code),
}

/// Shorthand of a row.
pub(crate) const fn rule(at: Name, check: Check) -> Rule {
    Rule { at, check }
}

/// What an absent struct is read as.
pub(crate) static EMPTY: Object = Object::new();

/// The structs of a list, with their places.
pub(crate) fn items(object: &Object, list: Name) -> impl Iterator<Item = (usize, &Object)> {
    object.list(list).iter().map(|item| item.as_object().unwrap_or(&EMPTY)).enumerate()
}

/// The texts of a list, with their places.
pub(crate) fn texts(object: &Object, list: Name) -> impl Iterator<Item = (usize, &str)> {
    object.list(list).iter().map(|item| item.as_str().unwrap_or_default()).enumerate()
}

/// Applies rules in order.
pub(crate) fn run(rules: &[Rule], pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    for rule in rules {
        one(rule, pair, path, errors);
    }
}

fn one(rule: &Rule, pair: Pair<'_>, parent: &Path<'_>, errors: &mut Errors) {
    let path = parent.name(rule.at);
    let value = pair.new.get(rule.at);
    let below = |object| Pair { new: object, old: pair.old.and_then(|old| old.object(rule.at)) };
    match &rule.check {
        Check::Whole(code) => code(pair, parent, errors),
        Check::Code(code) => {
            code(below(value.and_then(Value::as_object).unwrap_or(&EMPTY)), &path, errors);
        }
        Check::Value(rules) => {
            run(rules, below(value.and_then(Value::as_object).unwrap_or(&EMPTY)), &path, errors);
        }
        Check::Struct(rules) => {
            if let Some(Value::Object(object)) = value {
                run(rules, below(object), &path, errors);
            }
        }
        Check::Each(rules) => {
            for (at, item) in pair.new.list(rule.at).iter().enumerate() {
                let item = item.as_object().unwrap_or(&EMPTY);
                run(rules, Pair { new: item, old: None }, &path.index(at), errors);
            }
        }
        Check::Immutable => {
            if let Some(old) = pair.old
                && listed(old.get(rule.at)) != listed(value)
            {
                errors.immutable(&path, value);
            }
        }
        Check::Required(detail) => {
            if is_empty(value) {
                errors.required(&path, *detail);
            }
        }
        Check::RequiredOneOf(detail, _) if is_empty(value) => errors.required(&path, *detail),
        Check::UniqueBy(key) => unique(pair.new.list(rule.at), Some(*key), &path, errors),
        Check::Unique => unique(pair.new.list(rule.at), None, &path, errors),
        Check::MaxItems(max) => {
            let items = pair.new.list(rule.at).len();
            if items > *max {
                errors.too_many(&path, items, *max);
            }
        }
        Check::Positive if value.is_none() => errors.invalid(&path, 0_i64, POSITIVE),
        leaf => check_leaf(leaf, value, &path, errors),
    }
}

/// What upstream says of a number below zero.
pub(crate) const NON_NEGATIVE: &str = "must be greater than or equal to 0";
/// What upstream says of a number that must be above zero.
pub(crate) const POSITIVE: &str = "must be greater than zero";

fn check_leaf(check: &Check, value: Option<&Value>, path: &Path<'_>, errors: &mut Errors) {
    match (check, value) {
        (Check::OneOf(all) | Check::RequiredOneOf(_, all), Some(Value::Str(text)))
            if !all.contains(&text.as_str()) =>
        {
            errors.not_supported(path, text.as_str(), all);
        }
        (Check::Format(problems), Some(Value::Str(text))) => {
            errors.invalid_each(path, text.as_str(), problems(text));
        }
        (Check::MaxBytes(max), Some(Value::Str(text))) if text.len() > *max => errors.too_long(path, *max),
        (Check::NonNegative, Some(Value::Int(n))) if *n < 0 => errors.invalid(path, *n, NON_NEGATIVE),
        (Check::Positive, Some(Value::Int(n))) if *n <= 0 => errors.invalid(path, *n, POSITIVE),
        (Check::Range(min, max, words), Some(Value::Int(n))) if n < min || n > max => {
            errors.invalid(path, *n, *words);
        }
        _ => {}
    }
}

/// An empty list is one that is not there.
fn listed(value: Option<&Value>) -> Option<&Value> {
    value.filter(|value| !matches!(value, Value::List(items) if items.is_empty()))
}

/// Is the value absent, or empty?
pub(crate) fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::Str(text)) => text.is_empty(),
        Some(Value::List(items)) => items.is_empty(),
        Some(Value::Object(members)) => members.is_empty(),
        Some(Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Raw(_)) => false,
    }
}

fn unique(items: &[Value], key: Option<Name>, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let text = match (item, key) {
            (Value::Object(item), Some(key)) => item.text(key),
            (Value::Str(text), None) => text,
            _ => continue,
        };
        if seen.insert(text) {
            continue;
        }
        let path = path.index(at);
        match key {
            Some(key) => errors.duplicate(&path.name(key), text),
            None => errors.duplicate(&path, text),
        }
    }
}
