//! The spec of a definition: its group, its versions, its names, and what belongs to all versions.

use super::demands::Demands;
use super::folded::{ShownVersions, Spec, Version};
use super::{Errors, Path, conversion, naming, of_spec, one_of, parts, schema, version, walk};
use crate::structural::{Schema, convert};
use keelson_api::catalogue::names::{
    custom_resource_subresources as subresources, json_schema_props as props,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const SCHEMA: &str = "schema.openAPIV3Schema";

/// What holds for all schemas of a spec.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) demands: &'a Demands<'a>,
    pub(super) structural: bool,
}

pub(super) fn check(spec: &Spec<'_>, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    group(spec.own.text(of_spec::GROUP), &path.name(of_spec::GROUP), errors);
    one_of(spec.own, of_spec::SCOPE, &["Cluster", "Namespaced"], path, errors);
    schemas_are_there(spec, demands, &path.name(of_spec::VERSIONS), errors);
    let has_defaults = any(spec, &mut |one| one.own().contains(props::DEFAULT));
    if has_defaults && spec.preserves_unknown() {
        let detail = "must be false in order to use defaults in the schema";
        errors.invalid(&path.name(of_spec::PRESERVE_UNKNOWN_FIELDS), true, detail);
    }
    let structural = demands.structural
        || !spec.preserves_unknown()
        || has_defaults
        || any(spec, &mut |one| has_extensions(one.own()));
    let judge = Judge { demands, structural };
    versions(spec, judge, path, errors);
    for at in [naming::PLURAL, naming::SINGULAR, naming::KIND, naming::LIST_KIND] {
        if spec.names().text(at).is_empty() {
            errors.required(&path.name(of_spec::NAMES).name(at), "");
        }
    }
    super::names::check(spec.names(), &path.name(of_spec::NAMES), errors);
    shared(spec, judge, path, errors);
    conversion::check(spec, demands, path, errors);
}

fn any<'a>(spec: &Spec<'a>, holds: &mut dyn FnMut(Schema<'a>) -> bool) -> bool {
    spec.schemas().any(|schema| walk::any(schema, holds))
}

fn has_extensions(own: &Object) -> bool {
    let flags = [props::X_KUBERNETES_EMBEDDED_RESOURCE, props::X_KUBERNETES_INT_OR_STRING];
    let lists = [props::X_KUBERNETES_LIST_MAP_KEYS, props::X_KUBERNETES_VALIDATIONS];
    own.contains(props::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS)
        || own.contains(props::X_KUBERNETES_LIST_TYPE)
        || flags.iter().any(|at| own.bool(*at) == Some(true))
        || lists.iter().any(|at| !own.list(*at).is_empty())
}

fn group(group: &str, path: &Path<'_>, errors: &mut Errors) {
    let faults = syntax::dns1123_subdomain(group);
    if group.is_empty() {
        errors.required(path, "");
    } else if !faults.is_empty() {
        errors.invalid(path, group, faults.join(","));
    } else if !group.contains('.') {
        errors.invalid(path, group, "should be a domain with at least one dot");
    }
}

fn schemas_are_there(spec: &Spec<'_>, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    if spec.shared.schema().is_some() {
        return;
    }
    for (at, one) in spec.versions.iter().enumerate().filter(|(_, one)| one.schema().is_none()) {
        if demands.schema {
            errors.required(&path.index(at).field(SCHEMA), "");
        } else if !spec.preserves_unknown() && one.flag(version::SERVED) {
            errors.required(&path.index(at).field(SCHEMA), "because otherwise all fields are pruned");
        }
    }
}

fn versions(spec: &Spec<'_>, judge: Judge<'_>, path: &Path<'_>, errors: &mut Errors) {
    let list = path.name(of_spec::VERSIONS);
    let mut seen = HashSet::new();
    let mut unique = true;
    for (at, one) in spec.versions.iter().enumerate() {
        let path = list.index(at);
        unique &= seen.insert(one.name());
        let faults = syntax::dns1035_label(one.name());
        if !faults.is_empty() {
            errors.invalid(&path.name(version::NAME), one.name(), faults.join(","));
        }
        of_version(spec, one, judge, &path, errors);
    }
    if !unique {
        errors.invalid(&list, ShownVersions(spec), "must contain unique version names");
    }
    if spec.versions.iter().filter(|one| one.flag(version::STORAGE)).count() != 1 {
        errors.invalid(&list, ShownVersions(spec), "must have exactly one version marked as storage version");
    }
    let first = spec.version();
    let faults = syntax::dns1035_label(first);
    if !first.is_empty() && !faults.is_empty() {
        errors.invalid(&path.field("version"), first, faults.join(","));
    }
}

fn of_version(spec: &Spec<'_>, one: &Version<'_>, judge: Judge<'_>, path: &Path<'_>, errors: &mut Errors) {
    if let Some(warning) = one.warning() {
        for fault in parts::warning_faults(warning, one.flag(version::DEPRECATED)) {
            errors.invalid(&path.name(version::DEPRECATION_WARNING), warning, fault);
        }
    }
    let has_status = has_status(spec.subresources_of(one.name()));
    let known = judge.demands.known_schemas.contains(one.name());
    schema::check(one.validation(), has_status, judge, known, &path.name(version::SCHEMA), errors);
    parts::subresources(one.subresources(), &path.name(version::SUBRESOURCES), errors);
    parts::columns(one.columns(), &path.name(version::ADDITIONAL_PRINTER_COLUMNS), errors);
    if one.selectable().is_empty() {
        return;
    }
    let fields = path.name(version::SELECTABLE_FIELDS);
    match one.schema() {
        None => {
            let detail = "may only be set when `version.schema.openAPIV3Schema` is not included";
            errors.invalid(&fields, "", detail);
        }
        schema => selectable(one, schema, one.name(), judge, path, errors),
    }
}

fn selectable(
    one: &Version<'_>,
    schema: Option<Schema<'_>>,
    name: &str,
    judge: Judge<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    // One that cannot be read is as good as none.
    let fault = schema.and_then(convert::fault);
    if let Some(fault) = fault {
        errors.invalid(&path.field(SCHEMA), "", fault);
    }
    let schema = schema.filter(|_| fault.is_none());
    let many = judge.demands.many_fields.contains(name);
    parts::selectable(one.selectable(), schema, many, &path.name(version::SELECTABLE_FIELDS), errors);
}

fn has_status(own: Option<&Object>) -> bool {
    own.is_some_and(|own| own.contains(subresources::STATUS))
}

/// What all versions have alike.
fn shared(spec: &Spec<'_>, judge: Judge<'_>, path: &Path<'_>, errors: &mut Errors) {
    let one = &spec.shared;
    let any_status =
        has_status(one.subresources()) || spec.versions.iter().any(|one| has_status(one.subresources()));
    let known = judge.demands.known_schemas.contains(spec.version());
    schema::check(one.validation(), any_status, judge, known, &path.field("validation"), errors);
    parts::subresources(one.subresources(), &path.name(version::SUBRESOURCES), errors);
    parts::columns(one.columns(), &path.name(version::ADDITIONAL_PRINTER_COLUMNS), errors);
    if one.selectable().is_empty() {
        return;
    }
    if one.validation().is_some() {
        return selectable(one, one.schema(), "", judge, path, errors);
    }
    let detail = "may only be set when validations.schema is included";
    errors.invalid(&path.name(version::SELECTABLE_FIELDS), "", detail);
}
