//! Merging lists: scalars as sets, objects by their merge key.

use super::super::Ident;
use super::order::{self, Ranks};
use super::shape::{Rule, Shape, Strategy};
use super::{A_MAP, PATCH, PatchError, bad_type, merge_maps, no_merge_key, unclassified, unknown_directive};
use crate::catalogue::Name;
use crate::patch::go_text::GoList;
use crate::tree::{Object, Value};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::mem;

/// A merged list.
pub(super) struct Merged {
    pub(super) items: Vec<Value>,
    /// How many new items took the places of deleted ones. kube-apiserver reuses the original's memory
    /// for them, and so they count as parts of the original when it is put in order a second time.
    pub(super) reused: Vec<Option<Ident>>,
    /// What was deleted.
    pub(super) deleted: HashSet<Ident>,
}

impl Merged {
    fn plain(items: Vec<Value>) -> Self {
        Self { items, reused: Vec::new(), deleted: HashSet::new() }
    }
}

/// Merges the patch's list into the original's, by the rule of the field. `deleting`: the patch lists
/// scalars to delete.
pub(super) fn merge(
    original: Vec<Value>,
    patch: Vec<Value>,
    rule: &Rule,
    deleting: bool,
) -> Result<Merged, PatchError> {
    if rule.strategy != Strategy::Merge && !deleting {
        return Ok(Merged::plain(patch));
    }
    if original.is_empty() && patch.is_empty() {
        return Ok(Merged::plain(original));
    }
    if element_type(&original, &patch)? == Elements::Maps {
        let Some(key) = rule.key else {
            return unclassified(format!(
                "cannot merge lists without merge key for {}",
                rule.shape.go_kind()
            ));
        };
        return merge_by_key(original, patch, key, rule.shape);
    }
    if deleting {
        let gone: HashSet<Ident> = patch.iter().filter_map(Ident::of).collect();
        let kept = original.into_iter().filter(|item| Ident::of(item).is_none_or(|id| !gone.contains(&id)));
        return Ok(Merged::plain(kept.collect()));
    }
    let server = Ranks::of(&original, None);
    let wanted = Ranks::of(&patch, None);
    let mut seen = HashSet::new();
    let both = original.into_iter().chain(patch);
    let items = both.filter(|item| Ident::of(item).is_none_or(|id| seen.insert(id))).collect();
    Ok(Merged::plain(order::arrange(items, rule.key, &wanted, &server)?))
}

/// What the elements of lists are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Elements {
    Maps,
    Scalars,
}

/// What the elements of both lists are. They must all have the same type, and there must be some.
pub(super) fn element_type(original: &[Value], patch: &[Value]) -> Result<Elements, PatchError> {
    let mut all = original.iter().chain(patch);
    let Some(first) = all.next() else {
        return unclassified("no elements in any of the given slices");
    };
    if matches!(first, Value::List(_)) {
        return Err(PatchError::Inapplicable("lists of lists are not supported".to_owned()));
    }
    let kind = mem::discriminant(first);
    if matches!(first, Value::Null) || all.any(|item| mem::discriminant(item) != kind) {
        let (original, patch) = (GoList(original), GoList(patch));
        return unclassified(format!("list element types are not identical: [{original} {patch}]"));
    }
    Ok(if matches!(first, Value::Object(_)) { Elements::Maps } else { Elements::Scalars })
}

/// The identity of an element: its value, or the value of its merge key. An element without the key, or
/// that is no object, is an error; None: the value equals nothing.
pub(super) fn ident(item: &Value, key: Option<Name>) -> Result<Option<Ident>, PatchError> {
    let Some(key) = key else { return Ok(Ident::of(item)) };
    let Value::Object(map) = item else { return bad_type(A_MAP, item) };
    match map.get(key) {
        Some(value) => Ok(Ident::of(value)),
        None => no_merge_key(map, key.as_str()),
    }
}

/// Merges lists that hold nothing but objects.
fn merge_by_key(
    mut original: Vec<Value>,
    patch: Vec<Value>,
    key: Name,
    shape: Shape,
) -> Result<Merged, PatchError> {
    let Directed { rest: mut patch, deleted, replace } = directives(patch, key)?;
    let before = original.len();
    if replace {
        original = mem::take(&mut patch);
    } else if !deleted.is_empty() {
        original.retain(|item| keyed(item, key).is_none_or(|id| !deleted.contains(&id)));
    }
    let freed = if replace { 0 } else { before - original.len() };
    let server = Ranks::of(&original, Some(key));
    let wanted = Ranks::of(&patch, Some(key));
    let reused = join(&mut original, patch, key, shape, freed)?;
    let items = order::arrange(original, Some(key), &wanted, &server)?;
    Ok(Merged { items, reused, deleted })
}

/// The merge key's value of an element that has one.
fn keyed(item: &Value, key: Name) -> Option<Ident> {
    item.as_object().and_then(|map| map.get(key)).and_then(Ident::of)
}

/// Merges or appends every element of the patch. Returns what went where deleted elements had been.
fn join(
    original: &mut Vec<Value>,
    patch: Vec<Value>,
    key: Name,
    shape: Shape,
    freed: usize,
) -> Result<Vec<Option<Ident>>, PatchError> {
    let mut places: HashMap<Ident, usize> = HashMap::with_capacity(original.len());
    for (i, item) in original.iter().enumerate() {
        if let Some(id) = keyed(item, key) {
            places.entry(id).or_insert(i);
        }
    }
    let mut reused = Vec::new();
    for item in patch {
        let id = ident(&item, Some(key))?;
        let place = match id.clone().map(|id| places.entry(id)) {
            Some(Entry::Occupied(place)) => Some(*place.get()),
            Some(Entry::Vacant(place)) => {
                place.insert(original.len());
                None
            }
            None => None,
        };
        match (place.and_then(|i| original.get_mut(i)), item) {
            (Some(Value::Object(into)), Value::Object(map)) => {
                *into = merge_maps(mem::take(into), map, shape)?;
            }
            (_, item) => {
                if reused.len() < freed {
                    reused.push(id);
                }
                original.push(item);
            }
        }
    }
    Ok(reused)
}

/// A patch's list without its directives.
struct Directed {
    rest: Vec<Value>,
    deleted: HashSet<Ident>,
    replace: bool,
}

fn directives(patch: Vec<Value>, key: Name) -> Result<Directed, PatchError> {
    let mut out = Directed { rest: Vec::with_capacity(patch.len()), deleted: HashSet::new(), replace: false };
    for item in patch {
        let Some((map, directive)) = directive(&item) else {
            out.rest.push(item);
            continue;
        };
        match directive.as_str() {
            Some("delete") => match map.get(key) {
                Some(value) => out.deleted.extend(Ident::of(value)),
                None => return no_merge_key(map, key.as_str()),
            },
            Some("replace") => out.replace = true,
            Some("merge") => return unclassified("merging lists cannot yet be specified in the patch"),
            _ => return unknown_directive(directive, map),
        }
    }
    Ok(out)
}

/// The `$patch` of an element, with the element.
pub(super) fn directive(item: &Value) -> Option<(&Object, &Value)> {
    let map = item.as_object()?;
    Some((map, map.get(PATCH)?))
}
