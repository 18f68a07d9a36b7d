//! `$setElementOrder`, and the order that merged lists come out in.
//!
//! Elements that the patch lists come in the patch's order, the others in the order they had; both rows
//! are then merged by the order they had, as far as it is known. `$setElementOrder` goes over the patch's.

use super::super::Ident;
use super::lists::{self, Elements, directive, element_type, ident};
use super::shape::Shape;
use super::{A_LIST, A_MAP, PatchError, SET_ORDER, bad_type, malformed, open, settle, suffix, unclassified};
use crate::catalogue::Name;
use crate::patch::go_text::GoList;
use crate::tree::{Key, Object, Value};
use std::collections::HashMap;

const BAD_ORDER: &str = "invalid patch format of setElementOrder list";

/// Where elements stand in a list.
pub(super) struct Ranks {
    first: HashMap<Ident, usize>,
    len: usize,
    /// The first element that is no object, in a list that should hold only objects.
    stray: Option<usize>,
}

impl Ranks {
    /// The first place of every element, by its value or by its merge key.
    pub(super) fn of(list: &[Value], key: Option<Name>) -> Self {
        let stray = key.and_then(|_| list.iter().position(|item| !matches!(item, Value::Object(_))));
        let mut ranks = Self { first: HashMap::with_capacity(list.len()), len: 0, stray };
        for item in list {
            ranks.push(match key {
                Some(key) => item.as_object().and_then(|map| map.get(key)).and_then(Ident::of),
                None => Ident::of(item),
            });
        }
        ranks
    }

    fn push(&mut self, id: Option<Ident>) {
        if let Some(id) = id {
            self.first.entry(id).or_insert(self.len);
        }
        self.len += 1;
    }

    fn rank(&self, id: Option<&Ident>) -> Option<usize> {
        id.and_then(|id| self.first.get(id)).copied()
    }

    /// As `rank`, but elements before it must be objects.
    fn find(&self, id: Option<&Ident>) -> Result<Option<usize>, PatchError> {
        let rank = self.rank(id);
        match self.stray {
            Some(stray) if rank.is_none_or(|rank| stray < rank) => {
                unclassified(format!("value for key {stray} is not a map"))
            }
            _ => Ok(rank),
        }
    }
}

/// Puts merged items in order.
pub(super) fn arrange(
    items: Vec<Value>,
    key: Option<Name>,
    wanted: &Ranks,
    server: &Ranks,
) -> Result<Vec<Value>, PatchError> {
    let (mut listed, mut others) = (Vec::new(), Vec::new());
    let size = items.len();
    for item in items {
        let id = ident(&item, key)?;
        let known = server.rank(id.as_ref());
        match wanted.find(id.as_ref())? {
            Some(rank) => listed.push((rank, known, item)),
            None => others.push((known, item)),
        }
    }
    listed.sort_by_key(|(rank, ..)| *rank);
    sort_others(&mut others);

    let mut listed = listed.into_iter().map(|(_, known, item)| (known, item)).peekable();
    let mut others = others.into_iter().peekable();
    let mut out = Vec::with_capacity(size);
    while let (Some((other, _)), Some((wanted, _))) = (others.peek(), listed.peek()) {
        let other_first = matches!((other, wanted), (Some(other), Some(wanted)) if other < wanted);
        let next = if other_first { others.next() } else { listed.next() };
        out.extend(next.map(|(_, item)| item));
    }
    out.extend(listed.chain(others).map(|(_, item)| item));
    Ok(out)
}

/// Puts items in the order of their ranks. Where one has none, kube-apiserver's comparison is not an
/// order: its insertion sort moves such an item ahead of all it meets, and takes it for smaller than the
/// next. That is followed for lists as short as those it sorts so; longer ones keep items without a rank
/// in front.
fn sort_others(items: &mut [(Option<usize>, Value)]) {
    const INSERTION: usize = 20;
    if items.len() > INSERTION || items.iter().all(|(rank, _)| rank.is_some()) {
        items.sort_by_key(|(rank, _)| *rank);
        return;
    }
    for end in 1..items.len() {
        for at in (1..=end).rev() {
            if let (Some(rank), Some(before)) = (items[at].0, items[at - 1].0)
                && rank >= before
            {
                break;
            }
            items.swap(at, at - 1);
        }
    }
}

/// Merges every list that a `$setElementOrder` of the patch is about, and puts it in that order. The
/// directives and their lists are taken out of the patch.
pub(super) fn apply(original: &mut Object, patch: &mut Object, shape: Shape) -> Result<(), PatchError> {
    let directives: Vec<Key> =
        patch.keys().filter(|key| key.as_str().starts_with(SET_ORDER)).cloned().collect();
    for directive in directives {
        let Some(wanted) = patch.remove(&directive) else { continue };
        let Value::List(wanted) = wanted else { return bad_type(A_LIST, &wanted) };
        let Some(name) = suffix(&directive, SET_ORDER) else { return malformed(BAD_ORDER) };
        set_order(original, patch, Key::new(name), &wanted, shape)?;
    }
    Ok(())
}

fn set_order(
    original: &mut Object,
    patch: &mut Object,
    name: Key,
    wanted: &[Value],
    shape: Shape,
) -> Result<(), PatchError> {
    if let Some(current) = original.get_mut(&name) {
        open(current)?;
    }
    for tree in [&*original, &*patch] {
        if let Some(value) = tree.get(&name)
            && !matches!(value, Value::List(_))
        {
            return bad_type(A_LIST, value);
        }
    }
    let rule = shape.list(&name)?;
    agree(patch.list(&name), wanted, rule.key)?;
    let current = original.list_mut(&name).map(std::mem::take);
    let change = match patch.remove(&name) {
        Some(Value::List(items)) => Some(items),
        _ => None,
    };
    if current.is_none() && change.is_none() {
        return Ok(());
    }
    let elements =
        element_type(current.as_deref().unwrap_or_default(), change.as_deref().unwrap_or_default())?;
    if elements == Elements::Maps && rule.key.is_none() {
        // kube-apiserver panics here: it uses the objects as keys of a Go map.
        return malformed(BAD_ORDER);
    }
    for item in current.iter().flatten() {
        ident(item, rule.key)?;
    }
    let mut server = Ranks::of(current.as_deref().unwrap_or_default(), rule.key);
    let items = match (current, change) {
        (Some(current), Some(change)) => {
            let merged = lists::merge(current, change, &rule, false)?;
            server.first.retain(|id, _| !merged.deleted.contains(id));
            merged.reused.into_iter().for_each(|id| server.push(id));
            merged.items
        }
        (Some(items), None) => items,
        (None, change) => {
            change.unwrap_or_default().into_iter().filter_map(|item| settle(item, false)).collect()
        }
    };
    let items = arrange(items, rule.key, &Ranks::of(wanted, rule.key), &server)?;
    for item in wanted {
        ident(item, rule.key)?;
    }
    original.insert(name, items);
    Ok(())
}

/// The patch's items must stand in the order that `$setElementOrder` gives, and in its list.
fn agree(patch: &[Value], wanted: &[Value], key: Option<Name>) -> Result<(), PatchError> {
    if patch.is_empty() || wanted.is_empty() {
        return Ok(());
    }
    let mut items = Vec::with_capacity(patch.len());
    for item in patch {
        if key.is_some() && !matches!(item, Value::Object(_)) {
            return bad_type(A_MAP, item);
        }
        let deletes = directive(item).is_some_and(|(_, directive)| directive.as_str() == Some("delete"));
        if !(deletes && key.is_some()) {
            items.push(item);
        }
    }
    let (mut items, mut wanted_left) = (items.into_iter().peekable(), wanted.iter());
    while let Some(item) = items.peek() {
        if wanted_left.len() > 0 && directive(item).is_some() {
            items.next();
            continue;
        }
        let Some(next) = wanted_left.next() else {
            return unclassified(format!(
                "The order in patch list:\n{}\n doesn't match {SET_ORDER} list:\n{}\n",
                GoList(patch),
                GoList(wanted)
            ));
        };
        if key.is_some() && !matches!(next, Value::Object(_)) {
            return bad_type(A_MAP, next);
        }
        let id = ident(item, key)?;
        if ident(next, key)? == id && id.is_some() {
            items.next();
        }
    }
    Ok(())
}
