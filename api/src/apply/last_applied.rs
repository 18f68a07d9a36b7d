//! kubectl's annotation of what it last applied on its own, before the server did it.
//!
//! Fields that the annotation holds with the value that they have are kubectl's to take over, and the
//! annotation follows what kubectl applies.

use super::compare::compare;
use super::extract::extract;
use super::set::Set;
use super::shape::Shape;
use super::validate::validate;
use super::{API_VERSION, Conflict, FieldManager, METADATA, object_meta};
use crate::codec::Diagnostics;
use crate::codec::json;
use crate::tree::{Key, Object, Value};

/// The manager whose annotation it is.
pub(super) const MANAGER: &str = "kubectl";

const ANNOTATION: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// Annotations together may not be larger.
const LARGEST: usize = 256 * 1024;

fn annotations(object: &Object) -> Option<&Object> {
    object.object(METADATA)?.object(object_meta::ANNOTATIONS)
}

impl FieldManager<'_> {
    /// The conflicts that the annotation does not explain.
    pub(super) fn unexplained(&self, live: &Object, conflicts: Vec<Conflict>) -> Vec<Conflict> {
        let Some(allowed) = self.allowed(live) else { return conflicts };
        conflicts.into_iter().filter(|conflict| !allowed.has(&conflict.path)).collect()
    }

    /// The fields of the annotation that are as they are in the live object. None: there is no
    /// annotation that can be read.
    fn allowed(&self, live: &Object) -> Option<Set> {
        let text = annotations(live)?.str(ANNOTATION).filter(|text| !text.is_empty())?;
        let shape = Shape::of_type(self.ty);
        let live = self.plain_live(live);
        validate(self.reading(), shape, &live, false).ok()?;
        let last = json::parse(text.as_bytes(), &mut Diagnostics::ignore()).ok()?;
        let Value::Object(last) = last else { return None };
        if last.text(API_VERSION) != self.api_version {
            return None;
        }
        validate(self.reading(), shape, &last, false).ok()?;
        let mut set = extract(self.reading(), shape, &last);
        let difference = compare(self.reading().plain(), shape, &last, &live);
        set.subtract(&difference.touched);
        set.subtract(&difference.removed);
        Some(set)
    }
}

/// Brings the annotation, if there is one, to what is applied now.
pub(super) fn refresh(object: &mut Object, applied: &Object) {
    let has = annotations(object).is_some_and(|all| !all.text(ANNOTATION).is_empty());
    if !has {
        return;
    }
    let mut applied = applied.clone();
    if let Some(Value::Object(all)) =
        applied.object_mut(METADATA).and_then(|meta| meta.get_mut(object_meta::ANNOTATIONS))
    {
        all.remove(ANNOTATION);
    }
    let mut text = Vec::new();
    json::write(&Value::Object(applied), &mut text);
    text.push(b'\n');
    let text = String::from_utf8(text).expect("JSON is text");
    let Some(Value::Object(all)) =
        object.object_mut(METADATA).and_then(|meta| meta.get_mut(object_meta::ANNOTATIONS))
    else {
        return;
    };
    all.insert(Key::new(ANNOTATION), text);
    let size: usize =
        all.iter().map(|(key, value)| key.as_str().len() + value.as_str().map_or(0, str::len)).sum();
    if size > LARGEST {
        all.remove(ANNOTATION);
    }
}
