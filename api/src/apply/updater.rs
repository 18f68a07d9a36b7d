//! What a write does to the ownership of fields, and what applying does to the object.
//!
//! Every manager names fields in a version of its own; what changed is compared in each of them.

use super::FieldManager;
use super::compare::{Difference, compare, same_objects};
use super::conflict::{ApplyError, Conflict};
use super::extract::{extract, reconcile, with_named_fields};
use super::managed::{Entry, ManagedFields, Manager, Operation};
use super::merge::merge;
use super::remove::remove;
use super::set::{Filter, Set};
use super::shape::{Form, Reading, Shape};
use super::validate::{validate, validate_canonical};
use super::{plain, typed};
use crate::catalogue::TypeId;
use crate::leaf::time;
use crate::tree::{Object, Text};
use std::borrow::Cow;
use std::sync::LazyLock;

/// More managers than this that update are not told apart.
const MOST_UPDATERS: usize = 10;

/// Fields that nobody owns.
static STRIPPED: LazyLock<Set> = LazyLock::new(|| {
    let metadata = [
        "name",
        "namespace",
        "creationTimestamp",
        "selfLink",
        "uid",
        "clusterName",
        "generation",
        "managedFields",
        "resourceVersion",
    ];
    let mut set = Set::of([&["apiVersion"][..], &["kind"], &["metadata"]]);
    for field in metadata {
        set = set.union(Set::of([&["metadata", field][..]]));
    }
    set
});

/// An object at some version.
struct Versioned {
    api_version: Text,
    ty: TypeId,
    object: Object,
}

impl Versioned {
    fn shape(&self) -> Shape {
        Shape::of_type(self.ty)
    }

    /// The same without fields and items.
    fn without(&self, reading: Reading, set: &Set) -> Self {
        let object = remove(reading, self.shape(), self.object.clone(), set);
        Self { api_version: self.api_version.clone(), ty: self.ty, object }
    }

    fn fields(&self, reading: Reading) -> Set {
        with_named_fields(self.shape(), extract(reading, self.shape(), &self.object))
    }
}

impl FieldManager<'_> {
    pub(super) const fn reading(&self) -> Reading {
        Reading { form: self.form, defaults: self.key_defaults }
    }

    fn shape(&self) -> Shape {
        Shape::of_type(self.ty)
    }

    fn filter(&self, api_version: &str) -> &Filter {
        static ALL: Filter = Filter::All;
        let found = self.filters.iter().find(|(version, _)| *version == api_version);
        found.map_or(&ALL, |(_, filter)| filter)
    }

    fn type_at(&self, api_version: &str) -> Option<TypeId> {
        if api_version == self.api_version { Some(self.ty) } else { self.versions.ty(api_version) }
    }

    fn check(&self, object: &Object) -> Result<(), String> {
        match self.form {
            Form::Plain => validate(self.reading(), self.shape(), object, true),
            Form::Canonical => validate_canonical(self.reading(), self.ty, object),
        }
    }

    /// Gives `manager` the fields that a write changed, and takes them from all others.
    pub(super) fn track(
        &self,
        (live, new): (&Object, &Object),
        mut managed: ManagedFields,
        manager: &str,
        now: i64,
    ) -> Result<ManagedFields, String> {
        let typed = |what: &str, object: &Object, error: String| {
            format!("failed to convert {what} object ({}) to smd typed: {error}", self.describe(object))
        };
        self.check(new).map_err(|error| typed("new", new, error))?;
        self.check(live).map_err(|error| typed("live", live, error))?;
        self.reconcile(&mut managed);
        let mut changed = compare(self.reading(), self.shape(), live, new);
        changed.filter(self.filter(self.api_version));
        let elsewhere = self.elsewhere(self.form, live, new, &managed)?;
        self.take(&mut managed, None, &changed, &elsewhere);
        let mut set = changed.touched;
        set.subtract(&STRIPPED);
        if !set.is_empty() {
            let manager = self.manager(manager, Operation::Update);
            let now = Some(time::text(now));
            if let Some(entry) = managed.get_mut(&manager) {
                *entry.set_mut() = set.union(std::mem::take(entry.set_mut()));
                entry.time = now;
            } else {
                let mut entry = Entry::new(manager, self.api_version.into(), set);
                entry.time = now;
                managed.put(entry);
            }
        }
        managed.cap(MOST_UPDATERS);
        Ok(managed)
    }

    /// Takes sets to what their schemas are today, and drops those of versions that are no more.
    fn reconcile(&self, managed: &mut ManagedFields) {
        managed.entries_mut().retain_mut(|entry| {
            let Some(ty) = self.type_at(&entry.api_version) else { return false };
            entry.reconcile(|set| reconcile(Shape::of_type(ty), set));
            true
        });
    }

    /// What changed as other versions than this one see it.
    fn elsewhere(
        &self,
        form: Form,
        live: &Object,
        new: &Object,
        managed: &ManagedFields,
    ) -> Result<Vec<(Text, Difference)>, String> {
        let canonical = Reading { form: Form::Canonical, ..self.reading() };
        let mut differences: Vec<(Text, Difference)> = Vec::new();
        for entry in managed.entries() {
            let version = &entry.api_version;
            if *version == self.api_version || differences.iter().any(|(known, _)| known == version) {
                continue;
            }
            let Some(ty) = self.versions.ty(version) else { continue };
            let convert = |what: &str, object: &Object| {
                let object = match form {
                    Form::Canonical => Cow::Borrowed(object),
                    Form::Plain => Cow::Owned(typed(self.ty, object)?),
                };
                let converted = self.versions.convert(&object, self.api_version, version);
                converted.map_err(|error| format!("failed to convert {what} object: {error}"))
            };
            let (live, new) = (convert("old", live)?, convert("new", new)?);
            let mut difference = compare(canonical, Shape::of_type(ty), &live, &new);
            difference.filter(self.filter(version));
            differences.push((version.clone(), difference));
        }
        Ok(differences)
    }

    /// Takes from all managers but one the fields that were changed or removed.
    fn take(
        &self,
        managed: &mut ManagedFields,
        but: Option<&Manager>,
        here: &Difference,
        elsewhere: &[(Text, Difference)],
    ) {
        for entry in managed.entries_mut() {
            if but == Some(&entry.manager) {
                continue;
            }
            if let Some(difference) = self.difference(&entry.api_version, here, elsewhere) {
                entry.subtract(&difference.touched);
                entry.subtract(&difference.removed);
            }
        }
        managed.drop_empty();
    }

    fn difference<'d>(
        &self,
        version: &str,
        here: &'d Difference,
        elsewhere: &'d [(Text, Difference)],
    ) -> Option<&'d Difference> {
        if version == self.api_version {
            return Some(here);
        }
        elsewhere.iter().find(|(known, _)| known == version).map(|(_, difference)| difference)
    }

    /// Merges a configuration into the live object and gives its fields to `manager`. None: the object
    /// stays as it is.
    pub(super) fn apply_fields(
        &self,
        live: &Object,
        config: &Object,
        managed: &mut ManagedFields,
        manager: &Manager,
        force: bool,
    ) -> Result<Option<Object>, ApplyError> {
        self.reconcile(managed);
        let merged = merge(self.reading(), self.shape(), live, config);
        let mut set = extract(self.reading(), self.shape(), config);
        self.filter(self.api_version).apply(&mut set);
        let last = managed.remove(manager);
        let mut entry = Entry::new(manager.clone(), self.api_version.into(), set);
        entry.time = last.as_ref().and_then(|last| last.time.clone());
        managed.put(entry);
        let new = match last {
            Some(last) if !self.keeps(managed, manager, &last) => {
                let pruned = self.prune(merged, managed, &last);
                pruned.map_err(|error| ApplyError::Internal(format!("failed to prune fields: {error}")))?
            }
            _ => merged,
        };
        let mut changed = compare(self.reading().plain(), self.shape(), live, &new);
        changed.filter(self.filter(self.api_version));
        let elsewhere = self.elsewhere(Form::Plain, live, &new, managed).map_err(ApplyError::Internal)?;
        if !force {
            let others = managed.entries().iter().filter(|entry| entry.manager != *manager);
            let conflicts: Vec<Conflict> = others
                .filter_map(|entry| Some((entry, self.difference(&entry.api_version, &changed, &elsewhere)?)))
                .flat_map(|(entry, difference)| {
                    let paths = entry.set().intersection(&difference.touched).paths();
                    paths.into_iter().map(|path| Conflict { manager: entry.manager.clone(), path })
                })
                .collect();
            if !conflicts.is_empty() {
                return Err(ApplyError::Conflicts(conflicts));
            }
        }
        self.take(managed, Some(manager), &changed, &elsewhere);
        let unchanged = same_objects(self.reading().plain(), self.shape(), live, &new);
        Ok((!unchanged).then_some(new))
    }

    /// Does the manager still apply all that it applied before? Then nothing is to be taken out.
    fn keeps(&self, managed: &ManagedFields, manager: &Manager, last: &Entry) -> bool {
        let Some(now) = managed.get(manager) else { return false };
        last.set().is_empty() || (last.api_version == self.api_version && last.set().is_within(now.set()))
    }

    /// Takes out what the manager applied before and does not apply now, unless others own it.
    fn prune(&self, merged: Object, managed: &ManagedFields, last: &Entry) -> Result<Object, String> {
        let here = Versioned { api_version: self.api_version.into(), ty: self.ty, object: merged };
        let Some(merged) = self.convert(&here, &last.api_version)? else { return Ok(here.object) };
        let last_set = with_named_fields(merged.shape(), last.set().clone());
        let pruned = merged.without(self.reading(), &last_set);
        let pruned = self.add_owned(&merged, pruned, managed)?;
        // What is missing now and was never the manager's own goes back too.
        let result = match self.convert(&pruned, &last.api_version)? {
            Some(pruned) => {
                let mut missing = merged.fields(self.reading());
                missing.subtract(&pruned.fields(self.reading()));
                merged.without(self.reading(), &missing.intersection(&last_set))
            }
            None => merged,
        };
        match self.convert(&result, self.api_version)? {
            Some(result) => Ok(result.object),
            None => Err(format!("no version {}", self.api_version)),
        }
    }

    /// Adds back what any manager owns, the one that applies among them.
    fn add_owned(
        &self,
        merged: &Versioned,
        mut pruned: Versioned,
        managed: &ManagedFields,
    ) -> Result<Versioned, String> {
        let mut owned: Vec<(Text, Vec<Set>)> = Vec::new();
        for entry in managed.entries() {
            match owned.iter_mut().find(|(version, _)| *version == entry.api_version) {
                Some((_, sets)) => sets.push(entry.set().clone()),
                None => owned.push((entry.api_version.clone(), vec![entry.set().clone()])),
            }
        }
        // The version at hand first: what was taken out may be needed to convert.
        owned.sort_by_key(|(version, _)| *version != merged.api_version);
        for (version, sets) in owned {
            let Some(merged) = self.convert(merged, &version)? else { continue };
            let Some(converted) = self.convert(&pruned, &version)? else { continue };
            let kept = converted
                .fields(self.reading())
                .union(with_named_fields(merged.shape(), Set::union_all(sets)));
            let mut gone = merged.fields(self.reading());
            gone.subtract(&kept);
            pruned = merged.without(self.reading(), &gone);
        }
        Ok(pruned)
    }

    /// The object at another version; none where there is no such version.
    fn convert(&self, from: &Versioned, to: &str) -> Result<Option<Versioned>, String> {
        let Some(ty) = self.type_at(to) else { return Ok(None) };
        if from.api_version == to {
            let object = from.object.clone();
            return Ok(Some(Versioned { api_version: to.into(), ty, object }));
        }
        let object = self.versions.convert(&typed(from.ty, &from.object)?, &from.api_version, to)?;
        Ok(Some(Versioned { api_version: to.into(), ty, object: plain(ty, &object) }))
    }
}

/// Takes out what nobody owns.
pub(super) fn strip(managed: &mut ManagedFields, manager: &Manager) {
    if let Some(entry) = managed.get_mut(manager) {
        entry.subtract(&STRIPPED);
        if entry.set().is_empty() {
            managed.remove(manager);
        }
    }
}
