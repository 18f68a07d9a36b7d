//! The spec in the form that upstream judges: what all versions have alike stands above them.

use super::{EMPTY, schema_of};
use crate::structural::Schema;
use crate::validate::Shown;
use crate::validate::gojson::GoJson;
use keelson_api::catalogue::names::{
    custom_resource_definition_spec as names, custom_resource_definition_version as version,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::codec::proto;
use keelson_api::tree::{Object, Value};
use std::collections::HashMap;

/// What stands above versions where they have it alike.
const SHARED: [Name; 4] =
    [version::ADDITIONAL_PRINTER_COLUMNS, version::SCHEMA, version::SELECTABLE_FIELDS, version::SUBRESOURCES];

/// The fields of a version, or those that all versions have alike.
#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    own: &'a Object,
    /// Those of `SHARED` that stand here.
    has: [bool; SHARED.len()],
}

/// The spec of a definition.
pub(super) struct Spec<'a> {
    pub(super) own: &'a Object,
    pub(super) versions: Vec<Version<'a>>,
    /// What all versions have alike.
    pub(super) shared: Version<'a>,
    /// The subresources of versions by their names, where any version has some of its own.
    subresources: Option<HashMap<&'a str, Option<&'a Object>>>,
}

impl<'a> Version<'a> {
    fn get(&self, at: Name) -> Option<&'a Value> {
        let place = SHARED.iter().position(|shared| *shared == at);
        self.own.get(at).filter(|_| place.is_none_or(|place| self.has[place]))
    }

    pub(super) fn name(&self) -> &'a str {
        self.own.text(version::NAME)
    }

    pub(super) fn flag(&self, at: Name) -> bool {
        self.own.bool(at) == Some(true)
    }

    pub(super) fn warning(&self) -> Option<&'a str> {
        self.own.str(version::DEPRECATION_WARNING)
    }

    /// The validation, which need not have a schema.
    pub(super) fn validation(&self) -> Option<&'a Object> {
        self.get(version::SCHEMA).and_then(Value::as_object)
    }

    pub(super) fn schema(&self) -> Option<Schema<'a>> {
        schema_of(self.validation())
    }

    pub(super) fn subresources(&self) -> Option<&'a Object> {
        self.get(version::SUBRESOURCES).and_then(Value::as_object)
    }

    pub(super) fn columns(&self) -> &'a [Value] {
        self.get(version::ADDITIONAL_PRINTER_COLUMNS).and_then(Value::as_list).unwrap_or_default()
    }

    pub(super) fn selectable(&self) -> &'a [Value] {
        self.get(version::SELECTABLE_FIELDS).and_then(Value::as_list).unwrap_or_default()
    }
}

impl<'a> Spec<'a> {
    pub(super) fn of(definition: &'a Object) -> Self {
        let own = definition.object("spec").unwrap_or(&EMPTY);
        let versions: Vec<&Object> =
            own.list(names::VERSIONS).iter().map(|one| one.as_object().unwrap_or(&EMPTY)).collect();
        let alike = SHARED.map(|at| are_alike(&versions, at));
        let first = versions.first().copied().unwrap_or(&EMPTY);
        let versions: Vec<Version<'_>> =
            versions.iter().map(|own| Version { own, has: alike.map(|alike| !alike) }).collect();
        let own_subresources = versions.iter().any(|one| one.subresources().is_some());
        Self {
            own,
            shared: Version { own: first, has: alike },
            // The first of a name counts.
            subresources: own_subresources
                .then(|| versions.iter().rev().map(|one| (one.name(), one.subresources())).collect()),
            versions,
        }
    }

    pub(super) fn names(&self) -> &'a Object {
        self.own.object(names::NAMES).unwrap_or(&EMPTY)
    }

    /// The name of the first version.
    pub(super) fn version(&self) -> &'a str {
        self.shared.name()
    }

    pub(super) fn preserves_unknown(&self) -> bool {
        self.own.bool(names::PRESERVE_UNKNOWN_FIELDS) == Some(true)
    }

    /// All schemas, the shared one first.
    pub(super) fn schemas(&self) -> impl Iterator<Item = Schema<'a>> {
        let versions: Vec<Schema<'_>> = self.versions.iter().filter_map(Version::schema).collect();
        self.shared.schema().into_iter().chain(versions)
    }

    pub(super) fn validations(&self) -> Validations<'a> {
        let any = self.versions.iter().any(|one| one.validation().is_some());
        let own = || self.versions.iter().rev().map(|one| (one.name(), one.validation())).collect();
        Validations { shared: self.shared.validation(), own: any.then(own) }
    }

    /// The subresources of the version of that name.
    pub(super) fn subresources_of(&self, name: &str) -> Option<&'a Object> {
        match &self.subresources {
            None => self.shared.subresources(),
            Some(own) => own.get(name).copied().flatten(),
        }
    }
}

/// The validations of versions, by their names.
pub(super) struct Validations<'a> {
    shared: Option<&'a Object>,
    /// Where any version has one of its own.
    own: Option<HashMap<&'a str, Option<&'a Object>>>,
}

impl<'a> Validations<'a> {
    /// That of the version of this name; `None`: there is no such version.
    pub(super) fn of(&self, name: &str) -> Option<Option<&'a Object>> {
        match &self.own {
            None => Some(self.shared),
            Some(own) => own.get(name).copied(),
        }
    }
}

/// Are two validations the same?
pub(super) fn same_validation(a: Option<&Object>, b: Option<&Object>) -> bool {
    let kept = |own: Option<&Object>| {
        own.map(|own| {
            let mut message = Vec::new();
            proto::encode(types::APIEXTENSIONS_V1_CUSTOM_RESOURCE_VALIDATION, own, &mut message);
            message
        })
    };
    a == b || kept(a) == kept(b)
}

/// Have all versions the same of this? Empty lists are as good as none.
fn are_alike(versions: &[&Object], at: Name) -> bool {
    let Some((first, rest)) = versions.split_first() else { return false };
    rest.iter().all(|own| first.get(at) == own.get(at) || kept(first, at) == kept(own, at))
}

/// A field of a version as a store keeps it.
fn kept(own: &Object, at: Name) -> Vec<u8> {
    let part: Object = own.get(at).map(|value| (at, value.clone())).into_iter().collect();
    let mut message = Vec::new();
    proto::encode(types::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_VERSION, &part, &mut message);
    message
}

/// The versions as errors show them.
pub(super) struct ShownVersions<'a, 'b>(pub(super) &'b Spec<'a>);

impl Shown for ShownVersions<'_, '_> {
    fn shown(&self) -> String {
        if !self.0.own.contains(names::VERSIONS) {
            return "null".to_owned();
        }
        let each = self.0.versions.iter().map(|version| {
            let mut own = version.own.clone();
            for (at, has) in SHARED.iter().zip(version.has) {
                if !has {
                    own.remove(*at);
                }
            }
            GoJson(types::APIEXTENSIONS_V1_CUSTOM_RESOURCE_DEFINITION_VERSION, &own).shown()
        });
        format!("[{}]", each.collect::<Vec<String>>().join(","))
    }
}
