//! What is asked of a definition: less, where the stored one does not keep to it.

use super::conversion::{REVIEW_VERSIONS, bundle_fault};
use super::folded::{Spec, Version, same_validation};
use super::lists::{has_loose_keys, has_loose_set};
use super::{EMPTY, Path, Subject, of_spec, walk};
use crate::strategy::condition;
use crate::structural::{self, Schema, convert, defaults};
use crate::validate::rules::texts;
use keelson_api::catalogue::names::{
    custom_resource_conversion as conversion, webhook_client_config as client, webhook_conversion as webhook,
};
use keelson_api::tree::{Object, Value};
use std::collections::{HashMap, HashSet};

/// Selectable fields of a version.
pub(super) const SELECTABLE: usize = 8;

pub(super) struct Demands<'a> {
    /// A version of conversion reviews must be one that this server speaks.
    pub(super) known_review: bool,
    pub(super) immutable_names: bool,
    /// Every version has a schema.
    pub(super) schema: bool,
    /// Types of schemas are those of OpenAPI.
    pub(super) known_types: bool,
    pub(super) structural: bool,
    pub(super) pruned_defaults: bool,
    /// Items of sets are atomic.
    pub(super) atomic_sets: bool,
    /// Keys of lists are there in every item, and no item is null.
    pub(super) firm_keys: bool,
    /// Certificates of a webhook can be read.
    pub(super) valid_bundle: bool,
    /// Versions whose fields may be more than are selectable; empty: those of all.
    pub(super) many_fields: HashSet<&'a str>,
    /// Versions whose schema is the stored one.
    pub(super) known_schemas: HashSet<&'a str>,
}

impl<'a> Demands<'a> {
    pub(super) fn of(subject: &Subject<'a>, new: &Spec<'a>, old: Option<&Spec<'a>>) -> Self {
        let Some((old, object)) = old.zip(subject.old) else { return Self::all() };
        let hook = old.own.object(of_spec::CONVERSION).and_then(|own| own.object(conversion::WEBHOOK));
        let hook = hook.unwrap_or(&EMPTY);
        let versions = webhook::CONVERSION_REVIEW_VERSIONS;
        let speaks = texts(hook, versions).any(|(_, one)| REVIEW_VERSIONS.contains(&one));
        let established = is_established(object);
        let bundle = hook.object(webhook::CLIENT_CONFIG).map_or("", |own| own.text(client::CA_BUNDLE));
        let schemas: Vec<Schema<'_>> = old.schemas().collect();
        let has =
            |holds: &mut dyn FnMut(Schema<'_>) -> bool| schemas.iter().any(|one| walk::any(*one, holds));
        Self {
            known_review: hook.list(versions).is_empty() || speaks,
            immutable_names: established,
            schema: old.shared.schema().is_some() || old.versions.iter().all(|one| one.schema().is_some()),
            known_types: !has(&mut |one| !one.kind().is_empty() && !is_known_type(one.kind())),
            structural: schemas.iter().all(|one| is_structural(*one)),
            pruned_defaults: !schemas.iter().any(|one| is_structural(*one) && defaults::has_unknown(*one)),
            atomic_sets: !has(&mut has_loose_set),
            firm_keys: !has(&mut has_loose_keys),
            valid_bundle: established && bundle_fault(bundle).is_none(),
            many_fields: many_fields(new, old),
            known_schemas: known_schemas(new, old),
        }
    }

    fn all() -> Self {
        Self {
            known_review: true,
            immutable_names: false,
            schema: true,
            known_types: true,
            structural: true,
            pruned_defaults: true,
            atomic_sets: true,
            firm_keys: true,
            // Nothing is served before a definition is established.
            valid_bundle: false,
            many_fields: HashSet::new(),
            known_schemas: HashSet::new(),
        }
    }
}

/// The types of OpenAPI, sorted.
pub(super) const TYPES: &[&str] = &["array", "boolean", "integer", "number", "object", "string"];

pub(super) fn is_known_type(kind: &str) -> bool {
    TYPES.contains(&kind)
}

fn is_structural(schema: Schema<'_>) -> bool {
    convert::fault(schema).is_none() && structural::check(schema, &Path::none()).is_empty()
}

fn is_established(object: &Object) -> bool {
    let established = object.object("status").and_then(|status| condition(status, "Established"));
    established.is_some_and(|own| own.text("status") == "True")
}

/// Versions with too many fields before, and the same ones now.
fn many_fields<'a>(new: &Spec<'a>, old: &Spec<'a>) -> HashSet<&'a str> {
    let mut found = HashSet::new();
    let many = |fields: &[Value]| fields.len() > SELECTABLE;
    if many(old.shared.selectable()) && old.shared.selectable() == new.shared.selectable() {
        found.insert("");
    }
    // The last of a name counts.
    let before: HashMap<&str, &Version<'_>> = old.versions.iter().map(|one| (one.name(), one)).collect();
    for one in &new.versions {
        if before
            .get(one.name())
            .is_some_and(|own| many(own.selectable()) && own.selectable() == one.selectable())
        {
            found.insert(one.name());
        }
    }
    found
}

fn known_schemas<'a>(new: &Spec<'a>, old: &Spec<'a>) -> HashSet<&'a str> {
    let (now, before) = (new.validations(), old.validations());
    let names = new.versions.iter().map(Version::name);
    names
        .filter(|name| match (now.of(name), before.of(name)) {
            (Some(now), Some(before)) => same_validation(now, before),
            _ => false,
        })
        .collect()
}
