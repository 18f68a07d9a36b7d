//! Does an object fit its schema as far as ownership needs it?
//!
//! Of canonical trees only one thing can be wrong: items of keyed lists without any key. Few types
//! can have such items, and only those are walked.

use super::element::Element;
use super::shape::{Reading, Relation, Scalar, Shape, Walk, keys};
use crate::catalogue::{Card, Field, Kind, Omit, TypeId, type_count};
use crate::codec::json::quote;
use crate::patch::go_text::GoText;
use crate::tree::{Key, Object, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::{LazyLock, OnceLock};

/// What is wrong with an object.
#[derive(Debug)]
pub(super) struct Problem {
    path: String,
    message: String,
}

/// More problems than this are not told: a message must not be longer than what it is about.
const MOST: usize = 500;

/// What is wrong with a plain object. Items that share an identity are, unless `duplicates`.
pub(super) fn validate(
    reading: Reading,
    shape: Shape,
    object: &Object,
    duplicates: bool,
) -> Result<(), String> {
    let mut check = Check { problems: Vec::new(), reading: reading.plain(), duplicates };
    check.members(shape, object);
    words(&check.problems)
}

/// What is wrong with a canonical object of that type.
pub(super) fn validate_canonical(reading: Reading, ty: TypeId, object: &Object) -> Result<(), String> {
    let mut problems = Vec::new();
    canonical(reading, ty, object, &mut problems);
    words(&problems)
}

/// The words for all problems together.
fn words(problems: &[Problem]) -> Result<(), String> {
    let one = |problem: &Problem| match problem.path.as_str() {
        "" => problem.message.clone(),
        path => format!("{path}: {}", problem.message),
    };
    match problems {
        [] => Ok(()),
        [problem] => Err(one(problem)),
        problems => {
            let mut text = String::from("errors:");
            for problem in problems {
                let _ = write!(text, "\n  {}", one(problem));
            }
            Err(text)
        }
    }
}

struct Check {
    problems: Vec<Problem>,
    reading: Reading,
    duplicates: bool,
}

impl Check {
    fn note(&mut self, message: String) {
        if self.problems.len() < MOST {
            self.problems.push(Problem { path: String::new(), message });
        }
    }

    /// Runs a check of what stands at `element`.
    fn at(&mut self, element: &Element, check: impl FnOnce(&mut Self)) {
        let start = self.problems.len();
        check(self);
        under(element, &mut self.problems[start..]);
    }

    fn value(&mut self, shape: Shape, value: &Value) {
        if *value == Value::Null {
            return;
        }
        match (shape.walk(value).0, value) {
            (Walk::Scalar, value) => self.scalar(shape, value),
            (Walk::List, Value::List(items)) => self.items(shape, items),
            (Walk::Map, Value::Object(object)) => self.members(shape, object),
            (Walk::List, value) => self.note(format!("expected list, got &{{{}}}", GoText(value))),
            (Walk::Map, value) => self.note(format!("expected map, got &{{{}}}", GoText(value))),
        }
    }

    fn scalar(&mut self, shape: Shape, value: &Value) {
        let Shape::Scalar(scalar) = shape else { return };
        let message = match (scalar, value) {
            (Scalar::Bool | Scalar::Any, Value::Bool(_))
            | (Scalar::Number | Scalar::Any, Value::Int(_) | Value::Float(_))
            | (Scalar::String | Scalar::Any, Value::Str(_)) => return,
            (Scalar::Bool, value) => format!("expected boolean, got &{{{}}}", GoText(value)),
            (Scalar::Number, value) => {
                format!("expected numeric (int or float), got {}", go_type(value))
            }
            (Scalar::String, value) => {
                format!("expected string, got &value.valueUnstructured{{Value:{}}}", go_syntax(value))
            }
            (Scalar::Any, value) => format!("expected any scalar, got &{{{}}}", GoText(value)),
        };
        self.note(message);
    }

    fn items(&mut self, shape: Shape, items: &[Value]) {
        let mut seen = BTreeSet::new();
        for (i, item) in items.iter().enumerate() {
            let element = if shape.is_associative() {
                match shape.element(self.reading, item) {
                    Ok(element) => element,
                    Err(message) => return self.note(format!("element {i}: {message}")),
                }
            } else {
                Element::Index(i64::try_from(i).unwrap_or(i64::MAX))
            };
            if shape.is_associative() && !self.duplicates && !seen.insert(element.clone()) {
                self.note(format!("duplicate entries for key {element}"));
            }
            self.at(&element, |check| check.value(shape.item(), item));
        }
    }

    fn members(&mut self, shape: Shape, object: &Object) {
        let mut unknown = false;
        shape.members(self.reading, object, |key, inside, value| {
            if unknown {
                return;
            }
            self.at(&key.into(), |check| match inside {
                Shape::Unknown => {
                    unknown = true;
                    check.note("field not declared in schema".to_owned());
                }
                inside => check.value(inside, value),
            });
        });
    }
}

fn under(element: &Element, problems: &mut [Problem]) {
    if !problems.is_empty() {
        let prefix = element.to_string();
        problems.iter_mut().for_each(|problem| problem.path.insert_str(0, &prefix));
    }
}

/// How Go calls the type of a value.
const fn go_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "<nil>",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int64",
        Value::Float(_) => "float64",
        Value::Str(_) => "string",
        Value::List(_) => "[]interface {}",
        Value::Object(_) | Value::Raw(_) => "map[string]interface {}",
    }
}

/// The value as Go's `%#v` prints it.
fn go_syntax(value: &Value) -> String {
    match value {
        Value::Null => "interface {}(nil)".to_owned(),
        Value::Str(text) => quote(text),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(go_syntax).collect();
            format!("[]interface {{}}{{{}}}", items.join(", "))
        }
        Value::Object(object) => {
            let members: BTreeMap<&str, String> =
                object.iter().map(|(key, value)| (key.as_str(), go_syntax(value))).collect();
            let members: Vec<String> =
                members.into_iter().map(|(key, value)| format!("{}:{value}", quote(key))).collect();
            format!("map[string]interface {{}}{{{}}}", members.join(", "))
        }
        value => GoText(value).to_string(),
    }
}

/// For each type the places of the fields under which items without keys may stand.
static SUSPECTS: LazyLock<Vec<OnceLock<Box<[usize]>>>> = LazyLock::new(|| {
    let mut suspects = Vec::new();
    suspects.resize_with(type_count(), OnceLock::new);
    suspects
});

fn suspects(ty: TypeId) -> &'static [usize] {
    SUSPECTS[ty.index()].get_or_init(|| {
        let rows = ty.row().json.iter().enumerate();
        rows.filter(|(_, field)| suspect(field, &mut vec![ty])).map(|(i, _)| i).collect()
    })
}

/// May the field, or something inside of it, have items without keys? `seen` are the types asked.
fn suspect(field: &'static Field, seen: &mut Vec<TypeId>) -> bool {
    if !matches!(field.kind, Kind::Message | Kind::Inline) {
        return false;
    }
    if let Shape::List(_, Relation::Keyed) = Shape::of_field(field) {
        let key = |name| field.target.row().field(name);
        let may_lack = |key: &Field| key.omit != Omit::Never && key.facts.default.is_none();
        if keys(field.facts).iter().filter_map(|&name| key(name)).all(may_lack) {
            return true;
        }
    }
    if seen.contains(&field.target) {
        return false;
    }
    seen.push(field.target);
    field.target.row().json.iter().any(|field| suspect(field, seen))
}

fn canonical(reading: Reading, ty: TypeId, object: &Object, problems: &mut Vec<Problem>) {
    for &at in suspects(ty) {
        let field = &ty.row().json[at];
        let Some(value) = object.get(field.name) else { continue };
        let start = problems.len();
        match (field.card, value) {
            (Card::List, Value::List(items)) => canonical_items(reading, field, items, problems),
            (Card::Map, Value::Object(map)) => {
                for (key, value) in map.iter() {
                    inside(reading, field, &key.into(), value, problems);
                }
            }
            (Card::One, Value::Object(object)) => canonical(reading, field.target, object, problems),
            _ => {}
        }
        under(&Element::Name(Key::Name(field.name)), &mut problems[start..]);
    }
}

fn canonical_items(reading: Reading, field: &'static Field, items: &[Value], problems: &mut Vec<Problem>) {
    let shape = Shape::of_field(field);
    for (i, item) in items.iter().enumerate() {
        let element = if shape.is_associative() {
            match shape.element(reading, item) {
                Ok(element) => element,
                Err(message) if problems.len() < MOST => {
                    let message = format!("element {i}: {message}");
                    return problems.push(Problem { path: String::new(), message });
                }
                Err(_) => return,
            }
        } else {
            Element::Index(i64::try_from(i).unwrap_or(i64::MAX))
        };
        inside(reading, field, &element, item, problems);
    }
}

fn inside(
    reading: Reading,
    field: &'static Field,
    element: &Element,
    value: &Value,
    problems: &mut Vec<Problem>,
) {
    let start = problems.len();
    if let Value::Object(object) = value {
        canonical(reading, field.target, object, problems);
    }
    under(element, &mut problems[start..]);
}
