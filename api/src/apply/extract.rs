//! The set of the fields that an object mentions, and what a schema says about sets.

use super::compare::Identified;
use super::element::Element;
use super::set::{Node, Set};
use super::shape::{Reading, Shape, Walk};
use crate::tree::{Object, Value};

/// The fields that a plain object mentions: leaves, items, keys of maps.
pub(super) fn extract(reading: Reading, shape: Shape, object: &Object) -> Set {
    members(reading.plain(), shape, object)
}

fn members(reading: Reading, shape: Shape, object: &Object) -> Set {
    let mut nodes = Vec::with_capacity(object.len());
    shape.members(reading, object, |key, inside, value| {
        let (mut member, children) = of_value(reading, inside, value);
        member |= match value {
            Value::Null => true,
            Value::Object(object) => object.is_empty(),
            _ => false,
        };
        member |= !shape.declares(key);
        if member || !children.is_empty() {
            nodes.push(Node { element: key.into(), member, children });
        }
    });
    Set::from_nodes(nodes)
}

/// Is the value itself mentioned, and what inside of it?
fn of_value(reading: Reading, shape: Shape, value: &Value) -> (bool, Set) {
    let (walk, _) = shape.walk(value);
    if walk == Walk::Scalar || shape.is_atomic(walk) {
        return (true, Set::new());
    }
    match (walk, value) {
        (Walk::List, Value::List(items)) => (false, of_items(reading, shape, items)),
        (Walk::Map, Value::Object(object)) => (false, members(reading, shape, object)),
        _ => (false, Set::new()),
    }
}

/// Of items that share their identity nothing inside is mentioned.
fn of_items(reading: Reading, shape: Shape, items: &[Value]) -> Set {
    let items = Identified::new(reading, shape, items);
    let node = |group: &[(_, &Value)]| {
        let children = match group {
            [(_, item)] => of_value(reading, shape.item(), item).1,
            _ => Set::new(),
        };
        Node { element: Clone::clone(&group[0].0), member: true, children }
    };
    Set::from_nodes(items.groups().map(node).collect())
}

impl Shape {
    /// The shape at an element of a set.
    fn at(self, element: &Element) -> Self {
        match (self, element) {
            (Self::Struct(..) | Self::Map(..) | Self::Open(_), Element::Name(key)) => self.member(key),
            (Self::List(..) | Self::Strings | Self::Open(_), Element::Keys(_)) => self.item(),
            _ => Self::Unknown,
        }
    }
}

/// The same set with the fields of structs that have something in it as members.
pub(super) fn with_named_fields(shape: Shape, mut set: Set) -> Set {
    set.retain(|node| {
        if node.children.is_empty() {
            return;
        }
        if let Element::Name(key) = &node.element {
            node.member |= shape.declares(key);
        }
        node.children = with_named_fields(shape.at(&node.element), std::mem::take(&mut node.children));
    });
    set
}

/// Takes a set to what the schema is today: who had fields inside of what is now one value has that
/// value.
pub(super) fn reconcile(shape: Shape, set: &mut Set) -> bool {
    if !outdated(shape, set) {
        return false;
    }
    set.retain(|node| {
        let inside = inside(shape, node);
        if !node.children.is_empty() && one_value(inside) {
            node.member = true;
            node.children = Set::new();
        } else {
            reconcile(inside, &mut node.children);
        }
    });
    true
}

fn inside(shape: Shape, node: &Node) -> Shape {
    match (&node.element, shape) {
        (Element::Name(_), Shape::Struct(..) | Shape::Map(..)) => shape.at(&node.element),
        (_, Shape::List(..) | Shape::Strings) => shape.item(),
        _ => Shape::Unknown,
    }
}

/// Is it a list or an object that is one value?
const fn one_value(shape: Shape) -> bool {
    match shape {
        Shape::Strings | Shape::Open(true) => true,
        Shape::List(..) => shape.is_atomic(Walk::List),
        Shape::Map(..) | Shape::Struct(..) => shape.is_atomic(Walk::Map),
        Shape::Scalar(_) | Shape::Open(false) | Shape::Unknown => false,
    }
}

fn outdated(shape: Shape, set: &Set) -> bool {
    set.nodes().iter().filter(|node| !node.children.is_empty()).any(|node| {
        let inside = inside(shape, node);
        one_value(inside) || outdated(inside, &node.children)
    })
}
