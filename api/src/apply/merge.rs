//! An applied configuration merged into the live object.
//!
//! Nothing is removed here. Both are plain trees, checked against the schema before.

use super::compare::Identified;
use super::element::Element;
use super::shape::{Reading, Shape, Walk};
use crate::tree::{Object, Value};

/// The live object with what the configuration says.
pub(super) fn merge(reading: Reading, shape: Shape, live: &Object, config: &Object) -> Object {
    members(reading.plain(), shape, live, config)
}

fn members(reading: Reading, shape: Shape, live: &Object, config: &Object) -> Object {
    let mut merged = Object::with_capacity(live.len().max(config.len()));
    shape.zip(reading, (Some(live), Some(config)), |key, shape, a, b| {
        if let Some(value) = pair(reading, shape, a, b) {
            merged.insert(key.clone(), value);
        }
    });
    merged
}

fn pair(reading: Reading, shape: Shape, live: Option<&Value>, config: Option<&Value>) -> Option<Value> {
    let (Some(left), Some(right)) = (live, config) else {
        return live.or(config).cloned();
    };
    let (walk, _) = shape.walk(right);
    if left == right || walk == Walk::Scalar || shape.is_atomic(walk) {
        return Some(right.clone());
    }
    if walk == Walk::List {
        let a = left.as_list().unwrap_or_default();
        let b = right.as_list().unwrap_or_default();
        if a.is_empty() && b.is_empty() {
            return Some(right.clone());
        }
        return items(reading, shape, a, b).map(Value::List);
    }
    static NONE: Object = Object::new();
    let a = left.as_object().unwrap_or(&NONE);
    let b = right.as_object().unwrap_or(&NONE);
    if a.is_empty() && b.is_empty() {
        return Some(right.clone());
    }
    let merged = members(reading, shape, a, b);
    (!merged.is_empty()).then_some(Value::Object(merged))
}

/// One side of a list that is merged.
struct Side<'a> {
    items: &'a [Value],
    /// The number of each item's identity.
    ids: Vec<usize>,
    /// The item of each identity; null where several share it.
    by_id: Vec<Option<&'a Value>>,
}

static SHARED: Value = Value::Null;

impl<'a> Side<'a> {
    fn new(reading: Reading, shape: Shape, items: &'a [Value], elements: &[Element]) -> Self {
        let mut side =
            Side { items, ids: Vec::with_capacity(items.len()), by_id: vec![None; elements.len()] };
        for item in items {
            let Ok(element) = shape.element(reading, item) else { continue };
            let Ok(id) = elements.binary_search(&element) else { continue };
            side.ids.push(id);
            side.by_id[id] = Some(if side.by_id[id].is_some() { &SHARED } else { item });
        }
        side
    }

    fn has(&self, id: usize) -> bool {
        self.by_id[id].is_some()
    }
}

/// Items keep the order of the live list but for those that the configuration orders otherwise.
fn items(reading: Reading, shape: Shape, live: &[Value], config: &[Value]) -> Option<Vec<Value>> {
    let sorted = [live, config].map(|items| Identified::new(reading, shape, items));
    let mut elements: Vec<Element> =
        sorted.iter().flat_map(Identified::groups).map(|group| group[0].0.clone()).collect();
    elements.sort();
    elements.dedup();
    let (left, right) =
        (Side::new(reading, shape, live, &elements), Side::new(reading, shape, config, &elements));
    let mut merged = vec![false; elements.len()];
    let mut shared = right.ids.iter().copied().filter(|&id| left.has(id));
    let mut next = shared.next();
    let mut out = Vec::with_capacity(live.len().max(config.len()));
    let both = |id: usize| pair(reading, shape.item(), left.by_id[id], right.by_id[id]);
    let (mut l, mut r) = (0, 0);
    loop {
        match (left.ids.get(l).copied(), right.ids.get(r).copied()) {
            (None, None) => break,
            (Some(a), Some(b)) if a == b => {
                merged[a] = true;
                out.extend(both(a));
                (l, r) = (l + 1, r + 1);
                next = shared.next();
                continue;
            }
            // An item of both sides, but another one comes first in the configuration.
            (Some(a), Some(_)) if right.has(a) && next.is_some_and(|next| next != a) => {
                l += 1;
                continue;
            }
            (Some(a), _) if !right.has(a) => {
                out.push(left.items[l].clone());
                l += 1;
                continue;
            }
            (Some(a), _) if merged[a] => l += 1,
            _ => {}
        }
        let Some(id) = right.ids.get(r).copied() else { continue };
        merged[id] = true;
        out.extend(both(id));
        r += 1;
        if next == Some(id) {
            next = shared.next();
        }
    }
    (!out.is_empty()).then_some(out)
}
