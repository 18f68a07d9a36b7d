//! CustomResourceDefinitions.
//!
//! Upstream judges an internal form in which what all versions have alike stands above them: paths and
//! order are of that form (`folded`). Rules in CEL are compiled, not run.

mod approval;
mod conversion;
mod demands;
mod expressions;
mod folded;
mod lists;
mod names;
mod parts;
mod rules;
mod schema;
mod spec;
#[cfg(test)]
mod tests;
mod walk;

use super::rules::EMPTY;
use super::{Errors, Path, Subject};
use crate::structural::{Schema, values};
use demands::Demands;
use folded::Spec;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    custom_resource_definition_names as naming, custom_resource_definition_spec as of_spec,
    custom_resource_definition_status as of_status, custom_resource_definition_version as version,
    custom_resource_validation as validation,
};
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// The name is that of the resource.
pub(super) fn name_faults(subject: &Subject<'_>, name: &str, _: bool) -> Vec<String> {
    let spec = subject.new.object("spec").unwrap_or(&EMPTY);
    let plural = spec.object(of_spec::NAMES).map_or("", |own| own.text(naming::PLURAL));
    if name == format!("{plural}.{}", spec.text(of_spec::GROUP)) {
        return Vec::new();
    }
    vec!["must be spec.names.plural+\".\"+spec.group".to_owned()]
}

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let status = subject.new.object("status").unwrap_or(&EMPTY);
    let accepted = status.object(of_status::ACCEPTED_NAMES).unwrap_or(&EMPTY);
    if subject.sub == "status" {
        return names::check(accepted, &Path::root("status.acceptedNames"), errors);
    }
    let (new, old) = (Spec::of(subject.new), subject.old.map(Spec::of));
    let demands = Demands::of(subject, &new, old.as_ref());
    let path = Path::root("spec");
    spec::check(&new, &demands, &path, errors);
    if let Some(old) = &old {
        immutables(&new, old, &demands, &path, errors);
    }
    names::check(accepted, &Path::root("status.acceptedNames"), errors);
    stored_versions(status, &new, errors);
    approval::check(subject, errors);
    let preserved = |own: &Object| own.bool(of_spec::PRESERVE_UNKNOWN_FIELDS) == Some(true);
    if preserved(new.own) && !old.is_some_and(|old| preserved(old.own)) {
        let detail = "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in \
                      spec.versions[*].schema instead";
        errors.invalid(&path.name(of_spec::PRESERVE_UNKNOWN_FIELDS), true, detail);
    }
}

/// Formats that mean nothing here, unless they stood there before.
pub(super) fn warn(subject: &Subject<'_>, warnings: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    let known: HashSet<&str> = subject.old.map(formats).into_iter().flatten().collect();
    let news = formats(subject.new).into_iter().filter(|format| !known.contains(format));
    warnings
        .extend(news.map(|format| format!("unrecognized format {}", keelson_api::status::Quoted(format))));
}

fn formats(object: &Object) -> Vec<&str> {
    let mut found = Vec::new();
    for schema in Spec::of(object).schemas() {
        walk::any(schema, &mut |schema| {
            found.extend(values::unrecognized(schema));
            false
        });
    }
    found
}

fn immutables(new: &Spec<'_>, old: &Spec<'_>, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    let mut same = |new: &str, old: &str, at: &str| {
        if new != old {
            errors.immutable(&path.field(at), new);
        }
    };
    if demands.immutable_names {
        same(new.own.text(of_spec::SCOPE), old.own.text(of_spec::SCOPE), "scope");
        same(new.names().text(naming::KIND), old.names().text(naming::KIND), "names.kind");
    }
    same(new.own.text(of_spec::GROUP), old.own.text(of_spec::GROUP), "group");
    same(new.names().text(naming::PLURAL), old.names().text(naming::PLURAL), "names.plural");
}

/// The versions that objects were ever stored in: the one of now among them, and each still known.
fn stored_versions(status: &Object, spec: &Spec<'_>, errors: &mut Errors) {
    let path = Path::root("status.storedVersions");
    let shown = status.get(of_status::STORED_VERSIONS);
    let stored: Vec<&str> =
        status.list(of_status::STORED_VERSIONS).iter().filter_map(Value::as_str).collect();
    if stored.is_empty() {
        return errors.invalid(&path, shown, "must have at least one stored version");
    }
    let mut left: HashSet<&str> = stored.iter().copied().collect();
    for version in &spec.versions {
        let known = left.remove(version.name());
        if version.flag(version::STORAGE) && !known {
            errors.invalid(&path, shown, format!("must have the storage version {}", version.name()));
        }
    }
    for (at, name) in stored.iter().enumerate().rev() {
        if left.remove(name) {
            let detail = format!(
                "missing from spec.versions; {name} was previously a storage version, and must remain in \
                 spec.versions until a storage migration ensures no data remains persisted in {name} and \
                 removes {name} from status.storedVersions"
            );
            errors.invalid(&path.index(at), *name, detail);
        }
    }
}

/// The schema of a validation, where it has one.
fn schema_of(own: Option<&Object>) -> Option<Schema<'_>> {
    own?.object(validation::OPEN_API_V3_SCHEMA).map(Schema::new)
}

/// A text that must be one of these.
fn one_of(own: &Object, at: Name, all: &[&str], path: &Path<'_>, errors: &mut Errors) {
    match own.text(at) {
        "" => errors.required(&path.name(at), ""),
        text if !all.contains(&text) => errors.not_supported(&path.name(at), text, all),
        _ => {}
    }
}
