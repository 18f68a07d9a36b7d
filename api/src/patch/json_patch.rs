//! JSON patch (RFC 6902), as kube-apiserver's library applies it.
//!
//! Where the library departs from the RFC, so does this: negative indices count from the end, `replace`
//! of an absent member adds it, `copy` of an absent member adds null, an operation without a value
//! means null, and text before a pointer's first slash is passed over. Values are compared by what they
//! say, not by how they are spelled, but 1 and 1.0 differ. It must not know types.
//!
//! Bounds: operations, bytes copied, depth of the result, and steps spent moving elements.

mod pointer;
#[cfg(test)]
mod tests;

use super::{PatchError, go_kind, open, take};
use crate::codec::json;
use crate::tree::{MAX_DEPTH, Object, Value};
use pointer::{Place, index_of};

/// How many operations a patch may have.
pub const MAX_OPERATIONS: usize = 10_000;

/// How many bytes of JSON the `copy` operations of a patch may add in all.
pub const MAX_COPY_BYTES: usize = 3 << 20;

/// How many elements all operations together may shift or measure. Each operation may cost as much as
/// the object is large, so without it 10,000 operations on a large list would take minutes.
const MAX_STEPS: usize = 1 << 28;

/// Reads the patch as strict and warning validation do, before it is applied: an error if it is not a
/// list of operations, else the strict problems. `duplicates` are those found by the parser.
pub fn check(patch: &Value, duplicates: &[String]) -> Result<Vec<String>, PatchError> {
    const MOST: usize = 100;
    let malformed = |value: &Value, what: &str| {
        let kind = go_kind(value);
        PatchError::Malformed(format!("error decoding patch: json: cannot unmarshal {kind} into Go {what}"))
    };
    let operations = match patch {
        Value::Null => return Ok(Vec::new()),
        Value::List(operations) => operations,
        other => return Err(malformed(other, "value of type []handlers.jsonPatchOp")),
    };
    let mut unknown = Vec::new();
    for (i, operation) in operations.iter().enumerate() {
        let members = match operation {
            Value::Null => continue,
            Value::Object(members) => members,
            other => return Err(malformed(other, "value of type handlers.jsonPatchOp")),
        };
        for (key, value) in members.iter() {
            match key.as_str() {
                "value" => {}
                "op" | "path" | "from" if matches!(value, Value::Str(_) | Value::Null) => {}
                name @ ("op" | "path" | "from") => {
                    let what = format!("struct field jsonPatchOp.{name} of type string");
                    return Err(malformed(value, &what));
                }
                name if unknown.len() < MOST => unknown.push(json::quote(&format!("[{i}].{name}"))),
                _ => {}
            }
        }
    }
    let known = duplicates.iter().filter(|problem| {
        let path = problem.strip_prefix("duplicate field ");
        !path.is_some_and(|path| unknown.iter().any(|field| field == path))
    });
    let unknown_fields = unknown.iter().map(|field| format!("json patch unknown field {field}"));
    let problems = unknown_fields.chain(known.map(|problem| format!("json patch {problem}")));
    Ok(problems.take(MOST).collect())
}

/// Applies the patch.
///
/// `Malformed`: it is not a list of objects. `TooLarge`: it has too many operations or costs too much.
/// `Inapplicable`: any operation failed, be it a `test`, a path that does not exist, an unknown `op`
/// or the cap on copies.
pub fn apply(doc: Value, patch: &Value) -> Result<Value, PatchError> {
    let operations = operations(patch)?;
    let mut run = Run { doc, copied: 0, steps: MAX_STEPS };
    for operation in operations {
        run.operation(operation)?;
    }
    Ok(run.doc)
}

fn operations(patch: &Value) -> Result<&[Value], PatchError> {
    let malformed = |value: &Value, what: &str| {
        let kind = go_kind(value);
        PatchError::Malformed(format!("json: cannot unmarshal {kind} into Go value of type jsonpatch.{what}"))
    };
    let operations = match patch {
        Value::Null => &[],
        Value::List(operations) => operations.as_slice(),
        other => return Err(malformed(other, "Patch")),
    };
    let stray = operations.iter().find(|value| !matches!(value, Value::Object(_) | Value::Null));
    if let Some(stray) = stray {
        return Err(malformed(stray, "Operation"));
    }
    let n = operations.len();
    if n > MAX_OPERATIONS {
        let text = format!("The allowed maximum operations in a JSON patch is {MAX_OPERATIONS}, got {n}");
        return Err(PatchError::TooLarge(text));
    }
    Ok(operations)
}

const MISSING: &str = "missing value";

fn fail<T>(message: String) -> Result<T, PatchError> {
    Err(PatchError::Inapplicable(message))
}

/// A document under a patch.
struct Run {
    doc: Value,
    copied: usize,
    steps: usize,
}

impl Run {
    fn operation(&mut self, operation: &Value) -> Result<(), PatchError> {
        let none = Object::new();
        let operation = operation.as_object().unwrap_or(&none);
        match operation.str("op").unwrap_or("unknown") {
            "add" => self.add(operation),
            "remove" => self.remove(operation),
            "replace" => self.replace(operation),
            "move" => self.shift(operation),
            "copy" => self.copy(operation),
            "test" => self.test(operation),
            other => fail(format!("Unexpected kind: {other}")),
        }
    }

    fn add(&mut self, operation: &Object) -> Result<(), PatchError> {
        let Ok(path) = text(operation, "path") else {
            return fail(format!("add operation failed to decode path: {MISSING}"));
        };
        let value = operation.get("value").unwrap_or(&Value::Null);
        let Some(place) = pointer::find(&mut self.doc, path)? else {
            return fail(format!("add operation does not apply: doc is missing path: \"{path}\": {MISSING}"));
        };
        fits(place.level, value)?;
        let added = place.add(value.clone(), &mut self.steps);
        added.map_err(|error| error.context(|why| format!("error in add for path: '{path}': {why}")))
    }

    fn remove(&mut self, operation: &Object) -> Result<(), PatchError> {
        let Ok(path) = text(operation, "path") else {
            return fail(format!("remove operation failed to decode path: {MISSING}"));
        };
        let Some(place) = pointer::find(&mut self.doc, path)? else {
            return fail(format!(
                "remove operation does not apply: doc is missing path: \"{path}\": {MISSING}"
            ));
        };
        let removed = place.remove(&mut self.steps);
        removed.map_err(|error| error.context(|why| format!("error in remove for path: '{path}': {why}")))?;
        Ok(())
    }

    fn replace(&mut self, operation: &Object) -> Result<(), PatchError> {
        let path = match text(operation, "path") {
            Ok(path) => path,
            Err(why) => return fail(format!("replace operation failed to decode path: {why}")),
        };
        let value = operation.get("value").unwrap_or(&Value::Null);
        if path.is_empty() {
            if !matches!(value, Value::Object(_) | Value::List(_)) {
                return fail("replace operation value must be object or array: %!w(<nil>)".to_owned());
            }
            self.doc = value.clone();
            return Ok(());
        }
        let Some(place) = pointer::find(&mut self.doc, path)? else {
            return fail(format!("replace operation does not apply: doc is missing path: {path}: {MISSING}"));
        };
        fits(place.level, value)?;
        if !place.set(value.clone()) {
            return fail(format!("replace operation does not apply: doc is missing key: {path}: {MISSING}"));
        }
        Ok(())
    }

    /// `move`.
    fn shift(&mut self, operation: &Object) -> Result<(), PatchError> {
        let from = match text(operation, "from") {
            Ok(from) => from,
            Err(why) => return fail(format!("move operation failed to decode from: {why}")),
        };
        let Some(place) = pointer::find(&mut self.doc, from)? else {
            return fail(format!(
                "move operation does not apply: doc is missing from path: {from}: {MISSING}"
            ));
        };
        let (level, key) = (place.level, place.key.clone().into_owned());
        let taken = place.remove(&mut self.steps);
        let value =
            taken.map_err(|error| error.context(|why| format!("error in move for path: '{key}': {why}")))?;
        let path = match text(operation, "path") {
            Ok(path) => path,
            Err(why) => return fail(format!("move operation failed to decode path: {why}")),
        };
        let Some(place) = pointer::find(&mut self.doc, path)? else {
            return fail(format!(
                "move operation does not apply: doc is missing destination path: {path}: {MISSING}"
            ));
        };
        if place.level > level {
            charge(&mut self.steps, size(&value))?;
            fits(place.level, &value)?;
        }
        let added = place.add(value, &mut self.steps);
        added.map_err(|error| error.context(|why| format!("error in move for path: '{path}': {why}")))
    }

    fn copy(&mut self, operation: &Object) -> Result<(), PatchError> {
        let from = match text(operation, "from") {
            Ok(from) => from,
            Err(why) => return fail(format!("copy operation failed to decode from: {why}")),
        };
        let Some(place) = pointer::find(&mut self.doc, from)? else {
            return fail(format!(
                "copy operation does not apply: doc is missing from path: {from}: {MISSING}"
            ));
        };
        let mut json = Vec::new();
        let value = match place.get() {
            Err(why) => return fail(format!("error in copy for from: '{from}': {why}")),
            Ok(None) => Value::Null,
            Ok(Some(value)) => {
                json::write(value, &mut json);
                // Cloned only once the copy is known to be allowed.
                self.copied += json.len();
                if self.copied > MAX_COPY_BYTES {
                    let copied = self.copied;
                    return fail(format!(
                        "Unable to complete the copy, the accumulated size increase of copy is {copied}, \
                         exceeding the limit {MAX_COPY_BYTES}"
                    ));
                }
                value.clone()
            }
        };
        let Ok(path) = text(operation, "path") else {
            return fail(format!("copy operation failed to decode path: {MISSING}"));
        };
        let Some(place) = pointer::find(&mut self.doc, path)? else {
            return fail(format!(
                "copy operation does not apply: doc is missing destination path: {path}: {MISSING}"
            ));
        };
        fits(place.level, &value)?;
        let added = place.add(value, &mut self.steps);
        added.map_err(|error| error.context(|why| format!("error while adding value during copy: {why}")))
    }

    fn test(&mut self, operation: &Object) -> Result<(), PatchError> {
        let path = match text(operation, "path") {
            Ok(path) => path,
            Err(why) => return fail(format!("test operation failed to decode path: {why}")),
        };
        let wanted = operation.get("value").unwrap_or(&Value::Null);
        let found = if path.is_empty() {
            Some(&mut self.doc)
        } else {
            let Some(place) = pointer::find(&mut self.doc, path)? else {
                return fail(format!("test operation does not apply: is missing path: {path}: {MISSING}"));
            };
            match place.get() {
                Ok(found) => found,
                Err(why) => return fail(format!("error in test for path: '{path}': {why}")),
            }
        };
        let same = match found {
            Some(found) => same(found, wanted)?,
            None => matches!(wanted, Value::Null),
        };
        if same { Ok(()) } else { fail(format!("testing value {path} failed: test failed")) }
    }
}

impl PatchError {
    /// Puts an operation's failure in its context; other errors stay.
    fn context(self, put: impl FnOnce(&str) -> String) -> Self {
        match self {
            Self::Inapplicable(why) => Self::Inapplicable(put(&why)),
            other => other,
        }
    }
}

/// A string member of an operation, or why it cannot be had.
fn text<'p>(operation: &'p Object, name: &str) -> Result<&'p str, String> {
    match operation.get(name) {
        Some(Value::Str(text)) => Ok(text),
        Some(Value::Null) | None => {
            let comma = if name == "from" { "," } else { "" };
            Err(format!("operation{comma} missing {name} field: {MISSING}"))
        }
        Some(other) => Err(format!("json: cannot unmarshal {} into Go value of type string", go_kind(other))),
    }
}

/// Equality that reads raw leaves of the document, each at most once.
fn same(found: &mut Value, wanted: &Value) -> Result<bool, PatchError> {
    open(found)?;
    Ok(match (found, wanted) {
        (Value::Object(found), Value::Object(wanted)) => {
            if found.len() != wanted.len() {
                return Ok(false);
            }
            for (key, wanted) in wanted.iter() {
                let Some(found) = found.get_mut(key) else { return Ok(false) };
                if !same(found, wanted)? {
                    return Ok(false);
                }
            }
            true
        }
        (Value::List(found), Value::List(wanted)) => {
            if found.len() != wanted.len() {
                return Ok(false);
            }
            for (found, wanted) in found.iter_mut().zip(wanted) {
                if !same(found, wanted)? {
                    return Ok(false);
                }
            }
            true
        }
        (found, wanted) => found == wanted,
    })
}

/// Refuses a value that would nest too deeply below `level` lists and objects.
fn fits(level: usize, value: &Value) -> Result<(), PatchError> {
    if level + depth(value) > MAX_DEPTH {
        return fail(format!("the patched document would be nested more than {MAX_DEPTH} deep"));
    }
    Ok(())
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.iter().map(|(_, value)| depth(value)).max().unwrap_or(0),
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.iter().map(|(_, value)| size(value)).sum::<usize>(),
        Value::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// Takes from the steps that are left.
fn charge(steps: &mut usize, cost: usize) -> Result<(), PatchError> {
    match steps.checked_sub(cost) {
        Some(left) => {
            *steps = left;
            Ok(())
        }
        None => Err(PatchError::TooLarge(format!("the patch moves more than {MAX_STEPS} elements in all"))),
    }
}

impl<'d> Place<'d, '_> {
    /// The value, if there is one; a bad index is an error.
    fn get(self) -> Result<Option<&'d mut Value>, String> {
        match self.container {
            Value::Object(object) => Ok(object.get_mut(&*self.key)),
            Value::List(items) => {
                let i = index_of(&self.key, items.len())?;
                Ok(items.get_mut(i))
            }
            _ => Ok(None),
        }
    }

    /// Puts the value in place of another one, or as a new member. False: there is no such element.
    fn set(self, value: Value) -> bool {
        match self.container {
            Value::Object(object) => {
                object.insert(&*self.key, value);
                true
            }
            Value::List(items) => match index_of(&self.key, items.len()) {
                Ok(i) => {
                    items[i] = value;
                    true
                }
                Err(_) => false,
            },
            _ => false,
        }
    }

    /// Adds a member, or inserts an element.
    fn add(self, value: Value, steps: &mut usize) -> Result<(), PatchError> {
        match self.container {
            Value::Object(object) => {
                object.insert(&*self.key, value);
                Ok(())
            }
            Value::List(items) if self.key == "-" => {
                items.push(value);
                Ok(())
            }
            Value::List(items) => {
                let at = match pointer::insertion(&self.key, items.len()) {
                    Ok(at) => at,
                    Err(why) => return fail(why),
                };
                charge(steps, items.len() - at)?;
                items.insert(at, value);
                Ok(())
            }
            _ => fail(MISSING.to_owned()),
        }
    }

    fn remove(self, steps: &mut usize) -> Result<Value, PatchError> {
        match self.container {
            Value::Object(object) => match object.remove(&*self.key) {
                Some(value) => Ok(value),
                None => fail(format!("Unable to remove nonexistent key: {}: {MISSING}", self.key)),
            },
            Value::List(items) => {
                let at = match index_of(&self.key, items.len()) {
                    Ok(at) => at,
                    Err(why) => return fail(why),
                };
                charge(steps, items.len() - at)?;
                let value = take(&mut items[at]);
                items.remove(at);
                Ok(value)
            }
            _ => fail(MISSING.to_owned()),
        }
    }
}
