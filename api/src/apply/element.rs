//! One step of a field path, and the order of steps.
//!
//! Steps are `f:name`, `k:{keys}`, `v:value` and `i:index` in FieldsV1. They sort in that order, names
//! bytewise, numbers by their value whatever way they are written.

use crate::codec::json::quote;
use crate::patch::go_text::GoText;
use crate::tree::{Key, Object, Value};
use std::cmp::Ordering;
use std::fmt;

/// One step of a field path.
#[derive(Clone, Debug)]
pub enum Element {
    /// A field of a struct or a key of a map.
    Name(Key),
    /// The item of a list that has these values in its key fields, sorted by field.
    Keys(Box<[(Key, Value)]>),
    /// The item of a set that is this value.
    Item(Box<Value>),
    /// The item of a list at this place.
    Index(i64),
}

impl Element {
    /// The field of that name.
    #[must_use]
    pub fn name(name: &str) -> Self {
        Self::Name(Key::new(name))
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Name(_) => 0,
            Self::Keys(_) => 1,
            Self::Item(_) => 2,
            Self::Index(_) => 3,
        }
    }
}

impl From<&Key> for Element {
    fn from(key: &Key) -> Self {
        Self::Name(key.clone())
    }
}

impl Ord for Element {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Name(a), Self::Name(b)) => compare_keys(a, b),
            (Self::Keys(a), Self::Keys(b)) => {
                let fields = a.iter().zip(b);
                let order = fields.map(|(a, b)| compare_keys(&a.0, &b.0).then_with(|| compare(&a.1, &b.1)));
                first(order).then(a.len().cmp(&b.len()))
            }
            (Self::Item(a), Self::Item(b)) => compare(a, b),
            (Self::Index(a), Self::Index(b)) => a.cmp(b),
            (a, b) => a.rank().cmp(&b.rank()),
        }
    }
}

impl PartialOrd for Element {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Element {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Element {}

fn first(mut orders: impl Iterator<Item = Ordering>) -> Ordering {
    orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// Ids of names ascend with their text.
fn compare_keys(a: &Key, b: &Key) -> Ordering {
    match (a, b) {
        (Key::Name(a), Key::Name(b)) => a.cmp(b),
        (a, b) => a.as_str().cmp(b.as_str()),
    }
}

/// The order of values: numbers, strings, truth values, lists, maps, null.
///
/// It is total: a sort over hostile input must not meet a contradiction.
fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => compare_numbers(a, b),
        (Value::Str(a), Value::Str(b)) => a.as_bytes().cmp(b.as_bytes()),
        (Value::Raw(a), Value::Raw(b)) => a.as_str().cmp(b.as_str()),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::List(a), Value::List(b)) => {
            first(a.iter().zip(b).map(|(a, b)| compare(a, b))).then(a.len().cmp(&b.len()))
        }
        (Value::Object(a), Value::Object(b)) => compare_objects(a, b),
        (a, b) => rank(a).cmp(&rank(b)),
    }
}

const fn rank(value: &Value) -> u8 {
    match value {
        Value::Int(_) | Value::Float(_) => 0,
        Value::Str(_) => 1,
        Value::Bool(_) => 2,
        Value::List(_) => 3,
        Value::Object(_) => 4,
        Value::Raw(_) => 5,
        Value::Null => 6,
    }
}

fn compare_objects(a: &Object, b: &Object) -> Ordering {
    let sorted = |object: &Object| {
        let mut members: Vec<_> = object.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        members.sort_unstable_by(|a, b| compare_keys(&a.0, &b.0));
        members
    };
    Element::Keys(sorted(a).into()).cmp(&Element::Keys(sorted(b).into()))
}

/// A whole number if it is one that fits.
fn whole(value: &Value) -> Result<i64, f64> {
    match value {
        Value::Int(n) => Ok(*n),
        Value::Float(f) if f.fract() == 0.0 && (-LIMIT..LIMIT).contains(f) => Ok(*f as i64),
        Value::Float(f) => Err(*f),
        _ => Err(0.0),
    }
}

/// Two to the 63rd: the first number that is too large for an i64.
const LIMIT: f64 = 9_223_372_036_854_775_808.0;

fn compare_numbers(a: &Value, b: &Value) -> Ordering {
    match (whole(a), whole(b)) {
        (Ok(a), Ok(b)) => a.cmp(&b),
        (Err(a), Err(b)) => a.total_cmp(&b),
        (Ok(n), Err(f)) => compare_to_float(n, f),
        (Err(f), Ok(n)) => compare_to_float(n, f).reverse(),
    }
}

/// A float that is no whole number of 64 bits never equals one.
fn compare_to_float(n: i64, f: f64) -> Ordering {
    let greater = if f >= LIMIT { false } else { f < -LIMIT || n > f.floor() as i64 };
    if greater { Ordering::Greater } else { Ordering::Less }
}

/// Are the numbers the same, whatever way they are written?
pub(super) fn same_number(a: &Value, b: &Value) -> bool {
    compare_numbers(a, b).is_eq()
}

/// As messages name it: `.name`, `[key="value"]`, `[="value"]`, `[0]`.
impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(key) => write!(f, ".{key}"),
            Self::Keys(fields) => {
                f.write_str("[")?;
                for (i, (key, value)) in fields.iter().enumerate() {
                    let comma = if i == 0 { "" } else { "," };
                    write!(f, "{comma}{key}={}", Shown(value))?;
                }
                f.write_str("]")
            }
            Self::Item(value) => write!(f, "[={}]", Shown(value)),
            Self::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// A value in a path.
struct Shown<'a>(&'a Value);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => f.write_str("null"),
            Value::Str(text) => f.write_str(&quote(text)),
            Value::List(items) => {
                f.write_str("[")?;
                for (i, item) in items.iter().enumerate() {
                    let comma = if i == 0 { "" } else { "," };
                    write!(f, "{comma}{}", Shown(item))?;
                }
                f.write_str("]")
            }
            Value::Object(object) => {
                let mut members: Vec<_> = object.iter().collect();
                members.sort_unstable_by(|a, b| compare_keys(a.0, b.0));
                members.into_iter().try_for_each(|(key, value)| write!(f, "{key}={}", Shown(value)))
            }
            value => GoText(value).fmt(f),
        }
    }
}
