//! What a write changed: the fields that it added, modified and removed.

use super::element::{Element, same_number};
use super::set::{Filter, Node, Set};
use super::shape::{Reading, Shape, Walk};
use crate::codec::Diagnostics;
use crate::codec::json::parse;
use crate::tree::{Object, Value};

/// The difference of two objects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) removed: Set,
    /// Modified or added.
    pub(super) touched: Set,
}

impl Difference {
    pub(super) fn filter(&mut self, filter: &Filter) {
        filter.apply(&mut self.removed);
        filter.apply(&mut self.touched);
    }
}

/// Compares two objects of a shape. Items that have no identity must have been refused before.
pub(super) fn compare(reading: Reading, shape: Shape, left: &Object, right: &Object) -> Difference {
    let mut found = Found::default();
    let both = (Some(left), Some(right));
    shape.zip(reading, both, |key, shape, a, b| found.add(key.into(), pair(reading, shape, a, b)));
    let side = found.finish();
    Difference { removed: side.removed.set, touched: side.touched.set }
}

/// What was found at one place.
#[derive(Default)]
struct Place {
    removed: Side,
    touched: Side,
}

#[derive(Default)]
struct Side {
    /// Is it the place itself?
    member: bool,
    set: Set,
}

/// What was found inside of a place, in any order.
#[derive(Default)]
struct Found {
    removed: Vec<Node>,
    touched: Vec<Node>,
}

impl Found {
    fn add(&mut self, element: Element, place: Place) {
        let some = |side: &Side| side.member || !side.set.is_empty();
        let node = |element, side: Side| Node { element, member: side.member, children: side.set };
        match (some(&place.removed), some(&place.touched)) {
            (true, true) => {
                self.removed.push(node(element.clone(), place.removed));
                self.touched.push(node(element, place.touched));
            }
            (true, false) => self.removed.push(node(element, place.removed)),
            (false, true) => self.touched.push(node(element, place.touched)),
            (false, false) => {}
        }
    }

    fn finish(self) -> Place {
        let side = |nodes| Side { member: false, set: Set::from_nodes(nodes) };
        Place { removed: side(self.removed), touched: side(self.touched) }
    }
}

fn pair(reading: Reading, shape: Shape, left: Option<&Value>, right: Option<&Value>) -> Place {
    let walks = match (left, right) {
        (None, None) => return Place::default(),
        (Some(left), Some(right)) if left == right => return Place::default(),
        (Some(left), None) => (shape.walk(left).0, None),
        (None, Some(right)) => (shape.walk(right).0, None),
        (Some(left), Some(right)) => {
            let (a, b) = (shape.walk(left), shape.walk(right));
            if a == b { (b.0, None) } else { (b.0, Some(a.0)) }
        }
    };
    let (mut place, mut leaf) = walk(reading, shape, walks.0, left, right);
    if let Some(other) = walks.1 {
        // A value that changed its form is walked in both.
        let (also, _) = walk(reading, shape, other, left, right);
        place.removed.member |= also.removed.member;
        place.touched.member |= also.touched.member;
        place.removed.set = place.removed.set.union(also.removed.set);
        place.touched.set = place.touched.set.union(also.touched.set);
    }
    leaf |= left.is_some() && right.is_some();
    if !leaf {
        place.touched.member |= left.is_none();
        place.removed.member |= right.is_none();
    }
    place
}

/// What is found in one form, and whether the value was taken as one.
fn walk(
    reading: Reading,
    shape: Shape,
    walk: Walk,
    left: Option<&Value>,
    right: Option<&Value>,
) -> (Place, bool) {
    if walk == Walk::Scalar || shape.is_atomic(walk) {
        return (leaf(reading, shape, left, right), true);
    }
    if walk == Walk::List {
        let (a, b) = (left.and_then(Value::as_list), right.and_then(Value::as_list));
        let (a, b) = (a.unwrap_or_default(), b.unwrap_or_default());
        if a.is_empty() && b.is_empty() {
            return (leaf(reading, shape, left, right), true);
        }
        return (items(reading, shape, a, b), false);
    }
    let objects = (left.and_then(Value::as_object), right.and_then(Value::as_object));
    let none = |object: Option<&Object>| object.is_none_or(|object| shape.is_empty(reading, object));
    if none(objects.0) && none(objects.1) {
        return (leaf(reading, shape, left, right), true);
    }
    let mut found = Found::default();
    shape.zip(reading, objects, |key, shape, a, b| found.add(key.into(), pair(reading, shape, a, b)));
    (found.finish(), false)
}

fn leaf(reading: Reading, shape: Shape, left: Option<&Value>, right: Option<&Value>) -> Place {
    let mut place = Place::default();
    match (left, right) {
        (Some(left), Some(right)) => place.touched.member = !same(reading, shape, left, right),
        (None, _) => place.touched.member = true,
        (_, None) => place.removed.member = true,
    }
    place
}

fn items(reading: Reading, shape: Shape, left: &[Value], right: &[Value]) -> Place {
    let (left, right) = (Identified::new(reading, shape, left), Identified::new(reading, shape, right));
    let mut found = Found::default();
    let (mut lefts, mut rights) = (left.groups().peekable(), right.groups().peekable());
    while let Some(element) = match (lefts.peek(), rights.peek()) {
        (Some(a), Some(b)) => Some(if a[0].0 <= b[0].0 { &a[0].0 } else { &b[0].0 }),
        (Some(only), None) | (None, Some(only)) => Some(&only[0].0),
        (None, None) => None,
    } {
        let a = lefts.next_if(|group| group[0].0 == *element).unwrap_or_default();
        let b = rights.next_if(|group| group[0].0 == *element).unwrap_or_default();
        found.add(element.clone(), item(reading, shape.item(), a, b));
    }
    found.finish()
}

type Item<'a> = (Element, &'a Value);

/// The items of one identity on both sides. Items that are there more than once are one value.
fn item(reading: Reading, shape: Shape, left: &[Item<'_>], right: &[Item<'_>]) -> Place {
    let (a, b) = (left.first().map(|item| item.1), right.first().map(|item| item.1));
    match (left.len() > 1, right.len() > 1) {
        (false, false) => pair(reading, shape, a, b),
        (true, true) => {
            let mut place = Place::default();
            let equal = left.len() == right.len()
                && left.iter().zip(right).all(|(a, b)| same(reading, shape, a.1, b.1));
            place.touched.member = !equal;
            place
        }
        (true, false) => {
            let mut place = pair(reading, shape, None, b);
            place.removed.member = true;
            place
        }
        (false, true) => {
            let mut place = pair(reading, shape, a, None);
            place.touched.member = true;
            place
        }
    }
}

/// The items of a list with their identities, sorted; equal ones in the order of the list.
pub(super) struct Identified<'a>(Vec<Item<'a>>);

impl<'a> Identified<'a> {
    pub(super) fn new(reading: Reading, shape: Shape, items: &'a [Value]) -> Self {
        let items = items.iter().filter_map(|item| Some((shape.element(reading, item).ok()?, item)));
        let mut items: Vec<Item<'a>> = items.collect();
        items.sort_by(|a, b| a.0.cmp(&b.0));
        Self(items)
    }

    /// Those of the same identity together.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[Item<'a>]> {
        self.0.chunk_by(|a, b| a.0 == b.0)
    }
}

/// Are the values equal? Numbers are by what they are worth, raw text by what it says.
pub(super) fn same(reading: Reading, shape: Shape, left: &Value, right: &Value) -> bool {
    if left == right {
        return true;
    }
    match (left, right) {
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => same_number(left, right),
        (Value::List(a), Value::List(b)) => {
            let shape = shape.item();
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(reading, shape, a, b))
        }
        (Value::Object(a), Value::Object(b)) => same_objects(reading, shape, a, b),
        (Value::Raw(raw), other) | (other, Value::Raw(raw)) => {
            let read = parse(raw.as_str().as_bytes(), &mut Diagnostics::ignore());
            read.is_ok_and(|read| {
                !matches!(read, Value::Raw(_)) && same(reading.plain(), shape, &read, other)
            })
        }
        _ => false,
    }
}

/// Are the objects equal?
pub(super) fn same_objects(reading: Reading, shape: Shape, left: &Object, right: &Object) -> bool {
    let mut equal = true;
    shape.zip(reading, (Some(left), Some(right)), |_, shape, a, b| {
        equal = equal && matches!((a, b), (Some(a), Some(b)) if same(reading, shape, a, b));
    });
    equal
}
