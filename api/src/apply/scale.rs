//! The record of ownership as the scale subresource sees it.
//!
//! Scale knows one field, spec.replicas; in the object it may stand elsewhere.

use super::element::Element;
use super::managed::{Entry, ManagedError, ManagedFields};
use super::set::Set;
use crate::tree::Value;

const SCALE_VERSION: &str = "autoscaling/v1";
const REPLICAS: [&str; 2] = ["spec", "replicas"];

/// Takes records from an object to its scale and back.
#[derive(Clone, Copy, Debug)]
pub struct ScaleFields<'a> {
    /// The version in which the object's fields are named.
    pub api_version: &'a str,
    /// The field that holds the replicas, for each version of the object.
    pub paths: &'a [(&'a str, &'a [&'a str])],
}

impl ScaleFields<'_> {
    fn path(&self, api_version: &str) -> Option<Vec<Element>> {
        let (_, path) = self.paths.iter().find(|(version, _)| *version == api_version)?;
        Some(path.iter().map(|name| Element::name(name)).collect())
    }

    /// What of the object's record concerns its scale.
    pub fn to_scale(&self, of_object: &[Value]) -> Result<Vec<Value>, ManagedError> {
        let mut managed = ManagedFields::decode(of_object, false)?;
        managed.entries_mut().retain_mut(|entry| {
            let owned = self.path(&entry.api_version).is_some_and(|path| entry.set().has(&path));
            if owned {
                entry.rename(SCALE_VERSION.into(), Set::of([&REPLICAS[..]]));
            }
            owned
        });
        Ok(managed.encode())
    }

    /// The object's record after its scale was written, whose record is `of_scale` now.
    pub fn to_object(&self, of_object: &[Value], of_scale: &[Value]) -> Result<Vec<Value>, ManagedError> {
        let mut managed = ManagedFields::decode(of_object, false)?;
        let scale = ManagedFields::decode(of_scale, false)?;
        let mut kept = vec![false; scale.entries().len()];
        managed.entries_mut().retain_mut(|entry| {
            let Some(path) = self.path(&entry.api_version) else { return false };
            if entry.set().has(&path) {
                if let Ok(at) = scale.find(&entry.manager) {
                    kept[at] = true;
                } else {
                    let mut stolen = Set::new();
                    stolen.insert(&path);
                    entry.subtract(&stolen);
                }
            }
            !entry.set().is_empty()
        });
        let replicas: Vec<Element> = REPLICAS.iter().map(|name| Element::name(name)).collect();
        let mut set = Set::new();
        set.insert(&self.path(self.api_version).unwrap_or_default());
        let mut moved = Vec::new();
        let others = scale.entries().iter().zip(kept).filter(|(_, kept)| !kept).map(|(entry, _)| entry);
        for entry in others.filter(|entry| entry.set().has(&replicas)) {
            let mut new = Entry::new(entry.manager.clone(), self.api_version.into(), set.clone());
            new.time = managed.get(&entry.manager).and_then(|entry| entry.time.clone());
            moved.push(new);
        }
        managed.put_all(moved);
        Ok(managed.encode())
    }
}
